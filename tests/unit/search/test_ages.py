"""Tests of ages in what guides say and in what people type."""

from __future__ import annotations

import pytest

from reader.search.ages import AgeRange, ages_in_query, ages_of, bands_of


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("0 to 10", [(0, 10)]),
        ("11-18", [(11, 18)]),
        ("11–18", [(11, 18)]),
        ("Up to 25", [(0, 25)]),
        ("Largest under 6", [(0, 5)]),
        ("Children aged 2 to 7", [(2, 7)]),
        ("Below school age", [(0, 4)]),
        ("16 and over", [(16, 25)]),
        ("", []),
        ("Everyone", []),
    ],
)
def test_ages_of_guides(text: str, ranges: list[tuple[int, int]]) -> None:
    assert [(each.low, each.high) for each in ages_of(text)] == ranges


@pytest.mark.parametrize(
    ("text", "said", "years"),
    [
        ("15 yr old boy", "15 yr old", (15, 15)),
        ("a 15-year-old", "15-year-old", (15, 15)),
        ("under 6 disabled", "under 6", (0, 5)),
        ("toddler tantrums", "toddler", (1, 3)),
        ("stressed teenager", "teenager", (13, 18)),
        ("aged 4 to 12", "aged 4 to 12", (4, 12)),
        ("over 16", "over 16", (16, 25)),
    ],
)
def test_ages_that_people_type(text: str, said: str, years: tuple[int, int]) -> None:
    (age,) = ages_in_query(text)
    assert text[age.start : age.end] == said
    assert age.years == AgeRange(*years)


@pytest.mark.parametrize(
    "text", ["level 3", "cost 5", "3+", "over £2000 a unit", "58 studies", "2 to 83,630", "NL2"]
)
def test_other_numbers_are_no_ages(text: str) -> None:
    assert ages_in_query(text) == ()


def test_bands_overlap() -> None:
    assert [band.value for band in bands_of("9 to 11")] == ["5-10", "11-15"]


def test_a_range_that_holds_every_age_fits_less() -> None:
    asked = AgeRange(15, 15)
    assert AgeRange(11, 18).fit(asked) > AgeRange(0, 25).fit(asked) > 0
    assert AgeRange(0, 10).fit(asked) == 0
