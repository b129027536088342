"""One program at a time: a lock that the operating system lets go of when its holder dies."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from time import monotonic

from kyso_desktop.workstation.errors import FileBusy
from kyso_desktop.workstation.troubles import target_trouble
from kyso_desktop.workstation.user_folders import own_file

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _unlock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


_PAUSE = 0.005  # seconds between two tries


@contextmanager
def exclusive_lock(path: Path, *, seconds: float) -> Iterator[None]:
    """Hold the lock file alone, across programs and threads; not re-entrant. The file itself stays, empty.

    Raises ``FileBusy`` where another holds it for ``seconds``, and what a failed writing means otherwise.
    """
    try:
        descriptor = own_file(path)
    except OSError as error:
        raise target_trouble(error, path) from error
    try:
        _wait_for(descriptor, path, seconds)
        try:
            yield
        finally:
            _unlock(descriptor)
    finally:
        os.close(descriptor)


def _wait_for(descriptor: int, path: Path, seconds: float) -> None:
    pause, end = Event(), monotonic() + seconds
    while True:
        try:
            _try_lock(descriptor)
            return
        except OSError as error:
            if monotonic() >= end:
                raise FileBusy(path) from error
        pause.wait(_PAUSE)
