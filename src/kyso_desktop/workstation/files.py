"""Reading a whole file, and writing one so that it is either complete and in its place or not there at all."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kyso_desktop.workstation.errors import FileMissing, NotAFile, TargetExists, TargetReadOnly
from kyso_desktop.workstation.mapped_file import Content, sha256_of_file
from kyso_desktop.workstation.own_copy import OwnCopy
from kyso_desktop.workstation.troubles import source_trouble, target_trouble

BLOCK = 1 << 20


def read_file(path: Path) -> bytes:
    """The whole content. Raises ``FileMissing``, ``NotAFile``, ``FileUnreadable`` or ``FileBusy``."""
    try:
        # Asked first: opening a named pipe would wait for ever, and Windows calls a folder "access denied".
        if not stat.S_ISREG(path.stat().st_mode):
            raise NotAFile(path)
        return path.read_bytes()
    except OSError as error:
        raise source_trouble(error, path) from error
    except ValueError as error:  # a name that no file system can hold, such as one with a NUL
        raise FileMissing(path) from error


def holds_exactly(path: Path, content: Content) -> bool:
    """Whether the file's content is ``content``, read block by block. Raises as ``read_file``.

    A file that was copied whole, and that by its size and times nobody has written to since, is not read again.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise NotAFile(path)
        block, at = bytearray(BLOCK), 0
        with path.open("rb", buffering=0) as file, memoryview(block) as view:
            if isinstance(content, OwnCopy) and content.is_of(file):
                return True
            while length := file.readinto(block):
                if not content.startswith(view[:length], at):  # one comparison of memory, not byte by byte
                    return False
                at += length
        return at == len(content)
    except OSError as error:
        raise source_trouble(error, path) from error


def require_file(path: Path) -> None:
    """There is a file that can be opened for reading; raises as :func:`read_file`."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise NotAFile(path)
        path.open("rb").close()
    except OSError as error:
        raise source_trouble(error, path) from error


def file_identity(path: Path) -> object:
    """Equal for all names of one file: links, other spellings of its path. What is not there has a name alone."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return os.path.normcase(os.path.realpath(path))
    return found.st_dev, found.st_ino


def check_target(path: Path, *, overwrite: bool) -> None:
    """Raise what ``write_whole`` would raise as far as can be known now; nothing is left on the disk.

    Raises ``TargetExists``, ``NotAFile``, ``FolderMissing``, ``TargetReadOnly``, ``DiskFull``,
    ``FileBusy`` or ``TargetFailed``.
    """
    _refuse_taken(path, overwrite=overwrite)
    try:
        # A trial file and not os.access: only the file system itself knows about mounts, ACLs and quotas.
        descriptor, trial = _create_beside(path)
        os.close(descriptor)
        trial.unlink()
    except OSError as error:
        raise target_trouble(error, path) from error


def write_whole(path: Path, content: Content, *, overwrite: bool) -> None:
    """The file holds exactly ``content`` and is on the disk, or nothing has changed.

    Without ``overwrite`` a file that is already there, or that appears meanwhile, is never replaced. The folder must
    exist. Content that was read for this target becomes the file itself, where it can, and is not to be read any more.
    Raises as ``check_target``.
    """
    _refuse_taken(path, overwrite=overwrite)
    try:
        draft = _write_beside(path, content)
        try:
            if overwrite:
                _keep_mode(path, draft)
                draft.replace(path)
            else:
                _publish_new(draft, path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise target_trouble(error, path) from error
    _settle_folder(path.parent)


@contextmanager
def whole_file(path: Path, *, overwrite: bool) -> Iterator[Path]:
    """A draft to be written bit by bit: in its place and on the disk when the block ends well, gone when it does not.

    Raises as ``check_target``, for the block's own ``OSError`` too.
    """
    _refuse_taken(path, overwrite=overwrite)
    try:
        descriptor, draft = _create_beside(path)
        os.close(descriptor)
        try:
            yield draft
            with draft.open("r+b") as written:
                os.fsync(written.fileno())
            if overwrite:
                _keep_mode(path, draft)
                draft.replace(path)
            else:
                _publish_new(draft, path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise target_trouble(error, path) from error
    _settle_folder(path.parent)


def is_written(path: Path, content: Content, sha256: str) -> bool:
    """Whether the file holds what has that digest: read again, unless it is the very copy that was digested.

    Such a copy was brought to the disk as it was, and by its size and times nobody has written to it since. Raises as
    ``read_file``.
    """
    try:
        if isinstance(content, OwnCopy) and content.stands_at(path):
            return True
    except OSError as error:
        raise source_trouble(error, path) from error
    return sha256_of_file(path) == sha256


def remove_file(path: Path) -> None:
    """The file is gone; raises ``FileMissing``, ``FileBusy``, ``TargetReadOnly`` or ``TargetFailed``."""
    try:
        path.unlink()
    except FileNotFoundError as error:
        raise FileMissing(path) from error
    except OSError as error:
        raise target_trouble(error, path) from error
    _settle_folder(path.parent)


def _refuse_taken(path: Path, *, overwrite: bool) -> None:
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise target_trouble(error, path) from error
    except ValueError as error:  # a name that no file system can hold
        raise FileMissing(path) from error
    if stat.S_ISLNK(mode) and path.is_dir():
        raise NotAFile(path)
    if not (stat.S_ISREG(mode) or stat.S_ISLNK(mode)):
        raise NotAFile(path)
    if not overwrite:
        raise TargetExists(path)
    if stat.S_ISREG(mode) and not os.access(path, os.W_OK):
        raise TargetReadOnly(path)


def _name_beside(path: Path) -> Path:
    # A name of its own: the target's name may already be as long as the file system allows.
    return path.parent / f".kyso-{os.urandom(16).hex()}.part"


def _create_beside(path: Path) -> tuple[int, Path]:
    # The mode is that of any new file of this user (the kernel takes the umask off), so that publishing needs no
    # second step.
    draft = _name_beside(path)
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    return os.open(draft, flags, 0o666), draft


def _write_beside(path: Path, content: Content) -> Path:
    if isinstance(content, OwnCopy) and content.become(draft := _name_beside(path)):
        return draft
    descriptor, draft = _create_beside(path)
    try:
        with os.fdopen(descriptor, "wb") as file:
            if isinstance(content, OwnCopy):
                content.copy_to(file)
            else:
                file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    return draft


def _keep_mode(path: Path, draft: Path) -> None:
    with suppress(FileNotFoundError):
        draft.chmod(stat.S_IMODE(path.stat().st_mode))


def _publish_new(draft: Path, path: Path) -> None:
    if sys.platform == "win32":
        draft.rename(path)  # on Windows renaming never replaces
    else:
        try:
            os.link(draft, path)
        except FileExistsError:
            raise
        except OSError:
            _publish_by_reservation(draft, path)


def _publish_by_reservation(draft: Path, path: Path) -> None:
    # FAT, exFAT and some network shares know no hard links: an empty file that only we could create holds the name.
    path.touch(exist_ok=False)
    try:
        draft.replace(path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _settle_folder(folder: Path) -> None:
    if sys.platform != "win32":
        # The file is complete and in its place; where a file system cannot settle a folder there is nothing to undo.
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
