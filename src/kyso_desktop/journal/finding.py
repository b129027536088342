"""Which entries a person wants to see, as a query over the store. Pure."""

from collections.abc import Iterator
from typing import Any

from kyso_desktop.journal.chain import stamp
from kyso_desktop.journal.model import Outcome, Place, Wish
from kyso_desktop.journal.schema import folded

_SHOWN = "SELECT opened.number, opened.at, opened.body, closed.body FROM"
_CLOSED = "LEFT JOIN records AS closed ON closed.begins = opened.number WHERE opened.begins IS NULL"


# CROSS JOIN: SQLite keeps this order of tables, and each index gives the newest first without sorting. NOT INDEXED:
# by its number and by no other index.
_ALL = "records AS opened"
_BY_WORDS = "words CROSS JOIN records AS opened NOT INDEXED ON opened.number = words.rowid"
_RARE = "rare CROSS JOIN records AS opened NOT INDEXED ON opened.number = rare.number"

_FORWARD = f"{_SHOWN} {_ALL} {_CLOSED} AND (opened.at, opened.number) > (?, ?) AND opened.at < ?"
of_all_acts = f"{_FORWARD} ORDER BY opened.at, opened.number LIMIT ?"
"""Oldest first, behind a place (time and number), before a time."""
of_one_act = f"{_FORWARD} AND opened.act = ? ORDER BY opened.at, opened.number LIMIT ?"
"""The same of one act."""


def page_query(wish: Wish, after: Place | None, size: int) -> tuple[str, tuple[Any, ...]]:
    """One page of what is wished, newest first, behind ``after``; by number where words are looked for."""
    source = _source(wish)
    text, values = f"{_SHOWN} {source} {_CLOSED}", list[Any]()
    for condition, value in _conditions(wish, source):
        text, values = f"{text} AND {condition}", [*values, value]
    if source is _BY_WORDS:
        behind, order = "words.rowid < ?", "words.rowid DESC"
        place: tuple[str | int, ...] = (after.number,) if after else ()
    else:
        table = "rare" if source is _RARE else "opened"
        behind, order = f"({table}.at, {table}.number) < (?, ?)", f"{table}.at DESC, {table}.number DESC"
        place = (after.at, after.number) if after else ()
    if after:
        text, values = f"{text} AND {behind}", [*values, *place]
    return f"{text} ORDER BY {order} LIMIT ?", (*values, size)


def _source(wish: Wish) -> str:
    if _match(wish.words):
        return _BY_WORDS
    return _ALL if wish.outcome in (None, Outcome.DONE) else _RARE


def _conditions(wish: Wish, source: str) -> Iterator[tuple[str, str]]:
    table = "rare" if source is _RARE else "opened"
    if wish.since:
        yield f"{table}.at >= ?", stamp(wish.since)
    if wish.until:
        yield f"{table}.at < ?", stamp(wish.until)
    if wish.act:
        yield "opened.act = ?", wish.act.value
    if source is _BY_WORDS:
        yield "words MATCH ?", _match(wish.words)
    if source is _RARE and wish.outcome:
        yield "rare.outcome = ?", wish.outcome.value
    elif wish.outcome is Outcome.OPEN:
        yield "coalesce(closed.outcome, opened.outcome, ?) = 'open'", wish.outcome.value
    elif wish.outcome:
        yield "coalesce(closed.outcome, opened.outcome) = ?", wish.outcome.value


def _match(words: str) -> str:
    """Every word somewhere, whole; quoted, so that nothing of it is a command."""
    # No beginnings of words: the index would first gather every word that begins so, 90 ms over a million entries.
    spaced = "".join(letter if letter.isalnum() else " " for letter in folded(words))
    return " ".join(f'"{word}"' for word in spaced.split())
