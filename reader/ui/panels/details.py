"""DetailsPanel: what is known of the item in view, and where its statements come from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

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
from reader.guide.evidence import EvidenceBase, EvidenceOrigin, Inclusion, StudyKind
from reader.guide.guide import Guide
from reader.guide.items import Item, Recommendation, Source, SourceStanding
from reader.guide.kinds import GuideStatus
from reader.guide.scale import ProgrammeRating
from reader.translation import tr
from reader.ui.numbers import BAR_ALWAYS_OFF, PLAIN_TEXT, SELECT_BY_MOUSE
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.elided_button import ElidedButton

if TYPE_CHECKING:
    from reader.ui.panels.yours import Yours, YoursPanel


class DetailsPanel(QScrollArea):
    """Shows one item, and in full the sources of what it says.

    ``save_requested`` and ``cite_requested`` carry its address, ``open_requested`` that of a source
    in the list of sources, ``link_requested`` the web address of a source. ``own_requested``
    carries an action id, or ``change`` with the id of a note.
    """

    save_requested = Signal(Address)
    cite_requested = Signal(Address)
    open_requested = Signal(Address)
    link_requested = Signal(str)
    own_requested = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("details-panel")
        self.setAccessibleName(tr("Details of what you are reading"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setProperty("horizontalScrollBarPolicy", BAR_ALWAYS_OFF)
        self._shown: tuple[str, str] = ("", "")
        self._yours: YoursPanel | None = None
        self.save_button = QPushButton()
        self.cite_button = QPushButton(tr("Copy with citation"))
        self._address = Address("none")
        self.save_button.clicked.connect(lambda: self.save_requested.emit(self._address))
        self.cite_button.clicked.connect(lambda: self.cite_requested.emit(self._address))

    def show_item(self, guide: Guide, item: Item | None, *, saved: bool) -> None:
        """Show an item's details, or the guide's when nothing particular is in view."""
        item_id = item.id if item else ""
        self._address = Address(guide.id, item_id)
        if self._shown != (f"{guide.id}@{guide.edition}", item_id):
            self._shown = (f"{guide.id}@{guide.edition}", item_id)
            self._fill(guide, item)
        self.set_saved(saved=saved)

    def show_yours(self, yours: Yours) -> None:
        """Show what is the reader's own on the item, if it is still the one shown."""
        if yours.address != self._address:
            return
        if self._yours is None:
            from reader.ui.panels.yours import YoursPanel  # after the first paint

            self._yours = YoursPanel()
            self._yours.requested.connect(self.own_requested)
            self._place_yours()
        self._yours.show_yours(yours)

    def _place_yours(self) -> None:
        """Right beneath the button that saves."""
        body = self.widget()
        column = body.layout() if body is not None else None
        if self._yours is not None and isinstance(column, QVBoxLayout):
            column.insertWidget(column.indexOf(self.save_button) + 1, self._yours)

    def set_saved(self, *, saved: bool) -> None:
        """Say on the button whether the item is saved."""
        self.save_button.setText(tr("Saved: remove") if saved else tr("Save"))
        self.save_button.setAccessibleName(
            tr("Saved: remove what you are reading") if saved else tr("Save what you are reading")
        )

    def _fill(self, guide: Guide, item: Item | None) -> None:
        body = QWidget()
        body.setObjectName("details-body")
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        title = _label(item.title if item else guide.title, Look.CARD_TITLE)
        column.addWidget(_label(tr(item.kind.label) if item else tr("Guide"), Look.MUTED))
        column.addWidget(title)
        for button in (self.save_button, self.cite_button):
            button.setParent(body)
            column.addWidget(button)
        if self._yours is not None:
            self._yours.setParent(body)
            column.addWidget(self._yours)
        _add_facts(column, _facts(guide, item) if item else [])
        self._add_sources(column, guide, item)
        _add_facts(column, _provenance(guide, item))
        column.addStretch(1)
        self.setWidget(body)

    def _add_sources(self, column: QVBoxLayout, guide: Guide, item: Item | None) -> None:
        wanted = getattr(item, "sources", ())
        numbered = [
            (number, source)
            for number, source in enumerate(guide.sources, start=1)
            if source.id in wanted
        ]
        if not numbered:
            return
        column.addSpacing(8)
        column.addWidget(_label(tr("Sources ({number})", number=len(numbered)), Look.MUTED))
        for number, source in numbered:
            self._add_source(column, Address(guide.id, source.id), number, source)

    def _add_source(
        self, column: QVBoxLayout, address: Address, number: int, source: Source
    ) -> None:
        title = ElidedButton(f"[{number}] {source.title}")
        title.setAccessibleName(
            tr(
                "Source: [{number}] {title}, {publisher}",
                number=number,
                title=source.title,
                publisher=source.publisher,
            )
        )
        title.setToolTip(tr("{title}\nShow it in the list of sources", title=source.title))
        title.clicked.connect(lambda: self.open_requested.emit(address))
        column.addWidget(title)
        column.addWidget(_label(f"{source.publisher}. {tr(source.standing.label)}."))
        web = ElidedButton(source.address)
        web.setAccessibleName(tr("Address of the source: {address}", address=source.address))
        web.clicked.connect(lambda: self.link_requested.emit(source.address))
        column.addWidget(web)
        column.addSpacing(4)


