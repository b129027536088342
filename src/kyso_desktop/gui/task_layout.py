"""How a task page is laid out: the empty start, the form in its panel, the two sides."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop.gui.check_list import CheckList
from kyso_desktop.gui.home_page import DropArea
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.step_line import StepLine
from kyso_desktop.gui.style import GAP, MARGIN, SPACE, Tone, Words, heading, main_button, quiet
from kyso_desktop.wording import count

if TYPE_CHECKING:
    from kyso_desktop.gui.check_list import Line
    from kyso_desktop.wording import Sentence


class StartPage(QWidget):
    """The task without a document: what it does and where to drop one."""

    chosen = Signal(list)

    def __init__(self, title: str, words: str, several: bool = False) -> None:
        super().__init__()
        self.line, self.notice = StepLine(), Notice()
        self._drop = DropArea(self.tr("Kéo văn bản PDF vào đây, hoặc bấm để chọn."), several)
        self._drop.chosen.connect(self.chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addWidget(heading(title, 1.5))
        layout.addWidget(quiet(words))
        layout.addSpacing(GAP)
        layout.addWidget(self.notice)
        layout.addWidget(self.line)
        self.more = QVBoxLayout()
        layout.addLayout(self.more)
        layout.addWidget(self._drop, 1)
        self.setFocusProxy(self._drop)

    def refuse(self, sentence: Sentence) -> None:
        """Say why the document was not opened."""
        self.line.hide()
        self.notice.say(f"{sentence.what} {sentence.next_step}")

    def rest(self) -> None:
        """Nothing is under way and nothing is to be said."""
        self.line.hide()
        self.notice.hide()


class TitleRow(QWidget):
    """The document's name, and what can be done with it: beside a short name, below one that needs the room."""

    LINES = 2

    def __init__(self) -> None:
        super().__init__()
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(GAP)
        self._name: QLabel | None = None
        self._button: QPushButton | None = None

    def begin(self, name: QLabel) -> None:
        """The name stands in the row."""
        self._name = name
        self.row.addWidget(name, 1)

    def add(self, button: QPushButton) -> None:
        """And this, where there is room."""
        self._button = button
        self.row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """The button is where there is room for it."""
        if self._name is None or self._button is None:
            return
        beside = self.width() - self._button.sizeHint().width() - GAP
        words = self._name.fontMetrics().horizontalAdvance(self._name.text())
        fits = words < 0.9 * self.LINES * beside  # lines end at words, so not all of their room is filled
        self.row.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)


