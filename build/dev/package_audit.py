"""Audits a frozen program: lists all that could open a connection and finds what must not be."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dev_errors import SetupError
from locked_venv import Checkout
from package_contents import (
    ASKS_IN_VAIN,
    EXPLAINED_LIBRARIES,
    EXPLAINED_SYSTEM_LIBRARIES,
    NETWORK_CALLS,
    NETWORK_MODULES,
)
from package_elf import elf_files, needed, taken_symbols

NETWORK_LIBRARIES = re.compile(
    r"(?:lib)?(?:Qt6?Network|Qt6?WebSockets|Qt6?WebEngine|curl|ssl|crypto|gnutls|cups|soup|gio-|nss3)"
)
"""Libraries made for networks: none may be in the bundle, nor be linked to what is."""
_LDD = re.compile(r"^\s*(\S+) => (/\S+)", re.MULTILINE)


@dataclass(frozen=True)
class Row:
    """A part that names or holds something of the network: which, what, and why it is harmless.

    ``reason`` is empty for a part that nobody has explained.
    """

    part: str
    what: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class Findings:
    """What an audit saw: all modules and libraries, the rows to explain, and the faults."""

    modules: tuple[str, ...]
    libraries: tuple[str, ...]
    asking: tuple[Row, ...]
    holding: tuple[Row, ...]
    outside: tuple[Row, ...]
    faults: tuple[str, ...]


def audit(checkout: Checkout, bundle: Path) -> Findings:
    """Look at every module and library in ``bundle``. Raises SetupError when it cannot be read."""
    asked = read_modules(checkout, bundle / bundle.name)
    files = tuple(elf_files(bundle))
    asking = asking_modules(asked)
    holding = holding_libraries(files, EXPLAINED_LIBRARIES)
    outside = holding_libraries(system_libraries(files, bundle), EXPLAINED_SYSTEM_LIBRARIES)
    faults = [
        *(f"The module {name} can open a connection." for name in asked if is_network(name)),
        *(f"{row.part} asks for {', '.join(row.what)}." for row in asking if not row.reason),
        *(f"{row.part} takes {', '.join(row.what)}." for row in holding if not row.reason),
        *network_libraries(files),
    ]
    names = tuple(str(file.relative_to(bundle)) for file in files)
    return Findings(tuple(sorted(asked)), names, asking, holding, outside, tuple(faults))


def is_network(name: str) -> bool:
    """Whether a module is one that can open a connection, or belongs to one."""
    return any(name == known or name.startswith(f"{known}.") for known in NETWORK_MODULES)


def asking_modules(asked: Mapping[str, Iterable[str]]) -> tuple[Row, ...]:
    """The modules whose code names a network module, and why each does so in vain.

    What shuts the network off has to name it.
    """
    rows = []
    for name, imports in sorted(asked.items()):
        found = tuple(sorted(wanted for wanted in imports if is_network(wanted)))
        if found:
            rows.append(Row(name, found, ASKS_IN_VAIN.get(name, "")))
    return tuple(rows)


def holding_libraries(files: Iterable[Path], explained: Mapping[str, str]) -> tuple[Row, ...]:
    """The libraries that take a function which can reach a network, with what is said of each."""
    rows = []
    for file in files:
        taken = tuple(sorted(taken_symbols(file) & NETWORK_CALLS))
        if taken:
            reasons = (text for start, text in explained.items() if file.name.startswith(start))
            rows.append(Row(file.name, taken, next(reasons, "")))
    return tuple(rows)


def network_libraries(files: Iterable[Path]) -> list[str]:
    """A fault for each library made for networks, and for each that is linked to one."""
    faults = []
    for file in files:
        if NETWORK_LIBRARIES.match(file.name):
            faults.append(f"{file.name} is made for networks.")
        linked = [name for name in needed(file) if NETWORK_LIBRARIES.match(name)]
        if linked:
            faults.append(f"{file.name} is linked to {', '.join(linked)}.")
    return faults


def system_libraries(files: Iterable[Path], bundle: Path) -> tuple[Path, ...]:
    """Every library of the system that the files would load, and what those load in turn."""
    found: dict[str, Path] = {}
    for file in files:
        answer = subprocess.run(["ldd", str(file)], capture_output=True, text=True, check=False)
        for name, place in _LDD.findall(answer.stdout):
            path = Path(place).resolve()
            if not path.is_relative_to(bundle.resolve()):
                found[name] = path
    return tuple(found[name] for name in sorted(found))


def read_modules(checkout: Checkout, program: Path) -> Mapping[str, list[str]]:
    """By module in the frozen ``program``, what its code imports. Raises SetupError."""
    script = checkout.root / "build" / "dev" / "package_modules.py"
    answer = subprocess.run(
        [str(checkout.python), "-P", str(script), str(program)],
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode != 0:
        raise SetupError(f"{program.name} could not be read: {answer.stderr[-2000:]}")
    found: Mapping[str, list[str]] = json.loads(answer.stdout)
    return found


def audit_text(findings: Findings) -> str:
    """The audit as text for people."""

    def table(rows: Iterable[Row]) -> list[str]:
        return [
            f"  {row.part}: {', '.join(row.what)}\n      {row.reason or 'no reason is known'}"
            for row in rows
        ] or ["  none"]

    lines = [
        "Modules in the bundle whose code names a network module (none of which is there):",
        *table(findings.asking),
        "",
        "Libraries in the bundle that take a function which can open a connection:",
        *table(findings.holding),
        "",
        "Libraries of the system that the program loads and that take such a function:",
        *table(findings.outside),
        "",
        f"Faults: {len(findings.faults)}",
        *(f"  {fault}" for fault in findings.faults),
        "",
        f"All {len(findings.libraries)} programs and libraries in the bundle:",
        *(f"  {name}" for name in findings.libraries),
        "",
        f"All {len(findings.modules)} Python modules in the bundle:",
        *(f"  {name}" for name in findings.modules),
    ]
    return "\n".join(lines) + "\n"
