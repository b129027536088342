"""Chooses the picture of a signature or a seal, makes one of a photo or scan, and shows it small."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.labels import Tinted
from kyso_desktop.gui.style import GAP, SIGNS, Tone, muted
from kyso_desktop.jobs import InkKind

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk, MadePicture

THUMBNAIL = QSize(96, 44)
ENDINGS = "*.png *.jpg *.jpeg *.heic *.heif *.tif *.tiff *.bmp *.webp"


class PictureChooser(QWidget):
    """A small view of the picture and a button to choose another."""

    chosen = Signal(object)
    """The picture's ``Path``; it lies in the user's own folder."""

    def __init__(self, kind: InkKind, path: Path | None, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self.path = path
        self._kind, self._desk = kind, desk
        self._name = self.tr("ảnh chữ ký") if kind is InkKind.SIGNATURE else self.tr("ảnh dấu")
        self._lane = Lane(errands, self)
        self._lane.failed.connect(self._refuse)
        self._lane.bug.connect(lambda code: self._say(wording.of_bug(code).next_step, Tone.BAD))
        self._words = Tinted(wraps=True)
        self._words.hide()
        self._view = QLabel()
        self._view.setFixedSize(THUMBNAIL)
        self._view.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._view.setObjectName("thumbnail")
        self._view.setStyleSheet(
            f"QLabel#thumbnail {{ background: white; color: #555; border: 1px solid {muted(self.palette()).name()}; "
            "border-radius: 3px; }"
        )
        self._button = QPushButton(self.tr("Chọn ảnh…"))
        self._button.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._view)
        row.addWidget(self._button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._words)
        self._show()

    def _ask(self) -> None:
        kinds = self.tr("Ảnh, ảnh chụp hoặc bản quét") + f" ({ENDINGS})"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Chọn {name}").format(name=self._name), "", kinds)
        if name:
            self.take(Path(name))

    def take(self, source: Path) -> None:
        """The picture of this file: as it is where it is fit, else the ink of the photo without the paper."""
        self._say(self.tr("Đang xử lý ảnh…"))
        self._lane.send(self._taken, jobs.adopt_picture, self._desk, source, self._kind)

    def _taken(self, made: MadePicture) -> None:
        self.path = made.path
        self._say(self.tr("Đã bỏ nền giấy, chỉ giữ nét mực. Xem lại ảnh bên trên.") if made.cleaned else "")
        self._show()
        self.chosen.emit(self.path)

    def _refuse(self, error: KysoError) -> None:
        sentence = wording.of(error)
        self._say(f"{sentence.what} {sentence.next_step}", Tone.BAD)

    def _say(self, words: str, tone: Tone = Tone.PLAIN) -> None:
        self._words.tint(tone)
        self._words.setText(f"{SIGNS[tone]} {words}" if words and tone is not Tone.PLAIN else words)
        self._words.setVisible(bool(words))

    def _show(self) -> None:
        self._button.setAccessibleName(self.tr("Chọn {name}").format(name=self._name))
        if self.path is None:
            self._view.setText(self.tr("chưa có"))
            self._view.setAccessibleName(self.tr("Chưa có {name}").format(name=self._name))
            return
        reader = QImageReader(str(self.path))
        size = reader.size()
        ratio = self.devicePixelRatioF()
        if size.isValid():
            reader.setScaledSize(size.scaled((THUMBNAIL - QSize(8, 8)) * ratio, Qt.AspectRatioMode.KeepAspectRatio))
        picture = QPixmap.fromImage(reader.read())
        picture.setDevicePixelRatio(ratio)
        if picture.isNull():
            self._view.setText("?")
        else:
            self._view.setPixmap(picture)
        self._view.setToolTip(str(self.path))
        self._view.setAccessibleName(f"{self._name}: {self.path.name}")
