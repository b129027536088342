"""«Khi ký | Khi nhận»: the file as one signer saw it beside the file as it came; both turn, zoom and scroll as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.page_view import Fit, PageView
from kyso_desktop.gui.style import GAP, heading, quiet
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.fonts import DocumentFonts
    from kyso_desktop.gui.page_canvas import Frame
    from kyso_desktop.jobs import Box, ReadPages, SignatureVerdict

NOT_YET = tr("Trang này chưa có khi ký.")


class CompareView(QWidget):
    """The received file, and on demand the signed revision at its left."""

    compared = Signal(bool)
    """Whether both are shown."""

    def __init__(self, errands: Errands, fonts: DocumentFonts) -> None:
        super().__init__()
        self._received: ReadPages | None = None
        self._signature: SignatureVerdict | None = None
        self._signed_pages = 0
        self.received, self.signed = PageView(errands, fonts), PageView(errands, fonts)
        self.signed.bar.hide()
        self.toggle = QPushButton(self.tr("So với lúc ký"))
        self.toggle.setCheckable(True)
        self.toggle.setToolTip(self.tr("Xem trang như người ký đã thấy, cạnh trang như đã nhận"))
        self._titles = heading(self.tr("Khi ký")), heading(self.tr("Khi nhận"))
        self.words = quiet()
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.left = QStackedWidget()
        self.left.addWidget(self.signed)
        self.left.addWidget(self.words)
        self._reading = Lane(errands, self)
        self._reading.failed.connect(self._refuse)
        self._reading.bug.connect(lambda code: self._say(wording.of_bug(code).what))
        self._build()
        self._tie()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(GAP * 2, GAP, GAP, GAP)
        head.setSpacing(GAP // 2)
        right = QHBoxLayout()
        right.addWidget(self._titles[1], 1)
        right.addWidget(self.toggle)
        head.addWidget(self._titles[0], 1)
        head.addLayout(right, 1)
        both = QHBoxLayout()
        both.setSpacing(GAP // 2)
        for side in (self.left, self.received):
            side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)  # equal halves
            both.addWidget(side, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(both, 1)
        layout.addWidget(self.received.bar)
        self._titles[0].setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._titles[0].hide()
        self.left.hide()

    def _tie(self) -> None:
        self.toggle.toggled.connect(self._show_both)
        self.received.turned.connect(self._follow_page)
        self.signed.turned.connect(self.received.go_to)
        self.received.zoom_changed.connect(lambda zoom: _zoom(self.signed, zoom))
        self.signed.zoom_changed.connect(lambda zoom: _zoom(self.received, zoom) if self.comparing else None)
        self.received.scrolled.connect(self.signed.scroll_to)
        self.signed.scrolled.connect(self._scroll_received)

    def _scroll_received(self, across: int, down: int) -> None:
        if self.comparing and self.left.currentWidget() is self.signed:
            self.received.scroll_to(across, down)

    @property
    def comparing(self) -> bool:
        return self.toggle.isChecked()

    def clear(self) -> None:
        """Show nothing, and nothing beside it."""
        self._reading.drop()
        self._received = self._signature = None
        self.toggle.setChecked(False)
        self.received.clear()
        self.signed.clear()

    def show_document(self, received: ReadPages) -> None:
        """Show the file as it came."""
        self._received = received
        self.received.show_document(received)
        self._read_signed()

    def show_signature(self, signature: SignatureVerdict) -> None:
        """What this signer saw goes to the left."""
        if signature is not self._signature:
            self._signature = signature
            self._read_signed()

    def show_frames(self, received: list[Frame], signed: list[Frame]) -> None:
        """Draw these frames on either side in place of the former ones."""
        self.received.show_frames(received)
        self.signed.show_frames(signed)

    def reveal(self, page: int, box: Box | None) -> None:
        """Both sides turn to that page, and to the box where there is one."""
        if box is None:
            self.received.go_to(page)
        else:
            self.received.reveal(page, box)

    def _show_both(self, both: bool) -> None:
        self._titles[0].setVisible(both)
        self.left.setVisible(both)
        self.received.fit(Fit.WIDTH)
        self._read_signed()
        self.compared.emit(both)

    def _read_signed(self) -> None:
        if not self.comparing or self._received is None or self._signature is None:
            return
        self._signed_pages = 0
        if self._signature.revision_end is None:
            self._say(self.tr("Không đọc lại được bản tại thời điểm ký."))
            return
        self._say(self.tr("Đang mở bản tại thời điểm ký…"))
        self._reading.send(self._show_signed, jobs.read_signed_pages, self._received, self._signature)

    def _show_signed(self, signed: ReadPages) -> None:
        frames = self.signed.frames
        self._signed_pages = signed.page_count
        self.signed.show_document(signed, min(self.received.page, signed.page_count))
        self.signed.show_frames(frames)
        self.signed.zoom_to(self.received.zoom)
        self._follow_page(self.received.page)

    def _follow_page(self, page: int) -> None:
        if not self._signed_pages:
            return
        if page > self._signed_pages:
            self._say(NOT_YET)
            return
        self.left.setCurrentWidget(self.signed)
        self.signed.go_to(page)

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error).what)

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.left.setCurrentWidget(self.words)


def _zoom(view: PageView, zoom: float) -> None:
    if abs(view.zoom - zoom) > 0.001:
        view.zoom_to(zoom)
