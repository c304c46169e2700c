"""Opening a pack: its manifest, its files and its pictures."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import InputError, NotFound, PackError, PackTooNew
from reader.pack.limits import LIMITS
from reader.pack.opening import open_pack
from tests.unit.pack.conftest import png
from tests.unit.pack.zips import parts_of, refused, signed, write

MANIFESTS: dict[str, tuple[dict[str, object], str]] = {
    "unknown field": ({"run": "x"}, "not known"),
    "no format": ({"format": "1"}, "does not say its format"),
    "true format": ({"format": True}, "does not say its format"),
    "other id": ({"id": "other"}, "another guide"),
    "other title": ({"title": "Other"}, "another guide"),
    "malformed id": ({"id": "../x"}, "malformed id"),
    "no date": ({"issued": "yesterday"}, "malformed id or date"),
    "version": ({"minimum_reader": "latest"}, "which reader"),
    "files": ({"files": []}, "too many files, or none"),
    "no guide": ({"files": {}}, "does not list"),
    "program": ({"files": {"run.exe": {"sha256": "0" * 64, "size": 1}}}, "no pack may hold"),
    "checksum": ({"files": {"guide.json": {"sha256": "x", "size": 1}}}, "malformed checksum"),
    "size": ({"files": {"guide.json": {"sha256": "0" * 64, "size": -1}}}, "malformed size"),
    "entry": ({"files": {"guide.json": 7}}, "without its checksum"),
}


@pytest.mark.parametrize("case", MANIFESTS)
def test_a_bad_manifest_is_refused(small_pack: Path, case: str) -> None:
    change, cause = MANIFESTS[case]
    parts = parts_of(small_pack)
    parts["manifest.json"] = json.dumps({**json.loads(parts["manifest.json"]), **change}).encode()
    refused(write(small_pack, parts), cause)


@pytest.mark.parametrize(
    "change", [{"format": 2, "files": "of a new kind"}, {"minimum_reader": "99.0"}]
)
def test_a_pack_for_a_newer_reader_says_so(small_pack: Path, change: dict[str, object]) -> None:
    parts = parts_of(small_pack)
    parts["manifest.json"] = json.dumps({**json.loads(parts["manifest.json"]), **change}).encode()
    error = refused(write(small_pack, parts), "this")
    assert isinstance(error, PackTooNew)
    assert "newer reader" in error.hint


def test_files_must_be_those_of_the_manifest(small_pack: Path) -> None:
    parts = parts_of(small_pack)
    refused(write(small_pack, {**parts, "images/spare.png": png()}), "just the files")
    without = {name: data for name, data in parts.items() if not name.startswith("images/")}
    refused(write(small_pack, without), "just the files")
    changed = parts["guide.json"].replace(b"Small guide", b"Smell guide")
    refused(write(small_pack, {**parts, "guide.json": changed}), "checksum")
    no_manifest = {name: data for name, data in parts.items() if name != "manifest.json"}
    refused(write(small_pack, no_manifest), "no manifest")
    spare = signed({**parts, "images/spare.png": png()})
    refused(write(small_pack, spare), "not the ones that the guide lists")


PICTURES = {
    "svg": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a PNG"),
    "zip": (b"PK\x03\x04" + bytes(40), "not a PNG"),
    "cut png": (png()[:20], "not a PNG"),
    "no pixels": (png(0, 5), "not a PNG"),
    "jpeg": (b"\xff\xd8\xff\xc0\x00\x11\x08\x00\x10\x00\x10" + bytes(20), "JPEG picture"),
    "png of 2 gigapixels": (png(50_000, 40_000), "pixels"),
}


@pytest.mark.parametrize("case", PICTURES)
def test_a_bad_picture_is_refused_before_decoding(small_pack: Path, case: str) -> None:
    data, cause = PICTURES[case]
    parts = signed({**parts_of(small_pack), "images/family.png": data})
    refused(write(small_pack, parts), cause)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe, tmp_path / "missing"):
        with pytest.raises(InputError):
            open_pack(path)


def test_a_picture_is_checked_again_when_it_is_read(small_pack: Path) -> None:
    pack = open_pack(small_pack)
    with pytest.raises(NotFound):
        pack.image("../guide.json")
    with pytest.raises(NotFound):
        pack.image("other.png")
    data = bytearray(small_pack.read_bytes())
    data[data.index(b"IHDR") + 5] ^= 1
    small_pack.write_bytes(data)
    with pytest.raises(PackError, match="was changed"):
        pack.image("family.png")
    small_pack.unlink()
    with pytest.raises(InputError, match="any more"):
        pack.image("family.png")


def test_the_digest_is_the_sha256_of_the_file(small_pack: Path) -> None:
    digest = hashlib.sha256(small_pack.read_bytes()).hexdigest()
    assert open_pack(small_pack).digest == digest


def test_tighter_limits_are_kept(small_pack: Path) -> None:
    tight = (
        replace(LIMITS, entries=2),
        replace(LIMITS, guide=100),
        replace(LIMITS, image=10),
        replace(LIMITS, manifest=10),
        replace(LIMITS, pack=10),
        replace(LIMITS, total=10),
        replace(LIMITS, depth=1),
        replace(LIMITS, nodes=5),
        replace(LIMITS, pixels=3),
    )
    for limits in tight:
        with pytest.raises(PackError):
            open_pack(small_pack, limits)
