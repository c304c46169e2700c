"""The command line as people type it, over sample packs and over the bundled guides."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reader.__main__ import main
from reader.services.packing import build_pack
from tests.unit.library.samples import guide_of, handbook, put

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Said:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output read as JSON."""
        return json.loads(self.out)


Reader = Callable[..., Said]


@pytest.fixture(autouse=True)
def log_files_closed() -> Iterator[None]:
    """A program opens its log once; tests that run it often must let go of each."""
    yield
    log = logging.getLogger("reader")
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()
    log.setLevel(logging.NOTSET)


@pytest.fixture(scope="session")
def sample_packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two guides and a handbook; only for reading."""
    folder = tmp_path_factory.mktemp("sample-packs")
    for guide in (guide_of("first"), guide_of("second", word="candle"), handbook()):
        put(guide, folder)
    return folder


@pytest.fixture(scope="session")
def bundled_packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack of each guide of this repository; only for reading."""
    folder = tmp_path_factory.mktemp("bundled-packs")
    for source in sorted((ROOT / "guides").glob("*/guide.toml")):
        name = source.parent.name
        assert build_pack(source.parent, folder / f"{name}.guidepack").manifest is not None
    return folder


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A fresh profile."""
    return tmp_path / "profile"


@pytest.fixture
def reader(profile: Path, sample_packs: Path, capsys: pytest.CaptureFixture[str]) -> Reader:
    """Runs ``reader WORDS`` in this process, with the sample packs unless told others."""

    def run(*words: str, packs: Path = sample_packs) -> Said:
        code = main(["--profile", str(profile), "--packs", str(packs), *words])
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return run


def process(*words: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run ``reader WORDS`` as a process of its own, with more environment variables."""
    return subprocess.run(
        [sys.executable, "-m", "reader", *words],
        cwd=ROOT,
        env={**os.environ, **variables},
        capture_output=True,
        check=False,
    )
