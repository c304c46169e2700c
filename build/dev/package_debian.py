"""Makes the Debian package from a frozen program: files, dependencies, archive."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from debian_packages import FONT_CHOICE
from dev_errors import SetupError, say
from locked_venv import Checkout
from package_contents import PROGRAM
from package_elf import elf_files
from package_freeze import settle, source_date
from package_icons import SIZES
from package_manual import manual

HOME = Path("usr", "lib", PROGRAM)
"""Where the bundle lies in the package."""
RECOMMENDED = ("at-spi2-core", "xdg-utils")
"""For screen readers, and for opening a web link in the person's own browser."""


def make_package(checkout: Checkout, bundle: Path, target: Path) -> Path:
    """Build the .deb of a bundle into the folder ``target`` and return it. Raises SetupError."""
    when = source_date(checkout.root)
    stage = checkout.var / "package" / "debian"
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(bundle, stage / HOME, symlinks=True)
    _place_files(checkout, stage, when)
    version, architecture = program_version(checkout), _answer("dpkg", "--print-architecture")
    _write_control(checkout, stage, version, architecture)
    _set_rights(stage, when)
    target.mkdir(parents=True, exist_ok=True)
    package = target / f"{PROGRAM}_{version}_{architecture}.deb"
    say(f"Writing {package.name}; this takes half a minute.")
    # One thread: the number of processors must not change the bytes.
    command = ("dpkg-deb", "--root-owner-group", "-Zxz", "--threads-max=1", "--build")
    _answer(*command, str(stage), str(package), SOURCE_DATE_EPOCH=str(when))
    return package


