"""The summary of a plan as a page: a picture of progress, and the equal table beneath it."""

from __future__ import annotations

import html
from collections.abc import Callable

from reader.services.planning import Status, Summary, SummaryLine
from reader.translation import counted, tr, tr_noop
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
GROUPS: tuple[tuple[str, str], ...] = (
    ("by_guide", tr_noop("By guide")),
    ("by_outcome", tr_noop("By outcome")),
)


def summary_html(summary: Summary, plan: str, moment: str, *, stacked: bool = False) -> str:
    """The page's HTML; ``moment`` says what day it shows, in words ('' for today).

    ``stacked`` gives the tables one column, for little room or large text.
    """
    when = tr("As it was on {day}.", day=moment) if moment else tr("As it is today.")
    total = summary.total
    applying = total.total - total.counts[Status.NOT_APPLICABLE]
    done = total.counts[Status.IN_PLACE]
    stand = tr("{done} of {all} items are in place.", done=done, all=applying)
    late = counted(total.overdue, "{number} item is overdue.", "{number} items are overdue.")
    parts = [
        f"<h1>{html.escape(tr('{plan}: summary', plan=plan))}</h1>",
        f"<p>{html.escape(f'{when} {stand} {late}')}</p>",
    ]
    for name, title in GROUPS:
        lines = getattr(summary, name)
        text = html.escape(tr("{title}. The table beneath says the same.", title=tr(title)))
        table = html.escape(tr("{title}, as a table", title=tr(title)))
        parts += [
            f"<h2>{html.escape(tr(title))}</h2>",
            f'<p class="figure"><img src="figure:{name}" alt="{text}"></p>',
            f'<h3 class="figure-table">{table}</h3>',
            _stacked(lines) if stacked else _table(lines),
        ]
    return "".join(parts)


def summary_drawings(summary: Summary, tokens: Callable[[], Tokens]) -> Drawings:
    """How each picture of the page is drawn."""

    def drawer(lines: tuple[SummaryLine, ...]) -> Callable[[Canvas], Drawing]:
        bars = [
            ProgressLine(line.title, {s.value: n for s, n in line.counts.items()}) for line in lines
        ]
        return lambda canvas: draw_progress(bars, _words(), tokens(), canvas)

    return {f"figure:{name}": drawer(getattr(summary, name)) for name, _title in GROUPS}


def _words() -> dict[str, str]:
    return {status.value: tr(status.label) for status in ORDER}


def _heads() -> tuple[str, ...]:
    return (tr("Of"), *_words().values(), tr("Overdue"))


def _table(lines: tuple[SummaryLine, ...]) -> str:
    heads = "".join(f"<th>{html.escape(words)}</th>" for words in _heads())
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
        numbers = (*(line.counts[s] for s in ORDER), line.overdue)
        own = "".join(
            f"<br>{html.escape(head)}: {number}"
            for head, number in zip(_heads()[1:], numbers, strict=True)
        )
        words = f"<strong>{html.escape(line.title)}</strong>{own}"
        rows.append(f'<tr class="{"even" if number % 2 else "odd"}"><td>{words}</td></tr>')
    head = f"<thead><tr><th>{html.escape(tr('Of, and how many'))}</th></tr></thead>"
    return f'<table class="data">{head}<tbody>{"".join(rows)}</tbody></table>'
