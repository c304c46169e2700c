"""Every entry of the project's explicit tuples is documented and tested."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.explicit_tables import (
    TABLES,
    Entry,
    Sources,
    Table,
    UnreadableEntryError,
    goes_through,
    texts,
)


def found(modules: dict[str, ast.Module], table: Table) -> list[Entry]:
    """The entries of a table, from every module that assigns it."""
    sources = Sources(modules)
    return [entry for path in sources.homes(table) for entry in sources.entries(path, table.name)]


def is_named(entry: Entry, text: str) -> bool:
    """Whether the id stands in the text as a word, or the variable does."""
    names = [name for name in (entry.id, entry.variable) if name]
    return any(re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text) for name in names)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_entry_is_documented(
    table: Table, modules: dict[str, ast.Module], root: Path
) -> None:
    text = texts(root, table.documents)
    silent = [entry.id for entry in found(modules, table) if not is_named(Entry(entry.id), text)]
    assert silent == [], f"add them to {' or '.join(table.documents)}"


@pytest.mark.parametrize(
    "table", [table for table in TABLES if table.tests], ids=lambda table: table.name
)
def test_every_entry_is_tested(table: Table, modules: dict[str, ast.Module], root: Path) -> None:
    text = texts(root, (f"{table.tests}/**/*.py",))
    untested = [entry.id for entry in found(modules, table) if not is_named(entry, text)]
    assert untested == [], f"no test below {table.tests} names them"


@pytest.mark.parametrize(
    "table", [table for table in TABLES if table.walked_by], ids=lambda table: table.name
)
def test_every_entry_is_walked(table: Table, modules: dict[str, ast.Module]) -> None:
    if found(modules, table):
        assert table.walked_by in modules
        assert goes_through(modules[table.walked_by], table.name)


def test_only_a_loop_counts_as_walking() -> None:
    assert goes_through(ast.parse("x = {a.id for a in T}"), "T")
    assert goes_through(ast.parse("@pytest.mark.parametrize('a', T)\ndef test(a): ..."), "T")
    assert not goes_through(ast.parse("from m import T\nassert len(T)"), "T")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_id_is_used_twice(table: Table, modules: dict[str, ast.Module]) -> None:
    ids = [entry.id for entry in found(modules, table)]
    assert sorted(set(ids)) == sorted(ids)


def test_our_own_tables_are_found(modules: dict[str, ast.Module]) -> None:
    """If the search for tuples broke, the tests above would pass on nothing."""
    names = {table.name for table in TABLES if found(modules, table)}
    assert {"COMMANDS", "CHECKS"} <= names


def test_entries_are_read_however_they_are_written() -> None:
    sources = Sources(
        {
            "reader/a.py": ast.parse(
                "from reader.b import MORE, ONE, work\nfrom reader import b as bees\n"
                "LOCAL = Rule('local', 1)\n"
                "TABLE: tuple[Rule, ...] = (LOCAL, Rule('first'), Rule(title='x', key='kept'),"
                " 'word', ONE, work, *MORE, *bees.MORE) + (Rule(Kind.LAST),)\n"
            ),
            "reader/b.py": ast.parse(
                "ONE = Rule('one')\nMORE = (Rule('two'), Rule('three'))\ndef work(): ...\n"
            ),
        }
    )
    ids = [entry.id for entry in sources.entries("reader/a.py", "TABLE")]
    assert ids == [
        *("local", "first", "kept", "word", "one", "work"),
        *("two", "three", "two", "three", "LAST"),
    ]


def test_an_entry_without_an_id_is_not_passed_over() -> None:
    sources = Sources({"reader/a.py": ast.parse("TABLE = (Rule(1), Rule('x'))\n")})
    with pytest.raises(UnreadableEntryError, match="no id in"):
        sources.entries("reader/a.py", "TABLE")
