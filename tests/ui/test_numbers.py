"""The numbers of Qt values are Qt's own, and the first paint does without their class."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reader.paths import Places
from reader.ui import numbers

ROOT = Path(__file__).resolve().parents[2]
READ = (
    Qt.TextInteractionFlag.TextSelectableByMouse
    | Qt.TextInteractionFlag.TextSelectableByKeyboard
    | Qt.TextInteractionFlag.LinksAccessibleByMouse
    | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
)
OURS = {
    "NO_FOCUS": Qt.FocusPolicy.NoFocus,
    "STRONG_FOCUS": Qt.FocusPolicy.StrongFocus,
    "BAR_AS_NEEDED": Qt.ScrollBarPolicy.ScrollBarAsNeeded,
    "BAR_ALWAYS_ON": Qt.ScrollBarPolicy.ScrollBarAlwaysOn,
    "BAR_ALWAYS_OFF": Qt.ScrollBarPolicy.ScrollBarAlwaysOff,
    "PLAIN_TEXT": Qt.TextFormat.PlainText,
    "TEXT_UNDER_ICON": Qt.ToolButtonStyle.ToolButtonTextUnderIcon,
    "ELIDE_NONE": Qt.TextElideMode.ElideNone,
    "SELECT_BY_MOUSE": Qt.TextInteractionFlag.TextSelectableByMouse,
    "READ_AND_SELECT": READ,
    "WORD_WRAP": Qt.TextFlag.TextWordWrap,
    "WIDGET_SHORTCUT": Qt.ShortcutContext.WidgetShortcut,
    "LIGHT": Qt.ColorScheme.Light,
    "DARK": Qt.ColorScheme.Dark,
    "DISPLAY_ROLE": Qt.ItemDataRole.DisplayRole,
    "TOOL_TIP_ROLE": Qt.ItemDataRole.ToolTipRole,
    "ACCESSIBLE_TEXT_ROLE": Qt.ItemDataRole.AccessibleTextRole,
    "USER_ROLE": Qt.ItemDataRole.UserRole,
}
PROGRAM = """
import os, sys
from reader.paths import find_places
from reader.ui.main import run_window

def painted() -> None:
    from PySide6 import QtCore
    sys.stdout.write("made" if "Qt" in vars(QtCore) else "not made")
    sys.stdout.flush()
    os._exit(0)

run_window(find_places(*sys.argv[1:4]), painted=painted)
"""


def test_every_number_is_compared() -> None:
    assert set(OURS) == {name for name in vars(numbers) if name.isupper()}


@pytest.mark.parametrize("name", OURS)
def test_a_number_is_that_of_qt(name: str) -> None:
    assert getattr(numbers, name) == OURS[name].value


@pytest.mark.parametrize("start", ["guides", "continue"])
def test_the_first_paint_does_without_the_namespace(real_places: Places, start: str) -> None:
    left_off(real_places)
    real_places.cache.joinpath("system-look").write_text("light", encoding="ascii")
    real_places.settings.write_text(f'{{"start": "{start}"}}', encoding="utf-8")
    folders = (real_places.profile, real_places.packs, real_places.cache)
    words = [sys.executable, "-P", "-c", PROGRAM, *map(str, folders)]
    told = subprocess.run(
        words,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert told.stdout == "not made"


def left_off(places: Places) -> None:
    """Read on the first guide's first page, so that there is a place to continue from."""
    from reader.guide.address import Address
    from reader.jobs import JobControl
    from reader.services.composition import build_services
    from reader.services.places import Place

    services = build_services(places)
    try:
        address = Address(services.reading.cards()[0].id)
        page = services.reading.open(address, JobControl()).page.id
        services.trail.remember(Place(address, page, "", 0.0, ""), JobControl())
    finally:
        services.close()
