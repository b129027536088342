"""Phát hành: the clerk sets number, date and seal on a document that its leader has signed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QDateEdit, QLineEdit, QPushButton

from kyso_desktop import jobs, wording
from kyso_desktop.gui.certificate_picker import CertificateLine, usable
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.head_marks import HeadInHand, first_head, issue_marks, needs_head
from kyso_desktop.gui.issue_list import IssueList
from kyso_desktop.gui.left_over import LeftOver
from kyso_desktop.gui.seal_fields import SealFields
from kyso_desktop.gui.style import Words, quiet
from kyso_desktop.gui.task_layout import StartPage, group, rows
from kyso_desktop.gui.task_page import TaskPage
from kyso_desktop.gui.task_parts import NOTHING_ASKED
from kyso_desktop.jobs import VIETNAM, Capacity, CertificateKind, IssueRequest, SignRequest
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.fonts import DocumentFonts
    from kyso_desktop.gui.mark_handle import ShownMark
    from kyso_desktop.gui.task_parts import Asked
    from kyso_desktop.jobs import Desk, DocumentCall, Mark, OpenedDocument, PlacedBox, TokenReport
    from kyso_desktop.placement import ProposedHead


class IssuePage(TaskPage):
    """Number, date, «Phát hành», PIN."""

    task = "issue"
    button = tr("Phát hành")
    busy_title = tr("Đang phát hành")
    done_sentence = tr("Đã ghi số, ngày, đóng dấu và kiểm tra lại. Tệp gốc giữ nguyên.")

    def __init__(self, desk: Desk, errands: Errands, fonts: DocumentFonts) -> None:
        words = tr("Mở một văn bản đã có chữ ký của người có thẩm quyền để ghi số, ngày và đóng dấu của cơ quan. ")
        words += tr("Thả nhiều văn bản để phát hành cùng lúc, số tăng dần.")
        super().__init__(desk, errands, fonts, StartPage(tr("Phát hành"), words, several=True))
        self.view.bar.call_mark_seal()
        self.left_over = LeftOver(desk, errands, issuing=True)
        self.left_over.wanted.connect(self.open_batch)
        self.start.more.addWidget(self.left_over)
        self.queue = IssueList(desk, errands)
        self.queue.wanted.connect(self._issue_queue)
        self.queue.opened.connect(self.open)
        self.start.more.addWidget(self.queue)
        self.number = QLineEdit()
        self.number.setPlaceholderText(self.tr("ví dụ 165"))
        self.number.setMaxLength(6)
        self.date = QDateEdit(QDate(*desk.clock().astimezone(VIETNAM).timetuple()[:3]))
        self.date.setDisplayFormat("dd/MM/yyyy")
        self.date.setLocale(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
        self.date.setCalendarPopup(True)
        self.symbol, self.proposed = Words(), quiet()
        self._numbering, self._proposal = Lane(errands, self), ""
        self._head = HeadInHand()
        self._stamped: dict[Path, tuple[str, date]] = {}
        self.seal = SealFields(desk.settings, desk, errands)
        self.certificate = CertificateLine()
        self.again = QPushButton(self.tr("Đặt lại chỗ chương trình tìm được"))
        self.again.clicked.connect(self.place_again)
        for part in (
            group(
                self.tr("Số và ngày"),
                rows(
                    (self.tr("Số văn bản"), self.number),
                    (self.tr("Số, ký hiệu"), self.symbol),
                    (self.tr("Ngày ban hành"), self.date),
                ),
                self.proposed,
            ),
            group(self.tr("Dấu của cơ quan"), self.seal, self.again),
            group(self.tr("Chứng thư của cơ quan"), self.certificate),
        ):
            self.form.controls.addWidget(part)
        self.again.hide()
        self.batch.words.setText(
            self.tr(
                "Xem lại chỗ đặt của từng văn bản (bấm đúp để mở và chỉnh). Chọn dòng rồi gõ số (hoặc F2) để đổi số; "
                "các dòng dưới chạy tiếp theo. Nhập mã PIN một lần cho tất cả."
            )
        )
        self.batch.numbers.use(lambda: self.batch.first_number.text().strip(), self._wished)
        self.view.part_placed.connect(self._head_placed)
        self.number.textChanged.connect(self._typed)
        self.date.dateChanged.connect(lambda _date: self._day_changed())
        self.seal.changed.connect(self._seal_changed)
        self.certificate.changed.connect(self._certificate_changed)

    def prefer(self, chosen: tuple[str, ...]) -> None:
        self.certificate.prefer(chosen)

    @property
    def kind(self) -> Capacity:
        return Capacity.SEAL

    def set_tokens(self, reports: tuple[TokenReport, ...]) -> None:
        self.certificate.offer(usable(reports, CertificateKind.ORGANISATION), self._desk.clock())

    def _certificate_changed(self) -> None:
        if self.document is not None and not self.is_signing:
            self.refresh()

    def _seal_changed(self) -> None:
        self.keep_seal(self.seal)
        self.later()

    def _typed(self) -> None:
        self._say_symbol()
        self.later()

    def _say_symbol(self) -> None:
        printed = (self.document.places.printed_number if self.document else None) or ""
        symbol = printed.partition("/")[2]
        number = self.number.text().strip()
        shown = f"{int(number):02d}" if number.isascii() and number.isdigit() else "…"
        self.symbol.setText(f"{shown}/{symbol}" if symbol else shown)

    @property
    def head(self) -> ProposedHead | None:
        """Where a person has put number and date; None: where the document says."""
        return self._head.head

    def _place_by_hand(self) -> None:
        """A scan does not tell where number and date belong: they stand where its ink proposes it, to be moved."""
        if self.document is not None and self.head is None and needs_head(self.document):
            self._head = HeadInHand(first_head(self.document))
            self.view.go_to(1)
            self.refresh()
        else:
            super()._place_by_hand()

    def _head_placed(self, part: str, place: PlacedBox) -> None:
        if self._head.move(part, place):
            self.later()

    def fill_form(self, document: OpenedDocument) -> None:
        self._head = HeadInHand()
        self.number.blockSignals(True)
        number = (document.places.printed_number or "").partition("/")[0].strip()
        self.number.setText(number if number.isdigit() else "")
        self.number.blockSignals(False)
        if document.places.printed_date:
            self.date.setDate(QDate(*date.fromisoformat(document.places.printed_date).timetuple()[:3]))
        self._say_symbol()
        self.number.setFocus()
        self.propose_number()

    def propose_number(self) -> None:
        """The next number of the year's register is proposed where the document has none printed."""
        self.proposed.setText("")
        year = self.day().year
        self._numbering.send(lambda number: self._number_proposed(number, year), jobs.next_number, self._desk, year)

    def _number_proposed(self, number: str, year: int) -> None:
        free = self.number.text() in ("", self._proposal)
        words = self.tr("Số tiếp theo trong sổ năm {year}: {number}").format(year=year, number=number)
        self.proposed.setText(words)
        if self.document is not None and free:
            self._proposal = number
            self.number.setText(number)
            self.number.selectAll()
        if not self.batch.first_number.text():
            self.batch.first_number.setText(number)
            if self.currentWidget() is self.batch:
                self.batch.begin_anew()

    def _day_changed(self) -> None:
        self.later()
        if self.document is not None:
            self.propose_number()

    def day(self) -> date:
        """The chosen date of issue."""
        chosen = self.date.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def request(self) -> IssueRequest | None:
        request = self.drawn_request()
        return request if isinstance(request, IssueRequest) else None

    def drawn_request(self) -> SignRequest | IssueRequest | None:
        """The seal is shown before the number is given."""
        number = self.number.text().strip()
        if self.document is None or self.target is None:
            return None
        sign = SignRequest(
            source=self.document.path,
            target=self.target,
            capacity=Capacity.SEAL,
            key=self.certificate.wish(),
            overwrite=self.overwrite,
            override=self.override,
            picture=self.seal.picture,
            seal_millimetres=self.seal.millimetres,
            place=self.place,
            expected_sha256=self.document.sha256,
            asks=True,
            site=self.site,
        )
        return IssueRequest(sign, number, self.day(), fresh_number=True, head=self.head) if number else sign

    def _wished(self, path: Path) -> str:
        """The number that a site gave to a document of the list."""
        asked = self.asked.get(path)
        return _bare(asked.number) if asked else ""

    def batch_request(self, path: Path) -> IssueRequest:
        """Numbers as they were typed, as a site gave them, or of the series; a site's date, else the page's."""
        asked = self.asked.get(path)
        number, day = self.batch.numbers.of(path), (asked.issued if asked else None) or self.day()
        self.batch.numbers.show(path, day)
        self._stamped[path] = (number, day)
        sign = SignRequest(
            source=path,
            target=jobs.default_target(path),
            capacity=Capacity.SEAL,
            key=self.certificate.wish(),
            picture=self.seal.picture,
            seal_millimetres=self.seal.millimetres,
            asks=True,
            site=self.site,
        )
        return IssueRequest(sign, number, day, fresh_number=True)

    def note_of(self, call: DocumentCall) -> str:
        number = self.tr("số {number}").format(number=_bare(call.number)) if call.number else ""
        issued = self.tr("ngày {day}").format(day=wording.day(call.issued)) if call.issued else ""
        return ", ".join(filter(None, (number, issued)))

    def stamped(self, path: Path) -> tuple[str, date]:
        """The number and date that this document was given."""
        return self._stamped.get(path) or (self.number.text().strip(), self.day())

    def ask(self, number: str, day: date | None) -> None:
        """What a web site wants stamped on the document that is shown; the person may change it."""
        if day is not None:
            self.date.setDate(QDate(day.year, day.month, day.day))
        if number:
            self.number.setText(_bare(number))

    def open_batch(self, paths: Sequence[Path], site: str | None = None, asked: Asked = NOTHING_ASKED) -> None:
        self._stamped.clear()
        self.batch.first_number.setText(self.queue.take_number())  # that of the last list has been given
        self.batch.first_number.setVisible(not asked or any(not call.number for call in asked.values()))
        self.propose_number()
        super().open_batch(paths, site, asked)

    def _issue_queue(self, paths: list[Path]) -> None:
        """What is ticked in the list that fills itself, on today's date."""
        self.date.setDate(QDate(*self._desk.clock().astimezone(VIETNAM).timetuple()[:3]))
        self.open_batch(paths)

    def watched(self, shown: Sequence[ShownMark]) -> Mark | None:
        typing = self.window().focusWidget() in (self.number, self.date)
        return next((one.mark for one in shown if one.movable is not typing), None) or super().watched(shown)

    def row_marks(self, marks: Sequence[Mark], head: ProposedHead | None) -> list[ShownMark]:
        return issue_marks(marks, head)

    def shown(self, marks: Sequence[Mark]) -> list[ShownMark]:
        self.again.setVisible(self.place is not None)
        found = issue_marks(marks, self.head)
        self._head.note(found)
        return found

    @property
    def then_words(self) -> str:
        if self.site is not None:
            return ""
        return self.tr("Việc tiếp theo: gửi văn bản, rồi bấm «Đánh dấu đã gửi» ở trang «Sổ & nhật ký».")

    def act_words(self) -> str:
        return self.tr("Ghi số {strip}, ngày {day} và đóng dấu của cơ quan").format(
            strip=self.number.text().strip(), day=wording.day(self.day())
        )


def _bare(number: str) -> str:
    """``79`` of ``79/QĐ-UBND``, as some sites send it."""
    return number.partition("/")[0].strip()
