"""Hostile packs: one case a rule, each refused as a whole, with bounded memory."""

from __future__ import annotations

import os
import stat
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import PackError
from reader.pack.limits import LIMITS
from reader.pack.names import NAME_LENGTH, name_problem, twin_key
from reader.pack.opening import open_pack
from tests.unit.pack.conftest import png
from tests.unit.pack.zips import parts_of, refused, signed, write


def renamed(path: Path, old: bytes, new: bytes) -> Path:
    """Rewrite a name of the same length everywhere in a zip, past what zipfile would write."""
    assert len(old) == len(new)
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new))
    return path


NAMES = {
    "absolute": ("/images/ab.png", "absolute path"),
    "parent": ("images/../../../x.png", "outside the pack"),
    "backslash": ("images\\a.png", "backslash"),
    "drive": ("c:/a.png", "colon"),
    "stream": ("images/a.png:x", "colon"),
    "control": ("images/a\x01.png", "control characters"),
    "bidi": ("images/a\u202egnp.exe", "control characters"),
    "zero width": ("images/a\u200b.png", "control characters"),
    "reserved": ("images/con.png", "Windows reserves"),
    "reserved with space": ("images/aux .png", "Windows reserves"),
    "reserved folder": ("images/NUL/x.png", "Windows reserves"),
    "trailing dot": ("images/a.png.", "dot or a space"),
    "trailing space": ("images/a.png ", "dot or a space"),
    "folder trailing dot": ("images./a.png", "dot or a space"),
    "long": ("images/" + "a" * 180 + ".png", "too long"),
    "empty part": ("images//a.png", "empty part"),
    "folder": ("images/", "empty part"),
    "dot": ("./images/a.png", "empty part"),
    "not normal": ("images/e\u0301.png", "normal form"),
}


@pytest.mark.parametrize("case", NAMES)
def test_a_bad_name_is_refused(small_pack: Path, case: str) -> None:
    name, cause = NAMES[case]
    long_name = "x" * len(name.encode())
    parts = parts_of(small_pack)
    write(small_pack, {**parts, long_name: png()})
    data = small_pack.read_bytes().replace(long_name.encode(), name.encode())
    if not name.isascii():  # say in both headers that the name is UTF-8
        data = _with_flag(data, name.encode(), 0x800)
    small_pack.write_bytes(data)
    refused(small_pack, cause)


def headers_of(data: bytes, name: bytes) -> tuple[int, int]:
    """Where the local and the central header of a file start."""
    local = data.index(b"PK\x03\x04")
    while data[local + 30 : local + 30 + len(name)] != name:
        local = data.index(b"PK\x03\x04", local + 4)
    central = data.index(b"PK\x01\x02")
    while data[central + 46 : central + 46 + len(name)] != name:
        central = data.index(b"PK\x01\x02", central + 4)
    return local, central


def _with_flag(data: bytes, name: bytes, flag: int) -> bytes:
    changed = bytearray(data)
    local, central = headers_of(data, name)
    for place in (local + 6, central + 8):
        (flags,) = struct.unpack_from("<H", changed, place)
        struct.pack_into("<H", changed, place, flags | flag)
    return bytes(changed)


def test_a_nul_in_a_name_is_refused(small_pack: Path) -> None:
    write(small_pack, {**parts_of(small_pack), "images/a.png-x": png()})
    refused(renamed(small_pack, b"images/a.png-x", b"images/a.png\0x"), "control characters")


@pytest.mark.parametrize(
    ("name", "good"),
    [
        ("images/a.png", True),
        ("guide.json", True),
        ("images/é.png", True),
        ("", False),
        ("a" * 181, False),
    ],
)
def test_name_rules_take_plain_names(name: str, good: bool) -> None:
    assert (name_problem(name) == "") is good


@given(st.text(max_size=NAME_LENGTH))
def test_a_name_that_passes_stays_inside_any_folder(name: str) -> None:
    if not name_problem(name):
        assert os.path.normpath(f"/pack/{name}") == f"/pack/{name}"
        assert twin_key(twin_key(name)) == twin_key(name)


def test_the_same_name_twice_is_refused(small_pack: Path) -> None:
    write(small_pack, {**parts_of(small_pack), "images/family.pnx": png()})
    refused(renamed(small_pack, b"images/family.pnx", b"images/family.png"), "same name")


def test_twins_after_case_folding_are_refused(small_pack: Path) -> None:
    write(small_pack, {**parts_of(small_pack), "images/Family.PNG": png()})
    refused(small_pack, "same name")


MODES = {
    "symbolic link": (stat.S_IFLNK | 0o777, "symbolic link"),
    "device": (stat.S_IFCHR | 0o600, "folder or device"),
    "block device": (stat.S_IFBLK | 0o600, "folder or device"),
    "pipe": (stat.S_IFIFO | 0o600, "folder or device"),
    "socket": (stat.S_IFSOCK | 0o600, "folder or device"),
    "folder": (stat.S_IFDIR | 0o755, "folder or device"),
}


