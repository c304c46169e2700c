"""Starting the window leaves Python's own way of importing in place."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from reader.paths import Places

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import builtins, os, sys
from reader.paths import find_places
from reader.ui.main import run_window

own = builtins.__import__

def painted() -> None:
    sys.stdout.write("own" if builtins.__import__ is own else "another's")
    sys.stdout.flush()
    os._exit(0)

run_window(find_places(*sys.argv[1:4]), painted=painted)
"""


def test_importing_is_pythons_own_at_the_first_paint(real_places: Places) -> None:
    folders = (real_places.profile, real_places.packs, real_places.cache)
    told = subprocess.run(
        [sys.executable, "-P", "-c", PROGRAM, *map(str, folders)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert told.stdout == "own", "modules after Qt would have their source text read"
