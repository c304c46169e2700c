"""The formats that an export can have, one entry each; a format is imported when it is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.errors import InputError
from reader.export.document import ExportDocument
from reader.export.setting import Setting
from reader.translation import tr

Writer = Callable[[ExportDocument, Setting], bytes]


@dataclass(frozen=True)
class Format:
    """A format: id, the name people read, file suffix, one line about it, and how to write it.

    ``needs`` names modules that may not be installed.
    """

    id: str
    name: str
    suffix: str
    description: str
    write: Writer
    needs: tuple[str, ...] = ()

    @property
    def file_filter(self) -> str:
        """The entry of a file dialog's list: ``Word (*.docx)``."""
        return f"{self.name} (*{self.suffix})"


def _word(document: ExportDocument, setting: Setting) -> bytes:
    from reader.export.word import write

    return write(document, setting)


def _excel(document: ExportDocument, setting: Setting) -> bytes:
    from reader.export.excel import write

    return write(document, setting)


def _csv(document: ExportDocument, setting: Setting) -> bytes:
    from reader.export.csv_rows import write

    return write(document, setting)


def _html(document: ExportDocument, setting: Setting) -> bytes:
    from reader.export.web_page import write

    return write(document, setting)


def _pdf(document: ExportDocument, setting: Setting) -> bytes:
    from reader.export.accessible_pdf import write

    return write(document, setting)


def _markdown(document: ExportDocument, setting: Setting) -> bytes:
    from reader.export.markdown_text import write

    return write(document, setting)


def _json(document: ExportDocument, setting: Setting) -> bytes:
    from reader.export.json_data import write

    return write(document, setting)


FORMATS: tuple[Format, ...] = (
    Format("docx", "Word", ".docx", "a document to edit, with headings and tables", _word),
    Format("xlsx", "Excel", ".xlsx", "a workbook with one row for each item", _excel),
    Format("csv", "CSV", ".csv", "one row for each item, for other programs", _csv),
    Format("html", "HTML", ".html", "a web page in one file, for any browser", _html),
    Format("pdf", "Accessible PDF", ".pdf", "tagged, to print", _pdf, ("typst",)),
    Format("md", "Markdown", ".md", "plain text with light marks", _markdown),
    Format("json", "JSON", ".json", "everything, for programs to read", _json),
)
"""Every format, in the order in which people are offered them."""


def format_of(format_id: str) -> Format:
    """The format with this id. Raises InputError when there is none."""
    found = next((each for each in FORMATS if each.id == format_id), None)
    if found is None:
        known = ", ".join(each.id for each in FORMATS)
        raise InputError(
            tr(
                "There is no export format {format_id!r}; nothing was written.",
                format_id=format_id[:40],
            ),
            tr("Choose one of these: {known}.", known=known),
        )
    return found
