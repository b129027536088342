"""Sổ & nhật ký: the registers, the reports, the forms, and the journal that they are made of."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kyso_desktop.errors import KysoBug
from kyso_desktop.gui.collect_page import CollectPage
from kyso_desktop.gui.forms_page import FormsPage
from kyso_desktop.gui.journal_page import JournalPage
from kyso_desktop.gui.keeping_page import KeepingPage
from kyso_desktop.gui.register_page import RegisterPage
from kyso_desktop.gui.report_page import ReportPage
from kyso_desktop.gui.stacks import Tabs
from kyso_desktop.gui.style import GAP, MARGIN, heading
from kyso_desktop.jobs import Register

if TYPE_CHECKING:
    from collections.abc import Callable

    from kyso_desktop.gui.arrivals import Arrivals
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Arrival, Desk, Paper, TokenReport

Page = TypeVar("Page", bound=QWidget)

OUTGOING, INCOMING, TRACKING, REPORT, COLLECT, FORMS, JOURNAL, KEEPING = range(8)
"""The tabs in their order."""
TOKENS = CollectPage | FormsPage | KeepingPage
"""Which pages ask what tokens there are."""
SEARCHED = RegisterPage | JournalPage


class BooksPage(QWidget):
    """One tab for each book, made when it is first wanted."""

    sign_wanted = Signal(object)
    """The ``Path`` of a PDF that was made here."""
    made = Signal(QWidget)
    """One more tab has its page."""

    def __init__(self, desk: Desk, errands: Errands, arrivals: Arrivals) -> None:
        super().__init__()
        self._arrivals = arrivals
        self._reports: tuple[TokenReport, ...] = ()
        self._words = ""
        self.tabs = Tabs(self.tr("Sổ & nhật ký"))
        register = partial(RegisterPage, desk, errands)
        self._makers: dict[int, Callable[[], QWidget]] = {
            OUTGOING: partial(register, Register.OUTGOING),
            INCOMING: partial(register, Register.INCOMING),
            TRACKING: partial(register, Register.INCOMING, tracking=True),
            REPORT: partial(ReportPage, desk, errands),
            COLLECT: partial(CollectPage, desk, errands),
            FORMS: partial(FormsPage, desk, errands),
            JOURNAL: partial(JournalPage, desk, errands),
            KEEPING: partial(KeepingPage, desk, errands),
        }
        for name in (
            self.tr("Văn bản đi"),
            self.tr("Văn bản đến"),
            self.tr("Theo dõi giải quyết"),
            self.tr("Báo cáo"),
            self.tr("Nhiều máy"),
            self.tr("Biểu mẫu"),
            self.tr("Nhật ký"),
            self.tr("Lưu giữ"),
        ):
            self.tabs.addTab(QWidget(), name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, MARGIN, 0, 0)
        layout.setSpacing(GAP)
        title = heading(self.tr("Sổ & nhật ký"), 1.5)
        title.setContentsMargins(MARGIN, 0, MARGIN, 0)
        layout.addWidget(title)
        layout.addWidget(self.tabs, 1)
        self.setFocusProxy(self.tabs)
        self.tabs.currentChanged.connect(self._make)
        self._make(OUTGOING)

    def _make(self, tab: int) -> None:
        """That tab has its page."""
        maker = self._makers.pop(tab, None)
        if maker is None:
            return
        page, empty = maker(), self.tabs.widget(tab)
        with QSignalBlocker(self.tabs):
            name, current = self.tabs.tabText(tab), self.tabs.currentIndex()
            self.tabs.removeTab(tab)
            self.tabs.insertTab(tab, page, name)
            self.tabs.setCurrentIndex(current)
        if empty is not None:
            empty.deleteLater()
        self._connect(tab, page)
        self.made.emit(page)

    def _connect(self, tab: int, page: QWidget) -> None:
        if isinstance(page, TOKENS):
            page.set_tokens(self._reports)
        if isinstance(page, SEARCHED):
            page.search.setText(self._words)
        if isinstance(page, FormsPage):
            page.sign_wanted.connect(self.sign_wanted)
        if isinstance(page, CollectPage):
            page.reported.connect(self._show_merged)
        if isinstance(page, RegisterPage) and tab == INCOMING:
            page.above.insertWidget(1, self._arrivals)
            self._arrivals.settle()
            page.received.connect(self._arrivals.done_with)

    def _page(self, tab: int, kind: type[Page]) -> Page:
        self._make(tab)
        page = self.tabs.widget(tab)
        if not isinstance(page, kind):
            raise KysoBug(f"tab {tab} is no {kind.__name__}")
        return page

    @property
    def outgoing(self) -> RegisterPage:
        return self._page(OUTGOING, RegisterPage)

    @property
    def incoming(self) -> RegisterPage:
        return self._page(INCOMING, RegisterPage)

    @property
    def tracking(self) -> RegisterPage:
        return self._page(TRACKING, RegisterPage)

    @property
    def report(self) -> ReportPage:
        return self._page(REPORT, ReportPage)

    @property
    def collect(self) -> CollectPage:
        return self._page(COLLECT, CollectPage)

    @property
    def forms(self) -> FormsPage:
        return self._page(FORMS, FormsPage)

    @property
    def journal(self) -> JournalPage:
        return self._page(JOURNAL, JournalPage)

    @property
    def keeping(self) -> KeepingPage:
        return self._page(KEEPING, KeepingPage)

    def _made(self) -> list[QWidget | None]:
        return [self.tabs.widget(tab) for tab in range(self.tabs.count()) if tab not in self._makers]

    def receive(self, arrival: Arrival) -> None:
        """The register of incoming documents is up, with a row for this one proposed."""
        self.tabs.setCurrentWidget(self.incoming)
        self.incoming.receive(arrival)

    def look_for(self, words: str) -> None:
        """Every register and the journal show what has these words; the outgoing register is up."""
        self._words = words
        for page in self._made():
            if isinstance(page, SEARCHED):
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

    def set_tokens(self, reports: tuple[TokenReport, ...]) -> None:
        """These tokens are there now."""
        self._reports = reports
        for page in self._made():
            if isinstance(page, TOKENS):
                page.set_tokens(reports)
