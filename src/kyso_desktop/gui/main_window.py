"""The window: where one is at the left, who would sign at the top, one task in the middle.

It is shown before anything heavy is loaded: the desk is built by the first errand, and with it comes the page that
signs; the other pages, and every engine, are loaded by the first who turns to them. Files given meanwhile wait.
"""

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kyso_desktop.gui.coming import Coming
from kyso_desktop.gui.errands import Errands, Lane
from kyso_desktop.gui.fault_bar import FaultBar
from kyso_desktop.gui.home_page import HomePage, dropped_paths
from kyso_desktop.gui.navigation import KEYS, Navigation
from kyso_desktop.gui.passphrase_bar import Passphrase, PassphraseBar
from kyso_desktop.gui.stage import Stage
from kyso_desktop.gui.style import GAP, SPACE, Words, scaled_font
from kyso_desktop.gui.sweep import Sweep
from kyso_desktop.gui.training_mark import TrainingBadge, TrainingNotice
from kyso_desktop.gui.web_corner import WebCorner
from kyso_desktop.gui.window_memory import WindowMemory

if TYPE_CHECKING:
    from kyso_desktop.gui.rooms import Rooms
    from kyso_desktop.gui.welcome_page import WelcomePage
    from kyso_desktop.jobs import Desk

TOP_HEIGHT = 46
SIZE = QSize(1240, 780)
SMALLEST = QSize(540, 300)
"""Logical pixels: a screen of 1366 by 768 at 250 %."""


def _loaded(build_desk: Callable[[], "Desk"]) -> "Desk":
    """The desk; on the way the modules of the first page are loaded, so that the main thread need not."""
    desk = build_desk()
    importlib.import_module("kyso_desktop.gui.rooms")
    importlib.import_module("kyso_desktop.gui.sign_page")
    if desk.reader is not None:
        desk.reader.drawing.warm()  # while the main thread makes the pages
    return desk


