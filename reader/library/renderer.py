"""Names the renderer, so that pages that another one made are made again."""

from __future__ import annotations

import contextlib
from pathlib import Path

from reader import __version__


def renderer_stamp() -> str:
    """Name the renderer: the version and, where its sources lie open, when they last changed."""
    import reader.render

    sources = [path for root in reader.render.__path__ for path in Path(root).rglob("*.py")]
    newest = 0
    for source in sources:
        with contextlib.suppress(OSError):
            newest = max(newest, source.stat().st_mtime_ns)
    return f"{__version__}-{newest}"
