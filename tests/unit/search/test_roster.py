"""Tests of the list of guides and kinds that an index holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.guide.items import ItemKind
from reader.search.roster import Roster, load_roster, save_roster
from tests.unit.search.corpus import DOCUMENTS


@pytest.fixture
def roster() -> Roster:
    roster = Roster()
    for document in DOCUMENTS:
        roster.add(document)
    return roster


def test_a_roster_is_kept(roster: Roster, tmp_path: Path) -> None:
    save_roster(roster, tmp_path)
    assert load_roster(tmp_path) == roster
    assert len(roster) == len(DOCUMENTS)


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
    assert roster.kinds_called(name) == {kind}


def test_guides_are_called_by_id_or_words_of_the_title(roster: Roster) -> None:
    assert roster.guides_called("kinship-care") == {"kinship-care"}
    assert roster.guides_called("befriending") == {"mentoring"}
    assert roster.guides_called("adversity parents") == {"parenting-0-10"}
    assert roster.guides_called("nobody") == frozenset()
    assert roster.guides_called("-") == frozenset()


def test_strengths_are_called_by_the_guides_own_label(roster: Roster) -> None:
    assert roster.strengths_called("strong") == {"Strong evidence"}
    assert roster.strengths_called("evidence") == {
        "Good evidence",
        "Promising evidence",
        "Strong evidence",
    }
