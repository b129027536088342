"""Biểu mẫu: chosen, prefilled from certificate, device and the office's own words, completed, made a PDF and signed."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.sides import Sides
from kyso_desktop.gui.style import GAP, MARGIN, SPACE, Tone, heading, main_button, quiet
from kyso_desktop.gui.task_layout import group, scrolled
from kyso_desktop.gui.work_line import WorkLine
from kyso_desktop.jobs import FormKind, PaperMaker, Period, Profile
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk, FormPaper, TokenCertificate, TokenReport

KIND = Qt.ItemDataRole.UserRole
DOCX = tr("Văn bản Word (*.docx)")
COMPLETED = tr("Biểu mẫu đã điền (*.docx *.odt *.doc *.rtf)")
NAMES = {
    "superior": tr("Cơ quan cấp trên"),
    "agency": tr("Cơ quan, đơn vị"),
    "place": tr("Địa danh"),
    "recipient": tr("Kính gửi"),
    "signer_title": tr("Chức vụ người ký"),
    "signer_name": tr("Họ tên người ký"),
    "phone": tr("Điện thoại"),
}


class FormsPage(QWidget):
    """Forms at the left, what goes into them at the right."""

    sign_wanted = Signal(object)
    """The ``Path`` of a form's PDF."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._desk = desk
        self._held: list[tuple[TokenReport, TokenCertificate]] = []
        self.completed: Path | None = None
        self.notice, self.line, self.forms = Notice(), WorkLine(), QListWidget()
        self.person, self.period = QComboBox(), QComboBox()
        self.profile = {field.name: QLineEdit() for field in fields(Profile)}
        self.make, self.edit = main_button(self.tr("Lập biểu mẫu…")), QPushButton(self.tr("Sửa mẫu của cơ quan…"))
        self.sign, self.choose = (
            QPushButton(self.tr("Chuyển PDF và ký")),
            QPushButton(self.tr("Chọn biểu mẫu đã điền…")),
        )
        self.chosen = quiet()
        self._lane, self._keeping = Lane(errands, self), Lane(errands, self)
        for lane in (self._lane, self._keeping):
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self._lane.stopped.connect(self._stopped)
        self._lane.busy.connect(lambda _busy: self._allow())
        self._build()
        self.make.clicked.connect(self._ask_file)
        self.edit.clicked.connect(self._edit_template)
        self.choose.clicked.connect(self._ask_completed)
        self.sign.clicked.connect(self.convert)
        self.forms.itemActivated.connect(lambda _item: self._ask_file())
        self.forms.currentRowChanged.connect(lambda _row: self._fit_to_kind())
        for edit in self.profile.values():
            edit.editingFinished.connect(self._keep)

    def _build(self) -> None:
        self._fill_lists()
        form = QFormLayout()
        form.setVerticalSpacing(GAP)
        self._person_name, self._period_name = quiet(self.tr("Chứng thư")), quiet(self.tr("Sự cố trong kỳ"))
        form.addRow(self._person_name, self.person)
        form.addRow(self._period_name, self.period)
        for name, edit in self.profile.items():
            edit.setAccessibleName(NAMES[name])
            form.addRow(quiet(NAMES[name]), edit)
        buttons = QHBoxLayout()
        buttons.addWidget(self.edit)
        buttons.addStretch(1)
        buttons.addWidget(self.make)
        inner = QWidget()
        right = QVBoxLayout(inner)
        right.setContentsMargins(SPACE, 0, 0, 0)
        right.setSpacing(SPACE - 4)
        right.addWidget(heading(self.tr("1. Điền sẵn rồi lập biểu mẫu")))
        right.addLayout(form)
        right.addLayout(buttons)
        right.addWidget(self._signing())
        right.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, GAP * 2, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addWidget(self.notice)
        layout.addWidget(self.line)
        layout.addWidget(Sides(self.forms, scrolled(inner), None, (1, 1)), 1)
        self._hold(None)
        self._fit_to_kind()

    def _fill_lists(self) -> None:
        self.forms.setAccessibleName(self.tr("Biểu mẫu"))
        self.forms.setWordWrap(True)
        self.person.setAccessibleName(self.tr("Chứng thư, thiết bị"))
        self.period.setAccessibleName(self.tr("Sự cố trong kỳ"))
        for kind in FormKind:
            item = QListWidgetItem(wording.form_name(kind))
            item.setData(KIND, kind)
            self.forms.addItem(item)
        self.forms.setCurrentRow(0)
        for name, period in wording.office_periods(self._desk.clock().astimezone(jobs.VIETNAM).date()):
            self.period.addItem(name, period)

    def _signing(self) -> QWidget:
        row = QWidget()
        buttons = QHBoxLayout(row)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addWidget(self.choose)
        buttons.addStretch(1)
        buttons.addWidget(self.sign)
        words = self.tr("Điền nốt trong Word hoặc LibreOffice, lưu và đóng tệp, rồi ký ngay tại đây.")
        return group(self.tr("2. Chuyển PDF và ký"), quiet(words), self.chosen, row)

    def set_tokens(self, reports: tuple[TokenReport, ...]) -> None:
        """The certificates that a form can be made about."""
        held = [(report, one) for report in reports for one in report.certificates if not one.facts.is_ca]
        if [one.facts.sha256 for _, one in held] == [one.facts.sha256 for _, one in self._held] and self.person.count():
            return
        self._held = held
        self.person.clear()
        self.person.addItems([f"{one.facts.common_name} ({report.label or ''})" for report, one in held])
        self.person.addItem(self.tr("Không điền sẵn chứng thư"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keeping.send(self._show_profile, jobs.read_profile, self._desk)

    def _show_profile(self, profile: Profile) -> None:
        for name, edit in self.profile.items():
            if not edit.hasFocus():
                edit.setText(getattr(profile, name))

    def _fit_to_kind(self) -> None:
        """A report of incidents is about a period, every other form about a certificate."""
        incident = self.kind is FormKind.INCIDENT
        for widget in (self._period_name, self.period):
            widget.setVisible(incident)
        for widget in (self._person_name, self.person):
            widget.setVisible(not incident)

    @property
    def typed(self) -> Profile:
        """The office's words as they stand in the fields."""
        return replace(Profile(), **{name: edit.text().strip() for name, edit in self.profile.items()})

    def _keep(self) -> None:
        self._keeping.send(lambda _profile: None, jobs.save_profile, self._desk, self.typed)

    @property
    def kind(self) -> FormKind:
        """The form that is chosen."""
        item = self.forms.currentItem()
        return FormKind(item.data(KIND)) if item is not None else FormKind.RENEW_OR_CHANGE

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Lập biểu mẫu"), f"{self.kind.value}.docx", DOCX)
        if name:
            self.fill_in(Path(name))

    def fill_in(self, target: Path) -> None:
        """The chosen form stands in ``target``, prefilled, and opens in the word processor."""
        desk, texts = self._desk, self.typed.texts()
        if self.kind is FormKind.INCIDENT:
            period = self.period.currentData()
            assert isinstance(period, Period)  # noqa: S101 - what addItem was given
            self._lane.send(
                lambda _none: self._open(target),
                jobs.write_incident_report, desk, period, wording.words(), target, texts, overwrite=True,
            )  # fmt: skip
            return
        row = self.person.currentIndex()
        report, one = self._held[row] if 0 <= row < len(self._held) else (None, None)
        self._lane.send(
            lambda _none: self._open(target),
            jobs.write_certificate_form, desk, self.kind, target, one.facts if one else None, report, texts,
        )  # fmt: skip

    def _open(self, target: Path) -> None:
        self._hold(target)
        self.notice.say(
            self.tr("Đã lập biểu mẫu: {name}. Điền tiếp trong cửa sổ vừa mở, lưu và đóng lại.").format(
                name=target.name
            ),
            Tone.GOOD,
        )
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

    def _edit_template(self) -> None:
        self._lane.send(self._open_template, jobs.own_template, self._desk, self.kind)

    def _open_template(self, own: Path) -> None:
        words = self.tr(
            "Đang mở mẫu của cơ quan: {own}. Giữ nguyên các ô {{{{ … }}}}; lưu lại là dùng cho lần lập sau."
        ).format(own=own)
        self.notice.say(words, Tone.PLAIN)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(own)))

    # Signing.

    def _hold(self, form: Path | None) -> None:
        self.completed = form
        self._allow()
        self.chosen.setText(
            self.tr("Biểu mẫu: {name}").format(name=form.name) if form else self.tr("Chưa chọn biểu mẫu nào.")
        )

    def _allow(self) -> None:
        busy = self._lane.is_busy
        self.sign.setEnabled(self.completed is not None and not busy)
        self.choose.setEnabled(not busy)

    def _ask_completed(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Chọn biểu mẫu đã điền"), "", COMPLETED)
        if name:
            self._hold(Path(name))
            self.convert()

    def convert(self) -> None:
        """The completed form becomes a PDF beside it, and goes to the page that signs."""
        if self.completed is not None:
            self.notice.hide()
            cancel = self.line.begin(self.tr("Đang chuyển sang PDF…"))
            self._lane.send(self._converted, jobs.form_to_pdf, self.completed, cancel=cancel)

    def _stopped(self) -> None:
        self.line.hide()
        self.notice.say(self.tr("Đã dừng: chưa có tệp PDF nào được tạo, biểu mẫu giữ nguyên."), Tone.CAUTION)

    def _converted(self, made: FormPaper) -> None:
        self.line.hide()
        by_program = made.maker is PaperMaker.PROGRAM
        words = self.tr(" Chương trình tự dàn trang vì máy không có phần mềm soạn thảo: xem lại trước khi ký.")
        self.notice.say(
            self.tr("Đã tạo {name}.").format(name=made.path.name) + (words if by_program else ""), Tone.GOOD
        )
        self.sign_wanted.emit(made.path)

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self.line.hide()
        self.notice.say(f"{sentence.what} {sentence.next_step}")
