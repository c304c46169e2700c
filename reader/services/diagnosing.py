"""Diagnosing: a report for IT that holds no word of the user's own, nor of any guide."""

from __future__ import annotations

import io
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from reader.errors import InputError, StorageError
from reader.jobs import JobControl
from reader.services.installing import Installing
from reader.services.redaction import Redaction
from reader.services.rules import Rules
from reader.services.selftesting import Fault, SelfTesting
from reader.services.versions import versions
from reader.translation import tr
from reader.writing import write_new, write_whole

_THEN = (1980, 1, 1, 0, 0, 0)
"""The oldest time that a ZIP file can tell: when a report was made stands in the file system."""
_MOST_LOG_BYTES = 6_000_000

READ_ME = """What is in this report

report.json   Versions, the self-test, settings, sizes, and how many rows each table holds.
logs/         The program's log files.

What is not: notes, searches, titles, names of collections or plans, and text of guides.
Folders are written as <profile>, <cache> and so on, and names of people and machines as <name>.
"""


@dataclass(frozen=True)
class Diagnosis:
    """A report that was written, and the names of the files in it."""

    path: Path
    files: tuple[str, ...]


class Diagnosing:
    """Gathers the report; changes nothing but the file that it writes."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._places = rules.places

    def write(self, path: Path, control: JobControl, *, overwrite: bool = False) -> Diagnosis:
        """Write the report as a ZIP file.

        Raises InputError when there is a file already and ``overwrite`` is False, StorageError
        when it cannot be written; no half file is left.
        """
        if path.exists() and not overwrite:
            raise InputError(
                tr("There is a file {name} already; it was left as it was.", name=path.name),
                tr("Choose another name, or add --overwrite."),
            )
        redaction = Redaction(self._places)
        report = redaction.everything(self._report(control))
        files = {"README.txt": READ_ME, "report.json": json.dumps(report, indent=1)}
        for file in self._logs():
            files[f"logs/{file.name}"] = redaction.text(_tail(file))
        data = _zip(files)
        try:
            (write_whole if overwrite else write_new)(path, data)
        except FileExistsError as error:
            raise InputError(
                tr("There is a file {name} already; it was left.", name=path.name)
            ) from error
        except OSError as error:
            raise StorageError(
                tr(
                    "{name} could not be written ({reason}).",
                    name=path.name,
                    reason=error.strerror or tr("no reason given"),
                ),
                tr("Check that the folder is there, has room and may be written."),
            ) from error
        return Diagnosis(path, tuple(files))

    def _report(self, control: JobControl) -> dict[str, object]:
        from reader.userdata.health import look_at_database
        from reader.userdata.network_drive import is_network_path

        rules = self._rules
        result = SelfTesting(self._places, lambda: rules.problems, rules.trusted).run(control)
        look = look_at_database(self._places.database)
        return {
            "versions": versions()._asdict(),
            "selftest": {
                "exit_code": result.exit_code,
                "faults": [
                    {"code": fault.kind.code, "about": self._about(fault)}
                    for fault in result.faults
                ],
            },
            "settings": self._settings(),
            # Their values may be folders and sums: only the names are told.
            "policies": {
                "enforced": sorted(rules.policies.enforced),
                "recommended": sorted(rules.policies.recommended),
            },
            "database": {
                "health": look.health.value,
                "schema": look.schema,
                "rows": dict(look.rows),
                "bytes": _size(self._places.database),
                "on_network_drive": is_network_path(self._places.profile),
            },
            # Titles and file names of a user's own packs are the user's words.
            "packs": [
                {
                    "where": pack.where,
                    "id": pack.id if pack.where != "user" else "",
                    "edition": pack.edition,
                    "sha256": pack.digest,
                    "state": pack.state,
                    "code": pack.code,
                }
                for pack in Installing(self._places, rules.trusted).all()
            ],
            "folders": {
                name: {"bytes": _size(folder), "free": _free(folder)}
                for name, folder in (
                    ("profile", self._places.profile),
                    ("cache", self._places.cache),
                    ("index", self._places.index),
                    ("library", self._places.library),
                )
            },
        }

    def _about(self, fault: Fault) -> str:
        """Where a fault is; the names of a user's own packs are the user's words."""
        own = self._places.user_packs
        return "" if own is not None and Path(fault.about).is_relative_to(own) else fault.about

    def _settings(self) -> dict[str, object]:
        """Settings of ours that fit; anything else in the file is left out."""
        from reader.settings.declared import SETTINGS

        try:
            found = json.loads(self._places.settings.read_bytes().decode("utf-8-sig"))
        except (OSError, ValueError, RecursionError):
            return {}
        kept: dict[str, object] = {}
        for setting in SETTINGS if isinstance(found, dict) else ():
            if setting.key in found:
                try:
                    kept[setting.key] = setting.check(found[setting.key])
                except InputError:
                    kept[setting.key] = "a value that does not fit"
        return kept

    def _logs(self) -> list[Path]:
        return sorted(file for file in self._places.logs.glob("reader.log*") if file.is_file())


def _zip(files: dict[str, str]) -> bytes:
    import zipfile

    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name, _THEN), text, zipfile.ZIP_DEFLATED)
    return memory.getvalue()


def _tail(file: Path) -> str:
    try:
        return file.read_bytes()[-_MOST_LOG_BYTES:].decode("utf-8", "replace")
    except OSError as error:
        return f"This file could not be read: {error.strerror}\n"


def _size(place: Path) -> int:
    """The bytes of a file, or of all files below a folder; 0 for what is not there."""
    try:
        if place.is_file():
            return place.stat().st_size
        return sum(file.stat().st_size for file in place.rglob("*") if file.is_file())
    except OSError:
        return 0


def _free(folder: Path) -> int:
    """Free bytes on the disk of a folder, or of the nearest one above; -1 when unknown."""
    place = folder
    while not place.exists() and place.parent != place:
        place = place.parent
    try:
        return shutil.disk_usage(place).free
    except OSError:
        return -1
