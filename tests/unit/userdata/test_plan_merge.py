"""Merging plans: in any order the same, every conflict shown, and no history ever shortened."""

from __future__ import annotations

from hypothesis import given, settings

from reader.userdata.plan_fields import BY_NAME
from reader.userdata.plan_log import Cell, conflicts, heads, problems, replay
from reader.userdata.plan_merge import merge
from tests.unit.userdata.plan_samples import CHANGES, EDITS, ITEMS, Copy, three_copies

Copies = tuple[Copy, Copy, Copy]
CELL = (ITEMS[0], "status")


@settings(deadline=None)
@given(three_copies())
def test_the_order_of_sides_does_not_matter(copies: Copies) -> None:
    a, b, _ = copies
    one, two = merge(a.log, b.log), merge(b.log, a.log)
    assert one.entries == two.entries
    assert one.conflicts == two.conflicts
    assert one.common == two.common
    assert replay(one.entries) == replay(two.entries)


@settings(deadline=None)
@given(three_copies())
def test_the_order_of_merges_does_not_matter(copies: Copies) -> None:
    a, b, c = (copy.log for copy in copies)
    left = merge(merge(a, b).entries, c)
    right = merge(a, merge(b, c).entries)
    assert left.entries == right.entries
    assert left.conflicts == right.conflicts
    assert replay(left.entries) == replay(right.entries)


@settings(deadline=None)
@given(three_copies())
def test_merging_again_changes_nothing(copies: Copies) -> None:
    a, b, _ = copies
    once = merge(a.log, b.log)
    again = merge(once.entries, b.log)
    assert again.entries == once.entries
    assert (again.arrivals, again.taken) == ((), ())


@settings(deadline=None)
@given(three_copies())
def test_no_history_is_shortened(copies: Copies) -> None:
    a, b, _ = copies
    joined = merge(a.log, b.log)
    assert a.log <= joined.entries
    assert b.log <= joined.entries
    assert a.log | set(joined.arrivals) == joined.entries
    assert len(a.log) + len(joined.arrivals) == len(joined.entries)
    assert problems(joined.entries) == ()


@settings(deadline=None)
@given(EDITS, EDITS, EDITS)
def test_three_way_rule(
    base: list[tuple[Cell, str]], ours: list[tuple[Cell, str]], theirs: list[tuple[Cell, str]]
) -> None:
    """The textbook rule, written without the graph: who changed what since the common past."""
    past = Copy("base")
    for cell, value in base:
        past.change(cell, value)
    sides = []
    for name, edits in (("ours", ours), ("theirs", theirs)):
        side = Copy(name, past.log)
        for cell, value in edits:
            side.change(cell, value)
        sides.append(side)
    before, own, other = past.values(), sides[0].values(), sides[1].values()
    touched = [{entry.cell for entry in side.log - past.log} for side in sides]
    joined = merge(sides[0].log, sides[1].log)
    shown = {(c.address, c.field): c for c in joined.conflicts}
    expected = {cell for cell in touched[0] & touched[1] if own[cell] != other[cell]}
    assert set(shown) == expected
    for cell, conflict in shown.items():
        assert {entry.value for entry in conflict.candidates} == {own[cell], other[cell]}
        assert conflict.base == before.get(cell, BY_NAME[cell[1]].default)
    result = {cell: standing[0].value for cell, standing in heads(joined.entries).items()}
    for cell, value in result.items():
        if cell in expected:
            assert value in {own[cell], other[cell]}
        else:
            assert value == (other[cell] if cell in touched[1] else own[cell])
    taken = {(t.address, t.field): (t.was, t.value) for t in joined.taken}
    assert taken == {
        cell: (own.get(cell, BY_NAME[cell[1]].default), other[cell])
        for cell in touched[1] - touched[0]
        if other[cell] != own.get(cell, BY_NAME[cell[1]].default)
    }


@settings(deadline=None)
@given(three_copies(), CHANGES)
def test_a_decision_ends_a_conflict_everywhere(copies: Copies, change: tuple[Cell, str]) -> None:
    a, b, c = copies
    a.take(b)
    a.take(c)
    for conflict in conflicts(a.log):
        a.change((conflict.address, conflict.field), conflict.candidates[-1].value)
    assert conflicts(a.log) == ()
    b.take(a)
    assert conflicts(b.log) == ()
    assert replay(b.log) == replay(a.log)


def test_two_people_who_agree_are_no_conflict() -> None:
    a, b = Copy("a"), Copy("b")
    a.change(CELL, "planned")
    b.change(CELL, "planned")
    assert len(merge(a.log, b.log).entries) == 2
    assert merge(a.log, b.log).conflicts == ()


def test_two_people_who_differ_are_both_shown_until_one_decides() -> None:
    a, b = Copy("a"), Copy("b")
    a.change(CELL, "planned")
    b.take(a)
    a.change(CELL, "in-progress")
    b.change(CELL, "in-place")
    a.take(b)
    (conflict,) = conflicts(a.log)
    assert conflict.base == "planned"
    assert {entry.value for entry in conflict.candidates} == {"in-progress", "in-place"}
    assert replay(a.log)[ITEMS[0]].disputed == ("status",)
    a.change(CELL, "in-place")
    assert conflicts(a.log) == ()
    assert replay(a.log)[ITEMS[0]].disputed == ()
    assert {entry.role for entry in a.log} == {"Role of a", "Role of b"}
