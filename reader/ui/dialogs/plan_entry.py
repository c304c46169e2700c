"""PlanEntryDialog: what a plan says of one item, and everything it has ever said of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QWidget

from reader.errors import InputError
from reader.guide.address import Address
from reader.guide.dates import long_date
from reader.jobs import JobControl
from reader.services.changeset import Done
from reader.services.planning import FIELDS, Applies, Entry, Plan, PlanItem, Status
from reader.translation import tr, tr_noop
from reader.ui.context import Notice, ShellContext
from reader.ui.dialogs.frame import FormDialog, line, text_area
from reader.ui.guard_line import GuardLine
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.choice_box import ChoiceBox
from reader.ui.widgets.day_field import DayField

TITLES = {field.name: field.title for field in FIELDS}
LONGEST_ROLE = 120
NO_DAY = tr_noop("The target date cannot be read. Write it like 31/1/2027, or leave it empty.")
WORDS: dict[str, Callable[[str], str]] = {
    "applies": lambda value: tr(Applies(value).label),
    "status": lambda value: tr(Status(value).label),
    "target": long_date,
}
"""How a field's kept value is said, where that differs from it."""


def said(field: str, value: str) -> str:
    """A field's value in the words people read."""
    return WORDS.get(field, str)(value) or tr("nothing")


def history_line(entry: Entry) -> str:
    """One entry of a history in words: when, what, from and to, who and why."""
    words = [
        tr(
            "{day}: {field} from {was} to {new}.",
            day=long_date(entry.at),
            field=tr(TITLES.get(entry.field, entry.field)),
            was=said(entry.field, entry.was),
            new=said(entry.field, entry.value),
        ),
        tr("By: {role}.", role=entry.role) if entry.role else "",
        tr("Why: {reason}.", reason=entry.why) if entry.why else "",
    ]
    return " ".join(word for word in words if word)


class Found(NamedTuple):
    """What the dialog needs to know: every plan, the item's state, its history and the last role.

    ``history`` is the newest first.
    """

    plans: tuple[Plan, ...]
    state: PlanItem
    history: tuple[Entry, ...]
    role: str


