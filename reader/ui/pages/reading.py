"""ReadingPage: contents, text and details side by side, kept in step with one another."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from reader.errors import ReaderError
from reader.guide.address import Address
from reader.guide.guide import GuideKind
from reader.guide.items import Item
from reader.guide.page import OutlineEntry
from reader.services.reading import Reading
from reader.translation import tr
from reader.ui.assembling import ENQUIRY_LINK, STACK_BELOW, assemble
from reader.ui.bus import Announcement
from reader.ui.context import Notice, ShellContext
from reader.ui.item_commands import ItemCommands
from reader.ui.models.contents import Line
from reader.ui.navigator import Spot
from reader.ui.page_dress import PageDress
from reader.ui.pages.enquiring import Enquiring
from reader.ui.pages.find_in_page import FindInPage
from reader.ui.pages.meanings import show_meanings
from reader.ui.pages.own_marks import OwnMarks
from reader.ui.pages.page import Crumb, PageWidget
from reader.ui.pages.page_parts import PageParts
from reader.ui.pages.place_keeping import PlaceKeeper
from reader.ui.pages.room import Panel, PanelRoom
from reader.ui.pages.routes import Routes
from reader.ui.panels.contents import ContentsPanel
from reader.ui.panels.details import DetailsPanel
from reader.ui.term_links import MEANINGS_LINK
from reader.ui.widgets.announcing import announce
from reader.ui.widgets.find_bar import FindBar
from reader.ui.widgets.page_view.places import Place as ViewPlace
from reader.ui.widgets.page_view.view import PageView


class ReadingPage(PageWidget):
    """Shows one page of a guide. All that is slow is asked for; showing renders nothing."""

    def __init__(self, context: ShellContext) -> None:
        super().__init__(context)
        self._reading: Reading | None = None
        self._expected: Reading | None = None
        self._saved: frozenset[Address] = frozenset()
        self._item: Item | None = None
        self._stacked = False
        self._commands = ItemCommands(context, self, "reading")
        self._settings = context.services.settings
        self.contents = ContentsPanel()
        self.view = PageView()
        self.details = DetailsPanel()
        self.find_bar = FindBar(context.icons)
        self._find = FindInPage(self.find_bar, self.view, self._unfold)
        self._enquiring = Enquiring(context, self)
        self._routes = Routes(context, self, self._commands)
        self._dress = PageDress(context)
        self._places = PlaceKeeper(context, self.view)
        self._own = OwnMarks(context, self, self.view, self.details, self._unfold)
        self._parts = PageParts(context, self, self.view)
        # After the text: contents and details take a turn of their own, once for all that asked.
        self._heading = ""
        self._contents_fresh = False
        self._sides_soon = QTimer(self)
        self._sides_soon.setSingleShot(True)
        self._sides_soon.setInterval(0)
        self._arrange()
        self._connect()

    def expect(self, reading: Reading) -> None:
        """Take a page opened before the window existed; the next show_spot() shows it at once."""
        self._expected = reading

    def show_spot(self, spot: Spot) -> None:
        """Open the spot's address and go to its place."""
        if spot.address is None:
            return
        address = spot.address
        if self._expected is not None and self._expected.address == address:
            reading, self._expected = self._expected, None
            self._show(reading, spot)
            return
        self.context.ask(
            "reading",
            lambda control: self.context.services.reading.open(address, control),
            lambda reading: self._show(reading, spot),
            owner=self,
            failed=self._could_not_open,
        )

    def crumbs(self) -> Sequence[Crumb]:
        """Guides, the guide, the page."""
        if self._reading is None:
            return (Crumb(tr("Guides"), Spot("guides")),)
        guide = self._reading.guide
        handbook = guide.kind is GuideKind.HANDBOOK
        return (
            Crumb(tr("Help"), Spot("help")) if handbook else Crumb(tr("Guides"), Spot("guides")),
            Crumb(guide.title, Spot("reading", Address(guide.id))),
            Crumb(self._reading.page.title),
        )

    def panes(self) -> Sequence[QWidget]:
        """Text first: that is what people come for."""
        return (self.view, self.details.save_button, self.contents.tree)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What can be done with the page in view."""
        reading = self._reading
        if reading is None:
            return {}
        found: dict[str, Callable[[], None]] = {
            "view.find": self._find.open,
            "view.find-next": lambda: self._find.step(1),
            "view.find-previous": lambda: self._find.step(-1),
            "view.contents": lambda: self._toggle_panel("show-contents"),
            "view.details": lambda: self._toggle_panel("show-details"),
            "view.statements": self._toggle_layers,
            "item.save": lambda: self._for_item(self._commands.toggle_saved),
            "item.copy-link": lambda: self._for_item(self._commands.copy_link),
            "item.cite": lambda: self._cite(harvard=False),
            "item.cite-harvard": lambda: self._cite(harvard=True),
            "file.export": self._export,
            "file.pdf": self._save_pdf,
            "file.print": self._print,
            **self._own.handlers(self._address),
            **self._parts.handlers(reading),
        }
        if self._item is not None:
            found["item.compare"] = lambda: self._for_item(self._commands.toggle_chosen)
        if reading.guide.enquiry is not None:
            found["item.enquiry"] = self._enquire
        if (page := reading.neighbour(1)) is not None:
            found["go.next-page"] = lambda: self._go_item(page.id)
        if (before := reading.neighbour(-1)) is not None:
            found["go.previous-page"] = lambda: self._go_item(before.id)
        if reading.recommendations():
            found["go.next-item"] = lambda: self._step_recommendation(1)
            found["go.previous-item"] = lambda: self._step_recommendation(-1)
        return found

    def checked(self) -> Mapping[str, bool]:
        """Which panels are shown and whether cards are folded."""
        return {
            "view.contents": self.contents.isVisibleTo(self),
            "view.details": self.details.isVisibleTo(self),
            "view.statements": self._folded,
        }

    def leave(self) -> None:
        """Keep the place at once rather than when scrolling rests."""
        self._places.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give panels room only where there is some."""
        super().resizeEvent(event)
        self._place_panels()

    @property
    def _folded(self) -> bool:
        return self._settings.text("card-layers") == "statements"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lay facts out anew when the text column becomes narrow or wide."""
        if watched is self.view and event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._restack)
        return super().eventFilter(watched, event)

    def _restack(self) -> None:
        stacked = self.view.width() * 100 / self._settings.number("zoom") < STACK_BELOW
        if stacked != self._stacked:
            self._stacked = stacked
            self._reassemble()

    @property
    def _address(self) -> Address | None:
        if self._reading is None:
            return None
        item = self._item.id if self._item else self._reading.page.id
        known = self._reading.guide.find(item) is not None
        return Address(self._reading.guide.id, item if known else "")

    def _arrange(self) -> None:
        self._splitter = QSplitter()
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._text = QWidget()
        column = QVBoxLayout(self._text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.view, 1)
        for widget in (self.contents, self._text, self.details):
            self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(1, 1)
        panels = {
            "show-contents": Panel(self.contents, wide=264, least=760),
            "show-details": Panel(self.details, wide=284, least=1060),
        }
        self._room = PanelRoom(self._splitter, panels, self._text, self._settings)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)

    def _connect(self) -> None:
        self.contents.chosen.connect(self._choose)
        self._routes.leave_by_escape(self.view)
        self.view.installEventFilter(self)
        self.view.link_activated.connect(self._follow)
        self.view.anchor_in_view.connect(self._came_into_view)
        self.view.zoom_requested.connect(
            lambda way: self.action_requested.emit("view.bigger" if way > 0 else "view.smaller")
        )
        self._sides_soon.timeout.connect(self._show_sides)
        self.details.save_requested.connect(self._commands.toggle_saved)
        self.details.cite_requested.connect(self._commands.cite)
        self.details.open_requested.connect(self._routes.go)
        self.details.link_requested.connect(self._follow)
        self.context.bus.changed.connect(self._changed)
        self.context.theme.changed.connect(self._restyle)

    # Showing

    def _show(self, reading: Reading, spot: Spot) -> None:
        same = self._reading is not None and self._reading.page is reading.page
        self._reading = reading
        if not same:
            self._set_html(reading)
        self._heading = reading.anchor
        self._contents_fresh = False
        if not self.view.isVisible():
            self._show_contents()  # they are painted together with the text
        if spot.anchor or spot.fraction:
            self.view.go_to(ViewPlace(spot.anchor, spot.fraction))
        else:
            self.view.scroll_to(reading.anchor)
        self._find.carry(spot.query, spot.words)
        self._own.seek(spot.mark)
        self._item = reading.item
        self.context.tasks.when_painted(self._sides_soon.start)
        self.context.ask(
            "stars",
            lambda _control: self.context.services.saving.addresses(),
            self._show_saved,
            owner=self,
        )
        if not reading.terms.complete:
            self.context.ask(
                "terms",
                lambda control: self.context.services.reading.explained(reading, control),
                self._show_explained,
                owner=self,
            )
        self._room.show_text()
        self._places.watch(reading)
        self.state_changed.emit()
        if not same:
            announce(self.view, f"{reading.page.title}, {reading.guide.title}")

    def _show_explained(self, reading: Reading) -> None:
        """Add the explanations that came after the page was shown."""
        shown = self._reading
        if shown is not None and shown.page is reading.page:
            fresh = shown.terms != reading.terms._replace(complete=False)
            self._reading = shown._replace(terms=reading.terms)
            if fresh:
                self._reassemble()

    def _set_html(self, reading: Reading) -> None:
        self._dress.put_on(self.view)
        self.view.set_page(
            assemble(reading, self._saved, folded=self._folded, stacked=self._stacked),
            self._dress.style(),
            reading.images,
            reading.page.title,
            [entry.anchor for entry in reading.page.outline],
            self._dress.drawings(reading.page),
        )
        self._own.page_shown(reading)

    def _restyle(self) -> None:
        """Show the same text in other colours or at another size."""
        if self._reading is not None:
            self._dress.put_on(self.view)
            self.view.restyle(self._dress.style(), self._dress.font())
            self._restack()
            self._own.dress()

    def _reassemble(self) -> None:
        """Show the same page with other save links or folds, at the same place."""
        if self._reading is not None:
            place = self.view.place()
            self._set_html(self._reading)
            self.view.go_to(place)
            self._find.again()

    def _could_not_open(self, problem: ReaderError) -> None:
        self.context.tell(Notice(str(problem), problem=True))

    def _show_contents(self) -> None:
        if self._reading is None:
            return
        if not self._contents_fresh:
            self._contents_fresh = True
            self.contents.show_reading(self._reading, self._saved)
        self.contents.follow(self._reading.page.id, self._heading)

    def _show_sides(self) -> None:
        self._show_contents()
        self._show_details()

    def _show_details(self) -> None:
        if self._reading is not None:
            saved = self._address in self._saved
            self.details.show_item(self._reading.guide, self._item, saved=saved)
            self._own.item_shown(self._address)

    def _show_saved(self, saved: frozenset[Address]) -> None:
        if saved == self._saved:
            return
        self._saved = saved
        self.contents.set_saved(saved)
        self._show_details()
        self._reassemble()

    def _changed(self, announcement: Announcement) -> None:
        changes = announcement.changes
        self._own.changed(announcement)
        if changes.bookmarks:
            self.context.ask(
                "stars",
                lambda _control: self.context.services.saving.addresses(),
                self._show_saved,
                owner=self,
            )
        if changes.settings:
            if "card-layers" in changes.settings:
                self._reassemble()
            else:
                self._restyle()
            self._place_panels()
            self.state_changed.emit()
        if self._reading is not None and self._reading.guide.id in changes.guides:
            self.context.tell(
                Notice(tr("This guide was updated."), action=tr("Show it now"), act=self._reload)
            )

    def _reload(self) -> None:
        self._reading = None
        self.show_spot(self.context.navigator.spot)

    # Following the reader

    def _came_into_view(self, anchor: str) -> None:
        if self._reading is None:
            return
        page = self._reading.page
        entry = next((e for e in page.outline if e.anchor == anchor), None)
        self._heading = _heading_over(page.outline, anchor) if entry else ""
        item_id = entry.item if entry and entry.item else page.id
        self._item = self._reading.guide.find(item_id)
        self.context.tasks.when_painted(self._sides_soon.start)

    def _choose(self, line: Line) -> None:
        if self._reading is not None:
            self._routes.choose(line, self._reading.guide.id)

    def _go_item(self, item_id: str) -> None:
        if self._reading is not None:
            self._routes.go(Address(self._reading.guide.id, item_id))

    def _step_recommendation(self, offset: int) -> None:
        if self._reading is not None:
            self._routes.step_recommendation(self._reading, self._item, offset)

    def _follow(self, link: str) -> None:
        if link == ENQUIRY_LINK:
            self._enquire()
            return
        if self._reading is None:
            return
        meanings = self._reading.terms.ambiguous(link.removeprefix(MEANINGS_LINK))
        if link.startswith(MEANINGS_LINK) and meanings is not None:
            at = self.view.cursorRect().bottomLeft()
            show_meanings(meanings, self, self.view.viewport().mapToGlobal(at), self._routes.go)
        else:
            self._routes.follow(link, self._reading.guide)

    # Commands

    def _for_item(self, command: Callable[[Address], None]) -> None:
        if self._address is not None:
            command(self._address)

    def _enquire(self) -> None:
        if self._reading is not None:
            title = self._item.title if self._item else self._reading.page.title
            self._enquiring.open(self._reading, title)

    def _save_pdf(self) -> None:
        from reader.ui.printing import printed_page, save_pdf

        if self._reading is not None:
            save_pdf(self.context, self, printed_page(self._reading))

    def _print(self) -> None:
        from reader.ui.printing import print_page, printed_page

        if self._reading is not None:
            print_page(self.context, self, printed_page(self._reading))

    def _export(self) -> None:
        from reader.ui.dialogs.export import ExportDialog
        from reader.ui.export_subject import guide_subject, selection_subject

        if self._reading is None:
            return
        guide, item = self._reading.guide, self._item
        subjects = [guide_subject(guide.id, guide.title)]
        if item is not None:
            address = Address(guide.id, item.id)
            subjects.insert(
                0, selection_subject([address], tr("Only: {title}", title=item.title), item.id)
            )
        ExportDialog(self.context, self.window(), subjects).open()

    def _cite(self, *, harvard: bool) -> None:
        self._for_item(lambda address: self._commands.cite(address, harvard=harvard))

    # Panels and folding

    def _toggle_layers(self) -> None:
        self._commands.keep_setting("card-layers", "all" if self._folded else "statements")

    def _toggle_panel(self, key: str) -> None:
        self._room.toggle(key, self._commands.keep_setting)
        self.state_changed.emit()

    def _place_panels(self) -> None:
        self._room.place()

    def _unfold(self) -> bool:
        """Show every layer; False when all are shown already."""
        folded = self._folded
        if folded:
            self._commands.keep_setting("card-layers", "all")
        return folded


def _heading_over(outline: Sequence[OutlineEntry], anchor: str) -> str:
    """The anchor of the line in the contents at or above an anchor; '' when there is none."""
    found = ""
    for entry in outline:
        if entry.level == 2 or (entry.level == 3 and entry.item):
            found = entry.anchor
        if entry.anchor == anchor:
            break
    return found
