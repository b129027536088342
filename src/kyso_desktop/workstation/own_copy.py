"""The content of a large file as a copy of our own on the disk: nobody cuts it short, and it takes no memory.

Its file has no name, is this user's alone and is gone with the last process that holds it. A second process borrows it
by the name that this one gives.
"""

import errno
import io
import mmap
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

from kyso_desktop.workstation.errors import DiskFull, FileBusy, FileTrouble
from kyso_desktop.workstation.ground import STEP, Ground, moved_bytes
from kyso_desktop.workstation.mapped_file import Content, MappedFile, opened_file, state_of
from kyso_desktop.workstation.troubles import source_trouble, target_trouble
from kyso_desktop.workstation.user_folders import folders

COPIED_FROM = 8 * 1024 * 1024
"""Bytes from which on a document is copied and mapped; smaller ones are read into memory."""


class OwnCopy(MappedFile):
    """Bytes that nobody changes any more, lent to other processes under ``name``."""

    ground: Ground
    name: str
    source: tuple[int, ...] | None = None
    """The file of which this is the whole copy: device, number, size and times, where every writing changes them."""

    def extended(self, more: bytes) -> "OwnCopy":
        """The same bytes with ``more`` behind them. Raises ``FileTrouble``."""
        try:
            with self.ground.lock:
                grows = self.ground.end == len(self) and not self.ground.has_become
                grown = _grown(self.ground, more) if grows else None
            if grown is None:
                ground = Ground(self.ground.target)
                with self.ground.lock:
                    self.ground.file.seek(0)
                    ground.take(self.ground.file, len(self))
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
                left -= moved_bytes(self.ground.file, target, left)

    def become(self, draft: Path) -> bool:
        """The copy itself stands under that name, on the disk; False where it has to be copied. Raises ``OSError``.

        What was made for its target becomes it: from then on the file may be written to by others, so these bytes are
        not to be read any more.
        """
        with self.ground.lock:
            return len(self) == self.ground.end and self.ground.become(draft)

    def stands_at(self, path: Path) -> bool:
        """Whether the file of that name is this very copy, with nothing written to it since. Raises ``OSError``."""
        return len(self) == self.ground.end and self.ground.stands_at(path)

    def is_of(self, file: BinaryIO) -> bool:
        """Whether it is the copy of this file, and nobody has written to that since. Raises ``OSError``."""
        return self.source is not None and _traits(file) == self.source


def read_content(path: Path, target: Path | None = None) -> Content:
    """The content as it is now; that of a large file is copied and mapped, where this computer can.

    ``target``: where it will be written once it has grown, by whoever reads nothing of it after that.

    Raises as ``read_file``, and ``FileBusy`` where a large file was changed meanwhile.
    """
    with opened_file(path) as file:
        try:
            before = state_of(file)
            copied = _copied(file, before[0], target) if before[0] >= COPIED_FROM else None
            if copied is None:
                file.seek(0)
                return _held(file)
            if state_of(file) != before:
                raise FileBusy(path)
            copied.source = _source(file, copied.ground)
        except OSError as error:
            raise source_trouble(error, path) from error
    copied.ground.settle_meanwhile()
    return copied


def _held(file: BinaryIO) -> bytes:
    """All bytes in memory; raises ``DiskFull`` where there is no room for them either."""
    try:
        return file.read()
    except MemoryError as error:
        raise DiskFull(folders().cache) from error


def written_content(write: Callable[[BinaryIO], None], about: int) -> Content:
    """What ``write`` writes, in memory or on the disk by its length, which is ``about`` so many bytes.

    Raises ``FileTrouble``, and whatever ``write`` raises but ``OSError``.
    """
    if about < COPIED_FROM:
        held = io.BytesIO()
        write(held)
        return held.getvalue()
    try:
        ground = Ground()
        ground.written_by(write)
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


def _traits(file: BinaryIO) -> tuple[int, ...]:
    found = os.fstat(file.fileno())
    return found.st_dev, found.st_ino, *state_of(file)


def _source(file: BinaryIO, ground: Ground) -> tuple[int, ...] | None:
    """None where a writing after the copy began might bear the times that the file has now."""
    device, _, _, written, changed = traits = _traits(file)
    if sys.platform == "win32" or device != ground.device or max(written, changed) >= ground.born:
        return None
    return traits


def _copied(source: BinaryIO, length: int, target: Path | None) -> OwnCopy | None:
    """None where there is no room for the copy, or none that can be mapped."""
    try:
        ground = Ground(target)
        ground.take(source, length)
        return _mapped(ground, length)
    except (OSError, ValueError, MemoryError, FileTrouble):
        if target is None:
            return None
    source.seek(0)
    return _copied(source, length, None)  # a folder may have less room than its disk


def _grown(ground: Ground, more: bytes) -> OwnCopy:
    ground.write(more)
    return _mapped(ground, ground.end)


def _mapped(ground: Ground, length: int) -> OwnCopy:
    if sys.platform == "win32":
        name = f"Local\\kyso-{os.urandom(16).hex()}"
        made = OwnCopy(ground.file.fileno(), length, tagname=name, access=mmap.ACCESS_COPY)
    else:
        made = OwnCopy(ground.file.fileno(), length, access=mmap.ACCESS_COPY)
        name = f"/proc/{os.getpid()}/fd/{ground.file.fileno()}"
    made.ground, made.name = ground, name
    return made
