"""What a screen reader finds on a page is what the page's source says, block by block.

The made guide's page is compared with its Markdown. The bundled guides are compared with the HTML
of their pages: a few pages each time, all of them when EVERY_PAGE is set in the environment.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.paths import find_places
from reader.services.composition import build_services
from reader.ui.assembling import STACK_BELOW, assemble
from tests.end2end.accessible import Node
from tests.end2end.made_guide import CARD, IN_MARKDOWN, PAGE, write_guide
from tests.end2end.page_source import PageSource, Said, plain
from tests.end2end.program import Reader, Window, Windows, call, program

EVERY_PAGE = "EVERY_PAGE"
"""The environment variable that asks for all pages of all guides: minutes instead of seconds."""
SAMPLED = {"kinship-care": 8, "about-practice-guides": 8, "national-framework": 6}
"""Guides of the short round, and every how many pages one is looked at."""
COMPARED = frozenset(
    (
        *("heading", "link", "list item", "image", "comment"),
        *("table cell", "table column header", "table row header"),
    )
)


def document(window: Window, title: str = "") -> Node:
    """The page's node, as soon as it is the page with this title."""
    return window.find("document web", name=title)


def found_on(window: Window, page: Node) -> Counter[Said]:
    """Everything on the page that is compared."""
    nodes = window.tree.all(below=page, states=(), most=20_000)
    return Counter(
        Said(node.role, plain(node.name), node.level) for node in nodes if node.role in COMPARED
    )


def notes_by_name(found: Counter[Said]) -> Counter[Said]:
    """Notes are counted only: what they are called is compared with Markdown."""
    told = Counter(found)
    for said in [said for said in told if said.role == "comment"]:
        told[Said("note", "")] += told.pop(said)
    return told


def difference(found: Counter[Said], wanted: Counter[Said]) -> str:
    """What is missing and what is too much, '' when nothing is."""
    lines = [f"missing {count} x {said}" for said, count in (wanted - found).items()]
    lines += [f"too much {count} x {said}" for said, count in (found - wanted).items()]
    return "\n".join(lines)


def sources(reader: Reader, guide: str, *, stacked: bool) -> Iterator[tuple[str, Counter[Said]]]:
    """Title and content of each page of a guide, in reading order."""
    services = build_services(find_places(str(reader.profile), str(reader.packs)))
    try:
        pages = services.reading.open(Address(guide), JobControl()).rendered.pages
        for page in pages:
            reading = services.reading.open(Address(guide, page.id), JobControl())
            reading = services.reading.explained(reading, JobControl())
            html = assemble(reading, frozenset(), folded=False, stacked=stacked)
            yield page.title, PageSource(html).said
    finally:
        services.close()


def guides_of(reader: Reader) -> list[str]:
    """Every bundled guide."""
    return sorted(file.stem for file in reader.packs.glob("*.guidepack"))


@pytest.fixture
def made_reader(tmp_path: Path) -> Reader:
    """A reader over the made guide alone."""
    packs = tmp_path / "packs"
    packs.mkdir()
    pack = packs / "every-block.guidepack"
    answer = call(program("pack", "build", write_guide(tmp_path / "made"), "--out", pack))
    assert answer.returncode == 0, answer.stderr
    reader = Reader(tmp_path / "made-profile", packs)
    answer = reader.run("index")
    assert answer.returncode == 0, answer.stderr
    return reader


def test_every_block_of_the_markdown_is_found(windows: Windows, made_reader: Reader) -> None:
    window = windows.open(made_reader, PAGE)
    page = document(window, "All the blocks")
    wanted = Counter(IN_MARKDOWN)
    window.until(lambda: not wanted - found_on(window, page), "everything in the Markdown")
    lists = window.tree.all("list", below=page, states=())
    inner = next(node for node in window.tree.all("list item", has="Another", states=()))
    assert any(inner.place[: len(each.place)] == each.place for each in lists)
    assert sum(inner.place[: len(each.place)] == each.place for each in lists) == 2, "nested"
    cells = {node.name: node for node in window.tree.all("table cell", below=page, states=())}
    assert (cells["12"].description, cells["Money"].description) == ("Studies", "Name")
    text = window.tree.text(page)
    for said in IN_MARKDOWN:
        if said.role in ("heading", "table cell", "link"):
            assert said.name in text.replace("\xa0", " ")
    window.quit()


def test_a_recommendation_is_a_named_group(windows: Windows, made_reader: Reader) -> None:
    window = windows.open(made_reader, CARD)
    card = window.find("panel", name="Offer help close to home")
    assert window.tree.first("heading", name="Offer help close to home", below=card, states=())
    facts = window.find("table row header", name="For")
    value = window.tree.first("table cell", name="Carers", states=())
    assert value is not None
    assert value.description == facts.name
    window.quit()


def test_a_link_is_followed_by_its_action(windows: Windows, made_reader: Reader) -> None:
    window = windows.open(made_reader, PAGE)
    link = window.find("link", name="a link inside")
    assert window.tree.press(link)
    window.find("heading", name="Offer help close to home")
    window.until(lambda: "Recommendations" in window.title(), "the page of the recommendation")
    window.quit()


def test_pages_of_the_guides_are_found_whole(windows: Windows, reader: Reader) -> None:
    every = bool(os.environ.get(EVERY_PAGE))
    looked = 0
    wrong: list[str] = []
    for guide in guides_of(reader) if every else SAMPLED:
        window = windows.open(reader, f"guide:{guide}")
        box = window.tree.box(document(window))
        pages = list(sources(reader, guide, stacked=box[2] < STACK_BELOW))
        for number, (title, wanted) in enumerate(pages):
            page = document(window, title)
            if every or number % SAMPLED[guide] == 0:
                looked += 1
                wrong += difference_of(window, page, f"{guide}, {title}", wanted)
            if number + 1 < len(pages):
                window.keys("ctrl+Next")
        window.quit()
    assert wrong == []
    assert looked > len(SAMPLED)


def difference_of(window: Window, page: Node, name: str, wanted: Counter[Said]) -> list[str]:
    """Wait until the page holds all that its source does, and no more; return what differs."""
    told = ""

    def same() -> bool:
        nonlocal told
        told = difference(notes_by_name(found_on(window, page)), wanted)
        return not told

    try:
        window.until(same, f"all of the page {name}", seconds=10)
    except AssertionError:
        assert window.process.poll() is None, window.said()
        return [f"{name}:\n{told}"]
    return []
