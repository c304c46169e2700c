"""Kill -9 and two processes at once leave whole guides: an old edition or a new, never a mix."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reader.errors import Cancelled
from reader.jobs import JobControl
from reader.library.catalogue import load_catalogue
from reader.library.library import Library
from reader.library.lock import only_one
from tests.unit.library.conftest import MakeLibrary
from tests.unit.library.samples import PICTURES, guide_of, leftovers, put

ROOT = Path(__file__).parents[3]
PROGRAM = Path(__file__).with_name("syncing_program.py")
KILLS = 20
NAMES = ("first", "second", "third")
WORDS = {"2026.11": "lantern", "2026.12": "candle"}


def start(cache: Path, packs: Path, turns: int) -> subprocess.Popen[str]:
    arguments = [str(ROOT), str(cache), str(packs), str(turns)]
    return subprocess.Popen(
        [sys.executable, str(PROGRAM), *arguments], stdout=subprocess.PIPE, text=True
    )


def fill(folder: Path, edition: str) -> None:
    for name in NAMES:
        put(guide_of(name, edition, WORDS[edition]), folder)


def assert_each_guide_is_of_one_piece(library: Library) -> None:
    for card in library.cards():
        rendered = library.open(card.id)
        assert rendered.guide == guide_of(card.id, card.edition, WORDS[card.edition])
        other = next(word for edition, word in WORDS.items() if edition != card.edition)
        html = "".join(part.html for page in rendered.pages for part in page.parts)
        assert WORDS[card.edition] in html
        assert other not in html
        assert library.images(card.id, ("family.png",)) == PICTURES


def test_kill_while_editions_are_swapped(
    packs: Path, cache: Path, new_library: MakeLibrary
) -> None:
    fill(packs / "old", "2026.11")
    fill(packs / "new", "2026.12")
    chance = random.Random(20261123)
    seen = 0
    for _ in range(KILLS):
        process = start(cache, packs, 1000)
        assert process.stdout is not None
        turns = chance.randint(0, 2)
        for _ in range(turns):
            process.stdout.readline()
        # The first turn also pays for the start of the program.
        longest = 0.1 if turns else 0.5
        timer = threading.Timer(chance.uniform(0.0, longest), process.kill)
        timer.start()
        process.communicate()
        timer.join()
        assert process.returncode != 0
        library = new_library()
        assert_each_guide_is_of_one_piece(library)
        seen += len(library.cards())
    assert seen > 0
    library = new_library()
    assert library.sync(JobControl()).problems == ()
    assert {card.id for card in library.cards()} == set(NAMES)
    assert_each_guide_is_of_one_piece(library)
    used = {entry.folder for entry in load_catalogue(cache / "catalogue.json").entries}
    assert leftovers(cache, used) == []


def test_leftovers_of_a_kill_go_even_when_nothing_is_new(
    library: Library, packs: Path, cache: Path
) -> None:
    put(guide_of("first"), packs)
    library.sync(JobControl())
    for name in ("first/.staging-abc", "first/0123456789abcdef", "gone/.staging-x"):
        (cache / name / "images").mkdir(parents=True)
        (cache / name / "rendered.json").write_bytes(b"half")
    (cache / ".catalogue.json.123-0.part").write_bytes(b"half")
    library.sync(JobControl())
    used = {entry.folder for entry in load_catalogue(cache / "catalogue.json").entries}
    assert leftovers(cache, used) == []
    assert not (cache / "gone").exists()
    assert library.open("first").guide == guide_of("first")


def test_processes_that_install_at_once_all_end_with_every_guide(
    packs: Path, cache: Path, new_library: MakeLibrary
) -> None:
    fill(packs, "2026.11")
    processes = [start(cache, packs, 0) for _ in range(3)]
    answers = [process.communicate()[0].split() for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0]
    expected = sorted(f"{name}=2026.11" for name in NAMES)
    assert [sorted(answer) for answer in answers] == [expected] * 3
    library = new_library()
    assert_each_guide_is_of_one_piece(library)
    used = {entry.folder for entry in load_catalogue(cache / "catalogue.json").entries}
    assert leftovers(cache, used) == []


def test_a_window_that_is_open_follows_what_another_process_installed(
    library: Library, packs: Path, new_library: MakeLibrary
) -> None:
    put(guide_of("first"), packs)
    put(guide_of("second"), packs)
    library.sync(JobControl())
    put(guide_of("first", "2026.12", "candle"), packs)
    other = new_library()
    other.sync(JobControl())
    # never opened here, and its folder has been swept by now
    assert library.open("first").guide.edition == "2026.12"
    assert library.fingerprint == other.fingerprint
    assert_each_guide_is_of_one_piece(library)


def test_what_another_process_installed_is_reported_but_not_made_again(
    library: Library, packs: Path, cache: Path, new_library: MakeLibrary
) -> None:
    put(guide_of("first"), packs)
    new_library().sync(JobControl())
    before = [path.stat().st_ino for path in sorted(cache.rglob("rendered.json"))]
    assert library.sync(JobControl()).installed == {"first"}
    assert [path.stat().st_ino for path in sorted(cache.rglob("rendered.json"))] == before


def test_threads_that_install_at_once_agree(library: Library, packs: Path) -> None:
    fill(packs, "2026.11")
    reports = []
    threads = [
        threading.Thread(target=lambda: reports.append(library.sync(JobControl())))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(len(report.installed) for report in reports) == [0, 0, 0, 3]
    assert_each_guide_is_of_one_piece(library)


def test_waiting_for_another_process_can_be_cancelled(
    library: Library, packs: Path, cache: Path
) -> None:
    put(guide_of("first"), packs)
    control = JobControl()
    with only_one(cache / "install.lock", JobControl()):
        timer = threading.Timer(0.1, control.cancel)
        timer.start()
        with pytest.raises(Cancelled):
            library.sync(control)
        timer.join()
        assert library.cards() == ()
    assert library.sync(JobControl()).installed == {"first"}
