"""OwnMarks: the reader's own notes, highlights and local information on the page being read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from reader.guide.address import Address
from reader.guide.items import Item
from reader.jobs import JobControl
from reader.services.reading import Reading
from reader.translation import tr, tr_noop
from reader.ui.bus import Announcement
from reader.ui.context import Notice, ShellContext
from reader.ui.pages.marking import Marking
from reader.ui.panels.details import DetailsPanel
from reader.ui.widgets.page_view.view import PageView

if TYPE_CHECKING:
    from reader.services.noting import Anchor, Colour, Mark
    from reader.ui.panels.yours import Yours
    from reader.ui.widgets.page_view.highlights import Highlight, HighlightLook

SELECT_FIRST = tr_noop("Select the words to highlight first. Hold Shift and press an arrow key.")


class Selected(NamedTuple):
    """Selected words: their item's id, the page's text, and where in it they stand."""

    item: str
    page: str
    start: int
    end: int


class OwnMarks:
    """Asks for what is the reader's own when the page or the item in view changes."""

    def __init__(
        self,
        context: ShellContext,
        owner: QWidget,
        view: PageView,
        details: DetailsPanel,
        unfold: Callable[[], bool],
    ) -> None:
        """``unfold`` shows folded layers; it says whether there were any."""
        self._context = context
        self._owner = owner
        self._view = view
        self._details = details
        self._marking = Marking(context, owner)
        self._reading: Reading | None = None
        self._address: Address | None = None
        self._unfold = unfold
        self._wanted = ""
        details.own_requested.connect(self._do)

    def handlers(self, address: Address | None) -> dict[str, Callable[[], None]]:
        """What can be done with the item in view or the words selected, by action id."""
        if address is None or self._reading is None:
            return {}
        return {
            **self._marking.handlers(address, self._title_of(address)),
            "item.note": self._note,
            "item.highlight": self._choose_colour,
        }

    def page_shown(self, reading: Reading) -> None:
        """The page was laid out: show the highlights on it, once they are known."""
        self._reading = reading
        self._context.tasks.when_painted(self._ask_highlights)

    def seek(self, mark: str) -> None:
        """Go to the passage of a mark, by id, as soon as it is known where it stands; '' for none.

        A passage in a folded layer unfolds it. One that is not on the page changes nothing.
        """
        self._wanted = mark
        if mark:
            self._context.tasks.when_painted(self._ask_highlights)

    def item_shown(self, address: Address | None) -> None:
        """Another item came into view: show what is the reader's own on it."""
        if address != self._address:
            self._address = address
            self._ask_yours()

    def changed(self, announcement: Announcement) -> None:
        """Something of the reader's own changed."""
        changes = announcement.changes
        if changes.marks or changes.data:
            self._ask_highlights()
        if (
            changes.marks or changes.local or changes.planned or changes.tags
            or changes.collections or changes.plans or changes.data
        ):  # fmt: skip
            self._ask_yours()

    def dress(self) -> None:
        """The colours changed."""
        self._ask_highlights()

    # Asking

    def _ask_highlights(self) -> None:
        reading = self._reading
        if reading is None:
            return
        services, guide = self._context.services, reading.guide.id
        text = self._view.toPlainText()

        def find(_control: JobControl) -> Sequence[Highlight]:
            from reader.services.noting import MarkFilter
            from reader.ui.pages.passages import even, highlights

            noting = services.workspace.noting
            ids = {part.item for part in reading.page.parts} | {reading.page.id, ""}
            marks = noting.all(MarkFilter(guide=guide))
            return highlights(noting, (m for m in marks if m.address.item in ids), even(text))

        def show(found: Sequence[Highlight]) -> None:
            self._view.marked.show(found, self._looks() if found else {})
            if self._wanted:
                self._go_to_passage(found)

        self._context.ask("highlights", find, show, owner=self._owner)

    def _go_to_passage(self, found: Sequence[Highlight]) -> None:
        from reader.ui.widgets.page_view.stepping import go_to_part
        from reader.ui.widgets.page_view.structure import Part, PartKind

        passage = next((each for each in found if each.key == self._wanted), None)
        if passage is None and self._unfold():
            return  # the page comes again with every layer, and with it this question
        self._wanted = ""
        if passage is not None:
            words = self._view.toPlainText()[passage.start : passage.end]
            part = Part(PartKind.PARAGRAPH, " ".join(words.split()), passage.start, passage.end)
            go_to_part(self._view, part)

    def _looks(self) -> dict[str, HighlightLook]:
        from reader.services.noting import Colour
        from reader.ui.widgets.page_view.highlights import HighlightLook

        tokens = self._context.theme.tokens
        looks = {
            colour.value: HighlightLook(
                tokens.colour(f"highlight_{colour.value}"), tokens.highlight_text
            )
            for colour in Colour
        }
        return {**looks, "": HighlightLook("", tokens.text)}

    def _ask_yours(self) -> None:
        address = self._address
        if address is None:
            return
        # Imported here: a pool thread that makes Qt classes beside this one can crash.
        from reader.ui.panels.yours import yours_of

        services = self._context.services

        def find(_control: JobControl) -> Yours:
            return yours_of(services, address)

        self._context.ask("yours", find, self._details.show_yours, owner=self._owner)

    # Doing

    def _title_of(self, address: Address) -> str:
        if self._reading is None:
            return ""
        item: Item | None = self._reading.guide.find(address.item)
        return item.title if item else self._reading.guide.title

    def _do(self, action: str, key: str) -> None:
        """What was pressed in the details panel: an action, or a note to change."""
        if action == "change":
            self._change(key)
            return
        if self._address is not None:
            handlers = self._marking.handlers(self._address, self._title_of(self._address))
            handlers[action]()

    def _change(self, key: str) -> None:
        noting = self._context.services.workspace.noting

        def opened(mark: Mark | None) -> None:
            if mark is not None:
                self._marking.change_note(mark)

        self._context.ask("mark", lambda _c: noting.find(key), opened, owner=self._owner)

    def _selected(self) -> Selected | None:
        caret: QTextCursor = self._view.textCursor()
        reading = self._reading
        if reading is None or not caret.hasSelection():
            return None
        from reader.ui.pages.passages import even

        anchor = self._view.anchor_above(caret.selectionStart())
        entry = next((e for e in reading.page.outline if e.anchor == anchor), None)
        item = entry.item if entry and entry.item else reading.page.id
        known = reading.guide.find(item) is not None
        page = even(self._view.toPlainText())
        return Selected(item if known else "", page, caret.selectionStart(), caret.selectionEnd())

    def _note(self) -> None:
        """On the selected words, on the highlight under the caret, or on the whole item."""
        selected, key = self._selected(), self._view.marked.at_caret()
        if selected is not None and self._marking.may_write():
            self._with_anchor(selected, self._note_on)
        elif key:
            self._change(key)
        elif self._address is not None:
            self._marking.note(self._address, self._title_of(self._address))

    def _note_on(self, address: Address, anchor: Anchor) -> None:
        self._marking.note(address, self._title_of(address), anchor)

    def _with_anchor(self, selected: Selected, then: Callable[[Address, Anchor], None]) -> None:
        reading = self._reading
        if reading is None:
            return

        def find(_control: JobControl) -> Anchor:
            from reader.ui.pages.passages import item_anchor

            return item_anchor(
                reading.rendered, selected.item, selected.page, selected.start, selected.end
            )

        address = Address(reading.guide.id, selected.item)
        self._context.ask("passage", find, lambda anchor: then(address, anchor), owner=self._owner)

    def _choose_colour(self) -> None:
        from reader.services.noting import Colour

        if self._selected() is None:
            self._context.tell(Notice(tr(SELECT_FIRST)))
            return
        menu = QMenu(tr("Highlight"), self._owner)
        for colour in Colour:
            words = f"&{tr(colour.label)}"
            menu.addAction(words, partial(self.highlight, colour))
        menu.aboutToHide.connect(menu.deleteLater)
        at = self._view.cursorRect().bottomLeft()
        menu.popup(self._view.viewport().mapToGlobal(at))
        menu.setActiveAction(menu.actions()[0])

    def highlight(self, colour: Colour) -> None:
        """Highlight the selected words."""
        selected = self._selected()
        if selected is None:
            return
        noting, context = self._context.services.workspace.noting, self._context

        def keep(address: Address, anchor: Anchor) -> None:
            context.perform(
                lambda control: noting.add(address, "", control, anchor=anchor, colour=colour),
                owner=self._owner,
                then=told,
            )

        def told(mark: Mark) -> None:
            def undo() -> None:
                context.perform(
                    lambda control: noting.remove(mark.id, control), owner=context.tasks
                )

            words = tr("Highlighted in {label}.", label=tr(colour.label).lower())
            context.tell(Notice(words, action=tr("Undo"), act=undo))

        self._with_anchor(selected, keep)
