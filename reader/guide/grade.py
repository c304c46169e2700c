"""Grade: one of a guide's own labels for how strong a recommendation is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Grade:
    """One label of a guide's own strength scale.

    ``definition`` is the guide's own wording of what the label requires; empty when not known.
    """

    id: str
    label: str
    definition: str = ""
