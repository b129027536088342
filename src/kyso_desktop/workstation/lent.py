"""Bytes that this program's second processes read where they lie: one copy for all, which nobody changes any more."""

import errno
import mmap
import os
import sys
import weakref
from pathlib import Path
from typing import cast
from uuid import uuid4

from kyso_desktop.workstation.mapped_file import MappedFile

BLOCK = 1 << 20


class Lent:
    """A copy of some bytes in memory alone; gone with this object and with those who borrowed it."""

    def __init__(self, content: bytes) -> None:
        self.length = len(content)
        if sys.platform == "win32":
            self.name = f"Local\\kyso-{uuid4().hex}"
            held = mmap.mmap(-1, self.length, tagname=self.name)
            for start in range(0, self.length, BLOCK):  # bit by bit: other threads come in between
                held[start : start + BLOCK] = content[start : start + BLOCK]
            weakref.finalize(self, held.close)
        else:
            descriptor = os.memfd_create("kyso", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
            weakref.finalize(self, os.close, descriptor)
            self.name = f"/proc/{os.getpid()}/fd/{descriptor}"
            _fill(descriptor, content)


def lend(content: bytes) -> Lent | None:
    """The bytes, ready to be borrowed by their name; None where this computer cannot."""
    try:
        return Lent(content)
    except (OSError, ValueError, AttributeError, MemoryError):  # an old kernel or glibc, no memory left
        return None


def borrow(name: str, length: int) -> bytes:
    """The bytes that another process lends; what is not looked at takes no memory. Raises ``OSError``."""
    if sys.platform == "win32":
        return cast(bytes, MappedFile(-1, length, tagname=name, access=mmap.ACCESS_COPY))
    with Path(name).open("rb") as file:
        if os.fstat(file.fileno()).st_size != length:
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE), name)
        return cast(bytes, MappedFile(file.fileno(), length, access=mmap.ACCESS_COPY))


def _fill(descriptor: int, content: bytes) -> None:
    import fcntl

    with memoryview(content) as view:
        written = 0
        while written < len(view):
            written += os.write(descriptor, view[written:])
    seals = fcntl.F_SEAL_SEAL | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_WRITE
    fcntl.fcntl(descriptor, fcntl.F_ADD_SEALS, seals)
