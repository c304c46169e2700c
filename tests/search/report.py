"""Search quality as text and JSON: means by half and group, and what was missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from tests.search.asking import Ask
from tests.search.floor import MEASURES, TARGET, Floor
from tests.search.judged import GROUPS, HALVES, JudgedQuery
from tests.search.metrics import Judgement, Quality, judge, mean_quality

OURS, FTS5, TANTIVY = "reader", "FTS5", "tantivy"
SHOWN = 3
COLUMNS = ("success@1", "success@3", "nDCG@10", "judged@10")
CELL = 9


@dataclass(frozen=True)
class Asked:
    """One query with what an engine found, and how good that is."""

    query: JudgedQuery
    found: tuple[str, ...]
    judgement: Judgement

    @property
    def best(self) -> tuple[str, ...]:
        """The addresses with the highest grade that the query was given."""
        answers = self.query.answers
        return tuple(a for a, grade in answers.items() if grade == max(answers.values()))


Results = Mapping[str, Sequence[Asked]]
"""By engine: every query as it was answered."""


def ask_all(queries: Sequence[JudgedQuery], askers: Mapping[str, Ask]) -> Results:
    """Ask each engine every query."""
    return {
        engine: [
            Asked(query, found := ask(query.text), judge(found, query.answers)) for query in queries
        ]
        for engine, ask in askers.items()
    }


def by_half(asked: Sequence[Asked]) -> dict[str, Quality]:
    """The means of each half that has queries."""
    return _means([(each.query.half, each.judgement) for each in asked], HALVES)


def by_group(asked: Sequence[Asked]) -> dict[str, Quality]:
    """The means of each group that has queries."""
    return _means([(each.query.group, each.judgement) for each in asked], GROUPS)


def summary(asked: Sequence[Asked]) -> dict[str, Quality]:
    """Every line of the table by its name: all, the halves, the groups."""
    return {
        "all": mean_quality([each.judgement for each in asked]),
        **by_half(asked),
        **by_group(asked),
    }


def missed(asked: Sequence[Asked]) -> list[Asked]:
    """The queries whose first answer is not a best one; those missing from the top first."""
    return sorted(
        (each for each in asked if not each.judgement.succeeded(1)),
        key=lambda each: (each.judgement.succeeded(SHOWN), each.query.half, each.query.group),
    )


def as_text(results: Results, least: Floor) -> str:
    """The table with the engines side by side, and the product's misses."""
    engines = [summary(asked) for asked in results.values()]
    wide = CELL * len(engines) + 2
    names = "".join(name.rjust(CELL) for name in results).ljust(wide)
    lines = [f"{'':14}{'queries':>8}" + "".join(title.center(wide) for title in COLUMNS)]
    lines.append(f"{'':22}{names * len(COLUMNS)}")
    for name, quality in engines[0].items():
        values = zip(*(_values(engine[name]) for engine in engines), strict=True)
        cells = ("".join(f"{value:{CELL}.3f}" for value in row).ljust(wide) for row in values)
        lines.append(f"{name:<14}{quality.queries:>8}" + "".join(cells))
    for name, floor in least.items():
        title = name if name == TARGET else f"floor, {name}"
        cells = (f"{floor[measure]:{CELL}.3f}".ljust(wide) for measure in MEASURES)
        lines.append(f"{title:<22}" + "".join(cells))
    for each in missed(results[OURS]):
        lines += ["", *_miss(each)]
    return "\n".join(line.rstrip() for line in lines)


def as_json(results: Results, least: Floor, under: Sequence[str]) -> dict[str, Any]:
    """The same as values for a program."""
    return {
        "engines": {
            engine: {name: asdict(quality) for name, quality in summary(asked).items()}
            for engine, asked in results.items()
        },
        "floor": least,
        "below": list(under),
        "misses": [
            {
                "query": each.query.text,
                "group": each.query.group,
                "half": each.query.half,
                "expected": list(each.best),
                "found": list(each.found[:SHOWN]),
                "rank": each.judgement.rank,
                "ndcg_at_10": each.judgement.ndcg,
            }
            for each in missed(results[OURS])
        ],
    }


def _means(judged: Sequence[tuple[str, Judgement]], names: Sequence[str]) -> dict[str, Quality]:
    """The means by name, in the order of ``names``, without names that nothing has."""
    kept = {name: [each for other, each in judged if other == name] for name in names}
    return {name: mean_quality(each) for name, each in kept.items() if each}


def _values(quality: Quality) -> tuple[float, float, float, float]:
    """The measures in the order of ``COLUMNS``."""
    return (
        quality.success_at_1,
        quality.success_at_3,
        quality.ndcg_at_10,
        quality.judged_at_10,
    )


def _miss(each: Asked) -> list[str]:
    """What was asked, what should have come first and what came, with grades."""
    query, rank = each.query, each.judgement.rank
    place = f"at {rank}" if rank else "missing"
    got = [
        f"{address} ({query.grade(address) if query.is_judged(address) else 'not judged'})"
        for address in each.found[:SHOWN]
    ]
    return [
        f"{query.text}  [{query.half}, {query.group}, {place}]",
        f"  expected  {', '.join(each.best)}",
        f"  got       {', '.join(got) or 'nothing'}",
    ]
