"""The same inputs give the same bytes, but for one file of Whoosh's whose difference is known."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from locked_venv import Checkout
from package_freeze import make_bundle

from tests.end2end.program import ROOT

# Whoosh writes the time into a segment, and its tables in the order of Python's hashes, which a
# frozen program draws by chance. The pointer names the segment's own hash.
KNOWN = {
    "_internal/prepared/index/current.json",
    "_internal/prepared/index/gen/MAIN_preparedguides00.seg",
}
GENERATION = re.compile(r"gen-[0-9a-f]{32}")


def digests(folder: Path) -> dict[str, str]:
    """By path, what each file holds; of a link, where it leads."""
    return {
        GENERATION.sub("gen", str(file.relative_to(folder))): (
            str(file.readlink())
            if file.is_symlink()
            else hashlib.sha256(file.read_bytes()).hexdigest()
        )
        for file in sorted(folder.rglob("*"))
        if file.is_symlink() or file.is_file()
    }


def test_frozen_again_every_other_file_is_the_same(bundle: Path) -> None:
    before = digests(bundle)
    after = digests(make_bundle(Checkout(ROOT)))
    assert before.keys() == after.keys()
    assert len(before) > 150
    assert {name for name in before if before[name] != after[name]} <= KNOWN
