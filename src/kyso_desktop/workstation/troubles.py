"""What the operating system's errors mean; the one place that sorts them."""

import errno
from pathlib import Path

from kyso_desktop.workstation.errors import (
    DiskFull,
    FileBusy,
    FileMissing,
    FileTrouble,
    FileUnreadable,
    FolderMissing,
    NotAFile,
    TargetExists,
    TargetFailed,
    TargetReadOnly,
)

_MISSING = {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP}
_BUSY = {errno.EBUSY, errno.ETXTBSY}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}
_WINDOWS_BUSY = {32, 33}  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
_WINDOWS_FULL = {39, 112}  # ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL
_WINDOWS_READ_ONLY = {19}  # ERROR_WRITE_PROTECT


def source_trouble(error: OSError, path: Path) -> FileTrouble:
    """The trouble that a failed reading means."""
    if _is_busy(error):
        return FileBusy(path)
    if error.errno in _MISSING:
        return FileMissing(path)
    if error.errno == errno.EISDIR:
        return NotAFile(path)
    return FileUnreadable(path)


def target_trouble(error: OSError, path: Path) -> FileTrouble:
    """The trouble that a failed writing means; a folder that is missing is told by its own path."""
    if _is_busy(error):
        return FileBusy(path)
    if error.errno in _FULL or _windows_code(error) in _WINDOWS_FULL:
        return DiskFull(path)
    if error.errno in _READ_ONLY or _windows_code(error) in _WINDOWS_READ_ONLY:
        return TargetReadOnly(path)
    if error.errno == errno.EEXIST:
        return TargetExists(path)
    if error.errno == errno.EISDIR:
        return NotAFile(path)
    if error.errno == errno.ENOENT:
        return FolderMissing(path.parent)
    return TargetFailed(path)


def _is_busy(error: OSError) -> bool:
    return error.errno in _BUSY or _windows_code(error) in _WINDOWS_BUSY


def _windows_code(error: OSError) -> int | None:
    code: int | None = getattr(error, "winerror", None)
    return code
