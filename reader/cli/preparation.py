"""Brings guides and index up to date before a command answers; silent when nothing is to do."""

from __future__ import annotations

import sys

from reader.errors import NotFound, StorageError
from reader.jobs import JobControl
from reader.services.composition import Services


def prepare(services: Services, *, index: bool) -> None:
    """Install new packs and, if asked, build the index; problems go to standard error.

    Raises NotFound when there is no guide at all.
    """
    services.log_policies()
    for notice in services.notices:
        print(f"reader: {notice}", file=sys.stderr)
    prepared, changes = services.preparing.guides(JobControl())
    for problem in prepared.problems:
        print(f"reader: {problem}", file=sys.stderr)
    _settle_notes(services, changes.guides)
    if not services.reading.all_cards():
        raise NotFound(
            f"There are no guides to read in {services.places.packs}.",
            "Put guide packs there, or build them with 'pack build'.",
        )
    if index and not services.preparing.index_ready():
        print("Preparing search...", file=sys.stderr)
        services.preparing.search_index(JobControl())


def _settle_notes(services: Services, guides: frozenset[str]) -> None:
    """Look for the home of every note in guides that have just come or gone."""
    if not guides:
        return
    try:
        lost = services.workspace.noting.settle(guides, JobControl()).result.lost
    except StorageError:
        return  # own data that cannot be written has been named already, and reading goes on
    if lost:
        who = "1 note has" if len(lost) == 1 else f"{len(lost)} notes have"
        print(f"reader: {who} no place in the new edition. Nothing was removed.", file=sys.stderr)
