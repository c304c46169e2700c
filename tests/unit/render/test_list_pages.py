"""List pages: headings, groups, order, and tables whose rows are items."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reader.guide.guide import LIST_TITLES, LISTS, Guide
from reader.guide.items import Indicator
from reader.guide.page import OutlineEntry, RenderedGuide
from reader.jobs import JobControl
from reader.render.lists import LIST_PAGES
from reader.render.plain_text import plain_text
from reader.render.rendering import render_guide
from tests.unit.render.sample_html import html_of, page_named, tags_of


def _lines(rendered: RenderedGuide, page: str) -> list[tuple[int, str, str]]:
    return [(entry.level, entry.title, entry.item) for entry in _outline(rendered, page)[1:]]


def _outline(rendered: RenderedGuide, page: str) -> tuple[OutlineEntry, ...]:
    return page_named(rendered, page).outline


def _rows(html: str) -> list[str]:
    return [plain_text(f"<tr{row.partition('</tr>')[0]}") for row in html.split("<tr")[1:]]


@pytest.mark.parametrize("name", LISTS)
def test_every_list_page_is_made_and_has_a_heading(guide: Guide, name: str) -> None:
    assert name in LIST_PAGES
    page = page_named(render_guide(replace(guide, titles=()), JobControl()), name)
    assert page.title == LIST_TITLES[name]
    assert page.parts[0].html.startswith(f'<h1 id="{name}">{LIST_TITLES[name]}</h1>')


@pytest.mark.parametrize("name", LISTS)
def test_a_list_page_without_items_says_so(guide: Guide, name: str) -> None:
    nothing: dict[str, Any] = {{"glossary": "terms"}.get(name, name): ()}
    empty = replace(guide, contents=LISTS, **nothing)
    html = html_of(render_guide(empty, JobControl()), name)
    if name == "recommendations":
        empty = replace(empty, scale=type(guide.scale)(()))
        html = html_of(render_guide(empty, JobControl()), name)
    assert f"This guide lists no {LIST_TITLES[name].lower()}." in html


def test_a_guide_gives_a_list_page_a_heading_of_its_own(rendered: RenderedGuide) -> None:
    page = page_named(rendered, "framework")
    assert page.title == "What the framework holds"
    assert _outline(rendered, "framework")[0].title == page.title


def test_parts_of_the_framework_stand_under_their_role(rendered: RenderedGuide) -> None:
    assert _lines(rendered, "framework") == [
        (2, "Principles", ""),
        (3, "Welfare first", "welfare"),
        (2, "Outcomes", ""),
        (3, "Children stay together", "stay-together"),
    ]
    assert '<h3 id="welfare">Welfare first</h3>' in html_of(rendered, "framework")


def test_indicators_stand_under_their_part_and_domain(rendered: RenderedGuide) -> None:
    assert _lines(rendered, "indicators") == [
        (2, "Children stay together", ""),
        (3, "Children in need", "need"),
        (3, "Referred again", "again"),
        (3, "Staying put", "stay"),
        (2, "Other indicators", ""),
        (3, "Spending", "spend"),
    ]
    html = html_of(rendered, "indicators")
    assert '<a href="guide:sample/stay-together">About this outcome</a>' in html
    assert _rows(html)[:5] == [
        "Indicator What it counts",
        "Help",
        "Children in need The rate.",
        "Referred again Within a year.",
        "Stability",
    ]


def test_indicators_of_a_part_that_is_not_there_are_kept(guide: Guide) -> None:
    lost = replace(guide, indicators=(Indicator("lost", "Lost", "A count.", "nowhere"),))
    rendered = render_guide(lost, JobControl())
    assert _lines(rendered, "indicators") == [(2, "Other indicators", ""), (3, "Lost", "lost")]


def test_levels_stand_under_their_scheme(rendered: RenderedGuide) -> None:
    assert _lines(rendered, "ratings") == [
        (2, "Evidence rating", ""),
        (3, "Level 3", "level-3"),
        (3, "Level 2", "level-2"),
        (2, "Cost rating", ""),
        (3, "Low cost", "cost-1"),
    ]
    rows = _rows(html_of(rendered, "ratings"))
    assert rows[:3] == [
        "Mark What it means",
        "3 Level 3 One good study.",
        "2 Level 2 Early signs.",
    ]


def test_the_timetable_keeps_its_order_and_says_dates_in_words(rendered: RenderedGuide) -> None:
    html = html_of(rendered, "timetable")
    assert _rows(html)[1:] == [
        "14 October 2024 First guide Published. It came out.",
        "March 2026 Next guide In preparation.",
        "2025/26 Third guide Planned.",
        "Date not found Fourth guide Planned. No date was announced.",
        "Date not found Fifth guide Planned.",
    ]
    assert '<a href="guide:other-guide">First guide</a>' in html
    assert [item for _, _, item in _lines(rendered, "timetable")] == [
        "first-out",
        "next-out",
        "year-out",
        "later",
        "latest",
    ]


@pytest.mark.parametrize("page", ["indicators", "ratings", "timetable"])
def test_every_row_carries_the_anchor_of_its_item(rendered: RenderedGuide, page: str) -> None:
    names = [
        found["id"]
        for tag, found in tags_of(html_of(rendered, page))
        if tag == "p" and found.get("class") == "row-title"
    ]
    assert names == [entry.anchor for entry in _outline(rendered, page) if entry.item]
