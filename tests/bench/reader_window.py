"""The real program, which says when its first page was painted; its own start-up is unchanged."""

from __future__ import annotations

import sys

from reader.paths import find_places
from reader.ui.main import run_window


def main(arguments: list[str]) -> int:
    """Open the window: STAY PROFILE PACKS [LINK]; STAY is how many seconds it stays open."""
    stay, profile, packs, link = (*arguments, "")[:4]

    def painted() -> None:
        # Late: it imports Qt, whose place in the start-up is the program's own affair.
        from tests.bench.painting import teller

        teller(float(stay))()

    return run_window(find_places(profile, packs), link, painted=painted)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
