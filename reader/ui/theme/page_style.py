"""The style sheet of a rendered page: what its class names mean in a theme, at a size.

Qt's rich text knows a part of CSS only: no round corners, no maximum width, borders and padding
on table cells alone. So every box on a page (a card, a callout, a layer) is a one-cell table.
"""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QTextCursor, QTextDocument, QTextFormat

from reader.ui.theme.tokens import SMALLEST_TEXT, Tokens

BASE_PX = 19
"""Body text at 100 % (design: tokens; GOV.UK type scale)."""

LINE_SPACING = 25 / 19
"""Line height over text size (design: 19 px on 25 px lines)."""

RATIOS = {
    "h1": 36 / 19,
    "h2": 24 / 19,
    "h3": 21 / 19,
    "h4": 1.0,
    "small": SMALLEST_TEXT / 19,
    "statement": 21 / 19,
}
"""Text sizes as multiples of the body's (design: 36/24/19; nothing under 16)."""

GAPS = {"s4": 4, "s8": 8, "s12": 12, "s16": 16, "s24": 24, "s32": 32}

RULES = Template("""
body, p, li, td, th, dt, dd { color: $text; }
p { margin-top: 0; margin-bottom: ${s12}px; line-height: ${line_px}px; }
ul, ol { margin-top: 0; margin-bottom: ${s12}px; }
li { margin-bottom: ${s4}px; line-height: ${line_px}px; }
dt { font-weight: 600; margin-top: ${s8}px; line-height: ${line_px}px; }
dd { margin-bottom: ${s12}px; line-height: ${line_px}px; }
h1 {
    color: $heading; font-size: ${h1}px; font-weight: 600;
    margin-top: 0; margin-bottom: ${s12}px;
}
h2 {
    color: $heading; font-size: ${h2}px; font-weight: 600;
    margin-top: ${s32}px; margin-bottom: ${s8}px;
}
h3 {
    color: $heading; font-size: ${h3}px; font-weight: 600;
    margin-top: ${s24}px; margin-bottom: ${s8}px;
}
h4, h5, h6 {
    color: $heading; font-size: ${h4}px; font-weight: 600;
    margin-top: ${s16}px; margin-bottom: ${s4}px;
}
a { color: $link; text-decoration: underline; }
hr { background-color: $line; }
code, pre { background-color: $code; font-family: monospace; font-size: ${small}px; }
blockquote { margin-left: ${s24}px; color: $text; }

table {
    margin-top: 0; margin-bottom: 0;
    border-collapse: collapse; border-style: none; border-width: 0;
}
table.card, table.callout, table.embed, table.data, table.code, table.quote {
    margin-top: ${s8}px;
}
table.layer, table.card-end { margin-top: 0; }
td, th { text-align: left; vertical-align: top; padding: 0; line-height: ${line_px}px; }
p.gap { font-size: ${s8}px; line-height: ${s8}px; margin-top: 0; margin-bottom: ${s8}px; }
p.subtitle { color: $muted; font-size: ${statement}px; line-height: ${statement_line_px}px; }
p.summary { font-size: ${statement}px; line-height: ${statement_line_px}px; }
p.provenance-line {
    color: $muted; font-size: ${small}px; line-height: ${small_line_px}px; margin-top: ${s24}px;
}

td.card {
    background-color: $card; border-left: 6px solid $layer_bar;
    padding: ${s16}px ${s24}px ${s16}px ${s16}px;
}
td.card-recommendation { border-left: 6px solid $recommendation_bar; }
td.card-principle { border-left: 6px solid $principle_bar; }
td.card-theme { border-left: 6px solid $theme_bar; }
td.card-programme { border-left: 6px solid $programme_bar; }
td.card-study { border-left: 6px solid $layer_bar; }
td.card-framework-part { border-left: 6px solid $principle_bar; }
.card h2, .card h3 { font-size: ${h2}px; margin-top: 0; margin-bottom: ${s8}px; }
p.statement {
    font-size: ${statement}px; font-weight: 600; line-height: ${statement_line_px}px;
    margin-bottom: ${s12}px;
}
td.card-end { padding: ${s12}px ${s24}px ${s12}px ${s16}px; }
p.card-label { color: $muted; font-weight: 600; margin-bottom: ${s4}px; }
.strength { background-color: $strength; color: $strength_ink; font-weight: 600; }
.strength-none { background-color: $sunken; color: $text; font-weight: 400; }
.rating { color: $text; font-weight: 600; }

td.layer {
    background-color: $card; border-left: 6px solid $layer_bar;
    padding: ${s12}px ${s24}px ${s12}px ${s16}px;
}
td.layer-why, td.layer-evidence, td.layer-how { border-left: 6px solid $layer_bar; }
td.layer-limits { border-left: 6px solid $caution_bar; }
.layer h3, .layer h4 {
    color: $layer_ink; font-size: ${h4}px; margin-top: 0; margin-bottom: ${s4}px;
}
.layer-limits h3, .layer-limits h4 { color: $caution_ink; }

table.facts, table.provenance { margin-top: ${s8}px; margin-bottom: 0; }
.facts td, .facts th, .provenance td, .provenance th {
    border-top: 1px solid $line; padding: ${s8}px ${s16}px ${s8}px 0;
}
.fact-label { color: $muted; font-weight: 400; }
.fact-value { color: $text; }

td.callout {
    background-color: $note; border-left: 6px solid $note_bar;
    padding: ${s12}px ${s16}px ${s12}px ${s16}px;
}
td.callout-note { background-color: $note; border-left: 6px solid $note_bar; }
td.callout-caution { background-color: $caution; border-left: 6px solid $caution_bar; }
td.callout-example { background-color: $example; border-left: 6px solid $example_bar; }
td.callout-gap { background-color: $gap; border-left: 6px solid $gap_bar; }
p.callout-title { font-weight: 600; margin-bottom: ${s4}px; }
.callout-note .callout-title { color: $note_ink; }
.callout-caution .callout-title { color: $caution_ink; }
.callout-example .callout-title { color: $example_ink; }
.callout-gap .callout-title { color: $gap_ink; }
td.embed {
    background-color: $card; border-left: 6px solid $recommendation_bar;
    padding: ${s12}px ${s24}px ${s12}px ${s16}px;
}
p.embed-title { font-weight: 600; margin-bottom: ${s4}px; }
p.figure { margin-top: 0; margin-bottom: ${s12}px; }
p.figure-caption { font-weight: 600; margin-top: ${s24}px; margin-bottom: ${s12}px; }
p.figure-note {
    color: $muted; font-size: ${small}px; line-height: ${small_line_px}px;
    margin-bottom: ${s8}px;
}
table.enquiry { margin-top: ${s8}px; }
h3.figure-table { font-size: ${h4}px; margin-top: ${s16}px; margin-bottom: ${s4}px; }
td.enquiry {
    background-color: $accent; padding: ${s8}px ${s16}px ${s8}px ${s16}px;
    color: $accent_text; font-weight: 600;
}
a.enquiry { color: $accent_text; font-weight: 600; text-decoration: none; }
td.code { background-color: $code; padding: ${s12}px ${s16}px ${s12}px ${s16}px; }
td.quote { border-left: 4px solid $layer_bar; padding: ${s4}px ${s16}px ${s4}px ${s16}px; }

.data th, .data td { border: 1px solid $line; padding: ${s8}px ${s12}px ${s8}px ${s12}px; }
.data th { background-color: $sunken; color: $text; font-weight: 600; }
.data td { background-color: $surface; color: $text; }
.items p { margin-bottom: ${s4}px; }
p.row-title { font-weight: 600; margin-bottom: ${s4}px; }
.data tr.odd td { background-color: $surface; }
.data tr.even td { background-color: $card; }
.data td.differs {
    background-color: $caution; color: $caution_ink; border-left: 4px solid $caution_bar;
    font-weight: 600;
}
p.differs { background-color: $caution; color: $caution_ink; font-weight: 600; }

a.term { color: $link; text-decoration: underline; }
span.cites, a.cite, a.footnote-ref {
    font-size: ${small}px; font-weight: 400; text-decoration: none;
}
a.external, a.elsewhere, a.source-link, a.footnote-backref {
    color: $link; text-decoration: underline;
}
p.save-line { margin-top: 0; margin-bottom: 0; }
a.save { color: $link; text-decoration: none; font-weight: 600; }
.sources li, .related li, .cited-by li { margin-bottom: ${s4}px; }
.footnotes li, .footnotes p { font-size: ${small}px; line-height: ${small_line_px}px; }
h2.source-entry { font-size: ${h4}px; margin-top: ${s24}px; margin-bottom: ${s4}px; }
.term-title { color: $heading; font-weight: 600; margin-top: ${s16}px; }
.term-also { color: $muted; font-weight: 400; }
.term-definition { color: $text; margin-bottom: ${s4}px; }
.term-more { color: $text; margin-bottom: ${s4}px; }
""")


