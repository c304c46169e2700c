"""FilterLine: which saved things are wanted: by words, guide, tag and date."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from reader.services.noting import MarkFilter
from reader.translation import tr
from reader.ui.widgets.choice_box import ChoiceBox
from reader.ui.widgets.day_field import DayField
from reader.ui.widgets.flow_layout import FlowLayout

LEAST_WIDTH = 96
QUIET_MS = 120
"""How long nobody has typed before the list is asked for."""


class FilterLine(QWidget):
    """``changed`` says that something else is wanted."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = QLineEdit()
        self.words.setAccessibleName(tr("Search within"))
        self.words.setPlaceholderText(tr("Search within"))
        self.words.setClearButtonEnabled(True)
        self.guide = choice(tr("Guide"))
        self.tag = choice(tr("Tag"))
        self.since = DayField(tr("Saved since"))
        self.since.setPlaceholderText(tr("Saved since"))
        flow = FlowLayout(self)
        for widget in (self.words, self.guide, self.tag, self.since):
            widget.setMinimumHeight(36)
            flow.addWidget(widget)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(QUIET_MS)
        self._soon.timeout.connect(self.changed)
        self.words.textChanged.connect(lambda _text: self._soon.start())
        self.since.textChanged.connect(lambda _text: self._soon.start())
        for box in (self.guide, self.tag):
            box.activated.connect(lambda _row: self.changed.emit())

    @property
    def wanted(self) -> MarkFilter:
        """What is asked for now; a date that cannot be read asks for nothing."""
        return MarkFilter(
            self.words.text().strip(),
            self.guide.currentData() or "",
            self.tag.currentData() or "",
            self.since.day or "",
        )

    @property
    def active(self) -> bool:
        """Whether anything is asked for."""
        return any(self.wanted.__dict__.values())

    def clear(self) -> None:
        """Ask for everything again."""
        for box in (self.guide, self.tag):
            box.setCurrentIndex(0)
        self.words.clear()
        self.since.clear()
        self._soon.stop()
        self.changed.emit()

    def fill(self, guides: list[tuple[str, str]], tags: tuple[str, ...]) -> None:
        """Offer guides (title, id) and tags, keeping what is chosen."""
        refill(self.guide, [(tr("All guides"), ""), *guides])
        refill(self.tag, [(tr("All tags"), ""), *((name, name) for name in tags)])


def choice(name: str) -> QComboBox:
    """A list to choose from, no wider than its page."""
    box = ChoiceBox()
    box.setAccessibleName(name)
    box.setAccessibleDescription(name)  # on Linux Qt says the choice where others say the name
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMinimumHeight(36)
    box.setMinimumWidth(LEAST_WIDTH)  # where its longest words do not fit, they are cut
    return box


def refill(box: QComboBox, entries: list[tuple[str, str]]) -> None:
    """Offer (words, key) and keep what was chosen, where it is still offered."""
    if [(box.itemText(i), box.itemData(i)) for i in range(box.count())] == entries:
        return
    chosen = box.currentData()
    box.clear()
    for words, key in entries:
        box.addItem(words, key)
        box.setItemData(box.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
    box.setCurrentIndex(max(0, box.findData(chosen)))
