"""GuidesPage: the shelf, with the place to continue from first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.guide.address import Address
from reader.guide.card import GuideCard
from reader.guide.dates import long_date
from reader.translation import counted, counted_noop, tr, tr_noop
from reader.ui.bus import Announcement
from reader.ui.context import ShellContext
from reader.ui.navigator import Spot
from reader.ui.numbers import BAR_ALWAYS_OFF, NO_FOCUS, PLAIN_TEXT
from reader.ui.pages.page import Crumb, PageWidget
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.elided_button import ElidedButton
from reader.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from reader.services.places import Place

FIRST_CARDS = 3
MORE_CARDS = 1
"""Cards made at once and at each later step: about 5 ms each; the first ones fill the window."""
EAGER_CARDS = 16
"""Cards made without being asked for: two windows full. Each more makes all be measured again."""
WHEN_NONE = tr_noop("They appear by themselves as soon as they have been prepared.")

SIDE, NARROW_SIDE = 16, 8
NARROW = 480
"""Space at each side of the cards, and the width below which there is less, in logical pixels."""
BETWEEN = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}\N{MIDDLE DOT}  "
"""Between facts; the dot stays at the end of a line."""


class GuidesPage(PageWidget):
    """Cards of every installed guide, made again when a guide is installed or removed."""

    def __init__(self, context: ShellContext) -> None:
        super().__init__(context)
        self._outer: QHBoxLayout | None = None
        self._scroll = QScrollArea()
        self._scroll.setObjectName("guides")
        self._scroll.setAccessibleName(tr("Guides"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setProperty("focusPolicy", NO_FOCUS)
        self._scroll.setProperty("horizontalScrollBarPolicy", BAR_ALWAYS_OFF)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        self._shown: tuple[tuple[GuideCard, ...], Place | None] | None = None
        self._cards: tuple[GuideCard, ...] = ()
        self._left: tuple[GuideCard, ...] = ()  # cards still to be added
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.setInterval(0)
        self._more.timeout.connect(self._add_more)
        self._scroll.verticalScrollBar().valueChanged.connect(lambda _value: self._more.start())
        context.bus.changed.connect(self._changed)

    def show_spot(self, spot: Spot) -> None:
        """Show the shelf."""
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with the cards that were left when another page was shown."""
        super().showEvent(event)
        self._go_on()

    def crumbs(self) -> Sequence[Crumb]:
        """The shelf is the outermost place."""
        return (Crumb(tr("Guides")),)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the space at the sides to words where there is little."""
        super().resizeEvent(event)
        self._keep_margins()

    def _keep_margins(self) -> None:
        if self._outer is not None:
            side = SIDE if self.width() >= NARROW else NARROW_SIDE
            self._outer.setContentsMargins(side, 24, side, 24)

    def panes(self) -> Sequence[QWidget]:
        """The first card's button."""
        return [button for button in self.findChildren(QPushButton) if button.isVisible()][:1]

    def _changed(self, announcement: Announcement) -> None:
        if announcement.changes.guides:
            self._fill()
        elif announcement.changes.place and self.isVisible():
            self._ask_place()  # the page that was left wrote its place after this one had read it

    def _ask_place(self) -> None:
        self.context.ask(
            "continue", lambda _control: self.context.services.trail.last(), self._offer, owner=self
        )

    def _fill(self) -> None:
        cards = self.context.services.reading.cards()
        self._ask_place()
        if self._shown is None or self._shown[0] != cards:
            self._build(cards, self._shown[1] if self._shown else None)

    def _offer(self, place: Place | None) -> None:
        if self._shown != (self._cards, place):
            self._shown = (self._cards, place)
            self._show_continue(place)

    def _build(self, cards: tuple[GuideCard, ...], place: Place | None) -> None:
        self._cards = cards
        self._shown = (cards, place)
        body = QWidget()
        body.setObjectName("guides-body")
        outer = QHBoxLayout(body)
        self._outer = outer
        self._keep_margins()
        column = self._column = QVBoxLayout()
        column.setSpacing(16)
        outer.addStretch(1)
        outer.addLayout(column, 100)
        outer.addStretch(1)
        heading = QLabel(tr("Guides"))
        set_look(heading, Look.PAGE_TITLE)
        column.addWidget(heading)
        self._button: QWidget | None = None
        self._show_continue(place)
        if not cards:
            from reader.ui.widgets.empty_state import EmptyState

            empty = EmptyState(self.context.icons)
            empty.set_state("guides", tr("There are no guides here yet"), tr(WHEN_NONE))
            column.addWidget(empty)
        column.addStretch(1)
        self._left = cards
        if cards:
            self._add_cards(FIRST_CARDS)
        self._scroll.setWidget(body)

    def _add_cards(self, count: int) -> None:
        """Add so many cards now and the rest by and by: hundreds would hold up the window."""
        # A holder for each few cards: a new one then makes Qt measure the holders, not every card.
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._column.spacing())
        for card in self._left[:count]:
            column.addWidget(self._card(card))
        self._column.insertWidget(self._column.count() - 1, holder)
        self._left = self._left[count:]
        if self._left:
            self._go_on()

    def _go_on(self) -> None:
        """Add more cards soon, but none before the first ones are painted."""
        self.context.tasks.when_painted(self._more.start)

    def _add_more(self) -> None:
        """Add cards while they are few, and later ones when the reader comes near the end."""
        bar = self._scroll.verticalScrollBar()
        near_the_end = bar.value() + 2 * bar.pageStep() >= bar.maximum()
        few = len(self._cards) - len(self._left) < EAGER_CARDS
        if self._left and self.isVisible() and (few or near_the_end):
            self._add_cards(MORE_CARDS)

    def _show_continue(self, place: Place | None) -> None:
        if self._button is not None:
            self._button.deleteLater()
            self._button = None
        title = next((c.title for c in self._cards if place and c.id == place.address.guide), "")
        if place is not None and title:
            self._button = self._continue(place, title)
            self._column.insertWidget(1, self._button)

    def _continue(self, place: Place, title: str) -> QWidget:
        button = ElidedButton(tr("Continue reading: {title}", title=title), look=Look.PRIMARY)
        button.clicked.connect(
            lambda: self.context.navigator.go(
                Spot("reading", place.address, anchor=place.anchor, fraction=place.fraction)
            )
        )
        return button

    def _card(self, card: GuideCard) -> QWidget:
        frame = GuideCardFrame(card)
        frame.open_requested.connect(
            lambda address: self.context.navigator.go(Spot("reading", address))
        )
        return frame


