"""What is kept of the shown document: the receiver's time-stamp and how much, to be written out or deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QPushButton, QVBoxLayout, QWidget

from kyso_desktop import wording
from kyso_desktop.gui.style import GAP, quiet

if TYPE_CHECKING:
    from kyso_desktop.jobs import KeptEvidence


class EvidenceLine(QWidget):
    """One line of words above two buttons; hidden while nothing is kept."""

    export_wanted = Signal()
    delete_wanted = Signal()
    """The person was asked and said yes."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: KeptEvidence | None = None
        self.words = quiet()
        self.export, self.delete = QPushButton(self.tr("Xuất ra thư mục…")), QPushButton(self.tr("Xóa…"))
        self.export.setAccessibleName(self.tr("Xuất thông tin kiểm tra đã lưu ra thư mục"))
        self.delete.setAccessibleName(self.tr("Xóa thông tin kiểm tra đã lưu"))
        self.export.clicked.connect(self.export_wanted)
        self.delete.clicked.connect(self._ask_to_delete)
        row = QHBoxLayout()
        row.addWidget(self.export)
        row.addWidget(self.delete)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.words)
        column.addLayout(row)
        self.hide()

    def forget(self) -> None:
        """Nothing is known of what is kept."""
        self.kept = None
        self.hide()

    def show_kept(self, kept: KeptEvidence) -> None:
        """This is kept of the shown document."""
        self.kept = kept
        words = [self.tr("Thông tin kiểm tra đã lưu: {number} mục").format(number=wording.count(kept.pieces))]
        if kept.received:
            received = wording.exact_moment(kept.received)
            words.insert(0, self.tr("Dấu thời gian nhận văn bản: {moment}").format(moment=received))
        self.words.setText("\n".join(words))
        self.setVisible(kept.pieces > 0)

    def _ask_to_delete(self) -> None:
        question = self.tr(
            "Xóa chứng thư, dữ liệu thu hồi, dấu thời gian và báo cáo kiểm tra đã lưu của văn bản này? "
            "Việc xóa được ghi vào nhật ký và không lấy lại được; tệp văn bản giữ nguyên."
        )
        if QMessageBox.question(self, self.tr("Xóa thông tin kiểm tra"), question) is QMessageBox.StandardButton.Yes:
            self.delete_wanted.emit()
