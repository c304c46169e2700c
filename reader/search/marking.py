"""Marking: the words that found something, as a page is to show them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from reader.search.needles import Needle
from reader.search.values import Hit
from reader.search.words import fold, stem


def marked_words(
    needles: Iterable[Needle], hits: Sequence[Hit], finds: Callable[[Needle], bool]
) -> tuple[str, ...]:
    """What was typed, other wordings, and other forms of both; each only where it ``finds``.

    The other forms are those that the snippets of ``hits`` show, so that "carers" marks "carer"
    where the text has that. Words of a phrase are not marked alone.
    """
    every = [part for needle in needles for part in needle.every]
    said = [part.shown for part in every if part.shown and finds(part)]
    alone = frozenset[str]().union(*(part.stems for part in every))
    shown = (hit.snippet[low:high] for hit in hits for low, high in hit.spans)
    folded = dict.fromkeys(fold(word) for word in shown)
    forms = (word for word in folded if stem(word) in alone)
    return tuple(dict.fromkeys((*said, *forms)))
