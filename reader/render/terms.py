"""Find the glossary's words in plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.guide.items import Term

_WORD = re.compile(r"\w+")
_NAME_CHARACTERS = 120
_NAME_WORDS = 8

UNCONFIRMED = "No source confirms what this means, so no meaning is given here."
"""Said in place of a definition that no source confirms."""


def meaning_of(term: Term) -> str:
    """A term's definition, or that no source confirms one."""
    return UNCONFIRMED if term.unconfirmed else term.definition


def tip_of(term: Term) -> str:
    """What a link of a term explains when it is pointed at: its meaning and what else is known."""
    return " ".join(text for text in (meaning_of(term), term.note) if text)


def _key(text: str) -> str:
    """``text`` with single spaces, for comparison."""
    return " ".join(text.split())


class TermNames:
    """Every name of every term, looked up word by word, so time grows with the text alone.

    Abbreviations in capitals are found in capitals only; other names in any case.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self._exact: dict[str, Term] = {}
        self._folded: dict[str, Term] = {}
        for term in terms:
            for name in (term.title, *term.also):
                self._add(name, term)

    def _add(self, name: str, term: Term) -> None:
        words = list(_WORD.finditer(name[:_NAME_CHARACTERS]))
        if not words or len(words) > _NAME_WORDS:
            return
        key = _key(name[words[0].start() : words[-1].end()])
        if key.isupper():
            self._exact.setdefault(key, term)
        else:
            self._folded.setdefault(key.casefold(), term)

    def find(self, text: str) -> Iterator[tuple[int, int, Term]]:
        """Yield (start, end, term) of whole-word names in ``text``, longest first, no overlap."""
        if not (self._exact or self._folded):
            return
        words = [(found.start(), found.end()) for found in _WORD.finditer(text)]
        index = 0
        while index < len(words):
            step = 1
            for last in range(min(index + _NAME_WORDS, len(words)) - 1, index - 1, -1):
                start, end = words[index][0], words[last][1]
                term = self._lookup(text[start:end]) if end - start <= _NAME_CHARACTERS else None
                if term is not None:
                    yield start, end, term
                    step = last - index + 1
                    break
            index += step

    def _lookup(self, text: str) -> Term | None:
        key = _key(text)
        return self._exact.get(key) or self._folded.get(key.casefold())
