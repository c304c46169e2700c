"""Explaining: what the terms and short forms on a page mean, from this guide or another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import unescape
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.guide.address import Address
from reader.guide.items import Term
from reader.services.meanings import TERM_LINK, Explanation, PageTerms, TermMeaning

if TYPE_CHECKING:
    from reader.guide.guide import Guide
    from reader.guide.page import Page
    from reader.library.library import Library
    from reader.services.wordings import Wordings

UNCONFIRMED = "No source that was found confirms a meaning."

_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[^\W_]+")


class Explainer:
    """Looks terms up when a page is opened: a guide is rendered without knowing other guides."""

    def __init__(self, library: Library, wordings: Wordings) -> None:
        self._library = library
        self._wordings = wordings

    def explain(self, guide: Guide, page: Page, *, wait: bool) -> PageTerms:
        """What the terms and short forms of a page mean. Never raises for another guide's sake.

        Unless told to ``wait``, it does with the guide's own terms while other wordings have not
        been read: the first page of a start must not wait for them.
        """
        complete = wait or self._wordings.ready
        forms = self._wordings.short_forms() if complete else {}
        html = "".join(part.html for part in page.parts)
        own: dict[str, list[Term]] = {}
        for term in guide.terms:
            for name in (term.title, *term.also):
                own.setdefault(name, []).append(term)
        links: dict[tuple[str, str], Explanation] = {}
        for link, words in TERM_LINK.findall(html):
            marked = guide.find(Address.parse(link).item)
            if isinstance(marked, Term):
                form = unescape(words)
                named = [marked, *(t for t in own.get(form, ()) if t is not marked)]
                links[link, words] = self._explanation(form, guide, named, forms)
        present = {word for word in _WORD.findall(_TAG.sub(" ", html)) if word in forms}
        found = {
            form: self._explanation(form, guide, [], forms) for form in present if form not in own
        }
        known = {form: each for form, each in found.items() if each.meanings}
        return PageTerms(links, known, complete)

    def _explanation(
        self, form: str, guide: Guide, own: Iterable[Term], forms: Mapping[str, tuple[Address, ...]]
    ) -> Explanation:
        meanings = [_meaning(guide.id, term) for term in own]
        count = len(meanings)
        others = forms.get(form, ())
        # One meaning of the guide's own is enough, unless the form is known to have several.
        if not meanings or len(others) > 1:
            known = {meaning.address.item for meaning in meanings}
            meanings += filter(None, (self._elsewhere(a) for a in others if a.item not in known))
        return Explanation(form, tuple(meanings), own=count == 1)

    def _elsewhere(self, address: Address) -> TermMeaning | None:
        try:
            term = self._library.open(address.guide).guide.find(address.item)
        except ReaderError:
            return None  # not installed, or damaged: the form stays unexplained
        return _meaning(address.guide, term) if isinstance(term, Term) else None


def _meaning(guide: str, term: Term) -> TermMeaning:
    words = term.definition
    if term.unconfirmed or not words:
        words = f"{UNCONFIRMED} {term.note}".strip()
    return TermMeaning(Address(guide, term.id), term.title, words)
