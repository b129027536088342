import shutil
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import process_time

import pytest
from sqlcipher3 import dbapi2 as sqlcipher
from tests.journal.conftest import SECRET, moment
from tests.known_keys import keys_derived_once
from tests.workstation.disks import another_users_folder, small_disk, without_rights

from kyso_desktop.errors import KysoBug, KysoError
from kyso_desktop.journal import Act, Journal, JournalUnavailable, JournalUnreadable, Outcome
from kyso_desktop.workstation import JournalSecret


def test_an_act_is_begun_and_closed_with_all_its_facts(open_journal):
    journal = open_journal()
    number = journal.begin(Act.SIGN, {"file": "Công văn 12.pdf", "pages": 3}, moment(0))
    journal.close(number, Outcome.DONE, {"output": "Công văn 12.signed.pdf"}, moment(1))
    (entry,) = journal.entries()
    assert (entry.number, entry.act, entry.outcome) == (number, Act.SIGN, Outcome.DONE)
    assert (entry.begun, entry.closed) == (moment(0), moment(1))
    assert entry.facts == {"file": "Công văn 12.pdf", "pages": 3, "output": "Công văn 12.signed.pdf"}


def test_an_act_never_closed_stays_open_after_a_restart(open_journal):
    first = open_journal()
    first.begin(Act.SIGN, {}, moment(0))
    first.close_store()
    (entry,) = open_journal().entries()
    assert entry.outcome is Outcome.OPEN
    assert entry.closed is None


def test_several_acts_are_begun_at_once_and_closed_one_by_one(open_journal):
    journal = open_journal()
    assert journal.begin_all([], moment(0)) == []
    numbers = journal.begin_all([(Act.SIGN, {"file": f"{step}.pdf"}) for step in range(3)], moment(0))
    journal.close(numbers[1], Outcome.DONE, {}, moment(1))
    assert [(entry.number, entry.facts["file"], entry.outcome) for entry in journal.entries()] == [
        (1, "0.pdf", Outcome.OPEN),
        (2, "1.pdf", Outcome.DONE),
        (3, "2.pdf", Outcome.OPEN),
    ]
    assert journal.check().intact


def test_of_several_acts_none_is_begun_where_one_cannot_be(open_journal):
    journal = open_journal()
    with pytest.raises(KysoBug):
        journal.begin_all([(Act.SIGN, {}), (Act.SIGN, {"no JSON": object()})], moment(0))
    assert journal.length == 0
    assert journal.check().intact


def test_a_note_is_begun_and_closed_at_once(open_journal):
    journal = open_journal()
    journal.note(Act.REFUSED, {"why": "SECRET"}, moment(0))
    (entry,) = journal.entries()
    assert (entry.begun, entry.closed, entry.outcome) == (moment(0), moment(0), Outcome.DONE)
    assert journal.check().entries == 1


def test_entries_are_chosen_by_time_and_kept_in_order(open_journal):
    journal = open_journal()
    for minute in range(6):
        journal.note(Act.VERIFY, {"minute": minute}, moment(minute))
    assert [entry.facts["minute"] for entry in journal.entries(since=moment(2), until=moment(4))] == [2, 3]
    assert [entry.facts["minute"] for entry in journal.entries()] == list(range(6))


@pytest.mark.parametrize("step", [0, 1])
def test_more_entries_than_one_page_are_all_read(open_journal, monkeypatch, step):
    monkeypatch.setattr("kyso_desktop.journal.journal._PAGE", 3)
    journal = open_journal()
    for minute in range(10):
        journal.note(Act.VERIFY, {}, moment(minute * step))
    assert [entry.number for entry in journal.entries()] == list(range(1, 11))
    assert journal.check().records == 10


@pytest.mark.parametrize("number", [1, 7])
def test_closing_twice_or_something_unknown_is_our_own_fault(open_journal, number):
    journal = open_journal()
    begun = journal.begin(Act.SIGN, {}, moment(0))
    journal.close(begun, Outcome.FAILED, {}, moment(1))
    with pytest.raises(KysoBug):
        journal.close(number, Outcome.DONE, {}, moment(2))
    assert journal.check().intact
    assert journal.check().records == 2


