"""A rendered guide knows which page shows what."""

from __future__ import annotations

import pytest

from reader.guide.page import OutlineEntry, Page, RenderedGuide
from reader.jobs import JobControl
from reader.render.rendering import render_guide
from tests.unit.library.samples import guide_of

RENDERED = RenderedGuide(
    guide_of(),
    (
        Page("about", "About", (), (OutlineEntry("about", "About", 1, "about"),)),
        Page(
            "recommendations",
            "Recommendations",
            (),
            (OutlineEntry("top", "All", 1), OutlineEntry("item-navigator", "N", 2, "navigator")),
        ),
    ),
    (),
)


@pytest.mark.parametrize(
    ("item", "page", "anchor"),
    [
        ("", "about", ""),
        ("about", "about", ""),
        ("recommendations", "recommendations", ""),
        ("navigator", "recommendations", "item-navigator"),
    ],
)
def test_page_of(item: str, page: str, anchor: str) -> None:
    found = RENDERED.page_of(item)
    assert found is not None
    assert (found[0].id, found[1]) == (page, anchor)


@pytest.mark.parametrize("item", ["unknown", "About", "item-navigator"])
def test_an_unknown_item_has_no_page(item: str) -> None:
    assert RENDERED.page_of(item) is None


def test_a_guide_with_no_page_has_no_top() -> None:
    assert RenderedGuide(guide_of(), (), ()).page_of("") is None


def test_every_item_of_a_really_rendered_guide_has_its_page() -> None:
    guide = guide_of()
    rendered = render_guide(guide, JobControl())
    assert [page.id for page in rendered.pages] == list(guide.contents)
    for item in guide.items():
        found = rendered.page_of(item.id)
        assert found is not None
        page, anchor = found
        html = "".join(part.html for part in page.parts)
        assert anchor == "" or f'"{anchor}"' in html
