"""Opens the window: first the core, then Qt."""

from __future__ import annotations

import builtins
import gc
import os
import sys
from collections.abc import Callable

from reader.errors import ReaderError
from reader.paths import Places

NO_DISPLAY = (
    "There is no display to open a window on; 'reader shot FILE.png' draws the window off screen."
)


def run_window(places: Places, link: str = "", painted: Callable[[], None] | None = None) -> int:
    """Open the window, at a ``guide:`` link if one is given; returns the exit code.

    Where this user has one open on this screen already, that one is brought to the front instead.
    ``painted`` is called once, when the first page has been painted: it is how start is timed.
    """

    if sys.platform.startswith("linux") and not _has_display():
        sys.stderr.write(f"reader: {NO_DISPLAY}\n")
        return 1
    from reader.services.launching import HandedOver, claim

    try:
        seat = claim(places, link)
    except ReaderError as problem:
        sys.stderr.write(f"reader: {problem}\n")
        return problem.exit_code
    if isinstance(seat, HandedOver):
        return 0
    # The core before Qt, and not beside it: Python imports one thing at a time, and what
    # Qt brings makes each import after it a little slower.
    # Collecting begins after the first paint, on the GUI thread only: reader/ui/garbage.py.
    gc.disable()
    import reader.services.changeset
    import reader.ui.actions.table
    import reader.ui.theme.stylesheet  # noqa: F401 - these three for their effect
    from reader.ui.opening import open_core

    opened = open_core(places, link)
    _load_qt()
    from reader.ui.application import Application, make_qt

    return Application(make_qt(sys.argv[:1])).run(opened, painted, seat)


def _load_qt() -> None:
    """Import Qt and keep Python's own way of importing.

    PySide6 puts another in its place, which reads the source text of each module imported from
    then on, to see whether it asks for PySide's optional names (``__feature__``). None of ours
    does, and the reading is a tenth of what comes before the first paint.
    """
    own = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401 - for its effect

    builtins.__import__ = own


def _has_display() -> bool:
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform in ("offscreen", "minimal"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
