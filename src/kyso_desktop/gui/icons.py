"""Line icons in the palette's own colour, drawn from paths on a grid of 24."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPixmapCache

GRID = 24
STROKE, FINE_STROKE = 1.7, 1.0
LARGE = 32

Strokes = tuple[tuple[tuple[float, float], ...], ...]

HOME: Strokes = (((3.5, 11), (12, 4), (20.5, 11)), ((6, 9.5), (6, 20), (18, 20), (18, 9.5)))
PEN: Strokes = (
    ((4, 20), (5.2, 15.5), (16.5, 4.2), (19.8, 7.5), (8.5, 18.8), (4, 20)),
    ((14, 6.7), (17.3, 10)),
    ((12.5, 20), (20, 20)),
)
SEAL: Strokes = (
    ((8.5, 12.5), (10, 9), (10, 6), (12, 4), (14, 6), (14, 9), (15.5, 12.5), (19, 12.5), (19, 16.5), (5, 16.5),
     (5, 12.5), (8.5, 12.5)),
    ((5, 20), (19, 20)),
)  # fmt: skip
CHECK: Strokes = (
    ((12, 3.5), (19.5, 6), (19.5, 12), (17, 17), (12, 20.5), (7, 17), (4.5, 12), (4.5, 6), (12, 3.5)),
    ((8.5, 12), (11.2, 14.8), (15.8, 9.4)),
)
BOOK: Strokes = (
    ((6, 4), (19, 4), (19, 20), (6, 20), (6, 4)),
    ((9.5, 8.5), (15.5, 8.5)),
    ((9.5, 12), (15.5, 12)),
    ((9.5, 15.5), (13, 15.5)),
)
SLIDERS: Strokes = (
    ((4, 7), (20, 7)),
    ((4, 12), (20, 12)),
    ((4, 17), (20, 17)),
    ((8, 5), (8, 9)),
    ((15, 10), (15, 14)),
    ((10, 15), (10, 19)),
)
TOKEN: Strokes = (
    ((7, 9), (17, 9), (17, 18.5), (15, 20.5), (9, 20.5), (7, 18.5), (7, 9)),
    ((9, 9), (9, 3.5), (15, 3.5), (15, 9)),
    ((11, 6), (11, 6.4)),
    ((13, 6), (13, 6.4)),
)
SHEET: Strokes = (
    ((6, 3.5), (14, 3.5), (18.5, 8), (18.5, 20.5), (6, 20.5), (6, 3.5)),
    ((14, 3.5), (14, 8), (18.5, 8)),
    ((12.2, 11), (12.2, 17)),
    ((9.6, 14.5), (12.2, 17.1), (14.8, 14.5)),
)
ACROSS: Strokes = (
    ((4, 5), (4, 19)),
    ((20, 5), (20, 19)),
    ((7, 12), (17, 12)),
    ((9.5, 9), (6.7, 12), (9.5, 15)),
    ((14.5, 9), (17.3, 12), (14.5, 15)),
)
STRIP: Strokes = (
    ((4, 4), (9, 4), (9, 10.5), (4, 10.5), (4, 4)),
    ((4, 13.5), (9, 13.5), (9, 20), (4, 20), (4, 13.5)),
    ((12.5, 4), (20, 4), (20, 20), (12.5, 20), (12.5, 4)),
)
QUESTION: Strokes = (
    ((20.5, 12), (18, 18), (12, 20.5), (6, 18), (3.5, 12), (6, 6), (12, 3.5), (18, 6), (20.5, 12)),
    ((9.2, 9.6), (9.8, 8), (12, 7.2), (14.2, 8), (14.8, 9.8), (13.8, 11.4), (12, 12.6), (12, 14)),
    ((12, 16.6), (12, 17)),
)
WHOLE: Strokes = (((6, 3.5), (18, 3.5), (18, 20.5), (6, 20.5), (6, 3.5)),)
AGAIN: Strokes = (
    ((19, 12), (18, 8.5), (15, 5.7), (11.5, 5), (8, 6), (5.7, 8.6), (5, 12), (6, 15.5), (8.6, 18.2), (12, 19),
     (15.5, 18), (18, 15.5)),
    ((19.3, 7.5), (19, 12), (14.8, 11)),
)  # fmt: skip


def icon(strokes: Strokes, colour: QColor, size: int = 20) -> QIcon:
    """The icon at one, one and a half, and two times ``size`` logical pixels."""
    made = QIcon()
    for ratio in (1.0, 1.25, 1.5, 2.0, 2.5):
        made.addPixmap(_drawn(strokes, colour, size, ratio))
    return made


def _drawn(strokes: Strokes, colour: QColor, size: int, ratio: float) -> QPixmap:
    key, kept = f"icon {hash(strokes)} {colour.rgba()} {size} {ratio}", QPixmap()
    if not QPixmapCache.find(key, kept):
        kept = _stroked(strokes, colour, size, ratio)
        QPixmapCache.insert(key, kept)
    return kept


def _stroked(strokes: Strokes, colour: QColor, size: int, ratio: float) -> QPixmap:
    side = round(size * ratio)
    pixmap = QPixmap(side, side)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / GRID, size / GRID)
    pen = QPen(
        colour,
        STROKE if size < LARGE else FINE_STROKE,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )
    painter.setPen(pen)
    for stroke in strokes:
        painter.drawPolyline([QPointF(x, y) for x, y in stroke])
    painter.end()
    return pixmap
