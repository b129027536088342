"""What is deleted with a document, chosen and looked at before it goes (Thông tư 41/2017/TT-BTTTT, Điều 10)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.style import GAP, SIGNS, SPACE, Tone, heading, main_button, quiet
from kyso_desktop.gui.task_layout import group
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk, Disposal, Row

PDF_FILES = tr("Văn bản PDF (*.pdf);;Mọi tệp (*)")


class DisposalSheet(QWidget):
    """Files, what is kept besides, the reason; nothing is deleted before the last button."""

    agreed = Signal(object, object, str)
    """The ``Row``, the paths of the files, and the reason or the notice of recall."""
    left = Signal()

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._desk = desk
        self.row: Row | None = None
        self.is_recall = False
        self.paths: list[Path] = []
        self.files, self.reason = QListWidget(), QLineEdit()
        self.add, self.remove = QPushButton(self.tr("Thêm tệp…")), QPushButton(self.tr("Bỏ khỏi danh sách"))
        self.go, self.back = main_button(""), QPushButton(self.tr("Quay lại"))
        self.notice, self.kept, self._title, self._words = Notice(), quiet(), heading("", 1.1), quiet()
        self._reason_title = heading("")
        self._looking = Lane(errands, self)
        self._looking.failed.connect(self._refuse)
        self._build()
        self.add.clicked.connect(self._ask_files)
        self.remove.clicked.connect(self._remove)
        self.reason.textChanged.connect(lambda _text: self._allow())
        self.go.clicked.connect(self._agree)
        self.back.clicked.connect(self.left)

    def _build(self) -> None:
        self.files.setAccessibleName(self.tr("Tệp sẽ xóa"))
        self.files.setWordWrap(True)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE - 4)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addWidget(group(self.tr("Tệp sẽ xóa khỏi máy"), self.files, buttons, self.kept), 1)
        column.addWidget(self._reason_title)
        column.addWidget(self.reason)
        column.addWidget(self.notice)
        column.addLayout(foot)
        column.setSpacing(GAP)

    def begin(self, row: Row, *, recalled: bool) -> None:
        """Nothing is chosen yet; ``recalled``: the sender wants the document destroyed."""
        self.row, self.paths, self.is_recall = row, [], recalled
        number = row.series_number or "…"
        if recalled:
            self._title.setText(self.tr("Nơi gửi thu hồi văn bản, số đến {number}").format(number=number))
            self._words.setText(self.tr("Các tệp dưới đây bị xóa; sau đó lập văn bản xác nhận đã hủy để gửi lại."))
            self._reason_title.setText(self.tr("Theo thông báo thu hồi số, ngày"))
            self.go.setText(self.tr("Xóa và xác nhận"))
        else:
            self._title.setText(self.tr("Hủy hồ sơ, số {number}").format(number=number))
            words = self.tr("Tệp và thông tin kiểm tra lưu kèm bị xóa hẳn. Sổ giữ số, ngày; nhật ký giữ lý do.")
            self._words.setText(words)
            self._reason_title.setText(self.tr("Lý do, căn cứ hủy"))
            self.go.setText(self.tr("Xóa và hủy hồ sơ"))
        self.reason.setAccessibleName(self._reason_title.text())
        self.reason.setPlaceholderText(self.tr("Ghi trước khi xóa; được lưu vào nhật ký"))
        self.reason.setText("")
        self.notice.hide()
        self._look()
        self.add.setFocus()

    def _ask_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Chọn tệp sẽ xóa"), "", PDF_FILES)
        self.choose([Path(name) for name in names])

    def choose(self, paths: Sequence[Path]) -> None:
        """These files are to go as well."""
        self.paths = list(dict.fromkeys([*self.paths, *paths]))
        self._look()

    def _remove(self) -> None:
        if (place := self.files.currentRow()) >= 0:
            del self.paths[place]
            self._look()

    def _look(self) -> None:
        self.notice.hide()
        if self.row is not None:
            self._looking.send(self._show, jobs.look_at_disposal, self._desk, self.row, tuple(self.paths))

    def _show(self, found: Disposal) -> None:
        self.files.clear()
        for one in found.files:
            sign, words = SIGNS[Tone.GOOD], self.tr("đúng văn bản của dòng này")
            if not one.registered:
                sign, words = SIGNS[Tone.CAUTION], self.tr("khác tệp đã vào sổ, xem lại trước khi xóa")
            self.files.addItem(f"{sign} {one.path.name}: {words}")
            self.files.item(self.files.count() - 1).setToolTip(str(one.path))
        none = self.tr("Chưa chọn tệp nào: chỉ xóa thông tin lưu kèm. ") if not found.files else ""
        kept = self.tr("Thông tin kiểm tra lưu kèm: {count} mục, xóa cùng.").format(count=wording.count(found.evidence))
        self.kept.setText(none + kept)
        self.remove.setEnabled(bool(found.files))
        self._allow()

    def _allow(self) -> None:
        self.go.setEnabled(bool(self.reason.text().strip()))

    def _agree(self) -> None:
        self.agreed.emit(self.row, tuple(self.paths), self.reason.text().strip())

    def _refuse(self, error: KysoError) -> None:
        sentence = wording.of(error)
        self.paths = [path for path in self.paths if path != getattr(error, "path", None)]
        self.notice.say(f"{sentence.what} {sentence.next_step}")
