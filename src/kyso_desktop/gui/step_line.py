"""One line that says what is being done, over a moving bar."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from kyso_desktop.gui.style import GAP, Words


class StepLine(QWidget):
    """What is being done now, with a moving bar; hidden while nothing runs."""

    def __init__(self) -> None:
        super().__init__()
        self._said = ""
        self._words = Words(wraps=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setMaximumHeight(6)
        self._bar.setAccessibleName(self.tr("Đang thực hiện"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP // 2)
        layout.addWidget(self._words)
        layout.addWidget(self._bar)
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    def tell(self, step: str) -> None:
        """Say the sentence of this step."""
        from kyso_desktop import jobs, wording  # loaded by now; the home page is shown before they are

        self.say(wording.step(jobs.Step(step)))

    def say(self, words: str) -> None:
        """Say these words."""
        self._said = words
        self._words.setText(words)
        self._bar.setRange(0, 0)
        self.show()

    def say_part(self, words: str, done: int, of: int) -> None:
        """Say these words over a bar that shows how much is done."""
        self.say(words)
        self._bar.setRange(0, max(of, 1))
        self._bar.setValue(done)

    def show_bar(self, shown: bool) -> None:
        """Without the bar the words alone stand there."""
        self._bar.setVisible(shown)

    def count(self, done: int, whole: int) -> None:
        """How far that is; ``whole`` 0: not known."""
        self._bar.setRange(0, whole)
        self._bar.setValue(done)
        if whole:
            self._words.setText(f"{self._said} {done * 100 // whole} %")
