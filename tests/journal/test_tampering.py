import json
import shutil

import pytest
from sqlcipher3 import dbapi2 as sqlcipher
from tests.journal.conftest import SECRET, moment

from kyso_desktop.journal import Act, ChainBreak, Journal, JournalUnreadable, Outcome
from kyso_desktop.journal.chain import Link, hash_of, next_body


@pytest.fixture
def filled(open_journal):
    journal = open_journal()
    for step in range(4):
        number = journal.begin(Act.SIGN, {"step": step}, moment(step))
        journal.close(number, Outcome.DONE, {}, moment(step))
    journal.close_store()


@pytest.fixture
def forger(folder, filled):
    """Somebody who holds the journal's key and writes past the program."""
    connection = sqlcipher.connect(folder / "journal.db", isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{SECRET.key.hex()}'\"")
    yield connection
    connection.close()


def without_triggers(forger):
    for (name,) in list(forger.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")):
        forger.execute(f"DROP TRIGGER {name}")
    return forger


def rewritten(forger, first: int, change) -> None:
    """Every record from ``first`` on is chained again after ``change``, as a careful forger would."""
    rows = list(forger.execute("SELECT number, hash, body FROM records ORDER BY number"))
    last = Link(*rows[first - 2][:2])
    for number, _, body in rows[first - 1 :]:
        content = json.loads(body)
        if number == first:
            change(content)
        at = moment(0)
        for known in ("number", "previous", "at"):
            content.pop(known)
        last, text = next_body(last, content.pop("kind"), at, content)
        forger.execute("UPDATE records SET hash = ?, body = ? WHERE number = ?", (last.hash, text, number))


def found(open_journal):
    report = open_journal().check()
    assert not report.intact
    return report.first_broken, report.broken_by


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE records SET body = '{}' WHERE number = 3",
        "DELETE FROM records WHERE number = 8",
        "INSERT OR REPLACE INTO records (number, hash, body) VALUES (3, 'x', '{}')",
        "INSERT INTO records (number, hash, body) VALUES (-1, 'x', '{}')",
        "UPDATE about SET value = 'x'",
        "DELETE FROM about",
        "INSERT OR REPLACE INTO about VALUES ('journal', 'x')",
    ],
)
def test_the_store_itself_forbids_all_but_adding(forger, statement):
    with pytest.raises(sqlcipher.Error):
        forger.execute(statement)


def test_an_untouched_journal_is_intact(filled, open_journal):
    report = open_journal().check()
    assert (report.entries, report.records, report.intact, report.first_broken) == (4, 8, True, None)


def test_a_changed_record(forger, open_journal):
    without_triggers(forger).execute("UPDATE records SET body = replace(body, '\"step\":1', '\"step\":9')")
    assert found(open_journal) == (3, ChainBreak.CHANGED)


def test_a_changed_record_with_its_hash_made_to_fit(forger, open_journal):
    ((body,),) = forger.execute("SELECT body FROM records WHERE number = 3")
    body = body.replace('"step":1', '"step":9')
    without_triggers(forger).execute("UPDATE records SET body = ?, hash = ? WHERE number = 3", (body, hash_of(body)))
    assert found(open_journal) == (4, ChainBreak.CHANGED)


def test_a_changed_tail_chained_again_does_not_fit_the_head(forger, open_journal):
    rewritten(without_triggers(forger), 5, lambda content: content["facts"].update(step=9))
    assert found(open_journal) == (8, ChainBreak.HEAD_MISMATCH)


def test_only_the_hash_changed(forger, open_journal):
    without_triggers(forger).execute("UPDATE records SET hash = upper(hash) WHERE number = 8")
    assert found(open_journal) == (8, ChainBreak.CHANGED)


@pytest.mark.parametrize("number", [1, 4])
def test_a_removed_record(forger, open_journal, number):
    without_triggers(forger).execute("DELETE FROM records WHERE number = ?", (number,))
    assert found(open_journal) == (number, ChainBreak.MISSING)


