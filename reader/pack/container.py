"""The zip container: every byte is accounted for, and no header is believed (S5, S6).

A pack has one canonical shape, the one that ``archive`` writes: entries one after another from the
first byte, each a local header and its data, then the central directory, then its end record. Any
other shape (extra fields, comments, gaps, overlaps, zip64, encryption) is refused, so nothing can
hide between what one program sees in a zip and what another does.
"""

from __future__ import annotations

import stat
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from reader.errors import PackError
from reader.pack.limits import Limits
from reader.pack.names import NAME_LENGTH, name_problem, twin_key
from reader.translation import tr

CHUNK = 64 * 1024
"""Bytes read at a time; also the most that one step of unpacking may give."""

_END = struct.Struct("<4sHHHHIIH")
_CENTRAL = struct.Struct("<4sBBHHHHHIIIHHHHHII")
_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_UTF8 = 0x800
_STORED, _DEFLATED = 0, 8
_MAX32 = 0xFFFFFFFF


@dataclass(frozen=True)
class Entry:
    """A file in the container: what its headers claim, and ``header``, where the local one is."""

    name: str
    raw_name: bytes
    flags: int
    method: int
    crc: int
    packed: int
    unpacked: int
    header: int

    @property
    def start(self) -> int:
        """Where the entry's data starts."""
        return self.header + _LOCAL.size + len(self.raw_name)


def read_entries(file: BinaryIO, size: int, limits: Limits) -> tuple[Entry, ...]:
    """List the files of a pack of ``size`` bytes; raises PackError when its shape is not ours."""
    if size > limits.pack:
        raise PackError(tr("The file is too big for a pack."))
    directory, directory_start, count = _read_end(file, size, limits)
    entries: list[Entry] = []
    place = expected = 0
    for _ in range(count):
        entry, place = _read_central(directory, place, expected)
        expected = _check_local(file, entry)
        entries.append(entry)
    if place != len(directory) or expected != directory_start:
        raise PackError(tr("The pack has bytes that belong to no file."))
    twins = {twin_key(entry.name) for entry in entries}
    if len(twins) != len(entries):
        raise PackError(tr("The pack holds two files of the same name."))
    if sum(entry.unpacked for entry in entries) > limits.total:
        raise PackError(tr("The pack unpacks to more than a pack may hold."))
    return tuple(entries)


def _read_end(file: BinaryIO, size: int, limits: Limits) -> tuple[bytes, int, int]:
    """The central directory's bytes, where it starts, and how many entries it has."""
    if size < _END.size:
        raise PackError(tr("The file is too short to be a pack."))
    file.seek(0)
    if file.read(4) != b"PK\x03\x04":
        raise PackError(tr("The file is not a pack, or bytes stand before it."))
    file.seek(size - _END.size)
    mark, disk, first_disk, here, count, length, start, comment = _END.unpack(file.read(_END.size))
    if mark != b"PK\x05\x06" or comment:
        raise PackError(tr("The pack is cut short, or bytes follow it."))
    if disk or first_disk or here != count or _MAX32 in (length, start) or count == 0xFFFF:
        raise PackError(tr("The pack is of a zip kind that packs may not be."))
    if count > limits.entries:
        raise PackError(tr("The pack holds too many files."))
    if start + length != size - _END.size:
        raise PackError(tr("The pack is cut short, or bytes follow it."))
    if length > count * (_CENTRAL.size + 4 * NAME_LENGTH):
        raise PackError(tr("The pack's list of files is damaged."))
    file.seek(start)
    directory = file.read(length)
    if len(directory) != length:
        raise PackError(tr("The pack is cut short."))
    return directory, start, count


