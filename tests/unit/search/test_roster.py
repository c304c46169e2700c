"""Tests of what is known of every item beside its words."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.guide.items import ItemKind
from reader.search.ages import AgeRange
from reader.search.roster import Roster, RosterWriter, stems_of
from tests.unit.search.corpus import DOCUMENTS


@pytest.fixture(scope="module")
def roster(tmp_path_factory: pytest.TempPathFactory) -> Roster:
    writer = RosterWriter()
    for document in DOCUMENTS:
        writer.add(document, stems_of(document.title))
    folder: Path = tmp_path_factory.mktemp("roster")
    writer.save(folder)
    return Roster(folder)


def test_a_roster_is_kept(roster: Roster) -> None:
    assert len(roster) == len(DOCUMENTS)
    for number, document in enumerate(DOCUMENTS):
        assert roster.kind(number) is document.kind
        assert roster.guides[roster.guide_numbers[number]] == document.address.guide
        assert roster.strength(number) == document.strength
        assert roster.lengths[number] == len(stems_of(document.title))


def test_a_damaged_roster_is_refused(tmp_path: Path) -> None:
    writer = RosterWriter()
    for document in DOCUMENTS:
        writer.add(document, ())
    writer.save(tmp_path)
    (tmp_path / "items.bin").write_bytes(b"xx")
    with pytest.raises(ValueError, match=r".+"):
        Roster(tmp_path)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("recommendation", ItemKind.RECOMMENDATION),
        ("Recommendations", ItemKind.RECOMMENDATION),
        ("rec", ItemKind.RECOMMENDATION),
        ("Key principle", ItemKind.PRINCIPLE),
        ("principles", ItemKind.PRINCIPLE),
        ("glossary", ItemKind.TERM),
        ("terms", ItemKind.TERM),
        ("evidence themes", ItemKind.THEME),
    ],
)
def test_kinds_are_called_by_value_label_or_beginning(
    roster: Roster, name: str, kind: ItemKind
) -> None:
    assert roster.called("kind", name) == {kind.value}


def test_guides_are_called_by_id_or_words_of_the_title(roster: Roster) -> None:
    assert roster.called("guide", "kinship-care") == {"kinship-care"}
    assert roster.called("guide", "befriending") == {"mentoring"}
    assert roster.called("guide", "adversity parents") == {"parenting-0-10"}
    assert roster.called("guide", "nobody") == frozenset()
    assert roster.called("guide", "-") == frozenset()


def test_strengths_are_called_by_the_guides_own_label(roster: Roster) -> None:
    assert roster.called("strength", "strong") == {
        "mentoring/Strong evidence",
        "parenting-0-10/Strong evidence",
    }
    assert len(roster.called("strength", "evidence")) == 5


def test_ages_are_called_by_years(roster: Roster) -> None:
    assert roster.called("age", "10") == {"5-10"}
    assert roster.called("age", "under 5") == {"0-4"}


def test_items_are_found_by_the_ages_that_they_or_their_guides_name(roster: Roster) -> None:
    ids = {DOCUMENTS[number].address.item for number in roster.items_aged(AgeRange(10, 10))}
    assert "mental-health" in ids, "it names 9 to 11 itself"
    assert "harm" in ids, "its guide names 0 to 10"
    assert "navigator" not in ids


def test_own_ages_fit_better_than_those_of_the_guide(roster: Roster) -> None:
    numbers = {document.address.item: number for number, document in enumerate(DOCUMENTS)}
    asked = AgeRange(10, 10)
    own = roster.age_fit(numbers["mental-health"], asked, 0.5)
    assert own > roster.age_fit(numbers["harm"], asked, 0.5) > 0
