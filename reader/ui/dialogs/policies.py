"""PoliciesDialog: what the organisation set, what it suggests, and what was passed over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QListWidgetItem, QWidget

from reader.services.policy_report import (
    SOURCE_WORDS,
    PolicyReport,
    policy_report,
    value_words,
)
from reader.settings.in_force import InForce, Source
from reader.translation import tr, tr_noop
from reader.ui.context import ShellContext
from reader.ui.dialogs.frame import DialogFrame
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.announcing import announce

NONE = tr_noop("Your organisation has set nothing here. Everything is as you choose it.")
SOME = tr_noop("Your organisation has set some of this. Ask your IT support about it.")
CHANGED = tr_noop(
    "The policies have changed since the start. They hold when you start the reader again."
)
LEAST_HEIGHT = 160


class PoliciesDialog(DialogFrame):
    """A list to walk with the arrow keys; what the organisation decided stands first."""

    def __init__(self, context: ShellContext, parent: QWidget) -> None:
        super().__init__(tr("Policies"), parent)
        self.told = self.say(tr("The policies are being read."))
        set_look(self.told, Look.ADVICE)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Policies and what holds"))
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(LEAST_HEIGHT)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.column.addWidget(self.list, 1)
        copy = self.buttons.addButton(tr("&Copy for IT"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self._copy)
        self.finish(QDialogButtonBox.StandardButton.Close)
        self.resize(640, 600)
        services = context.services
        context.ask("policies", lambda _control: policy_report(services), self._show, owner=self)

    def _show(self, report: PolicyReport) -> None:
        order = [Source.ENFORCED, Source.RECOMMENDED, Source.USER, Source.DEFAULT]
        rows = sorted(report.rows, key=lambda row: order.index(row.source))
        told = tr(SOME if rows[0].source in order[:2] or report.ignored else NONE)
        if report.changed:
            told = f"{told} {tr(CHANGED)}"
        self.told.setText(told)
        lines = [
            tr(
                "Not used: {what}. {reason}",
                what=each.key or tr("a whole file"),
                reason=each.reason,
            )
            + f"\n{each.origin}"
            for each in report.ignored
        ]
        ours = sum(row.source in order[:2] for row in rows)
        words = [_words(row) for row in rows]
        for text in (*words[:ours], *lines, *words[ours:]):
            self.list.addItem(QListWidgetItem(text))
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy(self) -> None:
        rows = [self.list.item(row).text() for row in range(self.list.count())]
        QGuiApplication.clipboard().setText("\n\n".join((self.told.text(), *rows)))
        announce(self, tr("Copied."))


def _words(row: InForce) -> str:
    value = value_words(row.setting, row.value)
    source = SOURCE_WORDS[row.source]
    where = f"\n{row.origin}" if row.origin else ""
    return f"{row.setting.title}: {value}\n{source}{where}"
