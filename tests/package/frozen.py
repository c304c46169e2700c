"""The frozen program as the tests start it: from its folder, or installed in a root of its own."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.end2end.program import ROOT, Reader, call
from tests.package.clean_root import CleanRoot

PROGRAM = "practice-guides-reader"
BUNDLE = ROOT / "var" / "package" / "frozen" / PROGRAM
DIST = ROOT / "dist"
MAKE_IT = "There is no frozen program; make it with: python3 dev.py package"


@dataclass(frozen=True)
class Frozen(Reader):
    """The program in ``bundle``, with a profile of the test's own and the guides it brought."""

    bundle: Path = BUNDLE

    def command(self, *words: object) -> list[str]:
        """The whole command for these words; the packs are those in the bundle."""
        words = ("--profile", self.profile, *words)
        return [str(self.bundle / PROGRAM), *map(str, words)]

    def run(self, *words: object) -> subprocess.CompletedProcess[str]:
        """Run a verb."""
        return call(self.command(*words))


@dataclass(frozen=True)
class Installed(Reader):
    """The program as installed from its package in a clean root, by its plain name."""

    root: CleanRoot | None = None

    def command(self, *words: object) -> list[str]:
        """The whole command for these words, with the usual folders of the user."""
        assert self.root is not None
        return self.root.command(PROGRAM, *words)
