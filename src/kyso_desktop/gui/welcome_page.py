"""The first start: three questions, a look at this computer, a practice signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.gui.computer_page import ComputerPage
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.practice_sheet import PracticeSheet
from kyso_desktop.gui.questions_sheet import QuestionsSheet
from kyso_desktop.gui.stacks import Stack
from kyso_desktop.gui.style import GAP, MARGIN, heading, main_button
from kyso_desktop.gui.task_layout import scrolled
from kyso_desktop.jobs import FirstAnswers, Patient
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk

TITLES = (
    tr("Bắt đầu · 1/3: ba câu hỏi"),
    tr("Bắt đầu · 2/3: kiểm tra máy này"),
    tr("Bắt đầu · 3/3: ký thử"),
)


class WelcomePage(QWidget):
    """Stands in for every page until it is done or passed over."""

    done = Signal()

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._desk = desk
        self._saving = Lane(errands, self)
        self._saving.failed.connect(self._refuse)
        self._saving.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self.questions = QuestionsSheet(desk, errands)
        self.computer = ComputerPage(Patient(desk, desk.folders), errands, alone=True)
        self.computer.send.hide()
        self.practice = PracticeSheet(desk, errands)
        self._title, self.notice = heading(TITLES[0], 1.5), Notice()
        self.steps = Stack()
        for step in (scrolled(self.questions), self.computer, self.practice):
            self.steps.addWidget(step)
        self.skip, self.back = QPushButton(self.tr("Bỏ qua")), QPushButton(self.tr("Quay lại"))
        self.go = main_button(self.tr("Tiếp tục"))
        self.skip.clicked.connect(lambda: self._save(FirstAnswers(), self.done.emit))
        self.back.clicked.connect(lambda: self._turn_to(self.steps.currentIndex() - 1))
        self.go.clicked.connect(self._next)
        self._build()

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        buttons.addWidget(self.skip)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.go, 0, Qt.AlignmentFlag.AlignRight)
        for widget in (self._title, self.notice):
            widget.setContentsMargins(MARGIN, 0, MARGIN, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, MARGIN, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._title)
        layout.addWidget(self.notice)
        layout.addWidget(self.steps, 1)
        layout.addLayout(buttons)
        self._turn_to(0)
        self.setFocusProxy(self.questions)

    def _next(self) -> None:
        match self.steps.currentIndex():
            case 0:
                self._save(self.questions.answers(), self._look)
            case 1:
                self._turn_to(2)
            case _:
                self.done.emit()

    def _save(self, answers: FirstAnswers, then: object) -> None:
        self.notice.hide()
        self._saving.send(lambda _none: then(), jobs.answer_first_questions, self._desk, answers)  # type: ignore[operator]

    def _look(self) -> None:
        self._turn_to(1)
        self.computer.look()

    def _turn_to(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self._title.setText(TITLES[step])
        self.back.setVisible(step > 0)
        self.skip.setVisible(step < len(TITLES) - 1)
        self.go.setText(self.tr("Vào Kyso") if step == len(TITLES) - 1 else self.tr("Tiếp tục"))
        if step == len(TITLES) - 1:
            self.practice.look()

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self.notice.say(f"{sentence.what} {sentence.next_step}")
