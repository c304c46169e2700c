"""How dev.py runs its checks: all of them, also after one failed."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_run import (
    CHECKS,
    Check,
    Outcome,
    check_environment,
    chosen_checks,
    has_tests,
    outcome_of_pytest,
    run_checks,
)
from dev_errors import SetupError
from locked_venv import Checkout


def test_no_name_means_every_check_that_need_not_be_named() -> None:
    usual = chosen_checks([])
    assert [check.name for check in CHECKS if check not in usual] == ["package"]
    assert [check.name for check in chosen_checks(["package", "lint"])] == ["lint", "package"]


def test_names_keep_the_usual_order() -> None:
    assert [check.name for check in chosen_checks(["unit", "lint"])] == ["lint", "unit"]


def test_an_unknown_name_is_refused_with_the_known_ones() -> None:
    with pytest.raises(SetupError, match=r"no check called unti\..*unit"):
        chosen_checks(["unti"])


@pytest.mark.parametrize(
    ("code", "tests", "expected"),
    [
        (0, True, Outcome.PASSED),
        (1, True, Outcome.FAILED),
        (2, False, Outcome.FAILED),
        (5, False, Outcome.EMPTY),
        (5, True, Outcome.FAILED),
    ],
)
def test_no_test_run_is_a_failure_once_there_are_tests(
    tmp_path: Path, code: int, tests: bool, expected: Outcome
) -> None:
    if tests:
        (tmp_path / "deep").mkdir()
        (tmp_path / "deep" / "test_one.py").touch()
    assert has_tests(tmp_path) is tests
    assert outcome_of_pytest(code, tmp_path) is expected


def test_a_missing_folder_has_no_tests(tmp_path: Path) -> None:
    assert not has_tests(tmp_path / "gone")


def test_the_persons_screen_and_module_path_are_out_of_reach(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH"):
        monkeypatch.setenv(name, "person's own")
    environment = check_environment({"PYTHONPATH": "ours"})
    assert "DISPLAY" not in environment
    assert "WAYLAND_DISPLAY" not in environment
    assert environment["PYTHONPATH"] == "ours"


def test_every_check_runs_and_one_failure_fails_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[str] = []

    def check(name: str, outcome: Outcome) -> Check:
        def run(checkout: Checkout) -> Outcome:
            ran.append(name)
            return outcome

        return Check(name, f"about {name}", run)

    def unable(checkout: Checkout) -> Outcome:
        raise SetupError("There is no network.")

    checks = [
        check("first", Outcome.FAILED),
        Check("second", "about second", unable),
        check("third", Outcome.EMPTY),
        check("fourth", Outcome.PASSED),
    ]
    assert run_checks(Checkout(tmp_path), checks) == 1
    assert ran == ["first", "third", "fourth"]
    said = capsys.readouterr().out
    assert "== 1/4 first: about first" in said
    assert "There is no network." in said
    assert said.rstrip().endswith("checks: 1 passed, 3 failed")


def test_a_folder_that_has_lost_its_tests_fails(tmp_path: Path) -> None:
    checks = [Check("only", "about only", lambda checkout: Outcome.EMPTY)]
    assert run_checks(Checkout(tmp_path), checks) == 1


def test_all_passed_ends_with_zero(tmp_path: Path) -> None:
    checks = [Check("only", "about only", lambda checkout: Outcome.PASSED)]
    assert run_checks(Checkout(tmp_path), checks) == 0
