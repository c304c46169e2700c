"""Brings guides and index up to date before a command answers; silent when nothing is to do."""

from __future__ import annotations

import sys

from reader.errors import NotFound
from reader.jobs import JobControl
from reader.services.composition import Services


def prepare(services: Services, *, index: bool) -> None:
    """Install new packs and, if asked, build the index; problems go to standard error.

    Raises NotFound when there is no guide at all.
    """
    services.log_policies()
    for notice in services.notices:
        print(f"reader: {notice}", file=sys.stderr)
    prepared = services.preparing.guides(JobControl()).result
    for problem in prepared.problems:
        print(f"reader: {problem}", file=sys.stderr)
    if not services.reading.all_cards():
        raise NotFound(
            f"There are no guides to read in {services.places.packs}.",
            "Put guide packs there, or build them with 'pack build'.",
        )
    if index and not services.preparing.index_ready():
        print("Preparing search...", file=sys.stderr)
        services.preparing.search_index(JobControl())
