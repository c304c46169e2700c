"""The ReaderError family: what went wrong, what was kept and what to do next."""

from __future__ import annotations


class ReaderError(Exception):
    """The world failed (a bad file, a full disk), not the program; shown to people as it stands.

    ``sentence`` says what happened and what was kept, ``hint`` what to do next, ``code`` is a
    stable word for IT, ``exit_code`` what a command ends with.
    """

    code = "reader"
    exit_code = 1

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.sentence} {self.hint}".strip()


class InputError(ReaderError):
    """What was handed in (a folder, a pack, a query) cannot be used; nothing was changed."""

    code = "input"
    exit_code = 2


class PackError(InputError):
    """A guide pack breaks the format or a limit; the whole pack is refused."""

    code = "pack"


class PackTooNew(PackError):
    """A guide pack asks for a newer reader than this one."""

    code = "pack-too-new"


class QueryError(InputError):
    """A search query cannot be understood."""

    code = "query"


class NotFound(InputError):
    """The guide or item that an address names is not installed."""

    code = "not-found"


class StorageError(ReaderError):
    """A file or database of the user's own cannot be read or written; nothing was lost."""

    code = "storage"
    exit_code = 3


class IndexUnavailable(ReaderError):
    """The search index is not there yet; it is rebuilt in the background."""

    code = "index"
    exit_code = 4


class ComponentMissing(ReaderError):
    """A part of the program that may be left out is not installed; nothing was changed."""

    code = "component"


class Cancelled(Exception):
    """A job noticed that its answer is no longer wanted; never shown to people."""
