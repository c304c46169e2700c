"""Three-way merge of two copies of a plan: what only they changed, what both did, and conflicts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.guide.address import Address
from reader.userdata.plan_fields import BY_NAME
from reader.userdata.plan_log import Conflict, Entry, conflicts, heads


@dataclass(frozen=True)
class Taken:
    """One field that only the other side changed, and from what to what."""

    address: Address
    field: str
    was: str
    value: str


@dataclass(frozen=True)
class Merge:
    """What joining two histories gives.

    ``entries`` is the whole joined log, ``arrivals`` what is new to us in it, ``taken`` the fields
    that simply follow the other side, and ``conflicts`` every field that waits for a decision.
    ``common`` counts the entries that both sides had.
    """

    entries: frozenset[Entry]
    arrivals: tuple[Entry, ...]
    taken: tuple[Taken, ...]
    conflicts: tuple[Conflict, ...]
    common: int


def merge(ours: Iterable[Entry], theirs: Iterable[Entry]) -> Merge:
    """Join two histories. Pure: neither side is changed, and the order of sides does not matter
    for ``entries`` and ``conflicts``.
    """
    own, other = frozenset(ours), frozenset(theirs)
    joined = own | other
    arrivals = tuple(sorted(other - own, key=lambda e: (e.clock, e.at, e.id)))
    open_ones = conflicts(joined)
    disputed = {(c.address, c.field) for c in open_ones}
    before, after = heads(own), heads(joined)
    taken = []
    for cell in sorted({entry.cell for entry in arrivals} - disputed):
        was = before[cell][0].value if cell in before else BY_NAME[cell[1]].default
        value = after[cell][0].value
        if was != value:
            taken.append(Taken(*cell, was, value))
    return Merge(joined, arrivals, tuple(taken), open_ones, len(own & other))
