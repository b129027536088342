"""The numbers of outgoing documents: one series a year, each given once (Nghị định 30/2020/NĐ-CP, Điều 15)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from kyso_desktop.books import Field, Register
from kyso_desktop.jobs.clerk import read_book
from kyso_desktop.journal import Act, Wish
from kyso_desktop.training import TRAINING_MARK

if TYPE_CHECKING:
    from kyso_desktop.books import Row
    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.jobs.model import IssueRequest, OpenedDocument

LOOKED_BACK = 50
"""How many entries with the number are looked at, newest first, before the register itself is read."""


class NumberUse(StrEnum):
    """What the register of the year says of a number."""

    FREE = "free"
    ELSEWHERE = "elsewhere"
    """Another document has the number under another symbol, or got it in practice."""
    TAKEN = "taken"
    """Another document has number and symbol."""


def number_use(desk: Desk, request: IssueRequest, document: OpenedDocument) -> NumberUse:
    """Whether this number can be given to this document; issuing the same document again takes no new one.

    Raises ``JournalError``.
    """
    bare = request.number.strip().lstrip("0")
    if not bare or not _may_be_used(desk, bare, document.sha256):
        return NumberUse.FREE
    symbol = (document.places.printed_number or "").partition("/")[2]
    others = [row for row in _others(desk, request, document.sha256) if row.series_number.lstrip("0") == bare]
    if not others:
        return NumberUse.FREE
    # What was issued with a practice certificate takes no number.
    real = [row for row in others if TRAINING_MARK not in row.text(Field.ORGANISATION)]
    same = any(_folded(row.text(Field.NOTATION)) in ("", _folded(symbol)) or not symbol for row in real)
    return NumberUse.TAKEN if same else NumberUse.ELSEWHERE


def next_number(desk: Desk, year: int) -> str:
    """The number after the highest of this year's register; raises ``JournalError``."""
    return read_book(desk, Register.OUTGOING, year).next_number


def _may_be_used(desk: Desk, bare: str, sha256: str) -> bool:
    """A quick look by the words of the journal; the register alone decides."""
    journal = desk.open_journal()
    wishes = [Wish(act=act, words=words) for act in (Act.ISSUE, Act.CORRECTED) for words in {bare, bare.zfill(2)}]
    found = (entry for wish in wishes for entry in journal.page(wish, None, LOOKED_BACK).entries)
    return any(entry.facts.get("sha256_before") != sha256 for entry in found)


def _others(desk: Desk, request: IssueRequest, sha256: str) -> list[Row]:
    rows = read_book(desk, Register.OUTGOING, request.date.year).rows
    return [row for row in rows if row.before != sha256]


def _folded(symbol: str) -> str:
    return symbol.replace(" ", "").casefold()
