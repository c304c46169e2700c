"""Checks of a guide as a whole: ids, sources, links between items, contents and pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reader.guide.address import Address
from reader.guide.guide import LISTS, GuideKind
from reader.guide.items import Indicator, ItemKind, Term, TimetableEntry
from reader.pack import rules
from reader.pack.draft import Draft
from reader.pack.finding import Finding
from reader.pack.integrity import named_sources, pages_of
from reader.pack.lint_claims import CLAIM_CHECKS
from reader.pack.lint_texts import Lookup, check_texts, citing_lines
from reader.pack.markdown_marks import pictures_in
from reader.pack.rules import RULES
from reader.pack.toml_tables import Place

__all__ = ["CHECKS", "RULES", "check"]

_NAMED = {"sources": "sources", "programmes": "programmes", "about": "items"}
"""What a field that holds ids names, in words."""

_CITED_KINDS = frozenset(ItemKind) - {ItemKind.SOURCE}


def _duplicate_ids(draft: Draft) -> Iterator[Finding]:
    items = [(entry.item.id, entry.place) for entry in draft.entries]
    grades = [
        (grade.id, place)
        for grade, place in zip(draft.guide.scale.grades, draft.grade_places, strict=False)
    ]
    for named in (items, grades):
        first: dict[str, Place] = {}
        for name, place in sorted(named, key=lambda each: (each[1].file, each[1].line)):
            if name and name in first:
                where = f"{first[name].at('id')[0]}:{first[name].at('id')[1]}"
                message = f"The id {name!r} is already used at {where}."
                yield rules.DUPLICATE_ID.at(*place.at("id"), message)
            first.setdefault(name, place)


def _sources(draft: Draft) -> Iterator[Finding]:
    """Whether statements have sources; a handbook describes the product and needs none."""
    if draft.guide.kind is GuideKind.HANDBOOK:
        return
    cited = {text.item for text in draft.texts if text.markdown and any(citing_lines(text))}
    for entry in draft.entries:
        item = entry.item
        named: tuple[str, ...] = getattr(item, "sources", ())
        if named or item.kind not in _CITED_KINDS:
            continue
        if isinstance(item, Term) and not (item.definition or item.note):
            continue  # it says nothing that could need one
        if item.kind is ItemKind.SECTION and item.id in cited:
            continue
        message = f"The {item.kind.label.lower()} {item.id!r} names no source."
        yield rules.NO_SOURCE.at(*entry.place.at("sources"), message)
    scale = draft.guide.scale
    if any(grade.definition for grade in scale.grades) and not scale.sources:
        message = "The strength labels are defined, but strength_sources names no source."
        yield rules.NO_SOURCE.at(*draft.place.at("strength_sources"), message)


def _references(draft: Draft) -> Iterator[Finding]:
    """The ids and addresses that fields name."""
    lookup = Lookup(draft)
    places = [(entry.item, entry.place) for entry in draft.entries]
    for item, place in places:
        for name, allowed in (
            ("sources", lookup.sources),
            ("programmes", lookup.programmes),
            ("about", lookup.targets),
        ):
            for each in getattr(item, name, ()):
                if each not in allowed:
                    message = f"There is no {each[:80]!r} among this guide's {_NAMED[name]}."
                    yield rules.DEAD_LINK.at(*place.at(name), message)
        if isinstance(item, Indicator) and item.part and item.part not in lookup.parts:
            message = f"There is no part {item.part[:80]!r} in this guide's framework."
            yield rules.DEAD_LINK.at(*place.at("part"), message)
        if isinstance(item, TimetableEntry) and item.guide is not None:
            yield from lookup.dead_link(item.guide, *place.at("guide"))
        related: tuple[Address, ...] = getattr(item, "related", ())
        for address in related:
            yield from lookup.dead_link(address, *place.at("related"))
    by_id = {item.id: (item, place) for item, place in places}
    for owner, source in dict.fromkeys(named_sources(draft.guide)):
        own = by_id.get(owner)
        if source not in lookup.sources and not (own and source in getattr(own[0], "sources", ())):
            place = own[1] if own else draft.place
            message = f"There is no {source[:80]!r} among this guide's sources."
            yield rules.DEAD_LINK.at(*place.at("sources" if own else "strength_sources"), message)


def _contents(draft: Draft) -> Iterator[Finding]:
    where = draft.place.at("contents")
    pages = pages_of(draft.guide)
    contents = draft.guide.contents
    for name in dict.fromkeys(contents):
        if name not in pages:
            message = f"The contents name {name[:80]!r}, which this guide does not have."
            yield rules.UNKNOWN_PAGE.at(*where, message)
        elif contents.count(name) > 1:
            message = f"The contents name {name!r} more than once."
            yield rules.UNKNOWN_PAGE.at(*where, message, "Name each page once.")
    for name in pages:
        if name and name not in contents:
            what = "The list" if name in LISTS else "The section"
            message = f"{what} {name!r} has items or text, but the contents do not name it."
            yield rules.NOT_IN_CONTENTS.at(*where, message)


def _unused_images(draft: Draft) -> Iterator[Finding]:
    shown = {
        mark.target
        for text in draft.texts
        if text.markdown
        for mark in pictures_in(text.body, text.line)
    }
    for name in draft.images:
        if name not in shown:
            yield rules.UNUSED_IMAGE.at(f"images/{name}", 1, f"No page shows {name}.")


CHECKS: tuple[Callable[[Draft], Iterator[Finding]], ...] = (
    _duplicate_ids,
    _sources,
    _references,
    _contents,
    _unused_images,
    check_texts,
    *CLAIM_CHECKS,
)
"""Every check of a guide that was read; faults in single files are found while reading them."""


def check(draft: Draft) -> Iterator[Finding]:
    """Run every check."""
    for each in CHECKS:
        yield from each(draft)
