"""A bar for each name, its height written on top; the same numbers stand in the table beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from kyso_desktop.gui.style import GAP, muted, readable_accent, scaled_font
from kyso_desktop.jobs import Chart

HEIGHT = 190
WIDEST = 56.0


class BarChart(QWidget):
    """Calm bars in the system's accent; read aloud as a list of names and numbers."""

    def __init__(self) -> None:
        super().__init__()
        self._chart: Chart | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_chart(self, chart: Chart | None) -> None:
        """These bars in place of the former ones; nothing is shown where there are none."""
        self._chart = chart
        self.setVisible(chart is not None and bool(chart.bars))
        if chart is not None:
            said = ", ".join(f"{name}: {height}" for name, height in chart.bars)
            self.setAccessibleName(f"{chart.title}: {said}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._chart is None or not self._chart.bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = painter.fontMetrics().height()
        title = QRectF(0, 0, self.width(), line + GAP)
        painter.setFont(scaled_font(self, 1.0, self.font().Weight.DemiBold))
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(title, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._chart.title)
        painter.setFont(self.font())
        room = QRectF(0, title.bottom() + line, self.width(), self.height() - title.bottom() - 2 * line - GAP)
        self._draw_bars(painter, self._chart, room, line)
        painter.end()

    def _draw_bars(self, painter: QPainter, chart: Chart, room: QRectF, line: int) -> None:
        step = room.width() / len(chart.bars)
        highest = max(1, *(height for _, height in chart.bars))
        wide = min(step * 0.6, WIDEST)
        text, dim = self.palette().color(QPalette.ColorRole.WindowText), muted(self.palette())
        for index, (name, height) in enumerate(chart.bars):
            tall = room.height() * height / highest
            bar = QRectF((index + 0.5) * step - wide / 2, room.bottom() - tall, wide, tall)
            painter.fillRect(bar, readable_accent(self.palette()))
            around = QRectF(index * step, 0, step, line)
            painter.setPen(text)
            painter.drawText(around.translated(0, bar.top() - line), Qt.AlignmentFlag.AlignCenter, str(height))
            painter.setPen(dim)
            painter.drawText(around.translated(0, room.bottom() + GAP / 2), Qt.AlignmentFlag.AlignCenter, name)
        painter.setPen(dim)
        painter.drawLine(room.bottomLeft(), room.bottomRight())
