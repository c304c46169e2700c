"""What every command ends with: one table, kept equal to the handbook and the IT guide by tests."""

from __future__ import annotations

EXIT_CODES: tuple[tuple[int, str], ...] = (
    (0, "done"),
    (1, "could not be done, for the reason printed"),
    (2, "the command or what it was given is wrong; nothing was changed"),
    (3, "a file or folder of the reader's own cannot be read or written"),
    (4, "search is not ready yet"),
)

SELFTEST_CODES: tuple[tuple[int, str], ...] = (
    (0, "everything is sound"),
    (1, "it works, and something needs a look or will mend itself"),
    (2, "something is broken"),
)
"""What ``reader selftest`` ends with; a monitoring tool reads just this."""

STOPPED = 130
"""What shells themselves give for Ctrl+C (128 and the signal's number)."""
