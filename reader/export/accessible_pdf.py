"""Accessible PDF: tagged by the PDF/UA-1 standard, set by Typst, which may not be installed.

The document goes to Typst as data beside a fixed text, so nothing in it can be taken for a
command. Typst fetches packages only for texts that import one; this text imports none.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from reader.errors import ComponentMissing, ReaderError
from reader.export.document import (
    Block,
    Bullets,
    Callout,
    ExportDocument,
    Facts,
    Heading,
    ListEntry,
    Paragraph,
    Picture,
    Table,
    Text,
)
from reader.export.outline import outline_of
from reader.export.provenance import foot_line
from reader.export.setting import Setting
from reader.translation import tr

TEMPLATE = r"""
#let it = json(bytes(sys.inputs.document))
#set document(
  title: it.title, description: it.subtitle, author: (),
  date: datetime(year: it.year, month: it.month, day: it.day),
)
#set text(
  font: ("Atkinson Hyperlegible", "Libertinus Serif"),
  lang: it.language, region: it.region, size: 12pt, hyphenate: false,
)
#set par(justify: false, leading: 0.7em, spacing: 1.1em)
#set page(
  paper: "a4", flipped: it.landscape, margin: (x: 2.2cm, top: 2cm, bottom: 3cm),
  footer: context {
    set text(size: 8pt)
    set par(leading: 0.5em)
    grid(
      columns: (1fr, auto), gutter: 1em,
      it.foot, [#counter(page).display() of #counter(page).final().first()],
    )
  },
)
#show link: underline
#show heading: set block(above: 1.5em, below: 0.8em, sticky: true)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 16pt)
#show heading.where(level: 3): set text(size: 14pt)
#show heading.where(level: 4): set text(size: 12pt)
#show figure: set block(breakable: true)
#show figure: set align(start)
#show figure.caption: set text(weight: "bold")
#show table.cell: set text(size: 10pt)
#set table(stroke: 0.6pt + rgb("#6b6b6b"), inset: 6pt)
#set terms(separator: [: ], hanging-indent: 1em)

#let lines(text) = text.split("\n").join(linebreak())
#let run(it) = {
  let looks = (
    "plain": words => words,
    "strong": words => strong(words),
    "emphasis": words => emph(words),
    "code": words => text(font: "DejaVu Sans Mono", size: 0.85em, words),
  )
  let words = looks.at(it.mark)(lines(it.text))
  if it.link == "" { words } else {
    link(it.link, words)
    if it.link != it.text [ (#it.link.replace("/", "/\u{200b}"))]
  }
}
#let runs(all) = all.map(run).join()
#let listed(it) = {
  let made = if it.ordered { enum } else { list }
  made(..it.entries.map(entry => {
    let inside = entry.inside.map(listed).join()
    [#runs(entry.text) #inside]
  }))
}
#let roles = (
  "body": words => par(words),
  "statement": words => par(text(size: 1.1em, words)),
  "warning": words => block(stroke: 2pt, inset: 8pt, width: 100%, strong(words)),
  "label": words => block(sticky: true, strong(words)),
  "quote": words => quote(block: true, words),
  "code": words => block(par(text(font: "DejaVu Sans Mono", size: 0.85em, words))),
)
#let told(it) = {
  if it.type == "heading" { heading(level: it.level, it.text) }
  else if it.type == "paragraph" { (roles.at(it.role))(runs(it.text)) }
  else if it.type == "bullets" { listed(it) }
  else if it.type == "facts" {
    terms(..it.rows.map(row => terms.item(row.label, runs(row.text))))
  }
  else if it.type == "table" {
    let made = table(
      columns: (1fr,) * it.columns.len(),
      table.header(..it.columns.map(strong)),
      ..it.rows.flatten().map(cell => runs(cell.text)),
    )
    if it.caption == "" { made } else {
      figure(
        made, caption: figure.caption(position: top, it.caption),
        kind: table, supplement: none, numbering: none,
      )
    }
  }
  else if it.type == "picture" {
    if it.data.len() == 0 [Picture: #it.alt] else {
      layout(room => {
        let picture = image(bytes(it.data), alt: it.alt)
        if measure(picture).width > room.width { image(bytes(it.data), alt: it.alt, width: 100%) }
        else { picture }
      })
    }
  }
  else if it.type == "callout" {
    block(stroke: (left: 3pt + rgb("#6b6b6b")), inset: (left: 10pt, y: 4pt), {
      block(sticky: true, strong(it.title))
      it.blocks.map(told).join()
    })
  }
}

