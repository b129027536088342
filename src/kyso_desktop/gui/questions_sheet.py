"""Who works here, with which pictures, with which time-stamp server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from kyso_desktop import wording
from kyso_desktop.gui.picture_chooser import PictureChooser
from kyso_desktop.gui.seal_fields import SealFields
from kyso_desktop.gui.style import MARGIN, SPACE, quiet
from kyso_desktop.gui.task_layout import group
from kyso_desktop.jobs import FirstAnswers, InkKind
from kyso_desktop.workstation import ROLES

if TYPE_CHECKING:
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk

FIELD_WIDTH = 520
CLERKS = ("clerk", "both")


class QuestionsSheet(QWidget):
    """Three questions; what is left empty is asked for when it is needed."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._settings = settings = desk.settings
        self.roles = {role: QRadioButton(wording.choice_text(role)) for role in ROLES}
        self._choice = QButtonGroup(self)
        self.signature = PictureChooser(InkKind.SIGNATURE, settings.signature_picture, desk, errands)
        self.seal = SealFields(settings, desk, errands)
        self.server = QLineEdit(settings.tsa_url or "")
        self.server.setPlaceholderText("http://…")
        self.server.setAccessibleName(self.tr("Máy chủ dấu thời gian"))
        for field in (self.server, self.seal):
            field.setMaximumWidth(FIELD_WIDTH)
        self._build()

    def _build(self) -> None:
        for button in self.roles.values():
            self._choice.addButton(button)
            button.setEnabled(self._settings.role is None)
        self.roles[self._settings.role or "both"].setChecked(True)
        self.seal_group = group(self.tr("Ảnh dấu của cơ quan"), self.seal)
        self._choice.buttonToggled.connect(lambda _button, _on: self._show_what_is_needed())
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, 0)
        column.setSpacing(SPACE)
        column.addWidget(group(self.tr("1. Người dùng máy này làm việc gì?"), *self.roles.values()))
        words = quiet(self.tr("Ảnh PNG, ảnh chụp hoặc bản quét; nền giấy được bỏ đi. Chưa có thì để sau."))
        self.signature_group = group(self.tr("Ảnh chữ ký"), self.signature)
        column.addWidget(group(self.tr("2. Ảnh chữ ký và ảnh dấu"), words, self.signature_group, self.seal_group))
        words = quiet(self.tr("Địa chỉ do cơ quan cấp chứng thư công bố; để trống thì ký không kèm dấu thời gian."))
        column.addWidget(group(self.tr("3. Máy chủ dấu thời gian"), words, self.server))
        column.addStretch(1)
        self._show_what_is_needed()
        self.setFocusProxy(self.roles["both"])

    @property
    def role(self) -> str:
        return next(role for role, button in self.roles.items() if button.isChecked())

    def _show_what_is_needed(self) -> None:
        self.seal_group.setVisible(self.role in CLERKS)
        self.signature_group.setVisible(self.role != "clerk")

    def answers(self) -> FirstAnswers:
        """What differs from what holds already."""
        held, server = self._settings, self.server.text().strip()
        return FirstAnswers(
            role=self.role if held.role is None else None,
            signature_picture=self.signature.path if self.signature.path != held.signature_picture else None,
            seal_picture=self.seal.picture if self.seal.picture != held.seal_picture else None,
            seal_diameter_mm=self.seal.millimetres if self.seal.millimetres != held.seal_diameter_mm else None,
            tsa_url=server if server and server != held.tsa_url else None,
        )
