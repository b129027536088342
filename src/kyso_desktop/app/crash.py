"""What a crash of the interpreter leaves behind: the stack of every thread, in the folder of the log."""

import faulthandler
from pathlib import Path

from kyso_desktop.errors import KysoError
from kyso_desktop.workstation import folders, private_folder

FILE, LAST = "crash.log", "crash-last.log"


def watch_for_crashes() -> Path | None:
    """From now on a crash writes its report; the report that the last run left, where it crashed.

    Where the folder cannot be written there is no report, and the program runs all the same.
    """
    try:
        folder = private_folder(folders().logs)
        report, last = folder / FILE, folder / LAST
        crashed = report.is_file() and report.stat().st_size > 0
        if crashed:
            report.replace(last)
        faulthandler.enable(report.open("wb"))
    except (OSError, KysoError):
        return None
    return last if crashed else None
