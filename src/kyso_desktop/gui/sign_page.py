"""Ký: a leader (or the agency) signs one document."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from kyso_desktop import jobs
from kyso_desktop.gui.anchor_list import AnchorList
from kyso_desktop.gui.certificate_picker import KIND_WORDS, CapacityPicker
from kyso_desktop.gui.kind_details import KindDetails
from kyso_desktop.gui.left_over import LeftOver
from kyso_desktop.gui.mark_handle import ShownMark
from kyso_desktop.gui.picture_chooser import PictureChooser
from kyso_desktop.gui.seal_fields import SealFields, true_size_words
from kyso_desktop.gui.style import Words
from kyso_desktop.gui.task_layout import StartPage, group, rows
from kyso_desktop.gui.task_page import TaskPage
from kyso_desktop.gui.task_parts import NOTHING_ASKED
from kyso_desktop.jobs import Capacity, InkKind, SignRequest
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.fonts import DocumentFonts
    from kyso_desktop.gui.prepare_page import PreparePage
    from kyso_desktop.gui.task_parts import Asked
    from kyso_desktop.jobs import Desk, DocumentCall, Mark, OpenedDocument, TokenReport
    from kyso_desktop.placement import ProposedHead

ANCHORED = (Capacity.PERSONAL, Capacity.INITIALS, Capacity.SEAL)


def place_words(document: OpenedDocument) -> str:
    """Where the program puts the leader's signature, in words."""
    leader = document.places.leader
    if document.open_field is not None:
        return tr("Vào ô chữ ký có sẵn trong văn bản, trang {page}.").format(page=document.open_field.page)
    if leader is None and not document.searched_whole:
        return tr("Chưa tìm hết văn bản. Đặt chữ ký bằng tay, hoặc chọn chữ ở «Đặt dưới chữ».")
    if leader is None:
        return tr("Không tìm thấy chỗ ký trong văn bản.")
    if document.places.is_proposal:
        return tr("Bản quét không có chữ. Đề nghị chỗ ký ở trang {page} theo nét mực, người ký xem lại.").format(
            page=leader.page
        )
    name = tr("họ tên «{name}»").format(name=leader.name) if leader.name else tr("họ tên người ký")
    return tr("Giữa «{title}» và {name}, trang {page}.").format(title=leader.title, name=name, page=leader.page)


