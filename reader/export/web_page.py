"""HTML: one self-contained page with landmarks, no script, and nothing to fetch."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from reader.export.document import (
    Block,
    Bullets,
    Callout,
    ExportDocument,
    Facts,
    Heading,
    ListEntry,
    Mark,
    Paragraph,
    Picture,
    Role,
    Run,
    Table,
    Text,
)
from reader.export.outline import outline_of
from reader.export.provenance import foot_line
from reader.export.setting import Setting

_TAGS = {Mark.STRONG: "strong", Mark.EMPHASIS: "em", Mark.CODE: "code"}
_OPENABLE = ("https://", "mailto:", "tel:")
_SIGNATURES = (
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"RIFF", "image/webp"),
)
CONTENTS_TITLE = "Contents"

STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --line: #6b6b6b;
  --link: #0b4f9e; --soft: #f2f4f6; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --paper: #161616; --line: #9a9a9a; --link: #9cc7ff; --soft: #242424; } }
body { margin: 0; font: 1.125rem/1.55 system-ui, "Segoe UI", Arial, sans-serif;
  color: var(--ink); background: var(--paper); }
header, main, nav, footer { max-width: 46rem; margin: 0 auto; padding: 0.5rem 1rem; }
a { color: var(--link); }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; display: inline-block; padding: 0.5rem 1rem; }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 1.6em 0 0.4em; }
p, dd, li, td, th { overflow-wrap: anywhere; }
.statement { font-size: 1.15em; }
.warning { border: 3px solid currentColor; padding: 0.5rem 1rem; font-weight: bold; }
.callout, blockquote { margin: 1em 0; padding: 0.25rem 1rem; border-left: 5px solid var(--line);
  background: var(--soft); }
pre { white-space: pre-wrap; background: var(--soft); padding: 0.5rem 1rem; }
dt { font-weight: bold; margin-top: 0.6em; }
dd { margin-left: 0; white-space: pre-line; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: bold; padding: 0.4em 0; }
th, td { border: 1px solid var(--line); padding: 0.4em 0.6em; text-align: left;
  vertical-align: top; white-space: pre-line; min-width: 6rem; }
thead th { background: var(--soft); }
img { max-width: 100%; height: auto; }
footer { border-top: 1px solid var(--line); margin-top: 2rem; font-size: 0.95rem; }
@page { size: A4; margin: 20mm 18mm 30mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --line: #555; --link: #000;
    --soft: #fff; }
  body { font-size: 11pt; }
  header, main, nav, footer { max-width: none; padding: 0; }
  .skip, nav { display: none; }
  h1, h2, h3, h4, h5 { break-after: avoid; }
  p, li, dd { orphans: 3; widows: 3; }
  tr, .callout { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  a[href^="https:"]::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
}
"""
"""Colours reach 4.5 to 1 in both looks."""


def write(document: ExportDocument, _setting: Setting) -> bytes:
    """The file's bytes, UTF-8."""
    return "".join(_page(document)).encode()


def _page(document: ExportDocument) -> Iterator[str]:
    blocks = list(outline_of(document))
    first = next((at for at, b in enumerate(blocks) if isinstance(b, Heading)), len(blocks))
    title = escape(document.title)
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    yield f'<!DOCTYPE html>\n<html lang="{escape(document.language)}">\n<head>\n'
    yield '<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{title}</title>\n<style>{STYLE}{_printed_foot(document)}</style>\n"
    yield "</head>\n<body>\n"
    yield '<a class="skip" href="#main">Skip to the text</a>\n'
    yield f"<header>\n<h1>{title}</h1>\n"
    for block in blocks[:first]:
        yield from _block(block)
    yield "</header>\n"
    yield from _contents(blocks)
    yield '<main id="main" tabindex="-1">\n'
    for number, block in enumerate(blocks[first:], start=first):
        yield from _block(block, f"part-{number}")
    yield f"</main>\n<footer>\n<p>{escape(foot_line(document))}</p>\n</footer>\n</body>\n</html>\n"


def _printed_foot(document: ExportDocument) -> str:
    """The rule that prints the foot line and a number on every sheet.

    Browsers that do not know margin boxes print the page's footer, once, at the end.
    """
    safe = "".join(
        sign if sign.isalnum() or sign in " .,;:()-" else f"\\{ord(sign):06x} "
        for sign in foot_line(document)
    )
    box = "font: 8pt Arial, sans-serif; color: #000;"
    return (
        f'@page {{ @bottom-left {{ content: "{safe}"; width: 85%; {box} }}\n'
        f"  @bottom-right {{ content: counter(page); {box} }} }}\n"
    )


