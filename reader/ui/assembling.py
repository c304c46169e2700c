"""Assembling: joins a page's rendered parts into what the view shows, with save links and folds."""

from __future__ import annotations

import re
from html import escape

from reader.guide.address import Address
from reader.guide.items import ItemKind
from reader.services.reading import Reading, with_titles
from reader.translation import tr
from reader.ui.term_links import link_terms

SAVE_LINK = "do:save/"
ENQUIRY_LINK = "do:enquiry"
VIEW_CLASSES = frozenset({"save-line", "save", "differs"})
"""Class names that the shell adds to those of the renderer."""
FACT = re.compile(r'<td class="fact-label"[^>]*>(.*?)</td><td class="fact-value">')
UNDER = r'<td class="fact-value"><span class="fact-label">\1</span><br>'
ENQUIRY = re.compile(r'(<td class="enquiry">)([^<]+)(</td>)')
ENQUIRY_BUTTON = rf'\1<a class="enquiry" href="{ENQUIRY_LINK}">\2</a>\3'
EQUAL_TABLE = re.compile(
    r'(<h3 class="figure-table">.*?</h3>\s*<table[^>]*>)(.*?)(</table>)', re.DOTALL
)
HEAD = re.compile(r"<th>(.*?)</th>")
ROW_CELLS = re.compile(r"<tr[^>]*>(?=\s*<td)(.*?)</tr>", re.DOTALL)
CELL = re.compile(r"<td>(.*?)</td>", re.DOTALL)
ITEMS = re.compile(r'<table class="data items".*?</table>', re.DOTALL)
CELLS = re.compile(r"<td[^>]*>(.*?)</td><td>(.*?)</td>")
ANCHOR = re.compile(r'(<p)( id="[^"]+")')
STACK_BELOW = 480
"""Width (logical pixels at 100 % text) below which a fact stands under its label, not beside."""
ROW = re.compile(r'(<p id="([^"]+)" class="row-title">.*?)(</p>)')
SAVEABLE = (
    ItemKind.RECOMMENDATION,
    ItemKind.PRINCIPLE,
    ItemKind.THEME,
    ItemKind.PROGRAMME,
    ItemKind.STUDY,
    ItemKind.FRAMEWORK,
    ItemKind.RATING,
)
"""Kinds that carry a save link; whatever else is in view is saved by the command."""


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
        html.append(part.html if part.item else _rows_saveable(part.html, reading, saved))
        if part.item and part.item not in offered and kinds.get(part.item) in SAVEABLE:
            offered.add(part.item)
            html.append(_save_line(part.item, saved=Address(guide.id, part.item) in saved))
    named = with_titles("".join(html), reading.elsewhere)
    text = ENQUIRY.sub(ENQUIRY_BUTTON, link_terms(named, reading.terms))
    return _stacked(text) if stacked else text


def _stacked(text: str) -> str:
    """Values under their labels, and both cells of a row that stands for an item in one."""
    text = EQUAL_TABLE.sub(_equal_column, FACT.sub(UNDER, text))
    return ITEMS.sub(lambda table: _one_column(table[0]), text)


def _equal_column(found: re.Match[str]) -> str:
    """A figure's table with one column: the first cell of a row, its others labelled beneath."""
    heads = HEAD.findall(found[2])
    title = ", ".join((heads[0], *(head.lower() for head in heads[1:])))
    rows = []
    for number, row in enumerate(ROW_CELLS.findall(found[2])):
        first, *others = CELL.findall(row)
        labelled = zip(heads[1:], others, strict=False)
        lines = "".join(f"<br>{head}: {cell}" for head, cell in labelled if cell)
        stripe = "even" if number % 2 else "odd"
        rows.append(f'<tr class="{stripe}"><td><strong>{first}</strong>{lines}</td></tr>')
    head = f"<thead><tr><th>{title}</th></tr></thead>"
    return f"{found[1]}{head}<tbody>{''.join(rows)}</tbody>{found[3]}"


def _one_column(table: str) -> str:
    heads = table.replace("</th><th>", " / ").replace(' colspan="2"', "")
    return CELLS.sub(_one_cell, heads)


def _one_cell(row: re.Match[str]) -> str:
    """Both cells in one; the row's anchor moves to its top, so that a link shows all of it."""
    first, second = row[1], row[2]
    anchor = ANCHOR.match(second)
    if anchor:
        first, second = f"<p{anchor[2]}>{first}</p>", f"{anchor[1]}{second[anchor.end() :]}"
    return f"<td><div>{first}</div><div>{second}</div></td>"


def _save_link(item_id: str, *, saved: bool) -> str:
    words = tr("\N{BLACK STAR} Saved \N{EN DASH} remove") if saved else tr("\N{WHITE STAR} Save")
    return f'<a class="save" href="{SAVE_LINK}{item_id}">{escape(words)}</a>'


def _save_line(item_id: str, *, saved: bool) -> str:
    line = f'<p class="save-line">{_save_link(item_id, saved=saved)}</p>'
    return line + '<p class="gap">&nbsp;</p>'  # Qt leaves no margin between a line and a box


def _rows_saveable(html: str, reading: Reading, saved: frozenset[Address]) -> str:
    """Put a save link after the name of each row of a table that stands for a saveable item."""

    def with_link(row: re.Match[str]) -> str:
        item = reading.guide.find(row[2])
        if item is None or item.kind not in SAVEABLE:
            return row[0]
        link = _save_link(item.id, saved=Address(reading.guide.id, item.id) in saved)
        held = link.replace("\N{WHITE STAR} ", "\N{WHITE STAR}&nbsp;", 1)
        held = held.replace("\N{BLACK STAR} ", "\N{BLACK STAR}&nbsp;", 1)
        return f"{row[1]}&ensp; {held}{row[3]}"

    return ROW.sub(with_link, html)


def printable(reading: Reading) -> str:
    """The page's HTML with every layer and no save links."""
    return with_titles("".join(part.html for part in reading.page.parts), reading.elsewhere)
