"""Passages: from words on a page to their place in an item's own text, and back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reader.errors import InputError
from reader.guide.page import RenderedGuide
from reader.services.describing import shown_text
from reader.services.noting import Anchor, Mark, Noting, make_anchor
from reader.translation import tr
from reader.ui.widgets.page_view.highlights import Highlight

ASTRAL = re.compile("[\U00010000-\U0010ffff]")
NEAR = 48
"""Characters before a passage that tell it from the same words elsewhere."""


def even(text: str) -> str:
    """A text in which every character counts once, as positions of Qt count them."""
    return ASTRAL.sub("\ufffd\ufffd", text)


def item_anchor(rendered: RenderedGuide, item: str, page: str, start: int, end: int) -> Anchor:
    """The anchor of ``page[start:end]`` in its item's own text, where that holds the words.

    A page also shows what is not the item's: links to save, and other items. Raises InputError
    for an empty passage.
    """
    try:
        rough = make_anchor(page, start, end)
    except ValueError as error:
        raise InputError(tr("Select some words first.")) from error
    own = even(shown_text(rendered, item))
    words = rough.quote.split()
    pattern = r"\s*".join(re.escape(word) for word in words)
    before = "".join(page[max(0, start - NEAR) : start].split())
    found = list(re.finditer(pattern, own))
    if not found:
        return rough
    best = max(
        found, key=lambda each: _alike(before, own[max(0, each.start() - NEAR) : each.start()])
    )
    return make_anchor(own, best.start(), best.end())


def _alike(before: str, other: str) -> int:
    """How many characters, blanks left out, two texts have in common at their ends."""
    there = "".join(other.split())
    number = 0
    for one, two in zip(reversed(before), reversed(there), strict=False):
        if one != two:
            break
        number += 1
    return number


def highlights(noting: Noting, marks: Iterable[Mark], page: str) -> Sequence[Highlight]:
    """Where marks on passages stand on a page; those that are not on it are left out."""
    anchored = [mark for mark in marks if mark.anchor is not None and not mark.lost]
    if not anchored:
        return ()
    return tuple(
        Highlight(spot.start, spot.end, mark.colour.value if mark.colour else "", mark.id)
        for mark, spot in noting.places(anchored, page)
        if spot is not None
    )
