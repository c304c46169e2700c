"""The commands of dev.py: run, test, bench, search-quality, gallery and others."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from check_run import chosen_checks, run_checks
from debian_packages import QT_PACKAGES, TEST_PACKAGES, ensure_packages
from dev_errors import SetupError, say
from guide_packs import build_packs, program_command, program_environment
from locked_venv import Checkout, ensure_venv, packages_for_venv

# The program's options that take a value, so that the value is not taken for a verb.
VALUE_OPTIONS = ("--profile", "--packs", "--cache")
# Options that answer in the terminal and end.
ANSWERING_OPTIONS = ("-h", "--help", "--version")
# Verbs that need Qt although they open no window.
DRAWING_VERBS = ("shot",)
# Verbs that work on a guide folder, perhaps a broken one: they do not wait for the shelf.
AUTHORING_VERBS = ("pack",)

NO_DISPLAY = (
    "There is no display to open a window on; to draw the window into a picture, run: "
    "python3 dev.py run shot FILE.png"
)


@dataclass(frozen=True)
class Command:
    """One command of dev.py: its name, one line about it, and what it does."""

    name: str
    about: str
    run: Callable[[Checkout, Sequence[str]], int]


def verb_of(arguments: Sequence[str]) -> str:
    """Return the program's verb in the arguments, or an empty text when they open the window.

    The grammar is ``reader [--profile DIR] [VERB ...]``; an option that only answers counts as
    a verb, and a ``guide:`` link opens the window.
    """
    words = iter(arguments)
    for word in words:
        if word in ANSWERING_OPTIONS:
            return word
        if word in VALUE_OPTIONS:
            next(words, None)
        elif not word.startswith("-"):
            return "" if word.startswith("guide:") else word
    return ""


def lacks_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Return whether a window cannot be opened; a chosen Qt platform is taken at its word."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return platform == "linux" and not any(environment.get(name) for name in names)


def run_program(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Set up, build the guides that changed, then become the program; return its exit code."""
    verb = verb_of(arguments)
    if not verb and lacks_display(sys.platform, os.environ):
        say(NO_DISPLAY)
        return 1
    drawing = QT_PACKAGES if not verb or verb in DRAWING_VERBS else ()
    ensure_packages((*packages_for_venv(checkout), *drawing))
    ensure_venv(checkout, "runtime")
    if verb not in (*AUTHORING_VERBS, *ANSWERING_OPTIONS):
        build_packs(checkout)
    command = program_command(checkout, *arguments)
    environment = program_environment(checkout.root)
    if sys.platform == "win32":
        # Windows has no real exec: the terminal would get its prompt back at once.
        return subprocess.run(command, env=environment, check=False).returncode
    return os.execve(command[0], command, environment)


def run_tests(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Set up, then run the named checks, or all of them; return 1 when any failed."""
    checks = chosen_checks(arguments)
    _set_up_tests(checkout)
    return run_checks(checkout, checks)


def run_bench(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Set up and build the guides, then measure; return the benchmark's exit code."""
    _set_up_tests(checkout)
    build_packs(checkout)
    command = [str(checkout.python), "-P", "-m", "tests.bench", *arguments]
    environment = program_environment(checkout.root)
    return subprocess.run(command, env=environment, check=False).returncode


def run_search_quality(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Set up and build the guides, then judge the search; return 1 when it is under the floor."""
    ensure_packages(packages_for_venv(checkout))
    ensure_venv(checkout, "runtime", "dev")
    build_packs(checkout)
    command = [str(checkout.python), "-P", "-m", "tests.search", *arguments]
    environment = program_environment(checkout.root)
    return subprocess.run(command, env=environment, check=False).returncode


def run_gallery(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Draw every page of the gallery and say where the pictures are."""
    _set_up_tests(checkout)
    build_packs(checkout)
    code = run_checks(checkout, chosen_checks(["gallery", *arguments]))
    say(f"The pictures are on one page: {checkout.var / 'gallery' / 'index.html'}")
    return code


def run_format(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Lay out the code and mend what ruff can mend; return 1 when something is left."""
    ensure_packages(packages_for_venv(checkout))
    ensure_venv(checkout, "dev")
    paths = list(arguments) or ["."]
    codes = [
        subprocess.run(
            [str(checkout.python), "-m", "ruff", *words, *paths], cwd=checkout.root, check=False
        ).returncode
        for words in (("check", "--fix"), ("format",))
    ]
    return max(codes)


def run_content_report(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Write down in guides/CONTENT.md what the guides say and how well it is known."""
    ensure_packages(packages_for_venv(checkout))
    ensure_venv(checkout, "runtime")
    guides = checkout.root / "guides"
    command = program_command(
        checkout, "pack", "report", str(guides), "--out", str(guides / "CONTENT.md"), *arguments
    )
    return subprocess.run(command, env=program_environment(checkout.root), check=False).returncode


def run_package(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Make what this system can install; no other command needs to read the code for it."""
    from package_command import run_package as make

    return make(checkout, arguments)


def run_policy_files(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Write the policy templates and docs/policies.md anew from the declared settings."""
    ensure_packages(packages_for_venv(checkout))
    ensure_venv(checkout, "runtime")
    script = checkout.root / "build" / "policy" / "policy_files.py"
    command = [str(checkout.python), str(script), *arguments]
    return subprocess.run(command, env=program_environment(checkout.root), check=False).returncode


def run_translations(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Bring the catalogues of the interface's texts up to date, and say how full each is."""
    from translations import run_translations as bring

    return bring(checkout, arguments)


COMMANDS = (
    Command("run", "run [ARGS]: start the program; ARGS go to it", run_program),
    Command("test", "test [CHECK ...]: run every check, or the named ones", run_tests),
    Command("bench", "bench [ARGS]: measure start-up, search, growth and memory", run_bench),
    Command(
        "search-quality",
        "search-quality [pool] [--half HALF] [--json]: say how good the first answers are",
        run_search_quality,
    ),
    Command("gallery", "gallery: draw every page and say where the pictures are", run_gallery),
    Command(
        "content-report",
        "content-report: say in guides/CONTENT.md how well the guides' facts are known",
        run_content_report,
    ),
    Command(
        "package",
        "package [--check]: make what this system can install, and prove it, in dist/",
        run_package,
    ),
    Command(
        "policy-files",
        "policy-files: write the policy templates and docs/policies.md from the settings",
        run_policy_files,
    ),
    Command(
        "translations",
        "translations [--share]: update the catalogues of texts; say how much is translated",
        run_translations,
    ),
    Command(
        "format", "format [PATH ...]: lay out the code and mend what can be mended", run_format
    ),
)


def usage() -> str:
    """Return the list of commands, one a line."""
    lines = [f"  python3 dev.py {command.about}" for command in COMMANDS]
    return "\n".join(["Each command sets up all it needs first.", *lines])


def run_command(root: Path, arguments: Sequence[str]) -> int:
    """Run one command of dev.py and return its exit code: 2 for a command that is not there."""
    if arguments[:1] in (["-h"], ["--help"]):
        print(usage())
        return 0
    by_name = {command.name: command for command in COMMANDS}
    if not arguments or arguments[0] not in by_name:
        say(usage())
        return 2
    try:
        return by_name[arguments[0]].run(Checkout(root), arguments[1:])
    except SetupError as problem:
        say(str(problem))
        return 1


def _set_up_tests(checkout: Checkout) -> None:
    ensure_packages((*packages_for_venv(checkout), *QT_PACKAGES, *TEST_PACKAGES))
    ensure_venv(checkout, "runtime", "dev")
