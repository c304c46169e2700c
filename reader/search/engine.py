"""The engine: answers queries from one opened generation of the index."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from whoosh.query import Phrase, Term

from reader.guide.address import Address
from reader.guide.items import ItemKind
from reader.jobs import JobControl
from reader.search.lexicon import load_lexicon
from reader.search.names import load_names
from reader.search.needles import Needle, make_needle
from reader.search.query import Filter, Query
from reader.search.ranking import (
    FIELD_BOOSTS,
    HEADLINE_FIELDS,
    KIND_WEIGHTS,
    TITLE_FIELDS,
    WIDER_BOOST,
    Group,
    group_full,
    group_partial,
    named_needles,
)
from reader.search.roster import load_roster
from reader.search.snippet import make_snippet
from reader.search.thesaurus import Thesaurus
from reader.search.values import Answer, Hit, SearchRequest
from reader.search.widening import Widened
from reader.synonyms.rows import NO_SYNONYMS, SynonymTable

FEW = 3
"""With fewer full matches than this, items with only some of the words are added."""

_CHECK_EVERY = 512


class Watch:
    """Ends walks through the index when the answer is no longer wanted or its time is up.

    ``clock`` returns seconds; ``limit`` is how many a query may take. ``late`` tells whether a
    walk was cut short.
    """

    def __init__(self, control: JobControl, clock: Callable[[], float], limit: float) -> None:
        self._control = control
        self._clock = clock
        self._deadline = clock() + limit
        self.late = False

    def over(self, items: Iterable[int]) -> Iterator[int]:
        """The same items, or only the first of them once time is up. Raises Cancelled."""
        for number, item in enumerate(items):
            if number % _CHECK_EVERY == 0:
                self._control.check()
                self.late = self.late or self._clock() > self._deadline
                if self.late:
                    return
            yield item


class Shelf:
    """What every engine of one generation shares: read once, never changed.

    ``everything`` and ``recommendations`` hold item numbers.
    """

    def __init__(self, folder: Path) -> None:
        self.roster = load_roster(folder)
        self.lexicon = load_lexicon(folder)
        self.everything = frozenset(range(len(self.roster)))
        self.recommendations = frozenset(
            number
            for number, kind in enumerate(self.roster.kinds)
            if kind is ItemKind.RECOMMENDATION
        )
        self.title_stems = self.roster.title_stems()
        self._names = load_names(folder)
        self._nothing = Thesaurus(NO_SYNONYMS, self._names)
        self._thesaurus = (NO_SYNONYMS, self._nothing)

    def thesaurus(self, table: SynonymTable) -> Thesaurus:
        """The rows of ``table`` with the names that this generation has; kept for the next time."""
        if not table.rows:
            return self._nothing
        kept, thesaurus = self._thesaurus
        if kept is not table:
            thesaurus = Thesaurus(table, self._names)
            self._thesaurus = (table, thesaurus)
        return thesaurus


class Engine:
    """One open Whoosh searcher and what it needs; used by one thread at a time.

    Whoosh's readers keep a place in their file, and two threads on one reader read each other's
    bytes (seen with 2.7.4): so threads take turns, or each has an engine.
    """

    def __init__(self, shelf: Shelf, searcher: Any) -> None:
        self._shelf = shelf
        self._roster = shelf.roster
        self._lexicon = shelf.lexicon
        self._everything = shelf.everything
        self._recommendations = shelf.recommendations
        self._title_stems = shelf.title_stems
        self._searcher = searcher
        self._leaves = list(searcher.leaf_searchers())
        self._held: dict[tuple[frozenset[str], tuple[str, ...], str], frozenset[int]] = {}

    def close(self) -> None:
        """Let go of the files."""
        self._searcher.close()

    def answer(
        self,
        query: Query,
        request: SearchRequest,
        watch: Watch,
        synonyms: SynonymTable = NO_SYNONYMS,
    ) -> Answer:
        """Answer ``query``, which was read from ``request``. Raises Cancelled."""
        self._held.clear()
        thesaurus = self._shelf.thesaurus(synonyms if request.synonyms else NO_SYNONYMS)
        expansions = thesaurus.expand(query, self._lexicon, typing=request.typing)
        widened = Widened(query, self._lexicon, expansions)
        needles = widened.needles
        groups, note = self._find(query, needles, watch)
        found = frozenset().union(*(group.items for group in groups))
        kept = [Group(g.floor, g.width, self._ticked(g.items, request)) for g in groups]
        hits: tuple[Hit, ...] = ()
        if request.limit > 0:
            hits = self._best(kept, needles, request.limit, watch)
        if watch.late:
            note = "The search took too long, so only part of the results is shown."
        kinds = Counter(self._roster.kinds[item].value for item in self._in_guides(found, request))
        guides = Counter(self._roster.guides[item] for item in self._in_kinds(found, request))
        return Answer(
            request=request,
            total=sum(len(group.items) for group in kept),
            hits=hits,
            kinds=dict(kinds),
            guides=dict(guides),
            note=note,
            applied=widened.applied(request.text, lambda needle: bool(self._having(needle, watch))),
        )

    def _find(
        self, query: Query, needles: Sequence[Needle], watch: Watch
    ) -> tuple[list[Group], str]:
        """Groups of what matches before anything ticked is applied, and the note to show."""
        allowed, note = self._allowed(query.filters)
        for wanted in query.unwanted:
            allowed -= self._having(make_needle(wanted, self._lexicon), watch)
        if watch.late:  # something that must not be shown might not have been found yet
            return [], ""
        if not query.searchable:
            return [], _plain_note(query)
        if not needles:
            return [Group(1.0, 1.0, allowed)], note or _plain_note(query)
        holders = [self._having(needle, watch) & allowed for needle in needles]
        matched = frozenset.intersection(*holders)
        groups = self._full_groups(matched, needles, watch)
        note = note or _plain_note(query)
        if len(needles) > 1 and len(matched) < FEW:
            counts = Counter(item for held in holders for item in held if item not in matched)
            partial = group_partial(counts, len(needles))
            if partial:
                note = (
                    "Few results have every word; results with some of them follow."
                    if matched
                    else "No result has every word; showing results with some of them."
                )
            groups += partial
        if not note and not any(group.items for group in groups):
            note = "Nothing was found. Check the spelling, or try fewer words."
        return groups, note

    def _full_groups(
        self, matched: frozenset[int], needles: Sequence[Needle], watch: Watch
    ) -> list[Group]:
        """Groups of the items that have every needle."""
        if not matched:
            return []
        headlines = []
        titles = []
        for needle in needles:
            also = [
                each for each in needle.also if not matched.isdisjoint(self._having(each, watch))
            ]
            by_field = {
                field: frozenset().union(
                    *(
                        self._items(each.exact, each.phrase, field, watch)
                        for each in (needle, *also)
                    )
                )
                for field in HEADLINE_FIELDS
                if needle.field in ("", field)
            }
            headlines.append(frozenset().union(*by_field.values()))
            titles.append(frozenset().union(*(by_field.get(f, ()) for f in TITLE_FIELDS)))
        return group_full(
            matched,
            self._recommendations,
            headlines,
            titles,
            self._roster.guides,
            named_needles(needles, self._title_stems),
        )

    def _allowed(self, filters: Sequence[Filter]) -> tuple[frozenset[int], str]:
        """The items that pass the filters, and a note when a filter names nothing."""
        roster = self._roster
        allowed = self._everything
        for condition in filters:
            values: Sequence[object]
            names: frozenset[Any]
            match condition.field:
                case "kind":
                    values, names = roster.kinds, roster.kinds_called(condition.value)
                case "guide":
                    values, names = roster.guides, roster.guides_called(condition.value)
                case _:
                    values, names = roster.strengths, roster.strengths_called(condition.value)
            if not names:
                return frozenset(), f"Nothing has the {condition.field} “{condition.value}”."
            allowed = frozenset(
                item for item in allowed if (values[item] in names) is not condition.excluded
            )
        return allowed, ""

    def _having(self, needle: Needle, watch: Watch) -> frozenset[int]:
        """The items that answer a needle, by itself or by another wording."""
        own = self._items(needle.stems, needle.phrase, needle.field or "text", watch)
        return own.union(*(self._having(each, watch) for each in needle.also))

    def _items(
        self, stems: frozenset[str], phrase: tuple[str, ...], field: str, watch: Watch
    ) -> frozenset[int]:
        """The items with any of ``stems``, or with the whole ``phrase``, in one field.

        Kept until the next answer: other wordings are asked for once for each word of a run.
        """
        key = (stems, phrase, field)
        if key not in self._held:
            self._held[key] = self._walk(stems, phrase, field, watch)
        return self._held[key]

    def _walk(
        self, stems: Iterable[str], phrase: Sequence[str], field: str, watch: Watch
    ) -> frozenset[int]:
        queries: list[Any] = [Term(field, stem) for stem in stems]
        if phrase:
            queries.append(Phrase(field, list(phrase)))
        found: set[int] = set()
        for query in queries:
            for searcher, offset in self._leaves:
                matcher = query.matcher(searcher, searcher.boolean_context())
                found.update(item + offset for item in watch.over(matcher.all_ids()))
        return frozenset(found)

    def _ticked(self, items: frozenset[int], request: SearchRequest) -> frozenset[int]:
        return frozenset(self._in_kinds(self._in_guides(items, request), request))

    def _in_kinds(self, items: Iterable[int], request: SearchRequest) -> Iterable[int]:
        if not request.kinds:
            return items
        return [item for item in items if self._roster.kinds[item] in request.kinds]

    def _in_guides(self, items: Iterable[int], request: SearchRequest) -> Iterable[int]:
        if not request.guides:
            return items
        return [item for item in items if self._roster.guides[item] in request.guides]

    def _best(
        self, groups: Sequence[Group], needles: Sequence[Needle], limit: int, watch: Watch
    ) -> tuple[Hit, ...]:
        """The first ``limit`` items; only the groups that are reached are scored."""
        ranked: list[tuple[int, float]] = []
        for group in groups:
            if len(ranked) >= limit:
                break
            relevance = dict.fromkeys(group.items, 0.0)
            if needles:
                self._add_relevance(relevance, needles, watch)
            best = sorted(relevance.items(), key=lambda pair: (-pair[1], pair[0]))
            ranked += [(item, group.score(points)) for item, points in best]
        return tuple(self._hit(item, score, needles) for item, score in ranked[:limit])

    def _add_relevance(
        self, relevance: dict[int, float], needles: Sequence[Needle], watch: Watch
    ) -> None:
        """Set the BM25 sum, weighted by kind, of each item in ``relevance``."""
        items = sorted(relevance)
        chosen = relevance.keys()
        for needle in needles:
            for field, boost in FIELD_BOOSTS.items():
                if needle.field not in ("", field):
                    continue
                for stem, share in _weighted_stems(needle):
                    self._add_term(relevance, items, Term(field, stem, boost * share), watch)
                for each in needle.also:
                    has = sorted(self._items(each.exact, each.phrase, field, watch) & chosen)
                    for stem, share in _weighted_stems(each) if has else ():
                        self._add_term(relevance, has, Term(field, stem, boost * share), watch)
        for item in items:
            relevance[item] *= KIND_WEIGHTS[self._roster.kinds[item]]

    def _add_term(
        self, relevance: dict[int, float], items: Sequence[int], term: Any, watch: Watch
    ) -> None:
        """Add what one term is worth to each of the sorted ``items`` that has it."""
        for searcher, offset in self._leaves:
            matcher = term.matcher(searcher, searcher.context())
            end = bisect_left(items, offset + searcher.doc_count_all())
            place = bisect_left(items, offset)
            for _ in watch.over(count()):
                if place >= end or not matcher.is_active():
                    break
                number = matcher.id() + offset
                if number < items[place]:
                    matcher.skip_to(items[place] - offset)
                elif number > items[place]:
                    place = bisect_left(items, number, place, end)
                else:
                    relevance[number] += matcher.score()
                    place += 1

    def _hit(self, item: int, score: float, needles: Sequence[Needle]) -> Hit:
        stored = self._searcher.stored_fields(item)
        guide = self._roster.guides[item]
        snippet = make_snippet(stored["shown_statement"], stored["shown_body"], needles)
        return Hit(
            address=Address(guide, stored["item"]),
            guide=self._roster.titles[guide],
            kind=self._roster.kinds[item],
            title=stored["shown_title"],
            strength=self._roster.strengths[item],
            score=score,
            snippet=snippet.text,
            spans=snippet.spans,
        )


def _weighted_stems(needle: Needle) -> Iterator[tuple[str, float]]:
    """The stems that a needle is scored by, with their weights; a phrase by its words."""
    for stem in sorted(needle.exact.union(needle.phrase)):
        yield stem, needle.share
    for stem in sorted(needle.wider):
        yield stem, WIDER_BOOST * needle.share


def _plain_note(query: Query) -> str:
    """What should be said about the query itself."""
    if query.shortened:
        return "The search is long, so only its first words were used."
    if not query.searchable and query.ignored:
        return "These words are too common to search for. Add another word."
    if not query.searchable:
        return "There is no word to search for here. Type a word."
    return ""
