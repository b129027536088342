"""What the diagnosis looks at; loads no engine, because the window's own thread makes it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.workstation import Folders


@dataclass(frozen=True, slots=True)
class Patient:
    """What is looked at. Without a desk (settings or policy damaged) the checks that need one say so."""

    desk: Desk | None
    folders: Folders
    pcsc_socket: Path | None = None
    """None: the system's own."""
    policy_file: Path | None = None
