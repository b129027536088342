"""A large file read where it lies: what is not looked at takes no memory."""

import hashlib
import mmap
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from kyso_desktop.workstation.errors import FileBusy, FileMissing, NotAFile
from kyso_desktop.workstation.troubles import source_trouble

if TYPE_CHECKING:
    from hashlib import _Hash

WHOLE_BELOW = 32 * 1024 * 1024
"""Smaller files are read at once: nobody can change them any more while they are judged."""
BLOCK = 8 * 1024 * 1024
"""So much of a mapped file is in memory at a time while it is gone through."""
SEARCHED = 32 * 1024 * 1024
"""So much is searched at a time, because each piece reaches into the next."""
OVERLAP = 1024 * 1024
"""Longer than anything that is looked for across two pieces."""


class MappedFile(mmap.mmap):
    """Answers what this program asks of bytes: length, slices, searching, and the buffer itself."""

    def __init__(self, *_arguments: object, **_named: object) -> None:
        self.lock = Lock()
        self.identity: tuple[int, int] | None = None
        """Of the file that is mapped, for as long as it is: its device and number."""
        self.hashes: dict[str, dict[int, _Hash]] = {}
        """By name: the state of that hash after so many bytes."""
        self.searched: dict[re.Pattern[bytes], tuple[int, tuple[int, ...]]] = {}
        """How far was searched, and where something was found."""

    def learn(self, shorter: "MappedFile") -> None:
        """What was hashed and searched of this one's own beginning is known of it."""
        with shorter.lock:
            self.hashes = {name: dict(states) for name, states in shorter.hashes.items()}
            self.searched = dict(shorter.searched)

    def startswith(self, wanted: bytes | memoryview, start: int = 0) -> bool:
        return self[start : start + len(wanted)].startswith(wanted)


Content: TypeAlias = bytes | MappedFile
"""What a document holds: few bytes in memory, many where they lie."""


def hash_of(content: Content, algorithm: str = "sha256", end: int | None = None) -> "_Hash":
    """The hash after the first ``end`` bytes, to be gone on with. No byte of a mapped file is hashed twice."""
    stop = len(content) if end is None else end
    if not isinstance(content, MappedFile):
        with memoryview(content) as whole, whole[:stop] as piece:
            return hashlib.new(algorithm, piece, usedforsecurity=False)
    with content.lock:
        known = content.hashes.setdefault(algorithm, {})
        start = max((length for length in known if length <= stop), default=0)
        state = known[start].copy() if start else hashlib.new(algorithm, usedforsecurity=False)
        with memoryview(content) as whole:
            for first in range(start, stop, BLOCK):
                with whole[first : min(first + BLOCK, stop)] as piece:
                    state.update(piece)
                let_go(content, first, min(first + BLOCK, stop))
        known[stop] = state
        return state.copy()


def hash_meanwhile(content: Content) -> None:
    """The SHA-256 of a large document is being computed on a thread of its own; who asks for it waits for that."""
    if isinstance(content, MappedFile):
        Thread(target=sha256_of, args=(content,), name="hashing", daemon=True).start()


def forget_hashes(content: Content) -> None:
    """Who asks for a hash from now on has the bytes gone through anew: what was signed is not checked by itself."""
    if isinstance(content, MappedFile):
        with content.lock:
            content.hashes.clear()


def sha256_of(content: Content) -> str:
    """The digest in hexadecimal letters."""
    return hash_of(content).hexdigest()


def sha256_of_file(path: Path) -> str:
    """The digest of what the file holds now, read block by block. Raises as ``read_file``."""
    with opened_file(path) as file:
        try:
            return hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]  # reads as it should
        except OSError as error:
            raise source_trouble(error, path) from error


def places_of(pattern: re.Pattern[bytes], content: Content, most: int) -> tuple[int, ...]:
    """Where the pattern begins, at ``most`` so often. What a mapped file has grown from is not searched again."""
    if not isinstance(content, MappedFile):
        return tuple(match.start() for match in islice(pattern.finditer(content), most))
    done, before = content.searched.get(pattern, (0, ()))
    if done == len(content):
        return before
    begin = max(0, done - OVERLAP)
    found = [place for place in before if place < begin]
    for start in range(begin, len(content), SEARCHED):
        matches = pattern.finditer(content, start, min(start + SEARCHED + OVERLAP, len(content)))
        # What begins later is found by the next piece, which sees where it ends.
        found += (match.start() for match in matches if match.start() < start + SEARCHED)
        let_go(content, start, start + SEARCHED)
        if len(found) > most:
            break
    content.searched[pattern] = len(content), tuple(found[:most])
    return content.searched[pattern][1]


def let_go(content: Content, start: int, stop: int) -> None:
    """The pages of a mapped file need not stay; they are read again where they are wanted again."""
    if isinstance(content, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
        begin = start - start % mmap.PAGESIZE
        content.madvise(mmap.MADV_DONTNEED, begin, min(stop, len(content)) - begin)


@contextmanager
def file_content(path: Path) -> Iterator[Content]:
    """The content for as long as the block lasts. Raises as ``read_file``, and ``FileBusy`` where it changed meanwhile.

    A file that is cut short meanwhile ends the process: this is for processes that may end.
    """
    with opened_file(path) as file:
        yield from _content(file, path)


def opened_file(path: Path) -> BinaryIO:
    """The file, opened to be read without a buffer; raises as ``read_file``."""
    try:
        # Asked first: opening a named pipe would wait for ever, and Windows calls a folder "access denied".
        if not stat.S_ISREG(path.stat().st_mode):
            raise NotAFile(path)
        return path.open("rb", buffering=0)
    except OSError as error:
        raise source_trouble(error, path) from error
    except ValueError as error:  # a name that no file system can hold, such as one with a NUL
        raise FileMissing(path) from error


def _content(file: BinaryIO, path: Path) -> Iterator[Content]:
    try:
        before = state_of(file)
        if before[0] < WHOLE_BELOW:
            yield file.read()
            return
        mapped = MappedFile(file.fileno(), 0, access=mmap.ACCESS_COPY)
    except OSError as error:
        raise source_trouble(error, path) from error
    try:
        yield mapped
        if state_of(file) != before:
            raise FileBusy(path)
    finally:
        with suppress(BufferError):  # somebody still holds a view; the memory goes with that
            mapped.close()


def state_of(file: BinaryIO) -> tuple[int, int, int]:
    """Size and times: every writing changes one of them."""
    found = os.fstat(file.fileno())
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns
