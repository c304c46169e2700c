"""The same inputs give the same bytes: frozen twice, every file is the same."""

from __future__ import annotations

import hashlib
from pathlib import Path

from locked_venv import Checkout
from package_freeze import make_bundle

from tests.end2end.program import ROOT


def digests(folder: Path) -> dict[str, str]:
    """By path, what each file holds; of a link, where it leads."""
    return {
        str(file.relative_to(folder)): (
            str(file.readlink())
            if file.is_symlink()
            else hashlib.sha256(file.read_bytes()).hexdigest()
        )
        for file in sorted(folder.rglob("*"))
        if file.is_symlink() or file.is_file()
    }


def test_frozen_again_every_file_is_the_same(bundle: Path) -> None:
    before = digests(bundle)
    after = digests(make_bundle(Checkout(ROOT)))
    assert before.keys() == after.keys()
    assert [name for name in before if before[name] != after[name]] == []
