"""Freezes the program into a folder that runs without Python, guides and search ready in it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from dev_errors import SetupError, say
from guide_packs import build_packs
from locked_venv import Checkout
from package_contents import PROGRAM
from package_licences import bundled_wheels, collect_licences
from package_prune import prune

FROZEN = Path("var", "package", "frozen")
"""Where frozen programs are made, below the checkout."""
CONTENTS = "_internal"
"""PyInstaller's name for the folder with everything but the program file."""
PREPARED = "prepared"
"""Rendered guides and the search index, made by the frozen program itself."""

SEGMENT = "preparedguides00"
"""The name of the prepared index's one segment: sixteen letters, as Whoosh gives it."""


def source_date(root: Path) -> int:
    """The time (seconds since 1970) that every file of a build carries.

    ``SOURCE_DATE_EPOCH`` if it is set, else the time of the last commit, else of the changelog:
    https://reproducible-builds.org/specs/source-date-epoch/
    """
    wish = os.environ.get("SOURCE_DATE_EPOCH", "")
    if wish.isdigit():
        return int(wish)
    answer = subprocess.run(
        ["git", "-c", "safe.directory=*", "log", "-1", "--format=%ct"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode == 0 and answer.stdout.strip().isdigit():
        return int(answer.stdout)
    return int((root / "CHANGELOG.md").stat().st_mtime)


def freeze(checkout: Checkout, extra: Mapping[str, str] | None = None, name: str = PROGRAM) -> Path:
    """Freeze the first script into ``var/package/frozen/<name>`` and return that folder.

    ``extra`` are words for the spec (``FREEZE_SCRIPT``). Raises SetupError.
    """
    target = checkout.root / FROZEN
    shutil.rmtree(target / name, ignore_errors=True)
    say(f"Freezing {name}; this takes half a minute.")
    environment = {
        **{key: value for key, value in os.environ.items() if key != "PYTHONPATH"},
        "SOURCE_DATE_EPOCH": str(source_date(checkout.root)),
        # Sets inside compiled code would otherwise be written in another order each time.
        "PYTHONHASHSEED": "0",
        "PYINSTALLER_CONFIG_DIR": str(checkout.var / "package" / "cache"),
        "FREEZE_NAME": name,
        **(extra or {}),
    }
    answer = subprocess.run(
        [
            *(str(checkout.python), "-P", "-m", "PyInstaller", "--noconfirm", "--clean"),
            *("--log-level", "WARN", "--distpath", str(target)),
            *("--workpath", str(checkout.var / "package" / "work" / name)),
            str(checkout.root / "build" / "pyinstaller" / "reader.spec"),
        ],
        cwd=checkout.root,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if answer.returncode != 0:
        say(answer.stdout[-4000:])
        raise SetupError("PyInstaller could not freeze the program; it says why above.")
    return target / name


def make_bundle(checkout: Checkout) -> Path:
    """Freeze the program, trim it, and let it prepare the guides it brings; return its folder."""
    if failed := build_packs(checkout):
        raise SetupError(f"Not packaged: these guides could not be built: {', '.join(failed)}.")
    bundle = freeze(checkout)
    gone = prune(bundle, PROGRAM)
    say(f"Left out {len(gone)} libraries that nothing asks for.")
    when = source_date(checkout.root)
    collect_licences(checkout, bundle / CONTENTS, bundled_wheels(checkout))
    shelf = bundle / CONTENTS / "guides"
    shelf.mkdir()
    for pack in sorted((checkout.var / "packs").glob("*.guidepack")):
        shutil.copyfile(pack, shelf / pack.name)
    settle(bundle, when)
    prepare(bundle)
    settle(bundle, when)
    return bundle


def prepare(bundle: Path) -> None:
    """Let the frozen program render its guides and build its index into its own folder.

    Only the program itself can: pages and index belong to the renderer that made them.
    """
    contents = bundle / CONTENTS
    with tempfile.TemporaryDirectory() as profile:
        answer = subprocess.run(
            [
                *(str(bundle / PROGRAM), "--profile", profile),
                *("--packs", str(contents / "guides"), "--cache", str(contents / PREPARED)),
                "index",
            ],
            env={**os.environ, "PYTHONHASHSEED": "0"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
    if answer.returncode != 0:
        raise SetupError(f"The frozen program could not prepare its guides: {answer.stderr}")
    prepared = contents / PREPARED
    shutil.rmtree(prepared / "logs", ignore_errors=True)
    for leftover in ("library/install.lock", "index/build.lock"):
        (prepared / leftover).unlink(missing_ok=True)
    name_by_content(prepared / "index")


def name_by_content(index: Path) -> None:
    """Give the one generation of a built index names made from its content, not from chance.

    Whoosh names a segment by sixteen random letters, in its files and in their names.
    """
    pointer = index / "current.json"
    about = json.loads(pointer.read_text(encoding="utf-8"))
    folder = index / about["name"]
    (segment,) = folder.glob("MAIN_*.seg")
    chance = segment.stem.removeprefix("MAIN_")
    about["files"] = {}
    for file in sorted(folder.iterdir()):
        data = file.read_bytes().replace(chance.encode(), SEGMENT.encode())
        file.write_bytes(data)
        named = file.rename(folder / file.name.replace(chance, SEGMENT))
        about["files"][named.name] = {
            "size": len(data),
            "sha256": hashlib.sha256(data).hexdigest(),
        }
    digest = hashlib.sha256(json.dumps(about["files"], sort_keys=True).encode()).hexdigest()
    about["name"] = f"gen-{digest[:32]}"
    folder.rename(index / about["name"])
    pointer.write_text(json.dumps(about, indent=1, sort_keys=True), encoding="utf-8")


def settle(folder: Path, when: int) -> None:
    """Give everything below ``folder`` the same time and plain rights: read by all, written by none
    but the owner."""
    for path in [folder, *folder.rglob("*")]:
        if path.is_symlink():
            os.utime(path, (when, when), follow_symlinks=False)
            continue
        runs = path.is_dir() or path == folder / PROGRAM
        path.chmod(0o755 if runs else 0o644)
    for path in [*sorted(folder.rglob("*"), reverse=True), folder]:
        os.utime(path, (when, when), follow_symlinks=False)
