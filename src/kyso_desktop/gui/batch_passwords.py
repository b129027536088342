"""The passwords of a batch's encrypted documents: asked one by one, or one for all that are left; kept nowhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from kyso_desktop.gui.style import Words

if TYPE_CHECKING:
    from pathlib import Path


class BatchPasswords(QObject):
    """Knows what was entered for this list, until it is forgotten."""

    wanted = Signal(list)
    """These ``Path`` can be looked over now."""
    refused = Signal(object)
    """The ``Path`` of a document whose password nobody gave."""

    def __init__(self, asker: QWidget) -> None:
        super().__init__(asker)
        self._asker = asker
        self._known: dict[Path, str] = {}
        self._locked: list[Path] = []
        self._question: LockedQuestion | None = None

    def of(self, path: Path) -> str | None:
        """What was entered for this document."""
        return self._known.get(path)

    def note_locked(self, path: Path) -> None:
        """This document could not be opened with what is known."""
        self._locked.append(path)

    def forget(self) -> None:
        """Nothing is known, nothing is asked."""
        self._known, self._locked = {}, []
        if self._question is not None:
            self._question.reject()

    def ask(self) -> bool:
        """Whether something is asked now."""
        if not self._locked or self._question is not None:
            return self._question is not None
        path = self._locked[0]
        question = self._question = LockedQuestion(self._asker, path, len(self._locked) - 1, again=path in self._known)
        question.accepted.connect(partial(self._given, question))
        question.rejected.connect(partial(self._left, path))
        question.open()
        return True

    def _given(self, question: LockedQuestion) -> None:
        self._question = None
        paths = self._locked if question.for_all.isChecked() else self._locked[:1]
        self._known.update(dict.fromkeys(paths, question.field.text()))
        question.field.clear()
        self._locked = self._locked[len(paths) :]
        self.wanted.emit(list(paths))

    def _left(self, path: Path) -> None:
        self._question = None
        if path in self._locked:
            self._locked.remove(path)
            self.refused.emit(path)


class LockedQuestion(QDialog):
    """One document's password, and whether it opens the others too."""

    def __init__(self, parent: QWidget, path: Path, others: int, *, again: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Văn bản có mật khẩu"))
        self.field = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self.for_all = QCheckBox(self.tr("Dùng cho {others} tệp có mật khẩu còn lại").format(others=others))
        self.for_all.setVisible(others > 0)
        words = self.tr("Mật khẩu chưa đúng. ") if again else ""
        words += self.tr("Mật khẩu mở văn bản «{name}»:").format(name=path.name)
        label = Words(words, wraps=True)
        self.field.setAccessibleName(words)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Mở"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Bỏ qua tệp này"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (label, self.field, self.for_all, buttons):
            layout.addWidget(widget)
