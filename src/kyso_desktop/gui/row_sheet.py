"""One row of a register: read, entered, corrected with a reason, marked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kyso_desktop import wording
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.row_fields import row_edit
from kyso_desktop.gui.style import GAP, SPACE, Tone, heading, main_button, quiet
from kyso_desktop.gui.task_layout import group, scrolled
from kyso_desktop.jobs import Field, Register, RowMark
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.gui.row_fields import RowEdit
    from kyso_desktop.jobs import Correction, Row

OUTGOING = (
    Field.NUMBER, Field.NOTATION, Field.ISSUED, Field.TYPE_NAME, Field.SUBJECT, Field.SIGNER, Field.TO_PLACES,
    Field.PRIORITY, Field.KEEPER, Field.COPIES, Field.SENT, Field.RECEIPT, Field.NOTE,
)  # fmt: skip
INCOMING = (
    Field.ARRIVED, Field.ARRIVAL_NUMBER, Field.ORGANISATION, Field.NUMBER, Field.NOTATION, Field.ISSUED,
    Field.TYPE_NAME, Field.SUBJECT, Field.UNIT, Field.PRIORITY, Field.DUE, Field.SENT, Field.RECEIPT, Field.NOTE,
)  # fmt: skip
TRACKING = (Field.UNIT, Field.DUE, Field.PROGRESS, Field.REPLY, Field.NOTE)
DAYS = {Field.ISSUED, Field.ARRIVED, Field.DUE, Field.SENT}
MARKS = {
    RowMark.SENT: tr("Đã gửi"),
    RowMark.RETURNED: tr("Trả lại"),
    RowMark.RECALLED: tr("Thu hồi"),
    RowMark.DISPOSED: tr("Hủy hồ sơ"),
}


class RowSheet(QWidget):
    """Fields, the reason, and what can happen to the document."""

    saved = Signal(object, object, str)
    """The ``Row`` (None: a new one), the changed fields, and the reason."""
    marked = Signal(object, object, str)
    """The ``Row``, the ``RowMark``, and what was written beside it."""
    unmarked = Signal(object, object, str)
    """The ``Row``, the ``RowMark`` that it bears by mistake, and why."""
    disposal_wanted = Signal(object, bool)
    """The ``Row`` whose document is to be destroyed, and whether its sender recalls it."""
    left = Signal()

    def __init__(self, register: Register, *, tracking: bool) -> None:
        super().__init__()
        names = TRACKING if tracking else OUTGOING if register is Register.OUTGOING else INCOMING
        self._row: Row | None = None
        self._register = register
        self.fields: dict[Field, RowEdit] = {name: row_edit(name) for name in names}
        self.reason, self.words = QLineEdit(), QLineEdit()
        self.save = main_button(self.tr("Ghi vào sổ"))
        self.close_sheet = QPushButton(self.tr("Đóng"))
        self.marks = {mark: QPushButton(words) for mark, words in MARKS.items()}
        self.notice, self.history = Notice(), quiet()
        self._title = heading("", 1.1)
        self._reason_group = group(self.tr("Lý do sửa, được lưu vào nhật ký"), self.reason)
        self._build()
        self.save.clicked.connect(self._save)
        self.close_sheet.clicked.connect(self.left)
        self.reason.textChanged.connect(lambda _text: self._allow())
        for mark, button in self.marks.items():
            button.clicked.connect(lambda _checked=False, mark=mark: self._mark(mark))

    def _build(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(GAP)
        for name, edit in self.fields.items():
            edit.setAccessibleName(wording.field(name))
            if name in DAYS and isinstance(edit, QLineEdit):
                edit.setPlaceholderText(self.tr("ngày/tháng/năm"))
            form.addRow(quiet(wording.field(name)), edit)
        self.reason.setAccessibleName(self.tr("Lý do sửa, được lưu vào nhật ký"))
        self.words.setAccessibleName(self.tr("Nơi nhận, lý do hoặc ghi chú của việc bên dưới"))
        self.words.setPlaceholderText(self.tr("Nơi nhận, lý do"))
        grid = QGridLayout()
        for place, button in enumerate(self.marks.values()):
            grid.addWidget(button, place // 2, place % 2)
        deeds = QWidget()
        deeds.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        self._deeds = group(self.tr("Việc với văn bản này"), self.words, deeds)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE - 4)
        column.addWidget(self._title)
        column.addLayout(form)
        column.addWidget(self._reason_group)
        column.addWidget(self._deeds)
        column.addWidget(self.history)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(SPACE, 0, SPACE, SPACE)
        buttons.addWidget(self.close_sheet)
        buttons.addStretch(1)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(inner), 1)
        layout.addWidget(self.notice)
        layout.addLayout(buttons)

    @property
    def key(self) -> int | None:
        """Which row is shown."""
        return self._row.key if self._row is not None else None

    def begin(self, number: str, today: date) -> None:
        """A new row, with the next number and today's date proposed."""
        self._row = None
        self._title.setText(self.tr("Vào sổ, số {number}").format(number=number))
        self.notice.hide()
        self.history.setText("")
        first = {Field.NUMBER: number, Field.ISSUED: today.isoformat()}
        if self._register is Register.INCOMING:
            first = {Field.ARRIVAL_NUMBER: number, Field.ARRIVED: today.isoformat()}
        self._fill(first)
        self._deeds.hide()
        self._reason_group.setVisible(self._register is Register.OUTGOING)
        self.reason.setText("")
        self._allow()
        next(iter(self.fields.values())).setFocus()

    def show_row(self, row: Row) -> None:
        """What the row says now, and how often it was corrected."""
        self._row = row
        self._title.setText(self.tr("Số {series_number}").format(series_number=row.series_number or "…"))
        self.notice.hide()
        self._fill(row.fields)
        self._deeds.setVisible(RowMark.DISPOSED not in row.marks)
        for mark, button in self.marks.items():
            name = self._name_of(mark)
            button.setText(self.tr("Bỏ «{mark}»").format(mark=name) if mark in row.marks else name)
        self._reason_group.show()
        self.reason.setText("")
        self.words.setText("")
        marks = ", ".join(wording.row_mark(mark) for mark in sorted(row.marks))
        changes = [
            self.tr("{at}: {one} (lý do: {reason})").format(
                at=wording.moment(one.at), one=_changes(one), reason=one.reason
            )
            for one in row.corrections
        ]
        self.history.setText("\n".join(filter(None, (marks.capitalize(), *changes))))
        self._allow()

    def _name_of(self, mark: RowMark) -> str:
        """An incoming document is passed on within the office, an outgoing one sent."""
        passed_on = mark is RowMark.SENT and self._register is Register.INCOMING
        return self.tr("Đã chuyển") if passed_on else MARKS[mark]

    def propose(self, fields: Mapping[Field, str]) -> None:
        """A new row says this besides its number and date."""
        for name, text in fields.items():
            if name in self.fields:
                edit = self.fields[name]
                edit.setText(wording.shown_day(text) if name in DAYS else text)
                if isinstance(edit, QLineEdit):
                    edit.setCursorPosition(0)

    def _fill(self, values: Mapping[Field, str]) -> None:
        for name, edit in self.fields.items():
            text = values.get(name, "")
            edit.setText(wording.shown_day(text) if name in DAYS else text)
            if isinstance(edit, QLineEdit):
                edit.setCursorPosition(0)  # a long name is read from its beginning

    def _allow(self) -> None:
        self.save.setEnabled(self._reason_group.isHidden() or bool(self.reason.text().strip()))

    def _save(self) -> None:
        fields: dict[Field, str] = {}
        for name, edit in self.fields.items():
            text = wording.typed_day(edit.text()) if name in DAYS else edit.text().strip()
            if text is None:
                self.notice.say(
                    self.tr("«{name}» chưa đúng. Ghi ngày/tháng/năm, ví dụ 05/02/2026.").format(
                        name=wording.field(name)
                    ),
                    Tone.BAD,
                )
                edit.setFocus()
                return
            before = self._row.text(name) if self._row is not None else ""
            if text != before:
                fields[name] = text
        self.saved.emit(self._row, fields, self.reason.text().strip())

    def _mark(self, mark: RowMark) -> None:
        words = self.words.text().strip()
        if self._row is not None and mark in self._row.marks:
            if words:
                self.unmarked.emit(self._row, mark, words)
                return
            self._want_reason(mark)
            return
        recalled = mark is RowMark.RECALLED and self._register is Register.INCOMING
        if self._row is not None and (recalled or mark is RowMark.DISPOSED):
            self.disposal_wanted.emit(self._row, recalled)
        elif mark is not RowMark.SENT and not words:
            self._want_reason(mark)
        elif self._row is not None:
            self.marked.emit(self._row, mark, words)

    def _want_reason(self, mark: RowMark) -> None:
        words = self.tr("Ghi lý do trước khi bấm «{marks}».").format(marks=self.marks[mark].text())
        self.notice.say(words, Tone.CAUTION)
        self.words.setFocus()


def _changes(made: Correction) -> str:
    """What each field said before, and after; or the mark that was taken back."""
    if made.unmarked in set(RowMark):
        return tr("bỏ đánh dấu «{mark}»").format(mark=wording.row_mark(RowMark(made.unmarked)))
    known = [Field(name) for name in made.fields if name in set(Field)]
    return "; ".join(
        tr("{name} «{name2}» → «{fields}»").format(
            name=wording.field(name), name2=made.before.get(name, ""), fields=made.fields[name]
        )
        for name in known
    )
