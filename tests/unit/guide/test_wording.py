"""The words that values give of themselves."""

from __future__ import annotations

import pytest

from reader.guide.evidence import EvidenceOrigin, StudyCount, StudyKind
from reader.guide.items import FrameworkPart, FrameworkRole, Source, SourceStanding


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (StudyCount(StudyKind.IMPACT, 21), "21 impact studies"),
        (StudyCount(StudyKind.SYSTEMATIC_REVIEW, 1), "1 systematic review"),
        (StudyCount(StudyKind.OTHER, 1200), "1,200 other studies"),
        (StudyCount(StudyKind.OTHER, 3, "Reports"), "3 reports"),
        (
            StudyCount(StudyKind.IMPACT, 21, "Impact studies, in rich countries"),
            "21 impact studies, in rich countries",
        ),
        (
            StudyCount(StudyKind.QUALITATIVE, 6, "UK studies", EvidenceOrigin.UK),
            "6 UK studies (qualitative studies, UK)",
        ),
        (
            StudyCount(StudyKind.RANDOMISED, 2, origin=EvidenceOrigin.OVERSEAS),
            "2 randomised trials (overseas)",
        ),
        (
            StudyCount(StudyKind.SURVEY, 2, origin=EvidenceOrigin.MIXED),
            "2 surveys (UK and overseas)",
        ),
    ],
)
def test_a_count_of_studies_reads_as_a_phrase(count: StudyCount, words: str) -> None:
    assert count.in_words == words


@pytest.mark.parametrize(("number", "words"), [(0, "Enabler"), (2, "Enabler 2")])
def test_a_part_of_a_framework_says_its_number_if_it_has_one(number: int, words: str) -> None:
    assert FrameworkPart("p", "P", "S.", FrameworkRole.ENABLER, number).role_label == words


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (SourceStanding.PUBLISHER, "Publisher's own page"),
        (SourceStanding.SUPPORTING, "Supporting source"),
    ],
)
def test_a_source_says_how_close_it_stands(standing: SourceStanding, words: str) -> None:
    source = Source("k1", "A page", "A body", "https://example.org/a", standing)
    assert source.in_full == f"A page. A body. {words}. https://example.org/a"
