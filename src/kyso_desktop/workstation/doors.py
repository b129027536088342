"""The local doors of this user's window: names of sockets that this user alone can open."""

import getpass
import hashlib
import os
import sys
from pathlib import Path


def window_door(home: Path) -> str:
    """Where a second start hands its files over: one name for each user and each settings folder."""
    key = hashlib.sha256(f"{getpass.getuser()}\0{home}".encode()).hexdigest()[:20]
    name = f"kyso-desktop-{key}"
    # On Unix the socket is a file: it goes where only this user can put one. Windows has names for pipes, not places.
    runtime = os.environ.get("XDG_RUNTIME_DIR") or str(home)
    return f"{runtime}/{name}" if runtime.startswith("/") else name


def web_door(home: Path) -> str:
    """Where the service for web pages hands over the calls of pages."""
    return f"{window_door(home)}-web"


def is_pipe() -> bool:
    """Whether such a door is a named pipe (Windows) and not a socket in the file system."""
    return sys.platform == "win32"
