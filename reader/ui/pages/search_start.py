"""SearchStart: saved and recent searches under the empty box, and what to try when all fails."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.jobs import JobControl
from reader.services.asking import Asked
from reader.services.changeset import ChangeSet
from reader.services.coaching import Advice
from reader.services.finding import Answer
from reader.services.search_keeping import KeptSearch
from reader.translation import tr, tr_noop
from reader.ui.context import Notice, ShellContext
from reader.ui.item_commands import ItemCommands
from reader.ui.navigator import Spot
from reader.ui.pages.page import PageWidget
from reader.ui.pages.search_offers import Door, Recent
from reader.ui.pages.search_room import SearchRoom

TITLE = tr_noop("Search every guide")
HINT = tr_noop("Ask in your own words. Searches that you save stand here.")
REMEMBER = "remember-searches"


class _Kept(NamedTuple):
    saved: tuple[KeptSearch, ...]
    recent: tuple[str, ...]


class SearchStart(QObject):
    """Commands around searches. ``asked`` carries an Asked, ``looked`` the addresses that are new,
    ``changed`` says that other commands may be possible now.
    """

    asked = Signal(Asked)
    looked = Signal(frozenset)
    changed = Signal()

    def __init__(self, context: ShellContext, page: PageWidget, room: SearchRoom) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._room = room
        self._commands = ItemCommands(context, page, "search")
        self._kept = _Kept((), ())
        self._fresh: Mapping[int, int] = {}
        self._on = False
        room.offers.taken.connect(self._take)
        room.offers.selectionModel().currentChanged.connect(lambda *_: self._choose())
        room.how.clicked.connect(lambda: self._run("search.how"))
        room.save.clicked.connect(lambda: self._run("search.save"))
        for action, button in room.start.items():
            button.clicked.connect(lambda _checked=False, action=action: self._run(action))
        self.hide()

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What can be done with saved and recent searches."""
        found: dict[str, Callable[[], None]] = {}
        if not self._context.services.settings.locked(REMEMBER):
            found["search.remember"] = self._toggle_remember
        kept = self._room.offers.current()
        if self._on and isinstance(kept, KeptSearch):
            found["search.rename"] = lambda: self._rename(kept)
            found["search.remove"] = lambda: self._remove(kept)
        if self._on and self._kept.recent:
            found["search.clear-recent"] = self._forget
        return found

    def show(self) -> None:
        """Show the saved and recent searches in place of results."""
        self._on = True
        self._room.set_asked(asked=False)
        self.refresh(ChangeSet(searches=True, index=True))

    def hide(self) -> None:
        """Make room for results."""
        self._on = False
        self._room.set_asked(asked=True)
        for button in self._room.start.values():
            button.hide()

    def refresh(self, changes: ChangeSet) -> None:
        """Read again what may have changed; what is new is counted after that."""
        searches = self._context.services
        if REMEMBER in changes.settings and not searches.settings.flag(REMEMBER):
            self._forget()
        self._context.ask(
            "kept-searches",
            lambda _control: _Kept(searches.searches.all(), searches.searches.recent()),
            self._show,
            owner=self,
        )
        if changes.index:
            self._context.ask(
                "fresh-searches",
                lambda control: searches.searches.fresh(control),
                self._show_fresh,
                owner=self,
            )

    def coach(self, asked: Asked, answer: Answer) -> None:
        """Offer what to try; the numbers come when they have been counted."""
        offers = self._room.offers
        offers.show_coaching(None)
        if answer.request.typing:
            return
        services = self._context.services

        def show(coaching: object) -> None:
            offers.show_coaching(coaching)  # type: ignore[arg-type]

        self._context.ask(
            "coach", lambda control: services.coach.coach(asked, answer, control), show, owner=self
        )

    def remember(self, text: str) -> None:
        """Keep a search as the newest one, if the user wants that."""
        searches = self._context.services
        if searches.settings.flag(REMEMBER) and text.strip():
            self._context.perform(
                lambda control: searches.searches.remember(text, control),
                owner=self,
                initiator="search",
                failed=lambda _problem: None,
            )

    def explain(self) -> None:
        """Say what can be typed."""
        from reader.ui.dialogs.how_to_search import HowToSearchDialog

        HowToSearchDialog(self._page.query_proposed.emit, self._page.window()).open()

    def save(self, asked: Asked) -> None:
        """Ask for a name and save a question under it."""
        from reader.ui.dialogs.search_name import SearchNameDialog

        about = asked.summary and tr("With {summary}.", summary=asked.summary)
        keep = self._saver(asked)
        SearchNameDialog(
            tr("Save this search"), asked.text, about, keep, self._page.window()
        ).open()

    def _saver(self, asked: Asked) -> Callable[[str], None]:
        searches = self._context.services

        def told(kept: KeptSearch) -> None:
            where = tr("Find it on the Search page, under the empty box.")
            self._context.tell(Notice(tr("Saved as {name}. {where}", name=kept.name, where=where)))

        return lambda name: self._perform(
            lambda control: searches.searches.save(asked, name, control), told
        )

    def _perform(self, command: Callable[[JobControl], object], then: object = None) -> None:
        self._context.perform(command, owner=self, initiator="search", then=then)  # type: ignore[arg-type]

    def _run(self, action: str) -> None:
        handler = self._page.handlers().get(action)
        if handler is not None:
            handler()

    def _show(self, kept: _Kept) -> None:
        self._kept = kept
        if not self._on:
            return
        rows = bool(kept.saved or kept.recent)
        self._room.offers.show_start(kept.saved, self._fresh, kept.recent)
        self._room.empty.set_state("search", tr(TITLE), tr(HINT))
        self._room.show_query(facets=False, hits=False, words=rows)
        self._choose()

    def _show_fresh(self, fresh: Mapping[int, int]) -> None:
        self._fresh = fresh
        self._show(self._kept)

    def _choose(self) -> None:
        handlers = self.handlers()
        buttons = self._room.start
        for action, button in buttons.items():
            button.setVisible(self._on and action in handlers)
        settings = self._context.services.settings
        offered = not settings.flag(REMEMBER) and not settings.locked(REMEMBER)
        buttons["search.remember"].setVisible(self._on and offered)
        self.changed.emit()

    def _take(self, thing: object) -> None:
        if isinstance(thing, KeptSearch):
            self.asked.emit(thing.asked)
            searches = self._context.services
            self._perform(lambda control: searches.searches.look(thing, control), self.looked.emit)
        elif isinstance(thing, Recent):
            self.asked.emit(Asked(str(thing)))
        elif isinstance(thing, Advice):
            self.asked.emit(thing.asked)
        elif thing is Door.HOW:
            self.explain()
        elif thing is Door.GUIDES:
            self._context.navigator.go(Spot("guides"))

    def _toggle_remember(self) -> None:
        on = not self._context.services.settings.flag(REMEMBER)
        self._commands.keep_setting(REMEMBER, on)
        if on:
            self._context.tell(Notice(tr("Your newest 20 searches are kept from now on.")))

    def _forget(self) -> None:
        searches = self._context.services
        self._perform(lambda control: searches.searches.forget_recent(control))

    def _rename(self, kept: KeptSearch) -> None:
        from reader.ui.dialogs.search_name import SearchNameDialog

        searches = self._context.services
        SearchNameDialog(
            tr("Rename this search"),
            kept.name,
            "",
            lambda name: self._perform(
                lambda control: searches.searches.rename(kept, name, control)
            ),
            self._page.window(),
        ).open()

    def _remove(self, kept: KeptSearch) -> None:
        searches = self._context.services

        def told(_removed: bool) -> None:
            notice = Notice(
                tr("Removed: {name}", name=kept.name),
                action=tr("Undo"),
                act=lambda: self._perform(
                    lambda control: searches.searches.save(kept.asked, kept.name, control)
                ),
            )
            self._context.tell(notice)

        self._perform(lambda control: searches.searches.remove(kept, control), told)
