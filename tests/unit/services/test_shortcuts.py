"""Keys that a person chose: kept, forgotten, and harmless when their file is damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import StorageError
from reader.jobs import JobControl
from reader.services.shortcuts import Shortcuts

CONTROL = JobControl()


def test_keys_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "profile" / "shortcuts.json"
    shortcuts = Shortcuts(file)
    assert shortcuts.chosen() == {}
    done = shortcuts.choose("go.guides", ("Ctrl+9",), CONTROL)
    assert done.changes.shortcuts
    shortcuts.choose("go.help", (), CONTROL)
    assert Shortcuts(file).chosen() == {"go.guides": ("Ctrl+9",), "go.help": ()}
    shortcuts.forget("go.guides", CONTROL)
    assert Shortcuts(file).chosen() == {"go.help": ()}
    shortcuts.forget_all(CONTROL)
    assert Shortcuts(file).chosen() == {}


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", "7", '{"a": "Ctrl+A"}', '{"a": [1]}'),
        '{"a": ["' + "x" * 41 + '"]}',
        '{"a": ["F2","F3","F4","F5","F6"]}',
        " " * 100_001 + "{}",
    ],
)
def test_a_damaged_file_counts_as_none(tmp_path: Path, text: str) -> None:
    file = tmp_path / "shortcuts.json"
    file.write_text(text, encoding="utf-8")
    assert Shortcuts(file).chosen() == {}


def test_what_cannot_be_written_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "profile").write_text("a file where the folder should be", encoding="utf-8")
    shortcuts = Shortcuts(tmp_path / "profile" / "shortcuts.json")
    with pytest.raises(StorageError, match="as they were"):
        shortcuts.choose("go.guides", ("Ctrl+9",), CONTROL)
    assert shortcuts.chosen() == {}