def test_a_removed_record_with_the_later_ones_moved_up(forger, open_journal):
    without_triggers(forger).execute("DELETE FROM records WHERE number = 4")
    for number in range(5, 9):
        forger.execute("UPDATE records SET number = ? WHERE number = ?", (number - 1, number))
    assert found(open_journal) == (4, ChainBreak.CHANGED)


def test_an_inserted_record(forger, open_journal):
    without_triggers(forger)
    for number in range(8, 4, -1):
        forger.execute("UPDATE records SET number = ? WHERE number = ?", (number + 1, number))
    forger.execute("INSERT INTO records (number, hash, body) SELECT 5, hash, body FROM records WHERE number = 3")
    assert found(open_journal) == (5, ChainBreak.CHANGED)


def test_records_put_before_the_first(forger, open_journal):
    without_triggers(forger).execute(
        "INSERT INTO records (number, hash, body) SELECT 0, hash, replace(body, 'begin', 'note') FROM records LIMIT 1"
    )
    assert found(open_journal) == (1, ChainBreak.CHANGED)


def test_reordered_records(forger, open_journal):
    without_triggers(forger)
    for old, new in ((3, 99), (5, 3), (99, 5)):
        forger.execute("UPDATE records SET number = ? WHERE number = ?", (new, old))
    assert found(open_journal) == (3, ChainBreak.CHANGED)


@pytest.mark.parametrize("kept", [7, 5, 0])
def test_a_tail_cut_off(forger, open_journal, kept):
    without_triggers(forger).execute("DELETE FROM records WHERE number > ?", (kept,))
    assert found(open_journal) == (kept + 1, ChainBreak.TAIL_MISSING)


def test_appending_does_not_cover_a_cut(forger, open_journal):
    without_triggers(forger).execute("DELETE FROM records WHERE number > 6")
    journal = open_journal()
    for step in range(5):
        journal.note(Act.VERIFY, {"step": step}, moment(step))
    assert found(open_journal) == (8, ChainBreak.HEAD_MISMATCH)


def test_an_older_copy_put_back(open_journal, folder, tmp_path):
    journal = open_journal()
    journal.note(Act.SIGN, {}, moment(0))
    shutil.copy(folder / "journal.db", tmp_path / "older")
    journal.note(Act.SIGN, {}, moment(1))
    journal.close_store()
    shutil.copy(tmp_path / "older", folder / "journal.db")
    assert found(open_journal) == (2, ChainBreak.TAIL_MISSING)


def test_the_head_file_removed(filled, open_journal, folder):
    (folder / "journal.head").unlink()
    assert found(open_journal) == (1, ChainBreak.HEAD_MISMATCH)
    open_journal().note(Act.SIGN, {}, moment(9))
    assert found(open_journal) == (1, ChainBreak.HEAD_MISMATCH)


def test_an_older_head_file_put_back(open_journal, folder):
    journal = open_journal()
    journal.note(Act.SIGN, {}, moment(0))
    older = (folder / "journal.head").read_bytes()
    for step in range(3):
        journal.note(Act.SIGN, {}, moment(step))
    (folder / "journal.head").write_bytes(older)
    assert found(open_journal) == (2, ChainBreak.HEAD_MISMATCH)


def test_a_forged_head_file_counts_as_none(filled, open_journal, folder):
    head = (folder / "journal.head").read_bytes()
    (folder / "journal.head").write_bytes(head.replace(b'"number": 8', b'"number": 6').replace(b": 7", b": 5"))
    assert found(open_journal) == (1, ChainBreak.HEAD_MISMATCH)


@pytest.mark.parametrize("torn", [0, 1])
def test_a_head_slot_torn_by_a_power_cut_is_no_tampering_for_the_newest_only(filled, open_journal, folder, torn):
    content = bytearray((folder / "journal.head").read_bytes())
    content[torn * 512 + 20 : torn * 512 + 60] = bytes(40)
    (folder / "journal.head").write_bytes(content)
    assert open_journal().check().intact
    open_journal().note(Act.SIGN, {}, moment(9))
    assert open_journal().check().intact


