"""A new key for the journal in the OS keyring: put there first, made the journal's own only when the journal has it.

While the key changes the keyring holds both, under the journal's name and under ``#next``; a program that dies in
between leaves one of them that opens the journal. Keys that opened it before stay under ``#former``, for old backups.
"""

import secrets
from typing import TYPE_CHECKING

from kyso_desktop.workstation.errors import KeyringMissing, KeyringRefused
from kyso_desktop.workstation.journal_secret import (
    KEY_BYTES,
    SERVICE,
    JournalSecret,
    key_name,
    keyring_backend,
    patiently,
    stored_key,
)
from kyso_desktop.workstation.user_folders import Folders

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_NEXT, _FORMER = "#next", "#former"
_FORMER_KEPT = 8
"""As many as the Windows Credential Locker takes in one entry."""


def propose_journal_key(folders: Folders) -> JournalSecret:
    """A fresh random key, kept in the OS keyring beside the present one.

    Raises ``KeyringMissing`` where there is no keyring and ``KeyringRefused`` where it does not keep what it takes.
    """
    backend = patiently(keyring_backend)
    if backend is None:
        raise KeyringMissing
    fresh = secrets.token_bytes(KEY_BYTES)
    _keep(backend, key_name(folders.journal) + _NEXT, fresh.hex())
    return JournalSecret(key=fresh)


def proposed_journal_key(folders: Folders) -> JournalSecret | None:
    """The key of a change that was cut short; None where there is none."""
    backend = patiently(keyring_backend)
    key = stored_key(backend, folders.journal, _NEXT) if backend else None
    return JournalSecret(key=key) if key else None


def adopt_journal_key(folders: Folders) -> None:
    """The proposed key is the journal's, the one before it is among the former ones. Raises ``KeyringRefused``."""
    backend = patiently(keyring_backend)
    key = stored_key(backend, folders.journal, _NEXT) if backend else None
    if backend is None or key is None:
        raise KeyringRefused
    name = key_name(folders.journal)
    before = stored_key(backend, folders.journal)
    if before is not None and before != key:
        kept = [before.hex(), *(one.hex() for one in _former(backend, folders))]
        _keep(backend, name + _FORMER, ",".join(dict.fromkeys(kept[:_FORMER_KEPT])))
    _keep(backend, name, key.hex())
    patiently(lambda: backend.delete_password(SERVICE, name + _NEXT))


def former_journal_keys(folders: Folders) -> tuple[JournalSecret, ...]:
    """Keys that opened this journal before, the latest first; backups of that time open with them."""
    backend = patiently(keyring_backend)
    return tuple(JournalSecret(key=key) for key in _former(backend, folders)) if backend else ()


def keeps_key_in_keyring(folders: Folders) -> bool:
    """Whether the journal that is there opens with a key of the OS keyring. Raises ``KeyringRefused``."""
    backend = patiently(keyring_backend)
    return backend is not None and stored_key(backend, folders.journal) is not None


def _former(backend: "KeyringBackend", folders: Folders) -> tuple[bytes, ...]:
    stored = patiently(lambda: backend.get_password(SERVICE, key_name(folders.journal) + _FORMER)) or ""
    try:
        return tuple(bytes.fromhex(one) for one in stored.split(",") if one)
    except ValueError as error:
        raise KeyringRefused from error


def _keep(backend: "KeyringBackend", name: str, text: str) -> None:
    patiently(lambda: backend.set_password(SERVICE, name, text))
    if patiently(lambda: backend.get_password(SERVICE, name)) != text:
        raise KeyringRefused
