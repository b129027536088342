"""Báo cáo: the numbers of a period on the screen and as a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop import jobs, wording
from kyso_desktop.gui.bar_chart import BarChart
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.style import GAP, MARGIN, SPACE, Tone, main_button
from kyso_desktop.gui.work_line import WorkLine
from kyso_desktop.jobs import Period
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import Desk, Paper

FILES = tr("Bảng tính Excel (*.xlsx);;Văn bản PDF (*.pdf);;CSV (*.csv)")


class ReportPage(QWidget):
    """Period, numbers, chart, files."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._desk = desk
        self._shown = False
        self.period = QComboBox()
        self.period.setAccessibleName(self.tr("Kỳ báo cáo"))
        for name, period in wording.office_periods(desk.clock().astimezone(jobs.VIETNAM).date()):
            self.period.addItem(name, period)
        self.period.addItem(self.tr("Khoảng ngày khác…"), None)
        today = desk.clock().astimezone(jobs.VIETNAM).date()
        self.first, self.last = _day_edit(today.replace(day=1)), _day_edit(today)
        self.make = main_button(self.tr("Lập báo cáo"))
        self.save = QPushButton(self.tr("Lưu báo cáo…"))
        self.export = QPushButton(self.tr("Xuất nhật ký máy này…"))
        self.notice, self.line, self.chart = Notice(), WorkLine(), BarChart()
        self.text = QTextBrowser()
        self.text.document().setDocumentMargin(SPACE)
        self.text.setAccessibleName(self.tr("Báo cáo"))
        self._making, self._saving = Lane(errands, self), Lane(errands, self)
        self._unmade = Event()
        self._making.stopped.connect(self._making_stopped)
        self._saving.stopped.connect(self._stopped)
        for lane in (self._making, self._saving):
            lane.busy.connect(lambda _busy: self._allow())
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self._build()
        self.make.clicked.connect(self.read)
        self.period.currentIndexChanged.connect(lambda _row: self._turn_to_period())
        self.save.clicked.connect(self._ask_file)
        self.export.clicked.connect(self._ask_export)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.period)
        for edit, name in ((self.first, self.tr("Từ ngày")), (self.last, self.tr("Đến ngày"))):
            edit.setAccessibleName(name)
            edit.setToolTip(name)
            edit.hide()
            top.addWidget(edit)
        top.addWidget(self.make)
        top.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.export)
        foot.addStretch(1)
        foot.addWidget(self.save)
        self.chart.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, GAP * 2, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addLayout(top)
        layout.addWidget(self.notice)
        layout.addWidget(self.line)
        layout.addWidget(self.chart)
        layout.addWidget(self.text, 1)
        layout.addLayout(foot)
        self.chart.hide()

    @property
    def chosen(self) -> Period:
        """The period that is chosen."""
        chosen = self.period.currentData()
        if isinstance(chosen, Period):
            return chosen
        days = [date(day.year(), day.month(), day.day()) for day in (self.first.date(), self.last.date())]
        return jobs.period_between(min(days), max(days))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._shown:
            self.read()

    def _turn_to_period(self) -> None:
        """A named period is shown at once; for other days both are asked for first."""
        other = self.period.currentData() is None
        for edit in (self.first, self.last):
            edit.setVisible(other)
        if not other:
            self.read()

    def read(self) -> None:
        """The report of the chosen period stands on the screen."""
        self.notice.hide()
        self._unmade.set()  # what was being read for another period is of no more use
        self._unmade = self.line.begin(self.tr("Đang lập báo cáo…"))
        desk = replace(self._desk, cancel=self._unmade)
        arguments = (desk, self.chosen, wording.words())
        self._making.send(self._show, jobs.make_report, *arguments, count=self.line.moved.emit)

    def _allow(self) -> None:
        """One work at a time stands in the line; another period may be chosen while one is read."""
        saving = self._saving.is_busy
        for widget in (self.period, self.first, self.last, self.make):
            widget.setEnabled(not saving)
        for widget in (self.save, self.export):
            widget.setEnabled(not saving and not self._making.is_busy)

    def _show(self, paper: Paper) -> None:
        self._shown = True
        self.line.hide()
        chart = next((table.chart for table in paper.tables if table.chart), None)
        self.chart.setVisible(chart is not None)
        if chart is not None:
            self.chart.show_bars(chart.title, chart.bars)
        self.text.setHtml(wording.paper_html(paper))

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Lưu báo cáo"), f"bao-cao-{self.chosen.name}.xlsx", FILES)
        if name:
            self.write(Path(name))

    def write(self, target: Path) -> None:
        """The report stands in ``target``."""
        desk = replace(self._desk, cancel=self.line.begin(self.tr("Đang lưu báo cáo…")))
        arguments = (desk, self.chosen, target, wording.words())
        done = partial(self._exported, target)
        self._saving.send(done, jobs.write_report, *arguments, overwrite=True, count=self.line.moved.emit)

    def show_merged(self, paper: Paper) -> None:
        """The report of several computers stands on the screen in place of this one's."""
        self._show(paper)
        self.notice.say(self.tr("Báo cáo gộp của nhiều máy.") + "\n" + "\n".join(paper.lines), Tone.PLAIN)

    def _ask_export(self) -> None:
        kinds = self.tr("Để gộp báo cáo (*.json);;Bảng tính Excel (*.xlsx);;CSV (*.csv)")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Xuất nhật ký"), "nhat-ky.json", kinds)
        if name:
            target = Path(name)
            self.write_journal(target)

    def write_journal(self, target: Path) -> None:
        """The whole journal stands in ``target``."""
        desk = replace(self._desk, cancel=self.line.begin(self.tr("Đang xuất nhật ký…")))
        arguments = (desk, target, wording.words())
        done = partial(self._exported, target)
        self._saving.send(done, jobs.export_journal, *arguments, overwrite=True, count=self.line.moved.emit)

    def _exported(self, target: Path, _made: object) -> None:
        self._done(target)

    def _making_stopped(self) -> None:
        self.line.hide()
        words = self.tr("Đã dừng: báo cáo của kỳ này chưa được lập. Bấm «Lập báo cáo» để lập lại.")
        self.notice.say(words, Tone.CAUTION)

    def _stopped(self) -> None:
        self.line.hide()
        self.notice.say(self.tr("Đã dừng: chưa có tệp nào được lưu."), Tone.CAUTION)

    def _done(self, target: Path) -> None:
        self.line.hide()
        self.notice.say(self.tr("Đã lưu: {name}").format(name=target.name), Tone.GOOD)

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self.line.hide()
        self.notice.say(f"{sentence.what} {sentence.next_step}")


def _day_edit(day: date) -> QDateEdit:
    edit = QDateEdit(QDate(day.year, day.month, day.day))
    edit.setDisplayFormat("dd/MM/yyyy")
    edit.setCalendarPopup(True)
    return edit
