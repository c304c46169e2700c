"""A process that installs packs; with ``turns`` it first swaps editions, again and again.

Arguments: project folder, cache, packs, turns. Each turn puts the other edition of every guide
into the packs folder (from its subfolders ``old`` and ``new``) and installs it.
"""

from __future__ import annotations

import sys

sys.path.insert(0, sys.argv[1])

import shutil
from pathlib import Path

from reader.jobs import JobControl
from reader.library.library import Library


def main(cache: Path, packs: Path, turns: int) -> None:
    library = Library(cache, packs)
    for turn in range(turns):
        for pack in sorted((packs / ("old", "new")[turn % 2]).iterdir()):
            draft = packs / f"{pack.name}.draft"
            shutil.copyfile(pack, draft)
            draft.replace(packs / pack.name)
        library.sync(JobControl())
        sys.stdout.write("turn\n")
        sys.stdout.flush()
    report = library.sync(JobControl())
    names = [f"{card.id}={library.open(card.id).guide.edition}" for card in library.cards()]
    sys.stdout.write(" ".join([*names, *report.problems]) + "\n")


main(Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
