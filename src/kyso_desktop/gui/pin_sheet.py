"""Asks for the PIN in the page's own panel: who, what, and what the token says of the tries left."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kyso_desktop import wording
from kyso_desktop.gui.certificate_picker import days_left_words
from kyso_desktop.gui.focus_ring import bring_into_view
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.pin_field import DOUBT, PinField
from kyso_desktop.gui.style import GAP, SPACE, Tone, Words, heading, main_button, quiet
from kyso_desktop.gui.task_layout import scrolled
from kyso_desktop.jobs import CertificateKind, Pin, PinState
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.jobs import CertificateChoice, Prepared

STATES = {
    PinState.LOW: tr("Trước đó đã có lần nhập sai. Nhập sai thêm có thể làm khóa USB Token."),
    PinState.FINAL: tr("Chỉ còn một lần thử. Nhập sai lần này, USB Token sẽ bị khóa."),
    PinState.LOCKED: tr("USB Token đã bị khóa."),
}

HANDED_OVER = tr("Mã PIN chỉ dùng cho lần ký này, không được lưu lại.")
ON_PAD = tr("Bấm nút bên dưới rồi nhập mã PIN trên bàn phím của thiết bị. Chương trình không nhận mã PIN này.")


class PinSheet(QWidget):
    """The field is empty again as soon as the PIN has been handed over."""

    given = Signal(object, bool)
    """The ``Pin``, and whether the person agrees to spend the last try."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = PinField(self.tr("Mã PIN"), self.tr("Mã PIN của USB Token"))
        self.consent = QCheckBox(self.tr("Đã hỏi lại mã PIN, đồng ý dùng lần thử cuối"))
        self.go = main_button(self.tr("Ký"))
        self.back = QPushButton(self.tr("Quay lại"))
        self.state, self.refusal, self.remark = Notice(), Notice(), Notice()
        self._on_pad = False
        self._hint = quiet(HANDED_OVER)
        self._title = heading("", 1.2)
        self._title.setWordWrap(True)
        self._rows = QGridLayout()
        self._build()
        self.field.textChanged.connect(self._allow)
        self.field.returnPressed.connect(self._give)
        self.field.doubted.connect(lambda: self.remark.say(DOUBT, Tone.CAUTION))
        self.consent.toggled.connect(self._allow)
        self.go.clicked.connect(self._give)
        self.back.clicked.connect(self.leave)

    def _build(self) -> None:
        self._rows.setVerticalSpacing(GAP // 2)
        self._rows.setHorizontalSpacing(SPACE)
        self._rows.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.go)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE - 4)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        for widget in (self.refusal, self.state, self.remark, self.field, self.consent, self._hint):
            column.addWidget(widget)
        column.addStretch(1)
        self._scroll = scrolled(inner)
        self.field.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE - 4)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(buttons)

    def ask(
        self, prepared: Prepared, act: str, button: str, now: datetime, refusal: str = "", *, others: int = 0
    ) -> None:
        """Show whose key is about to be used on which document, and wait for the PIN (or, on a pad, for a yes).

        ``others``: so many more documents are signed with it.
        """
        subject = prepared.document.name
        if others:
            subject = self.tr("{name} và {others} văn bản khác").format(name=subject, others=wording.count(others))
        self.ask_for(prepared.choice, subject, act, button, now, refusal, signatures=len(prepared.orders))
        self._show_site(prepared.sign.site)

    def ask_for(
        self,
        choice: CertificateChoice,
        subject: str,
        act: str,
        button: str,
        now: datetime,
        refusal: str = "",
        *,
        signatures: int = 1,
    ) -> None:
        """The same for a key that is about to be used on ``subject``, which need be no document."""
        facts = choice.certificate.facts
        personal = facts.kind is CertificateKind.PERSONAL
        above = [name for name in (*facts.units, facts.organisation) if personal or name != facts.common_name]
        self._show_rows(
            (
                (self.tr("Người ký") if personal else self.tr("Cơ quan"), facts.common_name),
                (self.tr("Cơ quan") if personal else self.tr("Trực thuộc"), ", ".join(filter(None, above))),
                (
                    self.tr("Chứng thư"),
                    self.tr("{kind}, {issuer_common_name} cấp, {facts}").format(
                        kind=wording.kind(facts.kind),
                        issuer_common_name=facts.issuer_common_name,
                        facts=days_left_words(facts, now),
                    ),
                ),
                (self.tr("Thiết bị"), choice.token_label),
                (self.tr("Văn bản"), subject),
                (self.tr("Việc"), act),
            )
        )
        self._on_pad = choice.pin_pad
        self._title.setText(self.tr("Nhập mã PIN để {lower}").format(lower=button.lower()))
        self.go.setText(button)
        self.field.setVisible(not choice.pin_pad)
        self._hint.setText(ON_PAD if choice.pin_pad else HANDED_OVER)
        self._say_each(choice, signatures)
        self._say_state(choice.pin_state)
        if refusal:
            self.refusal.say(refusal)
            self.state.hide()  # the refusal tells it already
        else:
            self.refusal.hide()
        self.field.setText("")
        self.consent.setChecked(False)
        self._allow()
        (self.go if choice.pin_pad else self.field).setFocus()
        QTimer.singleShot(0, self, self._show_field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The sheet finds its place and its rows their lines after it is shown; the field stays in sight meanwhile."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.window().focusWidget() is self.field:
            QTimer.singleShot(0, self, self._show_field)
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed is gone with the page that asked for it; a window that is put aside keeps it."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.field.setText("")

    def _show_field(self) -> None:
        """Where the window is low, the field is what is seen of the sheet, with what is said of the tries above it."""
        bring_into_view(self._hint)
        bring_into_view(self.field)

    def _show_site(self, site: str | None) -> None:
        """The web site that asks, as the last row."""
        if site is not None:
            row = self._rows.rowCount()
            label = Words(site, wraps=True)
            label.setAccessibleName(f"{self.tr('Trang web')}: {site}")
            self._rows.addWidget(quiet(self.tr("Trang web")), row, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(label, row, 1)

    def _say_each(self, choice: CertificateChoice, signatures: int) -> None:
        """What is out of the ordinary with this key: a PIN for each signature, a newer certificate."""
        certificate = choice.certificate
        words = []
        if certificate.pin_every_signature:
            words.append(wording.pin_every_signature(signatures, on_pad=choice.pin_pad))
        if certificate.replaced_by is not None:
            words.append(wording.replaced())
        if words:
            self.remark.say(" ".join(words), Tone.PLAIN)
        else:
            self.remark.hide()

    def _show_rows(self, rows: tuple[tuple[str, str], ...]) -> None:
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for row, (name, value) in enumerate(pair for pair in rows if pair[1]):
            label = Words(value, wraps=True)
            label.setAccessibleName(f"{name}: {value}")
            self._rows.addWidget(quiet(name), row, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(label, row, 1)

    def _say_state(self, state: PinState) -> None:
        words = STATES.get(state)
        final = state is PinState.FINAL
        self.consent.setVisible(final)
        if words:
            self.state.say(words, Tone.BAD if final or state is PinState.LOCKED else Tone.CAUTION)
        else:
            self.state.hide()

    def _allow(self) -> None:
        self.go.setEnabled(
            (self._on_pad or bool(self.field.text())) and (self.consent.isHidden() or self.consent.isChecked())
        )

    def _give(self) -> None:
        if not self.go.isEnabled() or not self.field.is_sure():
            return
        pin = Pin(self.field.take())
        self.given.emit(pin, not self.consent.isHidden() and self.consent.isChecked())

    def leave(self) -> None:
        """Back to the form, with an empty field."""
        self.field.setText("")
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
