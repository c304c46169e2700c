"""What accessibility audits look at: every page and dialog of the shell, filled as in real use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QDialog, QWidget

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.asking import Asked, Narrowing
from reader.services.finding import Tick
from reader.settings.settling import Claim, Found, Level, settle
from reader.ui.context import Notice
from reader.ui.dialogs.crash import CrashDialog
from reader.ui.dialogs.link import LinkDialog
from reader.ui.dialogs.shortcut_keys import ShortcutKeysDialog
from reader.ui.navigator import Spot
from tests.ui.shell import Shell
from tests.ui.small_guides import ABOUT, HOME, LONG, OUTSIDE, PEERS, VISITS
from tests.ui.workspace import (
    fill_workspace,
    lose_note,
    select_words,
    show_conflict,
    show_plan,
)


@dataclass(frozen=True)
class View:
    """A state of the window; ``show`` brings it about and returns the window to look at."""

    name: str
    show: Callable[[Shell], QWidget]


def _page(spot: Spot) -> Callable[[Shell], QWidget]:
    def show(shell: Shell) -> QWidget:
        shell.go(spot)
        return shell.window

    return show


def _dialog(action: str) -> Callable[[Shell], QWidget]:
    def show(shell: Shell) -> QWidget:
        shell.run(action)
        return shell.dialog(QDialog)

    return show


def _find(shell: Shell) -> QWidget:
    shell.read(LONG)
    shell.run("view.find")
    shell.reading.find_bar.open_bar("marmalade")
    shell.settle()
    return shell.window


def _saved(shell: Shell) -> QWidget:
    for address in (VISITS, PEERS):
        shell.read(address)
        shell.run("item.save")
    shell.go(Spot("saved"))
    return shell.window


def _map(shell: Shell) -> QWidget:
    shell.go(Spot("recommendations", anchor="map"))
    return shell.window


def _no_rows(shell: Shell) -> QWidget:
    shell.go(Spot("recommendations"))
    shell.recommendations.filters.words.setText("qqzzxx")
    shell.recommendations.filters.apply_words()
    shell.settle()
    return shell.window


def _ask(shell: Shell, text: str, *ticks: tuple[str, str, str]) -> None:
    chosen = tuple(Narrowing(Tick(facet, value), words) for facet, value, words in ticks)
    shell.search.ask_again(Asked(text, chosen))
    shell.idle()


BOTH = (
    ("kind", "recommendation", "Kind: Recommendation"),
    ("guide", HOME, "Guide: Help at home"),
)


def _filtered(shell: Shell) -> QWidget:
    _ask(shell, "home visits", *BOTH)
    return shell.window


def _filters(shell: Shell) -> QWidget:
    _ask(shell, "home visits", *BOTH)
    shell.search.open_filters()
    shell.settle()
    return shell.window


def _compared(shell: Shell) -> QWidget:
    for address in (VISITS, PEERS):
        shell.context.tray.toggle(address)
    shell.go(Spot("compare"))
    return shell.window


def _export(shell: Shell) -> QWidget:
    shell.read(VISITS)
    return _dialog("file.export")(shell)


def _coached(shell: Shell) -> QWidget:
    _ask(shell, "marmalade", BOTH[0])
    return shell.window


def _misread(shell: Shell) -> QWidget:
    _ask(shell, "colour:blue minder visitz (")
    return shell.window


def _searches(shell: Shell) -> QWidget:
    services = shell.context.services
    services.settings.set("remember-searches", True)
    services.searches.save(Asked("home visits"), "Visits at home", JobControl())
    services.searches.remember("peer groups", JobControl())
    shell.go(Spot("search"))
    return shell.window


def _name(shell: Shell) -> QWidget:
    _ask(shell, "home visits", *BOTH)
    return _dialog("search.save")(shell)


def _how(shell: Shell) -> QWidget:
    shell.go(Spot("search"))
    return _dialog("search.how")(shell)


def _carried(shell: Shell) -> QWidget:
    _ask(shell, "home visits")
    shell.search.list.setFocus()
    shell.press(shell.search.list, Qt.Key.Key_Return)
    shell.run("go.searchbox")
    return shell.window


def _link(shell: Shell) -> QWidget:
    LinkDialog(OUTSIDE, shell.window).open()
    shell.settle()
    return shell.dialog(LinkDialog)


def _crash(shell: Shell) -> QWidget:
    CrashDialog("Traceback: a mistake", shell.window).open()
    shell.settle()
    return shell.dialog(CrashDialog)


def _keys(shell: Shell) -> QWidget:
    shell.run("help.shortcuts")
    shell.click(shell.button("Change &keys..."))
    return shell.dialog(ShortcutKeysDialog)


def _history(shell: Shell) -> QWidget:
    shell.read(ABOUT).leave()
    shell.idle()
    return _dialog("go.history")(shell)


def _message(shell: Shell) -> QWidget:
    shell.go(Spot("guides"))
    shell.context.tell(Notice("A guide could not be used.", problem=True, action="Try again"))
    shell.settle()
    return shell.window


def _shelf(key: str) -> Callable[[Shell], QWidget]:
    def show(shell: Shell) -> QWidget:
        fill_workspace(shell)
        lose_note(shell)
        shell.go(Spot("saved"))
        collections = shell.context.services.workspace.collecting.all()
        shell.saved.show_shelf(key or collections[0].id)
        shell.idle()
        return shell.window

    return show


def rule(shell: Shell) -> None:
    """As on a computer where the organisation set something."""
    file = "/etc/practice-guides-reader/policies/50-organisation.json"
    claims = (
        Claim(Level.ENFORCED, "notes", False, file),
        Claim(Level.ENFORCED, "start", "guides", file),
        Claim(Level.ENFORCED, "export-formats", ["docx", "pdf"], file),
        Claim(Level.ENFORCED, "unheard-of", 1, file),
        Claim(Level.RECOMMENDED, "zoom", 120, file),
    )
    shell.context.services.settings.policies = settle(Found(claims))


def _policies(shell: Shell) -> QWidget:
    rule(shell)
    return _dialog("help.policies")(shell)


def _locked_preferences(shell: Shell) -> QWidget:
    rule(shell)
    return _dialog("view.preferences")(shell)


def _plan(view: str) -> Callable[[Shell], QWidget]:
    def show(shell: Shell) -> QWidget:
        fill_workspace(shell)
        show_plan(shell, view)
        return shell.window

    return show


def _own(shell: Shell) -> QWidget:
    fill_workspace(shell, ABOUT)  # a page that is one item: nothing else comes into view
    shell.read(ABOUT)
    return shell.window


def _item_dialog(action: str) -> Callable[[Shell], QWidget]:
    def show(shell: Shell) -> QWidget:
        fill_workspace(shell)
        shell.read(VISITS)
        shell.run(action)
        return shell.dialog(QDialog)

    return show


def _passage_note(shell: Shell) -> QWidget:
    shell.read(VISITS)
    select_words(shell, "Home visits")
    shell.run("item.note")
    return shell.dialog(QDialog)


def _home(shell: Shell) -> QWidget:
    _shelf("lost")(shell)
    shell.click(shell.button("Find its place..."))
    return shell.dialog(QDialog)


def _naming(shell: Shell) -> QWidget:
    shell.go(Spot("plan"))
    shell.click(shell.button("Start a plan"))
    return shell.dialog(QDialog)


def _merge(shell: Shell) -> QWidget:
    return show_conflict(shell)


PAGE_VIEWS = (
    View("guides", _page(Spot("guides"))),
    View("about", _page(Spot("reading", ABOUT))),
    View("recommendation", _page(Spot("reading", VISITS))),
    View("glossary", _page(Spot("reading", Address(HOME, "carer")))),
    View("sources", _page(Spot("reading", Address(HOME, "report")))),
    View("find", _find),
    View("search", _page(Spot("search", query="home visits"))),
    View("nothing found", _page(Spot("search", query="qqzzxx"))),
    View("search empty", _page(Spot("search"))),
    View("recommendations", _page(Spot("recommendations"))),
    View("evidence map", _map),
    View("no recommendations", _no_rows),
    View("compare", _compared),
    View("compare empty", _page(Spot("compare"))),
    View("saved searches", _searches),
    View("search filtered", _filtered),
    View("search filters", _filters),
    View("search coached", _coached),
    View("search misread", _misread),
    View("search carried", _carried),
    View("saved", _saved),
    View("saved empty", _page(Spot("saved"))),
    View("collection", _shelf("")),
    View("notes", _shelf("notes")),
    View("notes without a place", _shelf("lost")),
    View("own marks beside a page", _own),
    View("no plan", _page(Spot("plan"))),
    View("plan", _plan("items")),
    View("plan overdue", _plan("overdue")),
    View("plan summary", _plan("summary")),
    View("plan history", _plan("history")),
    View("help", _page(Spot("help"))),
    View("message", _message),
)
DIALOG_VIEWS = (
    View("preferences", _dialog("view.preferences")),
    View("shortcuts", _dialog("help.shortcuts")),
    View("keys of a command", _keys),
    View("parts of a page", _item_dialog("page.parts")),
    View("policies", _policies),
    View("locked preferences", _locked_preferences),
    View("about program", _dialog("help.about")),
    View("history", _history),
    View("export", _export),
    View("how to search", _how),
    View("search name", _name),
    View("link", _link),
    View("note", _item_dialog("item.note")),
    View("note on a passage", _passage_note),
    View("collections", _item_dialog("item.collect")),
    View("tags", _item_dialog("item.tags")),
    View("plan entry", _item_dialog("item.plan")),
    View("local information", _item_dialog("item.local")),
    View("a name", _naming),
    View("a place for a note", _home),
    View("joining plans", _merge),
    View("your data", _dialog("file.data")),
    View("crash", _crash),
)
VIEWS = (*PAGE_VIEWS, *DIALOG_VIEWS)


def visible_widgets(top: QWidget) -> list[QWidget]:
    """Every visible widget of a window, the window's own dialogs left out."""
    return [
        widget
        for widget in (top, *top.findChildren(QWidget))
        if widget.isVisible() and widget.window() is top
    ]


def tab_stops(top: QWidget) -> list[QWidget]:
    """Every visible widget that the Tab key stops at."""
    return [
        widget
        for widget in visible_widgets(top)
        if widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]


def seen_rect(widget: QWidget) -> QRect:
    """The part of a widget that can be seen, in its window's coordinates."""
    top = widget.window()
    area = QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())
    step = widget.parentWidget()
    while step is not None and step is not top:
        area = area.intersected(QRect(step.mapTo(top, QPoint(0, 0)), step.size()))
        step = step.parentWidget()
    return area.intersected(top.rect())


def interfaces(top: QWidget) -> Iterator[QAccessibleInterface]:
    """Every object that assistive technology finds in a window, breadth first."""
    root = QAccessible.queryAccessibleInterface(top)
    waiting = [root] if root is not None else []
    while waiting:
        interface = waiting.pop(0)
        yield interface
        for index in range(interface.childCount()):
            child = interface.child(index)
            if child is not None and child.isValid() and not child.state().invisible:
                waiting.append(child)


def described(widget: QWidget) -> str:
    """A widget in words, for a failing test."""
    words = getattr(widget, "text", lambda: "")()
    name = widget.objectName() or widget.accessibleName()
    return f"{type(widget).__name__} {name or words!r}"
