"""Saved things and plans in their thousands: how long a page's lists and a search within take."""

from __future__ import annotations

import gc
import json
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.paths import find_places
from reader.services.composition import Services, build_services
from reader.services.saving import MarkFilter
from tests.bench.figures import Figure, percentile


@dataclass(frozen=True)
class Amounts:
    """How much somebody has saved and planned."""

    bookmarks: int
    notes: int
    planned: int


MANY = Amounts(bookmarks=10_000, notes=5_000, planned=2_000)
FEW = Amounts(bookmarks=10, notes=10, planned=10)
ROUNDS = 7
STAMP = "2026-11-23T09:30:00Z"
WORDS = "family carer court school visit plan review board money home kinship worker".split()  # noqa: SIM905 - a list of words reads better so
SEARCHES = ("court", "kinship board", "nowhere", "fam vis", "carer 4999")


def measure() -> Iterator[Figure]:
    """Times over a profile of its own that is filled first."""
    with tempfile.TemporaryDirectory() as folder:
        services = build_services(find_places(str(Path(folder) / "profile"), folder))
        try:
            begun = time.perf_counter()
            fill(services, Path(folder) / "all.json", MANY)
            yield _figure("taken in and planned", (time.perf_counter() - begun) * 1000)
            plan = services.workspace.planning.all()[0].id
            workspace = services.workspace
            lists: dict[str, tuple[Callable[[], object], str]] = {
                f"{MANY.bookmarks:,} bookmarks": (services.saving.all, "under 100 ms"),
                f"{MANY.notes:,} notes": (workspace.noting.all, "under 100 ms"),
                f"{MANY.planned:,} plan entries": (
                    lambda: workspace.planning.rows(plan),
                    "under 100 ms",
                ),
                "plan summary": (lambda: workspace.planning.summary(plan), ""),
                "overdue": (lambda: workspace.planning.overdue(plan), ""),
                "plan of a past day": (
                    lambda: workspace.planning.rows_at(plan, "2026-11-23"),
                    "",
                ),
            }
            for name, (ask, target) in lists.items():
                yield _figure(name, timed(ask), target)
            within = [
                timed(partial(find, MarkFilter(words=words)))
                for words in SEARCHES
                for find in (services.saving.all, workspace.noting.all)
            ]
            yield _figure("search within, slowest", percentile(within, 100), "under 100 ms")
        finally:
            services.close()


def fill(services: Services, file: Path, amounts: Amounts) -> None:
    """Bookmarks and notes from one file, as people bring theirs; the plan by commands' own door."""
    chance = random.Random(20261123)

    def text(count: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(count))

    content = {
        "format": "practice-guides-my-data",
        "version": 1,
        "bookmarks": [
            {
                "address": address(number),
                "title": text(6),
                "guide_title": text(3),
                "kind": "section",
                "edition": "1",
                "added": STAMP,
            }
            for number in range(amounts.bookmarks)
        ],
        "marks": [
            {
                "id": f"{number:032x}",
                "address": address(number),
                "edition": "1",
                "colour": "",
                "text": f"{text(60)} {number}",
                "quote": text(12),
                "prefix": text(6),
                "suffix": text(6),
                "start": 5,
                "made": f"2026-{1 + number % 12:02d}-{1 + number % 28:02d}T09:30:00Z",
                "changed": STAMP,
                "lost": 0,
            }
            for number in range(amounts.notes)
        ],
        "plans": [{"id": "ab" * 16, "name": "A plan", "scope": "", "made": STAMP}],
        "items": [
            {
                "address": address(number),
                "title": text(6),
                "guide_title": text(3),
                "kind": "recommendation",
                "edition": "1",
            }
            for number in range(amounts.bookmarks)
        ],
        "plan_log": [entry for number in range(amounts.planned) for entry in entries(number)],
    }
    file.write_text(json.dumps(content), encoding="utf-8")
    taken = services.workspace.caring.take_in(file, JobControl()).result
    if taken.failed:
        raise RuntimeError(str(taken.failed[0]))


def entries(number: int) -> Iterator[dict[str, object]]:
    """A short history of one item."""
    from reader.userdata.plan_file import entry_row
    from reader.userdata.plan_log import make_entry

    values = {"status": "in-progress", "owner": "Team manager", "target": "2026-12-01"}
    for place, (name, value) in enumerate(values.items()):
        entry = make_entry(
            clock=number * len(values) + place + 1,
            copy="bench",
            cell=(Address.parse(address(number)), name),
            was="not-started" if name == "status" else "",
            value=value,
            why="",
            role="Lead",
            edition="1",
            at=STAMP,
            replaces=(),
        )
        yield {**entry_row(entry), "plan": "ab" * 16}


def address(number: int) -> str:
    """The address of a numbered item in one of twelve guides."""
    return str(Address(f"guide-{number % 12}", f"item-{number}"))


def timed(ask: Callable[[], object]) -> float:
    """The median of several runs in milliseconds."""
    runs = []
    # As in the window, where garbage is collected on the GUI thread only.
    gc.disable()
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        ask()
        runs.append((time.perf_counter() - begun) * 1000)
    gc.enable()
    return percentile(runs, 50)


def _figure(name: str, value: float, target: str = "") -> Figure:
    return Figure("marks", name, value, "ms", target=target)
