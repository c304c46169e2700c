"""Collections, tags and local information through the services, each with its ChangeSet."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import Cancelled, InputError, NotFound
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.changeset import NOTHING, ChangeSet
from reader.services.composition import Services
from reader.services.overlaying import LocalEntry, LocalKind
from reader.services.saving import MarkFilter
from tests.unit.services.conftest import Clock, Start

NAVIGATOR = Address("first", "navigator")
LISTEN = Address("second", "listen")
GONE = Address("first", "gone")
CONTROL = JobControl()


def collected(*ids: str) -> ChangeSet:
    return ChangeSet(collections=frozenset(ids))


def test_items_are_collected_and_every_step_undone(services: Services, start: Start) -> None:
    collecting = services.workspace.collecting
    made = collecting.make("Panel", CONTROL)
    panel = made.result.id
    assert made.changes == collected(panel)
    assert collecting.put(panel, (NAVIGATOR, LISTEN), CONTROL).result == 2
    assert collecting.put(panel, (NAVIGATOR,), CONTROL).changes == NOTHING
    assert collecting.move_item(panel, LISTEN, -1, CONTROL).changes == collected(panel)
    assert not collecting.move_item(panel, LISTEN, -1, CONTROL).changes
    before = collecting.items(panel)
    assert [(i.item.title, i.item.kind) for i in before] == [
        ("Listen", "principle"),
        ("A lantern for carers", "recommendation"),
    ]
    taken = collecting.take_out(panel, LISTEN, CONTROL).result
    assert taken is not None
    assert collecting.put_back(panel, taken, CONTROL).changes == collected(panel)
    assert collecting.items(panel) == before
    assert collecting.rename(panel, "Panel of May", CONTROL).result
    assert not collecting.rename(panel, "Panel of May", CONTROL).changes
    removed = collecting.remove(panel, CONTROL).result
    assert removed is not None
    assert collecting.all() == ()
    assert collecting.remove(panel, CONTROL).changes == NOTHING
    collecting.restore(removed, CONTROL)
    other = collecting.make("Other", CONTROL).result.id
    assert collecting.move(other, -1, CONTROL).changes == collected(other)
    services.close()
    again = start().workspace.collecting
    assert again.items(panel) == before
    assert [c.name for c in again.all()] == ["Other", "Panel of May"]
    assert again.holding(NAVIGATOR) == {panel}


def test_what_is_not_installed_is_not_collected(services: Services) -> None:
    collecting = services.workspace.collecting
    panel = collecting.make("Panel", CONTROL).result.id
    with pytest.raises(NotFound):
        collecting.put(panel, (NAVIGATOR, GONE), CONTROL)
    assert collecting.items(panel) == ()
    with pytest.raises(InputError):
        collecting.make("panel", CONTROL)


def test_tags_on_items_filter_what_is_saved(services: Services) -> None:
    tagging = services.workspace.tagging
    for address in (NAVIGATOR, LISTEN):
        services.saving.toggle(address, CONTROL)
    assert tagging.add(LISTEN, "Court", CONTROL).changes == ChangeSet(tags=frozenset({"Court"}))
    assert tagging.add(LISTEN, "court", CONTROL).changes == NOTHING
    assert [b.address for b in services.saving.all(MarkFilter(tag="COURT"))] == [LISTEN]
    assert [b.address for b in services.saving.all(MarkFilter(words="lantern"))] == [NAVIGATOR]
    assert [b.address for b in services.saving.all(MarkFilter(guide="second"))] == [LISTEN]
    assert services.saving.all(MarkFilter(since="2026-11-24")) == ()
    removed = tagging.remove(LISTEN, "Court", CONTROL)
    assert removed.changes == ChangeSet(tags=frozenset({"Court"}))
    assert tagging.all() == ()
    tagging.restore(removed.result, CONTROL)
    assert tagging.of(LISTEN) == ("Court",)
    assert tagging.rename("court", "Legal", CONTROL).result
    assert not tagging.rename("court", "Other", CONTROL).changes
    everywhere = tagging.remove_everywhere("legal", CONTROL).result
    assert tagging.by_target() == {}
    tagging.restore(everywhere, CONTROL)
    assert tagging.by_target() == {str(LISTEN): ("Legal",)}


def test_tags_on_notes_change_the_note(services: Services) -> None:
    note = services.workspace.noting.add(NAVIGATOR, "A note", CONTROL).result
    done = services.workspace.tagging.add(note.id, "Court", CONTROL)
    assert done.changes == ChangeSet(tags=frozenset({"Court"}), marks=frozenset({note.id}))


def test_local_information_stays_apart(services: Services, clock: Clock) -> None:
    overlaying = services.workspace.overlaying
    entry = LocalEntry(
        "", NAVIGATOR, LocalKind.CONTACT, "Duty desk", owner="Lead", review="2026-12-01"
    )
    done = overlaying.put(entry, CONTROL)
    assert done.changes == ChangeSet(local=frozenset({NAVIGATOR}))
    assert overlaying.on(NAVIGATOR) == (done.result,)
    assert overlaying.due() == ()
    clock.move(days=8)
    assert overlaying.due() == overlaying.all() == (done.result,)
    changed = overlaying.put(replace(done.result, title="Out of hours"), CONTROL).result
    assert overlaying.on(NAVIGATOR) == (changed,)
    removed = overlaying.remove(changed.id, CONTROL).result
    assert removed == changed
    assert overlaying.remove(changed.id, CONTROL).changes == NOTHING
    assert overlaying.addresses() == frozenset()
    assert overlaying.restore(changed, CONTROL).changes == done.changes
    assert overlaying.addresses() == {NAVIGATOR}
    with pytest.raises(NotFound):
        overlaying.put(replace(entry, address=GONE), CONTROL)


def test_local_information_of_a_guide_that_has_gone_can_be_changed(
    services: Services, start: Start
) -> None:
    entry = LocalEntry("", NAVIGATOR, LocalKind.LINK, "Form", link="https://intranet.example/")
    made = services.workspace.overlaying.put(entry, CONTROL).result
    (services.places.packs / "first.guidepack").unlink()
    services.preparing.guides(CONTROL)
    changed = services.workspace.overlaying.put(replace(made, owner="Lead"), CONTROL).result
    assert services.workspace.overlaying.on(NAVIGATOR) == (changed,)


def test_the_first_page_needs_none_of_it(services: Services) -> None:
    places = services.places
    script = (
        "import sys\nfrom reader.paths import find_places\n"
        "from reader.services.composition import build_services\n"
        f"services = build_services(find_places({str(places.profile)!r}, {str(places.packs)!r}))\n"
        "services.saving.addresses()\nservices.trail.last()\nservices.close()\n"
        "late = ('services.workspace', 'services.noting', 'services.planning', 'userdata.plans',\n"
        "    'userdata.marks', 'userdata.anchoring', 'userdata.personal_file')\n"
        "print([name for name in late if 'reader.' + name in sys.modules])\n"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_cancelled_command_does_nothing(services: Services) -> None:
    cancelled = JobControl()
    cancelled.cancel()
    workspace = services.workspace
    for call in (
        lambda: workspace.collecting.make("Panel", cancelled),
        lambda: workspace.tagging.add(NAVIGATOR, "Court", cancelled),
        lambda: workspace.noting.add(NAVIGATOR, "A note", cancelled),
        lambda: workspace.planning.make("A plan", "", cancelled),
    ):
        with pytest.raises(Cancelled):
            call()
    assert not workspace.collecting.all()
    assert not workspace.noting.all()
    assert not workspace.planning.all()
