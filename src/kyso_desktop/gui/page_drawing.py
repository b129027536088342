"""Draws what the page view shows, off the main thread: what is seen, the pages beside it, then pages in small."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from kyso_desktop.gui.errands import Lane, Pool
from kyso_desktop.gui.tiles import THUMBNAIL_BYTES, Tile, TileStore, picture_size, tiles_of, whole_scale
from kyso_desktop.jobs import PageReader

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import PageImage, Shown
    from kyso_desktop.placement import PageShape

CALM_MILLISECONDS = 200
"""Pages in small wait so long after the last turn or scroll."""


class PageDrawing(QObject):
    """Keeps the tiles of one document; draws one at a time, always the one that is wanted most now."""

    drawn = Signal()
    """A tile has come."""
    failed = Signal(object)
    thumbnail_drawn = Signal(int)
    """That page has come in small."""

    def __init__(self, errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._small = TileStore(), TileStore(THUMBNAIL_BYTES)
        self._small_wanted: tuple[Tile, ...] = ()
        self._calm = QTimer(self, singleShot=True, interval=CALM_MILLISECONDS)
        self._calm.timeout.connect(self._draw_next)
        self._reader: PageReader | None = None
        self._sheets: tuple[PageShape, ...] = ()
        self._page, self._scale, self._visible = 0, 1.0, QRect()
        self._under_way: Tile | None = None
        self._broken: set[int] = set()
        self._lane = Lane(errands, self, Pool.DRAW)
        self._closing = Lane(errands, self, Pool.DRAW)
        self._lane.failed.connect(self._fail)
        self._lane.bug.connect(lambda _code: self._skip())

    def begin(self, document: Shown | None) -> None:
        """Draw this document from now on, or none."""
        self._lane.drop()
        self._under_way = None
        self._store.clear()
        self._small.clear()
        self._small_wanted = ()
        self._broken.clear()
        if self._reader is not None:
            self._closing.send(lambda _none: None, self._reader.close)
        self._reader = PageReader(document) if document is not None else None
        self._sheets = document.shapes.sheets if document is not None else ()

    def want(self, page: int, scale: float, visible: QRect) -> None:
        """This part of this page is seen; ``scale`` is device pixels per point, ``visible`` device pixels."""
        self._page, self._scale, self._visible = page, scale, visible
        self._calm.start()
        self._draw_next()

    def want_thumbnails(self, tiles: Sequence[Tile]) -> None:
        """These pages are seen in small, in this order of need; they are drawn once the page itself has rested."""
        self._small_wanted = tuple(tiles)
        if not self._calm.isActive():
            self._calm.start()

    def small_page(self, tile: Tile) -> QPixmap | None:
        """The page in small, where it has been drawn."""
        return self._small.get(tile) if tile in self._small else None

    def tiles(self, page: int, scale: float, visible: QRect) -> list[tuple[Tile, QPixmap]]:
        """What there is of that part of the page at that scale."""
        wanted = tiles_of(page, self._sheets[page - 1], scale, visible)
        return [(tile, self._store.get(tile)) for tile in wanted if tile in self._store]

    def whole(self, page: int) -> QPixmap | None:
        """A picture of the whole page at any scale, to be seen until the right tiles are there."""
        return self._store.whole(page, self._sheets[page - 1])

    @property
    def is_complete(self) -> bool:
        """Everything that is seen has been drawn at its scale."""
        return all(tile in self._store for tile in self._seen())

    def _seen(self) -> Iterator[Tile]:
        yield from tiles_of(self._page, self._sheets[self._page - 1], self._scale, self._visible)

    def _wanted(self) -> Iterator[Tile]:
        """In the order of need: a coarse page where there is none, what is seen, the next page, the one before."""
        if self.whole(self._page) is None:
            yield self._in_one(self._page)
        yield from self._seen()
        for page in (self._page + 1, self._page - 1, self._page + 2):
            if 1 <= page <= len(self._sheets):
                yield self._in_one(page)

    def _in_one(self, page: int) -> Tile:
        shape = self._sheets[page - 1]
        scale = whole_scale(shape, self._scale)
        size = picture_size(shape, scale)
        return Tile(page, scale, 0, 0, size.width(), size.height())

    def _draw_next(self) -> None:
        if self._reader is None or not self._page or self._under_way is not None:
            return
        wanted = (tile for tile in self._wanted() if tile not in self._store and tile.page not in self._broken)
        tile = self._under_way = next(wanted, None) or self._next_small()
        if tile is not None:
            self._lane.send(self._take, self._reader.part, tile.page, tile.scale, tile.window)

    def _next_small(self) -> Tile | None:
        if self._calm.isActive():
            return None
        missing = (one for one in self._small_wanted if one not in self._small and one.page not in self._broken)
        return next(missing, None)

    def _take(self, image: PageImage) -> None:
        tile, self._under_way = self._under_way, None
        if tile is not None:
            picture = QImage(image.pixels, image.width, image.height, image.stride, QImage.Format.Format_RGB32)
            self._keep(tile, QPixmap.fromImage(picture))
        self._draw_next()

    def _keep(self, tile: Tile, picture: QPixmap) -> None:
        if tile in self._small_wanted:
            self._small.put(tile, picture)
            self.thumbnail_drawn.emit(tile.page)
            return
        self._store.put(tile, picture)
        if tile.page == self._page:
            self.drawn.emit()

    def _fail(self, error: KysoError) -> None:
        """A page that cannot be drawn is told once, when it is looked at, and the others go on."""
        told = self._under_way is not None and self._under_way.page == self._page
        self._skip()
        if told:
            self.failed.emit(error)

    def _skip(self) -> None:
        if self._under_way is not None:
            self._broken.add(self._under_way.page)
        self._under_way = None
        self._draw_next()