class PlanEntryDialog(FormDialog):
    """Each Save adds to the history; nothing in it is ever changed."""

    def __init__(
        self, context: ShellContext, parent: QWidget, plan: str, address: Address, title: str
    ) -> None:
        super().__init__(context, tr("Our plan"), parent)
        self._plan = plan
        self._address = address
        self._state = PlanItem(address)
        set_look(self.say(title), Look.CARD_TITLE)
        self.plans = ChoiceBox()
        self.plans.setMinimumContentsLength(8)
        self.add_field(tr("Plan"), self.plans)
        self.plans.activated.connect(lambda _row: self._turn())
        self.applies = _choice(Applies)
        self.applies_why = text_area(lines=2)
        self.status = _choice(Status)
        self.owner = line(most=LONGEST_ROLE)
        self.target = DayField(tr("Target date"))
        self.next_action = text_area(lines=2)
        self.evidence = text_area(lines=3)
        self.role = line(most=LONGEST_ROLE)
        self.why = line()
        hints = {
            "owner": tr("A role, not a name: Head of service."),
            "evidence": tr("What shows that it is in place. Not a case record."),
        }
        for name, field in self.fields().items():
            label = tr("Why it applies or not") if name == "applies_why" else tr(TITLES[name])
            self.add_field(label, field, hints.get(name, ""))
        self.column.addWidget(
            GuardLine(self.applies_why, self.next_action, self.evidence, self.owner)
        )
        self.add_field(
            tr("Your role"), self.role, tr("The history says who made this change, by role.")
        )
        self.add_field(tr("Reason for this change"), self.why)
        self.history = QListWidget()
        self.history.setWordWrap(True)
        self.history.setMinimumHeight(140)
        self.history.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.history.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.add_field(tr("History, newest first"), self.history)
        self.offer()
        self.resize(640, 720)
        self._ask()

    def fields(self) -> dict[str, QWidget]:
        """The fields by their names in a plan."""
        return {
            "applies": self.applies,
            "applies_why": self.applies_why,
            "status": self.status,
            "owner": self.owner,
            "target": self.target,
            "next_action": self.next_action,
            "evidence": self.evidence,
        }

    def typed(self) -> object:
        """What every field holds."""
        return tuple(self._values().items())

    def command(self) -> Callable[[JobControl], Done[Any]]:
        """Give the fields that differ their new values."""
        if self.target.day is None:
            raise InputError(tr(NO_DAY))
        values = {**self._values(), "target": self.target.day}
        new = {name: text for name, text in values.items() if text != self._state.value(name)}
        new |= {name: values[name] for name in self._state.disputed}
        if not new:
            raise InputError(tr("Nothing was changed yet."))
        planning = self.context.services.workspace.planning
        plan, address, role, why = (
            self._plan,
            self._address,
            self.role.text().strip(),
            self.why.text().strip(),
        )
        return lambda control: planning.change(plan, address, new, role, control, why=why)

    def kept(self, result: tuple[Entry, ...]) -> None:
        """Say so, with a way back that the history keeps too."""
        planning, context = self.context.services.workspace.planning, self.context
        plan, role = self._plan, self.role.text().strip()

        def undo() -> None:
            context.perform(
                lambda control: planning.revert(plan, result, role, control), owner=context.tasks
            )

        context.tell(Notice(tr("Kept in our plan."), action=tr("Undo"), act=undo))

    def _values(self) -> dict[str, str]:
        return {
            "applies": self.applies.currentData(),
            "applies_why": self.applies_why.toPlainText().strip(),
            "status": self.status.currentData(),
            "owner": self.owner.text().strip(),
            "target": self.target.text().strip(),
            "next_action": self.next_action.toPlainText().strip(),
            "evidence": self.evidence.toPlainText().strip(),
        }

    def _ask(self) -> None:
        planning, plan, address = (
            self.context.services.workspace.planning,
            self._plan,
            self._address,
        )

        def find(_control: JobControl) -> Found:
            whole = planning.history(plan)
            return Found(
                planning.all(),
                planning.item(plan, address),
                tuple(entry for entry in whole if entry.address == address),
                next((entry.role for entry in whole if entry.role), ""),
            )

        self.context.ask("plan-entry", find, self._show, owner=self)

    def _turn(self) -> None:
        """Another plan; what was typed for this one must be kept or let go first."""
        if self.typed() != self._kept_as:
            self.plans.setCurrentIndex(self.plans.findData(self._plan))
            self.tell(tr("Save or undo what you typed before you choose another plan."))
            return
        self._plan = self.plans.currentData()
        self._ask()

    def _show(self, found: Found) -> None:
        self._state = state = found.state
        self.plans.clear()
        for plan in found.plans:
            self.plans.addItem(f"{plan.name}, {plan.scope}" if plan.scope else plan.name, plan.id)
        self.plans.setCurrentIndex(max(0, self.plans.findData(self._plan)))
        self.plans.setEnabled(len(found.plans) > 1)
        self.applies.setCurrentIndex(self.applies.findData(state.applies.value))
        self.status.setCurrentIndex(self.status.findData(state.status.value))
        for area, text in (
            (self.applies_why, state.applies_why),
            (self.next_action, state.next_action),
            (self.evidence, state.evidence),
        ):
            area.setPlainText(text)
        self.owner.setText(state.owner)
        self.target.setText(state.target)
        self.role.setText(found.role)
        self.history.clear()
        lines: Sequence[str] = [history_line(entry) for entry in found.history]
        self.history.addItems(list(lines) or [tr("Nothing has been said of this item yet.")])
        self.history.setCurrentRow(0)
        if state.disputed:
            names = ", ".join(tr(TITLES[name]).lower() for name in state.disputed)
            self.tell(
                tr("Colleagues wrote different values here: {names}. Saving decides.", names=names)
            )
        self._kept_as = self.typed()
        self.applies.setFocus(Qt.FocusReason.OtherFocusReason)


def _choice(words: type[Applies | Status]) -> QComboBox:
    box = ChoiceBox()
    box.setMinimumContentsLength(8)
    for word in words:
        box.addItem(tr(word.label), word.value)
    return box
