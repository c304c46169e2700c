"""Hears what a screen reader would say: announcements and moves of the caret, as JSON lines.

Run by Debian's own Python with the process id of the program to listen to. The line "ready" is the
first; each other line is ``{"kind": ..., "text": ..., "politeness": ...}``.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

KINDS = ("object:announcement", "object:text-caret-moved")


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    """Listen until the tests end this process."""
    pid = int(sys.argv[1])

    def heard(event: Any) -> None:
        if event.source is None or event.source.get_process_id() != pid:
            return
        spoken = event.any_data if isinstance(event.any_data, str) else ""
        told = {"kind": event.type, "text": spoken, "politeness": event.detail1}
        say(json.dumps(told))

    Atspi.init()
    listener = Atspi.EventListener.new(heard)
    for kind in KINDS:
        listener.register(kind)
    say("ready")
    Atspi.event_main()


if __name__ == "__main__":
    main()
