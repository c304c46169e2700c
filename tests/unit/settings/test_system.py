"""Each system has its carrier, and nothing a person sets leads it elsewhere."""

from __future__ import annotations

import plistlib
import sys
from pathlib import Path

import pytest

from reader.paths import POLICY_PLACES, find_places
from reader.settings.carriers import profile, registry
from reader.settings.policies import NO_POLICIES
from reader.settings.system import read_policies
from tests.policies import write_policies


def test_without_a_place_nothing_is_read() -> None:
    assert read_policies(None) is NO_POLICIES


def test_linux_reads_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    write_policies(tmp_path / "policies", {"notes": False})
    assert read_policies(tmp_path / "policies").forbids("notes")


def test_macos_reads_the_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    (tmp_path / profile.FILE).write_bytes(plistlib.dumps({"notes": False}))
    assert read_policies(tmp_path).forbids("notes")


def test_windows_reads_the_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def values(hive: registry.Hive, key: str) -> dict[str, object]:
        asked.append(key)
        own = hive is registry.Hive.MACHINE and not key.endswith("Recommended")
        return {"notes": 0} if own else {}

    monkeypatch.setattr(registry, "windows_values", values)
    monkeypatch.setattr(sys, "platform", "win32")
    key = POLICY_PLACES["win32"]
    assert read_policies(Path(key)).forbids("notes")
    assert set(asked) == {key, f"{key}\\Recommended"}


@pytest.mark.parametrize("platform", sorted(POLICY_PLACES))
def test_no_option_and_no_variable_moves_the_place(
    platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "APPDATA", "PROGRAMDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    found = find_places(str(tmp_path), str(tmp_path), str(tmp_path)).policies
    assert str(found) == POLICY_PLACES[platform]
