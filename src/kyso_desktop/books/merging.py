"""Exports of several workstations put together, for one report of the agency without a server."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from kyso_desktop.books.deeds import Deed
from kyso_desktop.books.errors import ExportUnreadable
from kyso_desktop.books.registers import Book, Register, book, ordered_book


@dataclass(frozen=True, slots=True)
class Export:
    """One JSON export: which journal, how far it goes, and whether it was whole when it was exported."""

    path: Path
    journal: str
    records: int
    hash: str
    intact: bool

    def deeds(self) -> Iterator[Deed]:
        """Its entries, read line by line; raises :class:`ExportUnreadable` and ``OSError``."""
        with self.path.open(encoding="utf-8") as file:
            for line in file:
                if line.startswith('{"number"'):
                    yield _deed(self, line)
                elif line.startswith("]}"):
                    return
        raise ExportUnreadable(self.path.name)  # the end is missing


def open_export(path: Path) -> Export:
    """The export's first line; raises :class:`ExportUnreadable` and ``OSError``."""
    try:
        with path.open(encoding="utf-8") as file:
            start = file.readline().rstrip().removesuffix(",")
        said = json.loads(f"{start}}}")["journal"]
        return Export(path, str(said["id"]), int(said["records"]), str(said["hash"]), said["intact"] is True)
    except (ValueError, KeyError, TypeError) as error:
        raise ExportUnreadable(path.name) from error


def without_duplicates(exports: Sequence[Export]) -> tuple[Export, ...]:
    """Of several exports of one journal the one that goes furthest holds all the others."""
    furthest: dict[str, Export] = {}
    for export in exports:
        known = furthest.get(export.journal)
        if known is None or export.records > known.records:
            furthest[export.journal] = export
    return tuple(furthest.values())


Read = Callable[[Export], Iterator[Deed]]
"""Gives all deeds of an export; :meth:`Export.deeds`, or what also counts them."""


def merged(exports: Sequence[Export], since: datetime, until: datetime, read: Read = Export.deeds) -> Iterator[Deed]:
    """The deeds begun from ``since`` on and before ``until``, journal after journal."""
    for export in exports:
        yield from (deed for deed in read(export) if since <= deed.begun < until)


def merged_book(exports: Sequence[Export], register: Register, year: int, read: Read = Export.deeds) -> Book:
    """The register of this year over several journals, in the order of the numbers; one document counts once.

    A document is known again by its SHA-256, else by all that its row says. Row keys are of no use here.
    """
    rows = [row for export in exports for row in book(read(export), register, year).rows]
    once = {row.sha256 or tuple(sorted(row.fields.items())): row for row in reversed(rows)}
    return ordered_book(register, year, once.values())


def _deed(export: Export, line: str) -> Deed:
    try:
        said: dict[str, Any] = json.loads(line.rstrip().removesuffix(","))
        return Deed(
            number=int(said["number"]),
            act=str(said["act"]),
            outcome=str(said["outcome"]),
            begun=datetime.fromisoformat(said["begun"]),
            closed=datetime.fromisoformat(said["closed"]) if said["closed"] else None,
            facts=dict(said["facts"]),
            journal=export.journal,
        )
    except (ValueError, KeyError, TypeError) as error:
        raise ExportUnreadable(export.path.name) from error
