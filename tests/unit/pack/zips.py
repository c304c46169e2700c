"""Zips of the shape that packs have, to be spoiled by tests."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import PackError
from reader.pack.opening import open_pack

Parts = dict[str, bytes]


def parts_of(pack: Path) -> Parts:
    """The files of a pack by name."""
    with zipfile.ZipFile(pack) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def signed(parts: Parts) -> Parts:
    """The same files with a manifest that lists them as they are now."""
    manifest = json.loads(parts["manifest.json"])
    manifest["files"] = {
        name: {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
        for name, data in parts.items()
        if name != "manifest.json"
    }
    return {**parts, "manifest.json": json.dumps(manifest).encode()}


def write(
    path: Path,
    parts: Parts,
    change: Callable[[zipfile.ZipInfo], None] = lambda info: None,
    method: int = zipfile.ZIP_STORED,
) -> Path:
    """Write files as a zip of the shape packs have; ``change`` may spoil any entry's header."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system = 3
            info.external_attr = 0o100644 << 16
            info.compress_type = method
            change(info)
            archive.writestr(info, data)
    return path


def refused(path: Path, cause: str) -> PackError:
    """Check that a pack is refused with one sentence naming the pack, the cause and the outcome."""
    with pytest.raises(PackError) as caught:
        open_pack(path)
    sentence = caught.value.sentence
    assert path.name in sentence
    assert "nothing was changed" in sentence
    assert cause in sentence
    assert caught.value.exit_code == 2
    return caught.value
