"""Prints a document page by page: each is drawn off the main thread while the one before goes to the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from kyso_desktop.gui.errands import Lane, Pool
from kyso_desktop.gui.tiles import picture_size
from kyso_desktop.jobs import PageReader

if TYPE_CHECKING:
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import PageImage, Shown

DOTS_PER_INCH = 200
MOST_PIXELS = 16_000_000


class DocumentPrinting(QObject):
    """One document at a time."""

    told = Signal(int, int)
    """So many pages of so many are with the printer; the last time both are the same."""
    failed = Signal(object)

    def __init__(self, errands: Errands, parent: QWidget) -> None:
        super().__init__(parent)
        self._asker = parent
        self._printer: QPrinter | None = None
        self._painter: QPainter | None = None
        self._reader: PageReader | None = None
        self._document: Shown | None = None
        self._lane = Lane(errands, self, Pool.DRAW)
        self._lane.failed.connect(self._fail)

    def ask(self, document: Shown) -> None:
        """The person chooses the printer; then the pages go there."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self._asker).exec() == QPrintDialog.DialogCode.Accepted:
            self.begin(printer, document)

    def begin(self, printer: QPrinter, document: Shown) -> None:
        """Every page goes to that printer."""
        if self._painter is not None:
            return
        self._printer, self._document = printer, document
        self._painter, self._reader = QPainter(printer), PageReader(document)
        self._draw(1)

    def _draw(self, page: int) -> None:
        document, reader = self._document, self._reader
        if document is None or reader is None:
            return
        shape = document.shapes.sheets[page - 1]
        scale = min(DOTS_PER_INCH / 72, (MOST_PIXELS / (shape.width * shape.height)) ** 0.5)
        size = picture_size(shape, scale)
        window = (0, 0, size.width(), size.height())
        self._lane.send(lambda image: self._take(page, image), reader.part, page, scale, window)

    def _take(self, page: int, image: PageImage) -> None:
        if self._painter is None or self._printer is None or self._document is None:
            return
        if page > 1:
            self._printer.newPage()
        picture = QImage(image.pixels, image.width, image.height, image.stride, QImage.Format.Format_RGB32)
        sheet = self._painter.viewport()
        size = picture.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
        self._painter.drawImage(QRect(sheet.topLeft(), size), picture)
        pages = self._document.page_count
        if page < pages:
            self._draw(page + 1)
        else:
            self._end()
        self.told.emit(page, pages)

    def _fail(self, error: object) -> None:
        if self._printer is not None:
            self._printer.abort()
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        if self._painter is not None:
            self._painter.end()
        if self._reader is not None:
            self._lane.send(lambda _none: None, self._reader.close)
        self._painter = self._printer = self._reader = self._document = None