def test_nothing_readable_is_on_the_disk(open_journal, folder):
    journal = open_journal()
    journal.note(Act.SIGN, {"file": "SENTINEL-NAME"}, moment(0))
    journal.close_store()
    everything = b"".join(path.read_bytes() for path in folder.iterdir())
    assert b"SENTINEL-NAME" not in everything
    assert b"SQLite format" not in everything


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_only_this_user_may_read_the_files(open_journal, folder):
    open_journal().note(Act.SIGN, {}, moment(0))
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_another_key_neither_opens_nor_touches_it(open_journal, folder):
    open_journal().note(Act.SIGN, {}, moment(0))
    before = (folder / "journal.db").read_bytes()
    for other in (JournalSecret(key=bytes(32)), JournalSecret(passphrase="sai")):
        with pytest.raises(JournalUnreadable):
            Journal.open(folder, other)
    assert (folder / "journal.db").read_bytes() == before


@pytest.mark.parametrize("content", [b"x", b"garbage" * 5000, b"SQLite format 3\x00" + bytes(5000)])
def test_a_foreign_file_is_never_overwritten(folder, content):
    folder.mkdir()
    (folder / "journal.db").write_bytes(content)
    with pytest.raises(JournalUnreadable):
        Journal.open(folder, SECRET)
    assert (folder / "journal.db").read_bytes() == content


@pytest.mark.parametrize("how", ["emptied", "removed"])
def test_a_lost_store_is_not_silently_begun_anew(open_journal, folder, how):
    journal = open_journal()
    journal.note(Act.SIGN, {}, moment(0))
    journal.close_store()
    if how == "emptied":
        (folder / "journal.db").write_bytes(b"")
    else:
        (folder / "journal.db").unlink()
    with pytest.raises(JournalUnreadable):
        Journal.open(folder, SECRET)


def test_a_store_whose_making_was_cut_short_is_made_again(folder):
    folder.mkdir()
    (folder / "journal.db").touch()
    journal = Journal.open(folder, SECRET)
    journal.note(Act.SIGN, {}, moment(0))
    assert journal.check().intact
    journal.close_store()


def test_a_newer_schema_is_left_alone(open_journal, folder):
    journal = open_journal()
    journal._store._execute("PRAGMA user_version = 99")
    with pytest.raises(JournalUnavailable) as caught:
        Journal.open(folder, SECRET)
    assert caught.value.reason == "SCHEMA_99"


def test_a_passphrase_opens_it_with_quotes_and_vietnamese(folder):
    secret = JournalSecret(passphrase="mật khẩu 'của' \"tôi\"; --")
    journal = Journal.open(folder, secret)
    journal.note(Act.SIGN, {}, moment(0))
    journal.close_store()
    again = Journal.open(folder, secret)
    assert again.check().records == 1
    again.close_store()


def test_a_journal_whose_key_was_derived_beforehand_opens_with_the_passphrase(folder, tmp_path):
    secret = JournalSecret(passphrase="cụm mật khẩu")
    with keys_derived_once():
        journal = Journal.open(folder, secret)
        journal.note(Act.SIGN, {}, moment(0))
        (tmp_path / "copy").mkdir()
        journal.copy_into(tmp_path / "copy")
        journal.close_store()
    for place in (folder, tmp_path / "copy"):
        with pytest.raises(JournalUnreadable):
            Journal.open(place, JournalSecret(passphrase="cụm khác"))
        again = Journal.open(place, secret)
        assert again.check().intact
        again.close_store()
        with keys_derived_once(), pytest.raises(JournalUnreadable):
            Journal.open(place, JournalSecret(passphrase="cụm khác"))


def test_opening_with_a_raw_key_is_fast(open_journal, folder):
    open_journal().note(Act.SIGN, {}, moment(0))
    times = []
    for _ in range(5):
        start = process_time()
        Journal.open(folder, SECRET).close_store()
        times.append(process_time() - start)
    assert min(times) < 0.02


def test_threads_append_at_once_and_the_chain_is_whole(open_journal):
    journal = open_journal()

    def work(worker: int) -> None:
        for step in range(5):
            number = journal.begin(Act.SIGN, {"worker": worker, "step": step}, moment(step))
            journal.close(number, Outcome.DONE, {}, moment(step))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))
    report = journal.check()
    assert (report.intact, report.entries, report.records) == (True, 20, 40)


