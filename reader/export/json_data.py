"""JSON: the whole document as data, its schema, and a reader that gives equal values back."""

from __future__ import annotations

import base64
import functools
import inspect
import json
import types
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from reader.errors import InputError
from reader.export.document import ExportDocument
from reader.export.setting import Setting
from reader.guide.address import Address
from reader.translation import tr

FORMAT = "practice-guides-export"
VERSION = 1
"""Raised when a field changes its meaning or goes; new fields alone leave it as it is."""

TYPE = "type"
"""The member that names what a block is."""

_UNIONS = (Union, types.UnionType)


def write(document: ExportDocument, _setting: Setting) -> bytes:
    """The file's bytes: the same document gives the same bytes."""
    data = {"format": FORMAT, "version": VERSION, "document": _encode(document, ExportDocument)}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def read(data: bytes) -> ExportDocument:
    """The document that ``write`` wrote. Raises InputError when it is not such a file."""
    try:
        root = json.loads(data)
        if (root["format"], root["version"]) != (FORMAT, VERSION):
            raise ValueError("another format or version")
        return cast(ExportDocument, _decode(root["document"], ExportDocument))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as problem:
        raise InputError(
            tr("This file is no export of this reader, or is damaged; nothing was read."),
            tr("Export it again as JSON."),
        ) from problem


@functools.cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _is_block(expected: object) -> bool:
    return get_origin(expected) in _UNIONS


def _encode(value: object, expected: Any) -> object:
    if isinstance(value, tuple):
        return [_encode(each, get_args(expected)[0]) for each in value]
    if isinstance(value, Address | date):
        return str(value)
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if is_dataclass(value) and not isinstance(value, type):
        named = {TYPE: _name(type(value))} if _is_block(expected) else {}
        hints = _hints(type(value))
        return named | {
            field.name: _encode(getattr(value, field.name), hints[field.name])
            for field in fields(value)
        }
    return value


def _decode(value: Any, expected: Any) -> object:
    if _is_block(expected):
        kinds = {_name(kind): kind for kind in get_args(expected)}
        return _decode(value, kinds[value[TYPE]])
    if get_origin(expected) is tuple:
        return tuple(_decode(each, get_args(expected)[0]) for each in _list(value))
    if is_dataclass(expected) and expected is not Address:
        return _object(value, expected)
    return _PLAIN.get(expected, _word)(value, expected)


def _object(value: dict[str, Any], expected: Any) -> object:
    hints = _hints(expected)
    return expected(
        **{
            field.name: _decode(value[field.name], hints[field.name])
            for field in fields(expected)
            if field.name in value or field.default is MISSING
        }
    )


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return value


def _exactly(value: object, expected: type) -> object:
    if type(value) is not expected:
        raise TypeError(f"not {expected.__name__}")
    return value


def _word(value: str, expected: Any) -> object:
    """A member of an enumeration."""
    return expected(value)


_PLAIN: dict[Any, Any] = {
    str: _exactly,
    int: _exactly,
    bool: _exactly,
    bytes: lambda value, _kind: base64.b64decode(value, validate=True),
    date: lambda value, _kind: date.fromisoformat(value),
    Address: lambda value, _kind: Address.parse(value),
}


def _name(kind: type) -> str:
    """``ItemCard`` as ``item-card``."""
    letters = (f"-{sign.lower()}" if sign.isupper() else sign for sign in kind.__name__)
    return "".join(letters).removeprefix("-")


# The schema, made from the values themselves so that it cannot fall behind them


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of what ``write`` writes; kept in ``resources/schemas``."""
    definitions: dict[str, Any] = {}
    root = _schema_of(ExportDocument, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An export of Practice Guides Reader",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "document": root,
        },
        "required": ["format", "version", "document"],
        "$defs": dict(sorted(definitions.items())),
    }


_PLAIN_SCHEMAS: dict[Any, dict[str, str]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    bytes: {"type": "string", "contentEncoding": "base64"},
    date: {"type": "string", "format": "date"},
    Address: {"type": "string", "pattern": "^guide:[a-z0-9-]+(/[a-z0-9-]+)?$"},
}


def _schema_of(expected: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if expected in _PLAIN_SCHEMAS:
        return dict(_PLAIN_SCHEMAS[expected])
    if get_origin(expected) is tuple:
        return {"type": "array", "items": _schema_of(get_args(expected)[0], definitions)}
    if _is_block(expected):
        return {"oneOf": [_typed(kind, definitions) for kind in get_args(expected)]}
    if issubclass(expected, StrEnum):
        return {"enum": [member.value for member in expected]}
    name = _name(expected)
    if name not in definitions:
        definitions[name] = {}
        hints = _hints(expected)
        definitions[name] = {
            "description": " ".join(inspect.cleandoc(expected.__doc__ or "").split()),
            "type": "object",
            "properties": {
                field.name: _schema_of(hints[field.name], definitions) for field in fields(expected)
            },
            "required": [field.name for field in fields(expected)],
        }
    return {"$ref": f"#/$defs/{name}"}


def _typed(kind: type, definitions: dict[str, Any]) -> dict[str, Any]:
    """A block: its fields and the member that says which block it is."""
    reference = _schema_of(kind, definitions)
    named = {"properties": {TYPE: {"const": _name(kind)}}, "required": [TYPE]}
    return {"allOf": [reference, named]}
