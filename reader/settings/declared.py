"""Every setting, declared once with its meaning, its default and what it accepts."""

from __future__ import annotations

import math
from typing import NamedTuple

from reader.errors import InputError

Value = str | float | bool
"""What a setting holds: a choice's word, a number or yes / no."""


class Choice(NamedTuple):
    """One word that a setting accepts, and its name on the screen."""

    word: str
    title: str


class Setting(NamedTuple):
    """One setting: its key in the file, its title and meaning on the screen, what it accepts.

    The type of ``default`` is its kind. A text setting accepts the words of ``choices``, several
    of them with commas between where it says ``several``; a number setting accepts ``least`` to
    ``most`` in ``unit``; a flag accepts yes or no.
    """

    key: str
    title: str
    meaning: str
    default: Value
    choices: tuple[Choice, ...] = ()
    least: float = 0.0
    most: float = 0.0
    step: float = 1.0
    unit: str = ""
    several: bool = False

    def check(self, value: object) -> Value:
        """Return ``value`` as this setting keeps it; raises InputError when it does not fit."""
        if isinstance(self.default, bool):
            if isinstance(value, bool):
                return value
            raise InputError(f"{self.title} must be yes or no; it was not changed.")
        if isinstance(self.default, str):
            known = [choice.word for choice in self.choices]
            if isinstance(value, str) and self._fits(value, known):
                return value
            which = "some of" if self.several else "one of"
            words = ", ".join(known)
            raise InputError(f"{self.title} must be {which}: {words}. It was not changed.")
        # In Python True is a number; in a setting it is a mistake. The comparison refuses NaN.
        if (
            isinstance(value, int | float)
            and not isinstance(value, bool)
            and self.least <= value <= self.most
        ):
            return _plain(float(value))
        bounds = f"{_plain(self.least)} to {_plain(self.most)} {self.unit}".rstrip()
        raise InputError(f"{self.title} must be from {bounds}; it was not changed.")

    def _fits(self, value: str, known: list[str]) -> bool:
        words = value.split(",") if self.several else [value]
        return len(set(words)) == len(words) and all(word in known for word in words)


def _plain(number: float) -> float:
    """The same number without a needless decimal point."""
    return int(number) if math.isfinite(number) and number == int(number) else number


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "theme",
        "Theme",
        "The colours of the window and the page.",
        "system",
        choices=(
            Choice("system", "Same as my computer"),
            Choice("light", "Light"),
            Choice("dark", "Dark"),
            Choice("high-contrast", "High contrast"),
            Choice("cream", "Cream"),
        ),
    ),
    Setting(
        "start",
        "At the start",
        "Where the window opens.",
        "continue",
        choices=(
            Choice("continue", "Where I left off"),
            Choice("guides", "The Guides page"),
        ),
    ),
    Setting(
        "zoom",
        "Text size",
        "How large the text of a guide is.",
        100,
        least=50,
        most=400,
        step=10,
        unit="%",
    ),
    Setting(
        "font",
        "Font",
        "The typeface of the page. Atkinson Hyperlegible and Lexend are made to be easy to read.",
        "system",
        choices=(
            Choice("system", "Same as my computer"),
            Choice("atkinson", "Atkinson Hyperlegible"),
            Choice("lexend", "Lexend"),
        ),
    ),
    Setting(
        "line-length",
        "Line length",
        "The most characters on one line of text.",
        75,
        least=45,
        most=120,
        step=5,
        unit="characters",
    ),
    Setting(
        "line-spacing",
        "Line spacing",
        "The space from line to line, as a multiple of the text size.",
        1.3,
        least=1.0,
        most=2.0,
        step=0.1,
        unit="lines",
    ),
    Setting(
        "ask-before-links",
        "Ask before opening a web link",
        "Show the full address and ask before a link leaves the reader.",
        True,
    ),
    Setting(
        "show-details",
        "Show details",
        "Show the panel with details of the recommendation in view.",
        True,
    ),
    Setting(
        "show-contents",
        "Show contents",
        "Show the contents of the guide beside the page.",
        True,
    ),
    Setting(
        "notes",
        "Notes",
        "Write notes on items and passages. They stay here and are not a case record.",
        True,
    ),
    Setting(
        "remember-searches",
        "Remember recent searches",
        "Keep your newest 20 searches and show them under the empty search box.",
        False,
    ),
    Setting(
        "card-layers",
        "Recommendation cards",
        "Show all layers of a recommendation, or only what it says.",
        "all",
        choices=(
            Choice("all", "Everything"),
            Choice("statements", "Recommendations only"),
        ),
    ),
    Setting(
        "columns",
        "Columns",
        "What the Recommendations page tells of each item. The title is always there.",
        "title,guide,kind,strength,outcomes,origin,studies",
        choices=(
            Choice("title", "Title"),
            Choice("guide", "Guide"),
            Choice("kind", "Kind"),
            Choice("strength", "Strength"),
            Choice("outcomes", "Outcomes"),
            Choice("for-whom", "For whom"),
            Choice("ages", "Ages"),
            Choice("origin", "Origin of evidence"),
            Choice("studies", "Studies"),
        ),
        several=True,
    ),
)
