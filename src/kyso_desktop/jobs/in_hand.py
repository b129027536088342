"""The document in hand, so that it can be offered again where the program ended without putting it away."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kyso_desktop.workstation import FileMissing, private_folder, read_file, remove_file, write_whole

if TYPE_CHECKING:
    from kyso_desktop.jobs.desk import Desk

FILE = "in-hand.json"


@dataclass(frozen=True, slots=True)
class InHand:
    """A document that was open in a task (sign, issue) when the program ended."""

    path: Path
    task: str


def keep_in_hand(desk: Desk, path: Path, task: str) -> None:
    """From now on this document is the one in hand; never one with a secrecy mark. Raises ``FileTrouble``."""
    content = json.dumps({"path": str(path.absolute()), "task": task}).encode()
    write_whole(private_folder(desk.folders.home) / FILE, content, overwrite=True)


def put_away(desk: Desk) -> None:
    """Nothing is in hand. Raises ``FileTrouble``."""
    try:
        remove_file(desk.folders.home / FILE)
    except FileMissing:
        return


def left_in_hand(desk: Desk) -> InHand | None:
    """What the last run did not put away, as far as the file is still there. Raises ``FileTrouble``."""
    try:
        kept = json.loads(read_file(desk.folders.home / FILE))
        found = InHand(Path(kept["path"]), str(kept["task"]))
    except (FileMissing, ValueError, KeyError, TypeError):
        return None
    return found if found.path.is_file() else None
