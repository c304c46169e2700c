"""Finding: search over every installed guide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.errors import IndexUnavailable
from reader.jobs import JobControl
from reader.search.values import (
    FACET_NAMES,
    Answer,
    Applied,
    AppliedKind,
    Choice,
    FacetCount,
    FacetCounts,
    Hit,
    IndexState,
    Reason,
    SearchRequest,
    Tick,
    without,
)
from reader.translation import tr

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.search.index import SearchIndex
    from reader.services.wordings import Wordings

__all__ = [
    "FACET_NAMES",
    "Answer",
    "Applied",
    "AppliedKind",
    "Choice",
    "FacetCount",
    "FacetCounts",
    "Finding",
    "Hit",
    "Reason",
    "SearchRequest",
    "Tick",
    "also_sentence",
    "done_sentences",
    "listed",
    "meanings_sentence",
    "without",
]


class Finding:
    """Answers search requests from the index, and says so when there is none yet."""

    def __init__(self, library: Library, index: SearchIndex, wordings: Wordings) -> None:
        self._library = library
        self._index = index
        self._wordings = wordings

    def search(self, request: SearchRequest, control: JobControl) -> Answer:
        """Search all guides. Raises QueryError, or IndexUnavailable while there is no index."""
        if self._index.state(self._library.fingerprint) in (
            IndexState.MISSING,
            IndexState.DAMAGED,
        ):
            raise IndexUnavailable(
                "Search is being prepared; reading works meanwhile.", "Try again in a moment."
            )
        if not request.synonyms:
            return self._index.search(request, control)
        answer = self._index.search(request, control, self._wordings.table())
        broken = self._wordings.note()
        return replace(answer, note=f"{answer.note} {broken}".strip()) if broken else answer


MOST_NAMED = 4
"""Other wordings that a sentence names; it says how many more there are."""


def meanings_sentence(applied: Applied) -> str:
    """Such as: CP can mean child protection plan or cerebral palsy. Both were searched."""
    both = tr("{words} can mean {meanings}. Both were searched.", **_meanings(applied))
    several = tr("{words} can mean {meanings}. All were searched.", **_meanings(applied))
    return both if len(applied.also) == 2 else several


def _meanings(applied: Applied) -> dict[str, str]:
    return {"words": applied.typed, "meanings": listed(applied.also, tr("or"))}


def also_sentence(applied: Sequence[Applied]) -> str:
    """Such as: Also searched for special guardianship order. Empty when there is nothing."""
    names = tuple(
        dict.fromkeys(
            name
            for each in applied
            if each.kind is AppliedKind.SYNONYM and not each.ambiguous
            for name in each.also
        )
    )
    if not names:
        return ""
    more = len(names) - MOST_NAMED
    if more > 1:
        names = (*names[:MOST_NAMED], tr("{number} more", number=more))
    return tr("Also searched for {names}.", names=listed(names, tr("and")))


def done_sentences(answer: Answer) -> tuple[str, ...]:
    """What was done to a query besides other wordings, in sentences; '' never among them."""
    said = []
    if answer.corrections:
        meant = listed([each.also[0] for each in answer.corrections], tr("and"))
        typed = listed([each.typed for each in answer.corrections], tr("and"))
        said.append(tr("Showing results for {meant} instead of {typed}.", meant=meant, typed=typed))
    said += [tr("Did you mean {name}?", name=each.name) for each in answer.suggestions]
    said += [
        tr("{words}: taken as age {age}.", words=each.typed, age=each.also[0])
        for each in answer.ages
    ]
    if ignored := answer.done(AppliedKind.IGNORED):
        left_out = listed([each.typed for each in ignored], tr("and"))
        said.append(tr("Left out: {words}.", words=left_out))
    return tuple(said)


def listed(names: Sequence[str], last: str) -> str:
    """Names with commas, and ``last`` before the last of them."""
    head = ", ".join(names[:-1])
    return f"{head} {last} {names[-1]}" if head else names[-1]
