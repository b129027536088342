"""One file's verdict: banner, signatures, reasons in words, and the page with each signature framed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from kyso_desktop import wording
from kyso_desktop.gui.change_list import ChangeList, frames_of
from kyso_desktop.gui.check_list import CheckList
from kyso_desktop.gui.compare_view import CompareView
from kyso_desktop.gui.document_facts import facts_line, sentence_of
from kyso_desktop.gui.evidence_line import EvidenceLine
from kyso_desktop.gui.labels import Copyable, plain_hint
from kyso_desktop.gui.page_canvas import Frame
from kyso_desktop.gui.result_fields import ResultFields, fields_of, signer_words
from kyso_desktop.gui.sides import Sides
from kyso_desktop.gui.style import GAP, SIGNS, SPACE, Tone, heading, tone_colours
from kyso_desktop.gui.task_layout import scrolled
from kyso_desktop.gui.verdict_banner import TONES, VerdictBanner
from kyso_desktop.gui.verdict_deeds import VerdictDeeds
from kyso_desktop.jobs import ChangesAfter, Verdict

if TYPE_CHECKING:
    from kyso_desktop.gui.check_list import Line
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.fonts import DocumentFonts
    from kyso_desktop.jobs import Places, ReadPages, Reason, SignatureVerdict, VerifiedFile

LEAST_WIDTH, COMPARING_WIDTH, LIST_WIDTH = 300, 340, 392
ROW_HEIGHT = 28
NUMBER_WIDTH = 48
MOST_ROWS = 8


def reason_lines(signature: SignatureVerdict, grave: tuple[Reason, ...]) -> list[Line]:
    """The reasons of one signature in words, the grave ones first."""
    tone = TONES[signature.verdict]
    return [
        (tone if reason in grave else Tone.PLAIN, wording.reason(reason))
        for reason in sorted(signature.reasons, key=lambda one: one not in grave)
    ]


class VerdictSheet(QWidget):
    """The worst fact first, never behind a «chi tiết»."""

    def __init__(self, errands: Errands, fonts: DocumentFonts) -> None:
        super().__init__()
        self._verified: VerifiedFile | None = None
        self.banner = VerdictBanner()
        self.list = QTreeWidget()
        self.list.setHeaderLabels(["", self.tr("Người ký"), self.tr("Thời điểm ký")])
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(self.tr("Các chữ ký"))
        self.list.header().resizeSection(0, NUMBER_WIDTH)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)
        self.list.currentItemChanged.connect(lambda item, _before: self._select(item))
        self._name, self.details = heading(""), CheckList()
        self.fields, self.changes = ResultFields(), ChangeList()
        self._changes_title = heading(self.tr("Thay đổi sau khi ký"))
        self._way_title, self.way, self.evidence = heading(self.tr("Trình tự")), Copyable(), EvidenceLine()
        self.view = CompareView(errands, fonts)
        self.changes.wanted.connect(self.view.reveal)
        self.deeds = VerdictDeeds()
        self.back = self.deeds.back
        self._build()

    def _build(self) -> None:
        left = QWidget()
        left.setMinimumWidth(LEAST_WIDTH)
        left.setMaximumWidth(LIST_WIDTH)
        self.view.compared.connect(lambda both: left.setMaximumWidth(COMPARING_WIDTH if both else LIST_WIDTH))
        column = QVBoxLayout(left)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(GAP)
        column.addWidget(self.list)
        column.addSpacing(GAP // 2)
        column.addWidget(scrolled(self._facts()), 1)
        column.addWidget(self.deeds)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(Sides(left, self.view, None, (2, 3)), 1)

    def _facts(self) -> QWidget:
        inner = QWidget()
        column = self._column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, GAP, 0)
        column.setSpacing(GAP)
        signature = (self._name, self.details, self._changes_title, self.changes, self.fields)
        for widget in (self._way_title, self.way, *signature, self.evidence):
            column.addWidget(widget)
        column.addStretch(1)
        return inner

    @property
    def verified(self) -> VerifiedFile | None:
        """What is shown."""
        return self._verified

    def show_file(self, verified: VerifiedFile, among_many: bool, *, sealed_here: bool = False) -> None:
        """The verdict on this file; its page comes with ``show_document``."""
        self._verified = verified
        self.back.setText(self.tr("Về danh sách") if among_many else self.tr("Văn bản khác"))
        self.banner.show_verdict(verified.verdict, verified.path.name, sentence_of(verified))
        self.deeds.show_file(verified, sealed_here=sealed_here)
        self.list.clear()
        self.view.clear()
        self.view.hide()
        for number, signature in enumerate(self._signatures(), 1):
            self.list.addTopLevelItem(self._row(number, signature))
        self._fit_list()
        for widget in (self._name, self.fields, self._changes_title, self.changes):
            widget.hide()
        self.evidence.forget()
        self._show_way(verified)
        self.details.show_lines(self._file_lines())
        if first := self.list.topLevelItem(self._worst()):
            self.list.setCurrentItem(first)
        self.list.setFocus()

    def _show_way(self, verified: VerifiedFile) -> None:
        steps = wording.way(verified)
        self.way.setText("\n".join(steps))
        self.way.setVisible(bool(steps))
        self._way_title.setVisible(bool(steps))
        at = 0 if verified.verdict is Verdict.VALID else 2  # below the reasons where something is wrong
        for widget in (self.way, self._way_title):
            self._column.removeWidget(widget)
        for widget in (self.way, self._way_title):
            self._column.insertWidget(at, widget)

    def _fit_list(self) -> None:
        """As high as its rows, up to a half of the sheet."""
        rows = min(max(1, self.list.topLevelItemCount()), MOST_ROWS)
        self.list.setFixedHeight(self.list.header().sizeHint().height() + rows * ROW_HEIGHT + 4)

    def _signatures(self) -> tuple[SignatureVerdict, ...]:
        return self._verified.report.signatures if self._verified and self._verified.report else ()

    def _file_reasons(self) -> tuple[Reason, ...]:
        return self._verified.report.file_reasons if self._verified and self._verified.report else ()

    def _file_lines(self) -> list[Line]:
        """What is wrong with the file as a whole; it stands with every signature."""
        tone = TONES[self._verified.verdict] if self._verified else Tone.PLAIN
        return [(tone, wording.reason(one)) for one in self._file_reasons()]

    def _grave(self) -> tuple[Reason, ...]:
        return self._verified.report.grave_reasons if self._verified and self._verified.report else ()

    def _worst(self) -> int:
        """The row to look at first."""
        for verdict in (Verdict.INVALID, Verdict.INDETERMINATE):
            for index, signature in enumerate(self._signatures()):
                if signature.verdict is verdict:
                    return index
        return 0

    def _row(self, number: int, signature: SignatureVerdict) -> QTreeWidgetItem:
        tone = TONES[signature.verdict]
        time = wording.moment(signature.signed_at) if signature.signed_at else self.tr("không rõ")
        item = QTreeWidgetItem([f"{number}  {SIGNS[tone]}", signer_words(signature), time])
        item.setForeground(0, QBrush(tone_colours(tone, self.palette())[0]))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{number}, {wording.verdict(signature.verdict)}")
        item.setSizeHint(0, QSize(0, ROW_HEIGHT))
        item.setToolTip(1, plain_hint(signer_words(signature)))
        item.setData(0, Qt.ItemDataRole.UserRole, number - 1)
        return item

    def show_document(self, pages: ReadPages) -> None:
        """Show the pages; the selected signature is framed and in view. Other bytes than the verified are not shown."""
        report = self._verified.report if self._verified else None
        if report is None or pages.sha256 != report.sha256:
            return
        self.view.show()
        self.view.show_document(pages)
        changed = any(one.changes_after is ChangesAfter.FORBIDDEN for one in report.signatures)
        self.view.toggle.setChecked(changed)
        self._select(self.list.currentItem())

    def show_places(self, places: Places) -> None:
        """Number, agency and date of the document go into the banner."""
        if self._verified is not None:
            self.banner.show_document_facts(facts_line(self._verified, places))

    def _select(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            return
        index = int(item.data(0, Qt.ItemDataRole.UserRole))
        signature = self._signatures()[index]
        self._name.setText(f"{index + 1}. {wording.verdict(signature.verdict)}")
        self._name.show()
        self.details.show_lines([*self._file_lines(), *reason_lines(signature, self._grave())])
        self.fields.show_fields(fields_of(signature))
        self.fields.show()
        self.changes.show_changes(signature, self._verified.number_line if self._verified else None)
        self._changes_title.setVisible(self.changes.count() > 0)
        self.view.show_signature(signature)
        changed = frames_of(signature)
        self.view.show_frames([*self._frames(index), *changed], changed)
        if signature.page is not None and signature.box is not None:
            self.view.reveal(signature.page, signature.box)

    def _frames(self, selected: int) -> list[Frame]:
        return [
            Frame(one.page, one.box, str(index + 1), TONES[one.verdict], strong=index == selected)
            for index, one in enumerate(self._signatures())
            if one.page is not None and one.box is not None and one.box.width > 0
        ]
