"""Building: writes a new generation of the index from the installed guides' text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from whoosh import index as whoosh_index

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.search.lexicon import save_lexicon
from reader.search.names import names_of, save_names
from reader.search.roster import Roster, save_roster
from reader.search.schema import fields_of, make_schema
from reader.search.values import SearchDocument
from reader.search.words import STOP_WORDS, vocabulary

SEGMENT_DOCUMENTS = 5000
"""Documents between two commits: bounds memory, and how long a cancelled build goes on."""

_STEP = 20


def write_index(
    documents: Iterable[SearchDocument], total: int, folder: Path, control: JobControl
) -> int:
    """Write ``documents`` into the empty ``folder`` and return how many there were.

    A second document with the same address is left out. ``total`` is only for progress.
    Raises Cancelled and OSError; the folder is then half-written.
    """
    index = whoosh_index.create_in(str(folder), make_schema())
    roster = Roster()
    counts: Counter[str] = Counter()
    seen: set[Address] = set()
    names: dict[Address, tuple[str, ...]] = {}
    writer = None
    try:
        for document in documents:
            if len(seen) % _STEP == 0:
                control.step(len(seen), max(total, len(seen)))
            if document.address in seen:
                continue
            seen.add(document.address)
            if writer is None:
                writer = index.writer(limitmb=256)
            fields = fields_of(document)
            writer.add_document(**fields)
            roster.add(document)
            if kept := names_of(document):
                names[document.address] = kept
            counts.update(vocabulary(fields["text"]) - STOP_WORDS - {""})
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
    save_roster(roster, folder)
    save_lexicon(counts, folder)
    save_names(names, folder)
    control.step(len(seen), max(total, len(seen)))
    return len(seen)
