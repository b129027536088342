import errno
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.workstation.disks import another_users_folder, small_disk, without_rights

from kyso_desktop.workstation import (
    DiskFull,
    FileBusy,
    FileMissing,
    FileTrouble,
    FileUnreadable,
    NotAFile,
    TargetExists,
    TargetFailed,
    TargetReadOnly,
    check_target,
    holds_exactly,
    read_file,
    write_whole,
)
from kyso_desktop.workstation.troubles import source_trouble, target_trouble

AWKWARD = "Quyết định số 12 'bản \"sạch\"' (1).pdf"


def test_a_file_with_an_awkward_name_is_read_whole(tmp_path):
    (tmp_path / AWKWARD).write_bytes(b"%PDF")
    assert read_file(tmp_path / AWKWARD) == b"%PDF"


@pytest.mark.parametrize("name", ["không có.pdf", "a\0b", "x" * 5000, "file/below"])
def test_a_name_without_a_file_is_missing(tmp_path, name):
    (tmp_path / "file").touch()
    with pytest.raises(FileMissing):
        read_file(tmp_path / name)


def test_a_folder_or_a_pipe_is_not_a_file(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(NotAFile) as caught:
            read_file(path)
        assert caught.value.path == path


def test_a_file_this_user_may_not_read():
    with another_users_folder() as place:
        (place / "secret.pdf").write_bytes(b"x")
        (place / "secret.pdf").chmod(0)
        with without_rights(place), pytest.raises(FileUnreadable):
            read_file(place / "secret.pdf")


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_new_file_is_written_whole_and_alone(tmp_path, overwrite):
    path = tmp_path / AWKWARD
    check_target(path, overwrite=overwrite)
    assert list(tmp_path.iterdir()) == []
    write_whole(path, b"content" * 1000, overwrite=overwrite)
    assert path.read_bytes() == b"content" * 1000
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("other", [b"", b"ab", b"abcd", b"abx"])
def test_another_content_is_told_apart(tmp_path, other):
    target = tmp_path / "a"
    target.write_bytes(b"abc")
    assert holds_exactly(target, b"abc")
    assert not holds_exactly(target, other)


def test_the_longest_name_can_be_written(tmp_path):
    path = tmp_path / ("a" * 251 + ".pdf")
    write_whole(path, b"x", overwrite=False)
    assert path.read_bytes() == b"x"


def test_a_new_file_has_the_mode_of_the_users_other_files(tmp_path):
    (tmp_path / "usual").touch()
    write_whole(tmp_path / "new", b"x", overwrite=False)
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_an_existing_file_stays_unless_asked_for(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"before")
    path.chmod(0o640)
    for attempt in (check_target, lambda path, overwrite: write_whole(path, b"after", overwrite=overwrite)):
        with pytest.raises(TargetExists):
            attempt(path, overwrite=False)
    assert path.read_bytes() == b"before"
    write_whole(path, b"after", overwrite=True)
    assert path.read_bytes() == b"after"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_dangling_link_is_not_written_through(tmp_path):
    (tmp_path / "link.pdf").symlink_to(tmp_path / "elsewhere.pdf")
    with pytest.raises(TargetExists):
        write_whole(tmp_path / "link.pdf", b"x", overwrite=False)
    assert not (tmp_path / "elsewhere.pdf").exists()


@pytest.mark.parametrize("links", [True, False])
def test_of_many_that_race_exactly_one_writes(tmp_path, monkeypatch, links):
    if not links:
        monkeypatch.setattr(os, "link", refusing_links)
    path = tmp_path / "a.pdf"

    def attempt(number: int) -> int | None:
        try:
            write_whole(path, str(number).encode() * 1000, overwrite=False)
        except TargetExists:
            return None
        return number

    with ThreadPoolExecutor(8) as pool:
        (winner,) = [number for number in pool.map(attempt, range(8)) if number is not None]
    assert path.read_bytes() == str(winner).encode() * 1000
    assert list(tmp_path.iterdir()) == [path]


def refusing_links(*_args):
    raise OSError(errno.EPERM, "no links on this file system")


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_appears_in_the_last_moment_is_kept(tmp_path, monkeypatch, links):
    path = tmp_path / "a.pdf"
    settle = os.fsync

    def appear(descriptor: int) -> None:
        settle(descriptor)
        path.write_bytes(b"somebody else's")

    monkeypatch.setattr(os, "fsync", appear)
    if not links:
        monkeypatch.setattr(os, "link", refusing_links)
    with pytest.raises(TargetExists):
        write_whole(path, b"mine", overwrite=False)
    assert path.read_bytes() == b"somebody else's"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_folder_in_place_of_the_file(tmp_path, overwrite):
    (tmp_path / "a.pdf").mkdir()
    for attempt in (check_target, lambda path, overwrite: write_whole(path, b"x", overwrite=overwrite)):
        with pytest.raises(NotAFile):
            attempt(tmp_path / "a.pdf", overwrite=overwrite)


def test_a_missing_folder_is_named(tmp_path):
    for attempt in (check_target, lambda path, overwrite: write_whole(path, b"x", overwrite=overwrite)):
        with pytest.raises(FileMissing) as caught:
            attempt(tmp_path / "none" / "a.pdf", overwrite=False)
        assert caught.value.path == tmp_path / "none"


def test_a_read_only_folder_is_told_before_and_keeps_the_old_file():
    with another_users_folder() as place:
        (place / "old.pdf").write_bytes(b"before")
        with without_rights(place):
            for name in ("new.pdf", "old.pdf"):
                with pytest.raises(TargetReadOnly):
                    check_target(place / name, overwrite=True)
                with pytest.raises(TargetReadOnly):
                    write_whole(place / name, b"x", overwrite=True)
        assert {path.name: path.read_bytes() for path in place.iterdir()} == {"old.pdf": b"before"}


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_full_disk_leaves_everything_as_it_was(tmp_path, overwrite):
    with small_disk(tmp_path / "disk", kibibytes=256) as disk:
        (disk / "old.pdf").write_bytes(b"before")
        name = "old.pdf" if overwrite else "new.pdf"
        with pytest.raises(DiskFull) as caught:
            write_whole(disk / name, bytes(1_000_000), overwrite=overwrite)
        assert caught.value.path == disk / name
        assert {path.name: path.read_bytes() for path in disk.iterdir()} == {"old.pdf": b"before"}


def on_windows(code: int, winerror: int) -> OSError:
    error = OSError(code, "")
    error.winerror = winerror
    return error


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (OSError(errno.EDQUOT, ""), DiskFull),
        (OSError(errno.EROFS, ""), TargetReadOnly),
        (OSError(errno.EBUSY, ""), FileBusy),
        (OSError(errno.EIO, ""), TargetFailed),
        (on_windows(errno.EACCES, 32), FileBusy),
        (on_windows(errno.EACCES, 5), TargetReadOnly),
        (on_windows(errno.EINVAL, 112), DiskFull),
    ],
)
def test_what_the_system_says_when_writing(error, trouble):
    found = target_trouble(error, Path("a.pdf"))
    assert type(found) is trouble
    assert isinstance(found, FileTrouble)


def test_what_the_system_says_when_reading():
    assert type(source_trouble(on_windows(errno.EACCES, 33), Path("a"))) is FileBusy
    assert type(source_trouble(OSError(errno.EIO, ""), Path("a"))) is FileUnreadable
