"""The facts of an item as fields: one table of what is told, under which label, in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from reader.export.document import FieldValue
from reader.guide.dates import long_date
from reader.guide.evidence import EvidenceOrigin
from reader.guide.guide import Guide
from reader.guide.items import (
    FrameworkPart,
    Item,
    Programme,
    Recommendation,
    Source,
    SourceStanding,
    Study,
    Term,
    TimetableEntry,
)
from reader.render.strength import strength_words

Values = tuple[str, ...]

STANDINGS: dict[SourceStanding, str] = {
    SourceStanding.PUBLISHER: "Publisher's own page",
    SourceStanding.SUPPORTING: "Supporting source",
}
"""How close a source stands to the guide, in words."""


@dataclass(frozen=True)
class FieldSpec:
    """A field: its stable id, its label, and how to read its values from an item."""

    id: str
    label: str
    read: Callable[[Any, Guide], Values]


def _one(text: str) -> Values:
    return (text,) if text else ()


def _of(name: str) -> Callable[[Item, Guide], Values]:
    """The words of an attribute that only some kinds of item have."""

    def read(item: Item, _guide: Guide) -> Values:
        value = getattr(item, name, "")
        return value if isinstance(value, tuple) else _one(str(value))

    return read


def _titles(name: str) -> Callable[[Item, Guide], Values]:
    """The titles of the items that an attribute names by id."""

    def read(item: Item, guide: Guide) -> Values:
        ids: Iterable[str] = getattr(item, name, ()) or ()
        found = (guide.find(each) for each in ([ids] if isinstance(ids, str) else ids))
        return tuple(each.title for each in found if each is not None)

    return read


def _label(name: str, *kinds: type) -> Callable[[Item, Guide], Values]:
    """The label of an enumeration's member."""

    def read(item: Item, _guide: Guide) -> Values:
        return _one(getattr(item, name).label) if isinstance(item, kinds) else ()

    return read


def _strength(item: Item, _guide: Guide) -> Values:
    return (strength_words(item)[0],) if isinstance(item, Recommendation) else ()


def _rating(item: Item, _guide: Guide) -> Values:
    """A rating with its scheme in front, so that nobody takes it for a strength."""
    if not isinstance(item, Programme) or item.rating is None:
        return ()
    checked = f" (checked {long_date(item.rating.checked)})" if item.rating.checked else ""
    return (f"{item.rating.scheme}: {item.rating.label}{checked}",)


def _studies(item: Item, _guide: Guide) -> Values:
    base = getattr(item, "evidence_base", None)
    return tuple(f"{count.number} {count.label}" for count in base.studies) if base else ()


def _countries(item: Item, _guide: Guide) -> Values:
    base = getattr(item, "evidence_base", None)
    return tuple(base.countries) if base else tuple(getattr(item, "countries", ()))


def _about_studies(item: Item, _guide: Guide) -> Values:
    base = getattr(item, "evidence_base", None)
    return _one(base.note) if base else ()


def _origin(item: Item, _guide: Guide) -> Values:
    """Where the studies were done; that it is not stated is said of recommendations and studies."""
    origin = getattr(item, "origin", None)
    if origin is None:
        return ()
    if origin is EvidenceOrigin.NOT_STATED and not isinstance(item, Recommendation | Study):
        return ()
    return (origin.label,)


def _outcomes(item: Item, _guide: Guide) -> Values:
    return () if isinstance(item, Study) else tuple(getattr(item, "outcomes", ()))


def _measured(item: Item, _guide: Guide) -> Values:
    return item.outcomes if isinstance(item, Study) else ()


def _programme_titles(item: Item, guide: Guide) -> Values:
    return _titles("programmes")(item, guide) if isinstance(item, Recommendation) else ()


def _number(item: Item, _guide: Guide) -> Values:
    return (str(item.number),) if isinstance(item, FrameworkPart) and item.number else ()


def _when(item: Item, _guide: Guide) -> Values:
    return _one(long_date(item.when)) if isinstance(item, TimetableEntry) else ()


def _note(item: Item, _guide: Guide) -> Values:
    return _one(item.note) if isinstance(item, Term | Source) else ()


def _standing(item: Item, _guide: Guide) -> Values:
    return _one(STANDINGS[item.standing]) if isinstance(item, Source) else ()


def _web_address(item: Item, _guide: Guide) -> Values:
    return _one(item.address) if isinstance(item, Source) else ()


FIELDS: tuple[FieldSpec, ...] = (
    FieldSpec("strength", "Strength", _strength),
    FieldSpec("rating", "Rating of the programme", _rating),
    FieldSpec("scheme", "Rating scheme", _of("scheme")),
    FieldSpec("mark", "Mark", _of("label")),
    FieldSpec("group", "Group", _of("group")),
    FieldSpec("role", "Role in the framework", _label("role", FrameworkPart)),
    FieldSpec("number", "Number", _number),
    FieldSpec("part", "Indicator of", _titles("part")),
    FieldSpec("domain", "Domain", _of("domain")),
    FieldSpec("when", "When", _when),
    FieldSpec("when-note", "About the date", _of("when_note")),
    FieldSpec("stage", "Status", _label("status", TimetableEntry)),
    FieldSpec("for", "For", _of("for_whom")),
    FieldSpec("ages", "Ages", _of("ages")),
    FieldSpec("delivered-by", "Delivered by", _of("delivered_by")),
    FieldSpec("outcomes", "Outcomes improved", _outcomes),
    FieldSpec("framework", "Framework outcomes", _of("framework")),
    FieldSpec("design", "Kind of study", _label("design", Study)),
    FieldSpec("inclusion", "Place in this guide", _label("inclusion", Study)),
    FieldSpec("year", "Year", _of("year")),
    FieldSpec("programme", "Programme studied", _of("programme")),
    FieldSpec("participants", "Who took part", _of("participants")),
    FieldSpec("measured", "Outcomes", _measured),
    FieldSpec("about", "Bears on", _titles("about")),
    FieldSpec("studies", "Studies", _studies),
    FieldSpec("countries", "Countries", _countries),
    FieldSpec("about-studies", "About the studies", _about_studies),
    FieldSpec("origin", "Origin of the evidence", _origin),
    FieldSpec("certainty", "Certainty of the evidence", _of("certainty")),
    FieldSpec("programmes", "Programmes", _programme_titles),
    FieldSpec("also", "Other names", _of("also")),
    FieldSpec("publisher", "Publisher", _of("publisher")),
    FieldSpec("standing", "Standing", _standing),
    FieldSpec("web-address", "Web address", _web_address),
    FieldSpec("note", "Note", _note),
)
"""Every fact that an export tells of an item, in reading order."""


def fields_of(item: Item, guide: Guide) -> tuple[FieldValue, ...]:
    """The fields that an item has values for."""
    found = ((spec, spec.read(item, guide)) for spec in FIELDS)
    return tuple(FieldValue(spec.id, spec.label, values) for spec, values in found if values)
