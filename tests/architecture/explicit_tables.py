"""The project's explicit tuples, and how to read their entries from the source alone."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

ID_FIELDS = ("id", "key", "name", "code")
HANDBOOK = "guides/handbook/**/*.md"


@dataclass(frozen=True)
class Table:
    """One explicit tuple: where it may be, what it is called, where its entries must appear.

    ``folder`` and ``name`` find it: a module below ``folder`` that assigns the tuple ``name``.
    Each entry's id must stand in one of ``documents`` (patterns from the project's root), and,
    where ``tests`` names a folder, in a test below it. Where one test proves the same of every
    entry, ``walked_by`` names its file instead: it must go through the tuple itself.
    """

    name: str
    folder: str
    documents: tuple[str, ...]
    tests: str = ""
    walked_by: str = ""


@dataclass(frozen=True)
class Entry:
    """One entry: its id, and the name of the variable that holds it, if there is one."""

    id: str
    variable: str = ""


# To extend: one line for a new tuple. A table whose module is not there yet is not looked for.
TABLES = (
    Table("RULES", "reader/pack/", ("guides/*.md",), "tests/unit/pack"),
    Table("RULES", "reader/synonyms/", ("resources/synonyms/README.md",), "tests/unit/synonyms"),
    Table("SETTINGS", "reader/settings/", ("README.md", HANDBOOK), "tests/unit/settings"),
    Table("ORGANISATION", "reader/settings/", ("docs/policies.md",), "tests/unit/settings"),
    Table("VERBS", "reader/cli/", ("README.md",), "tests"),
    Table("FORMATS", "reader/export/", (HANDBOOK,), walked_by="tests/unit/export/test_formats.py"),
    Table("FIELDS", "reader/export/", ("resources/schemas/README.md",), "tests/unit/export"),
    Table("ACTIONS", "reader/ui/actions/", (HANDBOOK,), walked_by="tests/ui/test_actions.py"),
    Table("COMMANDS", "build/dev/", ("README.md",), "tests/unit/dev"),
    Table("CHECKS", "build/dev/", ("CONTRIBUTING.md",)),
)


class UnreadableEntryError(Exception):
    """A tuple's entry is written in a way that cannot be read from the source."""


@dataclass(frozen=True)
class Sources:
    """Every parsed module by path, and the questions that need more than one of them."""

    modules: dict[str, ast.Module]

    def homes(self, table: Table) -> list[str]:
        """Return the modules that assign the table's tuple."""
        return [
            path
            for path in self.modules
            if path.startswith(table.folder)
            and isinstance(self._value(path, table.name), ast.Tuple | ast.BinOp)
        ]

    def entries(self, path: str, name: str) -> list[Entry]:
        """Return the entries of the tuple ``name`` in the module at ``path``."""
        value = self._value(path, name)
        if value is None:
            raise UnreadableEntryError(f"{path}: {name} is not assigned here")
        return self._read(path, value)

    def _read(self, path: str, node: ast.expr, variable: str = "") -> list[Entry]:
        if isinstance(node, ast.Tuple | ast.List):
            return [entry for item in node.elts for entry in self._read(path, item)]
        if isinstance(node, ast.Starred):
            return self._read(path, node.value)
        if isinstance(node, ast.BinOp):
            return [*self._read(path, node.left), *self._read(path, node.right)]
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return [Entry(node.value, variable)]
        if isinstance(node, ast.Call):
            return [Entry(self._id(path, node), variable)]
        if isinstance(node, ast.Name):
            value = self._value(path, node.id)
            if value is not None:
                return self._read(path, value, node.id)
            return self._imported(path, node.id, node.id)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            return self._imported(path, node.value.id, node.attr)
        raise UnreadableEntryError(f"{path}:{node.lineno}: cannot read {ast.unparse(node)}")

    def _id(self, path: str, call: ast.Call) -> str:
        named = [word.value for word in call.keywords if word.arg in ID_FIELDS]
        for node in [*named, *call.args[:1]]:
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                return node.value
            if isinstance(node, ast.Attribute):
                return node.attr
        raise UnreadableEntryError(f"{path}:{call.lineno}: no id in {ast.unparse(call)}")

    def _imported(self, path: str, local: str, wanted: str) -> list[Entry]:
        """Follow an import of a name, or of the module that holds it, to where it is assigned."""
        for node in self.modules[path].body:
            if not isinstance(node, ast.ImportFrom) or not node.module:
                continue
            for alias in node.names:
                if (alias.asname or alias.name) != local:
                    continue
                home = node.module.replace(".", "/") + ".py"
                below = f"{node.module}.{alias.name}".replace(".", "/") + ".py"
                if below in self.modules:
                    return self.entries(below, wanted)
                if home in self.modules and self._value(home, alias.name) is not None:
                    return self._read(home, ast.Name(alias.name, lineno=0), alias.name)
        # A function or class in the tuple: its own name is its id.
        return [Entry(wanted, wanted)]

    def _value(self, path: str, name: str) -> ast.expr | None:
        for node in self.modules[path].body:
            if isinstance(node, ast.Assign):
                targets: list[ast.expr] = node.targets
            elif isinstance(node, ast.AnnAssign):
                targets = [node.target]
            else:
                continue
            if any(isinstance(target, ast.Name) and target.id == name for target in targets):
                return node.value
        return None


def goes_through(module: ast.Module, name: str) -> bool:
    """Return whether the module loops over ``name`` or makes a test of each of its entries."""
    for node in ast.walk(module):
        if isinstance(node, ast.For | ast.comprehension):
            candidates: list[ast.expr] = [node.iter]
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("parametrize"):
            candidates = node.args
        else:
            continue
        if any(isinstance(each, ast.Name) and each.id == name for each in candidates):
            return True
    return False


def texts(root: Path, patterns: tuple[str, ...]) -> str:
    """Return the text of every file that a pattern matches."""
    files = {file for pattern in patterns for file in root.glob(pattern)}
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(files))
