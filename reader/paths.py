"""Where profile, cache, guide packs and resources are: in a checkout, a wheel or a frozen app."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
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

_MACHINE_PACKS: Mapping[str, tuple[str, str]] = {
    "linux": ("", "/var/lib/practice-guides-reader/packs"),
    "darwin": ("", f"/Library/Application Support/{APP_FOLDER}/packs"),
    "win32": ("PROGRAMDATA", f"{APP_FOLDER}/packs"),
}
"""Where an administrator drops packs for everyone: a variable to begin with, and a folder.

/var/lib is for what belongs to one machine and is not a package's (FHS 3.0, section 5.8).
"""


@dataclass(frozen=True)
class Places:
    """Every folder the program uses. Only ``profile`` and ``cache`` are ever written.

    ``profile`` holds what the user made (bookmarks, settings); ``cache`` holds what can be made
    again (rendered guides, the search index); ``packs`` the installed ``.guidepack`` files, and
    ``more_packs`` are further folders of them. ``policies`` is where the organisation's policies
    are: a folder, on Windows the name of a registry key; None where none are looked for.
    ``named`` are the options (``--profile``, ``--packs``) by which a person chose a folder.
    ``prepared`` is what came with the program, rendered and indexed already; ``drops`` are folders
    in which an administrator puts more packs, and need not be there.
    """

    profile: Path
    cache: Path
    packs: Path
    resources: Path
    more_packs: tuple[Path, ...] = ()
    policies: Path | None = field(default=None, compare=False)
    named: frozenset[str] = field(default=frozenset(), compare=False)
    prepared: Path | None = None
    drops: tuple[Path, ...] = ()

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
    def library(self) -> Path:
        """Rendered guides and their catalogue."""
        return self.cache / "library"

    @property
    def index(self) -> Path:
        """Generations of the search index."""
        return self.cache / "index"

    @property
    def prepared_library(self) -> Path | None:
        """Guides rendered when the program was packaged, None when there are none."""
        return self.prepared / "library" if self.prepared else None

    @property
    def prepared_index(self) -> Path | None:
        """The search index built when the program was packaged, None when there is none."""
        return self.prepared / "index" if self.prepared else None

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
    again is kept. What came prepared with the program belongs to the packs beside it, so other
    packs are used without it and without the administrator's folder.
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
    prepared: Path | None = None
    drops: tuple[Path, ...] = ()
    if _frozen() and shelf == root / "guides":
        prepared = root / "prepared" if (root / "prepared").is_dir() else None
        drops = _machine_packs()
    named = {"--profile": profile, "--packs": packs}
    return Places(
        profile=home,
        cache=cache,
        packs=shelf,
        resources=root / "resources",
        policies=Path(POLICY_PLACES.get(sys.platform, POLICY_PLACES["linux"])),
        named=frozenset(option for option, value in named.items() if value),
        prepared=prepared,
        drops=drops,
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


def _machine_packs() -> tuple[Path, ...]:
    variable, folder = _MACHINE_PACKS.get(sys.platform, ("", ""))
    base = os.environ.get(variable, "") if variable else "/"
    return (Path(base, folder),) if base and folder else ()


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
