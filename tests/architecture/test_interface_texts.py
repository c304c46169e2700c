"""Every text that the window shows passes through the catalogue, and reads as the house writes."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from interface_texts import SHELL, Text, called, literals_of, texts_of
from translations import catalogues, sources_of

from reader.ui.widgets.page_view.column import SAMPLE

MOST_WORDS = 20
BRITISH = {
    "color": "colour",
    "center": "centre",
    "gray": "grey",
    "favorite": "favourite",
    "organization": "organisation",
    "organize": "organise",
    "recognize": "recognise",
    "license": "licence",
    "behavior": "behaviour",
    "catalog": "catalogue",
    "canceled": "cancelled",
    "labeled": "labelled",
    "fulfill": "fulfil",
    "analyze": "analyse",
    "summarize": "summarise",
    "customize": "customise",
    "neighbor": "neighbour",
    "minimize": "minimise",
    "randomized": "randomised",
}
"""Spellings that are not ours, with ours."""

NOT_FOR_PEOPLE = frozenset(
    {"RuntimeError", "ValueError", "OSError", "TypeError", "KeyError", "LookupError"}
)
"""What is raised with words for whoever mends the program."""
BY_NAME = frozenset(
    {"setObjectName", "setProperty", "getattr", "import_module", "QKeySequence", "Template"}
    | {"compile", "property", "add_argument", "ArgumentParser", "write", "sub", "replace"}
)
"""Calls whose strings are names or patterns for the program."""
KEYS = re.compile(r"^(?:(?:Ctrl|Alt|Shift|Meta)\+)*(?:\S|[A-Z]\w+)$")
MARKUP = re.compile(r"<\w|</|\\[1-9sdwW]|[\w-]+=\"|\{\w+:|^\*\.|^%|;\s*\}|: \$\w")
VALUE = re.compile(r"\{[^}]*\}")
WORDS = re.compile(r"[A-Za-z]{2,}(?:['’][a-z]+)?")

ALLOWED: dict[str, tuple[str, ...]] = {
    # Names of software, typefaces and licences.
    "reader/ui/dialogs/about.py": (
        *("Qt and PySide6", "Python-Markdown", "Atkinson Hyperlegible and Lexend"),
        *("LGPL version 3", "BSD, two clauses", "BSD, three clauses", "Apache License 2.0"),
        *("Python Software Foundation License 2", "SIL Open Font License 1.1"),
    ),
    # Guides and the language of queries are English.
    "reader/ui/dialogs/how_to_search.py": (
        *("nan looking after grandson", '"family network"', "mentoring -school"),
        *("mentoring OR coaching", "support age:15"),
    ),
    # Kept in the plan's history, and so the same for every colleague.
    "reader/ui/dialogs/plan_merge.py": ("Chosen after joining",),
    # The name of the program as a file's maker.
    "reader/ui/printing.py": ("Practice Guides Reader",),
    # For the log and the terminal, where IT reads.
    "reader/ui/crash.py": ("unexpected %s",),
    "reader/ui/main.py": (
        (
            "There is no display to open a window on; "
            "'reader shot FILE.png' draws the window off screen."
        ),
    ),
    "reader/ui/shot.py": (
        *("reader shot", "Draw the window to a file.", "the picture to write, e.g. window.png"),
        *("a guide: link to show", "screen scale, e.g. 2"),
    ),
    # Measured for the length of a line, never shown.
    "reader/ui/widgets/page_view/column.py": (SAMPLE,),
    "reader/ui/assembling.py": ("&ensp; ",),
}
"""Literals of the window that are not for the catalogue, by file."""


@pytest.fixture(scope="module")
def texts(root: Path) -> list[Text]:
    return texts_of(root)


def is_for_people(words: str) -> bool:
    """Whether a literal reads like something for people: two words, or one with a capital."""
    if not WORDS.search(words) or KEYS.match(words) or MARKUP.search(words):
        return False
    if words.isupper() or "_" in words:
        return False
    inner = words.strip()
    return " " in inner or inner[:1].isupper() or inner.startswith("&") or inner.endswith("...")


def bypassing(tree: ast.Module, file: str) -> Iterator[tuple[int, str]]:
    """Literals for people that no mark leads to the catalogue."""
    known: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            known.add(id(node.value))
        elif isinstance(node, ast.Compare | ast.Subscript):
            known |= ids(node)
        elif isinstance(node, ast.Call):
            if called(node) in NOT_FOR_PEOPLE | BY_NAME:
                known |= {number for each in node.args for number in ids(each)}
            for each in literals_of(node, file):
                known |= ids(each)
        elif isinstance(node, ast.Assign | ast.AnnAssign) and "__all__" in ast.dump(node)[:200]:
            known |= ids(node)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or id(node) in known:
            continue
        if isinstance(node.value, str) and is_for_people(node.value):
            yield node.lineno, node.value


def ids(node: ast.AST) -> set[int]:
    return {id(each) for each in ast.walk(node) if isinstance(each, ast.Constant)}


def test_no_text_of_the_window_bypasses_the_catalogue(root: Path) -> None:
    found = []
    for file in sorted((root / SHELL).rglob("*.py")):
        name = file.relative_to(root).as_posix()
        allowed = ALLOWED.get(name, ())
        for line, words in bypassing(ast.parse(file.read_text(encoding="utf-8")), name):
            if words not in allowed:
                found.append(f"{name}:{line}: {words!r}")
    assert found == []


def test_every_exception_is_still_there(root: Path) -> None:
    """An entry of ALLOWED that no file holds any more would let a later mistake pass."""
    for name, allowed in ALLOWED.items():
        tree = ast.parse((root / name).read_text(encoding="utf-8"))
        assert set(allowed) == {words for _line, words in bypassing(tree, name)}, name


def test_a_forgotten_text_is_found() -> None:
    tree = ast.parse('label.setText("Nothing here fits")\nother.setText(tr("All is well"))')
    assert list(bypassing(tree, "x.py")) == [(1, "Nothing here fits")]


def sentences(words: str) -> list[str]:
    """The sentences of a text; a value in braces counts as one word."""
    return [each for each in re.split(r"(?<=[.?!])\s+", VALUE.sub("it", words)) if each]


def test_sentences_are_short(texts: list[Text]) -> None:
    long = [
        f"{text.file}:{text.line}: {sentence}"
        for text in texts
        for sentence in sentences(text.words)
        if len(sentence.split()) > MOST_WORDS
    ]
    assert long == []


def test_the_spelling_is_british_and_nothing_is_shouted(texts: list[Text]) -> None:
    american = re.compile(rf"\b({'|'.join(BRITISH)})(?:s|d|ed|ing)?\b", re.IGNORECASE)
    assert [text for text in texts if american.search(text.words)] == []
    assert [text for text in texts if "!" in VALUE.sub("", text.words)] == []


def fields(words: str) -> set[str]:
    return {name for _text, name, _spec, _how in string.Formatter().parse(words) if name}


def test_values_are_named_and_both_forms_name_the_same(texts: list[Text]) -> None:
    for text in texts:
        assert "%n" not in text.words  # Qt would put the number there
        assert all(name.isidentifier() for name in fields(text.words)), text
        if text.one:
            assert "number" in fields(text.words), text
            assert fields(text.one) <= fields(text.words), text


@pytest.mark.parametrize("form", ["one", "many"])
def test_a_text_is_counted_in_one_way_only(texts: list[Text], form: str) -> None:
    """The same words with two singulars, or counted here and not there, have no one entry."""
    forms: dict[str, set[str]] = {}
    for text in texts:
        key, value = (text.words, text.one) if form == "one" else (text.one, text.words)
        if key and value:
            forms.setdefault(key, set()).add(value)
    assert {words: found for words, found in forms.items() if len(found) > 1} == {}


def test_every_catalogue_holds_just_the_texts_of_the_source(root: Path, texts: list[Text]) -> None:
    """When this fails: python3 dev.py translations."""
    wanted = {text.words: False for text in texts} | {t.words: True for t in texts if t.one}
    for file in catalogues(root).values():
        assert sources_of(file) == wanted
