"""GuideCard: what a shelf shows of a guide without opening it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.guide.grade import Grade
from reader.guide.kinds import GuideKind, GuideStatus

if TYPE_CHECKING:
    from reader.guide.guide import Guide


class GuideCard(NamedTuple):
    """The face of an installed guide; counts are numbers of items."""

    id: str
    title: str
    subtitle: str
    publisher: str
    kind: GuideKind
    status: GuideStatus
    published: str
    published_note: str
    edition: str
    ages: str
    summary: str
    recommendations: int
    principles: int
    themes: int
    grades: tuple[Grade, ...]

    @classmethod
    def of(cls, guide: Guide) -> GuideCard:
        """The card of a guide."""
        return cls(
            id=guide.id,
            title=guide.title,
            subtitle=guide.subtitle,
            publisher=guide.publisher,
            kind=guide.kind,
            status=guide.status,
            published=guide.published,
            published_note=guide.published_note,
            edition=guide.edition,
            ages=guide.ages,
            summary=guide.summary,
            recommendations=len(guide.recommendations),
            principles=len(guide.principles),
            themes=len(guide.themes),
            grades=guide.scale.grades,
        )
