"""Odd and hostile queries: what a slip, a paste or ill will may put into the box."""

from __future__ import annotations

ODD = [
    "x" * 10_000,
    "kinship " * 2_000,
    " OR ".join(f"w{number}" for number in range(3_000)),
    "(" * 5_000,
    ")" * 5_000,
    '"' * 5_001,
    "(a OR b) " * 500,
    "((a OR b) AND (c OR d)) OR " * 300,
    "the of and",
    ".*[a-z]+(?:x)$^\\",
    "\u202eיד\u05b8\u202c care",
    "e\u0301" * 3_000,
    "*",
    "*a*",
    "a*" * 3_000,
    "-" * 5_000,
    "title:" * 2_000,
    "NOT NOT NOT",
    "AND",
    "OR OR OR",
    "kind: guide: age:999 age:-1",
    "1 to 99999999999999999999 years old",
]
