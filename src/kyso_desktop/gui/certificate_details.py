"""One certificate with everything that a form asks for, and what its holder can do about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop import jobs, wording
from kyso_desktop.gui.certificate_picker import days_left_words
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.labels import Copyable
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.style import GAP, SPACE, Tone, heading, quiet
from kyso_desktop.gui.task_layout import group, scrolled
from kyso_desktop.jobs import FormKind, PinState
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk, StoppedKey, TokenCertificate, TokenReport, WatchedCertificate

MINUTE = 60_000
FORMS = {
    FormKind.RENEW_OR_CHANGE: tr("Đề nghị gia hạn, thay đổi…"),
    FormKind.REVOKE: tr("Đề nghị thu hồi…"),
    FormKind.RECOVER_DEVICE: tr("Đề nghị khôi phục thiết bị…"),
}


def in_groups(digits: str) -> str:
    """Long hexadecimal in groups of eight, which a line can be broken between."""
    return " ".join(digits[at : at + 8] for at in range(0, len(digits), 8))


def clock_words(stopped: StoppedKey, desk: Desk) -> str:
    """How long there is left to tell the agency and the certification authority."""
    left = stopped.tell_until - desk.clock()
    minutes = int(left.total_seconds() // 60)
    until = wording.moment(stopped.tell_until)
    if minutes < 0:
        return tr("Đã quá hạn báo ({until}). Báo ngay cho cơ quan quản lý trực tiếp và tổ chức chứng thực.").format(
            until=until
        )
    return tr(
        "Báo cơ quan quản lý trực tiếp và tổ chức chứng thực trước {until} (còn {value} giờ {value2:02} phút)."
    ).format(until=until, value=minutes // 60, value2=minutes % 60)


class CertificateDetails(QWidget):
    """Rows to read and copy, then the deeds."""

    changed = Signal()
    """Something about the certificate has changed on this computer: look again."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._desk = desk
        self._token: TokenReport | None = None
        self._shown: TokenCertificate | None = None
        self._stopped: StoppedKey | None = None
        self._lane = Lane(errands, self)
        self._lane.failed.connect(self._refuse)
        self._lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self.title, self.rows = heading("", 1.1), QFormLayout()
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.state, self.notice = Notice(), Notice()
        self.copy_serial, self.save = QPushButton(self.tr("Chép số serial")), QPushButton(self.tr("Lưu chứng thư…"))
        self.forms = {kind: QPushButton(words) for kind, words in FORMS.items()}
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Ví dụ: mất thiết bị, lộ mã PIN"))
        self.reason.setAccessibleName(self.tr("Lý do, được lưu vào nhật ký"))
        self.stop, self.lift = QPushButton(self.tr("Báo lộ khóa")), QPushButton(self.tr("Hủy báo lộ khóa"))
        self._warning = quiet()
        self._tick = QTimer(self, interval=MINUTE)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.rows.setVerticalSpacing(GAP)
        self.rows.setHorizontalSpacing(SPACE - 4)
        self.rows.setLabelAlignment(Qt.AlignmentFlag.AlignTop)
        first = QHBoxLayout()
        first.addWidget(self.copy_serial)
        first.addWidget(self.save)
        first.addStretch(1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE - 4)
        column.addWidget(self.title)
        column.addWidget(self.state)
        column.addWidget(self.notice)
        column.addLayout(self.rows)
        column.addLayout(first)
        column.addWidget(group(self.tr("Biểu mẫu điền sẵn"), *self.forms.values()))
        column.addWidget(
            group(self.tr("Khóa bị lộ, mất hoặc bị dùng trái phép"), self._warning, self.reason, self.stop, self.lift)
        )
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(inner))

    def _connect(self) -> None:
        self.copy_serial.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_where)
        self.reason.textChanged.connect(self._allow)
        self.stop.clicked.connect(self._stop)
        self.lift.clicked.connect(self._lift)
        self._tick.timeout.connect(self._say_clock)
        for kind, button in self.forms.items():
            button.clicked.connect(lambda _checked=False, kind=kind: self._ask_form(kind))

    def show_certificate(self, token: TokenReport, one: TokenCertificate, watched: WatchedCertificate | None) -> None:
        """Everything that is known of this certificate."""
        if self._shown is None or self._shown.facts.sha256 != one.facts.sha256:
            self.reason.setText("")
            self.notice.hide()
        self._token, self._shown = token, one
        self._stopped = watched.stopped if watched else None
        self.title.setText(one.facts.common_name)
        self._fill(token, one, watched)
        self._say_state()
        self.forms[FormKind.RECOVER_DEVICE].setVisible(token.pin_state is PinState.LOCKED)
        self.stop.setVisible(self._stopped is None)
        self.lift.setVisible(self._stopped is not None)
        self._warning.setText(
            self.tr(
                "Chương trình trên máy này ngừng ký bằng chứng thư này ngay lập tức; việc báo được ghi vào nhật ký."
            )
            if self._stopped is None
            else self.tr("Chỉ hủy khi đã báo nhầm. Lý do được ghi vào nhật ký.")
        )
        self._allow()

    def _fill(self, token: TokenReport, one: TokenCertificate, watched: WatchedCertificate | None) -> None:
        facts = one.facts
        while self.rows.rowCount():
            self.rows.removeRow(0)
        pairs = (
            (self.tr("Loại"), wording.kind(facts.kind)),
            (self.tr("Cơ quan, đơn vị"), ", ".join(filter(None, (*facts.units, facts.organisation)))),
            (self.tr("Mã định danh"), ", ".join(facts.identifiers)),
            (self.tr("Thư điện tử"), facts.email),
            (self.tr("Nơi cấp"), facts.issuer_common_name),
            (self.tr("Số serial"), in_groups(facts.serial)),
            (
                self.tr("Hiệu lực"),
                f"{wording.day(facts.not_before)} – {wording.day(facts.not_after)} "
                f"({days_left_words(facts, self._desk.clock())})",
            ),
            (self.tr("Tình trạng"), wording.certificate_state(watched.state) if watched else None),
            (self.tr("Khóa"), facts.key),
            (self.tr("Thiết bị"), " · ".join(filter(None, (token.label, token.serial)))),
            (
                self.tr("Mã PIN"),
                self.tr("nhập trên bàn phím của thiết bị") if token.pin_pad else wording.pin_state(token.pin_state),
            ),
            (self.tr("Dãy SHA-256"), in_groups(facts.sha256)),
        )
        for name, value in pairs:
            if value:
                label = Copyable(value)
                label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                label.setAccessibleName(f"{name}: {value}")
                words = quiet(name)
                words.setAlignment(Qt.AlignmentFlag.AlignTop)
                self.rows.addRow(words, label)

    def _say_state(self) -> None:
        if self._stopped is not None:
            self._say_clock()
            self._tick.start()
        elif self._token is not None and self._token.pin_state is PinState.LOCKED:
            self._tick.stop()
            sentence = wording.of(jobs.PinLocked())
            self.state.say(f"{sentence.what} {sentence.next_step}")
        elif self._shown is not None and self._shown.replaced_by is not None:
            self._tick.stop()
            self.state.say(wording.replaced(), Tone.CAUTION)
        else:
            self._tick.stop()
            self.state.hide()

    def _say_clock(self) -> None:
        if self._stopped is not None:
            self.state.say(
                self.tr("Đã báo lộ khóa lúc {since}. {stopped}").format(
                    since=wording.moment(self._stopped.since), stopped=clock_words(self._stopped, self._desk)
                )
            )

    def _allow(self) -> None:
        given = bool(self.reason.text().strip())
        self.stop.setEnabled(given)
        self.lift.setEnabled(given)

    # Deeds.

    def _copy(self) -> None:
        if self._shown is not None:
            QGuiApplication.clipboard().setText(self._shown.facts.serial)
            self.notice.say(self.tr("Đã chép số serial của chứng thư."), Tone.GOOD)

    def _ask_where(self) -> None:
        if self._shown is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Lưu chứng thư"), f"{self._shown.facts.serial}.cer", self.tr("Chứng thư (*.cer *.crt *.pem)")
        )
        if name:
            self._lane.send(
                lambda _none: self.notice.say(
                    self.tr("Đã lưu chứng thư: {name}").format(name=Path(name).name), Tone.GOOD
                ),
                jobs.save_certificate,
                self._shown,
                Path(name),
                overwrite=True,
            )

    def _ask_form(self, kind: FormKind) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Lập biểu mẫu"), f"{kind.value}.docx", self.tr("Văn bản Word (*.docx)")
        )
        if name:
            self.fill_form(kind, Path(name))

    def fill_form(self, kind: FormKind, target: Path) -> None:
        """The form stands in ``target``, prefilled with this certificate and its device."""
        if self._shown is not None:
            self._lane.send(
                lambda _none: self.notice.say(
                    self.tr("Đã lập biểu mẫu: {name}. Mở tệp để điền tiếp.").format(name=target.name), Tone.GOOD
                ),
                jobs.write_certificate_form,
                self._desk,
                kind,
                target,
                self._shown.facts,
                self._token,
            )

    def _stop(self) -> None:
        if self._shown is not None:
            self._lane.send(
                self._was_stopped, jobs.report_leak, self._desk, self._shown.facts, self.reason.text().strip()
            )

    def _lift(self) -> None:
        if self._stopped is not None:
            self._lane.send(
                self._was_lifted, jobs.lift_stop, self._desk, self._stopped.sha256, self.reason.text().strip()
            )

    def _was_stopped(self, stopped: StoppedKey) -> None:
        self._stopped = stopped
        self.reason.setText("")
        self._say_state()
        self.changed.emit()

    def _was_lifted(self, _stopped: StoppedKey) -> None:
        self._stopped = None
        self.reason.setText("")
        self._say_state()
        self.changed.emit()

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self.notice.say(f"{sentence.what} {sentence.next_step}")