@pytest.mark.parametrize("case", MODES)
def test_links_and_devices_are_refused(small_pack: Path, case: str) -> None:
    mode, cause = MODES[case]

    def change(info: zipfile.ZipInfo) -> None:
        if info.filename.endswith(".png"):
            info.external_attr = mode << 16

    refused(write(small_pack, parts_of(small_pack), change), cause)


def test_a_windows_link_is_refused(small_pack: Path) -> None:
    def change(info: zipfile.ZipInfo) -> None:
        info.create_system = 0
        info.external_attr = 0x400

    refused(write(small_pack, parts_of(small_pack), change), "folder or link")


def test_an_encrypted_file_is_refused(small_pack: Path) -> None:
    small_pack.write_bytes(_with_flag(small_pack.read_bytes(), b"images/family.png", 1))
    refused(small_pack, "encrypted")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_ways_of_packing_are_refused(small_pack: Path, method: int) -> None:
    refused(write(small_pack, parts_of(small_pack), method=method), "packs may not use")


def test_deflated_files_are_read(small_pack: Path) -> None:
    parts = parts_of(small_pack)
    pack = open_pack(write(small_pack, parts, method=zipfile.ZIP_DEFLATED))
    assert pack.image("family.png") == parts["images/family.png"]


def _shorter_list(data: bytes) -> bytes:
    """The central directory without its last entry: a file that only some programs would see."""
    start = data.rindex(b"PK\x01\x02")
    end = bytearray(data[-22:])
    (count,) = struct.unpack_from("<H", end, 8)
    (length,) = struct.unpack_from("<I", end, 12)
    struct.pack_into("<HH", end, 8, count - 1, count - 1)
    struct.pack_into("<I", end, 12, length - (len(data) - 22 - start))
    return data[:start] + bytes(end)


SHAPES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "empty": (lambda data: b"", "too short"),
    "text": (lambda data: b"Just a text, nothing more, of some length.", "not a pack"),
    "bytes before": (lambda data: b"MZ" + data, "bytes stand before"),
    "zip before": (lambda data: data[:-22] + data, "bytes follow"),
    "bytes after": (lambda data: data + b"x", "bytes follow"),
    "two zips": (lambda data: data + data, "bytes follow"),
    "comment": (lambda data: data[:-2] + b"\x01\x00x", "bytes follow"),
    "zip64 count": (lambda data: data[:-14] + b"\xff\xff\xff\xff" + data[-10:], "zip kind"),
    "second disk": (lambda data: data[:-18] + b"\x01\x00" + data[-16:], "zip kind"),
    "one file unlisted": (_shorter_list, "belong to no file"),
}


@pytest.mark.parametrize("case", SHAPES)
def test_another_shape_is_refused(small_pack: Path, case: str) -> None:
    change, cause = SHAPES[case]
    small_pack.write_bytes(change(small_pack.read_bytes()))
    refused(small_pack, cause)


def test_overlapping_files_are_refused(small_pack: Path) -> None:
    data = bytearray(small_pack.read_bytes())
    struct.pack_into("<I", data, data.rindex(b"PK\x01\x02") + 42, 0)
    small_pack.write_bytes(data)
    refused(small_pack, "overlap")


def test_extra_fields_are_refused(small_pack: Path) -> None:
    def change(info: zipfile.ZipInfo) -> None:
        info.extra = struct.pack("<HHB", 0x7075, 1, 1)

    refused(write(small_pack, parts_of(small_pack), change), "zip kind")


def test_headers_that_disagree_are_refused(small_pack: Path) -> None:
    data = bytearray(small_pack.read_bytes())
    local, _ = headers_of(bytes(data), b"images/family.png")
    data[local + 30 : local + 47] = b"images/famili.png"
    small_pack.write_bytes(data)
    refused(small_pack, "other facts")


def test_every_cut_is_refused(small_pack: Path) -> None:
    data = small_pack.read_bytes()
    for length in [*range(0, len(data) - 200, 23), *range(len(data) - 200, len(data))]:
        small_pack.write_bytes(data[:length])
        refused(small_pack, "")


