"""What a fault leaves: of a crash the stack of every thread, of an error that nobody caught a code in the log."""

import faulthandler
import logging
import secrets
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from kyso_desktop.errors import KysoError
from kyso_desktop.workstation import folders, private_folder

FILE, LAST = "crash.log", "crash-last.log"
PRACTICE = "crash-training.log", "crash-training-last.log"
"""Of a training window, which may run beside the other one."""


def watch_for_crashes(*, training: bool = False) -> Path | None:
    """From now on a crash writes its report; the report that the last run of this kind left, where it crashed.

    Where the folder cannot be written there is no report, and the program runs all the same.
    """
    try:
        folder = private_folder(folders().logs)
        report, last = (folder / name for name in (PRACTICE if training else (FILE, LAST)))
        crashed = report.is_file() and report.stat().st_size > 0
        if crashed:
            report.replace(last)
        faulthandler.enable(report.open("wb"))
    except (OSError, KysoError):
        return None
    return last if crashed else None


def log_uncaught(tell: Callable[[str], None]) -> None:
    """From now on an error that nobody catches, in a slot of Qt or on a thread, is logged; ``tell`` gets its code.

    ``tell`` is called on the thread of the error. Ctrl+C stays what it is.
    """

    def log(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        code = secrets.token_hex(4).upper()
        logging.getLogger("kyso_desktop").error("support code %s", code, exc_info=(kind, error, trace))
        tell(code)

    sys.excepthook = log
    threading.excepthook = lambda told: log(told.exc_type, told.exc_value, told.exc_traceback)
