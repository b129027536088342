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
SERVICE = "kyso-desktop"
KEY_BYTES = 32
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
        return passphrase_secret(passphrase)
    backend = patiently(keyring_backend)
    if backend is None:
        return _asked(ask, KeyringMissing())
    key = stored_key(backend, folders.journal)
    if key is None and (folders.journal / JOURNAL_STORE).exists():
        # A journal without a key here was made under a passphrase, or the keyring was emptied: a new key opens neither.
        return _asked(ask, KeyringRefused())
    return JournalSecret(key=key or _new_key(backend, folders.journal))


def key_keeper() -> str | None:
    """Where this user's journal key would come from: the variable's name or the keyring's; None where from nowhere.

    Nothing is read from the keyring or written to it. Raises ``KeyringRefused`` where it does not answer.
    """
    if os.environ.get(PASSPHRASE_VARIABLE):
        return PASSPHRASE_VARIABLE
    backend = patiently(keyring_backend)
    return None if backend is None else type(backend).__module__.rpartition(".")[2]


def kept_password(account: str) -> str | None:
    """What :func:`keep_password` kept, or None; raises ``KeyringMissing`` and ``KeyringRefused``."""
    backend = _some_backend()
    return patiently(lambda: backend.get_password(SERVICE, account))


def keep_password(account: str, password: str) -> None:
    """The OS keyring holds the password under this name; raises ``KeyringMissing`` and ``KeyringRefused``."""
    backend = _some_backend()
    patiently(lambda: backend.set_password(SERVICE, account, password))


def _some_backend() -> "KeyringBackend":
    backend = patiently(keyring_backend)
    if backend is None:
        raise KeyringMissing
    return backend


def passphrase_secret(passphrase: str) -> JournalSecret:
    """The secret that these words are, however the keyboard composed them."""
    # Keyboards and systems compose Vietnamese letters differently; the same words must open the same journal.
    return JournalSecret(passphrase=unicodedata.normalize("NFC", passphrase))


def _asked(ask: Callable[[], str | None] | None, otherwise: KeyringMissing | KeyringRefused) -> JournalSecret:
    if ask is not None and (passphrase := ask()):
        return passphrase_secret(passphrase)
    raise otherwise


def keyring_backend() -> "KeyringBackend | None":
    """The keyring of the operating system, where it is one that encrypts."""
    import keyring
    from keyring.backends.chainer import ChainerBackend

    chosen = keyring.get_keyring()
    candidates = chosen.backends if isinstance(chosen, ChainerBackend) else [chosen]
    return next((backend for backend in candidates if type(backend).__module__ in _TRUSTED_BACKENDS), None)


def stored_key(backend: "KeyringBackend", journal: Path, kind: str = "") -> bytes | None:
    """The key that the keyring holds for this journal; ``kind`` is put behind its name. Raises ``KeyringRefused``."""
    stored = patiently(lambda: backend.get_password(SERVICE, key_name(journal) + kind))
    if stored is None:
        return None
    try:
        key = bytes.fromhex(stored)
    except ValueError as error:
        raise KeyringRefused from error
    if len(key) != KEY_BYTES:
        raise KeyringRefused
    return key


def _new_key(backend: "KeyringBackend", journal: Path) -> bytes:
    # Two programs started together must end with one key; and what the keyring took must come back before it is used.
    with exclusive_lock(private_folder(journal) / "key.lock", seconds=_patience()):
        if key := stored_key(backend, journal):
            return key
        fresh = secrets.token_bytes(KEY_BYTES)
        patiently(lambda: backend.set_password(SERVICE, key_name(journal), fresh.hex()))
        if stored_key(backend, journal) != fresh:
            raise KeyringRefused
        return fresh


def key_name(journal: Path) -> str:
    """The name under which the keyring holds this journal's key."""
    return str(journal.resolve())


def _patience() -> float:
    has_screen = sys.platform in ("win32", "darwin") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return _PATIENCE_WITH_SCREEN if has_screen else _PATIENCE_WITHOUT_SCREEN


def patiently(step: Callable[[], _Answer]) -> _Answer:
    """What the keyring answers; raises ``KeyringRefused`` where it does not in time, or fails."""
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
