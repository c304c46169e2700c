"""Takes folders, names of people and names of machines out of texts that leave the machine."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from reader.paths import Places, program_folder

LEAST_NAME = 3
"""A user name shorter than this would blot out parts of common words."""
_NAME_VARIABLES = ("USER", "LOGNAME", "USERNAME", "COMPUTERNAME", "HOSTNAME", "USERDOMAIN")
# Any other whole path: its folders go, its last part stays.
_OTHER_PATH = re.compile(r"(?<![\w>.])(?:[A-Za-z]:)?[\\/](?:[^\s\\/:\"'<>|]+[\\/])+")


class Redaction:
    """Knows this user's folders and names; text() gives a text without them."""

    def __init__(self, places: Places, environment: Mapping[str, str] = os.environ) -> None:
        folders = {
            "<profile>": places.profile,
            "<cache>": places.cache,
            "<packs>": places.packs,
            "<machine packs>": places.machine_packs,
            "<user packs>": places.user_packs,
            "<program>": program_folder(),
            "<home>": Path.home(),
        }
        known = {
            form: name
            for name, folder in folders.items()
            if folder is not None and len(folder.parts) > 1
            for form in {str(folder), folder.as_posix(), str(folder.resolve())}
        }
        # The longest first: a cache lies below a profile, a profile below a home.
        self._replacements = [
            (re.compile(re.escape(form), re.IGNORECASE), known[form])
            for form in sorted(known, key=len, reverse=True)
        ]
        names = {environment.get(variable, "") for variable in _NAME_VARIABLES}
        names |= {Path.home().name, os.uname().nodename if sys.platform != "win32" else ""}
        self._replacements += [
            (re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE), "<name>")
            for name in sorted(names, key=len, reverse=True)
            if len(name) >= LEAST_NAME
        ]

    def text(self, text: str) -> str:
        """The text without the folders and names."""
        for pattern, replacement in self._replacements:
            text = pattern.sub(replacement, text)
        return _OTHER_PATH.sub("<folder>/", text)

    def everything(self, value: object) -> object:
        """A JSON value, with every text in it redacted; the keys of objects are ours and stay."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, Mapping):
            return {key: self.everything(each) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return [self.everything(each) for each in value]
        return value
