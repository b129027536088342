"""The encrypted store: one SQLCipher file, records only ever added. The only file that speaks to SQLCipher.

Rollback journal and not WAL: at rest the journal is one file, it can be read on a read-only disk and lives on a network
home. ``synchronous = EXTRA``: a record is on the disk, and its rollback journal gone for good, when the commit returns.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from kyso_desktop.errors import KysoBug, KysoError
from kyso_desktop.journal.chain import Link, origin
from kyso_desktop.journal.errors import JournalUnavailable, JournalUnreadable
from kyso_desktop.journal.schema import SCHEMA, STEPS
from kyso_desktop.workstation import JournalSecret, own_file

BUSY_SECONDS = 10.0
_UNREADABLE = {sqlcipher.SQLITE_NOTADB, sqlcipher.SQLITE_CORRUPT}
_UNAVAILABLE = {
    sqlcipher.SQLITE_FULL: "DISK_FULL",
    sqlcipher.SQLITE_READONLY: "READ_ONLY",
    sqlcipher.SQLITE_CANTOPEN: "CANNOT_OPEN",
    sqlcipher.SQLITE_PERM: "CANNOT_OPEN",
    sqlcipher.SQLITE_AUTH: "CANNOT_OPEN",
    sqlcipher.SQLITE_IOERR: "DISK_FAILED",
    sqlcipher.SQLITE_BUSY: "BUSY",
    sqlcipher.SQLITE_LOCKED: "BUSY",
    sqlcipher.SQLITE_PROTOCOL: "BUSY",
    sqlcipher.SQLITE_NOMEM: "NO_MEMORY",
}
Row = tuple[Any, ...]


def sorted_error(error: Exception, path: Path) -> KysoError | KysoBug:
    """What an exception of SQLCipher means: the user's world, or our own fault."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if isinstance(code, int) else None
    if primary in _UNREADABLE:
        return JournalUnreadable(path)
    if primary in _UNAVAILABLE:
        return JournalUnavailable(path, _UNAVAILABLE[primary])
    return KysoBug(f"journal: {error}")


