"""What web pages have in the window: a page and a bar of their own, beside the navigation."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kyso_desktop.gui.errands import Lane
from kyso_desktop.gui.notice import Notice
from kyso_desktop.gui.style import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget

    from kyso_desktop.gui.errands import Errands
    from kyso_desktop.gui.rooms import Rooms
    from kyso_desktop.gui.web_desk import WebDesk
    from kyso_desktop.gui.web_door import Incoming
    from kyso_desktop.gui.web_page import WebPage
    from kyso_desktop.jobs import Desk


class WebCorner(QObject):
    """Calls that come before the pages have moved in wait here."""

    page_wanted = Signal(str)
    """``web``, or a name of the navigation."""
    asked = Signal()
    closed = Signal()
    """The last answers have been given."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = Notice()
        self.desk: WebDesk | None = None
        self._page: WebPage | None = None
        self._pages: QStackedWidget | None = None
        self._desk_for: tuple[Desk, Errands, Rooms] | None = None
        self._loading: Lane | None = None
        self._waiting: list[Incoming] = []
        self._is_held, self._refusal = False, ""
        self.bar.acted.connect(self.decline)

    def hold(self) -> None:
        """The first start asks its questions: whoever calls meanwhile is named above them, and may be declined."""
        self._is_held = True
        self._say_who_waits()

    def refuse(self, words: str) -> None:
        """There will be no pages, and why: every call is answered so, now and later."""
        self._refusal = words
        waiting, self._waiting = self._waiting, []
        for incoming in waiting:
            self._answer(incoming, words)

    def furnish(self, desk: Desk, errands: Errands, rooms: Rooms, pages: QStackedWidget) -> None:
        """Calls can be worked on; what works on them is loaded with the first of them."""
        from kyso_desktop import jobs  # loaded by now

        self._pages, self._desk_for = pages, (desk, errands, rooms)
        self._loading = Lane(errands, self)
        if desk.settings.web_service:  # policy or the person wants it with every session; the next one has it
            errands.send(errands.new(), partial(jobs.set_autostart, on=True))
        if self._waiting or desk.settings.web_service:  # who signs from pages does not wait at the first call
            self._load()

    def _load(self) -> None:
        if self._loading is not None and not self._loading.is_busy:
            self._loading.send(self._begin, import_module, "kyso_desktop.gui.web_desk")

    def _begin(self, _module: object) -> None:
        from kyso_desktop.gui.web_desk import WebDesk

        if self._desk_for is None:
            return
        desk, errands, rooms = self._desk_for
        self.desk = WebDesk(desk, errands, rooms, self.page)
        self.desk.page_wanted.connect(self.page_wanted)
        self.desk.asked.connect(self.asked)
        self.desk.bar_wanted.connect(self._show_bar)
        self._is_held = False
        self.bar.hide()
        waiting, self._waiting = self._waiting, []
        for incoming in waiting:
            self.desk.take(incoming)

    @property
    def page(self) -> WebPage:
        """Where a person answers; made when it is first wanted."""
        from kyso_desktop.gui.web_page import WebPage

        if self._page is None:
            self._page = WebPage()
            if self._pages is not None:
                self._pages.addWidget(self._page)
        return self._page

    def take(self, incoming: Incoming) -> None:
        """A call of a web page."""
        if self.desk is not None:
            self.desk.take(incoming)
        elif self._refusal:
            self._answer(incoming, self._refusal)
        else:
            self._waiting.append(incoming)
            incoming.gone.connect(self._say_who_waits)
            self._say_who_waits()
            self._load()

    def decline(self) -> None:
        """«Không ký», in the bar."""
        if self.desk is not None:
            self.desk.decline()
        else:
            self._decline_waiting()

    def _decline_waiting(self) -> None:
        from kyso_desktop import jobs  # loaded by now

        waiting, self._waiting = self._waiting, []
        for incoming in waiting:
            incoming.answer(jobs.reply(jobs.CANCELLED, self.tr("Người dùng không ký.")))
        self._say_who_waits()

    def _say_who_waits(self) -> None:
        self._waiting = [incoming for incoming in self._waiting if not incoming.is_gone]
        if self.desk is not None or not self._is_held:
            return
        sites = ", ".join(dict.fromkeys(incoming.site for incoming in self._waiting))
        words = self.tr("{sites} đang chờ ký. Trả lời các câu hỏi dưới đây trước, yêu cầu sẽ hiện ngay sau đó.")
        self._show_bar(words.format(sites=sites) if sites else "")
        if sites:
            self.asked.emit()

    def _answer(self, incoming: Incoming, words: str) -> None:
        from kyso_desktop import jobs  # loaded by now

        incoming.answer(jobs.reply(jobs.FAILED, words))

    def close(self) -> None:
        """The window closes: every call has its answer; one that came too early is answered by the service itself."""
        if self.desk is not None:
            self.desk.close()
        self.closed.emit()

    def rest(self) -> None:
        """The window steps back: what waits for a person is answered with their no."""
        if self.desk is not None:
            self.desk.decline_all()
        else:
            self._decline_waiting()

    def _show_bar(self, words: str) -> None:
        if words:
            self.bar.say(words, Tone.CAUTION, self.tr("Không ký"))
        else:
            self.bar.hide()
