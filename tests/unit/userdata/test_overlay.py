"""Local information: on items, with an owner and a review date, and every removal undone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import InputError
from reader.guide.address import Address
from reader.userdata.filters import MarkFilter
from reader.userdata.known_items import KnownItem
from reader.userdata.overlay import LocalEntry, LocalKind, Overlay
from tests.unit.userdata.conftest import Clock, Databases

ITEM = KnownItem(Address("a-guide", "one"), "One", "A guide", "recommendation", "2026.11")
FORM = LocalEntry(
    "",
    ITEM.address,
    LocalKind.FORM,
    " Referral  form ",
    "Two pages.",
    "https://intranet.example/form",
    "Duty manager",
    "2027-01-31",
)


@pytest.fixture
def overlay(path: Path, open_database: Databases) -> Overlay:
    return Overlay(open_database(path))


def test_an_entry_is_kept_and_changed(overlay: Overlay, clock: Clock) -> None:
    made, before = overlay.put(ITEM, FORM)
    assert before is None
    assert (made.title, made.kind.label, made.review) == (
        "Referral form",
        "Local form",
        "2027-01-31",
    )
    clock.move(days=1)
    changed, old = overlay.put(ITEM, replace(made, owner="Head of service"))
    assert old == made
    assert (changed.made, changed.changed > made.changed) == (made.made, True)
    assert overlay.on(ITEM.address) == (changed,)
    assert overlay.addresses() == {ITEM.address}
    assert overlay.item_of(made.id) == ITEM
    overlay.restore(made)
    assert overlay.all() == (made,)


def test_a_removed_entry_comes_back(overlay: Overlay) -> None:
    made, _ = overlay.put(ITEM, FORM)
    assert overlay.remove(made.id) == made
    assert overlay.remove(made.id) is None
    assert overlay.all() == ()
    overlay.restore(made)
    assert overlay.all() == (made,)


def test_what_is_due_for_review(overlay: Overlay) -> None:
    for review in ("2026-11-23", "", "2026-11-24", "2025-01-01"):
        overlay.put(ITEM, replace(FORM, title=f"Due {review}", review=review))
    assert [e.review for e in overlay.due("2026-11-23")] == ["2025-01-01", "2026-11-23"]


def test_searching_within(overlay: Overlay) -> None:
    overlay.put(ITEM, FORM)
    overlay.put(ITEM, replace(FORM, kind=LocalKind.CONTACT, title="Duty desk", link="tel:0"))
    assert [e.title for e in overlay.all(MarkFilter(words="DUTY desk"))] == ["Duty desk"]
    assert len(overlay.all(MarkFilter(words="one", guide="a-guide"))) == 2
    assert overlay.all(MarkFilter(guide="b-guide")) == ()


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": "  "},
        {"title": "x" * 121},
        {"text": "x" * 8001},
        {"review": "soon"},
        {"link": "javascript:alert(1)"},
        {"link": "intranet/form"},
    ],
)
def test_what_does_not_fit_is_not_saved(overlay: Overlay, wrong: dict[str, str]) -> None:
    with pytest.raises(InputError, match="nothing was saved"):
        overlay.put(ITEM, replace(FORM, **wrong))  # type: ignore[arg-type]
    assert overlay.all() == ()
