"""SearchPage: what a question finds, while it is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from reader.errors import IndexUnavailable, ReaderError
from reader.jobs import JobControl
from reader.services.asking import Asked, Narrowing
from reader.services.finding import Answer, AppliedKind, Hit
from reader.services.own_notes import NoteHit
from reader.services.query_notes import marked_words, summary_sentence
from reader.translation import tr, tr_noop
from reader.ui.bus import Announcement
from reader.ui.context import ShellContext
from reader.ui.index_building import build_index
from reader.ui.item_commands import ItemCommands
from reader.ui.models.hits import HitRole
from reader.ui.navigator import Spot
from reader.ui.pages.hit_list import HitList
from reader.ui.pages.page import Crumb, PageWidget
from reader.ui.pages.query_notes import QueryNotes
from reader.ui.pages.search_offers import SearchOffers
from reader.ui.pages.search_room import SearchRoom
from reader.ui.pages.search_start import SearchStart
from reader.ui.panels.facets import FacetPanel
from reader.ui.widgets.announcing import announce

PAUSE_MS = 600
"""Typing has paused: the count is said now, and spelling may be corrected."""
ASK = tr_noop("Type in the search box above.")
LARGE_TEXT = 150
"""Text size in percent above which the filters ask for more room."""


class Found(NamedTuple):
    """An answer from the guides, and from the user's own notes."""

    answer: Answer
    notes: tuple[NoteHit, ...]


