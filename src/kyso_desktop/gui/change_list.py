"""What was changed after one signature: a list that leads to the page and the box of each change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from kyso_desktop import wording
from kyso_desktop.gui.labels import plain_hint
from kyso_desktop.gui.page_canvas import Frame
from kyso_desktop.gui.result_fields import CHANGE_TONES
from kyso_desktop.gui.style import SIGNS, Tone, tone_colours
from kyso_desktop.jobs import ChangeKind, ChangesAfter

if TYPE_CHECKING:
    from kyso_desktop.jobs import Box, Change, SignatureVerdict

ROW_HEIGHT = 26
MOST_ROWS = 6
FILLED = {ChangeKind.FORM_FILLED, ChangeKind.FORM_FILLED_UNCHECKED}


def tone_of(change: Change, after: ChangesAfter) -> Tone:
    """The colour of one change among all that came after a signature.

    What lawful later signers do too is never painted as the culprit among forbidden changes; what was filled in and
    nobody has signed is a question.
    """
    if after is not ChangesAfter.FORBIDDEN or change.forbidden:
        return CHANGE_TONES[after]
    return Tone.CAUTION if change.what in FILLED and change.by is None else Tone.PLAIN


def frames_of(signature: SignatureVerdict) -> list[Frame]:
    """The boxes of all changes after this signature."""
    return [
        Frame(one.page, one.box, "", tone_of(one, signature.changes_after), strong=True)
        for one in signature.changes
        if one.page is not None and one.box is not None and one.box.width > 0
    ]


def changes_of(signature: SignatureVerdict) -> list[Change]:
    """What to look at first: what is forbidden, then by page."""
    after = signature.changes_after
    worst = (Tone.BAD, Tone.CAUTION, Tone.GOOD, Tone.PLAIN)
    return sorted(signature.changes, key=lambda one: (worst.index(tone_of(one, after)), one.page or 0))


class ChangeList(QListWidget):
    """One row for each change and for each page that looks different."""

    wanted = Signal(int, object)
    """A page, and the box on it or None."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Thay đổi sau khi ký"))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(lambda item, _before: self._lead(item))
        self.itemClicked.connect(self._lead)

    def show_changes(self, signature: SignatureVerdict, number_line: Box | None = None) -> None:
        """The changes after this signature in place of the former ones."""
        self.blockSignals(True)
        self.clear()
        for one in changes_of(signature):
            self._add(wording.change(one, number_line), tone_of(one, signature.changes_after), one.page, one.box)
        for pages, words in (
            (signature.pages_differing, self.tr("nhìn khác lúc ký, trang {page}")),
            (signature.pages_covered, self.tr("có nội dung bị che, trang {page}")),
        ):
            for page in pages:
                self._add(words.format(page=page), Tone.BAD, page, None)
        self.blockSignals(False)
        self.setVisible(self.count() > 0)
        self.setFixedHeight(min(self.count(), MOST_ROWS) * ROW_HEIGHT + 4)

    def _add(self, words: str, tone: Tone, page: int | None, box: object) -> None:
        item = QListWidgetItem(f"{SIGNS[tone]}  {words[:1].upper()}{words[1:]}")
        item.setForeground(QBrush(tone_colours(tone, self.palette())[0]))
        item.setSizeHint(QSize(0, ROW_HEIGHT))
        item.setToolTip(plain_hint(words))
        item.setData(Qt.ItemDataRole.UserRole, (page, box))
        self.addItem(item)

    def _lead(self, item: QListWidgetItem | None) -> None:
        page, box = item.data(Qt.ItemDataRole.UserRole) if item else (None, None)
        if page is not None:
            self.wanted.emit(page, box)
