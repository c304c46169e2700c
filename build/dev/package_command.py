"""The command ``package``: makes what this system can install, and proves it with ``--check``."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from check_run import chosen_checks, run_checks
from debian_packages import (
    QT_PACKAGES,
    TEST_PACKAGES,
    ensure_packages,
    packages_for_freezing,
)
from dev_errors import SetupError, say
from locked_venv import Checkout, ensure_venv, packages_for_venv
from package_audit import audit, audit_text
from package_bill import write_bill
from package_contents import PROGRAM
from package_debian import declared_dependencies, make_package, program_version
from package_freeze import make_bundle

SUMS = "SHA256SUMS"
LARGEST_INSTALLED = 140_000_000
LARGEST_PACKAGE = 45_000_000


@dataclass(frozen=True)
class Target:
    """Something to install on one kind of system.

    ``option`` chooses it on the command line; ``platform`` is the ``sys.platform`` that it is for
    when none is chosen; ``make`` gets what else was written there and returns what it made.
    """

    option: str
    platform: str
    make: Callable[[Checkout, Sequence[str]], Sequence[Path]]


def package_debian(checkout: Checkout, arguments: Sequence[str]) -> Sequence[Path]:
    """Freeze the program, audit it, describe it, and make the Debian package of it."""
    if arguments:
        raise SetupError(f"dev.py package: {arguments[0]} is not known.")
    version = (sys.version_info.major, sys.version_info.minor)
    ensure_packages((*packages_for_venv(checkout), *QT_PACKAGES, *packages_for_freezing(version)))
    ensure_venv(checkout, "runtime", "package")
    dist = checkout.root / "dist"
    bundle = make_bundle(checkout)
    findings = audit(checkout, bundle)
    (checkout.var / "package" / "audit.txt").write_text(audit_text(findings), encoding="utf-8")
    if findings.faults:
        raise SetupError("Not packaged: " + "\n".join(findings.faults))
    package = make_package(checkout, bundle, dist)
    bill = dist / f"{PROGRAM}_{program_version(checkout)}.cdx.json"
    write_bill(checkout, bundle, bill, declared_dependencies(package))
    _check_sizes(bundle, package)
    _check_package(checkout, package)
    return (package, bill)


# To extend: one row a system. Its function makes files below dist/ and returns them.
TARGETS = (Target("--debian", "linux", package_debian),)


def run_package(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Make what was asked for, else what is for this system; with ``--check``, prove it too."""
    options = [word for word in arguments if word != "--check"]
    chosen = [target for target in TARGETS if target.option in options]
    if not chosen:
        chosen = [target for target in TARGETS if target.platform == sys.platform]
    if not chosen:
        known = ", ".join(target.option for target in TARGETS)
        raise SetupError(f"There is nothing to make on this system. Chosen by hand: {known}.")
    rest = [word for word in options if word not in {target.option for target in TARGETS}]
    for target in chosen:
        for made in target.make(checkout, rest):
            say(f"Made {made.relative_to(checkout.root)} ({made.stat().st_size / 1e6:.1f} MB).")
    code = 0
    if "--check" in arguments:
        ensure_packages(TEST_PACKAGES)
        ensure_venv(checkout, "dev")
        code = run_checks(checkout, chosen_checks(["package"]))
    write_sums(checkout.root / "dist")
    return code


def write_sums(dist: Path) -> None:
    """List the SHA-256 of every file in ``dist``, as ``sha256sum --check`` reads it."""
    files = sorted(file for file in dist.iterdir() if file.is_file() and file.name != SUMS)
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (dist / SUMS).write_text("".join(lines), encoding="utf-8")


def installed_size(folder: Path) -> int:
    """The bytes of all files below ``folder``; a link counts nothing."""
    files = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return sum(file.stat().st_size for file in files)


def _check_sizes(bundle: Path, package: Path) -> None:
    sizes = (
        ("the installed program", installed_size(bundle), LARGEST_INSTALLED),
        ("the package", package.stat().st_size, LARGEST_PACKAGE),
    )
    for what, size, limit in sizes:
        say(f"Size of {what}: {size / 1e6:.1f} MB (at most {limit / 1e6:.0f}).")
        if size > limit:
            raise SetupError(f"Not packaged: {what} is larger than {limit / 1e6:.0f} MB.")


def _check_package(checkout: Checkout, package: Path) -> None:
    """Ask the tools of Debian and of desktops; any fault that they find ends the build."""
    share = checkout.var / "package" / "debian" / "usr" / "share"
    metainfo = share / "metainfo" / f"{PROGRAM}.metainfo.xml"
    for command in (
        ("desktop-file-validate", str(share / "applications" / f"{PROGRAM}.desktop")),
        ("appstreamcli", "validate", "--no-net", "--pedantic", str(metainfo)),
        ("lintian", "--allow-root", "--fail-on", "error,warning", str(package)),
    ):
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
        if answer.returncode != 0:
            raise SetupError(f"{command[0]} found faults:\n{answer.stdout}{answer.stderr}")
