"""The summary of a plan as a page: a picture of progress, and the equal table beneath it."""

from __future__ import annotations

import html
from collections.abc import Callable

from reader.services.planning import Status, Summary, SummaryLine
from reader.ui.figures.progress import ProgressLine, draw_progress
from reader.ui.theme.tokens import Tokens
from reader.ui.widgets.page_view.drawings import Canvas, Drawing, Drawings

ORDER = (
    Status.IN_PLACE,
    Status.IN_PROGRESS,
    Status.PLANNED,
    Status.NOT_STARTED,
    Status.NOT_APPLICABLE,
)
WORDS = {status.value: status.label for status in ORDER}
GROUPS: tuple[tuple[str, str], ...] = (("by_guide", "By guide"), ("by_outcome", "By outcome"))


def summary_html(summary: Summary, plan: str, moment: str, *, stacked: bool = False) -> str:
    """The page's HTML; ``moment`` says what day it shows, in words ('' for today).

    ``stacked`` gives the tables one column, for little room or large text.
    """
    when = f"As it was on {moment}." if moment else "As it is today."
    total = summary.total
    applying = total.total - total.counts[Status.NOT_APPLICABLE]
    stand = f"{total.counts[Status.IN_PLACE]} of {applying} items are in place."
    late = f"{total.overdue} {'item is' if total.overdue == 1 else 'items are'}"
    parts = [
        f"<h1>{html.escape(plan)}: summary</h1>",
        f"<p>{when} {stand} {late} overdue.</p>",
    ]
    for name, title in GROUPS:
        lines = getattr(summary, name)
        text = f"{title}. The table beneath says the same."
        parts += [
            f"<h2>{title}</h2>",
            f'<p class="figure"><img src="figure:{name}" alt="{text}"></p>',
            f'<h3 class="figure-table">{title}, as a table</h3>',
            _stacked(lines) if stacked else _table(lines),
        ]
    return "".join(parts)


def summary_drawings(summary: Summary, tokens: Callable[[], Tokens]) -> Drawings:
    """How each picture of the page is drawn."""

    def drawer(lines: tuple[SummaryLine, ...]) -> Callable[[Canvas], Drawing]:
        bars = [
            ProgressLine(line.title, {s.value: n for s, n in line.counts.items()}) for line in lines
        ]
        return lambda canvas: draw_progress(bars, WORDS, tokens(), canvas)

    return {f"figure:{name}": drawer(getattr(summary, name)) for name, _title in GROUPS}


def _table(lines: tuple[SummaryLine, ...]) -> str:
    heads = "".join(f"<th>{words}</th>" for words in ("Of", *WORDS.values(), "Overdue"))
    rows = []
    for number, line in enumerate(lines):
        cells = [html.escape(line.title), *(str(line.counts[s]) for s in ORDER), str(line.overdue)]
        stripe = "even" if number % 2 else "odd"
        rows.append(f'<tr class="{stripe}">{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>')
    return (
        f'<table class="data"><thead><tr>{heads}</tr></thead><tbody>{"".join(rows)}</tbody></table>'
    )


def _stacked(lines: tuple[SummaryLine, ...]) -> str:
    rows = []
    for number, line in enumerate(lines):
        own = "".join(f"<br>{WORDS[s.value]}: {line.counts[s]}" for s in ORDER)
        words = f"<strong>{html.escape(line.title)}</strong>{own}<br>Overdue: {line.overdue}"
        rows.append(f'<tr class="{"even" if number % 2 else "odd"}"><td>{words}</td></tr>')
    head = "<thead><tr><th>Of, and how many</th></tr></thead>"
    return f'<table class="data">{head}<tbody>{"".join(rows)}</tbody></table>'
