"""Every screen of the window as a scene; whoever adds a page or a dialog adds one here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reader.guide.address import Address
from reader.guide.figure import FigureName
from reader.jobs import JobControl
from reader.services.asking import Asked, Narrowing
from reader.services.finding import Tick
from reader.services.noting import Colour
from reader.services.overview import Column
from reader.services.reading import Reading
from reader.ui.context import Notice
from reader.ui.dialogs.about import AboutDialog
from reader.ui.dialogs.collect import CollectDialog
from reader.ui.dialogs.crash import CrashDialog
from reader.ui.dialogs.data import DataDialog
from reader.ui.dialogs.enquiry import EnquiryDialog
from reader.ui.dialogs.export import ExportDialog
from reader.ui.dialogs.frame import DialogFrame
from reader.ui.dialogs.history import HistoryDialog
from reader.ui.dialogs.home import HomeDialog
from reader.ui.dialogs.how_to_search import HowToSearchDialog
from reader.ui.dialogs.link import LinkDialog
from reader.ui.dialogs.local import LocalDialog
from reader.ui.dialogs.naming import NamingDialog
from reader.ui.dialogs.note import NoteDialog
from reader.ui.dialogs.plan_entry import PlanEntryDialog
from reader.ui.dialogs.preferences import PreferencesDialog
from reader.ui.dialogs.search_name import SearchNameDialog
from reader.ui.dialogs.shortcuts import ShortcutsDialog
from reader.ui.dialogs.source import SourceDialog
from reader.ui.dialogs.tags import TagsDialog
from reader.ui.guard_line import GuardLine
from reader.ui.navigator import Spot
from reader.ui.widgets.page_view.structure import PartKind
from tests.ui.shell import Shell
from tests.ui.workspace import (
    fill_workspace,
    lose_note,
    select_words,
    show_conflict,
    show_plan,
)

Show = Callable[[Shell], QWidget | None]


@dataclass(frozen=True)
class Scene:
    """One screen. ``show`` brings it about; what it returns is drawn over the window.

    ``page`` is the id of the page it shows, ``dialog`` the file name of its dialog, without .py.
    """

    id: str
    title: str
    show: Show
    page: str = ""
    dialog: str = ""
    cream: bool = False


def _at(spot: Spot) -> Show:
    def show(shell: Shell) -> None:
        shell.go(spot)

    return show


def _readings(shell: Shell) -> list[Reading]:
    reading = shell.context.services.reading
    return [reading.open(Address(card.id), JobControl()) for card in reading.cards()]


def _page(page_id: str) -> Show:
    """The first guide's page of this id, in the order of the shelf."""

    def show(shell: Shell) -> None:
        guide = next(
            found.guide.id
            for found in _readings(shell)
            if any(page.id == page_id for page in found.rendered.pages)
        )
        shell.go(Spot("reading", Address(guide, page_id)))

    return show


CAPTION_ROOM = 64
"""What stays in view above a figure, in logical pixels: its caption."""


def _figure(name: FigureName) -> Show:
    """The first figure of this name, with its caption at the top of the view."""

    def show(shell: Shell) -> None:
        found, page = next(
            (found, page)
            for found in _readings(shell)
            for page in found.rendered.pages
            if any(figure.name == name for figure in page.figures)
        )
        shell.read(Address(found.guide.id, page.id))
        view = shell.reading.view
        text = next(figure.text for figure in page.figures if figure.name == name)
        view.go_to_part(next(p for p in view.parts(PartKind.IMAGE) if p.text == text))
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() - CAPTION_ROOM)

    return show


def _asking(shell: Shell) -> None:
    """The page with the button of the enquiry form."""
    found, page = next(
        (found, page)
        for found in _readings(shell)
        for page in found.rendered.pages
        if any('class="enquiry"' in part.html for part in page.parts)
    )
    shell.read(Address(found.guide.id, page.id))


def _enquiry(shell: Shell) -> QWidget:
    _asking(shell)
    shell.run("item.enquiry")
    return shell.dialog(EnquiryDialog)


def _enquiry_unfinished(shell: Shell) -> QWidget:
    dialog = _enquiry(shell)
    shell.click(shell.button("Copy the text", dialog))
    return dialog


def _first_page(shell: Shell) -> None:
    shell.read(_readings(shell)[0].address)


def _recommending(shell: Shell) -> Reading:
    """The first guide on the shelf that recommends something."""
    return next(found for found in _readings(shell) if found.recommendations())


