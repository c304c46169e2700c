"""The strength scale of a guide, and a programme's rating: judgements that are never compared."""

from __future__ import annotations

from dataclasses import dataclass

from reader.guide.grade import Grade


@dataclass(frozen=True)
class StrengthScale:
    """A guide's own labels for the strength of a recommendation, in the order the guide lists them.

    Scales of two guides are never compared: the same word may require different evidence.
    ``note`` says what is not known about the scale.
    """

    grades: tuple[Grade, ...] = ()
    note: str = ""
    sources: tuple[str, ...] = ()

    def find(self, grade_id: str) -> Grade | None:
        """The grade with this id, or None when this guide has no such label."""
        return next((grade for grade in self.grades if grade.id == grade_id), None)


NO_SCALE = StrengthScale()
"""For a guide that prints no labels, or whose labels are not known."""


@dataclass(frozen=True)
class ProgrammeRating:
    """What a rating scheme says of a programme (not of a recommendation).

    ``scheme`` names who rates, ``label`` is the scheme's own mark, ``checked`` an ISO date or ''.
    """

    scheme: str
    label: str
    checked: str = ""