class FormSheet(QWidget):
    """The document's name, the task's own controls, the checks, and the main button at the bottom right."""

    def __init__(self, button: str) -> None:
        super().__init__()
        self._title = heading("", 1.1)
        self._title.setWordWrap(True)
        self.title_row, self.controls = TitleRow(), QVBoxLayout()
        self.controls.setSpacing(SPACE - 4)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Lý do, được lưu vào nhật ký"))
        self.reason.setPlaceholderText(self.tr("Được lưu vào nhật ký"))
        self._reason_group = group(self.tr("Lý do làm khi chưa đủ điều kiện"), self.reason)
        self.checks, self.line, self.notice = CheckList(), StepLine(), Notice()
        self._target = Words(wraps=True)
        self.target = QPushButton(self.tr("Đổi…"))
        self.target.setAccessibleName(self.tr("Đổi tên hoặc nơi lưu tệp mới"))
        self.go = main_button(button)
        self.by_hand = QPushButton(self.tr("Thôi tìm, tự đặt ở trang đang xem"))
        self.by_hand.hide()
        self._build()

    def _build(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE, SPACE, SPACE, GAP)
        column.setSpacing(SPACE - 4)
        self.title_row.begin(self._title)
        column.addWidget(self.title_row)
        column.addLayout(self.controls)
        column.addWidget(self._reason_group)
        self._reason_group.hide()
        title = self.tr("Trước khi {lower}").format(lower=self.go.text().lower())
        column.addWidget(group(title, self.checks, self.line, self.by_hand))
        row = QHBoxLayout()
        row.addWidget(self._target, 1)
        row.addWidget(self.target)
        target = QWidget()
        target.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        column.addWidget(group(self.tr("Tệp mới"), target))
        column.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(SPACE, 0, SPACE, SPACE)
        foot.setSpacing(SPACE - 4)
        foot.addWidget(self.notice)
        foot.addWidget(self.go, 0, Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(inner), 1)
        layout.addLayout(foot)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard goes from top to bottom: a task's own controls were made after the rest of the form."""
        super().showEvent(event)
        chain = [
            *_reached(self.title_row.row),
            *_reached(self.controls),
            self.reason,
            self.by_hand,
            self.target,
            *self.notice.findChildren(QPushButton),
            self.go,
        ]
        for one, other in pairwise(chain):
            self.setTabOrder(one, other)

    def show_document(self, name: str, target: str) -> None:
        """Begin with this document."""
        self._title.setText(name)
        self.title_row.fit()
        self.show_target(target)
        self.notice.hide()
        self.by_hand.hide()
        self._reason_group.hide()
        self.reason.blockSignals(True)
        self.reason.setText("")
        self.reason.blockSignals(False)

    def ask_reason(self) -> None:
        """A gate is passed over only for a reason that is written down."""
        self._reason_group.show()
        self.reason.setFocus()

    def show_target(self, name: str) -> None:
        self._target.setText(name)

    def searching(self, done: int, of: int) -> None:
        """The place to sign is looked for page by page; a person need not wait for the end."""
        words = self.tr("Đang tìm chỗ ký: {done}/{of} trang")
        self.line.say_part(words.format(done=count(done), of=count(of)), done, of)
        self.by_hand.show()

    def wait_for_more(self) -> None:
        """The form is not complete."""
        self.line.hide()
        self.checks.show()
        self.checks.say(self.tr("Điền đủ thông tin ở trên để kiểm tra."))
        self.go.setEnabled(False)

    def reading(self, words: str) -> None:
        """The document is shown and not known yet."""
        self.checks.hide()
        self.line.say(words)
        self.go.setEnabled(False)

    def checking(self) -> None:
        """The checks run; the button may be pressed already, the PIN comes after them."""
        self.checks.hide()
        self.line.say(self.tr("Đang kiểm tra…"))
        self.go.setEnabled(True)

    def ready(self, lines: list[Line]) -> None:
        """All checks have passed."""
        self.line.hide()
        self.checks.show()
        self.checks.show_lines(lines)
        self.go.setEnabled(True)

    def refuse(self, words: str, button: str) -> None:
        """A check has failed: say it above the button."""
        self.line.hide()
        self.checks.show()
        self.checks.show_lines([(Tone.BAD, self.tr("Chưa thể tiếp tục, xem lý do bên dưới"))])
        self.go.setEnabled(False)
        self.notice.say(words, Tone.BAD, button)


def _reached(layout: QLayout) -> Iterator[QWidget]:
    """What the keyboard comes to in this layout, in the order in which it lies there."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None and widget.focusPolicy() in (Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.WheelFocus):
            yield widget
        elif inner is not None or (widget is not None and (inner := widget.layout()) is not None):
            yield from _reached(inner)


def scrolled(inner: QWidget) -> QScrollArea:
    """The same, with a scroll bar where the window is too low."""
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inner)
    return scroll


def group(title: str, *widgets: QWidget) -> QWidget:
    """Controls under a bold line."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP // 2)
    column.addWidget(heading(title))
    for widget in widgets:
        column.addWidget(widget)
    return box


def rows(*pairs: tuple[str, QWidget]) -> QWidget:
    """Labelled fields, one a row; the label is the field's accessible name."""
    box = QWidget()
    form = QFormLayout(box)
    form.setContentsMargins(0, 0, 0, 0)
    form.setVerticalSpacing(GAP)
    for name, widget in pairs:
        label = quiet(name)
        label.setToolTip(widget.toolTip())
        form.addRow(label, widget)
        widget.setAccessibleName(name)
    return box