def test_no_flipped_byte_changes_what_is_read(small_pack: Path) -> None:
    data = small_pack.read_bytes()
    original = open_pack(small_pack)
    kept = 0
    for place in range(0, len(data), 7):
        changed = bytearray(data)
        changed[place] ^= 0x41
        small_pack.write_bytes(changed)
        try:
            pack = open_pack(small_pack)
        except PackError:
            continue
        kept += 1  # such as a time stamp, which nothing reads
        assert pack.guide == original.guide
        assert pack.digest != original.digest
    assert kept < len(data) // 70


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.integers(0, 5000), st.binary(min_size=1, max_size=8))
def test_random_damage_gives_only_pack_errors(small_pack: Path, place: int, junk: bytes) -> None:
    data = (
        (small_pack.parent / "good").read_bytes() if (small_pack.parent / "good").exists() else b""
    )
    if not data:
        data = small_pack.read_bytes()
        (small_pack.parent / "good").write_bytes(data)
    at = place % len(data)
    small_pack.write_bytes(data[:at] + junk + data[at + len(junk) :])
    try:
        open_pack(small_pack)
    except PackError as error:
        assert small_pack.name in error.sentence


def test_too_many_files_are_refused_before_they_are_listed(small_pack: Path) -> None:
    parts = parts_of(small_pack)
    extra = {f"images/p{number}.png": b"" for number in range(LIMITS.entries)}
    refused(write(small_pack, {**parts, **extra}), "too many files")


def _lie(data: bytes, name: bytes, size: int) -> bytes:
    """Claim another unpacked size in both headers of a file."""
    changed = bytearray(data)
    local, central = headers_of(data, name)
    struct.pack_into("<I", changed, local + 22, size)
    struct.pack_into("<I", changed, central + 24, size)
    return bytes(changed)


@pytest.mark.parametrize("claim", [0, 10, 1000])
def test_a_file_bigger_than_it_claims_is_refused(small_pack: Path, claim: int) -> None:
    parts = {**parts_of(small_pack), "images/family.png": png() + bytes(50_000)}
    write(small_pack, signed(parts), method=zipfile.ZIP_DEFLATED)
    small_pack.write_bytes(_lie(small_pack.read_bytes(), b"images/family.png", claim))
    refused(small_pack, "size")


def test_a_file_smaller_than_it_claims_is_refused(small_pack: Path) -> None:
    small_pack.write_bytes(_lie(small_pack.read_bytes(), b"guide.json", 999_999))
    refused(small_pack, "not of the size")


def test_too_much_in_all_is_refused_from_the_claims(small_pack: Path) -> None:
    small_pack.write_bytes(_lie(small_pack.read_bytes(), b"guide.json", LIMITS.total))
    refused(small_pack, "more than a pack may hold")


def test_a_ratio_over_the_limit_is_refused(small_pack: Path) -> None:
    parts = {**parts_of(small_pack), "images/family.png": png() + bytes(3_000_000)}
    write(small_pack, signed(parts), method=zipfile.ZIP_DEFLATED)
    refused(small_pack, "far more than it should")


def _bomb(path: Path, name: str, claim: int) -> None:
    """A small zip whose one file unpacks to 10 GB of zeros while its header says ``claim``."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    chunk = packer.compress(bytes(16_000_000)) + packer.flush(zlib.Z_FULL_FLUSH)
    middle = zlib.compressobj(9, zlib.DEFLATED, -15)
    again = middle.compress(bytes(16_000_000)) + middle.flush(zlib.Z_FULL_FLUSH)
    packed = chunk + again * 624 + b"\x03\x00"
    raw = name.encode()
    facts = (8, 0, 33, 0, len(packed), claim, len(raw), 0)
    local = struct.pack("<4sHHHHHIIIHH", b"PK\x03\x04", 20, 0, *facts) + raw
    central = struct.pack(
        "<4sBBHHHHHIIIHHHHHII",
        *(b"PK\x01\x02", 20, 3, 20, 0, *facts, 0, 0, 0, 0o100644 << 16, 0),
    )
    end = struct.pack(
        "<4sHHHHIIH",
        *(b"PK\x05\x06", 0, 0, 1, 1, len(central) + len(raw), len(local) + len(packed), 0),
    )
    path.write_bytes(local + packed + central + raw + end)


@pytest.mark.parametrize("claim", [100, 900_000, LIMITS.total])
def test_a_bomb_of_10_gb_is_refused_in_little_memory(tmp_path: Path, claim: int) -> None:
    bomb = tmp_path / "bomb.guidepack"
    _bomb(bomb, "manifest.json", claim)
    script = f"""
import resource
from pathlib import Path
from reader.errors import PackError
from reader.pack.opening import open_pack
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    open_pack(Path({str(bomb)!r}))
except PackError as error:
    print(error.sentence)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    sentence, grown = done.stdout.splitlines()
    assert "refused and nothing was changed: A file in the pack is bigger" in sentence
    assert int(grown) < 16_000  # KiB
    assert [path.name for path in tmp_path.iterdir()] == ["bomb.guidepack"]


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    big = tmp_path / "big.guidepack"
    big.touch()
    os.truncate(big, LIMITS.pack + 1)
    refused(big, "too big")
