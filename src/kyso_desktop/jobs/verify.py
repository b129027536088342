"""Verifies files and keeps a note of each verdict."""

from dataclasses import replace
from pathlib import Path
from time import monotonic

from kyso_desktop.jobs.desk import Desk
from kyso_desktop.jobs.errors import SecretDocument
from kyso_desktop.jobs.evidence import digests, evidence_of
from kyso_desktop.jobs.model import Step, Tell, VerifiedFile, silent
from kyso_desktop.jobs.receipt import receipt_stamp
from kyso_desktop.journal import Act
from kyso_desktop.trust import TrustView
from kyso_desktop.verification import Report, Verdict


def verify_document(
    path: Path,
    desk: Desk,
    tell: Tell = silent,
    *,
    password: str | None = None,
    note: bool = True,
    every_page: bool = False,
    view: TrustView | None = None,
) -> VerifiedFile:
    """The verdict on one file, which is not changed; a file that cannot be read has an error in place of a report.

    The file is judged in a process of its own, so no file can harm the program or hold it up for ever. With
    ``every_page`` all pages are looked at, not only those on which something was added. ``view`` is the trust of a run
    over many files; without it that of this moment. With ``note`` the verdict is journalled; raises ``JournalError``
    where that cannot be done, and ``Cancelled``.
    """
    started = monotonic()
    tell(Step.CHECKING_DOCUMENT)
    found = desk.verifying.verify(
        path,
        desk.trust_view(view),
        password=password,
        every_page=every_page,
        cancel=desk.cancel,
        judged=lambda _report: tell(Step.COMPARING_PAGES),
    )
    verified = VerifiedFile(path, found.report, found.trouble, monotonic() - started)
    if found.head is not None:
        head = found.head
        verified = replace(verified, number=head.number, date=head.date, agency=head.agency)
        verified = replace(verified, subject=head.subject, secrecy=head.secrecy, number_line=head.number_line)
    if note:
        _keep(verified, desk)
    return verified


def _keep(verified: VerifiedFile, desk: Desk) -> None:
    """The verdict stands in the journal, and beside it what it rests on (TT 41, Article 9).

    Of a document with a mark of secrecy nothing is kept but that it was met.
    """
    journal, report = desk.open_journal(), verified.report
    if verified.secrecy is not None:
        journal.note(Act.REFUSED, {"code": SecretDocument.code}, desk.clock())
        return
    pieces = evidence_of(report, named=not desk.settings.file_names_off) if report else {}
    if report and pieces:
        pieces = {**pieces, **receipt_stamp(desk, report.sha256)}
        journal.keep_evidence(report.sha256, pieces)
    facts = _facts(verified.path, report)
    if pieces:
        facts["evidence"] = digests(pieces)
    journal.note(Act.VERIFY, facts, desk.clock())


def _facts(path: Path, report: Report | None) -> dict[str, object]:
    if report is None:
        return {"file": path.name, "verdict": str(Verdict.UNREADABLE)}
    return {
        "file": path.name,
        "sha256": report.sha256,
        "verdict": str(report.verdict),
        "reasons": [str(reason) for reason in report.reasons],
        "signers": [one.signer.common_name for one in report.signatures if one.signer],
    }
