"""Waiting for a condition with a deadline: the only way in which these tests let time pass."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")

DEADLINE = 30.0
"""Seconds for anything that the window does; far more than needed, so that only faults meet it."""
PAUSE = 0.02
"""Seconds between two looks."""


def wait_for(
    condition: Callable[[], Answer | None],
    what: str,
    *,
    seconds: float = DEADLINE,
    found: Callable[[], object] = lambda: "",
) -> Answer:
    """Return the condition's first true answer; raise AssertionError with ``what`` at the deadline.

    ``found`` says what there was instead; it is asked once, when the wait has failed.
    """
    end = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"Waited {seconds:g} s in vain for {what}. {found()}")
        time.sleep(PAUSE)