class SearchPage(PageWidget):
    """Results with what narrows them beside; with no question, what was searched for before."""

    def __init__(self, context: ShellContext) -> None:
        super().__init__(context)
        self._asked = Asked()
        self._answer: Answer | None = None
        self._mended = False
        self._finished = False
        self._commands = ItemCommands(context, self, "search")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self.notes = QueryNotes()
        self.facets = FacetPanel(context.theme, context.icons)
        self.list = HitList(context.theme, self)
        self.offers = SearchOffers(context.theme, self)
        self.room = SearchRoom(
            self, context.icons, self.notes, self.facets, self.list, self.offers, self._larger
        )
        self.summary, self.chips = self.room.summary, self.room.chips
        self._start = SearchStart(context, self, self.room)
        self._connect()

    def show_spot(self, spot: Spot) -> None:
        """Search for the spot's query; the answer that is already shown stays."""
        if spot.query == self._asked.text and self._answer is not None:
            self._ask_saved()
            return
        self._asked = self._asked.retyped(spot.query)
        typing, self._finished = self._typing() and not self._finished, False
        self._search(typing=typing)

    def crumbs(self) -> Sequence[Crumb]:
        """Search stands beside the guides."""
        return (Crumb(tr("Search")),)

    def panes(self) -> Sequence[QWidget]:
        """Results first, or what stands in their place, then the filters."""
        return (self.list, self.offers, self.facets.tree)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What can be done with the question and with the chosen hit."""
        found: dict[str, Callable[[], None]] = {"search.how": self._start.explain}
        found |= self._start.handlers()
        answer = self._answer
        if self._asked.text.strip():
            found["search.save"] = lambda: self._start.save(self._asked)
        if answer is not None:
            found["search.filters"] = self.open_filters
            if answer.hits:
                found["file.export"] = lambda: self._export(answer)
        if self._asked.chosen:
            found["search.clear-filters"] = self._clear_filters
        row = self.list.currentIndex()
        if row.isValid() and self.list.isVisible():
            found["item.open"] = lambda: self._open(self.list.currentIndex())
        hit = self._current()
        if hit is None:
            return found
        return found | {
            "item.save": lambda: self._commands.toggle_saved(hit.address),
            "item.copy-link": lambda: self._commands.copy_link(hit.address),
            "item.compare": lambda: self._commands.toggle_chosen(hit.address),
            "item.cite": lambda: self._commands.cite(hit.address),
            "item.cite-harvard": lambda: self._commands.cite(hit.address, harvard=True),
        }

    def _current(self) -> Hit | None:
        row = self.list.current() if self.list.isVisible() else None
        return row if isinstance(row, Hit) else None

    def checked(self) -> Mapping[str, bool]:
        """Whether recent searches are kept."""
        return {"search.remember": self.context.services.settings.flag("remember-searches")}

    def open_filters(self) -> None:
        """Go to the filters; in a small window they open in place of the results."""
        self.room.set_sheet(on=True)
        self._count_sheet()
        self.facets.take_keyboard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the filters room only where there is some."""
        super().resizeEvent(event)
        self.room.place()
        self._count_sheet()

    # Wiring

    def _connect(self) -> None:
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._open)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.state_changed.emit())
        self.list.entered_by_keys.connect(self._entered)
        for rows in (self.list, self.offers):
            rows.left.connect(lambda: self.action_requested.emit("go.searchbox"))
        self.facets.toggled.connect(self._toggle)
        self.facets.closed.connect(self._close_filters)
        self.facets.clear_requested.connect(self._clear_filters)
        self.chips.removed.connect(self._remove_chip)
        self.chips.cleared.connect(self._clear_filters)
        self.chips.emptied.connect(self._focus_results)
        self.room.filters.clicked.connect(self.open_filters)
        self.notes.switched.connect(self._switch)
        self.notes.query_chosen.connect(self._go)
        self.notes.notes_wanted.connect(lambda: self.list.choose(self.list.hits.first_note))
        self._start.asked.connect(self.ask_again)
        self._start.changed.connect(self.state_changed)
        self._start.looked.connect(self.list.hits.set_new)
        self._pause.timeout.connect(self._settle)
        self.context.bus.changed.connect(self._changed)
        self.context.theme.changed.connect(self.list.viewport().update)

    def _larger(self) -> float:
        return self.context.services.settings.number("zoom") / LARGE_TEXT

    def _typing(self) -> bool:
        focus = QApplication.focusWidget()
        return isinstance(focus, QLineEdit) and not self.isAncestorOf(focus)

    # Asking

    def ask_again(self, asked: Asked) -> None:
        """Ask a whole question: words, filters and what is switched off."""
        self._asked, self._answer, self._finished = asked, None, True
        self.list.setCurrentIndex(QModelIndex())  # the row chosen for another question
        self._go(asked.text)

    def _go(self, query: str) -> None:
        self.context.navigator.go(Spot("search", query=query))

    def _search(self, *, typing: bool = False) -> None:
        self._pause.stop()
        self.context.tasks.cancel("coach")
        self.list.hits.set_new(frozenset())
        self.chips.show_chips([(each.label, "\t".join(each.tick)) for each in self._asked.chosen])
        if not self._asked.text.strip():
            self.context.tasks.cancel("search")
            self._answer = None
            self._empty(tr(ASK))
            self._start.show()
            return
        self._start.hide()
        if self._answer is None:
            here = self.offers.hasFocus()
            self.room.show_query(facets=False, hits=True, words=True)
            if here:
                self.list.setFocus()
        request = self._asked.request(typing=typing)
        services = self.context.services

        def find(control: JobControl) -> Found:
            answer = services.finding.search(request, control)
            return Found(answer, services.own_notes.find(request.text, control))

        self.context.ask("search", find, self._show, owner=self, failed=self._could_not)

    def _show(self, found: Found) -> None:
        answer, notes = found
        self._answer = answer
        here = self.list.hasFocus() or self.offers.hasFocus()
        self.list.show_answer(answer, notes)
        self.facets.show_facets(answer.facets)
        said = self.notes.show_answer(answer, len(notes))
        rows = self.list.hits.rowCount() > 0
        words = summary_sentence(answer, self._asked.summary)
        self.summary.setText(words)
        if not rows:
            self._start.coach(self._asked, answer)
        self.room.show_query(facets=rows or bool(self._asked.chosen), hits=rows, words=True)
        self._count_sheet()
        if here:
            self._focus_results()
        if answer.request.typing:
            self._pause.start()  # the count is said once typing pauses
        else:
            announce(self, f"{words.rstrip('.')}. {said}".strip())
        self._ask_saved()
        self.state_changed.emit()

    def _settle(self) -> None:
        """Ask once more as a finished question: spelling may be corrected now."""
        self._pause.stop()
        if self._answer is not None and self._answer.request.typing:
            self._search()

    def _entered(self) -> None:
        if self._asked.text.strip():
            self._start.remember(self._asked.text)
        if self._pause.isActive():
            self._settle()

    # Narrowing and switching

    def _toggle(self, narrowing: Narrowing) -> None:
        self._asked = self._asked.toggled(narrowing)
        self._search()

    def _remove_chip(self, key: str) -> None:
        for each in self._asked.chosen:
            if "\t".join(each.tick) == key:
                self._toggle(each)
                return

    def _clear_filters(self) -> None:
        self._asked = self._asked.cleared()
        self._search()

    def _close_filters(self) -> None:
        if self.room.sheet:
            self.room.set_sheet(on=False)
        self._focus_results()

    def _switch(self, kind: AppliedKind, on: bool) -> None:
        self._asked = self._asked.switched(kind, on=on)
        self._focus_results()  # the button goes away
        self._search()

    def _count_sheet(self) -> None:
        total = self._answer.total if self._answer else 0
        self.facets.set_sheet(self.room.sheet, total, len(self._asked.chosen))
        number = len(self._asked.chosen)
        self.room.filters.set_words(
            tr(" Filters ({number})", number=number) if number else tr(" Filters")
        )

    def _focus_results(self) -> None:
        rows = self.list if self.list.isVisibleTo(self) else self.offers
        if rows.isVisibleTo(self):
            rows.setFocus()

    # When there is nothing

    def _could_not(self, problem: ReaderError) -> None:
        self._answer = None
        self._empty(problem.sentence, tr("No answer"), problem.hint)
        announce(self, problem.sentence)
        if isinstance(problem, IndexUnavailable) and not self._mended:
            self._mended = True  # once a run: an index that fails again would fail for ever
            build_index(self.context, self.context.tasks)

    def _empty(self, words: str, title: str = "", hint: str = "") -> None:
        self.list.show_answer(None, ())
        self.notes.show_answer(None)
        self.summary.setText(words)
        if title:
            self.room.empty.set_state("search", title, hint)
            self.room.show_query(facets=False, hits=False, words=False)
        self.state_changed.emit()

    # What else changes

    def _ask_saved(self) -> None:
        self.context.ask(
            "hit-stars",
            lambda _control: self.context.services.saving.addresses(),
            self.list.hits.set_saved,
            owner=self,
        )

    def _changed(self, announcement: Announcement) -> None:
        changes = announcement.changes
        if changes.bookmarks:
            self._ask_saved()
        if "zoom" in changes.settings:
            self.room.place()
            self._count_sheet()
        if changes.index and self._asked.text.strip() and self.isVisible():
            self._search()
        elif changes.index:
            self._answer = None
        if (changes.searches or changes.index or changes.settings) and not self._asked.text.strip():
            self._start.refresh(changes)

    def _export(self, answer: Answer) -> None:
        from reader.ui.dialogs.export import ExportDialog
        from reader.ui.export_subject import search_subject, selection_subject

        subjects = [search_subject(answer)]
        hit = self._current()
        if hit is not None:
            subjects.append(
                selection_subject([hit.address], tr("Only: {title}", title=hit.title), "item")
            )
        ExportDialog(self.context, self.window(), subjects).open()

    def _open(self, index: QModelIndex) -> None:
        row = index.data(HitRole)
        words = marked_words(self._answer) if self._answer else ()
        self._start.remember(self._asked.text)
        if isinstance(row, Hit):
            spot = Spot("reading", row.address, query=self._asked.text, words=words)
            self.context.navigator.go(spot)
        elif isinstance(row, NoteHit):
            self.context.navigator.go(Spot("reading", row.note.address))
