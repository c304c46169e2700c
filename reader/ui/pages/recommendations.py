"""RecommendationsPage: every recommendation and key principle as a table and as a map."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from reader.guide.address import Address
from reader.services.overview import Column, Filters, Overview, OverviewRow, arranged
from reader.translation import counted, tr, tr_noop
from reader.ui.bus import Announcement
from reader.ui.context import ShellContext
from reader.ui.export_subject import map_subject, selection_subject
from reader.ui.item_commands import ItemCommands
from reader.ui.navigator import Spot
from reader.ui.pages.marking import Marking, row_handlers
from reader.ui.pages.overview_filters import OverviewFilters
from reader.ui.pages.page import Crumb, PageWidget
from reader.ui.panels.evidence_map import EvidenceMap
from reader.ui.panels.overview_table import OverviewTable
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.announcing import announce
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.flow_layout import FlowLayout
from reader.ui.widgets.scroll_column import ScrollColumn

NOT_RANKED = tr_noop("Strength is sorted within each guide: labels of two guides are not compared.")
NOTHING = tr_noop("Nothing fits these filters")
NO_GUIDES = tr_noop("There are no recommendations yet. They come with the guides.")


class RecommendationsPage(PageWidget):
    """Filters and order hold for both twins; the item in hand is the same in both."""

    def __init__(self, context: ShellContext) -> None:
        super().__init__(context)
        self._overview = Overview()
        self._mapped = False
        self._address: Address | None = None
        self._saved: frozenset[Address] = frozenset()
        self._settings = context.services.settings
        self._commands = ItemCommands(context, self, "recommendations")
        self._marking = Marking(context, self)
        self.summary = QLabel(tr("Recommendations and key principles"))
        self.summary.setObjectName("recommendations-summary")
        set_look(self.summary, Look.SECTION_TITLE)
        self.summary.setWordWrap(True)
        self.note = QLabel(tr(NOT_RANKED))
        set_look(self.note, Look.MUTED)
        self.note.setWordWrap(True)
        self.note.hide()
        self.filters = OverviewFilters()
        self.rows = OverviewTable(context.theme)
        self.map = EvidenceMap(context.theme)
        self.empty = EmptyState(context.icons)
        self.buttons = {
            "map": QPushButton(tr("Evidence map")),
            "compare": QPushButton(tr("Compare")),
            "columns": QPushButton(tr("Columns")),
            "export": QPushButton(tr("Export...")),
            "clear": QPushButton(tr("Clear filters")),
        }
        self._arrange()
        self._connect()

    def show_spot(self, spot: Spot) -> None:
        """Read the rows again if the guides have changed, and go to the spot's item if it has one.

        A spot's ``anchor`` may say "map".
        """
        if spot.address is not None:
            self._address = spot.address
        if spot.anchor == "map":
            self._mapped = True
        self._load()

    def crumbs(self) -> Sequence[Crumb]:
        """Recommendations stand beside the guides."""
        return (Crumb(tr("Recommendations")),)

    def panes(self) -> Sequence[QWidget]:
        """The rows or the map first, then the words to filter by."""
        marks = self.map.buttons
        here = self.map.current
        first = [button for button in marks if here is not None and button.mark is here]
        return (self.rows.view, *first, self.empty, self.filters.words)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What can be done with the item in hand, and with all that is shown."""
        found: dict[str, Callable[[], None]] = {"view.map": self._turn}
        if self.rows.model.rows():
            found["file.export"] = self._export
        row = self._current()
        if row is not None:
            found |= row_handlers(self._commands, self._marking, row.address, row.title)
            found["item.open"] = lambda: self.rows.opened.emit(row.address)
        return found

    def checked(self) -> Mapping[str, bool]:
        """Whether the map is shown."""
        return {"view.map": self._mapped}

    # Building

    def _arrange(self) -> None:
        scroll = ScrollColumn()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        column = scroll.column
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        flow = FlowLayout()
        self.buttons["map"].setCheckable(True)
        for button in self.buttons.values():
            button.setMinimumHeight(32)
            flow.addWidget(button)
        column.addWidget(self.summary)
        column.addWidget(self.filters)
        column.addLayout(flow)
        column.addWidget(self.note)
        column.addWidget(self.rows, 1)
        column.addWidget(self.map)
        column.addWidget(self.empty, 1)
        column.addStretch()
        self.map.hide()
        self.empty.hide()
        self.rows.set_columns(self._columns())

    def _connect(self) -> None:
        self.filters.changed.connect(self._refilter)
        self.rows.sort_wanted.connect(lambda word: self.filters.sort_by(Column(word)))
        self.rows.opened.connect(
            lambda address: self.context.navigator.go(Spot("reading", address))
        )
        self.map.row_wanted.connect(self._to_row)
        for twin in (self.rows, self.map):
            twin.chosen.connect(self._moved)
            twin.mark_wanted.connect(lambda: self._run("item.compare"))
            twin.save_wanted.connect(lambda: self._run("item.save"))
        self.buttons["map"].clicked.connect(self._turn)
        self.buttons["compare"].clicked.connect(lambda: self.context.navigator.go(Spot("compare")))
        self.buttons["columns"].clicked.connect(self._choose_columns)
        self.buttons["export"].clicked.connect(lambda: self._run("file.export"))
        self.buttons["clear"].clicked.connect(self._clear)
        self.empty.action_requested.connect(lambda _words: self._clear())
        self.context.bus.changed.connect(self._changed)
        self.context.tray.changed.connect(self._show_marks)

    # Showing

    def _load(self) -> None:
        self.context.ask(
            "overview",
            lambda control: self.context.services.overviews.all(control),
            self._show,
            owner=self,
        )

    def _show(self, overview: Overview) -> None:
        self._overview = overview
        self._refilter()
        self.context.ask(
            "overview-stars",
            lambda _control: self.context.services.saving.addresses(),
            self._show_marks,
            owner=self,
        )

    def _refilter(self) -> None:
        overview, filters, order = self._overview, self.filters.filters, self.filters.order
        self.filters.offer(overview)
        rows = [row for row in overview.rows if filters.allow(row)]
        kept = self._address
        self.rows.model.show(arranged(rows, order, overview.outcomes))
        self.rows.refreshed()
        zoom = int(self._settings.number("zoom"))
        self.map.show_rows(rows, overview.outcomes, zoom)
        self._address = kept
        self._show_twin()
        guides = len({row.address.guide for row in overview.rows})
        words = counted(
            guides,
            "{items} of {number} guide",
            "{items} of {number} guides",
            items=_items(len(overview.rows)),
        )
        if filters != Filters():
            words = tr(
                "{shown} of {items}: {filters}",
                shown=len(rows),
                items=_items(len(overview.rows)),
                filters=self.filters.described(),
            )
        if overview.left_out:
            words = tr(
                "{words}. Left out because their pages are damaged: {guides}",
                words=words,
                guides=tr(", ").join(overview.left_out),
            )
        self.summary.setText(words)
        self.note.setVisible(order.by_strength and not self._mapped)
        self.buttons["clear"].setVisible(filters != Filters())
        announce(self, f"{words}. {tr(NOT_RANKED) if order.by_strength else ''}".strip())
        self._moved()

    def _show_twin(self) -> None:
        """Show the table or the map, at the item in hand; the keyboard stays with them."""
        focus = QApplication.focusWidget()
        held = focus is not None and any(
            twin.isAncestorOf(focus) for twin in (self.rows, self.map, self.empty)
        )
        rows = bool(self.rows.model.rows())
        title, text, action = (
            tr(NOTHING),
            tr("Take a filter away to see more."),
            tr("Show everything"),
        )
        if not self._overview.rows:
            title, text, action = tr("No recommendations"), tr(NO_GUIDES), ""
        self.empty.set_state("table", title, text, action)
        self.empty.setVisible(not rows)
        self.rows.setVisible(rows and not self._mapped)
        self.map.setVisible(rows and self._mapped)
        self.buttons["columns"].setVisible(rows and not self._mapped)
        self.buttons["map"].setChecked(self._mapped)
        self.rows.select(self._address)
        self.map.select(self._address)
        if held:
            self._focus_twin()

    def _focus_twin(self) -> None:
        if not self.rows.model.rows():
            self.filters.words.setFocus()
        elif self._mapped:
            self.map.focus_current()
        else:
            self.rows.view.setFocus()

    def _show_marks(self, saved: frozenset[Address] | None = None) -> None:
        if saved is not None:
            self._saved = saved
        chosen = self.context.tray.addresses
        self.rows.model.set_marks(self._saved, chosen)
        self.buttons["compare"].setText(tr("Compare ({number} chosen)", number=len(chosen)))
        self.buttons["compare"].setEnabled(bool(chosen))
        self.state_changed.emit()

    def _changed(self, announcement: Announcement) -> None:
        changes = announcement.changes
        if changes.guides and self.isVisible():
            self._load()
        if changes.bookmarks:
            self.context.ask(
                "overview-stars",
                lambda _control: self.context.services.saving.addresses(),
                self._show_marks,
                owner=self,
            )
        if "columns" in changes.settings:
            self.rows.set_columns(self._columns())
        if "zoom" in changes.settings and self._overview.rows:
            self._refilter()

    # Doing

    def _current(self) -> OverviewRow | None:
        mark = self.map.current
        return (mark.row if mark else None) if self._mapped else self.rows.current

    def _moved(self) -> None:
        row = self._current()
        if row is not None:
            self._address = row.address
        self.state_changed.emit()

    def _run(self, action: str) -> None:
        handler = self.handlers().get(action)
        if handler is not None:
            handler()

    def _turn(self) -> None:
        """Change to the other twin, at the same item."""
        self._mapped = not self._mapped
        self.note.setVisible(self.filters.order.by_strength and not self._mapped)
        self._show_twin()
        self._focus_twin()
        announce(self, tr("Evidence map") if self._mapped else tr("Table of recommendations"))
        self._moved()

    def _to_row(self, address: Address) -> None:
        """From a mark to the row of its item."""
        self._address = address
        self._turn()

    def _clear(self) -> None:
        self.filters.clear()
        self.rows.view.setFocus()

    def _columns(self) -> list[Column]:
        return [Column(word) for word in self._settings.text("columns").split(",")]

    def _choose_columns(self) -> None:
        button = self.buttons["columns"]
        menu = QMenu(tr("Columns"), button)
        shown = self._columns()
        for column in Column:
            if column is not Column.TITLE:
                action = menu.addAction(tr(column.label))
                action.setCheckable(True)
                action.setChecked(column in shown)
                action.toggled.connect(lambda _on, c=column: self._toggle_column(c))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _toggle_column(self, column: Column) -> None:
        shown = set(self._columns()) ^ {column}
        words = [each.value for each in Column if each in shown]
        self._commands.keep_setting("columns", ",".join(words))

    def _export(self) -> None:
        from reader.ui.dialogs.export import ExportDialog

        rows = [row.address for row in self.rows.model.rows()]
        shown = (
            tr("all that the page shows") if self.filters.filters != Filters() else tr("everything")
        )
        subjects = [
            selection_subject(rows, tr("Recommendations: {shown}", shown=shown), "recommendations")
        ]
        if self.context.tray.addresses:
            chosen = self.context.tray.addresses
            subjects.insert(0, selection_subject(chosen, tr("The chosen items"), "chosen-items"))
        row = self._current()
        if row is not None:
            subjects.append(
                selection_subject(
                    [row.address], tr("Only: {title}", title=row.title), row.address.item
                )
            )
        picture = self.map.png(self.context.theme.paper())
        whole = map_subject(rows, picture)
        subjects.insert(0 if self._mapped else len(subjects), whole)
        ExportDialog(self.context, self.window(), subjects).open()


def _items(number: int) -> str:
    return counted(
        number,
        "{number} recommendation and key principles",
        "{number} recommendations and key principles",
    )
