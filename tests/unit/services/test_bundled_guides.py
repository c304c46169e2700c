"""The guides of this repository are sound, render, and link only to what is there."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from reader.guide.address import Address
from reader.guide.guide import GuideKind
from reader.guide.page import RenderedGuide
from reader.jobs import JobControl
from reader.pack.authoring import read_folder
from reader.render.rendering import render_guide
from reader.services.packing import validate_all

ROOT = Path(__file__).parents[3]
FOLDERS = tuple(sorted(path.parent for path in (ROOT / "guides").glob("*/guide.toml")))
LINK = re.compile(r'href="(guide:[^"]*)"')


@cache
def rendered(folder: Path) -> RenderedGuide:
    guide = read_folder(folder).guide
    assert guide is not None
    return render_guide(guide, JobControl())


def by_id() -> dict[str, RenderedGuide]:
    return {rendered(folder).guide.id: rendered(folder) for folder in FOLDERS}


def test_the_first_guides_are_there() -> None:
    kinds = [each.guide.kind for each in by_id().values()]
    assert kinds.count(GuideKind.HANDBOOK) == 1
    assert kinds.count(GuideKind.BRIEFING) >= 4


def test_no_rule_finds_anything() -> None:
    assert [str(finding) for finding in validate_all(FOLDERS)] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_item_is_shown_on_a_page(folder: Path) -> None:
    each = rendered(folder)
    assert each.pages
    for item in each.guide.items():
        found = each.page_of(item.id)
        assert found is not None, item.id
        page, anchor = found
        html = "".join(part.html for part in page.parts)
        assert html
        assert anchor == "" or f'"{anchor}"' in html


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_link_between_items_and_guides_leads_somewhere(folder: Path) -> None:
    shelf = by_id()
    dead = []
    for page in rendered(folder).pages:
        for link in LINK.findall("".join(part.html for part in page.parts)):
            address = Address.parse(link)
            target = shelf.get(address.guide)
            if target is None or target.page_of(address.item) is None:
                dead.append((page.id, link))
    assert dead == []


def test_the_links_are_seen_at_all() -> None:
    html = "".join(
        part.html for each in by_id().values() for page in each.pages for part in page.parts
    )
    links = LINK.findall(html)
    assert len(links) > 50
    assert {Address.parse(link).guide for link in links} == set(by_id())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_related_items_and_programmes_are_there(folder: Path) -> None:
    shelf = by_id()
    guide = rendered(folder).guide
    for item in guide.items():
        for address in getattr(item, "related", ()):
            assert shelf[address.guide].page_of(address.item) is not None, (item.id, str(address))
        for programme in getattr(item, "programmes", ()):
            assert guide.find(programme) is not None, (item.id, programme)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_pictures_of_pages_are_in_the_guide(folder: Path) -> None:
    names = {image.name for image in rendered(folder).guide.images}
    assert {name for page in rendered(folder).pages for name in page.images} <= names
