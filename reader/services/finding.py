"""Finding: search over every installed guide."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.errors import IndexUnavailable
from reader.jobs import JobControl
from reader.search.values import Answer, Applied, Choice, Hit, IndexState, SearchRequest

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.search.index import SearchIndex
    from reader.services.wordings import Wordings

__all__ = ["Answer", "Applied", "Choice", "Finding", "Hit", "SearchRequest"]


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
