"""Every check of `dev.py test`, in order, and the run that goes through all of them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path

from dev_errors import SetupError
from guide_packs import build_packs, synonyms_are_sound
from locked_venv import Checkout, ensure_folder

# pytest's own exit codes: https://docs.pytest.org/en/stable/reference/exit-codes.html
NOTHING_COLLECTED = 5
# Qt draws without a screen; the person's own screen must not be touched by a test.
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
OTHER_WHOOSH = "whoosh274"


class Outcome(Enum):
    """How a check ended."""

    PASSED = "passed"
    FAILED = "failed"
    EMPTY = "has no tests"


@dataclass(frozen=True)
class Check:
    """One check: its name on the command line, one line about it, and how to run it.

    With ``by_name`` it runs only when somebody names it.
    """

    name: str
    about: str
    run: Callable[[Checkout], Outcome]
    by_name: bool = False


def check_environment(extra: Mapping[str, str]) -> dict[str, str]:
    """Return the environment for a check: no display, no module path of the person's own."""
    dropped = {"DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH", "PYTEST_ADDOPTS"}
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return {**kept, **extra}


def has_tests(folder: Path) -> bool:
    """Return whether any test file lies in the folder or below it."""
    return any(folder.rglob("test_*.py"))


def outcome_of_pytest(code: int, folder: Path) -> Outcome:
    """Return how pytest over ``folder`` ended; tests that are there but not run are a failure."""
    if code == 0:
        return Outcome.PASSED
    if code == NOTHING_COLLECTED and not has_tests(folder):
        return Outcome.EMPTY
    return Outcome.FAILED


def _call(checkout: Checkout, command: Sequence[str], extra: Mapping[str, str]) -> int:
    return subprocess.run(
        [str(checkout.python), *command],
        cwd=checkout.root,
        env=check_environment(extra),
        stdin=subprocess.DEVNULL,
        check=False,
    ).returncode


def _tool(*command: str) -> Callable[[Checkout], Outcome]:
    return partial(_run_tool, command=command)


def _run_tool(checkout: Checkout, command: Sequence[str]) -> Outcome:
    return Outcome.FAILED if _call(checkout, command, {}) else Outcome.PASSED


def _import_rules(checkout: Checkout) -> Outcome:
    # import-linter has no "python -m" door, so its function is called by name.
    door = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    return Outcome.FAILED if _call(checkout, ("-c", door), {}) else Outcome.PASSED


def _guides(checkout: Checkout) -> Outcome:
    sound = _call(checkout, ("-m", "reader", "pack", "validate", "--strict", "guides"), {}) == 0
    sound = synonyms_are_sound(checkout) and sound
    return Outcome.PASSED if not build_packs(checkout) and sound else Outcome.FAILED


def _search_quality(checkout: Checkout) -> Outcome:
    if build_packs(checkout):
        return Outcome.FAILED
    return _run_tool(checkout, ("-m", "tests.search"))


def _tests(
    folder: str, *options: str, environment: Mapping[str, str] | None = None
) -> Callable[[Checkout], Outcome]:
    return partial(_run_tests, folder=folder, options=options, environment=environment or {})


def _run_tests(
    checkout: Checkout, folder: str, options: Sequence[str], environment: Mapping[str, str]
) -> Outcome:
    place = checkout.root / folder
    if not has_tests(place):
        return Outcome.EMPTY
    code = _call(checkout, ("-m", "pytest", folder, "-q", *options), environment)
    return outcome_of_pytest(code, place)


def _search_with_other_whoosh(checkout: Checkout) -> Outcome:
    folder = ensure_folder(checkout, OTHER_WHOOSH)
    environment = {"PYTHONPATH": str(folder)}
    # Proof that the other Whoosh is the one in use; -P keeps the current folder out.
    proof = "import whoosh, sys; sys.exit(not whoosh.__file__.startswith(sys.argv[1]))"
    if _call(checkout, ("-P", "-W", "ignore", "-c", proof, str(folder)), environment):
        return Outcome.FAILED
    # Whoosh 2.7.4 is from 2016; on Python 3.12 and later its own strings and calls warn.
    # Our code is held to "no warnings" by the same tests with the Whoosh that we ship.
    quiet = ("-W", "ignore::SyntaxWarning", "-W", "ignore::DeprecationWarning")
    return _run_tests(
        checkout, "tests/unit/search", ("-p", "no:pytest-qt", "-n", "2", *quiet), environment
    )


CHECKS = (
    Check("guides", "every guide is sound and builds, and synonyms point to terms", _guides),
    Check("lint", "code rules (ruff check)", _tool("-m", "ruff", "check", ".")),
    Check("layout", "code layout (ruff format)", _tool("-m", "ruff", "format", "--check", ".")),
    Check("types", "types (mypy, strict)", _tool("-m", "mypy")),
    Check("imports", "arrows point down (import-linter)", _import_rules),
    Check("unit", "unit tests, no Qt", _tests("tests/unit", "-p", "no:pytest-qt", "-n", "2")),
    Check("search-quality", "the judged queries find what they should", _search_quality),
    Check("ui", "window tests, off screen", _tests("tests/ui", "-n", "2", environment=OFFSCREEN)),
    Check("architecture", "the house rules", _tests("tests/architecture", "-p", "no:pytest-qt")),
    Check("gallery", "pictures of every page", _tests("tests/gallery", environment=OFFSCREEN)),
    Check("whoosh274", "search tests with Whoosh 2.7.4", _search_with_other_whoosh),
    Check("end2end", "the real window, read back over AT-SPI", _tests("tests/end2end")),
    # Takes a quarter of an hour, root, and what "dev.py package" made: only when it is named.
    Check("package", "the frozen program and its package", _tests("tests/package"), by_name=True),
)


def chosen_checks(names: Sequence[str]) -> tuple[Check, ...]:
    """Return the named checks in their usual order, all usual ones when none is named.

    Raises SetupError for a name that is no check.
    """
    known = {check.name for check in CHECKS}
    for name in names:
        if name not in known:
            raise SetupError(
                f"There is no check called {name}. Checks: {', '.join(sorted(known))}."
            )
    return tuple(check for check in CHECKS if check.name in names or not (names or check.by_name))


def run_checks(checkout: Checkout, checks: Sequence[Check]) -> int:
    """Run every check, also after one failed, and sum up; return 1 when any failed, else 0."""
    results: list[tuple[Check, Outcome, float]] = []
    for number, check in enumerate(checks, start=1):
        _print(f"\n== {number}/{len(checks)} {check.name}: {check.about}")
        start = time.monotonic()
        try:
            outcome = check.run(checkout)
        except SetupError as problem:
            _print(str(problem))
            outcome = Outcome.FAILED
        results.append((check, outcome, time.monotonic() - start))
    _print("\n== Summary")
    for check, outcome, seconds in results:
        _print(f"{check.name:<16}{outcome.value} ({seconds:.1f} s)")
    # Every folder has tests now: one without any has lost them.
    failed = sum(outcome is not Outcome.PASSED for _, outcome, _ in results)
    passed = sum(outcome is Outcome.PASSED for _, outcome, _ in results)
    _print(f"checks: {passed} passed, {failed} failed")
    return 1 if failed else 0


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
