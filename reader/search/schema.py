"""What Whoosh is told: the fields of the index and how their text becomes terms."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
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
_PACKING = "common.bin"
_COMMON = 32_000


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
    """The fields: titles with the places of their words, and what is only kept.

    All other words are in the postings and sequences: see reader.search.postings.
    """
    return Schema(title=TEXT(analyzer=WordTokenizer()), item=STORED, shown=STORED)


class Packing:
    """Makes texts short: what the texts of a library have in common is kept once."""

    def __init__(self, common: bytes) -> None:
        self._common = common
        self._packer = zlib.compressobj(6, zdict=common)

    @classmethod
    def of(cls, sample: Sequence[SearchDocument]) -> Packing:
        """For texts like those in ``sample``."""
        text = " ".join(f"{each.statement} {each.body}" for each in sample)
        return cls(text.encode("utf-8", "replace")[-_COMMON:])

    @classmethod
    def load(cls, folder: Path) -> Packing:
        """What save() wrote."""
        return cls((folder / _PACKING).read_bytes())

    def save(self, folder: Path) -> None:
        """Write it for a generation. Raises OSError."""
        (folder / _PACKING).write_bytes(self._common)

    def pack(self, text: str) -> bytes:
        """A text as it is stored."""
        packer = self._packer.copy()  # a new one would read what is common again
        return packer.compress(text.encode("utf-8", "surrogatepass")) + packer.flush()

    def unpack(self, data: bytes) -> str:
        """What pack() was given."""
        return (
            zlib.decompressobj(zdict=self._common).decompress(data).decode("utf-8", "surrogatepass")
        )


def fields_of(document: SearchDocument, packing: Packing) -> dict[str, Any]:
    """The values of one item for ``add_document``."""
    shown = GAP.join(
        (
            document.title.replace(GAP, " "),
            " ".join(document.statement.split()),
            " ".join(document.body.split()),
        )
    )
    return {
        "title": document.title,
        "item": document.address.item,
        "shown": packing.pack(shown),
    }


def shown_of(stored: Mapping[str, Any], packing: Packing) -> tuple[str, str, str]:
    """Title, statement and body of a stored item; white space is folded in the last two."""
    title, statement, body = packing.unpack(stored["shown"]).split(GAP)
    return title, statement, body
