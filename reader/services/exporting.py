"""Exporting: items, guides, results and comparisons as files that colleagues can open."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import InputError, NotFound, StorageError
from reader.export.document import Citation, ExportDocument, FieldValue, Own, ValueType
from reader.export.formats import FORMATS, Format, format_of
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.translation import tr

if TYPE_CHECKING:
    from datetime import date, datetime

    from reader.export.items import ExportGuide
    from reader.guide.page import RenderedGuide
    from reader.library.library import Library
    from reader.services.finding import Answer

Clock = Callable[[], "datetime"]
PICTURE = "png"
"""What a picture alone counts as, where formats are allowed or not."""

__all__ = [
    "FORMATS",
    "PICTURE",
    "Citation",
    "ExportDocument",
    "Exporting",
    "FieldValue",
    "Format",
    "Own",
    "ValueType",
    "format_of",
]


class Exporting:
    """Makes documents from installed guides and writes them; safe from any thread.

    ``fonts`` is the folder of the program's own fonts, ``clock`` gives the time now. ``allowed``
    are the ids of the formats that may be written here, ``PICTURE`` among them.
    """

    def __init__(
        self, library: Library, fonts: Path, clock: Clock, allowed: Collection[str]
    ) -> None:
        self._library = library
        self._fonts = fonts
        self._clock = clock
        self._allowed = frozenset(allowed)

    def selection(
        self,
        addresses: Sequence[Address],
        control: JobControl,
        *,
        title: str = "",
        own: Own | None = None,
    ) -> ExportDocument:
        """Items of any guides; ``own`` brings what is the user's own, by address.

        Raises NotFound or InputError when an address leads nowhere, StorageError when a guide's
        pages are damaged.
        """
        from reader.export.building import selection

        guides = self._guides(addresses)
        return selection(guides, addresses, self._today(), control, title=title, own=own)

    def whole_guide(self, guide_id: str, control: JobControl) -> ExportDocument:
        """Everything a guide says. Raises NotFound or StorageError."""
        from reader.export.building import whole_guide

        return whole_guide(self._guide(guide_id, None), self._today(), control)

    def search_results(self, answer: Answer, control: JobControl) -> ExportDocument:
        """The hits of an answer, best first; the request says how many there may be."""
        from reader.export.building import search_results

        addresses = [hit.address for hit in answer.hits]
        return search_results(
            self._guides(addresses),
            addresses,
            answer.request.text,
            answer.total,
            self._today(),
            control,
        )

    def comparison(self, addresses: Sequence[Address], control: JobControl) -> ExportDocument:
        """Two to four items field by field. Raises as selection() does."""
        from reader.export.building import comparison

        return comparison(self._guides(addresses), addresses, self._today(), control)

    def citation(self, address: Address) -> Citation:
        """How to cite an item, or a whole guide. Raises NotFound or StorageError."""
        from reader.export.citation import citation_of

        guide = self._library.open(address.guide).guide
        item = guide.find(address.item) if address.item else None
        if address.item and item is None:
            raise NotFound(tr("This item is no longer in the guide; nothing was copied."))
        fingerprint = self._library.pack_digest(address.guide)
        return citation_of(guide, item, read=self._today(), fingerprint=fingerprint)

    def quotation(self, address: Address, *, harvard: bool = False) -> str:
        """What an item says with its citation, to be pasted. Raises NotFound or StorageError."""
        citation = self.citation(address)
        guide = self._library.open(address.guide).guide
        item = guide.find(address.item) if address.item else None
        told = (getattr(item, "statement", "") or getattr(item, "definition", "")) if item else ""
        cited = citation.harvard if harvard else citation.plain
        return f"{told}\n\n{cited}" if told else cited

    def evidence_map(
        self, addresses: Sequence[Address], picture: bytes, control: JobControl
    ) -> ExportDocument:
        """The evidence map as a PNG ``picture`` with its equal table. Raises as selection()."""
        from reader.export.building import evidence_map

        return evidence_map(self._guides(addresses), addresses, picture, self._today(), control)

    def write_picture(
        self, picture: bytes, out: Path, control: JobControl, *, overwrite: bool = False
    ) -> Path:
        """Write a picture alone; raises as write() does."""
        self.check_allowed(PICTURE)
        _check_place(out, overwrite=overwrite)
        control.check()
        return _put_whole(picture, out, overwrite=overwrite)

    def allows(self, format_id: str) -> bool:
        """False for a format that the organisation has turned off."""
        return format_id in self._allowed

    def check_allowed(self, format_id: str) -> None:
        """Raise InputError for a format that the organisation has turned off."""
        if self.allows(format_id):
            return
        others = ", ".join(each.name for each in FORMATS if self.allows(each.id))
        raise InputError(
            tr("Your organisation has turned this kind of file off; nothing was written."),
            tr("It allows these: {others}.", others=others)
            if others
            else tr("It allows no exports."),
        )

    def has(self, chosen: Format) -> bool:
        """Whether the parts that a format needs are installed."""
        from importlib.util import find_spec

        return all(find_spec(part) is not None for part in chosen.needs)

    def write(
        self,
        document: ExportDocument,
        chosen: Format,
        out: Path,
        control: JobControl,
        *,
        overwrite: bool = False,
    ) -> Path:
        """Write a document; ``out`` is then the whole new file, or as it was before.

        Without ``overwrite`` a file that is there is left alone. Raises InputError for that and
        for a format that the organisation has turned off, StorageError when the file cannot be
        written, ComponentMissing where the format needs a part that is not there, and Cancelled.
        """
        from reader.export.setting import Setting

        self.check_allowed(chosen.id)
        _check_place(out, overwrite=overwrite)
        data = chosen.write(document, Setting(self._fonts, control))
        control.check()
        return _put_whole(data, out, overwrite=overwrite)

    def _today(self) -> date:
        return self._clock().astimezone().date()

    def _guides(self, addresses: Iterable[Address]) -> dict[str, ExportGuide]:
        """The guides that the addresses name, with the titles of what their items relate to."""
        wanted: dict[str, set[str]] = {}
        for address in addresses:
            wanted.setdefault(address.guide, set()).add(address.item)
        return {name: self._guide(name, items) for name, items in wanted.items()}

    def _guide(self, guide_id: str, items: set[str] | None) -> ExportGuide:
        """A guide; ``items`` are those whose related items need titles, None meaning all."""
        from reader.export.items import ExportGuide

        rendered = self._library.open(guide_id)
        return ExportGuide(
            rendered,
            self._library.pack_digest(guide_id),
            self._pictures(rendered),
            self._titles(rendered, items),
        )

    def _pictures(self, rendered: RenderedGuide) -> Mapping[str, bytes]:
        names = tuple(image.name for image in rendered.guide.images)
        return self._library.images(rendered.guide.id, names)

    def _titles(self, rendered: RenderedGuide, items: set[str] | None) -> dict[Address, str]:
        titles: dict[Address, str] = {}
        for item in rendered.guide.items():
            if items is not None and item.id not in items:
                continue
            for address in getattr(item, "related", ()):
                if address.guide != rendered.guide.id and address not in titles:
                    titles[address] = self._title(address)
        return {address: title for address, title in titles.items() if title}

    def _title(self, address: Address) -> str:
        """The title of an item of another guide, '' when that guide is not installed."""
        card = next((card for card in self._library.cards() if card.id == address.guide), None)
        if card is None or not address.item:
            return card.title if card else ""
        title = self._library.titles(address.guide).get(address.item, "")
        return f"{title} ({card.title})" if title else ""


def _check_place(out: Path, *, overwrite: bool) -> None:
    """Refuse a place before any work is done. Raises InputError."""
    if out.is_dir():
        raise InputError(
            tr("{name} is a folder; nothing was written.", name=out.name),
            tr("Name a file in it instead."),
        )
    if not out.parent.is_dir():
        raise InputError(
            tr("The folder for {name} is not there; nothing was written.", name=out.name),
            tr("Make the folder first, or choose another."),
        )
    if not overwrite and os.path.lexists(out):
        raise _taken(out)


def _taken(out: Path) -> InputError:
    return InputError(
        tr("{name} is there already; it was left as it is.", name=out.name),
        tr("Choose another name, or say that it may be overwritten (--overwrite)."),
    )


def _put_whole(data: bytes, out: Path, *, overwrite: bool) -> Path:
    """Write a whole file. Raises InputError when it is there already, or StorageError."""
    try:
        _put(data, out, overwrite=overwrite)
    except FileExistsError as problem:
        raise _taken(out) from problem
    except OSError as problem:
        raise StorageError(
            tr(
                "{name} could not be written ({reason}); what was there before is unchanged.",
                name=out.name,
                reason=problem.strerror or tr("no reason given"),
            ),
            tr("Choose another folder, or check that the disk has room."),
        ) from problem
    return out


def _put(data: bytes, out: Path, *, overwrite: bool) -> None:
    """Write to a file beside, then give it its name. Raises OSError.

    Without ``overwrite``, a file that came to be there meanwhile is not replaced, where the file
    system knows links.
    """
    from reader.writing import write_new, write_whole

    (write_whole if overwrite else write_new)(out, data)
