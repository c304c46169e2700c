"""Which guides dev.py builds, and when it builds them again."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from guide_packs import (
    build_packs,
    guide_digest,
    guide_folders,
    remove_orphans,
    synonyms_are_sound,
)
from locked_venv import Checkout

# A program that builds packs as far as set-up can tell: same verb, same exit codes.
PROGRAM = """
import pathlib, sys
verb, action, folder, option, out = sys.argv[1:]
assert (verb, action, option) == ("pack", "build", "--out")
folder, out = pathlib.Path(folder), pathlib.Path(out)
text = (folder / "guide.toml").read_text(encoding="utf-8")
if "broken" in text:
    print(folder.name + "/guide.toml:1 G004 TOML cannot be read")
    sys.exit(2)
out.write_text(text, encoding="utf-8")
with open(out.parents[2] / "built", "a", encoding="utf-8") as log:
    log.write(folder.name + "\\n")
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout with two guides and a folder that is no guide."""
    for name in ("alpha", "beta"):
        folder = tmp_path / "guides" / name
        folder.mkdir(parents=True)
        (folder / "guide.toml").write_text(f'id = "{name}"\n', encoding="utf-8")
    (tmp_path / "guides" / "notes").mkdir()
    code = tmp_path / "reader" / "pack"
    code.mkdir(parents=True)
    (code / "archive.py").write_text("FORMAT = 1\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def checkout(root: Path) -> Checkout:
    """The same checkout with a small program in it."""
    (root / "reader" / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    return Checkout(root, Path(sys.executable))


def built(root: Path) -> list[str]:
    """The guides that were built so far, in order."""
    log = root / "built"
    return log.read_text(encoding="utf-8").split() if log.exists() else []


def test_a_folder_without_guide_toml_is_no_guide(root: Path) -> None:
    assert [folder.name for folder in guide_folders(root / "guides")] == ["alpha", "beta"]


def test_no_guides_folder_means_no_guides(tmp_path: Path) -> None:
    assert guide_folders(tmp_path / "guides") == ()


def test_the_digest_follows_the_folder_and_the_code(root: Path) -> None:
    folder = root / "guides" / "alpha"
    digests = [guide_digest(root, folder)]
    (folder / "extra.md").write_text("x", encoding="utf-8")
    digests.append(guide_digest(root, folder))
    (folder / "extra.md").rename(folder / "other.md")
    digests.append(guide_digest(root, folder))
    (root / "reader" / "pack" / "archive.py").write_text("FORMAT = 2\n", encoding="utf-8")
    digests.append(guide_digest(root, folder))
    assert len(set(digests)) == 4


def test_the_digest_ignores_an_editors_hidden_files(root: Path) -> None:
    folder = root / "guides" / "alpha"
    before = guide_digest(root, folder)
    (folder / ".guide.toml.swp").write_text("x", encoding="utf-8")
    assert guide_digest(root, folder) == before


def test_only_what_changed_is_built_again(root: Path, checkout: Checkout) -> None:
    assert build_packs(checkout) == ()
    assert build_packs(checkout) == ()
    assert built(root) == ["alpha", "beta"]
    (root / "guides" / "beta" / "guide.toml").write_text("id = 'beta'\n", encoding="utf-8")
    assert build_packs(checkout) == ()
    assert built(root) == ["alpha", "beta", "beta"]


def test_a_pack_that_was_deleted_comes_back(root: Path, checkout: Checkout) -> None:
    build_packs(checkout)
    (root / "var" / "packs" / "alpha.guidepack").unlink()
    build_packs(checkout)
    assert built(root) == ["alpha", "beta", "alpha"]


def test_a_broken_guide_keeps_its_last_good_pack(
    root: Path, checkout: Checkout, capsys: pytest.CaptureFixture[str]
) -> None:
    build_packs(checkout)
    (root / "guides" / "alpha" / "guide.toml").write_text("broken", encoding="utf-8")
    assert build_packs(checkout) == ("alpha",)
    assert build_packs(checkout) == ("alpha",), "tried again until it is mended"
    good = root / "var" / "packs" / "alpha.guidepack"
    assert good.read_text(encoding="utf-8") == 'id = "alpha"\n'
    said = capsys.readouterr()
    assert "G004 TOML cannot be read" in said.err
    assert said.out == ""


def test_the_pack_of_a_removed_guide_goes(root: Path, checkout: Checkout) -> None:
    build_packs(checkout)
    (root / "guides" / "beta" / "guide.toml").unlink()
    build_packs(checkout)
    assert not (root / "var" / "packs" / "beta.guidepack").exists()
    assert (root / "var" / "packs" / "alpha.guidepack").exists()


def test_a_pack_that_a_person_put_there_stays(tmp_path: Path) -> None:
    (tmp_path / "own.guidepack").write_bytes(b"x")
    (tmp_path / "gone.guidepack").write_bytes(b"x")
    (tmp_path / "gone.stamp").write_text("x", encoding="utf-8")
    assert remove_orphans(tmp_path, set()) == ("gone",)
    assert [file.name for file in tmp_path.iterdir()] == ["own.guidepack"]


@pytest.mark.parametrize("code", [0, 2])
def test_synonym_files_are_checked_by_the_program(
    root: Path, checkout: Checkout, capsys: pytest.CaptureFixture[str], code: int
) -> None:
    program = (
        "import sys\n"
        "assert sys.argv[1:3] == ['pack', 'synonyms'] and sys.argv[4] == '--guides'\n"
        f"print('rows.toml:1: Y001'); sys.exit({code})\n"
    )
    (root / "reader" / "__main__.py").write_text(program, encoding="utf-8")
    assert synonyms_are_sound(checkout), "there are none yet"
    (root / "resources" / "synonyms").mkdir(parents=True)
    assert synonyms_are_sound(checkout) is (code == 0)
    assert ("Y001" in capsys.readouterr().err) is (code == 2)
