"""Saved and recent searches, what to try when nothing is found, and help with the language."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from reader.jobs import JobControl
from reader.services.asking import Asked, Narrowing
from reader.services.finding import Tick
from reader.services.own_notes import OwnNote, OwnNotes
from reader.ui.dialogs.how_to_search import EXAMPLES, HowToSearchDialog
from reader.ui.dialogs.search_name import SearchNameDialog
from reader.ui.models.hits import HitRole
from reader.ui.models.offers import Offer, OfferRole
from reader.ui.navigator import Spot
from tests.ui.shell import Shell
from tests.ui.small_guides import PEERS, VISITS

RECOMMENDED = Narrowing(Tick("kind", "recommendation"), "Kind: Recommendation")


def offers(shell: Shell) -> list[Offer]:
    rows = shell.search.offers
    if not rows.isVisible():
        return []
    model = rows.model()
    return [model.index(row, 0).data(OfferRole) for row in range(model.rowCount())]


def titles(shell: Shell) -> list[str]:
    return [offer.title for offer in offers(shell)]


def take(shell: Shell, title: str) -> None:
    """Choose an offer by keyboard alone."""
    rows = shell.search.offers
    rows.setFocus()
    shell.press(rows, Qt.Key.Key_Home)
    for _step in range(titles(shell).index(title)):
        shell.press(rows, Qt.Key.Key_Down)
    shell.press(rows, Qt.Key.Key_Return)


def ask(shell: Shell, text: str, *chosen: Narrowing) -> None:
    shell.search.ask_again(Asked(text, chosen))
    shell.idle()


def box(shell: Shell) -> QLineEdit:
    found = shell.window.findChild(QLineEdit, "search-box")
    assert found is not None
    return found


def found(shell: Shell) -> int:
    return shell.search.list.model().rowCount()


def save(shell: Shell, name: str) -> None:
    shell.run("search.save")
    dialog = shell.dialog(SearchNameDialog)
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, name)
    accept(shell, dialog)


def accept(shell: Shell, dialog: SearchNameDialog) -> None:
    shell.press(dialog.name, Qt.Key.Key_Return)
    shell.window.activateWindow()  # what a desktop does when a dialog closes
    shell.settle()


def test_a_saved_search_is_run_again_with_its_filters(shell: Shell) -> None:
    ask(shell, "home visits", RECOMMENDED)
    number = found(shell)
    save(shell, "Visits")
    assert "Saved as Visits." in shell.message()
    ask(shell, "peer groups")
    shell.go(Spot("search"))
    assert titles(shell) == ["Visits"]
    assert offers(shell)[0].note == "home visits; Kind: Recommendation"
    take(shell, "Visits")
    assert box(shell).text() == "home visits"
    assert found(shell) == number
    assert shell.button("Kind: Recommendation").isVisible()
    assert shell.search.list.hasFocus()


def test_a_search_without_a_name_cannot_be_saved(shell: Shell) -> None:
    ask(shell, "home visits")
    shell.run("search.save")
    dialog = shell.dialog(SearchNameDialog)
    dialog.name.clear()
    shell.press(dialog.name, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert shell.context.services.searches.all() == ()


def test_a_saved_search_is_renamed_and_removed_with_a_way_back(shell: Shell) -> None:
    ask(shell, "home visits")
    save(shell, "Visits")
    shell.go(Spot("search"))
    shell.search.offers.setFocus()
    shell.run("search.rename")
    dialog = shell.dialog(SearchNameDialog)
    QTest.keyClicks(dialog.name, "At home")
    accept(shell, dialog)
    assert titles(shell) == ["At home"]
    shell.run("search.remove")
    assert titles(shell) == []
    shell.click(shell.button("Undo"))
    assert titles(shell) == ["At home"]


def test_what_is_new_in_a_saved_search_is_counted_and_marked(shell: Shell) -> None:
    services = shell.context.services
    kept = services.searches.save(Asked("home visits"), "Visits", JobControl()).result
    # As if the guide's newest edition had added one of the items that are found.
    searches = services.searches._saved
    seen = searches.seen(kept.id) - {str(VISITS)}
    searches.look(kept.id, len(seen), seen)
    shell.go(Spot("search"))
    assert offers(shell)[0].quiet.endswith("1 new")
    take(shell, "Visits")
    rows = shell.search.list
    shell.press(rows, Qt.Key.Key_Home)
    assert rows.currentIndex().data(HitRole).address == VISITS
    spoken = rows.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert ", new. " in spoken
    shell.go(Spot("search"))
    assert offers(shell)[0].quiet == "Saved search", "it was looked at"


def test_recent_searches_are_off_until_they_are_wanted(shell: Shell) -> None:
    ask(shell, "home visits")
    shell.search.list.setFocus()
    shell.idle()
    shell.go(Spot("search"))
    assert titles(shell) == []
    shell.press(shell.button("Remember my searches"), Qt.Key.Key_Space)
    for text in ("home visits", "peer groups", "Home  visits"):
        shell.run("go.searchbox")
        QTest.keyClicks(box(shell), text)
        shell.press(box(shell), Qt.Key.Key_Return)
    shell.go(Spot("search"))
    assert titles(shell) == ["Home visits", "peer groups"]
    take(shell, "peer groups")
    assert box(shell).text() == "peer groups"
    assert found(shell)


def test_recent_searches_are_cleared_in_one_action_and_with_the_setting(shell: Shell) -> None:
    searches = shell.context.services.searches
    shell.go(Spot("search"))
    shell.run("search.remember")
    searches.remember("home visits", JobControl())
    shell.go(Spot("search"))
    shell.press(shell.button("Clear recent searches"), Qt.Key.Key_Space)
    assert titles(shell) == []
    searches.remember("peer groups", JobControl())
    shell.go(Spot("search"))
    shell.run("search.remember")
    assert searches._recent.all() == ()


def test_the_down_key_goes_from_the_empty_box_to_saved_searches(shell: Shell) -> None:
    ask(shell, "home visits")
    save(shell, "Visits")
    shell.go(Spot("search"))
    shell.run("go.searchbox")
    shell.press(box(shell), Qt.Key.Key_Down)
    assert shell.search.offers.hasFocus()
    shell.press(shell.search.offers, Qt.Key.Key_Escape)
    assert box(shell).hasFocus()


def test_the_coach_says_what_each_way_out_would_bring(shell: Shell) -> None:
    ask(shell, "home visits")
    everywhere = found(shell)
    ask(shell, "home visits", Narrowing(Tick("kind", "study"), "Kind: Study"))
    assert "Nothing was found" in shell.search.summary.text()
    first = offers(shell)[0]
    assert (first.title, first.quiet) == ("Remove the filter Kind: Study", f"{everywhere} results")
    take(shell, first.title)
    assert found(shell) == everywhere
    assert shell.search.list.hasFocus()


def test_the_coach_offers_fewer_words_and_the_guides(shell: Shell) -> None:
    ask(shell, '"peer visits"')
    assert "Search without quotation marks" in titles(shell)
    assert titles(shell)[-2:] == ["How to search", "Browse the guides"]
    take(shell, "Browse the guides")
    assert shell.window.current_page() is shell.guides


def test_enter_goes_to_what_can_be_tried(shell: Shell) -> None:
    shell.run("go.searchbox")
    QTest.keyClicks(box(shell), "qqzzxxw")
    shell.press(box(shell), Qt.Key.Key_Return)
    assert shell.search.offers.hasFocus()


def test_an_example_is_put_into_the_box_by_keyboard(shell: Shell) -> None:
    ask(shell, "visits")
    shell.run("search.how")
    dialog = shell.dialog(HowToSearchDialog)
    example = next(e.typed for e in EXAMPLES if e.typed == "kind:recommendation")
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == example)
    button.setFocus()
    shell.press(button, Qt.Key.Key_Space)
    shell.window.activateWindow()
    shell.settle()
    assert box(shell).text() == f"visits {example}"
    assert box(shell).hasFocus()
    assert box(shell).cursorPosition() == len(box(shell).text())
    shell._bot.waitUntil(lambda: shell.context.navigator.spot.query == box(shell).text())
    shell.idle()
    assert found(shell)


def test_own_notes_stand_after_the_guides(shell: Shell) -> None:
    notes = (
        OwnNote("1", PEERS, "Peer groups", "Ask about visits at home on Fridays."),
        OwnNote("2", VISITS, "Home visits", "Nothing to do with it."),
    )
    shell.context.services.__dict__["own_notes"] = OwnNotes(lambda: notes)
    ask(shell, "visits fridays")
    assert "1 of your own notes matches." in shell.words(shell.search.notes)
    shell.press(shell.button("Go to your notes"), Qt.Key.Key_Space)
    rows = shell.search.list
    assert rows.hasFocus()
    row = rows.currentIndex()
    assert row.row() == found(shell) - 1
    assert "your note" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    shell.press(rows, Qt.Key.Key_Return)
    assert shell.context.navigator.spot.address == PEERS


def test_nothing_that_is_typed_is_logged(shell: Shell) -> None:
    shell.go(Spot("search"))
    shell.run("search.remember")
    ask(shell, "zebracanary visits")
    shell.search.list.setFocus()
    shell.idle()
    save(shell, "zebracanary")
    logs = shell.context.services.places.logs
    texts = [file.read_text(encoding="utf-8") for file in logs.rglob("*") if file.is_file()]
    assert "zebracanary" not in "".join(texts)
