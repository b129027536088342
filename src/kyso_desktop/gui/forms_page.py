"""Biểu mẫu: chosen, prefilled from certificate, device and the office's own words, opened for completion."""

from dataclasses import fields, replace
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop import jobs, wording
from kyso_desktop.errors import KysoError
from kyso_desktop.gui.errands import Errands, Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.style import GAP, MARGIN, SPACE, Tone, heading, main_button, quiet
from kyso_desktop.jobs import Desk, FormKind, Profile, TokenCertificate, TokenReport
from kyso_desktop.wording import tr

KIND = Qt.ItemDataRole.UserRole
NAMES = {
    "superior": tr("Cơ quan cấp trên"),
    "agency": tr("Cơ quan, đơn vị"),
    "place": tr("Địa danh"),
    "recipient": tr("Kính gửi"),
    "signer_title": tr("Chức vụ người ký"),
    "phone": tr("Điện thoại"),
}


class FormsPage(QWidget):
    """Forms at the left, what goes into them at the right."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._desk = desk
        self._held: list[tuple[TokenReport, TokenCertificate]] = []
        self.notice, self.forms, self.person = Notice(), QListWidget(), QComboBox()
        self.profile = {field.name: QLineEdit() for field in fields(Profile)}
        self.make = main_button(self.tr("Lập biểu mẫu…"))
        self._lane, self._keeping = Lane(errands, self), Lane(errands, self)
        for lane in (self._lane, self._keeping):
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self._build()
        self.make.clicked.connect(self._ask_file)
        self.forms.itemActivated.connect(lambda _item: self._ask_file())
        for edit in self.profile.values():
            edit.editingFinished.connect(self._keep)

    def _build(self) -> None:
        self.forms.setAccessibleName(self.tr("Biểu mẫu"))
        self.person.setAccessibleName(self.tr("Chứng thư, thiết bị"))
        for kind in FormKind:
            item = QListWidgetItem(wording.form_name(kind))
            item.setData(KIND, kind)
            self.forms.addItem(item)
        self.forms.setCurrentRow(0)
        form = QFormLayout()
        form.setVerticalSpacing(GAP)
        form.addRow(quiet(self.tr("Chứng thư, thiết bị")), self.person)
        for name, edit in self.profile.items():
            edit.setAccessibleName(NAMES[name])
            form.addRow(quiet(NAMES[name]), edit)
        right = QVBoxLayout()
        right.setSpacing(SPACE - 4)
        right.addWidget(heading(self.tr("Điền sẵn vào biểu mẫu")))
        right.addLayout(form)
        right.addWidget(quiet(self.tr("Phần còn lại điền tiếp trong Word hoặc LibreOffice, rồi xuất PDF để ký.")))
        right.addStretch(1)
        right.addWidget(self.make)
        both = QHBoxLayout()
        both.setSpacing(SPACE)
        both.addWidget(self.forms, 3)
        both.addLayout(right, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, GAP * 2, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addWidget(self.notice)
        layout.addLayout(both, 1)

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
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Lập biểu mẫu"), f"{self.kind.value}.docx", self.tr("Văn bản Word (*.docx)")
        )
        if name:
            self.fill_in(Path(name))

    def fill_in(self, target: Path) -> None:
        """The chosen form stands in ``target``, prefilled, and opens in the word processor."""
        row = self.person.currentIndex()
        report, one = self._held[row] if 0 <= row < len(self._held) else (None, None)
        self._lane.send(
            lambda _none: self._open(target),
            jobs.write_certificate_form,
            self._desk,
            self.kind,
            target,
            one.facts if one else None,
            report,
            self.typed.texts(),
        )

    def _open(self, target: Path) -> None:
        self.notice.say(
            self.tr("Đã lập biểu mẫu: {name}. Điền tiếp trong cửa sổ vừa mở.").format(name=target.name), Tone.GOOD
        )
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self.notice.say(f"{sentence.what} {sentence.next_step}")
