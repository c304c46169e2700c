"""A database with something of every kind in it, and all of it as values to compare."""

from __future__ import annotations

from reader.guide.address import Address
from reader.userdata.anchoring import Anchor
from reader.userdata.bookmarks import Bookmarks
from reader.userdata.collections import Collections
from reader.userdata.database import UserDatabase
from reader.userdata.known_items import KnownItem
from reader.userdata.marks import Colour, Marks
from reader.userdata.overlay import LocalEntry, LocalKind, Overlay
from reader.userdata.plans import Plans
from reader.userdata.searches import RecentSearches, SavedSearches
from reader.userdata.tags import Tags
from reader.userdata.trail import Place, Trail

ONE = KnownItem(Address("a-guide", "one"), "One", "A guide", "recommendation", "2026.11")
TWO = KnownItem(Address("a-guide", "two"), "Two", "A guide", "principle", "2026.11")


def fill(database: UserDatabase, word: str) -> None:
    """Put something of every kind into a database; every text in it holds ``word``."""
    bookmarks = Bookmarks(database)
    for item in (ONE, TWO):
        bookmarks.add(item.address, f"{item.title} {word}", word, item.kind, item.edition)
    bookmarks.move(TWO.address, -1)
    trail = Trail(database)
    trail.remember(Place(ONE.address, word, word, 0.5, "2026-11-23T09:00:00Z"))
    trail.remember(Place(TWO.address, word, "", 0.0, "2026-11-23T09:01:00Z"))
    collections = Collections(database)
    collections.make(f"Empty {word}")
    made = collections.make(f"Panel {word}")
    collections.put_all(made.id, (TWO, ONE))
    collections.move(made.id, -1)
    marks = Marks(database)
    note = marks.make(ONE, None, f"A note about {word}", None)
    marks.make(TWO, Anchor(f"quoted {word}", word, word, 7), "", Colour.PINK)
    marks.set_lost({note.id}, ())
    tags = Tags(database)
    tags.add(ONE.address, f"Tag {word}")
    tags.add(note.id, f"Tag {word}")
    plans = Plans(database)
    plan = plans.make(f"Plan {word}", f"Region {word}")
    plans.change(plan.id, ONE, {"status": "planned", "evidence": word}, f"Lead {word}", word)
    plans.change(plan.id, ONE, {"status": "in-place", "owner": word}, f"Lead {word}")
    plans.make(f"Second {word}")
    overlay = Overlay(database)
    SavedSearches(database).add(f"Search {word}", word, 3, ())
    RecentSearches(database).add(f"typed {word}")
    entry = LocalEntry("", ONE.address, LocalKind.CONTACT, f"Desk {word}", word, "", word)
    overlay.put(ONE, entry)


def everything(database: UserDatabase) -> dict[str, object]:
    """All that a database holds, as values."""
    collections, plans, tags = Collections(database), Plans(database), Tags(database)
    return {
        "bookmarks": Bookmarks(database).all(),
        "history": Trail(database).history(),
        "collections": [(c, collections.items(c.id)) for c in collections.all()],
        "marks": Marks(database).all(),
        "tags": (tags.all(), tags.by_target()),
        "plans": [(p, plans.items(p.id), plans.history(p.id)) for p in plans.all()],
        "local": Overlay(database).all(),
        "searches": [(s.name, s.asked, s.total) for s in SavedSearches(database).all()],
        "recent": RecentSearches(database).all(),
    }
