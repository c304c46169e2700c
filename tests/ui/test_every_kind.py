"""Every kind of item in the window: where it stands in the contents, its sources, saving it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPushButton

from reader.guide.address import Address
from reader.guide.items import Item, ItemKind
from reader.jobs import JobControl
from reader.pack.archive import write_pack
from reader.paths import Places
from reader.services.composition import build_services
from reader.services.finding import SearchRequest
from reader.ui.assembling import SAVEABLE, assemble
from reader.ui.dialogs.link import LinkDialog
from reader.ui.dialogs.source import SourceDialog
from reader.ui.pages.reading import ReadingPage
from reader.ui.widgets.page_view.structure import PartKind
from tests.ui.conftest import Opener
from tests.ui.shell import RESOURCES, Shell
from tests.unit.library.samples import png
from tests.unit.render.sample_guide import sample_guide

GUIDE = sample_guide()
CITED = [
    item
    for item in GUIDE.items()
    if getattr(item, "sources", ()) and item.kind is not ItemKind.SECTION
]


@pytest.fixture
def rich(open_shell: Opener, tmp_path: Path) -> Shell:
    """The shell over one guide with every kind of item."""
    home = tmp_path / "rich"
    places = Places(home / "profile", home / "cache", home / "packs", RESOURCES)
    places.packs.mkdir(parents=True)
    write_pack(GUIDE, {"chart.png": png()}, places.packs / "sample.guidepack")
    services = build_services(places)
    assert services.preparing.guides(JobControl()).result.problems == ()
    services.preparing.search_index(JobControl())
    services.close()
    return open_shell(where=places).show()


def _at(item: str) -> Address:
    return Address("sample", item)


def _lines(page: ReadingPage, parent: QModelIndex) -> list[str]:
    model = page.contents.tree.model()
    rows = range(model.rowCount(parent))
    return [str(model.index(row, 0, parent).data()) for row in rows]


def test_contents_show_groups_and_the_items_in_them(rich: Shell) -> None:
    page = rich.read(_at("level-2"))
    here = page.contents.tree.currentIndex()
    assert here.data() == "Level 2"
    assert here.parent().data() == "Evidence rating"
    assert _lines(page, here.parent()) == ["Level 3", "Level 2"]
    assert page.contents.tree.isExpanded(here.parent())
    spoken = str(here.data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "Level 2, level 3, 2 of 2"


@pytest.mark.parametrize("item", tuple(GUIDE.items()), ids=lambda item: item.id)
def test_every_kind_opens_at_its_place_and_is_told_in_the_details(rich: Shell, item: Item) -> None:
    page = rich.read(_at(item.id))
    words = rich.words(page.details)
    assert item.title in words
    assert item.kind.label in words
    assert "The Publisher" in words


@pytest.mark.parametrize("item", CITED, ids=lambda item: item.id)
def test_details_give_each_source_in_full(rich: Shell, item: Item) -> None:
    page = rich.read(_at(item.id))
    names = [button.accessibleName() for button in page.details.findChildren(QPushButton)]
    words = rich.words(page.details)
    for number, source in enumerate(GUIDE.sources, start=1):
        if source.id in getattr(item, "sources", ()):
            assert f"Source: [{number}] {source.title}, {source.publisher}" in names
            assert f"Address of the source: {source.address}" in names
            assert f"{source.publisher}. {source.standing.label}." in words


def test_the_address_of_a_source_in_the_details_is_asked_about_first(rich: Shell) -> None:
    page = rich.read(_at("florida"))
    address = next(
        button
        for button in page.details.findChildren(QPushButton)
        if button.accessibleName() == "Address of the source: https://example.org/2"
    )
    rich.click(address)
    shown = rich.dialog(LinkDialog).findChild(QLineEdit)
    assert shown is not None
    assert shown.text() == "https://example.org/2"


def test_a_citation_shows_its_source_and_the_place_stays(rich: Shell) -> None:
    page = rich.read(_at("florida"))
    place = page.view.place()
    cite = next(part for part in page.view.parts(PartKind.LINK) if part.text == "[2]")
    caret = page.view.textCursor()
    caret.setPosition(cite.start)
    caret.setPosition(cite.end, QTextCursor.MoveMode.KeepAnchor)
    page.view.setTextCursor(caret)
    rich.press(page.view, Qt.Key.Key_Return)
    dialog = rich.dialog(SourceDialog)
    words = rich.words(dialog)
    assert dialog.windowTitle() == "Source 2"
    assert "Second & source" in words
    assert "Oth. Supporting source." in words
    address = dialog.findChild(QLineEdit)
    assert address is not None
    assert address.text() == "https://example.org/2"
    rich.press(dialog, Qt.Key.Key_Escape)
    assert not rich.window.findChildren(SourceDialog)
    assert rich.context.navigator.spot.address == _at("florida")
    assert page.view.place() == place


def test_from_a_source_on_to_the_list_and_to_its_address(rich: Shell) -> None:
    page = rich.read(_at("florida"))
    page.view.link_activated.emit("guide:sample/k1")
    rich.click(rich.button("Open address", rich.dialog(SourceDialog)))
    assert rich.dialog(LinkDialog).isVisible()
    rich.close_dialogs()
    page.view.link_activated.emit("guide:sample/k1")
    rich.click(rich.button("Show in sources", rich.dialog(SourceDialog)))
    assert rich.context.navigator.spot.address == _at("k1")
    assert page.crumbs()[-1].text == "Sources"


def test_links_to_other_items_still_lead_there(rich: Shell) -> None:
    page = rich.read(_at("navigator"))
    page.view.link_activated.emit("guide:sample/florida")
    rich.idle()
    assert rich.context.navigator.spot.address == _at("florida")


@pytest.mark.parametrize("item", ["florida", "stay-together", "level-2", "kin-tech"])
def test_what_can_be_saved_carries_a_link_that_saves_it(rich: Shell, item: str) -> None:
    page = rich.read(_at(item))
    page.view.link_activated.emit(f"do:save/{item}")
    rich.idle()
    assert _at(item) in rich.context.services.saving.addresses()
    links = [part for part in page.view.parts(PartKind.LINK) if part.href == f"do:save/{item}"]
    assert [part.text.replace("\xa0", " ") for part in links] == [
        "\N{BLACK STAR} Saved \N{EN DASH} remove"
    ]


def test_every_saveable_item_has_one_save_link(rich: Shell) -> None:
    for found in GUIDE.items():
        reading = rich.context.services.reading.open(_at(found.id), JobControl())
        html = assemble(reading, frozenset(), folded=False)
        links = html.count(f'href="do:save/{found.id}"')
        assert links == (1 if found.kind in SAVEABLE else 0), found.id


@pytest.mark.parametrize("page", ["indicators", "ratings", "timetable"])
def test_tables_of_items_have_one_column_where_there_is_no_room(rich: Shell, page: str) -> None:
    reading = rich.context.services.reading.open(_at(page), JobControl())
    wide = assemble(reading, frozenset(), folded=False)
    narrow = assemble(reading, frozenset(), folded=False, stacked=True)
    assert "</td><td>" in wide
    assert "</td><td>" not in narrow
    assert "</th><th>" not in narrow
    for entry in reading.page.outline:
        assert narrow.count(f'id="{entry.anchor}"') == 1


def test_search_filters_by_the_new_kinds(rich: Shell) -> None:
    for kind, found in (
        ("study", "florida"),
        ("framework", "stay-together"),
        ("indicator", "need"),
        ("rating", "level-3"),
        ("timetable", "first-out"),
    ):
        item = GUIDE.find(found)
        assert item is not None
        request = SearchRequest(f"kind:{kind} {item.title}")
        hits = rich.context.services.finding.search(request, JobControl()).hits
        assert hits[0].address == _at(found)