def _contents(blocks: list[Block]) -> Iterator[str]:
    """Links to the headings of the two upper levels; the first heading is of the first."""
    yield f'<nav aria-labelledby="contents">\n<h2 id="contents">{CONTENTS_TITLE}</h2>\n<ul>\n'
    last = 0
    for number, block in enumerate(blocks):
        if not isinstance(block, Heading) or block.level > 2:
            continue
        yield _STEPS[last, block.level]
        yield f'<li><a href="#part-{number}">{escape(block.text)}</a>'
        last = block.level
    yield _STEPS[last, 0] + "</ul>\n</nav>\n"


_STEPS = {
    (0, 1): "",
    (1, 1): "</li>\n",
    (1, 2): "\n<ul>\n",
    (2, 2): "</li>\n",
    (2, 1): "</li>\n</ul></li>\n",
    (1, 0): "</li>\n",
    (2, 0): "</li>\n</ul></li>\n",
}
"""What stands between an entry of one level and the next of another; 0 is the list's end."""


def _block(block: Block, anchor: str = "") -> Iterator[str]:
    match block:
        case Heading():
            tag = f"h{block.level + 1}"
            yield f'<{tag} id="{anchor}">{escape(block.text)}</{tag}>\n'
        case Paragraph():
            yield _paragraph(block)
        case Bullets():
            yield from _list(block.entries, 1)
        case Facts():
            rows = "".join(
                f"<dt>{escape(fact.label)}</dt><dd>{_text(fact.text)}</dd>\n" for fact in block.rows
            )
            yield f"<dl>\n{rows}</dl>\n"
        case Table():
            yield from _table(block)
        case Picture():
            yield _picture(block)
        case Callout():
            yield '<div class="callout" role="note">\n'
            yield f"<p><strong>{escape(block.title)}</strong></p>\n"
            for inner in block.blocks:
                yield from _block(inner)
            yield "</div>\n"


def _paragraph(block: Paragraph) -> str:
    text = _text(block.text)
    if block.role is Role.CODE:
        return f"<pre><code>{text}</code></pre>\n"
    text = text.replace("\n", "<br>\n")
    if block.role is Role.QUOTE:
        return f"<blockquote><p>{text}</p></blockquote>\n"
    if block.role is Role.LABEL:
        return f"<p><strong>{text}</strong></p>\n"
    mark = f' class="{block.role.value}"' if block.role is not Role.BODY else ""
    return f"<p{mark}>{text}</p>\n"


def _list(entries: Iterable[ListEntry], level: int) -> Iterator[str]:
    """A list and the lists inside it; entries deeper than ``level`` belong to the one before."""
    listed = list(entries)
    ordered = bool(listed) and listed[0].ordered
    tag = "ol" if ordered else "ul"
    yield f"<{tag}>\n"
    open_entry = False
    for deeper, group in groupby(listed, key=lambda entry: entry.level > level):
        if deeper:
            yield "" if open_entry else "<li>"
            yield from _list(group, level + 1)
            yield "</li>\n"
            open_entry = False
            continue
        for entry in group:
            if open_entry:
                yield "</li>\n"
            yield "<li>" + _text(entry.text).replace("\n", "<br>\n")
            open_entry = True
    if open_entry:
        yield "</li>\n"
    yield f"</{tag}>\n"


def _table(table: Table) -> Iterator[str]:
    yield '<div class="scroll" tabindex="0" role="group" '
    yield f'aria-label="{escape(table.caption or "Table")}">\n<table>\n'
    if table.caption:
        yield f"<caption>{escape(table.caption)}</caption>\n"
    heads = "".join(f'<th scope="col">{escape(column)}</th>' for column in table.columns)
    yield f"<thead><tr>{heads}</tr></thead>\n<tbody>\n"
    for row in table.rows:
        cells = []
        for place, cell in enumerate(row):
            if table.row_headers and place == 0:
                cells.append(f'<th scope="row">{_text(cell)}</th>')
            else:
                cells.append(f"<td>{_text(cell)}</td>")
        yield f"<tr>{''.join(cells)}</tr>\n"
    yield "</tbody>\n</table>\n</div>\n"


def _picture(picture: Picture) -> str:
    kind = next((kind for start, kind in _SIGNATURES if picture.data.startswith(start)), "")
    if not kind:
        return f"<p>Picture: {escape(picture.alt)}</p>\n"
    data = base64.b64encode(picture.data).decode()
    alt = escape(picture.alt)
    return f'<p><img alt="{alt}" src="data:{kind};base64,{data}"></p>\n'


def _text(text: Text) -> str:
    return "".join(_run(run) for run in text)


def _run(run: Run) -> str:
    inside = escape(run.text)
    tag = _TAGS.get(run.mark)
    if tag:
        inside = f"<{tag}>{inside}</{tag}>"
    if run.link.startswith(_OPENABLE):
        return f'<a href="{escape(run.link)}">{inside}</a>'
    return inside
