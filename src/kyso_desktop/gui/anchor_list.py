"""Below which words of the document the mark goes: the program's own choice, one of its titles, or words typed in."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from kyso_desktop import jobs
from kyso_desktop.gui.errands import Lane

if TYPE_CHECKING:
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Anchor, OpenedDocument


class AnchorList(QComboBox):
    """An editable list, worked by keyboard alone; the first line is the program's own choice."""

    changed = Signal()

    def __init__(self, errands: Errands) -> None:
        super().__init__()
        self._lane = Lane(errands, self)
        self._cancel = Event()
        self._kept = ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)
        self.setAccessibleName(self.tr("Đặt dưới chữ"))
        self.setToolTip(
            self.tr("Chọn chức vụ có trong văn bản, hoặc gõ chữ in trên văn bản, ví dụ «KT. CHỦ TỊCH», rồi bấm Enter.")
        )
        edit = self.lineEdit()
        if edit is not None:
            edit.setAccessibleName(self.accessibleName())
            edit.setPlaceholderText(self.tr("Tự tìm; hoặc gõ chức vụ"))
            edit.editingFinished.connect(self._settle)
        self.activated.connect(lambda _row: self._settle())

    @property
    def words(self) -> str | None:
        """None: the program's own choice."""
        return self._kept or None

    def show_document(self, document: OpenedDocument) -> None:
        """Offer the titles of this document; words that were chosen before stay chosen."""
        kept = self._kept
        self.clear()
        self.addItem("")
        self.setEditText(kept)
        self._cancel = Event()
        self._lane.send(self._offer, jobs.list_anchors, document, self._cancel)

    def stop(self) -> None:
        """The document is left: nothing in it is searched any more."""
        self._cancel.set()
        self._lane.drop()

    def _offer(self, anchors: tuple[Anchor, ...]) -> None:
        text = self.currentText()
        self.addItems(list(dict.fromkeys(anchor.words for anchor in anchors)))
        self.setEditText(text)

    def _settle(self) -> None:
        words = " ".join(self.currentText().split())
        if words != self._kept:
            self._kept = words
            self.changed.emit()
