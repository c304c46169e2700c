"""Pools what several engines find first, so that each item can be judged by itself, unseen by whom.

Pooling is how the Cranfield tests and TREC came by their judgements (Sparck Jones and van
Rijsbergen 1975): nobody can judge every item, so the best of several engines that differ are put
together, and what none of them finds is taken to have grade 0.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten

from tests.bench.texts import PlainItem
from tests.search.asking import Ask
from tests.search.judged import JudgedQuery

POOLED = 5
"""Answers of each engine that are judged: what is read before anything else."""

SEED = 1975
"""The order in a pool must tell nothing of ranks or engines, and be the same again."""

WORDS_SHOWN = 400
"""Characters of an item's text that are printed: its first lines."""


@dataclass(frozen=True)
class Pool:
    """One query with the items that the engines found first and nobody has judged."""

    query: JudgedQuery
    unjudged: tuple[str, ...]


def pools(queries: Sequence[JudgedQuery], askers: Mapping[str, Ask]) -> Iterator[Pool]:
    """The pool of each query that has something to judge, in an order drawn from ``SEED``."""
    for query in queries:
        found = {address for ask in askers.values() for address in ask(query.text)[:POOLED]}
        unjudged = sorted(address for address in found if not query.is_judged(address))
        random.Random(f"{SEED} {query.text}").shuffle(unjudged)
        if unjudged:
            yield Pool(query, tuple(unjudged))


def as_sheet(pool: Pool, items: Mapping[str, PlainItem]) -> str:
    """The pool to read: the query, then each item with kind, guide, title and first lines."""
    lines = [f"{pool.query.text}  [{pool.query.half}, {pool.query.group}]"]
    for address in pool.unjudged:
        item = items[address]
        text = shorten(f"{item.statement} {item.body}", WORDS_SHOWN, placeholder=" ...")
        lines += [f"  {address}  ({item.kind}) {item.title}", f"    {text}"]
    return "\n".join(lines)
