"""Thiết bị & chứng thư: what is plugged in, how long it holds, and what to do when something is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.errors import KysoError
from kyso_desktop.gui.certificate_details import CertificateDetails
from kyso_desktop.gui.certificate_picker import days_left_words
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.sides import Sides
from kyso_desktop.gui.style import GAP, MARGIN, PANEL_WIDTH, SPACE, Tone, heading, quiet, tone_colours
from kyso_desktop.gui.trust_sheet import TrustSheet
from kyso_desktop.jobs import CertificateNotice, CertificateState, NoToken, PinState
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.radar import Radar
    from kyso_desktop.jobs import Desk, TokenCertificate, TokenReport, WatchedCertificate

CERTIFICATE = Qt.ItemDataRole.UserRole
HEADINGS = (tr("Thiết bị, chứng thư"), tr("Tình trạng"))
GRAVE = {
    CertificateNotice.STOPPED,
    CertificateNotice.REVOKED,
    CertificateNotice.SUSPENDED,
    CertificateNotice.EXPIRED,
    CertificateNotice.WITHIN_7,
}
DRIVER_WISH = tr("Driver PKCS#11 (*.dll *.so *.dylib);;Mọi tệp (*)")


def state_words(one: TokenCertificate, watched: WatchedCertificate | None, now_left: str) -> tuple[Tone, str]:
    """The certificate's state in a few words: what is wrong, else how long it still holds."""
    if watched is not None and watched.notice is not None:
        tone = Tone.BAD if watched.notice in GRAVE else Tone.CAUTION
        return tone, wording.certificate_notice(watched.notice)
    if one.why_not is not None:
        return Tone.PLAIN, tr("không dùng để ký: {unfit}").format(unfit=wording.unfit(one.why_not))
    if one.replaced_by is not None:
        return Tone.PLAIN, tr("đã có chứng thư mới hơn trên cùng thiết bị, {now_left}").format(now_left=now_left)
    if watched is not None and watched.state is CertificateState.UNKNOWN:
        return Tone.PLAIN, tr("{now_left}, chưa kiểm tra được việc thu hồi").format(now_left=now_left)
    return (Tone.GOOD if watched is not None else Tone.PLAIN), now_left


