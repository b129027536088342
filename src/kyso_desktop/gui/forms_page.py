"""Biểu mẫu: chosen, prefilled from the profile, the certificate and its device, then opened to be completed."""

from collections.abc import Mapping
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
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop import jobs, wording
from kyso_desktop.errors import KysoError
from kyso_desktop.gui.errands import Errands, Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.style import GAP, MARGIN, SPACE, Tone, heading, main_button, quiet
from kyso_desktop.jobs import CertificateFacts, Desk, FormKind, ProfileField, TokenReport

KIND = Qt.ItemDataRole.UserRole
KINDS = tuple(kind for kind in FormKind if kind is not FormKind.RETURN_SLIP)
"""The slip that goes back with a document is made from the document's own verdict."""
FIELDS_WIDTH = 380


class FormsPage(QWidget):
    """Forms at the left, what they are filled with at the right."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._desk = desk
        self._held: list[tuple[CertificateFacts, TokenReport]] = []
        self.written: Path | None = None
        self.notice = Notice()
        self.kinds, self.certificate = QListWidget(), QComboBox()
        self.fields = {name: QLineEdit() for name in ProfileField}
        self.make, self.open = main_button("Lập biểu mẫu…"), QPushButton("Mở tệp")
        self._reading, self._writing = Lane(errands, self), Lane(errands, self)
        for lane in (self._reading, self._writing):
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self._build()
        self.make.clicked.connect(self._ask_target)
        self.open.clicked.connect(self.open_written)
        self.open.setEnabled(False)

    def _build(self) -> None:
        for kind in KINDS:
            item = QListWidgetItem(wording.form(kind))
            item.setData(KIND, kind.value)
            self.kinds.addItem(item)
        self.kinds.setCurrentRow(0)
        self.kinds.setAccessibleName("Biểu mẫu")
        self.kinds.setWordWrap(True)
        self.certificate.addItem("Không điền chứng thư")
        form = QFormLayout()
        form.setVerticalSpacing(GAP)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(quiet("Chứng thư"), self.certificate)
        self.certificate.setAccessibleName("Chứng thư")
        for name, field in self.fields.items():
            field.setAccessibleName(wording.profile_field(name))
            form.addRow(quiet(wording.profile_field(name)), field)
        right = QWidget()
        right.setFixedWidth(FIELDS_WIDTH)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading("Điền sẵn"))
        column.addLayout(form)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.open)
        buttons.addWidget(self.make)
        column.addLayout(buttons)
        middle = QHBoxLayout()
        middle.setSpacing(SPACE)
        middle.addWidget(self.kinds, 1)
        middle.addWidget(right)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, GAP * 2, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        words = "Chỗ chưa có lời văn chính thức được đánh dấu trong biểu mẫu. Điền tiếp, lưu thành PDF rồi mở ở mục Ký."
        layout.addWidget(quiet(words))
        layout.addWidget(self.notice)
        layout.addLayout(middle, 1)
        self.setFocusProxy(self.kinds)

    def set_tokens(self, reports: tuple[TokenReport, ...]) -> None:
        """Certificates that forms can be filled from; what was chosen stays chosen while it is there."""
        chosen = self.certificate.currentData()
        self._held = [(one.facts, report) for report in reports for one in report.certificates]
        self.certificate.clear()
        self.certificate.addItem("Không điền chứng thư")
        for facts, _report in self._held:
            self.certificate.addItem(f"{facts.common_name} ({wording.kind(facts.kind)})", facts.sha256)
        first = 1 if self._held else 0
        self.certificate.setCurrentIndex(max(first, self.certificate.findData(chosen) if chosen else 0))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reading.send(self._fill, jobs.read_profile, self._desk)

    def _fill(self, profile: Mapping[ProfileField, str]) -> None:
        for name, field in self.fields.items():
            if not field.isModified():
                field.setText(profile.get(name, ""))

    def _kind(self) -> FormKind:
        item = self.kinds.currentItem()
        return FormKind(item.data(KIND)) if item is not None else KINDS[0]

    def _ask_target(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, "Lập biểu mẫu", f"{self._kind().value}.docx", "Văn bản Word (*.docx)"
        )
        if name:
            self.fill(Path(name))

    def fill(self, target: Path) -> None:
        """The chosen form stands in ``target``, prefilled, and is opened to be completed."""
        row = self.certificate.currentIndex() - 1
        held = self._held[row] if row >= 0 else None
        profile = {name: field.text().strip() for name, field in self.fields.items()}
        self._writing.send(
            self._filled, jobs.fill_form, self._desk, self._kind(), target, profile, wording.words(), held
        )

    def _filled(self, target: Path) -> None:
        self.written = target
        self.open.setEnabled(True)
        words = f"Đã lập biểu mẫu: {target.name}. Bấm «Mở tệp» để điền tiếp, lưu thành PDF, rồi kéo tệp PDF vào mục Ký."
        self.notice.say(words, Tone.GOOD)

    def open_written(self) -> None:
        """The form is open in the word processor."""
        if self.written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.written)))

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self.notice.say(f"{sentence.what} {sentence.next_step}")
