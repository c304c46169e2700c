"""The system packages that Qt and the tests need on Debian: find what is missing, install it."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Sequence
from pathlib import Path

from dev_errors import SetupError, say

# Any of these has all that the program writes; fontconfig alone brings no font.
FONT_CHOICE = "fonts-dejavu-core|fonts-liberation|fonts-noto-core|fonts-freefont-ttf"

# "a|b" means that any of them will do; the first is the one that gets installed.
# Found with ldd on PySide6-Essentials 6.11.3 (core, widgets, SVG, printing, xcb and Wayland
# plug-ins) in an empty Debian 12. GTK and virtual keyboard plug-ins are optional and left out.
QT_PACKAGES = (
    "libegl1",
    "libgl1",
    "libdbus-1-3",
    "libfontconfig1",
    "libfreetype6",
    "libglib2.0-0",
    "libwayland-client0",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libx11-6",
    "libx11-xcb1",
    "libxcb1",
    "libxcb-cursor0",
    "libxcb-glx0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-shm0",
    "libxcb-sync1",
    "libxcb-util1",
    "libxcb-xfixes0",
    "libxcb-xkb1",
    "libxkbcommon0",
    "libxkbcommon-x11-0",
    "xkb-data",
    FONT_CHOICE,
)

# A real window on a virtual screen, read back over AT-SPI by Debian's own Python; and what reads
# the libraries that a program is linked with.
TEST_PACKAGES = (
    "at-spi2-core",
    "binutils",
    "dbus",
    "dbus-bin|dbus",
    "fonts-dejavu-core",
    "gir1.2-atspi-2.0",
    "git",
    "iproute2",
    "libglib2.0-bin",
    "openbox",
    "poppler-utils",
    "procps",
    "python3",
    "python3-gi",
    "strace",
    "util-linux",
    "xauth",
    "xdotool",
    "xvfb",
)

# What packaging takes: reading and trimming libraries, Debian's packages and their checks.
PACKAGE_PACKAGES = (
    "appstream",
    "binutils",
    "desktop-file-utils",
    "dpkg-dev",
    "file",
    "lintian",
    "mmdebstrap",
    "xz-utils",
)

QUERY = ("dpkg-query", "-W", "-f=${db:Status-Abbrev}\\t${Package}\\t${Provides}\\n")


def installed_names(listing: str) -> frozenset[str]:
    """Return every package name that is installed or provided, from the text QUERY prints.

    Newer Debians rename libraries (libglib2.0-0t64) and keep the old name as a provided one.
    """
    names: set[str] = set()
    for line in listing.splitlines():
        status, _, rest = line.partition("\t")
        package, _, provides = rest.partition("\t")
        if not status.startswith("ii"):
            continue
        names.add(package)
        for provided in provides.split(","):
            name = provided.split("(")[0].strip()
            if name:
                names.add(name)
    return frozenset(names)


def missing_packages(wanted: Iterable[str], installed: frozenset[str]) -> tuple[str, ...]:
    """Return the names to install, in order, for every wanted entry that nothing satisfies."""
    missing = []
    for entry in wanted:
        choices = entry.split("|")
        if not any(choice in installed for choice in choices):
            missing.append(choices[0])
    return tuple(dict.fromkeys(missing))


def venv_packages(version: tuple[int, int]) -> tuple[str, ...]:
    """Return the package that gives Debian's own Python the ``ensurepip`` that a venv needs."""
    return (f"python{version[0]}.{version[1]}-venv",)


def packages_for_freezing(version: tuple[int, int]) -> tuple[str, ...]:
    """Return the packages that freezing takes; Debian keeps Python's shared library apart."""
    shared = () if _brings_shared_library() else (f"libpython{version[0]}.{version[1]}",)
    return (*shared, *PACKAGE_PACKAGES)


def _brings_shared_library() -> bool:
    """Return whether this Python was installed with its shared library, as most but Debian's."""
    folder, name = (sysconfig.get_config_var(key) for key in ("LIBDIR", "INSTSONAME"))
    return bool(folder and name) and Path(folder, name).is_file()


def install_command(packages: Sequence[str]) -> str:
    """Return the exact command for a person who has to install the packages themselves."""
    names = shlex.join(packages)
    return f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}"


def ensure_packages(wanted: Sequence[str]) -> None:
    """Install what is missing on Debian and its children; do nothing on other systems.

    Raises SetupError with the exact command when this is not root, or when apt-get fails.
    """
    if (
        not wanted
        or sys.platform != "linux"
        or not (shutil.which("dpkg-query") and shutil.which("apt-get"))
    ):
        return
    listing = subprocess.run(QUERY, capture_output=True, text=True, check=True).stdout
    missing = missing_packages(wanted, installed_names(listing))
    if not missing:
        return
    if os.geteuid() != 0:
        raise SetupError(f"Some system packages are missing. Run: {install_command(missing)}")
    say(f"Installing the system packages that are missing ({len(missing)}); this is done once.")
    # An empty or old package list is usual on a fresh machine; if refreshing it fails, the
    # list that is there may still do, so only the installation itself decides.
    _apt_get("update")
    answer = _apt_get("install", "-y", "--no-install-recommends", *missing)
    if answer.returncode != 0:
        say(answer.stdout[-3000:])
        raise SetupError(
            "The system packages could not be installed; apt-get says why above. "
            f"To try by hand: {install_command(missing)}"
        )


def _apt_get(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        ["apt-get", "-q", "-o", "Dpkg::Use-Pty=0", *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
