"""A process that takes one long migration step and prints each statement as it starts."""

from __future__ import annotations

import sys

sys.path.insert(0, sys.argv[1])

from pathlib import Path

from reader.userdata.connections import connect_writer
from reader.userdata.migrations import MIGRATIONS, Migration, migrate

LONG = Migration(
    "long",
    (
        *(f"CREATE TABLE extra_{number} (x)" for number in range(40)),
        "UPDATE bookmarks SET title = 'new'",
    ),
)


def announce(statement: str) -> None:
    sys.stdout.write(f"{statement.strip()[:20]}\n")
    sys.stdout.flush()


def main(path: Path) -> None:
    connection = connect_writer(path)
    connection.set_trace_callback(announce)
    migrate(connection, (*MIGRATIONS, LONG))
    connection.close()


main(Path(sys.argv[2]))