APPEND = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from kyso_desktop.journal import Act, Journal
from kyso_desktop.workstation import JournalSecret
journal = Journal.open(Path(sys.argv[1]), JournalSecret(key=bytes(range(32))))
for step in range(int(sys.argv[2])):
    print(journal.note(Act.VERIFY, {"step": step, "text": "x" * 3000}, datetime.now(UTC)), flush=True)
"""


def test_two_programs_append_at_once_even_to_a_new_journal(open_journal, folder):
    command = [sys.executable, "-c", APPEND, str(folder), "20"]
    programs = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    numbers = [int(line) for program in programs for line in program.communicate(timeout=300)[0].split()]
    assert sorted(numbers) == list(range(1, 41))
    report = open_journal().check()
    assert (report.intact, report.records) == (True, 40)


def test_killed_in_the_middle_of_appends_nothing_promised_is_lost(open_journal, folder):
    promised = 0
    for round_number in range(8):
        command = [sys.executable, "-c", APPEND, str(folder), "100000"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
            for _ in range(1 + round_number * 3):
                promised = int(program.stdout.readline())
            program.kill()
            promised = max([promised, *map(int, program.stdout.read().split())])
        journal = open_journal()
        report = journal.check()
        assert report.intact, report
        assert promised <= report.records <= promised + 1
        journal.note(Act.VERIFY, {}, moment(0))
        assert journal.check().intact
        journal.close_store()


def test_killed_while_the_journal_is_being_made_it_can_be_made_again(folder):
    program = APPEND.replace("journal = Journal", "print(0, flush=True)\njournal = Journal")
    for delay in (0.0, 0.001, 0.002, 0.004, 0.006, 0.01):
        shutil.rmtree(folder, ignore_errors=True)
        command = [sys.executable, "-c", program, str(folder), "1"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as starting:
            starting.stdout.readline()
            Event().wait(delay)
            starting.kill()
        journal = Journal.open(folder, SECRET)
        journal.note(Act.SIGN, {}, moment(0))
        assert journal.check().intact
        journal.close_store()


def test_a_full_disk_stops_the_act_and_keeps_what_was_written(tmp_path):
    with small_disk(tmp_path / "disk", kibibytes=256) as disk:
        journal = Journal.open(disk / "journal", SECRET)
        numbers = (journal.note(Act.SIGN, {"text": "x" * 5000}, moment(0)) for _ in range(1000))
        promised: list[int] = []
        with pytest.raises(JournalUnavailable) as caught:
            promised.extend(numbers)
        assert caught.value.reason in ("DISK_FULL", "DISK_FAILED")
        with pytest.raises(JournalUnavailable):
            journal.note(Act.SIGN, {"text": "x" * 5000}, moment(0))
        assert len(promised) > 3
        report = journal.check()
        assert (report.intact, report.records) == (True, len(promised))
        journal.close_store()


def test_a_disk_full_from_the_start(tmp_path):
    with small_disk(tmp_path / "disk", kibibytes=4) as disk, pytest.raises(JournalUnavailable):
        Journal.open(disk / "journal", SECRET)


def test_a_read_only_journal_can_be_read_and_takes_nothing():
    with another_users_folder() as place:
        folder = place / "journal"
        journal = Journal.open(folder, SECRET)
        journal.note(Act.SIGN, {}, moment(0))
        journal.close_store()
        for path in folder.iterdir():
            path.chmod(0o444)
        with without_rights(folder):
            journal = Journal.open(folder, SECRET)
            assert len(list(journal.entries())) == 1
            assert journal.check().intact
            with pytest.raises(JournalUnavailable):
                journal.begin(Act.SIGN, {}, moment(1))
            journal.close_store()


def test_a_place_where_no_journal_can_be_made():
    with another_users_folder() as place, without_rights(place), pytest.raises(JournalUnavailable):
        Journal.open(place / "journal", SECRET)


@pytest.mark.parametrize("name", [name for name in dir(sqlcipher) if name.endswith("Error")])
def test_nothing_of_the_library_leaves_the_room(open_journal, folder, monkeypatch, name):
    journal = open_journal()

    class Failing:
        in_transaction = False

        def execute(self, *_):
            raise getattr(sqlcipher, name)("made up")

    monkeypatch.setattr(journal._store, "_connection", Failing())
    for attempt in (lambda: journal.begin(Act.SIGN, {}, moment(0)), lambda: list(journal.entries()), journal.check):
        with pytest.raises((KysoError, KysoBug)):
            attempt()
    monkeypatch.undo()
