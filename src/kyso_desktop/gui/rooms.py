"""The task pages, made once the desk is there, and the way from a file to the page that fits it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kyso_desktop import jobs
from kyso_desktop.gui.books_page import BooksPage
from kyso_desktop.gui.device_page import DevicePage
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.fonts import DocumentFonts
from kyso_desktop.gui.help_page import HelpPage
from kyso_desktop.gui.issue_page import IssuePage
from kyso_desktop.gui.opening import Opening
from kyso_desktop.gui.recent_files import RecentFiles
from kyso_desktop.gui.settings_page import SettingsPage
from kyso_desktop.gui.sign_page import SignPage
from kyso_desktop.gui.token_line import TokenLine, TokenWatch
from kyso_desktop.gui.verify_page import VerifyPage
from kyso_desktop.gui.waiting_work import OFFICIAL, WaitingWork
from kyso_desktop.jobs import CertificateKind, Patient

if TYPE_CHECKING:
    from kyso_desktop import wording
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.journal_page import JournalPage
    from kyso_desktop.gui.waiting_list import Waiting
    from kyso_desktop.jobs import Arrival, Desk, OpenedDocument, SeenDocument, SignedFile, TokenReport

SIGN, ISSUE, VERIFY, BOOKS = 1, 2, 3, 4
"""Rows of the navigation."""


def fitting_task(document: OpenedDocument, role: str | None = None) -> int:
    """Unsigned: to be signed. Signed by a person, not yet sealed: to be issued, by whoever issues. Else: verified."""
    kinds = {signature.kind for signature in document.report.signatures}
    if not kinds:
        return SIGN
    if CertificateKind.PERSONAL in kinds and CertificateKind.ORGANISATION not in kinds and role != OFFICIAL:
        return ISSUE
    return VERIFY


class Rooms(QObject):
    """Ký, Phát hành, Kiểm tra, Nhật ký, and the token line."""

    made = Signal(QWidget)
    """The next page, in the order of the navigation."""
    ready = Signal()
    turn_wanted = Signal(int)
    refused = Signal(str)
    step = Signal(str)
    page_wanted = Signal(str)
    """The guide's name of the page that holds a cure."""
    noticed = Signal(str)
    """Something about a certificate that its holder has not been told before."""

    def __init__(self, desk: Desk, errands: Errands, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._errands = desk, errands
        self._fonts = DocumentFonts(desk.fonts.upright, desk.fonts.italic)
        self.token_line = TokenLine()
        self.watch = TokenWatch(desk, errands, self)
        self.recent = RecentFiles(desk, errands, self)
        self.waiting = WaitingWork(desk, errands, self)
        self._remembering, self._in_hand = Lane(errands, self), Lane(errands, self)
        self._opening = Opening(desk, errands, parent)
        self._wanted = ""
        self.token_reports: tuple[TokenReport, ...] = ()
        self._to_make = [
            self._make_sign,
            self._make_issue,
            self._make_verify,
            self._make_books,
            self._make_device,
            self._make_settings,
            self._make_help,
        ]

    def move_in(self) -> None:
        """The pages are made one after the other; between two of them the window lives."""
        if self._to_make:
            self.made.emit(self._to_make.pop(0)())
            QTimer.singleShot(0, self.move_in)
        else:
            self._connect()
            self.ready.emit()

    def _make_sign(self) -> QWidget:
        self.sign = SignPage(self._desk, self._errands, self._fonts)
        return self.sign

    def _make_issue(self) -> QWidget:
        self.issue = IssuePage(self._desk, self._errands, self._fonts)
        return self.issue

    def _make_verify(self) -> QWidget:
        self.verify = VerifyPage(self._desk, self._errands, self._fonts)
        return self.verify

    def _make_books(self) -> QWidget:
        self.books = BooksPage(self._desk, self._errands)
        return self.books

    @property
    def journal(self) -> JournalPage:
        """The journal's tab."""
        return self.books.journal

    def _make_device(self) -> QWidget:
        self.device = DevicePage(self._desk, self._errands)
        return self.device

    def _make_settings(self) -> QWidget:
        self.settings = SettingsPage(self._desk, self._errands)
        return self.settings

    def _make_help(self) -> QWidget:
        self.help = HelpPage(Patient(self._desk, self._desk.folders), self._errands)
        self.help.page_wanted.connect(self.page_wanted)
        return self.help

    def _connect(self) -> None:
        self.watch.seen.connect(self._tokens_seen)
        self.watch.failed.connect(self._tokens_failed)
        self.token_line.again.connect(self.watch.look)
        for page in (self.sign, self.issue):
            page.check_wanted.connect(lambda path: self._verify([path]))
            page.opened.connect(self.recent.remember)
            page.opened.connect(partial(self._keep_in_hand, "issue" if page is self.issue else "sign"))
            page.let_go.connect(self._put_away)
            page.signed.connect(lambda _signed: self._put_away())
            page.signed.connect(self._remember)
        self._remembering.send(self._prefer, jobs.chosen_certificates, self._desk)
        self.verify.opened.connect(self.recent.remember)
        self.device.noticed.connect(self.noticed)
        self.books.noticed.connect(self.noticed)
        self.verify.register_wanted.connect(self._register)
        self.books.sign_wanted.connect(lambda path: self.open([path], "sign"))
        self.books.arrivals.changed.connect(self.waiting.set_arrived)
        self.recent.changed.connect(lambda _paths: self.waiting.look())
        self.books.begin()
        self._opening.step.connect(self.step)
        self._opening.seen.connect(self._seen)
        self._opening.read.connect(self._opened)
        self._opening.refused.connect(self._say)

    def _keep_in_hand(self, task: str, path: Path) -> None:
        """A document that is being worked on is offered again after a crash."""
        page = self.issue if task == "issue" else self.sign
        if page.document is not None and page.document.path == path and page.panel.currentWidget() is not page.result:
            self.waiting.done_with_left()
            self._in_hand.send(lambda _none: None, jobs.keep_in_hand, self._desk, path, task)

    def _put_away(self) -> None:
        self._in_hand.send(lambda _none: None, jobs.put_away, self._desk)

    def _remember(self, signed: SignedFile) -> None:
        """This certificate was signed with: it comes first the next time that it is there."""
        self._remembering.send(self._prefer, jobs.remember_certificate, self._desk, signed.signer.sha256)

    def _prefer(self, chosen: tuple[str, ...]) -> None:
        self.sign.capacity.prefer(chosen)
        self.issue.certificate.prefer(chosen)

    def _tokens_seen(self, reports: tuple[TokenReport, ...]) -> None:
        self.token_reports = reports
        self.token_line.show_reports(reports, self._desk.clock())
        self.sign.set_tokens(reports)
        self.issue.set_tokens(reports)
        self.device.set_tokens(reports)
        self.books.set_tokens(reports)
        self.waiting.set_tokens(reports)

    def _tokens_failed(self, error: KysoError) -> None:
        self.token_line.show_error(error)
        self.sign.set_tokens(())
        self.issue.set_tokens(())
        self.device.set_tokens(())
        self.books.set_tokens(())

    def open(self, paths: list[Path], task: str = "") -> None:
        """One file goes to the task that fits it, several are verified, unless ``task`` (sign, verify) is asked for."""
        self._wanted = task
        if task != "verify" and any(path.suffix.lower() in jobs.TO_PDF for path in paths):
            self.turn_wanted.emit(SIGN)
            self.sign.open_chosen(paths)
        elif task == "verify" or (len(paths) > 1 and task != "sign"):
            self._verify(paths)
        elif len(paths) > 1:
            self.turn_wanted.emit(SIGN)
            self.sign.open_batch(paths)
        elif paths:
            self._opening.open(paths[0])

    def prepare(self) -> None:
        """The page that puts documents together is up."""
        self.turn_wanted.emit(SIGN)
        self.sign.show_preparing()

    def _seen(self, seen: SeenDocument) -> None:
        """Without a signature it is to be signed, and shown at once; else the signatures say what it is."""
        if seen.may_be_signed:
            self._opening.read_through(seen)
            return
        self.sign.take_seen(seen)
        self.turn_wanted.emit(SIGN)

    def _opened(self, document: OpenedDocument) -> None:
        task = fitting_task(document, self._desk.settings.role)
        if task == VERIFY and self._wanted != "sign":
            self._verify([document.path])
            return
        page = self.issue if task == ISSUE else self.sign
        if not page.is_signing:
            page.close_document()
            page.show_document(document)
        self.turn_wanted.emit(ISSUE if task == ISSUE else SIGN)

    def _verify(self, paths: list[Path]) -> None:
        self.turn_wanted.emit(VERIFY)
        self.verify.open(paths)

    def go_on(self, line: Waiting) -> None:
        """What a person chose of what waits is up in its task."""
        if not line.paths:
            self.page_wanted.emit(line.task)
            return
        page = self.issue if line.task == "issue" else self.sign
        self.turn_wanted.emit(ISSUE if line.task == "issue" else SIGN)
        page.open(line.paths[0])

    def look_for(self, words: str) -> None:
        """The registers and the journal show what has these words."""
        self.turn_wanted.emit(BOOKS)
        self.books.look_for(words)

    def _register(self, arrival: Arrival) -> None:
        """A document that was verified: its row of the incoming register is proposed."""
        self.turn_wanted.emit(BOOKS)
        self.books.receive(arrival)

    def leave_in_order(self) -> None:
        """The window closes in good order: nothing is left open."""
        self._put_away()

    def try_again(self) -> None:
        """The journal can be opened now: what waited for it is done again."""
        self.books.try_again()
        for page in (self.sign, self.issue):
            if page.isVisible() and page.document is not None:
                page.refresh()

    def _say(self, sentence: wording.Sentence) -> None:
        self.refused.emit(f"{sentence.what} {sentence.next_step}")
