"""The guide: chapters at the left, found by their words, the chosen one beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPalette, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.sides import Sides
from kyso_desktop.gui.style import GAP, MARGIN, SPACE, quiet

if TYPE_CHECKING:
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Chapter, Guide

LIST_WIDTH = 220


class GuideView(QWidget):
    """Reads the guide when it is first seen."""

    def __init__(self, errands: Errands) -> None:
        super().__init__()
        self._guide: Guide | None = None
        self._wanted = ""
        self.search, self.list, self.text, self.notice = QLineEdit(), QListWidget(), QTextBrowser(), Notice()
        self.none = quiet(self.tr("Không có chương nào có những từ này."))
        self._reading = Lane(errands, self)
        self._reading.failed.connect(lambda error: self._say(wording.of(error)))
        self._reading.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(self._turn_to)
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(QDesktopServices.openUrl)
        self._build()

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Tìm trong hướng dẫn"))
        self.search.setAccessibleName(self.tr("Tìm trong hướng dẫn"))
        self.search.setClearButtonEnabled(True)
        self.list.setAccessibleName(self.tr("Các chương"))
        self.list.setObjectName("chapters")
        self.text.setAccessibleName(self.tr("Nội dung chương"))
        self.text.document().setDocumentMargin(SPACE)
        chapters, page = QWidget(), QWidget()
        left = QVBoxLayout(chapters)
        left.setContentsMargins(0, 0, MARGIN, 0)
        left.setSpacing(GAP)
        left.addWidget(self.search)
        left.addWidget(self.none)
        left.addWidget(self.list, 1)
        self.none.hide()
        chapters.setMinimumWidth(LIST_WIDTH)
        right = QVBoxLayout(page)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.notice)
        right.addWidget(self.text, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, GAP, MARGIN, MARGIN)
        row.addWidget(Sides(chapters, page, None, (1, 4)))
        self.setFocusProxy(self.search)

    def open(self, key: str) -> None:
        """Show the chapter about that page."""
        self._wanted = key
        if self._guide is None:
            self._reading.send(self._begin, jobs.read_guide)
        else:
            self.search.clear()
            self._choose(self._guide.about(key))

    def _begin(self, guide: Guide) -> None:
        self._guide = guide
        self.text.setSearchPaths([str(guide.folder)])
        self._filter()
        self._choose(guide.about(self._wanted))

    def _filter(self) -> None:
        if self._guide is None:
            return
        chosen = self.list.currentItem().data(Qt.ItemDataRole.UserRole) if self.list.currentItem() else None
        held = [one for one in self._guide.chapters if one.holds(self.search.text())]
        self.list.blockSignals(True)
        self.list.clear()
        for chapter in held:
            item = QListWidgetItem(chapter.title, self.list)
            item.setData(Qt.ItemDataRole.UserRole, chapter)
        self.list.blockSignals(False)
        self.none.setVisible(not held)
        if held:
            self._choose(chosen if chosen in held else held[0])

    def _choose(self, chapter: Chapter) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == chapter:
                self.list.setCurrentRow(row)
        self._show(chapter)

    def _turn_to(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._show(item.data(Qt.ItemDataRole.UserRole))

    def _show(self, chapter: Chapter) -> None:
        self.text.document().setBaseUrl(QUrl.fromLocalFile(f"{self._guide.folder}/" if self._guide else ""))
        self.text.setMarkdown(f"## {chapter.title}\n\n{chapter.text}")
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self._mark_found()

    def _mark_found(self) -> None:
        """Every place of the searched words stands out; the first one is seen."""
        words = self.search.text().strip()
        marks: list[QTextEdit.ExtraSelection] = []
        cursor = self.text.document().find(words) if words else QTextCursor()
        while not cursor.isNull():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format.setBackground(self.palette().color(QPalette.ColorRole.Highlight))
            mark.format.setForeground(self.palette().color(QPalette.ColorRole.HighlightedText))
            marks.append(mark)
            cursor = self.text.document().find(words, cursor, QTextDocument.FindFlag(0))
        self.text.setExtraSelections(marks)
        if marks:
            self.text.find(words)

    def _say(self, sentence: wording.Sentence) -> None:
        self.notice.say(f"{sentence.what} {sentence.next_step}")
