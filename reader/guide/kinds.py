"""Kinds: what an item is, whose words a guide holds, and whether it is out or on its way."""

from __future__ import annotations

from enum import StrEnum

from reader.translation import tr_noop


class GuideStatus(StrEnum):
    """Whether the guide described is out, on its way, or replaced."""

    PUBLISHED = "published"
    IN_PREPARATION = "in-preparation"
    PLANNED = "planned"
    SUPERSEDED = "superseded"

    @property
    def label(self) -> str:
        """The word people read."""
        return _STATUS_LABELS[self]


_STATUS_LABELS = {
    GuideStatus.PUBLISHED: tr_noop("Published"),
    GuideStatus.IN_PREPARATION: tr_noop("In preparation"),
    GuideStatus.PLANNED: tr_noop("Planned"),
    GuideStatus.SUPERSEDED: tr_noop("Superseded"),
}


class GuideKind(StrEnum):
    """Whose words these are: a briefing in our own words, the official text, or product help."""

    BRIEFING = "briefing"
    OFFICIAL = "official"
    HANDBOOK = "handbook"

    @property
    def label(self) -> str:
        """The phrase shown wherever the guide is named."""
        return {
            "briefing": tr_noop("Briefing, not the official text"),
            "official": tr_noop("Official text"),
        }.get(self.value, tr_noop("Help for this program"))


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
    ItemKind.SECTION: tr_noop("Section"),
    ItemKind.RECOMMENDATION: tr_noop("Recommendation"),
    ItemKind.PRINCIPLE: tr_noop("Key principle"),
    ItemKind.THEME: tr_noop("Evidence theme"),
    ItemKind.PROGRAMME: tr_noop("Programme"),
    ItemKind.STUDY: tr_noop("Study"),
    ItemKind.FRAMEWORK: tr_noop("Part of the framework"),
    ItemKind.INDICATOR: tr_noop("Indicator"),
    ItemKind.RATING: tr_noop("Programme rating level"),
    ItemKind.EVENT: tr_noop("Timetable entry"),
    ItemKind.TERM: tr_noop("Glossary term"),
    ItemKind.SOURCE: tr_noop("Source"),
}
