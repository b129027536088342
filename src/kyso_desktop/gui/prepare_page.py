"""Chuẩn bị văn bản: texts, scans and PDFs become one document that nobody has signed yet, and goes on to be signed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.home_page import DropArea, dropped_paths
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.part_reading import PartReading
from kyso_desktop.gui.prepare_panel import PreparePanel
from kyso_desktop.gui.sheet_drawing import SheetDrawing
from kyso_desktop.gui.sheet_large import LargeSheet
from kyso_desktop.gui.sheet_model import SheetModel
from kyso_desktop.gui.sheet_view import RIGHT, SheetView
from kyso_desktop.gui.sides import Sides
from kyso_desktop.gui.style import GAP, MARGIN, Tone, heading, quiet
from kyso_desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.sheet_model import Sheet
    from kyso_desktop.jobs import Desk, PreparedFile, SourcePart
    from kyso_desktop.wording import Sentence

IN_A_ROW = 3
"""Buttons: two rows fit a narrow window."""
TAKEN = "*.pdf *.docx *.doc *.odt *.rtf *.xlsx *.xls *.ods *.jpg *.jpeg *.heic *.heif *.png *.tif *.tiff *.bmp *.webp"
FILTERS = tr("Văn bản, ảnh ({endings});;Mọi tệp (*)").format(endings=TAKEN)


class PreparePage(QWidget):
    """Pages at the left, what is to be known and decided at the right, «Tạo PDF»."""

    made = Signal(object)
    """The ``Path`` of the new document."""
    left = Signal()

    def __init__(self, desk: Desk, errands: Errands) -> None:
        super().__init__()
        self._desk = desk
        self._cancel = Event()
        self._goes_on = False
        self._refused: list[str] = []
        self.model = SheetModel(self)
        self.view, self.panel = SheetView(self.model), PreparePanel()
        self.large = LargeSheet(self.model, self.view, errands)
        self.drawing = SheetDrawing(self.model, errands)
        self.reading = PartReading(desk, errands, self)
        self._making, self._naming = Lane(errands, self), Lane(errands, self)
        self.notice = Notice()
        self.drop = DropArea(
            self.tr("Kéo PDF, bản quét, ảnh, văn bản Word, bảng tính vào đây theo đúng thứ tự, hoặc bấm để chọn."),
            several=True, filters=FILTERS,
        )  # fmt: skip
        self.add, self.turn, self.up, self.down, self.leave_out, self.back = (
            QPushButton(words)
            for words in (
                self.tr("Thêm tệp…"), self.tr("Xoay"), self.tr("Lên trước"), self.tr("Xuống sau"), self.tr("Bỏ trang"),
                self.tr("Hoàn tác"),
            )
        )  # fmt: skip
        self.anew = QPushButton(self.tr("Làm lại từ đầu"))
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self._arranged()

    def _build(self) -> None:
        self.tools = QWidget()
        policy = self.tools.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # so that it is known from the start whether the panel has room beside it
        self.tools.setSizePolicy(policy)
        buttons = QGridLayout(self.tools)
        buttons.setContentsMargins(0, 0, 0, 0)
        hints = {
            self.add: "",
            self.turn: self.tr("Phím R"),
            self.leave_out: self.tr("Delete"),
            self.up: self.tr("Alt+Mũi tên lên"),
            self.down: self.tr("Alt+Mũi tên xuống"),
            self.back: self.tr("Ctrl+Z"),
        }
        for place, (button, hint) in enumerate(hints.items()):
            button.setToolTip(hint)
            buttons.addWidget(button, place // IN_A_ROW, place % IN_A_ROW)
        buttons.setColumnStretch(IN_A_ROW, 1)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.drop)
        self.middle.addWidget(self.view)
        self.middle.addWidget(self.large)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        top = QHBoxLayout()
        top.addWidget(heading(self.tr("Chuẩn bị văn bản"), 1.5), 1)
        top.addWidget(self.anew)
        column.addLayout(top)
        self.words = quiet(
            self.tr(
                "Ghép văn bản với phụ lục, bản quét thành một PDF khổ A4 trước khi ký; xem lớn, xoay, sắp xếp, bỏ "
                "trang. Các tệp gốc giữ nguyên."
            )
        )
        column.addWidget(self.words)
        column.addWidget(self.notice)
        column.addWidget(self.middle, 1)
        column.addWidget(self.tools)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Sides(side, self.panel))
        self.setFocusProxy(self.middle)

    def _connect(self) -> None:
        self.drop.chosen.connect(self.add_files)
        self.add.clicked.connect(self._ask_files)
        self.turn.clicked.connect(lambda: self.view.turn(RIGHT))
        self.up.clicked.connect(lambda: self.view.step(-1))
        self.down.clicked.connect(lambda: self.view.step(1))
        self.leave_out.clicked.connect(self.view.leave_out)
        self.back.clicked.connect(self.model.undo_stack.undo)
        self.anew.clicked.connect(self.begin_anew)
        self.model.arranged.connect(self._arranged)
        self.view.opened.connect(self._look)
        self.large.left.connect(self._look_at_all)
        self.model.undo_stack.canUndoChanged.connect(self.back.setEnabled)
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.reading.begun.connect(self._say_read)
        self.reading.read.connect(self._take_part)
        self.reading.refused.connect(self._refuse_file)
        self.reading.ended.connect(self._read)
        self.panel.part_chosen.connect(self._choose_part)
        self.panel.parts.step_wanted.connect(self._step_part)
        self.panel.decided.connect(self._enable)
        self.panel.go.clicked.connect(self.make)
        self.panel.stop.clicked.connect(self._stop)
        self.panel.target.clicked.connect(self._ask_target)
        self._making.step.connect(self.panel.line.tell)
        self._making.failed.connect(lambda error: self._not_made(wording.of(error)))
        self._making.bug.connect(lambda code: self._not_made(wording.of_bug(code)))
        self._making.stopped.connect(lambda: self._say_stopped())
        self._naming.failed.connect(self._not_named)

    # Files.

    def begin(self, paths: Sequence[Path], password: str | None = None, *, goes_on: bool = False) -> None:
        """These files instead of any before; with ``goes_on`` straight to the signature where nothing is to be told."""
        self.begin_anew()
        self._goes_on = goes_on
        self.add_files(list(paths), password)

    def begin_anew(self) -> None:
        """Empty."""
        self.reading.stop()
        self._cancel.set()
        self._naming.drop()
        self.drawing.forget()
        self.large.forget()
        self.model.clear()
        self.panel.forget()
        self._refused, self._goes_on = [], False
        self.notice.hide()
        self._enable()

    def add_files(self, paths: Sequence[Path], password: str | None = None) -> None:
        """Their pages, behind those that are there; of a folder every file in the order of its name."""
        found = [path for one in paths for path in (sorted(one.iterdir()) if one.is_dir() else [one])]
        self.notice.hide()
        self._refused = []
        self.panel.work(self.tr("Đang đọc…"))
        self.reading.add([path for path in found if not path.name.startswith(".")], password)
        self._show_sides()
        self._enable()

    def _ask_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Thêm tệp"), "", FILTERS)
        if names:
            self.add_files([Path(name) for name in names])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.add_files(dropped_paths(event))

    def _say_read(self, name: str, left: int) -> None:
        more = self.tr("Đang đọc «{name}», sau đó còn {left} tệp…")
        words = more if left else self.tr("Đang đọc «{name}»…")
        self.panel.line.say(words.format(name=name, left=left))

    def _take_part(self, part: SourcePart) -> None:
        self.model.add(part)

    def _refuse_file(self, sentence: Sentence) -> None:
        self._refused.append(f"{sentence.what} {sentence.next_step}")
        self.notice.say("\n".join(self._refused), Tone.BAD)

    def _read(self) -> None:
        self.panel.rest()
        self._show_sides()
        self._enable()
        (self.large if self.middle.currentWidget() is self.large else self.view).setFocus()
        if self._goes_on and not self._refused and self.model.sheets and not self._is_to_be_told:
            self.make()
        self._goes_on = False

    @property
    def _is_to_be_told(self) -> bool:
        """Whether a person should see something before the signature."""
        return any(part.notes or part.missing or part.concerns or part.is_coarse for part in self.model.parts)

    # What is arranged.

    @property
    def used(self) -> list[SourcePart]:
        """The files of which some page is left, in the order in which they were added."""
        numbers = {sheet.part for sheet in self.model.sheets}
        return [part for number, part in enumerate(self.model.parts) if number in numbers]

    @property
    def is_whole(self) -> bool:
        """Every page of one file, in its order."""
        parts = self.used
        sheets = [(sheet.part, sheet.page) for sheet in self.model.sheets]
        return len(parts) == 1 and sheets == [(sheets[0][0], page) for page in range(1, parts[0].pages.page_count + 1)]

    def _arranged(self, _chosen: object = None) -> None:
        parts = self.used
        if self.middle.currentWidget() is self.large and parts:
            self.large.show_selected()
        else:
            self.middle.setCurrentWidget(self.view if self.model.parts else self.drop)
        self._show_sides()
        counts = Counter(sheet.part for sheet in self.model.sheets)  # in the order of their first pages
        unused = {number: 0 for number in range(len(self.model.parts)) if number not in counts}
        self.panel.show_parts(self.model.parts, {**counts, **unused})
        self.panel.show_findings(parts, is_whole=self.is_whole)
        if parts and self.panel.chosen_target is None:
            self._naming.send(self.panel.show_target, jobs.prepared_target, [part.source for part in parts])
        self._enable()

    def _look(self) -> None:
        """The current page large, with all that can be done with it."""
        self.middle.setCurrentWidget(self.large)
        self._show_sides()
        self.large.show_selected()
        self.large.setFocus()

    def _look_at_all(self) -> None:
        self.middle.setCurrentWidget(self.view)
        self._show_sides()
        self.view.setFocus()

    def _show_sides(self) -> None:
        """While there is no file there is nothing to arrange or decide; a page that is large has the room to itself."""
        begun = bool(self.model.parts) or self.reading.is_busy
        self.tools.setVisible(begun)
        self.anew.setVisible(begun)
        is_large = self.middle.currentWidget() is self.large
        self.panel.setVisible(begun and not is_large)
        self.words.setVisible(not is_large)

    def _choose_part(self, number: int) -> None:
        self.view.choose(tuple(sheet for sheet in self.model.sheets if sheet.part == number))

    def _step_part(self, number: int, way: int) -> None:
        """All pages of the file before those of the file above, or behind those of the one below."""
        order = list(dict.fromkeys(sheet.part for sheet in self.model.sheets))
        place = order.index(number) + way if number in order else -1
        if 0 <= place < len(order):
            rows = [row for row, sheet in enumerate(self.model.sheets) if sheet.part == number]
            others = [row for row, sheet in enumerate(self.model.sheets) if sheet.part == order[place]]
            self.model.move(rows, others[0] if way < 0 else others[-1] + 1)
            self.panel.parts.choose(number)

    def _enable(self) -> None:
        busy = self._making.is_busy
        for button in (self.turn, self.up, self.down, self.leave_out):
            button.setEnabled(bool(self.view.rows) and not busy)
        self.back.setEnabled(self.model.undo_stack.canUndo() and not busy)
        self.anew.setEnabled(bool(self.model.parts) and not busy)
        self.add.setEnabled(not busy)
        self.middle.setEnabled(not busy)
        self.panel.go.setEnabled(bool(self.model.sheets) and not busy and not self.reading.is_busy)

    # The new file.

    def _ask_target(self) -> None:
        if name := QFileDialog.getSaveFileName(
            self, self.tr("Lưu văn bản mới"), str(self.panel.path or ""), self.tr("Văn bản PDF (*.pdf)")
        )[0]:
            self.panel.choose_target(Path(name))

    def make(self) -> None:
        """«Tạo PDF»: the new document stands, and goes on to be signed."""
        if not self.panel.is_decided:
            self.panel.ask_decision()
            return
        if self.panel.path is None or self._making.is_busy:
            self._naming_then_make()
            return
        self._cancel = Event()
        self.panel.work(self.tr("Bắt đầu…"))
        desk = replace(self._desk, cancel=self._cancel)
        self._making.send_telling(self._made, jobs.assemble, self.request(self.panel.path), desk)
        self._enable()

    def _naming_then_make(self) -> None:
        """The name is still being looked for."""
        if not self._making.is_busy and self.used:

            def named(path: Path) -> None:
                self.panel.show_target(path)
                self.make()

            self._naming.send(named, jobs.prepared_target, [part.source for part in self.used])

    def request(self, target: Path) -> jobs.AssembleRequest:
        """What the arrangement says, in the numbers of the joined document."""
        parts = self.used
        first = dict(zip((id(part) for part in parts), self._firsts(parts), strict=True))

        def number(sheet: Sheet) -> int:
            return first[id(self.model.parts[sheet.part])] + sheet.page

        turns = {number(sheet): sheet.turn for sheet in self.model.sheets if sheet.turn}
        pages = None if self.is_whole else tuple(number(sheet) for sheet in self.model.sheets)
        overwrite = self.panel.chosen_target is not None  # the dialog has asked before replacing
        return jobs.AssembleRequest(tuple(parts), target, pages, turns, self.panel.takes_out, overwrite)

    @staticmethod
    def _firsts(parts: Sequence[SourcePart]) -> list[int]:
        firsts, count = [], 0
        for part in parts:
            firsts.append(count)
            count += part.pages.page_count
        return firsts

    def _made(self, made: PreparedFile) -> None:
        self.begin_anew()
        self.made.emit(made.output)

    def _not_made(self, sentence: Sentence) -> None:
        self.panel.rest()
        self._enable()
        self.notice.say(f"{sentence.what} {sentence.next_step}")

    def _not_named(self, error: KysoError) -> None:
        self._not_made(wording.of(error))

    def _say_stopped(self) -> None:
        self.panel.rest()
        self._enable()
        self.notice.say(self.tr("Đã dừng. Không có tệp nào được tạo, các tệp gốc giữ nguyên."), Tone.CAUTION)

    def _stop(self) -> None:
        self.panel.stop.setEnabled(False)
        self.panel.line.say(self.tr("Đang dừng sau bước này…"))
        self.stop()

    def stop(self) -> None:
        """What is read or made ends soon; the word processor at once."""
        self.reading.stop()
        self._cancel.set()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._making.is_busy:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.panel.go.isEnabled():
            self.make()
        else:
            super().keyPressEvent(event)
