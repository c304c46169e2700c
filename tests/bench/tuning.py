"""Tuning: searches for better weights of ranking, and shows by cross-validation what carries over.

python -m tests.bench.tuning                 the folds and the whole, as the weights are
python -m tests.bench.tuning leaning=0 ...   beside other values
python -m tests.bench.tuning --search        coordinate search, fold by fold
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from statistics import fmean

from whoosh import index as whoosh_index

from reader.guide.items import ItemKind
from reader.jobs import JobControl
from reader.paths import find_places
from reader.search.engine import Engine, Shelf, Watch
from reader.search.generations import GenerationFolder
from reader.search.schema import make_schema
from reader.search.values import SearchRequest
from reader.search.weights import WEIGHTS, Weights
from reader.synonyms.loading import load_synonyms
from tests.bench.prepared import prepared
from tests.search.__main__ import PACKS, PROFILE, ROOT
from tests.search.judged import JudgedQuery, load_judged
from tests.search.metrics import DEPTH, judge

FOLDS = 5
STEPS = (0.7, 1.4)
"""Factors by which a weight is moved at one step of the search."""

Scores = tuple[float, float, float]
"""success@1, success@3 and nDCG@10 of one query."""


class Bench:
    """The tune half, asked with any weights; what was asked before is remembered."""

    def __init__(self) -> None:
        with prepared(PROFILE, PACKS):
            pass
        places = find_places(str(PROFILE), str(PACKS))
        folder = GenerationFolder(places.index)
        generation = folder.current()
        if generation is None:
            raise RuntimeError("there is no index")
        path = folder.check_bytes(generation)
        self._shelf = Shelf(path)
        self._index = whoosh_index.open_dir(str(path), readonly=True, schema=make_schema())
        self._synonyms = load_synonyms(ROOT / "resources" / "synonyms")
        self.queries = [each for each in load_judged() if each.half == "tune"]
        self._known: dict[str, list[Scores]] = {}

    def scores(self, weights: Weights) -> list[Scores]:
        """What each query reaches."""
        key = repr(weights)
        if key not in self._known:
            engine = Engine(self._shelf, self._index.searcher(), weights)
            self._known[key] = [self._score(engine, each) for each in self.queries]
            engine.close()
        return self._known[key]

    def _score(self, engine: Engine, query: JudgedQuery) -> Scores:
        watch = Watch(JobControl(), lambda: 0.0, 1.0)
        answer = engine.answer(SearchRequest(query.text, limit=DEPTH), watch, self._synonyms)
        found = [str(hit.address).removeprefix("guide:") for hit in answer.hits]
        judged = judge(found, query.answers)
        return float(judged.succeeded(1)), float(judged.succeeded(3)), judged.ndcg

    def fold_of(self, number: int) -> int:
        """The fold of a query: each group is spread over all of them."""
        return number % FOLDS


def means(scores: Sequence[Scores], chosen: Sequence[int]) -> Scores:
    """The means of the chosen queries."""
    picked = [scores[number] for number in chosen]
    return tuple(map(fmean, zip(*picked, strict=True)))  # type: ignore[return-value]


def aim(reached: Scores) -> float:
    """One number to make greater: nDCG@10 counts most, for it changes with every move."""
    return 0.5 * reached[2] + 0.35 * reached[0] + 0.15 * reached[1]


def moved(weights: Weights, name: str, value: float) -> Weights:
    """The weights with one value changed; ``kinds.term`` is the factor of a kind."""
    if name.startswith("kinds."):
        kinds = {**weights.kinds, ItemKind(name.removeprefix("kinds.")): value}
        return replace(weights, kinds=kinds)
    return replace(weights, **{name: value})  # type: ignore[arg-type]


def values(weights: Weights) -> Mapping[str, float]:
    """Every value that can be moved, by name."""
    plain = {each.name: getattr(weights, each.name) for each in fields(weights)}
    kinds = plain.pop("kinds")
    return {**plain, **{f"kinds.{kind.value}": value for kind, value in kinds.items()}}


def searched(bench: Bench, start: Weights, chosen: Sequence[int], gain: float) -> Weights:
    """Coordinate search: each value in turn, moved while ``aim`` gains at least ``gain``."""
    best, reached = start, aim(means(bench.scores(start), chosen))
    for name in values(start):
        tried = []
        for step in STEPS:
            value = values(best)[name]
            other = moved(best, name, round(value * step if value else step / 5, 3))
            tried.append((aim(means(bench.scores(other), chosen)), step, other))
        top = max(tried, key=lambda each: each[:2])
        if top[0] > reached + gain:
            reached, best = top[0], top[2]
    return best


def main(arguments: Sequence[str]) -> int:
    """Print what the tune half reaches."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.tuning", description=__doc__)
    parser.add_argument("changes", nargs="*", help="name=value")
    parser.add_argument("--search", action="store_true")
    parser.add_argument("--gain", type=float, default=0.003)
    options = parser.parse_args(arguments)
    bench = Bench()
    every = range(len(bench.queries))
    weights = WEIGHTS
    for change in options.changes:
        name, _, value = change.partition("=")
        weights = moved(weights, name, float(value))
    folds = [[n for n in every if bench.fold_of(n) == fold] for fold in range(FOLDS)]
    before, after = bench.scores(WEIGHTS), bench.scores(weights)
    print("as it is ", _line(means(before, every)))
    print("changed  ", _line(means(after, every)))
    gains = [aim(means(after, f)) - aim(means(before, f)) for f in folds]
    print("folds    ", " ".join(f"{gain:+.3f}" for gain in gains))
    if options.search:
        held_out: list[Scores] = [(0.0, 0.0, 0.0)] * len(every)
        for fold in folds:
            rest = [number for number in every if number not in fold]
            found = searched(bench, weights, rest, options.gain)
            print("fold     ", _differences(weights, found), flush=True)
            for number in fold:
                held_out[number] = bench.scores(found)[number]
        print("held out ", _line(means(held_out, every)))
        found = searched(bench, weights, every, options.gain)
        print("all      ", _line(means(bench.scores(found), every)), _differences(weights, found))
    return 0


def _line(reached: Scores) -> str:
    return " ".join(f"{each:.3f}" for each in reached) + f"   aim {aim(reached):.4f}"


def _differences(old: Weights, new: Weights) -> str:
    was = values(old)
    return " ".join(f"{n}={v}" for n, v in values(new).items() if was[n] != v) or "no change"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
