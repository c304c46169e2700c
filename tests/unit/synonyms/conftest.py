"""Folders of synonym files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Write = Callable[..., Path]

SOUND = """glossary = "words"

[[row]]
typed = ["SGO", "special guardian"]
terms = ["special-guardianship-order"]
mark = "C"
"""


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes ``rows.toml`` (or another file) into a folder and returns the folder."""

    def make(text: str | bytes = SOUND, name: str = "rows.toml") -> Path:
        folder = tmp_path / "synonyms"
        folder.mkdir(exist_ok=True)
        data = text.encode() if isinstance(text, str) else text
        (folder / name).write_bytes(data)
        return folder

    return make
