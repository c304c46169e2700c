"""Building: writes a new generation of the index from the installed guides' text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from whoosh import index as whoosh_index

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.search.lexicon import save_lexicon
from reader.search.names import names_of, save_names
from reader.search.postings import (
    BODY,
    HEADING,
    NAMES,
    STATEMENT,
    TITLE,
    PostingsWriter,
    name_key,
    pair_key,
)
from reader.search.roster import RosterWriter
from reader.search.schema import fields_of, make_schema
from reader.search.values import SearchDocument
from reader.search.words import STOP_WORDS, stem, words

SEGMENT_DOCUMENTS = 5000
"""Documents between two commits: bounds memory, and how long a cancelled build goes on."""

MEMORY = 64
"""Megabytes that Whoosh may hold before it sorts postings on disk."""

_STEP = 20


def write_index(
    documents: Iterable[SearchDocument], total: int, folder: Path, control: JobControl
) -> int:
    """Write ``documents`` into the empty ``folder`` and return how many there were.

    A second document with the same address is left out. ``total`` is only for progress.
    Raises Cancelled and OSError; the folder is then half-written.
    """
    index = whoosh_index.create_in(str(folder), make_schema())
    tables = _Tables()
    seen: set[Address] = set()
    writer = None
    try:
        for document in documents:
            if len(seen) % _STEP == 0:
                control.step(len(seen), max(total, len(seen)))
            if document.address in seen:
                continue
            if writer is None:
                writer = index.writer(limitmb=MEMORY)
            writer.add_document(**fields_of(document))
            tables.add(document, len(seen))
            seen.add(document.address)
            if len(seen) % SEGMENT_DOCUMENTS == 0:
                writer.commit(merge=False)
                writer = None
        control.check()
        if writer is not None:
            writer.commit(merge=False)
            writer = None
    finally:
        if writer is not None:
            writer.cancel()
        index.close()
    tables.save(folder)
    control.step(len(seen), max(total, len(seen)))
    return len(seen)


class _Tables:
    """Everything of a generation that is not Whoosh's."""

    def __init__(self) -> None:
        self._roster = RosterWriter()
        self._postings = PostingsWriter()
        self._counts: Counter[str] = Counter()
        self._names: dict[Address, tuple[str, ...]] = {}

    def add(self, document: SearchDocument, number: int) -> None:
        """Enter the next item."""
        seen: set[str] = set()
        title = _stems(document.title, seen)
        also = [_stems(name, seen) for name in document.also]
        handle = _stems(document.address.item.replace("-", " "), set())
        statement = _stems(document.statement, seen)
        strength = _stems(document.strength, seen)
        headings = [_stems(heading, seen) for heading in document.headings]
        names = [each for name in also for each in name] + handle
        self._postings.add(
            number,
            {
                TITLE: title,
                NAMES: names,
                STATEMENT: statement + strength,
                HEADING: [each for heading in headings for each in heading],
                BODY: _stems(document.body, seen),
            },
        )
        keys: dict[str, int] = {}
        runs = ((TITLE, title), (STATEMENT, statement), (STATEMENT, strength), *((NAMES, each) for each in also))
        for bit, run in (*runs, *((HEADING, each) for each in headings)):
            for first, second in pairwise(run):
                key = pair_key(first, second)
                keys[key] = keys.get(key, 0) | bit
        for bit, run in ((TITLE, title), *((NAMES, a) for a in also)):
            if run:
                key = name_key(run)
                keys[key] = keys.get(key, 0) | bit
        self._postings.mark(number, keys)
        self._roster.add(document, title)
        if kept := names_of(document):
            self._names[document.address] = kept
        self._counts.update(seen)

    def save(self, folder: Path) -> None:
        """Write the tables of a generation."""
        self._roster.save(folder)
        self._postings.save(folder)
        save_lexicon(self._counts, folder)
        save_names(self._names, folder)


def _stems(text: str, seen: set[str]) -> list[str]:
    """The stems of ``text`` in order, with joined spellings too; its words go to ``seen``."""
    found = []
    for word in words(text):
        if word.folded and word.folded not in STOP_WORDS:
            seen.add(word.folded)
            found.append(stem(word.folded))
    return found
