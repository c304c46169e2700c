"""Writes the bill of materials (CycloneDX 1.5, JSON): every part of the bundle and its owner."""

from __future__ import annotations

import hashlib
import json
import platform
import re
import subprocess
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.parser import HeaderParser
from pathlib import Path

from dev_errors import SetupError
from locked_venv import Checkout
from package_contents import PROGRAM
from package_debian import program_version
from package_elf import elf_files
from package_freeze import source_date
from package_licences import bundled_wheels

QT_SOURCE = "https://download.qt.io/official_releases/qt/"
_QT_LIBRARY = re.compile(r"libQt6|libq|lib(?:adwaita|bradient|.*shell|.*inputcontextplugin)")
_ICU = re.compile(r"libicu\w+\.so\.(\d+)")


@dataclass
class Part:
    """One component: its kind, name, version, licence and where to find it (a package URL)."""

    name: str
    version: str
    licence: str
    purl: str
    supplier: str = ""
    files: list[str] = field(default_factory=list)

    def described(self, hashes: Mapping[str, str]) -> dict[str, object]:
        """The component as CycloneDX names its fields."""
        licence = (
            {"expression": self.licence}
            if " " in self.licence
            else {"license": {"id": self.licence}}
        )
        if not re.fullmatch(r"[A-Za-z0-9.+-]+( (OR|AND|WITH) [A-Za-z0-9.+-]+)*", self.licence):
            licence = {"license": {"name": self.licence}}
        return {
            "type": "library",
            "bom-ref": self.purl,
            "name": self.name,
            "version": self.version,
            **({"supplier": {"name": self.supplier}} if self.supplier else {}),
            "licenses": [licence],
            "purl": self.purl,
            "components": [
                {
                    "type": "file",
                    "bom-ref": f"{self.purl}#{name}",
                    "name": name,
                    "hashes": [{"alg": "SHA-256", "content": hashes[name]}],
                }
                for name in self.files
            ],
        }


# What the Qt wheels hold besides Qt, by what its file is called: Unicode's library has its own.
LICENCES = {
    "pyside6-essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "whoosh3": "BSD-2-Clause",
    "snowballstemmer": "BSD-3-Clause",
    "markdown": "BSD-3-Clause",
    "nh3": "MIT",
    "python-docx": "MIT",
    "lxml": "BSD-3-Clause",
    "typing-extensions": "PSF-2.0",
    "xlsxwriter": "BSD-2-Clause",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
}


def write_bill(checkout: Checkout, bundle: Path, place: Path, outside: Sequence[str]) -> Path:
    """Write the bill of ``bundle`` to ``place``. Raises SetupError for a file without an owner.

    ``outside`` are the system's packages that it depends on, as ``name (>= version)``.
    """
    parts = [*wheel_parts(checkout), python_part(), qt_part(checkout)]
    icu = icu_part(bundle)
    parts += [icu] if icu else []
    parts += system_parts(outside)
    files = tuple(elf_files(bundle))
    hashes: dict[str, str] = {}
    for file in files:
        name = str(file.relative_to(bundle))
        hashes[name] = hashlib.sha256(file.read_bytes()).hexdigest()
        owner_of(name, parts).files.append(name)
    when = source_date(checkout.root)
    version = program_version(checkout)
    everything = json.dumps(sorted(hashes.items())) + version
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, everything)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": PROGRAM,
                "name": PROGRAM,
                "version": version,
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": [part.described(hashes) for part in parts],
        "dependencies": [{"ref": PROGRAM, "dependsOn": [part.purl for part in parts]}],
    }
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(json.dumps(bill, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return place


def owner_of(name: str, parts: Sequence[Part]) -> Part:
    """The part that a library in the bundle belongs to. Raises SetupError when none claims it."""
    base = name.rpartition("/")[2]
    rules = (
        (_ICU.match(base) is not None, "icu"),
        ("/Qt/" in name or _QT_LIBRARY.match(base) is not None, "qt"),
        (name.startswith("_internal/PySide6/"), "pyside6-essentials"),
        ("shiboken6/" in name, "shiboken6"),
        ("lib-dynload/" in name or base.startswith("libpython"), "python"),
        ("/" not in name, "pyinstaller"),
        (name.startswith("_internal/"), name.removeprefix("_internal/").partition("/")[0]),
    )
    for holds, owner in rules:
        found = next((part for part in parts if holds and part.name == owner), None)
        if found:
            return found
    raise SetupError(f"Not packaged: nobody is known to own {name}.")


def wheel_parts(checkout: Checkout) -> Iterator[Part]:
    """Every wheel that the bundle was made of."""
    for folder in bundled_wheels(checkout):
        about = HeaderParser().parsestr((folder / "METADATA").read_text(encoding="utf-8"))
        name = re.sub(r"[-_.]+", "-", about["Name"]).lower()
        version = about["Version"]
        licence = about.get("License-Expression") or LICENCES[name]
        yield Part(name, version, LICENCES.get(name, licence), f"pkg:pypi/{name}@{version}")


def python_part() -> Part:
    """The Python that the bundle holds."""
    version = platform.python_version()
    return Part("python", version, "PSF-2.0", f"pkg:generic/python@{version}")


def qt_part(checkout: Checkout) -> Part:
    """Qt, whose libraries the PySide6 wheel holds."""
    wheel = next(part for part in wheel_parts(checkout) if part.name == "pyside6-essentials")
    purl = f"pkg:generic/qt@{wheel.version}?download_url={QT_SOURCE}"
    return Part("qt", wheel.version, "LGPL-3.0-only", purl, "The Qt Company Ltd.")


def icu_part(bundle: Path) -> Part | None:
    """ICU, which the PySide6 wheel holds for Qt on Linux."""
    for file in elf_files(bundle):
        if found := _ICU.fullmatch(file.name):
            return Part("icu", found[1], "Unicode-3.0", f"pkg:generic/icu@{found[1]}")
    return None


def system_parts(outside: Sequence[str]) -> Iterator[Part]:
    """The system's packages that the program is linked to: outside the bundle, but part of it.

    The version is the one it was built with; the system brings its own and mends it.
    """
    for entry in outside:
        name = entry.split(" ")[0]
        answer = subprocess.run(
            ["dpkg-query", "-W", "-f=${Version}", name], capture_output=True, text=True, check=False
        )
        version = answer.stdout.strip() or "any"
        yield Part(
            name, version, "see /usr/share/doc", f"pkg:deb/debian/{name}@{version}", "Debian"
        )
