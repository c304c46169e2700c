"""Dates as people in Britain write them."""

from __future__ import annotations

import re
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")


def long_date(iso: str) -> str:
    """``2024-10-14`` as 14 October 2024, ``2024-10`` as October 2024; all else as it is."""
    if (month := _MONTH.fullmatch(iso)) is not None:
        return f"{MONTHS[int(month[2]) - 1]} {month[1]}"
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
