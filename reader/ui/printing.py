"""Printing: a page to PDF, or to the system's print window when asked, off the GUI thread."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt, QThread, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.errors import InputError, StorageError
from reader.guide.dates import long_date
from reader.guide.figure import Figure
from reader.jobs import JobControl
from reader.services.reading import Reading
from reader.translation import tr
from reader.ui.assembling import printable
from reader.ui.context import Notice, ShellContext
from reader.ui.figures.table import drawings
from reader.ui.theme.page_style import BASE_PX, page_style, settle_headings
from reader.ui.theme.tokens import Tokens
from reader.ui.widgets.page_view.drawings import Canvas, Drawings
from reader.ui.widgets.page_view.resources import PageResources
from reader.writing import replacing

MARGIN_MM = 18.0
DOTS = 96
"""Pages are laid out at this many dots an inch and scaled to the paper's own."""
PRINT_ZOOM = 70
"""Body text of 19 px at 70 % is 10 pt on paper."""
FOOT = 36
"""Height of the line at the foot of a page, with its gap, in dots."""
WIDEST_PICTURE = 640
PICTURE_RATIO = 3.0
"""Dots of a drawn picture in one of the page's: sharp on paper."""


class Printed(NamedTuple):
    """What is put on paper: HTML with its pictures, and the words at the foot of each sheet.

    ``stem`` begins the name of its file.
    """

    title: str
    foot: str
    html: str
    stem: str
    images: Mapping[str, bytes] = MappingProxyType({})
    figures: tuple[Figure, ...] = ()


def printed_page(reading: Reading) -> Printed:
    """A page of a guide, for paper."""
    guide = reading.guide
    facts = {"title": guide.title, "kind": tr(guide.kind.label), "edition": guide.edition}
    head = tr("{title}. {kind}, edition {edition}.", **facts)
    if guide.published:
        day = long_date(guide.published)
        head = tr("{title}, published {day}. {kind}, edition {edition}.", **facts, day=day)
    return Printed(
        f"{guide.title}: {reading.page.title}",
        head,
        printable(reading),
        f"{guide.id}-{reading.page.id}",
        reading.images,
        reading.page.figures,
    )


def save_pdf(context: ShellContext, owner: QWidget, printed: Printed) -> None:
    """Ask where to, then write the page as PDF in the background, where that is allowed."""
    try:
        context.services.exporting.check_allowed("pdf")
    except InputError as problem:
        context.tell(Notice(str(problem), problem=True))
        return
    name = f"{printed.stem}.pdf"
    path, _filter = QFileDialog.getSaveFileName(
        owner, tr("Save page as PDF"), name, tr("PDF (*.pdf)")
    )
    if not path:
        return
    tokens = context.theme.paper()
    context.ask(
        "pdf",
        lambda control: write_pdf(printed, tokens, Path(path), control),
        lambda written: context.tell(Notice(tr("Saved {name}", name=written.name))),
        owner=owner,
    )


def write_pdf(printed: Printed, tokens: Tokens, path: Path, control: JobControl) -> Path:
    """Write the page on A4, dark on white; ``path`` is whole or as it was. Raises StorageError."""
    try:
        with replacing(path) as draft:
            writer = QPdfWriter(str(draft))
            writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
            margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
            writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
            writer.setTitle(printed.title)
            writer.setCreator("Practice Guides Reader")
            _paint(writer, printed, tokens, control)
            del writer
            if draft.stat().st_size == 0:
                raise OSError("nothing was written")
    except OSError as problem:
        raise StorageError(
            tr("{name} could not be written; nothing was changed.", name=path.name),
            tr("Choose another folder, or check that the disk has room."),
        ) from problem
    return path


