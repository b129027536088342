"""Nhật ký: what was done on this computer, found page by page, and whether the record is whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.sides import Sides
from kyso_desktop.gui.style import GAP, MARGIN, SPACE, Tone, heading, main_button, quiet
from kyso_desktop.gui.tables import NOWHERE, RowsModel, row_table
from kyso_desktop.gui.work_line import WorkLine
from kyso_desktop.jobs import Act, CertificateState, JournalUnreadable, Outcome, Period, Verdict, Wish
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.tables import Index
    from kyso_desktop.jobs import Desk, Entry, Examined, Page

HEADINGS = (tr("Thời điểm"), tr("Việc"), tr("Văn bản"), tr("Người ký"), tr("Kết quả"))
AT_ONCE = 100
TYPING_MILLISECONDS = 300
LONGEST_WORD = 32


def who(facts: Mapping[str, Any]) -> str:
    """The signer, or the signers that a verification found."""
    signers = facts.get("signers")
    return ", ".join(signers) if isinstance(signers, list | tuple) else str(facts.get("signer") or "")


def how_it_ended(entry: Entry) -> str:
    """The verdict of a verification, the outcome of every other act."""
    if entry.act is Act.REFUSED:
        return tr("Đã từ chối")
    verdict = entry.facts.get("verdict")
    words = wording.verdict(Verdict(verdict)) if verdict else wording.outcome(entry.outcome)
    return words[:1].upper() + words[1:]


def row_of(entry: Entry) -> tuple[str, ...]:
    """One entry under the headings."""
    return (
        wording.moment(entry.begun),
        wording.act(entry.act),
        str(entry.facts.get("output") or entry.facts.get("file") or ""),
        who(entry.facts),
        how_it_ended(entry),
    )


class JournalModel(RowsModel):
    """Entries, newest first; the next page is asked for as the view comes near the end."""

    wants_more = Signal(object)
    """Where to go on from: ``Page.next``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._next: object = None
        self._asked = False
        self.entries: list[Entry] = []
        self.show_rows(HEADINGS, [])

    def show_first(self, page: Page) -> None:
        """This page in place of all that was shown."""
        self._next, self._asked = page.next, False
        self.entries = list(page.entries)
        self.show_rows(HEADINGS, [row_of(entry) for entry in page.entries])

    def show_more(self, page: Page) -> None:
        """This page after what is shown."""
        first = self.rowCount()
        self.beginInsertRows(NOWHERE, first, first + len(page.entries) - 1)
        self._rows = [*self._rows, *map(row_of, page.entries)]
        self.entries += page.entries
        self.endInsertRows()
        self._next, self._asked = page.next, False

    def canFetchMore(self, parent: Index = NOWHERE) -> bool:
        return not parent.isValid() and self._next is not None and not self._asked

    def fetchMore(self, _parent: Index = NOWHERE) -> None:
        self._asked = True
        self.wants_more.emit(self._next)


