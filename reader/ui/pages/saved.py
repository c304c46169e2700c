"""SavedPage: bookmarks, collections, notes and highlights, and notes that lost their place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.jobs import JobControl
from reader.services.collecting import Collection
from reader.services.noting import Mark, MarkFilter
from reader.translation import tr, tr_noop
from reader.ui.bus import Announcement
from reader.ui.context import Notice, ShellContext
from reader.ui.delegates.entry import EntryDelegate
from reader.ui.item_commands import ItemCommands
from reader.ui.models.rows import Row, RowRole, RowsModel
from reader.ui.navigator import Spot
from reader.ui.pages.collection_menu import CollectionMenu
from reader.ui.pages.filter_line import FilterLine, choice, refill
from reader.ui.pages.marking import Marking, row_handlers
from reader.ui.pages.page import Crumb, PageWidget
from reader.ui.pages.row_words import read_row
from reader.ui.pages.shelves import HOW_TO_SAVE, Shelf, bookmarks, collection, lost, notes
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.announcing import announce
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.flow_layout import FlowLayout
from reader.ui.widgets.list_room import fill_list_room
from reader.ui.widgets.row_list import RowList

EMPTY = tr_noop("Nothing is saved yet. Open a recommendation and press Ctrl+D, or choose Save.")
NO_BOOKMARKS = tr_noop("No bookmarks yet")
ELSEWHERE = tr_noop("Your collections and notes are in the list at the top.")
NONE_FIT = tr_noop("Nothing here fits. Clear the filter to see everything.")


class Content(NamedTuple):
    """What the page shows: the collections to choose from, the rows, and the tags in use."""

    collections: tuple[Collection, ...]
    rows: Sequence[Row]
    tags: tuple[str, ...]


BUTTONS: tuple[tuple[str, str], ...] = (
    ("open", tr_noop("Open")),
    ("change", tr_noop("Change note...")),
    ("home", tr_noop("Find its place...")),
    ("collect", tr_noop("Collections...")),
    ("tags", tr_noop("Tags...")),
    ("plan", tr_noop("Our plan...")),
    ("up", tr_noop("Move up")),
    ("down", tr_noop("Move down")),
    ("remove", tr_noop("Remove")),
)


class SavedPage(PageWidget):
    """A list with buttons for everything that can be done to a row; nothing needs dragging."""

    def __init__(self, context: ShellContext) -> None:
        super().__init__(context)
        self._commands = ItemCommands(context, self, "saved")
        self._marking = Marking(context, self)
        self._model = RowsModel(self)
        self._wanted = ""
        self._shelf: Shelf = bookmarks(context.services)
        self._collections: tuple[Collection, ...] = ()
        self.summary = QLabel(tr(EMPTY))
        self.summary.setObjectName("saved-summary")
        set_look(self.summary, Look.SECTION_TITLE)
        self.summary.setWordWrap(True)
        self.shelves = choice(tr("What to show"))
        self.filter = FilterLine()
        self._delegate = EntryDelegate(context.theme, read_row)
        self.list = RowList(tr("Saved items"), self._model, self._delegate)
        self.list.setObjectName("saved")
        self._buttons = {key: QPushButton(tr(words)) for key, words in BUTTONS}
        self.collection_menu = CollectionMenu(context, self, self._turn_to)
        self.empty = EmptyState(context.icons)
        self.empty.set_state(
            "star", tr("Nothing is saved yet"), tr(HOW_TO_SAVE), tr("Show the guides")
        )
        self._offer_shelves(())
        self._arrange()
        self._connect()

    def show_spot(self, spot: Spot) -> None:
        """Read the list again. A spot's ``anchor`` may name the list to show, such as "lost"."""
        if spot.anchor and self.shelves.findData(spot.anchor) >= 0:
            self.show_shelf(spot.anchor)
        else:
            self._load()

    def crumbs(self) -> Sequence[Crumb]:
        """Saved stands beside the guides."""
        return (Crumb(tr("Saved")),)

    def panes(self) -> Sequence[QWidget]:
        """The list, then its buttons, then what to show."""
        return (self.list, self._buttons["open"], self.shelves, self.filter.words)

    def show_shelf(self, key: str) -> None:
        """Show another list: ``bookmarks``, ``notes``, ``lost`` or a collection's id."""
        place = self.shelves.findData(key)
        if place >= 0:
            self.shelves.setCurrentIndex(place)
            self._choose_shelf()

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What can be done with the chosen row."""
        row = self._current()
        if row is None:
            return {}
        found = row_handlers(self._commands, self._marking, row.address, self._title(row))
        found["item.open"] = lambda: self._open(self.list.currentIndex())
        found["item.remove"] = lambda: self._remove(row)
        if row.address.item:
            found["file.export"] = self._export
        if isinstance(row.value, Mark):
            mark = row.value
            found["item.note"] = lambda: self._marking.change_note(mark)
            found["item.tags"] = lambda: self._marking.tags(mark.id, row.title)
        if self._shelf.key == "bookmarks":
            found["item.save"] = lambda: self._remove(row)
        if self._shelf.move is not None and not self.filter.active:
            place = self.list.currentIndex().row()
            if place > 0:
                found["item.move-up"] = lambda: self._move(row, -1)
            if place < len(self._model.rows) - 1:
                found["item.move-down"] = lambda: self._move(row, 1)
        return found

    def _title(self, row: Row) -> str:
        return row.value.item.title if isinstance(row.value, Mark) else row.title

    def _arrange(self) -> None:
        top = FlowLayout()
        top.addWidget(self.shelves)
        top.addWidget(self.collection_menu.button)
        line = FlowLayout()
        for key, _words in BUTTONS:
            line.addWidget(self._buttons[key])
        for button in self._buttons.values():
            button.setMinimumHeight(32)
        controls = QVBoxLayout()
        controls.setSpacing(8)
        controls.addLayout(top)
        controls.addWidget(self.filter)
        controls.addLayout(line)
        fill_list_room(self, self.summary, controls, self.list, self.empty)

    def _connect(self) -> None:
        self.list.activated.connect(self._open)
        self.list.doubleClicked.connect(self._open)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._chosen())
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(lambda: self._run("item.remove"))
        self._buttons["open"].clicked.connect(lambda: self._open(self.list.currentIndex()))
        for name, action in (
            *(("up", "item.move-up"), ("down", "item.move-down"), ("remove", "item.remove")),
            *(("collect", "item.collect"), ("tags", "item.tags"), ("plan", "item.plan")),
            ("change", "item.note"),
        ):
            self._buttons[name].clicked.connect(partial(self._run, action))
        self._buttons["home"].clicked.connect(lambda: self._find_home())
        self.shelves.activated.connect(lambda _row: self._choose_shelf())
        self.filter.changed.connect(self._load)
        self.empty.action_requested.connect(lambda _words: self._from_empty())
        self.context.bus.changed.connect(self._changed)
        self.context.theme.changed.connect(self.list.viewport().update)

    def _run(self, action: str, _checked: bool = False) -> None:
        handler = self.handlers().get(action)
        if handler is not None:
            handler()

    # What is shown

    def _offer_shelves(self, collections: tuple[Collection, ...]) -> None:
        self._collections = collections
        refill(
            self.shelves,
            [
                (tr("Bookmarks"), "bookmarks"),
                (tr("Notes and highlights"), "notes"),
                (tr("Without a place"), "lost"),
                *(
                    (tr("Collection: {name} ({size})", name=each.name, size=each.size), each.id)
                    for each in collections
                ),
            ],
        )

    def _choose_shelf(self) -> None:
        key = self.shelves.currentData()
        made = next((each for each in self._collections if each.id == key), None)
        services = self.context.services
        if made is not None:
            self._shelf = collection(services, made.id, made.name)
        else:
            make = {"notes": notes, "lost": lost}.get(key, bookmarks)
            self._shelf = make(services)
        self._load()

    def _load(self) -> None:
        shelf, wanted, services = self._shelf, self.filter.wanted, self.context.services

        def read(_control: JobControl) -> Content:
            work = services.workspace
            return Content(
                work.collecting.all(),
                shelf.rows(wanted if shelf.key != "lost" else MarkFilter()),
                tuple(tag.name for tag in work.tagging.all()),
            )

        self.context.ask("saved", read, self._show, owner=self)

    def _show(self, content: Content) -> None:
        was = self.list.currentIndex().row()
        self._offer_shelves(content.collections)
        made = next((each for each in content.collections if each.id == self._shelf.key), None)
        if made is None and self.shelves.currentData() != self._shelf.key:
            self._choose_shelf()  # the collection has gone
            return
        cards = self.context.services.reading.all_cards()
        self.filter.fill([(card.title, card.id) for card in cards], content.tags)
        rows = content.rows
        wanted = self._wanted
        place = next((i for i, row in enumerate(rows) if row.key == wanted), -1) if wanted else -1
        self._wanted = ""
        place = place if place >= 0 else max(was, 0)
        self._model.show(rows, place + 1)
        words = self._words(len(rows))
        if words != self.summary.text() and self.isVisible():
            announce(self, words)
        self.summary.setText(words)
        self._fill_room(empty=not rows)
        if rows:
            self.list.setCurrentIndex(self._model.index(min(place, len(rows) - 1)))
        self._chosen()

    def _words(self, number: int) -> str:
        if self.filter.active:
            return self._shelf.found(number) if number else tr(NONE_FIT)
        if number or self._shelf.key != "bookmarks":
            return self._shelf.counted(number)
        if not self._collections:
            return tr(EMPTY)
        return f"{tr(NO_BOOKMARKS)}. {tr(ELSEWHERE)}"

    def _fill_room(self, *, empty: bool) -> None:
        title, hint = self._shelf.nothing
        action = tr("Show the guides")
        if self.filter.active:
            title, hint, action = tr("Nothing here fits"), tr(NONE_FIT), tr("Clear the filter")
        elif self._shelf.key == "bookmarks" and self._collections:
            title, hint = tr(NO_BOOKMARKS), tr(ELSEWHERE)
        self.empty.set_state("star", title, hint, action)
        held = self.list.hasFocus()
        self.list.setVisible(not empty)
        self.summary.setVisible(not empty)
        self.empty.setVisible(empty)
        self.filter.setVisible(self._shelf.key != "lost" and (not empty or self.filter.active))
        shown = {"open", "collect", "plan", "remove"}
        if self._shelf.move is not None:
            shown |= {"up", "down"}
        shown |= {"lost": {"home"}, "notes": {"change", "tags"}}.get(self._shelf.key, {"tags"})
        for key, _words in BUTTONS:
            self._buttons[key].setVisible(not empty and key in shown)
        self.collection_menu.show(self._collections, self._shelf.key)
        if held and empty:
            self.shelves.setFocus()  # the keyboard does not leave the page

    def _chosen(self) -> None:
        handlers = self.handlers()
        chosen = self._current() is not None
        for key in ("open", "change", "home", "collect", "tags", "plan", "remove"):
            self._buttons[key].setEnabled(chosen)
        self._buttons["up"].setEnabled("item.move-up" in handlers)
        self._buttons["down"].setEnabled("item.move-down" in handlers)
        self.state_changed.emit()

    def _changed(self, announcement: Announcement) -> None:
        changes = announcement.changes
        if self.isVisible() and (
            changes.bookmarks or changes.collections or changes.marks or changes.tags
            or changes.data or changes.guides
        ):  # fmt: skip
            self._load()

    def _from_empty(self) -> None:
        if self.filter.active:
            self.filter.clear()
        else:
            self.context.navigator.go(Spot("guides"))

    # Rows

    def _export(self) -> None:
        from reader.ui.dialogs.export import ExportDialog
        from reader.ui.export_subject import selection_subject

        here = {card.id for card in self.context.services.reading.all_cards()}
        found = (row.address for row in self._model.rows)
        items = [each for each in dict.fromkeys(found) if each.item and each.guide in here]
        subjects = [
            selection_subject(items, tr("All of: {title}", title=self._shelf.title), "saved-items")
        ]
        row = self._current()
        if row is not None:
            title = tr("Only: {row}", row=self._title(row))
            subjects.append(selection_subject([row.address], title, "item"))
        ExportDialog(self.context, self.window(), subjects).open()

    def _current(self) -> Row | None:
        row = self.list.currentIndex().data(RowRole)
        return row if isinstance(row, Row) else None

    def _open(self, index: QModelIndex) -> None:
        row = index.data(RowRole)
        if isinstance(row, Row):
            passage = isinstance(row.value, Mark) and row.value.anchor is not None
            mark = row.key if passage else ""
            self.context.navigator.go(Spot("reading", row.address, mark=mark))

    def _move(self, row: Row, offset: int) -> None:
        move = self._shelf.move
        self._wanted = row.key
        if move is not None:
            self.context.perform(
                lambda control: move(row, offset, control), owner=self, initiator="saved"
            )

    def _remove(self, row: Row) -> None:
        shelf = self._shelf

        def told(removed: Any) -> None:
            def undo() -> None:
                self._wanted = row.key
                self.context.perform(
                    lambda control: shelf.restore(removed, control), owner=self, initiator="saved"
                )

            if removed is not None:
                words = f"{tr(shelf.removed)}: {row.title}"
                self.context.tell(Notice(words, action=tr("Undo"), act=undo))

        self.context.perform(
            lambda control: shelf.remove(row, control), owner=self, initiator="saved", then=told
        )

    def _find_home(self) -> None:
        from reader.ui.dialogs.home import HomeDialog

        row = self._current()
        if row is not None and isinstance(row.value, Mark):
            HomeDialog(self.context, self, row.value).open()

    # Collections

    def _turn_to(self, made: Collection) -> None:
        """Show a collection that was just made."""
        self._offer_shelves((*self._collections, made))
        self.show_shelf(made.id)
