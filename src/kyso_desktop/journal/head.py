"""The head file: where the chain stood after the last append, kept outside the store.

It proves that the newest records are still there: a store that was cut short, or an older copy that was put back, has
fewer records than its head says. Its seal is an HMAC under a random key that lives inside the encrypted store, so only
who can open the store can write it. It cannot prove anything against someone who puts back older copies of the store
and of the head file together, or who holds the journal's secret; that takes a signed checkpoint kept elsewhere.

Two fixed slots are written in turn, in place and synced: a torn write costs the newest slot, never both, and needs no
space on a full disk. The head is written after the store's commit, so after a crash it is behind by one commit at most:
by one record, or by several that were written at once and say so (``first``).
"""

import hmac
import json
import os
from hashlib import sha256
from pathlib import Path

from kyso_desktop.journal.chain import Link
from kyso_desktop.workstation import own_file

_SLOT = 512  # bytes; one sector, so that a power cut tears one slot at most


class Head:
    """The head file of one journal. The caller holds the journal's lock while writing."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key

    def read(self) -> Link | None:
        """The newest sealed link, or None where there is none; raises ``OSError``."""
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return None
        return max((link for link in self._slots(content) if link), key=lambda link: link.number, default=None)

    def write(self, link: Link) -> None:
        """The link is sealed and on the disk; raises ``OSError``."""
        descriptor = own_file(self._path)
        with os.fdopen(descriptor, "r+b") as file:
            if os.fstat(descriptor).st_size != 2 * _SLOT:
                file.write(b"\n" * 2 * _SLOT)
            file.seek(0)
            numbers = [known.number if known else -1 for known in self._slots(file.read())]
            file.seek(0 if numbers[0] < numbers[1] else _SLOT)  # the newest link stays until this one is whole
            file.write(self._sealed(link))
            file.flush()
            os.fsync(descriptor)

    def _slots(self, content: bytes) -> list[Link | None]:
        return [self._opened(content[start : start + _SLOT]) for start in (0, _SLOT)]

    def _sealed(self, link: Link) -> bytes:
        text = json.dumps({"hash": link.hash, "number": link.number, "seal": self._seal(link)})
        return text.encode().ljust(_SLOT - 1) + b"\n"

    def _opened(self, slot: bytes) -> Link | None:
        try:
            said = json.loads(slot)
            link, seal = Link(int(said["number"]), str(said["hash"])), str(said["seal"])
        except (ValueError, KeyError, TypeError):  # empty, torn or foreign
            return None
        return link if hmac.compare_digest(self._seal(link).encode(), seal.encode()) else None

    def _seal(self, link: Link) -> str:
        return hmac.new(self._key, f"kyso journal head {link.number} {link.hash}".encode(), sha256).hexdigest()
