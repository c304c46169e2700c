"""Notes and highlights: kept, found, changed, and every removal and change can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import InputError, NotFound
from reader.guide.address import Address
from reader.userdata.anchoring import Anchor
from reader.userdata.filters import MarkFilter
from reader.userdata.known_items import KnownItem
from reader.userdata.marks import Colour, Marks
from reader.userdata.tags import Tags
from tests.unit.userdata.conftest import Clock, Databases

ITEM = KnownItem(Address("a-guide", "one"), "Café visits", "A guide", "section", "2026.11")
OTHER = KnownItem(Address("b-guide", "two"), "Two", "B guide", "principle", "2026.10")
PASSAGE = Anchor("offer every carer a visit", "They ", " soon.", 40)


@pytest.fixture
def marks(path: Path, open_database: Databases) -> Marks:
    return Marks(open_database(path))


def test_a_mark_keeps_its_passage_its_words_and_its_edition(
    marks: Marks, path: Path, open_database: Databases
) -> None:
    note = marks.make(ITEM, None, "Ask the board\nabout this.", None)
    light = marks.make(ITEM, PASSAGE, "", Colour.GREEN)
    both = marks.make(OTHER, PASSAGE, "Why?", Colour.PINK)
    again = Marks(open_database(path))
    assert {m.id: m for m in again.all()} == {m.id: m for m in (note, light, both)}
    assert again.on(ITEM.address) == (note, light)
    assert again.find(both.id) == both
    assert (both.item.edition, both.anchor, both.lost) == ("2026.10", PASSAGE, False)
    assert again.marked() == {ITEM.address, OTHER.address}
    assert again.on_guide("a-guide") == (note, light)
    assert again.on_guide("a") == ()


@pytest.mark.parametrize(
    ("text", "colour", "anchor"),
    [
        ("", None, None),
        ("  \n", None, PASSAGE),
        ("", Colour.BLUE, None),
        ("x" * 20_001, None, None),
    ],
)
def test_what_says_nothing_is_not_kept(
    marks: Marks, text: str, colour: Colour | None, anchor: Anchor | None
) -> None:
    with pytest.raises(InputError):
        marks.make(ITEM, anchor, text, colour)
    assert marks.all() == ()
    if anchor is None:
        kept = marks.make(ITEM, None, "Something", None)
        with pytest.raises(InputError):
            marks.edit(kept.id, text, colour)
        assert marks.find(kept.id) == kept


def test_changes_can_be_undone(marks: Marks, clock: Clock) -> None:
    made = marks.make(ITEM, PASSAGE, "First", Colour.YELLOW)
    clock.move(hours=1)
    assert marks.edit(made.id, "Second", None) == made
    changed = marks.find(made.id)
    assert changed is not None
    assert (changed.text, changed.colour, changed.made) == ("Second", None, made.made)
    assert changed.changed > made.changed
    marks.put(made)
    assert marks.find(made.id) == made
    assert marks.attach(made.id, OTHER, None) == made
    assert marks.on(OTHER.address)[0].anchor is None
    marks.put(made)
    assert marks.all() == (made,)


def test_a_removed_mark_comes_back_with_its_tags(
    marks: Marks, path: Path, open_database: Databases
) -> None:
    tags = Tags(open_database(path))
    made = marks.make(ITEM, PASSAGE, "Note", Colour.YELLOW)
    tags.add(made.id, "Urgent")
    removed = marks.remove(made.id)
    assert removed is not None
    assert (marks.all(), tags.all()) == ((), ())
    assert marks.remove(made.id) is None
    marks.restore(removed)
    marks.restore(removed)
    assert marks.all() == (made,)
    assert tags.of(made.id) == ("Urgent",)


def test_the_tray_holds_what_is_lost(marks: Marks) -> None:
    one, two = marks.make(ITEM, PASSAGE, "1", None), marks.make(OTHER, PASSAGE, "2", None)
    marks.set_lost({one.id, two.id}, ())
    assert [m.id for m in marks.orphans()] == [one.id, two.id]
    marks.set_lost((), {two.id})
    assert [m.id for m in marks.orphans()] == [one.id]
    marks.attach(one.id, OTHER, Anchor("visit"))
    assert marks.orphans() == ()


def test_searching_within(marks: Marks, path: Path, open_database: Databases, clock: Clock) -> None:
    first = marks.make(ITEM, None, "Ask the Board about STRASSE costs", None)
    clock.move(days=3)
    second = marks.make(OTHER, PASSAGE, "", Colour.BLUE)
    Tags(open_database(path)).add(second.id, "Urgent")
    for wanted, expected in (
        (MarkFilter(), [second, first]),
        (MarkFilter(words="board costs"), [first]),
        (MarkFilter(words="straße"), [first]),
        (MarkFilter(words="cafe\u0301"), [first]),
        (MarkFilter(words="EVERY carer"), [second]),
        (MarkFilter(words="100%_"), []),
        (MarkFilter(guide="b-guide"), [second]),
        (MarkFilter(tag="URGENT"), [second]),
        (MarkFilter(since="2026-11-24"), [second]),
        (MarkFilter(until="2026-11-23"), [first]),
    ):
        assert list(marks.all(wanted)) == expected


def test_half_signs_do_not_stop_a_note(marks: Marks) -> None:
    made = marks.make(ITEM, None, "half \ud83d sign", None)
    assert marks.all() == (made,)
    assert made.text == "half ? sign"


def test_what_has_gone_says_so(marks: Marks) -> None:
    with pytest.raises(NotFound, match="nothing was changed"):
        marks.edit("gone", "x", None)
    with pytest.raises(NotFound, match="nothing was changed"):
        marks.attach("gone", ITEM, None)
    assert [colour.label for colour in Colour] == ["Yellow", "Green", "Blue", "Pink"]
