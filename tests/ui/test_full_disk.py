"""No room at the database, for temporary files or for an export: a sentence, and nothing is lost.

The refusals are real and need no rights: SQLite's own "database or disk is full" at the most pages
that it may have, and the kernel's limit on how large a file may grow.
"""

from __future__ import annotations

import resource
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from reader.services.exporting import FORMATS
from reader.ui.dialogs.data import DataDialog
from reader.ui.dialogs.export import ExportDialog
from reader.ui.dialogs.note import NoteDialog
from reader.ui.dialogs.plan_entry import PlanEntryDialog
from tests.ui.shell import Shell
from tests.ui.small_guides import VISITS
from tests.ui.workspace import CONTROL, fill_workspace, first_plan, save_by_key

LONG = "Ask the team about every visit. " * 240
ROOM = 400
"""Bytes that a file may have on the full disk."""


@contextmanager
def no_more_pages(shell: Shell) -> Iterator[None]:
    """The database may not grow, as on a disk without room for another page."""
    database = shell.context.services.workspace._database

    def allow(pages: str) -> None:
        with database.write() as connection:
            connection.execute(f"PRAGMA max_page_count = {pages}")

    with database.read() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    allow(str(pages))
    try:
        yield
    finally:
        allow("1073741823")


@contextmanager
def no_room_for_files() -> Iterator[None]:
    """No file may grow past a few hundred bytes, in whichever folder it is."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, hard))
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files are saved."""
    file = tmp_path / "documents" / "mine.json"
    file.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(file), ""))
    return file


def test_a_note_that_finds_no_room_stays_in_its_editor(shell: Shell) -> None:
    fill_workspace(shell)
    shell.read(VISITS)
    shell.run("item.note")
    dialog = shell.dialog(NoteDialog)
    dialog.text.setPlainText(LONG)
    dialog.text.setFocus()
    noting = shell.context.services.workspace.noting
    before = noting.all()
    with no_more_pages(shell):
        save_by_key(shell, dialog)
        assert dialog.isVisible()
        assert dialog.text.toPlainText() == LONG
        assert "The disk is full, so this change was not saved" in dialog.problem
        assert "What you typed is still here." in dialog.problem
        assert noting.all() == before
    save_by_key(shell, dialog)
    assert [mark.text for mark in noting.all() if mark not in before] == [LONG]


def test_a_plan_entry_that_finds_no_room_stays_in_its_fields(shell: Shell) -> None:
    fill_workspace(shell)
    planning = shell.context.services.workspace.planning
    plan = first_plan(shell)
    shell.read(VISITS)
    shell.run("item.plan")
    dialog = shell.dialog(PlanEntryDialog)
    dialog.evidence.setPlainText(LONG)
    dialog.evidence.setFocus()
    before = planning.history(plan)
    with no_more_pages(shell):
        save_by_key(shell, dialog)
        assert dialog.evidence.toPlainText() == LONG
        assert "The disk is full" in dialog.problem
        assert planning.history(plan) == before
        assert planning.is_consistent(plan)
    save_by_key(shell, dialog)
    assert planning.item(plan, VISITS).evidence == LONG.strip()


@pytest.mark.parametrize("name", ["docx", "xlsx", "csv", "html", "json"])
def test_an_export_that_finds_no_room_leaves_no_half_file(
    shell: Shell, out: Path, name: str
) -> None:
    shell.read(VISITS)
    shell.run("file.export")
    dialog = shell.dialog(ExportDialog)
    dialog.formats[name].setChecked(True)
    with no_room_for_files():
        dialog.save.click()
        shell.idle()
    assert "could not be written" in dialog.told.text()
    assert "what was there before is unchanged" in dialog.told.text()
    assert list(out.parent.iterdir()) == []
    dialog.save.click()
    shell.idle()
    (made,) = out.parent.iterdir()
    assert made.stat().st_size > ROOM


def test_all_my_data_that_finds_no_room_leaves_the_old_file(shell: Shell, out: Path) -> None:
    fill_workspace(shell)
    out.write_bytes(b"the copy of last week")
    shell.run("file.data")
    dialog = shell.dialog(DataDialog)
    with no_room_for_files():
        shell.click(shell.button("Save all to a file...", dialog))
    assert "could not be written" in dialog.told.text()
    assert [file.read_bytes() for file in out.parent.iterdir()] == [b"the copy of last week"]


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.id)
def test_no_export_needs_the_temporary_folder(
    shell: Shell, out: Path, monkeypatch: pytest.MonkeyPatch, chosen: object
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(out.parent / "there is none"))
    exporting = shell.context.services.exporting
    document = exporting.selection([VISITS], CONTROL)
    exporting.write(document, chosen, out, CONTROL)  # type: ignore[arg-type]
    assert out.stat().st_size > ROOM
