"""The window's start: frame first, then the desk, then the files that were given."""

import argparse
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from kyso_desktop.app.crash import log_uncaught, watch_for_crashes
from kyso_desktop.app.speech import qt_words, wished_appearance
from kyso_desktop.gui import accessibility, style
from kyso_desktop.gui.appearance import Appearance
from kyso_desktop.gui.focus_ring import FocusRing
from kyso_desktop.gui.instance import InstanceDoor
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.passphrase_bar import Passphrase
from kyso_desktop.gui.translator import install
from kyso_desktop.gui.web_door import WebDoor
from kyso_desktop.wording import Catalogue, spoken_language
from kyso_desktop.workstation import folders, web_door, window_door

if TYPE_CHECKING:
    from kyso_desktop.jobs import Desk

WINDOW = "window.ini"


def show(argv: list[str], catalogue: Catalogue) -> int:
    """Run the window until it is closed; file arguments open in the task that fits them. Returns the exit code.

    Where this user's window is open already, the files go to it and this process is done; a training window stands
    apart.
    """
    application = make_application(argv, catalogue, Appearance(wished_appearance() or Appearance.SYSTEM))
    options = _parse(application.arguments()[1:])
    door = None if options.training else InstanceDoor(window_door(folders().home))
    if door and door.hand_over(options.files, options.task):
        return 0
    passphrase = Passphrase()
    build = partial(build_training_desk, options.training) if options.training else build_desk
    window: MainWindow
    at_work = partial(build, passphrase, lambda: window.errands.running > 0)
    window = MainWindow(at_work, passphrase, None if options.training else folders().home / WINDOW)
    if options.training:
        from kyso_desktop.training import TRAINING_PIN

        window.mark_training(TRAINING_PIN)
    if door:
        door.given.connect(window.receive)
        door.listen()
        web = WebDoor(web_door(folders().home))
        web.called.connect(window.corner.take)
        window.corner.closed.connect(web.close)
        web.listen()
    if options.tray:
        from kyso_desktop.gui.tray import Tray
        from kyso_desktop.workstation import start_service

        Tray(application, window, start_service())
    else:
        window.show()
    window.open(options.files, options.task)
    log_uncaught(window.fault.emit)
    if report := watch_for_crashes(training=options.training is not None):
        window.tell_crash(report)
    window.appearance_wanted.connect(lambda value: style.apply(application, Appearance(value or Appearance.SYSTEM)))
    window.restarting.connect(application.quit)
    code = application.exec()
    if window.starts_again is not None:
        if door:
            door.close()
        _start_again(options, window.starts_again)
    return code


def _start_again(options: argparse.Namespace, in_hand: tuple[str, ...]) -> None:
    """Another process of this program, as this one was started, with what was in hand."""
    from kyso_desktop.workstation import start_window

    training = ("--training", str(options.training)) if options.training else ()
    start_window(*(("--tray",) if options.tray else ()), *training, *in_hand)


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="kyso-desktop", allow_abbrev=False)
    parser.add_argument("files", type=Path, nargs="*", metavar="FILE")
    for task in ("sign", "issue", "verify"):  # as the file manager's menu asks; without it the file says what fits it
        parser.add_argument(f"--{task}", dest="task", action="store_const", const=task, default="")
    parser.add_argument("--for-web", action="store_true")  # the service started it: it comes forward with the call
    parser.add_argument("--tray", action="store_true")
    parser.add_argument("--training", type=Path, metavar="DIR")
    return parser.parse_args(arguments)


def make_application(argv: list[str], catalogue: Catalogue, appearance: Appearance = Appearance.SYSTEM) -> QApplication:
    """The application in the language that was settled and in the house style."""
    application = QApplication(argv)
    application.setApplicationName("kyso-desktop")
    application.setApplicationDisplayName("Kyso")
    application.setDesktopFileName("kyso-desktop")
    language = spoken_language()
    install(application, language, {**catalogue, **qt_words(language)})
    accessibility.install()
    style.apply(application, appearance)
    FocusRing(application)
    return application


def build_desk(passphrase: Passphrase, is_at_work: Callable[[], bool] = lambda: False) -> "Desk":
    """The desk, built on a worker thread: this is where the engines are loaded."""
    from kyso_desktop.app.desk import Presence
    from kyso_desktop.app.desk import build_desk as build
    from kyso_desktop.app.log import start_log
    from kyso_desktop.jobs import ReaderApart

    start_log()
    desk = build(passphrase, presence=Presence(is_at_work, passphrase.forget))
    return replace(desk, reader=ReaderApart())  # what strangers send is not read where PINs are typed


def build_training_desk(folder: Path, passphrase: Passphrase, is_at_work: Callable[[], bool] = lambda: False) -> "Desk":
    """A desk with the practice tokens of ``folder``; it trusts the practice root for this run alone."""
    from kyso_desktop.jobs import prepare_practice

    return prepare_practice(folder.absolute(), build_desk(passphrase, is_at_work)).desk
