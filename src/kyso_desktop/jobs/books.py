"""Exports the journal and sets the reports."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from kyso_desktop import books
from kyso_desktop.books import Deed, FormatUnknown, Labels, Paper, Period, Words
from kyso_desktop.jobs.desk import Desk
from kyso_desktop.jobs.journal import Count, passing, uncounted
from kyso_desktop.journal import ChainReport, Entry
from kyso_desktop.workstation import resource, whole_file

OFTEN = 500
"""Entries of an export between two looks at whether it is to stop."""
EXPORTS = (".csv", ".xlsx", ".json")
REPORTS = (".xlsx", ".pdf", ".csv")
_LABELS = "books/labels.toml"
_FONTS = "fonts"


def read_labels() -> Labels:
    """The shipped headings."""
    return books.read_labels(resource(_LABELS))


def deed_of(entry: Entry) -> Deed:
    """The entry as the books take it."""
    return Deed(entry.number, entry.act.value, entry.outcome.value, entry.begun, entry.closed, entry.facts)


def deeds(desk: Desk, since: datetime | None = None, until: datetime | None = None) -> Iterator[Deed]:
    """The entries begun from ``since`` on and before ``until``, read as needed."""
    return map(deed_of, desk.open_journal().entries(since, until))


def export_journal(
    desk: Desk, target: Path, words: Words, *, overwrite: bool = False, count: Count = uncounted
) -> ChainReport:
    """Every entry stands in ``target`` (CSV, XLSX or JSON by its suffix), written whole or not at all.

    Returns the check of the journal, made just before. Raises ``FormatUnknown``, ``JournalError``, ``FileTrouble``,
    ``Cancelled``.
    """
    suffix = require_known(target, EXPORTS)
    report = desk.open_journal().check(passed=passing(desk, count, 0, 2))
    labels = read_labels()
    with whole_file(target, overwrite=overwrite) as draft:
        if suffix == ".json":
            books.write_json(draft, _counted(deeds(desk), desk, count), proof(desk, report))
            return report
        table = books.journal_table(_counted(deeds(desk), desk, count), words, labels)
        if suffix == ".csv":
            books.write_csv(draft, [table])
        else:
            books.write_xlsx(draft, Paper(table.title, (chain_line(desk, report),), (table,), landscape=True))
    return report


def _counted(found: Iterator[Deed], desk: Desk, count: Count) -> Iterator[Deed]:
    passed = passing(desk, count, 1, 2)
    for done, deed in enumerate(found):
        yield deed
        if done % OFTEN == 0:
            passed(deed.number)


def make_report(desk: Desk, period: Period, words: Words, count: Count = uncounted) -> Paper:
    """The report of this period as tables, for the screen and for every writer.

    Raises ``JournalError`` and ``Cancelled``.
    """
    checked = desk.open_journal().check(passed=passing(desk, count, 0, 2))
    frame = books.ReportFrame(period, desk.clock(), chain_line(desk, checked))
    found = _counted(deeds(desk, period.since, period.until), desk, count)
    return books.report_paper(books.tallied(found), frame, words, read_labels())


def write_report(
    desk: Desk, period: Period, target: Path, words: Words, *, overwrite: bool = False, count: Count = uncounted
) -> Paper:
    """The report stands in ``target`` (XLSX, PDF or CSV by its suffix); raises as :func:`export_journal`."""
    require_known(target, REPORTS)
    paper = make_report(desk, period, words, count)
    desk.go_on()
    write_paper(paper, target, overwrite=overwrite)
    return paper


def write_paper(paper: Paper, target: Path, *, overwrite: bool = False) -> None:
    """The tables stand in ``target``, whole; raises ``FormatUnknown`` and ``FileTrouble``."""
    writers: Mapping[str, Callable[[Path], None]] = {
        ".csv": lambda draft: books.write_csv(draft, paper.tables),
        ".xlsx": lambda draft: books.write_xlsx(draft, paper),
        ".pdf": lambda draft: books.write_pdf(draft, paper, resource(_FONTS)),
    }
    write = writers[require_known(target, tuple(writers))]
    with whole_file(target, overwrite=overwrite) as draft:
        write(draft)


def proof(desk: Desk, report: ChainReport) -> Mapping[str, Any]:
    """Which journal this is and how far its chain goes; duplicates of merged exports are known by it."""
    journal = desk.open_journal()
    return {
        "id": journal.identity,
        "records": report.records,
        "hash": report.hash,
        "intact": report.intact,
        "first_broken": report.first_broken,
        "made": desk.clock().isoformat(timespec="seconds"),
    }


def chain_line(desk: Desk, report: ChainReport) -> str:
    """The line on paper that says whether the journal behind it is whole."""
    common = read_labels()["common"]
    if not report.intact:
        return common["chain_broken"].format(number=report.first_broken)
    return common["chain_intact"].format(entries=report.entries, number=report.records, hash=report.hash)


def require_known(target: Path, suffixes: tuple[str, ...]) -> str:
    """The target's suffix; raises ``FormatUnknown`` where it is none of these."""
    suffix = target.suffix.lower()
    if suffix not in suffixes:
        raise FormatUnknown(suffix, suffixes)
    return suffix
