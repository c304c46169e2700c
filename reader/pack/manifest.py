"""Manifest: what a pack says it holds, checked against what it does hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import reader
from reader.errors import PackError, PackTooNew
from reader.guide.address import is_id
from reader.pack import strict_json
from reader.pack.integrity import is_iso_date
from reader.pack.limits import LIMITS, Limits
from reader.pack.names import is_image_name
from reader.pack.plain_text import forbidden_character
from reader.translation import tr

FORMAT = 1
"""The pack format that this reader writes, and the newest it reads."""

MINIMUM_READER = "0.1.0"
"""The first reader that understands FORMAT 1."""

MANIFEST = "manifest.json"
GUIDE = "guide.json"
IMAGES = "images/"

_KEYS = frozenset({"format", "id", "title", "edition", "issued", "minimum_reader", "files"})
_SHA256 = re.compile(r"[0-9a-f]{64}")
_VERSION = re.compile(r"\d{1,6}(?:\.\d{1,6}){0,3}")


@dataclass(frozen=True)
class FileEntry:
    """One file of the pack: SHA-256 as lower-case hex, and size in bytes once unpacked."""

    sha256: str
    size: int


@dataclass(frozen=True)
class Manifest:
    """``issued`` is an ISO date; ``files`` holds every file but the manifest itself, by name."""

    id: str
    title: str
    edition: str
    issued: str
    files: Mapping[str, FileEntry]
    minimum_reader: str = MINIMUM_READER
    format: int = FORMAT


def manifest_to_json(manifest: Manifest) -> bytes:
    """Write a manifest: same manifest, same bytes."""
    return strict_json.dump(
        {
            "format": manifest.format,
            "id": manifest.id,
            "title": manifest.title,
            "edition": manifest.edition,
            "issued": manifest.issued,
            "minimum_reader": manifest.minimum_reader,
            "files": {
                name: {"sha256": entry.sha256, "size": entry.size}
                for name, entry in manifest.files.items()
            },
        }
    )


def manifest_from_json(data: bytes, limits: Limits = LIMITS) -> Manifest:
    """Read a manifest; raises PackTooNew when it asks for a newer reader, PackError otherwise."""
    if len(data) > limits.manifest:
        raise PackError(tr("The pack's manifest is too big."))
    value = strict_json.load(data, limits)
    if not isinstance(value, dict):
        raise PackError(tr("The pack's manifest is not an object."))
    _check_age(value)
    if set(value) != _KEYS:
        raise PackError(tr("The pack's manifest lacks a field or has one that is not known."))
    files = value["files"]
    if not isinstance(files, dict) or len(files) > limits.entries:
        raise PackError(tr("The pack's manifest lists too many files, or none."))
    manifest = Manifest(
        id=_text(value, "id"),
        title=_text(value, "title"),
        edition=_text(value, "edition"),
        issued=_text(value, "issued"),
        minimum_reader=_text(value, "minimum_reader"),
        files={name: _entry(name, entry) for name, entry in sorted(files.items())},
    )
    if not is_id(manifest.id) or not is_iso_date(manifest.issued):
        raise PackError(tr("The pack's manifest has a malformed id or date."))
    if GUIDE not in manifest.files:
        raise PackError(tr("The pack's manifest does not list {guide}.", guide=GUIDE))
    return manifest


def _check_age(value: Mapping[str, object]) -> None:
    """Say that a pack is too new before complaining of fields that newer readers know."""
    format_number = value.get("format")
    if type(format_number) is not int or format_number < 1:
        raise PackError(tr("The pack's manifest does not say its format."))
    minimum = value.get("minimum_reader")
    if format_number > FORMAT:
        raise PackTooNew(
            tr(
                "The pack has format {format_number}; this reader knows format {format}.",
                format_number=format_number,
                format=FORMAT,
            ),
            tr("Install a newer reader, then try again."),
        )
    if not isinstance(minimum, str) or not _VERSION.fullmatch(minimum):
        raise PackError(tr("The pack's manifest does not say which reader it needs."))
    if version_key(minimum) > version_key(reader.__version__):
        raise PackTooNew(
            tr(
                "The pack needs reader {minimum}; this is {version}.",
                minimum=minimum,
                version=reader.__version__,
            ),
            tr("Install a newer reader, then try again."),
        )


def version_key(version: str) -> tuple[int, ...]:
    """A version such as ``0.2.0`` as numbers that compare; missing parts count as 0."""
    parts = [int(part) for part in re.findall(r"\d+", version)[:4]]
    return tuple(parts + [0] * (4 - len(parts)))


def _text(value: Mapping[str, object], key: str) -> str:
    text = value[key]
    if not isinstance(text, str) or not text.strip() or forbidden_character(text) >= 0:
        raise PackError(tr("The pack's manifest has no proper {key}.", key=key))
    return text


def _entry(name: str, value: object) -> FileEntry:
    if name != GUIDE and not (name.startswith(IMAGES) and is_image_name(name[len(IMAGES) :])):
        raise PackError(tr("The pack's manifest lists a file that no pack may hold."))
    if not isinstance(value, dict) or set(value) != {"sha256", "size"}:
        raise PackError(tr("The pack's manifest lists a file without its checksum and size."))
    sha256, size = value["sha256"], value["size"]
    if not isinstance(sha256, str) or not _SHA256.fullmatch(sha256):
        raise PackError(tr("The pack's manifest has a malformed checksum."))
    if type(size) is not int or size < 0:
        raise PackError(tr("The pack's manifest has a malformed size."))
    return FileEntry(sha256, size)
