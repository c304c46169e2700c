"""Kinds: what an item is, whose words a guide holds, and whether it is out or on its way."""

from __future__ import annotations

from enum import StrEnum


class GuideStatus(StrEnum):
    """Whether the guide described is out, on its way, or replaced."""

    PUBLISHED = "published"
    IN_PREPARATION = "in-preparation"
    PLANNED = "planned"
    SUPERSEDED = "superseded"

    @property
    def label(self) -> str:
        """The word people read."""
        return self.value.replace("-", " ").capitalize()


class GuideKind(StrEnum):
    """Whose words these are: a briefing in our own words, the official text, or product help."""

    BRIEFING = "briefing"
    OFFICIAL = "official"
    HANDBOOK = "handbook"

    @property
    def label(self) -> str:
        """The phrase shown wherever the guide is named."""
        return {
            "briefing": "Briefing, not the official text",
            "official": "Official text",
        }.get(self.value, "Help for this program")


class ItemKind(StrEnum):
    """What an item is; the value is the stable word used in files, indexes and JSON."""

    SECTION = "section"
    RECOMMENDATION = "recommendation"
    PRINCIPLE = "principle"
    THEME = "theme"
    PROGRAMME = "programme"
    STUDY = "study"
    FRAMEWORK = "framework-part"
    INDICATOR = "indicator"
    RATING = "rating-level"
    EVENT = "timetable-entry"
    TERM = "term"
    SOURCE = "source"

    @property
    def label(self) -> str:
        """The word people read: Key principle, Evidence theme, Glossary term and so on."""
        return _KIND_LABELS[self]


_KIND_LABELS = {
    ItemKind.SECTION: "Section",
    ItemKind.RECOMMENDATION: "Recommendation",
    ItemKind.PRINCIPLE: "Key principle",
    ItemKind.THEME: "Evidence theme",
    ItemKind.PROGRAMME: "Programme",
    ItemKind.STUDY: "Study",
    ItemKind.FRAMEWORK: "Part of the framework",
    ItemKind.INDICATOR: "Indicator",
    ItemKind.RATING: "Programme rating level",
    ItemKind.EVENT: "Timetable entry",
    ItemKind.TERM: "Glossary term",
    ItemKind.SOURCE: "Source",
}