class EntrySheet(QWidget):
    """Everything that the journal says of one entry; can be copied."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title, self.text, self.back = heading("", 1.1), QTextBrowser(), QPushButton(self.tr("Đóng"))
        self.text.setAccessibleName(self.tr("Chi tiết bản ghi"))
        self.back.clicked.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addWidget(self.title)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.back)
        self.hide()

    def show_entry(self, entry: Entry) -> None:
        """This entry in place of the former one."""
        self.title.setText(wording.act(entry.act))
        lines = [f"<p><b>{escape(name)}</b><br>{_broken(text)}</p>" for name, text in wording.entry_lines(entry)]
        self.text.setHtml("".join(lines))
        self.show()


def _broken(text: str) -> str:
    """A digest may be broken over two lines anywhere."""
    long = not text.isspace() and " " not in text and len(text) > LONGEST_WORD
    pieces = [text[start : start + LONGEST_WORD] for start in range(0, len(text), LONGEST_WORD)] if long else [text]
    return "<wbr>".join(map(escape, pieces))


ANEW = tr(
    "Nếu cụm mật khẩu vừa nhập có thể sai: chọn «Không», đóng ứng dụng, mở lại và nhập đúng.\n\n"
    "Nếu nhật ký bị hỏng: chọn «Có» để tách nhật ký này ra một thư mục riêng (không xóa, "
    "không sửa) và bắt đầu nhật ký mới; việc này được ghi vào nhật ký mới. Cũng có thể khôi "
    "phục từ bản sao lưu ở thẻ «Lưu giữ»."
)


class JournalPage(QWidget):
    """Search, filter, table, and one button that checks the chain."""

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._desk = desk
        self.model = JournalModel(self)
        self.notice, self.line = Notice(), WorkLine()
        self.search, self.act, self.outcome, self.period = QLineEdit(), QComboBox(), QComboBox(), QComboBox()
        self.check = main_button(self.tr("Kiểm tra nhật ký"))
        self.compare = QPushButton(self.tr("Đối chiếu bản khóa sổ…"))
        self.sheet = EntrySheet()
        self._reading, self._more, self._checking = (Lane(errands, self) for _ in range(3))
        for lane in (self._reading, self._more, self._checking):
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
        self._checking.stopped.connect(self._stopped)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MILLISECONDS)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.table = row_table(self.model, self.tr("Nhật ký"), (2, 3))
        self.search.setPlaceholderText(self.tr("Tìm theo số, tên tệp, người ký"))
        self.search.setAccessibleName(self.tr("Tìm trong nhật ký"))
        self.search.setClearButtonEnabled(True)
        self.act.addItem(self.tr("Mọi việc"), None)
        for act in Act:
            self.act.addItem(wording.act(act), act)
        self.act.setAccessibleName(self.tr("Lọc theo việc"))
        self.outcome.addItem(self.tr("Mọi kết quả"), None)
        for outcome in Outcome:
            words = wording.outcome(outcome)
            self.outcome.addItem(words[:1].upper() + words[1:], outcome)
        self.outcome.setAccessibleName(self.tr("Lọc theo kết quả"))
        self.period.addItem(self.tr("Mọi lúc"), None)
        for name, period in wording.office_periods(self._desk.clock().astimezone(jobs.VIETNAM).date()):
            self.period.addItem(name, period)
        self.period.setAccessibleName(self.tr("Lọc theo thời gian"))
        top = QHBoxLayout()
        top.addWidget(self.period)
        top.addWidget(self.act)
        top.addWidget(self.outcome)
        top.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addStretch()  # where the line is, while it is hidden
        row.addWidget(self.compare)
        row.addWidget(self.check)
        main = QWidget()
        layout = QVBoxLayout(main)
        both = QVBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(Sides(main, self.sheet))
        layout.setContentsMargins(MARGIN, GAP * 2, MARGIN, MARGIN)
        layout.setSpacing(GAP)
        layout.addWidget(
            quiet(
                self.tr(
                    "Mỗi lần ký, phát hành, kiểm tra đều được ghi lại, mã hóa và nối với nhau: sửa hay xóa sẽ "
                    "bị phát hiện."
                )
            )
        )
        layout.addLayout(top)
        layout.addWidget(self.search)
        layout.addWidget(self.notice)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)

    def _connect(self) -> None:
        self.check.clicked.connect(lambda: self.check_now())
        self.notice.acted.connect(self._ask_to_begin_anew)
        self.model.wants_more.connect(self._read_more)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self._typing.timeout.connect(self.read)
        self.compare.clicked.connect(self._ask_kept)
        self.table.selectionModel().currentRowChanged.connect(self._turn_to)
        self.model.modelReset.connect(self.sheet.hide)
        self.sheet.left.connect(self.sheet.hide)
        for box in (self.act, self.outcome, self.period):
            box.currentIndexChanged.connect(lambda _row: self.read())

    @property
    def wish(self) -> Wish:
        """What the search and the filters say."""
        act, outcome = self.act.currentData(), self.outcome.currentData()  # Qt gives plain texts back
        words, period = self.search.text().strip(), self.period.currentData()
        wish = Wish(act=Act(act) if act else None, outcome=Outcome(outcome) if outcome else None, words=words)
        return replace(wish, since=period.since, until=period.until) if isinstance(period, Period) else wish

    def _turn_to(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.sheet.show_entry(self.model.entries[now.row()])

    @property
    def reading(self) -> bool:
        return self._reading.is_busy

    def read(self) -> None:
        """Show the newest entries that fit the wish."""
        self.notice.hide()
        self._more.drop()
        self._reading.send(self.model.show_first, jobs.find_entries, self._desk, self.wish, size=AT_ONCE)

    def _read_more(self, after: object) -> None:
        self._more.send(self.model.show_more, jobs.find_entries, self._desk, self.wish, after, size=AT_ONCE)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read()

    def check_now(self, kept: Sequence[Path] = ()) -> None:
        """Check every record of the chain, and the chain against closings that were kept elsewhere."""
        self.notice.hide()
        desk = replace(self._desk, cancel=self.line.begin(self.tr("Đang kiểm tra nhật ký…")))
        self._checking.send(self._checked, jobs.examine_journal, desk, tuple(kept), self.line.moved.emit)

    def _stopped(self) -> None:
        self.line.hide()
        self.notice.say(self.tr("Đã dừng: nhật ký chưa được kiểm tra hết."), Tone.CAUTION)

    def _ask_kept(self) -> None:
        kinds = self.tr("Bản khóa sổ (*.json)")
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Chọn bản khóa sổ giữ ở nơi khác"), "", kinds)
        if names:
            self.check_now([Path(name) for name in names])

    def _checked(self, found: Examined) -> None:
        self.line.hide()
        words = wording.examined(found)
        if not found.report.intact:
            advice = self.tr("Giữ nguyên máy và liên hệ bộ phận quản trị.")
            self.notice.say(f"{words} {advice}", Tone.BAD)
            return
        believed = all(one.state is CertificateState.GOOD for one in found.closings[-1:])
        at = self.tr("Kiểm tra lúc {moment}.").format(moment=wording.moment(self._desk.clock()))
        self.notice.say(f"{words} {at}", Tone.GOOD if believed else Tone.CAUTION)

    def _ask_to_begin_anew(self) -> None:
        if QMessageBox.question(self, self.tr("Nhật ký không mở được"), ANEW) is QMessageBox.StandardButton.Yes:
            self.begin_anew()

    def begin_anew(self) -> None:
        """The unreadable journal lies unchanged in a folder of its own, and a new one tells of it."""
        self._checking.send(self._begun, jobs.begin_journal_anew, self._desk)

    def _begun(self, aside: Path | None) -> None:
        self.read()
        if aside is not None:
            self.notice.say(
                self.tr("Đã bắt đầu nhật ký mới. Nhật ký cũ còn nguyên trong: {aside}").format(aside=aside),
                Tone.CAUTION,
            )

    def _refuse(self, error: KysoError) -> None:
        sentence = wording.of(error)
        self.line.hide()
        button = self.tr("Để riêng và bắt đầu nhật ký mới…") if isinstance(error, JournalUnreadable) else ""
        self.notice.say(f"{sentence.what} {sentence.next_step}", button=button)

    def _say(self, sentence: wording.Sentence) -> None:
        self.line.hide()
        self.notice.say(f"{sentence.what} {sentence.next_step}")
