"""ComparePage: two to four items field by field, with what differs said in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.errors import ReaderError
from reader.guide.address import SCHEME, Address
from reader.services.comparing import ComparedItem, Comparison, compare
from reader.translation import counted, tr, tr_noop
from reader.ui.bus import Announcement
from reader.ui.comparing import comparison_html
from reader.ui.context import ShellContext
from reader.ui.navigator import Spot
from reader.ui.page_dress import PageDress
from reader.ui.pages.page import Crumb, PageWidget
from reader.ui.theme.looks import Look, set_look
from reader.ui.tray import FEWEST, MOST
from reader.ui.widgets.announcing import announce
from reader.ui.widgets.elided_button import ElidedButton
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.flow_layout import FlowLayout
from reader.ui.widgets.page_view.view import PageView
from reader.ui.widgets.row_list import LEAST_ROWS
from reader.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from reader.ui.printing import Printed

LEAST_ITEM = 200
"""Width of an item's column, in logical pixels at 100 % text, below which they are stacked."""
LINK_SIDES = 16
"""Padding of a button that looks like a link, at both sides together and a little more."""
HOW = tr_noop("Go to an item and press Ctrl+M, or press Space in the Recommendations table.")
TITLE = tr_noop("Comparison")


class ComparePage(PageWidget):
    """Shows what the tray holds; print and export write the same fields."""

    def __init__(self, context: ShellContext) -> None:
        super().__init__(context)
        self._comparison: Comparison | None = None
        self._stacked: bool | None = None
        self._dress = PageDress(context)
        self.summary = QLabel(tr(TITLE))
        self.summary.setObjectName("compare-summary")
        self.summary.setWordWrap(True)
        set_look(self.summary, Look.SECTION_TITLE)
        self.view = PageView()
        self.view.set_line_length(10_000)  # a table needs the whole width
        self.empty = EmptyState(context.icons)
        self._flow = FlowLayout()
        self._buttons: list[QPushButton] = []
        self._arrange()
        self._connect()

    def show_spot(self, spot: Spot) -> None:
        """Compare what is chosen now."""
        ready = self.context.tray.comparable
        self.view.setVisible(ready)  # at once, so that it can take the keyboard
        self.empty.setVisible(not ready)
        self._load()

    def crumbs(self) -> Sequence[Crumb]:
        """Under the recommendations."""
        return (Crumb(tr("Recommendations"), Spot("recommendations")), Crumb(tr("Compare")))

    def panes(self) -> Sequence[QWidget]:
        """The comparison, then the buttons that take items out."""
        return (self.view, *self._buttons[:1], *self.empty.findChildren(QPushButton))

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What can be done with the comparison."""
        found: dict[str, Callable[[], None]] = {}
        if self.context.tray.addresses:
            found["item.clear-comparison"] = self.context.tray.clear
        if self._comparison is not None:
            found |= {
                "file.export": self._export,
                "file.pdf": self._save_pdf,
                "file.print": self._print,
            }
        return found

    def _arrange(self) -> None:
        scroll = ScrollColumn()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        column = scroll.column
        column.setContentsMargins(16, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.summary)
        column.addLayout(self._flow)
        self.view.setMinimumHeight(LEAST_ROWS)
        column.addWidget(self.view, 1)
        column.addWidget(self.empty, 1)
        self.view.hide()

    def _connect(self) -> None:
        self.view.installEventFilter(self)
        self.view.link_activated.connect(self._follow)
        self.view.zoom_requested.connect(
            lambda way: self.action_requested.emit("view.bigger" if way > 0 else "view.smaller")
        )
        self.empty.action_requested.connect(
            lambda _words: self.context.navigator.go(Spot("recommendations"))
        )
        self.context.tray.changed.connect(self._tray_changed)
        self.context.bus.changed.connect(self._changed)
        self.context.theme.changed.connect(self._fill)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stack when the page becomes narrow, and lay side by side when there is room."""
        if watched is self.view and event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._restack)
        return super().eventFilter(watched, event)

    def _tray_changed(self) -> None:
        if self.isVisible():
            self._load()

    def _changed(self, announcement: Announcement) -> None:
        if announcement.changes.settings:
            self._fill()
        if announcement.changes.guides and self.isVisible():
            self._load()

    def _load(self) -> None:
        addresses = self.context.tray.addresses
        if not self.context.tray.comparable:
            number = len(addresses)
            title = counted(
                number,
                "{number} item chosen. Choose {fewest} to {most} items",
                "{number} items chosen. Choose {fewest} to {most} items",
                fewest=FEWEST,
                most=MOST,
            )
            if number > MOST:
                title = counted(
                    number,
                    "{number} item is chosen. A comparison takes at most {most}",
                    "{number} items are chosen. A comparison takes at most {most}",
                    most=MOST,
                )
            self._show_none(title, tr(HOW))
            return
        self.context.ask(
            "compare",
            lambda control: compare(self.context.services.exporting, addresses, control),
            self._show,
            owner=self,
            failed=self._could_not,
        )

    def _could_not(self, problem: ReaderError) -> None:
        self._show_none(problem.sentence, tr("Take the item out, or empty the comparison."))

    def _show_none(self, title: str, words: str) -> None:
        self._comparison = None
        self.summary.setText(tr(TITLE))
        self.empty.set_state("table", title, words, tr("Show the table"))
        self._fill_buttons()
        self.view.hide()
        self.empty.show()
        announce(self, f"{title}. {words}")
        self.state_changed.emit()

    def _show(self, comparison: Comparison) -> None:
        self._comparison = comparison
        different = sum(field.differs for field in comparison.fields)
        words = tr(
            "{items} items: {different} of {fields} fields differ",
            items=len(comparison.items),
            different=different,
            fields=len(comparison.fields),
        )
        self.summary.setText(words)
        self._fill_buttons()
        self.empty.hide()
        self.view.show()
        self._stacked = None
        self._restack()
        announce(self, self.summary.text())
        self.state_changed.emit()

    def _fill_buttons(self) -> None:
        """One button an item, to take it out."""
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        titles = {item.address: item.title for item in self._items()}
        self._buttons = []
        for address in self.context.tray.addresses:
            words = tr("Take out: {address}", address=titles.get(address, str(address)))
            button = _TakeOut(words)
            button.clicked.connect(lambda _on=False, a=address: self.context.tray.toggle(a))
            self._add(button)
        if self._comparison is not None:
            export = QPushButton(tr("Export..."))
            export.clicked.connect(self._export)
            self._add(export)
        self._flow.invalidate()

    def _add(self, button: QPushButton) -> None:
        button.setMinimumHeight(32)
        self._flow.addWidget(button)
        button.show()
        self._buttons.append(button)

    def _items(self) -> Sequence[ComparedItem]:
        return self._comparison.items if self._comparison else ()

    def _restack(self) -> None:
        if self._comparison is None:
            return
        zoom = self.context.services.settings.number("zoom")
        room = self.view.width() * 100 / zoom
        stacked = room < LEAST_ITEM * (len(self._comparison.items) + 1)
        if stacked != self._stacked:
            self._stacked = stacked
            self._fill()

    def _fill(self) -> None:
        if self._comparison is None:
            return
        self._dress.put_on(self.view)
        self.view.set_line_length(10_000)
        html = comparison_html(self._comparison, stacked=bool(self._stacked))
        self.view.set_page(html, self._dress.style(), {}, tr(TITLE))

    def _follow(self, link: str) -> None:
        if link.startswith(SCHEME):
            self.context.navigator.go(Spot("reading", Address.parse(link)))

    def _export(self) -> None:
        from reader.ui.dialogs.export import ExportDialog
        from reader.ui.export_subject import comparison_subject, selection_subject

        chosen = self.context.tray.addresses
        subjects = [
            comparison_subject(chosen),
            selection_subject(chosen, tr("The same items in full"), "chosen-items"),
        ]
        ExportDialog(self.context, self.window(), subjects).open()

    def _save_pdf(self) -> None:
        from reader.ui.printing import save_pdf

        if self._comparison is not None:
            save_pdf(self.context, self, _printed(self._comparison))

    def _print(self) -> None:
        from reader.ui.printing import print_page

        if self._comparison is not None:
            print_page(self.context, self, _printed(self._comparison))


class _TakeOut(ElidedButton):
    """As wide as its words where there is room."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._whole = words
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Qt: room for all the words."""
        width = self.fontMetrics().horizontalAdvance(self._whole) + LINK_SIDES
        return QSize(width, super().sizeHint().height())


def _printed(comparison: Comparison) -> Printed:
    """The same words for paper: side by side where there is room for two, else stacked."""
    from reader.ui.printing import Printed

    wide = len(comparison.items) <= FEWEST
    html = comparison_html(comparison, stacked=not wide)
    return Printed(tr(TITLE), comparison.foot, html, "comparison")
