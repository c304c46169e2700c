"""Setting: one thing that can be set, what it accepts, and how far an organisation may set it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import InputError
from reader.translation import tr

if TYPE_CHECKING:
    from reader.settings.forms import Form

Value = str | float | bool
"""What a setting holds: words, a number or yes / no. A list is words with a mark between."""


class Managed(Enum):
    """How far an organisation may decide a setting."""

    NO = "no"
    """It belongs to the reader alone."""
    SUGGESTED = "recommended"
    """A first value only: people who need another look can always choose it (WCAG 1.4)."""
    FULL = "enforced or recommended"
    """It may also be locked."""


class Choice(NamedTuple):
    """One word that a setting accepts, and its name on the screen."""

    word: str
    title: str


BETWEEN_LINES = "\n"


class Setting(NamedTuple):
    """One setting: its key in every file, its title and meaning on the screen, what it accepts.

    The type of ``default`` is its kind. A text setting accepts the words of ``choices``, several
    of them (no fewer than ``least``) with commas between where it says ``several``; or free text of
    a ``form`` (named in ``reader/settings/forms.py``), where several entries stand one a line. A
    number setting accepts ``least`` to ``most`` in ``unit``; a flag accepts yes or no. ``advice``
    is for IT, and ``example`` a value for its documents.
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
    form: str = ""
    managed: Managed = Managed.NO
    advice: str = ""
    example: Value | None = None

    @property
    def between(self) -> str:
        """What stands between the entries of a list; '' for a setting that is none."""
        if self.form:
            return BETWEEN_LINES if self.several else ""
        return "," if self.several else ""

    def entries(self, value: Value) -> tuple[str, ...]:
        """The entries of a list's value."""
        return tuple(word for word in str(value).split(self.between or "\0") if word)

    @property
    def rule(self) -> str:
        """What a value must be, in words that follow "must be"."""
        if isinstance(self.default, bool):
            return "yes or no"
        if self.form:
            return self._form.words
        if isinstance(self.default, str):
            which = "some of" if self.several else "one of"
            return f"{which}: {', '.join(choice.word for choice in self.choices)}"
        bounds = f"{plain_number(self.least)} to {plain_number(self.most)} {self.unit}"
        return f"from {bounds.rstrip()}"

    def check(self, value: object) -> Value:
        """Return ``value`` as this setting keeps it; raises InputError when it does not fit.

        A list may also come as a list of words.
        """
        kept = self._kept(value)
        if kept is None:
            end = ". It" if isinstance(self.default, str) else "; it"
            raise InputError(
                tr(
                    "{title} must be {rule}{end} was not changed.",
                    title=self.title,
                    rule=self.rule,
                    end=end,
                )
            )
        return kept

    def _kept(self, value: object) -> Value | None:
        """The value as it is kept, or None when it does not fit."""
        if isinstance(self.default, bool):
            return value if isinstance(value, bool) else None
        if isinstance(self.default, str):
            return self._words(value)
        # In Python True is a number; in a setting it is a mistake. The comparison refuses NaN.
        if (
            isinstance(value, int | float)
            and not isinstance(value, bool)
            and self.least <= value <= self.most
        ):
            return plain_number(float(value))
        return None

    def _words(self, value: object) -> str | None:
        if isinstance(value, list | tuple) and self.between:
            if not all(isinstance(word, str) and self.between not in word for word in value):
                return None
            value = self.between.join(value)
        if not isinstance(value, str) or not self._fits(value):
            return None
        if not self.form:
            return value
        lines = value.splitlines() if self.several else [value]
        return BETWEEN_LINES.join(line.strip() for line in lines if line.strip())

    @property
    def _form(self) -> Form:
        from reader.settings.forms import FORMS

        return FORMS[self.form]

    def _fits(self, value: str) -> bool:
        if self.form:
            lines = value.splitlines() if self.several else [value]
            return all(self._form.fits(line.strip()) for line in lines if line.strip())
        known = [choice.word for choice in self.choices]
        words: Sequence[str] = value.split(",") if self.several else [value]
        if self.several and not value:
            words = ()
        each_once = len(set(words)) == len(words) >= self.least
        return each_once and all(word in known for word in words)


def plain_number(number: float) -> float:
    """The same number without a needless decimal point."""
    return int(number) if math.isfinite(number) and number == int(number) else number
