"""Where profile, cache, guide packs and resources are: in a checkout, a wheel or a frozen app."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path

APP_FOLDER = "PracticeGuidesReader"
POLICY_PLACES = {
    "linux": "/etc/practice-guides-reader/policies",
    "darwin": "/Library/Managed Preferences",
    "win32": r"Software\Policies\PracticeGuidesReader",
}
"""Where each system keeps policies. Only administrators may write there, and nothing a person can
set leads elsewhere: no option, and no variable."""


@dataclass(frozen=True)
class Places:
    """Every folder the program uses. Only ``profile`` and ``cache`` are ever written.

    ``profile`` holds what the user made (bookmarks, settings); ``cache`` holds what can be made
    again (rendered guides, the search index); ``packs`` the installed ``.guidepack`` files, and
    ``more_packs`` are further folders of them. ``policies`` is where the organisation's policies
    are: a folder, on Windows the name of a registry key; None where none are looked for.
    ``named`` are the options (``--profile``, ``--packs``) by which a person chose a folder.
    """

    profile: Path
    cache: Path
    packs: Path
    resources: Path
    more_packs: tuple[Path, ...] = ()
    policies: Path | None = field(default=None, compare=False)
    named: frozenset[str] = field(default=frozenset(), compare=False)

    @property
    def database(self) -> Path:
        """The user's own data (SQLite)."""
        return self.profile / "userdata.sqlite3"

    @property
    def last_place(self) -> Path:
        """Where the reader was, for a start that does not wait for the database (JSON)."""
        return self.profile / "last-place.json"

    @property
    def settings(self) -> Path:
        """The user's own settings (JSON)."""
        return self.profile / "settings.json"

    @property
    def shortcuts(self) -> Path:
        """The keys that the user chose for commands (JSON)."""
        return self.profile / "shortcuts.json"

    @property
    def library(self) -> Path:
        """Rendered guides and their catalogue."""
        return self.cache / "library"

    @property
    def index(self) -> Path:
        """Generations of the search index."""
        return self.cache / "index"

    @property
    def synonyms(self) -> Path:
        """What people type and the terms it stands for (TOML)."""
        return self.resources / "synonyms"

    @property
    def logs(self) -> Path:
        """Rotating log files."""
        return self.cache / "logs"


def find_places(
    profile: str | None = None, packs: str | None = None, cache_folder: str | None = None
) -> Places:
    """Return the folders in use; creates nothing.

    ``profile`` is the value of ``--profile``: everything that is written then lives below it.
    ``packs`` overrides where guide packs are looked for, ``cache_folder`` where what can be made
    again is kept.
    """
    if profile:
        home = Path(profile).expanduser().absolute()
        cache = home / "cache"
    else:
        home = _user_data()
        cache = _user_cache()
    if cache_folder:
        cache = Path(cache_folder).expanduser().absolute()
    root = _program_root()
    if packs:
        shelf = Path(packs).expanduser().absolute()
    elif _frozen() or not (root / "guides" / "README.md").is_file():
        shelf = root / "guides"
    else:
        shelf = root / "var" / "packs"
    named = {"--profile": profile, "--packs": packs}
    return Places(
        profile=home,
        cache=cache,
        packs=shelf,
        resources=root / "resources",
        policies=Path(POLICY_PLACES.get(sys.platform, POLICY_PLACES["linux"])),
        named=frozenset(option for option, value in named.items() if value),
    )


def program_command() -> list[str]:
    """The words that start this program again, to which arguments can be added."""
    if _frozen():
        return [sys.executable]
    return [sys.executable, "-P", "-m", "reader"]


def program_environment() -> dict[str, str]:
    """The environment in which program_command() finds the program from any folder."""
    if _frozen():
        return dict(os.environ)
    known = os.environ.get("PYTHONPATH")
    path = str(_program_root()) + (os.pathsep + known if known else "")
    return {**os.environ, "PYTHONPATH": path}


def _frozen() -> bool:
    return bool(getattr(sys, "frozen", False))


def _program_root() -> Path:
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle:
        return Path(bundle)
    return Path(__file__).resolve().parent.parent


def _user_data() -> Path:
    if sys.platform == "win32":
        base = os.environ.get("APPDATA") or str(Path.home() / "AppData" / "Roaming")
        return Path(base) / APP_FOLDER
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / APP_FOLDER
    base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / APP_FOLDER


def _user_cache() -> Path:
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
        return Path(base) / APP_FOLDER / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / APP_FOLDER
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / APP_FOLDER