LONG_CHIP = 36
"""Letters that fit beside each other at the least width of the window."""


class GuideCardFrame(QFrame):
    """One guide on the shelf; its button emits ``open_requested``."""

    open_requested = Signal(Address)

    def __init__(self, card: GuideCard) -> None:
        super().__init__()
        self.setObjectName("guide-card")
        set_look(self, Look.CARD)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(_chips(card))
        column.addWidget(_text(card.title, Look.CARD_TITLE))
        if card.subtitle:
            column.addWidget(_text(card.subtitle, Look.MUTED))
        if card.summary:
            column.addWidget(_text(card.summary))
        column.addWidget(_text(BETWEEN.join(_facts(card)), Look.MUTED))
        if card.grades:
            words = ", ".join(grade.label for grade in card.grades)
            column.addWidget(_text(tr("Labels this guide uses: {words}", words=words), Look.MUTED))
        row = QHBoxLayout()
        button = QPushButton(tr("Read"))
        set_look(button, Look.PRIMARY)
        button.setAccessibleName(tr("Read {title}", title=card.title))
        button.clicked.connect(lambda: self.open_requested.emit(Address(card.id)))
        row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)


def _chips(card: GuideCard) -> FlowLayout:
    row = FlowLayout()
    for word in (tr(card.status.label), tr(card.kind.label)):
        row.addWidget(_chip(word))
    return row


def _chip(word: str) -> QLabel:
    label = QLabel(word)
    label.setWordWrap(len(word) > LONG_CHIP)  # where a window is narrow, it takes two lines
    set_look(label, Look.CHIP)
    return label


RECOMMENDATIONS = counted_noop(
    "{number}\N{NO-BREAK SPACE}recommendation", "{number}\N{NO-BREAK SPACE}recommendations"
)
PRINCIPLES = counted_noop(
    "{number}\N{NO-BREAK SPACE}key principle", "{number}\N{NO-BREAK SPACE}key principles"
)
THEMES = counted_noop(
    "{number}\N{NO-BREAK SPACE}evidence theme", "{number}\N{NO-BREAK SPACE}evidence themes"
)


def _facts(card: GuideCard) -> list[str]:
    facts = [
        tr("Published {published}", published=long_date(card.published))
        if card.published
        else card.published_note,
        tr("Edition {edition}", edition=card.edition),
        tr("Ages {ages}", ages=card.ages) if card.ages else "",
        _count(card.recommendations, *RECOMMENDATIONS),
        _count(card.principles, *PRINCIPLES),
        _count(card.themes, *THEMES),
        card.publisher,
    ]
    return [fact for fact in facts if fact]


def _count(number: int, one: str, many: str) -> str:
    return counted(number, one, many) if number else ""


def _text(text: str, look: Look | None = None) -> QLabel:
    label = QLabel(text)
    if look is not None:
        set_look(label, look)
    label.setWordWrap(True)
    label.setProperty("textFormat", PLAIN_TEXT)
    return label
