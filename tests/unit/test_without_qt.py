"""The unit run really has no Qt."""

from __future__ import annotations

import importlib

import pytest


@pytest.mark.parametrize("name", ["PySide6", "PySide6.QtCore", "shiboken6"])
def test_qt_cannot_be_imported(name: str, pytestconfig: pytest.Config) -> None:
    """With pytest-qt on, Qt is there for the window tests; dev.py switches it off for these."""
    if pytestconfig.pluginmanager.has_plugin("pytest-qt"):
        assert importlib.import_module("PySide6")
        return
    with pytest.raises(ImportError, match="unit tests run without Qt"):
        importlib.import_module(name)