def _recommendation(shell: Shell) -> None:
    found = _recommending(shell)
    shell.read(Address(found.guide.id, found.recommendations()[0].id))


def _folded(shell: Shell) -> None:
    _recommendation(shell)
    shell.run("view.statements")


def _finding(shell: Shell) -> None:
    _recommendation(shell)
    shell.run("view.find")
    shell.reading.find_bar.open_bar("carers")
    shell.run("view.find-next")


def _panel(action: str) -> Show:
    """A panel that opens in place of the text where there is no room; beside it where there is."""

    def show(shell: Shell) -> None:
        _recommendation(shell)
        panel = shell.reading.contents if action == "view.contents" else shell.reading.details
        if not panel.isVisible():
            shell.run(action)

    return show


def _handbook(shell: Shell) -> None:
    shell.run("help.contents")


def _ask(shell: Shell, text: str, *ticks: tuple[str, str, str]) -> None:
    """Ask a question anew, with filters (facet, value, words)."""
    chosen = tuple(Narrowing(Tick(facet, value), words) for facet, value, words in ticks)
    shell.search.ask_again(Asked(text, chosen))
    shell.idle()


RECOMMENDED = ("kind", "recommendation", "Kind: Recommendation")


def _nothing_kept(shell: Shell) -> None:
    searches = shell.context.services.searches
    for kept in searches.all():
        searches.remove(kept, JobControl())
    shell.context.services.settings.set("remember-searches", False)
    _ask(shell, "carers")
    shell.go(Spot("search"))


def _start(shell: Shell) -> None:
    services = shell.context.services
    services.settings.set("remember-searches", True)
    chosen = (Narrowing(Tick(*RECOMMENDED[:2]), RECOMMENDED[2]),)
    for name, asked in (
        ("Kinship carers and money", Asked("financial support for kinship carers", chosen)),
        ("Mentoring", Asked("mentoring")),
    ):
        services.searches.save(asked, name, JobControl())
    for typed in ("sgo", "home visits for babies"):
        services.searches.remember(typed, JobControl())
    _ask(shell, "carers")
    shell.go(Spot("search"))
    shell.search.offers.setFocus()


def _filtered(shell: Shell) -> None:
    guide = shell.context.services.reading.cards()[0]
    _ask(shell, "support for carers", RECOMMENDED, ("guide", guide.id, f"Guide: {guide.title}"))
    shell.search.list.setFocus()


def _filters(shell: Shell) -> None:
    _ask(shell, "support for carers", RECOMMENDED)
    shell.search.open_filters()


def _explained(shell: Shell) -> None:
    _ask(shell, "navigater for SGO carers of a 15 yr old")


def _carried(shell: Shell) -> None:
    _ask(shell, "support for carers")
    shell.search.list.setFocus()
    shell.press(shell.search.list, Qt.Key.Key_Return)


def _named(shell: Shell) -> QWidget:
    _ask(shell, "support for carers", RECOMMENDED)
    shell.run("search.save")
    return shell.dialog(SearchNameDialog)


def _how(shell: Shell) -> QWidget:
    shell.go(Spot("search"))
    shell.run("search.how")
    return shell.dialog(HowToSearchDialog)


def _chosen_result(shell: Shell) -> None:
    _ask(shell, "support for carers")
    results = shell.search.list
    results.setFocus()
    results.setCurrentIndex(results.model().index(0, 0))


def _filtered_away(shell: Shell) -> None:
    _ask(shell, '"kinship navigator"', ("kind", "programme", "Kind: Programme"))


def _mistyped(shell: Shell) -> None:
    _ask(shell, "colour:blue carers (")


def _saved(shell: Shell) -> None:
    for found in _readings(shell):
        for item in found.recommendations()[:2]:
            address = Address(found.guide.id, item.id)
            if address not in shell.context.services.saving.addresses():
                shell.context.services.saving.toggle(address, JobControl())
    shell.go(Spot("saved"))
    shell.saved.list.setFocus()


def _table(shell: Shell) -> None:
    page = shell.recommendations
    page._mapped = False
    page.filters.clear()
    page.filters.sorting.setCurrentIndex(0)
    page.filters.grouping.setCurrentIndex(0)
    shell.go(Spot("guides"))
    shell.go(Spot("recommendations"))
    page.rows.view.setFocus()


def _by_strength(shell: Shell) -> None:
    _table(shell)
    shell.recommendations.filters.sort_by(Column.STRENGTH)


def _map(shell: Shell) -> None:
    _table(shell)
    shell.run("view.map")


