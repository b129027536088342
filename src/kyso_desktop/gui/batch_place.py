"""One document of a list, opened to see and move its marks; the list and its other documents wait as they are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.gui.batch_rows import Settled
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.head_marks import HeadInHand, first_head, needs_head
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.page_view import PageView
from kyso_desktop.gui.place_search import proposed_place
from kyso_desktop.gui.sides import Sides
from kyso_desktop.gui.step_line import StepLine
from kyso_desktop.gui.style import SPACE, Tone, heading, main_button, quiet
from kyso_desktop.gui.task_layout import group, scrolled
from kyso_desktop.jobs import IssueRequest, KeptPlace, sign_part
from kyso_desktop.wording import Offer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.fonts import DocumentFonts
    from kyso_desktop.gui.mark_handle import ShownMark
    from kyso_desktop.jobs import Desk, Mark, OpenedDocument, PlacedBox, Preview, Request
    from kyso_desktop.placement import ProposedHead

    NameMarks = Callable[[Sequence[Mark], ProposedHead | None], list[ShownMark]]


class BatchPlace(QWidget):
    """The page at the left; at the right why the document waits, and the way back to the list."""

    settled = Signal(object, object)
    """The ``Path`` and what a person has ``Settled`` for it."""
    left = Signal()
    """Back to the list, with everything as it was."""

    def __init__(self, desk: Desk, errands: Errands, fonts: DocumentFonts, name_marks: NameMarks) -> None:
        super().__init__()
        self._desk = desk
        self._name_marks = name_marks
        self._request: Request | None = None
        self._stops: KysoError | None = None
        self.document: OpenedDocument | None = None
        self._head, self._seen = HeadInHand(), False
        self.view = PageView(errands, fonts)
        self._title, self.notice, self.line = heading("", 1.1), Notice(), StepLine()
        self.reason = QLineEdit()
        self.again = QPushButton(self.tr("Đặt lại chỗ chương trình tìm được"))
        self.back, self.keep = QPushButton(self.tr("Quay lại")), main_button(self.tr("Giữ và về danh sách"))
        self._reading, self._drawing, self._keeping = (Lane(errands, self) for _ in range(3))
        self._build()
        self._connect()

    def _build(self) -> None:
        self.reason.setAccessibleName(self.tr("Lý do, được lưu vào nhật ký"))
        self.reason.setPlaceholderText(self.tr("Được lưu vào nhật ký"))
        self._reason_group = group(self.tr("Lý do làm khi chưa đủ điều kiện"), self.reason)
        words = self.tr(
            "Kéo khung, hoặc dùng phím mũi tên: mỗi lần 1 mm. Ctrl+Page Up, Ctrl+Page Down đưa khung sang trang khác."
        )
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE - 4)
        for widget in (self._title, quiet(words), self.again, self.line, self.notice, self._reason_group):
            column.addWidget(widget)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE, 0, SPACE, SPACE)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.keep)
        panel = QWidget()
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(inner), 1)
        layout.addLayout(foot)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Sides(self.view, panel))
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.view.mark_placed.connect(self._placed)
        self.view.part_placed.connect(self._part_placed)
        self.view.failed.connect(self._refuse)
        self.again.clicked.connect(self._place_again)
        self.notice.acted.connect(self._place_by_hand)
        self.back.clicked.connect(self.leave)
        self.keep.clicked.connect(self._keep)
        for lane in (self._reading, self._drawing):
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self._reading.step.connect(self.line.tell)
        self._keeping.failed.connect(lambda _error: self._settle())  # kept for this list at least

    def begin(self, path: Path, request: Request, stops: KysoError | None) -> None:
        """This document is opened; ``stops``: what kept it from being ready."""
        self._request, self._stops, self.document, self._seen = request, stops, None, False
        self._head = HeadInHand(request.head if isinstance(request, IssueRequest) else None)
        self._title.setText(path.name)
        self.view.clear()
        self.reason.setText(sign_part(request).override or "")
        self._reason_group.setVisible(self._asks_reason or bool(self.reason.text()))
        self._rest()
        self.keep.setEnabled(False)
        self.line.say(self.tr("Đang đọc văn bản…"))
        password = sign_part(request).password
        self._reading.send_telling(self._read, jobs.open_document, path, self._desk, password=password)

    @property
    def _asks_reason(self) -> bool:
        return self._stops is not None and wording.of(self._stops).offer is Offer.OVERRIDE_WITH_REASON

    def _read(self, document: OpenedDocument) -> None:
        self.document = document
        self.view.show_document(document)
        if self._request is not None:
            self._ask(jobs.where_put(document, self._request))

    def _ask(self, request: Request) -> None:
        """These marks are drawn."""
        self._request = request
        if self.document is not None:
            self._drawing.send(self._drawn, jobs.preview, self.document, request, self._desk)

    def _drawn(self, preview: Preview) -> None:
        self._rest()
        shown = [replace(one, limits=preview.limits) if one.movable else one for one in self._named(preview.marks)]
        self._head.note(shown)
        self.view.show_marks(shown)
        self.keep.setEnabled(True)
        if not self._seen:
            self._seen = True
            self._show_first(shown)

    def _named(self, marks: Sequence[Mark]) -> list[ShownMark]:
        return self._name_marks(marks, self._head.head)

    def _show_first(self, shown: Sequence[ShownMark]) -> None:
        """What the document waits for is in sight: the narrow blank, else the mark that can be moved."""
        narrow = isinstance(self._stops, jobs.BlankTooNarrow)
        first = next((one for one in shown if one.movable is not narrow), next(iter(shown), None))
        if first is not None:
            self.view.reveal(first.mark.page, first.mark.box)

    def _rest(self) -> None:
        """What still stops the document is said; what could not be placed is drawn now."""
        self.line.hide()
        self.notice.hide()
        if self._stops is not None and self._asks_reason:
            sentence = wording.of(self._stops)
            self.notice.say(f"{sentence.what} {sentence.next_step}", Tone.CAUTION)
        request = self._request
        self.again.setVisible(request is not None and (sign_part(request).place or self._head.head) is not None)

    def _placed(self, place: PlacedBox) -> None:
        if self._request is not None:
            self._ask(_with_place(self._request, place))

    def _part_placed(self, part: str, place: PlacedBox) -> None:
        if isinstance(self._request, IssueRequest) and self._head.move(part, place):
            self._ask(replace(self._request, head=self._head.head))

    def _place_by_hand(self) -> None:
        """The marks start where ink or the page's middle has them, to be moved."""
        request, document = self._request, self.document
        if request is None or document is None:
            return
        if isinstance(request, IssueRequest) and self._head.head is None and needs_head(document):
            self._head = HeadInHand(first_head(document))
            self.view.go_to(1)
            self._ask(replace(request, head=self._head.head))
            return
        place = proposed_place(document, self.view.page)
        self._placed(place)
        self.view.reveal(place.page, place.box)

    def _place_again(self) -> None:
        self._head = HeadInHand()
        self.view.undo_stack.clear()
        if self._request is not None:
            request = _with_place(self._request, None)
            self._ask(replace(request, head=None) if isinstance(request, IssueRequest) else request)

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self.line.hide()
        self.keep.setEnabled(False)
        by_hand = sentence.offer is Offer.PLACE_BY_HAND and self.document is not None
        button = self.tr("Tự đặt trên trang") if by_hand else ""
        self.notice.say(f"{sentence.what} {sentence.next_step}", Tone.BAD, button)

    def _keep(self) -> None:
        """The place is there again when the document is opened again, in this list or by itself."""
        if self.document is None or self._request is None or self._keeping.is_busy:
            return
        sign = sign_part(self._request)
        capacity = jobs.Capacity.SEAL if isinstance(self._request, IssueRequest) else sign.capacity
        kept = KeptPlace(capacity, sign.place) if sign.place is not None else None
        self._keeping.send(lambda _none: self._settle(), jobs.keep_place, self._desk, self.document, kept)

    def _settle(self) -> None:
        if self.document is None or self._request is None:
            return
        sign, reason = sign_part(self._request), self.reason.text().strip() or None
        made = Settled(self.document.sha256, sign.place, self._head.head, reason)
        path = sign.source
        self._put_away()
        self.settled.emit(path, made)

    def leave(self) -> None:
        """Back to the list; nothing is kept."""
        self._put_away()
        self.left.emit()

    def _put_away(self) -> None:
        for lane in (self._reading, self._drawing, self._keeping):
            lane.drop()
        self._request = self.document = self._stops = None
        self.view.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.keep.isEnabled():
            self._keep()
        else:
            super().keyPressEvent(event)


def _with_place(request: Request, place: PlacedBox | None) -> Request:
    sign = replace(sign_part(request), place=place)
    return replace(request, sign=sign) if isinstance(request, IssueRequest) else sign
