"""PageWidget: what the window asks of every page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reader.ui.context import ShellContext
from reader.ui.navigator import Spot


class PageSpec(NamedTuple):
    """A page: its id, words, icon and maker; it is made when first shown.

    ``in_rail`` puts it in the rail, in the order of the tuple.
    """

    id: str
    title: str
    icon: str
    make: Callable[[ShellContext], PageWidget]
    in_rail: bool = True


class Crumb(NamedTuple):
    """One step of the breadcrumb; ``spot`` is where it leads, None for where the reader is."""

    text: str
    spot: Spot | None = None


class PageWidget(QWidget):
    """Base of the pages.

    ``state_changed`` tells the window to read crumbs and handlers again; ``action_requested``
    carries the id of an action that the page wants run.
    """

    state_changed = Signal()
    action_requested = Signal(str)
    query_proposed = Signal(str)

    def __init__(self, context: ShellContext) -> None:
        super().__init__()
        self.context = context

    def show_spot(self, spot: Spot) -> None:
        """Show a place; called each time the navigator moves to this page."""
        raise NotImplementedError

    def crumbs(self) -> Sequence[Crumb]:
        """Where the reader is, outermost first."""
        raise NotImplementedError

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What this page can do now, by action id."""
        return {}

    def checked(self) -> Mapping[str, bool]:
        """Which of this page's toggles are on, by action id."""
        return {}

    def panes(self) -> Sequence[QWidget]:
        """The parts that F6 steps through, in order."""
        raise NotImplementedError

    def leave(self) -> None:
        """Keep what must survive before another page is shown or the window closes."""
        return
