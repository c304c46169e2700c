"""Finding: search over every installed guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import IndexUnavailable
from reader.jobs import JobControl
from reader.search.values import Answer, Hit, IndexState, SearchRequest

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.search.index import SearchIndex

__all__ = ["Answer", "Finding", "Hit", "SearchRequest"]


class Finding:
    """Answers search requests from the index, and says so when there is none yet."""

    def __init__(self, library: Library, index: SearchIndex) -> None:
        self._library = library
        self._index = index

    def search(self, request: SearchRequest, control: JobControl) -> Answer:
        """Search all guides. Raises QueryError, or IndexUnavailable while there is no index."""
        if self._index.state(self._library.fingerprint) in (
            IndexState.MISSING,
            IndexState.DAMAGED,
        ):
            raise IndexUnavailable(
                "Search is being prepared; reading works meanwhile.", "Try again in a moment."
            )
        return self._index.search(request, control)
