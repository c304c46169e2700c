"""Unit tests run without Qt: importing it is refused, as on a machine that does not have it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

import pytest

QT = ("PySide6", "shiboken6")


class QtRefused(MetaPathFinder):
    """Refuses to find Qt, whether it is installed or not."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Raise ImportError for Qt; leave every other module to the finders that follow."""
        if fullname.partition(".")[0] in QT:
            raise ImportError(f"{fullname} is refused: unit tests run without Qt")
        return None


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Refuse Qt, unless window tests run in the same process (pytest-qt is on)."""
    if not config.pluginmanager.has_plugin("pytest-qt"):
        for name in [name for name in sys.modules if name.partition(".")[0] in QT]:
            del sys.modules[name]
        sys.meta_path.insert(0, QtRefused())
