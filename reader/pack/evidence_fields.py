"""From an ``[evidence]`` table to an EvidenceBase: counts of studies, and the countries."""

from __future__ import annotations

from reader.guide.evidence import EvidenceBase, EvidenceOrigin, StudyCount, StudyKind
from reader.pack.fields import Fields
from reader.pack.rules import REQUIRED, WRONG_VALUE


def evidence_from(fields: Fields) -> EvidenceBase | None:
    """The evidence behind an item or a guide; None when its table is absent."""
    table = fields.table("evidence")
    if table is None:
        return None
    base = EvidenceBase(
        studies=tuple(map(_count, table.tables("studies"))),
        countries=table.texts("countries"),
        note=table.text("note"),
        sources=table.texts("sources"),
    )
    table.finish()
    return base


def _count(fields: Fields) -> StudyCount:
    number = fields.whole("number")
    if number < 1:
        fields.fault(WRONG_VALUE, "number", "A number of studies must be 1 or more.")
    count = StudyCount(
        kind=fields.choice("kind", StudyKind, StudyKind.OTHER, REQUIRED),
        number=number,
        what=fields.text("what"),
        origin=origin_from(fields),
        sources=fields.texts("sources"),
    )
    fields.finish()
    return count


def origin_from(fields: Fields) -> EvidenceOrigin:
    """Where the studies were done."""
    return fields.choice("origin", EvidenceOrigin, EvidenceOrigin.NOT_STATED, None)
