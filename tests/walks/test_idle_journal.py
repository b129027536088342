"""A journal that rests is locked; a job in hand counts as use; the ways back ask for the passphrase."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from threading import Event, Thread
from time import sleep

import pytest

from kyso_desktop import jobs
from kyso_desktop.app.desk import JournalDoor, Presence, build_desk
from kyso_desktop.jobs import Act, BackupUnsound, Desk, JournalUnreadable
from kyso_desktop.journal import Journal
from kyso_desktop.pages.turns import Turns
from kyso_desktop.workstation import KeyringMissing, folders

MOMENT = 0.0005
"""Minutes."""


class Person:
    """Someone before the window: asked for the passphrase, and at work for as long as a test says."""

    def __init__(self) -> None:
        self.text: str | None = "cụm mật khẩu"
        self.asked = 0
        self.looks = 0
        self.is_busy = False
        self.forgotten = Event()

    def ask(self) -> str | None:
        self.asked += 1
        return self.text

    def is_at_work(self) -> bool:
        self.looks += 1
        return self.is_busy

    def forget(self) -> None:
        self.text = None
        self.forgotten.set()

    @property
    def presence(self) -> Presence:
        return Presence(self.is_at_work, self.forget)


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, known_keys: None) -> Person:
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("KYSO_JOURNAL_PASSPHRASE", raising=False)
    monkeypatch.setattr("kyso_desktop.workstation.journal_secret.keyring_backend", lambda: None)
    return Person()


@pytest.fixture
def desk(person: Person) -> Iterator[Desk]:
    made = build_desk(person.ask, presence=person.presence)
    yield made
    made.shut_journal()


def test_a_resting_journal_is_locked_and_the_passphrase_forgotten(person: Person) -> None:
    door = JournalDoor(folders(), person.ask, MOMENT, person.presence)
    door()
    assert person.forgotten.wait(30)
    with pytest.raises(KeyringMissing):
        door()
    person.text = "cụm mật khẩu"
    door()
    door.shut()


def test_a_job_in_hand_keeps_it_open_however_long_it_takes(person: Person) -> None:
    person.is_busy = True
    door = JournalDoor(folders(), person.ask, MOMENT, person.presence)
    opened = door()
    looked = opened.check  # a job that holds the journal and comes back to it late
    while person.looks < 5:
        assert looked().intact
    assert not person.forgotten.is_set()
    person.is_busy = False
    assert person.forgotten.wait(30)


def test_a_job_that_begins_while_the_rest_ends_has_a_journal_that_is_open(person: Person) -> None:
    given: list[Journal] = []

    def is_at_work() -> bool:
        if job.ident is not None:
            return True
        job.start()
        while not turns._waiting:
            sleep(0.001)
        return False

    door = JournalDoor(folders(), person.ask, MOMENT, Presence(is_at_work, person.forgotten.set))
    turns = door._lock = Turns()  # who waits is let in before the thread that has just gone out
    job = Thread(target=lambda: given.append(door()))
    door()
    assert person.forgotten.wait(30)
    job.join()
    assert given[0].check().intact
    door.shut()


def test_a_console_run_is_one_job_and_never_locked(person: Person) -> None:
    door = JournalDoor(folders(), person.ask, MOMENT)
    opened = door()
    assert not person.forgotten.wait(0.2)
    assert door() is opened
    door.shut()


def test_locking_by_hand_asks_again(desk: Desk, person: Person) -> None:
    jobs.read_journal(desk)
    jobs.lock_journal(desk)
    assert person.text is None
    with pytest.raises(KeyringMissing):
        jobs.read_journal(desk)


def test_after_a_new_passphrase_the_former_one_is_forgotten(desk: Desk, person: Person) -> None:
    jobs.rekey_journal(desk, "cụm mới")
    assert person.forgotten.is_set()
    person.text = "cụm mới"
    assert [entry.act for entry in jobs.read_journal(desk)] == [Act.BACKED_UP, Act.REKEYED]


def noted(desk: Desk) -> None:
    desk.open_journal().note(Act.VERIFY, {"file": "a.pdf"}, desk.clock())


def acts(desk: Desk) -> list[Act]:
    return [entry.act for entry in jobs.read_journal(desk)]


def test_a_backup_is_restored_with_the_passphrase_that_was_entered(desk: Desk, person: Person) -> None:
    noted(desk)
    made = jobs.back_up_journal(desk)
    noted(desk)
    before = (desk.folders.journal / "journal.db").read_bytes()
    aside = jobs.restore_journal(desk, made.folder)
    assert person.text is not None
    assert aside is not None
    assert (aside / "journal.db").read_bytes() == before
    assert acts(desk) == [Act.VERIFY, Act.RESTORED]
    assert jobs.check_journal(desk).intact


def spoil(path: Path, change: Callable[[bytes], bytes]) -> bytes:
    spoilt = change(path.read_bytes())
    path.write_bytes(spoilt)
    return spoilt


def test_a_spoilt_backup_replaces_nothing(desk: Desk) -> None:
    noted(desk)
    made = jobs.back_up_journal(desk)
    spoil(made.folder / "journal.db", lambda content: content[:-4096] + bytes(4096))
    with pytest.raises((BackupUnsound, JournalUnreadable)):
        jobs.restore_journal(desk, made.folder)
    assert acts(desk) == [Act.VERIFY, Act.BACKED_UP]
    assert not list(desk.folders.journal.glob("aside-*"))


def test_restoring_without_a_passphrase_touches_nothing(desk: Desk, person: Person) -> None:
    noted(desk)
    made = jobs.back_up_journal(desk)
    person.text = None
    with pytest.raises(KeyringMissing):
        jobs.restore_journal(desk, made.folder)
    person.text = "cụm mật khẩu"
    assert acts(desk) == [Act.VERIFY, Act.BACKED_UP]


def test_an_unreadable_journal_is_set_aside_whole_and_a_readable_one_stays(desk: Desk) -> None:
    noted(desk)
    assert jobs.begin_journal_anew(desk) is None
    assert acts(desk) == [Act.VERIFY]
    desk.shut_journal()
    spoilt = spoil(desk.folders.journal / "journal.db", lambda content: bytes(reversed(content)))
    aside = jobs.begin_journal_anew(desk)
    assert aside is not None
    assert (aside / "journal.db").read_bytes() == spoilt
    (entry,) = jobs.read_journal(desk)
    assert (entry.act, entry.facts["aside"]) == (Act.SET_ASIDE, aside.name)
    assert jobs.check_journal(desk).intact


def test_under_an_entered_passphrase_the_backup_is_made_while_the_journal_is_open(desk: Desk, person: Person) -> None:
    desk.open_journal().note(Act.VERIFY, {}, desk.clock() - timedelta(days=2))
    desk.shut_journal()
    asked = person.asked
    jobs.back_up_quietly(desk)
    assert (jobs.journal_backups(desk), person.asked) == ((), asked)
    desk.open_journal()
    for _ in range(2):
        jobs.back_up_quietly(desk)
    assert len(jobs.journal_backups(desk)) == 1
