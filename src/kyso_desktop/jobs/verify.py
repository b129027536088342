"""Verifies files and keeps a note of each verdict."""

from pathlib import Path
from time import monotonic

from kyso_desktop.jobs.desk import Desk
from kyso_desktop.jobs.model import Step, Tell, VerifiedFile, silent
from kyso_desktop.journal import Act
from kyso_desktop.pages import open_pages
from kyso_desktop.verification import Report, Verdict, look, verify
from kyso_desktop.workstation import FileTrouble, read_file


def verify_document(
    path: Path, desk: Desk, tell: Tell = silent, *, password: str | None = None, note: bool = True
) -> VerifiedFile:
    """The verdict on one file, which is not changed; a file that cannot be read has an error in place of a report.

    With ``note`` the verdict is journalled; raises ``JournalError`` where that cannot be done.
    """
    started = monotonic()
    tell(Step.READING)
    report, error = None, None
    try:
        content = read_file(path)
        tell(Step.CHECKING_DOCUMENT)
        report = verify(content, name=path.name, view=desk.trust_view(), password=password)
        report = _looked_at(report, content, password)
    except FileTrouble as trouble:
        error = trouble
    if note:
        desk.open_journal().note(Act.VERIFY, _facts(path, report), desk.clock())
    return VerifiedFile(path, report, error, monotonic() - started)


def _looked_at(report: Report, content: bytes, password: str | None) -> Report:
    """The report after a look at the pages on which something was added; what is invalid cannot get worse."""
    if report.verdict is Verdict.INVALID:
        return report
    return look(report, content, lambda pages: open_pages(pages, report.name, password), every_page=False)


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
