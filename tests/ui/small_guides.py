"""Three small guides of our own: two for reading and searching, and a handbook."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

from reader.guide.address import Address
from reader.services.packing import build_pack

HOME = "help-at-home"
SCHOOL = "help-at-school"
HANDBOOK = "small-handbook"
RECOMMENDATIONS = ("home-visits", "peer-groups", "phone-line")
CHAPTERS = 12
"""Headings of the long page."""

ABOUT = Address(HOME, "about")
LONG = Address(HOME, "long")
VISITS = Address(HOME, "home-visits")
PEERS = Address(HOME, "peer-groups")
PHONE = Address(HOME, "phone-line")
OUTSIDE = "https://example.org/advice/families?topic=home%20visits&page=2"

GUIDE = """id = "{id}"
title = "{title}"
subtitle = "{subtitle}"
publisher = "Example Centre"
published = 2025-03-01
edition = "2026.11"
kind = "briefing"
status = "published"
address = "https://example.org/{id}"
checked = 2026-11-20
licence = "Not known."
summary = "What helps, in a few words."
ages = "0 to 18"
contents = [{contents}]
strength_sources = ["page"]

[[strength]]
id = "strong"
label = "Strong evidence"
definition = "Many good studies agree."

[[strength]]
id = "promising"
label = "Promising evidence"
definition = "A few studies agree."
"""
ENQUIRY = """
[enquiry]
to = "The authors"
asks = ["Your job role"]
sources = ["page"]
"""
SOURCES = """[[source]]
id = "page"
title = "The official page"
publisher = "Example Centre"
address = "https://example.org/official"
standing = "publisher"

[[source]]
id = "report"
title = "A report with a title that is rather longer than a narrow panel has room for"
publisher = "Another Centre"
address = "https://example.org/report"
standing = "supporting"
"""
GLOSSARY = """[[term]]
id = "carer"
title = "Carer"
also = ["guardian"]
definition = "A person who looks after a child."
sources = ["page"]
"""
RECOMMENDATION = """+++
id = "{id}"
title = "{title}"
statement = "{statement}"
for_whom = "Families"
ages = "0 to 10"
{strength}outcomes = ["Families stay together"]
origin = "mixed"
sources = ["page", "report"]
order = {order}
+++
## Why
Families say that {word} helps them to carry on. [@page]

## Evidence
Seven studies looked at {word}. [@report]

## How
Begin with the families who wait longest. {filler}

## Limits
Nobody has compared {word} with money.
"""
FILLER = " ".join(["Talk about it with the people who will do the work."] * 12)


def _picture() -> bytes:
    """A PNG of 120 by 60 grey pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", 120, 60, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\x70" * 120) * 60
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _section(name: str, title: str, body: str) -> str:
    return f'+++\nid = "{name}"\ntitle = "{title}"\nsources = ["page"]\n+++\n{body}\n'


def _recommendation(order: int, name: str, title: str, strength: str, word: str) -> str:
    return RECOMMENDATION.format(
        id=name,
        title=title,
        statement=f"Offer families {word}.",
        strength=f'strength = "{strength}"\n'
        if strength
        else 'strength_note = "None was found."\n',
        order=order,
        word=word,
        filler=FILLER,
    )


def _long_page() -> str:
    parts = []
    for number in range(1, CHAPTERS + 1):
        words = f"This is what chapter {number} says about marmalade. {FILLER}"
        parts.append(f"## Chapter {number}\n\n{words}\n")
    return "\n".join(parts)


HOME_FILES: Mapping[str, str | bytes] = {
    "guide.toml": GUIDE.format(
        id=HOME,
        title="Help at home",
        subtitle="For people who plan visits",
        contents='"about", "recommendations", "principles", "long", "glossary", "sources"',
    )
    + ENQUIRY,
    "sources.toml": SOURCES,
    "glossary.toml": GLOSSARY,
    "sections/about.md": _section(
        "about",
        "About help at home",
        "A carer may need help. [@page]\n\n"
        "![A door that stands open](door.png)\n\n"
        f"Read [the advice]({OUTSIDE}) or [write to us](mailto:help@example.org).\n\n"
        f"See [a quiet room](guide:{SCHOOL}/quiet-room) too.\n\n"
        "| Who | When |\n|---|---|\n| Visitors | Weekly |\n| Peers | Monthly |\n",
    ),
    "sections/long.md": _section("long", "A long page", _long_page()),
    "recommendations/home-visits.md": _recommendation(
        10, "home-visits", "Home visits", "strong", "home visits"
    ),
    "recommendations/peer-groups.md": _recommendation(
        20, "peer-groups", "Peer groups", "promising", "peer groups"
    ),
    "recommendations/phone-line.md": _recommendation(
        30, "phone-line", "A phone line", "", "a phone line"
    ),
    "principles/listen.md": (
        '+++\nid = "listen"\ntitle = "Listen first"\nstatement = "Listen before you advise."\n'
        'sources = ["page"]\n+++\n## How\nAsk about home visits before you plan them.\n'
    ),
    "images/door.png": _picture(),
}
SCHOOL_FILES: Mapping[str, str | bytes] = {
    "guide.toml": GUIDE.format(
        id=SCHOOL,
        title="Help at school",
        subtitle="For people who plan lessons",
        contents='"about-school", "recommendations", "sources"',
    ),
    "sources.toml": SOURCES,
    "sections/about-school.md": _section(
        "about-school", "About help at school", "Schools ask about home visits too. [@page]"
    ),
    "recommendations/quiet-room.md": _recommendation(
        10, "quiet-room", "A quiet room", "strong", "a quiet room"
    ),
}
HANDBOOK_FILES: Mapping[str, str | bytes] = {
    "guide.toml": (
        f'id = "{HANDBOOK}"\ntitle = "Small handbook"\npublisher = "The authors"\n'
        'published_note = "It comes with the program."\nedition = "2026.11"\nkind = "handbook"\n'
        'status = "published"\nchecked_note = "There is no official page."\nlicence = "MIT"\n'
        'contents = ["start"]\n'
    ),
    "sections/start.md": '+++\nid = "start"\ntitle = "Start here"\n+++\nPress a key.\n',
}
GUIDES = {HOME: HOME_FILES, SCHOOL: SCHOOL_FILES, HANDBOOK: HANDBOOK_FILES}


def write_guide(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write a guide's folder."""
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def pack_guide(folder: Path, packs: Path) -> Path:
    """Build a folder's pack into ``packs``, which must succeed."""
    packs.mkdir(parents=True, exist_ok=True)
    pack = packs / f"{folder.name}.guidepack"
    built = build_pack(folder, pack, "2026-11-23")
    assert built.manifest is not None, built.findings
    return pack
