"""The frozen program, its package, a clean root to install it in, and a desktop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.conftest import desktop, pytest_runtest_makereport, windows
from tests.package.clean_root import CleanRoot
from tests.package.frozen import BUNDLE, DIST, MAKE_IT, PROGRAM, Frozen

__all__ = ["desktop", "pytest_runtest_makereport", "windows"]


@pytest.fixture(scope="session")
def bundle() -> Path:
    """The frozen program's folder."""
    assert (BUNDLE / PROGRAM).is_file(), MAKE_IT
    return BUNDLE


@pytest.fixture(scope="session")
def package() -> Path:
    """The Debian package."""
    found = sorted(DIST.glob(f"{PROGRAM}_*.deb"))
    assert len(found) == 1, MAKE_IT
    return found[0]


@pytest.fixture
def frozen(bundle: Path, tmp_path: Path) -> Frozen:
    """The frozen program with an empty profile."""
    return Frozen(tmp_path / "profile", bundle / "_internal" / "guides")


@pytest.fixture
def clean_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CleanRoot]:
    """An empty Debian."""
    # Not below /tmp, which is mounted inside it.
    root = CleanRoot(BUNDLE.parents[1] / f"root-{tmp_path_factory.getbasetemp().name}")
    try:
        root.start()
        yield root
    finally:
        root.close()
