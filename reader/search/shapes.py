"""Shapes: what kind of answer a question asks for, by the way it is put.

A shape only leans towards kinds of items, by a factor in Weights; nothing is left out for it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reader.guide.items import ItemKind

_K = ItemKind
_ADVICE = frozenset((_K.RECOMMENDATION, _K.PRINCIPLE))
_FOUND = frozenset((_K.RECOMMENDATION, _K.THEME, _K.PROGRAMME))


@dataclass(frozen=True)
class Shape:
    """One way to ask: ``pattern`` is found in the query in small letters.

    ``kinds`` are those that answer it; ``series`` says that the guides about the series do.
    """

    name: str
    pattern: re.Pattern[str]
    kinds: frozenset[ItemKind] = frozenset()
    series: bool = False


def _shape(name: str, pattern: str, kinds: frozenset[ItemKind], *, series: bool = False) -> Shape:
    return Shape(name, re.compile(pattern), kinds, series)


SHAPES: tuple[Shape, ...] = (
    _shape(
        "meaning",
        r"^what(?:'?s|’s| is| are| does) an? |\b(?:meaning|definition) of\b|\bdefine\b"
        r"|\bwhat (?:does|do|is) .*\b(?:means?|stands? for)\b|\bmeaning$|\bmeans what\b",
        frozenset((_K.TERM,)),
    ),
    _shape(
        "effect",
        r"\bwhat (?:works|helps)\b|\bhow (?:effective|well)\b|\b(?:does|do|did|will|can) .*"
        r"\b(?:work|help|reduce|improve|stop|prevent)\b|\bevidence (?:for|that|on)\b"
        r"|\beffective\b|\b(?:programmes?|interventions?|therapy|support|help) (?:for|with|to)\b",
        _FOUND,
    ),
    _shape(
        "advice",
        r"^(?:how (?:do|should|can|to|could)|should|what (?:should|can|do) (?:i|we|you)|who should)\b",
        _ADVICE,
    ),
    _shape(
        "amount",
        r"\b(?:how much|how costly|cost|costs|costly|price|expensive|cheap|rating|rated|level"
        r"|star|stars)\b",
        frozenset((_K.RATING,)),
    ),
    _shape("series", r"\b(?:practice )?guides?\b|\bguidance\b", frozenset(), series=True),
)
"""Every shape. To extend: one entry."""


@dataclass(frozen=True)
class Leaning:
    """By kind, how many shapes of a query ask for it; ``series`` the same for the series."""

    kinds: Mapping[ItemKind, int]
    series: bool = False


def leaning_of(text: str) -> Leaning:
    """What the way a query is put asks for."""
    lowered = " ".join(text.casefold().split())
    found = [shape for shape in SHAPES if shape.pattern.search(lowered)]
    kinds = {kind: 1 for shape in found for kind in shape.kinds}
    return Leaning(kinds, any(shape.series for shape in found))
