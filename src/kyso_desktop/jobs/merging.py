"""Exports of several workstations: signed where they are made, checked and put together where they are collected."""

from __future__ import annotations

import mmap
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from kyso_desktop import books, signing, tokens, trust, verification
from kyso_desktop.books import ExportUnreadable
from kyso_desktop.jobs.books import OFTEN, read_labels, require_known, write_paper
from kyso_desktop.jobs.journal import Count, uncounted
from kyso_desktop.jobs.keys import choose_certificate
from kyso_desktop.jobs.leaks import require_not_stopped
from kyso_desktop.jobs.model import Capacity, KeyWish
from kyso_desktop.journal import Act
from kyso_desktop.workstation import read_file, require_file, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kyso_desktop.books import Deed, Export, Paper, Period, Register, Words
    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.tokens import Pin

SIGNATURE = ".p7s"
"""Stands behind the export's whole name: ``may-1.json.p7s``."""
REPORTS = (".xlsx", ".pdf", ".csv")


class ExportTrust(StrEnum):
    """What the signature beside an export says of it. One that does not fit the file makes no report at all."""

    SIGNED = "signed"
    UNPROVEN = "unproven"
    """The signature fits, but its certificate is not (or not surely) to be believed."""
    UNSIGNED = "unsigned"


@dataclass(frozen=True, slots=True)
class CheckedExport:
    """An export and who vouches for it."""

    export: Export
    trust: ExportTrust
    signer: str = ""


def sign_export(desk: Desk, export: Path, wish: KeyWish, pin: Pin, *, spend_last_try: bool = False) -> Path:
    """The agency's signature over this export stands beside it; its path. The PIN is wiped.

    Raises ``ExportUnreadable``, every ``TokenError``, ``FileTrouble`` and ``JournalError``.
    """
    require_file(export)
    books.open_export(export)
    target = export.with_name(export.name + SIGNATURE)
    with pin:
        choice = choose_certificate(desk, wish, Capacity.SEAL)
        require_not_stopped(desk, choice.certificate.facts.sha256)
        facts = choice.certificate.facts
        said = {"file": export.name, "signer": facts.common_name, "certificate": facts.sha256}
        desk.open_journal().note(Act.EXPORT_SIGNED, said, desk.clock())
        unlocked = tokens.unlock(
            choice, pin, spend_last_try=spend_last_try, cancel=desk.cancel, pss=desk.settings.rsa_pss
        )
        with unlocked as key, export.open("rb") as content:
            pin.wipe()
            signature = signing.sign_detached(content, key)
    write_whole(target, signature, overwrite=True)
    return target


def check_export(desk: Desk, path: Path) -> CheckedExport:
    """The export and who vouches for it.

    Raises ``ExportUnreadable``, also where the signature does not fit the file, and ``FileTrouble``.
    """
    require_file(path)
    export = books.open_export(path)
    beside = path.with_name(path.name + SIGNATURE)
    if not beside.is_file():
        return CheckedExport(export, ExportTrust.UNSIGNED)
    with (
        path.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped,
        memoryview(mapped) as content,
    ):
        message = verification.check_document_signature(read_file(beside), [content])
    if not message.intact or message.certificate is None:
        raise ExportUnreadable(path.name)
    view = desk.trust_view()
    status = trust.check_certificate(view, message.certificate, message.others, view.moment)
    known = ExportTrust.SIGNED if status.is_good else ExportTrust.UNPROVEN
    return CheckedExport(export, known, trust.read_certificate(message.certificate).common_name)


def check_exports(desk: Desk, paths: Sequence[Path], count: Count = uncounted) -> tuple[CheckedExport, ...]:
    """Of these exports those that count, of one journal the furthest.

    ``count`` hears of files. Raises as :func:`check_export`, and ``Cancelled``.
    """
    return tuple(_chosen(desk, paths, count))


@dataclass(frozen=True, slots=True)
class _Reading:
    """All deeds of exports that were checked; between some of them the person's stop is looked for."""

    desk: Desk
    checked: Sequence[CheckedExport]
    count: Count

    @property
    def exports(self) -> list[Export]:
        return [one.export for one in self.checked]

    def deeds(self, export: Export) -> Iterator[Deed]:
        before = sum(one.records for one in self.exports[: self.exports.index(export)])
        whole = max(1, sum(one.records for one in self.exports))
        for place, deed in enumerate(export.deeds()):
            yield deed
            if place % OFTEN == 0:
                self.desk.go_on()
                self.count(min(before + deed.number, whole), whole)


def make_merged_report(
    desk: Desk, exports: Sequence[Path], period: Period, words: Words, count: Count = uncounted
) -> Paper:
    """One report over the JSON exports of several workstations; of one journal's exports the furthest counts.

    Its lines name each workstation and who signed its export. ``count`` hears of records. Raises
    ``ExportUnreadable``, ``FileTrouble`` and ``Cancelled``.
    """
    labels = read_labels()
    checked = _chosen(desk, exports)
    reading = _Reading(desk, checked, count)
    tally = books.tallied(books.merged(reading.exports, period.since, period.until, reading.deeds))
    paper = books.report_paper(tally, books.ReportFrame(period, desk.clock(), ""), words, labels)
    return replace(paper, lines=(*filter(None, paper.lines), *_lines(checked)))


def write_merged_report(
    desk: Desk,
    exports: Sequence[Path],
    period: Period,
    target: Path,
    words: Words,
    *,
    overwrite: bool = False,
    count: Count = uncounted,
) -> Paper:
    """The merged report stands in ``target``; raises as :func:`make_merged_report`, and ``FormatUnknown``."""
    require_known(target, REPORTS)
    paper = make_merged_report(desk, exports, period, words, count)
    desk.go_on()
    write_paper(paper, target, overwrite=overwrite)
    return paper


def write_merged_book(
    desk: Desk,
    exports: Sequence[Path],
    register: Register,
    year: int,
    target: Path,
    *,
    overwrite: bool = False,
    count: Count = uncounted,
) -> Paper:
    """One register over the exports of several workstations; a document that stands in two counts once.

    Raises as :func:`write_merged_report`.
    """
    require_known(target, REPORTS)
    checked = _chosen(desk, exports)
    reading = _Reading(desk, checked, count)
    book = books.merged_book(reading.exports, register, year, reading.deeds)
    desk.go_on()
    paper = books.register_paper(book, read_labels())
    if target.suffix.lower() == ".csv":
        paper = replace(paper, tables=(books.exchange_table(book),))
    paper = replace(paper, lines=(*paper.lines, *_lines(checked)))
    write_paper(paper, target, overwrite=overwrite)
    return paper


def _chosen(desk: Desk, exports: Sequence[Path], count: Count = uncounted) -> list[CheckedExport]:
    checked = []
    for path in exports:
        desk.go_on()
        checked.append(check_export(desk, path))
        count(len(checked), len(exports))
    kept = books.without_duplicates([one.export for one in checked])
    return [one for one in checked if one.export in kept]


def _lines(checked: Sequence[CheckedExport]) -> list[str]:
    common, lines = read_labels()["common"], []
    for one in checked:
        export = one.export
        said = common["export_whole" if export.intact else "export_broken"].format(
            journal=export.journal[:8], number=export.records, hash=export.hash, file=export.path.name
        )
        lines.append(f"{said}; {common[f'export_{one.trust}'].format(signer=one.signer)}")
    return lines
