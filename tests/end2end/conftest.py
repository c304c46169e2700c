"""The desktop, the shelf of real guides and the windows that the end-to-end tests use."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end2end.desktop import Desktop
from tests.end2end.program import ROOT, Reader, Windows, call, program


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Add the evidence to the report of a test that failed while its windows are still there."""
    report: pytest.TestReport = yield  # type: ignore[assignment]
    windows = getattr(item, "funcargs", {}).get("windows")
    if call.when == "call" and report.failed and isinstance(windows, Windows):
        report.sections.append(("the windows when it failed", windows.evidence()))
    return report  # type: ignore[return-value]


@pytest.fixture(scope="session")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shelf: every guide of this checkout, built by the command that people use."""
    shelf = tmp_path_factory.mktemp("packs")
    for file in sorted((ROOT / "guides").glob("*/guide.toml")):
        folder = file.parent
        answer = call(program("pack", "build", folder, "--out", shelf / f"{folder.name}.guidepack"))
        assert answer.returncode == 0, f"{folder.name} was not built: {answer.stderr}"
    assert any(shelf.iterdir()), "There is no guide in this checkout."
    return shelf


@pytest.fixture(scope="session")
def prepared_profile(packs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile in which the guides are installed and the index is built; never use it itself."""
    profile = tmp_path_factory.mktemp("prepared") / "profile"
    answer = Reader(profile, packs).run("index")
    assert answer.returncode == 0, answer.stderr
    return profile


@pytest.fixture
def reader(prepared_profile: Path, packs: Path, tmp_path: Path) -> Reader:
    """The reader with a profile of the test's own and an index that is already built."""
    profile = tmp_path / "profile"
    shutil.copytree(prepared_profile / "cache", profile / "cache")
    return Reader(profile, packs)


@pytest.fixture
def new_reader(packs: Path, tmp_path: Path) -> Reader:
    """The reader as on the first day: nothing is installed, indexed or kept yet."""
    return Reader(tmp_path / "new-profile", packs)


@pytest.fixture(scope="session")
def desktop() -> Iterator[Desktop]:
    """One desktop for all tests."""
    with Desktop() as started:
        yield started


@pytest.fixture
def windows(desktop: Desktop, tmp_path: Path) -> Iterator[Windows]:
    """Starts windows; all of them have ended when the test is over."""
    opened = Windows(desktop, tmp_path)
    try:
        yield opened
    finally:
        opened.close()