class Store:
    """One open connection. Not locked: its owner lets one thread in at a time."""

    def __init__(self, path: Path, secret: JournalSecret) -> None:
        """The store is open under this secret; the file exists already, perhaps empty."""
        self.path = path
        with self._sorting():
            self._connection = sqlcipher.connect(
                path, isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS
            )
        try:
            self._unlock(secret)
        except BaseException:
            self._connection.close()
            raise

    def _unlock(self, secret: JournalSecret) -> None:
        with self._sorting():
            self._connection.execute("PRAGMA cipher_log_level = NONE")
            self._connection.execute(f"PRAGMA key = {_key_literal(secret)}")
            self._connection.execute("PRAGMA synchronous = EXTRA")
            self._connection.execute("PRAGMA secure_delete = ON")
        if (version := self.version()) > SCHEMA:
            raise JournalUnavailable(self.path, f"SCHEMA_{version}")

    def version(self) -> int:
        """Schema version; 0 while the store is empty. The first reading, so a wrong secret shows here."""
        return int(self.rows("PRAGMA user_version")[0][0])

    def create(self) -> None:
        """The empty store has its tables, its identity and the head file's key, all at once."""
        with self.transaction():
            self._step_up()
            self._execute("INSERT INTO about VALUES ('journal', ?)", (secrets.token_hex(16),))
            self._execute("INSERT INTO about VALUES ('head_key', ?)", (secrets.token_hex(32),))

    def upgrade(self) -> None:
        """The tables are those of this program, all at once; the caller has made a backup."""
        with self.transaction():
            self._step_up()

    def _step_up(self) -> None:
        for version in range(self.version(), SCHEMA):
            for statement in _statements(STEPS[version]):
                self._execute(statement)
        self._execute(f"PRAGMA user_version = {SCHEMA}")

    def change_key(self, secret: JournalSecret) -> None:
        """Every page is encrypted under this secret from now on, or none is."""
        self._execute(f"PRAGMA rekey = {_key_literal(secret)}")

    def copy_to(self, path: Path, secret: JournalSecret) -> None:
        """An encrypted copy under ``secret`` stands in the empty file ``path``: a whole state, never a half one."""
        copy = Store(path, secret)
        try:
            with self._sorting():
                self._connection.backup(copy._connection)
        finally:
            copy.close()

    def about(self, name: str) -> str:
        """A fact recorded when the store was made."""
        found = self.rows("SELECT value FROM about WHERE name = ?", (name,))
        if not found:
            raise JournalUnreadable(self.path)
        return str(found[0][0])

    def is_whole(self) -> bool:
        """Whether every page of the file, those of the indexes too, bears the seal that it was written with."""
        return not self.rows("PRAGMA cipher_integrity_check")

    def last(self) -> tuple[Link, Link | None]:
        """The newest record's link, and the one before all that was written with it (None where there is no record)."""
        newest = self.rows("SELECT number, hash FROM records ORDER BY number DESC LIMIT 1")
        start = origin(self.about("journal"))
        if not newest:
            return start, None
        before = self.written_with(newest[0][0]) - 1
        known = self.rows("SELECT number, hash FROM records WHERE number = ?", (before,))
        return Link(*newest[0]), Link(*known[0]) if known else start

    def written_with(self, number: int) -> int:
        """The first record that was written in one transaction with that one; itself where it was written alone."""
        found = self.rows("SELECT body ->> '$.first' FROM records WHERE number = ?", (number,))
        first = found[0][0] if found else None
        return first if isinstance(first, int) and 0 < first < number else number

    def add(self, link: Link, body: str) -> None:
        """The record stands in the running transaction."""
        self._execute("INSERT INTO records (number, hash, body) VALUES (?, ?, ?)", (link.number, link.hash, body))

    def execute(self, statement: str, values: Row = ()) -> None:
        """The statement is done in the running transaction."""
        self._execute(statement, values)

    def rows(self, query: str, values: Row = ()) -> list[Row]:
        """All rows of a reading."""
        with self._sorting():
            return list(self._connection.execute(query, values))

    def page(self, after: int, size: int) -> tuple[list[Row], bool]:
        """Up to ``size`` records behind number ``after``, and whether the store turned out damaged behind them.

        A body that is not JSON is given as an empty one.
        """
        found: list[Row] = []
        try:
            with self._sorting():
                query = (
                    "SELECT number, hash, CASE WHEN json_valid(body) THEN body ELSE '' END"
                    " FROM records NOT INDEXED WHERE number > ? ORDER BY number LIMIT ?"
                )
                found.extend(self._connection.execute(query, (after, size)))
        except JournalUnreadable:
            return found, True
        return found, False

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside is on the disk afterwards, or none of it; nobody else writes meanwhile."""
        self._execute("BEGIN IMMEDIATE")
        try:
            yield
            self._execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def close(self) -> None:
        """The file is let go."""
        with self._sorting():
            self._connection.close()

    def _roll_back(self) -> None:
        # After some failures (full disk) SQLite has rolled back by itself; the first error is the one to tell.
        if self._connection.in_transaction:
            try:
                self._connection.execute("ROLLBACK")
            except sqlcipher.Error:
                self._connection.interrupt()

    def _execute(self, statement: str, values: Row = ()) -> None:
        with self._sorting():
            self._connection.execute(statement, values)

    @contextmanager
    def _sorting(self) -> Iterator[None]:
        try:
            yield
        except (sqlcipher.Error, sqlcipher.Warning) as error:
            raise sorted_error(error, self.path) from error


def make_private_file(path: Path) -> None:
    """An empty file of this user (or of the group that shares its folder) stands there, unless one was there.

    Raises ``OSError``.
    """
    os.close(own_file(path))


def _key_literal(secret: JournalSecret) -> str:
    # PRAGMA takes no bound values. A raw key skips SQLCipher's PBKDF2 (256 000 rounds of HMAC-SHA512).
    if secret.key is not None:
        return f"\"x'{secret.key.hex()}'\""
    if secret.passphrase is None:
        raise KysoBug("journal secret is empty")
    return "'" + secret.passphrase.replace("'", "''") + "'"


def _statements(script: str) -> list[str]:
    # executescript would commit the running transaction.
    statements, current = [], ""
    for line in script.strip().splitlines():
        current += line + "\n"
        if sqlcipher.complete_statement(current):
            statements.append(current)
            current = ""
    return statements
