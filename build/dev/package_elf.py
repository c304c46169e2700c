"""Answers questions about Linux programs and libraries: what they need, take and tell."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dev_errors import SetupError

_MAGIC = b"\x7fELF"
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+?)\]")


def is_elf(file: Path) -> bool:
    """Whether a real file, not a link, holds Linux machine code."""
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as stream:
        return stream.read(len(_MAGIC)) == _MAGIC


def elf_files(folder: Path) -> Iterator[Path]:
    """Every program and library below ``folder``, by path."""
    for parent, folders, names in os.walk(folder):
        folders.sort()
        yield from (file for name in sorted(names) if is_elf(file := Path(parent, name)))


@cache
def needed(file: Path) -> tuple[str, ...]:
    """The names of the libraries that ``file`` is linked to."""
    return tuple(_NEEDED.findall(_answer("readelf", "-dW", str(file))))


@cache
def taken_symbols(file: Path) -> frozenset[str]:
    """The names that ``file`` takes from other libraries, without their versions."""
    lines = _answer("nm", "-D", "--undefined-only", str(file)).splitlines()
    return frozenset(line.split()[-1].split("@")[0] for line in lines if line.strip())


def strip(file: Path) -> None:
    """Take away what only a debugger reads. Raises SetupError when it cannot be done."""
    _answer("strip", "--strip-unneeded", "--enable-deterministic-archives", str(file))


def _answer(*command: str) -> str:
    try:
        answer = subprocess.run(
            command,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    except FileNotFoundError:
        raise SetupError(f"{command[0]} is missing; install the package binutils.") from None
    if answer.returncode != 0:
        raise SetupError(f"{' '.join(command)} failed: {answer.stderr.strip()[:500]}")
    return answer.stdout
