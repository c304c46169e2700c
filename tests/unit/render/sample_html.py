"""Short ways to the HTML of a page or of one Markdown text, and a strict reader of HTML."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

from reader.guide.guide import Guide
from reader.guide.items import Section
from reader.guide.page import Page, RenderedGuide
from reader.jobs import JobControl
from reader.render.rendering import render_guide

VOID = {"br", "hr", "img"}


def page_named(rendered: RenderedGuide, page_id: str) -> Page:
    """The page with this id."""
    return next(page for page in rendered.pages if page.id == page_id)


def html_of(rendered: RenderedGuide, page_id: str) -> str:
    """All HTML of one page."""
    return "".join(part.html for part in page_named(rendered, page_id).parts)


def with_body(guide: Guide, body: str) -> Guide:
    """The guide with one section, ``about``, whose text is ``body``."""
    return replace(guide, sections=(Section("about", "About this guide", body),))


def body_html(guide: Guide, body: str) -> str:
    """HTML of a section's text alone."""
    rendered = render_guide(with_body(guide, body), JobControl())
    return next(part.html for part in page_named(rendered, "about").parts if part.item)


class Balance(HTMLParser):
    """Fails on HTML that is not well-formed; collects tags with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open.pop() == tag, f"</{tag}> closes nothing"

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data!r}")

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(f"a declaration: {decl!r}")


def tags_of(html: str) -> list[tuple[str, dict[str, str]]]:
    """All tags of well-formed HTML; fails when it is not well-formed."""
    reader = Balance()
    reader.feed(html)
    reader.close()
    assert reader.open == [], f"left open: {reader.open}"
    return reader.tags
