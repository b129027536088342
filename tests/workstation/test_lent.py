"""Bytes that second processes read where they lie."""

import gc
import os
import sys
from pathlib import Path

import pytest

from kyso_desktop.workstation import Lent, borrow, in_memory, lend, lend_file

CONTENT = bytes(range(256)) * 5000


def test_what_is_borrowed_is_what_was_lent_and_nothing_stays() -> None:
    lent = lend(CONTENT)
    assert lent is not None
    name = lent.name
    borrowed = borrow(name, lent.length)
    del lent
    gc.collect()
    assert bytes(borrowed[:]) == CONTENT  # who has borrowed keeps it
    if sys.platform == "linux":
        with pytest.raises(FileNotFoundError):
            borrow(name, len(CONTENT))


@pytest.mark.skipif(sys.platform != "linux", reason="seals are of Linux")
def test_nobody_changes_what_was_lent() -> None:
    lent = lend(CONTENT)
    assert lent is not None
    with Path(lent.name).open("r+b", buffering=0) as file:
        with pytest.raises(PermissionError):
            file.write(b"other")
        with pytest.raises(PermissionError):
            os.ftruncate(file.fileno(), 1)


def test_another_length_is_not_borrowed() -> None:
    lent = lend(CONTENT)
    assert lent is not None
    if sys.platform == "linux":
        with pytest.raises(OSError, match="Stale"):
            borrow(lent.name, lent.length + 1)


def test_a_file_is_lent_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(CONTENT)
    lent = lend_file(path, 1)
    assert lent is not None
    path.write_bytes(CONTENT[::-1])
    borrowed = borrow(lent.name, lent.length)
    whole = in_memory(borrowed)
    assert whole == CONTENT
    assert type(whole) is bytes
    assert lend_file(path, len(CONTENT) + 1) is None
    assert lend_file(tmp_path, 1) is None
    assert lend_file(tmp_path / "none.pdf", 1) is None


def test_a_file_that_ends_before_its_length_is_not_lent(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(CONTENT)
    lent = Lent(len(CONTENT) + 1)
    with path.open("rb", buffering=0) as file, pytest.raises(OSError, match="Stale"):
        lent.fill_from(file)
