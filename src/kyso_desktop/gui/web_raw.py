"""What a site wants signed that is no document: shown as far as it can be, agreed to, PIN, answered."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kyso_desktop import jobs, wording
from kyso_desktop.gui.certificate_details import in_groups
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.style import Tone
from kyso_desktop.gui.web_words import tell_faults, words_of
from kyso_desktop.jobs import CANCELLED, FAILED, Operation
from kyso_desktop.wording import Offer

if TYPE_CHECKING:
    from kyso_desktop.errors import KysoError
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.pin_sheet import PinSheet
    from kyso_desktop.gui.sign_page import SignPage
    from kyso_desktop.gui.web_door import Incoming
    from kyso_desktop.gui.web_page import WebPage
    from kyso_desktop.jobs import CertificateChoice, Desk, KeyWish, Pin, RawCall


class RawRound(QObject):
    """One call, or all of a site that the policy lets sign many at once; one PIN."""

    page_wanted = Signal(str)
    ended = Signal()

    def __init__(self, calls: list[Incoming], desk: Desk, errands: Errands, page: WebPage, sign: SignPage) -> None:
        super().__init__()
        self._calls, self._desk, self._page, self._sign = calls, desk, page, sign
        self._raw: list[RawCall] = []
        self._choice: CertificateChoice | None = None
        self._is_given = False
        self._choosing, self._signing = Lane(errands, self), Lane(errands, self)
        self._pin: PinSheet = page.pin
        self._cancel, self._is_over = Event(), False
        tell_faults(self._choosing, self._fail)
        self._choosing.stopped.connect(self.decline)
        self._signing.failed.connect(self._failed)
        self._signing.bug.connect(lambda code: self._fail(wording.of_bug(code).what))
        self._signing.stopped.connect(self.decline)
        self._pin.given.connect(self._given)
        self._pin.left.connect(self._ask)
        for call in calls:
            call.gone.connect(self._page_gone)

    def begin(self) -> None:
        """What is to be signed is read and shown."""
        readable = []
        for call in self._calls:
            try:
                self._raw.append(jobs.read_raw_call(call.site, Operation(call.operation), call.frame))
                readable.append(call)
            except jobs.CallUnreadable as error:
                call.answer(jobs.reply(FAILED, words_of(error)))
        self._calls = readable
        if not readable:
            self._end(self.tr("Yêu cầu của trang web không đọc được nên đã bị từ chối."), Tone.BAD)
            return
        self._ask()

    @property
    def kind(self) -> tuple[str, str]:
        """The site and its operation."""
        return self._raw[0].site, self._raw[0].operation.value

    @property
    def is_open(self) -> bool:
        """Whether more of the same site can still join: nobody has given the PIN."""
        return bool(self._raw) and not self._is_given

    def add(self, call: Incoming) -> None:
        """One more of a site that the policy lets sign many at once; what is shown says how many there are now."""
        try:
            self._raw.append(jobs.read_raw_call(call.site, Operation(call.operation), call.frame))
        except jobs.CallUnreadable as error:
            call.answer(jobs.reply(FAILED, words_of(error)))
            return
        self._calls.append(call)
        call.gone.connect(self._page_gone)
        self._page.show_rows(self._rows())

    def _rows(self) -> list[tuple[str, str]]:
        first, count = self._raw[0], len(self._raw)
        return [
            (self.tr("Trang web"), first.site),
            (self.tr("Việc"), wording.web_operation(first.operation)),
            (self.tr("Số lượng"), wording.count(count) if count > 1 else ""),
            (self.tr("Nội dung"), first.shown if count == 1 else ""),
            ("SHA-256" if first.operation is not Operation.SIGN_MSG else self.tr("Mã băm"), in_groups(first.digest)),
        ]

    def _ask(self) -> None:
        self._page.show_pin(None)
        self._page.ask(
            self.tr("Trang web đề nghị ký dữ liệu"),
            self.tr(
                "Máy này không xem được văn bản đứng sau dữ liệu này. Chỉ ký khi người dùng vừa tự bấm ký hoặc đăng "
                "nhập ở trang này."
            ),
            self._rows(),
            self.tr("Tiếp tục"),
            self.tr("Không ký"),
        )
        self.page_wanted.emit("web")

    def agree(self) -> None:
        """The person says yes: the certificate is chosen and checked."""
        wish: KeyWish = self._sign.capacity.person_wish()
        self._choosing.send(self._chosen, jobs.choose_for_site, self._desk, wish)

    def _chosen(self, choice: CertificateChoice, refusal: str = "") -> None:
        self._choice = choice
        self._pin.ask_for(
            choice,
            self.tr("Dữ liệu của {site}").format(site=self._raw[0].site),
            wording.web_operation(self._raw[0].operation),
            self.tr("Ký"),
            self._desk.clock(),
            refusal,
            signatures=len(self._raw),
        )
        self._page.show_pin(self._pin)

    def _given(self, pin: Pin, spend_last_try: bool) -> None:
        choice, self._choice, self._is_given = self._choice, None, True
        if choice is None:
            pin.wipe()
            return
        self._page.show_pin(None)
        self._page.wait(self.tr("Đang ký"), self._rows(), "")
        desk = replace(self._desk, cancel=self._cancel)
        self._signing.send(
            self._signed, jobs.sign_for_site, self._raw, choice, pin, desk, spend_last_try=spend_last_try
        )

    def _signed(self, answers: tuple[str, ...]) -> None:
        for call, answer in zip(self._calls, answers, strict=True):
            call.answer(answer)
        words = self.tr("Đã ký và trả lời trang web {count} lần.").format(count=wording.count(len(answers)))
        self._end(words, Tone.GOOD)

    def _failed(self, error: KysoError) -> None:
        self._is_given = False
        if wording.of(error).offer is Offer.ASK_PIN_AGAIN:  # looked at anew, then asked again; never tried by itself
            words = words_of(error)
            wish: KeyWish = self._sign.capacity.person_wish()
            self._choosing.send(lambda choice: self._chosen(choice, words), jobs.choose_for_site, self._desk, wish)
            return
        self._fail(words_of(error))

    def _fail(self, words: str) -> None:
        for call in self._calls:
            call.answer(jobs.reply(FAILED, words))
        self._end(words, Tone.BAD)

    def _page_gone(self) -> None:
        if all(call.is_gone for call in self._calls) and not self._signing.is_busy:
            self.decline()

    def decline(self) -> None:
        """The person does not sign; the page is told. What is being signed stops first."""
        if self._is_over:
            return
        if self._signing.is_busy:
            self._cancel.set()
            return
        words = self.tr("Người dùng không ký.")
        for call in self._calls:
            call.answer(jobs.reply(CANCELLED, words))
        self._choosing.drop()
        self._end(self.tr("Không ký. Trang web đã được báo."), Tone.PLAIN)

    def _end(self, words: str, tone: Tone) -> None:
        self._choice, self._is_given, self._is_over = None, True, True
        self._pin.given.disconnect(self._given)
        self._pin.left.disconnect(self._ask)
        for call in self._calls:
            call.gone.disconnect(self._page_gone)
        self._page.show_pin(None)
        rows = self._rows()[:3] if self._raw else []
        self._page.tell(self.tr("Yêu cầu của trang web đã xong"), rows, words, tone, "", self.tr("Đóng"))
        self.ended.emit()

    def close(self) -> None:
        """The window closes: no call is left without an answer, and nothing more is signed."""
        self._cancel.set()
        for call in self._calls:
            call.answer(jobs.reply(CANCELLED, self.tr("Kyso đã đóng.")))
