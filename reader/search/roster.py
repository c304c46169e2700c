"""The roster: what is known of every indexed item by its number, beside its words.

Parallel columns; an item's number is its place in them and its number in Whoosh. Only arrays and
a few tables are kept, so that 100,000 items open as quickly as a hundred.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from reader.guide.items import ItemKind
from reader.search.ages import AgeRange, ages_of, bands_of
from reader.search.columns import load_columns, save_columns
from reader.search.facets import FACETS, FacetValue
from reader.search.tallies import Column, Tallies, TalliesWriter
from reader.search.values import SearchDocument
from reader.search.words import STOP_WORDS, fold, stem, words

FILE_NAME = "items.json"
COLUMNS = "items"

MOST_LENGTH = 255
KINDS = tuple(ItemKind)

OVERVIEW, PRODUCT_HELP = 1, 2
"""Bits of what an item is besides its kind."""

GLOSSARY_SHARE = 0.8
"""A guide with at least this share of terms is a glossary: its copy of a term comes first."""


class RosterWriter:
    """Enters items in the order of their numbers."""

    def __init__(self) -> None:
        self._tallies = TalliesWriter()
        self._guides: dict[str, int] = {}
        self._titles: list[str] = []
        self._known_titles: dict[str, int] = {}
        self._faces: list[str] = []
        self._guide_ages: list[str] = []
        self._ages: dict[str, int] = {"": 0}
        self._columns: dict[str, array[int]] = {
            "kind": array("B"),
            "guide": array("H"),
            "length": array("B"),
            "ages": array("H"),
            "marks": array("B"),
            "title": array("I"),
        }

    def __len__(self) -> int:
        return len(self._columns["kind"])

    def add(self, document: SearchDocument, title: Sequence[str]) -> None:
        """Enter the next item; ``title`` holds the stems of its title."""
        guide = document.address.guide
        if guide not in self._guides:
            self._guides[guide] = len(self._guides)
            self._titles.append(document.guide_title)
            self._faces.append(f"{document.guide_title} {document.guide_audience}")
            self._guide_ages.append(document.guide_ages)
        columns = self._columns
        columns["kind"].append(KINDS.index(document.kind))
        columns["guide"].append(self._guides[guide])
        columns["length"].append(min(len(title), MOST_LENGTH))
        columns["ages"].append(self._ages.setdefault(document.ages, len(self._ages)))
        key = " ".join(title)
        columns["title"].append(self._known_titles.setdefault(key, len(self._known_titles)))
        columns["marks"].append(OVERVIEW * document.overview + PRODUCT_HELP * document.product_help)
        self._tallies.add(document)

    def save(self, folder: Path) -> None:
        """Write the roster of a generation. Raises OSError."""
        facets = {
            name: {
                "values": [(v.value, v.label, v.group) for v in column.values],
                "combinations": column.combinations,
            }
            for name, column in self._tallies.columns.items()
        }
        content = {
            "guides": list(self._guides),
            "titles": self._titles,
            "faces": self._faces,
            "guide_ages": self._guide_ages,
            "ages": list(self._ages),
            "facets": facets,
        }
        text = json.dumps(content, separators=(",", ":"))
        (folder / FILE_NAME).write_text(text, encoding="ascii")
        codes = {f"facet-{name}": c.codes for name, c in self._tallies.columns.items()}
        save_columns({**self._columns, **codes}, folder, COLUMNS)


class Roster:
    """The roster of a generation in ``folder``; any error means that it is damaged.

    ``kinds``, ``guide_numbers``, ``lengths`` (stems of the title), ``marks`` and
    ``title_numbers`` (the same for titles with the same stems) are by item;
    ``guides``, ``titles`` and the rest are by guide number.
    """

    def __init__(self, folder: Path) -> None:
        content = json.loads((folder / FILE_NAME).read_text(encoding="ascii"))
        columns = load_columns(folder, COLUMNS)
        self.kinds = columns["kind"]
        self.guide_numbers = columns["guide"]
        self.lengths = columns["length"]
        self.marks = columns["marks"]
        self.title_numbers = columns["title"]
        self.guides: Sequence[str] = content["guides"]
        self.titles: Sequence[str] = content["titles"]
        self.faces = [stems_of(face) for face in content["faces"]]
        self.title_stems = [stems_of(title) for title in self.titles]
        self._age_codes = columns["ages"]
        self._ages = [ages_of(text) for text in content["ages"]]
        self._guide_ages = [ages_of(text) for text in content["guide_ages"]]
        facets = {
            facet.name: Column(
                [FacetValue(*value) for value in content["facets"][facet.name]["values"]],
                [tuple(each) for each in content["facets"][facet.name]["combinations"]],
                columns[f"facet-{facet.name}"],
            )
            for facet in FACETS
        }
        if len({len(column) for column in columns.values()}) != 1:
            raise ValueError("the columns of the roster differ in length")
        self.tallies = Tallies(facets, len(self.kinds))
        self.glossaries = self._glossaries()
        self.series = self._series()

    def __len__(self) -> int:
        return len(self.kinds)

    def kind(self, item: int) -> ItemKind:
        """The kind of an item."""
        return KINDS[self.kinds[item]]

    def strength(self, item: int) -> str:
        """The guide's own label, or ''."""
        labels = self.tallies.labels("strength", item)
        return labels[0] if labels else ""

    def ages(self, item: int) -> tuple[AgeRange, ...]:
        """The ages that the item itself names."""
        return self._ages[self._age_codes[item]]

    def guide_ages(self, item: int) -> tuple[AgeRange, ...]:
        """The ages that its guide names."""
        return self._guide_ages[self.guide_numbers[item]]

    def age_fit(self, item: int, years: AgeRange, guide_share: float) -> float:
        """0 to 1: how well an item's ages answer for ``years``; its guide's count in part."""
        own = self.ages(item)
        ranges, share = (own, 1.0) if own else (self.guide_ages(item), guide_share)
        return share * max((each.fit(years) for each in ranges), default=0.0)

    def items_aged(self, years: AgeRange) -> list[int]:
        """The items whose own ages, or else whose guide's, overlap with ``years``."""
        own = [any(each.overlap(years) for each in ranges) for ranges in self._ages]
        guides = [any(each.overlap(years) for each in ranges) for ranges in self._guide_ages]
        return [
            item
            for item, (code, guide) in enumerate(
                zip(self._age_codes, self.guide_numbers, strict=True)
            )
            if (own[code] if code else guides[guide])
        ]

    def called(self, facet: str, name: str) -> frozenset[str]:
        """The values of a facet that a word such as ``recommendations`` or ``strong`` means."""
        values = self.tallies.values(facet)
        if any(value.value == name for value in values):
            return frozenset((name,))
        if facet == "age":
            asked = ages_of(name) or ages_of(f"aged {name}")
            bands = {band.value for years in asked for band in bands_of(years.label_aged)}
            return frozenset(value.value for value in values if value.value in bands)
        return frozenset(
            value.value
            for value in values
            if _begins(name, f"{value.value.rpartition('/')[2]} {value.label}")
        )

    def _series(self) -> frozenset[int]:
        """The numbers of the guides about the series: they hold its timetable."""
        event = KINDS.index(ItemKind.EVENT)
        return frozenset(
            guide
            for guide, kind in zip(self.guide_numbers, self.kinds, strict=True)
            if kind == event
        )

    def _glossaries(self) -> frozenset[int]:
        """The numbers of the guides that hold hardly anything but terms."""
        term = KINDS.index(ItemKind.TERM)
        terms = Counter(
            guide
            for guide, kind in zip(self.guide_numbers, self.kinds, strict=True)
            if kind == term
        )
        every = Counter(self.guide_numbers)
        return frozenset(g for g, count in terms.items() if count >= GLOSSARY_SHARE * every[g])


def stems_of(text: str) -> tuple[str, ...]:
    """The stems of ``text`` in order, stop words and joined spellings left out."""
    return tuple(
        stem(word.folded)
        for word in words(text)
        if word.folded and not word.joined and word.folded not in STOP_WORDS
    )


def _begins(name: str, text: str) -> bool:
    """Whether each word of ``name``, singular or plural, begins a word of ``text``."""
    have = [word.folded for word in words(text) if not word.joined]
    want = [fold(word.folded) for word in words(name) if not word.joined]
    return bool(want) and all(
        any(word.startswith((asked, asked.removesuffix("s") or asked)) for word in have)
        for asked in want
    )
