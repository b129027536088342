"""Calls of pages that sign nothing: each is answered by itself."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kyso_desktop import jobs
from kyso_desktop.gui.document_facts import sentence_of
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.web_call import ask_for_file
from kyso_desktop.gui.web_words import tell_faults
from kyso_desktop.jobs import CANCELLED, FAILED, GOOD, Verdict

if TYPE_CHECKING:
    from pathlib import Path

    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.rooms import Rooms
    from kyso_desktop.gui.web_door import Incoming
    from kyso_desktop.gui.web_page import WebPage
    from kyso_desktop.jobs import Desk, Operation, VerifiedFile, WebDocumentCall


class WebLookup(QObject):
    """Certificate, checks of messages and XML, and checks of documents, which are shown too."""

    page_wanted = Signal(str)

    def __init__(self, desk: Desk, errands: Errands, rooms: Rooms, page: WebPage) -> None:
        super().__init__()
        self._cancel = Event()
        self._desk, self._errands, self._rooms, self._page = replace(desk, cancel=self._cancel), errands, rooms, page
        self._waiting: list[Incoming] = []

    def answer(self, incoming: Incoming, operation: Operation) -> None:
        """The page has what the job says."""
        lane = self._lane(incoming)
        lane.send(incoming.answer, jobs.look_up_for_site, operation, incoming.frame, self._desk)

    def verify(self, incoming: Incoming, asked: WebDocumentCall) -> None:
        """The verdict is shown to the person, and the page has it in one sentence; only «valid» is good."""

        def show(verified: VerifiedFile) -> None:
            good = verified.verdict is Verdict.VALID
            incoming.answer(jobs.reply(GOOD if good else FAILED, "" if good else sentence_of(verified)))
            self.page_wanted.emit("verify")
            self._rooms.verify.take(verified)

        if asked.call.files[0].address:
            self._lane(incoming).send_telling(show, jobs.verify_web_document, asked, self._desk)
            return

        def chosen(path: Path) -> None:
            self._lane(incoming).send_telling(show, jobs.verify_document, path, self._desk)

        self._waiting.append(incoming)
        self.page_wanted.emit("web")
        no = self.tr("Người dùng không chọn văn bản.")
        self.dialog = ask_for_file(self._page, chosen, lambda: incoming.answer(jobs.reply(CANCELLED, no)))
        incoming.gone.connect(self.dialog.reject)

    def _lane(self, incoming: Incoming) -> Lane:
        """A lane for one answer, which ends with it."""
        self._waiting = [one for one in self._waiting if not (one.is_answered or one.is_gone)] + [incoming]
        lane = Lane(self._errands, self)
        tell_faults(lane, lambda words: incoming.answer(jobs.reply(FAILED, words)))
        lane.busy.connect(lambda is_busy: None if is_busy else lane.deleteLater())
        return lane

    def rest(self) -> None:
        """The window steps back: a person who was asked for a document has not chosen one."""
        if dialog := getattr(self, "dialog", None):
            dialog.reject()

    def close(self) -> None:
        """The window closes: what is under way stops, and every page that waits is told."""
        self._cancel.set()
        self.rest()
        for incoming in self._waiting:
            incoming.answer(jobs.reply(CANCELLED, self.tr("Kyso đã đóng.")))
