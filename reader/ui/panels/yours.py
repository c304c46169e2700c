"""YoursPanel: what is the reader's own on an item: notes, plan, collections, and what is local."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.guide.address import Address
from reader.guide.dates import long_date
from reader.translation import tr, tr_noop
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.elided_button import ElidedButton
from reader.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from reader.services.composition import Services
    from reader.services.noting import Mark
    from reader.services.overlaying import LocalEntry

LOCAL = tr_noop("Local information. It is not part of the guide.")
BUTTONS: tuple[tuple[str, str], ...] = (
    ("item.note", tr_noop("Note...")),
    ("item.collect", tr_noop("Collections...")),
    ("item.tags", tr_noop("Tags...")),
    ("item.plan", tr_noop("Our plan...")),
    ("item.local", tr_noop("Local...")),
)


class PlanLine(NamedTuple):
    """What one plan says of the item: the plan's name, and its status in words."""

    name: str
    words: str


class Yours(NamedTuple):
    """Everything of the reader's own on one item."""

    address: Address
    marks: tuple[Mark, ...] = ()
    local: tuple[LocalEntry, ...] = ()
    plans: tuple[PlanLine, ...] = ()
    collections: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def yours_of(services: Services, address: Address) -> Yours:
    """Read it; not on the GUI thread."""
    work = services.workspace
    holding = work.collecting.holding(address)
    plans = []
    for plan in work.planning.all():
        if plan.size and work.planning.history(plan.id, address):
            state = work.planning.item(plan.id, address)
            words = tr(state.status.label)
            if state.target:
                day = long_date(state.target)
                words = tr("{status}, target {day}", status=words, day=day)
            plans.append(PlanLine(plan.name, words))
    return Yours(
        address,
        work.noting.on(address),
        work.overlaying.on(address),
        tuple(plans),
        tuple(each.name for each in work.collecting.all() if each.id in holding),
        work.tagging.of(address),
    )


class YoursPanel(QWidget):
    """``requested`` carries an action id, or ``change`` with the id of a note."""

    requested = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(4)
        self._body: QWidget | None = None
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons)
        for action, words in BUTTONS:
            button = QPushButton(tr(words))
            button.setMinimumHeight(32)
            button.clicked.connect(lambda _c=False, a=action: self.requested.emit(a, ""))
            flow.addWidget(button)
        self._column.addWidget(self._buttons)

    def show_yours(self, yours: Yours) -> None:
        """Show what there is; the buttons stay where they are."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for label, values in (
            (tr("Your plans"), tuple(f"{line.name}: {line.words}" for line in yours.plans)),
            (tr("Your collections"), yours.collections),
            (tr("Your tags"), (", ".join(yours.tags),) if yours.tags else ()),
        ):
            if values:
                column.addWidget(_label(label, Look.MUTED))
                for value in values:
                    column.addWidget(_label(value))
        if yours.marks:
            column.addWidget(
                _label(tr("Your notes ({number})", number=len(yours.marks)), Look.MUTED)
            )
            for mark in yours.marks:
                column.addWidget(self._note(mark))
        for entry in yours.local:
            column.addWidget(_local(entry))
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        self._column.addWidget(body)

    def _note(self, mark: Mark) -> QWidget:
        colour = tr("Note")
        if mark.colour:
            colour = tr("{colour} highlight", colour=tr(mark.colour.label))
        quote = f"“{' '.join(mark.anchor.quote.split())}”" if mark.anchor else ""
        words = " ".join(mark.text.split()) or quote
        button = ElidedButton(f"{colour}: {words}")
        button.setAccessibleName(tr("{colour}: {words}. Change it", colour=colour, words=words))
        button.setToolTip(f"{mark.text or quote}\n{tr('Change it')}")
        button.clicked.connect(lambda: self.requested.emit("change", mark.id))
        return button


def _local(entry: LocalEntry) -> QWidget:
    """A frame of its own, so that nobody takes it for the guide's."""
    card = QFrame()
    set_look(card, Look.CARD)
    card.setObjectName("local-entry")
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 8, 12, 8)
    column.setSpacing(4)
    column.addWidget(_label(tr(LOCAL), Look.ADVICE))
    column.addWidget(_label(f"{tr(entry.kind.label)}: {entry.title}"))
    for words in (entry.text, entry.link):
        if words:
            column.addWidget(_label(words))
    about = [
        tr("Owner: {owner}", owner=entry.owner) if entry.owner else "",
        tr("Review: {review}", review=long_date(entry.review)) if entry.review else "",
    ]
    if any(about):
        column.addWidget(_label(". ".join(word for word in about if word), Look.MUTED))
    return card


def _label(text: str, look: Look | None = None) -> QLabel:
    label = QLabel(text)
    if look is not None:
        set_look(label, look)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
