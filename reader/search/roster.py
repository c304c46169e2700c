"""The roster: guide, kind and strength of every indexed item by number, for filters and counts."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from reader.guide.items import ItemKind
from reader.search.values import SearchDocument
from reader.search.words import fold, stem, words

FILE_NAME = "items.json"


@dataclass
class Roster:
    """Parallel lists; an item's number is its place in them and its number in Whoosh.

    ``titles`` maps guide ids to guide titles.
    """

    kinds: list[ItemKind] = field(default_factory=list)
    guides: list[str] = field(default_factory=list)
    strengths: list[str] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.kinds)

    def add(self, document: SearchDocument) -> None:
        """Enter the next item."""
        self.kinds.append(document.kind)
        self.guides.append(document.address.guide)
        self.strengths.append(document.strength)
        self.titles.setdefault(document.address.guide, document.guide_title)

    def kinds_called(self, name: str) -> frozenset[ItemKind]:
        """The kinds that a word such as ``recommendations``, ``rec`` or ``glossary`` means."""
        return frozenset(kind for kind in ItemKind if _begins(name, f"{kind} {kind.label}"))

    def guides_called(self, name: str) -> frozenset[str]:
        """Ids of the guides whose id or title has words that begin like each word of ``name``."""
        if name in self.titles:
            return frozenset((name,))
        return frozenset(
            guide for guide, title in self.titles.items() if _begins(name, f"{guide} {title}")
        )

    def strengths_called(self, name: str) -> frozenset[str]:
        """The strength labels whose words begin like each word of ``name``."""
        return frozenset(label for label in set(self.strengths) if _begins(name, label))

    def title_stems(self) -> dict[str, frozenset[str]]:
        """The stems of every guide's title, by guide id."""
        return {
            guide: frozenset(stem(word.folded) for word in words(title))
            for guide, title in self.titles.items()
        }


def save_roster(roster: Roster, folder: Path) -> None:
    """Write the roster of a generation."""
    guides = sorted(roster.titles)
    labels = sorted(set(roster.strengths))
    places = {guide: place for place, guide in enumerate(guides)}
    label_places = {label: place for place, label in enumerate(labels)}
    content = {
        "guides": [[guide, roster.titles[guide]] for guide in guides],
        "strengths": labels,
        "items": [
            [kind.value, places[guide], label_places[label]]
            for kind, guide, label in zip(
                roster.kinds, roster.guides, roster.strengths, strict=True
            )
        ],
    }
    text = json.dumps(content, separators=(",", ":"))
    (folder / FILE_NAME).write_text(text, encoding="ascii")


def load_roster(folder: Path) -> Roster:
    """Read the roster of a generation; any error means that it is damaged."""
    content = json.loads((folder / FILE_NAME).read_text(encoding="ascii"))
    kinds = {kind.value: kind for kind in ItemKind}
    guides = [guide for guide, _ in content["guides"]]
    labels = content["strengths"]
    items = content["items"]
    return Roster(
        kinds=[kinds[kind] for kind, _, _ in items],
        guides=[guides[guide] for _, guide, _ in items],
        strengths=[labels[label] for _, _, label in items],
        titles=dict(content["guides"]),
    )


def _begins(name: str, text: str) -> bool:
    """Whether each word of ``name``, singular or plural, begins a word of ``text``."""
    have = [word.folded for word in words(text) if not word.joined]
    want = [fold(word.folded) for word in words(name) if not word.joined]
    return bool(want) and all(
        any(word.startswith((asked, asked.removesuffix("s") or asked)) for word in have)
        for asked in want
    )
