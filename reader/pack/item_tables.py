"""Items that are rows of a TOML file: terms, sources, indicators, rating levels and dates."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.guide.grade import Grade
from reader.guide.items import (
    Indicator,
    Item,
    ItemKind,
    RatingLevel,
    Source,
    SourceStanding,
    Term,
    TimetableEntry,
)
from reader.guide.kinds import GuideStatus
from reader.pack.fields import Fields
from reader.pack.integrity import is_iso_date
from reader.pack.rules import REQUIRED, WRONG_VALUE

_NUMERIC = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")
_NUMBERS_AND_HYPHENS = re.compile(r"[\d-]+")


def _source(fields: Fields) -> Source:
    return Source(
        id=fields.id(),
        title=fields.text("title", REQUIRED),
        publisher=fields.text("publisher", REQUIRED),
        address=fields.address("address", REQUIRED),
        standing=fields.choice("standing", SourceStanding, SourceStanding.SUPPORTING, REQUIRED),
        note=fields.text("note"),
    )


def _term(fields: Fields) -> Term:
    unconfirmed = fields.flag("unconfirmed")
    definition = fields.text("definition", None if unconfirmed else REQUIRED)
    if unconfirmed and definition:
        message = "A term whose meaning is not confirmed cannot have a definition."
        hint = "Remove the definition, or the line unconfirmed = true."
        fields.fault(WRONG_VALUE, "definition", message, hint)
    return Term(
        id=fields.id(),
        title=fields.text("title", REQUIRED),
        definition=definition,
        also=fields.texts("also"),
        unconfirmed=unconfirmed,
        note=fields.text("note"),
        related=fields.related(),
        sources=fields.texts("sources"),
    )


def _indicator(fields: Fields) -> Indicator:
    return Indicator(
        id=fields.id(),
        title=fields.text("title", REQUIRED),
        statement=fields.text("statement", REQUIRED),
        part=fields.text("part"),
        domain=fields.text("domain"),
        sources=fields.texts("sources"),
    )


def _rating(fields: Fields) -> RatingLevel:
    return RatingLevel(
        id=fields.id(),
        title=fields.text("title", REQUIRED),
        scheme=fields.text("scheme", REQUIRED),
        label=fields.text("label", REQUIRED),
        statement=fields.text("statement", REQUIRED),
        sources=fields.texts("sources"),
    )


def _entry(fields: Fields) -> TimetableEntry:
    when, note = fields.plain("when"), fields.text("when_note")
    if not when and not note:
        message = "The entry gives neither when nor when_note."
        fields.fault(REQUIRED, "when", message, "Say when, or why that is not known.")
    if _NUMBERS_AND_HYPHENS.fullmatch(when) and not is_when(when):
        message = f"The field when cannot be {when[:40]!r}."
        fields.fault(WRONG_VALUE, "when", message, "Write 2026-11-23, 2026-11, 2026 or words.")
    return TimetableEntry(
        id=fields.id(),
        title=fields.text("title", REQUIRED),
        status=fields.choice("status", GuideStatus, GuideStatus.PUBLISHED, REQUIRED),
        when=when,
        when_note=note,
        statement=fields.text("statement"),
        guide=fields.guide_address("guide"),
        sources=fields.texts("sources"),
    )


def is_when(text: str) -> bool:
    """Tell whether ``text`` is a year, a month or a day that exists."""
    if re.fullmatch(r"\d{4}", text):
        return True
    return bool(_NUMERIC.fullmatch(text)) and is_iso_date(f"{text}-01" if len(text) == 7 else text)


def grade_from(fields: Fields) -> Grade:
    """A label of the guide's strength scale from its ``[[strength]]`` table."""
    return Grade(
        id=fields.id(), label=fields.text("label", REQUIRED), definition=fields.text("definition")
    )


@dataclass(frozen=True)
class TableFile:
    """A file of items: its name, the name of its tables, and what makes an item of one."""

    file: str
    table: str
    kind: ItemKind
    make: Callable[[Fields], Item]


TABLE_FILES: tuple[TableFile, ...] = (
    TableFile("sources.toml", "source", ItemKind.SOURCE, _source),
    TableFile("glossary.toml", "term", ItemKind.TERM, _term),
    TableFile("indicators.toml", "indicator", ItemKind.INDICATOR, _indicator),
    TableFile("ratings.toml", "rating", ItemKind.RATING, _rating),
    TableFile("timetable.toml", "entry", ItemKind.EVENT, _entry),
)
"""The files of a guide that hold one item a table."""
