"""How this program lies on this computer: frozen in a folder of its own, or run from its source."""

import os
import sys
from enum import StrEnum
from pathlib import Path


class Platform(StrEnum):
    """What updates are made for; names of files in a repository."""

    WINDOWS = "windows"
    LINUX = "linux"


def platform_name() -> Platform:
    """The platform of this computer."""
    return Platform.WINDOWS if sys.platform == "win32" else Platform.LINUX


def is_run_by_others(folder: Path, processes: Path = Path("/proc")) -> bool:
    """Whether another process runs a program of this folder, whoever started it; on Windows the setup program looks."""
    own = str(os.getpid())
    return any(_lies_in(link, folder) for link in processes.glob("[0-9]*/exe") if link.parent.name != own)


def _lies_in(link: Path, folder: Path) -> bool:
    try:
        return link.readlink().is_relative_to(folder)
    except OSError:  # gone meanwhile, or somebody else's
        return False


if sys.platform == "win32":
    import winreg

    def undone_update() -> str | None:
        """The version that did not start here, so that its setup put the present one back; None where all went well."""
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"Software\Kyso", 0, access) as key:
                value, _kind = winreg.QueryValueEx(key, "Undone")
        except OSError:
            return None
        return value if isinstance(value, str) and value else None

else:

    def undone_update() -> str | None:
        """None: here the update itself says so."""
        return None


def program_folder() -> Path | None:
    """The frozen program's folder where this user may exchange it; None for a source tree or a package's files."""
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).resolve().parent
    if sys.platform == "win32":
        return folder  # the setup program asks for the right itself
    return folder if os.access(folder.parent, os.W_OK) and not folder.is_relative_to("/usr") else None
