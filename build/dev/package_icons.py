"""Draws the program's icon from its SVG as PNG pictures: ``package_icons.py SVG FOLDER``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def draw(picture: Path, folder: Path) -> None:
    """Write ``<size>.png`` for every size into ``folder``. Raises OSError when one cannot be."""
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication, QImageReader

    application = QGuiApplication([])
    for size in SIZES:
        reader = QImageReader(str(picture))
        reader.setScaledSize(QSize(size, size))
        if not reader.read().save(str(folder / f"{size}.png")):
            raise OSError(f"the icon of {size} pixels could not be written")
    del application


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    draw(Path(sys.argv[1]), Path(sys.argv[2]))
