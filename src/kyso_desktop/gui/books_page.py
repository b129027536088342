"""Sổ & nhật ký: the journal, the registers, reports, forms and what keeps them safe, each behind its tab."""

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from kyso_desktop import jobs
from kyso_desktop.gui.errands import Errands, Lane
from kyso_desktop.gui.forms_page import FormsPage
from kyso_desktop.gui.journal_page import JournalPage
from kyso_desktop.gui.keeping_page import KeepingPage
from kyso_desktop.gui.register_page import RegisterPage
from kyso_desktop.gui.report_page import ReportPage
from kyso_desktop.gui.style import GAP
from kyso_desktop.jobs import Desk, Register


class BooksPage(QWidget):
    """Tabs; what is behind one is read when it is turned to."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self.journal = JournalPage(desk, errands)
        self.outgoing = RegisterPage(desk, errands, Register.OUTGOING)
        self.incoming = RegisterPage(desk, errands, Register.INCOMING)
        self.tracking = RegisterPage(desk, errands, Register.INCOMING, tracking=True)
        self.report = ReportPage(desk, errands)
        self.forms = FormsPage(desk, errands)
        self.keeping = KeepingPage(desk, errands)
        self._desk = desk
        self._backing_up = Lane(errands, self)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName("Sổ & nhật ký")
        for page, name in (
            (self.journal, "Nhật ký"),
            (self.outgoing, "Văn bản đi"),
            (self.incoming, "Văn bản đến"),
            (self.tracking, "Theo dõi giải quyết"),
            (self.report, "Báo cáo"),
            (self.forms, "Biểu mẫu"),
            (self.keeping, "An toàn"),
        ):
            self.tabs.addTab(page, name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GAP, 0, 0)
        layout.addWidget(self.tabs)
        self.setFocusProxy(self.tabs)

    def back_up_in_time(self) -> None:
        """The journal's weekly backup is made in the background where it is due."""
        self._backing_up.send(lambda _made: None, jobs.back_up_quietly, self._desk)
