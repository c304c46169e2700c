"""What Whoosh is told: the fields of the index and how their text becomes terms."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from typing import Any

from whoosh.analysis import Token, Tokenizer
from whoosh.fields import STORED, TEXT, Schema

from reader.search.values import SearchDocument
from reader.search.words import STOP_WORDS, stem, words

SCHEMA_VERSION = 3
"""Raise it when fields, files, stop words or stemming change: every index is then built anew."""

GAP = "\u2029"
"""Stands between parts of a field (a paragraph separator): no phrase reaches across it."""

_GAP_PLACES = 100


class WordTokenizer(Tokenizer):
    """Terms of a text: stems of its words, stop words left out without leaving a hole."""

    def __call__(
        self,
        value: str,
        positions: bool = False,
        chars: bool = False,
        keeporiginal: bool = False,
        removestops: bool = True,
        start_pos: int = 0,
        start_char: int = 0,
        mode: str = "",
        **kwargs: Any,
    ) -> Iterator[Any]:
        """Yield one Whoosh token again and again, as Whoosh wants it."""
        token = Token(positions, chars, removestops=removestops, mode=mode, **kwargs)
        token.boost = 1.0
        place = start_pos
        for part in value.split(GAP):
            for start, end, folded, joined in words(part):
                if not folded or folded in STOP_WORDS:
                    continue
                token.text = stem(folded)
                token.pos = place
                if chars:
                    token.startchar, token.endchar = start_char + start, start_char + end
                if keeporiginal:
                    token.original = part[start:end]
                yield token
                if not joined:
                    place += 1
            place += _GAP_PLACES
            start_char += len(part) + len(GAP)


def make_schema() -> Any:
    """The fields: words with their places, for phrases, and what is only kept."""
    return Schema(text=TEXT(analyzer=WordTokenizer()), item=STORED, shown=STORED)


def fields_of(document: SearchDocument) -> dict[str, Any]:
    """The values of one item for ``add_document``."""
    shown = GAP.join(
        (
            document.title.replace(GAP, " "),
            " ".join(document.statement.split()),
            " ".join(document.body.split()),
        )
    )
    text = GAP.join((document.title, document.statement, *document.also, document.body))
    return {"text": text, "item": document.address.item, "shown": packed(shown)}


def shown_of(stored: Mapping[str, Any]) -> tuple[str, str, str]:
    """Title, statement and body of a stored item; white space is folded in the last two."""
    title, statement, body = unpacked(stored["shown"]).split(GAP)
    return title, statement, body


def packed(text: str) -> bytes:
    """A text as it is stored; about half as long."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 1)


def unpacked(data: bytes) -> str:
    """What packed() was given."""
    return zlib.decompress(data).decode("utf-8", "surrogatepass")
