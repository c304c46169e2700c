"""Build, check and describe guide packs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import InputError, PackError
from reader.jobs import JobControl
from reader.pack.archive import write_pack
from reader.pack.authoring import read_folder
from reader.pack.draft import KnownGuide, draft_of
from reader.pack.finding import Finding, Severity, has_errors
from reader.pack.lint import check
from reader.pack.manifest import Manifest
from reader.pack.opening import open_pack
from reader.pack.rules import PACK_REFUSED, UNREADABLE
from reader.translation import tr

__all__ = [
    "Finding",
    "PackBuilt",
    "PackSummary",
    "Severity",
    "build_pack",
    "check_synonyms",
    "has_errors",
    "show",
    "validate",
    "validate_all",
]


@dataclass(frozen=True)
class PackBuilt:
    """What building gave: no manifest when findings forbade it, and then nothing was written."""

    manifest: Manifest | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class PackSummary:
    """What a pack says of itself. ``counts`` are items by kind; sizes are in bytes."""

    id: str
    title: str
    edition: str
    issued: str
    kind: str
    status: str
    publisher: str
    address: str
    licence: str
    checked: str
    published: str
    format: int
    minimum_reader: str
    digest: str
    size: int
    counts: Mapping[str, int]
    files: Mapping[str, int]


def build_pack(
    folder: Path, out: Path, issued: str = "", control: JobControl | None = None
) -> PackBuilt:
    """Make a pack of a guide's folder; findings that are errors leave ``out`` as it was.

    Raises InputError when the folder or the date cannot be used, StorageError when ``out`` cannot
    be written.
    """
    authored = read_folder(folder, control)
    findings = _placed(authored.findings, folder)
    if authored.guide is None:
        return PackBuilt(None, findings)
    return PackBuilt(write_pack(authored.guide, authored.images, out, issued), findings)


def validate(path: Path, control: JobControl | None = None) -> tuple[Finding, ...]:
    """Check one guide's folder or one pack by every rule."""
    return validate_all([path], control)


def validate_all(paths: Sequence[Path], control: JobControl | None = None) -> tuple[Finding, ...]:
    """Check several folders or packs, and the links from one to another when there are two.

    A folder that holds no guide itself stands for the guides in it.
    """
    paths = [guide for path in paths for guide in guides_in(path)]
    sound = _sound_guides(paths, control) if len(paths) > 1 else {}
    return tuple(finding for path in paths for finding in _check_one(path, sound, control))


def check_synonyms(
    folder: Path, guides: Sequence[Path], control: JobControl | None = None
) -> tuple[Finding, ...]:
    """Check the synonym files of a folder by every rule, against the guides they point to.

    Raises InputError when the folder is not there.
    """
    from reader.synonyms.checking import check_folder

    if not folder.is_dir():
        raise InputError(
            tr("There is no folder {folder}.", folder=folder),
            tr("Name the folder of synonym files."),
        )
    paths = [guide for path in guides for guide in guides_in(path)]
    known = {guide: each.targets for guide, each in _sound_guides(paths, control).items()}
    return _placed(check_folder(folder, known), folder)


def guides_in(path: Path) -> tuple[Path, ...]:
    """The guides' folders right below a folder that is no guide itself; else just ``path``."""
    try:
        if path.is_dir() and not (path / "guide.toml").exists():
            return tuple(sorted(file.parent for file in path.glob("*/guide.toml"))) or (path,)
    except OSError:
        pass  # said when the path is checked itself
    return (path,)


def show(path: Path) -> PackSummary:
    """Describe a pack; raises PackError or InputError when it cannot be opened."""
    pack = open_pack(path)
    guide, manifest = pack.guide, pack.manifest
    counts: dict[str, int] = {}
    for item in guide.items():
        counts[item.kind.value] = counts.get(item.kind.value, 0) + 1
    return PackSummary(
        id=guide.id,
        title=guide.title,
        edition=guide.edition,
        issued=manifest.issued,
        kind=guide.kind.label,
        status=guide.status.label,
        publisher=guide.publisher,
        address=guide.address,
        licence=guide.licence,
        checked=guide.checked,
        published=guide.published,
        format=manifest.format,
        minimum_reader=manifest.minimum_reader,
        digest=pack.digest,
        size=path.stat().st_size,
        counts=counts,
        files={name: entry.size for name, entry in manifest.files.items()},
    )


def _sound_guides(paths: Sequence[Path], control: JobControl | None) -> dict[str, KnownGuide]:
    """The items of each guide among ``paths``, so that links between them can be checked."""
    known: dict[str, KnownGuide] = {}
    for path in paths:
        try:
            if path.is_dir():
                authored = read_folder(path, control)
                known[authored.id] = authored.known
            else:
                guide = open_pack(path).guide
                known[guide.id] = KnownGuide.of(guide)
        except InputError:
            continue  # said when the path is checked itself
    return known


def _check_one(
    path: Path, known: Mapping[str, KnownGuide], control: JobControl | None
) -> tuple[Finding, ...]:
    try:
        if path.is_dir():
            return _placed(read_folder(path, control, known).findings, path)
        draft = replace(draft_of(open_pack(path).guide), known=known)
    except PackError as error:
        return (PACK_REFUSED.at(str(path), 1, error.sentence, error.hint),)
    except InputError as error:
        return (UNREADABLE.at(str(path), 1, error.sentence, error.hint),)
    return _placed(tuple(sorted(set(check(draft)))), path)


def _placed(findings: Sequence[Finding], path: Path) -> tuple[Finding, ...]:
    """The findings with their files named from where the command was given."""
    return tuple(replace(finding, file=(path / finding.file).as_posix()) for finding in findings)
