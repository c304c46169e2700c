"""The Policies dialog and the locked rows of the preferences."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel

from reader.paths import Places
from reader.services.policy_report import SET_BY_ORGANISATION
from reader.settings.declared import POLICIES
from reader.ui.dialogs.policies import CHANGED, NONE, SOME, PoliciesDialog
from reader.ui.dialogs.preferences import PreferencesDialog
from reader.ui.navigator import Spot
from tests.policies import governed_by, write_policies
from tests.ui.conftest import Opener
from tests.ui.shell import Shell

Under = Callable[..., Shell]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where this computer's policies are."""
    return tmp_path / "policies"


@pytest.fixture
def under(open_shell: Opener, places: Places, folder: Path) -> Under:
    """Opens the window on a computer with these enforced and recommended policies."""

    def begin(
        enforced: dict[str, object] | None = None, recommended: dict[str, object] | None = None
    ) -> Shell:
        return open_shell(where=governed_by(places, folder, enforced, recommended)).show()

    return begin


def rows(shell: Shell) -> list[str]:
    """What the dialog lists."""
    shell.run("help.policies")
    found = shell.dialog(PoliciesDialog).list
    return [found.item(row).text() for row in range(found.count())]


def test_without_policies_every_row_is_as_the_program_comes(under: Under) -> None:
    shell = under()
    listed = rows(shell)
    assert len(listed) == len(POLICIES)
    assert all(row.endswith("As the program comes") for row in listed)
    assert shell.dialog(PoliciesDialog).told.text() == NONE


def test_what_the_organisation_set_stands_first_with_its_file(under: Under, folder: Path) -> None:
    shell = under({"notes": False, "sepia": True}, {"zoom": 120})
    shell.context.services.settings.set("start", "guides")
    file = folder / "50-test.json"
    listed = rows(shell)
    assert listed[0] == f"Notes: No\n{SET_BY_ORGANISATION}\n{file}"
    assert listed[1] == f"Text size: 120%\nSuggested by your organisation\n{file}"
    assert listed[2] == f"Not used: sepia. There is no policy of this name.\n{file}"
    assert listed[3] == "At the start: The Guides page\nChosen by you"
    dialog = shell.dialog(PoliciesDialog)
    assert dialog.told.text() == SOME
    assert dialog.list.hasFocus()


def test_a_broken_file_alone_is_told(under: Under, folder: Path) -> None:
    write_policies(folder, name="60.json").write_text("{")
    shell = under()
    listed = rows(shell)
    assert listed[0] == f"Not used: a whole file. This file is not JSON.\n{folder / '60.json'}"
    assert shell.dialog(PoliciesDialog).told.text() == SOME


def test_what_was_passed_over_stands_in_the_log(
    under: Under, places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    shell = under({"sepia": True, "notes": "perhaps"})
    shell.application.prepare()
    shell.idle()
    log = (places.logs / "reader.log").read_text(encoding="utf-8")
    assert log.count("a policy was passed over") == 2
    assert "notes in " in log
    assert "sepia" not in log
    assert capsys.readouterr().err == ""


def test_policies_that_changed_meanwhile_are_told_and_wait(under: Under, folder: Path) -> None:
    shell = under({"notes": False})
    write_policies(folder, {"notes": True, "plans": False})
    assert rows(shell)[0].startswith("Notes: No")
    assert CHANGED in shell.dialog(PoliciesDialog).told.text()


def test_all_of_it_can_be_copied_for_it(under: Under) -> None:
    shell = under({"notes": False})
    rows(shell)
    shell.click(shell.button("Copy for IT", shell.dialog(PoliciesDialog)))
    words = QGuiApplication.clipboard().text()
    assert SOME in words
    assert all(setting.title in words for setting in POLICIES)


def test_the_help_page_leads_there(under: Under) -> None:
    shell = under()
    shell.go(Spot("help"))
    shell.click(shell.button("Policies"))
    dialog = shell.dialog(PoliciesDialog)
    shell.press(dialog, Qt.Key.Key_Escape)
    assert not shell.window.findChildren(PoliciesDialog)


def test_locked_rows_of_the_preferences_say_who_set_them(under: Under) -> None:
    shell = under({"notes": False, "start": "guides"}, {"theme": "dark"})
    shell.run("view.preferences")
    dialog = shell.dialog(PreferencesDialog)
    checks = {box.accessibleName(): box for box in dialog.findChildren(QCheckBox)}
    choices = {box.accessibleName(): box for box in dialog.findChildren(QComboBox)}
    assert not checks["Notes"].isEnabled()
    assert not checks["Notes"].isChecked()
    assert not choices["At the start"].isEnabled()
    assert choices["At the start"].currentData() == "guides"
    for field in (checks["Notes"], choices["At the start"]):
        assert field.accessibleDescription().startswith(SET_BY_ORGANISATION)
    assert choices["Theme"].isEnabled()
    assert choices["Theme"].currentData() == "dark"
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert f"{SET_BY_ORGANISATION}: The Guides page" in said
    assert f"{SET_BY_ORGANISATION}: No" in said


def test_no_row_is_locked_without_policies(under: Under) -> None:
    shell = under()
    shell.run("view.preferences")
    dialog = shell.dialog(PreferencesDialog)
    assert SET_BY_ORGANISATION not in shell.words(dialog)
    assert all(box.isEnabled() for box in dialog.findChildren(QCheckBox))
