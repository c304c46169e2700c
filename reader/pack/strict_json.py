"""JSON as packs may hold it: no deep nesting, no huge or broken numbers, no repeated keys (S8)."""

from __future__ import annotations

import json
import re
from typing import NoReturn

from reader.errors import PackError
from reader.pack.limits import Limits
from reader.translation import tr

# A text that is never closed runs to the end, or each quote in it would be tried anew.
_TOKEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)|[\[\]{},]', re.DOTALL)
_DIGITS = 15
_OPENING = frozenset(b"[{")
_CLOSING = frozenset(b"]}")


def _whole(text: str) -> int:
    if len(text.lstrip("-")) > _DIGITS:
        raise PackError(tr("A number in the pack is too long."))
    return int(text)


def _refuse_number(text: str) -> NoReturn:
    raise PackError(tr("The pack holds a number that is not whole: {text}.", text=text[:40]))


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise PackError(tr("The pack holds a repeated key."))
    return made


def _measure(data: bytes, limits: Limits) -> None:
    """Refuse deep or endless JSON before Python builds anything from it."""
    depth = nodes = 0
    for token in _TOKEN.finditer(data):
        first = data[token.start()]
        if first in _OPENING:
            depth += 1
            nodes += 1
        elif first in _CLOSING:
            depth -= 1
        elif first == ord(","):
            nodes += 1
        if depth > limits.depth:
            raise PackError(tr("The pack's JSON is nested too deeply."))
        if nodes > limits.nodes:
            raise PackError(tr("The pack's JSON holds too many values."))


def load(data: bytes, limits: Limits) -> object:
    """Read JSON from UTF-8 bytes; raises PackError on anything unusual. Callers cap the size."""
    _measure(data, limits)
    try:
        return json.loads(
            data.decode("utf-8"),
            parse_int=_whole,
            parse_float=_refuse_number,
            parse_constant=_refuse_number,
            object_pairs_hook=_object,
        )
    except (ValueError, RecursionError) as error:
        raise PackError(tr("The pack's JSON cannot be read.")) from error


def dump(value: object) -> bytes:
    """Write JSON as UTF-8 with sorted keys; raises PackError on text that is no UTF-8."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1, allow_nan=False)
    try:
        return text.encode("utf-8") + b"\n"
    except UnicodeEncodeError as error:
        raise PackError(tr("The guide holds text that cannot be written as UTF-8.")) from error
