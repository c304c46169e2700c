"""Items shown as rows of tables: indicators, levels of ratings and entries of a timetable."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.guide.dates import long_date
from reader.guide.items import FrameworkPart, Indicator, RatingLevel, TimetableEntry
from reader.guide.page import ItemText, PagePart
from reader.render.context import PageContext
from reader.render.markup import GAP, TABLE, cited, cites, esc, heading, link, paragraph, with_terms
from reader.render.plain_text import joined
from reader.render.sanitise import LABEL_WIDTH, sanitised

Row = Indicator | RatingLevel | TimetableEntry

_OTHER = "Other indicators"
_NO_DATE = "Date not found"


@dataclass(frozen=True)
class RenderedTable:
    """The parts that show a page's tables, and the plain text of the items in them."""

    parts: tuple[PagePart, ...]
    texts: tuple[ItemText, ...]


def _table(heads: Sequence[str], rows: Iterable[str]) -> str:
    """A table with a heading row; rows are HTML and follow one another in two shades."""
    top = "".join(f"<th>{esc(head)}</th>" for head in heads)
    lines = "".join(
        f'<tr class="{"odd" if number % 2 else "even"}">{row}</tr>'
        for number, row in enumerate(rows, start=1)
    )
    head = f"<thead><tr>{top}</tr></thead>"
    return f'<table class="data items" {TABLE}>{head}<tbody>{lines}</tbody></table>{GAP}'


def _name(item: Row, anchor: str, href: str = "") -> str:
    """The name of a row, which carries its anchor."""
    words = link(href, item.title) if href else esc(item.title)
    return f'<p id="{anchor}" class="row-title">{words}</p>'


def _said(item: Row, page: PageContext) -> str:
    """What an item says, with the numbers of its sources."""
    words = with_terms(item.statement, page, item.id)
    return cited(words, cites(page.guide, item.sources, item.id))


def _text(item: Row, page: PageContext, anchor: str, facts: Iterable[str]) -> ItemText:
    return ItemText(
        item=item.id,
        kind=item.kind,
        title=item.title,
        statement=joined([item.statement]),
        body=joined(facts),
        page=page.id,
        anchor=anchor,
    )


def _sentence(label: str, value: str) -> str:
    """``Label: value.``, or nothing without a value."""
    return f"{label}: {value.removesuffix('.')}." if value else ""


def _indicator_group(
    part: FrameworkPart | None, items: Sequence[Indicator], page: PageContext
) -> RenderedTable:
    """The indicators of one part of the framework: one table, a row of its own for each domain."""
    title = part.title if part else _OTHER
    head = heading(2, title, page.group(title))
    if part:
        about = f"About this {part.role.label.lower()}"
        head += paragraph(link(page.guide.address(part.id), about))
    rows: list[str] = []
    texts: list[ItemText] = []
    domain = ""
    for item in items:
        if item.domain != domain:
            domain = item.domain
            rows.append(f'<th colspan="2">{esc(domain or "No domain is given")}</th>')
        anchor = page.enter(item, 3)
        rows.append(f"<td>{_name(item, anchor)}</td><td>{_said(item, page)}</td>")
        facts = (_sentence("Indicator of", title if part else ""), _sentence("Domain", domain))
        texts.append(_text(item, page, anchor, facts))
    table = _table(("Indicator", "What it counts"), rows)
    return RenderedTable((PagePart(sanitised(head + table)),), tuple(texts))


def render_indicators(page: PageContext) -> RenderedTable:
    """Every indicator, by the part of the framework it belongs to, in the framework's order."""
    guide = page.guide
    groups = [(part, guide.indicators_of(part.id)) for part in guide.guide.framework]
    placed = {item.id for _, items in groups for item in items}
    rest = [item for item in guide.guide.indicators if item.id not in placed]
    tables = [
        _indicator_group(part, _by_domain(items), page)
        for part, items in (*groups, (None, rest))
        if items
    ]
    return _together(tables)


def _by_domain(items: Sequence[Indicator]) -> list[Indicator]:
    """Indicators of one domain together, domains in the order in which they first appear."""
    order = {domain: place for place, domain in enumerate(dict.fromkeys(i.domain for i in items))}
    return sorted(items, key=lambda item: order[item.domain])


def render_ratings(page: PageContext) -> RenderedTable:
    """Every level of every scheme that rates programmes, in the guide's order."""
    levels = page.guide.guide.ratings
    return _together(
        _scheme(scheme, [level for level in levels if level.scheme == scheme], page)
        for scheme in dict.fromkeys(level.scheme for level in levels)
    )


def _scheme(scheme: str, levels: Sequence[RatingLevel], page: PageContext) -> RenderedTable:
    head = heading(2, scheme, page.group(scheme))
    rows: list[str] = []
    texts: list[ItemText] = []
    for level in levels:
        anchor = page.enter(level, 3)
        label = f'<span class="rating">{esc(level.label)}</span>'
        meaning = _name(level, anchor) + paragraph(_said(level, page))
        rows.append(f"<td>{label}</td><td>{meaning}</td>")
        texts.append(_text(level, page, anchor, (_sentence(scheme, level.label),)))
    table = _table(("Mark", "What it means"), rows)
    return RenderedTable((PagePart(sanitised(head + table)),), tuple(texts))


def render_timetable(page: PageContext) -> RenderedTable:
    """What came out or is due, in the guide's order; dates in words."""
    rows: list[str] = []
    texts: list[ItemText] = []
    for entry in page.guide.guide.timetable:
        anchor = page.enter(entry)
        when = long_date(entry.when)
        told = " ".join(esc(text) for text in (f"{entry.status.label}.", entry.when_note) if text)
        told = f"{told} {with_terms(entry.statement, page, entry.id)}".strip()
        told = cited(told, cites(page.guide, entry.sources, entry.id))
        what = _name(entry, anchor, str(entry.guide) if entry.guide else "") + paragraph(told)
        rows.append(f'<td width="{LABEL_WIDTH}">{esc(when or _NO_DATE)}</td><td>{what}</td>')
        facts = (_sentence("When", when), entry.when_note, _sentence("Status", entry.status.label))
        texts.append(_text(entry, page, anchor, facts))
    table = _table(("When", "What"), rows) if rows else ""
    parts = (PagePart(sanitised(table)),) if table else ()
    return RenderedTable(parts, tuple(texts))


def _together(tables: Iterable[RenderedTable]) -> RenderedTable:
    made = list(tables)
    return RenderedTable(
        tuple(part for table in made for part in table.parts),
        tuple(text for table in made for text in table.texts),
    )
