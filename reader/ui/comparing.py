"""Comparing: a comparison as a page: side by side, or field under field where it is narrow."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from reader.services.comparing import ComparedField, Comparison
from reader.translation import tr, tr_noop

TABLE = 'width="100%" cellspacing="0" cellpadding="0"'
VERDICT = tr_noop("Same or different")
FIELD_SHARE, VERDICT_SHARE = 13, 11
"""Percent of the width for the names of fields and for the verdicts."""


def comparison_html(comparison: Comparison, *, stacked: bool) -> str:
    """The page's HTML; ``stacked`` puts values under one another."""
    body = _stacked(comparison) if stacked else _side_by_side(comparison)
    notes = "".join(f"<p>{_words(note)}</p>" for note in comparison.notes)
    title = escape(tr("Comparison"))
    return f"<h1>{title}</h1>{''.join(body)}<p class='gap'>&nbsp;</p>{notes}{_ends(comparison)}"


def _side_by_side(comparison: Comparison) -> Iterator[str]:
    named, verdict = escape(tr("Field")), escape(tr(VERDICT))
    share = (100 - FIELD_SHARE - VERDICT_SHARE) // len(comparison.items)
    yield f'<table class="data" {TABLE}><thead><tr><th width="{FIELD_SHARE}%">{named}</th>'
    for item in comparison.items:
        yield f'<th width="{share}%"><a href="{item.address}">{escape(item.title)}</a></th>'
    yield f'<th width="{VERDICT_SHARE}%">{verdict}</th></tr></thead><tbody>'
    for field in comparison.fields:
        yield f"<tr><td><strong>{escape(tr(field.label))}</strong></td>"
        yield from (f"<td>{_words(value)}</td>" for value in field.values)
        yield f"<td{_differs(field)}>{escape(tr(field.verdict))}</td></tr>"
    yield "</tbody></table>"


def _stacked(comparison: Comparison) -> Iterator[str]:
    for field in comparison.fields:
        yield f"<h2>{escape(tr(field.label))}</h2>"
        yield f"<p{_differs(field)}>{escape(tr(field.verdict))}</p>"
        for item, value in zip(comparison.items, field.values, strict=True):
            link = f'<a href="{item.address}">{escape(item.title)}</a>'
            yield f"<h3>{link}</h3><p>{_words(value)}</p>"


def _differs(field: ComparedField) -> str:
    return ' class="differs"' if field.differs else ""


def _ends(comparison: Comparison) -> str:
    lines = [f"<h2>{escape(tr('Sources and citations'))}</h2>"]
    for item in comparison.items:
        lines.append(f"<h3>{escape(item.title)}</h3>")
        lines += [f"<p>{_words(source)}</p>" for source in item.sources]
        lines.append(f"<p>{_words(item.citation)}</p>")
    lines.append(f'<p class="provenance-line">{_words(comparison.foot)}</p>')
    return "".join(lines)


def _words(text: str) -> str:
    return escape(text).replace("\n", "<br>")