#title()
#for block in it.blocks { told(block) }
"""
"""What Typst sets; ``sys.inputs.document`` is the document as JSON."""


def write(document: ExportDocument, setting: Setting) -> bytes:
    """The file's bytes. Raises ComponentMissing where Typst is not installed."""
    try:
        import typst
    except ImportError as problem:
        raise ComponentMissing(
            "Accessible PDF needs the component Typst, which is not installed here; "
            "nothing was written.",
            "Export as Word or HTML: both are accessible.",
        ) from problem
    setting.control.check()
    made = document.made
    try:
        compiler = typst.Compiler(font_paths=_fonts(setting), ignore_system_fonts=True)
        answer = compiler.compile(
            input=TEMPLATE.encode(),
            format="pdf",
            pdf_standards="ua-1",
            sys_inputs={"document": json.dumps(_data(document))},
            timestamp=datetime(made.year, made.month, made.day, tzinfo=UTC),
        )
    except typst.TypstError as problem:
        raise ReaderError(
            tr("The accessible PDF could not be made; nothing was written."),
            tr("Export as Word or HTML: both are accessible."),
        ) from problem
    setting.control.check()
    return bytes(answer) if isinstance(answer, bytes) else b"".join(answer or ())


def _fonts(setting: Setting) -> list[str]:
    """The program's own fonts; where they are not there, those that Typst brings serve."""
    return [str(setting.fonts)] if setting.fonts.is_dir() else []


def _data(document: ExportDocument) -> dict[str, Any]:
    language, _, region = document.language.partition("-")
    return {
        "title": document.title,
        "subtitle": document.subtitle,
        "language": language or "en",
        "region": region if len(region) == 2 else None,
        "year": document.made.year,
        "month": document.made.month,
        "day": document.made.day,
        "landscape": document.landscape,
        "foot": foot_line(document),
        "blocks": [_block(block) for block in outline_of(document)],
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading():
            return {"type": "heading", "level": block.level, "text": block.text}
        case Paragraph():
            return {"type": "paragraph", "role": block.role.value, "text": _text(block.text)}
        case Bullets():
            return _nested(list(block.entries), 1)
        case Facts():
            rows = [{"label": fact.label, "text": _text(fact.text)} for fact in block.rows]
            return {"type": "facts", "rows": rows}
        case Table():
            return {
                "type": "table",
                "caption": block.caption,
                "columns": list(block.columns),
                "rows": [[{"text": _text(cell)} for cell in row] for row in block.rows],
            }
        case Picture():
            return {"type": "picture", "alt": block.alt, "data": list(block.data)}
        case Callout():
            inside = [_block(each) for each in block.blocks]
            return {"type": "callout", "title": block.title, "blocks": inside}
    return {"type": ""}


def _nested(entries: list[ListEntry], level: int) -> dict[str, Any]:
    """A list with the lists inside each entry."""
    made: list[dict[str, Any]] = []
    at = 0
    while at < len(entries):
        end = at + 1
        while end < len(entries) and entries[end].level > level:
            end += 1
        inner = entries[at + 1 : end]
        inside = [_nested(inner, inner[0].level)] if inner else []
        made.append({"text": _text(entries[at].text), "inside": inside})
        at = end
    ordered = bool(entries) and entries[0].ordered
    return {"type": "bullets", "ordered": ordered, "entries": made}


def _text(text: Text) -> list[dict[str, str]]:
    return [
        {
            "text": run.text,
            "mark": run.mark.value,
            "link": run.link if run.link.startswith(("https://", "mailto:")) else "",
        }
        for run in text
    ]
