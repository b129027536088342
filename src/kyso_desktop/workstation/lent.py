"""Bytes that this program's second processes read where they lie: one copy for all, in memory alone."""

import errno
import io
import mmap
import os
import stat
import sys
import weakref
from pathlib import Path
from typing import BinaryIO, cast
from uuid import uuid4

from kyso_desktop.workstation.mapped_file import MappedFile

BLOCK = 1 << 20
"""Bytes that are copied before another thread may have its turn."""


class Lent:
    """Some bytes that nobody changes any more; gone with this object and with those who borrowed it."""

    def __init__(self, length: int) -> None:
        self.length = length
        self._room: mmap.mmap | int
        if sys.platform == "win32":
            self.name = f"Local\\kyso-{uuid4().hex}"
            held = mmap.mmap(-1, self.length, tagname=self.name)
            weakref.finalize(self, held.close)
            self._room = held
        else:
            self._room = os.memfd_create("kyso", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
            weakref.finalize(self, os.close, self._room)
            self.name = f"/proc/{os.getpid()}/fd/{self._room}"

    def fill(self, content: bytes) -> None:
        """What is lent is this; called once."""
        with memoryview(content) as view:
            if isinstance(self._room, int):
                written = 0
                while written < len(view):
                    written += os.write(self._room, view[written:])
                _seal(self._room)
            else:
                for start in range(0, self.length, BLOCK):
                    self._room[start : start + BLOCK] = view[start : start + BLOCK]

    def fill_from(self, file: BinaryIO) -> None:
        """What is lent is this file's content; called once. Raises ``OSError`` where it is shorter by now."""
        done = 0
        while done < self.length:
            moved = self._take(file, done)
            if not moved:
                raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))
            done += moved
        if isinstance(self._room, int):
            _seal(self._room)

    def _take(self, file: BinaryIO, done: int) -> int:
        if isinstance(self._room, int):
            return os.sendfile(self._room, file.fileno(), done, self.length - done)
        with memoryview(self._room) as view, view[done : done + BLOCK] as part:
            return cast(io.FileIO, file).readinto(part)


def lend(content: bytes) -> Lent | None:
    """The bytes, ready to be borrowed by their name; None where this computer cannot."""
    try:
        lent = Lent(len(content))
        lent.fill(content)
    except (OSError, ValueError, AttributeError, MemoryError):  # an old kernel or glibc, no memory left
        return None
    return lent


def lend_file(path: Path, least: int) -> Lent | None:
    """The file's content as it is now, ready to be borrowed; None for one below ``least`` bytes, or that cannot be."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # asked first: opening a named pipe would wait for ever
            return None
        with path.open("rb", buffering=0) as file:
            length = os.fstat(file.fileno()).st_size
            if length < max(least, 1):
                return None
            lent = Lent(length)
            lent.fill_from(cast(BinaryIO, file))
    except (OSError, ValueError, AttributeError, MemoryError):
        return None
    return lent


def borrow(name: str, length: int) -> bytes:
    """The bytes that a process lends; what is not looked at takes no memory of its own. Raises ``OSError``."""
    if sys.platform == "win32":
        return cast(bytes, MappedFile(-1, length, tagname=name, access=mmap.ACCESS_COPY))
    with Path(name).open("rb") as file:
        if os.fstat(file.fileno()).st_size != length:
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE), name)
        return cast(bytes, MappedFile(file.fileno(), length, access=mmap.ACCESS_COPY))


def in_memory(content: bytes) -> bytes:
    """The same as bytes of this process's own, copied so that other threads are not held."""
    if not isinstance(cast(object, content), MappedFile):
        return content
    copied = io.BytesIO()
    for start in range(0, len(content), BLOCK):
        copied.write(content[start : start + BLOCK])
    return copied.getvalue()


def _seal(descriptor: int) -> None:
    if sys.platform == "linux":
        import fcntl

        seals = fcntl.F_SEAL_SEAL | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_WRITE
        fcntl.fcntl(descriptor, fcntl.F_ADD_SEALS, seals)
