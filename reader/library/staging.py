"""Guides' folders in the cache: written beside their final name, renamed, swept when unused."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from reader.errors import StorageError
from reader.translation import tr

RENDERED_FILE = "rendered.json"
IMAGES_FOLDER = "images"


def place(final: Path, data: bytes, images: Mapping[str, bytes]) -> None:
    """Put a guide's rendered pages and pictures into the folder ``final``.

    One that holds just these already is left alone: another window may be reading it. Raises
    StorageError; nothing half-written is then left.
    """
    import shutil
    import tempfile

    staging: Path | None = None
    try:
        if _holds(final, data, images):
            return
        final.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=".staging-", dir=final.parent))
        (staging / RENDERED_FILE).write_bytes(data)
        for image, content in images.items():
            (staging / IMAGES_FOLDER).mkdir(exist_ok=True)
            (staging / IMAGES_FOLDER / image).write_bytes(content)
        if final.is_dir():
            shutil.rmtree(final)
        staging.rename(final)
    except OSError as problem:
        if staging is not None:
            shutil.rmtree(staging, ignore_errors=True)
        raise StorageError(
            tr(
                "A guide could not be prepared ({reason}); the guides already there are unchanged.",
                reason=problem.strerror or tr("no reason given"),
            ),
            tr("Check that the disk has room and that the profile may be written."),
        ) from problem


def sweep(folder: Path, used: Collection[str]) -> None:
    """Remove every ``guide/edition`` folder that is not ``used``, and what a killed install left.

    Never raises: what resists is left for another time.
    """
    import shutil

    try:
        for guide in folder.iterdir():
            if not guide.is_dir():
                continue
            for edition in guide.iterdir():
                if f"{guide.name}/{edition.name}" not in used:
                    shutil.rmtree(edition, ignore_errors=True)
            if not any(guide.iterdir()):
                guide.rmdir()
    except OSError:
        return


def _holds(final: Path, data: bytes, images: Mapping[str, bytes]) -> bool:
    wanted = {final / RENDERED_FILE: data}
    wanted |= {final / IMAGES_FOLDER / name: content for name, content in images.items()}
    return all(path.is_file() and path.read_bytes() == content for path, content in wanted.items())
