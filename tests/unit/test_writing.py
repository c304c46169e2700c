"""A whole-file write leaves the old file or the new one, whatever stops it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.writing import (
    forget_drafts,
    put_in_place,
    replacing,
    sync_folder,
    write_new,
    write_whole,
)

ROOT = Path(__file__).parents[2]
KILLS = 15


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written_and_an_old_one_replaced(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    write_whole(path, b"one")
    write_whole(path, b"")
    assert path.read_bytes() == b""
    # a new file under the old name, never the old one written over
    write_whole(path, b"three")
    with path.open("rb") as held:
        write_whole(path, b"four")
        assert held.read() == b"three"
    assert path.read_bytes() == b"four"
    assert names(tmp_path) == ["file.json"]


def test_a_new_file_takes_no_name_that_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    write_new(path, b"one")
    with pytest.raises(FileExistsError):
        write_new(path, b"two")
    assert path.read_bytes() == b"one"
    nowhere = tmp_path / "link"
    nowhere.symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileExistsError):
        write_new(nowhere, b"two")
    assert names(tmp_path) == ["file.json", "link"]


def test_without_links_a_new_file_is_named_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    path = tmp_path / "file.json"
    write_new(path, b"one")
    with pytest.raises(FileExistsError):
        write_new(path, b"two")
    assert path.read_bytes() == b"one"
    assert names(tmp_path) == ["file.json"]


def test_new_files_obey_the_users_own_habit(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "file", b"x")
    finally:
        os.umask(before)
    if os.name == "posix":
        assert (tmp_path / "file").stat().st_mode & 0o777 == 0o640


def test_an_exception_leaves_the_old_file_and_no_draft(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    with pytest.raises(KeyError), replacing(path) as draft:
        draft.write_bytes(b"half")
        assert draft.parent == tmp_path
        assert path.read_bytes() == b"old"
        raise KeyError("a bug in the block")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["file"]


def test_what_cannot_take_the_name_is_removed(tmp_path: Path) -> None:
    path = tmp_path / "file"
    (path / "inside").mkdir(parents=True)
    with pytest.raises(OSError, match="file"):
        write_whole(path, b"x")
    assert names(tmp_path) == ["file"]
    assert names(path) == ["inside"]


@pytest.mark.parametrize("parent", ["missing", "taken"])
def test_a_folder_that_is_none_is_an_oserror(tmp_path: Path, parent: str) -> None:
    (tmp_path / "taken").write_bytes(b"a file")
    with pytest.raises(OSError, match=parent):
        write_whole(tmp_path / parent / "file", b"x")
    assert names(tmp_path) == ["taken"]


def test_a_name_as_long_as_a_name_may_be(tmp_path: Path) -> None:
    path = tmp_path / ("ä" * 127)
    write_whole(path, b"x")
    assert path.read_bytes() == b"x"


def test_a_planted_link_is_not_followed(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    path = tmp_path / "file"
    with replacing(path) as draft:
        planted = draft.name
    if os.name == "posix":
        (tmp_path / planted).symlink_to(victim)
    write_whole(path, b"x")
    assert victim.read_bytes() == b"precious"
    assert not path.is_symlink()


def test_a_leftover_of_a_killed_namesake_is_not_in_the_way(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with replacing(path) as draft:
        leftover = draft.name
    (tmp_path / leftover).write_bytes(b"left behind")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == [leftover, "file"]
    forget_drafts(path)
    assert names(tmp_path) == ["file"]


def test_only_this_files_drafts_are_forgotten(tmp_path: Path) -> None:
    with replacing(tmp_path / "file") as draft:
        mine = draft.name
    with replacing(tmp_path / "other") as draft:
        theirs = draft.name
    for name in (mine, theirs, ".file.keep", "file.1.part"):
        (tmp_path / name).write_bytes(b"")
    forget_drafts(tmp_path / "file")
    assert names(tmp_path) == sorted({"file", "other", theirs, ".file.keep", "file.1.part"})
    forget_drafts(tmp_path / "missing" / "file")


def test_a_finished_file_takes_its_place(tmp_path: Path) -> None:
    draft, path = tmp_path / "draft", tmp_path / "file"
    draft.write_bytes(b"new")
    path.write_bytes(b"old")
    put_in_place(draft, path)
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["file"]
    sync_folder(tmp_path / "missing")


def test_threads_writing_one_file_leave_one_of_their_texts(tmp_path: Path) -> None:
    path = tmp_path / "file"
    texts = [bytes([65 + number]) * 50_000 for number in range(8)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda text: write_whole(path, text), texts))
    assert path.read_bytes() in texts
    assert names(tmp_path) == ["file"]


def test_importing_it_loads_nothing_large() -> None:
    script = "import sys, reader.writing; print('tempfile' in sys.modules, 'shutil' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-S", "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "False"]


def test_kill_leaves_a_whole_file(tmp_path: Path) -> None:
    """A process writes 200 kB of one letter over and over until it is killed."""
    script = (
        "import sys\nfrom pathlib import Path\nfrom reader.writing import write_whole\n"
        "number = 0\nwhile True:\n"
        "    write_whole(Path(sys.argv[1]), bytes([65 + number % 26]) * 200_000)\n"
        "    number += 1\n    print(number, flush=True)\n"
    )
    path = tmp_path / "file"
    chance = random.Random(20261123)
    for _ in range(KILLS):
        process = subprocess.Popen(
            [sys.executable, "-c", script, str(path)], cwd=ROOT, stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        for _ in range(chance.randint(1, 6)):
            process.stdout.readline()
        process.kill()
        process.communicate()
        assert process.returncode == (-signal.SIGKILL if os.name == "posix" else 1)
        data = path.read_bytes()
        assert len(data) == 200_000
        assert len(set(data)) == 1
    forget_drafts(path)
    assert names(tmp_path) == ["file"]
