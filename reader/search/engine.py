"""The engine: answers queries from one opened generation of the index."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from reader.guide.address import Address
from reader.search.correcting import Slip, mended, slips_of
from reader.search.holding import Holder
from reader.search.lexicon import load_lexicon
from reader.search.marking import marked_words
from reader.search.names import load_names
from reader.search.needles import Needle, make_needle
from reader.search.notes import Notes
from reader.search.postings import Postings
from reader.search.query import FILTER_FIELDS, Filter, Query, Spoken, parse_query
from reader.search.ranking import Asked, Candidate, Closely, Gathered, aged, nearer, rank, rarity
from reader.search.reasons import reasons_for
from reader.search.roster import Roster, stems_of
from reader.search.schema import Packing, shown_of
from reader.search.sequences import Sequences
from reader.search.snippet import Snippet, make_snippet
from reader.search.spelling import Spelling, known_words
from reader.search.tallies import bits_of, items_of
from reader.search.thesaurus import Expansion, Thesaurus
from reader.search.values import Answer, Applied, AppliedKind, Choice, Hit, SearchRequest, Tick
from reader.search.watch import Watch
from reader.search.weights import WEIGHTS, Weights
from reader.search.wholes import Wholes
from reader.search.widening import Widened
from reader.search.words import stem
from reader.synonyms.rows import NO_SYNONYMS, SynonymTable

__all__ = ["Engine", "Shelf", "Watch"]

FEW = 3
"""With fewer items than this that have everything, those that have most of it are added."""

SHORT = 2
"""Up to so many things asked for, an item must have all of them while there are enough such."""

NEAR = 20
"""Items of which the text is read to see whether the words stand close together."""

_GUIDES = frozenset(map(stem, ("guide", "guides", "guidance", "series")))
"""Words of a query that speaks of the guides themselves."""


class Shelf:
    """What every engine of one generation shares: read once, never changed."""

    def __init__(self, folder: Path) -> None:
        self.roster = Roster(folder)
        self.postings = Postings(folder)
        self.sequences = Sequences(folder, self.postings.numbers)
        self.wholes = Wholes(folder)
        self.packing = Packing.load(folder)
        self.lexicon = load_lexicon(folder)
        self._names = load_names(folder)
        self._nothing = Thesaurus(NO_SYNONYMS, self._names)
        self._thesaurus = (NO_SYNONYMS, self._nothing)
        self._spelling: tuple[SynonymTable, Spelling] | None = None

    def spelling(self, table: SynonymTable) -> Spelling:
        """The words of the index and of ``table``; made when the first word is not known."""
        if self._spelling is None or self._spelling[0] is not table:
            forms = self.thesaurus(table).forms
            self._spelling = (table, Spelling(known_words(self.lexicon.counts, forms)))
        return self._spelling[1]

    def thesaurus(self, table: SynonymTable) -> Thesaurus:
        """The rows of ``table`` with the names that this generation has; kept for the next time."""
        if not table.rows:
            return self._nothing
        kept, thesaurus = self._thesaurus
        if kept is not table:
            thesaurus = Thesaurus(table, self._names)
            self._thesaurus = (table, thesaurus)
        return thesaurus


@dataclass(frozen=True)
class Found:
    """What one reading of a query found, before anything ticked is applied."""

    candidates: Sequence[Candidate]
    asked: Sequence[Asked]
    needles: Sequence[Needle]
    widened: Widened
    expansions: Sequence[Expansion]
    whole: int
    note: str = ""
    shown: dict[int, tuple[str, str, Snippet]] = field(default_factory=dict)


class Engine:
    """One open Whoosh searcher and what it needs; used by one thread at a time.

    Whoosh's readers keep a place in their file, and two threads on one reader read each other's
    bytes (seen with 2.7.4): so threads take turns, or each has an engine.
    """

    def __init__(self, shelf: Shelf, searcher: Any, weights: Weights = WEIGHTS) -> None:
        self._shelf = shelf
        self._roster = shelf.roster
        self._postings = shelf.postings
        self._lexicon = shelf.lexicon
        self._searcher = searcher
        self._weights = weights
        leaves = list(searcher.leaf_searchers())
        self._holder = Holder(shelf.postings, shelf.sequences, leaves, self._passing)

    def close(self) -> None:
        """Let go of the files."""
        self._searcher.close()

    def answer(
        self,
        request: SearchRequest,
        watch: Watch,
        synonyms: SynonymTable = NO_SYNONYMS,
    ) -> Answer:
        """Answer a request. Raises Cancelled, and QueryError when there is no text."""
        query = read(request)
        thesaurus = self._shelf.thesaurus(synonyms if request.synonyms else NO_SYNONYMS)
        slips = self._slips(query, synonyms)
        asked, searched = request, request.text
        if slips and request.correct:
            searched = mended(request.text, slips)
            asked = replace(request, text=searched)
            query = read(asked)
        notes = Notes(query)
        allowed = self._allowed(query, notes, watch)
        found = self._find(query, asked, allowed, watch, thesaurus, notes)
        tallies = self._roster.tallies
        ticks = self._ticks(request)
        matched = bits_of((each.item for each in found.candidates), len(self._roster))
        kept = tallies.narrowed(matched, ticks)
        candidates: Sequence[Candidate] = found.candidates
        if kept != matched:
            chosen = frozenset(items_of(kept))
            candidates = [each for each in candidates if each.item in chosen]
        hits: tuple[Hit, ...] = ()
        if request.limit > 0 and candidates:
            hits = self._hits(query, request, found, candidates, watch)
        facets = tallies.count(matched, ticks)
        counted = {facet.name: {c.value: c.count for c in facet.counts} for facet in facets}
        applied = (*_corrections(slips, request), *self._applied(query, asked, found))
        return Answer(
            request=request,
            total=kept.bit_count(),
            hits=hits,
            kinds={value: count for value, count in counted["kind"].items() if count},
            guides={value: count for value, count in counted["guide"].items() if count},
            note=notes.late() if watch.late else found.note,
            applied=applied,
            facets=facets,
            mistakes=tuple(notes.mistakes),
            suggestions=_suggestions(slips, request),
            searched=searched,
            marked=marked_words(found.needles, hits, self._holder.finds),
        )

    def _slips(self, query: Query, synonyms: SynonymTable) -> tuple[Slip, ...]:
        """Slips of spelling among the plain words; other wordings are known words as well."""
        spelling = self._shelf.spelling(synonyms)

        def known(word: Spoken) -> bool:
            return (
                word.folded in spelling
                or stem(word.folded) in self._postings
                or (word.typing and bool(self._lexicon.starting_with(word.folded, 1)))
            )

        return slips_of(query, spelling, known)

    # Finding

    def _find(
        self,
        query: Query,
        request: SearchRequest,
        allowed: frozenset[int] | None,
        watch: Watch,
        thesaurus: Thesaurus,
        notes: Notes,
    ) -> Found:
        expansions = thesaurus.expand(query, self._lexicon, typing=request.typing)
        widened = Widened(query, self._lexicon, expansions)
        needles = [*widened.needles, *widened.alternatives]
        if watch.late:  # something that must not be shown might not have been found yet
            return Found((), (), needles, widened, expansions, 0)
        asked = self._asked(needles, query, watch)
        if not query.searchable:
            return Found((), asked, needles, widened, expansions, 0, notes.plain())
        if not asked:
            every = self._everything(allowed)
            note = notes.plain() or ("" if every else notes.nothing())
            return Found(every, asked, needles, widened, expansions, len(every), note)
        watch.check()
        gathered = Gathered(asked, self._roster, self._contexts(needles), self._weights)
        watch.check()
        every = gathered.candidates(allowed)
        whole = sum(each.whole for each in every)
        words = sum(not each.optional for each in asked)
        candidates, note = self._choose(every, words, whole, query, request, notes)
        return Found(candidates, asked, needles, widened, expansions, whole, note)

    def _choose(
        self,
        every: Sequence[Candidate],
        words: int,
        whole: int,
        query: Query,
        request: SearchRequest,
        notes: Notes,
    ) -> tuple[Sequence[Candidate], str]:
        """The candidates that have enough, and the note to show."""
        if query.strict or not request.relax or (words <= SHORT and whole >= FEW):
            kept: Sequence[Candidate] = [each for each in every if each.whole]
        else:
            least = self._weights.least
            kept = [each for each in every if each.whole or each.cover >= least] or every
        if not kept:
            return kept, notes.plain() or notes.nothing()
        return kept, notes.plain() or notes.relaxed(whole, len(kept), words)

    def _asked(self, needles: Sequence[Needle], query: Query, watch: Watch) -> list[Asked]:
        size = len(self._roster)
        asked = []
        for needle in needles:
            held = self._holder.held(needle, watch.over) if watch.check() else {}
            weight = rarity(len(held), size) if held else 0.0
            weight *= needle.weight / needle.part**self._weights.run
            asked.append(Asked(held, weight, needle.must, optional=needle.weight < 1))
        for age in query.ages:
            held = aged(age.years, self._roster, self._weights)
            asked.append(Asked(held, self._weights.age_need, optional=bool(needles)))
        return asked

    def _everything(self, allowed: frozenset[int] | None) -> list[Candidate]:
        """Candidates of a query that names no word: what its filters leave."""
        items: Iterable[int] = range(len(self._roster)) if allowed is None else allowed
        return [Candidate(1.0, item, 1.0, True) for item in items]

    def _contexts(self, needles: Sequence[Needle]) -> dict[int, int]:
        """By guide number, the needles (as bits) that the guide's face has."""
        found: dict[int, int] = {}
        for guide, face in enumerate(self._roster.faces):
            stems = frozenset(face)
            mask = sum(
                1 << number for number, needle in enumerate(needles) if needle.named_by(stems)
            )
            if mask:
                found[guide] = mask
        return found

    # Filters

    def _allowed(self, query: Query, notes: Notes, watch: Watch) -> frozenset[int] | None:
        """The items that pass the filters and exclusions; None for every item."""
        tallies = self._roster.tallies
        allowed = tallies.everything
        for condition in query.filters:
            values = self._roster.called(condition.field, condition.value)
            if not values:
                notes.no_value(condition)
                continue
            bits = tallies.having(condition.field, values)
            allowed &= ~bits if condition.excluded else bits
        for wanted in query.unwanted:
            watch.check()
            held = self._holder.held(make_needle(wanted, self._lexicon), watch.over)
            allowed &= ~bits_of(held, len(self._roster))
        return None if allowed == tallies.everything else frozenset(items_of(allowed))

    def _ticks(self, request: SearchRequest) -> frozenset[Tick]:
        """What is ticked; a value may be given by the beginning of its words."""
        given = request.ticks.union(
            [Tick("kind", kind.value) for kind in request.kinds],
            [Tick("guide", guide) for guide in request.guides],
        )
        return frozenset(
            Tick(tick.facet, value)
            for tick in given
            if tick.facet in FILTER_FIELDS
            for value in self._roster.called(tick.facet, tick.value) or (tick.value,)
        )

    def _passing(self, condition: Filter) -> Iterable[int]:
        values = self._roster.called(condition.field, condition.value)
        return items_of(self._roster.tallies.having(condition.field, values))

    # Answering

    def _hits(
        self,
        query: Query,
        request: SearchRequest,
        found: Found,
        candidates: Sequence[Candidate],
        watch: Watch,
    ) -> tuple[Hit, ...]:
        closely = self._closely(query, request.text, found)
        watch.check()
        ranked = rank(
            candidates, found.asked, closely, self._roster, self._weights, max(150, request.limit)
        )
        ranked = self._nearer(ranked, found, watch)
        top = ranked[: request.limit]
        hits = [self._hit(item, score, found) for score, item in watch.between(top)]
        if not request.explain:
            return tuple(hits)
        return tuple(
            replace(
                hit,
                reasons=reasons_for(item, found.needles, found.asked, self._holder, watch.over),
            )
            for hit, (_, item) in zip(hits, ranked, strict=False)
        )

    def _closely(self, query: Query, text: str, found: Found) -> Closely:
        """What the close look needs to know of this query."""
        needles, asked = found.needles, found.asked
        pairs = []
        for first, second in pairwise(found.widened.needles):
            left = (first.phrase or sorted(first.exact))[-1:]
            right = (second.phrase or sorted(second.exact))[:1]
            if left and right and (run := self._shelf.sequences.run((*left, *right))):
                pairs.append(run)
        total = sum(each.weight for each in asked) or 1.0
        guides = {}
        for guide, title in enumerate(self._roster.title_stems):
            stems = frozenset(title)
            share = sum(
                each.weight
                for needle, each in zip(needles, asked, strict=False)
                if needle.named_by(stems)
            )
            if share:
                guides[guide] = round(share / total, 6)
        return Closely(
            pairs,
            self._shelf.sequences.holds,
            self._named(query, found),
            guides,
            [age.years for age in query.ages],
            not _GUIDES.isdisjoint(stems_of(text)),
        )

    def _named(self, query: Query, found: Found) -> dict[int, float]:
        """The items whose title or other name is just what was asked."""
        named: dict[int, float] = {}
        for expansion in found.expansions:
            if not set(query.wanted) <= set(expansion.wanted):
                continue
            for meaning in expansion.meanings:
                for phrase in (meaning.name, *(p.shown for p in meaning.phrases)):
                    for item in self._shelf.wholes.items(stems_of(phrase)):
                        named[item] = self._weights.alias
        typed = [stem for needle in found.widened.needles for stem in _typed(needle)]
        for item in self._shelf.wholes.items(typed):
            named[item] = 1.0
        return named

    def _nearer(
        self, ranked: Sequence[tuple[float, int]], found: Found, watch: Watch
    ) -> list[tuple[float, int]]:
        """The same with those moved up whose snippet holds more of what was asked."""
        top = list(ranked[:NEAR])
        if len(found.needles) < 2:
            return list(ranked)
        total = sum(each.weight for each in found.asked) or 1.0
        near = {
            item: sum(found.asked[number].weight for number in self._shown(item, found)[2].answered)
            / total
            for _, item in watch.between(top)
        }
        return nearer(top, near, self._weights) + list(ranked[NEAR:])

    def _shown(self, item: int, found: Found) -> tuple[str, str, Snippet]:
        """Id, title and snippet of an item; read once for each answer."""
        known = found.shown.get(item)
        if known is None:
            stored = self._searcher.stored_fields(item)
            title, statement, body = shown_of(stored, self._shelf.packing)
            snippet = make_snippet(statement, body, found.needles)
            known = found.shown[item] = (stored["item"], title, snippet)
        return known

    def _hit(self, item: int, score: float, found: Found) -> Hit:
        name, title, snippet = self._shown(item, found)
        guide = self._roster.guide_numbers[item]
        return Hit(
            address=Address(self._roster.guides[guide], name),
            guide=self._roster.titles[guide],
            kind=self._roster.kind(item),
            title=title,
            strength=self._roster.strength(item),
            score=round(score, 4),
            snippet=snippet.text,
            spans=snippet.spans,
        )

    def _applied(self, query: Query, request: SearchRequest, found: Found) -> tuple[Applied, ...]:
        told = list(found.widened.applied(request.text, self._holder.finds))
        for age in query.ages:
            typed = request.text[age.start : age.end]
            told.append(Applied(typed, (age.years.label,), kind=AppliedKind.AGE))
        told += [
            Applied(word, (), kind=AppliedKind.IGNORED) for word in dict.fromkeys(query.dropped)
        ]
        if found.whole < len(found.candidates) and len(found.asked) > 1:
            told.append(Applied(request.text, (), kind=AppliedKind.RELAXED))
        return tuple(told)


def read(request: SearchRequest) -> Query:
    """Read the query of a request. Raises QueryError when there is no text."""
    return parse_query(
        request.text,
        request.prefix,
        ages=request.ages,
        drop_common=request.drop_common,
        typing=request.typing,
    )


def _corrections(slips: Sequence[Slip], request: SearchRequest) -> list[Applied]:
    if not request.correct:
        return []
    return [Applied(each.raw, (each.meant,), kind=AppliedKind.CORRECTION) for each in slips]


def _suggestions(slips: Sequence[Slip], request: SearchRequest) -> tuple[Choice, ...]:
    """What would have been corrected, when correcting was switched off."""
    if request.correct or not slips:
        return ()
    text = mended(request.text, slips)
    return (Choice(text, text),)


def _typed(needle: Needle) -> tuple[str, ...]:
    """The stems that were typed, in order."""
    return needle.phrase or tuple(sorted(needle.exact))[:1]
