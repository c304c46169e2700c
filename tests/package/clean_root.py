"""An empty Debian of its own, with nothing but a package manager, to install the package in."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.end2end import processes

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / "var" / "package" / "empty-debian.tar"
"""An empty root is made once, by Debian's own tools, and unpacked for every run."""
MINUTES = 15
SAFE_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


class CleanRoot:
    """A root file system in ``folder``; the machine's /tmp is shared with it.

    The screen and the buses of the tests' desktop have their sockets there.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._mounts: list[Path] = []

    def start(self) -> None:
        """Unpack the root and mount what programs expect."""
        self.folder.mkdir(parents=True)
        _call(["tar", "-xf", str(empty_root()), "-C", str(self.folder), "--exclude=./dev/*"])
        for kind, source, place in (
            (("-t", "proc"), "proc", "proc"),
            (("--rbind",), "/dev", "dev"),
            (("--bind",), "/tmp", "tmp"),
        ):
            mount = processes.required("mount", "mount")
            _call([mount, *kind, source, str(self.folder / place)])
            self._mounts.append(self.folder / place)
        shutil.copyfile("/etc/resolv.conf", self.folder / "etc" / "resolv.conf")
        self._reach_the_mirror_as_the_machine_does()

    def close(self) -> None:
        """Unmount everything and remove the root; never what was mounted in it."""
        for place in reversed(self._mounts):
            subprocess.run(["umount", "--recursive", "--lazy", str(place)], check=False)
        mounted = Path("/proc/self/mounts").read_text()
        if str(self.folder) not in mounted:
            shutil.rmtree(self.folder, ignore_errors=True)

    def command(self, *words: object, user: str = "root") -> list[str]:
        """The command line that runs ``words`` inside, as ``user``."""
        home = "/root" if user == "root" else f"/home/{user}"
        chroot = processes.required("chroot", "coreutils")
        inside = [chroot, str(self.folder), "/usr/bin/env", "-u", "XDG_DATA_HOME"]
        # The folders of whoever runs the tests are not those of the people in here.
        inside += ["-u", "XDG_CACHE_HOME", f"HOME={home}", f"PATH={SAFE_PATH}"]
        if user != "root":
            inside += ["runuser", "-u", user, "--"]
        return [*inside, *map(str, words)]

    def run(self, *words: object, user: str = "root") -> subprocess.CompletedProcess[str]:
        """Run a command inside to its end."""
        return subprocess.run(
            self.command(*words, user=user),
            env={"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=MINUTES * 60,
            check=False,
        )

    def must(self, *words: object, user: str = "root") -> str:
        """Run a command inside that has to succeed, and return what it printed."""
        answer = self.run(*words, user=user)
        assert answer.returncode == 0, f"{words}: {answer.stdout[-2000:]}{answer.stderr[-2000:]}"
        return answer.stdout

    def _reach_the_mirror_as_the_machine_does(self) -> None:
        """A machine may need a proxy to reach its mirror; the package itself needs none."""
        settings = subprocess.run(
            ["apt-config", "dump"], capture_output=True, text=True, check=True
        ).stdout.splitlines()
        kept = [line for line in settings if line.startswith(("Acquire::http", "Acquire::https"))]
        place = self.folder / "etc" / "apt" / "apt.conf.d" / "00machine"
        place.write_text("\n".join(kept) + "\n", encoding="utf-8")
        certificates = Path("/etc/ssl/certs/ca-certificates.crt")
        if certificates.is_file():
            shutil.copyfile(certificates, self.folder / certificates.relative_to("/"))


def empty_root() -> Path:
    """The archive of an empty root of this machine's Debian, made when it is not there yet."""
    if not KEPT.is_file():
        tool = processes.required("mmdebstrap", "mmdebstrap")
        KEPT.parent.mkdir(parents=True, exist_ok=True)
        half = KEPT.with_suffix(".half.tar")
        name = platform.freedesktop_os_release()["VERSION_CODENAME"]
        _call([tool, "--quiet", "--variant=minbase", "--include=ca-certificates", name, str(half)])
        half.replace(KEPT)
    return KEPT


def _call(command: Sequence[str]) -> None:
    answer = subprocess.run(
        command,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, f"{command}: {answer.stderr[-2000:]}"
