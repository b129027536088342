"""How the page of a batch is laid out: the list, the PIN beside it, and the row of what can be done with the list."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kyso_desktop.gui.batch_progress import BatchProgress
from kyso_desktop.gui.batch_table import BatchTable
from kyso_desktop.gui.flow import Flow
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.pin_sheet import PinSheet
from kyso_desktop.gui.sides import Sides
from kyso_desktop.gui.stacks import Stack
from kyso_desktop.gui.style import GAP, MARGIN, Words, heading, main_button, quiet

THUMBNAIL, TALL = 96, 136


class NamedField(QLineEdit):
    """A field whose name stands before it, also where it is filled in."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.label = Words(name)
        self.label.setBuddy(self)

    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        self.label.setVisible(visible)


class BatchLayout(QWidget):
    """The parts of the page, without what they do."""

    def __init__(self, button: str) -> None:
        super().__init__()
        self.table = BatchTable(QSize(THUMBNAIL, TALL))
        self.notice, self.line, self.pin = Notice(), BatchProgress(), PinSheet()
        self.panel, self.stack, self.foot = QStackedWidget(), Stack(), QWidget()
        self.go = main_button(button)
        self.pause, self.stop = QPushButton(self.tr("Tạm dừng")), QPushButton(self.tr("Dừng"))
        self.retry, self.back = QPushButton(self.tr("Làm lại tệp lỗi")), QPushButton(self.tr("Đóng danh sách"))
        self.join = QPushButton(self.tr("Ghép thành một văn bản…"))
        self.adjust = QPushButton(self.tr("Xem, chỉnh chỗ đặt…"))
        self.first_number, self.anchor = NamedField(self.tr("Số đầu tiên")), QLineEdit()
        self.words = quiet(
            self.tr("Xem lại chỗ đặt của từng văn bản (bấm đúp để mở và chỉnh), rồi nhập mã PIN một lần cho tất cả.")
        )
        self._dress()
        self._lay_out(button)

    def _dress(self) -> None:
        self.pause.setCheckable(True)
        self.back.setAutoDefault(True)
        self.adjust.setToolTip(self.tr("Mở văn bản đang chọn để xem và dời khung; các văn bản khác giữ nguyên."))
        self.first_number.setAccessibleName(self.tr("Số văn bản đầu tiên"))
        self.first_number.setMaximumWidth(96)
        self.first_number.hide()
        self.anchor.setPlaceholderText(self.tr("Đặt dưới chữ, ví dụ: KT. CHỦ TỊCH"))
        words = self.anchor.fontMetrics().horizontalAdvance(self.anchor.placeholderText())
        self.anchor.setMinimumWidth(words + 3 * GAP)
        self.anchor.setAccessibleName(self.tr("Đặt dưới chữ"))
        self.anchor.setToolTip(
            self.tr(
                "Mỗi văn bản được đặt dưới cùng những chữ này, ví dụ «KT. CHỦ TỊCH». Bỏ trống: chương trình tự tìm."
            )
        )
        self.anchor.hide()

    def show_panel(self, shown: bool) -> None:
        """The PIN is asked beside the list, which has no room for its own row then, nor any use for it."""
        self.panel.setVisible(shown)
        self.foot.setVisible(not shown)

    def _fill_foot(self) -> None:
        row = Flow(self.foot)
        row.add(self.back, self.adjust, self.join, self.retry, self.pause, self.stop)
        row.add(self.first_number.label, self.first_number, self.anchor, self.go, right=True)

    def _lay_out(self, button: str) -> None:
        main = QWidget()
        left = QVBoxLayout(main)
        left.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        left.setSpacing(GAP)
        left.addWidget(heading(self.tr("{button} nhiều văn bản").format(button=button), 1.5))
        left.addWidget(self.words)
        left.addWidget(self.notice)
        left.addWidget(self.table, 1)
        left.addWidget(self.line)
        self._fill_foot()
        left.addWidget(self.foot)
        self.panel.addWidget(self.pin)
        self.panel.hide()
        self.stack.addWidget(Sides(main, self.panel))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