def print_page(context: ShellContext, owner: QWidget, printed: Printed) -> None:
    """Open the system's print window. On Linux it asks the print service, so only on request."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, owner)
    dialog.setWindowTitle(tr("Print page"))
    tokens = context.theme.paper()

    def accepted() -> None:
        context.ask(
            "print",
            lambda control: _paint(printer, printed, tokens, control),
            lambda _none: context.tell(Notice(tr("The page was sent to the printer."))),
            owner=owner,
        )

    dialog.accepted.connect(accepted)
    dialog.show()


def _paint(
    device: QPagedPaintDevice, printed: Printed, tokens: Tokens, control: JobControl
) -> None:
    """Paint every sheet, waiting for a thread of Qt's own. Raises OSError or Cancelled."""
    painting = _Painting(device, printed, tokens, control)
    painting.start()
    painting.wait()
    if painting.error is not None:
        raise painting.error


class _Painting(QThread):
    """Lays out and paints in a thread that Qt made: text layout starts timers, which need one."""

    def __init__(
        self, device: QPagedPaintDevice, printed: Printed, tokens: Tokens, control: JobControl
    ) -> None:
        super().__init__()
        self._device = device
        self._printed = printed
        self._tokens = tokens
        self._control = control
        self.error: Exception | None = None

    def run(self) -> None:
        """Qt: the body of the thread; what goes wrong is kept for whoever waits."""
        try:
            self._paint_sheets()
        except Exception as error:  # noqa: BLE001 - raised again where somebody waits
            # What the frames hold (a document with timers) must go in the thread that made it.
            traceback.clear_frames(error.__traceback__)
            self.error = error

    def _paint_sheets(self) -> None:
        device = self._device
        painter = QPainter()
        if not painter.begin(device):
            raise OSError("the device cannot be painted on")
        try:
            scale = device.logicalDpiX() / DOTS
            painter.scale(scale, scale)
            room = device.pageLayout().paintRectPixels(device.logicalDpiX())
            width, height = room.width() / scale, room.height() / scale - FOOT
            document = _document(self._printed, self._tokens, QSizeF(width, height))
            sheets = document.pageCount()
            for sheet in range(sheets):
                self._control.step(sheet, sheets)
                if sheet:
                    device.newPage()
                painter.save()
                painter.translate(0, -sheet * height)
                document.drawContents(painter, QRectF(0, sheet * height, width, height))
                painter.restore()
                self._paint_foot(painter, QRectF(0, height, width, FOOT), sheet + 1, sheets)
        finally:
            painter.end()

    def _paint_foot(self, painter: QPainter, room: QRectF, sheet: int, sheets: int) -> None:
        words = self._printed.foot
        painter.setFont(_font(0.8))
        painter.setPen(QColor(self._tokens.text))
        low = Qt.AlignmentFlag.AlignBottom
        painter.drawText(room, low | Qt.AlignmentFlag.AlignLeft, words)
        painter.drawText(
            room,
            low | Qt.AlignmentFlag.AlignRight,
            tr("{sheet} of {sheets}", sheet=sheet, sheets=sheets),
        )


def _font(ratio: float = 1.0) -> QFont:
    font = QFont()
    font.setPixelSize(round(BASE_PX * PRINT_ZOOM / 100 * ratio))
    return font


def _document(printed: Printed, tokens: Tokens, sheet: QSizeF) -> QTextDocument:
    drawn = drawings(printed.figures, lambda: tokens)
    document = PrintDocument(printed.images, drawn, int(sheet.width()))
    document.setUseDesignMetrics(True)
    document.setDocumentMargin(0)
    document.setDefaultFont(_font())
    document.setDefaultStyleSheet(page_style(tokens, zoom=PRINT_ZOOM, line_spacing=1.3))
    document.setHtml(printed.html)
    settle_headings(document)
    document.setPageSize(sheet)
    return document


class PrintDocument(QTextDocument):
    """Answers for pictures from the page's own bytes or its figures, and for nothing else."""

    def __init__(
        self,
        images: Mapping[str, bytes],
        drawn: Drawings | None = None,
        width: int = WIDEST_PICTURE,
    ) -> None:
        super().__init__()
        self._width = width
        self._resources = PageResources(images, drawn)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Qt: a picture by bare name, at most as wide as the paper; something empty for others."""
        canvas = Canvas(self.defaultFont(), self._width, PICTURE_RATIO)
        return self._resources.answer(kind, QUrl(name), canvas)
