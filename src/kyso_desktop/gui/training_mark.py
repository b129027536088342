"""TẬP HUẤN at the top of every page of a window whose keys nobody trusts."""

from PySide6.QtWidgets import QVBoxLayout

from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.style import Tone, Words, scaled_font


class TrainingNotice(Notice):
    """What the window is, and the PIN of its practice keys."""

    def __init__(self, pin: str, column: QVBoxLayout) -> None:
        super().__init__()
        column.insertWidget(1, self)  # first: a widget that is put into a layout is hidden again
        words = self.tr("Cửa sổ tập huấn: chữ ký ở đây không có giá trị pháp lý.")
        if pin:
            words += " " + self.tr("Mã PIN tập huấn: {pin}").format(pin=pin)
        self.say(words, Tone.CAUTION)


class TrainingBadge(Words):
    """The word beside the program's name."""

    def __init__(self) -> None:
        super().__init__()
        self.setText(self.tr("TẬP HUẤN"))
        self.setObjectName("training")
        self.setFont(scaled_font(self, 1.0, self.font().Weight.Bold))
        self.setAccessibleName(self.tr("Chế độ tập huấn"))
