"""The overview: every recommendation and key principle, filtered, sorted and put into groups."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.guide.address import Address
from reader.guide.evidence import EvidenceBase, EvidenceOrigin, StudyCount, StudyKind
from reader.guide.kinds import ItemKind
from reader.jobs import JobControl
from reader.paths import Places
from reader.services.composition import Services
from reader.services.overview import (
    NO_LABEL,
    NOT_STATED,
    Column,
    Facet,
    Filters,
    Grouping,
    Order,
    OverviewRow,
    arranged,
    choices,
    rows_of,
)
from tests.unit.library.samples import PROMISING, guide_of, put

SAFE, HOME = "Children are safe", "Children have a home"


def row(name: str, guide: str = "one", **facts: object) -> OverviewRow:
    """A row with what a test is about."""
    made = OverviewRow(
        Address(guide, name), name.capitalize(), "", f"Guide {guide}", ItemKind.RECOMMENDATION
    )
    return replace(made, **facts)  # type: ignore[arg-type]


def titles(rows: list[OverviewRow] | tuple[OverviewRow, ...]) -> list[str]:
    return [each.title for each in rows]


ROWS = (
    row("beacon", strength="Strong", rank=0, ages="10 to 14", framework=(SAFE,), studies=4),
    row("apple", strength="Promising", rank=1, ages="2 to 5", framework=(SAFE, HOME)),
    row("cedar", "two", strength="Strong", rank=1, origin=EvidenceOrigin.UK, studies=40),
    row("dune", "two", strength="Good", rank=0, for_whom="Foster carers"),
    row("elm", "two", kind=ItemKind.PRINCIPLE),
)


def test_every_guide_but_the_handbook_has_its_rows(services: Services) -> None:
    overview = services.overviews.all(JobControl())
    assert [(str(each.address), each.kind) for each in overview.rows] == [
        ("guide:first/navigator", ItemKind.RECOMMENDATION),
        ("guide:first/listen", ItemKind.PRINCIPLE),
        ("guide:second/navigator", ItemKind.RECOMMENDATION),
        ("guide:second/listen", ItemKind.PRINCIPLE),
    ]
    first = overview.rows[0]
    assert (first.strength, first.rank, first.ages) == ("Strong evidence", 0, "0 to 10")
    assert first.columns_of_map == (NOT_STATED,)
    assert overview.left_out == ()


def test_rows_are_read_once_until_a_guide_changes(services: Services, places: Places) -> None:
    before = services.overviews.all(JobControl())
    assert services.overviews.all(JobControl()) is before
    put(guide_of("first", "2026.12", word="beacon"), places.packs)
    services.preparing.guides(JobControl())
    assert services.overviews.all(JobControl()).rows[0].title == "A beacon for carers"


def test_a_damaged_guide_is_left_out_and_named(services: Services, places: Places) -> None:
    for file in (places.library / "second").rglob("rendered*"):
        file.write_bytes(b"{}")
    overview = services.overviews.all(JobControl())
    assert {each.address.guide for each in overview.rows} == {"first"}
    assert overview.left_out == ("Guide second candle",)


def test_outcomes_of_an_item_win_over_those_of_its_guide() -> None:
    guide = replace(guide_of("first"), outcomes=(SAFE,))
    own = replace(guide.recommendations[0], framework=(HOME,), strength=PROMISING)
    first, second = rows_of(replace(guide, recommendations=(own,)))
    assert (first.framework, first.by_guide, first.rank) == ((HOME,), False, 1)
    assert (second.framework, second.by_guide, second.rank) == ((SAFE,), True, None)


def test_counts_that_may_overlap_are_not_added_up() -> None:
    base = EvidenceBase(
        (StudyCount(StudyKind.IMPACT, 21), StudyCount(StudyKind.RANDOMISED, 12)), sources=("k1",)
    )
    guide = guide_of("first")
    item = replace(guide.recommendations[0], evidence_base=base)
    first = rows_of(replace(guide, recommendations=(item,)))[0]
    assert first.studies == 21
    assert "21 impact studies" in first.studies_words
    assert "12 randomised trials" in first.studies_words


def test_words_must_all_occur_somewhere() -> None:
    assert titles([r for r in ROWS if Filters("FOSTER dune").allow(r)]) == ["Dune"]
    assert [r for r in ROWS if Filters("foster apple").allow(r)] == []


@pytest.mark.parametrize(
    ("facet", "value", "expected"),
    [
        (Facet.KIND, "key-principle", ["Elm"]),
        (Facet.GUIDE, "one", ["Beacon", "Apple"]),
        (Facet.STRENGTH, "two/Strong", ["Cedar"]),
        (Facet.OUTCOME, HOME, ["Apple"]),
        (Facet.OUTCOME, NOT_STATED, ["Cedar", "Dune", "Elm"]),
        (Facet.ORIGIN, "uk", ["Cedar"]),
    ],
)
def test_a_facet_narrows(facet: Facet, value: str, expected: list[str]) -> None:
    if facet is Facet.KIND:
        value = ItemKind.PRINCIPLE.value
    filters = Filters().with_value(facet, value)
    assert titles([r for r in ROWS if filters.allow(r)]) == expected
    assert filters.with_value(facet, "") == Filters()


def test_a_choice_says_how_many_rows_it_leaves() -> None:
    filters = Filters().with_value(Facet.GUIDE, "two")
    found = {each.label: each.count for each in choices(ROWS, Facet.STRENGTH, filters)}
    assert found == {"Strong (Guide two)": 1, "Good (Guide two)": 1}
    every = choices(ROWS, Facet.GUIDE, filters)
    assert [(each.value, each.count) for each in every] == [("one", 2), ("two", 3)]


def test_strength_sorts_inside_a_guide_only() -> None:
    for descending, expected in (
        (False, [["Beacon", "Apple"], ["Dune", "Cedar", "Elm"]]),
        (True, [["Apple", "Beacon"], ["Cedar", "Dune", "Elm"]]),
    ):
        groups = arranged(ROWS, Order(Column.STRENGTH, descending), (SAFE, HOME))
        assert [group.title for group in groups] == ["Guide one", "Guide two"]
        assert [titles(group.rows) for group in groups] == expected


def test_under_an_outcome_guides_stay_together_when_strength_sorts() -> None:
    order = Order(Column.STRENGTH, grouping=Grouping.OUTCOME)
    groups = arranged(ROWS, order, (SAFE, HOME))
    assert [(g.title, titles(g.rows)) for g in groups] == [
        (SAFE, ["Beacon", "Apple"]),
        (HOME, ["Apple"]),
        (NOT_STATED, ["Dune", "Cedar", "Elm"]),
    ]


@pytest.mark.parametrize(
    ("column", "descending", "expected"),
    [
        (None, False, ["Beacon", "Apple", "Cedar", "Dune", "Elm"]),
        (Column.TITLE, False, ["Apple", "Beacon", "Cedar", "Dune", "Elm"]),
        (Column.TITLE, True, ["Elm", "Dune", "Cedar", "Beacon", "Apple"]),
        (Column.AGES, False, ["Apple", "Beacon", "Cedar", "Dune", "Elm"]),
        (Column.AGES, True, ["Beacon", "Apple", "Cedar", "Dune", "Elm"]),
        (Column.STUDIES, True, ["Cedar", "Beacon", "Apple", "Dune", "Elm"]),
    ],
)
def test_what_is_not_stated_comes_last(
    column: Column | None, descending: bool, expected: list[str]
) -> None:
    (group,) = arranged(ROWS, Order(column, descending), ())
    assert (group.title, titles(group.rows)) == ("", expected)


def test_no_rows_make_no_groups() -> None:
    assert arranged((), Order(), (SAFE,)) == []
    assert arranged((), Order(grouping=Grouping.OUTCOME), (SAFE,)) == []


def test_every_column_has_a_heading_and_words_for_every_row() -> None:
    for column in Column:
        assert column.label
        assert all(column.words(each) for each in ROWS)
    assert Column.STRENGTH.words(ROWS[4]) == "None: a key principle"
    assert Column.STRENGTH.words(row("x")) == NO_LABEL


ORDERS = st.builds(
    Order, st.sampled_from([None, *Column]), st.booleans(), st.sampled_from(list(Grouping))
)


@given(st.lists(st.sampled_from(ROWS), unique=True), ORDERS)
def test_no_order_loses_a_row_or_makes_one_up(rows: list[OverviewRow], order: Order) -> None:
    found = {each for group in arranged(rows, order, (SAFE, HOME)) for each in group.rows}
    assert found == set(rows)
    if order.by_strength and order.grouping is not Grouping.OUTCOME:
        for group in arranged(rows, order, (SAFE, HOME)):
            assert len({each.address.guide for each in group.rows}) == 1
