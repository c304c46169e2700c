"""The query language: what somebody typed, read into words, phrases and filters.

``word``, ``"a phrase"``, ``-word`` (without it), ``title:word``, ``statement:word``,
``kind:recommendation``, ``guide:kinship-care``, ``strength:strong``. Nothing else is special.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.errors import QueryError
from reader.search.words import STOP_WORDS, words

QUERY_LENGTH = 500
"""Characters in a query; longer ones are pasted text and would only be slow."""

QUERY_WORDS = 32
"""Words and phrases that are looked for; each costs a walk through the index."""

TEXT_FIELDS = ("title", "statement")
FILTER_FIELDS = ("kind", "guide", "strength")

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_TOKEN = re.compile(
    r'(?P<minus>-?)(?:(?P<field>[^\W\d_]+):(?=[^\s:/]))?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+)|")'
)


@dataclass(frozen=True)
class Wanted:
    """A word or phrase to look for, folded; several ``words`` must stand side by side.

    ``joined`` is another spelling of the whole ("wellbeing" for "well-being"); ``field`` is ''
    or one of TEXT_FIELDS; ``prefix`` means that the word may go on.
    """

    words: tuple[str, ...]
    joined: str = ""
    field: str = ""
    prefix: bool = False


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


@dataclass(frozen=True)
class Query:
    """A query that has been read. ``ignored`` holds words too common to search for.

    ``spoken`` are the words that stand outside of quotation marks, fields and exclusions.
    """

    wanted: tuple[Wanted, ...] = ()
    unwanted: tuple[Wanted, ...] = ()
    filters: tuple[Filter, ...] = ()
    ignored: tuple[str, ...] = ()
    shortened: bool = False
    spoken: tuple[Spoken, ...] = ()

    @property
    def searchable(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.wanted or self.filters or self.unwanted)


def parse_query(text: str, prefix: bool = True) -> Query:
    """Read what somebody typed.

    Raises QueryError, and nothing else, for an empty or overlong query and an unknown field.
    """
    if len(text) > QUERY_LENGTH:
        raise QueryError(
            f"A search can have at most {QUERY_LENGTH} characters, and this one has {len(text):,}.",
            "Search for a few words of it.",
        )
    if not text.strip():
        raise QueryError("Type a word to search for.")
    plain = text.translate(_QUOTES)
    typing = prefix and not plain[-1:].isspace() and not plain.endswith('"')
    if plain.count('"') % 2:  # a quote that is still open does not bind words yet
        plain = " ".join(plain.rpartition('"')[::2])
    wanted: list[Wanted] = []
    unwanted: list[Wanted] = []
    filters: list[Filter] = []
    ignored: list[str] = []
    spoken: list[Spoken] = []
    tokens = list(_TOKEN.finditer(plain))
    for number, token in enumerate(tokens):
        excluded = bool(token["minus"])
        field = (token["field"] or "").casefold()
        value = token["phrase"] if token["phrase"] is not None else token["word"] or ""
        if field and field not in TEXT_FIELDS:
            filters.append(_filter(field, value, excluded))
            continue
        last = typing and number == len(tokens) - 1 and token["phrase"] is None
        parts = [
            replace(part, field=field)
            for part in _read(value, token["phrase"] is not None, last, ignored)
        ]
        (unwanted if excluded else wanted).extend(parts)
        if token["word"] and not field and not excluded:
            spoken += _spoken(value, token.start("word"), number, parts)
    if not wanted and not filters and ignored and typing and ignored[-1] == _last_word(plain):
        wanted.append(Wanted((ignored.pop(),), prefix=True))
    kept = tuple(dict.fromkeys(wanted))
    return Query(
        wanted=kept[:QUERY_WORDS],
        unwanted=tuple(dict.fromkeys(unwanted))[:QUERY_WORDS],
        filters=tuple(dict.fromkeys(filters))[:QUERY_WORDS],
        ignored=tuple(ignored),
        spoken=tuple(spoken),
        shortened=len(kept) > QUERY_WORDS or len(unwanted) > QUERY_WORDS,
    )


def _filter(field: str, value: str, excluded: bool) -> Filter:
    if field not in FILTER_FIELDS:
        names = ", ".join((*TEXT_FIELDS, *FILTER_FIELDS[:-1]))
        raise QueryError(
            f"There is no field called “{field}”.",
            f"The fields are {names} and {FILTER_FIELDS[-1]}.",
        )
    return Filter(field, value, excluded)


def _read(value: str, quoted: bool, last: bool, ignored: list[str]) -> Iterator[Wanted]:
    """What one run of characters asks for; stop words go to ``ignored`` instead."""
    found = list(words(value))
    parts = [word.folded for word in found if not word.joined and word.folded]
    kept = tuple(word for word in parts if word not in STOP_WORDS)
    if last and len(parts) > 1:  # "parent-chi": the end may go on, so the parts stand alone
        for word in kept:
            yield Wanted((word,), prefix=word == parts[-1])
        return
    ignored.extend(word for word in parts if word in STOP_WORDS)
    if not kept:
        return
    whole = [word.folded for word in found if word.joined]
    joined = whole[0] if len(whole) == 1 and not quoted else ""
    yield Wanted(kept, joined=joined, prefix=last)


def _spoken(value: str, start: int, token: int, parts: list[Wanted]) -> Iterator[Spoken]:
    """The words of one token, each with the part that it asks for."""
    for word in words(value):
        if word.joined or not word.folded:
            continue
        wanted = next((part for part in parts if word.folded in part.words), None)
        yield Spoken(
            start + word.start,
            start + word.end,
            value[word.start : word.end],
            word.folded,
            token,
            wanted,
            typing=wanted is not None and wanted.prefix,
        )


def _last_word(text: str) -> str:
    found = [word.folded for word in words(text)]
    return found[-1] if found else ""
