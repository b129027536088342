"""The calls of web pages in the window: asked about, worked on one round after the other, each answered."""

from __future__ import annotations

from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kyso_desktop import jobs, wording
from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.style import Tone
from kyso_desktop.gui.web_call import Call
from kyso_desktop.gui.web_lookup import WebLookup
from kyso_desktop.gui.web_raw import RawRound
from kyso_desktop.gui.web_round import WebRound
from kyso_desktop.gui.web_words import tell_faults, words_of
from kyso_desktop.jobs import CANCELLED, FAILED, GOOD, RAW, Operation, Refusal, SiteRule, WebTask

if TYPE_CHECKING:
    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.rooms import Rooms
    from kyso_desktop.gui.web_door import Incoming
    from kyso_desktop.gui.web_page import WebPage
    from kyso_desktop.jobs import Desk, WebDocumentCall

GATHER_MILLISECONDS = 80
GATHER_SECONDS_AT_MOST = 2.0
"""Pages that sign many things open one socket for each at once: what comes close together is one round."""
BUSY_MILLISECONDS = 500


class WebDesk(QObject):
    """Takes every call and sees to it that it is answered."""

    page_wanted = Signal(str)
    """``web``, or a name of the navigation."""
    asked = Signal()
    """A person is wanted: the window comes to the front."""
    bar_wanted = Signal(str)
    """What stands above the pages while a site's document is in one of them; empty: nothing."""

    def __init__(self, desk: Desk, errands: Errands, rooms: Rooms, page: WebPage) -> None:
        super().__init__()
        self._desk, self._errands, self._rooms, self.page = desk, errands, rooms, page
        self._rules: dict[str, SiteRule] = {}
        self._unruled: dict[str, list[Incoming]] = {}
        self._ruling, self._deciding = Lane(errands, self), Lane(errands, self)
        self._asking = ""
        self._documents: list[Call] = []
        self._raw: list[Incoming] = []
        self._round: WebRound | RawRound | None = None
        self._is_question = False
        self._gather = QTimer(self, singleShot=True, interval=GATHER_MILLISECONDS)
        self._gather.timeout.connect(self._next)
        self._since = 0.0
        for lane in (self._ruling, self._deciding):
            tell_faults(lane, self._not_ruled)
        self._lookup = WebLookup(desk, errands, rooms, page)
        self._lookup.page_wanted.connect(self._come_forward)
        page.agreed.connect(self._agreed)
        page.declined.connect(self._declined)

    # Who may call.

    def take(self, incoming: Incoming) -> None:
        """One call of a page."""
        if incoming.operation not in set(Operation):
            incoming.answer(jobs.reply(FAILED, wording.refusal(Refusal.UNSUPPORTED)))
            return
        match self._rules.get(incoming.site):
            case SiteRule.ALLOWED:
                self._sort(incoming)
            case SiteRule.DENIED:
                self._turn_away(incoming)
            case _:
                self._unruled.setdefault(incoming.site, []).append(incoming)
                self._rule_next()

    def _rule_next(self) -> None:
        if self._asking or self._ruling.is_busy or not self._unruled:
            return
        site = next(iter(self._unruled))
        self._ruling.send(lambda rule: self._ruled(site, rule), jobs.site_rule, self._desk, site)

    def _ruled(self, site: str, rule: SiteRule) -> None:
        if rule is SiteRule.ASK:
            self._asking = site
            self._ask_when_free()
            return
        self._rules[site], self._asking = rule, ""
        for incoming in self._unruled.pop(site, []):
            self.take(incoming)
        self._rule_next()

    def _ask_when_free(self) -> None:
        """A person decides on the site, when nothing else is before them."""
        if not self._asking:
            return
        if self._round is not None or self._is_signing:
            QTimer.singleShot(BUSY_MILLISECONDS, self, self._ask_when_free)
            return
        calls = self._unruled.get(self._asking, [])
        what = dict.fromkeys(wording.web_operation(Operation(one.operation)) for one in calls)
        is_plain = self._asking.startswith("http:")
        warning = (
            self.tr("Kết nối không mã hóa (http): người khác trong mạng có thể giả trang này.") if is_plain else ""
        )
        rows = [
            (self.tr("Trang web"), self._asking),
            (self.tr("Muốn"), "; ".join(what)),
            (self.tr("Thời hạn"), self.tr("{days} ngày, rồi hỏi lại").format(days=jobs.SITE_DAYS)),
            (self.tr("Lưu ý"), warning),
        ]
        self.page.ask(
            self.tr("Cho trang web này dùng ký số trên máy này?"),
            self.tr("Chỉ cho phép trang đang làm việc. Mỗi lần ký vẫn phải xem, xác nhận và nhập mã PIN."),
            rows,
            self.tr("Cho phép"),
            self.tr("Không cho phép"),
        )
        self._come_forward("web")

    def _decide(self, allowed: bool) -> None:
        site = self._asking
        self._deciding.send(lambda rule: self._ruled(site, rule), jobs.decide_site, self._desk, site, allowed=allowed)

    def _not_ruled(self, words: str) -> None:
        """The decision could be neither read nor kept: nothing is done for the site, and it is told."""
        site = self._asking or next(iter(self._unruled), "")
        self._asking = ""
        for incoming in self._unruled.pop(site, []):
            incoming.answer(jobs.reply(FAILED, words))
        self.page.tell(self.tr("Chưa làm được yêu cầu của trang web"), [], words, Tone.BAD, "", self.tr("Đóng"))
        self._rule_next()

    def _turn_away(self, incoming: Incoming) -> None:
        incoming.answer(jobs.reply(FAILED, wording.refusal(Refusal.ORIGIN)))
        self._note(incoming, Refusal.ORIGIN)

    def _note(self, incoming: Incoming, reason: Refusal) -> None:
        arguments = (incoming.site, Operation(incoming.operation), reason, self._desk)
        self._errands.send(self._errands.new(), partial(jobs.note_refused_call, *arguments))

    # What is to be done.

    def _sort(self, incoming: Incoming) -> None:
        operation = Operation(incoming.operation)
        if operation is Operation.CONFIG:
            self._come_forward("settings")
            incoming.answer(jobs.reply(GOOD))
        elif operation in (Operation.GET_CERT_INFO, Operation.VERIFY_MSG, Operation.VERIFY_XML):
            self._lookup.answer(incoming, operation)
        elif operation in RAW:
            self._take_raw(incoming)
        else:
            self._read(incoming, operation)

    def _take_raw(self, incoming: Incoming) -> None:
        now = self._round
        is_many = incoming.site in self._desk.settings.web_raw_sites
        if is_many and isinstance(now, RawRound) and now.is_open and now.kind == (incoming.site, incoming.operation):
            now.add(incoming)
            return
        self._raw.append(incoming)
        self._wait_for_more()

    def _read(self, incoming: Incoming, operation: Operation) -> None:
        try:
            asked = jobs.read_web_call(incoming.site, operation, incoming.frame)
        except jobs.CallUnreadable as error:
            incoming.answer(jobs.reply(FAILED, words_of(error)))
            self._note(incoming, Refusal.FRAME)
            return
        if asked.task is WebTask.VERIFY:
            self._lookup.verify(incoming, asked)
            return
        call = Call.of(incoming, asked)
        now = self._round
        if isinstance(now, WebRound) and _kind(now.asked) == _kind(asked) and now.is_open:
            now.add(call)
            return
        self._documents.append(call)
        self._wait_for_more()

    def _wait_for_more(self) -> None:
        if not self._gather.isActive():
            self._since = monotonic()
        if monotonic() - self._since < GATHER_SECONDS_AT_MOST:
            self._gather.start()

    @property
    def _is_signing(self) -> bool:
        return self._rooms.is_signing

    def _next(self) -> None:
        """The next round, when the person's own work leaves room for it."""
        self._documents = [call for call in self._documents if not call.incoming.is_gone]
        self._raw = [incoming for incoming in self._raw if not incoming.is_gone]
        if self._round is not None or self._asking or not (self._documents or self._raw):
            return
        if self._is_signing:
            self._gather.start(BUSY_MILLISECONDS)
            return
        if self._documents:
            self._begin_documents()
        else:
            self._begin_raw()

    def _begin_documents(self) -> None:
        kind = _kind(self._documents[0].asked)
        calls = [call for call in self._documents if _kind(call.asked) == kind]
        if calls[0].asked.operation is Operation.COMMENT:  # a person writes something on each
            del calls[1:]
        self._documents = [call for call in self._documents if call not in calls]
        sign = self._rooms.issue if calls[0].asked.task is WebTask.ISSUE else self._rooms.sign
        made = self._round = WebRound(calls, self._desk, self._errands, self.page, sign)
        made.page_wanted.connect(self._come_forward)
        made.told.connect(self.bar_wanted)
        made.ended.connect(self._ended)
        if sign.document is not None and sign.site is None:
            self._is_question = True
            self.page.ask(
                self.tr("Trang web gửi văn bản để ký"),
                self.tr("Một văn bản khác đang mở và chưa ký. Tiếp tục thì văn bản đó được đóng lại, không mất gì."),
                made.rows(),
                self.tr("Xem văn bản của trang web"),
                self.tr("Không ký"),
            )
            self._come_forward("web")
            return
        made.begin()

    def _begin_raw(self) -> None:
        first = self._raw[0]
        together = first.site in self._desk.settings.web_raw_sites
        calls = [one for one in self._raw if (one.site, one.operation) == (first.site, first.operation)]
        calls = calls if together else calls[:1]
        self._raw = [one for one in self._raw if one not in calls]
        made = self._round = RawRound(calls, self._desk, self._errands, self.page, self._rooms.sign)
        made.page_wanted.connect(self._come_forward)
        made.ended.connect(self._ended)
        made.begin()

    def _come_forward(self, page: str) -> None:
        self.page_wanted.emit(page)
        self.asked.emit()
        now = self._round
        if isinstance(now, WebRound) and page in ("sign", "issue"):
            self.bar_wanted.emit(
                self.tr("{site} yêu cầu: {what}.").format(
                    site=now.asked.site, what=wording.web_operation(now.asked.operation)
                )
            )
        else:
            self.bar_wanted.emit("")

    def _ended(self) -> None:
        """The person reads how it went; what waits meanwhile comes next."""
        self._round = None
        self.bar_wanted.emit("")
        if self._documents or self._raw:
            self._gather.start()
        else:
            self.page_wanted.emit("web")

    # The person's answers.

    def _agreed(self) -> None:
        now = self._round
        if now is None and self._asking:
            self._decide(True)
        elif isinstance(now, WebRound) and self._is_question:
            self._is_question = False
            now.begin()
        elif isinstance(now, WebRound):
            now.send_again()
        elif now is not None:
            now.agree()

    def _declined(self) -> None:
        now = self._round
        if now is None and self._asking:
            self._decide(False)
        elif isinstance(now, WebRound) and now.is_unsent:
            now.give_up()
        elif now is not None:
            self._is_question = False
            now.decline()
        else:
            self.page_wanted.emit("home")

    def decline(self) -> None:
        """«Không ký», above the pages."""
        if self._round is not None:
            self._round.decline()

    def close(self) -> None:
        """The window closes: whatever waits is answered."""
        self._refuse_waiting()
        self._lookup.close()
        if self._round is not None:
            self._round.close()

    def decline_all(self) -> None:
        """The window steps back: the person signs nothing of what waits."""
        self._refuse_waiting()
        self._lookup.rest()
        self.decline()

    def _refuse_waiting(self) -> None:
        said = jobs.reply(CANCELLED, self.tr("Kyso đã đóng."))
        unruled = [one for calls in self._unruled.values() for one in calls]
        for incoming in [*unruled, *self._raw, *(call.incoming for call in self._documents)]:
            incoming.answer(said)
        self._unruled, self._raw, self._documents, self._asking = {}, [], [], ""


def _kind(asked: WebDocumentCall) -> tuple[str, Operation, bool]:
    """What makes one list: numbers are either all given by the site or all counted on from the clerk's first."""
    return asked.site, asked.operation, bool(asked.call.number)
