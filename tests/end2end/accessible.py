"""The tests' side of the accessible tree: asks the reading process and gives nodes as values."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

READER = Path(__file__).with_name("atspi_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"


@dataclass(frozen=True)
class Node:
    """A node of the tree as a screen reader sees it; ``place`` leads to it from the program."""

    place: tuple[int, ...]
    role: str
    name: str
    description: str
    states: frozenset[str]
    level: str


class TreeReader:
    """One reading process, for as many programs as a test starts. Close it in the end."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        assert Path(SYSTEM_PYTHON).is_file(), (
            f"{SYSTEM_PYTHON} is missing. Install the Debian package python3."
        )
        self._process = subprocess.Popen(
            [SYSTEM_PYTHON, str(READER)],
            env={k: v for k, v in environment.items() if not k.startswith("PYTHON")},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            bufsize=1,
        )

    def close(self) -> None:
        """End the reading process."""
        self._process.kill()
        self._process.communicate()

    def ask(self, do: str, pid: int, **request: Any) -> Any:
        """Return the answer, or None when the program is not there (yet, or any more)."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write(json.dumps({"do": do, "pid": pid, **request}) + "\n")
            line = self._process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            words = self._process.communicate()[1]
            raise AssertionError(
                "The accessible tree cannot be read. Install the Debian packages python3-gi "
                f"and gir1.2-atspi-2.0. {words}"
            )
        return json.loads(line).get("answer")


class Tree:
    """The accessible tree of one program."""

    def __init__(self, reader: TreeReader, pid: int) -> None:
        self._reader = reader
        self._pid = pid

    def all(
        self,
        role: str = "",
        *,
        name: str = "",
        has: str = "",
        states: Sequence[str] = ("showing",),
        below: Node | None = None,
        most: int = 1000,
    ) -> list[Node]:
        """Return the nodes of this role, exact name, part of a name (any case) and states."""
        wanted = {"role": role, "name": name, "has": has, "states": list(states)}
        found = self._reader.ask(
            "find",
            self._pid,
            wanted={key: value for key, value in wanted.items() if value},
            below=list(below.place) if below else [],
            most=most,
        )
        return [_node(entry) for entry in found or ()]

    def first(
        self,
        role: str = "",
        *,
        name: str = "",
        has: str = "",
        states: Sequence[str] = ("showing",),
        below: Node | None = None,
    ) -> Node | None:
        """Return the first node that ``all`` would give."""
        found = self.all(role, name=name, has=has, states=states, below=below, most=1)
        return found[0] if found else None

    def focused(self) -> Node | None:
        """Return the innermost node that has the focus."""
        found = self._reader.ask("focused", self._pid)
        return _node(found) if found else None

    def text(self, node: Node) -> str:
        """Return all text of a node that holds text."""
        return str(self._reader.ask("text", self._pid, place=list(node.place)) or "")

    def box(self, node: Node) -> tuple[int, int, int, int]:
        """Return left, top, width and height of a node on the screen, in pixels."""
        left, top, width, height = self._reader.ask("box", self._pid, place=list(node.place))
        return left, top, width, height

    def press(self, node: Node) -> bool:
        """Do the node's first action, as a screen reader does."""
        return bool(self._reader.ask("press", self._pid, place=list(node.place)))

    def do(self, node: Node, action: str = "Press") -> bool:
        """Do the node's action with this name; False when it has none."""
        return bool(self._reader.ask("do", self._pid, place=list(node.place), action=action))

    def write(self, node: Node, text: str) -> bool:
        """Put a text in place of what a field holds, without any key."""
        return bool(self._reader.ask("write", self._pid, place=list(node.place), text=text))

    def lines(self) -> list[str]:
        """Return the whole tree as indented lines."""
        return [str(line) for line in self._reader.ask("tree", self._pid) or ()]


def _node(entry: Mapping[str, Any]) -> Node:
    values = dict(entry)
    values["place"] = tuple(values["place"])
    values["states"] = frozenset(values["states"])
    return Node(**values)