def test_a_crash_between_commit_and_head_is_no_tampering(open_journal, folder):
    journal = open_journal()
    journal.note(Act.SIGN, {}, moment(0))
    behind = (folder / "journal.head").read_bytes()
    journal.note(Act.SIGN, {}, moment(1))
    (folder / "journal.head").write_bytes(behind)
    assert journal.check().intact
    journal.note(Act.SIGN, {}, moment(2))
    assert journal.check().intact
    assert (folder / "journal.head").read_bytes() != behind


def test_a_crash_behind_several_begun_at_once_is_no_tampering_and_an_older_head_is(open_journal, folder):
    journal = open_journal()
    journal.note(Act.SIGN, {}, moment(0))
    older = (folder / "journal.head").read_bytes()
    journal.note(Act.SIGN, {}, moment(1))
    behind = (folder / "journal.head").read_bytes()
    journal.begin_all([(Act.SIGN, {})] * 4, moment(2))
    (folder / "journal.head").write_bytes(older)
    assert found(open_journal) == (2, ChainBreak.HEAD_MISMATCH)
    (folder / "journal.head").write_bytes(behind)
    assert journal.check().intact
    journal.note(Act.SIGN, {}, moment(3))
    assert journal.check().intact
    assert (folder / "journal.head").read_bytes() not in (behind, older)


@pytest.mark.parametrize("torn", [0, 1])
@pytest.mark.parametrize("together", [2, 3])
def test_a_head_slot_torn_behind_several_begun_at_once_is_no_tampering(filled, open_journal, folder, torn, together):
    open_journal().begin_all([(Act.SIGN, {})] * together, moment(8))
    content = bytearray((folder / "journal.head").read_bytes())
    content[torn * 512 + 20 : torn * 512 + 60] = bytes(40)
    (folder / "journal.head").write_bytes(content)
    assert open_journal().check().intact


def test_a_page_changed_from_outside_names_where_it_breaks(open_journal, folder):
    journal = open_journal()
    for step in range(60):
        journal.note(Act.VERIFY, {"text": "x" * 500}, moment(step))
    journal.close_store()
    path = folder / "journal.db"
    content = bytearray(path.read_bytes())
    content[-6000] ^= 1
    path.write_bytes(content)
    number, broken_by = found(open_journal)
    assert broken_by is ChainBreak.DAMAGED
    assert 1 < number <= 60


def test_a_journal_in_another_ones_place(open_journal, folder, tmp_path):
    open_journal().note(Act.SIGN, {}, moment(0))
    other = Journal.open(tmp_path / "other", SECRET)
    for step in range(3):
        other.note(Act.SIGN, {}, moment(step))
    other.close_store()
    shutil.copy(tmp_path / "other" / "journal.db", folder / "journal.db")
    assert found(open_journal) == (1, ChainBreak.HEAD_MISMATCH)


def test_a_closing_record_that_closes_another_act(forger, open_journal):
    ((body,),) = forger.execute("SELECT body FROM records WHERE number = 4")
    without_triggers(forger).execute("DROP INDEX records_begins")
    forger.execute("UPDATE records SET body = ? WHERE number = 2", (body,))
    assert found(open_journal) == (2, ChainBreak.CHANGED)


def test_a_failure_turned_into_a_success(forger, open_journal):
    without_triggers(forger).execute("UPDATE records SET body = replace(body, 'done', 'failed') WHERE number = 6")
    assert found(open_journal) == (6, ChainBreak.CHANGED)


def test_every_changed_page_is_found(open_journal, folder):
    """The records' own pages by the chain, all others by their seals."""
    journal = open_journal()
    for step in range(60):
        journal.note(Act.VERIFY, {"text": "x" * 300, "file": f"{step}.pdf"}, moment(step))
    journal.close_store()
    path = folder / "journal.db"
    content = path.read_bytes()
    for page in range(1, len(content) // 4096):
        changed = bytearray(content)
        changed[page * 4096 + 1000] ^= 1
        path.write_bytes(changed)
        try:
            journal = Journal.open(folder, SECRET)
        except JournalUnreadable:
            continue
        assert not journal.check().intact or journal.check_pages() is not None, f"page {page}"
        journal.close_store()
