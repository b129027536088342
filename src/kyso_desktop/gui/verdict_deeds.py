"""What a clerk does with a verdict: result sheet, return sheet with its reason, a look at every page, a password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from kyso_desktop.gui.document_facts import sentence_of
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.step_line import StepLine
from kyso_desktop.gui.style import GAP, Tone, main_button, quiet
from kyso_desktop.jobs import Reason, Verdict

if TYPE_CHECKING:
    from kyso_desktop.jobs import VerifiedFile

REASON_HEIGHT = 92


class VerdictDeeds(QWidget):
    """The deed that fits the verdict as main button, the others in a menu; the reason's field opens where wanted."""

    result_wanted = Signal()
    return_wanted = Signal(str)
    """The reason, as it stands in the field."""
    register_wanted = Signal()
    """The document is to stand in the register of incoming documents."""
    look_wanted = Signal()
    stop_wanted = Signal()
    password_given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.notice, self.line = Notice(), StepLine()
        self.result, self.send_back = QAction(self.tr("Phiếu kết quả…"), self), QAction(self.tr("Phiếu trả lại…"), self)
        self.enter, self.look = QAction(self.tr("Vào sổ đến…"), self), QAction(self.tr("Xem kỹ mọi trang"), self)
        self.main, self.more, self.stop = (
            main_button(""),
            QPushButton(self.tr("Việc khác")),
            QPushButton(self.tr("Dừng")),
        )
        self.back = QPushButton(self.tr("Văn bản khác"))
        self.reason, self.write = QPlainTextEdit(), QPushButton(self.tr("Lập phiếu trả lại"))
        self.password, self.open = QLineEdit(), QPushButton(self.tr("Mở"))
        self._build()
        self.main.clicked.connect(lambda: self._foremost.trigger())
        self.result.triggered.connect(lambda: self.result_wanted.emit())
        self.send_back.triggered.connect(self._ask_reason)
        self.enter.triggered.connect(lambda: self.register_wanted.emit())
        self.write.clicked.connect(lambda: self.return_wanted.emit(self.reason.toPlainText().strip()))
        self.look.triggered.connect(lambda: self.look_wanted.emit())
        self.stop.clicked.connect(self.stop_wanted)
        self.open.clicked.connect(self._give_password)
        self.password.returnPressed.connect(self._give_password)

    def _build(self) -> None:
        self.reason.setAccessibleName(self.tr("Lý do trả lại"))
        self.reason.setFixedHeight(REASON_HEIGHT)
        self.reason.setTabChangesFocus(True)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(self.tr("Mật khẩu của văn bản"))
        self.password.setAccessibleName(self.tr("Mật khẩu của văn bản"))
        self._back, self._locked = QWidget(), QWidget()
        column = QVBoxLayout(self._back)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(quiet(self.tr("Lý do trả lại, sửa được trước khi lập phiếu")))
        column.addWidget(self.reason)
        column.addWidget(self.write)
        row = QHBoxLayout(self._locked)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.password, 1)
        row.addWidget(self.open)
        self._foremost, self._menu = self.enter, QMenu(self)
        self._menu.addActions([self.enter, self.send_back, self.result, self.look])
        self.more.setMenu(self._menu)
        others = QHBoxLayout()
        for button in (self.more, self.back):
            others.addWidget(button, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for widget in (self.notice, self.line, self._locked, self._back):
            layout.addWidget(widget)
        for button in (self.stop, self.main):
            layout.addWidget(button)
        layout.addLayout(others)
        self.stop.hide()

    def show_file(self, verified: VerifiedFile, *, sealed_here: bool = False) -> None:
        """What can be done with this verdict; what the agency itself has sealed is seldom something that came to it."""
        self.notice.hide()
        self.line.hide()
        self.stop.hide()
        self._back.hide()
        self.look.setEnabled(True)
        self.password.setText("")
        locked = verified.report is not None and Reason.PASSWORD_NEEDED in verified.report.file_reasons
        self._locked.setVisible(locked)
        self.reason.setPlainText("" if verified.verdict is Verdict.VALID else sentence_of(verified))
        signed = verified.report is not None and bool(verified.report.signatures)
        self.look.setVisible(signed)
        enters = verified.report is not None and verified.secrecy is None
        if verified.verdict is Verdict.INVALID or not enters:
            self._put_first(self.send_back)
        else:
            self._put_first(self.result if sealed_here else self.enter)
        self.enter.setVisible(enters and self._foremost is not self.enter)
        for widget in (self.main, self.more):
            widget.setVisible(not locked)
        if locked:
            self.password.setFocus()

    def _put_first(self, action: QAction) -> None:
        """This is the main button; the menu has the rest."""
        self._foremost = action
        self.main.setText(action.text())
        for one in (self.enter, self.send_back, self.result):
            one.setVisible(one is not action)

    def looking(self, words: str) -> None:
        """A long look is under way."""
        self.notice.hide()
        self.line.say(words)
        self.stop.setEnabled(True)
        self.stop.show()
        self.look.setEnabled(False)

    def looked(self, words: str, tone: Tone) -> None:
        """The look is over."""
        self.line.hide()
        self.stop.hide()
        self.look.setEnabled(True)
        self.notice.say(words, tone)

    def done(self, words: str) -> None:
        """A sheet was written."""
        self._back.hide()
        self.notice.say(words, Tone.GOOD)

    def _ask_reason(self) -> None:
        self._back.show()
        self.reason.setFocus()

    def _give_password(self) -> None:
        text = self.password.text()
        self.password.setText("")
        if text:
            self.password_given.emit(text)
