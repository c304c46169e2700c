"""The guide with every figure, in a shell, and its figures as values."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.guide.figure import Figure, FigureName
from reader.jobs import JobControl
from reader.paths import Places
from reader.services.composition import build_services
from tests.ui.conftest import Opener
from tests.ui.figure_guides import FIGURES
from tests.ui.shell import Shell
from tests.ui.shelves import drawn_guide_in, own_places


@pytest.fixture(scope="session")
def drawn_shelf(tmp_path_factory: pytest.TempPathFactory) -> Places:
    """The guide with every figure, installed; to be copied, never written to."""
    return drawn_guide_in(tmp_path_factory.mktemp("drawn-shelf"))


@pytest.fixture(scope="session")
def figures(drawn_shelf: Places, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Figure]:
    """The figure of each name, as its page carries it."""
    services = build_services(own_places(drawn_shelf, tmp_path_factory.mktemp("figures")))
    found = {
        name: services.reading.open(FIGURES[name], JobControl()).page.figures[0]
        for name in FigureName
    }
    services.close()
    return {str(name): figure for name, figure in found.items()}


@pytest.fixture
def drawn_shell(open_shell: Opener, drawn_shelf: Places, tmp_path: Path) -> Shell:
    """The shell over the guide with every figure."""
    return open_shell(where=own_places(drawn_shelf, tmp_path / "drawn")).show()
