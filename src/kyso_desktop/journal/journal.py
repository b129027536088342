"""The journal of one user: append, read, check. Safe to use from several threads and programs at once."""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import Any, Self

from kyso_desktop.errors import KysoBug
from kyso_desktop.journal.chain import BEGIN, CLOSE, NOTE, next_body, origin
from kyso_desktop.journal.chain import stamp as moment_text
from kyso_desktop.journal.checking import Check, Evidence, Record
from kyso_desktop.journal.checkpoint import Checkpoint, CheckpointKey, make_checkpoint
from kyso_desktop.journal.errors import JournalUnavailable, JournalUnreadable
from kyso_desktop.journal.evidence import Pieces, erase_pieces, keep_pieces, read_pieces
from kyso_desktop.journal.finding import of_all_acts, of_one_act, page_query
from kyso_desktop.journal.head import Head
from kyso_desktop.journal.model import Act, ChainBreak, ChainReport, Entry, Facts, Outcome, Page, Place, Wish
from kyso_desktop.journal.schema import SCHEMA
from kyso_desktop.journal.store import BUSY_SECONDS, Store, make_private_file
from kyso_desktop.workstation import JOURNAL_STORE, FileTrouble, JournalSecret, exclusive_lock, private_folder

HEAD = "journal.head"
_LOCK = "journal.lock"
_BEFORE_UPGRADE = "before-upgrade-from-"
_CLOCK_PATIENCE = 2 * BUSY_SECONDS
_PAGE = 500  # records read at once: flat memory, and appends get in between


