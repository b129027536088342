"""Prints pages that a job has set, after a look at them."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QRect, QSize
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

SIZE = QSize(980, 720)


class PaperPreview(QPrintPreviewDialog):
    """Shows A4 pages as they will be printed, and prints them."""

    def __init__(self, parent: QWidget, pages: Sequence[bytes], title: str, *, landscape: bool) -> None:
        own = _printer(title, landscape=landscape)
        super().__init__(own, parent)
        self._own = own  # Qt does not keep it
        self._pages = pages
        self.setWindowTitle(f"In: {title}")
        self.resize(SIZE)
        self.paintRequested.connect(self.paint)

    def paint(self, printer: QPrinter) -> None:
        """Every page fills its sheet."""
        painter = QPainter(printer)
        for number, content in enumerate(self._pages):
            if number:
                printer.newPage()
            sheet = printer.pageLayout().fullRectPixels(printer.resolution())
            painter.drawImage(QRect(0, 0, sheet.width(), sheet.height()), QImage.fromData(content))
        painter.end()


def _printer(title: str, *, landscape: bool) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    way = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), way, QMarginsF()))
    printer.setFullPage(True)
    return printer
