"""Shelves for tests: real packs, installed and indexed, that profiles are copied from."""

from __future__ import annotations

import shutil
from pathlib import Path

from reader.jobs import JobControl
from reader.paths import Places
from reader.services.composition import build_services
from tests.ui.figure_guides import FILES, GUIDE_ID
from tests.ui.shell import RESOURCES
from tests.ui.small_guides import GUIDES, pack_guide, write_guide

REAL_GUIDES = Path(__file__).resolve().parents[2] / "guides"


def small_guides_in(home: Path) -> Places:
    """Build, install and index the small guides."""
    for name, files in GUIDES.items():
        pack_guide(write_guide(home / "folders" / name, files), home / "packs")
    return _prepared(home)


def real_guides_in(home: Path) -> Places:
    """Build, install and index the product's own guides."""
    for file in sorted(REAL_GUIDES.glob("*/guide.toml")):
        pack_guide(file.parent, home / "packs")
    return _prepared(home)


def drawn_guide_in(home: Path) -> Places:
    """Build, install and index the guide with every figure."""
    pack_guide(write_guide(home / "folders" / GUIDE_ID, FILES), home / "packs")
    return _prepared(home)


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
