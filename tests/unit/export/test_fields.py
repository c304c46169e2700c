"""Every fact that an item has is told once, under its own label."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.export.fields import FIELDS, fields_of
from reader.guide.evidence import (
    EvidenceBase,
    EvidenceOrigin,
    Inclusion,
    StudyCount,
    StudyKind,
)
from reader.guide.grade import Grade
from reader.guide.items import (
    FrameworkPart,
    FrameworkRole,
    Indicator,
    Item,
    KeyPrinciple,
    Programme,
    RatingLevel,
    Recommendation,
    Section,
    Source,
    SourceStanding,
    Study,
    Term,
    TimetableEntry,
)
from reader.guide.kinds import GuideStatus
from reader.guide.scale import ProgrammeRating
from tests.unit.library.samples import guide_of

BASE = EvidenceBase((StudyCount(StudyKind.RANDOMISED, 3),), ("England",), "All are small.")
COMMON = {
    "for_whom": "Carers",
    "ages": "0 to 4",
    "delivered_by": "A worker",
    "outcomes": ("Stability",),
    "framework": ("Safety",),
    "origin": EvidenceOrigin.UK,
    "evidence_base": BASE,
}
SAID = {
    "for": ("Carers",),
    "ages": ("0 to 4",),
    "delivered-by": ("A worker",),
    "outcomes": ("Stability",),
    "framework": ("Safety",),
    "studies": ("3 Randomised trials",),
    "countries": ("England",),
    "about-studies": ("All are small.",),
    "origin": ("UK evidence",),
}
ITEMS: dict[str, tuple[Item, dict[str, tuple[str, ...]]]] = {
    "recommendation": (
        Recommendation(
            "r",
            "R",
            "Do it.",
            strength=Grade("good", "Good evidence"),
            certainty="Moderate",
            programmes=("kin-tech",),
            **COMMON,  # type: ignore[arg-type]  # by name
        ),
        {
            **SAID,
            "strength": ("Good evidence",),
            "certainty": ("Moderate",),
            "programmes": ("Kin-Tech",),
        },
    ),
    "no label": (
        Recommendation("r", "R", "Do it.", strength_note="None was found."),
        {
            "strength": ("None was found.",),
            "origin": ("Where the studies were done is not stated",),
        },
    ),
    "principle": (KeyPrinciple("p", "P", "Listen.", group="First"), {"group": ("First",)}),
    "programme": (
        Programme("g", "G", "Help.", rating=ProgrammeRating("A book", "4+", "2026-01-02")),
        {"rating": ("A book: 4+ (checked 2 January 2026)",)},
    ),
    "study": (
        Study(
            *("s", "S", "It helped."),
            design=StudyKind.RANDOMISED,
            inclusion=Inclusion.OUTSIDE,
            year="2019",
            programme="Kin-Tech",
            participants="90 carers",
            countries=("Wales",),
            outcomes=("Calm",),
            about=("navigator",),
        ),
        {
            "design": ("Randomised trial",),
            "inclusion": ("Related work, apart from this guide's review",),
            "year": ("2019",),
            "programme": ("Kin-Tech",),
            "participants": ("90 carers",),
            "measured": ("Calm",),
            "about": ("A lantern for carers",),
            "countries": ("Wales",),
            "origin": ("Where the studies were done is not stated",),
        },
    ),
    "framework part": (
        FrameworkPart("f", "F", "Safe.", FrameworkRole.OUTCOME, 2),
        {"role": ("Outcome",), "number": ("2",)},
    ),
    "indicator": (
        Indicator("i", "I", "Counts.", part="listen", domain="Homes"),
        {"part": ("Listen",), "domain": ("Homes",)},
    ),
    "rating level": (
        RatingLevel("l", "L", "A book", "4", "Well tested."),
        {"scheme": ("A book",), "mark": ("4",)},
    ),
    "event": (
        TimetableEntry("e", "E", GuideStatus.PLANNED, "2026-12-01", "Perhaps later."),
        {
            "when": ("1 December 2026",),
            "when-note": ("Perhaps later.",),
            "stage": ("Planned",),
        },
    ),
    "term": (
        Term("t", "T", "A word.", also=("Tee",), note="Seldom used."),
        {"also": ("Tee",), "note": ("Seldom used.",)},
    ),
    "source": (
        Source("k", "K", "A body", "https://example.org", SourceStanding.SUPPORTING, "Old."),
        {
            "publisher": ("A body",),
            "standing": ("Supporting source",),
            "web-address": ("https://example.org",),
            "note": ("Old.",),
        },
    ),
    "section": (Section("x", "X", "Words."), {}),
}


@pytest.mark.parametrize("name", ITEMS)
def test_an_item_tells_its_facts(name: str) -> None:
    item, expected = ITEMS[name]
    told = fields_of(item, guide_of())
    assert {field.id: field.values for field in told} == expected
    order = [spec.id for spec in FIELDS]
    assert [field.id for field in told] == sorted(expected, key=order.index)


def test_a_rating_without_a_day_and_a_part_without_a_number() -> None:
    programme = Programme("g", "G", "Help.", rating=ProgrammeRating("A book", "4"))
    part = FrameworkPart("f", "F", "Safe.", FrameworkRole.ENABLER)
    assert fields_of(programme, guide_of())[0].values == ("A book: 4",)
    assert [field.id for field in fields_of(part, guide_of())] == ["role"]


def test_what_names_nothing_is_left_out() -> None:
    item = replace(guide_of().recommendations[0], programmes=("gone",))
    assert "programmes" not in {field.id for field in fields_of(item, guide_of())}
