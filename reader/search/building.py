"""Building: writes a new generation of the index from the installed guides' text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from whoosh import index as whoosh_index

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.search.lexicon import save_lexicon
from reader.search.names import names_of, save_names
from reader.search.postings import BODY, HEADING, NAMES, STATEMENT, TITLE, PostingsWriter
from reader.search.roster import RosterWriter
from reader.search.schema import Packing, fields_of, make_schema
from reader.search.sequences import SequencesWriter
from reader.search.values import SearchDocument
from reader.search.wholes import WholesWriter
from reader.search.words import stemmed_words

SEGMENT_DOCUMENTS = 5000
"""Documents between two commits: bounds memory, and how long a cancelled build goes on."""

MEMORY = 64
"""Megabytes that Whoosh may hold before it sorts postings on disk."""

_STEP = 20
_SAMPLE = 400


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
    source = iter(documents)
    first = list(islice(source, _SAMPLE))
    packing = Packing.of(first)
    packing.save(folder)
    try:
        for document in chain(first, source):
            if len(seen) % _STEP == 0:
                control.step(len(seen), max(total, len(seen)))
            if document.address in seen:
                continue
            if writer is None:
                writer = index.writer(limitmb=MEMORY)
            writer.add_document(**fields_of(document, packing))
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
        self._sequences = SequencesWriter()
        self._wholes = WholesWriter()
        self._counts: Counter[str] = Counter()
        self._seen: set[str] = set()
        self._names: dict[Address, tuple[str, ...]] = {}

    def add(self, document: SearchDocument, number: int) -> None:
        """Enter the next item."""
        title = self._read(document.title)
        also = [self._read(name) for name in document.also]
        statement = self._read(document.statement)
        strength = self._read(document.strength)
        headings = [self._read(heading) for heading in document.headings]
        body = self._read(document.body)
        handle = _stems(document.address.item.replace("-", " "))
        fields = {
            TITLE: title.stems,
            NAMES: [*chain.from_iterable(each.stems for each in also), *handle],
            STATEMENT: statement.stems + strength.stems,
            HEADING: list(chain.from_iterable(each.stems for each in headings)),
            BODY: body.stems,
        }
        self._postings.add(number, fields)
        parts = (title, statement, strength, body, *also, *headings)
        self._sequences.add(self._postings.numbers(each.plain) for each in parts)
        for each in (title, *also):
            self._wholes.add(number, each.plain)
        self._roster.add(document, title.plain)
        if kept := names_of(document):
            self._names[document.address] = kept
        self._counts.update(self._seen)
        self._seen.clear()

    def save(self, folder: Path) -> None:
        """Write the tables of a generation."""
        self._roster.save(folder)
        self._postings.save(folder)
        self._sequences.save(folder)
        self._wholes.save(folder)
        save_lexicon(self._counts, folder)
        save_names(self._names, folder)

    def _read(self, text: str) -> _Stems:
        """The stems of a text; its words are noted."""
        every, plain = [], []
        for folded, stemmed, joined in stemmed_words(text):
            self._seen.add(folded)
            every.append(stemmed)
            if not joined:
                plain.append(stemmed)
        return _Stems(every, plain)


class _Stems(NamedTuple):
    """The stems of a text in order: with joined spellings ("wellbeing"), and without."""

    stems: list[str]
    plain: list[str]


def _stems(text: str) -> list[str]:
    return [word.stem for word in stemmed_words(text)]
