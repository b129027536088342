"""A document at the left, the task's panel at the right: the walk that signing and issuing share.

form → checks → PIN → work → result. Each arrow is an errand; a person can step back at every one of them.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from kyso_desktop import jobs, wording
from kyso_desktop.gui.batch_page import BatchPage
from kyso_desktop.gui.check_list import lines_of
from kyso_desktop.gui.document_printing import DocumentPrinting
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.folder_look import FolderLook
from kyso_desktop.gui.memory import Memory
from kyso_desktop.gui.offers import BUTTONS
from kyso_desktop.gui.opening import Opening
from kyso_desktop.gui.page_view import PageView
from kyso_desktop.gui.pin_sheet import PinSheet
from kyso_desktop.gui.place_memory import PlaceMemory
from kyso_desktop.gui.place_search import PlaceSearch, place_on, proposed_place
from kyso_desktop.gui.sheets import BusySheet, ResultSheet
from kyso_desktop.gui.sides import Sides
from kyso_desktop.gui.style import Tone
from kyso_desktop.gui.task_layout import FormSheet
from kyso_desktop.gui.task_parts import NOTHING_ASKED, TaskParts
from kyso_desktop.wording import Offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.fonts import DocumentFonts
    from kyso_desktop.gui.task_layout import StartPage
    from kyso_desktop.gui.task_parts import Asked
    from kyso_desktop.jobs import Desk, OpenedDocument, Pin, PlacedBox, Prepared, Preview, SeenDocument, SignedFile

TYPING_MILLISECONDS = 350


class TaskPage(TaskParts):
    """What SignPage and IssuePage have in common; they fill in the form, the request and the words."""

    check_wanted = Signal(object)
    """The ``Path`` of a new file that a person wants verified."""
    opened = Signal(object)
    """The ``Path`` of a document that was opened or made and that bears no secrecy mark."""
    signed = Signal(object)
    """The ``SignedFile`` of one document."""
    let_go = Signal()
    """What was shown, or about to be, is put away."""

    def __init__(self, desk: Desk, errands: Errands, fonts: DocumentFonts, start: StartPage) -> None:
        super().__init__()
        self._desk = desk
        self.document: OpenedDocument | None = None
        self.prepared: Prepared | None = None
        self.place: PlacedBox | None = None
        self.target: Path | None = None
        self.site: str | None = None  # the web site that asks for the signature; None: the person's own work
        self.overwrite = False
        self._pin_wanted, self._pin_refusal = False, ""
        self._offer = Offer.CLOSE
        self._cancel = Event()
        self._rereading, self._drawing, self._checking, self._signing = (Lane(errands, self) for _ in range(4))
        self._folders, self.opening = FolderLook(errands, self, start.refuse), Opening(desk, errands, self)
        self.printing = DocumentPrinting(errands, self)
        self.places = PlaceMemory(desk, errands, self)
        self.start = start
        self.view = PageView(errands, fonts)
        self.form = FormSheet(self.button)
        self.search = PlaceSearch(self.opening, self.form)
        self.pin, self.busy, self.result = PinSheet(), BusySheet(), ResultSheet()
        self.panel = QStackedWidget()
        for sheet in (self.form, self.pin, self.busy, self.result):
            self.panel.addWidget(sheet)
        self.addWidget(start)
        self.addWidget(Sides(self.view, self.panel))
        self.batch = BatchPage(desk, errands, self.batch_request, self.button, lambda: self.row_place(errands, fonts))
        self.addWidget(self.batch)
        self.memory = Memory(desk.folders, errands, self._not_remembered, self)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MILLISECONDS)
        self._connect()

    def _connect(self) -> None:
        self.start.chosen.connect(self.open_chosen)
        self.batch.left.connect(self.close_document)
        self.view.mark_placed.connect(self._placed)
        self.view.failed.connect(self._refuse)
        self.form.go.clicked.connect(self._go)
        self.form.notice.acted.connect(self._act_on_offer)
        self.form.target.clicked.connect(self._ask_target)
        self.pin.given.connect(self._sign)
        self.pin.left.connect(self._show_form)
        self.busy.stop_wanted.connect(lambda: self._cancel.set())
        self.result.next_wanted.connect(self.close_document)
        self.result.check_wanted.connect(self.check_wanted)
        self.result.print_wanted.connect(self._print)
        self.printing.told.connect(self._printed)
        self.printing.failed.connect(lambda error: self.result.paper.say(wording.of(error).what))
        self.form.reason.textChanged.connect(self.later)
        self._typing.timeout.connect(self.refresh)
        self.opening.step.connect(self.form.line.tell)
        self.opening.seen.connect(self.show_seen)
        self.opening.read.connect(self._read_through)
        self.opening.refused.connect(self._not_opened)
        self._drawing.failed.connect(self._refuse)
        self._drawing.bug.connect(self._say_bug)
        self._checking.step.connect(self.form.line.tell)
        self._checking.failed.connect(self._refuse)
        self._checking.bug.connect(self._say_bug)
        self._signing.step.connect(self.busy.tell)
        self._signing.failed.connect(self._not_signed)
        self._signing.bug.connect(self._say_bug)
        self._signing.stopped.connect(self._stopped)

    def _not_remembered(self, error: KysoError) -> None:
        self.form.notice.say(
            self.tr("Lựa chọn này chưa được ghi nhớ. {what}").format(what=wording.of(error).what), Tone.CAUTION
        )

    # Opening.

    @property
    def is_signing(self) -> bool:
        return self._signing.is_busy or self.batch.is_signing

    def open_chosen(self, paths: list[Path]) -> None:
        """One document is shown, several become a batch."""
        if len(paths) == 1 and not paths[0].is_dir():
            self.open(paths[0])
        else:
            self.open_batch(paths)

    def open_batch(self, paths: Sequence[Path], site: str | None = None, asked: Asked = NOTHING_ASKED) -> None:
        """Several documents, and every PDF of a folder, become a batch."""
        if self.is_signing:
            return
        self.close_document()
        self.site = site
        self.note_asked(asked)
        self._folders.begin(paths, to_sign=self.task == "sign")

    def open(self, path: Path, password: str | None = None, site: str | None = None) -> None:
        """Read the document and show it; while a signature is being made nothing else is opened."""
        if self.is_signing:
            return
        self.close_document()
        self.site = site
        self.opening.open(path, password)

    def take_seen(self, seen: SeenDocument) -> None:
        """The same for a document that was looked at elsewhere."""
        if not self.is_signing:
            self.close_document()
            self.show_seen(seen)

    def show_seen(self, seen: SeenDocument) -> None:
        """Its pages are there at once; its text is searched and its signatures are judged meanwhile."""
        self.empty_form()
        self.form.show_document(seen.name, "")
        self.search.begin()
        self.view.show_document(seen)
        self.bring_up()
        self.opening.read_through(seen)

    def _read_through(self, document: OpenedDocument) -> None:
        self.show_document(document, place_on(document, self.view.page) if self.search.was_ended else None)

    def show_document(self, document: OpenedDocument, place: PlacedBox | None = None) -> None:
        """Start the task on a document that has been read; ``place``: where a person has put the mark already."""
        place = place or self.place_before(document)
        self.document, self.prepared, self.place = document, None, place
        self.target, self.overwrite = document.target or jobs.default_target(document.path), False
        self.start.rest()
        self.form.show_document(document.name, self.target.name)
        self.view.show_document(document)
        self.bring_up()
        self.fill_form(document)
        self._tell_opened(document)
        self.refresh()

    def close_document(self) -> None:
        """Back to the empty page."""
        self.opening.stop()
        for lane in (self._rereading, self._drawing, self._checking):
            lane.drop()
        self.document = self.prepared = self.site = None
        self.note_asked(NOTHING_ASKED)
        self.let_go.emit()
        self.view.clear()
        self.start.rest()
        self.setCurrentIndex(0)
        self.start.setFocus()

    def _not_opened(self, sentence: wording.Sentence) -> None:
        if self.currentIndex() == 1:  # it was shown already
            self.close_document()
        self.start.refuse(sentence)

    # Checks, again after every change.

    def later(self) -> None:
        """Something is being typed or moved: look again when that rests."""
        self.prepared, self._pin_wanted = None, False
        self._typing.start()

    def refresh(self) -> None:
        """Draw the marks and run the checks for what the form says now."""
        self._typing.stop()
        if self.panel.currentWidget() is self.pin:
            self.pin.leave()  # another certificate or document must never be signed under the name that is shown
        request, drawn = self.request(), self.drawn_request()
        self.prepared = None
        self.form.notice.hide()
        self._drawing.drop()
        self._checking.drop()
        if self.document is None:
            return
        if drawn is None:
            self.view.show_marks([])  # those of what was asked before
        else:
            self._drawing.send(self._drawn, jobs.preview, self.document, drawn, self._desk)
        if request is None:
            self.form.wait_for_more()
            return
        self.form.checking()
        self._checking.send_telling(self._ready, jobs.prepare, self.document, request, self._desk)

    def _drawn(self, preview: Preview) -> None:
        shown = [replace(one, limits=preview.limits) if one.movable else one for one in self.shown(preview.marks)]
        self.view.show_marks(shown)
        watched = self.watched(shown)
        if watched is not None and (self.place is None or self.is_kept_place):
            self.view.reveal(watched.page, watched.box)

    def _ready(self, prepared: Prepared) -> None:
        self.prepared = prepared
        self.form.ready(lines_of(prepared))
        if self._pin_wanted:
            self._show_pin()

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say_bug(self, code: str) -> None:
        self._say(wording.of_bug(code))

    def _say(self, sentence: wording.Sentence) -> None:
        self._offer, self._pin_wanted = sentence.offer, False
        self.form.refuse(f"{sentence.what} {sentence.next_step}", BUTTONS[sentence.offer])
        self._show_form()

    def _act_on_offer(self) -> None:
        match self._offer:
            case Offer.CHOOSE_TARGET:
                self._ask_target()
            case Offer.PLACE_BY_HAND:
                self._place_by_hand()
            case Offer.OVERRIDE_WITH_REASON:
                self.form.ask_reason()
            case _:
                self.refresh()

    def _placed(self, place: PlacedBox) -> None:
        self.place = place
        self.places.keep(self.document, self.kind, place)
        self.later()

    def _place_by_hand(self) -> None:
        """A box where the ink of a scan proposes it, else in the middle of the page that is seen, to be dragged."""
        if self.document is None:
            return
        place = proposed_place(self.document, self.view.page)
        self._placed(place)
        self.view.reveal(place.page, place.box)

    def place_again(self) -> None:
        """Where the text says that the mark belongs."""
        self.place = None
        self.places.keep(self.document, self.kind, None)
        self.view.undo_stack.clear()
        self.refresh()

    def _ask_target(self) -> None:
        if name := QFileDialog.getSaveFileName(
            self, self.tr("Lưu văn bản đã ký"), str(self.target), self.tr("Văn bản PDF (*.pdf)")
        )[0]:
            self.target, self.overwrite = Path(name), True  # the dialog has asked before replacing
            self.form.show_target(self.target.name)
            self.refresh()

    @property
    def override(self) -> str | None:
        """Why a gate is passed over, in the person's words."""
        return self.form.reason.text().strip() or None

    # PIN, work, result.

    def _go(self) -> None:
        """«Ký»: to the PIN as soon as the checks of exactly this request have passed."""
        self._pin_refusal = ""
        if self.prepared is not None and self.prepared.request == self.request():
            self._show_pin()
        elif self.request() is not None:
            self._pin_wanted = True
            if not self._checking.is_busy or self._typing.isActive():
                self.refresh()

    def _show_pin(self) -> None:
        self._pin_wanted = False
        if self.prepared is not None:
            self.panel.setCurrentWidget(self.pin)
            self.pin.ask(self.prepared, self.act_words(), self.button, self._desk.clock(), self._pin_refusal)

    def _sign(self, pin: Pin, spend_last_try: bool) -> None:
        if self.prepared is None:
            pin.wipe()
            return
        self._cancel = Event()
        prepared = self.prepared.with_last_try() if spend_last_try else self.prepared
        self.prepared = None  # a prepared signature is used once
        self.busy.start(
            self.tr("Nhập mã PIN trên bàn phím của thiết bị") if prepared.choice.pin_pad else self.busy_title
        )
        self.panel.setCurrentWidget(self.busy)
        desk = replace(self._desk, cancel=self._cancel)
        self._signing.send_telling(self._signed, jobs.sign_prepared, prepared, pin, desk)

    def _not_signed(self, error: KysoError) -> None:
        sentence = wording.of(error)
        if sentence.offer is not Offer.ASK_PIN_AGAIN:
            self._refuse(error)
            return
        # What the token says of the tries left has changed: look again, then ask again. Never by itself.
        self._pin_wanted, self._pin_refusal = True, f"{sentence.what} {sentence.next_step}"
        self.refresh()

    def _stopped(self) -> None:
        self._show_form()
        self.refresh()
        self.form.notice.say(self.tr("Đã dừng. Văn bản chưa được ký, tệp gốc giữ nguyên."), Tone.CAUTION)

    def _signed(self, signed: SignedFile) -> None:
        self.signed.emit(signed)
        self.places.keep(self.document, self.kind, None)
        self.result.show_result(signed, self.done_sentence, self.then_words)
        self.panel.setCurrentWidget(self.result)
        self.result.next.setFocus()
        password = self.document.password if self.document else None
        show = partial(self._show_signed, signed)
        self._rereading.send(show, jobs.open_document, signed.output, self._desk, password=password)

    def _tell_opened(self, document: OpenedDocument) -> None:
        if document.places.secrecy is None:
            self.opened.emit(document.path)

    def _show_signed(self, signed: SignedFile, document: OpenedDocument) -> None:
        """The page view turns to the new file as it was written."""
        self._tell_opened(document)
        made = signed.signatures[-1]
        self.view.show_document(document, made.page)
        self.view.reveal(made.page, made.box)

    def _print(self) -> None:
        if self.view.document is not None:
            self.printing.ask(self.view.document)

    def _printed(self, pages: int, of: int) -> None:
        words = self.tr("Đã gửi {pages}/{of} trang đến máy in.").format(pages=pages, of=of)
        self.result.paper.say(words, Tone.GOOD if pages == of else Tone.PLAIN)

    def _show_form(self) -> None:
        self.panel.setCurrentWidget(self.form)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        on_form = self.currentIndex() == 1 and self.panel.currentWidget() is self.form
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and on_form and self.form.go.isEnabled():
            self._go()
        elif event.key() == Qt.Key.Key_Escape and self.currentIndex() == 1 and not self.is_signing:
            self.close_document()
        else:
            super().keyPressEvent(event)

    def focus_widget(self) -> QWidget:
        """Where the keyboard should be when the page comes up."""
        return self.start if self.currentIndex() == 0 else self.form.go
