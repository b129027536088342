"""Many documents at once: looked over with their marks, signed with one PIN, with pause, stop and a summary."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.errors import KysoError
from kyso_desktop.gui.batch_passwords import BatchPasswords
from kyso_desktop.gui.batch_table import BatchTable
from kyso_desktop.gui.batch_words import ready_words
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.pin_sheet import PinSheet
from kyso_desktop.gui.sides import Sides
from kyso_desktop.gui.step_line import StepLine
from kyso_desktop.gui.style import GAP, MARGIN, Tone, heading, main_button, quiet
from kyso_desktop.gui.time_left import TimeLeft
from kyso_desktop.jobs import Failure, IssueRequest, Prepared, SignedFile, SignRequest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import CertificateChoice, Desk, PageImage, Pin, TokenError

THUMBNAIL, TALL = 96, 136
Make = Callable[[Path, int], SignRequest | IssueRequest]
"""The request for a document, from its path and its place in the list."""


class BatchPage(QWidget):
    """The list, and beside it the PIN when it is asked."""

    left = Signal()
    finished = Signal(str)
    """The summary, for a notification."""
    came = Signal(object, object)
    """A document's ``Path``, and the ``Prepared``, ``SignedFile`` or ``Failure`` that it has come to."""
    _told = Signal(object, object)
    _pin_wanted = Signal(object, object)

    def __init__(self, desk: Desk, errands: Errands, make: Make, button: str) -> None:
        super().__init__()
        self._desk, self._make, self._button = desk, make, button
        self._paths: list[Path] = []
        self._more: list[Path] = []
        self.notes: dict[Path, str] = {}
        """What is to stand below the names of documents."""
        self._prepared: tuple[Prepared, ...] = ()
        self._cancel, self._pause = Event(), Event()
        self._answers: SimpleQueue[Pin | None] = SimpleQueue()
        self._time = TimeLeft()
        self.table = BatchTable(QSize(THUMBNAIL, TALL))
        self.notice, self.line, self.bar, self.pin = Notice(), StepLine(), QProgressBar(), PinSheet()
        self.first_number, self.anchor = QLineEdit(), QLineEdit()
        self.go = main_button(button)
        self.pause, self.stop, self.retry = (
            QPushButton(self.tr("Tạm dừng")),
            QPushButton(self.tr("Dừng")),
            QPushButton(self.tr("Làm lại tệp lỗi")),
        )
        self.back, self.join = QPushButton(self.tr("Đóng danh sách")), QPushButton(self.tr("Ghép thành một văn bản…"))
        self.may_be_joined = False
        self.passwords = BatchPasswords(self)
        self._preparing, self._signing, self._drawing = (Lane(errands, self) for _ in range(3))
        self._to_draw: list[Prepared] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self.pause.setCheckable(True)
        self.bar.setAccessibleName(self.tr("Tiến độ"))
        self.bar.setMaximumHeight(14)
        self.first_number.setPlaceholderText(self.tr("Số đầu tiên"))
        self.first_number.setAccessibleName(self.tr("Số văn bản đầu tiên"))
        self.first_number.setMaximumWidth(140)
        self.first_number.hide()
        self.anchor.setPlaceholderText(self.tr("Đặt dưới chữ (bỏ trống: tự tìm)"))
        words = self.anchor.fontMetrics().horizontalAdvance(self.anchor.placeholderText())
        self.anchor.setMinimumWidth(words + 3 * GAP)
        self.anchor.setAccessibleName(self.tr("Đặt dưới chữ"))
        self.anchor.setToolTip(self.tr("Mỗi văn bản được đặt dưới cùng những chữ này, ví dụ «KT. CHỦ TỊCH»."))
        self.anchor.hide()
        foot = QHBoxLayout()
        for widget in (self.back, self.join, self.retry, self.pause, self.stop):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(self.first_number)
        foot.addWidget(self.anchor)
        foot.addWidget(self.go)
        main = QWidget()
        left = QVBoxLayout(main)
        left.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        left.setSpacing(GAP)
        left.addWidget(heading(self.tr("{button} nhiều văn bản").format(button=self._button), 1.5))
        left.addWidget(quiet(self.tr("Xem lại chỗ đặt dấu của từng văn bản, rồi nhập mã PIN một lần cho tất cả.")))
        left.addWidget(self.notice)
        left.addWidget(self.table, 1)
        left.addWidget(self.line)
        left.addWidget(self.bar)
        left.addLayout(foot)
        self.panel = QStackedWidget()
        self.panel.addWidget(self.pin)
        self.panel.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Sides(main, self.panel))

    def _connect(self) -> None:
        self.go.clicked.connect(self._ask_pin)
        self.stop.clicked.connect(self.stop_work)
        self.pause.toggled.connect(self._pause_or_go_on)
        self.retry.clicked.connect(lambda: self.begin(self.table.failed))
        self.back.clicked.connect(self._leave)
        self.notice.acted.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._paths[0].parent))))
        self.passwords.wanted.connect(self._unlock)
        self.passwords.refused.connect(self._leave_locked)
        self.pin.given.connect(self._pin_given)
        self.pin.left.connect(self._pin_left)
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._pin_wanted.connect(self._ask_pin_again, Qt.ConnectionType.QueuedConnection)
        self.first_number.editingFinished.connect(self.begin_anew)
        self.anchor.editingFinished.connect(self._anchor_anew)
        self._drawing.failed.connect(lambda _error: QTimer.singleShot(0, self._draw_next))
        for lane, done in ((self._preparing, self._stopped_preparing), (self._signing, self._stopped_signing)):
            lane.step.connect(self.line.tell)
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
            lane.stopped.connect(done)

    # Looking over.

    @property
    def is_signing(self) -> bool:
        return self._signing.is_busy

    def begin(self, paths: Sequence[Path]) -> None:
        """Check these documents, each with its mark; nothing is signed yet."""
        self.passwords.forget()
        self._paths, self._prepared, self._more = list(paths), (), []
        self.table.show_paths(self._paths, self.notes)
        self.notice.hide()
        self.panel.hide()
        self.line.say(self.tr("Đang kiểm tra từng văn bản…"))
        self._look_over(self._paths)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The documents of the list."""
        return tuple(self._paths)

    @property
    def is_growing(self) -> bool:
        """Whether documents can join: the list is up, and nobody has been asked for the PIN or signed."""
        signed = any(path not in self.table.unsigned for path in self._paths)
        return bool(self._paths) and not (self.is_signing or signed or not self.panel.isHidden())

    def add(self, paths: Sequence[Path]) -> None:
        """These join the list that is up, and are looked over after those before them."""
        self._paths += paths
        self._more += paths
        self.table.add_paths(paths, self.notes)
        if not self._preparing.is_busy:
            self._look_over_more()

    def _look_over_more(self) -> None:
        more, self._more = self._more, []
        self._look_over(more)

    def _look_over(self, paths: Sequence[Path]) -> None:
        self._cancel = Event()
        self._count(0, len(paths))
        self._show_buttons(working=True)
        self._time = TimeLeft()
        places = {path: place for place, path in enumerate(self._paths)}
        requests = [self._request(path, places[path]) for path in paths]
        desk = replace(self._desk, cancel=self._cancel)
        self._preparing.send_telling(self._looked_over, jobs.prepare_batch, requests, desk, self._told.emit)

    def _request(self, path: Path, place: int) -> SignRequest | IssueRequest:
        request, password = self._make(path, place), self.passwords.of(path)
        return request if password is None else request.with_password(password)

    def _unlock(self, paths: list[Path]) -> None:
        self._more += paths
        if not self._preparing.is_busy:
            self._look_over_more()

    def _leave_locked(self, path: Path) -> None:
        sentence = wording.of(jobs.PasswordNeeded(path.name))
        self.table.say(path, f"{sentence.what} {sentence.next_step}", Tone.BAD)
        self._looked_over(())

    def _looked_over(self, prepared: tuple[Prepared, ...]) -> None:
        places = {path: place for place, path in enumerate(self._paths)}
        both = (*self._prepared, *prepared)
        self._prepared = prepared = tuple(sorted(both, key=lambda one: places[one.sign.source]))
        if self._more:
            self._look_over_more()
            return
        if self.passwords.ask():
            self.line.say(self.tr("Chờ mật khẩu của văn bản…"))
            return
        self.line.hide()
        self.bar.hide()
        self._show_buttons(working=False)
        self.go.setText(
            self.tr("{button} {prepared} văn bản").format(button=self._button, prepared=wording.count(len(prepared)))
        )
        self.go.setEnabled(bool(prepared))
        self._to_draw = list(prepared)
        self._draw_next()

    def _draw_next(self) -> None:
        """One thumbnail after the other, while there is nothing else to do."""
        if self._to_draw and not self.is_signing:
            one = self._to_draw.pop(0)
            self._drawing.send(lambda image: self._drawn(one, image), jobs.thumbnail, one, THUMBNAIL)

    def _drawn(self, one: Prepared, image: PageImage) -> None:
        self.table.show_thumbnail(one, image)
        QTimer.singleShot(0, self._draw_next)

    def begin_anew(self) -> None:
        """The same documents are looked over again, as the number or the words in the foot are now."""
        if not self.is_signing and self._paths:
            self.begin(self._paths)

    def _anchor_anew(self) -> None:
        if self.anchor.isModified():
            self.anchor.setModified(False)
            self.begin_anew()

    # PIN and work.

    def _ask_pin(self) -> None:
        if self._prepared:
            self.panel.show()
            words = self.tr("{button} {prepared} văn bản").format(
                button=self._button, prepared=wording.count(len(self._prepared))
            )
            self.pin.ask(self._prepared[0], words, self._button, self._desk.clock())

    def _ask_pin_again(self, error: TokenError, choice: CertificateChoice) -> None:
        """The token is back: a new PIN for the rest."""
        first = self._prepared[0]
        now = replace(first, key=replace(first.key, choice=choice))
        self.panel.show()
        self.pin.ask(
            now, self.tr("Ký tiếp các văn bản còn lại"), self._button, self._desk.clock(), wording.of(error).what
        )

    def _pin_given(self, pin: Pin, spend_last_try: bool) -> None:
        self.panel.hide()
        if self.is_signing:
            self._answers.put(pin)
            return
        self._drawing.drop()
        self._cancel, self._time = Event(), TimeLeft()
        self._pause.clear()
        self.pause.setChecked(False)
        self.notice.hide()
        self.line.say(self.tr("Bắt đầu…"))
        self._count(0, len(self._prepared))
        self._show_buttons(working=True)
        prepared = [one.with_last_try() for one in self._prepared] if spend_last_try else list(self._prepared)
        desk = replace(self._desk, cancel=self._cancel)
        self._signing.send_telling(
            self._summed_up, jobs.sign_batch, prepared, pin, desk, self._told.emit, self._pause, self._wait_for_pin
        )

    def _wait_for_pin(self, error: TokenError, choice: CertificateChoice) -> Pin | None:
        """Called on the worker's thread; the person answers on the main one."""
        self._pin_wanted.emit(error, choice)
        return self._answers.get()

    def _pin_left(self) -> None:
        self.panel.hide()
        if self.is_signing:
            self._answers.put(None)

    def _take(self, source: Path, result: object) -> None:
        """One document has come to something."""
        if isinstance(result, Prepared):
            self.table.say(source, ready_words(result), Tone.PLAIN, result.warnings)
        elif isinstance(result, SignedFile):
            self.table.say(source, self.tr("đã ký: {name}").format(name=result.output.name), Tone.GOOD, result.warnings)
        elif isinstance(result, Failure) and isinstance(result.error, jobs.PasswordNeeded):
            self.table.say(source, self.tr("chờ mật khẩu"), Tone.PLAIN)
            self.passwords.note_locked(source)
        elif isinstance(result, Failure) and isinstance(result.error, KysoError):
            sentence = wording.of(result.error)
            self.table.say(source, f"{sentence.what} {sentence.next_step}", Tone.BAD)
        self.came.emit(source, result)
        done = self.bar.value() + 1
        self._count(done, self.bar.maximum())
        self.bar.setFormat(f"%v/%m, {self._time.words(done, self.bar.maximum())}")

    def _count(self, done: int, of: int) -> None:
        self.bar.setVisible(of > 0)
        self.bar.setRange(0, max(of, 1))
        self.bar.setValue(done)

    def _summed_up(self, signed: int) -> None:
        self._rest()
        bad = len(self.table.failed)
        words = self.tr("Đã {lower} và kiểm tra lại {signed} văn bản.").format(
            lower=self._button.lower(), signed=wording.count(signed)
        )
        if bad:
            words += self.tr(" {bad} văn bản chưa ký được, xem lý do ở từng dòng.").format(bad=wording.count(bad))
        self.notice.say(words, Tone.CAUTION if bad else Tone.GOOD, self.tr("Mở thư mục") if signed else "")
        self.go.setEnabled(False)
        self.finished.emit(words)

    def _rest(self) -> None:
        self.line.hide()
        self.bar.hide()
        self.panel.hide()
        self._show_buttons(working=False)

    def _show_buttons(self, *, working: bool) -> None:
        self.stop.setVisible(working)
        self.stop.setEnabled(True)
        self.pause.setVisible(working and bool(self._prepared))
        self.go.setEnabled(not working)
        self.back.setVisible(not working)
        self.join.setVisible(self.may_be_joined and not working and self.is_growing and len(self._paths) > 1)
        self.retry.setVisible(not working and bool(self.table.failed))

    # Pause, stop, leave.

    def _pause_or_go_on(self, paused: bool) -> None:
        self.pause.setText(self.tr("Tiếp tục") if paused else self.tr("Tạm dừng"))
        if paused:
            self._pause.set()
            self.line.say(self.tr("Tạm dừng sau văn bản này."))
        else:
            self._pause.clear()

    def stop_work(self) -> None:
        """Whatever is being looked over or signed stops after this step."""
        self.stop.setEnabled(False)
        self.line.say(self.tr("Đang dừng sau bước này…"))
        self._cancel.set()
        if self.panel.isVisible() and self.is_signing:
            self._answers.put(None)

    def _stopped_preparing(self) -> None:
        self._rest()
        self._leave()

    def _stopped_signing(self) -> None:
        self._rest()
        self.notice.say(
            self.tr("Đã dừng. Văn bản đã ký giữ nguyên; văn bản chưa ký còn trong danh sách."), Tone.CAUTION
        )
        self.begin_left()

    def begin_left(self) -> None:
        """Look over again what is not signed yet."""
        left = self.table.unsigned
        words = self.notice.text
        if left:
            self.begin(left)
            self.notice.say(words, Tone.CAUTION)

    def _leave(self) -> None:
        if not self.is_signing:
            self._preparing.drop()
            self._drawing.drop()
            self._prepared, self._to_draw, self._paths, self._more = (), [], [], []
            self.passwords.forget()
            self.left.emit()

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self._rest()
        self.notice.say(f"{sentence.what} {sentence.next_step}")
        self.go.setEnabled(bool(self._prepared))
