"""DayField: a date typed as people write it, read as one day or said to be none."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtWidgets import QLineEdit

from reader.translation import tr

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})")
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
EXAMPLE = "31/1/2027"


def read_day(words: str) -> str | None:
    """The ISO date that words mean, '' for no words, None when they are no date.

    The day stands before the month, as is usual in Britain.
    """
    text = words.strip().lower()
    if not text:
        return ""
    try:
        if found := _ISO.fullmatch(text):
            return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
        if found := _NUMBERS.fullmatch(text):
            return date(int(found[3]), int(found[2]), int(found[1])).isoformat()
        if found := _WORDS.fullmatch(text):
            month = _MONTHS.index(found[2][:3]) + 1
            return date(int(found[3]), month, int(found[1])).isoformat()
    except ValueError:
        return None
    return None


class DayField(QLineEdit):
    """A line for a date; typing is never held up, ``day`` says what it means."""

    def __init__(self, name: str, day: str = "") -> None:
        super().__init__(day)
        self.setAccessibleName(name)
        self.setPlaceholderText(tr("Such as {example}", example=EXAMPLE))
        self.setMaximumWidth(260)

    @property
    def day(self) -> str | None:
        """The ISO date typed, '' for none, None when the words are no date."""
        return read_day(self.text())
