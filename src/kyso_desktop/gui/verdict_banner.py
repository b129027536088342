"""The verdict in one glance: shape, word, colour, and one sentence."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from kyso_desktop import wording
from kyso_desktop.gui.labels import Copyable, plain_hint, tint
from kyso_desktop.gui.notice import announce
from kyso_desktop.gui.style import GAP, SIGNS, SPACE, Tone, Words, scaled_font
from kyso_desktop.jobs import Verdict

TONES = {
    Verdict.VALID: Tone.GOOD,
    Verdict.INVALID: Tone.BAD,
    Verdict.INDETERMINATE: Tone.CAUTION,
    Verdict.UNSIGNED: Tone.PLAIN,
    Verdict.UNREADABLE: Tone.BAD,
}

RANKS = (Verdict.INVALID, Verdict.UNREADABLE, Verdict.INDETERMINATE, Verdict.UNSIGNED, Verdict.VALID)
"""Worst first."""

NARROW = 620
"""Pixels of width under which each part of the first line has a line of its own."""
NAME_PART = 0.3
"""Of the banner's width, at most, for the file's name."""


class VerdictBanner(QFrame):
    """✔ HỢP LỆ, and what to say on the telephone."""

    def __init__(self) -> None:
        super().__init__()
        self._sign, self._word, self._name = Words(), Words(), Copyable(wraps=False)
        self._sentence, self._facts = Copyable(), Copyable()
        self._facts.setFont(scaled_font(self, 1.1, QFont.Weight.DemiBold))
        self._full_name, self._tone = "", Tone.PLAIN
        self._name.setMinimumWidth(1)
        self._sign.setFont(scaled_font(self, 2.0, QFont.Weight.Bold))
        self._word.setFont(scaled_font(self, 1.45, QFont.Weight.Bold))
        self._sentence.setFont(scaled_font(self, 1.1))
        first = self._first = QHBoxLayout()
        first.setSpacing(SPACE)
        first.addWidget(self._word)
        first.addWidget(self._facts, 1, Qt.AlignmentFlag.AlignBottom)
        first.addWidget(self._name, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(GAP // 2)
        words.addLayout(first)
        words.addWidget(self._sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, GAP + 4, SPACE, GAP + 4)
        row.setSpacing(SPACE)
        row.addWidget(self._sign)
        row.addLayout(words, 1)
        self.setAutoFillBackground(True)

    def show_verdict(self, verdict: Verdict, name: str, sentence: str) -> None:
        """Become the banner of that verdict."""
        tone = TONES[verdict]
        self._sign.setText(SIGNS[tone])
        self._word.setText(wording.verdict(verdict).upper())
        self._full_name = name
        self._name.setToolTip(plain_hint(name))
        self._fit_name()
        self._sentence.setText(sentence)
        self._facts.clear()
        self._tone = tone
        tint(self, tone)
        spoken = f"{wording.verdict(verdict)}. {sentence} {name}"
        self.setAccessibleName(spoken)
        announce(self, spoken)

    def _fit_name(self) -> None:
        """The file's name with its middle left out where the window is narrow; its end tells files apart."""
        room = round(self.width() * NAME_PART)
        shown = self._name.fontMetrics().elidedText(self._full_name, Qt.TextElideMode.ElideMiddle, room)
        self._name.setText(shown)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            tint(self, self._tone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        self._first.setDirection(QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight)
        self._first.setSpacing(GAP // 2 if narrow else SPACE)
        self._fit_name()

    def show_document_facts(self, words: str) -> None:
        """Say which document this is, as printed in it."""
        self._facts.setText(words)

    @property
    def document_facts(self) -> str:
        return self._facts.text()

    @property
    def word(self) -> str:
        return self._word.text()

    @property
    def sentence(self) -> str:
        return self._sentence.text()