class Journal:
    """The open journal. Each append is chained to the one before and on the disk when it returns."""

    def __init__(self, folder: Path, store: Store, secret: JournalSecret) -> None:
        self.folder = folder
        self._secret = secret
        self._store = store
        self._mutex = RLock()
        self._left_out: frozenset[str] = frozenset()
        self._origin = origin(store.about("journal"))
        self._head = Head(folder / HEAD, bytes.fromhex(store.about("head_key")))

    @classmethod
    def open(cls, folder: Path, secret: JournalSecret) -> Self:
        """The journal in this folder, made new where there is none.

        Raises ``JournalUnreadable`` (wrong secret, damaged, or a head file whose store is gone; nothing is touched)
        and ``JournalUnavailable``.
        """
        path = folder / JOURNAL_STORE
        with sorting_files(path):
            if not path.exists():
                _make_store(folder, secret)
        store = Store(path, secret)
        try:
            if store.version() == 0:  # an empty file: a program died while making it, or somebody emptied it
                store.close()
                with sorting_files(path):
                    _make_store(folder, secret)
                store = Store(path, secret)
            old = store.version()
            if old < SCHEMA:
                _upgrade(folder, store, secret)
            journal = cls(folder, store, secret)
            if old < SCHEMA:
                journal.note(Act.UPGRADED, {"from": old, "to": SCHEMA}, datetime.now(UTC))
            return journal
        except BaseException:
            store.close()
            raise

    def leave_out(self, names: frozenset[str]) -> None:
        """Facts under these names are written no more: the office wants less in its journal."""
        self._left_out = names

    def begin(self, act: Act, facts: Facts, at: datetime) -> int:
        """The act stands in the journal before it is done; returns its number, for ``close``."""
        return self._append(BEGIN, at, {"act": act.value, "facts": dict(facts)})

    def begin_all(self, acts: Sequence[tuple[Act, Facts]], at: datetime) -> list[int]:
        """All these acts stand in the journal before the first of them is done, at once or none; their numbers."""
        if not acts:
            return []
        return self._append_all(BEGIN, at, [{"act": act.value, "facts": dict(facts)} for act, facts in acts])

    def close(
        self, number: int, outcome: Outcome, facts: Facts, at: datetime, evidence: tuple[str, Pieces] | None = None
    ) -> None:
        """How the act begun under this number ended stands in the journal; once only, else ``KysoBug``.

        ``evidence``: a document's SHA-256 and the pieces that are kept of it, all at once with the entry.
        """
        if outcome is Outcome.OPEN:
            raise KysoBug("an entry is closed as open")
        said = {"begins": number, "outcome": outcome.value, "facts": dict(facts)}

        def keep() -> None:
            self._require_open(number)
            if evidence is not None:
                keep_pieces(self._store, *evidence)

        self._append(CLOSE, at, said, before=keep)

    def note(self, act: Act, facts: Facts, at: datetime, outcome: Outcome = Outcome.DONE) -> int:
        """The act stands in the journal, begun and closed at once; returns its number."""
        return self._append(NOTE, at, {"act": act.value, "facts": dict(facts), "outcome": outcome.value})

    def keep_evidence(self, sha256: str, pieces: Pieces) -> None:
        """The pieces are kept under the document's SHA-256; what is there under a name already stays as it is."""
        lock = exclusive_lock(self.folder / _LOCK, seconds=BUSY_SECONDS)
        with self._mutex, sorting_files(self._store.path), lock, self._store.transaction():
            keep_pieces(self._store, sha256, pieces)

    def evidence(self, sha256: str) -> dict[str, bytes]:
        """The pieces kept for this document, by name; empty where there are none."""
        with self._mutex:
            return read_pieces(self._store, sha256)

    def delete_evidence(self, sha256: str, at: datetime) -> int:
        """The pieces are gone for good and the chain says so, both at once; returns the number of that entry."""
        said = {"act": Act.EVIDENCE_DELETED.value, "facts": {"sha256": sha256}, "outcome": Outcome.DONE.value}
        return self._append(NOTE, at, said, before=lambda: erase_pieces(self._store, sha256))

    def entries(
        self, since: datetime | None = None, until: datetime | None = None, act: Act | None = None
    ) -> Iterator[Entry]:
        """The acts (of one kind) begun from ``since`` on and before ``until``, by their times, read as needed."""
        after = (moment_text(since) if since else "", 0)
        end = (moment_text(until) if until else "~", *((act.value,) if act else ()))  # "~": behind every digit
        query = of_one_act if act else of_all_acts
        while True:
            with self._mutex:
                found = self._store.rows(query, (*after, *end, _PAGE))
            for number, _, opened, closed in found:
                yield self._entry(number, opened, closed)
            if len(found) < _PAGE:
                return
            after = (found[-1][1], found[-1][0])

    def page(self, wish: Wish, after: Place | None = None, size: int = 50) -> Page:
        """Up to ``size`` entries as wished, newest first, behind the place where the last page ended."""
        with self._mutex:
            found = self._store.rows(*page_query(wish, after, size))
        entries = tuple(self._entry(number, opened, closed) for number, _, opened, closed in found)
        return Page(entries, Place(found[-1][1], found[-1][0]) if len(found) == size else None)

    @property
    def length(self) -> int:
        """How many records there are."""
        with self._mutex:
            return self._store.last()[0].number

    def check(
        self, kept: Sequence[Checkpoint] = (), passed: Callable[[int], None] = lambda _number: None
    ) -> ChainReport:
        """Every record against its hash and the record before, every checkpoint, the newest against the head file.

        ``kept`` are checkpoints of this journal that were kept elsewhere. ``passed`` hears from time to time how many
        records were read; what it raises ends the check.
        """
        with sorting_files(self._head_path):
            head = self._head.read()
        check = Check(Evidence(self.identity, self._origin, head, tuple(kept)), self._hash_at)
        report = check.run(self._counted(passed))
        return self._held_to_head(check, report) if report.intact else report

    def check_pages(self) -> ChainReport | None:
        """A report that the store is damaged where any page of it is, read or not; else None."""
        with self._mutex:
            whole = self._store.is_whole()
        return None if whole else ChainReport(0, 0, False, 1, ChainBreak.DAMAGED)

    def checkpoint(
        self, key: CheckpointKey, at: datetime, stamp: Callable[[bytes], bytes | None] = lambda _signature: None
    ) -> Checkpoint:
        """The chain as it stands is signed with this key, and the checkpoint stands in the journal.

        ``stamp`` gives the time-stamp of the signature, or None where there is none to be had. Keep a copy of it
        elsewhere, for ``check``. Raises what the key raises; then nothing was written.
        """
        with self._mutex:
            link = self._store.last()[0]
        made = make_checkpoint(self.identity, link, moment_text(at), key)
        if token := stamp(b64decode(made.signature)):
            made = replace(made, timestamp=b64encode(token).decode())
        self.note(Act.CHECKPOINT, made.facts(), at)
        return made

    @property
    def identity(self) -> str:
        """Which journal this is; random, made with it."""
        with self._mutex:
            return self._store.about("journal")

    def copy_into(self, folder: Path) -> None:
        """The store, under the same secret, and its head file stand in this empty folder, as of one moment."""
        lock = exclusive_lock(self.folder / _LOCK, seconds=BUSY_SECONDS)
        with self._mutex, sorting_files(self._store.path), lock:
            make_private_file(folder / JOURNAL_STORE)
            self._store.copy_to(folder / JOURNAL_STORE, self._secret)
            if self._head_path.exists():
                make_private_file(folder / HEAD)
                (folder / HEAD).write_bytes(self._head_path.read_bytes())

    def open_copy(self, folder: Path) -> Self:
        """A copy of this journal, opened with the same secret."""
        return type(self).open(folder, self._secret)

    def change_key(self, secret: JournalSecret) -> None:
        """The store opens with this secret alone; ``keeping.change_key`` makes a backup first."""
        lock = exclusive_lock(self.folder / _LOCK, seconds=BUSY_SECONDS)
        with self._mutex, sorting_files(self._store.path), lock:
            self._store.change_key(secret)
            self._secret = secret

    def close_store(self) -> None:
        """The file is let go; the journal is of no further use."""
        with self._mutex:
            self._store.close()

    @property
    def _head_path(self) -> Path:
        return self.folder / HEAD

    def _held_to_head(self, check: Check, report: ChainReport) -> ChainReport:
        # Read again: other programs may have appended meanwhile. A crash leaves the head behind by what was written
        # last, one record or several at once, never by more.
        with sorting_files(self._head_path):
            head = self._head.read()
        known = head.number if head else 0
        with self._mutex:
            behind = known + 1 < self._store.written_with(report.records)
        return check.broken(ChainBreak.HEAD_MISMATCH, known + 1) if behind else report

    def _hash_at(self, number: int) -> str | None:
        with self._mutex:
            found = self._store.rows("SELECT hash FROM records WHERE number = ?", (number,))
        return str(found[0][0]) if found else None

    def _pages(self) -> Iterator[tuple[list[Record], bool]]:
        after = -(2**63)  # the least there is: a record slipped in before number 1 is seen as well
        while True:
            with self._mutex:
                found, damaged = self._store.page(after, _PAGE)
            yield found, damaged
            if damaged or len(found) < _PAGE:
                return
            after = found[-1][0]

    def _counted(self, passed: Callable[[int], None]) -> Iterator[tuple[list[Record], bool]]:
        done = 0
        for records, damaged in self._pages():
            yield records, damaged
            done += len(records)
            passed(done)

    def _append(self, kind: str, at: datetime, said: dict[str, Any], before: Callable[[], None] = lambda: None) -> int:
        return self._append_all(kind, at, [said], before)[0]

    def _append_all(
        self, kind: str, at: datetime, many: Sequence[dict[str, Any]], before: Callable[[], None] = lambda: None
    ) -> list[int]:
        numbers: list[int] = []
        lock = exclusive_lock(self.folder / _LOCK, seconds=BUSY_SECONDS)
        with self._mutex, sorting_files(self._store.path), lock:
            vouched = self._head_fits()
            with self._store.transaction():
                before()
                link = self._store.last()[0]
                shared = self._clock_set_back(at) | ({"first": link.number + 1} if len(many) > 1 else {})
                for said in many:
                    link, body = next_body(link, kind, at, said | {"facts": self._wanted(said["facts"])} | shared)
                    self._store.add(link, body)
                    numbers.append(link.number)
            if vouched:
                self._head.write(link)
        return numbers

    def _wanted(self, facts: Facts) -> dict[str, Any]:
        return {name: value for name, value in facts.items() if name not in self._left_out}

    def _clock_set_back(self, at: datetime) -> dict[str, int]:
        # Jobs read the clock before they wait for the lock, so a little behind is no sign of anything.
        newest = self._store.rows("SELECT at FROM records ORDER BY number DESC LIMIT 1")
        behind = (datetime.fromisoformat(newest[0][0]) - at).total_seconds() if newest else 0.0
        return {"clock_set_back": round(behind)} if behind > _CLOCK_PATIENCE else {}

    def _head_fits(self) -> bool:
        # A head that does not belong to this store is evidence: work goes on, the head is never written over.
        last, before = self._store.last()
        head = self._head.read() or self._origin
        if head == last:
            return True
        if head == before:  # a crash between commit and head
            self._head.write(last)
            return True
        return False

    def _require_open(self, number: int) -> None:
        begun = self._store.rows("SELECT 1 FROM records WHERE number = ? AND body ->> '$.kind' = ?", (number, BEGIN))
        closed = self._store.rows("SELECT 1 FROM records WHERE begins = ?", (number,))
        if not begun or closed:
            raise KysoBug(f"journal entry {number} is not open")

    def _entry(self, number: int, opened: str, closed: str | None) -> Entry:
        try:
            first = json.loads(opened)
            end = json.loads(closed) if closed else (first if first["kind"] == NOTE else {})
            return Entry(
                number=number,
                act=Act(first["act"]),
                begun=datetime.fromisoformat(first["at"]),
                closed=datetime.fromisoformat(end["at"]) if end else None,
                outcome=Outcome(end["outcome"]) if end else Outcome.OPEN,
                facts=first["facts"] | end.get("facts", {}) | _clock_facts(first, end),
            )
        except (ValueError, KeyError, TypeError) as error:
            raise JournalUnreadable(self._store.path) from error


