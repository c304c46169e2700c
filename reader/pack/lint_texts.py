"""Checks of running text: links, pictures, headings, HTML and length, line by line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from reader.guide.address import SCHEME, Address
from reader.guide.figures import figures_of
from reader.guide.items import ItemKind
from reader.pack import markdown_marks as marks
from reader.pack import rules
from reader.pack.draft import Draft, Text
from reader.pack.finding import Finding
from reader.pack.markdown_lines import Line, prose_lines
from reader.pack.sentences import GOOD, LONGEST, long_sentences

_ALLOWED = ("https://", "mailto:", "tel:")
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\]")
FIGURE = "figure:"
ENQUIRY = "enquiry"
"""What double braces may name besides a recommendation."""

CALLOUTS = ("note", "caution", "example", "gap")


@dataclass(frozen=True)
class Lookup:
    """The ids of a draft by what they may be named as."""

    draft: Draft

    @cached_property
    def sources(self) -> frozenset[str]:
        """Ids of sources."""
        return frozenset(source.id for source in self.draft.guide.sources)

    @cached_property
    def terms(self) -> frozenset[str]:
        """Ids of glossary terms."""
        return frozenset(term.id for term in self.draft.guide.terms)

    @cached_property
    def recommendations(self) -> frozenset[str]:
        """Ids of recommendations."""
        return frozenset(each.id for each in self.draft.guide.recommendations)

    @cached_property
    def programmes(self) -> frozenset[str]:
        """Ids of programmes."""
        return frozenset(programme.id for programme in self.draft.guide.programmes)

    @cached_property
    def parts(self) -> frozenset[str]:
        """Ids of parts of a framework."""
        return frozenset(part.id for part in self.draft.guide.framework)

    @cached_property
    def figures(self) -> frozenset[str]:
        """Names of the figures that the guide has data for."""
        return frozenset(figures_of(self.draft.guide))

    @cached_property
    def targets(self) -> frozenset[str]:
        """What a ``guide:`` link into this guide may name."""
        guide = self.draft.guide
        return frozenset([*(item.id for item in guide.items()), *guide.contents])

    def dead_link(self, address: Address, file: str, line: int) -> Iterator[Finding]:
        """A finding when an address leads nowhere; other guides are judged only when known."""
        known = self.draft.known
        if address.guide == self.draft.guide.id:
            if address.item and address.item not in self.targets:
                yield rules.DEAD_LINK.at(file, line, f"{address} names nothing in this guide.")
        elif address.guide in known:
            if address.item and address.item not in known[address.guide].targets:
                yield rules.DEAD_GUIDE_LINK.at(file, line, f"{address} names nothing there.")
        elif known:
            message = f"{address} leads to a guide that was not checked."
            yield rules.UNKNOWN_GUIDE.at(file, line, message)


def citing_lines(text: Text) -> Iterator[tuple[str, ...]]:
    """The sources that each line of a Markdown text cites; lines that cite none are left out."""
    for line in prose_lines(text.body, text.line):
        cited = tuple(mark.target for mark in marks.citations_in(line))
        if cited:
            yield cited


@dataclass(frozen=True)
class Prose:
    """A text with its lines, code left out."""

    text: Text
    lines: list[Line]
    lookup: Lookup

    @property
    def file(self) -> str:
        """The file that the text stands in."""
        return self.text.file


def _links(prose: Prose) -> Iterator[Finding]:
    for line in prose.lines:
        for mark in marks.links_in(line):
            if mark.target.startswith(SCHEME):
                yield from _guide_link(prose, mark)
            elif not mark.target.lower().startswith(_ALLOWED):
                message = f"The link to {mark.target[:120]!r} is not of an allowed kind."
                yield rules.LINK_SCHEME.at(prose.file, line.number, message)


def _guide_link(prose: Prose, mark: marks.Mark) -> Iterator[Finding]:
    try:
        address = Address.parse(mark.target)
    except ValueError:
        message = f"{mark.target[:120]!r} is not the address of an item."
        hint = "Write it as guide:my-guide/some-item."
        yield rules.DEAD_LINK.at(prose.file, mark.line, message, hint)
        return
    yield from prose.lookup.dead_link(address, prose.file, mark.line)


def _citations(prose: Prose) -> Iterator[Finding]:
    for line in prose.lines:
        for mark in marks.citations_in(line):
            if mark.target not in prose.lookup.sources:
                message = f"The source {mark.target[:80]!r} is not in sources.toml."
                hint = "Write sources as [@k1; @k2], with ids from sources.toml."
                yield rules.DEAD_LINK.at(prose.file, line.number, message, hint)


def _terms(prose: Prose) -> Iterator[Finding]:
    for line in prose.lines:
        for mark in marks.terms_in(line):
            if mark.target not in prose.lookup.terms:
                message = f"The term {mark.target[:80]!r} is not in glossary.toml."
                yield rules.DEAD_LINK.at(prose.file, line.number, message)


def _cards(prose: Prose) -> Iterator[Finding]:
    for line in prose.lines:
        for mark in marks.cards_in(line):
            yield from _card_target(prose, mark)
            if mark.text or prose.text.kind is not ItemKind.SECTION:
                message = f"The card {mark.target[:80]!r} cannot stand here."
                yield rules.CARD.at(prose.file, line.number, message)


def _card_target(prose: Prose, mark: marks.Mark) -> Iterator[Finding]:
    """Whether what stands in double braces is there: a figure, the enquiry, or a card."""
    lookup = prose.lookup
    name = mark.target.removeprefix(FIGURE)
    if mark.target.startswith(FIGURE):
        if name not in lookup.figures:
            message = f"This guide has no data for a figure {name[:80]!r}."
            yield rules.FIGURE.at(prose.file, mark.line, message)
    elif mark.target == ENQUIRY:
        if lookup.draft.guide.enquiry is None:
            message = "guide.toml has no [enquiry] to show here."
            yield rules.DEAD_LINK.at(prose.file, mark.line, message)
    elif mark.target not in lookup.recommendations:
        message = f"There is no recommendation {mark.target[:80]!r} to show here."
        yield rules.DEAD_LINK.at(prose.file, mark.line, message)


def _pictures(prose: Prose) -> Iterator[Finding]:
    for mark in marks.pictures_in(prose.text.body, prose.text.line):
        shown = repr(mark.target[:120])
        if not mark.text:
            yield rules.NO_ALT.at(prose.file, mark.line, f"The picture {shown} has none.")
        if _ELSEWHERE.match(mark.target):
            message = f"The picture {shown} is not a file of this guide."
            yield rules.EXTERNAL.at(prose.file, mark.line, message)
        elif mark.target not in prose.lookup.draft.images:
            message = f"There is no picture {shown} in images."
            yield rules.MISSING_IMAGE.at(prose.file, mark.line, message)
    for line in prose.lines:
        if marks.odd_pictures(line):
            message = "A picture is written in a way that cannot be read."
            hint = "Write it as ![what it shows](name.png)."
            yield rules.MISSING_IMAGE.at(prose.file, line.number, message, hint)


def _headings(prose: Prose) -> Iterator[Finding]:
    above = prose.text.level
    lowest = prose.text.level + 1
    for line, level in marks.headings_in(prose.lines):
        if level > above + 1 or level < lowest:
            message = f"A heading of level {level} cannot stand here, below level {above}."
            hint = f"Headings here begin at {'#' * lowest} and go down one level at a time."
            yield rules.HEADING.at(prose.file, line, message, hint)
        above = max(level, prose.text.level)


def _html(prose: Prose) -> Iterator[Finding]:
    for line in prose.lines:
        if marks.has_html(line):
            yield rules.RAW_HTML.at(prose.file, line.number, "There is raw HTML here.")


def _callouts(prose: Prose) -> Iterator[Finding]:
    for line in prose.lines:
        for mark in marks.callouts_in(line):
            if mark.target not in CALLOUTS:
                message = f"There is no callout of the kind {mark.target[:80]!r}."
                yield rules.CALLOUT.at(prose.file, line.number, message)


TEXT_CHECKS: tuple[Callable[[Prose], Iterator[Finding]], ...] = (
    _links,
    _citations,
    _terms,
    _cards,
    _pictures,
    _headings,
    _html,
    _callouts,
)
"""Every check of Markdown text."""


def _sentences(text: Text) -> Iterator[Finding]:
    for line, words in long_sentences(text.body, text.line):
        rule = rules.LONG_SENTENCE if words > LONGEST else rules.LENGTHY_SENTENCE
        message = f"A sentence has {words} words; {GOOD} are good and {LONGEST} the most."
        yield rule.at(text.file, line, message)


def check_texts(draft: Draft) -> Iterator[Finding]:
    """Check every text of a draft; plain fields for the length of their sentences only."""
    lookup = Lookup(draft)
    for text in draft.texts:
        yield from _sentences(text)
        if text.markdown:
            prose = Prose(text, list(prose_lines(text.body, text.line)), lookup)
            for check in TEXT_CHECKS:
                yield from check(prose)
