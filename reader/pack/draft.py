"""Draft: a guide with the places its values came from, as the checks need it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reader.guide.address import Address
from reader.guide.guide import Guide
from reader.guide.items import LAYERS, Item, ItemKind
from reader.pack.toml_tables import Place


@dataclass(frozen=True)
class KnownGuide:
    """What is known of a guide that is checked together with this one.

    ``targets`` are the ids of its items and pages; ``related`` says what each item that can name
    related items names.
    """

    targets: frozenset[str]
    related: Mapping[str, frozenset[Address]] = field(default_factory=dict)

    @classmethod
    def of(cls, guide: Guide) -> KnownGuide:
        """What others need to know of a guide."""
        items = tuple(guide.items())
        return cls(
            frozenset([*(item.id for item in items), *guide.contents]),
            {item.id: frozenset(item.related) for item in items if hasattr(item, "related")},
        )


NOTHING_KNOWN = KnownGuide(frozenset())
"""Of a guide that could not be read."""


KnownGuides = Mapping[str, KnownGuide]
"""The guides that are checked together with this one, by id."""


@dataclass(frozen=True)
class Entry:
    """An item and the place of its fields."""

    item: Item
    place: Place


@dataclass(frozen=True)
class Text:
    """A run of text: ``line`` is its first line in ``file``.

    ``level`` is the heading level above it: 1 in a page's text, 2 inside a layer. ``markdown`` is
    false for a plain field. ``item`` and ``kind`` say whose text it is.
    """

    file: str
    line: int
    body: str
    item: str
    kind: ItemKind
    level: int = 1
    markdown: bool = True


@dataclass(frozen=True)
class Draft:
    """What the checks look at; ``images`` are file names, ``known`` may be empty."""

    guide: Guide
    place: Place
    entries: tuple[Entry, ...]
    texts: tuple[Text, ...]
    images: tuple[str, ...] = ()
    known: KnownGuides = field(default_factory=dict)
    grade_places: tuple[Place, ...] = ()


def markdown_of(item: Item) -> Iterator[tuple[str, str]]:
    """An item's runs of Markdown, as (layer id or '', text); empty ones are left out."""
    for name in ("body", *LAYERS):
        text = getattr(item, name, "")
        if text:
            yield name if name in LAYERS else "", text


def plain_texts(entry: Entry) -> Iterator[Text]:
    """An item's sentences that stand in plain fields."""
    for name in ("statement", "definition", "note"):
        text = getattr(entry.item, name, "")
        if text:
            file, line = entry.place.at(name)
            yield Text(file, line, text, entry.item.id, entry.item.kind, markdown=False)


def draft_of(guide: Guide) -> Draft:
    """A draft of a guide that came from a pack; places name the item instead of a file."""
    entries = tuple(Entry(item, Place(f"guide.json/{item.id}")) for item in guide.items())
    texts: list[Text] = []
    for entry in entries:
        texts.extend(plain_texts(entry))
        for layer, body in markdown_of(entry.item):
            file = f"{entry.place.file}/{layer}".rstrip("/")
            level = 2 if layer else 1
            texts.append(Text(file, 1, body, entry.item.id, entry.item.kind, level))
    images = tuple(image.name for image in guide.images)
    return Draft(guide, Place("guide.json"), entries, tuple(texts), images)
