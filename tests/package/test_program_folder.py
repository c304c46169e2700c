"""The program's folder is never written, and no code is loaded from where a user may write."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.end2end import processes
from tests.end2end.limits import read_only
from tests.end2end.program import Windows, call
from tests.end2end.story import open_recommendation
from tests.end2end.tracing import ended
from tests.package.frozen import PROGRAM, Frozen

OPENED = re.compile(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]+)", ([A-Z_|]+).* = (-?\d+)')
WRITING = ("O_WRONLY", "O_RDWR", "O_CREAT")
CODE = (".so", ".pyc", ".pyd", ".pyz", "base_library.zip")
SYSTEM = ("/usr/", "/lib/", "/lib64/", "/etc/")
SWAPPED = "libQt6Svg.so.6"


def opened_files(lines: list[str]) -> list[tuple[str, str]]:
    """Every file that was opened with success, and how."""
    found = (OPENED.search(line) for line in lines)
    return [(match[1], match[2]) for match in found if match and int(match[3]) >= 0]


def test_the_whole_story_runs_from_a_disk_that_cannot_be_written(
    frozen: Frozen, windows: Windows, tmp_path: Path
) -> None:
    strace = processes.required("strace", "strace")
    trace = tmp_path / "trace"
    watch = [strace, "-D", "-f", "-q", "-e", "trace=open,openat", "-o", str(trace)]
    window = windows.open(frozen, before=[*read_only(frozen.bundle, []), *watch])
    open_recommendation(window)
    window.keys("ctrl+d")
    window.told("Saved")
    window.quit()
    opened = opened_files(ended(trace, window.process.pid))
    home = str(frozen.bundle)
    assert any(name.startswith(home) for name, _how in opened)
    written = [name for name, how in opened if any(word in how for word in WRITING)]
    assert [name for name in written if name.startswith(home)] == []
    code = {name for name, _how in opened if name.endswith(CODE) or ".so." in name}
    assert len(code) > 30
    assert [name for name in code if not name.startswith((home, *SYSTEM))] == []


def test_a_write_to_the_program_folder_would_be_seen(frozen: Frozen, tmp_path: Path) -> None:
    answer = call([*read_only(frozen.bundle, ["touch", str(frozen.bundle / "new")])])
    assert answer.returncode != 0
    lines = [f'7 openat(AT_FDCWD, "{tmp_path}/x.so", O_RDONLY|O_CLOEXEC) = 3']
    assert opened_files(lines) == [(f"{tmp_path}/x.so", "O_RDONLY|O_CLOEXEC")]


def test_commands_run_from_a_disk_that_cannot_be_written(frozen: Frozen, tmp_path: Path) -> None:
    for words in (("search", "kinship navigator"), ("index",), ("guides",)):
        answer = call(read_only(frozen.bundle, frozen.command(*words)))
        assert answer.returncode == 0, answer.stderr
    # Guides and index are used where they are: nobody has a copy of their own.
    names = {file.name for file in frozen.profile.rglob("*") if file.is_file()}
    assert names == {"install.lock", "reader.log", "userdata.sqlite3"}


def test_a_qt_library_can_be_replaced(frozen: Frozen, tmp_path: Path) -> None:
    """Under the LGPL a person may put their own build of Qt in the place of ours."""
    copy = tmp_path / PROGRAM
    shutil.copytree(frozen.bundle, copy, symlinks=True)
    (library,) = (file for file in copy.rglob(SWAPPED) if not file.is_symlink())
    ours = library.read_bytes()
    # The same interface in other bytes, as another build would be.
    note = tmp_path / "note"
    note.write_text("replaced by its user", encoding="utf-8")
    objcopy = processes.required("objcopy", "binutils")
    answer = call([objcopy, "--add-section", f".replaced={note}", library])
    assert answer.returncode == 0, answer.stderr
    assert library.read_bytes() != ours
    replaced = Frozen(tmp_path / "other", frozen.packs, copy)
    picture = tmp_path / "shot.png"
    answer = replaced.run("shot", picture)
    assert answer.returncode == 0, answer.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")
    library.write_bytes(b"\x7fELF broken")
    assert replaced.run("shot", picture).returncode != 0, "the replaced file is the one in use"
