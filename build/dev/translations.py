"""The command ``translations``: brings the catalogues up to date and says how full each is."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from debian_packages import ensure_packages
from dev_errors import SetupError, say
from interface_texts import Text, texts_of
from locked_venv import Checkout, ensure_venv, packages_for_venv

CONTEXT = "Reader"
"""Qt's name for a group of texts; all of ours are in one, so words are looked up by themselves."""
FOLDER = Path("resources") / "translations"
SOURCE_LANGUAGE = "en_GB"
LANGUAGES: dict[str, str] = {"cy": "Welsh"}
"""Catalogues by Qt's language code. To extend: one line, then ``python3 dev.py translations``."""
ENOUGH = 0.95
"""The translated share from which a language goes into the program: less is a patchwork."""


@dataclass(frozen=True)
class Share:
    """How much of a catalogue is translated."""

    language: str
    translated: int
    all: int

    @property
    def enough(self) -> bool:
        """Whether people may be given this language."""
        return self.all > 0 and self.translated >= ENOUGH * self.all

    @property
    def words(self) -> str:
        """Such as: Welsh: 0 of 1200 texts are translated, 100 % are not."""
        missing = 100 * (self.all - self.translated) / self.all if self.all else 0
        name = LANGUAGES.get(self.language, self.language)
        state = "it goes into the program" if self.enough else "it is not offered to people"
        return (
            f"{name}: {self.translated} of {self.all} texts are translated, "
            f"{missing:.1f} % are not; {state}."
        )


def catalogues(root: Path) -> dict[str, Path]:
    """The catalogue of every language by its code."""
    return {code: root / FOLDER / f"reader_{code}.ts" for code in LANGUAGES}


def run_translations(checkout: Checkout, arguments: Sequence[str]) -> int:
    """Update every catalogue from the source, then say what is translated of each.

    With ``--share`` nothing is written.
    """
    ensure_packages(packages_for_venv(checkout))
    ensure_venv(checkout, "runtime")
    if "--share" not in arguments:
        update(checkout.root, tool(checkout, "lupdate"))
    for code, file in catalogues(checkout.root).items():
        share = share_of(file, code)
        say(share.words)
        if share.enough:
            release(file, file.with_suffix(".qm"), tool(checkout, "lrelease"))
    return 0


def update(root: Path, lupdate: Path) -> None:
    """Write the template and the catalogues anew; what was translated stays, what went goes."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        listing = Path(made) / "texts.py"
        listing.write_text(listing_of(texts_of(root)), encoding="utf-8")
        for language, file in catalogues(root).items():
            _run(
                *(str(lupdate), "-silent", "-locations", "none", "-no-obsolete"),
                *("-source-language", SOURCE_LANGUAGE, "-target-language", language),
                *(str(listing), "-ts", str(file)),
            )


def listing_of(texts: Sequence[Text]) -> str:
    """A file of calls that Qt's own lupdate reads: one for each text, with where it stands.

    lupdate takes a text's group from the class around it, and ours have one group. So it gets
    this list, and does what it does best: joins what is new to what was translated before.
    """
    places: dict[str, list[Text]] = {}
    for text in sorted(texts, key=lambda each: (each.file, each.line)):
        places.setdefault(text.words, []).append(text)
    lines = []
    for words, found in places.items():
        files = ", ".join(dict.fromkeys(text.file for text in found))
        one = next((text.one for text in found if text.one), "")
        lines.append(f"#: {files}" + (f"; of one: {one}" if one else ""))
        number = ', "", 1' if one else ""
        lines.append(f"translate({_literal(CONTEXT)}, {_literal(words)}{number})")
    return "\n".join(lines) + "\n"


def sources_of(file: Path) -> dict[str, bool]:
    """The texts of a catalogue, and of each whether it is counted."""
    return {
        message.findtext("source", ""): message.get("numerus") == "yes"
        for message in ET.parse(file).iter("message")
    }


def share_of(file: Path, language: str) -> Share:
    """How much of one catalogue is translated; a text that is not finished is not."""
    messages = list(ET.parse(file).iter("message"))
    done = 0
    for message in messages:
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None:
            done += 1
    return Share(language, done, len(messages))


def release(catalogue: Path, out: Path, lrelease: Path) -> None:
    """Make the file that the program reads; a text that is not finished stays out of it."""
    _run(str(lrelease), "-silent", "-nounfinished", str(catalogue), "-qm", str(out))


def tool(checkout: Checkout, name: str) -> Path:
    """One of Qt's translation tools, as PySide6 brings it."""
    ending = ".exe" if sys.platform == "win32" else ""
    return checkout.python.parent / f"pyside6-{name}{ending}"


def _literal(words: str) -> str:
    """A string as both Python and lupdate read it."""
    signs = {"\\": "\\\\", '"': '\\"', "\n": "\\n"}
    return '"' + "".join(signs.get(sign, sign) for sign in words) + '"'


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SetupError(f"{Path(command[0]).name} failed: {(done.stderr or done.stdout).strip()}")
