"""Asking: a whole question as one value: the words, what narrows it and what is switched off."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from reader.search.values import AppliedKind, SearchRequest, Tick, without

MOST_HITS = 50
"""Hits that a list shows."""


class Narrowing(NamedTuple):
    """A ticked value and what people read for it, such as ``Kind: Recommendation``."""

    tick: Tick
    label: str


@dataclass(frozen=True)
class Asked:
    """What somebody asked: ``off`` names the kinds of help that were switched off for it."""

    text: str = ""
    chosen: tuple[Narrowing, ...] = ()
    off: frozenset[AppliedKind] = frozenset()

    @property
    def ticks(self) -> frozenset[Tick]:
        """What is ticked."""
        return frozenset(each.tick for each in self.chosen)

    def request(self, limit: int = MOST_HITS, *, typing: bool = False) -> SearchRequest:
        """The same question for the search."""
        asked = SearchRequest(self.text, limit=limit, ticks=self.ticks, typing=typing)
        for kind in sorted(self.off):
            asked = without(asked, kind)
        return asked

    def toggled(self, narrowing: Narrowing) -> Asked:
        """With a value ticked, or no longer ticked."""
        rest = tuple(each for each in self.chosen if each.tick != narrowing.tick)
        if len(rest) == len(self.chosen):
            rest = (*rest, narrowing)
        return replace(self, chosen=rest)

    def cleared(self) -> Asked:
        """With nothing ticked."""
        return replace(self, chosen=())

    def switched(self, kind: AppliedKind, *, on: bool) -> Asked:
        """With one kind of help switched on or off."""
        return replace(self, off=self.off - {kind} if on else self.off | {kind})

    def retyped(self, text: str) -> Asked:
        """With other words; what was switched off held for the old ones only."""
        same = text.split() == self.text.split()
        return replace(self, text=text, off=self.off if same else frozenset())

    @property
    def summary(self) -> str:
        """What narrows it, in words; '' when nothing does."""
        return "; ".join(each.label for each in self.chosen)

    def written(self) -> str:
        """The question as text that read() understands; the same question, the same text."""
        import json

        chosen = sorted([*each.tick, each.label] for each in self.chosen)
        return json.dumps(
            {"text": " ".join(self.text.split()), "chosen": chosen, "off": sorted(self.off)},
            ensure_ascii=False,
        )


def read_asked(text: str) -> Asked:
    """Read what written() made. Raises ValueError for anything else."""
    import json

    found = json.loads(text)
    try:
        chosen = tuple(
            Narrowing(Tick(str(facet), str(value)), str(label))
            for facet, value, label in found["chosen"]
        )
        off = frozenset(AppliedKind(kind) for kind in found["off"])
        return Asked(str(found["text"]), chosen, off)
    except (KeyError, TypeError) as error:
        raise ValueError("not a question") from error
