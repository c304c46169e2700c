"""The verb ``shot``: draws the real window off screen into a picture file."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from reader.paths import Places

DEFAULT_SIZE = "1280x800"


def run_shot(places: Places, arguments: Sequence[str]) -> int:
    """Write the picture; 2 for bad arguments, 3 when the file cannot be written."""
    options = _parser().parse_args(arguments)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    from reader.ui.picture import draw

    width, height = options.size
    if not draw(places, options.file, options.link, (width, height)):
        sys.stderr.write(f"reader: {options.file} could not be written; nothing was changed.\n")
        return 3
    sys.stdout.write(f"Drew {options.file}\n")
    return 0


def _size(text: str) -> tuple[int, int]:
    width, _x, height = text.partition("x")
    return max(320, min(int(width), 4000)), max(256, min(int(height), 4000))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="reader shot", description="Draw the window to a file.")
    parser.add_argument("file", help="the picture to write, e.g. window.png")
    parser.add_argument("link", nargs="?", default="", help="a guide: link to show")
    parser.add_argument("--size", type=_size, default=_size(DEFAULT_SIZE), metavar="WxH")
    parser.add_argument("--scale", type=float, default=1.0, help="screen scale, e.g. 2")
    return parser
