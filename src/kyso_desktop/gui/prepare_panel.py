"""What is to be known and decided before a document is put together, and the button that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop import jobs, wording
from kyso_desktop.gui.check_list import CheckList
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.step_line import StepLine
from kyso_desktop.gui.style import GAP, SIGNS, SPACE, Tone, Words, main_button, quiet
from kyso_desktop.gui.task_layout import group, scrolled
from kyso_desktop.jobs import Warn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kyso_desktop.jobs import SourcePart

LIST_HEIGHT = 150
PART = Qt.ItemDataRole.UserRole


class PartList(QListWidget):
    """The files, in the order of their pages; Alt with an arrow moves a whole file."""

    step_wanted = Signal(int, int)
    """A part's number, and -1 for before the file above or 1 for behind the one below."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if item is not None and way is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step_wanted.emit(item.data(PART), way)
        else:
            super().keyPressEvent(event)

    def choose(self, part: int) -> None:
        """That file's line is the current one."""
        for row in range(self.count()):
            if self.item(row).data(PART) == part:
                self.setCurrentRow(row)


class PreparePanel(QWidget):
    """Files, findings with one choice, the new file's name, progress, «Tạo PDF»."""

    part_chosen = Signal(int)
    decided = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.path: Path | None = None
        self.chosen_target: Path | None = None
        self.parts, self.findings, self.losses = PartList(), CheckList(), CheckList()
        self.take_out, self.keep = QRadioButton(), QRadioButton()
        self._choice = QButtonGroup(self)
        self._target = Words(wraps=True)
        self.target, self.stop = QPushButton(self.tr("Đổi…")), QPushButton(self.tr("Dừng"))
        self.go, self.line, self.notice = main_button(self.tr("Tạo PDF")), StepLine(), Notice()
        self._question = Words(wraps=True)
        self._build()
        self.parts.currentItemChanged.connect(self._choose_part)
        self.parts.itemClicked.connect(self._choose_part)
        self._choice.buttonClicked.connect(lambda _button: self._decide())
        self.forget()

    def _build(self) -> None:
        self.parts.setWordWrap(True)
        self.parts.setAlternatingRowColors(True)
        self.parts.setResizeMode(QListWidget.ResizeMode.Adjust)  # its lines are broken anew at another width
        self.parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.parts.setMinimumHeight(LIST_HEIGHT)
        self.parts.setAccessibleName(self.tr("Các tệp"))
        self.parts.setToolTip(self.tr("Alt và mũi tên lên, xuống: dời cả tệp"))
        self.target.setAccessibleName(self.tr("Đổi tên hoặc nơi lưu tệp mới"))
        self.take_out.setText(self.tr("Bỏ khỏi tệp mới (nên chọn)"))
        for button in (self.take_out, self.keep):
            self._choice.addButton(button)
        self._findings = group(
            self.tr("Nội dung có thể đổi sau khi ký"), self._question, self.findings, self.take_out, self.keep
        )
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self._target, 1)
        across.addWidget(self.target)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        self._files = group(self.tr("Các tệp"), self.parts)
        column.addWidget(self._files, 1)
        column.addWidget(self._findings)
        column.addWidget(self.losses)
        column.addWidget(group(self.tr("Tệp mới"), row, quiet(self.tr("PDF 1.7, mỗi trang giữ tỷ lệ 100%."))))
        column.addStretch()  # takes the room of the list of files while there is none
        foot = QVBoxLayout()
        foot.setContentsMargins(SPACE, 0, SPACE, SPACE)
        foot.setSpacing(GAP)
        foot.addWidget(self.notice)
        foot.addWidget(self.line)
        buttons = QHBoxLayout()
        buttons.addWidget(self.stop)
        buttons.addStretch(1)
        buttons.addWidget(self.go)
        foot.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(inner), 1)
        layout.addLayout(foot)

    # Files and findings.

    def _choose_part(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.part_chosen.emit(item.data(PART))

    def show_parts(self, parts: Sequence[SourcePart], counts: Mapping[int, int]) -> None:
        """The files in this order, each with how many of its pages are taken, and what is to be known of it."""
        self.parts.blockSignals(True)
        self.parts.clear()
        for number, count in counts.items():
            part = parts[number]
            whole = part.pages.page_count
            pages = self.tr("{count} trang") if count == whole else self.tr("{count}/{whole} trang")
            told = wording.part_words(part, jobs.REMOVABLE)
            lines = [f"{part.source.name} · {pages.format(count=count, whole=whole)}"]
            item = QListWidgetItem("\n".join([*lines, *(f"{SIGNS[Tone.CAUTION]} {words}" for words in told)]))
            item.setData(PART, number)
            self.parts.addItem(item)
        self.parts.blockSignals(False)
        self._files.setVisible(bool(parts))

    def show_findings(self, parts: Sequence[SourcePart], *, is_whole: bool) -> None:
        """What could make the document look otherwise later, asked about, and what it loses by being joined."""
        found = [(part, one) for part in parts for one in part.concerns if one in jobs.REMOVABLE]
        self.findings.show_lines(
            [
                (Tone.CAUTION, f"{part.source.name}: {wording.warn(one)}" if len(parts) > 1 else wording.warn(one))
                for part, one in found
            ]
        )
        self._question.setText(self.tr("Bỏ đi trước khi ký, hay giữ nguyên trong tệp mới?"))
        layers = any(one is Warn.HAS_HIDDEN_LAYER for _, one in found) and not is_whole
        self.keep.setText(self.tr("Giữ nguyên (lớp ẩn vẫn mất khi ghép)") if layers else self.tr("Giữ nguyên"))
        self._findings.setVisible(bool(found))
        lost = jobs.lost_by_joining(parts, whole=is_whole)
        words = self.tr("Tệp mới không còn: {claim}.")
        self.losses.show_lines([(Tone.CAUTION, words.format(claim=wording.claim(claim))) for claim in lost])
        self.losses.setVisible(bool(lost))

    @property
    def is_decided(self) -> bool:
        """Nothing was asked, or it was answered."""
        return self._findings.isHidden() or self._choice.checkedButton() is not None

    @property
    def takes_out(self) -> bool:
        return not self._findings.isHidden() and self.take_out.isChecked()

    def ask_decision(self) -> None:
        """The question once more, before anything is made."""
        self.notice.say(self.tr("Chọn bỏ hay giữ những nội dung nêu ở trên."), Tone.CAUTION)
        self.take_out.setFocus(Qt.FocusReason.OtherFocusReason)

    def _decide(self) -> None:
        self.notice.hide()
        self.decided.emit()

    # The new file.

    def show_target(self, path: Path) -> None:
        """The name that is proposed."""
        self.path = path
        self._target.setText(path.name)
        self._target.setToolTip(str(path))

    def choose_target(self, path: Path) -> None:
        """A name that a person has chosen stays."""
        self.chosen_target = path
        self.show_target(path)

    def forget(self) -> None:
        """As at the beginning."""
        self.path = self.chosen_target = None
        self._target.setText("")
        self._choice.setExclusive(False)
        for button in (self.take_out, self.keep):
            button.setChecked(False)
        self._choice.setExclusive(True)
        self.notice.hide()
        self.rest()

    def work(self, words: str) -> None:
        """Something runs that can be stopped."""
        self.line.say(words)
        self.stop.setEnabled(True)
        self.stop.show()

    def rest(self) -> None:
        """Nothing runs."""
        self.line.hide()
        self.stop.hide()
