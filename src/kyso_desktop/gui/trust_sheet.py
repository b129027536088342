"""Chứng thư CA tin cậy: all of them shown, added after a look at them, put out of use and back (TT 15: S15, V9)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.labels import Copyable
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.style import GAP, MARGIN, SIGNS, Tone, heading, quiet
from kyso_desktop.gui.tables import RowsModel, row_table, shape_columns
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import CertificateFacts, Desk, TrustBundle, TrustedCertificate

CERTIFICATES = tr("Chứng thư (*.cer *.crt *.pem *.der *.p7b);;Mọi tệp (*)")
BUNDLES = tr("Gói tin cậy (*.json);;Mọi tệp (*)")
HEADINGS = (tr("Tổ chức cấp chứng thư"), tr("Hiệu lực"), tr("Nguồn"), tr("Tình trạng"))


def fingerprint(sha256: str) -> str:
    """In groups of four, as a person compares it with a paper."""
    return " ".join(sha256[place : place + 4] for place in range(0, len(sha256), 4)).upper()


def compared(facts: CertificateFacts) -> str:
    """Name and fingerprint, one under the other."""
    return f"{facts.subject}\nSHA-256: {fingerprint(facts.sha256)}"


class TrustSheet(QDialog):
    """The store as a table, what can be done with the chosen one below it."""

    def __init__(self, desk: Desk, errands: Errands, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.certificates: tuple[TrustedCertificate, ...] = ()
        self._offered: tuple[Path, frozenset[str]] | None = None
        self._chosen = ""
        self.notice, self.facts, self.model = Notice(), Copyable(), RowsModel(self)
        self.add, self.take = QPushButton(self.tr("Thêm chứng thư…")), QPushButton(self.tr("Nhập gói tin cậy…"))
        self.turn, self.leave = QPushButton(), QPushButton(self.tr("Đóng"))
        self.model.show_rows(HEADINGS, ())
        self.table = row_table(self.model, self.tr("Chứng thư CA tin cậy"), (0,))
        self._reading, self._doing = Lane(errands, self), Lane(errands, self)
        for lane in (self._reading, self._doing):
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Chứng thư CA tin cậy"))
        buttons = QHBoxLayout()
        for button in (self.add, self.take, self.turn):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        words = self.tr(
            "Chữ ký chỉ hợp lệ khi chứng thư của người ký do một trong các tổ chức này cấp. Chỉ thêm chứng thư nhận từ "
            "nguồn chính thức, sau khi đối chiếu dãy SHA-256."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addWidget(heading(self.tr("Chứng thư CA tin cậy"), 1.3))
        layout.addWidget(quiet(words))
        layout.addWidget(self.notice)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.facts)
        layout.addLayout(buttons)
        self.resize(820, 560)

    def _connect(self) -> None:
        self.add.clicked.connect(self._ask_certificates)
        self.take.clicked.connect(self._ask_bundle)
        self.turn.clicked.connect(self._turn)
        self.leave.clicked.connect(self.accept)
        self.notice.acted.connect(self._agree)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show_chosen())

    def begin(self) -> None:
        """The store is read anew and shown."""
        self.notice.hide()
        self._read()
        self.open()
        self.table.setFocus()

    def _read(self) -> None:
        self._reading.send(self._show, jobs.list_trust, self._desk)

    def _show(self, certificates: tuple[TrustedCertificate, ...]) -> None:
        wanted, self.certificates = self._chosen, certificates
        self.model.show_rows(HEADINGS, [self._row(one) for one in certificates])
        shape_columns(self.table, (0,))
        row = next((at for at, one in enumerate(certificates) if one.facts.sha256 == wanted), 0)
        self.table.selectRow(row)
        self._show_chosen()

    def _row(self, one: TrustedCertificate) -> Sequence[str]:
        state = (
            f"{SIGNS[Tone.GOOD]} {self.tr('tin cậy')}" if one.in_use else f"{SIGNS[Tone.BAD]} {self.tr('thôi tin cậy')}"
        )
        since, until = wording.day(one.facts.not_before), wording.day(one.facts.not_after)
        return one.facts.common_name, f"{since} – {until}", wording.origin(one.origin), state

    @property
    def chosen(self) -> TrustedCertificate | None:
        row = self.table.currentIndex().row()
        return self.certificates[row] if 0 <= row < len(self.certificates) else None

    def _show_chosen(self) -> None:
        one = self.chosen
        self.turn.setEnabled(one is not None)
        if one is not None:
            self._chosen = one.facts.sha256
            self.facts.setText(compared(one.facts))
            self.turn.setText(self.tr("Thôi tin cậy") if one.in_use else self.tr("Tin cậy lại"))

    def _turn(self) -> None:
        one = self.chosen
        if one is not None:
            act = jobs.remove_trust if one.in_use else jobs.restore_trust
            self._doing.send(self._turned, act, self._desk, one.facts.sha256)

    def _turned(self, one: TrustedCertificate) -> None:
        words = self.tr("Tin cậy lại «{name}».") if one.in_use else self.tr("Thôi tin cậy «{name}».")
        self._done(words.format(name=one.facts.common_name))

    def _done(self, words: str) -> None:
        self._offered = None
        self.notice.say(words, Tone.GOOD)
        self._read()

    # Certificates of a file: looked at first.

    def _ask_certificates(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Chọn chứng thư CA"), "", CERTIFICATES)
        if name:
            self.offer(Path(name))

    def offer(self, path: Path) -> None:
        """The certificates of the file are shown; nothing is trusted before the button in the notice."""
        self._doing.send(lambda found: self._look(path, found), jobs.look_at_trust, path)

    def _look(self, path: Path, found: tuple[CertificateFacts, ...]) -> None:
        self._offered = path, frozenset(one.sha256 for one in found)
        lines = "\n".join(map(compared, found))
        words = self.tr("Chưa tin cậy. Đối chiếu từng dãy SHA-256 với nguồn chính thức:")
        self.notice.say(f"{words}\n{lines}", Tone.CAUTION, self.tr("Đã đối chiếu, tin cậy"))

    def _agree(self) -> None:
        if self._offered is not None:
            path, agreed = self._offered
            self._doing.send(self._added, jobs.add_trust, self._desk, path, agreed)

    def _added(self, added: tuple[TrustedCertificate, ...]) -> None:
        self._chosen = added[0].facts.sha256
        self._done(self.tr("Đã thêm {count} chứng thư.").format(count=wording.count(len(added))))

    # A signed bundle.

    def _ask_bundle(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Chọn gói tin cậy"), "", BUNDLES)
        if name:
            self.import_bundle(Path(name))

    def import_bundle(self, path: Path) -> None:
        """The bundle is in force where its signature, version and date hold; else the former one stays."""
        self._doing.send(self._imported, jobs.import_trust, self._desk, path)

    def _imported(self, bundle: TrustBundle) -> None:
        words = self.tr("Đã nhập gói số {version}: {number} chứng thư, dùng đến {expires}.")
        number, expires = wording.count(len(bundle.certificates)), wording.day(bundle.expires)
        self._done(words.format(version=bundle.version, number=number, expires=expires))

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self._offered = None
        self.notice.say(f"{sentence.what} {sentence.next_step}")
