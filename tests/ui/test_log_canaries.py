"""Nothing that a person types or reads in the real window ever reaches the log."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.logs import logger, start_file_log
from reader.paths import Places
from reader.ui.navigator import Spot
from tests.ui.conftest import Opener
from tests.unit.test_logs import let_go

NOTE, SEARCH, NAME = "zebrafinch", "quokkaword", "wombatplan"


def written(folder: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in folder.iterdir()).casefold()


def test_notes_searches_and_titles_stay_out_of_the_log(
    open_shell: Opener, places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    shell = open_shell().show()
    services, control = shell.context.services, JobControl()
    assert start_file_log(places.logs)
    logger("ui").warning("a line, so that the log is truly written")
    guide = services.reading.cards()[0]
    item = Address(
        guide.id, next(iter(services.reading.open(Address(guide.id), control).guide.items())).id
    )
    services.settings.set("remember-searches", True)
    services.workspace.noting.add(item, f"{NOTE} about a person", control)
    services.workspace.planning.make(NAME, NAME, control)
    services.workspace.collecting.make(NAME, control)
    for query in (SEARCH, f"{SEARCH} AND (", f"nofield:{SEARCH}", f'"{SEARCH}', SEARCH * 500):
        shell.go(Spot("search", query=query))
        shell.idle()
    services.searches.remember(SEARCH, control)
    shell.read(item)
    shell.go(Spot("reading", Address("quokkaword", "zebrafinch")))
    for file in places.index.glob("gen-*/*"):
        file.write_bytes(bytes(byte ^ 255 for byte in file.read_bytes()))
    shell.go(Spot("search", query=f"{SEARCH} again"))
    shell.idle()
    for file in places.library.glob("*/*/rendered.json"):
        file.write_bytes(NOTE.encode())
    shell.go(Spot("guides"))
    shell.go(Spot("reading", item))
    shell.idle()
    let_go()
    text = written(places.logs)
    assert "truly written" in text
    assert [word for word in (NOTE, SEARCH, NAME, guide.title.casefold()) if word in text] == []
