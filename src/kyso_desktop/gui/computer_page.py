"""How this computer is: the findings of the diagnosis with their cures, and the bundle for the support desk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.gui.bundle_sheet import BundleSheet
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.labels import Copyable
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.style import GAP, MARGIN, SIGNS, SPACE, Tone, Words, main_button, quiet, scaled_font
from kyso_desktop.gui.task_layout import scrolled
from kyso_desktop.gui.work_line import WorkLine
from kyso_desktop.jobs import Seen, State
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Finding, Patient

TONES = {State.PROBLEM: Tone.BAD, State.WARNING: Tone.CAUTION, State.OK: Tone.GOOD}
STATES = {State.PROBLEM: tr("Cần xử lý"), State.WARNING: tr("Lưu ý"), State.OK: tr("Đạt")}
ORDER = (State.PROBLEM, State.WARNING, State.OK)
DEVICE, SETTINGS = "device", "settings"
CURES = {
    Seen.DRIVER_NONE: DEVICE,
    Seen.DRIVER_FAILS: DEVICE,
    Seen.TOKEN_NONE: DEVICE,
    Seen.CERTIFICATE_ENDS_SOON: DEVICE,
    Seen.CERTIFICATE_OVER: DEVICE,
    Seen.DRIVER_MAP_BROKEN: SETTINGS,
    Seen.TRUST_FILE_BROKEN: SETTINGS,
    Seen.TIMESTAMP_DEAD: SETTINGS,
    Seen.CLOCK_UNKNOWN: SETTINGS,
}
"""Where in this window the cure can be done."""
BUTTONS = {DEVICE: tr("Mở trang Thiết bị"), SETTINGS: tr("Mở trang Cài đặt")}


def in_order(findings: Sequence[Finding]) -> list[Finding]:
    """What needs doing first."""
    return sorted(findings, key=lambda one: ORDER.index(one.state))


class ComputerPage(QWidget):
    """One button that looks at everything; what needs doing comes first."""

    page_wanted = Signal(str)

    def __init__(self, patient: Patient, errands: Errands, *, alone: bool = False) -> None:
        """``alone``: there are no other pages that a cure could lead to."""
        super().__init__()
        self._patient, self._alone = patient, alone
        self.findings: tuple[Finding, ...] = ()
        self._gathers = False
        self.go = QPushButton(self.tr("Kiểm tra lại")) if alone else main_button(self.tr("Kiểm tra máy này"))
        self.send = QPushButton(self.tr("Gửi cho bộ phận hỗ trợ…"))
        self.line, self.notice, self.bundle = WorkLine(), Notice(), BundleSheet()
        self._looking, self._packing = Lane(errands, self), Lane(errands, self)
        for lane in (self._looking, self._packing):
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self._looking.stopped.connect(self._stopped)
        self.go.clicked.connect(self.look)
        self.send.clicked.connect(self._gather)
        self.bundle.saved.connect(self._ask_target)
        self.bundle.left.connect(self._show_list)
        self._build()

    def _build(self) -> None:
        self.send.setEnabled(False)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GAP)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.addLayout(self._rows)
        column.addStretch(1)
        self._list = scrolled(inner)
        self._foot = QWidget()
        buttons = QHBoxLayout(self._foot)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addWidget(self.send)
        buttons.addStretch(1)
        buttons.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, GAP, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addWidget(
            quiet(self.tr("Xem máy, driver, USB Token, mạng, nhật ký đã sẵn sàng chưa. Không thay đổi gì."))
        )
        if self._alone:
            layout.addWidget(
                quiet(self.tr("Điều nào không tự xử lý được thì nhờ cán bộ công nghệ thông tin; vẫn đi tiếp được."))
            )
        layout.addWidget(self.notice)
        layout.addWidget(self.line)
        layout.addWidget(self._list, 1)
        layout.addWidget(self.bundle, 1)
        layout.addWidget(self._foot)
        self.bundle.hide()
        self.setFocusProxy(self.go)

    def look(self) -> None:
        """Ask everything anew."""
        self._show_list()
        cancel = self.line.begin(self.tr("Đang kiểm tra máy này…"))
        self.go.setEnabled(False)
        self.send.setEnabled(False)
        self._looking.send(self._show, jobs.examine_all, self._patient, self.line.moved.emit, cancel)

    def _stopped(self) -> None:
        self._gathers = False
        self._rest()
        self.notice.say(self.tr("Đã dừng: máy này chưa được kiểm tra hết."), Tone.CAUTION)

    def _rest(self) -> None:
        self.line.hide()
        self.go.setEnabled(True)
        self.send.setEnabled(bool(self.findings))

    def look_and_gather(self) -> None:
        """Ask everything anew, and show what would be sent of it."""
        self._gathers = True
        self.look()

    def _show_list(self) -> None:
        self.bundle.hide()
        self._list.show()
        self._foot.show()

    def _show(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        self._rest()
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for finding in in_order(findings):
            row = FindingRow(finding, alone=self._alone)
            row.page_wanted.connect(self.page_wanted)
            self._rows.addWidget(row)
        self.notice.say(*self._summary(findings))
        if self._gathers:
            self._gathers = False
            self._gather()

    def _summary(self, findings: Sequence[Finding]) -> tuple[str, Tone]:
        bad = sum(one.state is State.PROBLEM for one in findings)
        if bad:
            return self.tr("Cần xử lý: {bad} điều. Xem cách xử lý ở từng dòng.").format(bad=bad), Tone.BAD
        if any(one.state is State.WARNING for one in findings):
            return self.tr("Máy dùng được; có điều cần lưu ý."), Tone.CAUTION
        return self.tr("Máy sẵn sàng."), Tone.GOOD

    def _gather(self) -> None:
        self._packing.send(self._preview, jobs.bundle_parts, wording.diagnosis(self.findings), self._patient)

    def _preview(self, parts: tuple[tuple[str, str], ...]) -> None:
        self.notice.hide()
        self._list.hide()
        self._foot.hide()
        self.bundle.show_parts(parts, self._told(parts))

    def _told(self, parts: Sequence[tuple[str, str]]) -> str:
        """The same in sentences: every finding, then every log as it stands, which has no other words."""
        told = [self.tr("KẾT QUẢ KIỂM TRA MÁY NÀY")]
        for finding in in_order(self.findings):
            told.append(f"{SIGNS[TONES[finding.state]]} {STATES[finding.state]}: {wording.found(finding)}")
            told += [f"    {cure}"] if (cure := wording.cure(finding)) else []
        for name, text in parts[1:]:
            told += ["", self.tr("TỆP GHI LỖI {name}").format(name=name), text.strip() or self.tr("Không có gì.")]
        if not parts[1:]:
            told += ["", self.tr("Chưa có tệp ghi lỗi nào.")]
        return "\n".join(told)

    def _ask_target(self) -> None:
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Lưu tệp gửi hỗ trợ"), f"{place}/kyso-ho-tro.zip", self.tr("Tệp nén (*.zip)")
        )
        if name:
            self.save(Path(name))

    def save(self, target: Path) -> None:
        """What was shown, and nothing else, goes into that file."""
        self._packing.send(lambda _none: self._saved(target), jobs.pack_parts, target, self.bundle.parts)

    def _saved(self, target: Path) -> None:
        self._show_list()
        self.notice.say(self.tr("Đã lưu: {name}. Gửi tệp này cho bộ phận hỗ trợ.").format(name=target.name), Tone.GOOD)

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self._rest()
        self.notice.say(f"{sentence.what} {sentence.next_step}")


class FindingRow(QFrame):
    """Sign, word, sentence, cure, and a button where this window holds the cure."""

    page_wanted = Signal(str)

    def __init__(self, finding: Finding, *, alone: bool) -> None:
        super().__init__()
        self.setObjectName("card")
        found, cure = wording.found(finding), wording.cure(finding)
        state = STATES[finding.state]
        self.setAccessibleName(f"{state}: {found} {cure}".strip())
        sign = Words(f"{SIGNS[TONES[finding.state]]} {state}")
        sign.setFont(scaled_font(sign, 1.0, sign.font().Weight.DemiBold))
        sign.setFixedWidth(sign.fontMetrics().horizontalAdvance(f"✘ {STATES[State.PROBLEM]}  ") + GAP)
        words = Copyable(found)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(words)
        if cure:
            column.addWidget(quiet(cure))
        row = QHBoxLayout(self)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        if not alone and finding.state is not State.OK and (page := CURES.get(finding.seen)):
            button = QPushButton(BUTTONS[page])
            button.clicked.connect(lambda: self.page_wanted.emit(page))
            row.addWidget(button)
