"""From fields to items: which fields each kind of item has, and the value they make."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from reader.guide.grade import NO_SCALE, Grade, ProgrammeRating, StrengthScale
from reader.guide.items import (
    EvidenceOrigin,
    EvidenceTheme,
    Item,
    KeyPrinciple,
    Programme,
    Recommendation,
    Section,
    Source,
    SourceStanding,
    Term,
)
from reader.pack.fields import Fields
from reader.pack.rules import PRINCIPLE_STRENGTH, REQUIRED, UNKNOWN_STRENGTH


@dataclass(frozen=True)
class Parts:
    """What an item is made from besides its fields: its text, and the guide's strength scale."""

    body: str = ""
    layers: Mapping[str, str] = field(default_factory=dict)
    scale: StrengthScale = NO_SCALE


def _section(fields: Fields, parts: Parts) -> Section:
    if not parts.body.strip():
        fields.fault(REQUIRED, "id", "The section has no text.", "Write some, or delete the file.")
    return Section(
        id=fields.id(),
        title=fields.text("title", REQUIRED),
        body=parts.body,
        sources=fields.texts("sources"),
    )


def _recommendation(fields: Fields, parts: Parts) -> Recommendation:
    return Recommendation(
        id=fields.id(),
        title=fields.text("title", REQUIRED),
        statement=fields.text("statement", REQUIRED),
        for_whom=fields.text("for_whom"),
        ages=fields.text("ages"),
        strength=_strength(fields, parts.scale),
        strength_note=fields.text("strength_note"),
        certainty=fields.text("certainty"),
        outcomes=fields.texts("outcomes"),
        origin=_origin(fields),
        programmes=fields.texts("programmes"),
        related=fields.related(),
        sources=fields.texts("sources"),
        why=parts.layers.get("why", ""),
        evidence=parts.layers.get("evidence", ""),
        how=parts.layers.get("how", ""),
        limits=parts.layers.get("limits", ""),
    )


def _principle(fields: Fields, parts: Parts) -> KeyPrinciple:
    for name in ("strength", "strength_note", "certainty"):
        if fields.has(name):
            fields.fault(PRINCIPLE_STRENGTH, name, f"A key principle has no {name}.")
    return KeyPrinciple(
        id=fields.id(),
        title=fields.text("title", REQUIRED),
        statement=fields.text("statement", REQUIRED),
        group=fields.text("group"),
        related=fields.related(),
        sources=fields.texts("sources"),
        why=parts.layers.get("why", ""),
        how=parts.layers.get("how", ""),
        limits=parts.layers.get("limits", ""),
    )


def _theme(fields: Fields, parts: Parts) -> EvidenceTheme:
    return EvidenceTheme(
        id=fields.id(),
        title=fields.text("title", REQUIRED),
        statement=fields.text("statement", REQUIRED),
        body=parts.body,
        related=fields.related(),
        sources=fields.texts("sources"),
    )


def _programme(fields: Fields, parts: Parts) -> Programme:
    return Programme(
        id=fields.id(),
        title=fields.text("title", REQUIRED),
        statement=fields.text("statement", REQUIRED),
        ages=fields.text("ages"),
        for_whom=fields.text("for_whom"),
        origin=_origin(fields),
        rating=_rating(fields),
        body=parts.body,
        related=fields.related(),
        sources=fields.texts("sources"),
    )


def source_from(fields: Fields) -> Source:
    """A source from its ``[[source]]`` table."""
    return Source(
        id=fields.id(),
        title=fields.text("title", REQUIRED),
        publisher=fields.text("publisher", REQUIRED),
        address=fields.address("address", REQUIRED),
        standing=fields.choice("standing", SourceStanding, SourceStanding.SUPPORTING, REQUIRED),
        note=fields.text("note"),
    )


def term_from(fields: Fields) -> Term:
    """A glossary term from its ``[[term]]`` table."""
    return Term(
        id=fields.id(),
        title=fields.text("title", REQUIRED),
        definition=fields.text("definition", REQUIRED),
        also=fields.texts("also"),
        sources=fields.texts("sources"),
    )


def grade_from(fields: Fields) -> Grade:
    """A label of the guide's strength scale from its ``[[strength]]`` table."""
    return Grade(
        id=fields.id(), label=fields.text("label", REQUIRED), definition=fields.text("definition")
    )


def _strength(fields: Fields, scale: StrengthScale) -> Grade | None:
    wanted = fields.text("strength")
    grade = scale.find(wanted) if wanted else None
    if wanted and grade is None:
        allowed = ", ".join(grade.id for grade in scale.grades)
        fields.fault(
            UNKNOWN_STRENGTH,
            "strength",
            f"The strength {wanted[:80]!r} is not on this guide's scale.",
            f"Use {allowed}, or leave it out." if allowed else "",
        )
    return grade


def _origin(fields: Fields) -> EvidenceOrigin:
    return fields.choice("origin", EvidenceOrigin, EvidenceOrigin.NOT_STATED, None)


def _rating(fields: Fields) -> ProgrammeRating | None:
    table = fields.table("rating")
    if table is None:
        return None
    rating = ProgrammeRating(
        scheme=table.text("scheme", REQUIRED),
        label=table.text("label", REQUIRED),
        checked=table.date("checked"),
    )
    table.finish()
    return rating


@dataclass(frozen=True)
class ItemFolder:
    """A folder of item files: what makes its items, and their layers ('()' for a plain body)."""

    folder: str
    make: Callable[[Fields, Parts], Item]
    layers: tuple[str, ...] = ()


ITEM_FOLDERS: tuple[ItemFolder, ...] = (
    ItemFolder("sections", _section),
    ItemFolder("recommendations", _recommendation, ("why", "evidence", "how", "limits")),
    ItemFolder("principles", _principle, ("why", "how", "limits")),
    ItemFolder("themes", _theme),
    ItemFolder("programmes", _programme),
)
"""The folders of a guide that hold one item a file, in the order of ``Guide.items``."""
