"""Offers a practice signature in a window of its own, or says kindly why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.style import GAP, MARGIN, Tone, quiet

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk


class PracticeSheet(QWidget):
    """Nothing is started before it is asked for."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._desk = desk
        self.go, self.notice = QPushButton(self.tr("Ký thử trong cửa sổ TẬP HUẤN")), Notice()
        self._looking, self._starting = Lane(errands, self), Lane(errands, self)
        for lane in (self._looking, self._starting):
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self.go.clicked.connect(self.start)
        words = quiet(
            self.tr(
                "Một cửa sổ riêng mở ra với USB Token, chứng thư và văn bản tập huấn. Cửa sổ, chứng thư, chữ ký "
                "và dấu ở đó đều ghi TẬP HUẤN và không có giá trị pháp lý. "
                "Không cần USB Token thật; không dùng mã PIN thật."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, 0)
        column.setSpacing(GAP * 2)
        column.addWidget(words)
        column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.notice)
        column.addStretch(1)

    def look(self) -> None:
        """Whether this computer can make practice tokens."""
        self._looking.send(self._seen, jobs.practice_is_possible)

    def _seen(self, possible: bool) -> None:
        self.go.setEnabled(possible)
        if not possible:
            self.notice.say(
                self.tr(
                    "Máy này chưa có công cụ tập huấn (SoftHSM, OpenSC) nên bỏ qua bước ký thử. Việc ký thật không cần "
                    "công cụ này; muốn ký thử, nhờ cán bộ công nghệ thông tin cài đặt."
                ),
                Tone.PLAIN,
            )

    def start(self) -> None:
        """The practice window opens."""
        self.go.setEnabled(False)
        self._starting.send(lambda _folder: self._started(), jobs.start_practice, self._desk)

    def _started(self) -> None:
        self.go.setEnabled(True)
        self.notice.say(
            self.tr("Cửa sổ TẬP HUẤN đang mở. Bấm «Ký» ở đó rồi nhập mã PIN tập huấn ghi ở đầu cửa sổ."), Tone.GOOD
        )

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self.go.setEnabled(True)
        self.notice.say(f"{sentence.what} {sentence.next_step}")
