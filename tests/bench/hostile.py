"""Odd and hostile queries: how long the slowest takes to be answered."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from reader.jobs import JobControl
from reader.services.finding import SearchRequest
from tests.bench.figures import Figure, percentile
from tests.bench.prepared import opened
from tests.unit.search.odd_queries import ODD

ROUNDS = 3
LIMIT = 20


def measure(title: str, profile: Path, packs: Path) -> Iterator[Figure]:
    """The median and the longest of all, with snippets; the aim is 300 ms for each."""
    with opened(profile, packs) as services:
        services.finding.search(SearchRequest("kinship"), JobControl())
        found = []
        for text in ODD * ROUNDS:
            begun = time.perf_counter()
            services.finding.search(SearchRequest(text, limit=LIMIT), JobControl())
            found.append(time.perf_counter() - begun)
    for name, percent in (("p50", 50), ("longest", 100)):
        name = f"{name} of {len(ODD)} queries"
        yield Figure(f"odd queries, {title}", name, percentile(found, percent) * 1000, "ms")
