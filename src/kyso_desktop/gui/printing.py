"""Puts pages on the printer that a person chooses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from kyso_desktop.jobs import PageImage


def print_file(parent: QWidget, pages: Sequence[PageImage], *, landscape: bool = False) -> None:
    """The pages are with the printer that the person chose, or nowhere where none was chosen."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if landscape:
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    if QPrintDialog(printer, parent).exec() == QPrintDialog.DialogCode.Accepted:
        paint_pages(printer, pages)


def paint_pages(printer: QPrinter, pages: Sequence[PageImage]) -> None:
    """Each page on a sheet of its own, as large as it fits, its shape kept."""
    painter = QPainter(printer)
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
        sheet = painter.viewport()
        size = image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRect(sheet.topLeft(), size), image)
    painter.end()
