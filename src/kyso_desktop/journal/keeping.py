"""Backups, restoring, a new key, and the way forward for a journal that cannot be read. No journal is ever deleted.

A backup is a folder with an encrypted copy of the store, under the same secret, and its head file: a journal that can
be opened where it lies.
"""

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kyso_desktop.journal.errors import BackupUnsound, JournalUnavailable, JournalUnreadable
from kyso_desktop.journal.journal import HEAD, Journal, sorting_files
from kyso_desktop.journal.model import Act, ChainReport
from kyso_desktop.workstation import JOURNAL_STORE, JournalSecret, is_shared, private_folder

BACKUPS = "backups"
_PREFIX = "journal-"
_ASIDE = "aside-"
_STAMP = "%Y%m%dT%H%M%S%fZ"
_FILES = (JOURNAL_STORE, f"{JOURNAL_STORE}-journal", HEAD)


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that was opened and checked from the first record to the last."""

    folder: Path
    made: datetime
    records: int
    hash: str
    """SHA-256 of the last record."""


Passed = Callable[[int, int], None]
"""Hears how many of how many records were read; what it raises ends the work and leaves nothing of it."""


def _unheard(_done: int, _of: int) -> None:
    """For whoever does not want to know."""


def back_up(
    journal: Journal, at: datetime, into: Path | None = None, keep: int = 10, passed: Passed = _unheard
) -> Backup:
    """A checked copy stands in a folder of its own inside ``into``; of older ones the newest ``keep`` - 1 are kept.

    Raises ``JournalUnavailable``, and ``BackupUnsound`` where the copy does not stand its check (then nothing older is
    removed).
    """
    place = into or journal.folder / BACKUPS
    made = _checked_copy(journal, place, at, passed)
    journal.note(Act.BACKED_UP, {"folder": made.folder.name, "records": made.records, "hash": made.hash}, at)
    for old in backups(place)[max(1, keep) :]:
        with sorting_files(old):
            shutil.rmtree(old)
    return made


def backups(place: Path) -> tuple[Path, ...]:
    """The backups in this folder, newest first."""
    with sorting_files(place):
        found = place.glob(f"{_PREFIX}*") if place.is_dir() else ()
        return tuple(sorted((folder for folder in found if folder.is_dir()), reverse=True))


def backup_due(place: Path, at: datetime, every: timedelta) -> bool:
    """Whether the newest backup is older than that, or there is none."""
    newest = next(iter(backups(place)), None)
    if newest is None:
        return True
    try:
        made = datetime.strptime(newest.name.removeprefix(_PREFIX), _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return True
    return not timedelta(0) <= at - made < every  # one from the future tells nothing


def restore(
    backup: Path,
    folder: Path,
    secret: JournalSecret,
    at: datetime,
    passed: Passed = _unheard,
    exchanging: Callable[[], None] = lambda: None,
) -> tuple[Journal, Path | None]:
    """The journal of this backup stands in ``folder``; what was there before is set aside, in the folder returned.

    ``exchanging`` is called when the backup is known to be whole, before anything is touched. Raises ``BackupUnsound``
    and ``JournalUnreadable`` before that.
    """
    report = _require_whole(backup, secret, passed)
    exchanging()
    aside = set_aside(folder, at)
    with sorting_files(folder):
        private_folder(folder)
        for name in (JOURNAL_STORE, HEAD):
            _copy_new(backup / name, folder / name)
    journal = Journal.open(folder, secret)
    facts = {"records": report.records, "hash": report.hash, "aside": aside.name if aside else None}
    journal.note(Act.RESTORED, facts, at)
    return journal, aside


def open_or_begin_anew(folder: Path, secret: JournalSecret, at: datetime) -> tuple[Journal, Path | None]:
    """The journal; one that cannot be read is set aside whole and a new one tells of it. A person must have agreed.

    Raises ``JournalUnavailable``.
    """
    try:
        return Journal.open(folder, secret), None
    except JournalUnreadable:
        store = folder / JOURNAL_STORE
        with sorting_files(store):
            sha256 = hashlib.sha256(store.read_bytes()).hexdigest() if store.exists() else None
        aside = set_aside(folder, at)
        journal = Journal.open(folder, secret)
        journal.note(Act.SET_ASIDE, {"aside": aside.name if aside else None, "sha256": sha256}, at)
        return journal, aside


def set_aside(folder: Path, at: datetime) -> Path | None:
    """The journal's files lie unchanged in a folder of their own beside; None where there were none."""
    with sorting_files(folder):
        found = [folder / name for name in _FILES if (folder / name).exists()]
        if not found:
            return None
        aside = private_folder(folder / f"{_ASIDE}{_stamped(at)}")
        for path in found:
            path.rename(aside / path.name)
        return aside


def change_key(
    journal: Journal,
    secret: JournalSecret,
    at: datetime,
    passed: Passed = _unheard,
    exchanging: Callable[[], None] = lambda: None,
) -> Backup:
    """The journal opens with ``secret`` alone; the backup made just before still opens with the old one.

    The caller must have put the new secret in its place first, and takes the old one away afterwards. ``exchanging``
    is called between the backup and the new key.
    """
    made = back_up(journal, at, passed=passed)
    exchanging()
    journal.change_key(secret)
    journal.note(Act.REKEYED, {"backup": made.folder.name}, at)
    return made


def _checked_copy(journal: Journal, place: Path, at: datetime, passed: Passed) -> Backup:
    with sorting_files(place):
        draft = private_folder(private_folder(place) / f".{_PREFIX}{_stamped(at)}")
        try:
            passed(0, journal.length)
            journal.copy_into(draft)
            report = _checked(journal.open_copy(draft), passed)
            if not report.intact:
                raise BackupUnsound(place, report.first_broken or 0)
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise
        folder = draft.rename(place / draft.name.removeprefix("."))
    return Backup(folder, at, report.records, report.hash)


def _checked(copy: Journal, passed: Passed) -> ChainReport:
    """Every page and every record; the copy is closed."""
    try:
        length = copy.length
        passed(0, length)
        return copy.check_pages() or copy.check(passed=lambda done: passed(min(done, length), length))
    finally:
        copy.close_store()


def _require_whole(backup: Path, secret: JournalSecret, passed: Passed) -> ChainReport:
    if not (backup / JOURNAL_STORE).exists():
        raise JournalUnavailable(backup / JOURNAL_STORE, "NO_BACKUP")
    report = _checked(Journal.open(backup, secret), passed)
    if not report.intact:
        raise BackupUnsound(backup, report.first_broken or 0)
    return report


def _copy_new(source: Path, target: Path) -> None:
    draft = target.with_name(f".{target.name}.part")
    shutil.copyfile(source, draft)
    draft.chmod(0o660 if is_shared(target.parent) else 0o600)
    draft.rename(target)


def _stamped(at: datetime) -> str:
    return at.astimezone(UTC).strftime(_STAMP)
