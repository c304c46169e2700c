"""Sample guides as values, written as real packs, and the kill-proof checks on what they become."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from reader.guide.address import Address
from reader.guide.grade import Grade
from reader.guide.guide import Guide, GuideKind, GuideStatus, Image
from reader.guide.items import (
    EvidenceTheme,
    KeyPrinciple,
    Programme,
    Recommendation,
    Section,
    Source,
    SourceStanding,
    Term,
)
from reader.guide.scale import StrengthScale
from reader.pack.archive import write_pack

STRONG = Grade("strong", "Strong evidence", "Many good studies.")
PROMISING = Grade("promising", "Promising evidence")


def png() -> bytes:
    """A real picture of two by two points."""

    def chunk(name: bytes, data: bytes) -> bytes:
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\0\x80\x80" * 2)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


PICTURES: Mapping[str, bytes] = {"family.png": png()}


def guide_of(
    name: str = "first",
    edition: str = "2026.11",
    word: str = "lantern",
    published: str = "2024-10-14",
    kind: GuideKind = GuideKind.BRIEFING,
) -> Guide:
    """A guide with every kind of item and one picture; every text in it holds ``word``."""
    return Guide(
        id=name,
        title=f"Guide {name} {word}",
        publisher="A publisher",
        edition=edition,
        kind=kind,
        status=GuideStatus.PUBLISHED,
        address="https://example.org/guide",
        licence="Not known.",
        checked="2026-11-23",
        summary=f"About the {word}.",
        published=published,
        published_note="" if published else "Not found.",
        ages="0 to 10",
        scale=StrengthScale((STRONG, PROMISING), sources=("k1",)),
        contents=(
            *("about", "recommendations", "principles", "themes", "programmes", "glossary"),
            "sources",
        ),
        sections=(
            Section(
                "about",
                f"About the {word}",
                f"A {word} helps families. [@k1]\n\n![A family](family.png)\n\n## Why {word}s\n\n"
                f"Because a {word} gives light. [@k1]\n",
                ("k1",),
            ),
        ),
        recommendations=(
            Recommendation(
                "navigator",
                f"A {word} for carers",
                f"Give carers a {word}.",
                strength=STRONG,
                why=f"Each {word} helped. [@k1]",
                limits="Few studies.",
                programmes=("kin-tech",),
                related=(Address(name, "listen"),),
                sources=("k1",),
            ),
        ),
        principles=(
            KeyPrinciple("listen", "Listen", f"Listen about the {word}.", sources=("k1",)),
        ),
        themes=(EvidenceTheme("peers", "Peers", f"Peers like the {word}.", sources=("k1",)),),
        programmes=(Programme("kin-tech", "Kin-Tech", f"A {word} by post.", sources=("k1",)),),
        terms=(
            Term("carer", "Carer", f"Who holds the {word}.", also=("keeper",), sources=("k1",)),
        ),
        sources=(
            Source(
                "k1", "The guide", "A publisher", "https://example.org/g", SourceStanding.PUBLISHER
            ),
        ),
        images=(Image("family.png", "A family"),),
    )


def handbook() -> Guide:
    """A guide of the kind that is the product's own help."""
    return replace(guide_of("manual", word="button", published=""), kind=GuideKind.HANDBOOK)


def put(guide: Guide, packs: Path, name: str = "") -> Path:
    """Write a guide as a pack into the folder ``packs`` and return the pack."""
    packs.mkdir(parents=True, exist_ok=True)
    out = packs / f"{name or guide.id}.guidepack"
    write_pack(guide, PICTURES, out)
    return out


def keep_times(path: Path, like: os.stat_result) -> None:
    """Give a file the modification time of another state of it."""
    os.utime(path, ns=(like.st_atime_ns, like.st_mtime_ns))


def tree(folder: Path) -> dict[str, tuple[int, int]]:
    """Every guide's file in the cache with its inode and time of change, by relative path."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.parent != folder
    }


def leftovers(folder: Path, used: set[str]) -> list[str]:
    """What stands in the cache that no installed guide uses."""
    known = {"catalogue.json", "install.lock"}
    stray = [path.name for path in folder.iterdir() if path.is_file() and path.name not in known]
    editions = {
        f"{guide.name}/{path.name}"
        for guide in folder.iterdir()
        if guide.is_dir()
        for path in guide.iterdir()
    }
    return sorted(stray) + sorted(editions - used)
