"""The task pages, made once the desk is there, and the way from a file to the page that fits it."""

from __future__ import annotations

import sys
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kyso_desktop import jobs
from kyso_desktop.gui.arrivals import Arrivals
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.fitting import BOOKS, ISSUE, SIGN, VERIFY, fitting_task
from kyso_desktop.gui.fonts import DocumentFonts
from kyso_desktop.gui.in_hand import words_of
from kyso_desktop.gui.opening import Opening
from kyso_desktop.gui.radar import Radar
from kyso_desktop.gui.recent_files import RecentFiles
from kyso_desktop.gui.signed_here import SignedHere
from kyso_desktop.gui.token_line import TokenLine, TokenWatch
from kyso_desktop.gui.upkeep import Upkeep
from kyso_desktop.gui.waiting_work import OFFICIAL, WaitingWork

if TYPE_CHECKING:
    from collections.abc import Callable

    from kyso_desktop import wording
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.books_page import BooksPage
    from kyso_desktop.gui.device_page import DevicePage
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.help_page import HelpPage
    from kyso_desktop.gui.issue_page import IssuePage
    from kyso_desktop.gui.journal_page import JournalPage
    from kyso_desktop.gui.settings_page import SettingsPage
    from kyso_desktop.gui.sign_page import SignPage
    from kyso_desktop.gui.task_page import TaskPage
    from kyso_desktop.gui.verify_page import VerifyPage
    from kyso_desktop.gui.waiting_list import Waiting
    from kyso_desktop.jobs import Arrival, Desk, OpenedDocument, SeenDocument, SignedFile, TokenReport

Page = TypeVar("Page", bound=QWidget)

MODULES = {
    "sign": "sign_page",
    "issue": "issue_page",
    "verify": "verify_page",
    "books": "books_page",
    "device": "device_page",
    "settings": "settings_page",
    "help": "help_page",
}
"""Where each page is, under its name in the guide."""
HEAR_OF_TOKENS = ("sign", "issue", "verify", "books", "device")


