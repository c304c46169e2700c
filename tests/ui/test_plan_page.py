"""Our plan in the window: entries by keyboard, history, summary, files and merging."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from reader.guide.address import Address
from reader.services.planning import Status
from reader.ui.dialogs.naming import NamingDialog
from reader.ui.dialogs.plan_entry import PlanEntryDialog
from reader.ui.dialogs.plan_merge import PlanMergeDialog
from reader.ui.models.rows import RowRole
from reader.ui.navigator import Spot
from reader.ui.pages.plan import PlanPage
from tests.ui.conftest import Opener
from tests.ui.shell import Shell
from tests.ui.small_guides import PEERS, PHONE, VISITS
from tests.ui.workspace import (
    CONTROL,
    choose_key,
    fill_workspace,
    first_plan,
    plan_page,
    save_by_key,
    show_plan,
    type_into,
)


def listed(page: PlanPage) -> list[Address]:
    model = page.list.model()
    return [model.index(row, 0).data(RowRole).address for row in range(model.rowCount())]


def choose(shell: Shell, address: Address) -> PlanPage:
    page = plan_page(shell)
    page.list.setCurrentIndex(page.list.model().index(listed(page).index(address), 0))
    page.list.setFocus()
    shell.settle()
    return page


def run_on_plan(shell: Shell, key: str) -> None:
    """Choose an entry of the menu of the plan."""
    page = plan_page(shell)
    assert shell.button("Plan", page).menu() is page.more
    page._acts[key].trigger()
    shell.idle()


@pytest.fixture
def filled(shell: Shell) -> Shell:
    """The page with a plan that says something of two items."""
    fill_workspace(shell)
    shell.go(Spot("plan"))
    return shell


def test_a_first_plan_is_started_from_the_page(shell: Shell) -> None:
    shell.go(Spot("plan"))
    page = plan_page(shell)
    assert page.empty.isVisible()
    shell.click(shell.button("Start a plan"))
    dialog = shell.dialog(NamingDialog)
    assert dialog.name.text() == "Our plan"
    type_into(shell, dialog.second, "North")
    save_by_key(shell, dialog)
    assert page.plans.currentText() == "Our plan, North"
    assert {VISITS, PEERS, PHONE} <= set(listed(page))
    assert page.told.text().startswith("0 of ")


def test_an_entry_is_written_by_keyboard_and_lasts(filled: Shell, open_shell: Opener) -> None:
    page = choose(filled, PEERS)
    filled.press(page.list, Qt.Key.Key_Return)
    dialog = filled.dialog(PlanEntryDialog)
    choose_key(filled, dialog.applies, "Partly")
    choose_key(filled, dialog.status, "Planned")
    type_into(filled, dialog.owner, "Head of fostering")
    type_into(filled, dialog.target, "31/1/2027")
    type_into(filled, dialog.evidence, "Minutes of March")
    assert dialog.role.text() == "Team manager", "the role of the last change is offered"
    save_by_key(filled, dialog)
    row = page.list.currentIndex().data(RowRole)
    assert row.address == PEERS
    assert "31 January 2027" in row.snippet
    second = open_shell().show()
    state = second.context.services.workspace.planning.item(first_plan(second), PEERS)
    assert (state.status, state.owner, state.target) == (
        Status.PLANNED,
        "Head of fostering",
        "2027-01-31",
    )


def test_a_date_that_is_none_is_said_and_nothing_is_lost(filled: Shell) -> None:
    page = choose(filled, PEERS)
    filled.press(page.list, Qt.Key.Key_Return)
    dialog = filled.dialog(PlanEntryDialog)
    type_into(filled, dialog.target, "next week")
    save_by_key(filled, dialog)
    assert "cannot be read" in dialog.problem
    assert dialog.target.text() == "next week"
    filled.press(dialog.target, Qt.Key.Key_Escape)
    assert dialog.isVisible(), "the first Escape does not throw away what was typed"
    filled.press(dialog.target, Qt.Key.Key_Escape)
    assert filled.context.services.workspace.planning.item(first_plan(filled), PEERS).target == ""


def test_the_history_of_an_entry_is_listed_and_undo_adds_to_it(filled: Shell) -> None:
    page = choose(filled, VISITS)
    filled.run("item.plan")
    dialog = filled.dialog(PlanEntryDialog)
    lines = [dialog.history.item(row).text() for row in range(dialog.history.count())]
    assert any("Status from Not started to In progress" in line for line in lines)
    assert any("Agreed at the panel" in line for line in lines)
    choose_key(filled, dialog.status, "In place")
    save_by_key(filled, dialog)
    filled.click(filled.button("Undo"))
    planning = filled.context.services.workspace.planning
    assert planning.item(first_plan(filled), VISITS).status is Status.IN_PROGRESS
    assert len(planning.history(first_plan(filled), VISITS)) == len(lines) + 2
    page.show_view("history")
    filled.idle()
    assert page.told.text() == f"{len(lines) + 3} entries in the history"


def test_overdue_filter_and_a_past_day(filled: Shell) -> None:
    page = show_plan(filled, "overdue")
    assert listed(page) == [VISITS]
    page.show_view("items")
    filled.idle()
    choose_key(filled, page.status, "In place")
    assert listed(page) == [PHONE]
    choose_key(filled, page.status, "Every status")
    type_into(filled, page.day, "1/1/2020")
    page._load()
    filled.idle()
    assert page.told.text().startswith("0 of ")
    assert "as it was on 1 January 2020" in page.told.text()


def test_the_summary_has_a_picture_and_the_equal_table(filled: Shell) -> None:
    page = show_plan(filled, "summary")
    assert page.view.isVisible()
    assert not page.list.isVisible()
    words = page.view.toPlainText()
    assert "By guide" in words
    assert "By outcome" in words
    assert "In progress" in words
    assert "Help at home" in words


def test_a_plan_is_renamed_removed_and_brought_back(filled: Shell) -> None:
    page = plan_page(filled)
    run_on_plan(filled, "rename")
    dialog = filled.dialog(NamingDialog)
    dialog.name.clear()
    type_into(filled, dialog.name, "South")
    save_by_key(filled, dialog)
    assert page.plans.currentText() == "South, Northern area"
    run_on_plan(filled, "drop")
    assert page.empty.isVisible()
    filled.click(filled.button("Undo"))
    assert page.plans.currentText() == "South, Northern area"
    assert filled.context.services.workspace.planning.history(first_plan(filled))


@pytest.mark.parametrize("format_id", ["docx", "xlsx"])
def test_a_plan_is_exported(
    filled: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format_id: str
) -> None:
    file = tmp_path / f"plan.{format_id}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(file), ""))
    menu = filled.button("Export...").menu()
    next(a for a in menu.actions() if a.data() == format_id).trigger()
    filled.idle()
    assert f"Saved plan.{format_id}" in filled.message()
    assert file.stat().st_size > 2000


def test_a_colleagues_plan_is_joined_and_conflicts_are_chosen(
    filled: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = filled.context.services.workspace
    plan = first_plan(filled)
    file = tmp_path / "theirs.guideplan"
    backup = work.caring.back_up(CONTROL).result
    work.planning.change(plan, VISITS, {"status": "in-place"}, "Colleague", CONTROL)
    work.planning.change(plan, PEERS, {"owner": "Colleague's team"}, "Colleague", CONTROL)
    work.merging.export(plan, file, CONTROL)
    work.caring.restore(backup, CONTROL)
    work.planning.change(plan, VISITS, {"status": "planned"}, "Team manager", CONTROL)
    page = show_plan(filled)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    run_on_plan(filled, "join")
    dialog = filled.dialog(PlanMergeDialog)
    assert "1 conflict" in dialog.told.text()
    assert "Colleague's team" in filled.words(dialog)
    filled.click(dialog.join)
    assert "Choose which one stands" in dialog.told.text()
    names = [button.text() for button in dialog._choices[0][1].buttons()]
    assert any(name.startswith("In place, by Colleague") for name in names)
    assert any(name.startswith("Planned, by Team manager") for name in names)
    theirs = next(i for i, name in enumerate(names) if name.startswith("In place"))
    dialog.choose(0, theirs)
    filled.click(dialog.decide)
    assert work.planning.item(plan, VISITS).status is Status.IN_PLACE
    assert work.planning.item(plan, PEERS).owner == "Colleague's team"
    assert not work.planning.conflicts(plan)
    assert page.told.text().startswith("2 of ")


def test_a_damaged_file_is_refused_with_a_sentence(
    filled: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "broken.guideplan"
    file.write_text("{}", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    run_on_plan(filled, "join")
    dialog = filled.dialog(PlanMergeDialog)
    assert dialog.told.text().endswith(".")
    assert not dialog.join.isEnabled()
