"""The seal's picture and its true diameter."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QVBoxLayout, QWidget

from kyso_desktop.gui.picture_chooser import PictureChooser
from kyso_desktop.gui.style import GAP
from kyso_desktop.gui.task_layout import rows
from kyso_desktop.jobs import InkKind
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk
    from kyso_desktop.workstation import Settings

SMALLEST, LARGEST = 20.0, 60.0


def true_size_words() -> str:
    """Why the seal cannot be made larger or smaller on the page (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.8.a)."""
    return tr("Dấu luôn đúng đường kính thật, kéo không đổi cỡ; đường kính chỉ sửa ở ô «Đường kính».")


class SealFields(QWidget):
    """Both must be there before a seal can be set."""

    changed = Signal()

    def __init__(self, settings: Settings, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._picture = PictureChooser(InkKind.SEAL, settings.seal_picture, desk, errands)
        self.diameter = QDoubleSpinBox()
        self.diameter.setLocale(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
        self.diameter.setRange(SMALLEST - 0.5, LARGEST)
        self.diameter.setSpecialValueText(self.tr("chưa đo"))
        self.diameter.setDecimals(1)
        self.diameter.setSingleStep(0.5)
        self.diameter.setSuffix(" mm")
        self.diameter.setValue(settings.seal_diameter_mm or SMALLEST - 0.5)
        self.diameter.setToolTip(self.tr("Đo trên dấu thật."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._picture)
        layout.addWidget(rows((self.tr("Đường kính"), self.diameter)))
        self._picture.chosen.connect(lambda _path: self.changed.emit())
        self.diameter.valueChanged.connect(lambda _value: self.changed.emit())

    @property
    def picture(self) -> Path | None:
        return self._picture.path

    @property
    def millimetres(self) -> float | None:
        value = self.diameter.value()
        return value if value >= SMALLEST else None
