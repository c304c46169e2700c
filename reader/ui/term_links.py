"""Term links: gives the terms and short forms of a page their explanations as links with tips."""

from __future__ import annotations

import re
from html import escape

from reader.services.meanings import TERM_LINK, Explanation, PageTerms

MEANINGS_LINK = "do:meanings/"
"""Begins the address of a form with several meanings; the form follows."""

_PIECE = re.compile(r"<(/?)([a-z0-9]+)[^>]*>|[^<]+")
_UNTOUCHED = frozenset({"a", "code", "pre", "dt", "h1", "h2", "h3", "h4", "h5", "h6"})


def link_terms(html: str, terms: PageTerms) -> str:
    """The page's HTML with a tip on every marked term, and a link at each form's first use.

    Only what is shown counts as a use; headings, links and code are left alone.
    """
    html = TERM_LINK.sub(lambda found: _marked(found, terms), html)
    if not terms.forms:
        return html
    wanted = dict(terms.forms)
    pieces: list[str] = []
    inside = 0
    for piece in _PIECE.finditer(html):
        if piece[2] in _UNTOUCHED:
            inside += -1 if piece[1] else 1
        text = piece[0]
        pieces.append(text if piece[2] or inside or not wanted else _linked(text, wanted))
    return "".join(pieces)


def tip_of(explanation: Explanation) -> str:
    """The explanation as rich text, which Qt wraps."""
    heading = f"<p>{escape(explanation.heading)}</p>" if explanation.heading else ""
    meanings = "".join(
        f"<p><b>{escape(each.title)}</b><br>{escape(each.words)}</p>"
        for each in explanation.meanings
    )
    return f"<qt>{heading}{meanings}</qt>"


def _marked(found: re.Match[str], terms: PageTerms) -> str:
    explanation = terms.links.get((found[1], found[2]))
    return found[0] if explanation is None else _link(explanation, found[1], found[2])


def _linked(text: str, wanted: dict[str, Explanation]) -> str:
    """Plain text with a link at the first use of each form; used forms leave ``wanted``."""

    def link(found: re.Match[str]) -> str:
        explanation = wanted.pop(found[0], None)
        if explanation is None:
            return found[0]
        return _link(explanation, str(explanation.meanings[0].address), found[0])

    return re.sub(r"[^\W_]+", link, text)


def _link(explanation: Explanation, href: str, words: str) -> str:
    if explanation.ambiguous:
        href = f"{MEANINGS_LINK}{explanation.form}"
    return (
        f'<a class="term" href="{escape(href)}" title="{escape(tip_of(explanation))}">{words}</a>'
    )
