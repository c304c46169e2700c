"""A library of any size made from the bundled guides: their shape and lengths, other words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reader.guide.card import GuideCard
from reader.guide.page import ItemText, RenderedGuide
from tests.bench.language import Language, Writer
from tests.bench.texts import plain_items

SEED = 20_261_123
TEXTS = "texts.jsonl"
ABOUT = "about.json"


def language_of(guides: Sequence[RenderedGuide]) -> Language:
    """The language that ``guides`` are written in."""
    return Language(
        part for item in plain_items(guides) for part in (item.title, item.statement, item.body)
    )


def made_guides(templates: Sequence[RenderedGuide], items: int) -> Iterator[RenderedGuide]:
    """Guides with ``items`` items together, copied from ``templates`` in turn with other words.

    Everything that is no text (kinds, strengths, ages, outcomes) stays as it is in the template,
    so that filters and counts work. There are no pages: nothing of this is read.
    """
    language = language_of(templates)
    full = [template for template in templates if template.texts]
    number = 0
    while items > 0:
        template = full[number % len(full)]
        write = Writer(language, SEED + number)
        texts = tuple(_rewritten(text, write) for text in template.texts[:items])
        title = f"{_like(template.guide.title, write)} {number}"
        yield _made(template, f"made-guide-{number:05}", title, texts)
        items -= len(texts)
        number += 1


def write_library(templates: Sequence[RenderedGuide], items: int, folder: Path) -> None:
    """Write the texts of a made library: one guide a line, and what the lines hold."""
    folder.mkdir(parents=True, exist_ok=True)
    used = sum(bool(template.texts) for template in templates)
    entries = []
    size = offset = 0
    with (folder / TEXTS).open("wb") as stream:
        for number, rendered in enumerate(made_guides(templates, items)):
            size += sum(item.size for item in plain_items([rendered]))
            rows = [(t.title, t.statement, t.body, t.also) for t in rendered.texts]
            line = json.dumps(rows, ensure_ascii=False).encode() + b"\n"
            stream.write(line)
            entries.append((number % used, rendered.guide.id, rendered.guide.title, offset))
            offset += len(line)
    about = {"items": items, "size": size, "guides": entries}
    (folder / ABOUT).write_text(json.dumps(about), encoding="utf-8")


class MadeLibrary:
    """A written library, opened guide by guide; stands where the core expects its library.

    ``size`` is the bytes of plain text in it.
    """

    def __init__(self, folder: Path, templates: Sequence[RenderedGuide]) -> None:
        about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        self._file = folder / TEXTS
        self._templates = [template for template in templates if template.texts]
        self._entries = {entry[1]: entry for entry in about["guides"]}
        self._items: int = about["items"]
        self.size: int = about["size"]
        self.fingerprint = f"made-{self._items}"

    def cards(self) -> tuple[GuideCard, ...]:
        """What a shelf would show."""
        return tuple(
            GuideCard.of(self._templates[place].guide)._replace(id=guide, title=title)
            for place, guide, title, _ in self._entries.values()
        )

    def count_items(self) -> int:
        """How many items there are."""
        return self._items

    def open(self, guide_id: str) -> RenderedGuide:
        """One guide, read from its line. Raises KeyError."""
        place, guide, title, offset = self._entries[guide_id]
        with self._file.open("rb") as stream:
            stream.seek(offset)
            rows = json.loads(stream.readline())
        template = self._templates[place]
        texts = tuple(
            replace(old, title=row[0], statement=row[1], body=row[2], also=tuple(row[3]))
            for old, row in zip(template.texts, rows, strict=False)
        )
        return _made(template, guide, title, texts)

    def guides(self) -> Iterator[RenderedGuide]:
        """Every guide in order."""
        for guide_id in self._entries:
            yield self.open(guide_id)


def _made(
    template: RenderedGuide, guide: str, title: str, texts: tuple[ItemText, ...]
) -> RenderedGuide:
    return RenderedGuide(replace(template.guide, id=guide, title=title), (), texts)


def _rewritten(text: ItemText, write: Writer) -> ItemText:
    """The same item with other words, each text as long as it was."""
    return replace(
        text,
        title=_like(text.title, write),
        statement=write.running(len(text.statement.split())),
        body=write.running(len(text.body.split())),
        also=tuple(_like(name, write) for name in text.also),
    )


def _like(name: str, write: Writer) -> str:
    """A title or other name with as many words as ``name``."""
    text = write.words(len(name.split()))
    return text[:1].upper() + text[1:]
