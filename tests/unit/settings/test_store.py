"""Settings survive restarts, damage, locked folders and a second window."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import InputError
from reader.settings.declared import SETTINGS
from reader.settings.store import SettingsStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "settings.json"


def put(path: Path, content: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)


def assert_defaults(store: SettingsStore) -> None:
    assert {s.key: store.get(s.key) for s in SETTINGS} == {s.key: s.default for s in SETTINGS}


def test_fresh_profile_has_the_defaults_and_writes_nothing(path: Path) -> None:
    store = SettingsStore(path)
    assert_defaults(store)
    assert (store.message, store.problems) == ("", ())
    assert not path.parent.exists()


def test_values_survive_a_restart_with_their_types(path: Path) -> None:
    store = SettingsStore(path)
    assert store.set("theme", "cream")
    assert store.set("zoom", 200)
    assert store.set("line-spacing", 1.5)
    assert store.set("show-details", False)
    again = SettingsStore(path)
    assert again.text("theme") == "cream"
    assert again.number("zoom") == 200
    assert again.number("line-spacing") == 1.5
    assert again.flag("show-details") is False
    assert again.flag("show-contents") is True
    assert [name.name for name in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(("key", "value"), [("theme", "pink"), ("zoom", 49), ("unheard-of", 1)])
def test_bad_value_changes_nothing(path: Path, key: str, value: object) -> None:
    store = SettingsStore(path)
    with pytest.raises(InputError, match="changed"):
        store.set(key, value)
    assert_defaults(store)
    assert not path.exists()


def test_typed_access_refuses_another_kind(path: Path) -> None:
    store = SettingsStore(path)
    for access, key in (
        (store.text, "zoom"),
        (store.number, "theme"),
        (store.number, "show-details"),
        (store.flag, "zoom"),
        (store.get, "unheard-of"),
    ):
        with pytest.raises(KeyError):
            access(key)


def test_unfit_values_are_ignored_named_and_never_logged(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    secret = "private-words"
    found = {"theme": secret, "zoom": "150", "font": "lexend", "future": secret, "show-details": 1}
    put(path, json.dumps(found).encode())
    with caplog.at_level(logging.DEBUG):
        store = SettingsStore(path)
    assert store.text("theme") == "system"
    assert store.number("zoom") == 100
    assert store.text("font") == "lexend"
    assert len(store.problems) == 4
    assert secret not in caplog.text + "".join(store.problems) + store.message
    assert "theme" in caplog.text


def test_what_this_reader_does_not_know_stays_in_the_file(path: Path) -> None:
    put(path, b'{"future": [1, 2], "theme": "sepia"}')
    SettingsStore(path).set("zoom", 150)
    assert json.loads(path.read_text()) == {"future": [1, 2], "theme": "sepia", "zoom": 150}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe\x00",
        b'{"zoom": 100',
        b"[" * 200_000,
        b'{"zoom": ' + b"9" * 5000 + b"}",
        b" " * 1_000_001,
    ],
    ids=range(9),
)
def test_unreadable_file_is_set_aside(path: Path, content: bytes) -> None:
    put(path, content)
    store = SettingsStore(path)
    assert_defaults(store)
    kept = path.with_name("settings.damaged.json")
    assert kept.read_bytes() == content
    assert kept.name in store.message
    assert store.set("theme", "dark")
    again = SettingsStore(path)
    assert (again.text("theme"), again.message) == ("dark", "")


def test_each_damaged_file_is_kept(path: Path) -> None:
    for content in (b"one", b"two", b"three"):
        put(path, content)
        SettingsStore(path)
    names = ("settings.damaged.json", "settings.damaged-2.json", "settings.damaged-3.json")
    assert [path.with_name(name).read_bytes() for name in names] == [b"one", b"two", b"three"]


def test_byte_order_mark_of_an_editor_is_read_over(path: Path) -> None:
    put(path, b'\xef\xbb\xbf{"theme": "dark"}')
    assert SettingsStore(path).text("theme") == "dark"


def test_folder_in_the_way_is_moved(path: Path) -> None:
    path.mkdir(parents=True)
    store = SettingsStore(path)
    assert "settings.damaged.json" in store.message
    assert store.set("theme", "dark")


def test_where_nothing_can_be_written_values_hold_until_the_reader_closes(tmp_path: Path) -> None:
    blocked = tmp_path / "profile"
    blocked.write_text("in the way")
    store = SettingsStore(blocked / "settings.json")
    assert_defaults(store)
    assert store.message == ""
    assert not store.set("theme", "dark")
    assert store.text("theme") == "dark"
    assert "until you close the reader" in store.message
    assert blocked.read_text() == "in the way"


def test_failed_write_leaves_the_old_file_and_no_draft(path: Path) -> None:
    SettingsStore(path).set("theme", "dark")
    before = path.read_bytes()
    # a limit on file size stands in for a full disk; it cannot be undone, so another process
    script = f"""
import resource, signal
from pathlib import Path
from reader.settings.store import SettingsStore
store = SettingsStore(Path({str(path)!r}))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (5, 5))
print(store.set("zoom", 150), store.number("zoom"))
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "False 150\n"
    assert path.read_bytes() == before
    assert [name.name for name in path.parent.iterdir()] == ["settings.json"]


def test_two_windows_keep_each_others_settings(path: Path) -> None:
    one, two = SettingsStore(path), SettingsStore(path)
    one.set("theme", "dark")
    two.set("zoom", 150)
    again = SettingsStore(path)
    assert (again.text("theme"), again.number("zoom")) == ("dark", 150)
    assert two.text("theme") == "system"
