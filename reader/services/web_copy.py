"""A page as one file for the reader's own browser: semantic HTML with nothing to fetch."""

from __future__ import annotations

import re
from pathlib import Path

from reader.errors import StorageError
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.exporting import Exporting, format_of
from reader.services.reading import Reading
from reader.translation import tr

FOLDER = "in-browser"
"""Below the cache; it only ever holds the page that was opened last."""


def write_web_copy(
    exporting: Exporting, cache: Path, reading: Reading, control: JobControl
) -> Path:
    """Write the page that is being read below ``cache`` and return the file.

    Only what the guide says is in it, nothing of the user's own. Raises StorageError when it cannot
    be written, NotFound when the guide has gone, and Cancelled.
    """
    page, guide = reading.page, reading.guide
    items = dict.fromkeys(entry.item for entry in page.outline if entry.item)
    known = [Address(guide.id, item) for item in items if guide.find(item) is not None]
    document = (
        exporting.selection(known, control, title=page.title)
        if known
        else exporting.whole_guide(guide.id, control)
    )
    folder = cache / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.html"):
            old.unlink()
    except OSError as problem:
        raise StorageError(
            tr("The page could not be written for your browser; nothing was opened."),
            tr("Check that the disk has room."),
        ) from problem
    name = re.sub(r"[^a-z0-9-]", "-", f"{guide.id}-{page.id}")[:80]
    return exporting.write(
        document, format_of("html"), folder / f"{name}.html", control, overwrite=True
    )
