"""Trims a frozen program: libraries that nothing asks for, and what only debuggers read."""

from __future__ import annotations

from pathlib import Path

from package_elf import elf_files, needed, strip

# A file of one of these kinds is opened by name, so no other library says that it is needed.
_OPENED_BY_NAME = ("/plugins/", "/lib-dynload/", ".abi3.so", ".cpython-", "/libpython")


def unneeded_libraries(bundle: Path, program: str) -> tuple[Path, ...]:
    """The libraries in ``bundle`` that neither the program nor anything it opens is linked to."""
    files = tuple(elf_files(bundle))
    by_name: dict[str, list[Path]] = {}
    for file in files:
        by_name.setdefault(file.name, []).append(file)
    waiting = [file for file in files if _is_opened(bundle, file, program)]
    reached: set[Path] = set()
    while waiting:
        file = waiting.pop()
        if file not in reached:
            reached.add(file)
            waiting += [found for name in needed(file) for found in by_name.get(name, ())]
    return tuple(file for file in files if file not in reached)


def prune(bundle: Path, program: str) -> tuple[str, ...]:
    """Remove unneeded libraries and links to nothing, and strip the rest; return what went.

    The program itself is left alone: its modules are appended to it, and strip would cut them off.
    """
    gone = unneeded_libraries(bundle, program)
    for file in gone:
        file.unlink()
    for link in [path for path in bundle.rglob("*") if path.is_symlink() and not path.exists()]:
        link.unlink()
    for file in elf_files(bundle):
        if file != bundle / program:
            strip(file)
    return tuple(sorted(file.name for file in gone))


def _is_opened(bundle: Path, file: Path, program: str) -> bool:
    return file == bundle / program or any(mark in str(file) for mark in _OPENED_BY_NAME)
