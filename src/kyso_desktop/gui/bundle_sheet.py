"""What would be sent to the support desk, in full, before it is saved."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from kyso_desktop.gui.style import GAP, heading, main_button, quiet


class BundleSheet(QWidget):
    """The parts one under the other, in sentences or letter for letter; nothing is saved that was not shown."""

    saved = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.parts: tuple[tuple[str, str], ...] = ()
        self._told = ""
        self.literal = QCheckBox(self.tr("Xem nguyên văn"))
        self.literal.setToolTip(self.tr("Từng chữ như trong tệp sẽ gửi, cho cán bộ kỹ thuật"))
        self.literal.toggled.connect(self._show)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Nội dung sẽ gửi"))
        self.save, self.back = main_button(self.tr("Lưu tệp…")), QPushButton(self.tr("Quay lại"))
        self.save.clicked.connect(self.saved)
        self.back.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(heading(self.tr("Nội dung sẽ gửi")))
        layout.addWidget(quiet(self.tr("Không có mã PIN, tên người, tên văn bản. Xem hết rồi mới lưu.")))
        layout.addWidget(self.text, 1)
        layout.addWidget(self.literal)
        layout.addLayout(buttons)

    def show_parts(self, parts: tuple[tuple[str, str], ...], told: str) -> None:
        """These are what would be saved; ``told`` says the same in sentences."""
        self.parts, self._told = parts, told
        self.literal.setChecked(False)
        self._show()
        self.show()
        self.text.setFocus()

    def _show(self) -> None:
        literal = "\n".join(f"== {name} ==\n{text}" for name, text in self.parts)
        self.text.setPlainText(literal if self.literal.isChecked() else self._told)
