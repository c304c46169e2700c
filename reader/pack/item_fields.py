"""From an item's file to the item: which fields each kind has, and the value they make."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypedDict

from reader.guide.address import Address
from reader.guide.evidence import EvidenceBase, EvidenceOrigin, Inclusion, StudyKind
from reader.guide.grade import Grade
from reader.guide.items import (
    LAYERS,
    EvidenceTheme,
    FrameworkPart,
    FrameworkRole,
    Item,
    KeyPrinciple,
    Programme,
    Recommendation,
    Section,
    Study,
)
from reader.guide.scale import NO_SCALE, ProgrammeRating, StrengthScale
from reader.pack.evidence_fields import evidence_from, origin_from
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


class _Common(TypedDict):
    """What a recommendation, principle, theme and programme all have."""

    id: str
    title: str
    statement: str
    for_whom: str
    ages: str
    delivered_by: str
    outcomes: tuple[str, ...]
    framework: tuple[str, ...]
    origin: EvidenceOrigin
    evidence_base: EvidenceBase | None
    why: str
    evidence: str
    how: str
    limits: str
    related: tuple[Address, ...]
    sources: tuple[str, ...]


def _common(fields: Fields, parts: Parts) -> _Common:
    return {
        "id": fields.id(),
        "title": fields.text("title", REQUIRED),
        "statement": fields.text("statement", REQUIRED),
        "for_whom": fields.text("for_whom"),
        "ages": fields.text("ages"),
        "delivered_by": fields.text("delivered_by"),
        "outcomes": fields.texts("outcomes"),
        "framework": fields.texts("framework"),
        "origin": origin_from(fields),
        "evidence_base": evidence_from(fields),
        "why": parts.layers.get("why", ""),
        "evidence": parts.layers.get("evidence", ""),
        "how": parts.layers.get("how", ""),
        "limits": parts.layers.get("limits", ""),
        "related": fields.related(),
        "sources": fields.texts("sources"),
    }


def _recommendation(fields: Fields, parts: Parts) -> Recommendation:
    return Recommendation(
        **_common(fields, parts),
        strength=_strength(fields, parts.scale),
        strength_note=fields.text("strength_note"),
        certainty=fields.text("certainty"),
        programmes=fields.texts("programmes"),
    )


def _principle(fields: Fields, parts: Parts) -> KeyPrinciple:
    for name in ("strength", "strength_note", "certainty"):
        if fields.has(name):
            fields.fault(PRINCIPLE_STRENGTH, name, f"A key principle has no {name}.")
    return KeyPrinciple(**_common(fields, parts), group=fields.text("group"))


def _theme(fields: Fields, parts: Parts) -> EvidenceTheme:
    return EvidenceTheme(**_common(fields, parts), body=parts.body)


def _programme(fields: Fields, parts: Parts) -> Programme:
    return Programme(**_common(fields, parts), rating=_rating(fields), body=parts.body)


def _study(fields: Fields, parts: Parts) -> Study:
    return Study(
        id=fields.id(),
        title=fields.text("title", REQUIRED),
        statement=fields.text("statement", REQUIRED),
        design=fields.choice("design", StudyKind, StudyKind.OTHER, REQUIRED),
        inclusion=fields.choice("inclusion", Inclusion, Inclusion.NOT_CONFIRMED, REQUIRED),
        year=fields.text("year"),
        programme=fields.text("programme"),
        participants=fields.text("participants"),
        ages=fields.text("ages"),
        countries=fields.texts("countries"),
        origin=origin_from(fields),
        outcomes=fields.texts("outcomes"),
        about=fields.texts("about"),
        body=parts.body,
        limits=parts.layers.get("limits", ""),
        related=fields.related(),
        sources=fields.texts("sources"),
    )


def _framework_part(fields: Fields, parts: Parts) -> FrameworkPart:
    return FrameworkPart(
        id=fields.id(),
        title=fields.text("title", REQUIRED),
        statement=fields.text("statement", REQUIRED),
        role=fields.choice("role", FrameworkRole, FrameworkRole.PRINCIPLE, REQUIRED),
        number=max(0, fields.whole("number")),
        body=parts.body,
        why=parts.layers.get("why", ""),
        evidence=parts.layers.get("evidence", ""),
        how=parts.layers.get("how", ""),
        limits=parts.layers.get("limits", ""),
        related=fields.related(),
        sources=fields.texts("sources"),
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


_ALL_LAYERS = tuple(LAYERS)


@dataclass(frozen=True)
class ItemFolder:
    """A folder of item files: what makes its items, and their layers ('()' for a plain body).

    ``lead`` lets text stand before the first layer: the item's body.
    """

    folder: str
    make: Callable[[Fields, Parts], Item]
    layers: tuple[str, ...] = ()
    lead: bool = False


ITEM_FOLDERS: tuple[ItemFolder, ...] = (
    ItemFolder("sections", _section),
    ItemFolder("recommendations", _recommendation, _ALL_LAYERS),
    ItemFolder("principles", _principle, _ALL_LAYERS),
    ItemFolder("themes", _theme, _ALL_LAYERS, lead=True),
    ItemFolder("programmes", _programme, _ALL_LAYERS, lead=True),
    ItemFolder("studies", _study, ("limits",), lead=True),
    ItemFolder("framework", _framework_part, _ALL_LAYERS, lead=True),
)
"""The folders of a guide that hold one item a file, in the order of ``Guide.items``."""
