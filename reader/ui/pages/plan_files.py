"""Files of a plan: exports to read and print, a file for colleagues, and joining theirs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.exporting import FORMATS, FieldValue, Format, Own, ValueType
from reader.services.merging import SUFFIX
from reader.services.planning import FIELDS, Plan, PlanRow
from reader.services.policy_report import SET_BY_ORGANISATION
from reader.translation import counted, tr
from reader.ui.context import Notice, ShellContext
from reader.ui.dialogs.plan_entry import said


def own_fields(rows: Sequence[PlanRow]) -> Own:
    """What a plan says of items, as fields of the user's own, for an export."""
    return {row.address: _fields(row) for row in rows}


def _fields(row: PlanRow) -> tuple[FieldValue, ...]:
    fields = []
    for field in FIELDS:
        value = row.state.value(field.name)
        if not value and field.name != "applies":
            continue
        day = field.name == "target"
        words = value if day else said(field.name, value)
        label = tr("Why it applies or not") if field.name == "applies_why" else tr(field.title)
        kind = ValueType.DATE if day else ValueType.TEXT
        fields.append(FieldValue(field.name, label, (words,), kind))
    return tuple(fields)


class PlanFiles:
    """Asks where to, and hands the work to the services; ``owner`` is the page."""

    def __init__(self, context: ShellContext, owner: QWidget) -> None:
        self._context = context
        self._owner = owner

    def menu(self) -> QMenu:
        """The formats of an export; ``export`` is what each does, once it knows the plan."""
        menu = QMenu(tr("Export as"), self._owner)
        for each in FORMATS:
            action = menu.addAction(f"{each.name}...")
            action.setData(each.id)
            if not self._context.services.exporting.allows(each.id):
                action.setText(f"{each.name}: {tr(SET_BY_ORGANISATION).lower()}")
                action.setEnabled(False)
        return menu

    def export(self, plan: Plan, rows: Sequence[PlanRow], chosen: Format) -> None:
        """Write the items in view, with what the plan says of them."""
        path = self._ask_path(tr("Export as {name}", name=chosen.name), plan.name, chosen.suffix)
        here = [row for row in rows if row.installed]
        if path is None:
            return
        if not here:
            self._context.tell(Notice(tr("There is nothing to export. Clear the filter first.")))
            return
        exporting = self._context.services.exporting

        def write(control: JobControl) -> Path:
            addresses = [row.address for row in here]
            made = exporting.selection(addresses, control, title=plan.name, own=own_fields(here))
            return exporting.write(made, chosen, path, control, overwrite=True)

        def told(written: Path) -> None:
            left = len(rows) - len(here)
            words = tr("Saved {name}.", name=written.name)
            if left:
                words = counted(
                    left,
                    "Saved {name}. {number} left out: its guide is not installed.",
                    "Saved {name}. {number} left out: their guide is not installed.",
                    name=written.name,
                )
            self._context.tell(Notice(words))

        self._context.tell(Notice(tr("Writing {name}...", name=path.name)))
        self._context.ask("export", write, told, owner=self._owner)

    def save_for_colleagues(self, plan: Plan) -> None:
        """Write the plan with its history as a file that colleagues can join to theirs."""
        path = self._ask_path(
            tr("Save the plan for colleagues"), plan.name, SUFFIX, _filter_words()
        )
        if path is None:
            return
        merging = self._context.services.workspace.merging
        self._context.perform(
            lambda control: merging.export(plan.id, path, control, overwrite=True),
            owner=self._owner,
            then=lambda written: self._context.tell(
                Notice(
                    tr(
                        "Saved {name}. It holds the plan and its history, no notes.",
                        name=written.name,
                    )
                )
            ),
            writes=False,
        )

    def join(self, titles: dict[Address, str]) -> None:
        """Choose a colleague's file and show what joining it does."""
        from reader.ui.dialogs.plan_merge import PlanMergeDialog

        path, _filter = QFileDialog.getOpenFileName(
            self._owner, tr("Join a colleague's plan"), "", _filter_words()
        )
        if path:
            PlanMergeDialog(self._context, self._owner, Path(path), titles).open()

    def _ask_path(self, title: str, name: str, suffix: str, words: str = "") -> Path | None:
        safe = "".join(sign if sign.isalnum() or sign in " -_" else "-" for sign in name)
        path, _filter = QFileDialog.getSaveFileName(
            self._owner, title, f"{safe.strip() or 'plan'}{suffix}", words or f"*{suffix}"
        )
        if not path:
            return None
        chosen = Path(path)
        return chosen if chosen.suffix else chosen.with_name(chosen.name + suffix)


def _filter_words() -> str:
    return tr("Plan for colleagues (*{suffix})", suffix=SUFFIX)
