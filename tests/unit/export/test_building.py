"""Documents hold what they were made from, and nothing twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from reader.errors import Cancelled, InputError
from reader.export.building import (
    DIFFERENT,
    SAME,
    SOME_ONLY,
    comparison,
    selection,
    verdict,
    whole_guide,
)
from reader.export.document import (
    Bullets,
    ExportDocument,
    Facts,
    Heading,
    ItemCard,
    Paragraph,
    Picture,
    Table,
    plain,
)
from reader.export.outline import DEEPEST, outline_of
from reader.export.provenance import PROVENANCE_TITLE, foot_line
from reader.export.rows import item_sheet
from reader.guide.address import Address
from reader.guide.kinds import GuideStatus, ItemKind
from reader.jobs import JobControl
from tests.unit.export.documents import (
    CANDLE,
    DIGEST,
    DOCUMENTS,
    MADE,
    NAVIGATOR,
    compared,
    found,
    guide_document,
    rich_guide,
    selected,
    source_of,
    sources,
)


def headings(document: ExportDocument) -> list[tuple[int, str]]:
    return [(b.level, b.text) for b in outline_of(document) if isinstance(b, Heading)]


def text_of(document: ExportDocument) -> str:
    lines = []
    for block in outline_of(document):
        if isinstance(block, Paragraph):
            lines.append(plain(block.text))
        elif isinstance(block, Bullets):
            lines += [plain(entry.text) for entry in block.entries]
        elif isinstance(block, Facts):
            lines += [f"{fact.label}: {plain(fact.text)}" for fact in block.rows]
    return "\n".join(lines)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_headings_begin_at_one_and_skip_none(name: str) -> None:
    levels = [0, *(level for level, _text in headings(DOCUMENTS[name]()))]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert max(levels) <= DEEPEST
    assert min(levels[1:]) == 1


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_says_where_it_comes_from(name: str) -> None:
    document = DOCUMENTS[name]()
    assert document.made == MADE
    assert document.check_after == date(2026, 11, 26)
    assert (1, PROVENANCE_TITLE) in headings(document)
    said = text_of(document)
    for guide in document.guides:
        assert guide.fingerprint == DIGEST
        for words in (DIGEST, guide.citation.plain, guide.citation.harvard, guide.licence):
            assert words in said
        for words in (guide.title, guide.publisher, "2026.11", DIGEST[:12], "26 November 2026"):
            assert words in foot_line(document)


def test_a_whole_guide_is_told_in_reading_order() -> None:
    document = guide_document()
    assert document.title == "Guide first lantern"
    pages = [text for level, text in headings(document) if level == 1]
    assert pages == [
        *("About the lantern", "Recommendations", "Key principles", "Evidence themes"),
        *("Programmes", "Glossary", "Sources", "Rich text", PROVENANCE_TITLE),
    ]
    cards = [block.address.item for block in document.blocks if isinstance(block, ItemCard)]
    assert cards == ["navigator", "listen", "peers", "kin-tech"]
    assert {item.kind for item in document.items} == {
        *(ItemKind.RECOMMENDATION, ItemKind.PRINCIPLE, ItemKind.THEME, ItemKind.PROGRAMME),
        ItemKind.TERM,
    }
    pictures = [block for block in document.blocks if isinstance(block, Picture)]
    assert [(p.alt, bool(p.data)) for p in pictures] == [("A family", True)] * 2


def test_an_item_brings_its_fields_layers_sources_and_citation() -> None:
    document = selected(NAVIGATOR)
    assert document.title == "A lantern for carers"
    item = document.items[0]
    assert item.statement == "Give carers a lantern."
    assert {field.id: field.values for field in item.fields} == {
        "strength": ("Strong evidence",),
        "origin": ("Where the studies were done is not stated",),
        "programmes": ("Kin-Tech",),
    }
    assert [(layer.id, layer.title) for layer in item.layers] == [
        ("why", "Why"),
        ("limits", "Limits and gaps"),
    ]
    assert [(source.number, source.address) for source in item.sources] == [
        (1, "https://example.org/g")
    ]
    assert [related.title for related in item.related] == ["Listen"]
    said = text_of(document)
    for words in ("Each lantern helped. [1]", "Few studies.", "[1] The guide. A publisher."):
        assert words in said
    assert item.citation.plain in said
    assert item.citation.harvard in said
    assert "guide:first/navigator" in said


def test_a_section_and_a_term_can_be_chosen_too() -> None:
    document = selected(Address("first", "rich"), Address("first", "carer"))
    section, term = document.items
    assert "A caution in words." in "\n".join(
        cell for row in item_sheet(document).rows for cell in row if isinstance(cell, str)
    )
    assert isinstance(section.body[0], Paragraph)
    assert (term.statement, [f.values for f in term.fields]) == (
        "Who holds the lantern.",
        [("keeper",)],
    )


def test_own_records_are_told_apart_from_the_guides_words() -> None:
    document = selected(own=True)
    said = text_of(document)
    assert "Status: In place" in said
    assert "Target date: 31 January 2027" in said
    own = [text for _level, text in headings(document) if text.startswith("Your own records")]
    assert len(own) == 1
    sheet = item_sheet(document)
    titles = [column.title for column in sheet.columns]
    assert sheet.rows[0][titles.index("Target date (your own)")] == date(2027, 1, 31)
    assert "Status" not in text_of(selected()).split("\n")
    assert not any("your own" in column.title for column in item_sheet(selected()).columns)


def test_a_search_lists_its_hits_best_first() -> None:
    document = found("lan\x00tern")
    assert document.title == "Search results for “lan tern”"
    assert document.subtitle == "The first 2 of 5 found"
    table = next(block for block in document.blocks if isinstance(block, Table))
    assert [plain(row[0]) for row in table.rows] == [
        "A lantern for carers",
        "A candle for carers",
    ]
    assert [item.address for item in document.items] == [NAVIGATOR, CANDLE]


def test_a_comparison_says_in_words_what_differs() -> None:
    document = compared()
    table = next(block for block in document.blocks if isinstance(block, Table))
    assert table.columns == (
        "Field",
        "A lantern for carers",
        "A candle for carers",
        "Same or different",
    )
    rows = {plain(row[0]): [plain(cell) for cell in row[1:]] for row in table.rows}
    assert rows["Kind"] == ["Recommendation", "Recommendation", SAME]
    assert rows["Strength"] == ["Strong evidence", "Weak evidence", DIFFERENT]
    assert rows["Why"] == ["Each lantern helped. [1]", "Not stated", SOME_ONLY]
    assert rows["Limits and gaps"] == ["Few studies.", "Few studies.", SAME]
    assert "Each guide has its own strength labels." in text_of(document)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["a", "a"], SAME),
        (["a  b", "a b\n"], SAME),
        (["a", "b", "a"], DIFFERENT),
        (["a", ""], SOME_ONLY),
        (["", ""], SAME),
    ],
)
def test_verdicts(values: list[str], expected: str) -> None:
    assert verdict(values) == expected


@pytest.mark.parametrize(
    "addresses",
    [(), (NAVIGATOR,), (NAVIGATOR, NAVIGATOR), (NAVIGATOR, CANDLE) * 3],
)
def test_a_comparison_takes_two_to_four_items(addresses: tuple[Address, ...]) -> None:
    with pytest.raises(InputError, match="2 to 4 different items"):
        comparison(sources(), addresses, MADE, JobControl())


@pytest.mark.parametrize("text", ["first/nothing", "nowhere/navigator", "first"])
def test_an_address_that_leads_nowhere_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="names no item"):
        selection(sources(), (Address.parse(text),), MADE, JobControl())


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (GuideStatus.SUPERSEDED, "has been replaced"),
        (GuideStatus.IN_PREPARATION, "in preparation"),
        (GuideStatus.PLANNED, "only planned"),
    ],
)
def test_a_guide_that_is_not_in_force_warns_on_the_first_page(
    status: GuideStatus, words: str
) -> None:
    document = guide_document(status=status)
    before = []
    for block in outline_of(document):
        if isinstance(block, Heading):
            break
        before.append(plain(block.text) if isinstance(block, Paragraph) else "")
    assert any(words in line for line in before)
    assert guide_document().warnings == ()


def test_building_reports_and_ends_when_asked() -> None:
    steps: list[tuple[int, int]] = []
    source = source_of(rich_guide())
    whole_guide(source, MADE, JobControl(lambda done, total: steps.append((done, total))))
    assert steps == [(n, len(source.rendered.pages)) for n in range(len(source.rendered.pages))]
    control = JobControl()
    control.cancel()
    with pytest.raises(Cancelled):
        selection(sources(), (NAVIGATOR,), MADE, control)


def test_nothing_found_is_a_document_too() -> None:
    document = replace(found(), items=(), guides=(), blocks=())
    assert headings(document) == [(1, PROVENANCE_TITLE)]
