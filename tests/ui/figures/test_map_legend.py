"""What the evidence map says of the sizes of its marks."""

from __future__ import annotations

import dataclasses

from reader.guide.address import Address
from reader.guide.items import ItemKind
from reader.services.overview import OverviewRow
from reader.ui.figures.evidence_map import NOT_COUNTED, SIZES, MapMark, legend, radius

ROW = OverviewRow(Address("a", "b"), "Visits", "Offer visits.", "A", ItemKind.RECOMMENDATION)


def marks(*studies: int | None) -> list[MapMark]:
    return [MapMark(dataclasses.replace(ROW, studies=number), "Safety") for number in studies]


def test_sizes_are_explained_where_somebody_counted() -> None:
    assert SIZES in legend(marks(None, 3))
    assert radius(3) > radius(None)


def test_where_nobody_counted_the_map_says_that_sizes_mean_nothing() -> None:
    assert NOT_COUNTED in legend(marks(None, None))
    assert SIZES not in legend(marks(None, None))


def test_a_mark_without_a_number_says_so_to_whoever_does_not_see_it() -> None:
    (unknown, known) = marks(None, 3)
    assert "Number of studies not stated." in unknown.name
    assert "3 studies" in known.name
