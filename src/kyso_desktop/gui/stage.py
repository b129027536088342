"""The place of the pages: as large as the window leaves it, with scroll bars where the page in front needs more."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QStackedWidget, QWidget


class Stage(QScrollArea):
    """Qt's own resizable area would ask for the room that all pages together would like to have."""

    def __init__(self, pages: QStackedWidget) -> None:
        super().__init__()
        self._pages = pages
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(pages)
        pages.currentChanged.connect(lambda _index: self._fit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._pages:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        page = self._pages.currentWidget()
        if page is None:
            return
        room = self.maximumViewportSize()
        size = self._needed(page, room)
        if size.height() > room.height():  # the bar at the side takes its width from the page, not from the view
            room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
            size = self._needed(page, room)
        self._pages.resize(size)

    @staticmethod
    def _needed(page: QWidget, room: QSize) -> QSize:
        """The room, and more where the page cannot do with it."""
        size = room.expandedTo(page.minimumSizeHint())
        shown: QWidget | None = page
        while isinstance(shown, QStackedWidget):
            shown = shown.currentWidget()
        layout = shown.layout() if shown is not None else None
        if isinstance(layout, QBoxLayout):  # its wrapped lines need more height where the page is narrow
            size.setHeight(max(size.height(), layout.minimumHeightForWidth(size.width())))
        return size
