"""A rich sample guide for the tests of rendering."""

from __future__ import annotations

import pytest

from reader.guide.address import Address
from reader.guide.grade import Grade, ProgrammeRating, StrengthScale
from reader.guide.guide import Guide, GuideKind, GuideStatus, Image
from reader.guide.items import (
    EvidenceOrigin,
    EvidenceTheme,
    KeyPrinciple,
    Programme,
    Recommendation,
    Section,
    Source,
    SourceStanding,
    Term,
)
from reader.guide.page import RenderedGuide
from reader.jobs import JobControl
from reader.render.rendering import render_guide

SECTION_BODY = """\
Families use special guardianship, also called SGO.
Read [the card](guide:sample/navigator). [@k1; @k2]

## First heading

A [[court-order|lasting order]] and `SGO code`.[^1]

!!! caution "Read with care"
    Most studies come from *abroad*.

    - one
    - two

| Name | Number |
|:-----|-------:|
| a    | 1      |
| [[court-order|an order]] | 2 |
| c    | 3      |

{{navigator}}

![A chart](chart.png)

### Smaller heading

Kinship
:   Care by family or friends.

## First heading

The end.

[^1]: A footnote with words.
"""


@pytest.fixture
def guide() -> Guide:
    """A guide with every kind of item."""
    return Guide(
        id="sample",
        title="Sample guide",
        publisher="The Publisher",
        commissioner="The Ministry",
        edition="2026.11",
        kind=GuideKind.BRIEFING,
        status=GuideStatus.PUBLISHED,
        address="https://example.org/guide",
        licence="Open licence",
        checked="2026-11-23",
        published_note="The date was not found.",
        summary="What this guide is about.",
        scale=StrengthScale(
            (Grade("strong", "Strong evidence", "Many good studies."), Grade("weak", "Weak")),
            "One definition is missing.",
            ("k1",),
        ),
        contents=(
            *("about", "recommendations", "principles", "themes"),
            *("sources", "programmes", "glossary"),
        ),
        sections=(Section("about", "About this guide", SECTION_BODY, ("k1",)),),
        recommendations=(
            Recommendation(
                id="navigator",
                title="Specialist help",
                statement="Give kinship carers specialist help.",
                for_whom="Kinship carers",
                ages="0 to 17",
                strength=Grade("strong", "Strong evidence"),
                certainty="Low certainty",
                outcomes=("More children stay", "Fewer moves"),
                origin=EvidenceOrigin.OVERSEAS,
                why="It helps families. [@k2]",
                evidence="Six studies.\n\n### In detail\n\nAll in cities.",
                how="Name one person.",
                limits="Few UK studies.",
                programmes=("kin-tech",),
                related=(Address("sample", "lead"), Address("other-guide", "some-item")),
                sources=("k1",),
            ),
            Recommendation("second", "Second offer", "Offer it.", origin=EvidenceOrigin.UK),
            Recommendation("third", "Third", "Do it.", strength_note="The label was not found."),
        ),
        principles=(
            KeyPrinciple("lead", "Leadership", "Lead well.", "Systems", why="It matters."),
        ),
        themes=(EvidenceTheme("cost", "Cost", "Costs differ.", body="## Detail\n\nMuch.\n"),),
        programmes=(
            Programme(
                id="kin-tech",
                title="Kin-Tech",
                statement="A programme for carers.",
                rating=ProgrammeRating("Guidebook", "3+", "2026-01-02"),
                body="Eight sessions.",
            ),
        ),
        terms=(
            Term(
                "court-order",
                "Special guardianship order",
                'A court order that "lasts".',
                ("SGO", "special guardianship"),
                ("k2",),
            ),
        ),
        sources=(
            Source("k1", "First source", "Pub", "https://example.org/1", SourceStanding.PUBLISHER),
            Source(
                "k2", "Second & source", "Oth", "https://example.org/2", SourceStanding.SUPPORTING
            ),
        ),
        images=(Image("chart.png", "A chart of numbers"),),
    )


@pytest.fixture
def rendered(guide: Guide) -> RenderedGuide:
    """The sample guide rendered."""
    return render_guide(guide, JobControl())
