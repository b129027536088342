"""The key of the journal: in the keyring of the operating system, or a passphrase; never in a file of ours.

Order: the passphrase in ``KYSO_JOURNAL_PASSPHRASE`` where it is set; the OS keyring; a passphrase that is asked for.
"""

import os
import secrets
import sys
import unicodedata
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from kyso_desktop.workstation.errors import KeyringMissing, KeyringRefused
from kyso_desktop.workstation.lock import exclusive_lock
from kyso_desktop.workstation.user_folders import Folders, private_folder

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

JOURNAL_STORE = "journal.db"
"""File name of the store inside the journal's folder."""
PASSPHRASE_VARIABLE = "KYSO_JOURNAL_PASSPHRASE"  # noqa: S105 - the variable's name, not a passphrase
_SERVICE = "kyso-desktop"
_KEY_BYTES = 32
_WAITING = "#next"
"""Follows the journal's name where the key of a change is kept until it is settled."""
# Only those that keep secrets encrypted by the operating system or desktop; others may keep clear text.
_TRUSTED_BACKENDS = (
    "keyring.backends.Windows",
    "keyring.backends.macOS",
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
)
_PATIENCE_WITH_SCREEN = 120.0  # seconds: somebody may be typing the keyring's password
_PATIENCE_WITHOUT_SCREEN = 10.0  # seconds: nobody can be asked, a silent D-Bus must not hold the program
_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True, repr=False)
class JournalSecret:
    """Opens the journal: exactly one of a raw 32-byte key and a passphrase. Never printed."""

    key: bytes | None = None
    passphrase: str | None = None

    def __repr__(self) -> str:
        return "JournalSecret()"


def journal_key(folders: Folders, ask: Callable[[], str | None] | None = None) -> JournalSecret:
    """The secret of this user's journal; made at random and kept in the OS keyring where there is no journal yet.

    ``ask`` gives a passphrase, or None where the person declines. Raises ``KeyringMissing`` (no keyring and no
    passphrase), ``KeyringRefused`` (the keyring is locked, declined, or lost the key of an existing journal) and
    ``FileTrouble`` where the journal's folder cannot be made.
    """
    if passphrase := os.environ.get(PASSPHRASE_VARIABLE):
        return _from_passphrase(passphrase)
    backend = _patiently(_keyring_backend)
    if backend is None:
        return _asked(ask, KeyringMissing())
    key = _stored_key(backend, folders.journal)
    if key is None and (folders.journal / JOURNAL_STORE).exists():
        # A journal without a key here was made under a passphrase, or the keyring was emptied: a new key opens neither.
        return _asked(ask, KeyringRefused())
    return JournalSecret(key=key or _new_key(backend, folders.journal))


def new_journal_key(folders: Folders) -> JournalSecret | None:
    """A fresh key that waits in the keyring beside the present one; None where the journal has a passphrase.

    The journal is then given it, and :func:`settle_journal_key` makes it the present one. A program that dies in
    between loses nothing: both keys are kept. Raises ``KeyringRefused``.
    """
    backend = None if os.environ.get(PASSPHRASE_VARIABLE) else _patiently(_keyring_backend)
    if backend is None or _stored_key(backend, folders.journal) is None:
        return None
    fresh = secrets.token_bytes(_KEY_BYTES)
    _patiently(lambda: backend.set_password(_SERVICE, _user(folders.journal) + _WAITING, fresh.hex()))
    if _stored_key(backend, folders.journal, _WAITING) != fresh:
        raise KeyringRefused
    return JournalSecret(key=fresh)


def waiting_journal_key(folders: Folders) -> JournalSecret | None:
    """The key of a change that was begun and not settled; None where there is none. Raises ``KeyringRefused``."""
    backend = None if os.environ.get(PASSPHRASE_VARIABLE) else _patiently(_keyring_backend)
    key = _stored_key(backend, folders.journal, _WAITING) if backend is not None else None
    return JournalSecret(key=key) if key is not None else None


def settle_journal_key(folders: Folders) -> None:
    """The key that waited is the journal's key; the former one is gone. Raises ``KeyringRefused``."""
    backend = _patiently(_keyring_backend)
    key = _stored_key(backend, folders.journal, _WAITING) if backend is not None else None
    if backend is None or key is None:
        raise KeyringRefused
    _patiently(lambda: backend.set_password(_SERVICE, _user(folders.journal), key.hex()))
    if _stored_key(backend, folders.journal) != key:
        raise KeyringRefused
    _patiently(lambda: backend.delete_password(_SERVICE, _user(folders.journal) + _WAITING))


