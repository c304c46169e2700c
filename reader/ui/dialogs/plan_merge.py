"""PlanMergeDialog: what joining a colleague's plan file does, and a choice for each conflict."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.changeset import ChangeSet, Done
from reader.services.merging import Conflict, Merged, Preview
from reader.translation import counted, tr, tr_noop
from reader.ui.context import Notice, ShellContext
from reader.ui.dialogs.frame import DialogFrame
from reader.ui.dialogs.plan_entry import TITLES, said
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.announcing import announce

MOST_SHOWN = 40
"""Changes that are listed; the history holds all of them."""
WIDTH = 640
"""What margins, a card's edges and the mark of a radio button take of the width."""
CHOSEN = "Chosen after joining"
"""Why an entry was made: kept in the plan's history, so it is the same in every language."""
LATER = tr_noop("Decide later; both values stay")


class PlanMergeDialog(DialogFrame):
    """First what would change, then the merge, then every conflict with both values.

    ``into`` is our plan's id, '' for the plan that the file is a copy of. ``titles`` are items'
    words by address.
    """

    def __init__(
        self,
        context: ShellContext,
        parent: QWidget,
        path: Path,
        titles: Mapping[Address, str],
        into: str = "",
    ) -> None:
        super().__init__(tr("Join a colleague's plan"), parent)
        self._context = context
        self._path = path
        self._into = into
        self._titles = titles
        self._plan = ""
        self._choices: list[tuple[Conflict, QButtonGroup]] = []
        self.told = self.say(tr("Reading {name}...", name=path.name))
        self._list = QVBoxLayout()
        self.column.addLayout(self._list)
        self.role = QLineEdit()
        self.role.setAccessibleName(tr("Your role, for the history"))
        self.role.setPlaceholderText(tr("Your role, for the history"))
        self.role.hide()
        self.column.addWidget(self.role)
        self.column.addStretch(1)
        action = QDialogButtonBox.ButtonRole.ActionRole
        self.join = self.buttons.addButton(tr("&Join the plans"), action)
        self.join.setEnabled(False)
        self.join.clicked.connect(self._merge)
        self.decide = self.buttons.addButton(tr("&Keep my choices"), action)
        self.decide.clicked.connect(self._decide)
        self.finish(QDialogButtonBox.StandardButton.Close)
        self.decide.hide()
        self.resize(WIDTH, 640)
        merging = context.services.workspace.merging
        context.ask(
            "plan-merge",
            lambda control: merging.preview(path, control, into=into),
            self._show,
            owner=self,
            failed=self._fail,
        )

    def _show(self, preview: Preview) -> None:
        merge = preview.merge
        theirs = preview.their_plan.name
        where = (
            tr(
                "The file holds the plan “{theirs}”. It joins your plan “{ours}”.",
                theirs=theirs,
                ours=preview.into.name,
            )
            if preview.into
            else tr("The file holds the plan “{theirs}”. It joins a new plan.", theirs=theirs)
        )
        self.told.setText(
            " ".join(
                (
                    where,
                    counted(
                        len(merge.arrivals),
                        "{number} entry is new to you.",
                        "{number} entries are new to you.",
                    ),
                    counted(
                        len(merge.conflicts),
                        "{number} conflict will wait for your choice.",
                        "{number} conflicts will wait for your choice.",
                    ),
                    tr("Nothing of yours is overwritten."),
                )
            )
        )
        for taken in merge.taken[:MOST_SHOWN]:
            title, field = self._title(taken.address), tr(TITLES[taken.field])
            was, new = said(taken.field, taken.was), said(taken.field, taken.value)
            self._say(
                tr(
                    "{title}. {field}: from {was} to {new}.",
                    title=title,
                    field=field,
                    was=was,
                    new=new,
                )
            )
        if len(merge.taken) > MOST_SHOWN:
            self._say(tr("And {number} more.", number=len(merge.taken) - MOST_SHOWN))
        self.join.setEnabled(bool(merge.arrivals) or preview.into is None)
        if not self.join.isEnabled():
            self._say(tr("You have everything in this file already."))
        else:
            self.join.setFocus(Qt.FocusReason.OtherFocusReason)
        if merge.conflicts and not merge.arrivals:
            self._show_conflicts(preview.into.id if preview.into else "", merge.conflicts)
        announce(self, self.told.text())

    def _merge(self) -> None:
        merging, path, into = self._context.services.workspace.merging, self._path, self._into
        self.join.setEnabled(False)
        self._context.perform(
            lambda control: merging.merge(path, control, into=into),
            owner=self,
            then=self._joined,
            failed=self._fail,
        )

    def _joined(self, merged: Merged) -> None:
        words = counted(
            len(merged.arrivals),
            "The plans were joined. {number} entry came.",
            "The plans were joined. {number} entries came.",
        )
        if not merged.conflicts:
            self._context.tell(Notice(words))
            self.accept()
            return
        self._show_conflicts(merged.plan, merged.conflicts)

    def _show_conflicts(self, plan: str, conflicts: tuple[Conflict, ...]) -> None:
        self._plan = plan
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.told.setText(
            counted(
                len(conflicts),
                "The plans were joined. {number} value differs. Choose which one stands.",
                "The plans were joined. {number} values differ. Choose which one stands.",
            )
        )
        for conflict in conflicts:
            self._list.addWidget(self._conflict(conflict))
        self.join.hide()
        self.decide.show()
        self.role.show()
        first = self._choices[0][1].buttons()[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.told.text())

    def _conflict(self, conflict: Conflict) -> QWidget:
        card = QFrame()
        set_look(card, Look.CARD)
        column = QVBoxLayout(card)
        title = f"{self._title(conflict.address)}: {tr(TITLES[conflict.field])}"
        heading = QLabel(title)
        heading.setWordWrap(True)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        set_look(heading, Look.CARD_TITLE)
        column.addWidget(heading)
        group = QButtonGroup(card)
        for entry in conflict.candidates:
            value, day = said(conflict.field, entry.value), entry.at[:10]
            words = (
                tr("{value}, by {role}, {day}", value=value, role=entry.role, day=day)
                if entry.role
                else f"{value}, {day}"
            )
            self._add(column, group, words, f"{title}: {words}", entry.value)
        later = tr(LATER)
        self._add(column, group, later, f"{title}: {later}", None)
        group.buttons()[-1].setChecked(True)
        self._choices.append((conflict, group))
        return card

    def _add(
        self, column: QVBoxLayout, group: QButtonGroup, words: str, name: str, value: str | None
    ) -> None:
        button = QRadioButton(words.replace("&", "&&"))
        button.setAccessibleName(name)
        button.setProperty("value", value)
        group.addButton(button)
        column.addWidget(button)

    def choose(self, number: int, place: int) -> None:
        """Choose the value at ``place`` for the conflict with this number, both from 0."""
        self._choices[number][1].buttons()[place].setChecked(True)

    def _decide(self) -> None:
        planning, plan = self._context.services.workspace.planning, self._plan
        role = self.role.text().strip()
        chosen: dict[Address, dict[str, str]] = {}
        for conflict, group in self._choices:
            button = group.checkedButton()
            value = button.property("value") if button is not None else None
            if value is not None:
                chosen.setdefault(conflict.address, {})[conflict.field] = value
        waiting = len(self._choices) - sum(len(values) for values in chosen.values())

        def decide(control: JobControl) -> Done[int]:
            for address, values in chosen.items():
                planning.change(plan, address, values, role, control, why=CHOSEN)
            return Done(waiting, ChangeSet(plans=frozenset({plan}), planned=frozenset(chosen)))

        def told(number: int) -> None:
            words = counted(
                number,
                "Your choices were kept. {number} value waits for a choice.",
                "Your choices were kept. {number} values wait for a choice.",
            )
            self._context.tell(Notice(words if number else tr("Your choices were kept.")))
            self.accept()

        self._context.perform(decide, owner=self, then=told, failed=self._fail)

    def _title(self, address: Address) -> str:
        return self._titles.get(address, str(address))

    def _say(self, words: str) -> None:
        label = QLabel(words)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._list.addWidget(label)

    def _fail(self, problem: ReaderError) -> None:
        self.told.setText(str(problem))
        set_look(self.told, Look.MISTAKE)
        announce(self, str(problem))
