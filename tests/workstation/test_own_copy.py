"""A large document as a copy of our own, mapped and lent to second processes."""

import gc
import hashlib
import io
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kyso_desktop.workstation import (
    COPIED_FROM,
    DiskFull,
    FileBusy,
    FileMissing,
    NotAFile,
    OwnCopy,
    beginning,
    begins_with,
    borrow,
    extended,
    forget_hashes,
    ground,
    hash_meanwhile,
    hash_of,
    holds_exactly,
    is_written,
    mapped_file,
    own_copy,
    places_of,
    read_content,
    sha256_of,
    sha256_of_file,
    write_whole,
    written_content,
)

CONTENT = bytes(range(256)) * (COPIED_FROM // 256 + 100)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def large(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(CONTENT)
    return path


def test_a_small_file_is_in_memory_and_a_large_one_on_the_disk_under_no_name(large: Path, home: Path) -> None:
    content = read_content(large)
    assert isinstance(content, OwnCopy)
    assert content[:] == CONTENT
    assert [path for path in home.rglob("*") if path.is_file()] == []
    large.write_bytes(b"%PDF")
    assert read_content(large) == b"%PDF"


def test_what_happens_to_the_file_does_not_happen_to_its_content(large: Path) -> None:
    content = read_content(large)
    with large.open("r+b") as file:  # in place, as a scanner's program writes
        file.write(b"other")
        file.truncate(10)
    assert content[:] == CONTENT
    large.unlink()
    assert sha256_of(content) == hashlib.sha256(CONTENT).hexdigest()


def test_a_file_that_changes_while_it_is_copied_is_not_read(large: Path, monkeypatch) -> None:
    moved = ground.moved_bytes

    def disturbed(source, target, left):
        with large.open("ab") as file:
            file.write(b"more")
        return moved(source, target, left)

    monkeypatch.setattr(ground, "moved_bytes", disturbed)
    with pytest.raises(FileBusy):
        read_content(large)


def test_a_file_that_becomes_shorter_is_read_as_it_is(large: Path, monkeypatch) -> None:
    def cut(source, target, left):
        os.truncate(large, 100)
        return 0

    monkeypatch.setattr(ground, "moved_bytes", cut)
    assert read_content(large) == CONTENT[:100]


def test_without_room_for_a_copy_the_file_is_read_into_memory(large: Path, home: Path) -> None:
    home.mkdir()
    (home / "cache").write_bytes(b"")
    content = read_content(large)
    assert type(content) is bytes
    assert content == CONTENT


@pytest.mark.skipif(not hasattr(os, "copy_file_range"), reason="the call that fails here")
def test_without_room_beside_its_target_the_copy_lies_in_our_own_folder(
    large: Path, tmp_path: Path, monkeypatch
) -> None:
    moved, asked = os.copy_file_range, []

    def full_at_first(*given):
        asked.append(given)
        if len(asked) == 1:
            raise OSError(122, "quota")
        return moved(*given)

    monkeypatch.setattr(os, "copy_file_range", full_at_first)
    content = read_content(large, tmp_path / "b.pdf")
    assert isinstance(content, OwnCopy)
    assert content[:] == CONTENT
    assert read_content(large, tmp_path / "none" / "b.pdf")[:] == CONTENT


def test_troubles_are_those_of_reading(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_content(tmp_path / "none.pdf")
    with pytest.raises(NotAFile):
        read_content(tmp_path)


def test_what_grows_leaves_what_was_there_and_grows_once_more_beside(large: Path, monkeypatch) -> None:
    content = read_content(large)
    one = extended(content, b"one")
    two = extended(one, b"two")
    other = extended(content, b"another")
    assert content[:] == CONTENT
    assert (one[len(CONTENT) :], two[len(CONTENT) :], other[len(CONTENT) :]) == (b"one", b"onetwo", b"another")
    assert begins_with(two, one)
    assert begins_with(other, content)
    assert not begins_with(other, one)
    assert not begins_with(content, one)
    assert extended(b"%PDF", b"more") == b"%PDFmore"
    monkeypatch.setattr(os, "copy_file_range", fails, raising=False)
    assert extended(content, b"third")[len(CONTENT) :] == b"third"


def fails(*_arguments):
    raise OSError(18, "cross-device")


def test_a_full_disk_is_told(large: Path, monkeypatch) -> None:
    content = read_content(large)
    monkeypatch.setattr(own_copy, "_grown", lambda *_: (_ for _ in ()).throw(OSError(28, "full")))
    with pytest.raises(DiskFull):
        extended(content, b"more")
    with pytest.raises(DiskFull):
        written_content(lambda _file: (_ for _ in ()).throw(OSError(28, "full")), COPIED_FROM)


def test_the_beginning_is_lent_without_another_copy(large: Path) -> None:
    content = read_content(large)
    start = beginning(content, 1000)
    assert isinstance(start, OwnCopy)
    assert start.ground is content.ground
    assert borrow(start.name, len(start))[:] == CONTENT[:1000]
    assert beginning(b"%PDF-1.7", 4) == b"%PDF"


def test_what_is_written_bit_by_bit_is_content() -> None:
    def write(file):
        for _ in range(20):
            file.write(CONTENT)
        file.seek(0)
        file.write(b"%PDF")

    content = written_content(write, 20 * len(CONTENT))
    assert isinstance(content, OwnCopy)
    assert len(content) == 20 * len(CONTENT)
    assert content[:5] == b"%PDF\x04"
    assert written_content(lambda file: file.write(b"few"), 3) == b"few"


def test_it_is_written_out_whole(large: Path, tmp_path: Path) -> None:
    content = extended(read_content(large), b"more")
    write_whole(tmp_path / "b.pdf", content, overwrite=False)
    assert (tmp_path / "b.pdf").read_bytes() == CONTENT + b"more"


nameless = pytest.mark.skipif(sys.platform != "linux", reason="files without a name, as Linux has them")
NO_DIGEST = "0" * 64


@nameless
@pytest.mark.parametrize("overwrite", [False, True])
def test_a_copy_made_for_its_target_becomes_it(overwrite: bool, large: Path, tmp_path: Path) -> None:
    target, usual = tmp_path / "b.pdf", tmp_path / "c.pdf"
    usual.touch()
    if overwrite:
        target.write_bytes(b"old")
        target.chmod(0o640)
    content = extended(read_content(large, target), b"more")
    assert isinstance(content, OwnCopy)
    assert {path.name for path in tmp_path.iterdir()} == {"a.pdf", "c.pdf", "home", *(["b.pdf"] if overwrite else [])}
    write_whole(target, content, overwrite=overwrite)

    assert os.path.samestat(target.stat(), os.fstat(content.ground.file.fileno()))
    assert target.stat().st_mode & 0o777 == (0o640 if overwrite else usual.stat().st_mode & 0o777)
    assert target.read_bytes() == CONTENT + b"more"
    assert {path.name for path in tmp_path.iterdir()} == {"a.pdf", "b.pdf", "c.pdf", "home"}
    assert is_written(target, content, NO_DIGEST)  # known to be the very copy: nothing is read
    assert extended(content, b"other")[-9:] == b"moreother"
    assert target.read_bytes() == CONTENT + b"more"
    with target.open("r+b") as file:
        file.write(b"other")
    assert not is_written(target, content, NO_DIGEST)


@nameless
def test_a_copy_that_others_wrote_to_becomes_nothing(large: Path, tmp_path: Path) -> None:
    for number, when in enumerate(("before it grew", "after")):
        target = tmp_path / f"{number}.pdf"
        content = read_content(large, target)
        assert isinstance(content, OwnCopy)
        checked = hashlib.sha256(CONTENT + b"more").hexdigest()
        if when == "before it grew":
            os.pwrite(content.ground.file.fileno(), b"other", 1000)
        grown = content.extended(b"more")
        if when == "after":
            os.pwrite(content.ground.file.fileno(), b"other", 1000)
        write_whole(target, grown, overwrite=False)
        assert not os.path.samestat(target.stat(), os.fstat(grown.ground.file.fileno()))
        assert not is_written(target, grown, checked)
    assert not is_written(large, grown, checked)


@nameless
def test_a_copy_becomes_nothing_elsewhere(large: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    target = tmp_path / "folder" / "b.pdf"
    content = read_content(large, tmp_path / "b.pdf")
    assert isinstance(content, OwnCopy)
    write_whole(target, content, overwrite=False)
    assert not os.path.samestat(target.stat(), os.fstat(content.ground.file.fileno()))
    assert not is_written(target, content, NO_DIGEST)
    assert is_written(target, content, sha256_of(content))
    short = beginning(content, len(content) - 1)
    write_whole(tmp_path / "b.pdf", short, overwrite=False)
    assert (tmp_path / "b.pdf").read_bytes() == CONTENT[:-1]
    assert content[:] == CONTENT


@nameless
@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="another disk than that of our own folder")
def test_no_copy_lies_on_a_disk_that_may_go(large: Path, tmp_path: Path) -> None:
    content = read_content(large, Path("/dev/shm/b.pdf"))
    assert isinstance(content, OwnCopy)
    assert content.ground.device == tmp_path.stat().st_dev


@nameless
def test_a_file_that_nobody_wrote_to_is_not_compared_and_every_other_one_is(large: Path) -> None:
    time.sleep(0.05)  # the clock of the disk goes on: what is written from now on bears another time
    content, old = read_content(large), large.stat()
    assert isinstance(content, OwnCopy)
    with large.open("rb") as file:
        assert content.is_of(file)
    os.utime(large, ns=(old.st_atime_ns, old.st_mtime_ns))
    with large.open("rb") as file:
        assert not content.is_of(file)
    assert holds_exactly(large, content)
    assert not holds_exactly(large, extended(content, b"more"))
    with large.open("r+b") as file:
        file.write(b"other")
    os.utime(large, ns=(old.st_atime_ns, old.st_mtime_ns))
    assert not holds_exactly(large, content)


def test_a_hash_that_is_forgotten_is_of_what_is_there_now(large: Path) -> None:
    content = read_content(large)
    assert isinstance(content, OwnCopy)
    before = sha256_of(content)
    os.pwrite(content.ground.file.fileno(), b"other", 1000)
    assert sha256_of(content) == before
    forget_hashes(content)
    assert sha256_of(content) != before
    forget_hashes(b"%PDF")


def test_no_byte_is_hashed_twice_and_every_length_is_right(large: Path) -> None:
    content = read_content(large)
    for end in (5000, 100, len(CONTENT), 5000, 0, 9 << 20 if len(CONTENT) > 9 << 20 else 6000):
        assert hash_of(content, "sha256", end).digest() == hashlib.sha256(CONTENT[:end]).digest()
    going_on = hash_of(content, "sha384", 10)
    going_on.update(b"x")
    assert hash_of(content, "sha384", 10).digest() == hashlib.sha384(CONTENT[:10]).digest()
    assert hash_of(b"%PDF").hexdigest() == sha256_of(b"%PDF")


def test_what_grows_is_searched_and_hashed_from_where_it_was_left_and_finds_the_same(large: Path, monkeypatch) -> None:
    monkeypatch.setattr(mapped_file, "OVERLAP", 8)
    word = re.compile(rb"word\b")
    with large.open("ab") as file:
        file.write(b"word, wo")
    content = read_content(large)
    at = len(CONTENT)
    assert places_of(word, content, 10) == (at,)
    sha256_of(content)
    for more, found in ((b"rd word", (at, at + 6, at + 11)), (b"y", (at,)), (b"r", (at,))):
        grown = extended(content, more)
        assert places_of(word, grown, 10) == found
        assert places_of(word, grown[:], 10) == found
        assert sha256_of(grown) == hashlib.sha256(CONTENT + b"word, wo" + more).hexdigest()
    assert places_of(re.compile(b"\x00"), content, 3) == (0, 256, 512)


def test_a_file_is_hashed_without_being_held(large: Path, tmp_path: Path) -> None:
    assert sha256_of_file(large) == hashlib.sha256(CONTENT).hexdigest()
    with pytest.raises(FileMissing):
        sha256_of_file(tmp_path / "none.pdf")
    content = read_content(large)
    hash_meanwhile(content)
    assert sha256_of(content) == sha256_of_file(large)


BORROWER = """
import sys
from kyso_desktop.workstation import borrow
sys.stdout.write(str(sum(borrow(sys.argv[1], int(sys.argv[2]))[:1000])))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="names of Linux")
def test_a_second_process_borrows_it_and_nothing_stays(large: Path) -> None:
    content = read_content(large)
    assert isinstance(content, OwnCopy)
    given = [sys.executable, "-c", BORROWER, content.name, str(len(content))]
    assert subprocess.run(given, capture_output=True, check=True).stdout == str(sum(CONTENT[:1000])).encode()
    borrowed, name = borrow(content.name, len(content)), content.name
    sha256_of(borrowed)
    grown, other = content.extended(b"more"), read_content(large)
    assert isinstance(other, OwnCopy)
    again = borrow(grown.name, len(grown), [b"small", borrowed])
    assert list(again.hashes["sha256"]) == [len(content)]
    assert sha256_of(again) == hashlib.sha256(CONTENT + b"more").hexdigest()
    assert not borrow(other.name, len(other), [borrowed]).hashes
    with pytest.raises(OSError, match="Stale"):
        borrow(name, len(content) + 100)
    assert Path(name).stat().st_mode & 0o777 == 0o400
    del content, grown
    gc.collect()
    assert borrowed[:] == CONTENT  # who has borrowed keeps it
    with pytest.raises(FileNotFoundError):
        borrow(name, len(CONTENT))


def test_where_neither_disk_nor_memory_has_room_that_is_said(
    large: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(io.BytesIO):
        def read(self, *_: object) -> bytes:
            raise MemoryError

    monkeypatch.setattr(own_copy, "_copied", lambda *_: None)
    monkeypatch.setattr(own_copy, "opened_file", lambda _path: Full())
    monkeypatch.setattr(own_copy, "state_of", lambda _file: (len(CONTENT),))
    with pytest.raises(DiskFull):
        read_content(large)
