"""Reading: from an address to the rendered page that shows it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import NotFound
from reader.guide.address import Address
from reader.guide.card import GuideCard
from reader.guide.kinds import GuideKind
from reader.jobs import JobControl
from reader.library.library import Library
from reader.services.meanings import NO_TERMS, PageTerms
from reader.services.wordings import Wordings
from reader.translation import tr

if TYPE_CHECKING:
    from reader.guide.guide import Guide
    from reader.guide.items import Item, Recommendation
    from reader.guide.page import OutlineEntry, Page, RenderedGuide
    from reader.services.explaining import Explainer


class Reading(NamedTuple):
    """A page ready to be shown: nothing is left to render or to fetch.

    ``anchor`` is where to scroll to ('' for the top); ``images`` maps bare file names to bytes,
    ``elsewhere`` links to items of other installed guides to their titles; ``terms`` says what the
    words on the page mean.
    """

    address: Address
    rendered: RenderedGuide
    page: Page
    anchor: str
    images: Mapping[str, bytes] = MappingProxyType({})
    elsewhere: Mapping[str, str] = MappingProxyType({})
    terms: PageTerms = NO_TERMS

    @property
    def guide(self) -> Guide:
        """The guide the page belongs to."""
        return self.rendered.guide

    @property
    def item(self) -> Item | None:
        """The item the address names, if it names one."""
        return self.guide.find(self.address.item)

    def neighbour(self, offset: int) -> Page | None:
        """The page ``offset`` steps away in reading order, or None at the ends."""
        ids = [page.id for page in self.rendered.pages]
        place = ids.index(self.page.id) + offset
        return self.rendered.pages[place] if 0 <= place < len(ids) else None

    def contents(self) -> tuple[tuple[Page, tuple[OutlineEntry, ...]], ...]:
        """Every page with its outline, for the contents tree."""
        return tuple((page, page.outline) for page in self.rendered.pages)

    def recommendations(self) -> tuple[Recommendation, ...]:
        """The guide's recommendations in the guide's order."""
        return self.guide.recommendations


ELSEWHERE = re.compile(r'<a class="elsewhere" href="([^"]+)">')
"""How the renderer marks links to other guides."""
_ELSEWHERE_WORDS = re.compile(r'(<a class="elsewhere" href="([^"]+)">)([^<]*)')


def with_titles(html: str, titles: Mapping[str, str]) -> str:
    """HTML whose links to other guides say the titles that were looked up."""
    from html import escape  # late: it brings a table of every entity

    return _ELSEWHERE_WORDS.sub(
        lambda found: found[1] + (escape(titles[found[2]]) if found[2] in titles else found[3]),
        html,
    )


class ReadingRoom:
    """Answers which guides there are and what their pages say."""

    def __init__(self, library: Library, wordings: Wordings) -> None:
        self._library = library
        self._wordings = wordings

    @cached_property
    def _explainer(self) -> Explainer:
        """Made when the first page is opened: it knows the items of a guide, the shelf does not."""
        from reader.services.explaining import Explainer

        return Explainer(self._library, self._wordings)

    def cards(self) -> tuple[GuideCard, ...]:
        """The shelf: every installed guide except the product's own help. Needs no disk."""
        return tuple(c for c in self._library.cards() if c.kind is not GuideKind.HANDBOOK)

    def all_cards(self) -> tuple[GuideCard, ...]:
        """Every installed guide, the product's own help included."""
        return self._library.cards()

    def handbook(self) -> Address | None:
        """Where the product's own help is, or None when it is not installed."""
        return next(
            (Address(c.id) for c in self._library.cards() if c.kind is GuideKind.HANDBOOK), None
        )

    def open(self, address: Address, control: JobControl) -> Reading:
        """The page that shows an address. Raises NotFound, or StorageError if damaged."""
        rendered = self._library.open(address.guide)
        control.check()
        found = rendered.page_of(address.item)
        if found is None:
            raise NotFound(
                tr("This guide has no such item any more."),
                tr("The contents list shows what the guide holds now."),
            )
        page, anchor = found
        images = self._library.images(address.guide, page.images)
        titles = self._titles_elsewhere(page)
        terms = self._explainer.explain(rendered.guide, page, wait=False)
        return Reading(address, rendered, page, anchor, images, titles, terms)

    def explained(self, reading: Reading, control: JobControl) -> Reading:
        """The same page with everything explained, if opening it could not wait for that."""
        control.check()
        terms = self._explainer.explain(reading.guide, reading.page, wait=True)
        return reading._replace(terms=terms)

    def _titles_elsewhere(self, page: Page) -> Mapping[str, str]:
        links = {link for part in page.parts for link in ELSEWHERE.findall(part.html)}
        guides = {card.id: card.title for card in self._library.cards()}
        known: dict[str, Mapping[str, str]] = {}
        titles: dict[str, str] = {}
        for link in links:
            address = Address.parse(link)
            if address.guide not in guides:
                continue  # not installed: the words of its id stay
            if address.guide not in known and address.item:
                known[address.guide] = self._library.titles(address.guide)
            if not address.item:
                titles[link] = guides[address.guide]
            elif address.item in known[address.guide]:
                titles[link] = f"{known[address.guide][address.item]} ({guides[address.guide]})"
        return titles
