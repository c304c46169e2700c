"""The real program, which says when its first page was painted; its own start-up is unchanged."""

from __future__ import annotations

import os
import sys
import time

from reader.paths import find_places
from reader.ui.main import run_window


def tell_painted() -> None:
    """Print the CPU time (seconds) used until now, and end at once."""
    sys.stdout.write(f"painted {time.process_time():.6f}\n")
    sys.stdout.flush()
    os._exit(0)


def main(arguments: list[str]) -> int:
    """Open the window: PROFILE PACKS [LINK]."""
    profile, packs, *link = arguments
    return run_window(find_places(profile, packs), *link, painted=tell_painted)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
