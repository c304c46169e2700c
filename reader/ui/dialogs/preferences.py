"""PreferencesDialog: one row for each declared setting; a change holds at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from reader.services.policy_report import SET_BY_ORGANISATION, value_words
from reader.settings.declared import SETTINGS, Setting, Value
from reader.translation import tr
from reader.ui.context import ShellContext
from reader.ui.dialogs.frame import NARROW, DialogFrame
from reader.ui.item_commands import ItemCommands
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.choice_box import ChoiceBox
from reader.ui.widgets.flow_layout import FlowLayout

LOCKED_CHECK = "locked-check"
LEAST_LETTERS = 8
"""Letters of a choice that show even where there is little room."""


class PreferencesDialog(DialogFrame):
    """Rows are made from the declarations, so a new setting appears by itself."""

    def __init__(self, context: ShellContext, parent: QWidget) -> None:
        super().__init__(tr("Preferences"), parent)
        self._settings = context.services.settings
        self._keep = ItemCommands(context, context.tasks, "preferences").keep_setting
        body = QWidget()
        form = QFormLayout(body)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(12)
        for setting in SETTINGS:
            field = self._field(setting)
            field.setAccessibleName(tr(setting.title))
            field.setAccessibleDescription(tr(setting.meaning))
            field.setToolTip(tr(setting.meaning))
            if self._settings.locked(setting.key):
                field = self._locked(field, setting)
            titled = isinstance(field, QCheckBox) or field.property(LOCKED_CHECK)
            form.addRow("" if titled else tr(setting.title), field)
        self._form = form
        self.column.addWidget(body)
        self.column.addStretch(1)
        self.finish(QDialogButtonBox.StandardButton.Close)
        self.resize(600, 620)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: with little room every name stands above its field and may take several lines."""
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        policy = QFormLayout.RowWrapPolicy
        self._form.setRowWrapPolicy(policy.WrapAllRows if narrow else policy.WrapLongRows)
        for row in range(self._form.rowCount()):
            place = self._form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            label = place.widget() if place is not None else None
            if isinstance(label, QLabel):
                label.setWordWrap(narrow)
        self._form.invalidate()
        self._form.activate()
        self.settle_column()

    def _field(self, setting: Setting) -> QWidget:
        if isinstance(setting.default, bool):
            return self._check(setting)
        if setting.several:
            return self._several(setting)
        if isinstance(setting.default, str):
            return self._choice(setting)
        return self._number(setting)

    def _locked(self, field: QWidget, setting: Setting) -> QWidget:
        """The field as it stands, and under it who set it and to what: a greyed field is pale."""
        value = value_words(setting, self._settings.get(setting.key))
        note = QLabel(f"{tr(SET_BY_ORGANISATION)}: {value}")
        note.setWordWrap(True)
        set_look(note, Look.MUTED)
        field.setEnabled(False)
        field.setAccessibleDescription(f"{tr(SET_BY_ORGANISATION)}. {tr(setting.meaning)}")
        field.setToolTip(f"{tr(SET_BY_ORGANISATION)}. {tr(setting.meaning)}")
        both = QWidget()
        both.setProperty(LOCKED_CHECK, isinstance(field, QCheckBox))
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(field)
        column.addWidget(note)
        return both

    def _check(self, setting: Setting) -> QWidget:
        box = QCheckBox(tr(setting.title))
        box.setChecked(self._settings.flag(setting.key))
        box.toggled.connect(self._keeper(setting))
        return box

    def _choice(self, setting: Setting) -> QWidget:
        box = ChoiceBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(LEAST_LETTERS)
        for choice in setting.choices:
            box.addItem(tr(choice.title), choice.word)
        box.setCurrentIndex(box.findData(self._settings.text(setting.key)))
        keep = self._keeper(setting)
        box.activated.connect(lambda _row: keep(box.currentData()))
        return box

    def _several(self, setting: Setting) -> QWidget:
        """A box for each word; the first word always stays."""
        group = QGroupBox()
        flow = FlowLayout(group)
        chosen = self._settings.text(setting.key).split(",")
        keep = self._keeper(setting)
        boxes = {choice.word: QCheckBox(tr(choice.title)) for choice in setting.choices[1:]}

        def changed() -> None:
            words = [word for word, box in boxes.items() if box.isChecked()]
            keep(",".join((setting.choices[0].word, *words)))

        for word, box in boxes.items():
            box.setChecked(word in chosen)
            box.toggled.connect(changed)
            flow.addWidget(box)
        return group

    def _number(self, setting: Setting) -> QWidget:
        box = QDoubleSpinBox()
        box.setDecimals(0 if float(setting.step).is_integer() else 1)
        box.setRange(setting.least, setting.most)
        box.setSingleStep(setting.step)
        box.setSuffix(f" {tr(setting.unit)}")
        box.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.PlusMinus)
        box.setKeyboardTracking(False)
        box.setValue(self._settings.number(setting.key))
        box.valueChanged.connect(self._keeper(setting))
        return box

    def _keeper(self, setting: Setting) -> Callable[[Value], None]:
        return lambda value: self._keep(setting.key, value)
