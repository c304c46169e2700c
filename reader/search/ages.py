"""Ages: reads ranges of age in what guides say and in what people type."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

OLDEST = 25
"""Years: support for children in care and care leavers ends here at the latest."""


@dataclass(frozen=True, order=True)
class AgeRange:
    """Whole years from ``low`` to ``high``, both counted in."""

    low: int
    high: int

    @property
    def label(self) -> str:
        """Such as ``15`` or ``0 to 5``."""
        return str(self.low) if self.low == self.high else f"{self.low} to {self.high}"

    @property
    def label_aged(self) -> str:
        """The same in words that ages_of() reads."""
        return f"{self.low} to {self.high}"

    def overlap(self, other: AgeRange) -> int:
        """How many years both have."""
        return max(0, min(self.high, other.high) - max(self.low, other.low) + 1)

    def fit(self, asked: AgeRange) -> float:
        """0 to 1: how well this range answers for the ages ``asked``.

        Half for holding all that was asked, half for holding little else: a range of the right
        years is better than one that holds every age.
        """
        both = self.overlap(asked)
        wide = self.high - self.low + 1
        narrow = asked.high - asked.low + 1
        return 0.5 * both / narrow + 0.5 * both / max(wide, narrow) if both else 0.0


@dataclass(frozen=True)
class AgeBand:
    """A band to narrow by: ``value`` is stable, ``label`` is read."""

    value: str
    label: str
    years: AgeRange


BANDS: tuple[AgeBand, ...] = (
    AgeBand("0-4", "Under 5", AgeRange(0, 4)),
    AgeBand("5-10", "5 to 10", AgeRange(5, 10)),
    AgeBand("11-15", "11 to 15", AgeRange(11, 15)),
    AgeBand("16-17", "16 and 17", AgeRange(16, 17)),
    AgeBand("18-25", "18 to 25", AgeRange(18, OLDEST)),
)
"""Early years, primary school, secondary school, until 18, and care leavers."""

NAMED_AGES: Mapping[str, AgeRange] = {
    **dict.fromkeys(("newborn", "newborns", "baby", "babies", "infant", "infants"), AgeRange(0, 1)),
    **dict.fromkeys(("toddler", "toddlers"), AgeRange(1, 3)),
    **dict.fromkeys(("preschool", "preschooler", "preschoolers", "nursery"), AgeRange(2, 4)),
    **dict.fromkeys(("preteen", "preteens", "tween", "tweens"), AgeRange(9, 12)),
    **dict.fromkeys(
        ("teen", "teens", "teenage", "teenaged", "teenager", "teenagers"),
        AgeRange(13, 18),
    ),
    **dict.fromkeys(
        ("adolescent", "adolescents", "adolescence"),
        AgeRange(13, 18),
    ),
}
"""Words that mean an age, as they are commonly used."""

NAMED_PAIRS: Mapping[tuple[str, str], AgeRange] = {
    ("primary", "school"): AgeRange(5, 10),
    ("secondary", "school"): AgeRange(11, 15),
    ("early", "years"): AgeRange(0, 4),
    ("young", "adult"): AgeRange(18, OLDEST),
    ("young", "adults"): AgeRange(18, OLDEST),
    ("below", "school"): AgeRange(0, 4),
    ("under", "fives"): AgeRange(0, 4),
}

_TO = r"\s*(?:-|‐|–|—|to|and|until)\s*"
_YEARS = r"(?:years?|yrs?|y/?o|yo)"
_OLD = rf"(?:\s*-?\s*{_YEARS}\b(?:\s*-?\s*olds?\b)?|\s*-?\s*olds?\b)"
_BELOW = r"(?:under|below|up to|younger than|less than)"
_ABOVE = r"(?:over|above|older than|more than)"
_NUMBER = r"(?<![\w.,£$%+-])(?P<{0}>\d{{1,2}})"
_SECOND = r"(?P<high>\d{1,2})"

_RANGE = re.compile(
    rf"(?:\b(?:age[ds]?|ages|between)\s+)?{_NUMBER.format('low')}{_TO}{_SECOND}(?:s\b)?(?![\w%.,]\d)"
    rf"(?P<old>{_OLD})?(?!\w)",
    re.IGNORECASE,
)
_UNDER = re.compile(
    rf"\b(?P<word>{_BELOW}|{_ABOVE})\s+(?:the age of\s+)?(?P<low>\d{{1,2}})(?:s\b)?(?P<old>{_OLD})?"
    rf"(?![\w%+]|[.,]\d)",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    rf"(?:\b(?P<aged>aged?)\s+{_NUMBER.format('first')}(?:{_OLD})?|{_NUMBER.format('low')}{_OLD})(?!\w)",
    re.IGNORECASE,
)
_PLUS = re.compile(
    rf"{_NUMBER.format('low')}\s*(?:\+|and over|or over|and older|or older)", re.IGNORECASE
)


@lru_cache(maxsize=4096)
def ages_of(text: str) -> tuple[AgeRange, ...]:
    """The ranges that a guide's words about ages name, such as ``11 to 18`` or ``Up to 25``."""
    if not text:
        return ()
    found: list[AgeRange] = []
    for match in _RANGE.finditer(text):
        _add(found, int(match["low"]), int(match["high"]))
    rest = _RANGE.sub(" ; ", text)
    for match in _UNDER.finditer(rest):
        found += _beyond(match["word"], int(match["low"]))
    for match in _PLUS.finditer(rest):
        _add(found, int(match["low"]), OLDEST)
    for match in _SINGLE.finditer(rest):
        years = int(match["first"] or match["low"])
        _add(found, years, years)
    lowered = [word.casefold() for word in re.findall(r"[^\W\d_]+", rest)]
    found += [NAMED_AGES[word] for word in lowered if word in NAMED_AGES]
    pairs = itertools.pairwise(lowered)
    found += [NAMED_PAIRS[pair] for pair in pairs if pair in NAMED_PAIRS]
    return tuple(dict.fromkeys(found))


