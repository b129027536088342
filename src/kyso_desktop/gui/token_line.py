"""The line at the top that is always true: who would sign now, and what stands in the way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.errors import KysoError
from kyso_desktop.gui.certificate_picker import days_left_words
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.icons import AGAIN, icon
from kyso_desktop.gui.labels import Tinted, plain_hint
from kyso_desktop.gui.style import GAP, Tone
from kyso_desktop.jobs import CertificateKind, NoToken, PinState, UnfitReason
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk, TokenCertificate, TokenReport, Watch

SOON_DAYS = 30

UNFIT = {
    UnfitReason.EXPIRED: tr("đã hết hạn"),
    UnfitReason.NOT_YET_VALID: tr("chưa đến ngày có hiệu lực"),
    UnfitReason.NO_PRIVATE_KEY: tr("không có khóa bí mật"),
    UnfitReason.WEAK_KEY: tr("khóa quá ngắn"),
}

Line = tuple[Tone, str]


def words_of(reports: Sequence[TokenReport], now: datetime) -> list[Line]:
    """One line for each certificate or trouble, people before agencies."""
    people_first = sorted(reports, key=lambda report: not _is_personal(report))
    lines = [line for report in people_first for line in _report(report, now)]
    return lines or [(Tone.CAUTION, tr("Chưa thấy USB Token"))]


def _is_personal(report: TokenReport) -> bool:
    return any(one.facts.kind is CertificateKind.PERSONAL and one.why_not is None for one in report.certificates)


def _report(report: TokenReport, now: datetime) -> list[Line]:
    if isinstance(report.error, KysoError):
        return [] if isinstance(report.error, NoToken) else [(Tone.BAD, wording.of(report.error).what)]
    usable = [one for one in report.certificates if one.why_not is None]
    if usable:
        return [_usable(one, report.pin_state, now) for one in usable]
    told = [one for one in report.certificates if one.why_not in UNFIT]
    if told:
        return [(Tone.BAD, f"{one.facts.common_name} · {UNFIT[one.why_not]}") for one in told if one.why_not]
    return [
        (
            Tone.CAUTION,
            tr("Thiết bị «{label}» không có chứng thư để ký").format(label=report.label or report.module.name),
        )
    ]


def _usable(certificate: TokenCertificate, state: PinState, now: datetime) -> Line:
    facts = certificate.facts
    words = f"{facts.common_name} · {wording.kind(facts.kind)} · {days_left_words(facts, now)}"
    match state:
        case PinState.LOCKED:
            return Tone.BAD, tr("{words} · đã bị khóa").format(words=words)
        case PinState.FINAL:
            return Tone.BAD, tr("{words} · chỉ còn một lần thử mã PIN").format(words=words)
        case PinState.LOW:
            return Tone.CAUTION, tr("{words} · đã có lần nhập sai mã PIN").format(words=words)
        case _:
            return (Tone.CAUTION if facts.days_left(now) <= SOON_DAYS else Tone.PLAIN), words


class TokenWatch(QObject):
    """Hears of tokens as they come and go, without a PIN; looks at them anew when a person asks."""

    seen = Signal(tuple)
    """The ``TokenReport``s."""
    failed = Signal(object)
    _told = Signal(tuple)
    """Emitted on the watch's own thread; from there Qt carries it to this object's."""

    def __init__(self, desk: Desk, errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lane = Lane(errands, self)
        self._lane.failed.connect(self.failed)
        self._start_lane = Lane(errands, self)
        self._start_lane.failed.connect(self.failed)
        self._watch: Watch | None = None
        self._stopped = False
        self._told.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Hear of the tokens that are there, and of every change from now on."""
        self._start_lane.send(self._keep, jobs.watch_tokens, self._desk, self._tell)

    def stop(self) -> None:
        self._stopped = True
        self._lane.drop()
        self._start_lane.drop()
        if self._watch is not None:
            self._watch.stop()

    def look(self) -> None:
        """Look at the tokens now."""
        if not self._lane.is_busy:
            self._lane.send(self.seen.emit, jobs.list_tokens, self._desk)

    def _keep(self, watch: Watch) -> None:
        self._watch = watch

    def _tell(self, reports: tuple[TokenReport, ...]) -> None:
        if not self._stopped:
            self._told.emit(reports)

    def _pass_on(self, reports: tuple[TokenReport, ...]) -> None:
        if not self._stopped:
            self.seen.emit(reports)


class TokenLine(QWidget):
    """«● Tên · cá nhân · còn 212 ngày»; two tokens, two names."""

    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._full = self.tr("Đang tìm USB Token…")
        self._words = Tinted(self._full)
        self._words.setAccessibleName("USB Token")
        self._again = QToolButton()
        self._draw_icon()
        self._again.setAutoRaise(True)
        self._again.setToolTip(self.tr("Tìm lại USB Token (F5)"))
        self._again.setAccessibleName(self.tr("Tìm lại USB Token"))
        self._again.clicked.connect(self.again)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self._again)

    def _draw_icon(self) -> None:
        self._again.setIcon(icon(AGAIN, QApplication.palette().windowText().color(), 16))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()

    @property
    def text(self) -> str:
        return self._full

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """What does not fit the line ends in an ellipsis; the tool tip has it whole."""
        metrics = self._words.fontMetrics()
        self._words.setText(metrics.elidedText(self._full, Qt.TextElideMode.ElideRight, self._words.width()))

    def show_reports(self, reports: tuple[TokenReport, ...], now: datetime) -> None:
        """Say who would sign now."""
        self._say(words_of(reports, now))

    def show_error(self, error: KysoError) -> None:
        """Say why no token can be looked at."""
        sentence = wording.of(error)
        self._say([(Tone.CAUTION if isinstance(error, NoToken) else Tone.BAD, sentence.what)])
        self._words.setToolTip(sentence.next_step)

    def _say(self, lines: list[Line]) -> None:
        worst = next((tone for tone in (Tone.BAD, Tone.CAUTION) if any(line[0] is tone for line in lines)), Tone.PLAIN)
        text = "     ".join(f"{'▲' if tone in (Tone.BAD, Tone.CAUTION) else '●'} {words}" for tone, words in lines)
        if text == self._full:
            return
        self._full = text
        self._words.tint(worst)
        self._fit()
        self._words.setToolTip(plain_hint("\n".join(words for _, words in lines)))
        self._words.setAccessibleName(f"USB Token: {'; '.join(words for _, words in lines)}")
