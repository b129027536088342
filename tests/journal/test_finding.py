"""Filtered pages: what a person looks for is found, nothing else, newest first, page by page."""

from datetime import datetime, timedelta, timezone

import pytest
from tests.journal.conftest import SECRET, moment

from kyso_desktop.journal import Act, Journal, Outcome, Wish

NAMES = ("Quyết định đền bù 12.pdf", "Công văn 'khẩn'.pdf", "Kế hoạch đào tạo.pdf")


@pytest.fixture(scope="module")
def journal(tmp_path_factory):
    """Nobody writes to it afterwards."""
    journal = Journal.open(tmp_path_factory.mktemp("found") / "journal", SECRET)
    for step in range(12):
        act = (Act.SIGN, Act.ISSUE, Act.VERIFY)[step % 3]
        number = journal.begin(act, {"file": NAMES[step % 3], "signer": "Nguyễn Văn Ân"}, moment(step))
        if step != 5:
            journal.close(number, (Outcome.DONE, Outcome.FAILED)[step % 4 == 0], {}, moment(step))
    journal.note(Act.REFUSED, {"code": "SECRET_DOCUMENT"}, moment(20), Outcome.CANCELLED)
    journal.note(Act.VERIFY, {"signers": ["Lê Đức Cường", "Ngô Thị Dương"]}, moment(21))
    yield journal
    journal.close_store()


def steps(journal, wish, size=50):
    found, after = [], None
    while True:
        page = journal.page(wish, after, size)
        found += [(entry.begun - moment(0)).seconds // 60 for entry in page.entries]
        if page.next is None:
            return found
        after = page.next


@pytest.mark.parametrize("size", [1, 3, 50])
@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (Wish(), [21, 20, *range(11, -1, -1)]),
        (Wish(act=Act.ISSUE), [10, 7, 4, 1]),
        (Wish(outcome=Outcome.FAILED), [8, 4, 0]),
        (Wish(outcome=Outcome.CANCELLED), [20]),
        (Wish(outcome=Outcome.OPEN), [5]),
        (Wish(outcome=Outcome.DONE, act=Act.SIGN), [9, 6, 3]),
        (Wish(since=moment(3), until=moment(6)), [5, 4, 3]),
        (Wish(since=moment(3), until=moment(6), outcome=Outcome.FAILED), [4]),
        (Wish(words="quyet dinh DEN BU"), [9, 6, 3, 0]),
        (Wish(words="Quyết định đền"), [9, 6, 3, 0]),
        (Wish(words="dao tao"), [11, 8, 5, 2]),
        (Wish(words="dao tao", outcome=Outcome.OPEN), [5]),
        (Wish(words="dao tao", outcome=Outcome.FAILED), [8]),
        (Wish(words="nguyen an", act=Act.ISSUE), [10, 7, 4, 1]),
        (Wish(words="dao tao", since=moment(3), until=moment(9)), [8, 5]),
        (Wish(words="dao tao", since=moment(3), until=moment(9), act=Act.VERIFY, outcome=Outcome.OPEN), [5]),
        (Wish(words="quyet dinh", act=Act.VERIFY), []),
        (Wish(words="phat hanh sign done zqosign"), []),
        (Wish(act=Act.REFUSED, outcome=Outcome.CANCELLED), [20]),
        (Wish(act=Act.VERIFY, outcome=Outcome.FAILED, since=moment(0), until=moment(99)), [8]),
        (Wish(words="cuong duong"), [3 * 7]),
        (Wish(words="secret"), [20]),
        (Wish(words="không có"), []),
    ],
    ids=str,
)
def test_what_is_wished_is_found_newest_first(journal, wish, expected, size):
    assert steps(journal, wish, size) == expected


@pytest.mark.parametrize("zone", [0, 7, -5])
@pytest.mark.parametrize(
    ("first", "days"), [("2026-11-23", 1), ("2026-12-31", 2), ("2024-02-28", 800), ("2026-10-31", 3)]
)
def test_days_are_chosen_whatever_zone_they_are_told_in(open_journal, first, days, zone):
    """Midnight in Việt Nam is not midnight in UTC; years and months are whole on the way."""
    journal = open_journal()
    since = datetime.fromisoformat(first).replace(tzinfo=timezone(timedelta(hours=zone)))
    until, second = since + timedelta(days=days), timedelta(seconds=1)
    for at in (since - second, since, since + days * timedelta(hours=12), until - second, until):
        journal.note(Act.SIGN, {"file": "a.pdf"}, at)
    found = journal.page(Wish(words="a pdf", since=since, until=until)).entries
    assert [entry.number for entry in found] == [4, 3, 2]


@pytest.mark.parametrize("words", ['"', "'", "*", "NEAR(", "a OR b", "-x", "text:an", "( ) ^ +", "   "])
def test_nothing_typed_is_a_command(journal, words):
    journal.page(Wish(words=words))
