"""A large file read where it lies: what is not looked at takes no memory."""

import mmap
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from kyso_desktop.workstation.errors import FileBusy, FileMissing, NotAFile
from kyso_desktop.workstation.troubles import source_trouble

WHOLE_BELOW = 32 * 1024 * 1024
"""Smaller files are read at once: nobody can change them any more while they are judged."""


class MappedFile(mmap.mmap):
    """Answers what this program asks of bytes: length, slices, searching, and the buffer itself."""

    def startswith(self, wanted: bytes, start: int = 0) -> bool:
        return self[start : start + len(wanted)] == wanted


@contextmanager
def file_content(path: Path) -> Iterator[bytes]:
    """The content for as long as the block lasts. Raises as ``read_file``, and ``FileBusy`` where it changed meanwhile.

    A file that is cut short meanwhile ends the process: this is for processes that may end.
    """
    try:
        # Asked first: opening a named pipe would wait for ever, and Windows calls a folder "access denied".
        if not stat.S_ISREG(path.stat().st_mode):
            raise NotAFile(path)
        file = path.open("rb")
    except OSError as error:
        raise source_trouble(error, path) from error
    except ValueError as error:  # a name that no file system can hold, such as one with a NUL
        raise FileMissing(path) from error
    with file:
        yield from _content(file, path)


def _content(file: BinaryIO, path: Path) -> Iterator[bytes]:
    try:
        before = _state(file)
        if before[0] < WHOLE_BELOW:
            yield file.read()
            return
        mapped = MappedFile(file.fileno(), 0, access=mmap.ACCESS_COPY)
    except OSError as error:
        raise source_trouble(error, path) from error
    try:
        yield cast(bytes, mapped)
        if _state(file) != before:
            raise FileBusy(path)
    finally:
        with suppress(BufferError):  # somebody still holds a view; the memory goes with that
            mapped.close()


def _state(file: BinaryIO) -> tuple[int, int, int]:
    """Size and times: every writing changes one of them."""
    found = os.fstat(file.fileno())
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns
