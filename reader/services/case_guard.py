"""The gentle guard: says when a text looks as if it named a child or a case. Never blocks or logs.

Pure: it sees the text and nothing else, and keeps nothing of it. It looks for what a case record
would hold; a name alone is no sign, because guides and teams have names too.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

_DAY = r"\b(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})\b"
_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_LONG_DAY = rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTH})[a-z]*\.?,?\s+(?:19|20)\d{{2}}\b"
_ANY_DAY = rf"(?:{_DAY}|{_LONG_DAY})"
_NAME = r"\b[A-Z][a-z'’]+(?:-[A-Z][a-z]+)?"

_BIRTH = re.compile(
    rf"\b(?:d\.?\s?o\.?\s?b\b\.?|date of birth|birth ?date|born(?: on)?)\W{{0,4}}.{{0,12}}?{_ANY_DAY}",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(rf"({_NAME})\s+({_NAME})\W{{1,4}}(?:b\.?\W{{0,2}})?{_DAY}")
_AGED = re.compile(
    rf"({_NAME})(?:\s+({_NAME}))?\s*,?\s*(?:\(\s*(?:aged?\s*)?(?:1[0-7]|\d)\s*(?:yrs?|years?(?: old)?|y/?o|months?)?\s*\)"
    r"|(?:is\s+|was\s+)?(?:aged?\s+(?:1[0-7]|\d)\b|(?:1[0-7]|\d)\s*(?:yrs?|years?|y/?o|months?)[ -]?old\b))"
)
_CALLED = re.compile(
    r"\b(?:child|boy|girl|baby|son|daughter|sibling|brother|sister|pupil|young person|sgo)"
    rf",?\s+(?:is\s+)?(?:called|named)\s+((?-i:{_NAME}))",
    re.IGNORECASE,
)
_TEN_DIGITS = re.compile(r"(?<![\d.,/-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d/-]|[.,]\d)")
_NHS_WORD = re.compile(
    r"\bNHS\s*(?:no\.?|num(?:ber)?|id|#)?\s*(?:is\s+)?[:#]?\s*\d[\d -]{6,}", re.IGNORECASE
)
_CASE = re.compile(
    r"\b(?:case|client|person|child|service user|family|mosaic|liquid ?logic|lcs|ics|eclipse|carefirst|"
    r"lac|cin|cp|referral|court|police)"
    r"\s*(?:(?:id|no\.?|num(?:ber)?|ref(?:erence)?|record|file|#)\s*)+"
    r"(?:is\s+)?[:#=]?\s*(?=[A-Z/-]*\d)[A-Z0-9/-]*\d[A-Z0-9/-]{2,}",
    re.IGNORECASE,
)
_SYSTEM = re.compile(
    r"\b(?:mosaic|liquid ?logic|lcs|ics|carefirst)\s*[:#]?\s*[A-Z]{0,2}\d{5,}\b", re.IGNORECASE
)
_PUPIL = re.compile(r"\b(?:UPN\W{0,4})?[A-HJ-NP-RT-Z]\d{11}[A-HJ-NP-RT-Z\d]\b")
_INSURANCE = re.compile(
    r"\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"
)

# Words with a capital letter that are no person's name, in front of a date or an age.
_NO_NAMES = frozenset(
    """
    a about action age ages aged all an april as at august board briefing by care chapter checked
    child children christmas committee conference council day december department draft each edition
    england every february for foundations framework friday from group guidance guide guides he her
    his if in inspection interview it january july june kinship last local march may meeting monday
    national next note notes november october of ofsted on our panel parent parents paper partners
    plan policy practice programme published quarter recommendation report review reviewed
    saturday section see september service session she since standard sunday support target team
    the their they this thursday training tuesday two under until updated version visit we
    wednesday week when with workshop year years young
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
    Reason("a name with a date of birth", _named(_FULL_NAME)),
    Reason("a date of birth", _any(_BIRTH)),
    Reason("a child's name with an age", _named(_AGED)),
    Reason("a child's name", _named(_CALLED)),
    Reason("an NHS number", _nhs_number),
    Reason("a case number", _any(_CASE, _SYSTEM)),
    Reason("a pupil number", _any(_PUPIL)),
    Reason("a National Insurance number", _any(_INSURANCE)),
)


def guard_reasons(text: str) -> tuple[str, ...]:
    """What in ``text`` looks like a case record, in words for a sentence; empty when nothing."""
    return tuple(reason.words for reason in REASONS if reason.found(text))


def guard_sentence(reasons: tuple[str, ...]) -> str:
    """The gentle words under an editor; '' when there is no reason."""
    if not reasons:
        return ""
    listed = " and ".join(filter(None, (", ".join(reasons[:-1]), reasons[-1])))
    return f"This looks like {listed}. These notes are not a case record."
