"""What a format is given besides a document."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.export.setting import Setting

ROOT = Path(__file__).parents[3]


@pytest.fixture
def setting() -> Setting:
    """The program's own fonts."""
    return Setting(ROOT / "resources" / "fonts")
