"""The watched incoming folder: a file that has come whole is verified, and a row for the register proposed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from pathlib import Path

from kyso_desktop.books import Field
from kyso_desktop.jobs.desk import Desk
from kyso_desktop.jobs.model import VerifiedFile
from kyso_desktop.jobs.rules import VIETNAM
from kyso_desktop.jobs.verify import verify_document
from kyso_desktop.workstation import FileTrouble, TargetFailed

PDF = ".pdf"
AT_ONCE = 20
"""Files verified in one look, so that a full folder does not hold the program."""
REMINDERS = (time(10, 30), time(16))
"""Towards the end of the morning and of the afternoon, with time left to act."""
_SATURDAY = 5
Sizes = Mapping[Path, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Arrival:
    """A new file with its verdict, and what the register of incoming documents would say of it."""

    verified: VerifiedFile

    @property
    def path(self) -> Path:
        return self.verified.path

    @property
    def fields(self) -> Mapping[Field, str]:
        """What the register would say of it; nothing of a secret one."""
        if self.verified.secrecy is not None:
            return {}
        number, _, notation = (self.verified.number or "").partition("/")
        said = {
            Field.NUMBER: number,
            Field.NOTATION: notation,
            Field.ISSUED: self.verified.date,
            Field.ORGANISATION: self.verified.agency,
            Field.TYPE_NAME: self.verified.subject.type_name,
            Field.SUBJECT: self.verified.subject.text,
            Field.PRIORITY: self.verified.subject.urgency,
        }
        return {name: str(value) for name, value in said.items() if value}


@dataclass(frozen=True, slots=True)
class Watched:
    """What the last look at the folder saw; handed to the next one."""

    sizes: Sizes = field(default_factory=dict)
    """Size and time of change (ns) of every PDF."""
    done: Sizes = field(default_factory=dict)
    """Those that were there at the first look, or have been verified."""
    begun: bool = False
    arrivals: tuple[Arrival, ...] = ()
    """What this look has verified."""


def look_for_arrivals(desk: Desk, folder: Path, before: Watched) -> Watched:
    """Files that are new since the first look, and stood still between two looks, are verified and journalled.

    Nothing is changed in the folder. Raises ``FileTrouble`` where the folder cannot be read, and ``JournalError``.
    """
    sizes = _sizes(folder)
    if not before.begun:
        return Watched(sizes, sizes, begun=True)
    still = [path for path, size in sizes.items() if before.sizes.get(path) == size != before.done.get(path)]
    arrivals = tuple(_arrival(desk, path) for path in still[:AT_ONCE])
    done = {path: size for path, size in before.done.items() if path in sizes}
    return Watched(sizes, done | {one.path: sizes[one.path] for one in arrivals}, begun=True, arrivals=arrivals)


def reminder_due(now: datetime, told: datetime | None) -> bool:
    """Whether a time to look into the official mailbox has come on this working day since ``told``."""
    here = now.astimezone(VIETNAM)
    times = [datetime.combine(here.date(), each, VIETNAM) for each in REMINDERS]
    passed = [each for each in times if each <= here]
    return here.weekday() < _SATURDAY and bool(passed) and (told is None or told < passed[-1])


def _sizes(folder: Path) -> Sizes:
    try:
        found = [path for path in sorted(folder.iterdir()) if path.suffix.lower() == PDF and path.is_file()]
        return {path: (stat.st_size, stat.st_mtime_ns) for path in found if (stat := path.stat()).st_size}
    except OSError as error:
        raise TargetFailed(folder) from error


def _arrival(desk: Desk, path: Path) -> Arrival:
    try:
        verified = verify_document(path, desk)
    except FileTrouble as error:
        verified = VerifiedFile(path, None, error, 0.0)
    return Arrival(verified)
