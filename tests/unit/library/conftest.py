"""A packs folder and a cache of one's own, and libraries over them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library.library import Library

MakeLibrary = Callable[[], Library]


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """An empty folder for packs."""
    folder = tmp_path / "packs"
    folder.mkdir()
    return folder


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Where the library keeps rendered guides; not there yet."""
    return tmp_path / "cache" / "library"


@pytest.fixture
def new_library(cache: Path, packs: Path) -> MakeLibrary:
    """Makes a library as a new start of the program would."""
    return lambda: Library(cache, packs)


@pytest.fixture
def library(new_library: MakeLibrary) -> Library:
    """A library that has not looked at its packs yet."""
    return new_library()
