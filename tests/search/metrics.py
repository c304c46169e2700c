"""How good a list of answers is, judged against the grades that a person gave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2

DEPTH = 10
"""Answers that nDCG looks at: what a window shows without scrolling."""


@dataclass(frozen=True)
class Quality:
    """The means over ``queries`` queries, each measure 0 to 1."""

    queries: int
    success_at_1: float
    success_at_3: float
    ndcg_at_10: float
    judged_at_10: float


@dataclass(frozen=True)
class Judgement:
    """One query's list judged: ``rank`` is where its first best answer stands, from 1; 0 nowhere.

    ``ndcg`` is nDCG@10. ``judged`` is judged@10: the share of the first ten that anybody graded,
    0 counted too. Where it is low, the other measures say little: grades are missing.
    """

    rank: int
    ndcg: float
    judged: float

    def succeeded(self, depth: int) -> bool:
        """Whether a best answer is among the first ``depth``."""
        return 0 < self.rank <= depth


def judge(found: Sequence[str], answers: Mapping[str, int]) -> Judgement:
    """Judge ``found`` (addresses, best first) by ``answers`` (grades by address).

    A best answer is one of the highest grade that the query was given: 3, where any has it.
    Raises ValueError when no answer has a grade above 0, for then nothing can be right.
    """
    if not any(answers.values()):
        raise ValueError("a query without answers cannot be judged")
    best = max(answers.values())
    ranks = (place for place, address in enumerate(found, 1) if answers.get(address) == best)
    top = found[:DEPTH]
    known = sum(address in answers for address in top) / len(top) if top else 1.0
    return Judgement(next(ranks, 0), ndcg(found, answers), known)


def ndcg(found: Sequence[str], answers: Mapping[str, int], depth: int = DEPTH) -> float:
    """Normalised discounted cumulative gain of the first ``depth`` of ``found``, 0 to 1.

    The gain of an answer is 2 to the power of its grade, less 1, divided by the binary logarithm
    of its rank plus 1 (Burges et al. 2005, the usual form); an answer that comes again gains
    nothing. The sum is divided by that of the best possible list.
    """
    seen: set[str] = set()
    grades = []
    for address in found[:depth]:
        grades.append(0 if address in seen else answers.get(address, 0))
        seen.add(address)
    ideal = sorted(answers.values(), reverse=True)[:depth]
    return _gain(grades) / _gain(ideal)


def _gain(grades: Iterable[int]) -> float:
    """The discounted gain of answers with these ``grades``, best place first."""
    return sum((2.0**grade - 1) / log2(place + 1) for place, grade in enumerate(grades, 1))


def mean_quality(judged: Sequence[Judgement]) -> Quality:
    """The means of ``judged``; all 0 when there is none."""
    count = len(judged)
    if not count:
        return Quality(0, 0.0, 0.0, 0.0, 0.0)
    return Quality(
        count,
        sum(each.succeeded(1) for each in judged) / count,
        sum(each.succeeded(3) for each in judged) / count,
        sum(each.ndcg for each in judged) / count,
        sum(each.judged for each in judged) / count,
    )
