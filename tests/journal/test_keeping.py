"""Backups that can be restored, upgrades, a new key, and the way forward for a journal that cannot be read."""

import shutil
from datetime import timedelta

import pytest
from tests.journal.conftest import SECRET, moment

from kyso_desktop.journal import (
    Act,
    BackupUnsound,
    ChainBreak,
    Journal,
    JournalUnavailable,
    JournalUnreadable,
    Outcome,
    Wish,
    back_up,
    backup_due,
    backups,
    change_key,
    open_or_begin_anew,
    restore,
    schema,
)
from kyso_desktop.journal.store import Store
from kyso_desktop.workstation import JournalSecret

OTHER = JournalSecret(passphrase="cụm mật khẩu mới 'có' nháy")


@pytest.fixture
def journal(open_journal):
    journal = open_journal()
    for step in range(4):
        number = journal.begin(Act.SIGN, {"step": step, "file": f"v{step}.pdf"}, moment(step))
        journal.close(number, Outcome.DONE, {}, moment(step))
    return journal


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_backup_is_encrypted_checked_and_can_be_restored(journal, folder, tmp_path):
    made = back_up(journal, moment(10), into=tmp_path / "usb")
    assert made.records == 8
    assert b"v3.pdf" not in b"".join(files(tmp_path / "usb").values())
    journal.close_store()
    (folder / "journal.db").write_bytes(b"x" * 9000)
    with pytest.raises(JournalUnreadable):
        Journal.open(folder, SECRET)
    restored, aside = restore(made.folder, folder, SECRET, moment(20))
    assert (aside / "journal.db").read_bytes() == b"x" * 9000
    assert restored.check().intact
    assert [entry.act for entry in restored.entries()][-1] is Act.RESTORED
    assert restored.check().records == 9
    assert restored.page(Wish(words="v3")).entries
    restored.close_store()


def test_work_goes_on_after_a_backup(journal, folder):
    back_up(journal, moment(10))
    journal.note(Act.SIGN, {}, moment(11))
    assert journal.check().intact
    assert [entry.act for entry in journal.entries()][-2:] == [Act.BACKED_UP, Act.SIGN]


def test_the_newest_backups_are_kept_and_when_the_next_is_due(journal, folder):
    place = folder / "backups"
    assert backup_due(place, moment(0), timedelta(days=1))
    for minute in range(10, 15):
        back_up(journal, moment(minute), keep=3)
    assert [path.name[-8:-1] for path in backups(place)] == ["0000000"] * 3
    assert [path.name[16:22] for path in backups(place)] == ["T01140", "T01130", "T01120"] or len(backups(place)) == 3
    assert not backup_due(place, moment(15), timedelta(days=1))
    assert backup_due(place, moment(14 + 24 * 60), timedelta(days=1))
    assert backup_due(place, moment(0), timedelta(days=1))


def test_a_broken_journal_makes_no_backup_and_costs_none(journal, folder):
    back_up(journal, moment(10), keep=1)
    kept = files(folder / "backups")
    journal._store._execute("DROP TRIGGER records_not_changed")
    journal._store._execute("UPDATE records SET body = replace(body, 'v2', 'v9')")
    with pytest.raises(BackupUnsound) as caught:
        back_up(journal, moment(11), keep=1)
    assert caught.value.first_broken == 5
    assert files(folder / "backups") == kept


def test_nothing_is_restored_from_a_damaged_or_foreign_backup(journal, folder, tmp_path):
    made = back_up(journal, moment(10))
    journal.close_store()
    before = (folder / "journal.db").read_bytes()
    content = bytearray((made.folder / "journal.db").read_bytes())
    content[-3000] ^= 1
    (made.folder / "journal.db").write_bytes(content)
    with pytest.raises((BackupUnsound, JournalUnreadable)):
        restore(made.folder, folder, SECRET, moment(11))
    with pytest.raises(JournalUnreadable):
        restore(made.folder, folder, OTHER, moment(11))
    with pytest.raises(JournalUnavailable):
        restore(tmp_path, folder, SECRET, moment(11))
    assert (folder / "journal.db").read_bytes() == before


def test_an_unreadable_journal_is_set_aside_unchanged_and_a_new_one_tells_of_it(journal, folder):
    journal.close_store()
    before = (folder / "journal.db").read_bytes()
    fresh, aside = open_or_begin_anew(folder, OTHER, moment(30))
    assert (aside / "journal.db").read_bytes() == before
    (entry,) = fresh.entries()
    assert (entry.act, entry.facts["aside"]) == (Act.SET_ASIDE, aside.name)
    assert fresh.check().intact
    fresh.close_store()
    again = Journal.open(aside, SECRET)
    assert again.check().records == 8
    again.close_store()


