"""Item files: TOML between two lines of +++, then Markdown, perhaps in layers."""

from __future__ import annotations

from dataclasses import dataclass

from reader.guide.items import LAYERS
from reader.pack.finding import FindingLog
from reader.pack.markdown_lines import prose_lines
from reader.pack.rules import FRONT_MATTER, LAYER
from reader.pack.toml_tables import Table, read_toml

FENCE = "+++"


@dataclass(frozen=True)
class ItemFile:
    """A file taken apart: its front matter, and its Markdown with the line where that starts."""

    file: str
    table: Table
    body: str
    body_line: int


def split_item_file(text: str, file: str, log: FindingLog) -> ItemFile | None:
    """Take an item's file apart; None, and a finding, when there is no usable front matter."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        log.add(FRONT_MATTER.at(file, 1, "The file does not begin with a line of +++."))
        return None
    end = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), 0)
    if not end:
        message = "The front matter is not closed by a second line of +++."
        log.add(FRONT_MATTER.at(file, 1, message))
        return None
    table = read_toml("\n".join(lines[1:end]), file, log, first_line=2)
    if table is None:
        return None
    body, line = trim("\n".join(lines[end + 1 :]), end + 2)
    return ItemFile(file, table, body, line)


def trim(body: str, line: int) -> tuple[str, int]:
    """The text without empty lines around it, and the line where what is left starts."""
    lines = body.rstrip().split("\n")
    empty = next((at for at, text in enumerate(lines) if text.strip()), 0)
    return "\n".join(lines[empty:]), line + empty


@dataclass(frozen=True)
class Layer:
    """One layer of an item: its id from LAYERS, its Markdown, and the line where that starts."""

    id: str
    body: str
    line: int


LEAD = ""
"""The id of the text before the first layer, for items that may have some."""


def split_layers(
    item: ItemFile, allowed: tuple[str, ...], log: FindingLog, *, lead: bool = False
) -> tuple[Layer, ...]:
    """Cut a body at its ``##`` headings; unknown headings are findings.

    So is text before the first heading, unless ``lead`` allows it: then it is the layer LEAD.
    """
    lines = item.body.split("\n")
    headings = [
        (line.number, line.text[2:].strip().rstrip("#").rstrip())
        for line in prose_lines(item.body, item.body_line)
        if line.text.startswith(("## ", "##\t"))
    ]
    first = headings[0][0] if headings else item.body_line + len(lines)
    body, line = trim("\n".join(lines[: first - item.body_line]), item.body_line)
    layers: dict[str, Layer] = {}
    if body and lead:
        layers[LEAD] = Layer(LEAD, body, line)
    elif body:
        log.add(LAYER.at(item.file, item.body_line, "There is text before the first layer."))
    names = ", ".join(f"## {name.title()}" for name in allowed)
    for position, (number, title) in enumerate(headings):
        end = headings[position + 1][0] if position + 1 < len(headings) else None
        last = None if end is None else end - item.body_line
        body, line = trim("\n".join(lines[number - item.body_line + 1 : last]), number + 1)
        name = title.casefold()
        if name not in allowed:
            message = f"The heading {title[:80]!r} is not a layer of this item."
            log.add(LAYER.at(item.file, number, message, f"Use {names}."))
        elif name in layers:
            message = f"The layer {title[:80]!r} is there twice."
            log.add(LAYER.at(item.file, number, message, "Join the two."))
        else:
            layers[name] = Layer(name, body, line)
    return tuple(layers[name] for name in (LEAD, *LAYERS) if name in layers)
