"""What the panel shows while a job runs and after it has succeeded."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kyso_desktop import wording
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.step_line import StepLine
from kyso_desktop.gui.style import SPACE, Tone, heading, main_button, quiet
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

    def _ask_to_stop(self) -> None:
        self.stop.setEnabled(False)
        self.line.say(self.tr("Đang dừng sau bước này…"))
        self.stop_wanted.emit()


class ResultSheet(QWidget):
    """A new file stands beside the original; what next?"""

    next_wanted = Signal()
    check_wanted = Signal(object)
    """The new file's path."""

    def __init__(self) -> None:
        super().__init__()
        self.output = Path()
        self.sentence, self.warnings = Notice(), Notice()
        self._facts = quiet()
        self._file = QLabel()
        self._file.setWordWrap(True)
        self._file.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.next = main_button(self.tr("Văn bản tiếp theo"))
        self.next.clicked.connect(self.next_wanted)
        self._build()

    def _build(self) -> None:
        open_file, open_folder, check = (
            QPushButton(self.tr("Mở tệp")),
            QPushButton(self.tr("Mở thư mục")),
            QPushButton(self.tr("Kiểm tra")),
        )
        open_file.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.output))))
        open_folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.output.parent))))
        check.clicked.connect(lambda: self.check_wanted.emit(self.output))
        row = QHBoxLayout()
        for button in (open_file, open_folder, check):
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(self.sentence)
        layout.addWidget(self._file)
        layout.addWidget(self._facts)
        layout.addWidget(self.warnings)
        layout.addLayout(row)
        layout.addStretch(1)
        layout.addWidget(self.next, 0, Qt.AlignmentFlag.AlignRight)

    def show_result(self, signed: SignedFile, sentence: str) -> None:
        """Say what was done and where the new file is."""
        self.output = signed.output
        self.sentence.say(sentence, Tone.GOOD)
        self._file.setText(signed.output.name)
        self._file.setToolTip(str(signed.output))
        self._facts.setText(f"{signed.signer.common_name}\n{wording.moment(signed.signed_at)}")
        words = "\n".join(wording.warn(warning) for warning in signed.warnings)
        if words:
            self.warnings.say(words, Tone.CAUTION)
        else:
            self.warnings.hide()
        self.next.setFocus()
