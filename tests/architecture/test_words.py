"""No tracked file names a machine, a workplace or a place that packages come from."""

from __future__ import annotations

from pathlib import Path

import pytest

# Put together here, so that this file does not hold what it looks for.
FORBIDDEN = tuple(
    "".join(parts)
    for parts in (
        ("/wo", "rk/"),
        ("/ro", "ot/"),
        ("py", "pi.org"),
        ("pythonhosted", ".org"),
        ("deb.", "debian.org"),
        ("security.", "debian.org"),
        ("registry.", "npmjs.org"),
        ("--index", "-url"),
        ("--extra-", "index"),
        ("--trusted", "-host"),
    )
)


@pytest.mark.parametrize("word", FORBIDDEN)
def test_no_file_holds_it(word: str, project_files: tuple[Path, ...], root: Path) -> None:
    needle = word.encode()
    found = [str(file.relative_to(root)) for file in project_files if needle in file.read_bytes()]
    assert found == []


@pytest.mark.parametrize("mark", ["TODO", "FIXME", "XXX"])
def test_nothing_is_left_for_later(mark: str, project_files: tuple[Path, ...], root: Path) -> None:
    found = [
        f"{file.relative_to(root)}:{number}"
        for file in project_files
        if file.suffix == ".py" and file != Path(__file__).resolve()
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if f"# {mark}" in line
    ]
    assert found == []
