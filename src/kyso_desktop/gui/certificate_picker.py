"""In what capacity, and with which certificate, a document is signed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from kyso_desktop import wording
from kyso_desktop.gui.style import GAP, SPACE, quiet
from kyso_desktop.jobs import Capacity, CertificateKind, KeyWish
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.jobs import CertificateFacts, TokenReport

PERSONS = (Capacity.PERSONAL, Capacity.INITIALS, Capacity.COMMENT)
AGENCYS = (Capacity.SEAL, Capacity.ATTACHMENT, Capacity.COPY)
KIND_WORDS: Mapping[Capacity, Callable[[], str]] = {
    Capacity.PERSONAL: lambda: tr("Chữ ký của người có thẩm quyền"),
    Capacity.INITIALS: lambda: tr("Ký nháy"),
    Capacity.COMMENT: lambda: tr("Ghi ý kiến"),
    Capacity.SEAL: lambda: tr("Đóng dấu văn bản"),
    Capacity.ATTACHMENT: lambda: tr("Văn bản kèm theo (tệp riêng)"),
    Capacity.COPY: lambda: tr("Sao y, sao lục, trích sao bản giấy"),
}


def usable(reports: Sequence[TokenReport], kind: CertificateKind) -> list[tuple[TokenReport, CertificateFacts]]:
    """The certificates of that kind that may sign."""
    return [
        (report, certificate.facts)
        for report in reports
        for certificate in report.certificates
        if certificate.why_not is None and certificate.facts.kind is kind
    ]


def days_left_words(facts: CertificateFacts, now: datetime) -> str:
    """«còn 212 ngày», or that it has ended."""
    days = facts.days_left(now)
    return tr("còn {days} ngày").format(days=wording.count(days)) if days >= 0 else tr("đã hết hạn")


class CertificateLine(QWidget):
    """The one fitting certificate in one line; a list where there are several."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choices: list[tuple[TokenReport, CertificateFacts]] = []
        self._asked = False
        self._preferred: tuple[str, ...] = ()
        self._line = quiet()
        self._list = QComboBox()
        self._list.setAccessibleName(self.tr("Chứng thư chữ ký số"))
        self._list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._list.setMinimumContentsLength(20)
        self._list.currentIndexChanged.connect(lambda _index: self.changed.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._line)
        layout.addWidget(self._list)
        self._list.hide()

    def offer(self, choices: list[tuple[TokenReport, CertificateFacts]], now: datetime) -> None:
        """Offer these; what was chosen before stays chosen while it is still there."""
        same = [facts.sha256 for _, facts in choices] == [facts.sha256 for _, facts in self._choices]
        if same and self._asked:
            return
        self._asked = True
        before = self.wish().certificate_sha256
        self._choices = choices
        words = [f"{facts.common_name} ({days_left_words(facts, now)})" for _, facts in choices]
        self._list.blockSignals(True)
        self._list.clear()
        self._list.addItems(words)
        self._list.setCurrentIndex(self._first(before) if choices else -1)
        self._list.blockSignals(False)
        self._list.setVisible(len(choices) > 1)
        self._line.setVisible(len(choices) <= 1)
        self._line.setText(words[0] if words else self.tr("Chưa thấy chứng thư phù hợp. Cắm USB Token vào máy."))
        self.changed.emit()

    def prefer(self, sha256: tuple[str, ...]) -> None:
        """Offer these first where they are there, the first of them before the others."""
        self._preferred = sha256
        if len(self._choices) > 1 and self._list.currentIndex() == 0:
            self._list.setCurrentIndex(self._first(None))

    def _first(self, before: str | None) -> int:
        """The row of what was chosen before, else of what was signed with last, else the first."""
        rows = {facts.sha256: row for row, (_, facts) in enumerate(self._choices)}
        return next((rows[one] for one in (before, *self._preferred) if one in rows), 0)

    @property
    def facts(self) -> CertificateFacts | None:
        """What the chosen certificate says; None where there is none."""
        index = self._list.currentIndex()
        return self._choices[index][1] if 0 <= index < len(self._choices) else None

    def wish(self) -> KeyWish:
        """The chosen certificate, by its SHA-256, never by its place in the list."""
        index = self._list.currentIndex()
        if not 0 <= index < len(self._choices):
            return KeyWish()
        report, facts = self._choices[index]
        return KeyWish(token_serial=report.serial, certificate_sha256=facts.sha256)


class CapacityPicker(QWidget):
    """«Ký với tư cách»: Cá nhân or Cơ quan, what kind of signature, and the certificate for it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reports: tuple[TokenReport, ...] = ()
        self._now: datetime | None = None
        self._personal, self._agency = QRadioButton(self.tr("Cá nhân")), QRadioButton(self.tr("Cơ quan"))
        self._personal.setChecked(True)
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for button in (self._personal, self._agency):
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self._kinds = QComboBox()
        self._kinds.setAccessibleName(self.tr("Loại chữ ký"))
        self._offer_kinds()
        self._kinds.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self._certificate = CertificateLine()
        self._certificate.changed.connect(self.changed)
        self._personal.toggled.connect(self._switched)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP // 2)
        layout.addLayout(row)
        layout.addWidget(self._kinds)
        layout.addWidget(self._certificate)

    @property
    def capacity(self) -> Capacity:
        return Capacity(self._kinds.currentData())

    def choose(self, capacity: Capacity) -> None:
        """This kind of signature is chosen."""
        (self._personal if capacity in PERSONS else self._agency).setChecked(True)
        self._kinds.setCurrentIndex(self._kinds.findData(capacity.value))

    def _offer_kinds(self) -> None:
        self._kinds.blockSignals(True)
        self._kinds.clear()
        for kind in PERSONS if self._personal.isChecked() else AGENCYS:
            self._kinds.addItem(KIND_WORDS[kind](), kind.value)
        self._kinds.blockSignals(False)

    @property
    def agency(self) -> str:
        """The agency that the chosen certificate names; its O is the agency above it. Empty where there is none."""
        facts = self._certificate.facts
        return facts.common_name if facts else ""

    def wish(self) -> KeyWish:
        return self._certificate.wish()

    def person_wish(self) -> KeyWish:
        """The personal certificate that is chosen; nothing where the agency's is."""
        return self._certificate.wish() if self._personal.isChecked() else KeyWish()

    def prefer(self, sha256: tuple[str, ...]) -> None:
        """Offer these certificates first where they are there."""
        self._certificate.prefer(sha256)

    def set_tokens(self, reports: tuple[TokenReport, ...], now: datetime) -> None:
        """These tokens are there now; with nothing but an agency's certificate, the agency signs."""
        first = not any(report.certificates for report in self._reports)
        self._reports, self._now = reports, now
        personal = bool(usable(reports, CertificateKind.PERSONAL))
        agency = bool(usable(reports, CertificateKind.ORGANISATION))
        if first and agency and not personal:
            self._agency.setChecked(True)
        self._offer()

    def _switched(self) -> None:
        self._offer_kinds()
        self._offer()
        self.changed.emit()

    @property
    def _kind(self) -> CertificateKind:
        return CertificateKind.PERSONAL if self._personal.isChecked() else CertificateKind.ORGANISATION

    def _offer(self) -> None:
        if self._now is not None:
            self._certificate.offer(usable(self._reports, self._kind), self._now)
