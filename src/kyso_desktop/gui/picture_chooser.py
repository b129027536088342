"""Chooses the picture of a signature or a seal and shows it small."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from kyso_desktop.gui.style import GAP, muted

THUMBNAIL = QSize(96, 44)


class PictureChooser(QWidget):
    """A small view of the picture and a button to choose another."""

    chosen = Signal(object)
    """The picture's ``Path``."""

    def __init__(self, name: str, path: Path | None) -> None:
        super().__init__()
        self.path = path
        self._name = name
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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._view)
        row.addWidget(self._button)
        row.addStretch(1)
        self._show()

    def _ask(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Chọn {name}").format(name=self._name), "", self.tr("Ảnh PNG nền trong suốt (*.png)")
        )
        if name:
            self.path = Path(name)
            self._show()
            self.chosen.emit(self.path)

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
