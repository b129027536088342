"""Documents of one site on their way: fetched, signed on the page that fits, sent back; each call gets its answer."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kyso_desktop import jobs, wording
from kyso_desktop.errors import KysoError
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.issue_page import IssuePage
from kyso_desktop.gui.style import Tone
from kyso_desktop.gui.web_call import ask_for_file
from kyso_desktop.gui.web_words import tell_faults, words_of
from kyso_desktop.jobs import CANCELLED, FAILED, GOOD, Failure, Operation, SignedFile, WebTask

if TYPE_CHECKING:
    from pathlib import Path

    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.sign_page import SignPage
    from kyso_desktop.gui.web_call import Call, Item
    from kyso_desktop.gui.web_page import WebPage
    from kyso_desktop.jobs import Delivered, Desk

BUSY_MILLISECONDS = 200


class WebRound(QObject):
    """The calls of one site and one operation that are worked on together."""

    page_wanted = Signal(str)
    """Which page is to be in front: ``web``, or a name of the navigation."""
    told = Signal(str)
    """How far signed documents are on their way, for the bar above the pages."""
    ended = Signal()
    _moved = Signal(int, int)
    """Bytes of a transfer, from the worker's thread."""

    def __init__(
        self, calls: list[Call], desk: Desk, errands: Errands, page: WebPage, sign: SignPage | IssuePage
    ) -> None:
        super().__init__()
        self.calls, self._desk, self._page, self._sign = calls, desk, page, sign
        self.asked = calls[0].asked
        self._fetching, self._sending = Lane(errands, self), Lane(errands, self)
        self._cancel, self._stop_sending, self._is_over = Event(), Event(), False
        self._to_fetch = self.items
        self._shown: list[Item] = []
        """What is before the person in the page that signs."""
        self._to_send: list[Item] = []
        self._unsent: list[Item] = []
        self.is_signing = False
        """The documents are before the person, in the page that signs."""
        self._moved.connect(self._count)
        for lane, failed in ((self._fetching, self._not_fetched), (self._sending, self._not_sent)):
            lane.step.connect(page.line.tell)
            tell_faults(lane, failed)
        self._fetching.stopped.connect(self.decline)
        for call in calls:
            call.incoming.gone.connect(self._page_gone)

    @property
    def items(self) -> list[Item]:
        return [item for call in self.calls for item in call.items]

    @property
    def _open(self) -> list[Item]:
        return [item for item in self.items if item.status is None]

    @property
    def is_open(self) -> bool:
        """Whether further documents can join: some are on their way, or stand in a list that nobody signs yet.

        Where a person has to say something of each, each is by itself.
        """
        if self.asked.operation is Operation.COMMENT:
            return False
        batch = self._sign.batch
        is_list_up = self.is_signing and self._sign.currentWidget() is batch and batch.is_growing
        return is_list_up or (bool(self._to_fetch) and not self.is_signing)

    @property
    def is_unsent(self) -> bool:
        """Whether there is a signed document that its server has not taken, and nobody is sending it."""
        return bool(self._unsent)

    def rows(self) -> list[tuple[str, str]]:
        """Who asks, for what, and where documents come from and go to, if that is elsewhere."""
        count = len(self.items)
        return [
            (self.tr("Trang web"), self.asked.site),
            (self.tr("Việc"), wording.web_operation(self.asked.operation)),
            (self.tr("Số văn bản"), wording.count(count) if count > 1 else ""),
            (self.tr("Máy chủ khác"), ", ".join(self.asked.other_hosts)),
        ]

    # Fetching.

    def begin(self) -> None:
        """The documents are fetched one after the other."""
        self._page.wait(self.tr("Đang nhận văn bản từ trang web"), self.rows(), self.tr("Không ký"))
        self.page_wanted.emit("web")
        self._to_fetch = list(self._open)
        self._fetch_next()

    def _fetch_next(self) -> None:
        if not self._to_fetch:
            self._show_documents()
            return
        item = self._to_fetch[0]
        if not item.wish.address:
            self._ask_for_file(item)
            return
        desk = replace(self._desk, cancel=self._cancel)
        self._fetching.send_telling(
            partial(self._fetched, item), jobs.fetch_web_document, item.asked, item.wish, desk, count=self._moved.emit
        )

    def _ask_for_file(self, item: Item) -> None:
        self.dialog = ask_for_file(self._page, partial(self._fetched, item), self.decline)

    def _fetched(self, item: Item, path: Path) -> None:
        item.path = path
        del self._to_fetch[:1]
        self._fetch_next()

    def _not_fetched(self, words: str) -> None:
        self._settle(self._to_fetch.pop(0), FAILED, words)
        self._fetch_next()

    # Signing.

    def _show_documents(self) -> None:
        ready = [item for item in self._open if item.path is not None and item not in self._shown]
        if self.is_signing:
            self._join(ready)
            return
        if not ready:
            self._look()
            return
        self.is_signing = True
        self._sign.let_go.connect(self._let_go)
        self._sign.opened.connect(self._opened)
        self._sign.opening.unreadable.connect(self._unreadable)
        self._sign.signed.connect(self._signed)
        self._sign.batch.came.connect(self._came)
        self._show(ready)

    def _show(self, items: list[Item]) -> None:
        self.page_wanted.emit("issue" if self.asked.task is WebTask.ISSUE else "sign")
        self._shown = items
        asked = {item.path: item.asked.call for item in items if item.path is not None}
        if len(asked) == 1:
            self._sign.open(next(iter(asked)), site=self.asked.site)
        else:
            self._prefill(items[0])
            self._sign.open_batch(list(asked), self.asked.site, asked)

    def _join(self, items: list[Item]) -> None:
        """What came later joins the list, or waits to be a list of its own where that one is being signed."""
        if self.is_open:
            self._shown += items
            self._sign.join_batch({item.path: item.asked.call for item in items if item.path is not None})
        else:
            self._look()

    def _prefill(self, item: Item) -> None:
        call = item.asked.call
        if isinstance(self._sign, IssuePage):
            self._sign.ask(call.number, call.issued)
        else:
            self._sign.ask(item.asked.capacity, call.number)

    def _opened(self, path: Path) -> None:
        """The document is up: what the site wants of it is filled in."""
        item = next((one for one in self._open if one.path == path and one.signed is None), None)
        if item is not None:
            self._prefill(item)

    def _unreadable(self, sentence: wording.Sentence) -> None:
        """The one document that was to be shown cannot be opened: its page hears why."""
        for item in self._shown:
            if item.status is None:
                self._settle(item, FAILED, f"{sentence.what} {sentence.next_step}")
        self._look()

    def add(self, call: Call) -> None:
        """One more call of the same kind."""
        self.calls.append(call)
        call.incoming.gone.connect(self._page_gone)
        self._page.show_rows(self.rows())
        is_fetching = bool(self._to_fetch)
        self._to_fetch += call.items
        if not is_fetching:
            self._fetch_next()

    def _signed(self, signed: SignedFile) -> None:
        item = next((one for one in self._open if one.path == signed.source), None)
        if item is not None:
            item.signed = signed.output
            if isinstance(self._sign, IssuePage):
                item.number, day = self._sign.stamped(signed.source)
                item.day = day.isoformat()
            self._to_send.append(item)
            self._send_next()

    def _came(self, source: Path, result: object) -> None:
        """A document of a batch has come to something."""
        if isinstance(result, SignedFile):
            self._signed(result)
        elif isinstance(result, Failure):
            for item in [one for one in self._open if one.path == source and one.signed is None]:
                self._settle(item, FAILED, words_of(result.error) if isinstance(result.error, KysoError) else "")
            self._look()

    def _let_go(self) -> None:
        QTimer.singleShot(0, self, self._look_for_document)

    def _look_for_document(self) -> None:
        """The document was put away unsigned, unless it is only being opened anew (with a password)."""
        if self._sign.site != self.asked.site and any(item.signed is None for item in self._open):
            self.decline()

    def decline(self) -> None:
        """The person does not sign: every document that is not signed yet is answered so."""
        if self._is_over:
            return
        if self._sign.is_signing and self.is_signing:  # stopped first; what is signed by then goes to its server
            self._stop_signing()
            QTimer.singleShot(BUSY_MILLISECONDS, self, self.decline)
            return
        self._cancel.set()
        for item in self._open:
            if item.signed is None:
                self._settle(item, CANCELLED, self.tr("Người dùng không ký."))
        if self.is_signing and self._sign.site == self.asked.site:
            self._sign.close_document()
        self._look()

    def _stop_signing(self) -> None:
        self._sign.busy.stop_wanted.emit()
        if self._sign.batch.is_signing:
            self._sign.batch.stop_work()

    def _page_gone(self) -> None:
        """A page that has closed its socket wants nothing signed any more; what is signed still goes to its server."""
        if all(call.incoming.is_gone for call in self.calls) and not self._sign.is_signing:
            self.decline()

    # Sending.

    def _count(self, done: int, whole: int) -> None:
        self._page.line.count(done, whole)
        if self._sending.is_busy and whole:
            words = self.tr("Đang gửi văn bản đã ký về {site}: {percent} %")
            self.told.emit(words.format(site=self.asked.site, percent=done * 100 // whole))

    def _send_next(self) -> None:
        if self._sending.is_busy or not self._to_send:
            return
        item = self._to_send[0]
        if item.signed is not None:
            self._sending.send_telling(
                partial(self._sent, item),
                jobs.deliver_web_document,
                item.asked,
                item.signed,
                replace(self._desk, cancel=self._stop_sending),
                count=self._moved.emit,
            )

    def _sent(self, item: Item, delivered: Delivered) -> None:
        self._to_send.remove(item)
        item.delivered = delivered
        self._settle(item, GOOD, self.tr("Máy chủ đã nhận tệp nhưng không trả lời.") if delivered.is_unsure else "")
        self._send_next()
        self._look()

    def _not_sent(self, words: str) -> None:
        item = self._to_send.pop(0)
        item.message = words
        self._unsent.append(item)
        self._send_next()
        self._look()

    def send_again(self) -> None:
        """The signed files that their server has not taken are sent once more, without signing again."""
        self._to_send, self._unsent = self._unsent, []
        self._page.wait(self.tr("Đang gửi văn bản đã ký"), self.rows(), "")
        self._send_next()

    def give_up(self) -> None:
        """They stay on this computer, and the page is told."""
        unsent, self._unsent = self._unsent, []
        for item in unsent:
            self._settle(item, FAILED, item.message)
        self._look()

    # The end.

    def _settle(self, item: Item, status: int, message: str) -> None:
        item.status, item.message = status, message
        next(call for call in self.calls if item in call.items).answer_if_settled()

    def _look(self) -> None:
        """Whether there is something to ask, or nothing left to do."""
        if any(item not in self._unsent for item in self._open):
            self._look_for_later()
            return
        if self._unsent:
            folder = next(str(item.signed.parent) for item in self._unsent if item.signed is not None)
            self._page.tell(
                self.tr("Đã ký, nhưng trang web chưa nhận được"),
                [*self.rows(), (self.tr("Tệp đã ký"), folder)],
                self._unsent[0].message,
                Tone.BAD,
                self.tr("Gửi lại"),
                self.tr("Giữ tệp trên máy"),
            )
            self.page_wanted.emit("web")
            return
        self._end()

    def _look_for_later(self) -> None:
        """What came while others were signed is a list of its own, with a PIN of its own."""
        later = [item for item in self._open if item not in self._shown and item not in self._unsent]
        is_shown = any(item in self._shown and item.signed is None for item in self._open)
        if not later or is_shown or self._to_fetch or not self.is_signing:
            return
        if self._sign.is_signing:
            QTimer.singleShot(BUSY_MILLISECONDS, self, self._look)
        else:
            self._show(later)

    def _end(self) -> None:
        if self.is_signing:
            self._sign.let_go.disconnect(self._let_go)
            self._sign.opened.disconnect(self._opened)
            self._sign.opening.unreadable.disconnect(self._unreadable)
            self._sign.signed.disconnect(self._signed)
            self._sign.batch.came.disconnect(self._came)
        self._moved.disconnect(self._count)
        self.is_signing, self._is_over = False, True
        good = sum(item.status == GOOD for item in self.items)
        bad = next((item for item in self.items if item.status == FAILED), None)
        if bad is not None:
            said, tone = bad.message, Tone.BAD
        elif good:
            said = self.tr("Đã ký, kiểm tra lại và gửi về trang web {good} văn bản.").format(good=wording.count(good))
            tone = Tone.GOOD
        else:
            said, tone = self.tr("Không ký văn bản nào. Trang web đã được báo."), Tone.PLAIN
        self._page.tell(self.tr("Yêu cầu của trang web đã xong"), self.rows(), said, tone, "", self.tr("Đóng"))
        self.ended.emit()

    def close(self) -> None:
        """The window closes: no call is left without an answer, and nothing more is signed."""
        self._cancel.set()
        self._stop_sending.set()
        if self.is_signing:
            self._stop_signing()
        for item in self._open:
            signed = item.signed is not None
            words = self.tr("Kyso đã đóng; tệp đã ký còn ở máy người ký.") if signed else self.tr("Kyso đã đóng.")
            self._settle(item, FAILED if signed else CANCELLED, words)