def bands_of(text: str) -> tuple[AgeBand, ...]:
    """The bands that overlap with the ages in ``text``, the youngest first."""
    ranges = ages_of(text)
    return tuple(band for band in BANDS if any(each.overlap(band.years) for each in ranges))


@dataclass(frozen=True)
class SpokenAge:
    """Ages in a query: ``text[start:end]`` means ``years``.

    ``named`` says that it is a word of its own ("toddler"), which is searched for as well.
    """

    start: int
    end: int
    years: AgeRange
    named: bool = False


def ages_in_query(text: str) -> tuple[SpokenAge, ...]:
    """The ages that somebody typed; a bare number is no age, for it may be a level or a price."""
    found: list[SpokenAge] = []
    for match in _RANGE.finditer(text):
        low, high = int(match["low"]), int(match["high"])
        if low < high <= OLDEST:
            found.append(SpokenAge(*match.span(), AgeRange(low, high)))
    for match in _UNDER.finditer(text):
        years_beyond = _beyond(match["word"], int(match["low"]))
        found += [SpokenAge(*match.span(), each) for each in years_beyond]
    for match in _SINGLE.finditer(text):
        years = int(match["first"] or match["low"])
        if years <= OLDEST:
            found.append(SpokenAge(*match.span(), AgeRange(years, years)))
    places = [(m.start(), m.end(), m.group().casefold()) for m in re.finditer(r"[^\W\d_]+", text)]
    for start, end, word in places:
        if word in NAMED_AGES:
            found.append(SpokenAge(start, end, NAMED_AGES[word], named=True))
    for first, second in itertools.pairwise(places):
        years_of = NAMED_PAIRS.get((first[2], second[2]))
        if years_of is not None:
            found.append(SpokenAge(first[0], second[1], years_of, named=True))
    return _without_overlap(found)


def _without_overlap(found: Iterable[SpokenAge]) -> tuple[SpokenAge, ...]:
    """The first of those that share characters, in order of place."""
    kept: list[SpokenAge] = []
    for each in found:
        if all(each.end <= other.start or each.start >= other.end for other in kept):
            kept.append(each)
    return tuple(sorted(kept, key=lambda each: each.start))


def _beyond(word: str, number: int) -> list[AgeRange]:
    """The range that ``under 6`` or ``over 16`` names; ``up to`` counts the year itself in."""
    word = word.casefold()
    if re.fullmatch(_ABOVE, word):
        return [AgeRange(number, OLDEST)] if number < OLDEST else []
    high = number if word == "up to" else number - 1
    return [AgeRange(0, high)] if 0 <= high <= OLDEST else []


def _add(found: list[AgeRange], low: int, high: int) -> None:
    if 0 <= low <= high:
        found.append(AgeRange(min(low, OLDEST), min(high, OLDEST)))
