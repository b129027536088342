"""A row of a register, to be written or corrected by hand."""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop import wording
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.style import GAP, MARGIN, heading, quiet
from kyso_desktop.gui.task_layout import scrolled
from kyso_desktop.jobs import Field, Register, Row

DAYS = {Field.ISSUED, Field.ARRIVED, Field.DUE, Field.SENT}
OUTGOING = (
    Field.NUMBER, Field.NOTATION, Field.ISSUED, Field.TYPE_NAME, Field.SUBJECT, Field.SIGNER, Field.TO_PLACES,
    Field.KEEPER, Field.COPIES, Field.PRIORITY, Field.SENT, Field.RECEIPT, Field.NOTE,
)  # fmt: skip
INCOMING = (
    Field.ARRIVAL_NUMBER, Field.ARRIVED, Field.ORGANISATION, Field.NUMBER, Field.NOTATION, Field.ISSUED,
    Field.TYPE_NAME, Field.SUBJECT, Field.UNIT, Field.DUE, Field.PRIORITY, Field.SENT, Field.RECEIPT, Field.NOTE,
)  # fmt: skip
TRACKING = (Field.UNIT, Field.DUE, Field.PROGRESS, Field.REPLY, Field.NOTE)
Fields = Mapping[Field, str]


class UnreadableDayError(ValueError):
    """What was typed is no day."""


def typed_day(text: str) -> str:
    """ISO 8601 of ``31/01/2026``; empty stays empty. Raises :class:`UnreadableDayError`."""
    if not text.strip():
        return ""
    try:
        return datetime.strptime(text.strip(), "%d/%m/%Y").date().isoformat()  # noqa: DTZ007 - a day has no zone
    except ValueError as error:
        raise UnreadableDayError from error


def shown_day(text: str) -> str:
    """``31/01/2026`` of ISO 8601; another text as it is."""
    try:
        return wording.day(date.fromisoformat(text))
    except ValueError:
        return text


class RowSheet(QDialog):
    """The fields of a row, and why they are written by hand; ``keep`` is called with what changed."""

    def __init__(
        self, parent: QWidget, title: str, names: tuple[Field, ...], keep: Callable[[Fields, str], None]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(560)
        self._keep = keep
        self._before: Fields = {}
        self.notice = Notice()
        self.fields: dict[Field, QLineEdit | QComboBox] = {name: _editor(name) for name in names}
        self.reason = QLineEdit()
        self.reason.setPlaceholderText("Ví dụ: văn bản giấy, ghi nhầm trích yếu")
        self.reason.setAccessibleName("Lý do, được lưu vào nhật ký")
        self.history = quiet()
        self.buttons = QDialogButtonBox()
        self.go = self.buttons.addButton("Ghi vào sổ", QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton("Bỏ qua", QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._give)
        self.buttons.rejected.connect(self.reject)
        self._build(title)

    def _build(self, title: str) -> None:
        inner = QWidget()
        form = QFormLayout(inner)
        form.setContentsMargins(0, 0, GAP, 0)
        form.setVerticalSpacing(GAP)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, editor in self.fields.items():
            form.addRow(QLabel(wording.register_field(name)), editor)
        form.addRow(QLabel("Lý do ghi tay"), self.reason)
        form.addRow(self.history)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.addWidget(heading(title, 1.2))
        layout.addWidget(quiet("Nội dung cũ, nội dung mới, lý do và thời điểm đều được lưu trong nhật ký."))
        layout.addWidget(self.notice)
        layout.addWidget(scrolled(inner), 1)
        layout.addWidget(self.buttons)
        self.resize(600, 640)

    def propose(self, fields: Fields) -> None:
        """A new row begins with this."""
        for name, text in fields.items():
            _write(self.fields[name], name, text)

    def show_row(self, row: Row) -> None:
        """The row as it stands, and what it said before each correction."""
        self._before = {name: row.text(name) for name in self.fields}
        self.propose(self._before)
        self.history.setText("\n".join(_told(row)))

    def refuse(self, words: str) -> None:
        """Nothing was written, and this is why."""
        self.go.setEnabled(True)
        self.notice.say(words)

    def _give(self) -> None:
        try:
            said = {name: _read(editor, name) for name, editor in self.fields.items()}
        except UnreadableDayError:
            self.notice.say("Ngày phải ghi theo dạng ngày/tháng/năm, ví dụ 31/01/2026.")
            return
        changed = {name: text for name, text in said.items() if text != self._before.get(name, "")}
        if not self.reason.text().strip():
            self.notice.say("Ghi lý do: sổ chỉ được ghi, sửa bằng tay khi có lý do.")
            self.reason.setFocus()
            return
        if not changed:
            self.notice.say("Chưa có nội dung nào thay đổi.")
            return
        self.go.setEnabled(False)
        self._keep(changed, self.reason.text().strip())


def fields_of(register: Register, *, tracking: bool) -> tuple[Field, ...]:
    """The fields that the book shows, in its order."""
    if tracking:
        return TRACKING
    return OUTGOING if register is Register.OUTGOING else INCOMING


def _editor(name: Field) -> QLineEdit | QComboBox:
    editor: QLineEdit | QComboBox
    if name is Field.PRIORITY:
        editor = QComboBox()
        for stored, words in wording.PRIORITIES.items():
            editor.addItem(words, stored)
    else:
        editor = QLineEdit()
        if name in DAYS:
            editor.setPlaceholderText("ngày/tháng/năm")
    editor.setAccessibleName(wording.register_field(name))
    return editor


def _write(editor: QLineEdit | QComboBox, name: Field, text: str) -> None:
    if isinstance(editor, QComboBox):
        editor.setCurrentIndex(max(0, editor.findData("" if text == "0" else text)))
    else:
        editor.setText(shown_day(text) if name in DAYS else text)


def _read(editor: QLineEdit | QComboBox, name: Field) -> str:
    if isinstance(editor, QComboBox):
        return str(editor.currentData())
    text = editor.text().strip()
    return typed_day(text) if name in DAYS else text


def _told(row: Row) -> list[str]:
    """Each correction with what stood there before it."""
    lines = [
        f"{wording.moment(one.at)}: {_said(one.before, one.fields)} (lý do: {one.reason})" for one in row.corrections
    ]
    return ["Các lần ghi, sửa bằng tay:", *lines] if lines else []


def _said(before: Mapping[str, str], fields: Mapping[str, str]) -> str:
    known = {name: Field(name) for name in fields if name in set(Field)}
    return "; ".join(
        f"{wording.register_field(field)}: «{before.get(name, '')}» → «{fields[name]}»" for name, field in known.items()
    )
