"""Reads accessible trees over AT-SPI for the tests: JSON lines in, JSON lines out.

Run by Debian's own Python, which has the bindings; the tests' Python does not. A request is
``{"do": NAME, "pid": NUMBER, ...}``; the answer is ``{"answer": ...}`` or ``{"gone": WHY}`` when
the program has ended or did not answer. A node is named by its place: the indexes that lead
from the program down to it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

CALL_MS = 10_000
MOST_NODES = 20_000
STATES = {
    "active": Atspi.StateType.ACTIVE,
    "checked": Atspi.StateType.CHECKED,
    "expanded": Atspi.StateType.EXPANDED,
    "focusable": Atspi.StateType.FOCUSABLE,
    "focused": Atspi.StateType.FOCUSED,
    "selected": Atspi.StateType.SELECTED,
    "showing": Atspi.StateType.SHOWING,
}
FOCUSED = Atspi.StateType.FOCUSED
ITEM_ROLES = ("list item", "table cell", "tree item")
Place = tuple[int, ...]


class Gone(Exception):
    """The program is not on the accessibility bus."""


def program(pid: int) -> Any:
    """Return the accessible of the program with this process id."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    for number in range(desktop.get_child_count()):
        found = desktop.get_child_at_index(number)
        if found is not None and found.get_process_id() == pid:
            # Nothing is remembered between two looks: what is read is what is there.
            found.set_cache_mask(Atspi.Cache.NONE)
            found.clear_cache()
            return found
    raise Gone(f"no program with the process id {pid} is on the accessibility bus")


def walk(root: Any) -> Iterator[tuple[Any, Place]]:
    """Give every node below the program, parents first."""
    waiting: list[tuple[Any, Place]] = [(root, ())]
    for _number in range(MOST_NODES):
        if not waiting:
            return
        node, place = waiting.pop()
        yield node, place
        children = [
            (node.get_child_at_index(number), (*place, number))
            for number in range(node.get_child_count())
        ]
        waiting += [child for child in reversed(children) if child[0] is not None]


def describe(node: Any, place: Place) -> dict[str, Any]:
    """Return what a screen reader would ask of the node first."""
    held = node.get_state_set()
    return {
        "place": place,
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "states": [name for name, state in STATES.items() if held.contains(state)],
        "level": (node.get_attributes() or {}).get("level", ""),
    }


def text_of(node: Any) -> str:
    """Return the node's text, or '' when it has none."""
    if "Text" not in node.get_interfaces():
        return ""
    return str(Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node)))


def matches(node: Any, wanted: dict[str, Any]) -> bool:
    """Return whether role, exact name, part of the name and state are as wanted."""
    if "role" in wanted and node.get_role_name() != wanted["role"]:
        return False
    if "name" in wanted or "has" in wanted:
        name = node.get_name() or ""
        if name != wanted.get("name", name):
            return False
        if wanted.get("has", "").casefold() not in name.casefold():
            return False
    if not wanted.get("states"):
        return True
    held = node.get_state_set()
    return all(held.contains(STATES[state]) for state in wanted["states"])


def at(root: Any, place: list[int]) -> Any:
    """Return the node at a place."""
    for number in place:
        root = root.get_child_at_index(number)
        if root is None:
            raise Gone("the node is no longer there")
    return root


def find(request: dict[str, Any]) -> Any:
    """Return the nodes that match, at most ``most``."""
    root = program(request["pid"])
    top = request.get("below", [])
    answer = []
    for node, place in walk(at(root, top)):
        if matches(node, request["wanted"]):
            answer.append(describe(node, (*top, *place)))
            if len(answer) >= request["most"]:
                break
    return answer


def focused(request: dict[str, Any]) -> Any:
    """Return the innermost node that has the focus, or None; what is not showing is passed over.

    Qt calls the current item of every list focused; it is, when the list itself has the focus.
    It calls the inside of a focused scroll area focused too, which cannot be focused by itself.
    """
    answer = None
    waiting: list[tuple[Any, Place, bool]] = [(program(request["pid"]), (), False)]
    while waiting:
        node, place, parent_focused = waiting.pop()
        held = node.get_state_set()
        has_focus = held.contains(FOCUSED) and held.contains(Atspi.StateType.FOCUSABLE)
        if has_focus and (parent_focused or node.get_role_name() not in ITEM_ROLES):
            answer = describe(node, place)
        if len(place) < 2 or held.contains(Atspi.StateType.SHOWING):
            for number in reversed(range(node.get_child_count())):
                child = node.get_child_at_index(number)
                if child is not None:
                    waiting.append((child, (*place, number), has_focus))
    return answer


def press(request: dict[str, Any]) -> Any:
    """Do the node's first action, as a screen reader would."""
    return bool(at(program(request["pid"]), request["place"]).do_action(0))


def do(request: dict[str, Any]) -> Any:
    """Do the node's action with this name."""
    node = at(program(request["pid"]), request["place"])
    for number in range(node.get_n_actions()):
        if node.get_action_name(number) == request["action"]:
            return bool(node.do_action(number))
    return False


def write(request: dict[str, Any]) -> Any:
    """Put a text in place of what a field holds."""
    node = at(program(request["pid"]), request["place"])
    return bool(node.set_text_contents(request["text"]))


def box(request: dict[str, Any]) -> Any:
    """Return left, top, width and height on the screen of the node at a place."""
    found = at(program(request["pid"]), request["place"]).get_extents(Atspi.CoordType.SCREEN)
    return [found.x, found.y, found.width, found.height]


def text(request: dict[str, Any]) -> Any:
    """Return the text of the node at a place."""
    return text_of(at(program(request["pid"]), request["place"]))


def tree(request: dict[str, Any]) -> Any:
    """Return the whole tree as indented lines, for people who look into a failure."""
    lines = []
    for node, place in walk(program(request["pid"])):
        told = describe(node, place)
        extra = f" level={told['level']}" if told["level"] else ""
        states = " ".join(told["states"])
        lines.append(f"{'  ' * len(place)}[{told['role']}] {told['name']!r}{extra} ({states})")
    return lines


COMMANDS = {
    "box": box,
    "do": do,
    "find": find,
    "focused": focused,
    "press": press,
    "text": text,
    "tree": tree,
    "write": write,
}


def main() -> None:
    """Answer requests until the tests close the pipe."""
    Atspi.init()
    Atspi.set_timeout(CALL_MS, CALL_MS)
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer = {"answer": COMMANDS[request["do"]](request)}
        except (Gone, GLib.Error) as problem:
            answer = {"gone": str(problem)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
