"""Comparing: two to four items field by field, as the screen shows and every export writes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.export.building import SAME
from reader.export.document import ExportDocument, Paragraph, Table, plain
from reader.guide.address import Address
from reader.guide.dates import long_date
from reader.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.jobs import JobControl
    from reader.services.exporting import Exporting


@dataclass(frozen=True)
class ComparedItem:
    """One of the items: where its words come from, in full."""

    address: Address
    title: str
    guide: str
    sources: tuple[str, ...]
    citation: str


@dataclass(frozen=True)
class ComparedField:
    """A field with its value for each item; ``verdict`` says in words whether they differ."""

    label: str
    values: tuple[str, ...]
    verdict: str

    @property
    def differs(self) -> bool:
        """Whether the values are not all the same."""
        return self.verdict != SAME


@dataclass(frozen=True)
class Comparison:
    """What an export's document says, ready to be shown.

    ``notes`` are sentences under the table, ``foot`` goes on every sheet of paper.
    """

    items: tuple[ComparedItem, ...]
    fields: tuple[ComparedField, ...]
    notes: tuple[str, ...]
    foot: str


def compare(exporting: Exporting, addresses: Sequence[Address], control: JobControl) -> Comparison:
    """Compare items. Raises InputError for fewer than two or more than four, or NotFound."""
    return shown(exporting.comparison(addresses, control))


def shown(document: ExportDocument) -> Comparison:
    """A comparison's document as the screen shows it: the same fields, words and order."""
    table = next(block for block in document.blocks if isinstance(block, Table))
    fields = [[plain(cell) for cell in row] for row in table.rows]
    guides = ", ".join(
        tr("{title}, edition {edition}", title=guide.title, edition=guide.edition)
        for guide in document.guides
    )
    made, after = (long_date(day.isoformat()) for day in (document.made, document.check_after))
    return Comparison(
        tuple(
            ComparedItem(
                item.address,
                item.title,
                document.guide_of(item).title,
                tuple(f"[{s.number}] {s.title}. {s.publisher}. {s.address}" for s in item.sources),
                item.citation.plain,
            )
            for item in document.items
        ),
        tuple(ComparedField(row[0], tuple(row[1:-1]), row[-1]) for row in fields),
        (
            *document.warnings,
            *(plain(block.text) for block in document.blocks if isinstance(block, Paragraph)),
        ),
        tr("{guides}. Made {made}. Check after {after}.", guides=guides, made=made, after=after),
    )
