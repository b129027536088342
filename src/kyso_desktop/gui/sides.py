"""A view and its panel: beside each other, or the panel below where the window is narrow (large type, small screen)."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from kyso_desktop.gui.style import PANEL_WIDTH

LEAST_VIEW = QSize(240, 180)
HEIGHT_BELOW = 300
"""Of the panel where it lies below: what it holds can be read without scrolling line by line."""
ANY_WIDTH = 16_777_215
"""Qt's QWIDGETSIZE_MAX."""


class Sides(QWidget):
    """The view takes the room, a panel of fixed width keeps it as long as both fit; without one they share."""

    def __init__(
        self, view: QWidget, panel: QWidget, width: int | None = PANEL_WIDTH, shares: tuple[int, int] = (1, 0)
    ) -> None:
        super().__init__()
        self._view, self._panel, self._width = view, panel, width
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(view, shares[0])
        self._row.addWidget(panel, shares[1])
        if width is not None:
            panel.setObjectName("panel")
            panel.setFixedWidth(width)

    @property
    def is_narrow(self) -> bool:
        """Whether the panel lies below."""
        return self._row.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """As wide as the wider of the two: there is always room below."""
        view, panel = self._view.minimumSizeHint().expandedTo(LEAST_VIEW), self._panel.minimumSizeHint()
        if not self.is_narrow or self._panel.isHidden():
            return QSize(view.width(), max(view.height(), panel.height()))
        return QSize(view.width(), view.height() + max(panel.height(), HEIGHT_BELOW))

    def event(self, event: QEvent) -> bool:
        """Where the view needs less than before, the panel comes back beside it.

        Never the other way round: a view that is broad because the panel lies below shows more, and so needs more.
        """
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            if self._fits(self.width()):
                self._turn(narrow=False)
            self._hold()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn(narrow=not self._fits(event.size().width()))

    def _fits(self, width: int) -> bool:
        view = max(self._view.minimumSizeHint().width(), self._view.minimumWidth(), LEAST_VIEW.width())
        panel = self._width or max(self._panel.minimumSizeHint().width(), LEAST_VIEW.width())
        return width >= view + panel

    def _hold(self) -> None:
        """Above a panel the view is no lower than it can be, nor than anything can be seen in."""
        least = max(LEAST_VIEW.height(), self._view.minimumSizeHint().height())
        self._view.setMinimumHeight(least if self.is_narrow else 0)

    def _turn(self, *, narrow: bool) -> None:
        if narrow == self.is_narrow:
            return
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        if self._width is not None:
            self._panel.setMinimumWidth(0 if narrow else self._width)
            self._panel.setMaximumWidth(ANY_WIDTH if narrow else self._width)
        self._panel.setMinimumHeight(HEIGHT_BELOW if narrow else 0)
        self._hold()
        self.updateGeometry()
