"""A process that adds numbered bookmarks and prints each one once it is safe."""

from __future__ import annotations

import sys

sys.path.insert(0, sys.argv[1])

from pathlib import Path

from reader.guide.address import Address
from reader.userdata.bookmarks import Bookmarks
from reader.userdata.database import UserDatabase


def main(path: Path, name: str, count: int) -> None:
    database = UserDatabase.open(path, lambda: "2026-11-23T09:30:00+00:00", network=False)
    bookmarks = Bookmarks(database)
    for number in range(count):
        address = Address("writing", f"{name}-{number}")
        bookmarks.add(address, "A title", "A guide", "recommendation", "1")
        sys.stdout.write(f"{address}\n")
        sys.stdout.flush()
    database.close()


main(Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
