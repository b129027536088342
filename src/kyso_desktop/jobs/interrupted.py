"""What an interrupted run over many documents has left, remembered by path, never with a PIN."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kyso_desktop.jobs.model import Capacity, IssueRequest
from kyso_desktop.journal import Act, Outcome
from kyso_desktop.workstation import FileMissing, private_folder, read_file, remove_file, sha256_of_file, write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.jobs.model import Prepared

FILE = "batch.json"


@dataclass(frozen=True, slots=True)
class LeftBatch:
    """What an interrupted run has left unsigned."""

    capacity: Capacity
    issuing: bool
    sources: tuple[Path, ...]
    begun: datetime
    """When the run began, UTC."""


def remember_batch(prepared: Sequence[Prepared], left: Sequence[Path], begun: datetime, desk: Desk) -> None:
    """``left`` of these documents is still to be signed. Raises ``FileTrouble``."""
    if not left:
        forget_batch(desk)
        return
    first = prepared[0]
    kept = {
        "capacity": first.sign.capacity.value,
        "issuing": isinstance(first.request, IssueRequest),
        "begun": begun.isoformat(),
        "left": [str(path.absolute()) for path in left],
    }
    content = json.dumps(kept, ensure_ascii=False).encode()
    write_whole(private_folder(desk.folders.home) / FILE, content, overwrite=True)


def left_batch(desk: Desk) -> LeftBatch | None:
    """What the last run has left, as far as the files are still there; None where it was finished.

    Raises ``FileTrouble``.
    """
    try:
        kept = json.loads(read_file(desk.folders.home / FILE))
        sources = tuple(path for name in kept["left"] if (path := Path(name)).is_file())
        begun = datetime.fromisoformat(kept["begun"]).astimezone(UTC)
        left = LeftBatch(Capacity(kept["capacity"]), kept["issuing"] is True, sources, begun)
    except (FileMissing, ValueError, KeyError, TypeError):
        return None
    return left if sources else None


def still_unsigned(desk: Desk, left: LeftBatch) -> tuple[Path, ...]:
    """What is left without the documents that the journal knows as signed since the run began.

    A run that was cut may have signed one more than it could remember. Raises ``JournalError``, ``FileTrouble``.
    """
    act = Act.ISSUE if left.issuing else Act.SIGN
    entries = desk.open_journal().entries(left.begun, act=act)
    done = {entry.facts.get("sha256_before") for entry in entries if entry.outcome is Outcome.DONE}
    return tuple(path for path in left.sources if sha256_of_file(path) not in done)


def forget_batch(desk: Desk) -> None:
    """Nothing is left to go on with. Raises ``FileTrouble``."""
    try:
        remove_file(desk.folders.home / FILE)
    except FileMissing:
        return
