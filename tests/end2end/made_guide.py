"""A small guide with every kind of block, and by hand what a screen reader must find in it."""

from __future__ import annotations

from pathlib import Path

from tests.end2end.page_source import Said
from tests.unit.library.samples import png

GUIDE = """\
id = "every-block"
title = "Every block"
publisher = "The Publisher"
published_note = "It was made for a test."
edition = "2026.11"
kind = "briefing"
status = "published"
address = "https://example.org/guide"
checked_note = "There is no official page."
licence = "None is known."
summary = "One page with every kind of block."
language = "en-GB"
contents = ["blocks", "recommendations", "glossary", "sources"]
"""
SOURCES = """\
[[source]]
id = "k1"
title = "A first source"
publisher = "The Publisher"
address = "https://example.org/1"
standing = "publisher"
"""
TERMS = """\
[[term]]
id = "kin"
title = "Kin"
definition = "Family and friends."
sources = ["k1"]
"""
RECOMMENDATION = """\
+++
id = "offer-help"
title = "Offer help close to home"
statement = "Give carers help that is close to home."
for_whom = "Carers"
sources = ["k1"]
order = 10
+++
## Why

Help that is near is used.
"""
SECTION = """\
+++
id = "blocks"
title = "All the blocks"
order = 10
+++
A paragraph with [an outside link](https://example.org/out) and [[kin|a term]]. [@k1]

## Lists of things

- First point
    - Inner point with [a link inside](guide:every-block/offer-help)
    - Another inner point
- Second point

1. Step one
2. Step two

### Steps and notes

!!! caution "Few studies"
    Most of them are *small*.

!!! note "Where to look"
    Ask first.

> A quotation of some words.

## Numbers in a table

| Name | Studies |
|:-----|--------:|
| Peer help | 4 |
| Money | 12 |

![Two people at a table](talk.png)

{{offer-help}}
"""

PAGE = "guide:every-block/blocks"

IN_MARKDOWN = (
    Said("heading", "All the blocks", "1"),
    Said("heading", "Lists of things", "2"),
    Said("heading", "Steps and notes", "3"),
    Said("heading", "Numbers in a table", "2"),
    Said("link", "an outside link"),
    Said("link", "a term"),
    Said("link", "[1]"),
    Said("link", "a link inside"),
    Said("link", "Offer help close to home"),
    Said("list item", "First point"),
    Said("list item", "Inner point with a link inside"),
    Said("list item", "Another inner point"),
    Said("list item", "Second point"),
    Said("list item", "1. Step one"),
    Said("list item", "2. Step two"),
    Said("table column header", "Name"),
    Said("table column header", "Studies"),
    Said("table cell", "Peer help"),
    Said("table cell", "4"),
    Said("table cell", "Money"),
    Said("table cell", "12"),
    Said("image", "Two people at a table"),
    Said("comment", "Caution: Few studies"),
    Said("comment", "Note: Where to look"),
)
"""Read off the Markdown above, by a person."""

CARD = "guide:every-block/offer-help"


def write_guide(folder: Path) -> Path:
    """Write the guide's folder and return it."""
    home = folder / "every-block"
    for name, text in (
        ("guide.toml", GUIDE),
        ("sources.toml", SOURCES),
        ("glossary.toml", TERMS),
        ("sections/blocks.md", SECTION),
        ("recommendations/offer-help.md", RECOMMENDATION),
    ):
        file = home / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (home / "images").mkdir()
    (home / "images" / "talk.png").write_bytes(png())
    return home
