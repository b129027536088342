"""What can go wrong with files, folders and secrets of this computer, as facts."""

from dataclasses import dataclass
from pathlib import Path

from kyso_desktop.errors import KysoError


@dataclass(eq=False)
class FileTrouble(KysoError):
    """Root of the errors about one path."""

    path: Path


class FileMissing(FileTrouble):
    """There is nothing at this path."""

    code = "FILE_MISSING"


class FolderMissing(FileMissing):
    """There is no such folder to write to."""


class NotAFile(FileTrouble):
    """A folder (or a device) stands where a file was expected."""

    code = "NOT_A_FILE"


class FileUnreadable(FileTrouble):
    """The file is there and this user may not read it, or the disk failed."""

    code = "FILE_UNREADABLE"


class TargetExists(FileTrouble):
    """The output would replace a file and nobody asked for that."""

    code = "TARGET_EXISTS"


class TargetReadOnly(FileTrouble):
    """This user may not write there."""

    code = "TARGET_READ_ONLY"


class DiskFull(FileTrouble):
    """No room for the whole file; nothing was left behind."""

    code = "DISK_FULL"


class FileBusy(FileTrouble):
    """Another program holds the file."""

    code = "FILE_BUSY"


class TargetFailed(FileTrouble):
    """Writing failed for another reason; nothing was left behind."""

    code = "TARGET_FAILED"


@dataclass(eq=False)
class ConversionFailed(FileTrouble):
    """The word processor of this computer made no PDF of the file; the file was left as it is."""

    code = "CONVERSION_FAILED"
    reason: str
    """``TIME_OVER`` or ``NO_OUTPUT``."""


class KeyringMissing(KysoError):
    """No OS keyring and no passphrase: the journal's key has nowhere to live. Never a clear-text fallback."""

    code = "KEYRING_MISSING"


class KeyringRefused(KysoError):
    """The OS keyring is there and did not give or take the key (locked, dismissed)."""

    code = "KEYRING_REFUSED"


class SettingsUnreadable(FileTrouble):
    """The settings file is there and cannot be understood; it was left as it is."""

    code = "SETTINGS_UNREADABLE"


class PolicyUnreadable(FileTrouble):
    """The machine's policy is there and cannot be understood; the program does not go on without it."""

    code = "POLICY_UNREADABLE"


class ProxyScriptBroken(OSError):
    """The script that names the proxies cannot be read or run; to those who ask the web, it is out of reach."""
