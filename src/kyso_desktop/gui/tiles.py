"""How a page's picture is cut into tiles, and how many of them are kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPixmap

if TYPE_CHECKING:
    from kyso_desktop.placement import PageShape

WHOLE_PIXELS = 2_500_000
"""A page of at most so many pixels is one tile: an A4 page at 160 % on an ordinary screen."""
SIDE = 1024
KEPT_BYTES = 96 * 1024 * 1024
THUMBNAIL = QSize(84, 118)
"""Logical pixels that a page in small has at most."""
THUMBNAIL_BYTES = 8 * 1024 * 1024
"""Some 200 pages in small on an ordinary screen."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A window of a page's picture; ``scale`` is device pixels per point."""

    page: int
    scale: float
    left: int
    top: int
    width: int
    height: int

    @property
    def area(self) -> QRect:
        return QRect(self.left, self.top, self.width, self.height)

    @property
    def window(self) -> tuple[int, int, int, int]:
        return self.left, self.top, self.width, self.height


def picture_size(shape: PageShape, scale: float) -> QSize:
    """The whole page in device pixels."""
    return QSize(max(1, round(shape.width * scale)), max(1, round(shape.height * scale)))


def whole_scale(shape: PageShape, scale: float) -> float:
    """The largest scale up to ``scale`` at which the page is one tile."""
    most = (WHOLE_PIXELS / (shape.width * shape.height)) ** 0.5
    return min(scale, int(most * 1000) / 1000)


def tiles_of(page: int, shape: PageShape, scale: float, visible: QRect) -> Iterator[Tile]:
    """The tiles that cover ``visible`` (device pixels of the page), those nearest its middle first."""
    size = picture_size(shape, scale)
    if size.width() * size.height() <= WHOLE_PIXELS:
        yield Tile(page, scale, 0, 0, size.width(), size.height())
        return
    seen = visible.intersected(QRect(0, 0, size.width(), size.height()))
    if seen.isEmpty():
        return
    cut = [
        Tile(page, scale, left, top, min(SIDE, size.width() - left), min(SIDE, size.height() - top))
        for top in range(seen.top() // SIDE * SIDE, seen.bottom() + 1, SIDE)
        for left in range(seen.left() // SIDE * SIDE, seen.right() + 1, SIDE)
    ]
    yield from sorted(cut, key=lambda tile: (tile.area.center() - seen.center()).manhattanLength())


def thumbnail_size(shape: PageShape) -> QSize:
    """The page in small, in logical pixels."""
    scale = min(THUMBNAIL.width() / shape.width, THUMBNAIL.height() / shape.height)
    return QSize(max(1, round(shape.width * scale)), max(1, round(shape.height * scale)))


def thumbnail_of(page: int, shape: PageShape, ratio: float) -> Tile:
    """The whole page in small; ``ratio`` is device pixels per logical pixel."""
    small = thumbnail_size(shape) * ratio
    scale = max(small.width() / shape.width, small.height() / shape.height)
    return Tile(page, scale, 0, 0, max(1, small.width()), max(1, small.height()))


class TileStore:
    """The tiles used last, up to so many bytes of pixels."""

    def __init__(self, most_bytes: int = KEPT_BYTES) -> None:
        self._most = most_bytes
        self._kept: OrderedDict[Tile, QPixmap] = OrderedDict()
        self.bytes = 0

    def __contains__(self, tile: Tile) -> bool:
        return tile in self._kept

    def get(self, tile: Tile) -> QPixmap:
        """The picture, which is now the one used last."""
        self._kept.move_to_end(tile)
        return self._kept[tile]

    def put(self, tile: Tile, picture: QPixmap) -> None:
        """Keep it; those unused longest go."""
        self._kept[tile] = picture
        self.bytes += 4 * tile.width * tile.height
        while self.bytes > self._most and len(self._kept) > 1:
            gone, _ = self._kept.popitem(last=False)
            self.bytes -= 4 * gone.width * gone.height

    def whole(self, page: int, shape: PageShape) -> QPixmap | None:
        """The page in one piece, at the largest scale there is."""
        found = [
            tile for tile in self._kept if tile.page == page and picture_size(shape, tile.scale) == tile.area.size()
        ]
        return self._kept[max(found, key=lambda tile: tile.scale)] if found else None

    def clear(self) -> None:
        self._kept.clear()
        self.bytes = 0
