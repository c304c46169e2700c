"""Random histories of several copies of a plan, as values, and what they must come to."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import strategies as st

from reader.guide.address import Address
from reader.userdata.plan_log import Author, Cell, Entry, heads, write_over

ITEMS = tuple(Address("a-guide", name) for name in ("one", "two"))
VALUES = {
    "status": ("not-started", "planned", "in-progress", "in-place"),
    "owner": ("", "Team manager", "Service lead"),
}


@dataclass
class Copy:
    """One person's copy of a plan: the entries that they have, changed and joined as values."""

    name: str
    log: frozenset[Entry] = frozenset()
    moment: int = field(default=0)

    def change(self, cell: Cell, value: str) -> None:
        self.moment += 1
        at = f"2026-01-{1 + self.moment // 1440 % 28:02d}T00:{self.moment % 60:02d}:00Z"
        clock = max((entry.clock for entry in self.log), default=0) + 1
        author = Author(self.name, f"Role of {self.name}", "", "1", at)
        entry = write_over(heads(self.log).get(cell, ()), cell, value, clock, author)
        if entry is not None:
            self.log |= {entry}

    def take(self, other: Copy) -> None:
        self.log |= other.log

    def values(self) -> dict[Cell, str]:
        return {cell: standing[0].value for cell, standing in heads(self.log).items()}


CHANGES = st.sampled_from(
    [((item, name), value) for item in ITEMS for name, values in VALUES.items() for value in values]
)
EDITS = st.lists(CHANGES, max_size=8)
# Who does it, and either what they change or (None) from whom they take a copy.
STEPS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2), st.none() | CHANGES), max_size=30)


@st.composite
def three_copies(draw: st.DrawFn) -> tuple[Copy, Copy, Copy]:
    """Three copies after any mix of changes and exchanges; what they share is their past."""
    copies = (Copy("a"), Copy("b"), Copy("c"))
    for number, other, change in draw(STEPS):
        if change is None:
            copies[number].take(copies[other])
        else:
            copies[number].change(*change)
    return copies
