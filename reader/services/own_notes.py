"""OwnNotes: the user's own notes searched with the guides, wherever the notes come from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.search.snippet import SNIPPET_LENGTH

MOST_NOTES = 20
"""Notes that a search shows."""


@dataclass(frozen=True)
class OwnNote:
    """One note: ``id`` names it where it is kept, ``title`` is what it was made on."""

    id: str
    address: Address
    title: str
    text: str


@dataclass(frozen=True)
class NoteHit:
    """A note that answers; ``spans`` are offsets of the words into ``snippet``."""

    note: OwnNote
    snippet: str
    spans: tuple[tuple[int, int], ...]


Source = Callable[[], Iterable[OwnNote]]
"""Where notes come from. It may read a disk: it is called off the window's thread."""


def no_notes() -> tuple[OwnNote, ...]:
    """The source of a program without notes."""
    return ()


class OwnNotes:
    """Finds notes that hold every word that was typed, or a word that begins like it."""

    def __init__(self, source: Source = no_notes) -> None:
        self._source = source

    def find(self, text: str, control: JobControl) -> tuple[NoteHit, ...]:
        """At most MOST_NOTES notes, in the order of their source. Raises Cancelled."""
        wanted = _words(text)
        if not wanted:
            return ()
        found: list[NoteHit] = []
        for note in self._source():
            control.check()
            if (hit := _hit(note, wanted)) is not None:
                found.append(hit)
                if len(found) == MOST_NOTES:
                    break
        return tuple(found)


def _words(text: str) -> tuple[str, ...]:
    """The words of a query that a note must have: no field, no excluded word, no operator."""
    typed = [part.strip("\"'()*,.;?") for part in text.split() if part[0] != "-"]
    return tuple(
        word.casefold() for word in typed if word and ":" not in word and word not in _OPERATORS
    )


_OPERATORS = frozenset({"AND", "OR", "NOT"})


def _hit(note: OwnNote, wanted: Sequence[str]) -> NoteHit | None:
    import re

    body = note.text
    spans: set[tuple[int, int]] = set()
    for word in wanted:
        pattern = re.compile(rf"(?<!\w){re.escape(word)}\w*", re.IGNORECASE)
        places = [found.span() for found in pattern.finditer(body)]
        if not places and not pattern.search(note.title):
            return None
        spans.update(places)
    first = min(spans)[0] if spans else 0
    start = max(0, min(first - SNIPPET_LENGTH // 3, len(body) - SNIPPET_LENGTH))
    end = min(len(body), start + SNIPPET_LENGTH)
    lead = "\N{HORIZONTAL ELLIPSIS}" if start else ""
    tail = "\N{HORIZONTAL ELLIPSIS}" if end < len(body) else ""
    shift = len(lead) - start
    inside = [
        (low + shift, high + shift) for low, high in sorted(spans) if start <= low < high <= end
    ]
    return NoteHit(note, f"{lead}{body[start:end]}{tail}", tuple(_apart(inside)))


def _apart(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of which overlapping ones are joined."""
    joined: list[tuple[int, int]] = []
    for low, high in spans:
        if joined and low < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(high, joined[-1][1]))
        else:
            joined.append((low, high))
    return joined
