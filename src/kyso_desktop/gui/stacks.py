"""Pages of which one is in front: as small as that one needs, whatever the others would like to have."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QTabWidget


class Stack(QStackedWidget):
    """Qt's own is never smaller than the largest of its pages."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _index: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else super().minimumSizeHint()


class Tabs(QTabWidget):
    """The same under a row of names, which has buttons to scroll it where it is too long."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.setAccessibleName(name)
        self.currentChanged.connect(lambda _index: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        if not self.count():
            return super().minimumSizeHint()
        return self.currentWidget().minimumSizeHint() + QSize(0, self.tabBar().sizeHint().height())
