"""Figures: a guide's confirmed data as a picture's value and as the table that says the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.guide.dates import MONTHS, long_date
from reader.guide.evidence import EvidenceOrigin
from reader.guide.figure import DATE_UNKNOWN, Figure, FigureName, FigureRow
from reader.guide.figures import figures_of
from reader.guide.guide import Guide
from reader.guide.items import FrameworkRole, TimetableEntry
from reader.guide.kinds import GuideStatus

ORIGINS: dict[EvidenceOrigin, str] = {
    EvidenceOrigin.UK: "UK",
    EvidenceOrigin.OVERSEAS: "Overseas",
    EvidenceOrigin.MIXED: "UK and overseas",
    EvidenceOrigin.NOT_STATED: "Not stated",
}
"""Where studies were done, in the words of a table cell."""


@dataclass(frozen=True)
class Cell:
    """A cell of the equal table: words, the address they lead to, or ids of sources to cite."""

    text: str = ""
    link: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class WordedFigure:
    """A figure with what stands round it: its table (head and rows) and notes beneath."""

    figure: Figure
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()


def worded_figure(guide: Guide, name: str) -> WordedFigure | None:
    """The figure of this name; None when the name is unknown or the guide has no data for it."""
    found = next((each for each in figures_of(guide) if each == name), None)
    return _MAKERS[found](guide) if found else None


def _evidence(guide: Guide) -> WordedFigure:
    base = guide.evidence_base
    studies = base.studies if base else ()
    rows = tuple(
        FigureRow(count.label, mark=count.origin.value, words=ORIGINS[count.origin],
                  number=count.number)
        for count in studies
    )  # fmt: skip
    gist = " ".join(f"{row.label}: {row.number:,}. Where: {_lower(row.words)}." for row in rows)
    table = tuple(
        (Cell(row.label), Cell(f"{row.number:,}"), Cell(row.words), Cell(sources=count.sources))
        for row, count in zip(rows, studies, strict=True)
    )
    notes: tuple[str, ...] = ()
    if base:
        countries = f"Countries: {', '.join(base.countries)}." if base.countries else ""
        notes = tuple(text for text in (countries, base.note) if text)
    figure = Figure(
        FigureName.EVIDENCE,
        "Studies behind this guide, by kind",
        f"Bar chart of the studies behind this guide. {gist}",
        rows,
    )
    return WordedFigure(figure, ("Studies", "Number", "Where", "Sources"), table, notes)


def _outcomes(guide: Guide) -> WordedFigure:
    """Only labels of this guide's own scale, in its order; labels are never ranked or merged."""
    rows = tuple(
        FigureRow(outcome, grade.label, "strength", item.title, link=_address(guide, item.id))
        for grade in guide.scale.grades
        for item in guide.recommendations
        if item.strength and item.strength.id == grade.id
        for outcome in item.outcomes
    )
    groups = dict.fromkeys(row.group for row in rows)
    gist = " ".join(
        f"{group}: {'; '.join(dict.fromkeys(row.label for row in rows if row.group == group))}."
        for group in groups
    )
    unlabelled = [item.title for item in guide.recommendations if not item.strength]
    notes = ["One mark stands for one recommendation."]
    if unlabelled:
        notes.append(f"Left out, because no strength label is known: {'; '.join(unlabelled)}.")
    table = tuple((Cell(row.label), Cell(row.group), Cell(row.words, row.link)) for row in rows)
    figure = Figure(
        FigureName.OUTCOMES,
        "Outcomes, by this guide's own strength labels",
        f"Grid of outcomes and this guide's own strength labels. {gist}",
        rows,
    )
    return WordedFigure(figure, ("Outcome", "Strength", "Named in"), table, tuple(notes))


_ROLES = (FrameworkRole.PRINCIPLE, FrameworkRole.OUTCOME, FrameworkRole.ENABLER)


def _framework(guide: Guide) -> WordedFigure:
    rows = tuple(
        FigureRow(part.title, role.plural, role.value, role.label, part.number,
                  _address(guide, part.id))
        for role in _ROLES
        for part in guide.framework
        if part.role is role
    )  # fmt: skip
    gist = []
    for role in _ROLES:
        own = [row for row in rows if row.mark == role.value]
        if own:
            words = role.plural if len(own) > 1 else role.label
            titles = "; ".join(_numbered(row) for row in own)
            gist.append(f"{len(own)} {words.lower()}: {titles}.")
    table = tuple((Cell(row.words), Cell(_numbered(row), row.link)) for row in rows)
    figure = Figure(
        FigureName.FRAMEWORK,
        guide.list_title("framework"),
        f"Picture of the framework, in layers from top to bottom. {' '.join(gist)}",
        rows,
    )
    return WordedFigure(figure, ("Part", "Title"), table, ("Each box leads to its text.",))


def _timetable(guide: Guide) -> WordedFigure:
    ordered = sorted(guide.timetable, key=lambda entry: not entry.when)
    rows = tuple(
        FigureRow(entry.title, when_words(entry), entry.status.value, entry.status.label,
                  link=str(entry.guide) if entry.guide else "")
        for entry in ordered
    )  # fmt: skip
    counts = [
        f"{sum(row.mark == status.value for row in rows)} {status.label.lower()}"
        for status in GuideStatus
        if any(row.mark == status.value for row in rows)
    ]
    gist = " ".join(f"{row.group}: {row.label} ({row.words.lower()})." for row in rows)
    table = tuple(
        (Cell(row.group), Cell(row.label, row.link), Cell(row.words), Cell(sources=entry.sources))
        for row, entry in zip(rows, ordered, strict=True)
    )
    figure = Figure(
        FigureName.TIMETABLE,
        "When each came out, or is due",
        f"Timeline: {', '.join(counts)}. {gist}",
        rows,
    )
    return WordedFigure(figure, ("When", "What", "Status", "Sources"), table)


_MAKERS: dict[FigureName, Callable[[Guide], WordedFigure]] = {
    FigureName.EVIDENCE: _evidence,
    FigureName.OUTCOMES: _outcomes,
    FigureName.FRAMEWORK: _framework,
    FigureName.TIMETABLE: _timetable,
}


def when_words(entry: TimetableEntry) -> str:
    """The date of an entry as people write it: a day, a month, the words given, or none found."""
    year, _, month = entry.when.partition("-")
    if month.isdecimal() and year.isdecimal() and 1 <= int(month) <= len(MONTHS):
        return f"{MONTHS[int(month) - 1]} {year}"
    return long_date(entry.when) if entry.when else DATE_UNKNOWN


def _address(guide: Guide, item_id: str) -> str:
    return f"guide:{guide.id}/{item_id}"


def _numbered(row: FigureRow) -> str:
    return f"{row.number}. {row.label}" if row.number else row.label


def _lower(words: str) -> str:
    """Words inside a sentence: ``Not stated`` as ``not stated``, but UK as it is."""
    return words if words.startswith("UK") else words.lower()


def table_columns(rows: Iterable[tuple[Cell, ...]]) -> tuple[bool, ...]:
    """Which columns of a table hold anything at all; the others are left out."""
    columns = zip(*rows, strict=True)
    return tuple(any(cell.text or cell.sources for cell in column) for column in columns)
