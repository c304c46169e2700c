"""Markdown: plain text with light marks, for mail and for other programs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.export.document import (
    Block,
    Bullets,
    Callout,
    ExportDocument,
    Facts,
    Heading,
    Mark,
    Paragraph,
    Picture,
    Role,
    Run,
    Table,
    Text,
    plain,
)
from reader.export.outline import outline_of
from reader.export.provenance import foot_line
from reader.export.setting import Setting

_SPECIAL = re.compile(r"([\\`*_\[\]#|])")
_ENTITY = re.compile(r"&(?=[#\w])")
_MARKS = {Mark.PLAIN: "", Mark.STRONG: "**", Mark.EMPHASIS: "*", Mark.CODE: "`"}
_LINE_START = re.compile(r"^(\s*(?:\d{1,9}(?=[.)]))?)([.)+>-])", re.MULTILINE)
"""What would begin a list or a quotation, were it not words."""


def write(document: ExportDocument, _setting: Setting) -> bytes:
    """The file's bytes, UTF-8."""
    lines = [f"# {_escaped(document.title)}"]
    for block in outline_of(document):
        lines += ["", *_block(block)]
    lines += ["", "---", "", _escaped(foot_line(document)), ""]
    return "\n".join(lines).encode()


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * (block.level + 1)} {_escaped(block.text)}"
        case Paragraph():
            yield from _paragraph(block)
        case Bullets():
            for entry in block.entries:
                mark = "1." if entry.ordered else "-"
                indent = "   " * (entry.level - 1)
                lines = _text(entry.text).splitlines() or [""]
                yield f"{indent}{mark} {f'  {chr(10)}{indent}   '.join(lines)}"
        case Facts():
            for fact in block.rows:
                yield f"- **{_escaped(fact.label)}:** {_one_line(fact.text)}"
        case Table():
            yield from _table(block)
        case Picture():
            yield f"*Picture: {_escaped(block.alt)}*"
        case Callout():
            yield f"> **{_escaped(block.title)}**"
            for inner in block.blocks:
                yield ">"
                for line in _block(inner):
                    yield from (f"> {part}" for part in line.split("\n"))


def _paragraph(block: Paragraph) -> Iterator[str]:
    if block.role is Role.CODE:
        yield from ("    " + line for line in plain(block.text).split("\n"))
    elif block.role is Role.QUOTE:
        yield from (f"> {line}" for line in _text(block.text).split("\n"))
    elif block.role in (Role.LABEL, Role.STATEMENT):
        yield f"**{_escaped(plain(block.text)).replace(chr(10), ' ')}**"
    else:
        yield _text(block.text).replace("\n", "  \n")


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield f"**{_escaped(table.caption)}**"
        yield ""
    yield f"| {' | '.join(_escaped(column) or ' ' for column in table.columns)} |"
    yield f"|{'---|' * len(table.columns)}"
    for row in table.rows:
        yield f"| {' | '.join(_one_line(cell) or ' ' for cell in row)} |"


def _one_line(text: Text) -> str:
    return "<br>".join(part for part in _text(text).split("\n") if part)


def _text(text: Text) -> str:
    return _LINE_START.sub(r"\1\\\2", "".join(_run(run) for run in text))


def _run(run: Run) -> str:
    mark = _MARKS[run.mark]
    inside = run.text if run.mark is Mark.CODE else _escaped(run.text)
    bare = inside.strip()
    if mark and bare:
        start, _, end = inside.partition(bare)
        inside = f"{start}{mark}{bare}{mark}{end}"
    return f"[{inside}](<{run.link}>)" if run.link.startswith(("https:", "mailto:")) else inside


def _escaped(text: str) -> str:
    marked = _ENTITY.sub("&amp;", text).replace("<", "&lt;")
    return _SPECIAL.sub(r"\\\1", marked)