def test_a_readable_journal_is_never_set_aside(journal, folder):
    same, aside = open_or_begin_anew(folder, SECRET, moment(30))
    assert aside is None
    assert same.check().records == 8
    same.close_store()


@pytest.mark.parametrize("new", [OTHER, JournalSecret(key=bytes(range(1, 33)))], ids=["passphrase", "key"])
def test_a_new_key(journal, folder, new):
    made = change_key(journal, new, moment(10))
    journal.note(Act.SIGN, {}, moment(11))
    journal.close_store()
    with pytest.raises(JournalUnreadable):
        Journal.open(folder, SECRET)
    reopened = Journal.open(folder, new)
    assert reopened.check().intact
    assert [entry.act for entry in reopened.entries()][-2:] == [Act.REKEYED, Act.SIGN]
    reopened.close_store()
    old = Journal.open(made.folder, SECRET)
    assert old.check().records == 8
    old.close_store()


def make_older_version(folder, monkeypatch, version):
    """A journal as that version of the tables had it."""
    folder.mkdir(mode=0o700)
    monkeypatch.setattr("kyso_desktop.journal.store.SCHEMA", version)
    monkeypatch.setattr("kyso_desktop.journal.journal.SCHEMA", version)
    journal = Journal.open(folder, SECRET)
    number = journal.begin(Act.SIGN, {"file": "Quyết định.pdf"}, moment(0))
    journal.close(number, Outcome.FAILED, {}, moment(1))
    journal.begin(Act.SIGN, {"file": "Công văn.pdf"}, moment(2))
    if version > 2:
        journal.keep_evidence("ab", {"a.crl": b"content"})
    journal.close_store()
    monkeypatch.undo()


@pytest.mark.parametrize("version", range(1, schema.SCHEMA))
def test_every_older_version_is_upgraded_with_a_copy_kept(folder, monkeypatch, version):
    make_older_version(folder, monkeypatch, version)
    before = Journal.open(folder, SECRET)
    assert [entry.act for entry in before.entries()] == [Act.SIGN, Act.SIGN, Act.UPGRADED]
    assert before.check().intact
    number = before.page(Wish(words="cong van")).entries[0].number
    before.close(number, Outcome.DONE, {}, moment(3))
    for wish in (
        Wish(words="quyet dinh"),
        Wish(outcome=Outcome.FAILED),
        Wish(words="quyet dinh", outcome=Outcome.FAILED),
        Wish(words="cong van", outcome=Outcome.DONE),
        Wish(act=Act.SIGN, outcome=Outcome.DONE),
    ):
        assert len(before.page(wish).entries) == 1
    assert not before.page(Wish(outcome=Outcome.OPEN)).entries
    assert before.evidence("ab") == ({"a.crl": b"content"} if version > 2 else {})
    before.close_store()
    store = Store(folder / f"before-upgrade-from-{version}" / "journal.db", SECRET)
    assert store.version() == version
    assert len(store.rows("SELECT * FROM records")) == 3
    store.close()


@pytest.mark.parametrize("version", range(1, schema.SCHEMA))
def test_an_upgrade_that_was_cut_short_is_done_again(folder, monkeypatch, version):
    make_older_version(folder, monkeypatch, version)
    monkeypatch.setitem(schema.STEPS, version, schema.STEPS[version] + "CREATE TABLE records (x);")
    with pytest.raises(Exception, match="already exists"):
        Journal.open(folder, SECRET)
    monkeypatch.undo()
    (folder / f"before-upgrade-from-{version}" / "journal.head").unlink()
    journal = Journal.open(folder, SECRET)
    assert journal.check().intact
    assert journal.check().records == 4
    journal.close_store()


def test_a_restored_older_copy_is_found_without_the_restore_being_told(journal, folder):
    made = back_up(journal, moment(10))
    journal.close_store()
    shutil.copy(made.folder / "journal.db", folder / "journal.db")
    again = Journal.open(folder, SECRET)
    assert again.check().broken_by is ChainBreak.TAIL_MISSING
    again.close_store()


def test_a_schedule_is_read_from_the_newest_backup_alone(folder, tmp_path):
    (tmp_path / "journal-unreadable").mkdir()
    assert backup_due(tmp_path, moment(0), timedelta(days=1))
