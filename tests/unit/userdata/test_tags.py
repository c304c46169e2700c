"""Tags: one word whatever its case, on items and marks, and every removal can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import InputError
from reader.guide.address import Address
from reader.userdata.tags import Tag, Tags
from tests.unit.userdata.conftest import Databases

ONE, TWO = Address("a-guide", "one"), Address("a-guide", "two")


@pytest.fixture
def tags(path: Path, open_database: Databases) -> Tags:
    return Tags(open_database(path))


def test_a_tag_is_the_same_whatever_its_case(tags: Tags) -> None:
    assert tags.add(ONE, " Court  work ")
    assert not tags.add(ONE, "court work")
    assert tags.add(TWO, "COURT WORK")
    assert tags.add("a1b2", "Health")
    assert tags.all() == (Tag("Court work", 2), Tag("Health", 1))
    assert tags.all("WORK") == (Tag("Court work", 2),)
    assert tags.of(TWO) == ("Court work",)
    assert tags.by_target() == {
        "a1b2": ("Health",),
        str(ONE): ("Court work",),
        str(TWO): ("Court work",),
    }


def test_removals_can_be_undone(tags: Tags) -> None:
    for target in (ONE, TWO):
        tags.add(target, "Urgent")
        tags.add(target, "Health")
    before = tags.by_target()
    removed = tags.remove(ONE, "urgent")
    assert [(r.target, r.name) for r in removed] == [(str(ONE), "Urgent")]
    assert tags.of(ONE) == ("Health",)
    assert tags.remove(ONE, "urgent") == ()
    tags.restore(removed)
    assert tags.by_target() == before
    everywhere = tags.remove_everywhere("HEALTH")
    assert len(everywhere) == 2
    assert [tag.name for tag in tags.all()] == ["Urgent"]
    tags.restore(everywhere)
    tags.restore(everywhere)
    assert tags.by_target() == before


def test_renaming_joins_what_is_there(tags: Tags) -> None:
    tags.add(ONE, "Court")
    tags.add(ONE, "Legal")
    tags.add(TWO, "Court")
    assert tags.rename("court", "LEGAL")
    assert tags.all() == (Tag("LEGAL", 2),)
    assert tags.rename("legal", "Legal")
    assert tags.of(ONE) == ("Legal",)
    assert not tags.rename("court", "Other")


@pytest.mark.parametrize("name", ["", "  ", "x" * 61])
def test_a_tag_is_a_short_word(tags: Tags, name: str) -> None:
    tags.add(ONE, "Kept")
    with pytest.raises(InputError, match="nothing was changed"):
        tags.add(ONE, name)
    with pytest.raises(InputError, match="nothing was changed"):
        tags.rename("Kept", name)
    assert tags.of(ONE) == ("Kept",)