def _read_central(directory: bytes, place: int, expected: int) -> tuple[Entry, int]:
    """One entry of the central directory, whose local header must start at ``expected``."""
    if place + _CENTRAL.size > len(directory):
        raise PackError(tr("The pack's list of files is cut short."))
    (mark, _, system, _, flags, method, _, _, crc, packed, unpacked, name_length, extra, comment,
     disk, _, attributes, header) = _CENTRAL.unpack_from(directory, place)  # fmt: skip
    if mark != b"PK\x01\x02":
        raise PackError(tr("The pack's list of files is damaged."))
    end = place + _CENTRAL.size + name_length
    raw_name = directory[place + _CENTRAL.size : end]
    if len(raw_name) != name_length:
        raise PackError(tr("The pack's list of files is cut short."))
    name = _name(raw_name, flags)
    problem = name_problem(name) or _kind_problem(system, attributes, flags, method)
    if problem:
        raise PackError(
            tr("A file in the pack {problem}: {name!a}.", problem=problem, name=name[:200])
        )
    if extra or comment or disk or _MAX32 in (packed, unpacked, header):
        raise PackError(tr("The pack is of a zip kind that packs may not be."))
    if header != expected:
        raise PackError(tr("Files in the pack overlap, or bytes stand between them."))
    return Entry(name, raw_name, flags, method, crc, packed, unpacked, header), end


def _name(raw: bytes, flags: int) -> str:
    if flags & _UTF8:
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise PackError(tr("A file in the pack has a name that cannot be read.")) from error
    return raw.decode("cp437")


def _kind_problem(system: int, attributes: int, flags: int, method: int) -> str:
    mode = attributes >> 16
    if stat.S_ISLNK(mode):
        return "is a symbolic link"
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return "is a folder or device"
    if attributes & 0x410 and system != 3:  # DOS: 0x10 is a folder, 0x400 a reparse point
        return "is a folder or link"
    if flags & 0x2041:
        return "is encrypted"
    if flags & ~_UTF8 or method not in (_STORED, _DEFLATED):
        return "is packed in a way that packs may not use"
    return ""


def _check_local(file: BinaryIO, entry: Entry) -> int:
    """Compare an entry with its local header; gives the place where the next one must start."""
    file.seek(entry.header)
    header = file.read(_LOCAL.size + len(entry.raw_name))
    if len(header) != _LOCAL.size + len(entry.raw_name):
        raise PackError(tr("The pack is cut short."))
    mark, _, flags, method, _, _, crc, packed, unpacked, name_length, extra = _LOCAL.unpack_from(
        header
    )
    told = (flags, method, crc, packed, unpacked, header[_LOCAL.size :])
    listed = (entry.flags, entry.method, entry.crc, entry.packed, entry.unpacked, entry.raw_name)
    if mark != b"PK\x03\x04" or extra or name_length != len(entry.raw_name) or told != listed:
        raise PackError(tr("A file in the pack is listed with other facts than it carries."))
    return entry.start + entry.packed


def read_data(file: BinaryIO, entry: Entry, most: int, limits: Limits) -> bytes:
    """Unpack one file of at most ``most`` bytes; raises PackError as soon as a limit is passed."""
    pieces: list[bytes] = []
    size = crc = 0
    for piece in _pieces(file, entry):
        size += len(piece)
        if size > most or size > entry.unpacked:
            raise PackError(tr("A file in the pack is bigger than it may be."))
        if size > limits.ratio_from and size > limits.ratio * max(entry.packed, 1):
            raise PackError(tr("A file in the pack unpacks to far more than it should."))
        crc = zlib.crc32(piece, crc)
        pieces.append(piece)
    if size != entry.unpacked or crc != entry.crc:
        raise PackError(tr("A file in the pack is damaged."))
    return b"".join(pieces)


def _packed_pieces(file: BinaryIO, entry: Entry) -> Iterator[bytes]:
    file.seek(entry.start)
    left = entry.packed
    while left:
        piece = file.read(min(CHUNK, left))
        if not piece:
            raise PackError(tr("The pack is cut short."))
        left -= len(piece)
        yield piece


def _pieces(file: BinaryIO, entry: Entry) -> Iterator[bytes]:
    """The unpacked bytes, never more than CHUNK at a time, whatever the headers claim."""
    if entry.method == _STORED:
        yield from _packed_pieces(file, entry)
        return
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for packed in _packed_pieces(file, entry):
            rest = packed
            while True:
                piece = unpacker.decompress(rest, CHUNK)
                rest = unpacker.unconsumed_tail
                if piece:
                    yield piece
                if unpacker.unused_data:
                    raise PackError(tr("A file in the pack has bytes after its end."))
                if not rest and len(piece) < CHUNK:
                    break
    except zlib.error as error:
        raise PackError(tr("A file in the pack is damaged.")) from error
    if not unpacker.eof:
        raise PackError(tr("A file in the pack is cut short."))
