"""What must hold in any guide before the product may trust it, wherever the guide came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from reader.errors import PackError
from reader.guide.address import is_id
from reader.guide.evidence import EvidenceBase
from reader.guide.guide import LISTS, Guide
from reader.pack.names import is_image_name

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")

LISTED: dict[str, Callable[[Guide], tuple[object, ...]]] = {
    "recommendations": lambda guide: guide.recommendations,
    "principles": lambda guide: guide.principles,
    "themes": lambda guide: guide.themes,
    "programmes": lambda guide: guide.programmes,
    "studies": lambda guide: guide.studies,
    "framework": lambda guide: guide.framework,
    "indicators": lambda guide: guide.indicators,
    "ratings": lambda guide: guide.ratings,
    "timetable": lambda guide: guide.timetable,
    "glossary": lambda guide: guide.terms,
    "sources": lambda guide: guide.sources,
}
"""What each reserved name in ``Guide.contents`` lists."""


def is_iso_date(text: str) -> bool:
    """Tell whether ``text`` is a real day such as ``2024-10-14``."""
    if not _ISO.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def pages_of(guide: Guide) -> tuple[str, ...]:
    """The pages that a guide's contents must name: its sections, then each list with items."""
    sections = tuple(section.id for section in guide.sections)
    return sections + tuple(name for name in LISTS if LISTED[name](guide))


def named_sources(guide: Guide) -> Iterator[tuple[str, str]]:
    """Each (item id, source id) that a field names; '' is the guide itself."""
    for owner, holder in (("", guide), *((item.id, item) for item in guide.items())):
        lists: list[tuple[str, ...]] = [getattr(holder, "sources", ())] if owner else []
        base: EvidenceBase | None = getattr(holder, "evidence_base", None)
        if base is not None:
            lists += [base.sources, *(count.sources for count in base.studies)]
        for each in lists:
            yield from ((owner, source) for source in each)
    for own in (guide.scale.sources, guide.enquiry.sources if guide.enquiry else ()):
        yield from (("", source) for source in own)


def _problems(guide: Guide) -> Iterator[str]:
    ids = [item.id for item in guide.items()]
    grades = [grade.id for grade in guide.scale.grades]
    for name in (guide.id, *ids, *grades):
        if not is_id(name):
            yield f"The id {name[:80]!r} is malformed."
    if len(set(ids)) != len(ids) or len(set(grades)) != len(grades):
        yield "An id is used twice."
    if set(ids) & set(LISTS):
        yield "An id is reserved for a page."
    if not guide.title.strip() or not guide.edition.strip():
        yield "The guide has no title or no edition."
    if any(text and not is_iso_date(text) for text in (guide.checked, guide.published)):
        yield "A date of the guide is not a date."
    if sorted(guide.contents) != sorted(pages_of(guide)):
        yield "The contents do not name each page of the guide once."
    for recommendation in guide.recommendations:
        grade = recommendation.strength
        if grade is not None and guide.scale.find(grade.id) != grade:
            yield f"The strength of {recommendation.id!r} is not on the guide's scale."
    yield from _loose_ends(guide, set(ids))


def _loose_ends(guide: Guide, ids: set[str]) -> Iterator[str]:
    sources = {source.id for source in guide.sources}
    programmes = {programme.id for programme in guide.programmes}
    for item in guide.items():
        for address in getattr(item, "related", ()):
            if address.guide == guide.id and address.item and address.item not in ids:
                yield f"{item.id!r} names a related item that is not there."
    if not sources.issuperset(source for _, source in named_sources(guide)):
        yield "A statement names a source that is not there."
    for recommendation in guide.recommendations:
        if not programmes.issuperset(recommendation.programmes):
            yield f"{recommendation.id!r} names a programme that is not there."
    yield from _dangling(guide, ids)
    names = [image.name for image in guide.images]
    if len(set(names)) != len(names) or not all(map(is_image_name, names)):
        yield "A picture has a name that is not allowed."


def _dangling(guide: Guide, ids: set[str]) -> Iterator[str]:
    """Names of items and pages in fields of their own that lead nowhere."""
    for study in guide.studies:
        if not ids.issuperset(study.about):
            yield f"{study.id!r} is about an item that is not there."
    parts = {part.id for part in guide.framework}
    for indicator in guide.indicators:
        if indicator.part and indicator.part not in parts:
            yield f"{indicator.id!r} names a part of the framework that is not there."
    if not set(LISTS).issuperset(title.list for title in guide.titles):
        yield "A heading is given for a page that is not there."


def check_integrity(guide: Guide) -> None:
    """Raise PackError, with one sentence, for the first thing that does not hold."""
    for problem in _problems(guide):
        raise PackError(problem)
