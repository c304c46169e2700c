"""Checks of what a guide claims: strengths, programmes, numbering, and links both ways."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reader.guide.address import Address
from reader.guide.guide import GuideKind
from reader.guide.items import SourceStanding
from reader.pack import rules
from reader.pack.draft import Draft
from reader.pack.finding import Finding
from reader.pack.markdown_lines import prose_lines

_NUMBERED = re.compile(
    r"\b(recommendation|(?:key )?principle)s? (?:no\.? ?|number )?\d", re.IGNORECASE
)


def _publishers_own(draft: Draft) -> Iterator[Finding]:
    """Strengths and named programmes are claims that only the guide's publisher can make."""
    own = {
        source.id for source in draft.guide.sources if source.standing is SourceStanding.PUBLISHER
    }
    places = {entry.item.id: entry.place for entry in draft.entries}
    if draft.guide.kind is not GuideKind.BRIEFING:
        return
    for each in draft.guide.recommendations:
        if own.intersection(each.sources):
            continue
        for name, rule in (
            ("strength", rules.UNPROVED_STRENGTH),
            ("programmes", rules.UNPROVED_PROGRAMME),
        ):
            if getattr(each, name):
                message = f"{each.id!r} has {name}, but no source of the guide's own publisher."
                yield rule.at(*places[each.id].at(name), message)


def _numbering(draft: Draft) -> Iterator[Finding]:
    """A briefing gives no numbers that could be taken for the official ones."""
    if draft.guide.kind is not GuideKind.BRIEFING:
        return
    for text in draft.texts:
        lines = [(line.number, line.text) for line in prose_lines(text.body, text.line)]
        for number, words in lines if text.markdown else [(text.line, text.body)]:
            found = _NUMBERED.search(words)
            if found:
                message = f"{found[0]!r} looks like an official number."
                yield rules.NUMBERING.at(text.file, number, message)
    for entry in draft.entries:
        found = _NUMBERED.search(entry.item.title)
        if found:
            message = f"{found[0]!r} looks like an official number."
            yield rules.NUMBERING.at(*entry.place.at("title"), message)


def _one_way(draft: Draft) -> Iterator[Finding]:
    """Whether each related item names this one in return, as far as it can name any."""
    guide = draft.guide
    own = {item.id: frozenset(item.related) for item in guide.items() if hasattr(item, "related")}
    for entry in draft.entries:
        related: tuple[Address, ...] = getattr(entry.item, "related", ())
        here = Address(guide.id, entry.item.id)
        for address in related:
            known = draft.known.get(address.guide)
            there = own if address.guide == guide.id else known.related if known else {}
            if address.item in there and here not in there[address.item]:
                message = f"{address} is related to {here}, but does not say so itself."
                yield rules.ONE_WAY.at(*entry.place.at("related"), message)


CLAIM_CHECKS: tuple[Callable[[Draft], Iterator[Finding]], ...] = (
    _publishers_own,
    _numbering,
    _one_way,
)
"""Every check of what a guide claims."""
