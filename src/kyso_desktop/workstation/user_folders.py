"""Where this program keeps its own files on this computer."""

import os
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


def private_folder(folder: Path) -> Path:
    """Make the folder and the missing ones above it, for this user alone (0700); raises ``FileTrouble``."""
    try:
        for missing in reversed([place for place in (folder, *folder.parents) if not place.exists()]):
            missing.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise target_trouble(error, folder) from error
    if not folder.is_dir():
        raise TargetFailed(folder)
    return folder
