"""Writes the files that IT rolls policies out with, from the declared settings."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from policy_admx import LANGUAGES, adml, admx
from policy_page import page
from policy_profile import profile

TEMPLATES = "build/policy/templates"
NAME = "PracticeGuidesReader"


def policy_files() -> Mapping[str, bytes]:
    """Every generated file: its path from the project's root, and its content."""
    found = {f"{TEMPLATES}/{NAME}.admx": admx()}
    for language in LANGUAGES:
        found[f"{TEMPLATES}/{language}/{NAME}.adml"] = adml()
    found[f"{TEMPLATES}/{NAME}.mobileconfig"] = profile()
    found["docs/policies.md"] = page()
    return found


def main(root: Path) -> int:
    """Write the files that differ, and say which."""
    for name, content in policy_files().items():
        file = root / name
        if not file.is_file() or file.read_bytes() != content:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            print(f"Wrote {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(__file__).resolve().parents[2]))
