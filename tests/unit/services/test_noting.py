"""Notes and highlights: kept with their passage, found again in a new edition, or in the tray."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.errors import InputError, NotFound
from reader.guide.address import Address
from reader.guide.items import Section
from reader.jobs import JobControl
from reader.services.changeset import NOTHING, ChangeSet
from reader.services.composition import Services
from reader.services.describing import plain, shown_text
from reader.services.noting import Anchor, Colour, Mark, make_anchor
from tests.unit.library.samples import guide_of, put

ABOUT = Address("first", "about")
NAVIGATOR = Address("first", "navigator")
CONTROL = JobControl()
LONG = (
    "Carers told the review that one visit was not enough. They asked for somebody who knows "
    "the schools and the courts nearby. Most of them had waited for more than six months. "
    "Nobody had told them where to turn for money in the first weeks."
)
QUOTE = "somebody who knows the schools and the courts nearby"


def with_text(services: Services, text: str, edition: str = "2026.12") -> None:
    """Install another edition of the first guide, whose first page says ``text``."""
    guide = replace(
        guide_of("first", edition),
        sections=(Section("about", "About", f"{text} [@k1]\n", ("k1",)),),
    )
    put(guide, services.places.packs)
    assert services.preparing.guides(CONTROL).result.problems == ()


def text_of(services: Services, address: Address) -> str:
    return shown_text(services.reading.open(address, CONTROL).rendered, address.item)


def note_on(services: Services, quote: str, address: Address = ABOUT) -> Mark:
    text = text_of(services, address)
    start = text.index(quote)
    anchor = make_anchor(text, start, start + len(quote))
    return services.workspace.noting.add(
        address, "Ask about this", CONTROL, anchor=anchor, colour=Colour.YELLOW
    ).result


def changed(*marks: Mark) -> ChangeSet:
    return ChangeSet(marks=frozenset(mark.id for mark in marks))


def test_a_note_is_added_changed_removed_and_each_is_undone(services: Services) -> None:
    noting = services.workspace.noting
    done = noting.add(NAVIGATOR, "A note", CONTROL)
    note = done.result
    assert done.changes == changed(note)
    assert (note.item.title, note.item.edition, note.colour) == (
        "A lantern for carers",
        "2026.11",
        None,
    )
    before = noting.edit(note.id, "Another", CONTROL).result
    assert before == note
    assert noting.on(NAVIGATOR)[0].text == "Another"
    assert noting.put(before, CONTROL).changes == changed(note)
    assert noting.all() == (note,)
    removed = noting.remove(note.id, CONTROL).result
    assert removed is not None
    assert noting.marked() == frozenset()
    assert noting.remove(note.id, CONTROL).changes == NOTHING
    noting.restore(removed, CONTROL)
    assert noting.find(note.id) == note
    with pytest.raises(NotFound):
        noting.add(Address("first", "gone"), "A note", CONTROL)


def test_places_in_the_text_as_it_is_shown(services: Services) -> None:
    with_text(services, LONG)
    noting = services.workspace.noting
    mark = note_on(services, QUOTE)
    whole = noting.add(ABOUT, "On all of it", CONTROL).result
    text = "Save\n" + text_of(services, ABOUT).replace("\n", "\u2029")
    found = {m.id: spot for m, spot in noting.places((mark, whole), text)}
    assert found[whole.id] is None
    spot = found[mark.id]
    assert spot is not None
    assert text[spot.start : spot.end] == QUOTE


def test_a_new_edition_with_small_edits_keeps_marks(services: Services) -> None:
    with_text(services, LONG)
    mark = note_on(services, QUOTE)
    with_text(services, "A new beginning. " + LONG.replace("the courts", "courts"), "2027.1")
    done = services.workspace.noting.settle({"first", "second", "third"}, CONTROL)
    assert done.changes == NOTHING
    assert services.workspace.noting.orphans() == ()
    assert services.workspace.noting.find(mark.id) == mark


def test_what_loses_its_home_waits_in_the_tray_and_may_come_home(services: Services) -> None:
    with_text(services, LONG)
    noting = services.workspace.noting
    passage = note_on(services, QUOTE)
    safe = noting.add(NAVIGATOR, "On the item", CONTROL).result
    with_text(services, "Nothing of the old words is left in this page at all.", "2027.1")
    done = noting.settle({"first"}, CONTROL)
    assert done.result.lost == {passage.id}
    assert done.changes == changed(passage)
    assert [mark.id for mark in noting.orphans()] == [passage.id]
    assert noting.orphans()[0].anchor == passage.anchor
    assert noting.settle({"first"}, CONTROL).changes == NOTHING
    with_text(services, LONG, "2027.2")
    done = noting.settle({"first"}, CONTROL)
    assert done.result.found == {passage.id}
    assert not done.result.lost
    assert noting.orphans() == ()
    assert safe in noting.all()


def test_a_note_on_an_item_that_has_gone_waits_in_the_tray(services: Services) -> None:
    noting = services.workspace.noting
    note = noting.add(NAVIGATOR, "On the item", CONTROL).result
    guide = guide_of("first", "2027.1")
    renamed = replace(guide.recommendations[0], id="companion")
    put(replace(guide, recommendations=(renamed,)), services.places.packs)
    assert services.preparing.guides(CONTROL).result.problems == ()
    assert noting.settle({"first"}, CONTROL).result.lost == {note.id}
    assert noting.suggestions(noting.orphans()[0], CONTROL) == ()
    before = noting.reattach(note.id, ABOUT, None, CONTROL).result
    assert before.lost
    assert noting.orphans() == ()
    assert noting.on(ABOUT)[0].text == "On the item"
    noting.put(before, CONTROL)
    assert noting.orphans() == (before,)


def test_a_guide_that_is_not_there_takes_no_mark_from_its_home(services: Services) -> None:
    noting = services.workspace.noting
    note = noting.add(NAVIGATOR, "On the item", CONTROL).result
    (services.places.packs / "first.guidepack").unlink()
    services.preparing.guides(CONTROL)
    assert noting.settle({"first"}, CONTROL).changes == NOTHING
    assert noting.all() == (note,)


def test_a_person_is_offered_where_a_passage_went(services: Services) -> None:
    with_text(services, LONG)
    noting = services.workspace.noting
    mark = note_on(services, QUOTE)
    moved = replace(
        guide_of("first", "2027.1"),
        sections=(
            Section("about", "About", "Short. [@k1]\n", ("k1",)),
            Section("carers", "What carers said", f"{LONG} [@k1]\n", ("k1",)),
        ),
        contents=(
            "about",
            "carers",
            "recommendations",
            "principles",
            "themes",
            "programmes",
            "glossary",
            "sources",
        ),
    )
    put(moved, services.places.packs)
    services.preparing.guides(CONTROL)
    assert noting.settle({"first"}, CONTROL).result.lost == {mark.id}
    best, *_ = noting.suggestions(noting.orphans()[0], CONTROL)
    assert (best.address, best.title, best.words) == (
        Address("first", "carers"),
        "What carers said",
        QUOTE,
    )
    noting.reattach(mark.id, best.address, best.anchor, CONTROL)
    assert noting.orphans() == ()
    (home,) = noting.on(best.address)
    assert home.anchor == best.anchor
    assert noting.settle({"first"}, CONTROL).changes == NOTHING


def test_notes_can_be_turned_off(services: Services) -> None:
    noting = services.workspace.noting
    note = noting.add(NAVIGATOR, "A note", CONTROL).result
    services.settings.set("notes", False)
    assert not noting.allowed
    with pytest.raises(InputError, match="turned notes off"):
        noting.add(NAVIGATOR, "Another", CONTROL)
    with pytest.raises(InputError, match="turned notes off"):
        noting.edit(note.id, "Another", CONTROL)
    assert noting.all() == (note,)
    light = noting.add(NAVIGATOR, "", CONTROL, anchor=Anchor("lantern"), colour=Colour.BLUE)
    assert light.result.colour is Colour.BLUE
    assert noting.remove(note.id, CONTROL).result is not None


def test_text_without_tags() -> None:
    assert plain("<h2>One</h2><p>Tw<em>o</em> &amp; three</p>").split() == [
        *("One", "Two", "&", "three"),
    ]
