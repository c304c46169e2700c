"""Ruling and Ignored: a value that an organisation set, and something that nobody can use."""

from __future__ import annotations

from typing import NamedTuple

from reader.settings.setting import Value


class Ruling(NamedTuple):
    """A value that an organisation set, and where."""

    value: Value
    origin: str


class Ignored(NamedTuple):
    """Something that a carrier found and nobody can use; ``key`` is '' for a whole file."""

    origin: str
    key: str
    reason: str
