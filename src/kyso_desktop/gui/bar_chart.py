"""Bars with their names and values; Qt's own charts are not among the parts that ship."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from kyso_desktop import wording
from kyso_desktop.gui.style import GAP, muted, readable_accent, scaled_font

HEIGHT = 168
WIDEST_BAR = 56.0
TITLE, NAMES, VALUES = 26.0, 22.0, 18.0


class BarChart(QWidget):
    """One bar a month; a screen reader hears every name and value."""

    def __init__(self) -> None:
        super().__init__()
        self._title = ""
        self._bars: Sequence[tuple[str, int]] = ()
        self.setFixedHeight(HEIGHT)

    def show_bars(self, title: str, bars: Sequence[tuple[str, int]]) -> None:
        """These bars in place of the former ones."""
        self._title, self._bars = title, bars
        said = "; ".join(f"{name}: {value}" for name, value in bars)
        self.setAccessibleName(title)
        self.setAccessibleDescription(said)
        self.setToolTip(said)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.palette()
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        painter.setFont(scaled_font(self, 1.0, self.font().Weight.DemiBold))
        painter.drawText(QRectF(0, 0, self.width(), TITLE), Qt.AlignmentFlag.AlignLeft, self._title)
        painter.setFont(scaled_font(self, 0.9))
        highest = max((value for _, value in self._bars), default=0)
        if highest:
            slot = self.width() / len(self._bars)
            for place, (name, value) in enumerate(self._bars):
                self._draw(
                    painter, QRectF(place * slot, TITLE, slot, self.height() - TITLE), name, value / highest, value
                )
        painter.end()

    def _draw(self, painter: QPainter, slot: QRectF, name: str, share: float, value: int) -> None:
        room = slot.height() - NAMES - VALUES
        width = min(WIDEST_BAR, slot.width() - GAP)
        height = room * share
        bar = QRectF(slot.center().x() - width / 2, slot.top() + VALUES + room - height, width, height)
        painter.fillRect(bar, readable_accent(self.palette()))
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        above = QRectF(slot.left(), bar.top() - VALUES, slot.width(), VALUES)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, wording.count(value))
        painter.setPen(muted(self.palette()))
        below = QRectF(slot.left(), slot.bottom() - NAMES, slot.width(), NAMES)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, name)