def key_keeper() -> str | None:
    """Where this user's journal key would come from: the variable's name or the keyring's; None where from nowhere.

    Nothing is read from the keyring or written to it. Raises ``KeyringRefused`` where it does not answer.
    """
    if os.environ.get(PASSPHRASE_VARIABLE):
        return PASSPHRASE_VARIABLE
    backend = _patiently(_keyring_backend)
    return None if backend is None else type(backend).__module__.rpartition(".")[2]


def kept_password(account: str) -> str | None:
    """What :func:`keep_password` kept, or None; raises ``KeyringMissing`` and ``KeyringRefused``."""
    backend = _some_backend()
    return _patiently(lambda: backend.get_password(_SERVICE, account))


def keep_password(account: str, password: str) -> None:
    """The OS keyring holds the password under this name; raises ``KeyringMissing`` and ``KeyringRefused``."""
    backend = _some_backend()
    _patiently(lambda: backend.set_password(_SERVICE, account, password))


def _some_backend() -> "KeyringBackend":
    backend = _patiently(_keyring_backend)
    if backend is None:
        raise KeyringMissing
    return backend


def _from_passphrase(passphrase: str) -> JournalSecret:
    # Keyboards and systems compose Vietnamese letters differently; the same words must open the same journal.
    return JournalSecret(passphrase=unicodedata.normalize("NFC", passphrase))


def _asked(ask: Callable[[], str | None] | None, otherwise: KeyringMissing | KeyringRefused) -> JournalSecret:
    if ask is not None and (passphrase := ask()):
        return _from_passphrase(passphrase)
    raise otherwise


def passphrase_secret(passphrase: str) -> JournalSecret:
    """The secret of a journal under this passphrase, however its letters were typed."""
    return _from_passphrase(passphrase)


def _keyring_backend() -> "KeyringBackend | None":
    import keyring
    from keyring.backends.chainer import ChainerBackend

    chosen = keyring.get_keyring()
    candidates = chosen.backends if isinstance(chosen, ChainerBackend) else [chosen]
    return next((backend for backend in candidates if type(backend).__module__ in _TRUSTED_BACKENDS), None)


def _stored_key(backend: "KeyringBackend", journal: Path, which: str = "") -> bytes | None:
    stored = _patiently(lambda: backend.get_password(_SERVICE, _user(journal) + which))
    if stored is None:
        return None
    try:
        key = bytes.fromhex(stored)
    except ValueError as error:
        raise KeyringRefused from error
    if len(key) != _KEY_BYTES:
        raise KeyringRefused
    return key


def _new_key(backend: "KeyringBackend", journal: Path) -> bytes:
    # Two programs started together must end with one key; and what the keyring took must come back before it is used.
    with exclusive_lock(private_folder(journal) / "key.lock", seconds=_patience()):
        if key := _stored_key(backend, journal):
            return key
        fresh = secrets.token_bytes(_KEY_BYTES)
        _patiently(lambda: backend.set_password(_SERVICE, _user(journal), fresh.hex()))
        if _stored_key(backend, journal) != fresh:
            raise KeyringRefused
        return fresh


def _user(journal: Path) -> str:
    return str(journal.resolve())


def _patience() -> float:
    has_screen = sys.platform in ("win32", "darwin") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return _PATIENCE_WITH_SCREEN if has_screen else _PATIENCE_WITHOUT_SCREEN


def _patiently(step: Callable[[], _Answer]) -> _Answer:
    # A thread that can be left behind: a keyring's D-Bus call cannot be cancelled. Whatever a backend raises means that
    # the keyring did not serve.
    answer: Future[_Answer] = Future()

    def run() -> None:
        try:
            answer.set_result(step())
        except BaseException as error:  # noqa: BLE001 - handed to the waiting thread, which sorts it
            answer.set_exception(error)

    Thread(target=run, name="keyring", daemon=True).start()
    try:
        return answer.result(timeout=_patience())
    except Exception as error:
        raise KeyringRefused from error
