"""A passphrase's key is derived once for all the journals that the tests of one process make.

SQLCipher takes a tenth of a second for it, and nearly every window and walk opens a journal of its own. The files are
those that the passphrase itself would have made: another process opens them with it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import pbkdf2_hmac

import pytest

from kyso_desktop.journal.store import Store
from kyso_desktop.workstation import JournalSecret

SALT = bytes(range(16))
ROUNDS, KEY_BYTES = 256_000, 32
"""SQLCipher 4's own; the salt stands at the beginning of the file."""


@cache
def _key(passphrase: str, salt: bytes) -> bytes:
    return pbkdf2_hmac("sha512", passphrase.encode(), salt, ROUNDS, KEY_BYTES)


@contextmanager
def keys_derived_once() -> Iterator[None]:
    """Inside, a journal that is new is made with one salt, and one that stands there is opened by its own."""
    as_ever = Store._unlock

    def unlock(self: Store, secret: JournalSecret) -> None:
        with self.path.open("rb") as file:
            salt = file.read(len(SALT)) or SALT
        known = secret.passphrase is not None and len(salt) == len(SALT)
        as_ever(self, JournalSecret(key=_key(secret.passphrase, salt) + salt) if known else secret)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Store, "_unlock", unlock)
        yield
