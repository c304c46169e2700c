"""The frame: places pages, rail, bars and menus, and hands every action to whoever can do it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.translation import tr, tr_noop
from reader.ui.actions.building import ActionSet
from reader.ui.actions.table import NARROW_MENU
from reader.ui.appearance import Appearance
from reader.ui.context import ShellContext
from reader.ui.help_desk import HelpDesk
from reader.ui.navigator import Spot
from reader.ui.notices import Notices
from reader.ui.pages.page import PageWidget
from reader.ui.pages.specs import PAGES, RAIL
from reader.ui.widgets.breadcrumb import Step
from reader.ui.widgets.pane_steps import step_from_focus
from reader.ui.widgets.rail import Rail
from reader.ui.widgets.top_bar import TopBar

APP_TITLE = tr_noop("Practice Guides Reader")
NARROW = 720
"""Below this width (logical pixels) the rail becomes a menu."""
SMALLEST = (320, 256)
"""The size at which everything must still work (WCAG 1.4.10 as 320 by 256 CSS pixels)."""


class Window(QMainWindow):
    """The main window. ``painted`` is emitted once, after the first paint."""

    painted = Signal()
    closing = Signal()

    def __init__(self, context: ShellContext, appearance: Appearance) -> None:
        super().__init__()
        self._context = context
        self._appearance = appearance
        self._help_desk = HelpDesk(context, self)
        self._pages: dict[str, PageWidget] = {}
        self._painted = False
        self.setWindowTitle(tr(APP_TITLE))
        self.setMinimumSize(*SMALLEST)
        self.actions_ = ActionSet(self, context.icons, context.services.chosen_keys, context.bus)
        self._rail = Rail()
        self._bar = TopBar(context.icons)
        self._column = QVBoxLayout()
        self._notices = Notices(context.icons, lambda bar: self._column.insertWidget(1, bar))
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()
        context.tell = self._notices.tell
        context.amend = self._notices.amend
        context.withdraw = self._notices.withdraw

    def page(self, page_id: str) -> PageWidget:
        """The page with this id, made when first asked for."""
        if page_id not in self._pages:
            spec = next(spec for spec in PAGES if spec.id == page_id)
            page = spec.make(self._context)
            page.state_changed.connect(self._refresh)
            page.action_requested.connect(lambda action: self.actions_[action].trigger())
            page.query_proposed.connect(self._bar.propose)
            self._pages[page_id] = page
            self._stack.addWidget(page)
        return self._pages[page_id]

    def current_page(self) -> PageWidget | None:
        """The page in view."""
        page = self._stack.currentWidget()
        return page if isinstance(page, PageWidget) else None

    def show_current(self) -> None:
        """Show where the navigator stands; the first call fills the window."""
        self._moved(self._context.navigator.spot)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Report the first paint, after which slow work may begin."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()
            QTimer.singleShot(0, self.actions_.set_keys)

    def event(self, event: QEvent) -> bool:
        """Paint before any job goes on: Python runs one thread at a time."""
        if self._painted and event.type() == QEvent.Type.UpdateRequest:
            self._context.tasks.let_pass()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the rail into a menu when the window is narrow."""
        super().resizeEvent(event)
        self._set_narrow(event.size().width() < NARROW)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the page in view keep its place."""
        if (page := self.current_page()) is not None:
            page.leave()
        self.closing.emit()
        super().closeEvent(event)

    def _arrange(self) -> None:
        body = QWidget()
        column = self._column
        body.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(body, 1)
        self.setCentralWidget(centre)
        for way in ("back", "forward"):
            self._bar.add_before(way, *self.actions_.told(f"go.{way}"))
        sizes = ("view.bigger", "view.smaller", "view.usual-size")
        self._add_menu("size", tr("Text size"), sizes)
        self._add_menu("colours", tr("Colours and font"), self._appearance.choices())
        places = tuple(f"go.{spec.id}" for spec in RAIL)
        self._add_menu("places", tr("Menu"), places + NARROW_MENU, first=True)
        for spec in RAIL:
            self._rail.add(spec.id, tr(spec.title), self.actions_.keys_of(f"go.{spec.id}"))
        self.actions_.keys_of("go.searchbox")(self._bar.name_keys)
        self._dress()
        self._set_narrow(narrow=False)

    def _add_menu(self, name: str, title: str, ids: tuple[str, ...], first: bool = False) -> None:
        menu = QMenu(title, self)
        for action_id in ids:
            menu.addAction(self.actions_[action_id])
        self._bar.add_menu(name, title, menu, first=first)

    def _dress(self) -> None:
        icons = self._context.icons
        for spec in RAIL:
            self._rail.set_icon(spec.id, icons.icon(spec.icon))
        for button, icon in BAR_ICONS.items():
            self._bar.set_icon(button, icons.icon(icon))

    def _set_narrow(self, narrow: bool) -> None:
        self._rail.setVisible(not narrow)
        self.menuBar().setVisible(not narrow)
        self._bar.set_narrow(narrow, "places", ("forward", "size"))

    def _connect(self) -> None:
        self._context.navigator.moved.connect(self._moved)
        self._context.theme.changed.connect(self._dress)
        self._rail.chosen.connect(lambda page_id: self._context.navigator.go(Spot(page_id)))
        self._bar.breadcrumb.step_chosen.connect(self._go_step)
        self._bar.typed.connect(self._search)
        self._bar.submitted.connect(self._search_and_go)
        self._bar.results_wanted.connect(self._focus_page)
        self._appearance.changed.connect(self._refresh)

    def _moved(self, spot: Spot) -> None:
        page = self.page(spot.page)
        old = self.current_page()
        if old is not None and old is not page:
            old.leave()
            self._notices.move_on()
        self._stack.setCurrentWidget(page)
        if spot.page == "search":
            self._bar.set_text(spot.query)
        page.show_spot(spot)
        self._refresh()
        if not self._bar.box.hasFocus():
            self._focus_page()

    def _refresh(self) -> None:
        page = self.current_page()
        if page is None:
            return
        crumbs = page.crumbs()
        outer = crumbs[0].spot if crumbs else None
        self._rail.set_current(outer.page if outer else self._context.navigator.spot.page)
        steps = [Step(crumb.text, str(number)) for number, crumb in enumerate(crumbs)]
        self._bar.breadcrumb.set_steps(steps)
        self.setWindowTitle(f"{crumbs[-1].text} - {tr(APP_TITLE)}" if crumbs else tr(APP_TITLE))
        handlers = {**self._own_handlers(), **self._appearance.handlers(), **page.handlers()}
        self.actions_.refresh(handlers, {**self._appearance.checked(), **page.checked()})

    def _own_handlers(self) -> dict[str, Callable[[], None]]:
        navigator = self._context.navigator
        own: dict[str, Callable[[], None]] = {
            f"go.{spec.id}": (lambda page_id=spec.id: navigator.go(Spot(page_id)))  # type: ignore[misc]
            for spec in RAIL
        }
        own["go.searchbox"] = self._bar.focus_box
        own["go.next-pane"] = lambda: self._step_pane(1)
        own["go.previous-pane"] = lambda: self._step_pane(-1)
        own["file.quit"] = self._quit
        if navigator.can_go_back:
            own["go.back"] = navigator.back
        if navigator.can_go_forward:
            own["go.forward"] = navigator.forward
        own.update(self._help_desk.handlers())
        return own

    def _go_step(self, number: str) -> None:
        page = self.current_page()
        spot = page.crumbs()[int(number)].spot if page else None
        if spot is not None:
            self._context.navigator.go(spot)

    def _quit(self) -> None:
        self.close()

    def _search(self, text: str) -> None:
        if text.strip() or self._context.navigator.spot.page == "search":
            self._context.navigator.go(Spot("search", query=text))

    def _search_and_go(self, text: str) -> None:
        self._search(text)
        self._focus_page()

    def _focus_page(self) -> None:
        page = self.current_page()
        shown = [pane for pane in page.panes() if pane.isVisibleTo(self)] if page else []
        (*shown, self._bar.box)[0].setFocus()

    def _step_pane(self, offset: int) -> None:
        page = self.current_page()
        every = (self._rail.first_button(), self._bar.box, *(page.panes() if page else ()))
        panes = [pane for pane in every if pane.isVisible()]
        step_from_focus(panes, offset)


BAR_ICONS = {
    "back": "arrow-left",
    "forward": "arrow-right",
    "size": "text-size",
    "colours": "contrast",
    "places": "menu",
}
