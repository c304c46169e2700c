"""What words on a page mean, as values: light, because the first page of a start carries them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from reader.guide.address import Address
from reader.translation import counted

TERM_LINK = re.compile(r'<a class="term" href="([^"]+)" title="[^"]*">([^<]*)</a>')
"""How the renderer marks the first use of a term on a page."""


class TermMeaning(NamedTuple):
    """A term that can be read at ``address``; ``words`` says what it means, or that nobody does."""

    address: Address
    title: str
    words: str


class Explanation(NamedTuple):
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
        facts = {"form": self.form}
        number = len(self.meanings)
        if self.own:
            return counted(
                number,
                "{form} has {number} meaning. The first is this guide's own.",
                "{form} has {number} meanings. The first is this guide's own.",
                **facts,
            )
        return counted(
            number, "{form} has {number} meaning.", "{form} has {number} meanings.", **facts
        )


class PageTerms(NamedTuple):
    """What can be explained on one page.

    ``links`` are the terms that the renderer marked, by address and words; ``forms`` are short
    forms that stand in the page without a term of the guide's own. Until they are ``complete``,
    other guides have not been asked.
    """

    links: Mapping[tuple[str, str], Explanation] = MappingProxyType({})
    forms: Mapping[str, Explanation] = MappingProxyType({})
    complete: bool = True

    def ambiguous(self, form: str) -> Explanation | None:
        """The explanation of a form with several meanings, or None."""
        marked = (each for each in self.links.values() if each.form == form and each.ambiguous)
        return next(marked, None) or self.forms.get(form)


NO_TERMS = PageTerms()
