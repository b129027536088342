"""A frame around whatever the keyboard would act on.

Qt's own QFocusFrame lies in the control's parent, which cuts its sides off wherever the control reaches the edge; this
one lies on the page, above everything.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QFrame,
    QScrollArea,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from kyso_desktop.gui.style import GAP

OWN_FOCUS = ("drop", "main", "navigation")
"""Names of controls that the style sheet gives a focus of their own."""
BORDER = 2
MOVING = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QObject):
    """The frame goes with the keyboard's focus; what shows its focus by itself has none."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._frame: Frame | None = None
        application.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None:
            bring_into_view(new)
        if self._frame is not None and not isValid(self._frame):
            self._frame = None  # it went with the page that it lay on
        if new is None or not _wants_frame(new):
            if self._frame is not None:
                self._frame.leave()
            return
        if self._frame is None:
            self._frame = Frame()
        self._frame.surround(new)


class Frame(QFrame):
    """Four lines that the mouse passes through; the style sheet draws them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._control: QWidget | None = None
        self._watched: list[QWidget] = []

    def surround(self, control: QWidget) -> None:
        """Around this control until the next, wherever it goes."""
        self.leave()
        page = _page_of(control)
        if self.parentWidget() is not page:
            self.setParent(page)
        self._control = control
        between: QWidget | None = control
        while between is not None and between is not page:
            self._watched.append(between)
            between.installEventFilter(self)
            between = between.parentWidget()
        self._fit()

    def leave(self) -> None:
        """Around nothing."""
        for each in self._watched:
            if isValid(each):
                each.removeEventFilter(self)
        self._watched, self._control = [], None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in MOVING:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        page, control = self.parentWidget(), self._control
        if page is None or control is None or not isValid(control):
            self.hide()
            return
        place = QRect(control.mapTo(page, QPoint()), control.size()).adjusted(-BORDER, -BORDER, BORDER, BORDER)
        self.setGeometry(place.intersected(page.rect()))
        self.setVisible(control.isVisibleTo(page))
        self.raise_()


def bring_into_view(control: QWidget) -> None:
    """What the keyboard acts on is seen, however small the window: every area that holds it scrolls there."""
    area = control.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea) and control.height() <= area.viewport().height():
            area.ensureWidgetVisible(control, GAP, GAP)
        area = area.parentWidget()


def _wants_frame(control: QWidget) -> bool:
    is_framed = isinstance(control, QAbstractButton | QAbstractScrollArea | QComboBox | QTabBar)
    return is_framed and control.objectName() not in OWN_FOCUS


def _page_of(control: QWidget) -> QWidget:
    """What the control lies on and is scrolled with, or its window."""
    page = control.parentWidget() or control
    while not page.isWindow() and (above := page.parentWidget()) is not None:
        area = above.parentWidget()
        if isinstance(area, QScrollArea) and area.widget() is page:
            break
        page = above
    return page
