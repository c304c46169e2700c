"""Dates as people in Britain write them."""

from __future__ import annotations

import re

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_DAY = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")


def long_date(iso: str) -> str:
    """``2024-10-14`` as 14 October 2024, ``2024-10`` as October 2024; all else as it is."""
    if (month := _MONTH.fullmatch(iso)) is not None:
        return f"{MONTHS[int(month[2]) - 1]} {month[1]}"
    if (day := _DAY.match(iso)) is not None:
        return f"{int(day[3])} {MONTHS[int(day[2]) - 1]} {day[1]}"
    return iso
