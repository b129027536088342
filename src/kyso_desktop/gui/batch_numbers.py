"""The numbers of a list that is issued: shown and typed in their column, none of them given twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kyso_desktop import jobs, wording
from kyso_desktop.gui.number_series import value_of
from kyso_desktop.gui.style import Tone
from kyso_desktop.jobs import IssueRequest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from kyso_desktop.gui.batch_rows import BatchRows
    from kyso_desktop.gui.batch_table import BatchTable
    from kyso_desktop.jobs import Prepared


class BatchNumbers(QObject):
    """Shows the numbers in their column, takes what is typed there, and says which document has another's number."""

    changed = Signal(list)
    """The paths whose documents are to be looked over again."""

    def __init__(self, table: BatchTable, rows: BatchRows) -> None:
        super().__init__(table)
        self._table, self._rows = table, rows
        self._first: Callable[[], str] = str
        self._wished: Callable[[Path], str] = lambda _path: ""
        self._known: dict[Path, tuple[str, date]] = {}
        """Symbol and date of the documents."""
        table.number_typed.connect(self._typed)

    def use(self, first: Callable[[], str], wished: Callable[[Path], str]) -> None:
        """The list is one that gives numbers, from ``first`` on, but where a document's own is ``wished``."""
        self._first, self._wished = first, wished
        self._table.show_number_column()

    def of(self, path: Path) -> str:
        """The number that this document would get."""
        return self._all()[path]

    def _all(self) -> dict[Path, str]:
        return self._rows.series.numbers(self._first(), self._wished)

    def show(self, path: Path, day: date) -> None:
        """The number of a document with its date, and its symbol as far as that is known."""
        self._known[path] = self._known[path][0] if path in self._known else "", day
        self._table.show_number(path, self.of(path), *self._known[path])

    def show_ready(self, prepared: Prepared) -> None:
        """The number with the symbol that the document has printed."""
        request = prepared.request
        if isinstance(request, IssueRequest):
            self._known[prepared.sign.source] = _symbol(prepared), request.date
            self.show(prepared.sign.source, request.date)

    def _typed(self, path: Path, text: str) -> None:
        before = dict(self._all())
        typed = text.strip()
        self._rows.series.type(path, str(value_of(typed)) if value_of(typed) is not None else typed)
        after = self._all()
        left = set(self._table.unsigned)
        stopped = {one for one, error in self._rows.stops.items() if isinstance(error, jobs.NumberTwice)}
        again = [one for one in self._rows.paths if one in left and (before[one] != after[one] or one in stopped)]
        if before != after and again:
            for one in again:
                self._table.wait(one)
                if one in self._known:  # else it is shown when it is first looked over
                    self.show(one, self._known[one][1])
            self.changed.emit(again)

    def sift(self, prepared: Sequence[Prepared]) -> tuple[Prepared, ...]:
        """Without the documents that would get the number of one before them; their rows say so."""
        ready: list[Prepared] = []
        having: dict[tuple[int, str], list[Prepared]] = {}
        for one in prepared:
            request = one.request
            if isinstance(request, IssueRequest):
                same = having.setdefault((request.date.year, request.number), [])
                if other := next((two for two in same if _shares_symbol(two, one)), None):
                    self._stop(one.sign.source, jobs.NumberTwice(request.number, other.document.name))
                    continue
                same.append(one)
            ready.append(one)
        return tuple(ready)

    def _stop(self, path: Path, error: jobs.NumberTwice) -> None:
        self._rows.stops[path] = error
        sentence = wording.of(error)
        self._table.say(path, f"{sentence.what} {sentence.next_step}", Tone.BAD)


def _symbol(prepared: Prepared) -> str:
    return (prepared.document.places.printed_number or "").partition("/")[2]


def _shares_symbol(one: Prepared, other: Prepared) -> bool:
    """Or one of them shows none: number and symbol are one document's alone (Nghị định 30/2020/NĐ-CP, Điều 15)."""
    symbols = {"".join(_symbol(each).split()).casefold() for each in (one, other)}
    return len(symbols) == 1 or "" in symbols