def page_style(
    tokens: Tokens,
    *,
    base_px: int = BASE_PX,
    zoom: int = 100,
    line_spacing: float = LINE_SPACING,
) -> str:
    """Build the style sheet for a page.

    ``zoom`` is a percentage, 50 to 400; ``line_spacing`` is line height over text size.
    """
    scale = base_px * zoom / 100
    sizes = {name: round(scale * ratio) for name, ratio in RATIOS.items()}
    gaps = {name: round(gap * zoom / 100) for name, gap in GAPS.items()}
    lines = {
        "line_px": round(scale * line_spacing),
        "small_line_px": round(scale * RATIOS["small"] * line_spacing),
        "statement_line_px": round(scale * RATIOS["statement"] * line_spacing),
    }
    return RULES.substitute(tokens._asdict() | sizes | gaps | lines)


def settle_headings(document: QTextDocument) -> None:
    """Give a document's headings the sizes of its style sheet; call it after each setHtml().

    Qt gives h1 to h6 a size step of their own, and the step wins over a size in the style sheet.
    """
    step = QTextFormat.Property.FontSizeAdjustment
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            runs = []
            part = block.begin()
            while not part.atEnd():
                run = part.fragment()
                runs.append((run.position(), run.length(), run.charFormat()))
                part += 1
            for position, length, style in runs:
                style.clearProperty(step)
                cursor.setPosition(position)
                cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(style)
        block = block.next()
    cursor.endEditBlock()
