"""DetailsPanel: what is known of the item in view, and where its statements come from."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.guide.address import Address
from reader.guide.dates import long_date
from reader.guide.guide import Guide
from reader.guide.items import Item, Programme, Recommendation
from reader.ui.numbers import BAR_ALWAYS_OFF, PLAIN_TEXT, SELECT_BY_MOUSE
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.elided_button import ElidedButton


class DetailsPanel(QScrollArea):
    """Shows one item. ``save_requested`` carries its address; ``open_requested`` an address."""

    save_requested = Signal(Address)
    open_requested = Signal(Address)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("details-panel")
        self.setAccessibleName("Details of what you are reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setProperty("horizontalScrollBarPolicy", BAR_ALWAYS_OFF)
        self._shown: tuple[str, str] = ("", "")
        self.save_button = QPushButton()
        self._address = Address("none")
        self.save_button.clicked.connect(lambda: self.save_requested.emit(self._address))

    def show_item(self, guide: Guide, item: Item | None, *, saved: bool) -> None:
        """Show an item's details, or the guide's when nothing particular is in view."""
        item_id = item.id if item else ""
        self._address = Address(guide.id, item_id)
        if self._shown != (f"{guide.id}@{guide.edition}", item_id):
            self._shown = (f"{guide.id}@{guide.edition}", item_id)
            self._fill(guide, item)
        self.set_saved(saved=saved)

    def set_saved(self, *, saved: bool) -> None:
        """Say on the button whether the item is saved."""
        self.save_button.setText("Saved: remove" if saved else "Save")
        self.save_button.setAccessibleName(
            "Remove from saved" if saved else "Save what you are reading"
        )

    def _fill(self, guide: Guide, item: Item | None) -> None:
        body = QWidget()
        body.setObjectName("details-body")
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        title = _label(item.title if item else guide.title, Look.CARD_TITLE)
        column.addWidget(_label(item.kind.label if item else "Guide", Look.MUTED))
        column.addWidget(title)
        self.save_button.setParent(body)
        column.addWidget(self.save_button)
        for name, value in _facts(guide, item):
            column.addSpacing(8)
            column.addWidget(_label(name, Look.MUTED))
            column.addWidget(_label(value))
        self._add_sources(column, guide, item)
        column.addStretch(1)
        self.setWidget(body)

    def _add_sources(self, column: QVBoxLayout, guide: Guide, item: Item | None) -> None:
        sources = [s for s in guide.sources if item and s.id in getattr(item, "sources", ())]
        if not sources:
            return
        column.addSpacing(8)
        column.addWidget(_label(f"Sources ({len(sources)})", Look.MUTED))
        for source in sources:
            button = ElidedButton(source.title)
            button.setAccessibleName(f"Source: {source.title}, {source.publisher}")
            button.setToolTip(f"{source.title}\n{source.publisher}\n{source.address}")
            address = Address(guide.id, source.id)
            button.clicked.connect(
                lambda _checked=False, address=address: self.open_requested.emit(address)
            )
            column.addWidget(button)


def _facts(guide: Guide, item: Item | None) -> list[tuple[str, str]]:
    facts: list[tuple[str, str]] = []
    if isinstance(item, Recommendation):
        grade = item.strength
        words = grade.label if grade else item.strength_note or "No label is known for this one."
        facts.append(("Strength of evidence", words))
        if grade and grade.definition:
            facts.append(("What that label means", grade.definition))
        elif grade:
            facts.append(("What that label means", guide.scale.note))
        facts += [
            ("For whom", item.for_whom),
            ("Ages", item.ages),
            ("Outcomes", "; ".join(item.outcomes)),
            ("What the review says of the evidence", item.certainty),
            ("Where the evidence is from", item.origin.label),
        ]
    elif isinstance(item, Programme):
        rating = item.rating
        facts += [
            ("For whom", item.for_whom),
            ("Ages", item.ages),
            ("Where the evidence is from", item.origin.label),
            ("Programme rating", f"{rating.scheme}: {rating.label}" if rating else ""),
        ]
    facts += [
        ("Guide", guide.title if item else ""),
        ("Edition of this text", guide.edition),
        ("Whose words", guide.kind.label),
        ("Publisher of the guide", guide.publisher),
        ("Published", long_date(guide.published) or guide.published_note),
        ("Checked", long_date(guide.checked) or guide.checked_note),
    ]
    return [(name, value) for name, value in facts if value]


def _label(text: str, look: Look | None = None) -> QLabel:
    label = QLabel(text)
    if look is not None:
        set_look(label, look)
    label.setWordWrap(True)
    label.setProperty("textFormat", PLAIN_TEXT)
    label.setProperty("textInteractionFlags", SELECT_BY_MOUSE)
    return label
