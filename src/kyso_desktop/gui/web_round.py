"""Documents of one site on their way: fetched, signed on the page that fits, sent back; each call gets its answer."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from kyso_desktop import jobs, wording
from kyso_desktop.errors import KysoError
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.issue_page import IssuePage
from kyso_desktop.gui.style import Tone
from kyso_desktop.jobs import CANCELLED, FAILED, GOOD, Failure, Operation, SignedFile, WebTask

if TYPE_CHECKING:
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.sign_page import SignPage
    from kyso_desktop.gui.web_door import Incoming
    from kyso_desktop.gui.web_page import WebPage
    from kyso_desktop.jobs import Delivered, Desk, FileWish, WebDocumentCall


@dataclass(eq=False)
class Item:
    """One document of one call."""

    incoming: Incoming
    asked: WebDocumentCall
    wish: FileWish
    path: Path | None = None
    signed: Path | None = None
    status: int | None = None
    """None: not settled yet."""
    message: str = ""
    delivered: Delivered | None = None
    number: str = ""
    day: str = ""


@dataclass(eq=False)
class Call:
    """One socket of a page."""

    incoming: Incoming
    asked: WebDocumentCall
    items: list[Item] = field(default_factory=list)

    @classmethod
    def of(cls, incoming: Incoming, asked: WebDocumentCall) -> Call:
        call = cls(incoming, asked)
        call.items = [Item(incoming, asked, wish) for wish in asked.call.files]
        return call

    def answer_if_settled(self) -> None:
        """The page gets its answer when all its documents have come to something."""
        if any(item.status is None for item in self.items):
            return
        if self.asked.operation is Operation.SIGN_FILES:
            replies = [jobs.item_reply(one.wish, one.status or GOOD, one.message, _server(one)) for one in self.items]
            self.incoming.answer(jobs.files_reply(replies))
            return
        (one,) = self.items
        if one.status == GOOD and one.delivered is not None:
            self.incoming.answer(
                jobs.document_reply(
                    one.delivered.file_name, one.delivered.file_server, one.number, one.day, one.message
                )
            )
        else:
            self.incoming.answer(jobs.reply(one.status or GOOD, one.message, FileName="", FileServer=""))


def _server(item: Item) -> object:
    return item.delivered.file_server if item.delivered is not None else ""


class WebRound(QObject):
    """The calls of one site and one operation that are worked on together."""

    page_wanted = Signal(str)
    """Which page is to be in front: ``web``, or a name of the navigation."""
    ended = Signal()

    def __init__(
        self, calls: list[Call], desk: Desk, errands: Errands, page: WebPage, sign: SignPage | IssuePage
    ) -> None:
        super().__init__()
        self.calls, self._desk, self._page, self._sign = calls, desk, page, sign
        self.asked = calls[0].asked
        self._fetching, self._sending = Lane(errands, self), Lane(errands, self)
        self._cancel = Event()
        self._to_fetch = self.items
        self._to_send: list[Item] = []
        self._unsent: list[Item] = []
        self.is_signing = False
        """The documents are before the person, in the page that signs."""
        for lane, failed in ((self._fetching, self._not_fetched), (self._sending, self._not_sent)):
            lane.step.connect(page.line.tell)
            lane.failed.connect(failed)
            lane.bug.connect(lambda code, failed=failed: failed(None, wording.of_bug(code).what))
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
        """Whether further documents can still join."""
        return bool(self._to_fetch)

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
            lambda path: self._fetched(item, path), jobs.fetch_web_document, item.asked, item.wish, desk
        )

    def _ask_for_file(self, item: Item) -> None:
        """A page that names no document has the person choose one of this computer."""
        self.dialog = QFileDialog(self._page, self.tr("Chọn văn bản để ký cho trang web"))
        self.dialog.setNameFilter(self.tr("Văn bản PDF (*.pdf)"))
        self.dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.dialog.fileSelected.connect(lambda name: self._fetched(item, Path(name)))
        self.dialog.rejected.connect(self.decline)
        self.dialog.open()

    def _fetched(self, item: Item, path: Path) -> None:
        item.path = path
        del self._to_fetch[:1]
        self._fetch_next()

    def _not_fetched(self, error: KysoError | None, words: str = "") -> None:
        item = self._to_fetch.pop(0)
        self._settle(item, FAILED, words or _words(error))
        self._fetch_next()

    # Signing.

    def _show_documents(self) -> None:
        ready = [item for item in self._open if item.path is not None]
        if not ready:
            self._end(self.tr("Không có văn bản nào để ký."))
            return
        self.is_signing = True
        paths = [item.path for item in ready if item.path is not None]
        self._sign.let_go.connect(self._let_go)
        self._sign.opened.connect(self._opened)
        self._sign.signed.connect(self._signed)
        self._sign.batch.came.connect(self._came)
        self.page_wanted.emit("issue" if self.asked.task is WebTask.ISSUE else "sign")
        if len(paths) == 1:
            self._sign.open(paths[0], site=self.asked.site)
        else:
            self._prefill()
            self._sign.open_batch(paths, self.asked.site)

    def _prefill(self) -> None:
        call = self.asked.call
        if isinstance(self._sign, IssuePage):
            self._sign.ask(call.number, call.issued)
        else:
            self._sign.ask(self.asked.capacity, call.number)

    def _opened(self, path: Path) -> None:
        """The document is up: what the site wants of it is filled in."""
        if any(item.path == path and item.signed is None for item in self._open):
            self._prefill()

    def add(self, call: Call) -> None:
        """One more call of the same kind, while the documents are still being fetched."""
        self.calls.append(call)
        self._to_fetch += call.items
        call.incoming.gone.connect(self._page_gone)

    def _signed(self, signed: SignedFile) -> None:
        item = next((one for one in self._open if one.path == signed.source), None)
        if item is not None:
            item.signed = signed.output
            if isinstance(self._sign, IssuePage):
                item.number, item.day = self._sign.number.text().strip(), self._sign.day().isoformat()
            self._to_send.append(item)
            self._send_next()

    def _came(self, source: Path, result: object) -> None:
        """A document of a batch has come to something."""
        if isinstance(result, SignedFile):
            self._signed(result)
        elif isinstance(result, Failure):
            for item in [one for one in self._open if one.path == source and one.signed is None]:
                self._settle(item, FAILED, _words(result.error if isinstance(result.error, KysoError) else None))
            self._look()

    def _let_go(self) -> None:
        QTimer.singleShot(0, self, self._look_for_document)

    def _look_for_document(self) -> None:
        """The document was put away unsigned, unless it is only being opened anew (with a password)."""
        if self._sign.site != self.asked.site and any(item.signed is None for item in self._open):
            self.decline()

    def decline(self) -> None:
        """The person does not sign: every document that is not signed yet is answered so."""
        if self._sign.is_signing and self.is_signing:
            self._sign.busy.stop_wanted.emit()
            return
        self._cancel.set()
        for item in self._open:
            if item.signed is None:
                self._settle(item, CANCELLED, self.tr("Người dùng không ký."))
        if self.is_signing and self._sign.site == self.asked.site:
            self._sign.close_document()
        self._look()

    def _page_gone(self) -> None:
        """A page that has closed its socket wants nothing signed any more; what is signed still goes to its server."""
        if all(call.incoming.is_gone for call in self.calls) and not self._sign.is_signing:
            self.decline()

    # Sending.

    def _send_next(self) -> None:
        if self._sending.is_busy or not self._to_send:
            return
        item = self._to_send[0]
        if item.signed is not None:
            self._sending.send_telling(
                lambda delivered: self._sent(item, delivered),
                jobs.deliver_web_document,
                item.asked,
                item.signed,
                self._desk,
            )

    def _sent(self, item: Item, delivered: Delivered) -> None:
        self._to_send.remove(item)
        item.delivered = delivered
        self._settle(item, GOOD, self.tr("Máy chủ đã nhận tệp nhưng không trả lời.") if delivered.is_unsure else "")
        self._send_next()
        self._look()

    def _not_sent(self, error: KysoError | None, words: str = "") -> None:
        item = self._to_send.pop(0)
        item.message = words or _words(error)
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
        waiting = [item for item in self._open if item not in self._unsent]
        if waiting:
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
        self._end("")

    def _end(self, words: str) -> None:
        if self.is_signing:
            self._sign.let_go.disconnect(self._let_go)
            self._sign.opened.disconnect(self._opened)
            self._sign.signed.disconnect(self._signed)
            self._sign.batch.came.disconnect(self._came)
        self.is_signing = False
        good = sum(item.status == GOOD for item in self.items)
        bad = next((item for item in self.items if item.status == FAILED), None)
        if bad is not None:
            said, tone = bad.message or words, Tone.BAD
        elif good:
            said = self.tr("Đã ký, kiểm tra lại và gửi về trang web {good} văn bản.").format(good=wording.count(good))
            tone = Tone.GOOD
        else:
            said, tone = self.tr("Không ký văn bản nào. Trang web đã được báo."), Tone.PLAIN
        self._page.tell(self.tr("Yêu cầu của trang web đã xong"), self.rows(), said, tone, "", self.tr("Đóng"))
        self.ended.emit()

    def close(self) -> None:
        """The window closes: no call is left without an answer."""
        for item in self._open:
            signed = item.signed is not None
            words = self.tr("Kyso đã đóng; tệp đã ký còn ở máy người ký.") if signed else self.tr("Kyso đã đóng.")
            self._settle(item, FAILED if signed else CANCELLED, words)


def _words(error: KysoError | None) -> str:
    if error is None:
        return ""
    sentence = wording.of(error)
    return f"{sentence.what} {sentence.next_step}"
