"""Kiểm tra: one file's verdict on one page; several files as a table with the worst on top."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.many_files import ManyFiles
from kyso_desktop.gui.stacks import Stack
from kyso_desktop.gui.style import Tone
from kyso_desktop.gui.task_layout import StartPage
from kyso_desktop.gui.verdict_sheet import VerdictSheet
from kyso_desktop.jobs import Arrival, CertificateKind, Verdict

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.fonts import DocumentFonts
    from kyso_desktop.jobs import Desk, Places, ReadPages, Sheet, TokenReport, VerifiedFile


PDF = ".pdf"


class VerifyPage(Stack):
    """Drop one file or many; read one word and one sentence."""

    opened = Signal(object)
    """The ``Path`` of a single document that was opened and that bears no secrecy mark."""

    register_wanted = Signal(object)
    """The ``Arrival`` that is to stand in the register of incoming documents."""

    finished = Signal(str)
    """A run over many files is done: its summary, for a notification."""
    _begun, _told = Signal(int, int), Signal(int, object)
    """Emitted on the threads of a run, with its number."""

    def __init__(self, desk: Desk, errands: Errands, fonts: DocumentFonts) -> None:
        super().__init__()
        self._desk = desk
        self._files: list[VerifiedFile] = []
        self._total = self._run = 0
        self._seals: set[str] = set()
        self._cancel_run = Event()
        self._writing, self._looking = Lane(errands, self), Lane(errands, self)
        self._cancel = Event()
        self._keeping = Lane(errands, self)
        self._verifying, self._opening, self._placing = Lane(errands, self), Lane(errands, self), Lane(errands, self)
        words = self.tr(
            "Mở một hay nhiều văn bản để xem chữ ký số có hợp lệ không, ai ký, lúc nào, có gì thay đổi sau khi ký."
        )
        self.start = StartPage(self.tr("Kiểm tra"), words, several=True)
        self.sheet = VerdictSheet(errands, fonts)
        self.many = ManyFiles()
        for page in (self.start, self.sheet, self.many):
            self.addWidget(page)
        self._connect()

    def _connect(self) -> None:
        self.start.chosen.connect(self.open)
        self.many.again.clicked.connect(self.begin_again)
        self.many.table.itemActivated.connect(lambda item: self._show(self.many.files[item.row()]))
        self.sheet.back.clicked.connect(self._leave)
        self._verifying.step.connect(self.start.line.tell)
        self._verifying.failed.connect(self._refuse)
        self._verifying.stopped.connect(self._stopped)
        self._begun.connect(self._begin_count, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._verified, Qt.ConnectionType.QueuedConnection)
        self.many.stop.clicked.connect(self._stop_many)
        self._verifying.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self._writing.failed.connect(self._refuse_deed)
        self._looking.failed.connect(self._refuse_deed)
        self._looking.stopped.connect(lambda: self.sheet.deeds.looked(self.tr("Đã dừng xem."), Tone.CAUTION))
        self._keeping.failed.connect(self._refuse_deed)
        for lane in (self._writing, self._looking, self._keeping):
            lane.bug.connect(lambda code: self.sheet.deeds.notice.say(wording.of_bug(code).what))
        deeds = self.sheet.deeds
        deeds.result_wanted.connect(self._ask_result_file)
        deeds.register_wanted.connect(self._enter)
        deeds.return_wanted.connect(self._ask_return_file)
        deeds.look_wanted.connect(self.look_at_every_page)
        deeds.stop_wanted.connect(lambda: self._cancel.set())
        deeds.password_given.connect(self._open_with)
        self.sheet.evidence.export_wanted.connect(self._ask_evidence_folder)
        self.sheet.evidence.delete_wanted.connect(self.delete_evidence)
        self._opening.failed.connect(lambda _error: self.sheet.view.hide())
        self._opening.bug.connect(lambda _code: self.sheet.view.hide())

    def set_tokens(self, reports: tuple[TokenReport, ...]) -> None:
        """The agency's own certificates, as far as they have been seen: what they have sealed went out from here."""
        certificates = (one.facts for report in reports for one in report.certificates)
        self._seals |= {facts.sha256 for facts in certificates if facts.kind is CertificateKind.ORGANISATION}

    def open(self, paths: list[Path]) -> None:
        """Verify these files, and every PDF of a folder."""
        self._stop()
        self._files, self._total = [], len(paths)
        self.start.rest()
        self.many.clear()
        self.many.notice.hide()
        self._cancel_run = Event()
        desk = replace(self._desk, cancel=self._cancel_run)
        if len(paths) == 1 and paths[0].suffix.lower() == PDF:
            self.setCurrentWidget(self.start)
            self._verifying.send_telling(self._verified_one, jobs.verify_document, paths[0], desk)
        else:
            self._open_many(paths, desk)

    def _open_many(self, paths: list[Path], desk: Desk) -> None:
        self.setCurrentWidget(self.many)
        self.many.begin(0)
        self._run += 1
        run = self._run
        begun, told = partial(self._begun.emit, run), partial(self._told.emit, run)
        self._verifying.send(self._finish, jobs.verify_documents, paths, desk, begun, told)

    def _stop(self) -> None:
        self._cancel_run.set()
        self._verifying.drop()
        self.many.rest()

    def take(self, verified: VerifiedFile) -> None:
        """One file that was verified elsewhere is shown."""
        self.begin_again()
        self._files, self._total = [verified], 1
        self._show(verified)

    def _begin_count(self, run: int, total: int) -> None:
        if run == self._run:
            self._total = total
            self.many.begin(total)

    def _verified_one(self, verified: VerifiedFile) -> None:
        self.start.rest()
        self._files = [verified]
        self._show(verified)

    def _verified(self, run: int, verified: VerifiedFile) -> None:
        """One of many; what a run that was left behind brings late is dropped."""
        if run == self._run and self.currentWidget() is not self.start:
            self._files.append(verified)
            self.many.add(verified)
            self.many.count(len(self._files), self._total)

    def _finish(self, count: int) -> None:
        self.many.rest()
        if count == 0:
            self.many.notice.say(self.tr("Không thấy văn bản PDF nào trong thư mục này."), Tone.CAUTION)
        self._focus_table()
        self.finished.emit(self.tr("Đã kiểm tra xong {count} văn bản.").format(count=wording.count(count)))

    def _stop_many(self) -> None:
        self.many.stop.setEnabled(False)
        self.many.line.say(self.tr("Đang dừng sau bước này…"))
        self._cancel_run.set()

    def _stopped(self) -> None:
        self.many.rest()
        words = self.tr("Đã dừng: đã kiểm tra {done} trong {total} văn bản, các văn bản còn lại chưa được kiểm tra.")
        done, total = wording.count(len(self._files)), wording.count(self._total)
        self.many.notice.say(words.format(done=done, total=total), Tone.CAUTION)
        self._focus_table()

    def _focus_table(self) -> None:
        self.many.table.setFocus()
        if self.many.table.currentRow() < 0 and self.many.files:
            self.many.table.setCurrentCell(0, 0)

    def _show(self, verified: VerifiedFile) -> None:
        signatures = verified.report.signatures if verified.report else ()
        sealed_here = any(one.signer and one.signer.sha256 in self._seals for one in signatures)
        self.sheet.show_file(verified, among_many=self._total > 1, sealed_here=sealed_here)
        self.setCurrentWidget(self.sheet)
        self._placing.drop()
        self._opening.send(self._opened, jobs.read_pages, verified.path, self._desk)
        self._look_up_evidence()

    def _opened(self, pages: ReadPages) -> None:
        self.sheet.show_document(pages)
        self._placing.send(self._placed, jobs.place_pages, pages)

    def _placed(self, places: Places) -> None:
        self.sheet.show_places(places)
        if places.secrecy is None and self._total == 1:
            self.opened.emit(self._files[0].path)

    # Deeds with the shown verdict.

    def look_at_every_page(self) -> None:
        """Every page as signed beside as received; what is found can only make the verdict worse."""
        shown = self.sheet.verified
        if shown is not None:
            self._cancel = Event()
            self.sheet.deeds.looking(self.tr("Đang so sánh từng trang với lúc ký…"))
            desk = replace(self._desk, cancel=self._cancel)
            self._looking.send(self._looked, jobs.verify_document, shown.path, desk, every_page=True)

    def _looked(self, verified: VerifiedFile) -> None:
        self._exchange(verified)
        report = verified.report
        seen = wording.count(report.pages_seen) if report else "0"
        words = self.tr("Đã so sánh {seen} trang với lúc ký.").format(seen=seen)
        worse = report is None or verified.verdict is not Verdict.VALID
        self.sheet.deeds.looked(words, Tone.CAUTION if worse else Tone.GOOD)

    def _exchange(self, verified: VerifiedFile) -> None:
        """The same file, judged anew."""
        self._files = [verified if one.path == verified.path else one for one in self._files]
        self._show(verified)

    def _enter(self) -> None:
        if self.sheet.verified is not None:
            self.register_wanted.emit(Arrival(self.sheet.verified))

    def _open_with(self, password: str) -> None:
        shown = self.sheet.verified
        if shown is not None:
            self.sheet.deeds.looking(self.tr("Đang kiểm tra…"))
            self._looking.send(self._exchange, jobs.verify_document, shown.path, self._desk, password=password)

    def _ask_result_file(self) -> None:
        shown = self.sheet.verified
        if shown is not None and (target := self._asked(shown, "ket-qua")) is not None:
            self.write_result(shown, target)

    def write_result(self, verified: VerifiedFile, target: Path) -> None:
        """The result sheet stands in ``target``."""
        kept = self.sheet.evidence.kept
        self._write(wording.result_sheet(verified, self._desk.clock(), kept=kept), verified, target, None)

    def _ask_return_file(self, why: str) -> None:
        shown = self.sheet.verified
        if shown is not None and (target := self._asked(shown, "tra-lai")) is not None:
            self.write_return(shown, why, target)

    def write_return(self, verified: VerifiedFile, why: str, target: Path) -> None:
        """The return sheet stands in ``target``, and the journal knows that the document was returned."""
        self._write(wording.return_sheet(verified, self._desk.clock(), why), verified, target, why)

    def _write(self, sheet: Sheet, verified: VerifiedFile, target: Path, why: str | None) -> None:
        self._writing.send(
            lambda _none: self.sheet.deeds.done(self.tr("Đã lập phiếu: {name}").format(name=target.name)),
            jobs.write_verdict_sheet,
            self._desk,
            sheet,
            verified,
            target,
            returned=why,
        )

    def _asked(self, verified: VerifiedFile, ending: str) -> Path | None:
        proposed = verified.path.with_name(f"{verified.path.stem}.{ending}.pdf")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Lưu phiếu"), str(proposed), self.tr("Văn bản PDF (*.pdf)"))
        return Path(name) if name else None

    def _look_up_evidence(self) -> None:
        self._keeping.drop()
        report = self.sheet.verified.report if self.sheet.verified else None
        if report is not None:
            self._keeping.send(self.sheet.evidence.show_kept, jobs.kept_evidence, self._desk, report.sha256)

    def _ask_evidence_folder(self) -> None:
        shown = self.sheet.verified
        name = QFileDialog.getExistingDirectory(self, self.tr("Xuất thông tin kiểm tra vào thư mục"))
        if shown is not None and name:
            self.export_evidence(Path(name) / f"{shown.path.stem}.thong-tin-kiem-tra")

    def export_evidence(self, folder: Path) -> None:
        """Every kept piece of the shown document is a file under ``folder``."""
        report = self.sheet.verified.report if self.sheet.verified else None
        if report is not None:
            words = self.tr("Đã xuất thông tin kiểm tra: {name}").format(name=folder.name)
            self._writing.send(
                lambda _paths: self.sheet.deeds.done(words), jobs.export_evidence, self._desk, report.sha256, folder
            )

    def delete_evidence(self) -> None:
        """Nothing is kept of the shown document any more, and the journal says so."""
        report = self.sheet.verified.report if self.sheet.verified else None
        if report is not None:
            self._writing.send(self._evidence_deleted, jobs.delete_evidence, self._desk, report.sha256)

    def _evidence_deleted(self, _none: None) -> None:
        self.sheet.deeds.done(self.tr("Đã xóa thông tin kiểm tra đã lưu; nhật ký ghi việc xóa."))
        self._look_up_evidence()

    def _refuse_deed(self, error: KysoError) -> None:
        sentence = wording.of(error)
        self.sheet.deeds.looked(f"{sentence.what} {sentence.next_step}", Tone.BAD)

    def _leave(self) -> None:
        """Back to the table, or to the empty page."""
        self._opening.drop()
        self._placing.drop()
        if self._total > 1:
            self.setCurrentWidget(self.many)
            self.many.table.setFocus()
        else:
            self.begin_again()

    def begin_again(self) -> None:
        """The empty page."""
        self._opening.drop()
        self._placing.drop()
        self._stop()
        self._files, self._total = [], 0
        self.setCurrentWidget(self.start)
        self.start.setFocus()

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self.many.rest()
        self.many.notice.say(f"{sentence.what} {sentence.next_step}")
        self.start.refuse(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.currentWidget() is self.sheet:
            self._leave()
        else:
            super().keyPressEvent(event)
