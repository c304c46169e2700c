"""Writing a pack: deterministic, and whole or not at all."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import InputError, PackError, StorageError
from reader.pack.archive import issued_date, write_pack
from reader.pack.authoring import Authored
from reader.pack.opening import open_pack
from tests.unit.pack.conftest import png


def test_the_same_guide_gives_the_same_bytes(small: Authored, tmp_path: Path) -> None:
    assert small.guide is not None
    one, two = tmp_path / "one.guidepack", tmp_path / "two.guidepack"
    guide = replace(
        small.guide,
        images=tuple(replace(small.guide.images[0], name=name) for name in ("a.png", "b.png")),
    )
    images = {"a.png": png(), "b.png": png(3)}
    first = write_pack(guide, images, one)
    second = write_pack(guide, dict(reversed(images.items())), two)
    assert first == second
    assert one.read_bytes() == two.read_bytes()
    assert write_pack(guide, images, two, "2026-12-01").issued == "2026-12-01"
    assert one.read_bytes() != two.read_bytes()


def test_other_programs_can_read_what_is_inside(small_pack: Path) -> None:
    with zipfile.ZipFile(small_pack) as archive:
        assert archive.namelist() == ["manifest.json", "guide.json", "images/family.png"]
        assert archive.testzip() is None
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        manifest = json.loads(archive.read("manifest.json"))
    assert (manifest["format"], manifest["id"], manifest["issued"]) == (
        1,
        "small-guide",
        "2026-11-23",
    )
    assert manifest["files"]["images/family.png"]["size"] == len(png())


def test_the_issue_date_comes_from_the_guide(small: Authored) -> None:
    guide = small.guide
    assert guide is not None
    unchecked = replace(guide, checked="")
    assert issued_date(guide) == "2026-11-23"
    assert issued_date(unchecked) == "2026-11-01"
    assert issued_date(replace(unchecked, edition="second")) == "2024-10-14"
    with pytest.raises(InputError, match="no date"):
        issued_date(replace(unchecked, edition="second", published=""))


def test_a_bad_date_is_refused(small: Authored, tmp_path: Path) -> None:
    assert small.guide is not None
    with pytest.raises(InputError, match="not a date"):
        write_pack(small.guide, small.images, tmp_path / "x.guidepack", "soon")
    assert not (tmp_path / "x.guidepack").exists()


def test_a_pack_that_no_reader_would_open_is_not_written(small: Authored, tmp_path: Path) -> None:
    assert small.guide is not None
    folder = tmp_path / "out"
    folder.mkdir()
    out = folder / "x.guidepack"
    out.write_bytes(b"older")
    with pytest.raises(PackError, match=r"x\.guidepack was not written") as caught:
        write_pack(small.guide, {}, out)
    assert "pictures are not the ones" in str(caught.value)
    assert [(path.name, path.read_bytes()) for path in folder.iterdir()] == [
        ("x.guidepack", b"older")
    ]


def test_a_folder_that_is_not_there_is_said(small: Authored, tmp_path: Path) -> None:
    assert small.guide is not None
    with pytest.raises(StorageError, match="nothing was changed"):
        write_pack(small.guide, small.images, tmp_path / "no" / "x.guidepack")


def test_a_full_disk_leaves_the_older_pack_and_no_rest(small: Authored, tmp_path: Path) -> None:
    assert small.guide is not None
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "x.guidepack").write_bytes(b"older")
    # a limit on file size stands in for a full disk; it cannot be undone, so another process
    script = f"""
import resource, signal
from pathlib import Path
from reader.errors import StorageError
from reader.pack.archive import write_pack
from reader.pack.opening import open_pack
guide = open_pack(Path({str(folder / "good")!r})).guide
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))
try:
    write_pack(guide, {{"family.png": b"x" * 5000}}, Path({str(folder / "x.guidepack")!r}))
except StorageError as error:
    print(error)
"""
    write_pack(small.guide, small.images, folder / "good")
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "could not be written; nothing was changed" in done.stdout
    assert sorted(path.name for path in folder.iterdir()) == ["good", "x.guidepack"]
    assert (folder / "x.guidepack").read_bytes() == b"older"


def test_what_was_written_opens_again(small: Authored, small_pack: Path) -> None:
    pack = open_pack(small_pack)
    assert pack.guide == small.guide
    assert pack.image("family.png") == small.images["family.png"]
