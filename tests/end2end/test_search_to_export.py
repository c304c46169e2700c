"""From a search to an exported collection: without a pointer, and by accessible actions alone."""

from __future__ import annotations

from pathlib import Path

import docx

from tests.end2end.accessible import Node
from tests.end2end.forms import choose, dialog, fill, keep, name_file, tab_to, wait_for_file
from tests.end2end.program import Reader, Window, Windows
from tests.end2end.story import HEADING, QUERY, open_recommendation

COLLECTION = "Panel papers"


def test_by_keyboard(windows: Windows, reader: Reader, tmp_path: Path) -> None:
    file = tmp_path / "papers.docx"
    window = windows.open(reader)
    title = open_recommendation(window).name
    window.keys("ctrl+shift+b")
    dialog(window, "Collections")
    fill(window, "New collection", COLLECTION)
    keep(window, "Collections")
    window.keys("ctrl+4")
    window.find("label", has="No bookmarks yet")
    choose(window, "What to show", COLLECTION)
    window.find("list item", has=HEADING, below=window.find("list", name="Saved items"))
    window.keys("ctrl+e")
    dialog(window, "Export")
    choose(window, "What to export", "All of")
    tab_to(window, "push button", "Choose where")
    window.keys("space")
    window.until(lambda: len(window.tree.all("dialog", name="Export")) == 2, "the file window")
    name_file(window, "Export", file)
    wait_for_file(window, file)
    assert title in words_of(file)
    window.keys("Escape")
    window.quit()


def test_by_accessible_actions_alone(windows: Windows, reader: Reader, tmp_path: Path) -> None:
    """What assistive technology can do without a key: actions, and text put in fields."""
    file = tmp_path / "papers.docx"
    window = windows.open(reader)
    write(window, window.find("text", name="Search all guides"), QUERY)
    results = window.find("list", name="Search results")
    act(window, window.find("list item", has=HEADING, below=results), "Toggle")
    press_menu(window, "Open the chosen item")
    title = window.find("heading", has=HEADING, below=window.find("document web")).name

    press_menu(window, "Collections...")
    box = dialog(window, "Collections")
    write(window, window.find("text", name="New collection", below=box), COLLECTION)
    act(window, window.find("push button", name="Save", below=box))
    window.until(lambda: window.tree.first("dialog") is None, "the dialog closed")

    act(window, window.find("check box", name="Saved"))
    pick(window, "What to show", COLLECTION)
    rows = window.find("list", name="Saved items")
    window.find("list item", has=HEADING, below=rows)

    press_menu(window, "Export...")
    dialog(window, "Export")
    pick(window, "What to export", "All of")
    act(window, window.find("radio button", name="Word"), "Toggle")
    act(window, window.find("push button", has="Choose where"))
    name = window.find("text", has="File name")
    write(window, name, str(file))
    files = Node(name.place[:1], "dialog", "", "", frozenset(), "")
    act(window, window.find("push button", name="Save", below=files))
    wait_for_file(window, file)
    assert title in words_of(file)
    act(window, window.find("push button", name="Close"))
    window.until(lambda: window.tree.first("dialog") is None, "the dialog closed")
    press_menu(window, "Quit")
    assert window.process.wait(timeout=30) == 0


def act(window: Window, node: Node, action: str = "Press") -> None:
    """Do an action of a node; it must be there."""
    assert window.tree.do(node, action), f"{node} cannot {action}"


def write(window: Window, field: Node, text: str) -> None:
    """Put a text in a field."""
    assert window.tree.write(field, text), f"{field} cannot be written in"


def press_menu(window: Window, words: str) -> None:
    """Choose an entry of a menu that need not be open, as soon as it can be chosen."""
    entry = window.until(lambda: window.tree.first("menu item", name=words, states=()), words)
    act(window, entry)


def pick(window: Window, label: str, words: str) -> None:
    """Choose in a list to choose from, by selecting a row of it."""

    def box() -> Node | None:
        boxes = window.tree.all("combo box")
        return next((each for each in boxes if each.description == label), None)

    found = window.until(box, label)
    # The list is made when it is asked for, and the box tells what was chosen.
    row = window.until(lambda: window.tree.first("list item", has=words, below=found), words)
    if "selected" not in row.states:
        act(window, row, "Toggle")
    window.until(lambda: words in (box() or found).name, f"{words} chosen in {label}")


def words_of(file: Path) -> str:
    """Everything that a Word document says."""
    made = docx.Document(str(file))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in made.paragraphs), *cells])
