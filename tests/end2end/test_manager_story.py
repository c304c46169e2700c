"""A manager's story by keyboard alone: filter, compare, collect, note, plan, export, come back."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import docx
import openpyxl

from reader.services.exporting import FORMATS
from tests.end2end.forms import (
    choose,
    dialog,
    fill,
    keep,
    name_file,
    pick,
    wait_for_file,
)
from tests.end2end.keeping import damage_in_database
from tests.end2end.program import Reader, Window, Windows
from tests.end2end.story import go_to

OUTCOME = "stable, loving homes"
FIRST = "Reducing the risk of harm"
COLLECTION = "Stability panel"
NOTE = "Ask both teams how they match families"
EVIDENCE = "Audit of ten files in October"
ROLE = "Service manager"
TABLE = "Recommendations and key principles"


def filter_and_compare(window: Window) -> None:
    """Narrow the table to an outcome, choose its first two items and set them side by side."""
    window.keys("ctrl+3")
    window.find("table", name=TABLE)
    choose(window, "Outcome", OUTCOME)
    window.find("label", has="9 of 21 recommendations")
    go_to(window, "table cell")
    window.keys("ctrl+m")
    window.told("1 chosen")
    window.keys("Down", "ctrl+m")
    window.told("2 chosen")
    window.keys("ctrl+shift+m")
    page = window.find("document web", name="Comparison")
    window.find("heading", has="Comparison", below=page)
    words = [node.name for node in window.tree.all(below=page)]
    assert any(FIRST in word for word in words)
    assert any(word.startswith("Different") for word in words)
    window.find("label", has="fields differ")
    window.keys("alt+Left")
    window.find("label", has="9 of 21 recommendations")
    go_to(window, "table cell")


def collect_and_note(window: Window) -> None:
    """Put the first item in a new collection, and write a note on it."""
    window.keys("ctrl+Home", "ctrl+shift+b")
    dialog(window, "Collections")
    fill(window, "New collection", COLLECTION)
    keep(window, "Collections")
    window.told("Kept")
    window.keys("ctrl+n")
    dialog(window, "Note")
    fill(window, "Your note", NOTE)
    keep(window, "Note")
    window.told("Kept")


def say_what_is_in_place(window: Window) -> None:
    """Start a plan, and give the item its status with evidence."""
    window.keys("ctrl+shift+a")
    dialog(window, "Start a plan")
    window.keys("ctrl+Return")
    dialog(window, "Our plan")
    choose(window, "Status", "In place")
    fill(window, "Evidence", EVIDENCE)
    fill(window, "Your role", ROLE)
    keep(window, "Our plan")
    window.told("Kept in our plan")


def export_plan(window: Window, name: str, file: Path) -> None:
    """Write the plan in a format of the Export menu."""
    window.keys("ctrl+5")
    window.find("list", name="Items of the plan")
    choose(window, "Status", "With an entry")
    window.find("label", has="1 item found")
    pick(window, "Export", [each.name for each in FORMATS].index(name) + 1)
    name_file(window, f"Export as {name}", file)
    window.told(f"Saved {file.name}")
    wait_for_file(window, file)


def test_a_manager_filters_compares_collects_plans_and_exports(
    windows: Windows, reader: Reader, tmp_path: Path
) -> None:
    word, excel = tmp_path / "plan.docx", tmp_path / "plan.xlsx"
    window = windows.open(reader)
    filter_and_compare(window)
    collect_and_note(window)
    say_what_is_in_place(window)
    export_plan(window, "Word", word)
    export_plan(window, "Excel", excel)
    window.quit()
    assert damage_in_database(reader) == "ok"
    look_into_word(word)
    look_into_excel(excel)
    all_is_there_again(windows.open(reader))


def look_into_word(file: Path) -> None:
    """The document has its heading tree, what was written, and where it comes from."""
    made = docx.Document(str(file))
    headings = [(p.style.name, p.text) for p in made.paragraphs if p.style and p.text]
    assert ("Title", "Our plan") in headings
    levels = [int(name[-1]) for name, _text in headings if name.startswith("Heading ")]
    assert levels
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))
    assert any(text == FIRST for name, text in headings if name.startswith("Heading "))
    cells = {cell.text for table in made.tables for row in table.rows for cell in row.cells}
    told = "\n".join([text for _name, text in headings] + sorted(cells))
    for words in ("In place", EVIDENCE, "Check after"):
        assert words in told, f"{words} is not in the document"


def look_into_excel(file: Path) -> None:
    """The sheet has a row for the item, with status and evidence as words."""
    book = openpyxl.load_workbook(file)
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    for words in (FIRST, "In place", EVIDENCE):
        assert words in cells, f"{words} is in no cell"
    book.close()


def all_is_there_again(window: Window) -> None:
    """After a new start: the collection, the note, the plan and its history."""
    window.keys("ctrl+4")
    window.find("label", has="No bookmarks yet")
    choose(window, "What to show", COLLECTION)
    rows = window.find("list", name="Saved items")
    window.find("list item", has=FIRST, below=rows)
    choose(window, "What to show", "Notes and highlights")
    window.find("list item", has=NOTE, below=rows)
    window.keys("ctrl+5")
    window.find("label", has="1 of ")
    choose(window, "Status", "With an entry")
    plan = window.find("list", name="Items of the plan")
    line = window.find("list item", has=FIRST, below=plan)
    assert "In place" in line.name
    assert EVIDENCE in line.name
    choose(window, "What to show", "Whole history")
    entry = window.find("list item", has="Status", below=plan)
    assert f"By: {ROLE}" in entry.name
    window.quit()
