"""Packs as an attacker or a broken disk would make them, byte by byte."""

from __future__ import annotations

import io
import json
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

MIB = 1 << 20
BOMB_BYTES = 10 << 30
NO_BYTES = b"\x03\x00"
"""A deflate stream that says only that it ends here (RFC 1951, a last block of fixed codes)."""


@dataclass(frozen=True)
class Member:
    """One file of a pack as its headers tell it; ``packed`` is what really stands there."""

    name: str
    packed: bytes
    unpacked: int
    crc: int = 0
    method: int = 8
    mode: int = stat.S_IFREG | 0o644

    @classmethod
    def of(cls, name: str, data: bytes) -> Member:
        """Return an honest member."""
        packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
        packed = packer.compress(data) + packer.flush()
        return cls(name, packed, len(data), zlib.crc32(data))


def pack_bytes(members: Iterable[Member]) -> bytes:
    """Return a zip with nothing in it but these members, in the plain shape of a pack."""
    body, directory = io.BytesIO(), io.BytesIO()
    count = 0
    for member in members:
        name = member.name.encode()
        start = body.tell()
        # Both headers share these facts: version 2.0, flags, method, 1 January 1980, and so on.
        sizes = (member.crc, len(member.packed), member.unpacked, len(name))
        shared = struct.pack("<HHHHHIIIHH", 20, 0x800, member.method, 0, 33, *sizes, 0)
        body.write(b"PK\x03\x04" + shared + name + member.packed)
        ends = struct.pack("<HHHII", 0, 0, 0, member.mode << 16, start)
        directory.write(b"PK\x01\x02" + struct.pack("<BB", 20, 3) + shared + ends + name)
        count += 1
    size, place = directory.tell(), body.tell()
    end = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, count, count, size, place, 0)
    return body.getvalue() + directory.getvalue() + end


def members_of(pack: Path) -> list[Member]:
    """Return the files of a good pack."""
    with zipfile.ZipFile(pack) as archive:
        return [Member.of(name, archive.read(name)) for name in archive.namelist()]


def climbing(members: list[Member]) -> list[Member]:
    """Add a file that would land beside the folder it is unpacked in."""
    return [*members, Member.of("../evil.txt", b"out")]


def linking(members: list[Member]) -> list[Member]:
    """Add a symbolic link."""
    link = Member.of("images/link.png", b"/etc/passwd")
    return [*members, replace(link, mode=stat.S_IFLNK | 0o777)]


def doubled(members: list[Member]) -> list[Member]:
    """Give one file of the pack twice."""
    return [*members, members[-1]]


def zeros(size: int) -> bytes:
    """Return a deflate stream of so many zeros; a whole flush makes each block stand alone."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    block = packer.compress(bytes(MIB)) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(bytes(MIB)) + packer.flush(zlib.Z_FULL_FLUSH)
    return block + again * (size // MIB - 1) + NO_BYTES


def lying_bomb(members: list[Member]) -> list[Member]:
    """Let the guide unpack to 10 GB although every header and the manifest say 1 MB."""
    told = Member("guide.json", zeros(BOMB_BYTES), MIB)
    return _with(members, told)


def honest_bomb(members: list[Member]) -> list[Member]:
    """Add files of 10 GB together whose headers say so."""
    packed = zeros(BOMB_BYTES // 4)
    bombs = (Member(f"images/{n}.png", packed, BOMB_BYTES // 4) for n in range(4))
    return [*members, *bombs]


def changed(members: list[Member]) -> list[Member]:
    """Change a byte of the guide and everything but the manifest to fit."""
    guide = next(member for member in members if member.name == "guide.json")
    data = zlib.decompress(guide.packed, -zlib.MAX_WBITS).replace(b"the", b"teh", 1)
    return [Member.of("guide.json", data) if m is guide else m for m in members]


def _with(members: list[Member], told: Member) -> list[Member]:
    """Put a member in the place of the one of its name, and let the manifest give its size."""
    answer = []
    for member in members:
        if member.name == "manifest.json":
            facts = json.loads(zlib.decompress(member.packed, -zlib.MAX_WBITS))
            facts["files"][told.name]["size"] = told.unpacked
            member = Member.of(member.name, json.dumps(facts).encode())
        answer.append(told if member.name == told.name else member)
    return answer


@dataclass(frozen=True)
class Crafted:
    """A way to spoil a pack, and a word that the refusal must hold."""

    name: str
    spoil: Callable[[list[Member]], list[Member]]
    word: str


CRAFTED: tuple[Crafted, ...] = (
    Crafted("climbing", climbing, "outside"),
    Crafted("linking", linking, "symbolic link"),
    Crafted("doubled", doubled, "two files of the same name"),
    Crafted("lying-bomb", lying_bomb, "bigger than it may be"),
    Crafted("honest-bomb", honest_bomb, "unpacks to more"),
    Crafted("changed", changed, "checksum"),
)


def facts_of(folder: Path) -> Mapping[str, bytes]:
    """Return every file below a folder with its bytes, to see that nothing changed."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}
