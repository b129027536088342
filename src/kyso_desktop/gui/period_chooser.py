"""Which days a report is about: six months, a year, a quarter, a month, or any two days."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QLabel, QSpinBox, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.jobs import Period

KINDS = {
    "6 tháng đầu năm": "{year}-H1",
    "6 tháng cuối năm": "{year}-H2",
    "Cả năm": "{year}",
    **{f"Quý {number}": f"{{year}}-Q{number}" for number in range(1, 5)},
    **{f"Tháng {number}": f"{{year}}-{number:02d}" for number in range(1, 13)},
    "Chọn ngày…": "",
}
FIRST_HALF = 6


class PeriodChooser(QWidget):
    """A kind of period and its year, or two days."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.kind, self.year = QComboBox(), QSpinBox()
        self.first, self.last = QDateEdit(), QDateEdit()
        for words, name in KINDS.items():
            self.kind.addItem(words, name)
        self.kind.setCurrentIndex(0 if today.month <= FIRST_HALF else 1)
        self.kind.setAccessibleName("Kỳ báo cáo")
        self.year.setRange(2000, 2200)
        self.year.setValue(today.year)
        self.year.setPrefix("Năm ")
        self.year.setAccessibleName("Năm báo cáo")
        for edit, day, name in ((self.first, date(today.year, 1, 1), "Từ ngày"), (self.last, today, "Đến ngày")):
            edit.setDisplayFormat("dd/MM/yyyy")
            edit.setCalendarPopup(True)
            edit.setDate(QDate(day.year, day.month, day.day))
            edit.setAccessibleName(name)
            edit.dateChanged.connect(self.changed)
        self._to = QLabel("đến")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.kind, self.year, self.first, self._to, self.last):
            row.addWidget(widget)
        self.kind.currentIndexChanged.connect(self._fit)
        self.year.valueChanged.connect(self.changed)
        self._fit()

    @property
    def period(self) -> Period:
        """The days that are chosen; the earlier one first."""
        if name := self.kind.currentData():
            return jobs.parse_period(name.format(year=self.year.value()))
        days = sorted((_day(self.first.date()), _day(self.last.date())))
        return Period(f"{wording.day(days[0])} - {wording.day(days[1])}", *days)

    def _fit(self) -> None:
        named = bool(self.kind.currentData())
        self.year.setVisible(named)
        for widget in (self.first, self._to, self.last):
            widget.setVisible(not named)
        self.changed.emit()


def _day(chosen: QDate) -> date:
    return date(chosen.year(), chosen.month(), chosen.day())
