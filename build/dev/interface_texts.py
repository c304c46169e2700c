"""Interface texts: finds in the source every text that goes through the catalogue."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SHELL = Path("reader") / "ui"


@dataclass(frozen=True)
class Table:
    """A class whose rows stand in tables below ``folder``, and which arguments are texts."""

    name: str
    folder: str
    texts: tuple[int | str, ...]


DECLARED = (
    Table("ActionSpec", "reader/ui/actions", (1, 2, "meaning", 5)),
    Table("PageSpec", "reader/ui/pages", (1,)),
    Table("FontChoice", "reader/ui/theme", (1,)),
    Table("_Fact", "reader/ui/panels", (0,)),
    Table("Example", "reader/ui/dialogs", (1,)),
    Table("Setting", "reader/settings", (1, 2, "unit")),
    Table("Choice", "reader/settings", (1,)),
    Table("PlanField", "reader/userdata", (1,)),
)
"""Tables whose texts need no mark. To extend: one line for a new table."""
MARKERS = ("tr", "tr_noop", "counted", "counted_noop")


@dataclass(frozen=True, order=True)
class Text:
    """One text: its English words, where it stands, and its form for one, if it counts."""

    words: str
    file: str
    line: int
    one: str = ""


class UnreadableTextError(Exception):
    """A text for the catalogue is written in a way that cannot be read from the source."""


def texts_of(root: Path) -> list[Text]:
    """Every text of the program, by its words; the same words may stand in several places."""
    return sorted(
        text for file in sorted((root / "reader").rglob("*.py")) for text in texts_in(file, root)
    )


def texts_in(file: Path, root: Path) -> Iterator[Text]:
    """The texts of one file."""
    name = file.relative_to(root).as_posix()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            for words, one in _texts_of_call(node, name):
                yield Text(words, name, node.lineno, one)


def literals_of(node: ast.Call, file: str) -> Iterator[ast.expr]:
    """The arguments of a call that are texts for the catalogue, written out or not."""
    name = called(node)
    if name in ("tr", "tr_noop"):
        yield from node.args[:1]
    elif name == "counted":
        yield from node.args[1:3]
    elif name == "counted_noop":
        yield from node.args[:2]
    for table in DECLARED:
        if table.name == name and file.startswith(table.folder):
            for place in table.texts:
                if isinstance(place, int):
                    yield from node.args[place : place + 1]
                else:
                    yield from (each.value for each in node.keywords if each.arg == place)


def called(node: ast.Call) -> str:
    """The name of what is called, without what it belongs to."""
    if isinstance(node.func, ast.Name):
        return node.func.id
    return node.func.attr if isinstance(node.func, ast.Attribute) else ""


def words_of(node: ast.expr) -> list[str]:
    """The literals that an argument may be: one, or both of a choice; none for a name."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return words_of(node.body) + words_of(node.orelse)
    return []


def _texts_of_call(node: ast.Call, file: str) -> Iterator[tuple[str, str]]:
    found = list(literals_of(node, file))
    if any(isinstance(each, ast.JoinedStr | ast.BinOp) for each in found):
        raise UnreadableTextError(
            f"{file}:{node.lineno}: a text is put together; give its parts as values."
        )
    if called(node) in ("counted", "counted_noop"):
        forms = [words for each in found for words in words_of(each)]
        if len(forms) == 2:
            yield forms[1], forms[0]
        return
    for each in found:
        yield from ((words, "") for words in words_of(each) if words)
