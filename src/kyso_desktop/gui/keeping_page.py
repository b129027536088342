"""An toàn: closing the book, backups and the way back, a new key for the journal."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop import jobs, wording
from kyso_desktop.errors import KysoError
from kyso_desktop.gui.errands import Errands, Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.style import GAP, MARGIN, SPACE, Tone, main_button, quiet
from kyso_desktop.gui.task_layout import group, scrolled
from kyso_desktop.jobs import Backup, Checkpoint, Desk, JournalState, KeyWish, Pin

FOLDER = Qt.ItemDataRole.UserRole
LIST_HEIGHT = 120


class KeepingPage(QWidget):
    """Three parts, each with what it is for and one button."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._desk = desk
        self._key_in_keyring = False
        self.checkpoint: Checkpoint | None = None
        self.notice, self.due = Notice(), Notice()
        self.closed, self.key = quiet(), quiet()
        self.close_book_button, self.save = main_button("Khóa sổ…"), QPushButton("Lưu bản khóa sổ…")
        self.backups = QListWidget()
        self.back_up, self.restore = QPushButton("Sao lưu ngay"), QPushButton("Khôi phục…")
        self.rekey = QPushButton("Đổi khóa…")
        self._reading, self._doing = Lane(errands, self), Lane(errands, self)
        for lane in (self._reading, self._doing):
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self._build()
        self._connect()

    def _build(self) -> None:
        self.backups.setAccessibleName("Các bản sao lưu, mới nhất trước")
        self.backups.setMaximumHeight(LIST_HEIGHT)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(MARGIN, SPACE, MARGIN, MARGIN)
        column.setSpacing(SPACE + GAP)
        closing = "USB Token của cơ quan ký vào nhật ký tại thời điểm này, nên không ai thay được các mục trước đó."
        copies = "Bản sao mã hóa, được mở ra kiểm tra ngay khi tạo. Ứng dụng tự sao lưu mỗi tuần một lần."
        closers = _row(self.close_book_button, self.save)
        column.addWidget(group("Khóa sổ hằng tháng", quiet(closing), self.due, self.closed, closers))
        column.addWidget(group("Sao lưu và khôi phục", quiet(copies), self.backups, _row(self.back_up, self.restore)))
        column.addWidget(group("Khóa mã hóa của nhật ký", self.key, _row(self.rekey)))
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.notice)
        layout.addWidget(scrolled(inner), 1)
        self.save.setEnabled(False)
        self.restore.setEnabled(False)

    def _connect(self) -> None:
        self.close_book_button.clicked.connect(self._ask_pin)
        self.save.clicked.connect(self._ask_where)
        self.back_up.clicked.connect(lambda: self._doing.send(self._backed_up, jobs.back_up_journal, self._desk))
        self.restore.clicked.connect(self._ask_to_restore)
        self.rekey.clicked.connect(self._ask_to_rekey)
        self.backups.itemSelectionChanged.connect(
            lambda: self.restore.setEnabled(self.backups.currentItem() is not None)
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read()

    def read(self) -> None:
        """How the journal is kept, as it stands now."""
        self._reading.send(self._show, jobs.journal_state, self._desk)

    def _show(self, state: JournalState) -> None:
        closed = state.last_closing
        self.closed.setText(f"Lần khóa sổ gần nhất: {wording.moment(closed)}" if closed else "Chưa khóa sổ lần nào.")
        if state.closing_due:
            self.due.say("Đã sang tháng mới: nên khóa sổ tháng trước.", Tone.CAUTION)
        else:
            self.due.hide()
        where = "chùm khóa của hệ điều hành" if state.key_in_keyring else "cụm mật khẩu do người dùng nhập"
        self.key.setText(f"Khóa hiện nay: {where}. Bản sao lưu cũ vẫn mở bằng khóa cũ.")
        self._key_in_keyring = state.key_in_keyring
        self.backups.clear()
        for folder in state.backups:
            item = QListWidgetItem(folder.name)
            item.setData(FOLDER, str(folder))
            self.backups.addItem(item)

    # Closing the book.

    def _ask_pin(self) -> None:
        words = "Cắm USB Token của cơ quan. Mã PIN:"
        text, agreed = QInputDialog.getText(self, "Khóa sổ", words, QLineEdit.EchoMode.Password)
        if agreed and text:
            self.close_book(Pin(text))

    def close_book(self, pin: Pin, wish: KeyWish | None = None) -> None:
        """The agency's token vouches for the journal as it stands."""
        self.notice.say("Đang khóa sổ…", Tone.PLAIN)
        self._doing.send(self._closed_book, jobs.close_book, self._desk, wish or KeyWish(), pin)

    def _closed_book(self, made: Checkpoint) -> None:
        self.checkpoint = made
        self.save.setEnabled(True)
        stamp = ", có dấu thời gian" if made.timestamp else ", không có dấu thời gian"
        words = f"Đã khóa sổ đến bản ghi {wording.count(made.number)} bằng chứng thư «{made.signer}»{stamp}."
        self.notice.say(f"{words} Nên lưu bản khóa sổ ra nơi khác.", Tone.GOOD)
        self.read()

    def _ask_where(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, "Lưu bản khóa sổ", "khoa-so.json", "Bản khóa sổ (*.json)")
        if name and self.checkpoint is not None:
            self._doing.send(
                lambda _none: self.notice.say(f"Đã lưu bản khóa sổ: {Path(name).name}", Tone.GOOD),
                jobs.save_checkpoint,
                self.checkpoint,
                Path(name),
            )

    # Backups and the key.

    def _backed_up(self, made: Backup) -> None:
        self.notice.say(f"Đã sao lưu và kiểm tra {wording.count(made.records)} bản ghi.", Tone.GOOD)
        self.read()

    def _ask_to_restore(self) -> None:
        words = "Nhật ký hiện nay được để riêng, không xóa. Khôi phục từ bản sao lưu đã chọn?"
        if QMessageBox.question(self, "Khôi phục nhật ký", words) is QMessageBox.StandardButton.Yes:
            self.restore_chosen()

    def restore_chosen(self) -> None:
        """The chosen backup's journal is the journal."""
        item = self.backups.currentItem()
        if item is not None:
            self._doing.send(self._restored, jobs.restore_journal, self._desk, Path(item.data(FOLDER)))

    def _restored(self, aside: Path | None) -> None:
        words = f" Nhật ký trước đó còn nguyên trong: {aside}" if aside else ""
        self.notice.say(f"Đã khôi phục nhật ký.{words}", Tone.GOOD)
        self.read()

    def _ask_to_rekey(self) -> None:
        if self._key_in_keyring:
            words = "Nhật ký được mã hóa lại bằng một khóa mới trong chùm khóa của hệ điều hành. Đổi khóa?"
            if QMessageBox.question(self, "Đổi khóa nhật ký", words) is QMessageBox.StandardButton.Yes:
                self.change_key(None)
            return
        first, agreed = self._ask_passphrase("Cụm mật khẩu mới:")
        second, again = self._ask_passphrase("Nhập lại:") if agreed and first else ("", False)
        if again and first == second:
            self.change_key(first)
        elif again:
            self.notice.say("Hai lần nhập khác nhau: chưa đổi gì.")

    def _ask_passphrase(self, words: str) -> tuple[str, bool]:
        return QInputDialog.getText(self, "Đổi khóa nhật ký", words, QLineEdit.EchoMode.Password)

    def change_key(self, passphrase: str | None) -> None:
        """The journal opens with a new key alone."""
        self.notice.say("Đang sao lưu rồi đổi khóa…", Tone.PLAIN)
        self._doing.send(self._rekeyed, jobs.rekey_journal, self._desk, passphrase)

    def _rekeyed(self, _made: Backup) -> None:
        self.notice.say("Đã đổi khóa nhật ký. Bản sao lưu vừa tạo mở bằng khóa cũ.", Tone.GOOD)
        self.read()

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self.notice.say(f"{sentence.what} {sentence.next_step}")


def _row(*buttons: QPushButton) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return box
