"""One store for all users of a computer, in a folder that IT prepared; and a journal that keeps no file names."""

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.journal.conftest import SECRET, moment

from kyso_desktop.journal import Act, Journal, Outcome, back_up, restore

pytestmark = pytest.mark.skipif(os.name == "nt", reason="on Windows the folder's ACL is inherited")
GROUP = 41000


@pytest.fixture
def shared():
    folder = Path(tempfile.mkdtemp(prefix="kyso-shared-"))
    place = folder / "journal"
    place.mkdir()
    if os.geteuid() == 0:
        folder.chmod(0o711)
        os.chown(place, 0, GROUP)
    place.chmod(0o2770)
    yield place
    shutil.rmtree(folder)


@contextmanager
def user(number: int):
    """Another user of the group, where the test may become one."""
    if os.geteuid() != 0:
        yield
        return
    groups, gid = os.getgroups(), os.getegid()
    os.setgroups([GROUP])
    os.setegid(number)
    os.seteuid(number)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(gid)
        os.setgroups(groups)


def test_every_user_of_the_group_writes_backs_up_and_brings_back(shared):
    with user(41001):
        journal = Journal.open(shared, SECRET)
        journal.note(Act.SIGN, {"file": "a.pdf"}, moment(0))
        journal.close_store()
    with user(41002):
        journal = Journal.open(shared, SECRET)
        journal.note(Act.SIGN, {"file": "b.pdf"}, moment(1))
        made = back_up(journal, moment(2))
        journal.close_store()
    with user(41003):
        journal = Journal.open(shared, SECRET)
        back_up(journal, moment(3))
        journal.close_store()
        restored, _ = restore(made.folder, shared, SECRET, moment(4))
        restored.close_store()
    with user(41001):
        journal = Journal.open(shared, SECRET)
        journal.note(Act.SIGN, {}, moment(5))
        assert journal.check().intact
        journal.close_store()
    modes = {path.name: path.stat().st_mode & 0o7777 for path in shared.iterdir() if path.is_file()}
    assert set(modes.values()) == {0o660}


def test_a_folder_that_is_not_shared_keeps_its_files_private(folder, open_journal):
    folder.parent.chmod(0o777)  # open to everybody, and nobody said that it is shared
    open_journal().note(Act.SIGN, {}, moment(0))
    assert {path.stat().st_mode & 0o077 for path in folder.iterdir()} == {0}


def test_names_are_left_out_where_the_office_wants_less(open_journal):
    journal = open_journal()
    journal.leave_out(frozenset({"file", "output"}))
    number = journal.begin(Act.SIGN, {"file": "mật danh.pdf", "sha256_before": "ab"}, moment(0))
    journal.close(number, Outcome.DONE, {"output": "mật danh.signed.pdf", "sha256_after": "cd"}, moment(1))
    (entry,) = journal.entries()
    assert entry.facts == {"sha256_before": "ab", "sha256_after": "cd"}
    assert journal.check().intact
