"""Figure: a picture of a guide's own data as a value; the shell draws it, the page words it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

SCHEME = "figure:"
"""What the name of a drawn picture begins with; no file of a guide can have such a name."""


DATE_UNKNOWN = "Date not found"
"""The group of what has no date in a figure of dates."""


class FigureName(StrEnum):
    """A figure that a section may ask for with ``{{figure:name}}``."""

    EVIDENCE = "evidence"
    OUTCOMES = "outcomes"
    FRAMEWORK = "framework"
    TIMETABLE = "timetable"


@dataclass(frozen=True)
class FigureRow:
    """One thing that a figure shows.

    ``mark`` is the stable word that decides its shape or pattern (an origin, a status, a role),
    ``words`` what people read of it. ``group`` is a heading it stands under, ``number`` a count
    or its own number (0 for none), ``link`` the address it leads to or ''.
    """

    label: str
    group: str = ""
    mark: str = ""
    words: str = ""
    number: int = 0
    link: str = ""


@dataclass(frozen=True)
class Figure:
    """A picture to draw: ``text`` says the same in words, for whoever does not see it."""

    name: FigureName
    caption: str
    text: str
    rows: tuple[FigureRow, ...]

    @property
    def source(self) -> str:
        """The name under which a page asks for the picture."""
        return f"{SCHEME}{self.name}"