def _no_rows(shell: Shell) -> None:
    _table(shell)
    shell.recommendations.filters.words.setText("qqzzxx")
    shell.recommendations.filters.apply_words()


def _comparing(number: int) -> Show:
    """So many recommendations side by side, of as many guides as there are."""

    def show(shell: Shell) -> None:
        shell.context.tray.clear()
        found = [each for each in _readings(shell) if each.recommendations()]
        for reading in (found * number)[:number]:
            taken = shell.context.tray.addresses
            fresh = (Address(reading.guide.id, r.id) for r in reading.recommendations())
            shell.context.tray.toggle(next(a for a in fresh if a not in taken))
        shell.go(Spot("guides"))
        shell.go(Spot("compare"))

    return show


def _exporting(shell: Shell) -> QWidget:
    _recommendation(shell)
    shell.run("file.export")
    return shell.dialog(ExportDialog)


def _export_there(shell: Shell) -> QWidget:
    dialog = _exporting(shell)
    assert isinstance(dialog, ExportDialog)
    dialog._tell("guide.docx is there already. Replace it, or choose another place.")
    dialog.replace.show()
    return dialog


def _nothing_saved(shell: Shell) -> None:
    saving = shell.context.services.saving
    for mark in saving.all():
        saving.remove(mark.address, JobControl())
    shell.go(Spot("saved"))


def _first_run(shell: Shell) -> None:
    shell.go(Spot("guides"))
    shell.guides._build((), None)


def _continue(shell: Shell) -> None:
    _recommendation(shell)
    shell.go(Spot("guides"))


def _message(shell: Shell) -> None:
    shell.go(Spot("help"))
    shell.context.tell(Notice("Removed: Help to find services", action="Undo"))


def _problem(shell: Shell) -> None:
    _first_page(shell)
    shell.context.tell(
        Notice("The disk is full; nothing was changed. Make room on it.", problem=True)
    )


def _menu(button_id: str) -> Show:
    def show(shell: Shell) -> QWidget:
        shell.go(Spot("guides"))
        button = shell.window.findChild(QToolButton, button_id)
        assert button is not None
        menu = button.menu()
        assert isinstance(menu, QMenu)
        return menu

    return show


def _dialog(action: str, kind: type[DialogFrame]) -> Show:
    def show(shell: Shell) -> QWidget:
        shell.run(action)
        return shell.dialog(kind)

    return show


def _history(shell: Shell) -> QWidget:
    _recommendation(shell)
    shell.reading.leave()
    shell.idle()
    return _dialog("go.history", HistoryDialog)(shell) or shell.window


def _link(link: str) -> Show:
    def show(shell: Shell) -> QWidget:
        LinkDialog(link, shell.window).open()
        return shell.dialog(LinkDialog)

    return show


def _source(shell: Shell) -> QWidget:
    _recommendation(shell)
    guide = _recommending(shell).guide
    shell.reading.view.link_activated.emit(f"guide:{guide.id}/{guide.sources[0].id}")
    return shell.dialog(SourceDialog)


def _crash(shell: Shell) -> QWidget:
    CrashDialog("Traceback (most recent call last):\nValueError: a mistake", shell.window).open()
    return shell.dialog(CrashDialog)


def _three(shell: Shell) -> tuple[Address, Address, Address]:
    """Three recommendations of one guide."""
    found = _recommending(shell)
    first, second, third = found.recommendations()[:3]
    guide = found.guide.id
    return Address(guide, first.id), Address(guide, second.id), Address(guide, third.id)


def _filled(shell: Shell) -> Address:
    """What managers keep: a collection, notes, a plan and what is local; on which item."""
    three = _three(shell)
    fill_workspace(shell, *three)
    lose_note(shell, three[0])
    return three[0]


def _shelf(key: str) -> Show:
    def show(shell: Shell) -> None:
        _filled(shell)
        shell.go(Spot("saved"))
        collections = shell.context.services.workspace.collecting.all()
        shell.saved.show_shelf(key or collections[0].id)
        shell.idle()
        shell.saved.list.setFocus()

    return show


def _saved_bookmarks(shell: Shell) -> None:
    _saved(shell)
    shell.saved.show_shelf("bookmarks")
    shell.idle()
    shell.saved.list.setFocus()


def _no_plan(shell: Shell) -> None:
    planning = shell.context.services.workspace.planning
    for plan in planning.all():
        planning.remove(plan.id, JobControl())
    shell.go(Spot("plan"))


