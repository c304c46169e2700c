"""The thesaurus: finds what people type in a query, and says what else to search for.

Three rules. The longest run of words that is known wins, and runs never overlap. What is searched
for beside the words typed never replaces them. A form with several meanings brings all of them,
unless other words of the query decide for one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import chain, pairwise

from reader.guide.address import Address
from reader.search.lexicon import Lexicon
from reader.search.names import Names
from reader.search.query import Query, Spoken, Wanted
from reader.search.words import STOP_WORDS, stem, words
from reader.synonyms.rows import SynonymRow, SynonymTable, is_short_form

MOST_WORDS = 8
"""Words in a form that is looked for; the longest in our own table has four."""

MOST_PHRASES = 10
"""Other wordings of one run that are searched for; each costs a walk through the index."""

SURE_LENGTH = 4
"""Letters from which a whole form counts although a longer word may still become of it."""

_PLAIN = "plain"
"""Where the plain wordings of a form are kept among its meanings."""

Stems = tuple[str, ...]


@dataclass(frozen=True)
class Phrase:
    """Another wording: as people read it, and its words as the index has them."""

    shown: str
    words: tuple[str, ...]

    @cached_property
    def stems(self) -> Stems:
        """The stems of its words."""
        return tuple(stem(word) for word in self.words)

    @property
    def wanted(self) -> Wanted:
        """The same as something to look for."""
        return Wanted(self.words)


@dataclass(frozen=True)
class Meaning:
    """One thing that a run stands for: its main name, and the wordings to search for.

    ``shows_all`` says that people are told each wording, not just the name.
    """

    name: str
    phrases: tuple[Phrase, ...]
    context: tuple[Stems, ...] = ()
    shows_all: bool = False


@dataclass(frozen=True)
class Expansion:
    """A run of the query, from ``start`` to ``end`` in its text, and what it stands for.

    ``whole`` says that it is a short form in capitals, so that no longer word is meant.
    """

    start: int
    end: int
    wanted: tuple[Wanted, ...]
    meanings: tuple[Meaning, ...]
    ambiguous: bool
    whole: bool = False


@dataclass
class _Entry:
    """What one form stands for. A short form has ``capitals`` when it is an ordinary word too."""

    meanings: dict[object, Meaning] = field(default_factory=dict)
    ambiguous: bool = False
    capitals: bool = False


class Thesaurus:
    """The rows of a table, ready to be looked up; ``names`` are those of the indexed terms.

    ``forms`` are the single words of everything that people type, and of
    what decides between meanings.
    """

    def __init__(self, table: SynonymTable, names: Names) -> None:
        self._names = names
        self._short: dict[str, _Entry] = {}
        self._long: dict[Stems, _Entry] = {}
        self._proper = {form for row in table.rows for form in row.typed if form[:1].isupper()}
        self._decided = {_key(form) for row in table.rows if row.ambiguous for form in row.typed}
        self._unsafe = {_key(form) for row in table.rows for form in row.capitals}
        for row in table.rows:
            self._add_typed(row)
        for row in table.rows:
            if not row.ambiguous:
                self._add_names(row)
        self.forms = frozenset(
            word
            for row in table.rows
            for form in (*row.typed, *row.means, *chain.from_iterable(row.context.values()))
            for word in _key(form)
        )
        longest = max((len(key) for key in self._long), default=1)
        self._longest = min(longest, MOST_WORDS)

    def expand(self, query: Query, lexicon: Lexicon, *, typing: bool) -> list[Expansion]:
        """What the query's words stand for besides themselves; those of alternatives last.

        ``typing`` says that the last word may still go on.
        """
        found = self._expand(query, lexicon, typing=typing)
        if query.offered:
            found += self._expand(query.among_alternatives, lexicon, typing=typing)
        return found

    def _expand(self, query: Query, lexicon: Lexicon, *, typing: bool) -> list[Expansion]:
        """What the plain words stand for, in order."""
        found: list[Expansion] = []
        place = 0
        while place < len(query.spoken):
            step = 1
            for end in range(min(place + self._longest, len(query.spoken)), place, -1):
                expansion = self._match(query, place, end, lexicon, typing=typing)
                if expansion is not None:
                    found.append(expansion)
                    step = end - place
                    break
            place += step
        return [expansion for expansion in found if expansion.meanings]

    # Making the tables

    def _entry(self, form: str) -> _Entry | None:
        key = _key(form)
        if not key:
            return None
        if len(key) == 1 and is_short_form(form):
            return self._short.setdefault(key[0], _Entry())
        return self._long.setdefault(tuple(stem(word) for word in key), _Entry())

    def _add_typed(self, row: SynonymRow) -> None:
        called = {term: self._phrases(self._names_of(term)) for term in row.terms}
        means = self._phrases(row.means)
        for form in row.typed:
            if not row.ambiguous and _key(form) in self._decided:
                continue
            entry = self._entry(form)
            if entry is None:
                continue
            entry.ambiguous |= row.ambiguous
            entry.capitals |= form in row.capitals
            for term in row.terms:
                context = tuple(_stems(each) for each in row.context.get(term, ()))
                entry.meanings[term] = Meaning(self._main_name(term), called[term], context)
            if row.means:
                known = entry.meanings.get(_PLAIN)
                phrases = (*known.phrases, *means) if known else means
                entry.meanings[_PLAIN] = Meaning("", tuple(dict.fromkeys(phrases)), shows_all=True)

    def _add_names(self, row: SynonymRow) -> None:
        """Let the names of the row's terms stand for what people type, too."""
        typed = self._phrases(form for form in row.typed if _key(form) not in self._unsafe)
        for term in row.terms:
            names = [name for name in self._names_of(term) if _key(name) not in self._decided]
            called = self._phrases(names)
            wider = [each for each in typed if not _is_part(each, called)]
            phrases = (*called, *wider)
            for name in names:
                if self._is_plural_of_typed(name, term):
                    continue
                entry = self._entry(name)
                if entry is None or entry.ambiguous or term in entry.meanings:
                    continue
                known = entry.meanings.get("")
                if known is not None:
                    phrases = tuple(dict.fromkeys((*known.phrases, *phrases)))
                entry.meanings[""] = Meaning("", phrases, shows_all=True)

    def _is_plural_of_typed(self, name: str, term: Address) -> bool:
        """Whether a name is a short form's plural; that is looked up by the short form."""
        key = _key(name)
        entry = self._short.get(key[0].removesuffix("s")) if len(key) == 1 else None
        return entry is not None and term in entry.meanings

    def _names_of(self, term: Address) -> tuple[str, ...]:
        """A term's names; the words of its id when no indexed guide has it."""
        return self._names.get(term) or (term.item.replace("-", " "),)

    def _main_name(self, term: Address) -> str:
        """A term's title as it stands in a sentence: small first letter unless it is a name."""
        title = self._names_of(term)[0]
        first, _, rest = title.partition(" ")
        plain = first[1:].islower() and not any(word[:1].isupper() for word in rest.split())
        return title[:1].lower() + title[1:] if plain and title not in self._proper else title

    def _phrases(self, names: Iterable[str]) -> tuple[Phrase, ...]:
        """Names as phrases, without forms that mean other things as well.

        One of which only a single word would be looked for ("in the system") finds too much.
        """
        found: dict[Stems, Phrase] = {}
        for name in names:
            if _key(name) in self._decided:
                continue
            said = _key(name)
            kept = tuple(word for word in said if word not in STOP_WORDS)
            if kept and (len(kept) > 1 or len(said) == 1):
                phrase = Phrase(name, kept)
                found.setdefault(phrase.stems, phrase)
        return tuple(found.values())

    # Looking up

    def _match(
        self, query: Query, first: int, end: int, lexicon: Lexicon, *, typing: bool
    ) -> Expansion | None:
        run = query.spoken[first:end]
        if not _stands_alone(query.spoken, first, end):
            return None
        last = typing and end == len(query.spoken) and run[-1].typing
        entry = self._short_entry(query, run[0], lexicon, last) if len(run) == 1 else None
        whole = entry is not None and _in_capitals(run[0].raw)
        if entry is None:
            entry = self._long.get(tuple(stem(word.folded) for word in run))
            if entry is not None and len(run) == 1 and last:
                sure = len(run[0].folded) >= SURE_LENGTH
                entry = entry if sure or not self._may_go_on(run[0].folded, lexicon) else None
        wanted = tuple(dict.fromkeys(word.wanted for word in run if word.wanted is not None))
        if entry is None or not wanted or not set(wanted) <= set(query.wanted):
            return None
        own = frozenset(stem(word) for each in wanted for word in each.words)
        decided = self._decide(entry, query, wanted)
        ambiguous = entry.ambiguous and len(decided) > 1
        meanings = tuple(replace(each, phrases=_useful(each, own)) for each in decided)
        return Expansion(
            run[0].start,
            run[-1].end,
            wanted,
            tuple(each for each in meanings if ambiguous or each.phrases),
            ambiguous,
            whole,
        )

    def _short_entry(
        self, query: Query, word: Spoken, lexicon: Lexicon, last: bool
    ) -> _Entry | None:
        """A short form, in capitals anywhere; in small letters where nothing else is meant."""
        entry = self._short.get(word.folded) or self._short.get(word.folded.removesuffix("s"))
        if entry is None or _in_capitals(word.raw):
            return entry
        if entry.capitals and len(query.spoken) > 1:
            return None
        return None if last and self._may_go_on(word.folded, lexicon) else entry

    def _may_go_on(self, folded: str, lexicon: Lexicon) -> bool:
        """Whether some longer word begins so, other than a short form or another ending."""
        return any(
            stem(word) != stem(folded) and word not in self._short
            for word in lexicon.starting_with(folded)
        )

    def _decide(self, entry: _Entry, query: Query, wanted: Sequence[Wanted]) -> tuple[Meaning, ...]:
        """All meanings, or the one that other words of the query speak for."""
        meanings = tuple(entry.meanings.values())
        if not entry.ambiguous:
            return meanings
        others = {stem(word) for each in query.wanted if each not in wanted for word in each.words}
        spoken_for = [m for m in meanings if any(others.issuperset(each) for each in m.context)]
        return tuple(spoken_for) if len(spoken_for) == 1 else meanings


