"""What every test gets: a home of its own, so that no test touches a person's files."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

QT_OPTIONS = ("qt_api", "qt_log_ignore", "qt_log_level_fail", "qt_default_raising")


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Declare pytest-qt's settings when it is switched off, so that they are not "unknown"."""
    if not pluginmanager.has_plugin("pytest-qt"):
        for option in QT_OPTIONS:
            parser.addini(option, "pytest-qt's own; without it nothing reads it")


@pytest.fixture(scope="session", autouse=True)
def home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Point every place where programs keep a person's files at a temporary folder."""
    home = tmp_path_factory.mktemp("home")
    runtime = tmp_path_factory.mktemp("runtime")
    # Both Qt and D-Bus refuse a runtime folder that others may enter.
    runtime.chmod(0o700)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE"):
            patch.setenv(name, str(home))
        patch.setenv("XDG_DATA_HOME", str(home / "data"))
        patch.setenv("XDG_CACHE_HOME", str(home / "cache"))
        patch.setenv("XDG_CONFIG_HOME", str(home / "config"))
        patch.setenv("XDG_RUNTIME_DIR", str(runtime))
        patch.setenv("APPDATA", str(home / "data"))
        patch.setenv("LOCALAPPDATA", str(home / "cache"))
        yield
