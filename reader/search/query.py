"""The query language: what somebody typed, read into words, phrases, alternatives and filters.

``word``, ``"a phrase"``, ``begin*``, ``-word`` or ``NOT word``, ``one AND other``, ``one OR
other``, brackets, ``title:word``, ``statement:word`` and one field for each facet, such as
``kind:recommendation`` or ``age:15``. A mistake never ends a search: it is told in a sentence,
and the rest is searched.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import product

from reader.errors import QueryError
from reader.search.ages import SpokenAge, ages_in_query
from reader.search.tokens import NOT_CLOSED, Token, TokenKind, tokens_of
from reader.search.values import FACET_NAMES
from reader.search.words import QUESTION_WORDS, STOP_WORDS, words
from reader.translation import tr, tr_noop

QUERY_LENGTH = 500
"""Characters that are read; longer ones are pasted text, of which the beginning says enough."""

QUERY_WORDS = 32
"""Words and phrases that are looked for; each costs a walk through the index."""

OPTIONS = 32
"""Alternatives of one bracket that are looked for."""

DEPTH = 8
"""Brackets within brackets that are read."""

TEXT_FIELDS = ("title", "statement")
FILTER_FIELDS = FACET_NAMES

LONG = tr_noop("The search is long, so only its first words were used.")

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))


@dataclass(frozen=True)
class Wanted:
    """A word or phrase to look for, folded; several ``words`` must stand side by side.

    ``joined`` is another spelling of the whole ("wellbeing" for "well-being"); ``field`` is ''
    or one of TEXT_FIELDS; ``prefix`` means that the word may go on. What is ``quoted`` may not be
    missing; what is ``soft`` is said by something else as well and counts little.
    """

    words: tuple[str, ...]
    joined: str = ""
    field: str = ""
    prefix: bool = False
    quoted: bool = False
    soft: bool = False


@dataclass(frozen=True)
class Spoken:
    """A plain word of the query as it stands in the text: ``text[start:end]`` is ``raw``.

    ``token`` numbers runs of characters without white space: words of neighbouring tokens follow
    one another. ``wanted`` is what it asks for, None for a word too common to search for.
    """

    start: int
    end: int
    raw: str
    folded: str
    token: int
    wanted: Wanted | None
    typing: bool = False


@dataclass(frozen=True)
class Filter:
    """A condition on the item itself: ``field`` is one of FILTER_FIELDS."""

    field: str
    value: str
    excluded: bool = False


Clause = Wanted | Filter


@dataclass(frozen=True)
class Either:
    """Alternatives: an item answers it that has every part of any of ``options``."""

    options: tuple[tuple[Clause, ...], ...]


@dataclass(frozen=True)
class Query:
    """A query that has been read.

    ``ignored`` holds words too common to search for, ``dropped`` those that only make a question.
    ``strict`` means that AND was typed: nothing may be missing. ``mistakes`` are sentences.
    ``spoken`` are the words that stand outside of quotation marks, fields, exclusions and
    alternatives; ``offered`` are the same of the alternatives.
    """

    wanted: tuple[Wanted, ...] = ()
    unwanted: tuple[Wanted, ...] = ()
    filters: tuple[Filter, ...] = ()
    ignored: tuple[str, ...] = ()
    shortened: bool = False
    spoken: tuple[Spoken, ...] = ()
    either: tuple[Either, ...] = ()
    ages: tuple[SpokenAge, ...] = ()
    dropped: tuple[str, ...] = ()
    strict: bool = False
    mistakes: tuple[str, ...] = ()
    offered: tuple[Spoken, ...] = ()

    @property
    def among_alternatives(self) -> Query:
        """The same with the words of its alternatives as if they were plain words as well."""
        wanted = (each.wanted for each in self.offered if each.wanted is not None)
        return replace(self, wanted=(*self.wanted, *wanted), spoken=self.offered)

    @property
    def searchable(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.wanted or self.filters or self.unwanted or self.either or self.ages)


def parse_query(
    text: str,
    prefix: bool = True,
    *,
    ages: bool = True,
    drop_common: bool = True,
    typing: bool = False,
) -> Query:
    """Read what somebody typed; while ``typing``, what is still open at its end is no mistake.

    Raises QueryError, and nothing else, for a query without any text.
    """
    if not text.strip():
        raise QueryError(tr("Type a word to search for."))
    reading = _Reading(text[:QUERY_LENGTH].translate(_QUOTES), prefix, ages, typing)
    if len(text) > QUERY_LENGTH:
        reading.mistakes.append(tr(LONG))
    reading.read()
    return reading.query(drop_common)


@dataclass
class _Reading:
    """One query while it is read, token by token."""

    text: str
    prefix: bool
    with_ages: bool
    typing: bool
    wanted: list[Wanted] = field(default_factory=list)
    unwanted: list[Wanted] = field(default_factory=list)
    filters: list[Filter] = field(default_factory=list)
    either: list[Either] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    spoken: list[Spoken] = field(default_factory=list)
    offered: list[Spoken] = field(default_factory=list)
    mistakes: list[str] = field(default_factory=list)
    ages: tuple[SpokenAge, ...] = ()
    strict: bool = False
    _tokens: list[Token] = field(default_factory=list)
    _place: int = 0
    _open: bool = False

    def read(self) -> None:
        """Read all of it."""
        tokens, mistakes = tokens_of(self.text, telling=not self.typing)
        self.mistakes += mistakes
        if self.with_ages:
            tokens = self._take_ages(tokens)
        self._tokens = tokens
        self._open = self.prefix and not self.text[-1:].isspace() and not self.text.endswith('"')
        while self._place < len(self._tokens):
            options = self._alternatives(0)
            if len(options) > 1:
                self._add_either(options)
            else:
                self._add_plain(options[0] if options else [])
            if self._place < len(self._tokens):  # a closing bracket that nothing opened
                self._place += 1
                if not {tr(NOT_CLOSED), _too_deep()} & set(self.mistakes):
                    self.mistakes.append(
                        tr("A bracket is closed that was never opened; it was left out.")
                    )

    def query(self, drop_common: bool) -> Query:
        """What was read; words that only make a question are dropped when others remain."""
        kept = tuple(dict.fromkeys(self.wanted))
        dropped: tuple[str, ...] = ()
        if drop_common and not self.strict:
            telling = tuple(each for each in kept if not _only_asks(each))
            if telling or self.either or self.ages or self.filters:
                dropped = tuple(each.words[0] for each in kept if each not in telling)
                kept = telling
        if not (kept or self.filters or self.either or self.ages) and self.ignored and self._open:
            last = self._last_word()
            if self.ignored[-1] == last:
                kept = (Wanted((self.ignored.pop(),), prefix=True),)
        unwanted = tuple(dict.fromkeys(self.unwanted))
        shortened = len(kept) > QUERY_WORDS or len(unwanted) > QUERY_WORDS
        either = tuple(self.either)[:QUERY_WORDS]
        alternatives = {clause for each in either for option in each.options for clause in option}
        return Query(
            wanted=kept[:QUERY_WORDS],
            unwanted=unwanted[:QUERY_WORDS],
            filters=tuple(dict.fromkeys(self.filters))[:QUERY_WORDS],
            ignored=tuple(self.ignored),
            shortened=shortened or tr(LONG) in self.mistakes,
            spoken=tuple(
                each if each.wanted in kept else replace(each, wanted=None) for each in self.spoken
            ),
            either=either,
            ages=self.ages,
            dropped=dropped,
            strict=self.strict,
            mistakes=tuple(dict.fromkeys(self.mistakes)),
            offered=tuple(each for each in self.offered if each.wanted in alternatives),
        )

    # Reading alternatives

    def _alternatives(self, depth: int) -> list[list[_Part]]:
        """``a b OR c``: the parts of each alternative, up to a closing bracket or the end."""
        options: list[list[_Part]] = [[]]
        joined = False
        while self._place < len(self._tokens):
            token = self._tokens[self._place]
            if token.kind is TokenKind.CLOSE:
                break
            self._place += 1
            if token.kind is TokenKind.OR:
                options.append([])
            elif token.kind is TokenKind.AND:
                joined = True
            elif token.kind is TokenKind.OPEN:
                options[-1] += self._bracket(token, depth)
            else:
                options[-1].append(_Part(token, self._place - 1))
        if joined and depth == 0:
            self.strict = True
        full = [option for option in options if option]
        if len(full) < len(options) > 1 and not self.typing:
            self.mistakes.append(tr("An OR needs a word on both sides; it was left out."))
        return full

    def _bracket(self, token: Token, depth: int) -> list[_Part]:
        if depth >= DEPTH:
            self.mistakes.append(_too_deep())
            return []
        options = self._alternatives(depth + 1)
        if self._place < len(self._tokens):
            self._place += 1
        if token.excluded:
            for part in (part for option in options for part in option):
                self._exclude(part)
            return []
        if len(options) == 1:
            return options[0]
        return [_Part(token, -1, tuple(tuple(option) for option in options))] if options else []

    def _add_either(self, options: list[list[_Part]]) -> None:
        clauses = [each for option in options for each in self._clauses(option)]
        if len(clauses) > OPTIONS:
            self.mistakes.append(
                tr("Only the first {number} alternatives were searched.", number=OPTIONS)
            )
        kept = tuple(dict.fromkeys(clauses))[:OPTIONS]
        if kept:
            self.either.append(Either(kept))

    def _clauses(self, parts: Iterable[_Part]) -> list[tuple[Clause, ...]]:
        """One alternative as plain alternatives: brackets inside it are multiplied out."""
        columns: list[list[tuple[Clause, ...]]] = []
        for part in parts:
            if part.options:
                inside = [each for option in part.options for each in self._clauses(option)]
                columns.append(inside[:OPTIONS])
            elif part.token.excluded:
                self._exclude(part)
            else:
                columns.append([tuple(self._clause(part))])
            rows = [tuple(clause for group in row for clause in group) for row in product(*columns)]
            columns = [rows[: OPTIONS + 1]]
        return [row for row in columns[0] if row] if columns else []

    def _clause(self, part: _Part) -> list[Clause]:
        name = self._field(part.token)
        if name in FILTER_FIELDS:
            return [Filter(name, part.token.value)]
        found = self._words_of(part, name)
        if not part.token.quoted and not name:
            self.offered += _spoken(part.token, part.number, found)
        return [*found]

    # Reading parts that stand alone

    def _add_plain(self, parts: Iterable[_Part]) -> None:
        for part in parts:
            if part.options:
                self._add_either([list(option) for option in part.options])
                continue
            token = part.token
            name = self._field(token)
            if name in FILTER_FIELDS:
                self.filters.append(Filter(name, token.value, token.excluded))
                continue
            found = self._words_of(part, name)
            (self.unwanted if token.excluded else self.wanted).extend(found)
            if not token.quoted and not name and not token.excluded:
                self.spoken += _spoken(token, part.number, found)

    def _exclude(self, part: _Part) -> None:
        for option in part.options:
            for each in option:
                self._exclude(each)
        if part.options:
            return
        name = self._field(part.token)
        if name in FILTER_FIELDS:
            self.filters.append(Filter(name, part.token.value, excluded=True))
        else:
            self.unwanted += self._words_of(part, name)

    def _field(self, token: Token) -> str:
        """The field of a token, '' for none; one that is not known is told and left out."""
        name = token.field.casefold()
        if not name or name in TEXT_FIELDS or name in FILTER_FIELDS:
            return name
        names = ", ".join((*TEXT_FIELDS, *FILTER_FIELDS[:-1]))
        self.mistakes.append(
            tr(
                "There is no field called “{field}”, so its words were searched everywhere. "
                "The fields are {names} and {last}.",
                field=token.field,
                names=names,
                last=FILTER_FIELDS[-1],
            )
        )
        return ""

    def _words_of(self, part: _Part, name: str) -> list[Wanted]:
        """What one token asks for; stop words go to ``ignored`` instead."""
        token = part.token
        last = self._open and part.number == len(self._tokens) - 1 and not token.quoted
        found = list(words(token.value))
        parts = [word.folded for word in found if not word.joined and word.folded]
        kept = tuple(word for word in parts if word not in STOP_WORDS)
        if last and len(parts) > 1:  # "parent-chi": the end may go on, so the parts stand alone
            return [Wanted((word,), field=name, prefix=word == parts[-1]) for word in kept]
        self.ignored.extend(word for word in parts if word in STOP_WORDS)
        if not kept:
            return []
        whole = [word.folded for word in found if word.joined]
        joined = whole[0] if len(whole) == 1 and not token.quoted else ""
        soft = any(age.start <= token.start < age.end for age in self.ages)
        return [
            Wanted(
                kept,
                joined=joined,
                field=name,
                prefix=last or token.starred,
                quoted=token.quoted,
                soft=soft,
            )
        ]

    # Ages

    def _take_ages(self, tokens: list[Token]) -> list[Token]:
        """Find ages in plain words; tokens that only say a number of years are taken away."""
        plain = [" "] * len(self.text)
        for token in tokens:
            if token.kind is TokenKind.WORD and not (token.quoted or token.field or token.excluded):
                plain[token.start : token.end] = self.text[token.start : token.end]
        self.ages = ages_in_query("".join(plain))
        counted = [age for age in self.ages if not age.named]
        return [
            token
            for token in tokens
            if token.kind is not TokenKind.WORD
            or token.value[:1].isdigit()
            or not any(age.start <= token.start and token.end <= age.end for age in counted)
        ]

    def _last_word(self) -> str:
        found = [word.folded for word in words(self.text)]
        return found[-1] if found else ""


@dataclass(frozen=True)
class _Part:
    """A token at its place among the tokens, or the ``options`` of a bracket."""

    token: Token
    number: int
    options: tuple[tuple[_Part, ...], ...] = ()


def _only_asks(wanted: Wanted) -> bool:
    """Whether a word only makes a question; what was marked in any way was meant."""
    alone = len(wanted.words) == 1 and wanted.words[0] in QUESTION_WORDS
    return alone and not (wanted.quoted or wanted.field)


def _spoken(token: Token, number: int, parts: Iterable[Wanted]) -> Iterable[Spoken]:
    """The words of one token, each with the part that it asks for."""
    for word in words(token.value):
        if word.joined or not word.folded:
            continue
        wanted = next((part for part in parts if word.folded in part.words), None)
        yield Spoken(
            token.start + word.start,
            token.start + word.end,
            token.value[word.start : word.end],
            word.folded,
            number,
            wanted,
            typing=wanted is not None and wanted.prefix and not token.starred,
        )


def _too_deep() -> str:
    return tr("Only {number} brackets within one another are read.", number=DEPTH)
