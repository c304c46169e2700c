"""What window tests share: real packs, real profiles, and the real shell over them."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.paths import Places
from tests.ui.shell import Shell, undressed
from tests.ui.shelves import own_places, real_guides_in, small_guides_in

Opener = Callable[..., Shell]


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """Collect garbage between tests only, as the program does on its window's thread only.

    A pool thread that collects would delete a closed window's timers, which Qt forbids: the next
    beat of such a timer ends the process.
    """
    gc.disable()
    yield
    gc.collect(1)


@pytest.fixture(scope="session")
def small_shelf(tmp_path_factory: pytest.TempPathFactory) -> Places:
    """The small guides, installed and indexed; to be copied, never written to."""
    return small_guides_in(tmp_path_factory.mktemp("small-shelf"))


@pytest.fixture(scope="session")
def real_shelf(tmp_path_factory: pytest.TempPathFactory) -> Places:
    """The product's own guides, installed and indexed; to be copied, never written to."""
    return real_guides_in(tmp_path_factory.mktemp("real-shelf"))


@pytest.fixture
def places(small_shelf: Places, tmp_path: Path) -> Places:
    """A profile of its own over the small guides."""
    return own_places(small_shelf, tmp_path)


@pytest.fixture
def real_places(real_shelf: Places, tmp_path: Path) -> Places:
    """A profile of its own over the product's guides."""
    return own_places(real_shelf, tmp_path / "real")


@pytest.fixture
def open_shell(qapp: QApplication, qtbot: QtBot, places: Places) -> Iterator[Opener]:
    """Start the program, as often as a test wants; the run before is closed first."""
    opened: list[Shell] = []

    def close() -> None:
        while opened:
            opened.pop().close()

    def opener(link: str = "", where: Places = places) -> Shell:
        close()
        opened.append(Shell(qapp, qtbot, where, link))
        return opened[-1]

    with undressed(qapp):
        yield opener
        close()


@pytest.fixture
def shell(open_shell: Opener) -> Shell:
    """The shell over the small guides, shown at its first size."""
    return open_shell().show()


@pytest.fixture
def real_shell(open_shell: Opener, real_places: Places) -> Shell:
    """The shell over the product's guides, shown at its first size."""
    return open_shell(where=real_places).show()
