"""Local information and care for the user's own data, in the window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from reader.ui.dialogs.data import DataDialog
from reader.ui.dialogs.local import LocalDialog
from reader.ui.panels.yours import LOCAL
from reader.ui.widgets.day_field import read_day
from tests.ui.shell import Shell
from tests.ui.small_guides import VISITS
from tests.ui.workspace import (
    CONTROL,
    choose_key,
    fill_workspace,
    save_by_key,
    type_into,
)


def test_local_information_is_added_and_visibly_local(shell: Shell) -> None:
    shell.read(VISITS)
    shell.run("item.local")
    dialog = shell.dialog(LocalDialog)
    choose_key(shell, dialog.kind, "Local threshold")
    type_into(shell, dialog.name, "Three visits a week")
    type_into(shell, dialog.owner, "Duty manager")
    type_into(shell, dialog.review, "31 January 2027")
    save_by_key(shell, dialog)
    words = shell.words(shell.reading.details)
    assert LOCAL in words
    assert "Local threshold: Three visits a week" in words
    assert "Owner: Duty manager. Review: 31 January 2027" in words


def test_local_information_is_changed_and_removed_with_a_way_back(shell: Shell) -> None:
    fill_workspace(shell)
    shell.read(VISITS)
    overlaying = shell.context.services.workspace.overlaying
    shell.run("item.local")
    dialog = shell.dialog(LocalDialog)
    dialog.entries.setCurrentIndex(1)
    dialog.entries.activated.emit(1)
    assert dialog.name.text() == "Duty desk"
    shell.click(shell.button("Remove", dialog))
    assert overlaying.on(VISITS) == ()
    shell.click(shell.button("Undo"))
    assert [entry.title for entry in overlaying.on(VISITS)] == ["Duty desk"]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("", ""),
        ("2027-01-31", "2027-01-31"),
        ("31/1/2027", "2027-01-31"),
        ("31.01.2027", "2027-01-31"),
        ("1 2 2027", "2027-02-01"),
        ("31 January 2027", "2027-01-31"),
        ("3rd Feb 2027", "2027-02-03"),
        ("31/2/2027", None),
        ("next week", None),
        ("12 Brumaire 2027", None),
    ],
)
def test_dates_are_read_as_people_write_them(words: str, day: str | None) -> None:
    assert read_day(words) == day


def test_a_backup_is_made_and_restored(shell: Shell) -> None:
    fill_workspace(shell)
    shell.run("file.data")
    dialog = shell.dialog(DataDialog)
    shell.click(shell.button("Back up now", dialog))
    work = shell.context.services.workspace
    work.collecting.remove(work.collecting.all()[0].id, CONTROL)
    dialog.backups.setCurrentRow(0)
    assert "1 collection" in dialog.backups.item(0).text()
    shell.click(dialog.restore)
    assert "restored" in dialog.told.text()
    assert len(work.collecting.all()) == 1


def test_everything_goes_out_and_comes_in_with_a_report(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_workspace(shell)
    file = tmp_path / "mine.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    shell.run("file.data")
    dialog = shell.dialog(DataDialog)
    shell.click(shell.button("Save all to a file...", dialog))
    assert "Saved mine.json" in dialog.told.text()
    content = json.loads(file.read_text(encoding="utf-8"))
    content["bookmarks"].append({"address": "not an address"})
    file.write_text(json.dumps(content), encoding="utf-8")
    shell.click(shell.button("Take in a file...", dialog))
    assert "1 could not be taken in" in dialog.told.text()
    assert dialog.report.isVisible()
    assert "bookmarks, row" in dialog.report.item(0).text()


def test_clearing_needs_the_word_and_leaves_nothing(shell: Shell) -> None:
    fill_workspace(shell)
    shell.run("file.data")
    dialog = shell.dialog(DataDialog)
    assert not dialog.clear.isEnabled()
    type_into(shell, dialog.word, "clear")
    assert not dialog.clear.isEnabled()
    dialog.word.clear()
    type_into(shell, dialog.word, "CLEAR")
    shell.click(dialog.clear)
    assert "cleared" in dialog.told.text()
    work = shell.context.services.workspace
    assert work.collecting.all() == ()
    assert work.noting.all() == ()
    assert work.planning.all() == ()
    assert shell.context.services.saving.all() == ()