class DevicePage(QWidget):
    """Tokens and certificates in a tree, the chosen one beside it."""

    restart_wanted = Signal()

    def __init__(self, desk: Desk, errands: Errands, radar: Radar) -> None:
        super().__init__()
        self._desk, self._radar = desk, radar
        self._reports: tuple[TokenReport, ...] = ()
        self._watched: dict[str, WatchedCertificate] = {}
        self._radar_failed = False
        self.notice = Notice()
        self.tree = QTreeWidget()
        self.details = CertificateDetails(desk, errands)
        self.add_driver = QPushButton(self.tr("Thêm driver…"))
        self.authorities = QPushButton(self.tr("CA tin cậy…"))
        self.trust: TrustSheet | None = None
        self._adding = Lane(errands, self)
        self._build()
        radar.seen.connect(self._seen)
        radar.failed.connect(self._radar_refused)
        for source in (radar, self._adding):
            source.failed.connect(self._refuse)
            source.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self.tree.currentItemChanged.connect(self._turn_to)
        self.add_driver.clicked.connect(self._ask_driver)
        self.authorities.clicked.connect(lambda: self._open_trust(errands))
        self.notice.acted.connect(self.restart_wanted)
        self.details.changed.connect(radar.look)

    def _build(self) -> None:
        self.tree.setHeaderLabels(HEADINGS)
        self.tree.setAccessibleName(self.tr("Thiết bị và chứng thư"))
        self.tree.setColumnWidth(0, 330)
        self.tree.setAlternatingRowColors(True)
        self.tree.setTabKeyNavigation(False)
        self.details.setObjectName("panel")
        foot = QHBoxLayout()
        foot.addWidget(
            quiet(self.tr("Thiết bị không hiện ra? Thêm driver của hãng, hoặc xem Trợ giúp, thẻ «Máy này».")), 1
        )
        foot.addWidget(self.authorities)
        foot.addWidget(self.add_driver)
        main = QWidget()
        left = QVBoxLayout(main)
        left.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        left.setSpacing(GAP)
        left.addWidget(heading(self.tr("Thiết bị & chứng thư"), 1.5))
        left.addWidget(quiet(self.tr("Chương trình chỉ đọc thiết bị, không ghi và không thay đổi gì trên đó.")))
        left.addSpacing(GAP)
        left.addWidget(self.notice)
        left.addWidget(self.tree, 1)
        left.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Sides(main, self.details, PANEL_WIDTH + SPACE))
        self.details.hide()
        self.setFocusProxy(self.tree)

    def set_tokens(self, reports: tuple[TokenReport, ...]) -> None:
        """These tokens are there now; what the radar knows of their certificates stands beside them."""
        self._reports = reports
        held = {one.facts.sha256 for report in reports for one in report.certificates}
        known = {one.certificate.facts.sha256: one for one in self._radar.watched}
        self._watched = {sha256: one for sha256, one in known.items() if sha256 in held}
        self._show()

    def _open_trust(self, errands: Errands) -> None:
        if self.trust is None:
            self.trust = TrustSheet(self._desk, errands, self)
        self.trust.begin()

    def _seen(self, watched: tuple[WatchedCertificate, ...]) -> None:
        if self._radar_failed:
            self._radar_failed = False
            self.notice.hide()  # what is said of a driver stays until the next deed
        self._watched = {one.certificate.facts.sha256: one for one in watched}
        self._show()

    def _show(self) -> None:
        chosen = self._chosen_sha256()
        self.tree.clear()
        for report in self._reports:
            if not isinstance(report.error, NoToken):
                self.tree.addTopLevelItem(self._token_item(report))
        if self.tree.topLevelItemCount() == 0:
            self.tree.addTopLevelItem(
                QTreeWidgetItem([self.tr("Chưa thấy USB Token"), self.tr("Cắm thiết bị vào máy")])
            )
        self.tree.expandAll()
        self._choose(chosen)

    def _token_item(self, report: TokenReport) -> QTreeWidgetItem:
        if isinstance(report.error, KysoError):
            words = wording.of(report.error)
            item = QTreeWidgetItem([report.label or report.module.name, f"✘ {words.what}"])
            item.setToolTip(1, words.next_step)
            self._tint(item, Tone.BAD)
            return item
        name = " · ".join(filter(None, (report.label, report.model, report.serial)))
        item = QTreeWidgetItem(
            [
                name or report.module.name,
                self.tr("mã PIN: {pin_state}").format(pin_state=wording.pin_state(report.pin_state)),
            ]
        )
        item.setToolTip(0, str(report.module))
        if report.pin_state in (PinState.LOCKED, PinState.FINAL):
            self._tint(item, Tone.BAD)
        for one in sorted(report.certificates, key=lambda one: one.why_not is not None):
            item.addChild(self._certificate_item(one))
        return item

    def _certificate_item(self, one: TokenCertificate) -> QTreeWidgetItem:
        left = days_left_words(one.facts, self._desk.clock())
        tone, words = state_words(one, self._watched.get(one.facts.sha256), left)
        sign = {Tone.BAD: "✘ ", Tone.CAUTION: "! ", Tone.GOOD: "✔ "}.get(tone, "")
        item = QTreeWidgetItem([f"{one.facts.common_name} · {wording.kind(one.facts.kind)}", sign + words])
        item.setData(0, CERTIFICATE, one.facts.sha256)
        item.setToolTip(1, words)
        self._tint(item, tone)
        return item

    def _tint(self, item: QTreeWidgetItem, tone: Tone) -> None:
        if tone in (Tone.BAD, Tone.CAUTION):
            colour: QColor = tone_colours(tone, self.palette())[0]
            item.setForeground(1, colour)

    def _items(self) -> Sequence[QTreeWidgetItem]:
        tops = [self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount())]
        items = [top.child(row) for top in tops if top is not None for row in range(top.childCount())]
        return [item for item in items if item is not None]

    def _chosen_sha256(self) -> str | None:
        item = self.tree.currentItem()
        return item.data(0, CERTIFICATE) if item is not None else None

    def _choose(self, sha256: str | None) -> None:
        """What was chosen stays chosen while it is there, else the first that may sign."""
        items = self._items()
        usable = {one.facts.sha256 for report in self._reports for one in report.certificates if one.why_not is None}
        wanted = [item for item in items if item.data(0, CERTIFICATE) == sha256]
        fit = [item for item in items if item.data(0, CERTIFICATE) in usable]
        first = next(iter(wanted or fit or items), None)
        self.details.setVisible(first is not None)
        if first is not None:
            self.tree.setCurrentItem(first)

    def _turn_to(self, item: QTreeWidgetItem | None) -> None:
        sha256 = item.data(0, CERTIFICATE) if item is not None else None
        for report in self._reports:
            for one in report.certificates:
                if one.facts.sha256 == sha256:
                    self.details.show_certificate(report, one, self._watched.get(one.facts.sha256))

    # Drivers.

    def _ask_driver(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Chọn driver của USB Token"), "", DRIVER_WISH)
        if name:
            self.try_driver(Path(name))

    def try_driver(self, module: Path) -> None:
        """The module is looked at and, where it is one, tried from now on."""
        self._adding.send(self._added, jobs.add_driver, self._desk, module)

    def _added(self, module: Path) -> None:
        self.notice.say(
            self.tr("Đã thêm driver «{name}». Khởi động lại ứng dụng để dùng driver này.").format(name=module.name),
            Tone.GOOD,
            self.tr("Khởi động lại"),
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._radar.look()

    def _radar_refused(self, _error: KysoError) -> None:
        self._radar_failed = True

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self.notice.say(f"{sentence.what} {sentence.next_step}")
