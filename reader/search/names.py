"""The names of every indexed term, so that a synonym can be searched for by all of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from reader.guide.address import Address
from reader.guide.items import ItemKind
from reader.search.values import SearchDocument

FILE_NAME = "names.json"

Names = Mapping[Address, tuple[str, ...]]
"""A term's title and its other names, by its address."""


def names_of(document: SearchDocument) -> tuple[str, ...]:
    """The names to keep of an item; none unless it is a term."""
    return (document.title, *document.also) if document.kind is ItemKind.TERM else ()


def save_names(names: Names, folder: Path) -> None:
    """Write the names of a generation."""
    content = {str(address): entries for address, entries in names.items()}
    text = json.dumps(content, separators=(",", ":"))
    (folder / FILE_NAME).write_text(text, encoding="ascii")


def load_names(folder: Path) -> dict[Address, tuple[str, ...]]:
    """Read the names of a generation; any error means that it is damaged."""
    content = json.loads((folder / FILE_NAME).read_text(encoding="ascii"))
    return {Address.parse(address): tuple(entries) for address, entries in content.items()}
