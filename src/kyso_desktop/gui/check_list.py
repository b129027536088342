"""«Trước khi ký»: every check before the PIN, each with a sign and a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kyso_desktop import wording
from kyso_desktop.gui.labels import Tinted
from kyso_desktop.gui.style import GAP, SIGNS, Tone, Words, quiet, scaled_font
from kyso_desktop.jobs import CertificateState, Level, Verdict
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.jobs import Prepared

Line = tuple[Tone, str]


def lines_of(prepared: Prepared) -> list[Line]:
    """What was checked, worst first."""
    lines = [_certificate(prepared), _revocation(prepared), _document(prepared), _timestamp(prepared)]
    covered = {"NO_TIMESTAMP", "REVOCATION_UNKNOWN", "EARLIER_SIGNATURES_UNSURE", "PLACED_BY_PERSON"}
    lines += [(Tone.CAUTION, wording.warn(warning)) for warning in prepared.warnings if warning not in covered]
    order = (Tone.BAD, Tone.CAUTION, Tone.GOOD, Tone.PLAIN)
    return sorted(lines, key=lambda line: order.index(line[0]))


def _certificate(prepared: Prepared) -> Line:
    facts = prepared.choice.certificate.facts
    return Tone.GOOD, tr("Chứng thư do nơi tin cậy cấp, còn hạn đến {not_after}").format(
        not_after=wording.day(facts.not_after)
    )


def _revocation(prepared: Prepared) -> Line:
    if prepared.status.state is CertificateState.UNKNOWN:
        return Tone.CAUTION, tr("Chưa kiểm tra được chứng thư có bị thu hồi hay không")
    return Tone.GOOD, tr("Chứng thư chưa bị thu hồi")


def _document(prepared: Prepared) -> Line:
    report = prepared.document.report
    if not report.signatures:
        return Tone.GOOD, tr("Văn bản chưa có chữ ký nào")
    if report.verdict is Verdict.VALID:
        return Tone.GOOD, tr("Các chữ ký đã có trên văn bản hợp lệ")
    return Tone.CAUTION, tr("Chưa đủ cơ sở kết luận về chữ ký đã có trên văn bản")


def _timestamp(prepared: Prepared) -> Line:
    if prepared.level is Level.B:
        return Tone.CAUTION, tr("Không có dấu thời gian: giờ ký lấy theo đồng hồ của máy")
    return Tone.GOOD, tr("Máy chủ dấu thời gian trả lời tốt")


class CheckList(QWidget):
    """Signs in one column, sentences in the other."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(GAP // 2)
        self._grid.setColumnStretch(1, 1)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_lines(self, lines: list[Line]) -> None:
        """Show these lines in place of the former ones."""
        self._empty()
        for row, (tone, words) in enumerate(lines):
            sign = Tinted(SIGNS[tone], tone)
            sign.setFixedWidth(sign.fontMetrics().horizontalAdvance("✔") + 4)
            sign.setFont(scaled_font(sign, 1.0))
            sign.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            text = quiet(words) if tone is Tone.PLAIN else Words(words, wraps=True)
            text.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, row, 1)
            for one in (sign, text):
                one.show()  # at once: what a layout takes in is shown a turn later

    def say(self, words: str) -> None:
        """One muted line."""
        self.show_lines([(Tone.PLAIN, words)])

    def _empty(self) -> None:
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
