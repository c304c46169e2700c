"""SearchPage: what a query finds, while it is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from reader.errors import IndexUnavailable, ReaderError
from reader.guide.items import ItemKind
from reader.services.finding import Answer, Hit, SearchRequest
from reader.ui.bus import Announcement
from reader.ui.context import ShellContext
from reader.ui.delegates.entry import EntryDelegate, EntryText
from reader.ui.index_building import build_index
from reader.ui.item_commands import ItemCommands
from reader.ui.models.hits import HitRole, HitsModel, SavedRole
from reader.ui.navigator import Spot
from reader.ui.pages.other_wordings import OtherWordings
from reader.ui.pages.page import Crumb, PageWidget
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.announcing import announce
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.flow_layout import FlowLayout
from reader.ui.widgets.list_room import fill_list_room
from reader.ui.widgets.row_list import RowList

MOST_HITS = 50
ANY = ""
HOW_TO_ASK = "Put a phrase in quotation marks. Write -word to leave a word out."
TRY_THIS = "Try fewer words or another spelling, and choose All in both lists."


class SearchPage(PageWidget):
    """A list of hits with two filters that show how many hits each choice has."""

    def __init__(self, context: ShellContext) -> None:
        super().__init__(context)
        self._query = ""
        self._answer: Answer | None = None
        self._synonyms = True
        self._mended = False
        self._commands = ItemCommands(context, self, "search")
        self._model = HitsModel(self)
        self.summary = QLabel("Type in the search box above.")
        self.summary.setObjectName("search-summary")
        set_look(self.summary, Look.SECTION_TITLE)
        self.summary.setWordWrap(True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.wordings = OtherWordings()
        self.kinds = _filter("Kind of item")
        self.guides = _filter("Guide")
        self._delegate = EntryDelegate(context.theme, _read)
        self.list = RowList("Search results", self._model, self._delegate)
        self.list.setObjectName("results")
        self.empty = EmptyState(context.icons)
        self._arrange()
        self._connect()

    def show_spot(self, spot: Spot) -> None:
        """Search for the spot's query; the answer that is already shown stays."""
        if spot.query == self._query and self._answer is not None:
            self._ask_saved()
            return
        if spot.query.strip() != self._query.strip():
            self._synonyms = True  # switched off for one query only
        self._query = spot.query
        self._search()

    def crumbs(self) -> Sequence[Crumb]:
        """Search stands beside the guides."""
        return (Crumb("Search"),)

    def panes(self) -> Sequence[QWidget]:
        """Results first, then the filters."""
        return (self.list, self.kinds, self.guides)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What can be done with the chosen hit."""
        hit, answer = self._current(), self._answer
        found: dict[str, Callable[[], None]] = {}
        if answer is not None and answer.hits:
            found["file.export"] = lambda: self._export(answer)
        if hit is None:
            return found
        return found | {
            "item.compare": lambda: self._commands.toggle_chosen(hit.address),
            "item.save": lambda: self._commands.toggle_saved(hit.address),
            "item.copy-link": lambda: self._commands.copy_link(hit.address),
            "item.cite": lambda: self._commands.cite(hit.address),
            "item.cite-harvard": lambda: self._commands.cite(hit.address, harvard=True),
        }

    def _arrange(self) -> None:
        filters = FlowLayout()
        filters.addWidget(self.kinds)
        filters.addWidget(self.guides)
        controls = QVBoxLayout()
        controls.setSpacing(8)
        controls.addWidget(self.wordings)
        controls.addLayout(filters)
        fill_list_room(self, self.summary, controls, self.list, self.empty)

    def _connect(self) -> None:
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._open)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.state_changed.emit())
        self.kinds.activated.connect(lambda _row: self._search())
        self.guides.activated.connect(lambda _row: self._search())
        self.wordings.switched.connect(self._switch_wordings)
        self.wordings.query_chosen.connect(
            lambda query: self.context.navigator.go(Spot("search", query=query))
        )
        self.context.bus.changed.connect(self._changed)
        self.context.theme.changed.connect(self.list.viewport().update)

    def _search(self) -> None:
        if not self._query.strip():
            self._clear("Type in the search box above.", "Search every guide", HOW_TO_ASK)
            return
        kind, guide = self.kinds.currentData(), self.guides.currentData()
        request = SearchRequest(
            self._query,
            limit=MOST_HITS,
            kinds=frozenset({ItemKind(kind)} if kind else ()),
            guides=frozenset({guide} if guide else ()),
            synonyms=self._synonyms,
            typing=True,
        )
        self.context.ask(
            "search",
            lambda control: self.context.services.finding.search(request, control),
            self._show,
            owner=self,
            failed=self._could_not,
        )

    def _show(self, answer: Answer) -> None:
        self._answer = answer
        self._model.show(answer)
        self.list.scrollToTop()
        self._fill_filters(answer)
        shown = len(answer.hits)
        words = f"{answer.total} result{'' if answer.total == 1 else 's'}"
        if answer.total > shown:
            words += f", the best {shown} shown"
        if answer.total == 0:
            words = f"Nothing was found for {_quoted(self._query)}{self._filter_words()}"
        elif answer.note:
            words += f". {answer.note.rstrip('.')}"
        self._say(words, "Nothing was found", TRY_THIS, answer)
        self._ask_saved()
        self.state_changed.emit()

    def _switch_wordings(self, on: bool) -> None:
        self._synonyms = on
        self.list.setFocus()  # the button goes away
        self._search()

    def _filter_words(self) -> str:
        chosen = [box.currentText() for box in (self.kinds, self.guides) if box.currentData()]
        return f" in {' and '.join(chosen)}; choose All to search everything" if chosen else ""

    def _could_not(self, problem: ReaderError) -> None:
        self._clear(problem.sentence, "No answer", problem.hint)
        if isinstance(problem, IndexUnavailable) and not self._mended:
            self._mended = True  # once a run: an index that fails again would fail for ever
            build_index(self.context, self.context.tasks)

    def _clear(self, words: str, title: str, hint: str) -> None:
        self._answer = None
        self._model.show(None)
        self._say(words, title, hint)
        self.state_changed.emit()

    def _say(self, words: str, title: str, hint: str, answer: Answer | None = None) -> None:
        """Put a sentence over the list, announced once; an empty list gives way to a hint."""
        others = self.wordings.show_answer(answer)
        empty = self._model.rowCount() == 0
        self.summary.setText(words)
        self.empty.set_state("search", title, hint)
        self.empty.setVisible(empty)
        for box in (self.kinds, self.guides):
            box.setVisible(not empty or bool(box.currentData()))
        self.list.setVisible(not empty)
        announce(self, f"{words.rstrip('.')}. {others}" if others else words)

    def _fill_filters(self, answer: Answer) -> None:
        # In an order of their own: choices must not move about while somebody types.
        kinds = [(k.label, k.value, answer.kinds[k]) for k in ItemKind if k in answer.kinds]
        cards = self.context.services.reading.all_cards()
        guides = [(c.title, c.id, answer.guides[c.id]) for c in cards if c.id in answer.guides]
        _refill(self.kinds, "All kinds", kinds)
        _refill(self.guides, "All guides", guides)

    def _ask_saved(self) -> None:
        self.context.ask(
            "hit-stars",
            lambda _control: self.context.services.saving.addresses(),
            self._model.set_saved,
            owner=self,
        )

    def _changed(self, announcement: Announcement) -> None:
        if announcement.changes.bookmarks:
            self._ask_saved()
        if announcement.changes.index and self._query.strip() and self.isVisible():
            self._search()
        elif announcement.changes.index:
            self._answer = None

    def _export(self, answer: Answer) -> None:
        from reader.ui.dialogs.export import ExportDialog
        from reader.ui.export_subject import search_subject, selection_subject

        subjects = [search_subject(answer)]
        hit = self._current()
        if hit is not None:
            subjects.append(selection_subject([hit.address], f"Only: {hit.title}", "item"))
        ExportDialog(self.context, self.window(), subjects).open()

    def _current(self) -> Hit | None:
        hit = self.list.currentIndex().data(HitRole)
        return hit if isinstance(hit, Hit) else None

    def _open(self, index: QModelIndex) -> None:
        hit = index.data(HitRole)
        if isinstance(hit, Hit):
            self.context.navigator.go(Spot("reading", hit.address))


def _read(index: QModelIndex | QPersistentModelIndex) -> EntryText:
    hit: Hit = index.data(HitRole)
    star = "\N{BLACK STAR} Saved" if index.data(SavedRole) else ""
    quiet = [hit.kind.label, hit.strength, hit.guide, star]
    return EntryText(
        quiet="  \N{MIDDLE DOT}  ".join(word for word in quiet if word),
        title=hit.title,
        snippet=hit.snippet,
        spans=hit.spans,
    )


def _quoted(text: str) -> str:
    return f"\N{LEFT DOUBLE QUOTATION MARK}{text.strip()}\N{RIGHT DOUBLE QUOTATION MARK}"


def _filter(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setAccessibleDescription(name)  # on Linux Qt says the choice where others say the name
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMinimumHeight(32)
    return box


def _refill(box: QComboBox, all_words: str, choices: list[tuple[str, str, int]]) -> None:
    """Offer what the answer holds, keeping what is chosen."""
    chosen, words = box.currentData(), box.currentText()
    box.clear()
    box.addItem(all_words, ANY)
    for label, value, count in choices:
        box.addItem(f"{label} ({count})", value)
    if chosen:
        row = box.findData(chosen)
        if row < 0:
            box.addItem(words.rpartition(" (")[0] + " (0)", chosen)
            row = box.count() - 1
        box.setCurrentIndex(row)
