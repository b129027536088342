"""One setting as a control that fits its kind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop import wording
from kyso_desktop.gui.style import GAP, heading, quiet
from kyso_desktop.jobs import Origin, SettingKind
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.jobs import EffectiveSetting, SettingRow, SettingValue

ORIGINS = {
    Origin.DEFAULT: tr("mặc định"),
    Origin.USER: tr("do người dùng chọn"),
    Origin.PRESET: tr("do cơ quan đặt sẵn, thay đổi được"),
    Origin.LOCKED: tr("do cơ quan quản lý, không thay đổi được trên máy này"),
}
SEPARATOR = "; "


def shown_value(value: SettingValue) -> str:
    """A setting's value as one line of text."""
    if isinstance(value, tuple):
        return SEPARATOR.join(str(one) for one in value)
    if isinstance(value, float):
        return f"{value:g}"
    return "" if value is None else str(value)


class SettingField(QWidget):
    """Title, control, what it does, and who has set it."""

    changed = Signal(str, object)
    """The setting's name and what was chosen, in the form of its TOML value; None for the default."""

    def __init__(self, row: SettingRow, held: EffectiveSetting) -> None:
        super().__init__()
        self.name = row.name
        texts = wording.setting_text(row.name)
        locked = held.origin is Origin.LOCKED
        self.words = f"{texts.title} {texts.text}".casefold()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP)
        column.setSpacing(GAP // 2)
        column.addWidget(heading(texts.title))
        self.control = self._control(row, held)
        self.control.setAccessibleName(texts.title)
        self.control.setAccessibleDescription(texts.text)
        self.control.setEnabled(not locked)
        line = QHBoxLayout()
        line.addWidget(self.control, 1)
        if row.kind in (SettingKind.FILE, SettingKind.FOLDER, SettingKind.FILES) and not locked:
            line.addWidget(self._browse(row))
        column.addLayout(line)
        column.addWidget(quiet(texts.text))
        default = (
            self.tr(" Mặc định: {default}.").format(default=texts.default) if held.origin is not Origin.DEFAULT else ""
        )
        column.addWidget(quiet(f"{'🔒 ' if locked else ''}{ORIGINS[held.origin].capitalize()}.{default}"))

    def _control(self, row: SettingRow, held: EffectiveSetting) -> QWidget:
        match row.kind:
            case SettingKind.SWITCH:
                return self._switch(bool(held.value))
            case SettingKind.CHOICE:
                return self._choices(row, held.value)
            case SettingKind.FILE | SettingKind.FOLDER | SettingKind.ADDRESS:
                return self._line(held.value, lambda text: text)
            case SettingKind.FILES | SettingKind.NAMES:
                return self._line(held.value, _parts)
            case SettingKind.LENGTH | SettingKind.MINUTES | SettingKind.DAYS:
                return self._line(held.value, _number)
            case _:
                assert_never(row.kind)

    def _switch(self, on: bool) -> QCheckBox:
        box = QCheckBox(self.tr("Bật"))
        box.setChecked(on)
        box.toggled.connect(lambda now: self.changed.emit(self.name, now))
        return box

    def _choices(self, row: SettingRow, value: SettingValue) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("Mặc định"), None)
        for choice in row.choices:
            box.addItem(wording.choice_text(choice), choice)
        box.setCurrentIndex(max(0, box.findData(value)))
        box.activated.connect(lambda at: self.changed.emit(self.name, box.itemData(at)))
        return box

    def _line(self, value: SettingValue, read: Callable[[str], object]) -> QLineEdit:
        edit = QLineEdit(shown_value(value))
        edit.editingFinished.connect(lambda: self._edited(edit, read))
        return edit

    def _edited(self, edit: QLineEdit, read: Callable[[str], object]) -> None:
        if edit.isModified():
            edit.setModified(False)
            text = edit.text().strip()
            self.changed.emit(self.name, read(text) if text else None)

    def _browse(self, row: SettingRow) -> QPushButton:
        button = QPushButton(self.tr("Chọn…"))
        button.setAccessibleName(self.tr("Chọn: {title}").format(title=wording.setting_text(row.name).title))
        button.clicked.connect(lambda: self._ask(row))
        return button

    def _ask(self, row: SettingRow) -> None:
        title = wording.setting_text(row.name).title
        if row.kind is SettingKind.FOLDER:
            names = [QFileDialog.getExistingDirectory(self, title)]
        elif row.kind is SettingKind.FILES:
            names = QFileDialog.getOpenFileNames(self, title)[0]
        else:
            names = [QFileDialog.getOpenFileName(self, title)[0]]
        chosen = [str(Path(name)) for name in names if name]
        if chosen and isinstance(self.control, QLineEdit):
            self.control.setText(SEPARATOR.join(chosen))
            self.changed.emit(self.name, chosen if row.kind is SettingKind.FILES else chosen[0])


def _number(text: str) -> object:
    """The number that was typed, with a comma or a point; what is none is left for the check to refuse."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return text


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(SEPARATOR.strip()) if part.strip()]
