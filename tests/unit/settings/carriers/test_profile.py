"""Configuration profiles of macOS, as property lists: machine before user, no bad one harms."""

from __future__ import annotations

import plistlib
import sys
from pathlib import Path

import pytest

from reader.settings.carriers.profile import FILE, read_profile, user_name
from reader.settings.settling import settle


def put(file: Path, values: dict[str, object], *, binary: bool = False) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    form = plistlib.FMT_BINARY if binary else plistlib.FMT_XML
    file.write_bytes(plistlib.dumps(values, fmt=form))


@pytest.mark.parametrize("binary", [False, True])
def test_the_machine_comes_before_the_user(tmp_path: Path, binary: bool) -> None:
    own = {"notes": True, "plans": False, "Recommended": {"zoom": 120}}
    put(tmp_path / "sam" / FILE, own, binary=binary)
    put(tmp_path / "kim" / FILE, {"external-links": False}, binary=binary)
    put(tmp_path / FILE, {"notes": False, "Recommended": {"zoom": 150}}, binary=binary)
    held = settle(read_profile(tmp_path, "sam"))
    assert {key: ruling.value for key, ruling in held.enforced.items()} == {
        "notes": False,
        "plans": False,
    }
    assert held.recommended["zoom"].value == 150


@pytest.mark.parametrize("content", [b"", b"<plist>", b"bplist00" + b"\xff" * 40, b"[]"])
def test_a_damaged_list_is_told_and_unlocks_nothing(tmp_path: Path, content: bytes) -> None:
    put(tmp_path / FILE, {"notes": False})
    (tmp_path / "sam").mkdir()
    (tmp_path / "sam" / FILE).write_bytes(content)
    held = settle(read_profile(tmp_path, "sam"))
    assert held.forbids("notes")
    assert "not a property list" in held.ignored[0].reason


def test_a_recommended_part_of_another_shape_is_listed(tmp_path: Path) -> None:
    put(tmp_path / FILE, {"Recommended": [1]})
    held = settle(read_profile(tmp_path, "sam"))
    assert [each.key for each in held.ignored] == ["Recommended"]


def test_a_list_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert "cannot be read" in settle(read_profile(tmp_path, "sam")).ignored[0].reason


def test_no_list_no_policy(tmp_path: Path) -> None:
    assert read_profile(tmp_path / "nowhere", "sam") == ((), ())


def test_no_variable_changes_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sys.platform != "win32"
    before = user_name()
    for name in ("USER", "LOGNAME", "USERNAME"):
        monkeypatch.setenv(name, "somebody-else")
    assert user_name() == before != "somebody-else"
