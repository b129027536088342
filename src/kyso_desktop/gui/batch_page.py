"""Many documents at once: looked over with their marks, signed with one PIN, with pause, stop and a summary."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from queue import SimpleQueue
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from kyso_desktop import jobs, wording
from kyso_desktop.errors import KysoError
from kyso_desktop.gui.batch_layout import BatchLayout
from kyso_desktop.gui.batch_numbers import BatchNumbers
from kyso_desktop.gui.batch_passwords import BatchPasswords
from kyso_desktop.gui.batch_pictures import BatchPictures
from kyso_desktop.gui.batch_rows import BatchRows, Settled
from kyso_desktop.gui.batch_words import ready_words
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.style import Tone
from kyso_desktop.jobs import Failure, Prepared, SignedFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLineEdit

    from kyso_desktop.gui.batch_place import BatchPlace
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.jobs import CertificateChoice, Desk, Pin, Request, TokenError

Make = Callable[[Path], "Request"]
"""The request for a document of the list."""


class BatchPage(BatchLayout):
    """The list, and beside it the PIN when it is asked."""

    left = Signal()
    finished = Signal(str)
    """The summary, for a notification."""
    came = Signal(object, object)
    """A document's ``Path``, and the ``Prepared``, ``SignedFile`` or ``Failure`` that it has come to."""
    _told = Signal(object, object)
    _pin_wanted = Signal(object, object)

    def __init__(
        self, desk: Desk, errands: Errands, make: Make, button: str, make_place: Callable[[], BatchPlace]
    ) -> None:
        super().__init__(button)
        self._desk, self._make, self._button = desk, make, button
        self._rows = BatchRows()
        self.numbers = BatchNumbers(self.table, self._rows)
        self._more: list[Path] = []
        self.notes: dict[Path, str] = {}
        """What is to stand below the names of documents."""
        self._prepared: tuple[Prepared, ...] = ()
        self._make_place = make_place
        self._cancel, self._pause = Event(), Event()
        self._answers: SimpleQueue[Pin | None] = SimpleQueue()
        self.may_be_joined = False
        self.passwords = BatchPasswords(self)
        self._preparing, self._signing = (Lane(errands, self) for _ in range(2))
        self.pictures = BatchPictures(errands, self.table)
        self._connect()

    def _connect(self) -> None:
        self.go.clicked.connect(self._ask_pin)
        self.stop.clicked.connect(self.stop_work)
        self.pause.toggled.connect(self._pause_or_go_on)
        self.retry.clicked.connect(lambda: self._go_on_with(self.table.failed))
        self.back.clicked.connect(self._leave)
        self.notice.acted.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._rows.paths[0].parent))))
        self.passwords.wanted.connect(self._look_again)
        self.passwords.refused.connect(self._leave_locked)
        self.pin.given.connect(self._pin_given)
        self.pin.left.connect(self._pin_left)
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._pin_wanted.connect(self._ask_pin_again, Qt.ConnectionType.QueuedConnection)
        self.adjust.clicked.connect(lambda: self._adjust(self.table.current))
        self.table.opened.connect(self._adjust)
        self.table.itemSelectionChanged.connect(self._show_adjust)
        self.table.may_type = lambda: not self.is_signing and self.panel.isHidden()
        self.numbers.changed.connect(self._look_again)
        for field in (self.first_number, self.anchor):
            field.editingFinished.connect(partial(self._anew_by, field))
        for lane, done in ((self._preparing, self._stopped_preparing), (self._signing, self._stopped_signing)):
            lane.step.connect(self.line.tell)
            lane.failed.connect(self._refuse)
            lane.bug.connect(lambda code: self._say(wording.of_bug(code)))
            lane.stopped.connect(done)

    # Looking over.

    @property
    def is_signing(self) -> bool:
        return self._signing.is_busy

    def begin(self, paths: Sequence[Path]) -> None:
        """Check these documents, each with its mark; nothing is signed yet."""
        self.passwords.forget()
        self._rows.begin(paths)
        self._begin()

    def _go_on_with(self, paths: Sequence[Path], *, counted_anew: bool = False) -> None:
        """These of the list once more: what a person settled for each holds, and so does its number."""
        self.passwords.forget()
        self._rows.go_on_with(paths, counted_anew=counted_anew)
        self._begin()

    def _begin(self) -> None:
        self._prepared, self._more = (), []
        self.pictures.stop()
        self.table.show_paths(self._rows.paths, self.notes)
        self.notice.hide()
        self._show_list()
        self.show_panel(False)
        self._look_over(self._rows.paths)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The documents of the list."""
        return tuple(self._rows.paths)

    @property
    def is_growing(self) -> bool:
        """Whether documents can join: the list is up, and nobody has been asked for the PIN or signed."""
        signed = any(path not in self.table.unsigned for path in self._rows.paths)
        return bool(self._rows.paths) and not (self.is_signing or signed or not self.panel.isHidden())

    def add(self, paths: Sequence[Path]) -> None:
        """These join the list that is up, and are looked over after those before them."""
        self._rows.add(paths)
        self.table.add_paths(paths, self.notes)
        self._look_again(paths)

    def _look_over_more(self) -> None:
        more, self._more = list(dict.fromkeys(self._more)), []
        self._prepared = tuple(one for one in self._prepared if one.sign.source not in more)
        self._look_over(more)

    def _look_over(self, paths: Sequence[Path]) -> None:
        self._cancel = Event()
        self.line.begin(self.tr("Đang kiểm tra từng văn bản…"), len(paths))
        self._show_buttons(working=True)
        requests = [self._request(path) for path in paths]
        desk = replace(self._desk, cancel=self._cancel)
        self._preparing.send_telling(self._looked_over, jobs.prepare_batch, requests, desk, self._told.emit)

    def _request(self, path: Path) -> Request:
        request, password = self._rows.request(path, self._make), self.passwords.of(path)
        return request if password is None else request.with_password(password)

    def _leave_locked(self, path: Path) -> None:
        sentence = wording.of(jobs.PasswordNeeded(path.name))
        self.table.say(path, f"{sentence.what} {sentence.next_step}", Tone.BAD)
        self._looked_over(())

    def _looked_over(self, prepared: tuple[Prepared, ...]) -> None:
        self.pictures.add(prepared)
        both = (*self._prepared, *prepared)
        self._prepared = tuple(sorted(both, key=lambda one: self._rows.place_of(one.sign.source)))
        if self._more:
            self._look_over_more()
            return
        self._prepared = prepared = self.numbers.sift(self._prepared)
        if self.passwords.ask():
            self.line.wait_for(self.tr("Chờ mật khẩu của văn bản…"))
            return
        self.line.hide()
        self._show_buttons(working=False)
        self._say_refused(prepared)
        self.go.setText(
            self.tr("{button} {prepared} văn bản").format(button=self._button, prepared=wording.count(len(prepared)))
        )
        self.go.setEnabled(bool(prepared))
        self.pictures.go_on()

    def _say_refused(self, prepared: Sequence[Prepared]) -> None:
        """Which documents cannot be signed is seen before the PIN is asked, however long the list is."""
        self.table.make_room([one.sign.source for one in prepared])
        self.table.put_failed_first()
        if (bad := len(self.table.failed)) and self.notice.isHidden():
            words = self.tr("{bad} văn bản chưa ký được, đứng đầu danh sách; lý do ở từng dòng.")
            more = self.tr(" Các văn bản khác vẫn ký được.") if prepared else ""
            self.notice.say(words.format(bad=wording.count(bad)) + more, Tone.CAUTION)

    def begin_anew(self) -> None:
        """What is not signed is looked over again, as the number or the words in the foot are now."""
        if not self.is_signing and (left := self.table.unsigned):
            self._go_on_with(left, counted_anew=True)

    def _anew_by(self, field: QLineEdit) -> None:
        if field.isModified():
            field.setModified(False)
            self.begin_anew()

    # One document of the list.

    @cached_property
    def place(self) -> BatchPlace:
        """Where one document is opened, its marks to be seen and moved; made when it is first wanted."""
        place = self._make_place()
        place.settled.connect(self._settle)
        place.left.connect(self._show_list)
        self.stack.addWidget(place)
        return place

    def _adjust(self, path: Path | None) -> None:
        if path is None or not self._may_adjust(path):
            return
        self.show_panel(False)
        self.place.begin(path, self._request(path), self._rows.stops.get(path))
        self.stack.setCurrentWidget(self.place)
        self.place.setFocus()

    def _may_adjust(self, path: Path) -> bool:
        return path in self.table.unsigned and not (self.is_signing or self._preparing.is_busy)

    def _settle(self, path: Path, settled: Settled) -> None:
        """This document is looked over again; the others stay as they are."""
        self._rows.settled[path] = settled
        self._show_list()
        self._look_again([path])

    def _look_again(self, paths: Sequence[Path]) -> None:
        """These are looked over once more, after what is looked over now."""
        self.notice.hide()
        self._more += paths
        if not self._preparing.is_busy:
            self._look_over_more()

    def _show_list(self) -> None:
        self.stack.setCurrentIndex(0)
        self.table.setFocus()

    def _show_adjust(self) -> None:
        path = self.table.current
        self.adjust.setEnabled(path is not None and self._may_adjust(path))

    # PIN and work.

    def _ask_pin(self) -> None:
        if self._prepared:
            self.show_panel(True)
            others = len(self._prepared) - 1
            self.pin.ask(self._prepared[0], self.go.text(), self._button, self._desk.clock(), others=others)

    def _ask_pin_again(self, error: TokenError, choice: CertificateChoice) -> None:
        """The token is back: a new PIN for the rest."""
        first = self._prepared[0]
        now = replace(first, key=replace(first.key, choice=choice))
        self.show_panel(True)
        self.pin.ask(
            now, self.tr("Ký tiếp các văn bản còn lại"), self._button, self._desk.clock(), wording.of(error).what
        )

    def _pin_given(self, pin: Pin, spend_last_try: bool) -> None:
        self.show_panel(False)
        if self.is_signing:
            self._answers.put(pin)
            return
        self.pictures.stop()
        self._cancel = Event()
        self._pause.clear()
        self.pause.setChecked(False)
        self.notice.hide()
        self.line.begin(self.tr("Bắt đầu…"), len(self._prepared))
        self._show_buttons(working=True)
        prepared = [one.with_last_try() for one in self._prepared] if spend_last_try else list(self._prepared)
        desk = replace(self._desk, cancel=self._cancel)
        self._signing.send_telling(
            self._summed_up, jobs.sign_batch, prepared, pin, desk, self._told.emit, self._pause, self._wait_for_pin
        )

    def _wait_for_pin(self, error: TokenError, choice: CertificateChoice) -> Pin | None:
        """Called on the worker's thread; the person answers on the main one."""
        self._pin_wanted.emit(error, choice)
        return self._answers.get()

    def _pin_left(self) -> None:
        self.show_panel(False)
        if self.is_signing:
            self._answers.put(None)

    def _take(self, source: Path, result: object) -> None:
        """One document has come to something."""
        if isinstance(result, Prepared):
            self._rows.stops.pop(source, None)
            self.numbers.show_ready(result)
            self.table.say(source, ready_words(result), Tone.PLAIN, result.warnings)
        elif isinstance(result, SignedFile):
            self.table.say(source, self.tr("đã ký: {name}").format(name=result.output.name), Tone.GOOD, result.warnings)
        elif isinstance(result, Failure) and isinstance(result.error, jobs.PasswordNeeded):
            self.table.say(source, self.tr("chờ mật khẩu"), Tone.PLAIN)
            self.passwords.note_locked(source)
        elif isinstance(result, Failure) and isinstance(result.error, KysoError):
            self._rows.stops[source] = result.error
            sentence = wording.of(result.error)
            self.table.say(source, f"{sentence.what} {sentence.next_step}", Tone.BAD)
        self.came.emit(source, result)
        self.line.take_one()

    def _summed_up(self, signed: int) -> None:
        self._rest()
        self.table.put_failed_first()
        bad = len(self.table.failed)
        words = self.tr("Đã {lower} và kiểm tra lại {signed} văn bản.").format(
            lower=self._button.lower(), signed=wording.count(signed)
        )
        if bad:
            words += self.tr(" {bad} văn bản chưa ký được, đứng đầu danh sách, có lý do ở từng dòng.").format(
                bad=wording.count(bad)
            )
        self.notice.say(words, Tone.CAUTION if bad else Tone.GOOD, self.tr("Mở thư mục") if signed else "")
        self.go.setEnabled(False)
        if self.isVisible() and not bad:
            self.back.setFocus()  # Enter leaves the list: nothing in it is left to be signed
        self.finished.emit(words)

    def _rest(self) -> None:
        self.line.hide()
        self.show_panel(False)
        self._show_buttons(working=False)

    def _show_buttons(self, *, working: bool) -> None:
        self.stop.setVisible(working)
        self.stop.setEnabled(True)
        signs = working and bool(self._prepared)
        self.pause.setVisible(signs)
        for field in (self.first_number, self.anchor):
            field.setEnabled(not signs)
        self.go.setEnabled(not working)
        self.back.setVisible(not working)
        self.join.setVisible(self.may_be_joined and not working and self.is_growing and len(self._rows.paths) > 1)
        self.retry.setVisible(not working and bool(self.table.failed))
        self.adjust.setVisible(not working)
        self._show_adjust()

    # Pause, stop, leave.

    def _pause_or_go_on(self, paused: bool) -> None:
        self.pause.setText(self.tr("Tiếp tục") if paused else self.tr("Tạm dừng"))
        if paused:
            self._pause.set()
            self.line.hold(self.tr("Tạm dừng sau văn bản đang ký; bấm «Tiếp tục» để ký tiếp. Đã xong"))
        else:
            self._pause.clear()
            self.line.hold("")

    def stop_work(self) -> None:
        """Whatever is being looked over or signed stops after this step."""
        self.stop.setEnabled(False)
        self.line.hold(self.tr("Đang dừng sau bước này…"))
        self._cancel.set()
        if self.panel.isVisible() and self.is_signing:
            self._answers.put(None)

    def _stopped_preparing(self) -> None:
        self._rest()
        self._leave()

    def _stopped_signing(self) -> None:
        self._rest()
        signed, left = len(self.table.signed), len(self.table.unsigned)
        words = self.tr("Đã dừng. {signed} văn bản đã ký giữ nguyên; {left} văn bản chưa ký còn trong danh sách.")
        self.notice.say(words.format(signed=wording.count(signed), left=wording.count(left)), Tone.CAUTION)
        self.begin_left()

    def begin_left(self) -> None:
        """Look over again what is not signed yet."""
        left = self.table.unsigned
        words = self.notice.text
        if left:
            self._go_on_with(left)
            self.notice.say(words, Tone.CAUTION)

    def _leave(self) -> None:
        if not self.is_signing:
            self._preparing.drop()
            self.pictures.stop()
            self._prepared, self._more = (), []
            self._rows.begin(())
            if self.stack.currentIndex():
                self.place.leave()
            self.passwords.forget()
            self.left.emit()

    def _refuse(self, error: KysoError) -> None:
        self._say(wording.of(error))

    def _say(self, sentence: wording.Sentence) -> None:
        self._rest()
        self.notice.say(f"{sentence.what} {sentence.next_step}")
        self.go.setEnabled(bool(self._prepared))
