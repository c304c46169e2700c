"""A rich sample guide: every kind of item, links both ways, and all that is hard to render."""

from __future__ import annotations

from reader.guide.address import Address
from reader.guide.evidence import EvidenceBase, Inclusion, StudyCount, StudyKind
from reader.guide.grade import Grade
from reader.guide.guide import Guide, GuideKind, GuideStatus, Image, ListTitle
from reader.guide.items import (
    EvidenceOrigin,
    EvidenceTheme,
    FrameworkPart,
    FrameworkRole,
    Indicator,
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
from reader.guide.scale import ProgrammeRating, StrengthScale

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


STRONG = Grade("strong", "Strong evidence", "Many good studies.")


def sample_guide() -> Guide:
    """A guide with every kind of item and every field."""
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
            (STRONG, Grade("weak", "Weak")),
            "One definition is missing.",
            ("k1",),
        ),
        contents=(
            *("about", "recommendations", "principles", "themes"),
            *("sources", "programmes", "glossary"),
            *("studies", "framework", "indicators", "ratings", "timetable"),
        ),
        titles=(ListTitle("framework", "What the framework holds"),),
        evidence_base=EvidenceBase(
            (StudyCount(StudyKind.IMPACT, 21, sources=("k2",)),),
            ("UK", "USA"),
            "The split by country was not found.",
            ("k1",),
        ),
        sections=(Section("about", "About this guide", SECTION_BODY, ("k1",)),),
        recommendations=(
            Recommendation(
                id="navigator",
                title="Specialist help",
                statement="Give kinship carers specialist help.",
                for_whom="Kinship carers",
                ages="0 to 17",
                delivered_by="A trained worker",
                framework=("Outcome 2: family network",),
                evidence_base=EvidenceBase(
                    (
                        StudyCount(StudyKind.IMPACT, 21, sources=("k1",)),
                        StudyCount(
                            StudyKind.QUALITATIVE,
                            6,
                            "UK studies of experience",
                            EvidenceOrigin.UK,
                        ),
                    ),
                    note="The split was not found.",
                    sources=("k2",),
                ),
                strength=STRONG,
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
        studies=(
            Study(
                id="florida",
                title="Florida trial",
                statement="Children moved less often.",
                design=StudyKind.RANDOMISED,
                inclusion=Inclusion.NOT_CONFIRMED,
                year="2019",
                programme="Kin-Tech",
                participants="240 carers",
                ages="0 to 18",
                countries=("USA",),
                origin=EvidenceOrigin.OVERSEAS,
                outcomes=("Fewer moves",),
                about=("navigator", "kin-tech"),
                body="It ran in one state. [@k2]",
                limits="The groups were small.",
                related=(Address("sample", "cost"),),
                sources=("k1", "k2"),
            ),
        ),
        framework=(
            FrameworkPart(
                id="stay-together",
                title="Children stay together",
                statement="Families get help early.",
                role=FrameworkRole.OUTCOME,
                number=1,
                body="### Detail\n\nMore of it.",
                limits="The wording was not found.",
                sources=("k1",),
            ),
            FrameworkPart("welfare", "Welfare first", "It counts.", FrameworkRole.PRINCIPLE),
        ),
        indicators=(
            Indicator("need", "Children in need", "The rate.", "stay-together", "Help", ("k1",)),
            Indicator("stay", "Staying put", "The share.", "stay-together", "Stability"),
            Indicator("again", "Referred again", "Within a year.", "stay-together", "Help"),
            Indicator("spend", "Spending", "Money spent."),
        ),
        ratings=(
            RatingLevel("level-3", "Level 3", "Evidence rating", "3", "One good study.", ("k1",)),
            RatingLevel("cost-1", "Low cost", "Cost rating", "1", "It costs little."),
            RatingLevel("level-2", "Level 2", "Evidence rating", "2", "Early signs."),
        ),
        timetable=(
            TimetableEntry(
                id="first-out",
                title="First guide",
                status=GuideStatus.PUBLISHED,
                when="2024-10-14",
                statement="It came out.",
                guide=Address("other-guide"),
                sources=("k1",),
            ),
            TimetableEntry("next-out", "Next guide", GuideStatus.IN_PREPARATION, "2026-03"),
            TimetableEntry("year-out", "Third guide", GuideStatus.PLANNED, "2025/26"),
            TimetableEntry(
                "later", "Fourth guide", GuideStatus.PLANNED, when_note="No date was announced."
            ),
            TimetableEntry("latest", "Fifth guide", GuideStatus.PLANNED),
        ),
        terms=(
            Term(
                id="care-leaver",
                title="Care leaver",
                also=("care leavers",),
                unconfirmed=True,
                note="Councils offer advice.",
                sources=("k1",),
                related=(Address("sample", "court-order"),),
            ),
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
