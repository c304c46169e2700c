"""Printing: a page to PDF off the GUI thread, or to the system's print window when asked."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMarginsF, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.errors import StorageError
from reader.jobs import JobControl
from reader.services.reading import Reading
from reader.ui.assembling import printable
from reader.ui.context import Notice, ShellContext
from reader.ui.theme.page_style import BASE_PX, page_style, settle_headings
from reader.ui.theme.tokens import Tokens

MARGIN_MM = 18.0
PRINT_ZOOM = 75
"""Body text of 19 px at 75 % is 14 px, which is 10.5 pt on paper at DOTS dots an inch."""
DOTS = 96
"""Dots an inch: a style sheet's px is 1/96 inch (CSS), and letters stay outlines all the same."""


def save_pdf(context: ShellContext, owner: QWidget, reading: Reading) -> None:
    """Ask where to, then write the page as PDF in the background."""
    name = f"{reading.guide.id}-{reading.page.id}.pdf"
    path, _filter = QFileDialog.getSaveFileName(owner, "Save page as PDF", name, "PDF (*.pdf)")
    if not path:
        return
    tokens = context.theme.paper()
    context.ask(
        "pdf",
        lambda control: write_pdf(reading, tokens, Path(path), control),
        lambda written: context.tell(Notice(f"Saved {written.name}")),
        owner=owner,
    )


def write_pdf(reading: Reading, tokens: Tokens, path: Path, control: JobControl) -> Path:
    """Write the page, black on white, beside ``path`` and then rename it. Raises StorageError."""
    control.check()
    try:
        handle = tempfile.NamedTemporaryFile(  # noqa: SIM115 - Qt writes to it by name
            prefix=f".{path.name}.", suffix=".part", dir=path.parent, delete=False
        )
        handle.close()
    except OSError as problem:
        raise _cannot_write(path) from problem
    part = Path(handle.name)
    _timers = QEventLoop()  # layouts start timers, and a pool's thread has none of its own
    try:
        writer = QPdfWriter(str(part))
        writer.setResolution(DOTS)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
        writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        writer.setTitle(f"{reading.guide.title}: {reading.page.title}")
        writer.setCreator("Practice Guides Reader")
        document = _document(reading, tokens)
        document.print_(writer)
        del document, writer
        control.check()
        if part.stat().st_size == 0:
            raise _cannot_write(path)
        part.replace(path)
    except OSError as problem:
        raise _cannot_write(path) from problem
    finally:
        part.unlink(missing_ok=True)
    return path


def print_page(context: ShellContext, owner: QWidget, reading: Reading) -> None:
    """Open the system's print window. On Linux it asks the print service, so only on request."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    dialog = QPrintDialog(printer, owner)
    dialog.setWindowTitle("Print page")

    def accepted() -> None:
        _document(reading, context.theme.paper()).print_(printer)
        context.tell(Notice("The page was sent to the printer."))

    dialog.accepted.connect(accepted)
    dialog.show()


def _document(reading: Reading, tokens: Tokens) -> QTextDocument:
    document = PrintDocument(reading.images)
    font = QFont()
    font.setPixelSize(round(BASE_PX * PRINT_ZOOM / 100))
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(page_style(tokens, zoom=PRINT_ZOOM, line_spacing=1.3))
    document.setHtml(printable(reading))
    settle_headings(document)
    return document


class PrintDocument(QTextDocument):
    """Answers for pictures from the page's own bytes, and for nothing else."""

    def __init__(self, images: Mapping[str, bytes]) -> None:
        super().__init__()
        self._images = images

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Qt: a picture by bare name; nothing for any other address."""
        text = name.toString() if isinstance(name, QUrl) else name
        data = self._images.get(text)
        if kind == QTextDocument.ResourceType.ImageResource.value and data:
            return QImage.fromData(data)
        return None


def _cannot_write(path: Path) -> StorageError:
    return StorageError(
        f"{path.name} could not be written; nothing was changed.",
        "Choose another folder, or check that the disk has room.",
    )
