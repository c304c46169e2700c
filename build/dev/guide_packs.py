"""Build a pack of every guide folder that changed, so that a checkout always has its guides."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from dev_errors import say
from locked_venv import Checkout, digest_of, is_stamped, write_stamp

# What decides a pack's bytes besides the guide's own folder.
SOURCES = ("reader/pack", "reader/guide")


def guide_folders(guides: Path) -> tuple[Path, ...]:
    """Return the folders that hold a guide, by name."""
    return tuple(sorted(file.parent for file in guides.glob("*/guide.toml")))


def guide_digest(root: Path, folder: Path) -> str:
    """Return a digest over everything a pack is made from: file names, file bytes, our code."""
    own = [file for file in sorted(folder.rglob("*")) if file.is_file() and file.name[0] != "."]
    code = [file for source in SOURCES for file in sorted((root / source).rglob("*.py"))]
    names = "\n".join(file.relative_to(root).as_posix() for file in [*own, *code])
    return digest_of([*own, *code], names)


def program_environment(root: Path) -> dict[str, str]:
    """Return the environment in which ``-m reader`` is found from any folder."""
    known = os.environ.get("PYTHONPATH")
    path = str(root) if not known else str(root) + os.pathsep + known
    return {**os.environ, "PYTHONPATH": path}


def program_command(checkout: Checkout, *arguments: str) -> list[str]:
    """Return the command that runs the program; -P keeps the current folder's modules out."""
    return [str(checkout.python), "-P", "-m", "reader", *arguments]


def remove_orphans(packs: Path, kept: set[str]) -> tuple[str, ...]:
    """Remove packs whose guide folder is gone and return their ids.

    Only packs with a stamp were built here; packs that a person put there stay.
    """
    gone = []
    for stamp in sorted(packs.glob("*.stamp")):
        if stamp.stem not in kept:
            (packs / f"{stamp.stem}.guidepack").unlink(missing_ok=True)
            stamp.unlink()
            gone.append(stamp.stem)
    return tuple(gone)


def build_packs(checkout: Checkout) -> tuple[str, ...]:
    """Build every pack that is out of date; return the ids of guides that could not be built.

    The builder's findings go to standard error. A guide that fails keeps its last good pack.
    """
    packs = checkout.var / "packs"
    folders = guide_folders(checkout.root / "guides")
    remove_orphans(packs, {folder.name for folder in folders})
    failed = []
    for folder in folders:
        pack = packs / f"{folder.name}.guidepack"
        stamp = packs / f"{folder.name}.stamp"
        try:
            digest = guide_digest(checkout.root, folder)
        except OSError as problem:
            say(f"The guide in guides/{folder.name} cannot be read: {problem}")
            failed.append(folder.name)
            continue
        if pack.is_file() and is_stamped(stamp, digest):
            continue
        packs.mkdir(parents=True, exist_ok=True)
        if _build(checkout, folder, pack):
            write_stamp(stamp, digest)
        else:
            failed.append(folder.name)
            say(f"The guide in guides/{folder.name} was not built; a pack made earlier is kept.")
    return tuple(failed)


def synonyms_are_sound(checkout: Checkout) -> bool:
    """Check the synonym files against the guides; findings go to standard error."""
    folder = checkout.root / "resources" / "synonyms"
    if not folder.is_dir():
        return True
    guides = str(checkout.root / "guides")
    return _runs(checkout, "pack", "synonyms", str(folder), "--guides", guides)


def _build(checkout: Checkout, folder: Path, pack: Path) -> bool:
    return _runs(checkout, "pack", "build", str(folder), "--out", str(pack))


def _runs(checkout: Checkout, *arguments: str) -> bool:
    """Run the program; what it has to say is shown when it fails."""
    answer = subprocess.run(
        program_command(checkout, *arguments),
        env=program_environment(checkout.root),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if answer.returncode != 0:
        say(answer.stdout.rstrip())
    return answer.returncode == 0
