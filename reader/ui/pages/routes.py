"""Routes: where links, contents lines and steps lead from the page that is being read."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from reader.guide.address import SCHEME, Address
from reader.guide.guide import Guide
from reader.guide.items import Item, Recommendation
from reader.services.reading import Reading
from reader.translation import tr
from reader.ui.assembling import SAVE_LINK
from reader.ui.context import Notice, ShellContext
from reader.ui.item_commands import ItemCommands
from reader.ui.models.contents import Line
from reader.ui.navigator import Spot
from reader.ui.numbers import WIDGET_SHORTCUT
from reader.ui.widgets.announcing import announce


class Routes:
    """Turns what was chosen into a move of the navigator; ``owner`` is the page itself."""

    def __init__(self, context: ShellContext, owner: QWidget, commands: ItemCommands) -> None:
        self._context = context
        self._owner = owner
        self._commands = commands

    def go(self, address: Address) -> None:
        """Go to an item or a guide."""
        self._context.navigator.go(Spot("reading", address))

    def choose(self, line: Line, guide: str) -> None:
        """Go to a line of the contents: an item, a page, or a heading in running text."""
        if line.entry.item or line.parent is None:
            self.go(Address(guide, line.entry.item or line.page.id))
        else:
            spot = Spot("reading", Address(guide, line.page.id), anchor=line.entry.anchor)
            self._context.navigator.go(spot)

    def leave_by_escape(self, view: QWidget) -> None:
        """Let Escape go back from ``view`` to the results that led here."""
        escape = QShortcut(QKeySequence("Esc"), view)
        escape.setProperty("context", WIDGET_SHORTCUT)
        escape.activated.connect(self._back_to_results)

    def _back_to_results(self) -> None:
        if self._context.navigator.came_from == "search":
            self._context.navigator.back()

    def step_recommendation(self, reading: Reading, item: Item | None, offset: int) -> None:
        """Go to the next (1) or previous (-1) recommendation and say which it is."""
        found = reading.recommendations()
        ids = [recommendation.id for recommendation in found]
        here = item.id if isinstance(item, Recommendation) else ""
        start = 0 if offset > 0 else len(ids) - 1
        place = ids.index(here) + offset if here in ids else start
        if not 0 <= place < len(ids):
            last = tr("This is the last recommendation of this guide.")
            first = tr("This is the first recommendation of this guide.")
            self._context.tell(Notice(last if offset > 0 else first))
            return
        self.go(Address(reading.guide.id, ids[place]))
        announce(
            self._owner,
            tr(
                "Recommendation {number} of {all}: {title}",
                number=place + 1,
                all=len(ids),
                title=found[place].title,
            ),
        )

    def follow(self, link: str, guide: Guide) -> None:
        """Follow a link of the page: save, show a source, go to an item, or leave after asking."""
        if link.startswith(SAVE_LINK):
            self._commands.toggle_saved(Address(guide.id, link.removeprefix(SAVE_LINK)))
        elif link.startswith(SCHEME):
            try:
                self._go_or_show(Address.parse(link), guide)
            except ValueError:
                self._context.tell(Notice(tr("That link leads nowhere."), problem=True))
        else:
            from reader.ui.dialogs.link import follow_outside

            follow_outside(link, self._owner, self._context.services.settings)

    def _go_or_show(self, address: Address, guide: Guide) -> None:
        """A source of the guide that is being read is shown here; to anything else we go."""
        from reader.ui.dialogs.source import SourceDialog

        ids = [source.id for source in guide.sources] if address.guide == guide.id else []
        if address.item not in ids:
            self.go(address)
            return
        place = ids.index(address.item)
        SourceDialog(
            guide.sources[place],
            place + 1,
            self._owner,
            to_list=lambda: self.go(address),
            settings=self._context.services.settings,
        ).open()
