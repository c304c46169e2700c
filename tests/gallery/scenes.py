"""Every screen of the window as a scene; whoever adds a page or a dialog adds one here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from reader.guide.address import Address
from reader.guide.figure import FigureName
from reader.jobs import JobControl
from reader.services.overview import Column
from reader.settings.policies import NO_POLICIES
from reader.ui.context import Notice
from reader.ui.dialogs.about import AboutDialog
from reader.ui.dialogs.collect import CollectDialog
from reader.ui.dialogs.crash import CrashDialog
from reader.ui.dialogs.data import DataDialog
from reader.ui.dialogs.enquiry import EnquiryDialog
from reader.ui.dialogs.export import ExportDialog
from reader.ui.dialogs.frame import DialogFrame
from reader.ui.dialogs.history import HistoryDialog
from reader.ui.dialogs.link import LinkDialog
from reader.ui.dialogs.local import LocalDialog
from reader.ui.dialogs.page_parts import PagePartsDialog
from reader.ui.dialogs.plan_entry import PlanEntryDialog
from reader.ui.dialogs.policies import PoliciesDialog
from reader.ui.dialogs.preferences import PreferencesDialog
from reader.ui.dialogs.shortcut_keys import ShortcutKeysDialog
from reader.ui.dialogs.shortcuts import ShortcutsDialog
from reader.ui.dialogs.source import SourceDialog
from reader.ui.dialogs.tags import TagsDialog
from reader.ui.navigator import Spot
from reader.ui.widgets.page_view.stepping import go_to_part
from reader.ui.widgets.page_view.structure import PartKind
from tests.gallery import own_scenes, search_scenes
from tests.gallery.shelf import readings, recommending
from tests.ui.audit import rule
from tests.ui.shell import Shell

Show = Callable[[Shell], QWidget | None]


@dataclass(frozen=True)
class Scene:
    """One screen. ``show`` brings it about; what it returns is drawn over the window.

    ``page`` is the id of the page it shows, ``dialog`` the file name of its dialog, without .py.
    ``tinted`` scenes are drawn on cream, blue and grey, too.
    """

    id: str
    title: str
    show: Show
    page: str = ""
    dialog: str = ""
    tinted: bool = False


def _at(spot: Spot) -> Show:
    def show(shell: Shell) -> None:
        shell.go(spot)

    return show


def _page(page_id: str) -> Show:
    """The first guide's page of this id, in the order of the shelf."""

    def show(shell: Shell) -> None:
        guide = next(
            found.guide.id
            for found in readings(shell)
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
            for found in readings(shell)
            for page in found.rendered.pages
            if any(figure.name == name for figure in page.figures)
        )
        shell.read(Address(found.guide.id, page.id))
        view = shell.reading.view
        text = next(figure.text for figure in page.figures if figure.name == name)
        go_to_part(view, next(p for p in view.parts(PartKind.IMAGE) if p.text == text))
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() - CAPTION_ROOM)

    return show


