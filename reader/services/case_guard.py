"""The gentle guard: says when a text looks as if it named a child or a case. Never blocks or logs.

Pure: it sees the text and nothing else, and keeps nothing of it. It looks for what a case record
would hold; a name alone is no sign, because guides and teams have names too.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from reader.translation import tr, tr_noop

_DAY = r"\b(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})\b"
_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_LONG_DAY = rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTH})[a-z]*\.?,?\s+(?:19|20)\d{{2}}\b"
_ANY_DAY = rf"(?:{_DAY}|{_LONG_DAY})"
_NAME = r"\b[A-Z][a-z'’]+(?:-[A-Z][a-z]+)?"

_YEARS = r"(?:yrs?|years?|y/?o|months?)"
_AGE = r"(?:1[0-7]|\d)"  # a child is under 18

_BIRTH = re.compile(
    rf"\b(?:d\.?\s?o\.?\s?b\b\.?|date of birth|birth ?date|born(?: on)?)"
    rf"\W{{0,4}}.{{0,12}}?{_ANY_DAY}",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(rf"({_NAME})\s+({_NAME})\W{{1,4}}(?:b\.?\W{{0,2}})?{_DAY}")
_AGED = re.compile(
    rf"({_NAME})(?:\s+({_NAME}))?\s*,?\s*"
    rf"(?:\(\s*(?:aged?\s*)?{_AGE}\s*(?:{_YEARS}(?: old)?)?\s*\)"
    rf"|(?:is\s+|was\s+)?(?:aged?\s+{_AGE}\b(?! to)|{_AGE}\s*{_YEARS}[ -]?old\b))"
)
_CALLED = re.compile(
    r"\b(?:child|boy|girl|baby|son|daughter|sibling|brother|sister|pupil|young person)"
    rf",?\s+(?:is\s+)?(?:called|named)\s+((?-i:{_NAME}))",
    re.IGNORECASE,
)
_TEN_DIGITS = re.compile(r"(?<![\d.,/-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d/-]|[.,]\d)")
_NHS_WORD = re.compile(
    r"\bNHS\s*(?:no\.?|num(?:ber)?|id|#)?\s*(?:is\s+)?[:#]?\s*\d[\d -]{6,}", re.IGNORECASE
)
_SYSTEMS = r"mosaic|liquid ?logic|lcs|ics|eclipse|carefirst"
_CASE = re.compile(
    rf"\b(?:case|client|person|child|service user|family"
    rf"|referral|court|police|lac|cin|cp|{_SYSTEMS})"
    r"\s*(?:(?:id|no\.?|num(?:ber)?|ref(?:erence)?|record|file|#)\s*)+"
    r"(?:is\s+)?[:#=]?\s*(?=[A-Z/-]*\d)[A-Z0-9/-]*\d[A-Z0-9/-]{2,}",
    re.IGNORECASE,
)
_SYSTEM = re.compile(rf"\b(?:{_SYSTEMS})\s*[:#]?\s*[A-Z]{{0,2}}\d{{5,}}\b", re.IGNORECASE)
_PUPIL = re.compile(r"\b(?:UPN\W{0,4})?[A-HJ-NP-RT-Z]\d{11}[A-HJ-NP-RT-Z\d]\b")
_INSURANCE = re.compile(
    r"\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"
)

# Words with a capital letter that are no person's name, in front of a date or an age.
_NO_NAMES = frozenset(
    """
    a about action age aged ages all an annex appendix april as at august band board briefing by
    care carers centre chapter checked child children christmas committee conference council day
    december department draft each edition eight england every families february figure five for
    foundations four framework friday from grade group guidance guide guides he her his hub if in
    inspection interview it item january july june kinship last level local march may meeting
    monday national network next nine note notes november nurse october of ofsted on one our page
    panel paper parent parents part partners partnership phase plan policy practice principle
    programme programmes project published quarter question recommendation report review reviewed
    saturday scheme section see september service session seven she since six stage standard step
    study sunday support table target team teams ten the their they this three thursday tier
    training trial trust tuesday two under university until updated version visit we wednesday
    week when with workshop year years young
    """.split()  # noqa: SIM905 - a list of words reads better so
)


class Reason(NamedTuple):
    """One sign of a case record: the words that name it, and what finds it."""

    words: str
    found: Callable[[str], bool]


def _named(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    """Finds a match in which every caught word may be a person's name."""

    def found(text: str) -> bool:
        return any(
            all(word.lower() not in _NO_NAMES for word in match.groups() if word)
            for match in pattern.finditer(text)
        )

    return found


def _nhs_number(text: str) -> bool:
    """Ten digits with the check digit of an NHS number (Modulus 11, NHS Data Dictionary)."""
    if _NHS_WORD.search(text):
        return True
    for match in _TEN_DIGITS.finditer(text):
        digits = [int(sign) for sign in match[0] if sign.isdigit()]
        check = 11 - sum(d * (10 - place) for place, d in enumerate(digits[:9])) % 11
        if len(set(digits)) > 1 and check % 11 == digits[9] and check != 10:
            return True
    return False


def _any(*patterns: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: any(pattern.search(text) for pattern in patterns)


REASONS: tuple[Reason, ...] = (
    Reason(tr_noop("a name with a date of birth"), _named(_FULL_NAME)),
    Reason(tr_noop("a date of birth"), _any(_BIRTH)),
    Reason(tr_noop("a child's name with an age"), _named(_AGED)),
    Reason(tr_noop("a child's name"), _named(_CALLED)),
    Reason(tr_noop("an NHS number"), _nhs_number),
    Reason(tr_noop("a case number"), _any(_CASE, _SYSTEM)),
    Reason(tr_noop("a pupil number"), _any(_PUPIL)),
    Reason(tr_noop("a National Insurance number"), _any(_INSURANCE)),
)


def guard_reasons(text: str) -> tuple[str, ...]:
    """What in ``text`` looks like a case record, in words for a sentence; empty when nothing."""
    return tuple(reason.words for reason in REASONS if reason.found(text))


def guard_sentence(reasons: tuple[str, ...]) -> str:
    """The gentle words under an editor; '' when there is no reason. Two reasons are enough."""
    if not reasons:
        return ""
    return tr(
        "This looks like {reasons}. These notes are not a case record.",
        reasons=tr(" and ").join(tr(reason) for reason in reasons[:2]),
    )
