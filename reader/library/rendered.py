"""Rendered guides as JSON in the cache, so that opening a page renders nothing.

The first line holds the titles alone: what other guides' pages need of this one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from reader.guide.figure import Figure, FigureName, FigureRow
from reader.guide.items import ItemKind
from reader.guide.page import ItemText, OutlineEntry, Page, PagePart, RenderedGuide
from reader.pack.codec import guide_from_json, guide_to_json


def to_bytes(rendered: RenderedGuide) -> bytes:
    """Serialise a rendered guide; the guide itself is stored in the pack format's own JSON."""
    titles = {item.id: item.title for item in rendered.guide.items()}
    data = {
        "guide": guide_to_json(rendered.guide).decode(),
        "pages": [asdict(page) for page in rendered.pages],
        "texts": [asdict(text) for text in rendered.texts],
    }
    lines = (json.dumps(part, ensure_ascii=False) for part in (titles, data))
    return "\n".join(lines).encode()


def titles_from_bytes(data: bytes) -> Mapping[str, str]:
    """The titles of a guide's items by id. Raises ValueError if damaged."""
    titles: Mapping[str, str] = json.loads(data.partition(b"\n")[0])
    return titles


def from_bytes(data: bytes) -> RenderedGuide:
    """Read what to_bytes wrote. Raises ValueError, KeyError, TypeError or PackError if damaged."""
    root = json.loads(data.partition(b"\n")[2])
    return RenderedGuide(
        guide=guide_from_json(root["guide"].encode()),
        pages=tuple(_page(row) for row in root["pages"]),
        texts=tuple(
            ItemText(**{**row, "kind": ItemKind(row["kind"]), "also": tuple(row["also"])})
            for row in root["texts"]
        ),
    )


def _page(row: Mapping[str, Any]) -> Page:
    return Page(
        id=row["id"],
        title=row["title"],
        parts=tuple(PagePart(**part) for part in row["parts"]),
        outline=tuple(
            OutlineEntry(**{**entry, "kind": ItemKind(entry["kind"])}) for entry in row["outline"]
        ),
        images=tuple(row["images"]),
        figures=tuple(_figure(figure) for figure in row["figures"]),
    )


def _figure(row: Mapping[str, Any]) -> Figure:
    rows = tuple(FigureRow(**each) for each in row["rows"])
    return Figure(**{**row, "name": FigureName(row["name"]), "rows": rows})
