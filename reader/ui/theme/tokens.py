"""Tokens: the named colours of one theme, read from its file and checked."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from reader.errors import ReaderError
from reader.translation import tr

HEX = re.compile(r"#[0-9a-f]{6}")
ENTRY = re.compile(r'([a-z][a-z0-9-]*)\s*=\s*"([^"\\]*)"')

SPACING = (4, 8, 12, 16, 24, 32)
"""Distances between things, in logical pixels (design: tokens)."""

TARGET = 24
"""The smallest side of anything to press, in logical pixels (WCAG 2.2, 2.5.8)."""

SMALLEST_TEXT = 16
"""No text is smaller than this, in logical pixels at 100 % (design: tokens)."""


class ThemeError(ReaderError):
    """A theme file is missing, or its colours are not complete."""

    code = "theme"


# Sixty fields: a dataclass of that size takes longer to make than a theme takes to read.
class Tokens(NamedTuple):
    """The colours of a theme as ``#rrggbb``; ``resources/themes/light.toml`` says what each is for.

    ``scheme`` is "light" or "dark": what the system should believe about our windows.
    """

    name: str
    title: str
    scheme: str

    background: str
    surface: str
    raised: str
    sunken: str
    card: str
    code: str

    text: str
    muted: str
    heading: str
    link: str
    link_hover: str
    disabled: str

    line: str
    edge: str

    accent: str
    accent_text: str
    accent_hover: str
    accent_soft: str
    accent_soft_text: str
    selection: str
    selection_text: str

    focus: str
    focus_ink: str

    mark: str
    mark_text: str
    mark_current: str
    mark_current_text: str
    highlight_yellow: str
    highlight_green: str
    highlight_blue: str
    highlight_pink: str
    highlight_text: str

    recommendation_bar: str
    principle_bar: str
    theme_bar: str
    programme_bar: str

    layer_bar: str
    layer_ink: str

    strength: str
    strength_ink: str
    strength_bar: str

    note: str
    note_ink: str
    note_bar: str
    caution: str
    caution_ink: str
    caution_bar: str
    example: str
    example_ink: str
    example_bar: str
    gap: str
    gap_ink: str
    gap_bar: str
    problem: str
    problem_ink: str
    problem_bar: str

    def colour(self, token: str) -> str:
        """The ``#rrggbb`` of a token by its name, as in ``colour("link")``; KeyError if unknown."""
        if token not in COLOUR_NAMES:
            raise KeyError(token)
        return str(getattr(self, token))


ABOUT = ("name", "title", "scheme")
COLOUR_NAMES = tuple(name for name in Tokens._fields if name not in ABOUT)


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two ``#rrggbb`` colours, 1 to 21 (WCAG 2.2, definition of contrast)."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    total = 0.0
    for start, weight in ((1, 0.2126), (3, 0.7152), (5, 0.0722)):
        channel = int(colour[start : start + 2], 16) / 255
        linear = channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        total += weight * linear
    return total


def load_tokens(file: Path) -> Tokens:
    """Read a theme; raise ThemeError that names what is missing, unknown or not a colour."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ThemeError(
            tr("The theme file {name} could not be read.", name=file.name),
            tr("Install the program again."),
        ) from error
    entries = _entries(text, file.name)
    about = {"name": file.stem, "title": entries.pop("title", ""), "scheme": ""}
    about["scheme"] = entries.pop("scheme", "")
    if about["scheme"] not in ("light", "dark"):
        raise ThemeError(
            tr("The theme file {name} does not say its scheme.", name=file.name),
            tr('Write scheme = "light" or scheme = "dark".'),
        )
    colours = {key.replace("-", "_"): value.lower() for key, value in entries.items()}
    wrong = sorted(
        (set(COLOUR_NAMES) ^ set(colours))
        | {key for key, value in colours.items() if not HEX.fullmatch(value)}
    )
    if wrong:
        raise ThemeError(
            tr(
                "The theme file {name} has missing or wrong colours: {wrong}.",
                name=file.name,
                wrong=", ".join(wrong),
            ),
            tr("Compare it with light.toml, which names them all."),
        )
    return Tokens(**about, **colours)


def _entries(text: str, name: str) -> dict[str, str]:
    """Read the part of TOML that a theme uses: comments, one table heading, string values.

    The standard library's reader costs as much start-up time as ten themes; a test proves that
    both read every theme alike.
    """
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        stripped = line.strip()
        if not stripped or stripped.startswith("#") or stripped == "[colours]":
            continue
        entry = ENTRY.fullmatch(stripped)
        if entry is None or entry[1] in found:
            raise ThemeError(
                tr(
                    "Line {number} of the theme file {name} cannot be read.",
                    number=number,
                    name=name,
                ),
                tr('Write each colour once, as name = "#rrggbb".'),
            )
        found[entry[1]] = entry[2]
    return found
