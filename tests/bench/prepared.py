"""Profiles to measure in: packs installed, index built, and the guides that are in them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.guide.address import Address
from reader.guide.page import RenderedGuide
from reader.jobs import JobControl
from reader.paths import find_places
from reader.services.composition import Services, build_services


@contextmanager
def prepared(profile: Path, packs: Path) -> Iterator[Services]:
    """The program's core over ``packs``, all installed and indexed unless they were before.

    Raises RuntimeError when a pack cannot be used: what is measured must be the whole library.
    """
    with opened(profile, packs) as services:
        problems = services.preparing.guides(JobControl()).result.problems
        if problems:
            raise RuntimeError("; ".join(problems))
        services.preparing.search_index(JobControl())
        yield services


@contextmanager
def opened(profile: Path, packs: Path) -> Iterator[Services]:
    """The program's core over a profile as it is."""
    services = build_services(find_places(str(profile), str(packs)))
    try:
        yield services
    finally:
        services.close()


def guides_of(services: Services) -> Iterator[RenderedGuide]:
    """Every installed guide with the plain text of its items."""
    for card in services.reading.all_cards():
        yield services.reading.open(Address(card.id), JobControl()).rendered
