"""ExportSubject: something that can be exported, and how its document is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.composition import Services
from reader.services.exporting import ExportDocument
from reader.services.finding import Answer
from reader.translation import counted, tr

Make = Callable[[Services, JobControl], ExportDocument]


@dataclass(frozen=True)
class ExportSubject:
    """``words`` name it in the dialog, ``stem`` begins the file's name.

    ``picture`` is a PNG that may be written alone, or nothing.
    """

    words: str
    stem: str
    make: Make
    picture: bytes = b""


def selection_subject(addresses: Sequence[Address], words: str, stem: str) -> ExportSubject:
    """Items of any guides."""
    kept = tuple(addresses)
    return ExportSubject(
        counted(len(kept), "{words} (one item)", "{words} ({number} items)", words=words),
        stem,
        lambda services, control: services.exporting.selection(kept, control),
    )


def guide_subject(guide_id: str, title: str) -> ExportSubject:
    """A whole guide."""
    return ExportSubject(
        tr("The whole guide: {title}", title=title),
        guide_id,
        lambda services, control: services.exporting.whole_guide(guide_id, control),
    )


def search_subject(answer: Answer) -> ExportSubject:
    """What a search found, as far as it is listed."""
    return ExportSubject(
        counted(
            len(answer.hits),
            "The {number} result that is listed",
            "The {number} results that are listed",
        ),
        "search-results",
        lambda services, control: services.exporting.search_results(answer, control),
    )


def comparison_subject(addresses: Sequence[Address]) -> ExportSubject:
    """Two to four items, field by field."""
    kept = tuple(addresses)
    return ExportSubject(
        counted(len(kept), "The comparison of {number} item", "The comparison of {number} items"),
        "comparison",
        lambda services, control: services.exporting.comparison(kept, control),
    )


def map_subject(addresses: Sequence[Address], picture: bytes) -> ExportSubject:
    """The evidence map as a picture with its table."""
    kept = tuple(addresses)
    return ExportSubject(
        tr("The evidence map with its table"),
        "evidence-map",
        lambda services, control: services.exporting.evidence_map(kept, picture, control),
        picture,
    )
