#!/usr/bin/env python3
"""Draw the program's icon in every size and write installers/icons."""

import os
from pathlib import Path

from PIL import Image

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath, QPen

ICONS = Path(__file__).resolve().parents[1] / "installers" / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256)


def draw(size: int) -> QImage:
    """A sheet with the leader's stroke in blue and the seal in red."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 64, size / 64)
    painter.setPen(QPen(QColor("#1f4e8c"), 3))
    painter.setBrush(QColor("#ffffff"))
    painter.drawRoundedRect(QRectF(10, 4, 44, 56), 5, 5)
    painter.setPen(QPen(QColor("#b9c6d8"), 3, c=Qt.PenCapStyle.RoundCap))
    for y, right in ((15, 45), (23, 45)):
        painter.drawLine(QPointF(19, y), QPointF(right, y))
    painter.setPen(QPen(QColor("#d3222a"), 4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(27, 43), 10, 10)
    stroke = QPainterPath(QPointF(25, 46))
    stroke.cubicTo(QPointF(34, 24), QPointF(36, 56), QPointF(41, 40))
    stroke.cubicTo(QPointF(43, 34), QPointF(44, 48), QPointF(50, 40))
    painter.setPen(QPen(QColor("#1f4e8c"), 3.5, c=Qt.PenCapStyle.RoundCap))
    painter.drawPath(stroke)
    painter.end()
    return image


def main() -> None:
    application = QGuiApplication([])
    ICONS.mkdir(exist_ok=True)
    for size in SIZES:
        draw(size).save(str(ICONS / f"kyso-{size}.png"))
    largest = Image.open(ICONS / "kyso-256.png")
    largest.save(ICONS / "kyso.ico", sizes=[(size, size) for size in SIZES])
    del application


if __name__ == "__main__":
    main()
