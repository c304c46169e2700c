"""The words that a card prints for the strength of a recommendation."""

from __future__ import annotations

from reader.guide.items import Recommendation

UNKNOWN = "No strength label known for this guide"
"""Said when a recommendation has no label and no note of its own."""


def strength_words(item: Recommendation) -> tuple[str, str]:
    """The guide's own label (or why there is none) and the classes that carry it."""
    if item.strength is not None:
        return item.strength.label, "strength"
    return item.strength_note or UNKNOWN, "strength strength-none"
