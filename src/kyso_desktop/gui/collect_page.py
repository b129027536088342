"""Nhiều máy: this computer's export is made and signed; the exports of several are looked at and put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop import jobs, wording
from kyso_desktop.gui.certificate_picker import CertificateLine, usable
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.pin_field import DOUBT, PinField
from kyso_desktop.gui.style import GAP, MARGIN, SIGNS, SPACE, Tone, main_button, quiet
from kyso_desktop.gui.task_layout import group, scrolled
from kyso_desktop.gui.work_line import WorkLine
from kyso_desktop.jobs import CertificateKind, ExportTrust, Period, Pin, Register
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import CheckedExport, Desk, Paper, TokenReport

EXPORTS = tr("Tệp xuất của các máy (*.json)")
FILES = tr("Bảng tính Excel (*.xlsx);;Văn bản PDF (*.pdf);;CSV (*.csv)")
BOOKS = ((tr("Sổ văn bản đi"), Register.OUTGOING), (tr("Sổ văn bản đến"), Register.INCOMING))


class CollectPage(QWidget):
    """What goes out of this computer at the top, what comes in from others below."""

    reported = Signal(object)
    """The ``Paper`` of a merged report, for the screen."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._desk = desk
        self.exports: list[Path] = []
        self.checked: tuple[CheckedExport, ...] = ()
        self.notice, self.line, self.certificate = Notice(), WorkLine(), CertificateLine()
        name = self.tr("Mã PIN của USB Token cơ quan")
        self.pin = PinField(name, name)
        self.export = QPushButton(self.tr("Xuất và ký…"))
        self.sign = QPushButton(self.tr("Ký tệp đã xuất…"))
        self.list, self.period, self.book = QListWidget(), QComboBox(), QComboBox()
        self.add, self.remove = QPushButton(self.tr("Thêm tệp…")), QPushButton(self.tr("Bỏ khỏi danh sách"))
        self.report, self.merge = main_button(self.tr("Gộp báo cáo…")), QPushButton(self.tr("Gộp sổ…"))
        self._signing, self._looking, self._merging = (Lane(errands, self) for _ in range(3))
        for lane in (self._signing, self._looking, self._merging):
            lane.busy.connect(lambda _busy: self._allow())
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self._signing.stopped.connect(self._stopped)
        self._merging.stopped.connect(self._stopped)
        self._looking.stopped.connect(self._looking_stopped)
        for ended in (self._looking.stopped, self._looking.failed, self._looking.bug):
            ended.connect(self._forget_unchecked)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("Tệp của các máy"))
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.list.setMinimumHeight(120)
        today = self._desk.clock().astimezone(jobs.VIETNAM).date()
        for name, period in wording.office_periods(today):
            self.period.addItem(name, period)
        for name, register in BOOKS:
            self.book.addItem(name, register)
        self.period.setAccessibleName(self.tr("Kỳ báo cáo"))
        self.book.setAccessibleName(self.tr("Sổ"))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(MARGIN, GAP * 2, MARGIN, MARGIN)
        column.setSpacing(SPACE)
        column.addWidget(self.notice)
        column.addWidget(self.line)
        words = self.tr("Tệp xuất chứa toàn bộ nhật ký; chữ ký của cơ quan nằm ở tệp .p7s bên cạnh. Gửi cả hai tệp.")
        column.addWidget(
            group(self.tr("1. Gửi nhật ký của máy này"), quiet(words), self.certificate, self._sending_row())
        )
        words = self.tr(
            "Bấm «Thêm tệp…» để chọn tệp nhật ký mà các máy đã gửi. Một máy gửi nhiều lần chỉ tính một; "
            "tệp bị sửa không gộp."
        )
        column.addWidget(
            group(
                self.tr("2. Gộp nhật ký của nhiều máy"), quiet(words), self.list, self._list_row(), self._merging_row()
            )
        )
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(inner))
        self._show(())

    def _sending_row(self) -> QWidget:
        return _row(self.pin, self.export, self.sign)

    def _list_row(self) -> QWidget:
        return _row(self.add, self.remove, stretched=True)

    def _merging_row(self) -> QWidget:
        return _row(self.period, self.report, self.book, self.merge, stretched=True)

    def _connect(self) -> None:
        self.export.clicked.connect(self._ask_export)
        self.sign.clicked.connect(self._ask_exported)
        self.pin.textChanged.connect(lambda _text: self._allow())
        self.pin.doubted.connect(lambda: self.notice.say(DOUBT, Tone.CAUTION))
        self.add.clicked.connect(self._ask_exports)
        self.remove.clicked.connect(self._remove)
        self.report.clicked.connect(self._ask_report)
        self.merge.clicked.connect(self._ask_book)

    def set_tokens(self, reports: tuple[TokenReport, ...]) -> None:
        """The agency's certificates that can sign an export."""
        self.certificate.offer(usable(reports, CertificateKind.ORGANISATION), self._desk.clock())
        self._allow()

    def _allow(self) -> None:
        busy = any(lane.is_busy for lane in (self._signing, self._looking, self._merging))
        ready = not busy and self.certificate.wish().certificate_sha256 is not None and bool(self.pin.text())
        self.export.setEnabled(ready)
        self.sign.setEnabled(ready)
        self.add.setEnabled(not busy)
        for button in (self.report, self.merge, self.remove):
            button.setEnabled(bool(self.checked) and not busy)

    def _begin(self, words: str) -> Desk:
        """The desk of a work that can be stopped."""
        self.notice.hide()
        return replace(self._desk, cancel=self.line.begin(words))

    def _stopped(self) -> None:
        self.line.hide()
        self.notice.say(self.tr("Đã dừng: chưa có tệp nào được lưu."), Tone.CAUTION)

    def _looking_stopped(self) -> None:
        self.line.hide()
        self.notice.say(self.tr("Đã dừng kiểm tra: danh sách giữ nguyên như trước."), Tone.CAUTION)

    def _forget_unchecked(self) -> None:
        """Only files that were checked stand in the list."""
        self.exports = [one.export.path for one in self.checked]

    # Sending.

    def _ask_export(self) -> None:
        if not self.pin.is_sure():
            return
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Xuất nhật ký"), "nhat-ky.json", EXPORTS)
        if name:
            self.export_and_sign(Path(name).with_suffix(".json"))

    def export_and_sign(self, target: Path) -> None:
        """The whole journal stands in ``target``, and the agency's signature beside it."""
        arguments = (self._begin(self.tr("Đang xuất nhật ký…")), target, wording.words())
        done, count = partial(self._exported, target), self.line.moved.emit
        self._signing.send(done, jobs.export_journal, *arguments, overwrite=True, count=count)

    def _exported(self, target: Path, _report: object) -> None:
        self._begin_signing(target)

    def _ask_exported(self) -> None:
        if not self.pin.is_sure():
            return
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Chọn tệp đã xuất"), "", EXPORTS)
        if name:
            self._begin_signing(Path(name))

    def _begin_signing(self, export: Path) -> None:
        pin = Pin(self.pin.take())
        self.line.say(self.tr("USB Token đang ký tệp xuất. Không dừng được lúc này, đừng rút USB Token."))
        self._signing.send(self._signed, jobs.sign_export, self._desk, export, self.certificate.wish(), pin)

    def _signed(self, beside: Path) -> None:
        self.line.hide()
        words = self.tr("Đã ký: {name}. Gửi hai tệp {export} và {name}.")
        self.notice.say(words.format(name=beside.name, export=beside.stem), Tone.GOOD)

    # Collecting.

    def _ask_exports(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Chọn tệp xuất của các máy"), "", EXPORTS)
        self.collect([Path(name) for name in names])

    def collect(self, paths: Sequence[Path]) -> None:
        """These exports are put together as well."""
        self.exports = list(dict.fromkeys([*self.exports, *paths]))
        self._look()

    def _remove(self) -> None:
        if (place := self.list.currentRow()) >= 0:
            del self.exports[place]
            self._look()

    def _look(self) -> None:
        self.notice.hide()
        if self.exports:
            desk = self._begin(self.tr("Đang kiểm tra tệp của các máy…"))
            paths, count = tuple(self.exports), self.line.moved.emit
            self._looking.send(self._show, jobs.check_exports, desk, paths, count=count)
        else:
            self._show(())

    def _show(self, checked: Sequence[CheckedExport]) -> None:
        self.line.hide()
        self.checked = tuple(checked)
        self.exports = [one.export.path for one in checked]
        self.list.clear()
        for one in checked:
            self.list.addItem(_told(one))
            self.list.item(self.list.count() - 1).setToolTip(str(one.export.path))
        self._allow()

    def _ask_report(self) -> None:
        period = self.period.currentData()
        assert isinstance(period, Period)  # noqa: S101 - what addItem was given
        proposed = f"bao-cao-gop-{period.name}.xlsx"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Lưu báo cáo gộp"), proposed, FILES)
        if name:
            self.write_report(period, Path(name))

    def write_report(self, period: Period, target: Path) -> None:
        """One report over all computers stands in ``target``."""
        arguments = (self._begin(self.tr("Đang gộp báo cáo…")), tuple(self.exports), period, target, wording.words())
        done, count = partial(self._merged, target), self.line.moved.emit
        self._merging.send(done, jobs.write_merged_report, *arguments, overwrite=True, count=count)

    def _ask_book(self) -> None:
        register = Register(self.book.currentData())
        year = self._desk.clock().astimezone(jobs.VIETNAM).year
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Lưu sổ gộp"), f"so-gop-{year}.pdf", FILES)
        if name:
            self.write_book(register, year, Path(name))

    def write_book(self, register: Register, year: int, target: Path) -> None:
        """One register over all computers stands in ``target``."""
        arguments = (self._begin(self.tr("Đang gộp sổ…")), tuple(self.exports), register, year, target)
        done, count = partial(self._book_merged, target), self.line.moved.emit
        self._merging.send(done, jobs.write_merged_book, *arguments, overwrite=True, count=count)

    def _book_merged(self, target: Path, _paper: Paper) -> None:
        self._done(target)

    def _merged(self, target: Path, paper: Paper) -> None:
        self._done(target)
        self.reported.emit(paper)

    def _done(self, target: Path) -> None:
        self.line.hide()
        count = wording.count(len(self.exports))
        words = self.tr("Đã gộp {count} tệp: {name}").format(count=count, name=target.name)
        self.notice.say(words, Tone.GOOD)

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self.line.hide()
        self.notice.say(f"{sentence.what} {sentence.next_step}")


def _told(one: CheckedExport) -> str:
    """The computer, how far its journal goes, and who vouches for it."""
    export = one.export
    whole = tr("{count} bản ghi, toàn vẹn") if export.intact else tr("nhật ký KHÔNG toàn vẹn khi xuất")
    match one.trust:
        case ExportTrust.SIGNED:
            sign, who = Tone.GOOD, tr("cơ quan đã ký: {signer}")
        case ExportTrust.UNPROVEN:
            sign, who = Tone.CAUTION, tr("có chữ ký của {signer} nhưng chưa đủ cơ sở tin chứng thư")
        case _:
            sign, who = Tone.CAUTION, tr("chưa được cơ quan ký")
    tone = sign if export.intact else Tone.BAD
    words = f"{SIGNS[tone]} {export.path.name} ({export.journal[:8]}): {whole}; {who}"
    return words.format(count=wording.count(export.records), signer=one.signer)


def _row(*widgets: QWidget, stretched: bool = False) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
    if stretched:
        row.addStretch(1)
    return box