class SignPage(TaskPage):
    """Open, «Ký», PIN."""

    task = "sign"
    button = tr("Ký")
    busy_title = tr("Đang ký")
    done_sentence = tr("Đã ký và kiểm tra lại. Tệp gốc giữ nguyên.")

    def __init__(self, desk: Desk, errands: Errands, fonts: DocumentFonts) -> None:
        words = tr(
            "Mở một văn bản, xem chữ ký được đặt ở đâu, bấm «Ký» rồi nhập mã PIN. Thả nhiều văn bản để ký cùng lúc."
        )
        start = StartPage(tr("Ký"), words, several=True)
        super().__init__(desk, errands, fonts, start)
        self.left_over = LeftOver(desk, errands, issuing=False)
        self.left_over.wanted.connect(self.open_batch)
        self.start.more.addWidget(self.left_over)
        self.capacity = CapacityPicker()
        self.details = KindDetails(errands)
        self.details.changed.connect(self.later)
        self.picture = PictureChooser(InkKind.SIGNATURE, desk.settings.signature_picture, desk, errands)
        self.seal = SealFields(desk.settings, desk, errands)
        self.where = Words()
        self.where.setWordWrap(True)
        self._errands = errands
        self._add_ways_to_prepare()
        self.anchor = AnchorList(errands)
        self.let_go.connect(self.anchor.stop)
        self.anchor.changed.connect(self.place_again)
        self._drawing.failed.connect(lambda _error: self._say_not_placed())
        self.again = QPushButton(self.tr("Đặt lại chỗ chương trình tìm được"))
        self.again.clicked.connect(self.place_again)
        self._anchor_row = rows((self.tr("Đặt dưới chữ"), self.anchor))
        self._seal_group = group(self.tr("Dấu của cơ quan"), self.seal)
        self._picture_group = group(self.tr("Ảnh chữ ký"), self.picture)
        for part in (
            group(self.tr("Ký với tư cách"), self.capacity, self.details),
            group(self.tr("Vị trí"), self.where, self._anchor_row, self.again),
            self._picture_group,
            self._seal_group,
        ):
            self.form.controls.addWidget(part)
        self.capacity.changed.connect(self._capacity_changed)
        self.picture.chosen.connect(self._picture_chosen)
        self.seal.changed.connect(self._seal_changed)
        self.batch.anchor.show()
        self._show_groups()

    @cached_property
    def prepare(self) -> PreparePage:
        """Puts documents together; made when it is first wanted."""
        from kyso_desktop.gui.prepare_page import PreparePage

        page = PreparePage(self._desk, self._errands)
        page.made.connect(self._open_made)
        page.left.connect(self.close_document)
        self.addWidget(page)
        return page

    def _add_ways_to_prepare(self) -> None:
        """From the empty page, from a document that nobody has signed, and from a list of documents."""
        begin = QPushButton(self.tr("Chuẩn bị văn bản…"))
        begin.setToolTip(
            self.tr("Ghép phụ lục, bản quét, ảnh; chuyển Word thành PDF; xoay, sắp xếp trang trước khi ký")
        )
        begin.clicked.connect(lambda: self.show_preparing())
        self.start.more.addWidget(begin, 0, Qt.AlignmentFlag.AlignLeft)
        self.arrange = QPushButton(self.tr("Ghép, xếp trang…"))
        self.arrange.setToolTip(self.tr("Ghép phụ lục, xoay, sắp xếp trang trước khi ký"))
        self.arrange.clicked.connect(self._arrange_document)
        self.arrange.hide()
        self.form.title_row.add(self.arrange)
        self.batch.join.clicked.connect(lambda: self.show_preparing(self.batch.paths))
        self.batch.may_be_joined = True

    def open(self, path: Path, password: str | None = None, site: str | None = None) -> None:
        """A text of a word processor, a photo or a scan first becomes a PDF beside itself."""
        if path.suffix.lower() not in jobs.TO_PDF:
            super().open(path, password, site)
        elif not self.is_signing:
            self.show_preparing([path], goes_on=True)

    def open_batch(self, paths: Sequence[Path], site: str | None = None, asked: Asked = NOTHING_ASKED) -> None:
        """Several documents; where texts or scans are among them they are put together first."""
        if any(path.suffix.lower() in jobs.TO_PDF for path in paths) and site is None:
            self.show_preparing(paths)
        else:
            super().open_batch(paths, site, asked)

    def show_preparing(self, paths: Sequence[Path] = (), password: str | None = None, *, goes_on: bool = False) -> None:
        """The page that puts documents together: with these files, or as it was left."""
        if self.is_signing:
            return
        self.close_document()
        self.setCurrentWidget(self.prepare)
        if paths:
            self.prepare.begin(paths, password, goes_on=goes_on)
        self.prepare.setFocus()

    def stop_preparing(self) -> None:
        """The window closes: nothing is read or converted any more."""
        if "prepare" in self.__dict__:
            self.prepare.stop()

    @property
    def chapter(self) -> str:
        """The guide's name of what is up."""
        return "prepare" if self.currentWidget() is self.__dict__.get("prepare", self) else "sign"

    def _arrange_document(self) -> None:
        if self.document is not None:
            self.show_preparing([self.document.path], self.document.password)

    def _open_made(self, path: Path) -> None:
        """A new document stands; where the person has turned to another one meanwhile it is only there."""
        if self.currentWidget() is self.prepare:
            self.open(path)

    def set_tokens(self, reports: tuple[TokenReport, ...]) -> None:
        self.capacity.set_tokens(reports, self._desk.clock())

    def prefer(self, chosen: tuple[str, ...]) -> None:
        self.capacity.prefer(chosen)

    @property
    def kind(self) -> Capacity:
        return self.capacity.capacity

    def takes(self, kind: Capacity) -> bool:
        if kind in ANCHORED:  # what else a signature of another kind needs was not kept
            self.capacity.choose(kind)
        return self.kind is kind

    def _capacity_changed(self) -> None:
        self._show_groups()
        if self.document is not None:
            self._say_place(self.capacity.capacity is Capacity.SEAL)
        if self.document is not None and not self.is_signing:
            self.place = None if self.place and self.prepared is None else self.place
            self.refresh()

    def _show_groups(self) -> None:
        kind = self.capacity.capacity
        self.details.show_kind(kind)
        if kind is Capacity.COPY:
            self.details.propose_agency(self.capacity.agency)
        self._seal_group.setVisible(kind is Capacity.SEAL)
        self._picture_group.setVisible(kind in (Capacity.PERSONAL, Capacity.INITIALS))
        without_text = self.document is not None and self.document.places.is_proposal
        self._anchor_row.setVisible(kind in ANCHORED and not without_text)

    def _picture_chosen(self, path: Path) -> None:
        self.memory.keep(signature_picture=path)
        self.refresh()

    def _seal_changed(self) -> None:
        self.keep_seal(self.seal)
        self.later()

    def empty_form(self) -> None:
        self.arrange.hide()
        self.where.setText("")
        self.again.hide()

    def fill_form(self, document: OpenedDocument) -> None:
        self.arrange.setVisible(not document.report.signatures and self.site is None)
        self.anchor.show_document(document)
        self._show_groups()
        self.where.setText(place_words(document))
        self.again.hide()

    def request(self) -> SignRequest | None:
        if self.document is None or self.target is None or not self.details.is_complete(self.capacity.capacity):
            return None
        seal = self.capacity.capacity is Capacity.SEAL
        return SignRequest(
            source=self.document.path,
            target=self.target,
            capacity=self.capacity.capacity,
            key=self.capacity.wish(),
            overwrite=self.overwrite,
            override=self.override,
            picture=self.seal.picture if seal else self.picture.path,
            seal_millimetres=self.seal.millimetres if seal else None,
            place=self.place,
            anchor=self.anchor.words if self.capacity.capacity in ANCHORED else None,
            comment=self.details.comment.text().strip() or None,
            document_number=self.details.number.text().strip() or None,
            copy_kind=self.details.copy_kind.currentText(),
            agency=self.details.agency.text().strip() or None,
            expected_sha256=self.document.sha256,
            asks=True,
            site=self.site,
        )

    def ask(self, capacity: Capacity | None, number: str = "") -> None:
        """What a web site wants of the document that is shown; the person may change it.

        ``number``: number and symbol of the document that an attachment belongs to.
        """
        if capacity is not None:
            self.capacity.choose(capacity)
        if number:
            self.details.number.setText(number)

    def batch_request(self, path: Path) -> SignRequest:
        seal = self.capacity.capacity is Capacity.SEAL
        return SignRequest(
            asks=True,
            source=path,
            target=jobs.default_target(path),
            capacity=self.capacity.capacity,
            key=self.capacity.wish(),
            picture=self.seal.picture if seal else self.picture.path,
            seal_millimetres=self.seal.millimetres if seal else None,
            anchor=self.batch.anchor.text().strip() or None if self.capacity.capacity in ANCHORED else None,
            comment=self.details.comment.text().strip() or None,
            document_number=self._number_for(path) or None,
            copy_kind=self.details.copy_kind.currentText(),
            agency=self.details.agency.text().strip() or None,
            site=self.site,
        )

    def _number_for(self, path: Path) -> str:
        """The number that the site gave with this document, else that of the form."""
        asked = self.asked.get(path)
        return (asked.number if asked else "") or self.details.number.text().strip()

    def note_of(self, call: DocumentCall) -> str:
        return self.tr("số {number}").format(number=call.number) if call.number else ""

    def shown(self, marks: Sequence[Mark]) -> list[ShownMark]:
        self._say_place(self.capacity.capacity is Capacity.SEAL)
        return self.row_marks(marks, None)

    def row_marks(self, marks: Sequence[Mark], head: ProposedHead | None) -> list[ShownMark]:
        seal = self.capacity.capacity is Capacity.SEAL
        name = self.tr("Dấu của cơ quan") if seal else self.tr("Chữ ký của người ký")
        fixed = true_size_words() if seal else self.tr("Cỡ chữ theo quy định, không đổi được.")
        return [ShownMark(mark, name, movable=True, fixed=fixed) for mark in marks]

    def _say_place(self, seal: bool) -> None:
        self.again.setVisible(self.place is not None)
        if self.place is not None:
            again = self.tr("Lấy lại chỗ đã đặt lần trước, trang {page}.")
            now = self.tr("Do người ký đặt, trang {page}.")
            self.where.setText((again if self.is_kept_place else now).format(page=self.place.page))
        elif (words := self._fixed_place()) is not None:
            self.where.setText(words)
        elif self.anchor.words is not None:
            self.where.setText(self.tr("Dưới chữ «{words}».").format(words=self.anchor.words))
        elif self.document is not None:
            words = tr("Trùm khoảng một phần ba chữ ký về bên trái.") if seal else place_words(self.document)
            self.where.setText(words)

    def _say_not_placed(self) -> None:
        """The mark that is seen is not where the words would have it."""
        if self.anchor.words is not None and self.kind in ANCHORED:
            words = self.tr("Chưa đặt được dưới chữ «{words}»; khung đang hiện ở chỗ trước đó.")
            self.where.setText(words.format(words=self.anchor.words))

    def _fixed_place(self) -> str | None:
        """Where the kinds go that have a place of their own."""
        match self.capacity.capacity:
            case Capacity.INITIALS:
                return self.tr("Ngay sau chữ cuối cùng của phần nội dung.")
            case Capacity.COMMENT:
                return self.tr("Góc trên bên trái trang 1; kéo đến chỗ khác nếu cần.")
            case Capacity.ATTACHMENT | Capacity.COPY:
                return self.tr("Góc trên bên phải trang 1, không hiển thị hình ảnh dấu.")
            case _:
                return None

    @property
    def then_words(self) -> str:
        if self.kind is not Capacity.PERSONAL or self.site is not None:
            return ""
        return self.tr("Việc tiếp theo: chuyển tệp này cho văn thư ghi số, ngày và đóng dấu.")

    def act_words(self) -> str:
        match self.capacity.capacity:
            case Capacity.PERSONAL:
                return self.tr("Ký với tư cách cá nhân")
            case Capacity.SEAL:
                return self.tr("Đóng dấu của cơ quan")
            case Capacity.COPY:
                return self.tr("Sao từ bản giấy: {kind}").format(kind=self.details.copy_kind.currentText())
            case kind:
                return KIND_WORDS[kind]()
