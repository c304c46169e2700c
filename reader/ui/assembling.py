"""Assembling: joins a page's rendered parts into what the view shows, with save links and folds."""

from __future__ import annotations

import re
from html import escape

from reader.guide.address import Address
from reader.guide.items import ItemKind
from reader.services.reading import Reading
from reader.ui.term_links import link_terms

SAVE_LINK = "do:save/"
VIEW_CLASSES = frozenset({"save-line", "save"})
"""Class names that are added here to those of the renderer."""
FACT = re.compile(r'<td class="fact-label"[^>]*>(.*?)</td><td class="fact-value">')
UNDER = r'<td class="fact-value"><span class="fact-label">\1</span><br>'
ELSEWHERE = re.compile(r'(<a class="elsewhere" href="([^"]+)">)([^<]*)')
STACK_BELOW = 480
"""Width (logical pixels at 100 % text) below which a fact stands under its label, not beside."""
SAVEABLE = (ItemKind.RECOMMENDATION, ItemKind.PRINCIPLE, ItemKind.THEME, ItemKind.PROGRAMME)


def assemble(
    reading: Reading, saved: frozenset[Address], *, folded: bool, stacked: bool = False
) -> str:
    """The page's HTML: layers left out when folded, and a save link after each card's face.

    ``stacked`` puts facts under their labels, for a narrow column or large text.

    Only strings are joined here; everything was rendered and made safe when it was installed.
    """
    guide = reading.guide
    kinds = {item.id: item.kind for item in guide.items()}
    html: list[str] = []
    offered: set[str] = set()
    for part in reading.page.parts:
        if folded and part.layer:
            continue
        html.append(part.html)
        if part.item and part.item not in offered and kinds.get(part.item) in SAVEABLE:
            offered.add(part.item)
            html.append(_save_link(part.item, saved=Address(guide.id, part.item) in saved))
    text = link_terms(_named("".join(html), reading), reading.terms)
    return FACT.sub(UNDER, text) if stacked else text


def _named(text: str, reading: Reading) -> str:
    """Give links to other guides the titles that were looked up."""
    titles = reading.elsewhere
    return ELSEWHERE.sub(
        lambda found: found[1] + (escape(titles[found[2]]) if found[2] in titles else found[3]),
        text,
    )


def _save_link(item_id: str, *, saved: bool) -> str:
    words = "\N{BLACK STAR} Saved \N{EN DASH} remove" if saved else "\N{WHITE STAR} Save"
    line = f'<p class="save-line"><a class="save" href="{SAVE_LINK}{item_id}">{words}</a></p>'
    return line + '<p class="gap">&nbsp;</p>'  # Qt leaves no margin between a line and a box


def printable(reading: Reading) -> str:
    """The page's HTML with every layer and no save links."""
    return _named("".join(part.html for part in reading.page.parts), reading)
