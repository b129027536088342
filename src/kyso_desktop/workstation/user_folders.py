"""Where this program keeps its own files on this computer."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

from kyso_desktop.workstation.errors import TargetFailed
from kyso_desktop.workstation.troubles import target_trouble

APP_NAME = "kyso-desktop"
HOME_VARIABLE = "KYSO_HOME"


@dataclass(frozen=True, slots=True)
class Folders:
    """The per-user folders. They need not exist: whoever writes makes its own with ``private_folder``."""

    home: Path
    """Settings and the agency's own trust files."""
    journal: Path
    cache: Path
    logs: Path


def folders() -> Folders:
    """The folders of this user, or all of them under ``KYSO_HOME`` where that is set."""
    if moved := os.environ.get(HOME_VARIABLE):
        home = Path(moved).expanduser().absolute()
        return Folders(home, home / "journal", home / "cache", home / "logs")
    own = PlatformDirs(APP_NAME, appauthor=False)
    return Folders(own.user_config_path, own.user_data_path / "journal", own.user_cache_path, own.user_log_path)


def is_shared(folder: Path) -> bool:
    """Whether IT has prepared the folder for a group (``chmod 2770``); on Windows the folder's ACL is inherited."""
    try:
        mode = folder.stat().st_mode
    except OSError:
        return False
    return bool(mode & stat.S_ISGID and mode & stat.S_IWGRP)


def own_file(path: Path) -> int:
    """The file, made where it was missing, opened to be read and written: this user's alone (0600), or of the group
    that its folder is shared with (0660). Raises ``OSError``.
    """
    flags = os.O_RDWR | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    try:
        return os.open(path, flags)
    except FileNotFoundError:
        descriptor = os.open(path, flags | os.O_CREAT, 0o600)
    if is_shared(path.parent):
        path.chmod(0o660)
    return descriptor


def private_folder(folder: Path) -> Path:
    """Make the folder and the missing ones above it, for this user alone (0700), or as shared as the one it lies in.

    Raises ``FileTrouble``.
    """
    try:
        for missing in reversed([place for place in (folder, *folder.parents) if not place.exists()]):
            missing.mkdir(mode=0o700, exist_ok=True)
            if is_shared(missing.parent):
                missing.chmod(0o2770)
    except OSError as error:
        raise target_trouble(error, folder) from error
    if not folder.is_dir():
        raise TargetFailed(folder)
    return folder
