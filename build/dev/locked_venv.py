"""The project's own Python environment: made once, filled from lock files with hashes."""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from debian_packages import venv_packages
from dev_errors import SetupError, say


@dataclass(frozen=True)
class Checkout:
    """The places in one checkout that set-up reads and writes.

    ``interpreter`` overrides the environment's own Python.
    """

    root: Path
    interpreter: Path | None = None

    @property
    def venv(self) -> Path:
        """The environment that every command runs in."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The Python that runs the program and its checks."""
        if self.interpreter:
            return self.interpreter
        if sys.platform == "win32":
            return self.venv / "Scripts" / "python.exe"
        return self.venv / "bin" / "python"

    @property
    def var(self) -> Path:
        """What can be made again: packs, other Whoosh, gallery, bench results."""
        return self.root / "var"

    def lock(self, name: str) -> Path:
        """The lock file called ``name``: every package with version and hashes."""
        return self.root / "build" / "locks" / f"{name}.txt"


def digest_of(files: Iterable[Path], extra: str = "") -> str:
    """Return one SHA-256 (hex) over the files' bytes in the given order, and ``extra``."""
    total = hashlib.sha256(extra.encode())
    for file in files:
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def is_stamped(stamp: Path, digest: str) -> bool:
    """Return whether ``stamp`` says that the work for ``digest`` was finished."""
    try:
        return stamp.read_text(encoding="utf-8").strip() == digest
    except (OSError, UnicodeDecodeError):
        return False


def write_stamp(stamp: Path, digest: str) -> None:
    """Note that the work for ``digest`` is finished; called last, so a break redoes the work."""
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(digest + "\n", encoding="utf-8")


def venv_version(venv: Path) -> tuple[int, int] | None:
    """Return the Python version (major, minor) that the environment was made with, or None."""
    try:
        lines = (venv / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    for line in lines:
        key, _, value = line.partition("=")
        parts = value.strip().split(".")
        if key.strip() == "version" and len(parts) >= 2 and parts[0].isdigit():
            return int(parts[0]), int(parts[1])
    return None


def packages_for_venv(checkout: Checkout) -> tuple[str, ...]:
    """Return the system packages without which the environment cannot be made here.

    Debian splits ``ensurepip``, which puts pip into an environment, off its Python.
    """
    if checkout.python.exists() or importlib.util.find_spec("ensurepip") is not None:
        return ()
    return venv_packages((sys.version_info.major, sys.version_info.minor))


def ensure_venv(checkout: Checkout, *locks: str) -> None:
    """Make the environment when it is missing or broken, and install each lock that changed.

    A second call with nothing to do says nothing. Raises SetupError when Python or the network
    does not let it.
    """
    version = (sys.version_info.major, sys.version_info.minor)
    if not (checkout.python.exists() and venv_version(checkout.venv) == version):
        _make_venv(checkout, version)
    for name in locks:
        lock = checkout.lock(name)
        stamp = checkout.venv / f"{name}.stamp"
        digest = digest_of([lock], f"{version}")
        if is_stamped(stamp, digest):
            continue
        say(f"Installing the locked Python packages for {name}; this is done once.")
        _pip(checkout, "install", "--only-binary", ":all:", "--require-hashes", "-r", str(lock))
        write_stamp(stamp, digest)


def ensure_folder(checkout: Checkout, name: str) -> Path:
    """Install the lock ``name`` into a folder of its own below ``var`` and return the folder."""
    folder = checkout.var / name
    stamp = checkout.var / f"{name}.stamp"
    lock = checkout.lock(name)
    digest = digest_of([lock], f"{sys.version_info[:2]}")
    if folder.is_dir() and is_stamped(stamp, digest):
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    say(f"Installing {name} beside the environment; this is done once.")
    _pip(
        checkout,
        *("install", "--only-binary", ":all:", "--no-deps", "--require-hashes"),
        *("--target", str(folder), "-r", str(lock)),
    )
    write_stamp(stamp, digest)
    return folder


def _make_venv(checkout: Checkout, version: tuple[int, int]) -> None:
    if Path(sys.prefix).resolve() == checkout.venv.resolve():
        raise SetupError("Start dev.py with the system's Python, not with the one in .venv.")
    if checkout.venv.exists():
        shutil.rmtree(checkout.venv)
    say("Making the Python environment in .venv; this is done once.")
    # A process of its own: packages installed a moment ago are not seen by this one.
    answer = subprocess.run(
        [sys.executable, "-m", "venv", str(checkout.venv)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if answer.returncode != 0:
        shutil.rmtree(checkout.venv, ignore_errors=True)
        say(answer.stdout[-3000:])
        raise SetupError(
            "Python could not make the environment in .venv; it says why above. "
            "Install Python's venv module, then run the command again."
        )


def _pip(checkout: Checkout, *arguments: str) -> None:
    answer = subprocess.run(
        [
            *(str(checkout.python), "-m", "pip", "--disable-pip-version-check", "--no-input"),
            *("--timeout", "60", "--retries", "5", *arguments),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if answer.returncode != 0:
        say(answer.stdout[-3000:])
        raise SetupError(
            "The Python packages could not be installed; pip says why above. "
            "Check the network, then run the command again."
        )
