"""The content of a large file as a copy of our own on the disk: nobody cuts it short, and it takes no memory.

Its file has no name, is this user's alone and is gone with the last process that holds it. A second process borrows it
by the name that this one gives.
"""

import errno
import io
import mmap
import os
import sys
import weakref
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Lock
from typing import BinaryIO, cast
from uuid import uuid4

from kyso_desktop.workstation.errors import FileBusy, FileTrouble
from kyso_desktop.workstation.mapped_file import Content, MappedFile, opened_file, state_of
from kyso_desktop.workstation.troubles import source_trouble, target_trouble
from kyso_desktop.workstation.user_folders import folders, private_folder

COPIED_FROM = 8 * 1024 * 1024
"""Bytes from which on a document is copied and mapped; smaller ones are read into memory."""
STEP = 1 << 20
NOT_SO = {errno.EXDEV, errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP}
"""The two files cannot be copied by the system alone."""


class _Ground:
    """A file without a name; what has been written to it is never written again."""

    def __init__(self) -> None:
        import tempfile  # for large documents alone

        self.file: BinaryIO = tempfile.TemporaryFile(buffering=0, dir=private_folder(folders().cache))  # noqa: SIM115
        weakref.finalize(self, self.file.close)
        self.end = 0
        self.lock = Lock()
        if sys.platform != "win32":
            os.fchmod(self.file.fileno(), 0o400)

    def take(self, source: BinaryIO, length: int) -> None:
        """So many bytes more; raises ``OSError`` where ``source`` is shorter by now."""
        self.file.seek(self.end)
        done = 0
        while done < length:
            moved = _moved(source, self.file, length - done)
            if not moved:
                raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))
            done += moved
        self.end += length


class OwnCopy(MappedFile):
    """Bytes that nobody changes any more, lent to other processes under ``name``."""

    ground: _Ground
    name: str

    def extended(self, more: bytes) -> "OwnCopy":
        """The same bytes with ``more`` behind them. Raises ``FileTrouble``."""
        try:
            with self.ground.lock:
                grown = _grown(self.ground, more) if self.ground.end == len(self) else None
            if grown is None:
                ground = _Ground()
                self.copy_to(ground.file)
                ground.end = len(self)
                grown = _grown(ground, more)
        except OSError as error:
            raise target_trouble(error, folders().cache) from error

        grown.learn(self)
        return grown

    def first(self, length: int) -> "OwnCopy":
        """The first so many bytes. Raises ``FileTrouble``."""
        try:
            return _mapped(self.ground, length)
        except OSError as error:
            raise target_trouble(error, folders().cache) from error

    def copy_to(self, target: BinaryIO) -> None:
        """All bytes are written to ``target``, by the system itself where it can. Raises ``OSError``."""
        with self.ground.lock:
            self.ground.file.seek(0)
            left = len(self)
            while left:
                left -= _moved(self.ground.file, target, left)


def read_content(path: Path) -> Content:
    """The content as it is now; that of a large file is copied and mapped, where this computer can.

    Raises as ``read_file``, and ``FileBusy`` where a large file was changed meanwhile.
    """
    with opened_file(path) as file:
        try:
            before = state_of(file)
            copied = _copied(file, before[0]) if before[0] >= COPIED_FROM else None
            if copied is None:
                file.seek(0)
                return file.read()
            if state_of(file) != before:
                raise FileBusy(path)
        except OSError as error:
            raise source_trouble(error, path) from error
    return copied


def written_content(write: Callable[[BinaryIO], None], about: int) -> Content:
    """What ``write`` writes, in memory or on the disk by its length, which is ``about`` so many bytes.

    Raises ``FileTrouble``, and whatever ``write`` raises but ``OSError``.
    """
    if about < COPIED_FROM:
        held = io.BytesIO()
        write(held)
        return held.getvalue()
    try:
        ground = _Ground()
        buffered = io.BufferedRandom(cast(io.RawIOBase, ground.file), STEP)
        write(buffered)
        ground.end = buffered.seek(0, os.SEEK_END)
        buffered.detach()
        return _mapped(ground, ground.end)
    except OSError as error:
        raise target_trouble(error, folders().cache) from error


def extended(content: Content, more: bytes) -> Content:
    """The same bytes with ``more`` behind them; ``content`` stays as it is. Raises ``FileTrouble``."""
    return content.extended(more) if isinstance(content, OwnCopy) else content[:] + more


def beginning(content: Content, length: int) -> Content:
    """The first so many bytes, of a copy on the disk without another. Raises ``FileTrouble``."""
    return content.first(length) if isinstance(content, OwnCopy) else content[:length]


def begins_with(content: Content, other: Content) -> bool:
    """Whether ``other`` is the beginning of ``content``."""
    if isinstance(content, OwnCopy) and isinstance(other, OwnCopy) and content.ground is other.ground:
        return len(other) <= len(content)
    return all(content.startswith(other[at : at + STEP], at) for at in range(0, len(other), STEP))


def borrow(name: str, length: int, before: Iterable[Content] = ()) -> MappedFile:
    """The bytes that a process lends; what is not looked at takes no memory. Raises ``OSError``.

    ``before`` are such as were borrowed before: what is known of one from which these have grown is known of them.
    """
    if sys.platform == "win32":
        return MappedFile(-1, length, tagname=name, access=mmap.ACCESS_COPY)
    with Path(name).open("rb") as file:
        found = os.fstat(file.fileno())
        if found.st_size < length:
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE), name)
        borrowed = MappedFile(file.fileno(), length, access=mmap.ACCESS_COPY)
    borrowed.identity = found.st_dev, found.st_ino
    for one in before:
        if isinstance(one, MappedFile) and one.identity == borrowed.identity and len(one) <= length:
            borrowed.learn(one)
    return borrowed


def _copied(source: BinaryIO, length: int) -> OwnCopy | None:
    """None where there is no room for the copy, or none that can be mapped."""
    try:
        ground = _Ground()
        ground.take(source, length)
        return _mapped(ground, length)
    except (OSError, ValueError, MemoryError, FileTrouble):
        return None


def _grown(ground: _Ground, more: bytes) -> OwnCopy:
    ground.file.seek(ground.end)
    with memoryview(more) as left:
        done = 0
        while done < len(left):
            done += ground.file.write(left[done:])
    ground.end += len(more)
    return _mapped(ground, ground.end)


def _mapped(ground: _Ground, length: int) -> OwnCopy:
    if sys.platform == "win32":
        name = f"Local\\kyso-{uuid4().hex}"
        made = OwnCopy(ground.file.fileno(), length, tagname=name, access=mmap.ACCESS_COPY)
    else:
        made = OwnCopy(ground.file.fileno(), length, access=mmap.ACCESS_COPY)
        name = f"/proc/{os.getpid()}/fd/{ground.file.fileno()}"
    made.ground, made.name = ground, name
    return made


def _moved(source: BinaryIO, target: BinaryIO, left: int) -> int:
    """How many bytes were copied from where ``source`` stands to where ``target`` stands; 0 at its end."""
    copy = getattr(os, "copy_file_range", None)
    if copy is not None:
        try:
            return int(copy(source.fileno(), target.fileno(), left))
        except OSError as error:
            if error.errno not in NOT_SO:
                raise
    block = source.read(min(STEP, left))
    with memoryview(block) as rest:
        done = 0
        while done < len(rest):
            done += target.write(rest[done:])
    return len(block)