def _upgrade(folder: Path, store: Store, secret: JournalSecret) -> None:
    """The store's tables are those of this program; the store as it was lies in a folder of its own."""
    with sorting_files(store.path), exclusive_lock(folder / _LOCK, seconds=BUSY_SECONDS):
        old = store.version()
        if old == SCHEMA:  # another program was quicker
            return
        kept = private_folder(folder / f"{_BEFORE_UPGRADE}{old}")
        if not (kept / HEAD).exists():  # its last file: a copy that was cut short is made again
            (kept / JOURNAL_STORE).unlink(missing_ok=True)
            make_private_file(kept / JOURNAL_STORE)
            store.copy_to(kept / JOURNAL_STORE, secret)
            make_private_file(kept / HEAD)
            (kept / HEAD).write_bytes((folder / HEAD).read_bytes() if (folder / HEAD).exists() else b"")
        store.upgrade()


def _clock_facts(*contents: dict[str, Any]) -> dict[str, int]:
    seconds = [content["clock_set_back"] for content in contents if "clock_set_back" in content]
    return {"clock_set_back": max(seconds)} if seconds else {}


def _make_store(folder: Path, secret: JournalSecret) -> None:
    path = private_folder(folder) / JOURNAL_STORE
    with exclusive_lock(folder / _LOCK, seconds=BUSY_SECONDS):
        if (folder / HEAD).exists() and not (path.exists() and path.stat().st_size):
            raise JournalUnreadable(path)
        make_private_file(path)
        store = Store(path, secret)
        try:
            if store.version() == 0:
                if path.stat().st_size:  # a scrap that SQLite would take for an empty store and write over
                    raise JournalUnreadable(path)
                store.create()
                Head(folder / HEAD, bytes.fromhex(store.about("head_key"))).write(origin(store.about("journal")))
        finally:
            store.close()


@contextmanager
def sorting_files(path: Path) -> Iterator[None]:
    """Whatever the file system refuses inside is told as ``JournalUnavailable``."""
    try:
        yield
    except FileTrouble as error:
        raise JournalUnavailable(path, error.code) from error
    except OSError as error:
        raise JournalUnavailable(path, error.strerror or "DISK_FAILED") from error
