"""Search and indexing, beside SQLite's FTS5 on the same texts."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from reader.jobs import JobControl
from reader.paths import find_places
from reader.services.composition import Services, build_services
from reader.services.finding import SearchRequest
from tests.bench.figures import Figure, against, percentile
from tests.bench.fts5 import Fts5Library, as_typed
from tests.bench.prepared import guides_of, opened
from tests.bench.texts import plain_items

QUERIES = (
    "kinship navigator",
    "mentoring offending",
    "parent child relationship",
    "special guardianship allowance",
    "kin",
    "k",
    "ment",
    "evidence",
    "foster care placement stability",
    "peer support",
    "trauma",
    "home visit",
    "social work",
    "mental health wellbeing",
    "what works for families",
    "guardianship",
    "attachment safety",
    "plan",
    "court",
    "school training programme",
)
"""What is searched for: whole words, beginnings of words, one word to four."""

LIMIT = 20
ROUNDS = 3


def measure(title: str, profile: Path, packs: Path) -> Iterator[Figure]:
    """Search times over a prepared profile, then how fast its index is built anew."""
    with opened(profile, packs) as services:
        items = list(plain_items(guides_of(services)))
        fts5 = Fts5Library()
        fts5.build(items)
        ours = times(lambda query: _search(services, query))
        theirs = times(lambda query: fts5.search(as_typed(query), LIMIT))
        fts5.close()
    for percent in (50, 95):
        yield against(
            f"search, {title}",
            f"p{percent} of {len(QUERIES)} queries",
            percentile(ours, percent) * 1000,
            "ms",
            percentile(theirs, percent) * 1000,
            "FTS5",
        )
    yield from _measure_build(title, profile, packs, len(items))


def times(search: Callable[[str], object]) -> list[float]:
    """Seconds for each query in each round, after one round that is not counted."""
    found = []
    for number in range(ROUNDS + 1):
        for query in QUERIES:
            begun = time.perf_counter()
            search(query)
            if number:
                found.append(time.perf_counter() - begun)
    return found


def _search(services: Services, query: str) -> object:
    return services.finding.search(SearchRequest(query, limit=LIMIT), JobControl())


def _measure_build(title: str, profile: Path, packs: Path, count: int) -> Iterator[Figure]:
    """Both indexes anew on disk, each reading the rendered guides itself."""
    places = find_places(str(profile), str(packs))
    folder = profile.with_name("build")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "cache").mkdir()
    shutil.copytree(places.library, folder / "cache" / "library")
    services = build_services(replace(places, cache=folder / "cache"))
    try:
        begun = time.perf_counter()
        services.preparing.search_index(JobControl())
        ours = time.perf_counter() - begun
        begun = time.perf_counter()
        fts5 = Fts5Library(folder / "fts5.sqlite3")
        fts5.build(plain_items(guides_of(services)))
        fts5.close()
        theirs = time.perf_counter() - begun
    finally:
        services.close()
    shutil.rmtree(folder, ignore_errors=True)
    yield against(f"index, {title}", "build", count / ours, "items/s", count / theirs, "FTS5")
