"""Who is at work that must not be disturbed: known across programs, and let go of when its holder dies."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kyso_desktop.workstation.errors import FileBusy
from kyso_desktop.workstation.lock import exclusive_lock
from kyso_desktop.workstation.user_folders import private_folder

_FOLDER = "at-work"
_PATIENCE = 0.2  # seconds


@contextmanager
def at_work(home: Path) -> Iterator[None]:
    """Others can see by :func:`is_anyone_at_work` that somebody signs; raises ``FileTrouble``."""
    mark = private_folder(home / _FOLDER) / f"{os.getpid()}-{threading.get_ident()}.lock"
    try:
        with exclusive_lock(mark, seconds=_PATIENCE):
            yield
    finally:
        with suppress(OSError):
            mark.unlink()


def is_anyone_at_work(home: Path) -> bool:
    """Whether somebody is signing now, in this program or another of the same user."""
    return any(_is_held(mark) for mark in (home / _FOLDER).glob("*.lock"))


def _is_held(mark: Path) -> bool:
    try:
        with exclusive_lock(mark, seconds=0):
            return False
    except FileBusy:
        return True
