"""The facts of an item: labels with values, empty ones left out later, and the same as words."""

from __future__ import annotations

from collections.abc import Iterable

from reader.guide.dates import long_date
from reader.guide.evidence import EvidenceBase, EvidenceOrigin
from reader.guide.items import (
    EvidenceTheme,
    FrameworkPart,
    Item,
    KeyPrinciple,
    Programme,
    Recommendation,
    Study,
)
from reader.render.context import GuideContext, PageContext
from reader.render.markup import cited, cites, esc, lines, link
from reader.render.plain_text import plain_text
from reader.render.strength import strength_words

Row = tuple[str, str]
"""A label in plain text and a value in HTML."""

Card = Recommendation | KeyPrinciple | EvidenceTheme | Programme | Study | FrameworkPart
_Common = Recommendation | KeyPrinciple | EvidenceTheme | Programme


def _joined(texts: Iterable[str]) -> str:
    """HTML values, one a line."""
    return "<br>".join(text for text in texts if text)


def _links(guide: GuideContext, items: Iterable[Item | None]) -> str:
    """Links to items by their titles, one a line."""
    return _joined(link(guide.address(item.id), item.title) for item in items if item is not None)


def evidence_rows(base: EvidenceBase | None, guide: GuideContext, owner: str) -> tuple[Row, ...]:
    """How many studies of which kind, from which countries, and what was not found, sourced.

    ``owner`` is the id of the item or page that says it.
    """
    if base is None:
        return ()
    studies = _joined(
        cited(esc(count.in_words), cites(guide, count.sources, owner)) for count in base.studies
    )
    countries = esc(", ".join(base.countries))
    note = esc(base.note)
    sources = cites(guide, base.sources, owner)
    if note:
        note = cited(note, sources)
    elif countries:
        countries = cited(countries, sources)
    elif studies and not any(count.sources for count in base.studies):
        studies = cited(studies, sources)
    return (("Studies", studies), ("Countries", countries), ("About the studies", note))


def _origin(item: _Common | Study) -> str:
    """Where the studies were done; that it is not stated is said where studies are counted."""
    base = getattr(item, "evidence_base", None)
    says = isinstance(item, Recommendation | Study) or (base is not None and base.studies)
    if item.origin is EvidenceOrigin.NOT_STATED and not says:
        return ""
    return esc(item.origin.label)


def _rating(item: Programme) -> str:
    """A rating with its scheme in front, so that nobody takes it for a strength."""
    if item.rating is None:
        return ""
    checked = f" (checked {long_date(item.rating.checked)})" if item.rating.checked else ""
    words = f"{item.rating.scheme}: {item.rating.label}"
    return f'<span class="rating">{esc(words)}</span>{esc(checked)}'


def _common(item: _Common, page: PageContext) -> tuple[Row, ...]:
    return (
        ("For", esc(item.for_whom)),
        ("Ages", esc(item.ages)),
        ("Delivered by", esc(item.delivered_by)),
        ("Outcomes improved", lines(item.outcomes)),
        ("Framework outcomes", lines(item.framework)),
        *evidence_rows(item.evidence_base, page.guide, item.id),
        ("Origin of the evidence", _origin(item)),
    )


def _recommendation(item: Recommendation, page: PageContext) -> tuple[Row, ...]:
    words, classes = strength_words(item)
    return (
        ("Strength", f'<span class="{classes}">{esc(words)}</span>'),
        *_common(item, page),
        ("Certainty of the evidence", esc(item.certainty)),
        ("Programmes", _links(page.guide, map(page.guide.items.get, item.programmes))),
    )


def _study(item: Study, page: PageContext) -> tuple[Row, ...]:
    return (
        ("Kind of study", esc(item.design.label)),
        ("Place in this guide", esc(item.inclusion.label)),
        ("Year", esc(item.year)),
        ("Programme studied", esc(item.programme)),
        ("Who took part", esc(item.participants)),
        ("Ages", esc(item.ages)),
        ("Countries", esc(", ".join(item.countries))),
        ("Origin of the evidence", _origin(item)),
        ("Outcomes", lines(item.outcomes)),
        ("Bears on", _links(page.guide, map(page.guide.items.get, item.about))),
    )


def fact_rows(item: Card, page: PageContext) -> tuple[Row, ...]:
    """The facts of a card in reading order; values may be empty."""
    match item:
        case Recommendation():
            return _recommendation(item, page)
        case KeyPrinciple():
            return (("Group", esc(item.group)), *_common(item, page))
        case EvidenceTheme():
            return _common(item, page)
        case Programme():
            return (*_common(item, page), ("Rating of the programme", _rating(item)))
        case Study():
            return _study(item, page)
        case FrameworkPart():
            return (("Role", esc(item.role_label)),)


def facts_text(rows: Iterable[Row]) -> list[str]:
    """Facts as plain sentences: ``For: kinship carers.`` and so on."""
    return [
        f"{label}: {text}" if text.endswith((".", "!", "?")) else f"{label}: {text}."
        for label, text in (
            (label, plain_text(value.replace("<br>", "; ")))
            for label, value in rows
            if "strength-none" not in value
        )
        if text
    ]
