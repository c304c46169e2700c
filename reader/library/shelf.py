"""Which of several packs with one guide is shown: the newest edition, then the first folder."""

from __future__ import annotations

from pathlib import Path

from reader.errors import PackError
from reader.library.catalogue import Entry, Outdone
from reader.translation import tr

PACK_SUFFIX = ".guidepack"


class SecondPackError(PackError):
    """A folder holds two packs with the same edition of a guide."""


class UntrustedPackError(PackError):
    """A pack is not among those that the organisation trusts."""

    code = "pack-untrusted"

    @classmethod
    def of(cls, file: Path) -> UntrustedPackError:
        """What is said of a pack file that is not trusted."""
        return cls(
            f"{file.name} is not among the guide packs that your organisation trusts; "
            "it was left out.",
            "Ask your IT support.",
        )


class Shelf:
    """The guides found so far, in the order in which pack folders are looked at."""

    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        self.outdone: list[Outdone] = []

    def outdoes(self, guide: str, edition: str, pack: str) -> bool:
        """Whether the guide is here already, as new or newer than this edition from ``pack``.

        Raises SecondPackError when one folder has the same edition twice: that is a mistake, while
        a folder of IT's that has what came with the program is not.
        """
        rival = self.entries.get(guide)
        if rival is None or is_newer(edition, rival.card.edition):
            return False
        if Path(rival.pack).parent == Path(pack).parent and not is_newer(
            rival.card.edition, edition
        ):
            raise SecondPackError(
                tr(
                    "{name} holds a guide that another pack already brought; it was left out.",
                    name=Path(pack).name,
                )
            )
        return True

    def put(self, taken: Entry | Outdone) -> None:
        """Add what a pack brought; an older edition of the same guide steps back."""
        if isinstance(taken, Outdone):
            self.outdone.append(taken)
            return
        rival = self.entries.get(taken.card.id)
        if rival is not None:
            self.outdone.append(outdone(rival))
        self.entries[taken.card.id] = taken

    def keep(self, old: Entry) -> None:
        """Keep what a pack brought before it was damaged, unless that is here, as new or newer."""
        rival = self.entries.get(old.card.id)
        if rival is None or is_newer(old.card.edition, rival.card.edition):
            self.put(old)


def outdone(entry: Entry) -> Outdone:
    """An entry that another takes the place of."""
    return Outdone(entry.pack, *entry.stamp, entry.card.id, entry.card.edition)


def is_newer(edition: str, other: str) -> bool:
    """Whether an edition such as ``2026.12`` comes after another; by numbers, then by letters."""
    return _order(edition) > _order(other)


def _order(edition: str) -> tuple[tuple[int, str], ...]:
    parts = edition.replace("-", ".").split(".")
    return tuple((int(part), "") if part.isdecimal() else (0, part) for part in parts)


def pack_files(folder: Path) -> list[Path]:
    """The packs in a folder by name; raises OSError when it cannot be read."""
    return sorted(file for file in folder.iterdir() if file.suffix == PACK_SUFFIX)


def digest_of(file: Path) -> str:
    """The SHA-256 of a file as hex; raises OSError."""
    import hashlib  # late: it loads a large library that the first paint does not need

    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
