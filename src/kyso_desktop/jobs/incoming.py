"""The watched incoming folder: a file that has come whole is verified, and a row for the register proposed."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from pathlib import Path

from kyso_desktop.books import Field
from kyso_desktop.jobs.desk import Desk
from kyso_desktop.jobs.model import VerifiedFile
from kyso_desktop.jobs.rules import VIETNAM
from kyso_desktop.workstation import FileMissing, FileTrouble, TargetFailed, private_folder, read_file, write_whole

PDF = ".pdf"
MEMORY = "incoming.json"
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
    def is_secret(self) -> bool:
        """Whether it bears a mark of secrecy; such a document is never entered in a register here."""
        return self.verified.secrecy is not None

    @property
    def fields(self) -> Mapping[Field, str]:
        """What the register would say of it; nothing of a secret one."""
        if self.is_secret:
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
class Remembered:
    """What is known of the folder from one start of the program to the next."""

    newest: int = 0
    """Every file that came or changed up to this moment (ns, by the folder's own clock) has been seen."""
    waiting: frozenset[str] = frozenset()
    """Names of files that were verified and are neither in the register nor left out."""


@dataclass(frozen=True, slots=True)
class Watched:
    """What the last look at the folder saw; handed to the next one."""

    sizes: Sizes = field(default_factory=dict)
    """Size and time of coming or changing (ns) of every PDF."""
    done: Sizes = field(default_factory=dict)
    """Those that need no look: seen before this start, there when the folder was first watched, or verified."""
    begun: bool = False
    known: frozenset[str] = frozenset()
    """Names of files that were verified and journalled before this start, and are only to be shown again."""
    arrivals: tuple[Arrival, ...] = ()
    """What this look has verified."""

    @property
    def newest(self) -> int:
        """As :class:`Remembered` has it: before the first file that is still to be verified."""
        left = [size[1] for path, size in self.sizes.items() if self.done.get(path) != size]
        return min(left) - 1 if left else max((size[1] for size in self.sizes.values()), default=0)


def look_for_arrivals(desk: Desk, folder: Path, before: Watched) -> Watched:
    """Files that are new, and stood still between two looks, are verified and journalled.

    New is what came since the folder was last looked at, also while the program was closed; at the very first look
    nothing is. Nothing is changed in the folder. Raises ``FileTrouble`` where the folder cannot be read, and
    ``JournalError``.
    """
    sizes = _sizes(folder)
    if not before.begun:
        return _first_look(sizes, _recalled(desk, folder))
    still = [path for path, size in sizes.items() if before.sizes.get(path) == size != before.done.get(path)]
    arrivals = tuple(_arrival(desk, path, note=path.name not in before.known) for path in still[:AT_ONCE])
    done = {path: size for path, size in before.done.items() if path in sizes}
    done |= {one.path: sizes[one.path] for one in arrivals}
    return Watched(sizes, done, begun=True, known=before.known - {one.path.name for one in arrivals}, arrivals=arrivals)


def remember_arrivals(desk: Desk, folder: Path, watched: Watched, waiting: Iterable[Arrival]) -> None:
    """The next start of the program goes on from here; raises ``FileTrouble``.

    The names of what waits are kept, never of a document with a mark of secrecy, and none where the office keeps none.
    """
    names = {one.path.name for one in waiting if not one.is_secret} | watched.known
    kept = [] if desk.settings.file_names_off else sorted(names)
    content = {"folder": str(folder), "newest": watched.newest, "waiting": kept}
    target = private_folder(desk.folders.home) / MEMORY
    write_whole(target, json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass"), overwrite=True)


def _first_look(sizes: Sizes, remembered: Remembered | None) -> Watched:
    if remembered is None:
        return Watched(sizes, sizes, begun=True)
    known = frozenset(path.name for path in sizes if path.name in remembered.waiting)
    done = {path: size for path, size in sizes.items() if size[1] <= remembered.newest and path.name not in known}
    return Watched(sizes, done, begun=True, known=known)


def _recalled(desk: Desk, folder: Path) -> Remembered | None:
    """None for a folder that was not watched before; a damaged memory is none."""
    try:
        said = json.loads(read_file(desk.folders.home / MEMORY))
        if said["folder"] != str(folder):
            return None
        return Remembered(int(said["newest"]), frozenset(map(str, said["waiting"])))
    except (FileMissing, ValueError, LookupError, TypeError):
        return None


def reminder_due(now: datetime, told: datetime | None) -> bool:
    """Whether a time to look into the official mailbox has come on this working day since ``told``."""
    here = now.astimezone(VIETNAM)
    times = [datetime.combine(here.date(), each, VIETNAM) for each in REMINDERS]
    passed = [each for each in times if each <= here]
    return here.weekday() < _SATURDAY and bool(passed) and (told is None or told < passed[-1])


def _sizes(folder: Path) -> Sizes:
    try:
        found = [path for path in sorted(folder.iterdir()) if path.suffix.lower() == PDF and path.is_file()]
        stats = {path: stat for path in found if (stat := path.stat()).st_size}
        # A copied file may keep the time of its original: when it came is in the other time (Windows: made).
        return {path: (stat.st_size, max(stat.st_mtime_ns, stat.st_ctime_ns)) for path, stat in stats.items()}
    except OSError as error:
        raise TargetFailed(folder) from error


def _arrival(desk: Desk, path: Path, *, note: bool) -> Arrival:
    from kyso_desktop.jobs.verify import verify_document  # with its engines: most looks see nothing new

    try:
        verified = verify_document(path, desk, note=note)
    except FileTrouble as error:
        verified = VerifiedFile(path, None, error, 0.0)
    return Arrival(verified)
