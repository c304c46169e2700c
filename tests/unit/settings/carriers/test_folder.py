"""Policy files of Linux: merged in the order of their names, and no bad one does harm."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader.settings.carriers.folder import read_folder
from reader.settings.policies import Policies
from reader.settings.settling import settle
from tests.policies import write_policies


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "policies"


def held(folder: Path) -> Policies:
    return settle(read_folder(folder))


def test_no_folder_no_policy(folder: Path) -> None:
    assert read_folder(folder) == ((), ())
    folder.write_text("in the way")
    assert read_folder(folder) == ((), ())


def test_files_are_merged_in_the_order_of_their_names(folder: Path) -> None:
    write_policies(folder, {"plans": False, "notes": False}, {"zoom": 120}, name="10-base.json")
    write_policies(folder, {"plans": True}, {"zoom": 150, "font": "lexend"}, name="20-site.json")
    (folder / "30-notes.txt").write_text("{}")
    found = held(folder)
    values = {key: ruling.value for key, ruling in found.enforced.items()}
    assert values == {"plans": True, "notes": False}
    assert {key: r.value for key, r in found.recommended.items()} == {"zoom": 150, "font": "lexend"}
    assert found.enforced["notes"].origin == str(folder / "10-base.json")
    assert found.ignored == ()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe\x00",
        b'{"enforced": {"notes": true}',
        b"[" * 200_000,
        b'{"enforced": {"zoom": ' + b"9" * 5000 + b"}}",
        b" " * 1_000_001,
    ],
    ids=range(9),
)
def test_a_broken_file_is_listed_and_unlocks_nothing(folder: Path, content: bytes) -> None:
    write_policies(folder, {"notes": False}, name="10-good.json")
    bad = write_policies(folder, name="20-bad.json")
    bad.write_bytes(content)
    found = held(folder)
    assert found.forbids("notes")
    assert [(each.origin, each.key) for each in found.ignored] == [(str(bad), "")]


@pytest.mark.parametrize("content", ['{"enforced": [1]}', '{"notes": false}'])
def test_a_part_of_another_shape_is_listed(folder: Path, content: str) -> None:
    write_policies(folder).write_text(content)
    found = held(folder)
    assert not found.enforced
    assert 'two objects, "enforced" and "recommended"' in found.ignored[0].reason


def test_a_byte_order_mark_is_read_over(folder: Path) -> None:
    file = write_policies(folder, {"notes": False})
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert held(folder).forbids("notes")


def test_a_folder_with_a_files_name_is_listed(folder: Path) -> None:
    write_policies(folder, {"notes": False}, name="10-good.json")
    (folder / "20.json").mkdir(mode=0o755)
    found = held(folder)
    assert found.forbids("notes")
    assert "not a file" in found.ignored[0].reason


@pytest.mark.parametrize(("what", "mode"), [("file", 0o664), ("file", 0o646), ("folder", 0o777)])
def test_what_others_may_write_is_not_believed(folder: Path, what: str, mode: int) -> None:
    file = write_policies(folder, {"data-folder": "/tmp/everybody"})
    (file if what == "file" else folder).chmod(mode)
    found = held(folder)
    assert found.enforced == {}
    assert "Other people may write" in found.ignored[0].reason


def test_a_file_of_another_owner_is_not_believed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write_policies(folder, {"notes": False})
    real = Path.stat

    def stat(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        found = real(path, follow_symlinks=follow_symlinks)
        if path != file:
            return found
        values = list(found)
        values[4] = found.st_uid + 1
        return os.stat_result(values)

    monkeypatch.setattr(Path, "stat", stat)
    assert "Other people may write" in held(folder).ignored[0].reason


def test_a_link_to_a_file_of_ones_own_is_judged_by_its_target(folder: Path, tmp_path: Path) -> None:
    own = write_policies(tmp_path / "mine", {"notes": True})
    own.chmod(0o666)
    write_policies(folder, name="10.json").unlink()
    (folder / "20.json").symlink_to(own)
    assert "Other people may write" in held(folder).ignored[0].reason


def test_without_a_file_nothing_large_is_imported(folder: Path) -> None:
    import subprocess

    script = (
        "import sys\nfrom pathlib import Path\n"
        "from reader.settings.system import read_policies\n"
        f"read_policies(Path({str(folder)!r}))\n"
        "late = ('json', 'winreg', 'plistlib', 'reader.settings.settling')\n"
        "print([name for name in late if name in sys.modules])\n"
    )
    root = Path(__file__).parents[4]
    told = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "[]"
