"""Whether a document may become a copy in electronic form (Nghị định 30/2020/NĐ-CP, Điều 25; Phụ lục I, Phần II)."""

from collections.abc import Iterator

from kyso_desktop.jobs.errors import CopyOfElectronic, DetailMissing, DocumentTooComplex, JobError, ScanUnfit
from kyso_desktop.jobs.model import OpenedDocument, SignRequest
from kyso_desktop.jobs.rules import CopyRule, rule_pack
from kyso_desktop.jobs.verifying.laid_out import scans_of
from kyso_desktop.jobs.verifying.messages import Scans
from kyso_desktop.pages import PageScan, open_pages
from kyso_desktop.placement import PageShape, points

RESOLUTION_TOLERANCE = 0.98
"""Scanners round the page's size to whole points."""
NOT_A_SCAN = "not_a_scan"


def copy_fault(document: OpenedDocument, request: SignRequest) -> JobError | None:
    """Why this copy is not to be made, or None; what no reason excuses comes first.

    An extract (TRÍCH SAO) may come from an electronic document; a whole copy comes from paper, as a scan. Raises
    :class:`DetailMissing` for a kind that does not exist, and ``DocumentTooComplex``.
    """
    rule = rule_pack().copy
    if request.copy_kind not in rule.kinds:
        raise DetailMissing("copy_kind")
    if request.copy_kind not in rule.from_paper:
        return None
    if document.report.signatures:
        return CopyOfElectronic(document.name)
    found = [ScanUnfit(document.name, page, fault) for page, fault in _faults(document, _scans(document), rule)]
    return next((fault for fault in found if is_final(fault)), next(iter(found), None))


def is_final(fault: JobError) -> bool:
    """Whether no reason helps: from electronic to electronic form there is no SAO Y (Điều 25), only what the scanner
    did may be excused."""
    return isinstance(fault, CopyOfElectronic) or (isinstance(fault, ScanUnfit) and fault.fault == NOT_A_SCAN)


def _scans(document: OpenedDocument) -> Scans:
    asked = document.content, document.name, document.password
    if document.reader is None:
        with open_pages(*asked) as pages:
            return scans_of(pages)
    found = document.reader.scans(*asked)
    if len(found.pages) != document.page_count:
        raise DocumentTooComplex(document.name)
    return found


def _faults(document: OpenedDocument, scans: Scans, rule: CopyRule) -> Iterator[tuple[int, str]]:
    """Page (from 1) and fault: version, not_a_scan, grey, coarse, paper."""
    if scans.version < rule.pdf_version:
        yield 1, "version"
    for number, (scan, shape) in enumerate(zip(scans.pages, document.shapes.sheets, strict=True), start=1):
        if fault := _fault(scan, shape, rule):
            yield number, fault


def _fault(scan: PageScan, shape: PageShape, rule: CopyRule) -> str | None:
    if scan.covers < rule.covers:
        return NOT_A_SCAN
    if not scan.colour:
        return "grey"
    if scan.resolution < rule.resolution * RESOLUTION_TOLERANCE:
        return "coarse"
    return None if _is_paper(shape, rule) else "paper"


def _is_paper(shape: PageShape, rule: CopyRule) -> bool:
    """Whether the page is as large as a sheet of paper, upright or turned: scanned at 100 %."""
    short, long = sorted((shape.width, shape.height))
    room = points(rule.paper_tolerance)
    return any(abs(short - points(a)) <= room and abs(long - points(b)) <= room for a, b in map(sorted, rule.papers))
