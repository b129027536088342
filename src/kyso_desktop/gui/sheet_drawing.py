"""Draws the small pictures of pages that are put together, one at a time, those that were looked at last first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage, QPixmap

from kyso_desktop.gui.errands import Lane, Pool
from kyso_desktop.jobs import PageReader

if TYPE_CHECKING:
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.sheet_model import Sheet, SheetModel
    from kyso_desktop.jobs import PageImage

LONGEST = 320
"""Pixels of the longer side: sharp at 200 %."""


class SheetDrawing(QObject):
    """Gives the model the pictures that it is asked for."""

    def __init__(self, model: SheetModel, errands: Errands) -> None:
        super().__init__(model)
        self._model = model
        self._wanted: list[Sheet] = []
        self._under_way: Sheet | None = None
        self._readers: dict[int, PageReader] = {}
        self._lane = Lane(errands, self, Pool.DRAW)
        self._closing = Lane(errands, self, Pool.DRAW)
        self._lane.failed.connect(lambda _error: self._take(QPixmap()))
        self._lane.bug.connect(lambda _code: self._take(QPixmap()))
        model.picture_wanted.connect(self._want)

    def forget(self) -> None:
        """The parts are gone: nothing is drawn, and what was open of them is closed."""
        self._lane.drop()
        self._wanted, self._under_way = [], None
        readers, self._readers = list(self._readers.values()), {}
        if readers:
            self._closing.send(lambda _none: None, _close, readers)

    def _want(self, sheet: Sheet) -> None:
        if sheet in self._wanted:
            self._wanted.remove(sheet)
        self._wanted.append(sheet)
        if self._under_way is None:
            QTimer.singleShot(0, self, self._draw_next)

    def _draw_next(self) -> None:
        while self._under_way is None and self._wanted:
            sheet = self._wanted.pop()
            if not self._model.has_picture(sheet) and sheet.part < len(self._model.parts):
                self._under_way = sheet
                self._send(sheet)

    def _send(self, sheet: Sheet) -> None:
        if sheet.part not in self._readers:
            self._readers[sheet.part] = PageReader(self._model.parts[sheet.part].pages)
        shape = self._model.shape(sheet)
        scale = LONGEST / max(shape.width, shape.height, 1.0)
        size = max(1, round(shape.width * scale)), max(1, round(shape.height * scale))
        self._lane.send(self._drawn, self._readers[sheet.part].part, sheet.page, scale, (0, 0, *size))

    def _drawn(self, image: PageImage) -> None:
        picture = QImage(image.pixels, image.width, image.height, image.stride, QImage.Format.Format_RGB32)
        self._take(QPixmap.fromImage(picture))

    def _take(self, picture: QPixmap) -> None:
        sheet, self._under_way = self._under_way, None
        if sheet is not None and sheet.part < len(self._model.parts):
            self._model.take_picture(sheet, picture)
        self._draw_next()


def _close(readers: list[PageReader]) -> None:
    for reader in readers:
        reader.close()
