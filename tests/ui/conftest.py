"""What window tests share: real packs, real profiles, and the real shell over them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.jobs import JobControl
from reader.paths import Places
from reader.services.composition import build_services
from tests.ui.shell import RESOURCES, Shell, undressed
from tests.ui.small_guides import GUIDES, pack_guide, write_guide

REAL_GUIDES = Path(__file__).resolve().parents[2] / "guides"

Opener = Callable[..., Shell]


@pytest.fixture(scope="session")
def small_shelf(tmp_path_factory: pytest.TempPathFactory) -> Places:
    """The small guides, installed and indexed; to be copied, never written to."""
    home = tmp_path_factory.mktemp("small-shelf")
    for name, files in GUIDES.items():
        pack_guide(write_guide(home / "folders" / name, files), home / "packs")
    return _prepared(home)


@pytest.fixture(scope="session")
def real_shelf(tmp_path_factory: pytest.TempPathFactory) -> Places:
    """The product's own guides, installed and indexed; to be copied, never written to."""
    home = tmp_path_factory.mktemp("real-shelf")
    for file in sorted(REAL_GUIDES.glob("*/guide.toml")):
        pack_guide(file.parent, home / "packs")
    return _prepared(home)


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


def own_places(shelf: Places, home: Path) -> Places:
    """A writable profile and cache, made from an installed shelf."""
    cache = home / "cache"
    shutil.copytree(shelf.cache, cache)
    return Places(home / "profile", cache, shelf.packs, RESOURCES)


def _prepared(home: Path) -> Places:
    places = Places(home / "profile", home / "cache", home / "packs", RESOURCES)
    services = build_services(places)
    prepared = services.preparing.guides(JobControl()).result
    assert prepared.problems == ()
    services.preparing.search_index(JobControl())
    services.close()
    return places
