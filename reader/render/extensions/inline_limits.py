"""Inline limits: refuse paragraphs whose marks would take quadratic time to pair.

Two inline processors that mark nothing: each sees the text of a paragraph or cell just before
the processors it guards, adds up the work that those could have, and refuses beyond a budget.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from reader.render.context import BodyPlace
from reader.render.limits import refuse

_WHOLE_TEXT = r"\A(?=[\s\S])"
_MARKS = re.compile(r"`+|\\|\*+|_+|<|&|!?\[|\n")
_LINK_STARTS = re.compile(r"\]\(")

MARK_BUDGET = 15_000_000
"""Marks times characters, summed over the paragraphs of an item: about one second at most."""

BRACKET_BUDGET = 2_000_000
"""Characters inside brackets, counted once per bracket that is open around them."""

LINK_BUDGET = 4_000_000
"""Link targets times characters, summed over paragraphs."""


def bracket_work(text: str) -> int:
    """Characters that the search for closing brackets can visit in ``text``."""
    work = depth = 0
    for part in re.split(r"([\[\]])", text):
        if part == "[":
            depth += 1
        elif part == "]":
            depth = max(depth - 1, 0)
        work += depth * len(part)
    return work


class _Budget(InlineProcessor):
    """Counts the work of one kind for one body; never replaces anything."""

    def __init__(self, place: BodyPlace) -> None:
        super().__init__(_WHOLE_TEXT)
        self._place = place
        self._spent = 0

    def _spend(self, work: int, budget: int, what: str) -> None:
        self._spent += work
        if self._spent > budget:
            raise refuse(self._place.title, what, budget)


class _Marks(_Budget):
    """Guards code, emphasis, escapes and line breaks."""

    def handleMatch(  # noqa: N802 - Python-Markdown's name
        self, _m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """Count, then leave the text as it is."""
        marks = sum(1 for _ in _MARKS.finditer(data))
        self._spend(marks * len(data), MARK_BUDGET, "marks in long paragraphs")
        return None, None, None


class _Brackets(_Budget):
    """Guards links, pictures and references; sees code and escapes taken out already."""

    def handleMatch(  # noqa: N802 - Python-Markdown's name
        self, _m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """Count, then leave the text as it is."""
        self._spend(bracket_work(data), BRACKET_BUDGET, "characters in brackets")
        return None, None, None


class _LinkTargets(_Budget):
    """Guards the targets of links and pictures."""

    def handleMatch(  # noqa: N802 - Python-Markdown's name
        self, _m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """Count, then leave the text as it is."""
        links = sum(1 for _ in _LINK_STARTS.finditer(data))
        self._spend(links * len(data), LINK_BUDGET, "link targets in long paragraphs")
        return None, None, None


class InlineLimitsExtension(Extension):
    """Budgets for inline marks."""

    def __init__(self, place: BodyPlace) -> None:
        super().__init__()
        self._place = place

    def extendMarkdown(self, md: object) -> None:  # noqa: N802 - Python-Markdown's name
        """Register each guard just ahead of what it guards."""
        patterns = md.inlinePatterns  # type: ignore[attr-defined]
        patterns.register(_Marks(self._place), "limit-marks", 1000)
        patterns.register(_Brackets(self._place), "limit-brackets", 179)
        patterns.register(_LinkTargets(self._place), "limit-targets", 178.5)
