"""SavedPage: the user's bookmarks, in the user's order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QWidget,
)

from reader.guide.address import Address
from reader.guide.dates import long_date
from reader.services.saving import Bookmark
from reader.ui.bus import Announcement
from reader.ui.context import Notice, ShellContext
from reader.ui.delegates.entry import EntryDelegate, EntryText
from reader.ui.item_commands import ItemCommands
from reader.ui.models.saved import BookmarkRole, SavedModel, kind_words
from reader.ui.navigator import Spot
from reader.ui.pages.page import Crumb, PageWidget
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.flow_layout import FlowLayout
from reader.ui.widgets.list_room import fill_list_room
from reader.ui.widgets.row_list import RowList

HOW_TO_SAVE = "Open a recommendation and press Ctrl+D, or choose Save."
EMPTY = f"Nothing is saved yet. {HOW_TO_SAVE}"


class SavedPage(PageWidget):
    """A list with buttons for everything that can be done to a row; nothing needs dragging."""

    def __init__(self, context: ShellContext) -> None:
        super().__init__(context)
        self._commands = ItemCommands(context, self, "saved")
        self._model = SavedModel(self)
        self._wanted: Address | None = None
        self.summary = QLabel(EMPTY)
        self.summary.setObjectName("saved-summary")
        set_look(self.summary, Look.SECTION_TITLE)
        self.summary.setWordWrap(True)
        self._delegate = EntryDelegate(context.theme, _read)
        self.list = RowList("Saved items", self._model, self._delegate)
        self.list.setObjectName("saved")
        self._buttons = {
            "open": QPushButton("Open"),
            "up": QPushButton("Move up"),
            "down": QPushButton("Move down"),
            "remove": QPushButton("Remove"),
        }
        self.empty = EmptyState(context.icons)
        self.empty.set_state("star", "Nothing is saved yet", HOW_TO_SAVE, "Show the guides")
        self._arrange()
        self._connect()

    def show_spot(self, spot: Spot) -> None:
        """Read the list again."""
        self._load()

    def crumbs(self) -> Sequence[Crumb]:
        """Saved stands beside the guides."""
        return (Crumb("Saved"),)

    def panes(self) -> Sequence[QWidget]:
        """The list, then its buttons."""
        return (self.list, self._buttons["open"])

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What can be done with the chosen bookmark."""
        mark = self._current()
        if mark is None:
            return {}
        found: dict[str, Callable[[], None]] = {
            "item.save": lambda: self._remove(mark),
            "item.remove": lambda: self._remove(mark),
            "item.copy-link": lambda: self._commands.copy_link(mark.address),
            "item.cite": lambda: self._commands.cite(mark.address),
            "item.cite-harvard": lambda: self._commands.cite(mark.address, harvard=True),
        }
        if mark.address.item:
            found["item.compare"] = lambda: self._commands.toggle_chosen(mark.address)
            found["file.export"] = self._export
        row = self.list.currentIndex().row()
        if row > 0:
            found["item.move-up"] = lambda: self._move(mark.address, -1)
        if row < self._model.rowCount() - 1:
            found["item.move-down"] = lambda: self._move(mark.address, 1)
        return found

    def _arrange(self) -> None:
        row = FlowLayout()
        for button in self._buttons.values():
            button.setMinimumHeight(32)
            row.addWidget(button)
        fill_list_room(self, self.summary, row, self.list, self.empty)

    def _connect(self) -> None:
        self.list.activated.connect(self._open)
        self.list.doubleClicked.connect(self._open)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._chosen())
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(lambda: self._run("item.remove"))
        self._buttons["open"].clicked.connect(lambda: self._open(self.list.currentIndex()))
        for name, action in (("up", "item.move-up"), ("down", "item.move-down")):
            self._buttons[name].clicked.connect(partial(self._run, action))
        self._buttons["remove"].clicked.connect(lambda: self._run("item.remove"))
        self.empty.action_requested.connect(
            lambda _words: self.context.navigator.go(Spot("guides"))
        )
        self.context.bus.changed.connect(self._changed)
        self.context.theme.changed.connect(self.list.viewport().update)

    def _run(self, action: str, _checked: bool = False) -> None:
        handler = self.handlers().get(action)
        if handler is not None:
            handler()

    def _load(self) -> None:
        self.context.ask(
            "saved",
            lambda _control: self.context.services.saving.all(),
            self._show,
            owner=self,
        )

    def _show(self, marks: tuple[Bookmark, ...]) -> None:
        row = self.list.currentIndex().row()
        self._model.show(marks)
        number = len(marks)
        self.summary.setText(f"{number} saved item{'' if number == 1 else 's'}" if marks else EMPTY)
        if self._wanted is not None and self._model.row_of(self._wanted) >= 0:
            row = self._model.row_of(self._wanted)
        self._wanted = None
        self._fill_room(empty=not marks)
        if marks:
            self.list.setCurrentIndex(self._model.index(min(max(row, 0), number - 1)))
        self._chosen()

    def _fill_room(self, *, empty: bool) -> None:
        self.list.setVisible(not empty)
        self.summary.setVisible(not empty)
        self.empty.setVisible(empty)
        for button in self._buttons.values():
            button.setVisible(not empty)

    def _chosen(self) -> None:
        handlers = self.handlers()
        self._buttons["open"].setEnabled(self._current() is not None)
        self._buttons["up"].setEnabled("item.move-up" in handlers)
        self._buttons["down"].setEnabled("item.move-down" in handlers)
        self._buttons["remove"].setEnabled("item.remove" in handlers)
        self.state_changed.emit()

    def _changed(self, announcement: Announcement) -> None:
        if announcement.changes.bookmarks and self.isVisible():
            self._load()

    def _export(self) -> None:
        from reader.ui.dialogs.export import ExportDialog
        from reader.ui.export_subject import selection_subject

        found = [self._model.index(n, 0).data(BookmarkRole) for n in range(self._model.rowCount())]
        here = {card.id for card in self.context.services.reading.all_cards()}
        marks = [m.address for m in found if m.address.item and m.address.guide in here]
        subjects = [selection_subject(marks, "Everything saved", "saved-items")]
        mark = self._current()
        if mark is not None:
            subjects.append(selection_subject([mark.address], f"Only: {mark.title}", "item"))
        ExportDialog(self.context, self.window(), subjects).open()

    def _current(self) -> Bookmark | None:
        mark = self.list.currentIndex().data(BookmarkRole)
        return mark if isinstance(mark, Bookmark) else None

    def _open(self, index: QModelIndex) -> None:
        mark = index.data(BookmarkRole)
        if isinstance(mark, Bookmark):
            self.context.navigator.go(Spot("reading", mark.address))

    def _move(self, address: Address, offset: int) -> None:
        self._wanted = address
        saving = self.context.services.saving
        self.context.perform(
            lambda control: saving.move(address, offset, control), owner=self, initiator="saved"
        )

    def _remove(self, mark: Bookmark) -> None:
        saving = self.context.services.saving

        def undo() -> None:
            self._wanted = mark.address
            self.context.perform(
                lambda control: saving.restore(mark, control), owner=self, initiator="saved"
            )

        def told(_removed: Bookmark | None) -> None:
            self.context.tell(Notice(f"Removed: {mark.title}", action="Undo", act=undo))

        self.context.perform(
            partial(saving.remove, mark.address), owner=self, initiator="saved", then=told
        )


def _read(index: QModelIndex | QPersistentModelIndex) -> EntryText:
    mark: Bookmark = index.data(BookmarkRole)
    quiet = [
        f"\N{BLACK STAR} {kind_words(mark)}",
        mark.guide_title,
        f"saved {long_date(mark.added)}",
    ]
    return EntryText(quiet="  \N{MIDDLE DOT}  ".join(quiet), title=mark.title)
