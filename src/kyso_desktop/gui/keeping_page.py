"""Lưu giữ: the book is closed with the agency's token, the journal is backed up, brought back, given a new key."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.gui.certificate_picker import CertificateLine, usable
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.pin_field import DOUBT, PinField
from kyso_desktop.gui.style import GAP, MARGIN, SPACE, Tone, quiet
from kyso_desktop.gui.task_layout import group, scrolled
from kyso_desktop.gui.work_line import WorkLine
from kyso_desktop.jobs import CertificateKind, Pin

if TYPE_CHECKING:
    from collections.abc import Callable

    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Backup, Checkpoint, Desk, TokenReport

T = TypeVar("T")


class KeepingPage(QWidget):
    """Each group one deed, with when it was last done."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._desk = desk
        self.notice, self.line, self.certificate = Notice(), WorkLine(), CertificateLine()
        self.pin, self.passphrase = (
            PinField(self.tr("Mã PIN của USB Token cơ quan"), self.tr("Mã PIN của USB Token cơ quan")),
            _secret_field(self.tr("Cụm mật khẩu mới")),
        )
        self.close_book, self.back_up = QPushButton(self.tr("Khóa sổ")), QPushButton(self.tr("Sao lưu ngay"))
        self.restore, self.rekey = (
            QPushButton(self.tr("Khôi phục từ bản sao lưu…")),
            QPushButton(self.tr("Đổi khóa nhật ký")),
        )
        self.lock = QPushButton(self.tr("Khóa nhật ký ngay"))
        self.backed, self.closed = quiet(), quiet()
        self._lane, self._looking, self._saving = (Lane(errands, self) for _ in range(3))
        for lane in (self._lane, self._looking, self._saving):
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self._untouched = ""
        self._lane.stopped.connect(self._stopped)
        self._lane.busy.connect(lambda _busy: self._allow())
        self._build()
        self._allow()
        self.close_book.clicked.connect(self._close_book)
        self.pin.returnPressed.connect(self._close_book)
        self.pin.doubted.connect(lambda: self.notice.say(DOUBT, Tone.CAUTION))
        self.pin.textChanged.connect(lambda _text: self._allow())
        self.back_up.clicked.connect(self._back_up)
        self.restore.clicked.connect(self._ask_backup)
        self.rekey.clicked.connect(self._rekey)
        self.lock.clicked.connect(self._lock)

    def _build(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(MARGIN, GAP * 2, MARGIN, MARGIN)
        column.setSpacing(SPACE)
        column.addWidget(self.notice)
        column.addWidget(self.line)
        words = self.tr(
            "Ký xác nhận toàn bộ nhật ký đến lúc này bằng USB Token của cơ quan; giữ bản khóa sổ ở nơi khác."
        )
        column.addWidget(
            group(
                self.tr("Khóa sổ hằng tháng"),
                quiet(words),
                self.closed,
                self.certificate,
                _row(self.pin, self.close_book),
            )
        )
        column.addWidget(group(self.tr("Sao lưu"), self.backed, _row(self.back_up, self.restore)))
        words = self.tr(
            "Khóa mới nằm trong kho khóa của hệ điều hành; máy không có kho khóa thì nhập cụm mật khẩu mới."
        )
        column.addWidget(group(self.tr("Đổi khóa"), quiet(words), _row(self.passphrase, self.rekey, self.lock)))
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(inner))

    def set_tokens(self, reports: tuple[TokenReport, ...]) -> None:
        """The agency's certificates that can close the book."""
        self.certificate.offer(usable(reports, CertificateKind.ORGANISATION), self._desk.clock())
        self._allow()

    def _allow(self) -> None:
        busy, chosen = self._lane.is_busy, self.certificate.wish().certificate_sha256 is not None
        self.close_book.setEnabled(chosen and bool(self.pin.text()) and not busy)
        for button in (self.back_up, self.restore, self.rekey, self.lock):
            button.setEnabled(not busy)

    def _begin(self, words: str, untouched: str) -> Desk:
        """The desk of a work that can be stopped; ``untouched`` is said where it was."""
        self.notice.hide()
        self._untouched = untouched
        return replace(self._desk, cancel=self.line.begin(words))

    def _stopped(self) -> None:
        self.line.hide()
        self.notice.say(self._untouched, Tone.CAUTION)
        self.look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look()

    def look(self) -> None:
        """When was the book last closed, the journal last backed up?"""
        self._looking.send(self._show, jobs.keeping_state, self._desk)

    def _show(self, state: jobs.KeepingState) -> None:
        last = state.closed_at
        words = (
            self.tr("Khóa sổ gần nhất: {last}.").format(last=wording.moment(last))
            if last
            else self.tr("Chưa khóa sổ lần nào.")
        )
        self.closed.setText(
            self.tr("{words} Đến hạn khóa sổ tháng.").format(words=words) if state.closing_is_due else words
        )
        self.backed.setText(
            self.tr("{backups} bản sao lưu; mới nhất: {newest}.").format(
                backups=wording.count(len(state.backups)), newest=state.backups[0].name
            )
            if state.backups
            else self.tr("Chưa có bản sao lưu nào. Kyso tự sao lưu mỗi tuần; cũng có thể sao lưu ngay.")
        )

    def _close_book(self) -> None:
        if not self.close_book.isEnabled() or not self.pin.is_sure():
            return
        pin = Pin(self.pin.take())
        self.line.say(self.tr("USB Token đang ký khóa sổ, mất vài giây. Không dừng được lúc này, đừng rút USB Token."))
        self._lane.send(self._book_closed, jobs.close_book, self._desk, self.certificate.wish(), pin)

    def _book_closed(self, made: Checkpoint) -> None:
        self.line.hide()
        stamped = self.tr(", kèm dấu thời gian") if made.timestamp else ""
        self.notice.say(
            self.tr("Đã khóa sổ đến bản ghi {number}{stamped}.").format(
                number=wording.count(made.number), stamped=stamped
            ),
            Tone.GOOD,
        )
        self.look()
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Lưu bản khóa sổ"), f"khoa-so-{made.number}.json", "JSON (*.json)"
        )
        if name:
            self.save(made, Path(name))

    def save(self, made: Checkpoint, target: Path) -> None:
        """The checkpoint stands in a file of its own."""
        self._saving.send(
            lambda _none: self.notice.say(
                self.tr("Đã lưu bản khóa sổ: {name}. Giữ ở nơi khác.").format(name=target.name), Tone.GOOD
            ),
            jobs.save_checkpoint,
            made,
            target,
        )

    def _back_up(self) -> None:
        untouched = self.tr("Đã dừng: không có bản sao lưu mới, các bản sao lưu cũ giữ nguyên.")
        desk = self._begin(self.tr("Đang sao lưu và kiểm tra bản sao…"), untouched)
        place = desk.settings.backup_folder
        self._lane.send(self._backed_up, jobs.back_up_journal, desk, place, count=self.line.moved.emit)

    def _backed_up(self, made: Backup) -> None:
        self.line.hide()
        self.notice.say(
            self.tr("Đã sao lưu và kiểm tra {records} bản ghi: {folder}").format(
                records=wording.count(made.records), folder=made.folder
            ),
            Tone.GOOD,
        )
        self.look()

    def _ask_backup(self) -> None:
        place = self._desk.settings.backup_folder or self._desk.folders.journal
        name = QFileDialog.getExistingDirectory(self, self.tr("Chọn bản sao lưu"), str(place))
        if name:
            self.bring_back(Path(name))

    def bring_back(self, backup: Path) -> None:
        """The journal of this backup takes the place of the present one, which is set aside unchanged."""
        untouched = self.tr("Đã dừng: chưa khôi phục gì, nhật ký đang dùng giữ nguyên.")
        desk = self._begin(self.tr("Đang kiểm tra bản sao lưu trước khi khôi phục…"), untouched)
        now = self.tr("Đang thay nhật ký bằng bản sao lưu. Không dừng được lúc này, đừng tắt máy.")
        self._exchange(now, self._restored, jobs.restore_journal, desk, backup)

    def _exchange(self, now: str, done: Callable[[T], None], job: Callable[..., T], *arguments: object) -> None:
        """Can be stopped until the journal is exchanged; from then on the line says ``now``."""
        exchanging = partial(self.line.settling.emit, now)
        self._lane.send(done, job, *arguments, count=self.line.moved.emit, exchanging=exchanging)

    def _restored(self, aside: Path | None) -> None:
        self.line.hide()
        where = self.tr(" Nhật ký trước đó giữ nguyên tại {aside}.").format(aside=aside) if aside else ""
        self.notice.say(self.tr("Đã khôi phục nhật ký.{where}").format(where=where), Tone.GOOD)
        self.look()

    def _lock(self) -> None:
        """Whoever comes next is asked for the passphrase."""
        self._lane.send(lambda _none: self._locked(), jobs.lock_journal, self._desk)

    def _locked(self) -> None:
        self.notice.say(self.tr("Đã khóa nhật ký. Lần dùng sau hỏi lại cụm mật khẩu, nếu máy không có kho khóa."))

    def _rekey(self) -> None:
        passphrase = self.passphrase.text() or None
        self.passphrase.setText("")
        untouched = self.tr("Đã dừng: chưa đổi khóa, nhật ký vẫn mở như trước.")
        desk = self._begin(self.tr("Đang sao lưu trước khi đổi khóa…"), untouched)
        now = self.tr("Đang mã hóa nhật ký bằng khóa mới. Không dừng được lúc này, đừng tắt máy.")
        self._exchange(now, self._rekeyed, jobs.rekey_journal, desk, passphrase)

    def _rekeyed(self, made: Backup) -> None:
        self.line.hide()
        words = self.tr("Đã đổi khóa nhật ký. Bản sao lưu trước khi đổi: {name} (mở bằng khóa cũ).").format(
            name=made.folder.name
        )
        self.notice.say(words, Tone.GOOD)
        self.look()

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self.line.hide()
        self.notice.say(f"{sentence.what} {sentence.next_step}")


def _secret_field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    return field


def _row(*widgets: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    if isinstance(widgets[0], QPushButton):
        row.addStretch(1)
    return box
