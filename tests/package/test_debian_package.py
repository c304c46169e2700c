"""The Debian package in an empty Debian: installed, used, upgraded, removed and purged."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.end2end.program import ROOT, Windows
from tests.end2end.story import open_recommendation
from tests.package.clean_root import CleanRoot
from tests.package.frozen import PROGRAM, Installed

SWITCH = f"/etc/{PROGRAM}/purge-user-data"
DATA = ".local/share/PracticeGuidesReader"
PICTURE = ROOT / "var" / "package" / "installed.png"


def newer(package: Path, folder: Path) -> Path:
    """The same package with a higher version."""
    stage = folder / "newer"
    subprocess.run(["dpkg-deb", "-R", str(package), str(stage)], check=True)
    control = stage / "DEBIAN" / "control"
    text = control.read_text(encoding="utf-8")
    version = next(line for line in text.splitlines() if line.startswith("Version: "))
    control.write_text(text.replace(version, f"{version}+newer"), encoding="utf-8")
    made = folder / "newer.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Znone", "--build", str(stage), str(made)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(stage)
    return made


def install(root: CleanRoot, package: Path) -> None:
    shutil.copyfile(package, root.folder / "srv" / package.name)
    root.must("apt-get", "install", "-y", "-q", "--no-install-recommends", f"/srv/{package.name}")


@pytest.fixture
def installed(clean_root: CleanRoot, package: Path, tmp_path: Path) -> Installed:
    """The package installed with nothing but what it depends on."""
    clean_root.must("apt-get", "update", "-q")
    clean_root.must("useradd", "--create-home", "ada")
    install(clean_root, package)
    return Installed(tmp_path, tmp_path, clean_root)


def test_install_use_upgrade_remove_and_purge(
    installed: Installed, windows: Windows, package: Path, tmp_path: Path
) -> None:
    root = installed.root
    assert root is not None
    # What it is linked to is there: nothing that its files need is missing.
    missing = root.must(
        "sh",
        "-c",
        f"find /usr/lib/{PROGRAM} -name '*.so*' -type f | xargs ldd | grep 'not found'; :",
    )
    assert missing == ""

    window = windows.open(installed)
    window.until(lambda: window.title() == "Guides", "the Guides page")
    window.find("push button", name="Read Kinship Care")
    windows.desktop.picture().write_png(PICTURE)
    open_recommendation(window)
    window.keys("ctrl+d")
    window.told("Saved")
    window.quit()
    assert (root.folder / "root" / DATA / "userdata.sqlite3").is_file()

    # Somebody else on the machine: the same guides and index, data of their own.
    answer = root.must(PROGRAM, "search", "kinship navigator", "--limit", "1", user="ada")
    assert "kinship-care/navigator" in answer
    kept = root.must("find", "/home/ada", "-name", "*.bin", "-o", "-name", "rendered.json")
    assert kept == "", "guides and index are used where they were installed"
    assert (root.folder / "home" / "ada" / DATA / "userdata.sqlite3").is_file()

    install(root, newer(package, tmp_path))
    assert "+newer" in root.must("dpkg-query", "-W", "-f=${Version}", PROGRAM)
    assert "kinship-care/navigator" in root.must(PROGRAM, "search", "kinship navigator")

    root.must("apt-get", "remove", "-y", "-q", PROGRAM)
    assert not (root.folder / "usr" / "lib" / PROGRAM).exists()
    assert (root.folder / "root" / DATA / "userdata.sqlite3").is_file()
    install(root, package)
    window = windows.open(installed)
    window.keys("ctrl+4")
    window.find("list item", has="navigator")
    window.quit()

    root.must("apt-get", "purge", "-y", "-q", PROGRAM)
    assert not (root.folder / "etc" / PROGRAM).exists()
    assert not (root.folder / "var" / "lib" / PROGRAM).exists()
    assert (root.folder / "root" / DATA / "userdata.sqlite3").is_file()
    assert (root.folder / "home" / "ada" / DATA / "userdata.sqlite3").is_file()

    install(root, package)
    root.must("touch", SWITCH)
    root.must("apt-get", "purge", "-y", "-q", PROGRAM)
    assert not (root.folder / "root" / DATA).exists()
    assert not (root.folder / "home" / "ada" / DATA).exists()
    assert (root.folder / "home" / "ada").is_dir()


def test_packs_that_an_administrator_drops_are_on_everybodys_shelf(installed: Installed) -> None:
    root = installed.root
    assert root is not None
    drop = root.folder / "var" / "lib" / PROGRAM / "packs"
    other = root.folder / "usr" / "lib" / PROGRAM / "_internal" / "guides" / "glossary.guidepack"
    before = root.must(PROGRAM, "guides", user="ada")
    (drop / "again.guidepack").write_bytes(other.read_bytes())
    # The same edition again: no second guide, and no fault.
    assert root.must(PROGRAM, "guides", user="ada") == before
    (drop / "half.guidepack").write_bytes(other.read_bytes()[:1000])
    answer = root.run(PROGRAM, "guides", user="ada")
    assert answer.stdout == before
    assert "half.guidepack" in answer.stderr
