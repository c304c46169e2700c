"""A process that saves bookmarks, notes and plan entries, and prints each once it is safe."""

from __future__ import annotations

import sys

sys.path.insert(0, sys.argv[1])

from pathlib import Path

from reader.guide.address import Address
from reader.userdata.anchoring import Anchor
from reader.userdata.bookmarks import Bookmarks
from reader.userdata.database import UserDatabase
from reader.userdata.known_items import KnownItem
from reader.userdata.marks import Colour, Marks
from reader.userdata.plans import Plans

PLAN = "a0" * 16


def main(path: Path, name: str, count: int) -> None:
    database = UserDatabase.open(path, lambda: "2026-11-23T09:30:00+00:00", network=False)
    bookmarks, marks, plans = Bookmarks(database), Marks(database), Plans(database)
    if all(plan.id != PLAN for plan in plans.all()):
        plans.make("The plan", "", PLAN)
    for number in range(count):
        address = Address("writing", f"{name}-{number}")
        item = KnownItem(address, "A title", "A guide", "recommendation", "1")
        bookmarks.add(address, item.title, item.guide_title, item.kind, item.edition)
        say("bookmark", str(address))
        note = marks.make(item, Anchor("quoted words", "before ", " after", 3), name, Colour.BLUE)
        say("note", note.id)
        values = {"status": "in-place", "evidence": f"{name} {number}"}
        for entry in plans.change(PLAN, item, values, "Service lead"):
            say("entry", entry.id)
    database.close()


def say(kind: str, identity: str) -> None:
    sys.stdout.write(f"{kind} {identity}\n")
    sys.stdout.flush()


main(Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
