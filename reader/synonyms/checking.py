"""Checks synonym files against one another and against the guides that they point to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from reader.guide.address import Address
from reader.pack.finding import Finding, FindingLog
from reader.synonyms.loading import PlacedRow, read_rows
from reader.synonyms.rules import NO_TERM, TWO_TARGETS


def check_folder(folder: Path, known: Mapping[str, Collection[str]]) -> tuple[Finding, ...]:
    """Everything wrong with a folder's files; ``known`` holds the ids of items by guide id."""
    log = FindingLog()
    rows = read_rows(folder, log)
    for placed in rows:
        for term in placed.row.terms:
            if term.item not in known.get(term.guide, ()):
                message = f"There is no {term}."
                log.add(NO_TERM.at(*placed.place.at("terms"), message))
    _check_twice(rows, log)
    return log.sorted()


def _check_twice(rows: list[PlacedRow], log: FindingLog) -> None:
    """A form may be repeated with the same terms, or where an ambiguous row decides for it.

    Plain words that a form means as well are added to its terms.
    """
    decided = {
        form.casefold() for placed in rows if placed.row.ambiguous for form in placed.row.typed
    }
    seen: dict[tuple[str, bool], set[Address]] = {}
    for placed in rows:
        if not placed.row.terms:
            continue
        for form in placed.row.typed:
            if not placed.row.ambiguous and form.casefold() in decided:
                continue
            key = (form.casefold(), placed.row.ambiguous)
            terms = set(placed.row.terms)
            if seen.setdefault(key, terms) != terms:
                message = f"{form!r} stands for something else in another row."
                log.add(TWO_TARGETS.at(*placed.place.at("typed"), message))