class Rooms(QObject):
    """Every page, made when it is first wanted, and what goes on whatever page is up."""

    made = Signal(str, QWidget)
    """A page, under its name in the guide; it has just been made."""
    grown = Signal(QWidget)
    """A part with tables of its own has come into a page."""
    turn_wanted = Signal(str)
    choice_wanted = Signal(list, bool)
    """Several documents, and whether this person issues: what is to be done with them?"""
    setting_changed, restart_wanted = Signal(str, object), Signal()
    finished = Signal(str)
    """A run over many documents is done: its summary."""
    refused = Signal(str)
    step = Signal(str)
    page_wanted = Signal(str)
    """The guide's name of the page that holds a cure."""
    noticed = Signal(str)
    """Something about a certificate that its holder has not been told before."""

    def __init__(self, desk: Desk, errands: Errands, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._errands = desk, errands
        self._pages: dict[str, QWidget] = {}
        self.token_line = TokenLine()
        self.watch = TokenWatch(desk, errands, self)
        self.recent = RecentFiles(desk, errands, self)
        self.waiting = WaitingWork(desk, errands, self)
        self.arrivals, self.upkeep = Arrivals(desk, errands), Upkeep(desk, errands, self)
        self.radar = Radar(desk, errands, self)
        self.signed_here = SignedHere(desk, errands, self)
        self._remembering, self._in_hand = Lane(errands, self), Lane(errands, self)
        self._acts: dict[str, list[Callable[[], None]]] = {}
        self._loading = {key: Lane(errands, self) for key in MODULES}
        self._opening = Opening(desk, errands, parent)
        self._wanted = ""
        self._chosen: tuple[str, ...] = ()
        self.token_reports: tuple[TokenReport, ...] = ()
        self._connect()

    # The pages.

    def want(self, key: str) -> QWidget | None:
        """That page; None where its modules are still to be loaded: ``made`` tells of it then."""
        module = f"kyso_desktop.gui.{MODULES[key]}"
        if module in sys.modules:
            page: QWidget = getattr(self, key)
            return page
        if not self._loading[key].is_busy:
            self._loading[key].send(lambda _module: self._loaded(key), import_module, module)
        return None

    def _loaded(self, key: str) -> None:
        getattr(self, key)
        for act in self._acts.pop(key, ()):
            act()

    def _in_page(self, key: str, act: Callable[[], None]) -> None:
        """That page is turned to and the act done, at once or when it is there."""
        self.turn_wanted.emit(key)
        if self.want(key) is None:
            self._acts.setdefault(key, []).append(act)
        else:
            act()

    def _page(self, key: str, make: Callable[[], Page]) -> Page:
        if key not in self._pages:
            page = self._pages[key] = make()
            self.made.emit(key, page)
            self._tell_tokens((key,))
        return cast("Page", self._pages[key])

    @cached_property
    def _fonts(self) -> DocumentFonts:
        return DocumentFonts(self._desk.fonts.upright, self._desk.fonts.italic)

    @property
    def sign(self) -> SignPage:
        from kyso_desktop.gui.sign_page import SignPage

        def make() -> SignPage:
            page = SignPage(self._desk, self._errands, self._fonts)
            page.prefer(self._chosen)
            self._connect_task("sign", page)
            return page

        return self._page("sign", make)

    @property
    def issue(self) -> IssuePage:
        from kyso_desktop.gui.issue_page import IssuePage

        def make() -> IssuePage:
            page = IssuePage(self._desk, self._errands, self._fonts)
            page.prefer(self._chosen)
            self._connect_task("issue", page)
            return page

        return self._page("issue", make)

    @property
    def verify(self) -> VerifyPage:
        from kyso_desktop.gui.verify_page import VerifyPage

        def make() -> VerifyPage:
            page = VerifyPage(self._desk, self._errands, self._fonts)
            page.opened.connect(self.recent.remember)
            page.register_wanted.connect(self._register)
            page.finished.connect(self.finished)
            return page

        return self._page("verify", make)

    @property
    def books(self) -> BooksPage:
        from kyso_desktop.gui.books_page import BooksPage

        def make() -> BooksPage:
            page = BooksPage(self._desk, self._errands, self.arrivals)
            page.made.connect(self.grown)
            page.sign_wanted.connect(lambda path: self.open([path], "sign"))
            return page

        return self._page("books", make)

    @property
    def journal(self) -> JournalPage:
        """The journal's tab."""
        return self.books.journal

    @property
    def device(self) -> DevicePage:
        from kyso_desktop.gui.device_page import DevicePage

        def make() -> DevicePage:
            page = DevicePage(self._desk, self._errands, self.radar)
            page.restart_wanted.connect(self.restart_wanted)
            return page

        return self._page("device", make)

    @property
    def settings(self) -> SettingsPage:
        from kyso_desktop.gui.settings_page import SettingsPage

        def make() -> SettingsPage:
            page = SettingsPage(self._desk, self._errands)
            page.changed.connect(self.setting_changed)
            page.restart_wanted.connect(self.restart_wanted)
            return page

        return self._page("settings", make)

    @property
    def help(self) -> HelpPage:
        from kyso_desktop.gui.help_page import HelpPage

        def make() -> HelpPage:
            page = HelpPage(jobs.Patient(self._desk, self._desk.folders), self._errands)
            page.page_wanted.connect(self.page_wanted)
            return page

        return self._page("help", make)

    @property
    def is_signing(self) -> bool:
        """Whether a document is being signed in any page."""
        return any(page.is_signing for page in self._tasks())

    @property
    def in_hand(self) -> tuple[str, ...]:
        """What a start of the program has to be given so that the same is open: a task and files."""
        return words_of(self._tasks())

    @property
    def has_document(self) -> bool:
        """Whether a person has a document before them, or a list of them, in any page."""
        shown = (cast("QStackedWidget", self._pages[key]) for key in (SIGN, ISSUE, VERIFY) if key in self._pages)
        return any(page.currentIndex() > 0 for page in shown)  # the first one asks for documents

    def _tasks(self) -> list[TaskPage]:
        return [cast("TaskPage", self._pages[key]) for key in ("sign", "issue") if key in self._pages]

    def _connect(self) -> None:
        self.watch.seen.connect(self._tokens_seen)
        self.watch.failed.connect(self._tokens_failed)
        self.token_line.again.connect(self.watch.look)
        for source in (self.radar, self.upkeep, self.arrivals):
            source.noticed.connect(self.noticed)
        self.arrivals.changed.connect(self.waiting.set_arrived)
        self.arrivals.wanted.connect(self._register)
        self.recent.changed.connect(lambda _paths: self.waiting.look())
        self._remembering.send(self._prefer, jobs.chosen_certificates, self._desk)
        self._opening.step.connect(self.step)
        self._opening.seen.connect(self._seen)
        self._opening.read.connect(self._opened)
        self._opening.refused.connect(self._say)

    def begin(self) -> None:
        """The window is there: tokens and the folder of what comes are watched, and the journal is kept up."""
        self.watch.start()
        self.arrivals.start()
        self.upkeep.start()
        self.recent.read()

    def stop(self) -> None:
        """The window closes in good order: nothing is looked at any more, and nothing is left open."""
        self.watch.stop()
        self.arrivals.stop()
        self.upkeep.stop()
        if "sign" in self._pages:
            self.sign.stop_preparing()
        self._put_away()

    def _connect_task(self, key: str, page: TaskPage) -> None:
        page.batch.finished.connect(self.finished)
        page.check_wanted.connect(lambda path: self._verify([path]))
        page.opened.connect(self.recent.remember)
        page.opened.connect(partial(self._keep_in_hand, key))
        page.let_go.connect(self._put_away)
        page.signed.connect(lambda _signed: self._put_away())
        page.signed.connect(self._remember)
        if key == SIGN:
            self.signed_here.watch(page)

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
        self._chosen = chosen
        for page in self._tasks():
            page.prefer(chosen)

    def _tokens_seen(self, reports: tuple[TokenReport, ...]) -> None:
        self.token_reports = reports
        self.token_line.show_reports(reports, self._desk.clock())
        self._tell_tokens()
        self.waiting.set_tokens(reports)
        self.radar.set_tokens(reports)

    def _tokens_failed(self, error: KysoError) -> None:
        self.token_line.show_error(error)
        self.token_reports = ()
        self._tell_tokens()

    def _tell_tokens(self, keys: tuple[str, ...] = HEAR_OF_TOKENS) -> None:
        for key in keys:
            if key in HEAR_OF_TOKENS and key in self._pages:
                cast("TaskPage", self._pages[key]).set_tokens(self.token_reports)

    def open(self, paths: list[Path], task: str = "") -> None:
        """One file goes to the task that fits it; for several, or a folder, a person names it (sign, issue, verify)."""
        self._wanted = task
        if task in (VERIFY, ISSUE):
            self._verify(paths) if task == VERIFY else self._in_page(ISSUE, lambda: self.issue.open_chosen(paths))
        elif any(path.suffix.lower() in jobs.TO_PDF for path in paths):
            self._in_page(SIGN, lambda: self.sign.open_chosen(paths))
        elif len(paths) == 1 and paths[0].suffix:
            self._opening.open(paths[0])
        elif task == SIGN:
            self._in_page(SIGN, lambda: self.sign.open_batch(paths))
        elif paths:
            self.choice_wanted.emit(paths, self._desk.settings.role != OFFICIAL)

    def prepare(self) -> None:
        """The page that puts documents together is up."""
        self._in_page(SIGN, lambda: self.sign.show_preparing())

    def _seen(self, seen: SeenDocument) -> None:
        """Without a signature it is to be signed, and shown at once; else the signatures say what it is."""
        if seen.may_be_signed:
            self._opening.read_through(seen)
            return
        self._in_page(SIGN, lambda: self.sign.take_seen(seen))

    def _opened(self, document: OpenedDocument) -> None:
        task = fitting_task(document, self._desk.settings.role)
        if task == VERIFY and self._wanted != "sign":
            self._verify([document.path])
            return
        task = ISSUE if task == ISSUE else SIGN
        self._in_page(task, lambda: self._show(task, document))

    def _show(self, task: str, document: OpenedDocument) -> None:
        page = self.issue if task == ISSUE else self.sign
        if not page.is_signing:
            page.close_document()
            page.show_document(document)

    def _verify(self, paths: list[Path]) -> None:
        self._in_page(VERIFY, lambda: self.verify.open(paths))

    def go_on(self, line: Waiting) -> None:
        """What a person chose of what waits is up in its task."""
        if not line.paths:
            self.page_wanted.emit(line.task)
            return
        task = ISSUE if line.task == ISSUE else SIGN
        self._in_page(task, lambda: (self.issue if task == ISSUE else self.sign).open(line.paths[0]))

    def gather_for_support(self) -> None:
        """What would be sent to the support desk is shown."""
        self._in_page("help", lambda: self.help.gather_for_support())

    def look_for(self, words: str) -> None:
        """The registers and the journal show what has these words."""
        self._in_page(BOOKS, lambda: self.books.look_for(words))

    def _register(self, arrival: Arrival) -> None:
        """A document that was verified: its row of the incoming register is proposed."""
        self._in_page(BOOKS, lambda: self.books.receive(arrival))

    def try_again(self) -> None:
        """The journal can be opened now: what waited for it is done again."""
        if "books" in self._pages:
            self.books.try_again()
        for page in self._tasks():
            if page.isVisible() and page.document is not None:
                page.refresh()

    def _say(self, sentence: wording.Sentence) -> None:
        self.refused.emit(f"{sentence.what} {sentence.next_step}")
