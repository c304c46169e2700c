"""What Whoosh is told: the fields of the index and how their text becomes terms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from whoosh.analysis import Token, Tokenizer
from whoosh.fields import STORED, TEXT, Schema

from reader.search.values import SearchDocument
from reader.search.words import STOP_WORDS, stem, words

SCHEMA_VERSION = 2
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
    """The fields: what is searched (with positions, for phrases) and what is only kept."""
    words_of = WordTokenizer()
    return Schema(
        text=TEXT(analyzer=words_of),
        title=TEXT(analyzer=words_of),
        statement=TEXT(analyzer=words_of),
        names=TEXT(analyzer=words_of),
        item=STORED,
        shown_title=STORED,
        shown_statement=STORED,
        shown_body=STORED,
    )


def fields_of(document: SearchDocument) -> dict[str, str]:
    """The values of one item for ``add_document``.

    ``names`` holds its other names and the words of its id, which an author chose as its handle.
    White space is folded in what is shown, so that snippets need no second pass.
    """
    return {
        "text": GAP.join((document.title, document.statement, *document.also, document.body)),
        "title": document.title,
        "statement": document.statement,
        "names": GAP.join((*document.also, document.address.item.replace("-", " "))),
        "item": document.address.item,
        "shown_title": document.title,
        "shown_statement": " ".join(document.statement.split()),
        "shown_body": " ".join(document.body.split()),
    }
