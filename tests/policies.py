"""Policy files for tests, written as an administrator would."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from reader.paths import Places

POLICY_FILE = "50-test.json"


def write_policies(
    folder: Path,
    enforced: Mapping[str, object] | None = None,
    recommended: Mapping[str, object] | None = None,
    name: str = POLICY_FILE,
) -> Path:
    """Write one file of policies into a folder that nobody else may write to."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o755)
    file = folder / name
    content = {"enforced": dict(enforced or {}), "recommended": dict(recommended or {})}
    file.write_text(json.dumps(content), encoding="utf-8")
    file.chmod(0o644)
    return file


def governed_by(
    places: Places,
    folder: Path,
    enforced: Mapping[str, object] | None = None,
    recommended: Mapping[str, object] | None = None,
) -> Places:
    """The same places on a computer with these policies."""
    write_policies(folder, enforced, recommended)
    return replace(places, policies=folder)
