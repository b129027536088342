"""The file in which a large document's copy lies: without a name, and able to become what it was made for."""

import errno
import io
import os
import sys
import weakref
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread
from typing import BinaryIO, cast

from kyso_desktop.workstation.mapped_file import state_of
from kyso_desktop.workstation.user_folders import folders, private_folder

STEP = 1 << 20
NOT_SO = {errno.EXDEV, errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP}
"""The two files cannot be copied by the system alone."""
OWN_MODE = 0o400


class Ground:
    """A file without a name; what has been written to it is never written again.

    It lies in the user's cache folder, or in the folder of ``target``, where that is on the same disk and the system
    knows files without a name; then it may become the target. Raises ``OSError`` and ``FileTrouble``.
    """

    def __init__(self, target: Path | None = None) -> None:
        self.target = target
        beside = None if target is None else _without_name(target.parent)
        self.file: BinaryIO = beside or _in_cache()
        weakref.finalize(self, self.file.close)
        self.end = 0
        self.lock = Lock()
        found = os.fstat(self.file.fileno())
        self.born = found.st_ctime_ns
        """By the clock of its disk, before anything was copied into it."""
        self.device = found.st_dev
        self._mode = found.st_mode & 0o777
        self._may_become = beside is not None
        self.has_become = False
        if sys.platform != "win32":
            os.fchmod(self.file.fileno(), OWN_MODE)
        self._state = state_of(self.file)

    def take(self, source: BinaryIO, length: int) -> None:
        """So many bytes more; raises ``OSError`` where ``source`` is shorter by now."""
        self.file.seek(self.end)
        done = 0
        while done < length:
            moved = moved_bytes(source, self.file, length - done)
            if not moved:
                raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))
            done += moved
        self.end += length
        self._state = state_of(self.file)

    def write(self, more: bytes) -> None:
        """These bytes stand behind the others. Raises ``OSError``."""
        self._note_strangers()
        self.file.seek(self.end)
        with memoryview(more) as left:
            done = 0
            while done < len(left):
                done += self.file.write(left[done:])
        self.end += len(more)
        self._state = state_of(self.file)

    def written_by(self, write: Callable[[BinaryIO], None]) -> None:
        """It holds what ``write`` writes, who may go back and forth in it."""
        buffered = io.BufferedRandom(cast(io.RawIOBase, self.file), STEP)
        try:
            write(buffered)
            self.end = buffered.seek(0, os.SEEK_END)
        finally:
            buffered.detach()
        self._state = state_of(self.file)

    def settle_meanwhile(self) -> None:
        """Where it may become the target, a thread of its own brings it to the disk; there is less left to do then."""
        if self._may_become:
            Thread(target=self._settle, name="settling", daemon=True).start()

    def _settle(self) -> None:
        with suppress(OSError):
            os.fsync(self.file.fileno())

    def become(self, draft: Path) -> bool:
        """The file itself stands under that name and is on the disk, with the rights of any new file there.

        False where it cannot: it was not made for that folder, or somebody else has written to it. Nothing has changed
        then. Raises ``OSError`` where the disk does not take it.
        """
        self._note_strangers()
        if not self._may_become or self.target is None or draft.parent != self.target.parent:
            return False
        number = self.file.fileno()
        os.fsync(number)
        self._may_become = False
        os.fchmod(number, self._mode)
        folder = os.open(draft.parent, os.O_PATH | os.O_DIRECTORY)  # a folder may be closed to looking into it
        try:
            # Named by way of /proc: a link to an open file itself is for the administrator alone.
            os.link(f"/proc/self/fd/{number}", draft.name, dst_dir_fd=folder)
        except OSError:
            os.fchmod(number, OWN_MODE)
            return False
        finally:
            os.close(folder)
        self.has_become = True
        return True

    def stands_at(self, path: Path) -> bool:
        """Whether it has become the file of that name, and nobody has written to it since."""
        if not self.has_become:
            return False
        found, own = path.stat(), os.fstat(self.file.fileno())
        return os.path.samestat(found, own) and (own.st_size, own.st_mtime_ns) == self._state[:2]

    def _note_strangers(self) -> None:
        self._may_become = self._may_become and state_of(self.file) == self._state


def moved_bytes(source: BinaryIO, target: BinaryIO, left: int) -> int:
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


def _in_cache() -> BinaryIO:
    import tempfile  # for large documents alone

    return cast(BinaryIO, tempfile.TemporaryFile(buffering=0, dir=private_folder(folders().cache)))


def _without_name(folder: Path) -> BinaryIO | None:
    """A new file in that folder, with the rights of any new file there; None where there can be none.

    On another disk than our own folder there shall be none: a share or a stick may go, and with it what is mapped.
    """
    if sys.platform != "linux":
        return None
    try:
        if folder.stat().st_dev != private_folder(folders().cache).stat().st_dev:
            return None
        return os.fdopen(os.open(folder, os.O_TMPFILE | os.O_RDWR | os.O_CLOEXEC, 0o666), "r+b", buffering=0)
    except OSError:
        return None
