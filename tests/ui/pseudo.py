"""The pseudo-locale: English with accents, brackets and almost half as many letters again."""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from interface_texts import texts_of
from locked_venv import Checkout
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication
from translations import release, tool

from reader.translation import CATALOGUE
from reader.ui.language import CONTEXT, use

ROOT = Path(__file__).resolve().parents[2]
LONGER = 1.4
"""Short English grows by this much and more in other languages."""
ACCENTS = str.maketrans("aeiouyAEIOUYcnsCNS", "áéíôúýÁÉÍÔÚÝçñšÇÑŠ")
VALUE = re.compile(r"(\{[^}]*\})")
QTS_OWN = ("Cancel", "&Cancel", "Close", "&Close", "OK", "&OK")


def pseudo(text: str) -> str:
    """A text as the pseudo-locale has it; values, line breaks and keys of menus stay."""
    inner = text.strip()
    if not re.search(r"[A-Za-z]", VALUE.sub("", inner)):
        return text
    before, _inner, after = text.partition(inner)
    parts = VALUE.split(inner)
    said = "".join(part if VALUE.match(part) else part.translate(ACCENTS) for part in parts)
    more = max(0, round(len(VALUE.sub("", inner)) * (LONGER - 1)) - 2)
    return f"{before}[{said}{_filling(more)}]{after}"


def _filling(length: int) -> str:
    """Short words of ``length`` letters in all, so that lines can be broken as in a language."""
    return (" ñew wôrds" * (length // 10 + 1))[:length].rstrip()


def make_pseudo(folder: Path) -> Path:
    """The pseudo-locale as a compiled catalogue, made as any other is."""
    top = ET.Element("TS", version="2.1", language="en_GB", sourcelanguage="en_GB")
    ours = {text.words: bool(text.one) for text in texts_of(ROOT)}
    for context, texts in ((CONTEXT, ours), ("QPlatformTheme", dict.fromkeys(QTS_OWN, False))):
        group = ET.SubElement(top, "context")
        ET.SubElement(group, "name").text = context
        for words, counts in texts.items():
            message = ET.SubElement(group, "message")
            ET.SubElement(message, "source").text = words
            translation = ET.SubElement(message, "translation")
            if counts:
                message.set("numerus", "yes")
                for _form in range(2):
                    ET.SubElement(translation, "numerusform").text = pseudo(words)
            else:
                translation.text = pseudo(words)
    listing, made = folder / "pseudo.ts", folder / "pseudo.qm"
    ET.ElementTree(top).write(listing, encoding="utf-8", xml_declaration=True)
    release(listing, made, tool(Checkout(ROOT, Path(sys.executable)), "lrelease"))
    return made


@contextmanager
def pseudo_locale(qapp: QApplication, made: Path) -> Iterator[None]:
    """The program in the pseudo-locale for a while."""
    translator = QTranslator()
    assert translator.load(str(made))
    use(qapp, translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)
        CATALOGUE.look_up = None
