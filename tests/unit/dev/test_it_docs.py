"""The pages for IT are true: generated parts are as the program says, and their commands run."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from it_docs import PAGES, PARTS, PLACES, filled

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.logs import logger, start_file_log
from reader.paths import APP_FOLDER, find_places, machine_packs_folder
from reader.services.composition import build_services
from reader.services.kept import KEPT, PROFILE
from reader.services.launching import Seat, claim
from reader.services.places import Place
from tests.unit.library.samples import guide_of, put
from tests.unit.test_logs import let_go

ROOT = Path(__file__).parents[3]
DOCS = ROOT / "docs"
FENCE = re.compile(r"^```sh\n(.*?)^```", re.DOTALL | re.MULTILINE)
# Runs the program with the folder of this machine in a place that the test may write to.
RUN = """
import sys
from dataclasses import replace
from pathlib import Path
import reader.paths, reader.__main__ as program

here, found = Path(sys.argv[1]), reader.paths.find_places
def places(profile=None, packs=None, cache=None):
    return replace(
        found(str(here / "profile"), str(here / "shipped")),
        machine_packs=here / "machine", policies=here / "policies", named=frozenset(),
    )
program.find_places = places
sys.exit(program.main(sys.argv[2:]))
"""


def commands() -> list[tuple[str, str]]:
    """Every command of the program in the pages, and the page; in order, as people would type."""
    found = []
    for page in sorted(DOCS.glob("*.md")):
        for block in FENCE.findall(page.read_text(encoding="utf-8")):
            found += [
                (page.name, line) for line in block.splitlines() if line.startswith("reader ")
            ]
    return found


def test_generated_parts_are_as_the_program_says() -> None:
    used = set()
    for name in PAGES:
        text = (DOCS / name).read_text(encoding="utf-8")
        assert text == filled(text), "Run: python build/dev/it_docs.py"
        used |= set(re.findall(r"<!-- generated: ([a-z-]+) -->", text))
    assert used == set(PARTS)


def test_a_part_that_is_out_of_date_is_put_right() -> None:
    old = "a\n<!-- generated: exit-codes -->\nold\n<!-- end -->\nb\n"
    new = filled(old)
    assert new.startswith("a\n<!-- generated: exit-codes -->\n\n| Code | Meaning |")
    assert new.endswith("\n<!-- end -->\nb\n")
    assert filled(new) == new


def test_the_folders_are_those_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (
        *(("APPDATA", "%APPDATA%"), ("LOCALAPPDATA", "%LOCALAPPDATA%")),
        *(("PROGRAMDATA", "%PROGRAMDATA%"), ("HOME", "/~"), ("USERPROFILE", "/~")),
    ):
        monkeypatch.setenv(name, value)
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name)
    platforms = {"Windows": "win32", "macOS": "darwin", "Linux": "linux"}
    assert [row[0] for row in PLACES] == list(platforms)
    for system, profile, cache, packs in PLACES:
        monkeypatch.setattr(sys, "platform", platforms[system])
        found = find_places()
        folders = (found.profile, found.cache, machine_packs_folder())
        told = [str(folder).replace("/~", "~") for folder in folders]
        assert told == [path.replace("\\", "/") for path in (profile, cache, packs)]
        assert APP_FOLDER in profile


def test_the_commands_in_the_pages_run(tmp_path: Path) -> None:
    """One after the other, on a machine of their own, with the files that the pages name."""
    put(guide_of("first"), tmp_path / "shipped")
    put(guide_of("kinship-care"), tmp_path)
    put(guide_of("second"), tmp_path / "guides-2026-12")
    told = commands()
    assert len(told) > 10
    ran = []
    for page, line in told:
        command, _, _comment = line.partition(" #")
        done = subprocess.run(
            [sys.executable, "-P", "-c", RUN, str(tmp_path), *shlex.split(command)[1:]],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        allowed = {0, 1} if command.startswith("reader selftest") else {0}
        assert done.returncode in allowed, f"{page}: {line}\n{done.stdout}{done.stderr}"
        if "--json" in command:
            json.loads(done.stdout)
        if "--quiet" in command:
            assert done.stdout == ""
        ran.append(command)
    assert (tmp_path / "machine" / "second.guidepack").is_file()
    assert (tmp_path / "report.zip").is_file()
    assert not (tmp_path / "profile" / "packs" / "kinship-care.guidepack").exists()


def test_every_file_that_is_kept_is_in_the_note(tmp_path: Path) -> None:
    places = find_places(str(tmp_path / "profile"), str(tmp_path / "packs"))
    put(guide_of("first"), places.packs)
    assert places.user_packs is not None
    put(guide_of("second"), places.user_packs)
    places.settings.parent.mkdir(exist_ok=True)
    places.settings.write_bytes(b"damaged")
    places.database.write_bytes(b"damaged" * 1000)
    start_file_log(places.logs)
    seat = claim(places)
    assert isinstance(seat, Seat)
    services = build_services(places)
    control = JobControl()
    services.preparing.guides(control)
    services.preparing.search_index(control)
    services.settings.set("zoom", 120)
    services.trail.remember(Place(Address("first"), "about", "", 0.0, ""), control)
    services.upkeep.back_up(control)
    logger("library").warning("a line")
    (places.cache / "system-look").write_text("dark", encoding="ascii")
    (places.cache / "icons.json").write_text("[]", encoding="ascii")
    found = {path for path in tmp_path.joinpath("profile").rglob("*") if path.is_file()}
    roots = {PROFILE: places.profile, "cache": places.cache}
    told = {
        path for each in KEPT for path in roots[each.place].glob(each.pattern) if path.is_file()
    }
    kinds = {each.pattern for each in KEPT if any(roots[each.place].glob(each.pattern))}
    let_go()
    services.close()
    seat.leave()
    assert {str(path.relative_to(tmp_path)) for path in found - told} == set()
    assert kinds >= {each.pattern for each in KEPT} - {
        "userdata.sqlite3-*",
        "windows/*/inbox/*.note",
    }


def test_links_between_the_pages_lead_somewhere() -> None:
    for page in DOCS.glob("*.md"):
        text = page.read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#]+)(?:#[a-z-]+)?\)", text):
            assert target.startswith("https:") or (DOCS / target).exists(), f"{page.name}: {target}"


@pytest.mark.parametrize(
    "name", ["deployment.md", "data-protection.md", "accessibility-statement.md"]
)
def test_sentences_are_short(name: str) -> None:
    text = re.sub(r"```.*?```", "", (DOCS / name).read_text(encoding="utf-8"), flags=re.DOTALL)
    prose = [
        block.replace("\n", " ")
        for block in re.split(r"\n\s*\n|\n(?=[-|#\d])", text)
        if not block.startswith(("|", "#", "<!--"))
    ]
    long = [
        sentence
        for block in prose
        for sentence in re.split(r"(?<=[.:?]) ", block)
        if len(sentence.split()) > 26
    ]
    assert long == []
