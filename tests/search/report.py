"""Search quality as text and JSON: means by half and group, and what was missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from tests.search.asking import Ask
from tests.search.floor import MEASURES, TARGET, Floor
from tests.search.judged import GROUPS, HALVES, JudgedQuery
from tests.search.metrics import Judgement, Quality, judge, mean_quality

OURS, YARDSTICK = "reader", "FTS5"
SHOWN = 3


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
    """The table and the misses."""
    ours, theirs = summary(results[OURS]), summary(results[YARDSTICK])
    lines = [f"{'':14}{'queries':>8}  {'success@1':^15}{'success@3':^15}{'nDCG@10':^15}"]
    lines.append(f"{'':22}  {(OURS + '  ' + YARDSTICK).center(15) * 3}".rstrip())
    for name, quality in ours.items():
        pairs = zip(_values(quality), _values(theirs[name]), strict=True)
        cells = "".join(f"{own:.3f}  {other:.3f}".center(15) for own, other in pairs)
        lines.append(f"{name:<14}{quality.queries:>8}  {cells}".rstrip())
    for name, values in least.items():
        title = name if name == TARGET else f"floor, {name}"
        cells = "".join(f"{values[measure]:.3f}".center(15) for measure in MEASURES)
        lines.append(f"{title:<22}  {cells}".rstrip())
    for each in missed(results[OURS]):
        lines += ["", *_miss(each)]
    return "\n".join(lines)


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


def _values(quality: Quality) -> tuple[float, float, float]:
    return quality.success_at_1, quality.success_at_3, quality.ndcg_at_10


def _miss(each: Asked) -> list[str]:
    """What was asked, what should have come first and what came, with grades."""
    query, rank = each.query, each.judgement.rank
    place = f"at {rank}" if rank else "missing"
    got = [f"{address} ({query.grade(address)})" for address in each.found[:SHOWN]]
    return [
        f"{query.text}  [{query.half}, {query.group}, {place}]",
        f"  expected  {', '.join(each.best)}",
        f"  got       {', '.join(got) or 'nothing'}",
    ]