def _in_capitals(raw: str) -> bool:
    """Whether a word is written as a short form is; a capital at its beginning is not enough."""
    rest = raw[1:]
    return any(letter.isupper() for letter in rest) or (raw[:1].isupper() and rest.isdigit())


@lru_cache(maxsize=16384)
def _key(form: str) -> tuple[str, ...]:
    return tuple(word.folded for word in words(form) if not word.joined and word.folded)


def _stems(text: str) -> Stems:
    return tuple(stem(word) for word in _key(text) if word not in STOP_WORDS)


def _stands_alone(spoken: Sequence[Spoken], first: int, end: int) -> bool:
    """Whether a run is made of whole words that follow one another, with nothing between."""
    run = spoken[first:end]
    if any(after.token - before.token > 1 for before, after in pairwise(run)):
        return False
    before = first > 0 and spoken[first - 1].token == run[0].token
    after = end < len(spoken) and spoken[end].token == run[-1].token
    return not before and not after


def _useful(meaning: Meaning, own: frozenset[str]) -> tuple[Phrase, ...]:
    """The wordings that can find more than the words typed, and more than one another."""
    kept = []
    for phrase in meaning.phrases:
        held = frozenset(phrase.stems)
        more = not own <= held and not (meaning.shows_all and held <= own)
        if more and not any(_within(other.stems, phrase.stems) for other in meaning.phrases):
            kept.append(phrase)
    return tuple(kept[:MOST_PHRASES])


def _is_part(phrase: Phrase, names: Iterable[Phrase]) -> bool:
    """Whether a wording says less than a name does ("trial" of a randomised controlled trial)."""
    return any(set(phrase.stems) < set(name.stems) for name in names)


def _within(inner: Stems, outer: Stems) -> bool:
    """Whether the shorter stands side by side inside the longer."""
    size = len(inner)
    return size < len(outer) and any(
        outer[start : start + size] == inner for start in range(len(outer) - size + 1)
    )
