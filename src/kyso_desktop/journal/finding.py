"""Which entries a person wants to see, as a query over the store. Pure."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
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


_VIETNAM = timezone(timedelta(hours=7))  # the days that the index knows
_MOST_YEARS = 60
"""A longer range is left to the times of the entries alone."""


def page_query(wish: Wish, after: Place | None, size: int) -> tuple[str, tuple[Any, ...]]:
    """One page of what is wished, newest first, behind ``after``; by number where the index of words is asked."""
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
    if _words(wish.words) or (wish.act and wish.outcome):
        return _BY_WORDS
    return _ALL if wish.outcome in (None, Outcome.DONE) else _RARE


def _conditions(wish: Wish, source: str) -> Iterator[tuple[str, str]]:
    table = "rare" if source is _RARE else "opened"
    if source is _BY_WORDS:
        yield "words MATCH ?", _match(wish)
    if wish.since:
        yield f"{table}.at >= ?", stamp(wish.since)
    if wish.until:
        yield f"{table}.at < ?", stamp(wish.until)
    if wish.act and source is not _BY_WORDS:
        yield "opened.act = ?", wish.act.value
    if source is _RARE and wish.outcome:
        yield "rare.outcome = ?", wish.outcome.value
    elif wish.outcome and source is _ALL:
        yield "coalesce(closed.outcome, opened.outcome) = ?", wish.outcome.value


def _match(wish: Wish) -> str:
    """Every word somewhere, whole, and the marks of act, outcome and days; quoted, so that nothing is a command."""
    # No beginnings of words: the index would first gather every word that begins so, 90 ms over a million entries.
    wanted = [*_words(wish.words)]
    if wish.act:
        wanted.append(f"zqa{wish.act.value.replace('_', '')}")
    if wish.outcome:
        wanted.append(f"zqo{wish.outcome.value}")
    every = " AND ".join(f'"{word}"' for word in wanted)
    if wish.since and wish.until and (days := _days(wish.since, wish.until)):
        return f"{every} AND ({' OR '.join(days)})"
    return every


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in folded(text)).split()


def _days(since: datetime, until: datetime) -> list[str]:
    """Marks of years, months and days that together cover the range, and hardly more."""
    day, end = since.astimezone(_VIETNAM).date(), until.astimezone(_VIETNAM).date() + timedelta(days=1)
    if until.astimezone(_VIETNAM).time() == datetime.min.time():
        end -= timedelta(days=1)
    if day >= end or end.year - day.year > _MOST_YEARS:
        return []
    marks = []
    while day < end:
        for mark, after in (
            ("y%Y", _next_year(day)),
            ("m%Y%m", _next_month(day)),
            ("d%Y%m%d", day + timedelta(days=1)),
        ):
            if after is not None and after <= end:
                marks.append(f"zq{day:{mark}}")
                day = after
                break
    return marks


def _next_year(day: date) -> date | None:
    """The day after the year that begins on this one."""
    return date(day.year + 1, 1, 1) if (day.month, day.day) == (1, 1) else None


def _next_month(day: date) -> date | None:
    """The day after the month that begins on this one."""
    return (day + timedelta(days=31)).replace(day=1) if day.day == 1 else None
