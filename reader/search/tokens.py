"""Tokens: the words, phrases, brackets and operators of a query, in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from reader.translation import tr, tr_noop

NOT_CLOSED = tr_noop("A bracket is not closed; it was closed at the end.")


class TokenKind(Enum):
    """What a token is: something to look for, or how things belong together."""

    WORD = auto()
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()


@dataclass(frozen=True)
class Token:
    """A token: ``value`` stands at ``text[start:end]`` of the query.

    ``field`` is what stood before a colon; ``starred`` means that the word may go on.
    """

    kind: TokenKind
    value: str = ""
    start: int = 0
    end: int = 0
    field: str = ""
    quoted: bool = False
    excluded: bool = False
    starred: bool = False


_TOKEN = re.compile(
    r"(?P<minus>-(?=[^\s-]))?"
    r"(?:(?P<field>[^\W\d_]+):(?=[^\s:/)]))?"
    r'(?:"(?P<phrase>[^"]*)"|(?P<open>\()|(?P<close>\))|(?P<word>[^\s"()]+)|")'
)
_OPERATORS = {"AND": TokenKind.AND, "OR": TokenKind.OR}


def tokens_of(text: str, telling: bool) -> tuple[list[Token], list[str]]:
    """The tokens of ``text``, and sentences about mistakes.

    Unless ``telling``, what is still open at the end is no mistake: it is still being typed.
    """
    mistakes: list[str] = []
    if text.count('"') % 2:  # a quote that is still open does not bind words yet
        place = text.rindex('"')
        text = f"{text[:place]} {text[place + 1 :]}"
        if telling:
            mistakes.append(
                tr(
                    "A quotation mark is not closed, "
                    "so the words after it were searched one by one."
                )
            )
    found: list[Token] = []
    negated = False
    opened = 0
    for match in _TOKEN.finditer(text):
        excluded = bool(match["minus"]) or negated
        field = match["field"] or ""
        if match["open"]:
            opened += 1
            found.append(Token(TokenKind.OPEN, excluded=excluded))
        elif match["close"]:
            opened -= opened > 0
            found.append(Token(TokenKind.CLOSE))
        elif match["phrase"] is not None:
            span = match.span("phrase")
            found.append(Token(TokenKind.WORD, match["phrase"], *span, field, True, excluded))
        elif match["word"] is not None:
            word = match["word"]
            if not (field or match["minus"]) and word in _OPERATORS:
                found.append(Token(_OPERATORS[word]))
                continue
            if not (field or match["minus"]) and word == "NOT":
                negated = True
                continue
            found.append(_word(match, word, field, excluded, mistakes))
        negated = False
    if opened and telling:
        mistakes.append(tr(NOT_CLOSED))
    return found, mistakes


def _word(
    match: re.Match[str], word: str, field: str, excluded: bool, mistakes: list[str]
) -> Token:
    starred = word.endswith("*") and any(map(str.isalnum, word))
    bare = word.rstrip("*")
    if "*" in bare or (word.startswith("*") and not starred):
        mistakes.append(
            tr("A star can only stand at the end of a word; other stars were left out.")
        )
    start, end = match.span("word")
    return Token(TokenKind.WORD, bare, start, end, field, False, excluded, starred)
