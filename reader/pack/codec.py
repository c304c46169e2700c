"""Guide to JSON and back: the same guide gives the same bytes, and anything odd is refused."""

from __future__ import annotations

import functools
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Union, cast, get_args, get_origin, get_type_hints

from reader.errors import PackError
from reader.guide.address import Address
from reader.guide.guide import Guide
from reader.guide.items import ItemKind
from reader.pack import strict_json
from reader.pack.integrity import check_integrity
from reader.pack.limits import LIMITS, Limits
from reader.pack.plain_text import forbidden_character
from reader.translation import tr

MOST = 1_000_000
"""The largest number that a guide may hold: counts of studies and ranks."""

_UNIONS = (Union, types.UnionType)


def guide_to_json(guide: Guide) -> bytes:
    """Write a guide as JSON: UTF-8, sorted keys, everything at its default left out."""
    return strict_json.dump(_encode(guide))


def guide_from_json(data: bytes, limits: Limits = LIMITS) -> Guide:
    """Read what ``guide_to_json`` wrote; raises PackError on anything else."""
    if len(data) > limits.guide:
        raise PackError(tr("The guide in the pack is too big."))
    guide = cast(Guide, _decode(Guide, strict_json.load(data, limits), "guide"))
    check_integrity(guide)
    return guide


def _encode(value: object) -> object:
    if isinstance(value, Address):
        return str(value)
    if isinstance(value, StrEnum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: _encode(member)
            for field in fields(value)
            if (member := getattr(value, field.name)) != field.default
        }
    if isinstance(value, tuple):
        return [_encode(member) for member in value]
    return value


@functools.cache
def _hints(kind: type) -> dict[str, object]:
    return get_type_hints(kind)


def _decode(expected: object, value: object, place: str) -> object:
    """Turn plain JSON into the type that a field declares; ``place`` names it in messages."""
    if get_origin(expected) in _UNIONS:  # "X | None": a value that is there must be an X
        return _decode(get_args(expected)[0], value, place)
    if get_origin(expected) is tuple:
        return _decode_list(get_args(expected)[0], value, place)
    if expected is str:
        return _decode_text(value, place)
    if expected is int or expected is bool:
        return _decode_plain(expected, value, place)
    if expected is Address:
        return _decode_address(value, place)
    if isinstance(expected, type) and issubclass(expected, StrEnum):
        return _decode_word(expected, value, place)
    if isinstance(expected, type) and is_dataclass(expected):
        return _decode_object(expected, value, place)
    raise TypeError(f"no rule for {expected!r}")


def _refuse(place: str, problem: str) -> PackError:
    return PackError(f"{place[:200]} {problem}.")


def _decode_text(value: object, place: str) -> str:
    if not isinstance(value, str):
        raise _refuse(place, "is not text")
    if forbidden_character(value) >= 0:
        raise _refuse(place, "holds a character that is not allowed")
    return value


def _decode_plain(expected: type, value: object, place: str) -> object:
    if type(value) is not expected:  # True is an int, too, but not a number anybody wrote
        raise _refuse(place, "is not a whole number" if expected is int else "is not true or false")
    if isinstance(value, int) and not 0 <= value <= MOST:
        raise _refuse(place, "is too large or below 0")
    return value


def _decode_list(member: object, value: object, place: str) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise _refuse(place, "is not a list")
    return tuple(_decode(member, each, f"{place}[{at}]") for at, each in enumerate(value))


def _decode_address(value: object, place: str) -> Address:
    text = _decode_text(value, place)
    try:
        address = Address.parse(text)
    except ValueError as error:
        raise _refuse(place, "is not a guide address") from error
    if str(address) != text:
        raise _refuse(place, "is not a guide address in full")
    return address


def _decode_word(expected: type[StrEnum], value: object, place: str) -> StrEnum:
    text = _decode_text(value, place)
    try:
        return expected(text)
    except ValueError as error:
        raise _refuse(place, "is not one of the allowed words") from error


def _decode_object(expected: type, value: object, place: str) -> object:
    if not isinstance(value, Mapping):
        raise _refuse(place, "is not an object")
    hints = _hints(expected)
    # an item's kind follows from the list it stands in, so a file may not say otherwise
    known = {name for name, hint in hints.items() if hint is not ItemKind}
    unknown = sorted(set(value) - known)
    if unknown:
        raise _refuse(place, f"has an unknown field, {unknown[0][:40]!r}")
    members = {name: _decode(hints[name], value[name], f"{place}.{name}") for name in value}
    try:
        return expected(**members)
    except TypeError as error:
        raise _refuse(place, "lacks a field that it must have") from error
