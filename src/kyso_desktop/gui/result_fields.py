"""The seven facts that TT 15/2025/TT-BKHCN (V11) asks to be shown for each signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from kyso_desktop import wording
from kyso_desktop.gui.labels import Copyable, Tinted
from kyso_desktop.gui.style import GAP, SIGNS, Tone, quiet
from kyso_desktop.jobs import CertificateState, ChangesAfter
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.jobs import SignatureVerdict

Field = tuple[Tone, str, str]
"""Tone, name, value."""

NOT_KNOWN = tr("không rõ")
CHANGE_TONES = {
    ChangesAfter.NONE: Tone.GOOD,
    ChangesAfter.PERMITTED: Tone.GOOD,
    ChangesAfter.FORBIDDEN: Tone.BAD,
    ChangesAfter.UNKNOWN: Tone.CAUTION,
}
_UNSURE = {CertificateState.UNKNOWN, CertificateState.UNTRUSTED}


def signer_words(signature: SignatureVerdict) -> str:
    """The name on the certificate, or that there is none."""
    return signature.signer.common_name if signature.signer else tr("Không rõ người ký")


def fields_of(signature: SignatureVerdict) -> tuple[Field, ...]:
    """The seven, in the order of the circular, from certificate and signature alone; the standard's words come last."""
    facts = signature.signer
    issuer = facts.issuer_common_name if facts else NOT_KNOWN
    signer = f"{signer_words(signature)} ({wording.kind(signature.kind)})"
    period = f"{wording.day(facts.not_before)} – {wording.day(facts.not_after)}" if facts else NOT_KNOWN
    return (
        (Tone.PLAIN, tr("Tổ chức cấp chứng thư"), issuer),
        (Tone.PLAIN, tr("Người ký"), signer),
        (Tone.PLAIN, tr("Cơ quan quản lý"), _agency(signature)),
        _time(signature),
        _integrity(signature),
        _validity(signature),
        (Tone.PLAIN, tr("Thời hạn chứng thư"), period),
        (Tone.PLAIN, tr("Theo chuẩn ETSI"), wording.etsi(signature.etsi)),
    )


def _agency(signature: SignatureVerdict) -> str:
    facts = signature.signer
    if facts is None:
        return NOT_KNOWN
    parts = [*facts.units, *((facts.organisation,) if facts.organisation else ())]
    return ", ".join(dict.fromkeys(parts)) or tr("không ghi trong chứng thư")


def _time(signature: SignatureVerdict) -> Field:
    if signature.timestamp is not None:
        return (
            Tone.GOOD,
            tr("Thời điểm ký"),
            tr("{timestamp}, có dấu thời gian").format(timestamp=wording.exact_moment(signature.timestamp)),
        )
    if signature.signed_at is not None:
        return (
            Tone.PLAIN,
            tr("Thời điểm ký"),
            tr("{signed_at}, do người ký khai").format(signed_at=wording.exact_moment(signature.signed_at)),
        )
    return Tone.CAUTION, tr("Thời điểm ký"), tr("không ghi trong chữ ký")


def _integrity(signature: SignatureVerdict) -> Field:
    name = tr("Tính toàn vẹn")
    if signature.intact is None:
        return Tone.CAUTION, name, tr("chưa kiểm tra được")
    if not signature.intact:
        return Tone.BAD, name, tr("nội dung không còn đúng như lúc ký")
    after = wording.changes_after(signature.changes_after)
    return CHANGE_TONES[signature.changes_after], name, tr("phần đã ký còn nguyên, {after}").format(after=after)


def _validity(signature: SignatureVerdict) -> Field:
    name = tr("Hiệu lực khi ký")
    if signature.status is None:
        return Tone.CAUTION, name, tr("chưa kiểm tra được")
    state = signature.status.state
    tone = Tone.GOOD if state is CertificateState.GOOD else Tone.CAUTION if state in _UNSURE else Tone.BAD
    return tone, name, wording.certificate_state(state)


class ResultFields(QWidget):
    """Name above value, a sign before those that were checked."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(GAP // 2)
        self._grid.setColumnStretch(2, 1)
        self.rows: list[tuple[Tinted, QLabel, QLabel]] = []

    def show_fields(self, fields: tuple[Field, ...]) -> None:
        """These fields in place of the former ones."""
        while len(self.rows) < len(fields):
            self._add_row()
        for (sign, name, value), (tone, words, fact) in zip(self.rows, fields, strict=True):
            sign.setText("" if tone is Tone.PLAIN else SIGNS[tone])
            sign.tint(tone)
            name.setText(words)
            value.setText(fact)
            value.setAccessibleName(f"{words}: {fact}")

    def _add_row(self) -> None:
        sign, name, value = Tinted(), quiet(), Copyable()
        sign.setFixedWidth(sign.fontMetrics().horizontalAdvance("✔") + 4)
        name.setFixedWidth(name.fontMetrics().horizontalAdvance(self.tr("Thời hạn chứng thư")) + 6)
        for column, label in enumerate((sign, name, value)):
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(label, len(self.rows), column)
        self.rows.append((sign, name, value))

    @property
    def texts(self) -> list[tuple[str, str]]:
        """Name and value of each field as shown."""
        return [(name.text(), value.text()) for _, name, value in self.rows]