def _plan(view: str) -> Show:
    def show(shell: Shell) -> None:
        _filled(shell)
        page = show_plan(shell, view)
        next(pane for pane in page.panes() if pane.isVisible()).setFocus()

    return show


def _highlighted(shell: Shell) -> None:
    """One highlight in each colour, on words of the page."""
    address = _filled(shell)
    shell.read(address)
    noting = shell.context.services.workspace.noting
    if not any(mark.colour for mark in noting.on(address)):
        item = _recommending(shell).guide.find(address.item)
        words = str(getattr(item, "title", "")).split()
        for number, colour in enumerate(Colour):
            if number < len(words):
                select_words(shell, words[number])
                shell.reading._own.highlight(colour)
                shell.idle()
    shell.reading.view.setTextCursor(QTextCursor(shell.reading.view.document()))


def _own_details(shell: Shell) -> None:
    shell.read(_filled(shell))
    if not shell.reading.details.isVisible():
        shell.run("view.details")


def _item_dialog(action: str, kind: type[DialogFrame]) -> Show:
    def show(shell: Shell) -> QWidget:
        shell.read(_filled(shell))
        shell.run(action)
        return shell.dialog(kind)

    return show


def _guarded(shell: Shell) -> QWidget:
    dialog = _item_dialog("item.note", NoteDialog)(shell)
    assert isinstance(dialog, NoteDialog)
    dialog.text.setPlainText("Discuss with the family born on 3 May 2015")
    guard = dialog.findChild(GuardLine)
    assert guard is not None
    guard.look()
    return dialog


def _home(shell: Shell) -> QWidget:
    _shelf("lost")(shell)
    shell.click(shell.button("Find its place..."))
    return shell.dialog(HomeDialog)


def _naming(shell: Shell) -> QWidget:
    _no_plan(shell)
    shell.idle()
    shell.click(shell.button("Start a plan"))
    return shell.dialog(NamingDialog)


def _merging(shell: Shell) -> QWidget:
    first, second, _third = _three(shell)
    return show_conflict(shell, first, second)


