"""Explaining: what the terms and short forms on a page mean, from this guide or another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.guide.address import Address
from reader.guide.items import Term

if TYPE_CHECKING:
    from reader.guide.guide import Guide
    from reader.guide.page import Page
    from reader.library.library import Library
    from reader.services.wordings import Wordings

UNCONFIRMED = "No source that was found confirms a meaning."

TERM_LINK = re.compile(r'<a class="term" href="([^"]+)" title="[^"]*">([^<]*)</a>')
"""How the renderer marks the first use of a term on a page."""

_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class TermMeaning:
    """A term that can be read at ``address``; ``words`` says what it means, or that nobody does."""

    address: Address
    title: str
    words: str


@dataclass(frozen=True)
class Explanation:
    """What stands on the page, and its meanings, the guide's own first.

    ``own`` says that the first of several meanings is the one of this guide.
    """

    form: str
    meanings: tuple[TermMeaning, ...]
    own: bool = False

    @property
    def ambiguous(self) -> bool:
        """Whether there is more than one meaning."""
        return len(self.meanings) > 1

    @property
    def heading(self) -> str:
        """A line over several meanings, '' over one."""
        if not self.ambiguous:
            return ""
        number = f"{self.form} has {len(self.meanings)} meanings."
        return f"{number} The first is this guide's own." if self.own else number


@dataclass(frozen=True)
class PageTerms:
    """What can be explained on one page.

    ``links`` are the terms that the renderer marked, by address and words; ``forms`` are short
    forms that stand in the page without a term of the guide's own. Until they are ``complete``,
    other guides have not been asked.
    """

    links: Mapping[tuple[str, str], Explanation] = field(default_factory=dict)
    forms: Mapping[str, Explanation] = field(default_factory=dict)
    complete: bool = True

    def ambiguous(self, form: str) -> Explanation | None:
        """The explanation of a form with several meanings, or None."""
        marked = (each for each in self.links.values() if each.form == form and each.ambiguous)
        return next(marked, None) or self.forms.get(form)


NO_TERMS = PageTerms()


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
