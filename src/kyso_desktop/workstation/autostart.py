"""Starting with this user's session: an entry that the desktop or Windows reads at logon."""

import os
import re
import subprocess
import sys
from pathlib import Path

from kyso_desktop.workstation.files import write_whole
from kyso_desktop.workstation.processes import window_command
from kyso_desktop.workstation.user_folders import private_folder

NAME = "KysoService"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
TRAY = "--tray"
SPECIAL, ESCAPED, BACKSLASH = re.compile(r'(["`$\\])'), r"\\\1", "\\"

if sys.platform == "win32":
    import winreg

    def set_autostart(*, on: bool) -> None:
        """The tray program starts with the session, or does not; raises ``OSError``."""
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
            if on:
                winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, subprocess.list2cmdline([*window_command(), TRAY]))
            elif starts_with_session():
                winreg.DeleteValue(key, NAME)

    def starts_with_session() -> bool:
        """Whether the entry is there."""
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
                winreg.QueryValueEx(key, NAME)
        except OSError:
            return False
        return True

else:

    def set_autostart(*, on: bool) -> None:
        """The tray program starts with the session, or does not; raises ``FileTrouble``."""
        entry = _entry()
        if not on:
            entry.unlink(missing_ok=True)
            return
        private_folder(entry.parent)
        write_whole(entry, _entry_text([*window_command(), TRAY]).encode(), overwrite=True)

    def starts_with_session() -> bool:
        """Whether the entry is there."""
        return _entry().is_file()

    def _entry_text(command: list[str]) -> str:
        """The entry by the rules of the desktop's specification; it does nothing once the program is gone (TryExec)."""
        whole = " ".join(f'"{SPECIAL.sub(ESCAPED, word)}"' for word in command).replace("%", "%%")
        lines = {"Type": "Application", "Name": "Kyso", "TryExec": command[0], "Exec": whole}
        told = "".join(f"{key}={text.replace(BACKSLASH, 2 * BACKSLASH)}\n" for key, text in lines.items())
        return f"[Desktop Entry]\n{told}X-GNOME-Autostart-enabled=true\n"

    def _entry() -> Path:
        home = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
        return Path(home) / "autostart" / f"{NAME}.desktop"