SCENES: tuple[Scene, ...] = (
    Scene("guides", "Guides", _continue, page="guides", cream=True),
    Scene("first-run", "Guides, the very first time", _first_run, page="guides"),
    Scene("guide", "The first page of a guide", _first_page, page="reading"),
    Scene("recommendation", "A recommendation", _recommendation, page="reading", cream=True),
    Scene("folded", "Cards folded to statements", _folded, page="reading"),
    Scene("finding", "Finding words in a page", _finding, page="reading"),
    Scene("contents", "Contents", _panel("view.contents"), page="reading"),
    Scene("details", "Details", _panel("view.details"), page="reading"),
    Scene("principles", "Key principles", _page("principles"), page="reading"),
    Scene("themes", "Evidence themes", _page("themes"), page="reading"),
    Scene("programmes", "Programmes", _page("programmes"), page="reading"),
    Scene("studies", "Studies", _page("studies"), page="reading"),
    Scene("framework", "Parts of a framework", _page("framework"), page="reading"),
    Scene("indicators", "Indicators", _page("indicators"), page="reading"),
    Scene("ratings", "Programme ratings", _page("ratings"), page="reading"),
    Scene("timetable", "Timetable", _page("timetable"), page="reading"),
    Scene("glossary", "Glossary", _page("glossary"), page="reading"),
    Scene("sources", "Sources", _page("sources"), page="reading"),
    Scene("figure-evidence", "Evidence at a glance", _figure(FigureName.EVIDENCE), page="reading"),
    Scene("figure-outcomes", "Outcomes by strength", _figure(FigureName.OUTCOMES), page="reading"),
    Scene(
        "figure-framework",
        "The framework as a picture",
        _figure(FigureName.FRAMEWORK),
        page="reading",
        cream=True,
    ),
    Scene("figure-timetable", "The timetable", _figure(FigureName.TIMETABLE), page="reading"),
    Scene("asking", "The button of the enquiry form", _asking, page="reading"),
    Scene("handbook", "The handbook", _handbook, page="reading"),
    Scene("search-empty", "Search, before typing", _nothing_kept, page="search"),
    Scene("search-start", "Saved and recent searches", _start, page="search", cream=True),
    Scene("search", "Search with results", _chosen_result, page="search"),
    Scene("search-filtered", "Results with filters", _filtered, page="search", cream=True),
    Scene("search-filters", "The filters", _filters, page="search"),
    Scene("search-explained", "What was done to a query", _explained, page="search"),
    Scene("search-carried", "A hit with the words marked", _carried, page="reading"),
    Scene("search-nothing", "Nothing found", _filtered_away, page="search"),
    Scene("search-mistyped", "A query that cannot be read", _mistyped, page="search"),
    Scene("recommendations", "Recommendations", _table, page="recommendations", cream=True),
    Scene("by-strength", "Recommendations by strength", _by_strength, page="recommendations"),
    Scene("no-rows", "No recommendation fits the filters", _no_rows, page="recommendations"),
    Scene("map", "The evidence map", _map, page="recommendations", cream=True),
    Scene("compare", "Two items compared", _comparing(2), page="compare", cream=True),
    Scene("compare-four", "Four items compared", _comparing(4), page="compare"),
    Scene("compare-empty", "Nothing to compare", _comparing(0), page="compare"),
    Scene("saved-empty", "Nothing saved", _nothing_saved, page="saved"),
    Scene("saved", "Saved items", _saved_bookmarks, page="saved"),
    Scene("plan-empty", "No plan yet", _no_plan, page="plan"),
    Scene("plan", "Our plan", _plan("items"), page="plan", cream=True),
    Scene("plan-overdue", "What is overdue", _plan("overdue"), page="plan"),
    Scene("plan-summary", "Summary of a plan", _plan("summary"), page="plan", cream=True),
    Scene("plan-history", "History of a plan", _plan("history"), page="plan"),
    Scene("collection", "A collection", _shelf(""), page="saved", cream=True),
    Scene("notes", "Notes and highlights", _shelf("notes"), page="saved"),
    Scene("lost", "Notes without a place", _shelf("lost"), page="saved"),
    Scene("highlights", "Highlights on a page", _highlighted, page="reading", cream=True),
    Scene("yours", "One's own beside a page", _own_details, page="reading"),
    Scene("help", "Help", _at(Spot("help")), page="help"),
    Scene("message", "A message with a way back", _message, page="help"),
    Scene("problem", "A problem", _problem, page="reading"),
    Scene("menu-looks", "Menu of colours and fonts", _menu("colours"), page="guides"),
    Scene("menu-places", "Menu of places", _menu("places"), page="guides"),
    Scene(
        "preferences",
        "Preferences",
        _dialog("view.preferences", PreferencesDialog),
        dialog="preferences",
    ),
    Scene(
        "shortcuts",
        "Keyboard shortcuts",
        _dialog("help.shortcuts", ShortcutsDialog),
        dialog="shortcuts",
    ),
    Scene("about", "About", _dialog("help.about", AboutDialog), dialog="about"),
    Scene("how-to-search", "How to search", _how, dialog="how_to_search"),
    Scene("search-name", "The name of a search", _named, dialog="search_name"),
    Scene("history", "Places you have read", _history, dialog="history"),
    Scene("export", "Export", _exporting, dialog="export", cream=True),
    Scene("export-there", "A file is there already", _export_there, dialog="export"),
    Scene("link", "A link that leaves", _link("https://example.org/advice?a=1"), dialog="link"),
    Scene("link-refused", "A link that is refused", _link("file:///tmp/program"), dialog="link"),
    Scene("source", "A source, where it is cited", _source, dialog="source"),
    Scene("enquiry", "An enquiry", _enquiry, dialog="enquiry"),
    Scene("enquiry-unfinished", "An enquiry, unfinished", _enquiry_unfinished, dialog="enquiry"),
    Scene("note", "A note, and the gentle guard", _guarded, dialog="note"),
    Scene(
        "collect",
        "Collections of an item",
        _item_dialog("item.collect", CollectDialog),
        dialog="collect",
    ),
    Scene("tags", "Tags of an item", _item_dialog("item.tags", TagsDialog), dialog="tags"),
    Scene(
        "plan-entry",
        "An entry of a plan",
        _item_dialog("item.plan", PlanEntryDialog),
        dialog="plan_entry",
    ),
    Scene("local", "Local information", _item_dialog("item.local", LocalDialog), dialog="local"),
    Scene("home", "A place for a lost note", _home, dialog="home"),
    Scene("plan-merge", "Joining a colleague's plan", _merging, dialog="plan_merge"),
    Scene("naming", "Starting a plan", _naming, dialog="naming"),
    Scene("data", "Care for one's data", _dialog("file.data", DataDialog), dialog="data"),
    Scene("crash", "After a mistake of the program", _crash, dialog="crash"),
)
