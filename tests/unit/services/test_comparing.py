"""A comparison on the screen says what its export says."""

from __future__ import annotations

import pytest

from reader.errors import InputError
from reader.export.building import SAME
from reader.export.document import Table, plain
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.comparing import compare, shown
from reader.services.composition import Services

PAIR = (Address("first", "navigator"), Address("second", "navigator"))


def test_the_screen_has_every_cell_of_the_export(services: Services) -> None:
    document = services.exporting.comparison(PAIR, JobControl())
    table = next(block for block in document.blocks if isinstance(block, Table))
    rows = [[plain(cell) for cell in row] for row in table.rows]
    found = compare(services.exporting, PAIR, JobControl())
    assert [[f.label, *f.values, f.verdict] for f in found.fields] == rows
    assert [item.title for item in found.items] == list(table.columns[1:-1])
    assert found == shown(document)


def test_what_differs_is_said_and_marked(services: Services) -> None:
    fields = {f.label: f for f in compare(services.exporting, PAIR, JobControl()).fields}
    assert fields["Guide"].differs
    assert fields["Guide"].verdict == "Different"
    assert not fields["Kind"].differs
    assert fields["Kind"].verdict == SAME


def test_sources_citations_and_dates_are_told(services: Services) -> None:
    found = compare(services.exporting, PAIR, JobControl())
    assert all("https://example.org/g" in item.sources[0] for item in found.items)
    assert "Guide first lantern" in found.items[0].citation
    assert "Check after 26 November 2026" in found.foot
    assert any("Each guide has its own strength labels" in note for note in found.notes)


@pytest.mark.parametrize("addresses", [PAIR[:1], (PAIR[0], PAIR[0])])
def test_too_few_are_refused(services: Services, addresses: tuple[Address, ...]) -> None:
    with pytest.raises(InputError):
        compare(services.exporting, addresses, JobControl())
