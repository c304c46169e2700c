"""PlanPage: what is in place here, item by item, with history, summary and what is overdue."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from reader.guide.dates import long_date
from reader.jobs import JobControl
from reader.services.exporting import format_of
from reader.services.planning import Plan, PlanRow, RemovedPlan, Status, Summary
from reader.services.policy_report import SET_BY_ORGANISATION
from reader.translation import counted, tr, tr_noop
from reader.ui.assembling import STACK_BELOW
from reader.ui.bus import Announcement
from reader.ui.context import Notice, ShellContext
from reader.ui.delegates.entry import EntryDelegate
from reader.ui.item_commands import ItemCommands
from reader.ui.models.rows import Row, RowRole, RowsModel
from reader.ui.navigator import Spot
from reader.ui.page_dress import PageDress
from reader.ui.pages.filter_line import choice, refill
from reader.ui.pages.marking import PLANS_OFF, Marking, row_handlers
from reader.ui.pages.page import Crumb, PageWidget
from reader.ui.pages.plan_files import PlanFiles
from reader.ui.pages.plan_rows import (
    ANY_STATUS,
    HISTORY,
    ITEMS,
    OVERDUE,
    SUMMARY,
    TOUCHED,
    VIEWS,
    Content,
    Wanted,
    read_plan,
)
from reader.ui.pages.plan_summary import summary_drawings, summary_html
from reader.ui.pages.row_words import read_row
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.announcing import announce
from reader.ui.widgets.day_field import DayField
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.flow_layout import FlowLayout
from reader.ui.widgets.list_room import fill_list_room
from reader.ui.widgets.page_view.view import PageView
from reader.ui.widgets.row_list import LEAST_ROWS, RowList

QUIET_MS = 120
SCOPE = tr_noop("For which service or region")
NO_PLAN = tr_noop(
    "A plan says what is in place here, for each recommendation. It keeps its own history."
)
BUTTONS: tuple[tuple[str, str], ...] = (
    ("open", tr_noop("Open in the guide")),
    ("entry", tr_noop("Change entry...")),
    ("export", tr_noop("Export...")),
    ("more", tr_noop("Plan")),
)
MORE: tuple[tuple[str, str], ...] = (
    ("make", tr_noop("&New plan...")),
    ("rename", tr_noop("&Rename plan...")),
    ("drop", tr_noop("Re&move plan")),
    ("share", tr_noop("&Save for colleagues...")),
    ("join", tr_noop("&Join a colleague's plan...")),
)
"""What can be done with a plan as a whole."""
WITHOUT_PLAN = ("make", "join")
READING = ("drop", "share")
"""What can be done where plans may not be written."""


class PlanPage(PageWidget):
    """One plan at a time; its lines, what is overdue, its summary, or its whole history."""

    def __init__(self, context: ShellContext) -> None:
        super().__init__(context)
        self._commands = ItemCommands(context, self, "plan")
        self._marking = Marking(context, self)
        self._files = PlanFiles(context, self)
        self._dress = PageDress(context)
        self._plan: Plan | None = None
        self._shown: Content | None = None
        self._wanted_key = ""
        self._model = RowsModel(self)
        self.told = QLabel(tr("Our plan"))
        self.told.setObjectName("plan-summary")
        self.told.setWordWrap(True)
        set_look(self.told, Look.SECTION_TITLE)
        self.plans = choice(tr("Plan"))
        self.views = choice(tr("What to show"))
        refill(self.views, [(tr(words), view) for words, view in VIEWS])
        self.words = QLineEdit()
        self.words.setAccessibleName(tr("Search within the plan"))
        self.words.setPlaceholderText(tr("Search within"))
        self.words.setMinimumHeight(36)
        self.guide = choice(tr("Guide"))
        self.status = choice(tr("Status"))
        every = [(tr("Every status"), ANY_STATUS), (tr("With an entry"), TOUCHED)]
        refill(self.status, [*every, *((tr(status.label), status.value) for status in Status)])
        self.day = DayField(tr("As it was on"))
        self.day.setPlaceholderText(tr("As it was on"))
        self.day.setMinimumHeight(36)
        self._delegate = EntryDelegate(context.theme, read_row)
        self.list = RowList(tr("Items of the plan"), self._model, self._delegate)
        self.list.setObjectName("plan")
        self.view = PageView()
        self.view.setMinimumHeight(LEAST_ROWS)
        self._buttons = {key: QPushButton(tr(words)) for key, words in BUTTONS}
        self._buttons["export"].setMenu(self._files.menu())
        self.more = QMenu(tr("Plan"), self)
        self._acts = {key: self.more.addAction(tr(words)) for key, words in MORE}
        self._buttons["more"].setMenu(self.more)
        self.empty = EmptyState(context.icons)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(QUIET_MS)
        self._arrange()
        for twin in (self.view, self.empty):
            twin.hide()  # until it is known what there is to show
        self._connect()

    def show_spot(self, spot: Spot) -> None:
        """Read the plan again."""
        self._load()

    def crumbs(self) -> Sequence[Crumb]:
        """Our plan stands beside the guides."""
        return (Crumb(tr("Our plan")),)

    def panes(self) -> Sequence[QWidget]:
        """The list or summary, its buttons, then what to show."""
        return (self.list, self.view, self._buttons["entry"], self.views, self._buttons["more"])

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What can be done with the chosen item."""
        row = self._current()
        if row is None:
            return {}
        found = row_handlers(self._commands, self._marking, row.address, row.title)
        return {**found, "item.open": self._open, "item.plan": self._change_entry}

    def show_view(self, view: str) -> None:
        """Show ``items``, ``overdue``, ``summary`` or ``history``."""
        self.views.setCurrentIndex(self.views.findData(view))
        self._load()

    @property
    def wanted(self) -> Wanted:
        """What is asked for now."""
        return Wanted(
            self.plans.currentData() or "",
            self.views.currentData(),
            self.words.text().strip(),
            self.guide.currentData() or "",
            self.status.currentData(),
            self.day.day or "",
        )

    def _arrange(self) -> None:
        top, filters, line = FlowLayout(), FlowLayout(), FlowLayout()
        for box in (self.plans, self.views):
            top.addWidget(box)
        for widget in (self.words, self.guide, self.status, self.day):
            filters.addWidget(widget)
        for button in self._buttons.values():
            button.setMinimumHeight(32)
            line.addWidget(button)
        controls = QVBoxLayout()
        controls.setSpacing(8)
        for row in (top, filters, line):
            controls.addLayout(row)
        controls.addWidget(self.view, 1)
        fill_list_room(self, self.told, controls, self.list, self.empty)

    def _connect(self) -> None:
        self.list.activated.connect(lambda _index: self._change_entry())
        self.list.doubleClicked.connect(lambda _index: self._change_entry())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._chosen())
        for box in (self.plans, self.views, self.guide, self.status):
            box.activated.connect(lambda _row: self._load())
        self.words.textChanged.connect(lambda _text: self._soon.start())
        self.day.textChanged.connect(lambda _text: self._soon.start())
        self._soon.timeout.connect(self._load)
        self._buttons["open"].clicked.connect(lambda _checked=False: self._open())
        self._buttons["entry"].clicked.connect(lambda _checked=False: self._change_entry())
        acts: dict[str, Callable[[], None]] = {
            "share": self._share,
            "join": self._join,
            "make": self._make,
            "rename": self._rename,
            "drop": self._drop,
        }
        for key, act in acts.items():
            self._acts[key].triggered.connect(lambda _c=False, act=act: act())
        self._buttons["export"].menu().triggered.connect(lambda action: self._export(action.data()))
        self.empty.action_requested.connect(lambda _words: self._from_empty())
        self.context.bus.changed.connect(self._changed)
        self.context.theme.changed.connect(self._restyle)

    # What is shown

    def _load(self) -> None:
        wanted, services = self.wanted, self.context.services

        def read(_control: JobControl) -> Content:
            return read_plan(services, wanted)

        self.context.ask("plan", read, self._show, owner=self)

    def _show(self, content: Content) -> None:
        was = self.list.currentIndex().row()
        self._shown, self._plan = content, content.plan
        refill(self.plans, [(_named(plan), plan.id) for plan in content.plans])
        if content.plan is not None:
            self.plans.setCurrentIndex(self.plans.findData(content.plan.id))
        cards = self.context.services.reading.cards()
        refill(self.guide, [(tr("All guides"), ""), *((card.title, card.id) for card in cards)])
        key = self._wanted_key
        place = next((i for i, r in enumerate(content.rows) if r.key == key), was) if key else was
        place = min(max(place, 0), max(len(content.rows) - 1, 0))
        self._wanted_key = ""
        self._model.show(content.rows, place + 1)
        if content.rows:
            self.list.setCurrentIndex(self._model.index(place))
        if self.wanted.view == SUMMARY and content.summary is not None:
            self._show_summary(content.summary)
        words = self._sentence(content)
        if words != self.told.text() and self.isVisible():
            announce(self, words)
        self.told.setText(words)
        held = self.list.hasFocus() or self.view.hasFocus()
        self._fill_room(content)
        if held and not (self.list.isVisible() or self.view.isVisible()):
            self._buttons["more"].setFocus()  # the keyboard does not leave the page
        self._chosen()

    def _sentence(self, content: Content) -> str:
        if content.plan is None or content.summary is None:
            return tr("There is no plan yet.")
        wanted, total = self.wanted, content.summary.total
        if self.day.day is None:
            return tr("This date cannot be read. Write it like 31/1/2027.")
        number = len(content.rows)
        if wanted.view == HISTORY:
            words = counted(
                number, "{number} entry in the history", "{number} entries in the history"
            )
            return _as_it_was(words, wanted.day)
        if wanted.view == OVERDUE:
            return counted(number, "{number} item is overdue", "{number} items are overdue")
        applying = total.total - total.counts[Status.NOT_APPLICABLE]
        done = total.counts[Status.IN_PLACE]
        words = _as_it_was(tr("{done} of {all} in place", done=done, all=applying), wanted.day)
        if wanted.view == ITEMS and wanted.filtered:
            found = counted(number, "{number} item found.", "{number} items found.")
            words = f"{found} {words}"
        if content.conflicts:
            waiting = counted(
                content.conflicts,
                "{number} value waits for a choice",
                "{number} values wait for a choice",
            )
            words = f"{words}. {waiting}"
        return words

    def _show_summary(self, summary: Summary) -> None:
        plan, day = self._plan, self.wanted.day
        if plan is None:
            return
        zoom = self.context.services.settings.number("zoom")
        stacked = self.width() * 100 / zoom < STACK_BELOW * 1.6
        self._dress.put_on(self.view)
        tokens = self.context.theme
        self.view.set_page(
            summary_html(summary, plan.name, long_date(day) if day else "", stacked=stacked),
            self._dress.style(),
            {},
            tr("Summary of {name}", name=plan.name),
            (),
            summary_drawings(summary, lambda: tokens.tokens),
        )

    def _restyle(self) -> None:
        self.list.viewport().update()
        if self.wanted.view == SUMMARY and self._shown is not None and self._shown.summary:
            self._show_summary(self._shown.summary)

    def _fill_room(self, content: Content) -> None:
        wanted = self.wanted
        none = content.plan is None
        summary = wanted.view == SUMMARY and not none
        empty = none or (not content.rows and not summary)
        self.view.setVisible(summary)
        self.list.setVisible(not empty and not summary)
        self.empty.setVisible(empty)
        self.told.setVisible(not none)
        self.plans.setVisible(not none)
        self.views.setVisible(not none)
        for widget in (self.words, self.guide):
            widget.setVisible(not none and not summary)
        self.status.setVisible(not none and wanted.view in (ITEMS, OVERDUE))
        self.day.setVisible(not none and wanted.view != OVERDUE)
        may_write = self.context.services.settings.flag("plans")
        if none and not may_write:
            self.empty.set_state("clipboard-check", tr(SET_BY_ORGANISATION), tr(PLANS_OFF))
        elif none:
            self.empty.set_state(
                "clipboard-check", tr("No plan yet"), tr(NO_PLAN), tr("Start a plan")
            )
        else:
            self.empty.set_state(
                "clipboard-check", tr("Nothing to show"), _hint(wanted), tr("Show all")
            )
        for key, button in self._buttons.items():
            rows = key in ("open", "entry", "export")
            button.setVisible(key == "more" or (not empty and not summary and rows))
        for key, action in self._acts.items():
            action.setEnabled((key in WITHOUT_PLAN or not none) and (may_write or key in READING))
        self._buttons["more"].setEnabled(may_write or not none)

    def _chosen(self) -> None:
        chosen = self._current() is not None
        self._buttons["open"].setEnabled(chosen)
        self._buttons["entry"].setEnabled(chosen and self.context.services.settings.flag("plans"))
        exportable = self._shown is not None and self.wanted.view in (ITEMS, OVERDUE)
        self._buttons["export"].setEnabled(exportable and bool(self._model.rows))
        self.state_changed.emit()

    def _changed(self, announcement: Announcement) -> None:
        changes = announcement.changes
        if self.isVisible() and (
            changes.plans or changes.planned or changes.data or changes.guides
        ):
            self._load()
        if self.isVisible() and changes.settings:
            self._restyle()

    def _from_empty(self) -> None:
        if self._plan is None:
            self._make()
            return
        self.words.clear()
        self.day.clear()
        self.guide.setCurrentIndex(0)
        self.status.setCurrentIndex(0)
        self.show_view(ITEMS)

    # Rows and plans

    def _current(self) -> Row | None:
        row = self.list.currentIndex().data(RowRole)
        return row if isinstance(row, Row) and self.wanted.view != SUMMARY else None

    def _open(self) -> None:
        row = self._current()
        if row is not None:
            self.context.navigator.go(Spot("reading", row.address))

    def _change_entry(self) -> None:
        row = self._current()
        if row is not None and self._plan is not None:
            self._wanted_key = row.key
            self._marking.plan_entry(self._plan.id, row.address, row.title)

    def _make(self) -> None:
        from reader.ui.dialogs.naming import NamingDialog

        planning = self.context.services.workspace.planning
        NamingDialog(
            self.context, self, tr("New plan"), planning.make,
            name="" if self._plan else tr("Our plan"), second=tr(SCOPE), then=self._turn_to,
        ).open()  # fmt: skip

    def _turn_to(self, made: Plan) -> None:
        refill(self.plans, [*self._plans(), (_named(made), made.id)])
        self.plans.setCurrentIndex(self.plans.findData(made.id))
        self._load()

    def _plans(self) -> list[tuple[str, str]]:
        return [(self.plans.itemText(i), self.plans.itemData(i)) for i in range(self.plans.count())]

    def _rename(self) -> None:
        from reader.ui.dialogs.naming import NamingDialog

        planning, plan = self.context.services.workspace.planning, self._plan
        if plan is not None:
            NamingDialog(
                self.context, self, tr("Rename plan"),
                lambda name, scope, control: planning.rename(plan.id, name, scope, control),
                name=plan.name, second=tr(SCOPE), text=plan.scope,
            ).open()  # fmt: skip

    def _drop(self) -> None:
        planning, plan = self.context.services.workspace.planning, self._plan
        if plan is None:
            return

        def told(removed: RemovedPlan | None) -> None:
            if removed is None:
                return

            def undo() -> None:
                self.context.perform(lambda control: planning.restore(removed, control), owner=self)

            words = tr("Removed the plan: {name}", name=plan.name)
            self.context.tell(Notice(words, action=tr("Undo"), act=undo))

        self.context.perform(
            lambda control: planning.remove(plan.id, control), owner=self, then=told
        )

    def _export(self, format_id: str) -> None:
        rows = [row.value for row in self._model.rows if isinstance(row.value, PlanRow)]
        if self._plan is not None:
            self._files.export(self._plan, rows, format_of(format_id))

    def _share(self) -> None:
        if self._plan is not None:
            self._files.save_for_colleagues(self._plan)

    def _join(self) -> None:
        rows = self._model.rows
        self._files.join({row.address: row.title for row in rows})


def _named(plan: Plan) -> str:
    return f"{plan.name}, {plan.scope}" if plan.scope else plan.name


def _hint(wanted: Wanted) -> str:
    if wanted.view == OVERDUE and not wanted.filtered:
        return tr("No target date has passed.")
    if wanted.view == HISTORY and not wanted.filtered:
        return tr("Nothing was written into this plan yet.")
    return tr("Clear the filter to see everything.")


def _as_it_was(words: str, day: str) -> str:
    return tr("{words}, as it was on {day}", words=words, day=long_date(day)) if day else words