class MainWindow(QWidget):
    """Everything a person sees; made once."""

    fault = Signal(str)
    """A fault of our own, under this support code in the log; may be emitted on any thread."""
    appearance_wanted = Signal(str)
    """The setting as it is now; empty for the system's."""
    restarting = Signal()
    """The window has closed to be started again."""
    furnished = Signal()
    """The desk is there and the first page is made; the others are made when they are turned to."""

    def __init__(
        self, build_desk: Callable[[], "Desk"], passphrase: Passphrase | None = None, kept: Path | None = None
    ) -> None:
        super().__init__()
        self.navigation = Navigation()
        self.setWindowTitle(self.tr("Kyso · Ký số văn bản"))
        self.resize(SIZE.boundedTo(self.screen().availableSize()))
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(True)
        self.errands = Errands(self)
        self.sweep = Sweep(self)
        self.passphrase = PassphraseBar(passphrase or Passphrase())
        self.errands.refused.connect(self._see_refusal)
        self.rooms: Rooms | None = None
        self.welcome: WelcomePage | None = None
        self.corner, self.stays = WebCorner(), False
        self.faults = FaultBar()
        self.starts_again: tuple[str, ...] | None = None
        self._waiting: list[Path] = []
        self._wanted = ""
        self.home = HomePage()
        self.home.chosen.connect(self.open)
        self.pages = QStackedWidget()
        self._coming = Coming()
        self.pages.addWidget(self.home)
        self.pages.addWidget(self._coming)
        self.stage = Stage(self.pages)
        self._top = QHBoxLayout()
        self._build()
        self._add_shortcuts()
        self._furnishing = Lane(self.errands, self)
        self._furnishing.failed.connect(self._desk_failed)
        self._furnishing.bug.connect(self._desk_bug)
        self._build_desk = build_desk
        self.memory = WindowMemory(self, kept)
        self.memory.restore_place()
        QTimer.singleShot(0, lambda: self._furnishing.send(self._furnish, _loaded, build_desk))  # painted first

    def _build(self) -> None:
        self.navigation.currentRowChanged.connect(self._turn_to)
        name = Words("Kyso")
        name.setFont(scaled_font(name, 1.15, name.font().Weight.Bold))
        self._top.setContentsMargins(SPACE, GAP, SPACE, GAP)
        self._top.addWidget(name)
        self._top.addStretch(1)
        top = QWidget()
        top.setObjectName("topLine")
        top.setMinimumHeight(TOP_HEIGHT)
        top.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        top.setLayout(self._top)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.navigation)
        middle.addWidget(self.stage, 1)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(self.faults)
        layout.addWidget(self.passphrase)
        layout.insertWidget(3, self.corner.bar)
        self.faults.support_wanted.connect(self._gather_for_support)
        self.fault.connect(self.faults.say_code)
        layout.addLayout(middle, 1)
        self.corner.page_wanted.connect(self._turn_for_site)
        self.corner.asked.connect(self.come_forward)
        self.home.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.navigation.fit(event.size().width())

    def mark_training(self, pin: str = "") -> None:
        """Says TẬP HUẤN in the title and at the top of every page; ``pin`` guards practice keys that nobody trusts."""
        self.training = TrainingNotice(pin, self._layout)
        self.setWindowTitle(self.tr("TẬP HUẤN · Kyso · Ký số văn bản"))
        self._top.insertWidget(1, TrainingBadge(), 0, Qt.AlignmentFlag.AlignVCenter)

    def _add_shortcuts(self) -> None:
        for row in range(len(KEYS)):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{row + 1}"), self)
            shortcut.activated.connect(lambda row=row: self.navigation.setCurrentRow(row))
        explain = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self)
        explain.activated.connect(self.explain)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._find)
        again = QShortcut(QKeySequence(QKeySequence.StandardKey.Refresh), self)
        again.activated.connect(self._look_again)

    def _look_again(self) -> None:
        if self.rooms is not None:
            self.rooms.watch.look()

    def _find(self) -> None:
        """The search of the page that is up, else that of the home page."""
        page = self.pages.currentWidget()
        own = getattr(page, "search", None)
        if own is None:
            self.turn_to_page("home")
            own = self.home.search
        own.setFocus()

    def explain(self) -> None:
        """The guide's chapter about the page that is up."""
        if self.rooms is not None:
            key = getattr(self.pages.currentWidget(), "chapter", self.navigation.key)
            self.turn_to_page("help")
            self.rooms.help.open_chapter(key)

    def turn_to_page(self, key: str) -> None:
        """The page of that name is up."""
        self.navigation.turn_to(key)

    def _refuse(self, words: str) -> None:
        """A file that no task can open: said at home."""
        self.navigation.setCurrentRow(0)
        self.home.line.hide()
        self.home.notice.say(words)

    def _furnish(self, desk: "Desk") -> None:
        enter = self._make_rooms if desk.settings.welcome_off else self._welcome
        enter(desk)

    def _welcome(self, desk: "Desk") -> None:
        """The first start: the pages move in when its questions are answered or passed over."""
        from kyso_desktop.gui.welcome_page import WelcomePage

        self.welcome = WelcomePage(desk, self.errands)
        self.welcome.done.connect(lambda: self._furnishing.send(self._welcomed, self._anew, desk))
        self.navigation.hide()
        self.pages.addWidget(self.welcome)
        self.pages.setCurrentWidget(self.welcome)
        self.welcome.setFocus()
        self.corner.hold()

    def _anew(self, desk: "Desk") -> "Desk":
        desk.shut_journal()
        return self._build_desk()

    def _welcomed(self, desk: "Desk") -> None:
        if self.welcome is not None:
            self.pages.removeWidget(self.welcome)
            self.welcome.deleteLater()
        self.welcome = None
        self.navigation.show()
        self._make_rooms(desk)

    def _make_rooms(self, desk: "Desk") -> None:
        from kyso_desktop.gui.rooms import Rooms  # loaded by now

        self.navigation.suit(desk.settings.role)
        rooms = Rooms(desk, self.errands, self)
        self._top.addWidget(rooms.token_line, 1000)
        self.passphrase.given.connect(rooms.try_again)
        rooms.turn_wanted.connect(self._turn_for_task)
        rooms.grown.connect(self.memory.restore_columns)
        rooms.refused.connect(self._refuse)
        rooms.step.connect(self.home.line.tell)
        rooms.noticed.connect(self.home.tell)
        rooms.made.connect(self._add_page)
        rooms.page_wanted.connect(self.turn_to_page)
        QTimer.singleShot(0, lambda: self._move_in(desk, rooms))  # the window lives in between

    def _add_page(self, key: str, page: QWidget) -> None:
        self.pages.addWidget(page)
        self.memory.restore_columns(page)
        if self.navigation.key == key:
            self.pages.setCurrentWidget(page)

    def _move_in(self, desk: "Desk", rooms: "Rooms") -> None:
        self.corner.furnish(desk, self.errands, rooms, self.pages)
        rooms.recent.changed.connect(self.home.recent.show_paths)
        self.home.recent.forget_wanted.connect(rooms.recent.forget)
        rooms.waiting.changed.connect(self.home.waiting.show_waiting)
        self.home.waiting.chosen.connect(rooms.go_on)
        self.home.prepare_wanted.connect(rooms.prepare)
        self.home.search_wanted.connect(rooms.look_for)
        self.home.choice.chosen.connect(rooms.open)
        rooms.choice_wanted.connect(self._offer_tasks)
        rooms.want("sign")
        QTimer.singleShot(0, lambda: self._begin(desk, rooms))

    def _begin(self, desk: "Desk", rooms: "Rooms") -> None:
        from kyso_desktop.gui.notifications import Notifications
        from kyso_desktop.gui.resting import Resting

        self.rooms = rooms
        rooms.begin()
        self._turn_to(self.navigation.currentRow())
        self.furnished.emit()
        self.notifications = Notifications(self, self.come_forward, off=desk.settings.notifications_off)
        for told in (rooms.finished, rooms.noticed):
            told.connect(self.notifications.tell)
        rooms.setting_changed.connect(self._apply_setting)
        rooms.restart_wanted.connect(self._restart)
        self.resting = Resting(desk, self.errands, self, lambda: rooms.has_document)
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            rooms.open(waiting, self._wanted)

    def _turn_for_site(self, page: str) -> None:
        if page == "web":
            self.pages.setCurrentWidget(self.corner.page)
        else:
            self.turn_to_page(page)
            self._turn_to(self.navigation.currentRow())

    def come_forward(self) -> None:
        """In front of the other windows."""
        if self.isMinimized() or not self.isVisible():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def _see_refusal(self, error: object) -> None:
        """A journal that cannot be opened for want of a passphrase: ask for it, whatever page is up."""
        from kyso_desktop.workstation import KeyringMissing, KeyringRefused  # loaded by the job that raised it

        if isinstance(error, KeyringMissing | KeyringRefused):
            self.passphrase.ask()

    def _desk_failed(self, error: Exception) -> None:
        from kyso_desktop import wording
        from kyso_desktop.errors import KysoError

        if isinstance(error, KysoError):
            sentence = wording.of(error)
            self.corner.refuse(f"{sentence.what} {sentence.next_step}")
            self.home.notice.say(f"{sentence.what} {sentence.next_step}", button=self.tr("Kiểm tra máy này"))
            self.home.notice.acted.connect(self._look_at_computer)

    def _look_at_computer(self) -> None:
        """Without a desk there are no other pages; the diagnosis tells what is broken."""
        from kyso_desktop.gui.help_page import HelpPage
        from kyso_desktop.jobs import Patient
        from kyso_desktop.workstation import folders

        page = HelpPage(Patient(None, folders()), self.errands)
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        page.look_at_computer()

    def _desk_bug(self, code: str) -> None:
        words = self.tr("Ứng dụng không khởi động được. Gửi mã {code} cho bộ phận hỗ trợ.").format(code=code)
        self.corner.refuse(words)
        self.home.notice.say(words)

    def _turn_to(self, row: int) -> None:
        key = KEYS[row]
        if self.pages.currentWidget() is not self.welcome:
            page = self.home if key == "home" else self.rooms.want(key) if self.rooms else None
            self.pages.setCurrentWidget(page or self._coming)

    def _turn_for_task(self, key: str) -> None:
        self.home.line.hide()
        self.home.notice.hide()
        self.turn_to_page(key)

    def open(self, paths: list[Path], task: str = "") -> None:
        """Open these in the task that fits them, or in the one that was asked for (sign, issue, verify)."""
        self.home.notice.hide()
        if paths:
            self.home.line.say(self.tr("Đang mở văn bản…"))
        if self.rooms is None:
            self._waiting, self._wanted = [*self._waiting, *paths], task
        elif paths:
            self.rooms.open(paths, task)

    def _offer_tasks(self, paths: list[Path], issuing: bool) -> None:
        """Several documents: a person says what is to be done with them."""
        self._turn_for_task("home")
        self.home.choice.ask(paths, issuing=issuing)

    def tell_crash(self, report: Path) -> None:
        """The last run crashed: said once, with where its report is."""
        words = self.tr("Lần trước ứng dụng đã dừng đột ngột. Báo cáo nằm ở {report}, có thể gửi cho bộ phận hỗ trợ.")
        self.faults.say(words.format(report=report))

    def _gather_for_support(self) -> None:
        """The diagnosis and the reports, to be looked through before anything is saved."""
        if self.rooms is not None:
            self.rooms.gather_for_support()
        else:
            self._look_at_computer()

    def _apply_setting(self, name: str, value: object) -> None:
        """What can hold without a restart does."""
        match name:
            case "role":
                self.navigation.suit(str(value))
            case "appearance":
                self.appearance_wanted.emit(str(value or ""))
            case "notifications_off":
                self.notifications.is_off = bool(value)

    def _restart(self) -> None:
        """The window closes in good order; whoever started it starts it again, with what is in hand."""
        if self.rooms is None:
            return
        if self.rooms.is_signing:
            self.rooms.settings.wait()
            self.turn_to_page("settings")
            return
        self.starts_again, self.stays = self.rooms.in_hand, False
        self.close()
        self.restarting.emit()

    def receive(self, paths: list[Path], task: str = "") -> None:
        """Another start of the program has handed over its files: come to the front and open them."""
        self.come_forward()
        self.open(paths, task)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        paths, page = dropped_paths(event), self.navigation.key  # several go to the task that they are dropped on
        self.open(paths, page if len(paths) > 1 and page in ("sign", "issue", "verify") else "")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whatever is being written is written whole before the window goes; one in the tray only steps back."""
        if self.stays:
            self.corner.rest()
            self.hide()
            event.ignore()
            return
        self.corner.close()
        if self.rooms is not None:
            self.rooms.stop()
            self.resting.stop()
            self.notifications.stop()
            self.memory.keep()
        self.hide()
        self.errands.finish()
        self.sweep.stop()
        event.accept()