def _asking(shell: Shell) -> None:
    """The page with the button of the enquiry form."""
    found, page = next(
        (found, page)
        for found in readings(shell)
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
    shell.read(readings(shell)[0].address)


def _recommendation(shell: Shell) -> None:
    found = recommending(shell)
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
        found = [each for each in readings(shell) if each.recommendations()]
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


def _keys(shell: Shell) -> QWidget:
    shell.run("help.shortcuts")
    listed = shell.dialog(ShortcutsDialog)
    shell.click(shell.button("Change keys...", listed))
    return shell.dialog(ShortcutKeysDialog)


def _parts(shell: Shell) -> QWidget:
    shell.read(own_scenes.three(shell)[0])
    shell.run("page.parts")
    return shell.dialog(PagePartsDialog)


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
    guide = recommending(shell).guide
    shell.reading.view.link_activated.emit(f"guide:{guide.id}/{guide.sources[0].id}")
    return shell.dialog(SourceDialog)


def _ruled(action: str, kind: type[DialogFrame]) -> Show:
    """A dialog as it is where the organisation set something."""

    def show(shell: Shell) -> QWidget:
        settings = shell.context.services.settings
        rule(shell)
        try:
            shell.run(action)
        finally:
            settings.policies = NO_POLICIES
        return shell.dialog(kind)

    return show


_policies = _ruled("help.policies", PoliciesDialog)
_locked = _ruled("view.preferences", PreferencesDialog)


def _crash(shell: Shell) -> QWidget:
    CrashDialog("Traceback (most recent call last):\nValueError: a mistake", shell.window).open()
    return shell.dialog(CrashDialog)


SCENES: tuple[Scene, ...] = (
    Scene("guides", "Guides", _continue, page="guides", tinted=True),
    Scene("first-run", "Guides, the very first time", _first_run, page="guides"),
    Scene("guide", "The first page of a guide", _first_page, page="reading"),
    Scene("recommendation", "A recommendation", _recommendation, page="reading", tinted=True),
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
        tinted=True,
    ),
    Scene("figure-timetable", "The timetable", _figure(FigureName.TIMETABLE), page="reading"),
    Scene("asking", "The button of the enquiry form", _asking, page="reading"),
    Scene("handbook", "The handbook", _handbook, page="reading"),
    Scene("search-empty", "Search, before typing", search_scenes.nothing_kept, page="search"),
    Scene(
        "search-start", "Saved and recent searches", search_scenes.start, page="search", tinted=True
    ),
    Scene("search", "Search with results", search_scenes.chosen_result, page="search"),
    Scene(
        "search-filtered",
        "Results with filters",
        search_scenes.filtered,
        page="search",
        tinted=True,
    ),
    Scene("search-filters", "The filters", search_scenes.filters, page="search"),
    Scene("search-explained", "What was done to a query", search_scenes.explained, page="search"),
    Scene("search-carried", "A hit with the words marked", search_scenes.carried, page="reading"),
    Scene("search-nothing", "Nothing found", search_scenes.filtered_away, page="search"),
    Scene("search-mistyped", "A query that cannot be read", search_scenes.mistyped, page="search"),
    Scene("recommendations", "Recommendations", _table, page="recommendations", tinted=True),
    Scene("by-strength", "Recommendations by strength", _by_strength, page="recommendations"),
    Scene("no-rows", "No recommendation fits the filters", _no_rows, page="recommendations"),
    Scene("map", "The evidence map", _map, page="recommendations", tinted=True),
    Scene("compare", "Two items compared", _comparing(2), page="compare", tinted=True),
    Scene("compare-four", "Four items compared", _comparing(4), page="compare"),
    Scene("compare-empty", "Nothing to compare", _comparing(0), page="compare"),
    Scene("saved-empty", "Nothing saved", _nothing_saved, page="saved"),
    Scene("saved", "Saved items", own_scenes.saved_bookmarks, page="saved"),
    Scene("plan-empty", "No plan yet", own_scenes.no_plan, page="plan"),
    Scene("plan", "Our plan", own_scenes.plan("items"), page="plan", tinted=True),
    Scene("plan-overdue", "What is overdue", own_scenes.plan("overdue"), page="plan"),
    Scene(
        "plan-summary", "Summary of a plan", own_scenes.plan("summary"), page="plan", tinted=True
    ),
    Scene("plan-history", "History of a plan", own_scenes.plan("history"), page="plan"),
    Scene("collection", "A collection", own_scenes.shelf(""), page="saved", tinted=True),
    Scene("notes", "Notes and highlights", own_scenes.shelf("notes"), page="saved"),
    Scene("lost", "Notes without a place", own_scenes.shelf("lost"), page="saved"),
    Scene(
        "highlights", "Highlights on a page", own_scenes.highlighted, page="reading", tinted=True
    ),
    Scene("yours", "One's own beside a page", own_scenes.own_details, page="reading"),
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
    Scene("shortcut-keys", "Keys of a command", _keys, dialog="shortcut_keys"),
    Scene("page-parts", "Parts of a page", _parts, dialog="page_parts"),
    Scene("policies", "Policies", _policies, dialog="policies", tinted=True),
    Scene("preferences-locked", "Preferences, some set", _locked, dialog="preferences"),
    Scene("about", "About", _dialog("help.about", AboutDialog), dialog="about"),
    Scene("how-to-search", "How to search", search_scenes.how, dialog="how_to_search"),
    Scene("search-name", "The name of a search", search_scenes.named, dialog="search_name"),
    Scene("history", "Places you have read", _history, dialog="history"),
    Scene("export", "Export", _exporting, dialog="export", tinted=True),
    Scene("export-there", "A file is there already", _export_there, dialog="export"),
    Scene("link", "A link that leaves", _link("https://example.org/advice?a=1"), dialog="link"),
    Scene("link-refused", "A link that is refused", _link("file:///tmp/program"), dialog="link"),
    Scene("source", "A source, where it is cited", _source, dialog="source"),
    Scene("enquiry", "An enquiry", _enquiry, dialog="enquiry"),
    Scene("enquiry-unfinished", "An enquiry, unfinished", _enquiry_unfinished, dialog="enquiry"),
    Scene("note", "A note, and the gentle guard", own_scenes.guarded, dialog="note"),
    Scene(
        "collect",
        "Collections of an item",
        own_scenes.item_dialog("item.collect", CollectDialog),
        dialog="collect",
    ),
    Scene(
        "tags", "Tags of an item", own_scenes.item_dialog("item.tags", TagsDialog), dialog="tags"
    ),
    Scene(
        "plan-entry",
        "An entry of a plan",
        own_scenes.item_dialog("item.plan", PlanEntryDialog),
        dialog="plan_entry",
    ),
    Scene(
        "local",
        "Local information",
        own_scenes.item_dialog("item.local", LocalDialog),
        dialog="local",
    ),
    Scene("home", "A place for a lost note", own_scenes.home, dialog="home"),
    Scene("plan-merge", "Joining a colleague's plan", own_scenes.merging, dialog="plan_merge"),
    Scene("naming", "Starting a plan", own_scenes.naming, dialog="naming"),
    Scene("data", "Care for one's data", _dialog("file.data", DataDialog), dialog="data"),
    Scene("crash", "After a mistake of the program", _crash, dialog="crash"),
)
