"""Crash: what happens when the program, not the world, is at fault."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from reader.logs import logger


def install_crash_hook(report: Callable[[str], None]) -> None:
    """Log every unexpected error with its traceback and hand the text to ``report``."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        logger("ui").error("unexpected %s", kind.__name__)
        sys.stderr.write(text)
        report(text)

    sys.excepthook = hook
