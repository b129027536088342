"""What the panel shows while a job runs and after it has succeeded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from kyso_desktop import wording
from kyso_desktop.gui.labels import Copyable
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.step_line import StepLine
from kyso_desktop.gui.style import SPACE, Tone, Words, heading, main_button, quiet

if TYPE_CHECKING:
    from kyso_desktop.jobs import SignedFile


class BusySheet(QWidget):
    """A job that must not be disturbed is running; it can be stopped between two steps."""

    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = StepLine()
        self.stop = QPushButton(self.tr("Dừng"))
        self.stop.clicked.connect(self._ask_to_stop)
        self._title = heading("", 1.2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(self._title)
        layout.addWidget(self.line)
        layout.addWidget(quiet(self.tr("Không rút USB Token cho đến khi xong.")))
        layout.addStretch(1)
        layout.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)

    def start(self, title: str) -> None:
        """Become the sheet of a job that has just begun."""
        self._title.setText(title)
        self.stop.setEnabled(True)
        self.line.say(self.tr("Bắt đầu…"))

    def tell(self, step: str) -> None:
        """Say the sentence of this step, unless a person waits for the stop."""
        if self.stop.isEnabled():
            self.line.tell(step)

    def _ask_to_stop(self) -> None:
        self.stop.setEnabled(False)
        self.line.say(self.tr("Đang dừng sau bước này…"))
        self.stop_wanted.emit()


class ResultSheet(QWidget):
    """A new file stands beside the original; what next?"""

    next_wanted = Signal()
    check_wanted = Signal(object)
    """The new file's path."""
    print_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.output = Path()
        self.sentence, self.warnings, self.paper = Notice(), Notice(), Notice()
        self.paper.acted.connect(self.print_wanted)
        self._facts, self._then = quiet(), Words(wraps=True)
        self._file = Copyable()
        self.next = main_button(self.tr("Văn bản tiếp theo"))
        self.next.clicked.connect(self.next_wanted)
        self._build()

    def _build(self) -> None:
        open_file, open_folder, check, self.print = (
            QPushButton(self.tr("Mở tệp")),
            QPushButton(self.tr("Mở thư mục")),
            QPushButton(self.tr("Kiểm tra")),
            QPushButton(self.tr("In…")),
        )
        self.print.clicked.connect(self._warn_of_paper)
        open_file.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.output))))
        open_folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.output.parent))))
        check.clicked.connect(lambda: self.check_wanted.emit(self.output))
        row = QGridLayout()
        for place, button in enumerate((open_file, open_folder, check, self.print)):
            row.addWidget(button, place // 2, place % 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(self.sentence)
        layout.addWidget(self._file)
        layout.addWidget(self._facts)
        layout.addWidget(self._then)
        layout.addWidget(self.warnings)
        layout.addLayout(row)
        layout.addWidget(self.paper)
        layout.addStretch(1)
        layout.addWidget(self.next, 0, Qt.AlignmentFlag.AlignRight)

    def _warn_of_paper(self) -> None:
        """Before anything is printed: what the paper is worth (Nghị định 30/2020/NĐ-CP, Điều 18, khoản 5)."""
        words = self.tr(
            "Bản in của văn bản đã ký số không có giá trị pháp lý; bản gốc là tệp này. Muốn có bản chính giấy thì "
            "in văn bản đã có chữ ký của người có thẩm quyền rồi văn thư đóng dấu "
            "(Nghị định 30/2020/NĐ-CP, Điều 18 khoản 5)."
        )
        self.paper.say(words, Tone.CAUTION, self.tr("Chọn máy in"))

    def show_result(self, signed: SignedFile, sentence: str, then: str = "") -> None:
        """Say what was done, where the new file is, and what is to be done with it ``then``."""
        self.output = signed.output
        self.paper.hide()
        self.sentence.say(sentence, Tone.GOOD)
        self._file.setText(signed.output.name)
        self._file.setToolTip(str(signed.output))
        self._facts.setText(f"{signed.signer.common_name}\n{wording.moment(signed.signed_at)}")
        self._then.setText(then)
        self._then.setVisible(bool(then))
        words = "\n".join(wording.warn(warning) for warning in signed.warnings)
        if words:
            self.warnings.say(words, Tone.CAUTION)
        else:
            self.warnings.hide()
        self.next.setFocus()
