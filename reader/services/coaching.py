"""Coaching: what to try when nothing is found, each with the number of results it would give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.guide.kinds import GuideKind
from reader.jobs import JobControl
from reader.search.values import Answer
from reader.services.asking import Asked
from reader.translation import counted, tr, tr_noop

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.services.finding import Finding
    from reader.services.wordings import Wordings

MOST_WORDS = 6
"""Words of a query up to which each is left out in turn."""
MOST_OTHERS = 3
"""Shorter queries, and near words, that are offered."""
CLOSE = 0.7
"""How alike (0 to 1, difflib's measure) another word must be: one letter in four may differ."""
_PLAIN = re.compile(r"[^\s\"()]+")


@dataclass(frozen=True)
class Advice:
    """One thing to try: ``words`` say what it does, ``count`` how many results it gives."""

    words: str
    asked: Asked
    count: int


@dataclass(frozen=True)
class Coaching:
    """``searched`` is a sentence about what was searched; ``advice`` the best thing first."""

    searched: str
    advice: tuple[Advice, ...]


class Coach:
    """Tries other questions, and keeps those that find something."""

    def __init__(self, finding: Finding, library: Library, wordings: Wordings) -> None:
        self._finding = finding
        self._library = library
        self._wordings = wordings

    def coach(self, asked: Asked, answer: Answer, control: JobControl) -> Coaching:
        """What was searched and what to try instead. Raises Cancelled, IndexUnavailable."""
        advice: list[Advice] = []
        for words, other in self._ideas(asked, answer):
            control.check()
            if other == asked or any(known.asked == other for known in advice):
                continue
            if count := self._count(other, control):
                advice.append(Advice(words, other, count))
        return Coaching(self._searched(asked), tuple(advice))

    def _ideas(self, asked: Asked, answer: Answer) -> Iterator[tuple[str, Asked]]:
        for each in asked.chosen:
            yield tr("Remove the filter {filter}", filter=each.label), asked.toggled(each)
        if len(asked.chosen) > 1:
            yield tr("Remove every filter"), asked.cleared()
        for choice in answer.suggestions:
            yield tr("Search for {query}", query=_quoted(choice.query)), asked.retyped(choice.query)
        for kind in sorted(asked.off):
            yield tr(_TURN_ON), asked.switched(kind, on=True)
        if '"' in asked.text:
            yield tr("Search without quotation marks"), asked.retyped(asked.text.replace('"', " "))
        else:
            yield from self._shorter(asked)
        yield from self._near(asked)

    def _shorter(self, asked: Asked) -> Iterator[tuple[str, Asked]]:
        words = asked.text.split()
        if not 1 < len(words) <= MOST_WORDS:
            return
        for number, word in enumerate(words):
            kept = (*words[:number], *words[number + 1 :])
            if all(each.startswith("-") for each in kept):
                continue  # what is left would find nearly everything
            rest = " ".join(kept)
            yield tr("Leave out {word}", word=_quoted(word)), asked.retyped(rest)

    def _near(self, asked: Asked) -> Iterator[tuple[str, Asked]]:
        """Short forms and everyday words, known to the synonyms, that look like what was typed."""
        known = {form.casefold(): form for row in self._wordings.table().rows for form in row.typed}
        typed = " ".join(_PLAIN.findall(asked.text)).casefold()
        near = get_close_matches(typed, known, MOST_OTHERS, CLOSE)
        for form in near:
            if form != typed:
                yield (
                    tr("Search for {query}", query=_quoted(known[form])),
                    asked.retyped(known[form]),
                )

    def _count(self, asked: Asked, control: JobControl) -> int:
        try:
            # A correction would make up for the word that is tried out.
            request = replace(asked.request(limit=1), correct=False)
            return self._finding.search(request, control).total
        except ReaderError:
            return 0

    def _searched(self, asked: Asked) -> str:
        guides = sum(card.kind is not GuideKind.HANDBOOK for card in self._library.cards())
        if not asked.chosen:
            return counted(
                guides,
                "{number} guide was searched, titles and texts.",
                "All {number} guides were searched, titles and texts.",
            )
        return counted(
            guides,
            "{number} guide was searched, but only for {filters}.",
            "All {number} guides were searched, but only for {filters}.",
            filters=asked.summary,
        )


_TURN_ON = tr_noop("Search with all help switched on")


def _quoted(text: str) -> str:
    words = " ".join(text.split())
    return f"\N{LEFT DOUBLE QUOTATION MARK}{words}\N{RIGHT DOUBLE QUOTATION MARK}"