def program_version(checkout: Checkout) -> str:
    """The program's version, read from its source."""
    text = (checkout.root / "reader" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
    if found is None:
        raise SetupError("reader/__init__.py does not say which version this is.")
    return found[1]


def _place_files(checkout: Checkout, stage: Path, when: int) -> None:
    source = checkout.root / "build" / "debian"
    share = stage / "usr" / "share"
    day = datetime.fromtimestamp(when, UTC)
    words = {"@VERSION@": program_version(checkout), "@DATE@": day.strftime("%Y-%m-%d")}

    def put(name: str, place: Path) -> None:
        place.parent.mkdir(parents=True, exist_ok=True)
        text = (source / name).read_text(encoding="utf-8")
        for word, value in words.items():
            text = text.replace(word, value)
        place.write_text(text, encoding="utf-8")

    put(f"{PROGRAM}.desktop", share / "applications" / f"{PROGRAM}.desktop")
    put(f"{PROGRAM}.metainfo.xml", share / "metainfo" / f"{PROGRAM}.metainfo.xml")
    put("copyright", share / "doc" / PROGRAM / "copyright")
    put("lintian-overrides", share / "lintian" / "overrides" / PROGRAM)
    put("policies-README", stage / "etc" / PROGRAM / "policies" / "README")
    put("postrm", stage / "DEBIAN" / "postrm")
    (stage / "DEBIAN" / "conffiles").write_text(f"/etc/{PROGRAM}/policies/README\n")
    (stage / "var" / "lib" / PROGRAM / "packs").mkdir(parents=True)
    (stage / "usr" / "bin").mkdir(parents=True)
    (stage / "usr" / "bin" / PROGRAM).symlink_to(f"../lib/{PROGRAM}/{PROGRAM}")
    changes = (
        f"{PROGRAM} ({words['@VERSION@']}) stable; urgency=medium\n\n"
        "  * What changed for people: CHANGELOG.md of the project.\n\n"
        f" -- {_maintainer(source)}  {day.strftime('%a, %d %b %Y %H:%M:%S +0000')}\n"
    )
    _write_gzip(share / "doc" / PROGRAM / "changelog.gz", changes)
    _write_gzip(share / "man" / "man1" / f"{PROGRAM}.1.gz", manual(checkout.root, when))
    _place_icons(checkout, share)


def _place_icons(checkout: Checkout, share: Path) -> None:
    icons = share / "icons" / "hicolor"
    picture = checkout.root / "build" / "icons" / f"{PROGRAM}.svg"
    drawn = checkout.var / "package" / "icons"
    shutil.rmtree(drawn, ignore_errors=True)
    drawn.mkdir(parents=True)
    script = checkout.root / "build" / "dev" / "package_icons.py"
    _answer(str(checkout.python), str(script), str(picture), str(drawn))
    places = {icons / "scalable" / "apps" / f"{PROGRAM}.svg": picture}
    for size in SIZES:
        places[icons / f"{size}x{size}" / "apps" / f"{PROGRAM}.png"] = drawn / f"{size}.png"
    for place, file in places.items():
        place.parent.mkdir(parents=True)
        shutil.copyfile(file, place)


def _write_control(checkout: Checkout, stage: Path, version: str, architecture: str) -> None:
    template = checkout.root / "build" / "debian" / "control"
    files = [f for f in stage.rglob("*") if f.is_file() and not f.is_relative_to(stage / "DEBIAN")]
    size = sum(-(-f.stat().st_size // 1024) for f in files if not f.is_symlink())
    words = {
        "@VERSION@": version,
        "@ARCHITECTURE@": architecture,
        "@INSTALLED_SIZE@": str(size),
        "@DEPENDS@": ", ".join(dependencies(checkout, stage / HOME)),
        "@RECOMMENDS@": ", ".join(RECOMMENDED),
    }
    text = template.read_text(encoding="utf-8")
    for word, value in words.items():
        text = text.replace(word, value)
    (stage / "DEBIAN" / "control").write_text(text, encoding="utf-8")
    sums = [
        f"{hashlib.md5(file.read_bytes()).hexdigest()}  {file.relative_to(stage)}\n"
        for file in sorted(files)
        if not file.is_symlink()
    ]
    (stage / "DEBIAN" / "md5sums").write_text("".join(sums), encoding="utf-8")


def declared_dependencies(package: Path) -> tuple[str, ...]:
    """What a .deb depends on, one entry a package; of several that would do, the first."""
    listed = _answer("dpkg-deb", "--field", str(package), "Depends")
    return tuple(entry.partition("|")[0].strip() for entry in listed.split(","))


def dependencies(checkout: Checkout, home: Path) -> tuple[str, ...]:
    """What the package depends on: the libraries its files are linked to, and a font.

    Debian's own tool says which package holds each library and from which version on it will do.
    """
    work = checkout.var / "package" / "shlibs"
    (work / "debian").mkdir(parents=True, exist_ok=True)
    (work / "debian" / "control").write_text(
        f"Source: {PROGRAM}\n\nPackage: {PROGRAM}\nArchitecture: any\n"
    )
    files = [str(file) for file in elf_files(home)]
    private = sorted({f"-l{Path(file).parent}" for file in files})
    answer = subprocess.run(
        ["dpkg-shlibdeps", "--warnings=0", "-O", *private, *files],
        cwd=work,
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode != 0:
        raise SetupError(f"The package's dependencies could not be found: {answer.stderr[-2000:]}")
    found = answer.stdout.strip().partition("shlibs:Depends=")[2].split(", ")
    return tuple(sorted([*filter(None, found), FONT_CHOICE.replace("|", " | ")]))


def _maintainer(source: Path) -> str:
    found = re.search(r"^Maintainer: (.+)$", (source / "control").read_text("utf-8"), re.MULTILINE)
    return found[1] if found else ""


def _write_gzip(place: Path, text: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _set_rights(stage: Path, when: int) -> None:
    settle(stage, when)
    for file in (stage / HOME / PROGRAM, stage / "DEBIAN" / "postrm"):
        file.chmod(0o755)


def _answer(*command: str, **extra: str) -> str:
    answer = subprocess.run(
        command, env={**os.environ, **extra}, capture_output=True, text=True, check=False
    )
    if answer.returncode != 0:
        raise SetupError(f"{command[0]} failed: {(answer.stderr or answer.stdout)[-2000:]}")
    return answer.stdout.strip()
