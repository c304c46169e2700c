"""A small sound guide as a folder, as a value and as a pack, for every test to break."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from reader.pack.archive import write_pack
from reader.pack.authoring import Authored, read_folder

Folder = Callable[..., Path]


def png(width: int = 2, height: int = 2) -> bytes:
    """A real PNG of one colour."""

    def chunk(name: bytes, data: bytes) -> bytes:
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\x80" * min(width, 4)) * min(height, 4)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


GUIDE_TOML = """id = "small-guide"
title = "Small guide"
publisher = "A publisher"
published = 2024-10-14
edition = "2026.11"
kind = "briefing"
status = "published"
address = "https://example.org/guide"
checked = 2026-11-23
licence = "Not known."
contents = ["about", "recommendations", "principles", "themes", "programmes", "glossary", "sources"]
strength_sources = ["k1"]

[[strength]]
id = "strong"
label = "Strong evidence"
definition = "Many good studies."
"""
SOURCES_TOML = """[[source]]
id = "k1"
title = "The guide"
publisher = "A publisher"
address = "https://example.org/guide"
standing = "publisher"
"""
GLOSSARY_TOML = """[[term]]
id = "kinship-carer"
title = "Kinship carer"
also = ["carer"]
definition = "A relative who looks after a child."
sources = ["k1"]
"""
ABOUT_MD = """+++
id = "about"
title = "About"
sources = ["k1"]
+++
A [[kinship-carer]] needs help. [@k1]

{{navigator}}

![A family](family.png)

See [the principle](guide:small-guide/listen) and [the site](https://example.org).
"""
NAVIGATOR_MD = """+++
id = "navigator"
title = "Help to find services"
statement = "Give carers help."
strength = "strong"
origin = "overseas"
programmes = ["kin-tech"]
related = ["guide:small-guide/listen"]
sources = ["k1"]
+++
## Why
It helps. [@k1]

## Limits
Few studies.
"""
LISTEN_MD = """+++
id = "listen"
title = "Listen"
statement = "Listen to carers."
sources = ["k1"]
related = ["guide:small-guide/navigator"]
+++
## How
Ask them.
"""
PEERS_MD = """+++
id = "peers"
title = "Peers"
statement = "Carers value peers."
sources = ["k1"]
+++
Some text.
"""
KIN_TECH_MD = """+++
id = "kin-tech"
title = "Kin-Tech"
statement = "A programme."
sources = ["k1"]

[rating]
scheme = "A guidebook"
label = "3"
checked = 2026-01-02
+++
"""
FILES: Mapping[str, str | bytes] = {
    "guide.toml": GUIDE_TOML,
    "sources.toml": SOURCES_TOML,
    "glossary.toml": GLOSSARY_TOML,
    "sections/about.md": ABOUT_MD,
    "recommendations/navigator.md": NAVIGATOR_MD,
    "principles/listen.md": LISTEN_MD,
    "themes/peers.md": PEERS_MD,
    "programmes/kin-tech.md": KIN_TECH_MD,
    "images/family.png": png(),
}


@pytest.fixture
def make_folder(tmp_path: Path) -> Folder:
    """Make the folder of the small guide; keywords replace or add files, None leaves one out."""

    def make(changes: Mapping[str, str | bytes | None] | None = None) -> Path:
        folder = tmp_path / "small-guide"
        for name, content in {**FILES, **(changes or {})}.items():
            if content is not None:
                path = folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content.encode() if isinstance(content, str) else content)
        return folder

    return make


@pytest.fixture
def small(make_folder: Folder) -> Authored:
    """The small guide, read."""
    return read_folder(make_folder())


@pytest.fixture
def small_pack(small: Authored, tmp_path: Path) -> Path:
    """The small guide as a pack."""
    assert small.guide is not None
    out = tmp_path / "small.guidepack"
    write_pack(small.guide, small.images, out)
    return out
