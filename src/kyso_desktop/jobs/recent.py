"""Which documents were opened last on this computer: paths alone, never of a document that bears a secrecy mark."""

import json
from collections.abc import Sequence
from pathlib import Path

from kyso_desktop.jobs.desk import Desk
from kyso_desktop.workstation import FileMissing, private_folder, read_file, write_whole

FILE = "recent.json"
KEPT = 12
BYTES = 64 * 1024


def recent_files(desk: Desk) -> tuple[Path, ...]:
    """The last opened documents that are still there, the latest first. Raises ``FileTrouble``."""
    return tuple(path for path in _read(desk) if path.is_file())


def remember_files(opened: Sequence[Path], desk: Desk) -> tuple[Path, ...]:
    """These were opened, the last of them last; the list as it is now. Raises ``FileTrouble``."""
    latest = [path.absolute() for path in reversed(opened)]
    kept = tuple(dict.fromkeys((*latest, *recent_files(desk))))[:KEPT]
    _write(kept, desk)
    return kept


def forget_recent_files(desk: Desk) -> tuple[Path, ...]:
    """The list is empty, on the disk too. Raises ``FileTrouble``."""
    _write((), desk)
    return ()


def _read(desk: Desk) -> list[Path]:
    try:
        content = read_file(desk.folders.home / FILE)
    except FileMissing:
        return []
    try:
        names = json.loads(content) if len(content) <= BYTES else []
    except ValueError:  # a damaged list is worth nothing and is written anew with the next document
        names = []
    return [Path(name) for name in names if isinstance(name, str)] if isinstance(names, list) else []


def _write(paths: Sequence[Path], desk: Desk) -> None:
    content = json.dumps([str(path) for path in paths], indent=1).encode()
    write_whole(private_folder(desk.folders.home) / FILE, content, overwrite=True)
