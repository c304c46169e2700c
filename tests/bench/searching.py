"""Search and indexing, beside SQLite's FTS5 on the same texts."""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.paths import find_places
from reader.services.composition import Services, build_services
from reader.services.finding import SearchRequest
from tests.bench.figures import Figure, against, percentile

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

Text = tuple[str, str, str]


def measure(title: str, profile: Path, packs: Path) -> Iterator[Figure]:
    """Search times over a prepared profile, then how fast its index is built anew."""
    services = build_services(find_places(str(profile), str(packs)))
    try:
        texts = list(all_texts(services))
        database = sqlite3.connect(":memory:")
        build_fts5(database, texts)
        ours = times(lambda query: _search(services, query))
        theirs = times(lambda query: search_fts5(database, query))
        database.close()
        for percent in (50, 95):
            yield against(
                f"search, {title}",
                f"p{percent} of {len(QUERIES)} queries",
                percentile(ours, percent) * 1000,
                "ms",
                percentile(theirs, percent) * 1000,
                "FTS5",
            )
    finally:
        services.close()
    yield from _measure_build(title, profile, packs, len(texts))


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


def all_texts(services: Services) -> Iterator[Text]:
    """Title, statement and body of every item that the index holds."""
    for card in services.reading.all_cards():
        guide = services.reading.open(Address(card.id), JobControl()).rendered
        for text in guide.texts:
            yield " ".join((text.title, *text.also)), text.statement, text.body


def build_fts5(database: sqlite3.Connection, texts: Sequence[Text]) -> None:
    """Index the texts with English stems and prefixes of two and three letters."""
    database.execute(
        "CREATE VIRTUAL TABLE item USING fts5"
        "(title, statement, body, tokenize = 'porter unicode61', prefix = '2 3')"
    )
    database.executemany("INSERT INTO item VALUES (?, ?, ?)", texts)
    database.commit()


def search_fts5(database: sqlite3.Connection, query: str) -> list[tuple[int, str, str]]:
    """The best items with their snippets, the last word also as a beginning."""
    words = [f'"{word}"' for word in query.split()]
    match = " ".join([*words[:-1], f"{words[-1]}*"])
    return database.execute(
        "SELECT rowid, title, snippet(item, 2, '[', ']', '...', 32) FROM item"
        " WHERE item MATCH ? ORDER BY bm25(item, 4.0, 3.0, 1.0) LIMIT ?",
        (match, LIMIT),
    ).fetchall()


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
        database = sqlite3.connect(folder / "fts5.sqlite3")
        build_fts5(database, list(all_texts(services)))
        database.close()
        theirs = time.perf_counter() - begun
    finally:
        services.close()
    shutil.rmtree(folder, ignore_errors=True)
    yield against(f"index, {title}", "build", count / ours, "items/s", count / theirs, "FTS5")
