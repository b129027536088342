"""Which entries a person wants to see, as a query over the store. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kyso_desktop.journal.chain import stamp
from kyso_desktop.journal.model import Outcome, Place, Wish
from kyso_desktop.journal.schema import folded

_SHOWN = "SELECT opened.number, opened.at, opened.body, closed.body FROM"
_CLOSED = "LEFT JOIN records AS closed ON closed.begins = opened.number WHERE opened.begins IS NULL"


@dataclass(frozen=True, slots=True)
class _Source:
    """Where a query begins, so that the newest come first without sorting; ``number`` is in the order of its index."""

    tables: str
    number: str | None


_ALL = _Source("records AS opened", None)
# CROSS JOIN: SQLite keeps this order of tables, and each of these indexes gives its numbers in descending order.
_BY_WORDS = _Source("words CROSS JOIN records AS opened ON opened.number = words.rowid", "words.rowid")
_ENDED = "coalesce(ended.begins, ended.number)"
_BY_END = _Source(f"records AS ended CROSS JOIN records AS opened ON opened.number = {_ENDED}", _ENDED)
_NEVER_ENDED = _Source(
    "open_entries CROSS JOIN records AS opened ON opened.number = open_entries.number", "open_entries.number"
)
_FEW = (Outcome.FAILED, Outcome.CANCELLED)


def page_query(wish: Wish, after: Place | None, size: int) -> tuple[str, tuple[Any, ...]]:
    """One page of what is wished, newest first, behind ``after``; by number where an index of numbers serves."""
    source = _source(wish)
    text, values = f"{_SHOWN} {source.tables} {_CLOSED}", list[Any]()
    for condition, value in _conditions(wish, source):
        text, values = f"{text} AND {condition}", [*values, *value]
    if after:
        text += f" AND {source.number} < ?" if source.number else " AND (opened.at, opened.number) < (?, ?)"
        values += [after.number] if source.number else [after.at, after.number]
    order = f"{source.number} DESC" if source.number else "opened.at DESC, opened.number DESC"
    return f"{text} ORDER BY {order} LIMIT ?", (*values, size)


def _source(wish: Wish) -> _Source:
    if _match(wish.words):
        return _BY_WORDS
    if wish.outcome is Outcome.OPEN:
        return _NEVER_ENDED
    return _BY_END if wish.outcome in _FEW else _ALL


def _conditions(wish: Wish, source: _Source) -> Iterator[tuple[str, tuple[str, ...]]]:
    if wish.since:
        yield "opened.at >= ?", (stamp(wish.since),)
    if wish.until:
        yield "opened.at < ?", (stamp(wish.until),)
    if wish.act:
        yield "opened.act = ?", (wish.act.value,)
    if source is _BY_WORDS:
        yield "words MATCH ?", (_match(wish.words),)
    if source is _BY_END and wish.outcome:
        yield "ended.outcome IN ('failed', 'cancelled') AND ended.outcome = ?", (wish.outcome.value,)
    elif wish.outcome and wish.outcome is not Outcome.OPEN:
        yield "coalesce(closed.outcome, opened.outcome) = ?", (wish.outcome.value,)
    elif wish.outcome and source is not _NEVER_ENDED:
        yield "opened.number IN (SELECT number FROM open_entries)", ()


def _match(words: str) -> str:
    """Every word somewhere, the last as far as it is typed; quoted, so that nothing of it is a command."""
    spaced = "".join(letter if letter.isalnum() else " " for letter in folded(words)).split()
    return " ".join(f'"{word}"' for word in spaced) + "*" if spaced else ""
