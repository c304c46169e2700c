"""The verb ``search``: the same answers as the window's search box, as text or JSON."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from typing import Any

from reader.cli.preparation import prepare
from reader.errors import IndexUnavailable, QueryError
from reader.jobs import JobControl
from reader.paths import Places
from reader.services.composition import Services, build_services
from reader.services.finding import (
    FACET_NAMES,
    Answer,
    Applied,
    Hit,
    SearchRequest,
    Tick,
    also_sentence,
    done_sentences,
    meanings_sentence,
)

DEFAULT_LIMIT = 20
MOST = 1000
_WITH_VALUE = ("--limit", "--facet")


def run(arguments: Sequence[str], places: Places) -> int:
    """Print what a query finds; 0 also when nothing is found.

    A mistake in the query ends with 2; what could be read of it is searched and printed all the
    same.
    """
    options = _parser().parse_args(_words_last(arguments))
    services = build_services(places)
    try:
        prepare(services, index=True)
        request = SearchRequest(
            " ".join(options.query),
            limit=options.limit,
            ticks=frozenset(options.facet),
            explain=options.explain,
            synonyms=not options.no_synonyms,
            correct=not options.no_correction,
        )
        answer = search_healing(services, request)
    finally:
        services.close()
    if options.json:
        print(json.dumps(_answer_as_json(answer), indent=2))
    else:
        _print_text(answer)
    for mistake in answer.mistakes:
        print(f"reader: {mistake}", file=sys.stderr)
    return QueryError.exit_code if answer.mistakes else 0


def search_healing(services: Services, request: SearchRequest) -> Answer:
    """Search; an index that turns out to be damaged is built again, once."""
    try:
        return services.finding.search(request, JobControl())
    except IndexUnavailable:
        print("Search was damaged and is being prepared again...", file=sys.stderr)
        services.preparing.search_index(JobControl())
        return services.finding.search(request, JobControl())


def _words_last(arguments: Sequence[str]) -> list[str]:
    """Put options first, so that ``-word`` (not this word) is not taken for an option.

    What begins with two hyphens is one: a mistyped option must not become part of the search.
    """
    options: list[str] = []
    words: list[str] = []
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word == "--":
            words += rest
            break
        if word == "-h" or (word.startswith("--") and " " not in word):
            options.append(word)
            if word in _WITH_VALUE and rest:
                options.append(rest.pop(0))
        else:
            words.append(word)
    return [*options, "--", *words]


def _limit(text: str) -> int:
    number = int(text)
    if not 1 <= number <= MOST:
        raise argparse.ArgumentTypeError(f"must be 1 to {MOST}")
    return number


def _tick(text: str) -> Tick:
    name, sign, value = text.partition("=")
    if not sign or name not in FACET_NAMES or not value:
        raise argparse.ArgumentTypeError(
            f"must be NAME=VALUE with one of these names: {', '.join(FACET_NAMES)}"
        )
    return Tick(name, value)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="reader search", description="Find items in all guides.")
    parser.add_argument(
        "query", nargs="+", help='words, "a phrase", -without, title:word, guide:id, kind:word'
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--limit", type=_limit, default=DEFAULT_LIMIT, help="most hits to print")
    parser.add_argument(
        "--facet",
        type=_tick,
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="only such items; again with the same name for more, with another for fewer",
    )
    parser.add_argument("--explain", action="store_true", help="say what brought each hit")
    parser.add_argument(
        "--no-correction", action="store_true", help="search for the spelling typed"
    )
    parser.add_argument(
        "--no-synonyms", action="store_true", help="search only for the words typed"
    )
    return parser


def _error(answer: Answer) -> dict[str, dict[str, str]]:
    """What was wrong with the query, in the shape of every other error; empty when nothing was."""
    if not answer.mistakes:
        return {}
    sentence = " ".join(answer.mistakes)
    return {"error": {"code": QueryError.code, "sentence": sentence, "hint": ""}}


def _answer_as_json(answer: Answer) -> dict[str, Any]:
    return {
        "total": answer.total,
        "searched": answer.searched,
        "notes": list(answer.notes),
        **_error(answer),
        "hits": [_as_json(hit, answer.request.explain) for hit in answer.hits],
        "applied": [_applied_as_json(applied) for applied in answer.applied],
        "suggestions": [choice.query for choice in answer.suggestions],
        "facets": [
            {
                "name": facet.name,
                "label": facet.label,
                "values": [
                    {
                        "value": each.value,
                        "label": each.label,
                        "count": each.count,
                        "ticked": each.ticked,
                        "group": each.group,
                    }
                    for each in facet.counts
                ],
            }
            for facet in answer.facets
        ],
    }


def _as_json(hit: Hit, explain: bool) -> dict[str, Any]:
    reasons = [
        {"word": r.word, "field": r.field, "points": r.points, "instead_of": r.source}
        for r in hit.reasons
    ]
    more = {"reasons": reasons} if explain else {}
    return {
        "address": str(hit.address),
        "guide": hit.guide,
        "kind": hit.kind.value,
        "title": hit.title,
        "strength": hit.strength,
        "score": round(hit.score, 4),
        "snippet": hit.snippet,
        "spans": [list(span) for span in hit.spans],
        **more,
    }


def _applied_as_json(applied: Applied) -> dict[str, Any]:
    return {
        "kind": applied.kind.value,
        "typed": applied.typed,
        "also": list(applied.also),
        "ambiguous": applied.ambiguous,
    }


def _print_text(answer: Answer) -> None:
    if answer.note:
        print(answer.note)
    for sentence in done_sentences(answer):
        print(sentence)
    for applied in answer.applied:
        if applied.ambiguous:
            print(meanings_sentence(applied))
    if also := also_sentence(answer.applied):
        print(also)
    print(f"{answer.total} found")
    for hit in answer.hits:
        strength = f", {hit.strength}" if hit.strength else ""
        print(f"\n{hit.title}\n  {hit.kind.label}{strength} - {hit.guide}\n  {hit.address}")
        print(f"  {hit.snippet}")
        for reason in hit.reasons:
            instead = f", instead of {reason.source}" if reason.source else ""
            print(f"  {reason.points:6.2f}  {reason.word}, in {reason.field}{instead}")
