"""What the program lets go of while nobody uses it, and takes up again when somebody comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kyso_desktop.workstation import give_back_memory

if TYPE_CHECKING:
    from kyso_desktop.jobs.desk import Desk


def end_idle_processes(desk: Desk, seconds: float) -> bool:
    """Processes beside this one that were idle for that long are ended, and freed memory is the computer's again.

    Whether nothing is left that could rest. Whatever is wanted again starts by itself.
    """
    asleep = all([desk.verifying.rest(seconds), desk.reader is None or desk.reader.rest(seconds)])
    if asleep:
        give_back_memory()
    return asleep


def start_processes(desk: Desk) -> None:
    """What the first document needs is there before it is chosen."""
    if desk.reader is not None:
        desk.reader.warm()
