"""Reading the files of a guide's folder: never too much, never through a link, never half."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

from reader.pack.finding import FindingLog
from reader.pack.limits import Limits
from reader.pack.plain_text import forbidden_character
from reader.pack.rules import NOT_TEXT, TOO_BIG, UNREADABLE


class SourceFiles:
    """The files below one guide's folder, named by their path inside it, such as ``guide.toml``."""

    def __init__(self, folder: Path, log: FindingLog, limits: Limits) -> None:
        self._folder = folder
        self._log = log
        self._limits = limits

    def exists(self, name: str) -> bool:
        """Tell whether there is anything of this name, a broken link included."""
        path = self._folder / name
        return path.is_symlink() or path.exists()

    def names(self, folder: str = "") -> Iterator[str]:
        """The names in a folder in order, hidden ones left out; a folder's ends in ``/``."""
        try:
            entries = sorted((self._folder / folder).iterdir())
        except OSError:
            self._log.add(UNREADABLE.at(folder or ".", 1, "The folder cannot be read."))
            return
        for entry in entries:
            if not entry.name.startswith("."):
                yield f"{entry.name}/" if entry.is_dir() and not entry.is_symlink() else entry.name

    def text(self, name: str) -> str | None:
        """The text of a file with plain line ends; None, and a finding, when it cannot be used."""
        data = self.data(name, self._limits.source_text)
        if data is None:
            return None
        try:
            text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            self._log.add(NOT_TEXT.at(name, line, "The text is not UTF-8."))
            return None
        place = forbidden_character(text)
        if place >= 0:
            line = text.count("\n", 0, place) + 1
            message = f"The character U+{ord(text[place]):04X} is not allowed in a guide."
            self._log.add(NOT_TEXT.at(name, line, message, "Remove it."))
            return None
        return text

    def data(self, name: str, most: int) -> bytes | None:
        """The bytes of a file of at most ``most`` bytes; judged by its size before it is read."""
        path = self._folder / name
        try:
            facts = path.lstat()
            if not stat.S_ISREG(facts.st_mode):
                self._log.add(UNREADABLE.at(name, 1, "This is a link or not a file."))
                return None
            if facts.st_size > most:
                message = f"The file has {facts.st_size:,} bytes; {most:,} are allowed."
                self._log.add(TOO_BIG.at(name, 1, message))
                return None
            with path.open("rb") as file:
                data = file.read(most + 1)  # it may have grown since
        except OSError:
            self._log.add(UNREADABLE.at(name, 1, "The file cannot be read."))
            return None
        if len(data) > most:
            self._log.add(TOO_BIG.at(name, 1, f"The file has more than {most:,} bytes."))
            return None
        return data
