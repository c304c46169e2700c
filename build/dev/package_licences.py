"""Collects the licence notices of everything in the bundle, beside what they belong to."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Mapping, Sequence
from pathlib import Path

from dev_errors import SetupError
from locked_venv import Checkout

FOLDER = "licences"
"""The folder of notices in the bundle."""
_NOTICE = ("licen", "copying", "notice", "authors")
# The Qt wheels hold no licence text: https://doc.qt.io/qtforpython-6/licenses.html
_LGPL_WHEELS = ("pyside6_essentials", "shiboken6")


def collect_licences(checkout: Checkout, contents: Path, wheels: Sequence[Path]) -> None:
    """Write one folder a component below ``contents``; ``wheels`` are ``.dist-info`` folders.

    Raises SetupError for a component without any notice.
    """
    notices = {"practice-guides-reader": [checkout.root / "LICENSE"], "python": python_notices()}
    for wheel in wheels:
        name = wheel.name.partition("-")[0]
        notices[name] = _notices_of(wheel)
        if name in _LGPL_WHEELS:
            notices[name] = sorted((checkout.root / "build" / FOLDER).glob("*.txt"))
    _write(contents / FOLDER, notices)


def python_notices() -> list[Path]:
    """The licence of the Python that freezes: its own file, or the one Debian keeps."""
    places = [
        Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
        Path(sys.base_prefix, "LICENSE.txt"),
        Path(f"/usr/share/doc/python{sys.version_info[0]}.{sys.version_info[1]}/copyright"),
        Path(f"/usr/share/doc/libpython{sys.version_info[0]}.{sys.version_info[1]}/copyright"),
        *Path("/usr/share/doc").glob("libpython3*-minimal/copyright"),
    ]
    return [place for place in places if place.is_file()][:1]


def bundled_wheels(checkout: Checkout) -> tuple[Path, ...]:
    """The ``.dist-info`` folders of the wheels that the runtime lock names, and PyInstaller's."""
    site = Path(
        subprocess.run(
            [str(checkout.python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
    )
    names = {
        line.partition("==")[0].replace("-", "_").lower()
        for line in checkout.lock("runtime").read_text(encoding="utf-8").splitlines()
        if "==" in line and not line.startswith(" ")
    } | {"pyinstaller"}
    return tuple(
        folder
        for folder in sorted(site.glob("*.dist-info"))
        if folder.name.partition("-")[0].lower() in names
    )


def _notices_of(wheel: Path) -> list[Path]:
    files = [file for file in wheel.rglob("*") if file.is_file()]
    return sorted(file for file in files if file.name.lower().startswith(_NOTICE))


def _write(folder: Path, notices: Mapping[str, Sequence[Path]]) -> None:
    for name, files in notices.items():
        if not files:
            raise SetupError(f"Not packaged: no licence notice was found for {name}.")
        (folder / name).mkdir(parents=True, exist_ok=True)
        for file in files:
            shutil.copyfile(file, folder / name / file.name)
