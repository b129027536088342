"""Sổ & nhật ký: the registers, the reports, the forms, and the journal that they are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.gui.arrivals import Arrivals
from kyso_desktop.gui.collect_page import CollectPage
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.forms_page import FormsPage
from kyso_desktop.gui.journal_page import JournalPage
from kyso_desktop.gui.keeping_page import KeepingPage
from kyso_desktop.gui.register_page import RegisterPage
from kyso_desktop.gui.report_page import ReportPage
from kyso_desktop.gui.stacks import Tabs
from kyso_desktop.gui.style import GAP, MARGIN, heading
from kyso_desktop.jobs import JournalError, Register

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Arrival, Desk, Paper, TokenReport, Waiting

HOUR = 3_600_000
"""Milliseconds."""


class BooksPage(QWidget):
    """One tab for each book."""

    noticed = Signal(str)
    """Something that whoever sits at the home page wants to know."""

    sign_wanted = Signal(object)
    """The ``Path`` of a PDF that was made here."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self.journal = JournalPage(desk, errands)
        self.outgoing = RegisterPage(desk, errands, Register.OUTGOING)
        self.incoming = RegisterPage(desk, errands, Register.INCOMING)
        self.tracking = RegisterPage(desk, errands, Register.INCOMING, tracking=True)
        self.report = ReportPage(desk, errands)
        self.forms = FormsPage(desk, errands)
        self.keeping = KeepingPage(desk, errands)
        self.collect = CollectPage(desk, errands)
        self.tabs = Tabs(self.tr("Sổ & nhật ký"))
        for name, page in (
            (self.tr("Văn bản đi"), self.outgoing),
            (self.tr("Văn bản đến"), self.incoming),
            (self.tr("Theo dõi giải quyết"), self.tracking),
            (self.tr("Báo cáo"), self.report),
            (self.tr("Nhiều máy"), self.collect),
            (self.tr("Biểu mẫu"), self.forms),
            (self.tr("Nhật ký"), self.journal),
            (self.tr("Lưu giữ"), self.keeping),
        ):
            self.tabs.addTab(page, name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, MARGIN, 0, 0)
        layout.setSpacing(GAP)
        title = heading(self.tr("Sổ & nhật ký"), 1.5)
        title.setContentsMargins(MARGIN, 0, MARGIN, 0)
        layout.addWidget(title)
        layout.addWidget(self.tabs, 1)
        self.setFocusProxy(self.tabs)
        self._desk = desk
        self.arrivals = Arrivals(desk, errands)
        self.incoming.above.insertWidget(1, self.arrivals)
        self.arrivals.wanted.connect(self.incoming.receive)
        self.arrivals.noticed.connect(self.noticed)
        self.incoming.received.connect(self.arrivals.done_with)
        self.forms.sign_wanted.connect(self.sign_wanted)
        self.collect.reported.connect(self._show_merged)
        self._hourly = QTimer(self, interval=HOUR)
        self._hourly.timeout.connect(self._keep_up)
        self._background, self._waiting = Lane(errands, self), Lane(errands, self)
        self._background.failed.connect(self._say_trouble)

    def begin(self) -> None:
        """The window is there: the folder is watched, the weekly backup made, a month's end remembered."""
        self.arrivals.start()
        self._hourly.start()
        self._keep_up()

    def stop(self) -> None:
        """Nothing is looked at any more."""
        self._hourly.stop()
        self.arrivals.stop()

    def _keep_up(self) -> None:
        """Also in a window that stays open for weeks."""
        self._background.send(self._backed_up, jobs.back_up_quietly, self._desk)
        self._waiting.send(self._say_waiting, jobs.waiting_quietly, self._desk)

    def _say_trouble(self, error: KysoError) -> None:
        """A backup that failed, above all of a journal that is not whole; a key that is asked for elsewhere is none."""
        if isinstance(error, JournalError):
            sentence = wording.of(error)
            self.noticed.emit(
                self.tr("Sao lưu nhật ký tự động không thành: {what} {next_step}").format(
                    what=sentence.what, next_step=sentence.next_step
                )
            )

    def _backed_up(self, due: bool) -> None:
        if due:
            self.noticed.emit(
                self.tr("Đã sang tháng mới: nên khóa sổ nhật ký tháng trước (Sổ & nhật ký, thẻ Lưu giữ).")
            )

    def receive(self, arrival: Arrival) -> None:
        """The register of incoming documents is up, with a row for this one proposed."""
        self.tabs.setCurrentWidget(self.incoming)
        self.incoming.receive(arrival)

    def look_for(self, words: str) -> None:
        """Every register and the journal show what has these words; the outgoing register is up."""
        for page in (self.outgoing, self.incoming, self.tracking, self.journal):
            page.search.setText(words)
        self.tabs.setCurrentWidget(self.outgoing)

    def try_again(self) -> None:
        """The journal can be opened now: the open tab shows what is in it."""
        page = self.tabs.currentWidget()
        if page is not None and page.isVisible():
            if isinstance(page, JournalPage | RegisterPage):
                page.read()
            elif isinstance(page, KeepingPage):
                page.look()

    def _show_merged(self, paper: Paper) -> None:
        self.tabs.setCurrentWidget(self.report)
        self.report.show_merged(paper)

    def _say_waiting(self, waiting: tuple[Waiting, ...]) -> None:
        if waiting:
            words = self.tr("{count} văn bản đã phát hành chưa gửi. Cần nhất: số {number}, {urgency}.")
            first = waiting[0]
            number, urgency = first.row.series_number, wording.urgency(first.urgency)
            self.noticed.emit(words.format(count=wording.count(len(waiting)), number=number, urgency=urgency))

    def set_tokens(self, reports: tuple[TokenReport, ...]) -> None:
        """These tokens are there now."""
        self.forms.set_tokens(reports)
        self.keeping.set_tokens(reports)
        self.collect.set_tokens(reports)
