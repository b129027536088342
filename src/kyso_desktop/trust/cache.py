"""Revocation lists and answers that were fetched before, on the disk of this user.

What lies here convinces by its own signature and dates alone, like anything from the network: a file that was changed
or is too old says nothing. Every failure of the disk is an absence, never an error.
"""

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from time import time

MOST_FILES = 256
MOST_BYTES = 256 * 1024 * 1024
ENDING = ".fetched"


class DiskCache:
    """Answers by address and question, the oldest thrown away first."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def recall(self, address: str, question: bytes) -> tuple[bytes | None, float]:
        """What was fetched there, and how many seconds ago; None where nothing was."""
        place = self._place(address, question)
        try:
            return place.read_bytes(), max(0.0, time() - place.stat().st_mtime)
        except OSError:
            return None, 0.0

    def keep(self, address: str, question: bytes, content: bytes) -> None:
        """The answer is here for later runs; whole or not at all."""
        place = self._place(address, question)
        draft = place.with_suffix(f".{os.getpid()}.part")
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            draft.write_bytes(content)
            draft.replace(place)
        except OSError:
            with suppress(OSError):
                draft.unlink()
        self._make_room()

    def _place(self, address: str, question: bytes) -> Path:
        name = hashlib.sha256(address.encode() + bytes(1) + question).hexdigest()
        return self.folder / f"{name}{ENDING}"

    def _make_room(self) -> None:
        with suppress(OSError):
            found = [(each.stat(), each) for each in self.folder.glob(f"*{ENDING}")]
            total = 0
            for number, (about, file) in enumerate(sorted(found, key=lambda one: -one[0].st_mtime), 1):
                total += about.st_size
                if number > MOST_FILES or total > MOST_BYTES:
                    file.unlink(missing_ok=True)
