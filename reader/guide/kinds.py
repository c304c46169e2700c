"""Kinds: whose words a guide holds, and whether it is out, on its way or replaced."""

from __future__ import annotations

from enum import StrEnum


class GuideStatus(StrEnum):
    """Whether the guide described is out, on its way, or replaced."""

    PUBLISHED = "published"
    IN_PREPARATION = "in-preparation"
    SUPERSEDED = "superseded"

    @property
    def label(self) -> str:
        """The word people read."""
        return {"published": "Published", "in-preparation": "In preparation"}.get(
            self.value, "Superseded"
        )


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