class _Fact(NamedTuple):
    """A label, and how to read its value from an item that has the attribute ``name``."""

    label: str
    name: str
    words: Callable[[Any], str] = str


def _list(values: Iterable[str]) -> str:
    return "; ".join(values)


def _studies(base: EvidenceBase | None) -> str:
    return "; ".join(count.in_words for count in base.studies) if base else ""


def _rating(rating: ProgrammeRating | None) -> str:
    return f"{rating.scheme}: {rating.label}" if rating else ""


def _labelled(value: StudyKind | Inclusion | EvidenceOrigin | GuideStatus | SourceStanding) -> str:
    return tr(value.label)


_FACTS: tuple[_Fact, ...] = (
    _Fact("Publisher of the source", "publisher"),
    _Fact("Standing of the source", "standing", _labelled),
    _Fact("Part of the framework", "role_label"),
    _Fact("Kind of study", "design", _labelled),
    _Fact("Place in this guide", "inclusion", _labelled),
    _Fact("Year", "year"),
    _Fact("Programme studied", "programme"),
    _Fact("Who took part", "participants"),
    _Fact("Scheme", "scheme"),
    _Fact("Mark", "label"),
    _Fact("Domain", "domain"),
    _Fact("When", "when", long_date),
    _Fact("Status", "status", _labelled),
    _Fact("Other names", "also", _list),
    _Fact("For whom", "for_whom"),
    _Fact("Ages", "ages"),
    _Fact("Delivered by", "delivered_by"),
    _Fact("Outcomes", "outcomes", _list),
    _Fact("Studies", "evidence_base", _studies),
    _Fact("Countries", "countries", _list),
    _Fact("What the review says of the evidence", "certainty"),
    _Fact("Where the evidence is from", "origin", _labelled),
    _Fact("Programme rating", "rating", _rating),
)
"""What is told of an item, in this order; empty values are left out."""


def _strength(guide: Guide, item: Recommendation) -> list[tuple[str, str]]:
    grade = item.strength
    if grade is None:
        return [
            (
                tr("Strength of evidence"),
                item.strength_note or tr("No label is known for this one."),
            )
        ]
    meaning = grade.definition or guide.scale.note
    return [(tr("Strength of evidence"), grade.label), (tr("What that label means"), meaning)]


def _facts(guide: Guide, item: Item) -> list[tuple[str, str]]:
    facts = _strength(guide, item) if isinstance(item, Recommendation) else []
    facts += [
        (tr(fact.label), fact.words(getattr(item, fact.name)))
        for fact in _FACTS
        if hasattr(item, fact.name)
    ]
    return facts


def _provenance(guide: Guide, item: Item | None) -> list[tuple[str, str]]:
    return [
        (tr("Guide"), guide.title if item else ""),
        (tr("Edition of this text"), guide.edition),
        (tr("Whose words"), tr(guide.kind.label)),
        (tr("Publisher of the guide"), guide.publisher),
        (tr("Published"), long_date(guide.published) or guide.published_note),
        (tr("Checked"), long_date(guide.checked) or guide.checked_note),
    ]


def _add_facts(column: QVBoxLayout, facts: Iterable[tuple[str, str]]) -> None:
    for name, value in facts:
        if value:
            column.addSpacing(8)
            column.addWidget(_label(name, Look.MUTED))
            column.addWidget(_label(value))


def _label(text: str, look: Look | None = None) -> QLabel:
    label = QLabel(text)
    if look is not None:
        set_look(label, look)
    label.setWordWrap(True)
    label.setProperty("textFormat", PLAIN_TEXT)
    label.setProperty("textInteractionFlags", SELECT_BY_MOUSE)
    return label
