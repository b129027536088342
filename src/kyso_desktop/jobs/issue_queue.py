"""What waits to be issued: signed by a leader, not sealed yet, and found without anybody opening it.

Looked at are the documents that were signed on this computer, those opened last, and the watched folder.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from kyso_desktop.books import next_morning
from kyso_desktop.errors import KysoError
from kyso_desktop.jobs.documents import judge_seen, see_document, skim_layout
from kyso_desktop.jobs.marks import is_beside_text
from kyso_desktop.jobs.names import default_target
from kyso_desktop.jobs.recent import recent_files
from kyso_desktop.journal import Act, JournalError, Outcome
from kyso_desktop.trust import CertificateKind
from kyso_desktop.verification import Verdict
from kyso_desktop.workstation import FileMissing, FileTrouble, private_folder, read_file, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.trust import TrustView
    from kyso_desktop.verification import Report

FILE = "signed-here.json"
MOST = 600
"""Documents signed here that are remembered; those signed longest ago go."""
MOST_BYTES = 512 * 1024
PDF = ".pdf"
BACK = timedelta(days=60)
"""How far the journal is asked for what has been issued."""
Stamp = tuple[int, int]
"""Size and time of change (ns): a file with the same is not read again."""


@dataclass(frozen=True, slots=True)
class ToIssue:
    """One document of the queue. ``verdict`` VALID: it may be issued; else a person must see why not."""

    path: Path
    sha256: str
    verdict: Verdict
    signer: str
    signed_at: datetime | None
    """When the leader signed, as far as that is proven or claimed."""
    symbol: str = ""
    """What is printed after the blank for the number («QĐ-UBND»)."""
    subject: str = ""
    urgency: str | None = None
    due: datetime | None = None
    """By when it should be on its way (Nghị định 30/2020/NĐ-CP, Điều 18.1); holidays are not known here."""


@dataclass(frozen=True, slots=True)
class IssueQueue:
    """The queue as it was last looked at; handed to the next look, which reads only what is new."""

    waiting: tuple[ToIssue, ...] = ()
    """The urgent ones first, then those signed first."""
    known: Mapping[Path, tuple[Stamp, ToIssue | None]] = field(default_factory=dict)
    """None: a file that waits for nothing here."""


def note_signed_here(desk: Desk, outputs: Sequence[Path]) -> None:
    """These were signed on this computer just now; nothing is kept where the office keeps no names of files.

    Raises ``FileTrouble``.
    """
    if desk.settings.file_names_off:
        return
    before = [path for path in _signed_here(desk) if path.is_file()]
    kept = list(dict.fromkeys([*before, *(path.absolute() for path in outputs)]))[-MOST:]
    content = json.dumps([str(path) for path in kept]).encode()
    write_whole(private_folder(desk.folders.home) / FILE, content, overwrite=True)


def look_for_issue(desk: Desk, before: IssueQueue) -> IssueQueue:
    """The queue as it is now. Nothing is changed, journalled or opened to the person. Raises ``FileTrouble``."""
    known: dict[Path, tuple[Stamp, ToIssue | None]] = {}
    view: TrustView | None = None
    for path in _candidates(desk):
        desk.go_on()
        stamp = _stamp(path)
        if stamp is None or default_target(path).exists():
            continue
        remembered = before.known.get(path)
        if remembered is None or remembered[0] != stamp:
            view = view or desk.trust_view()
            remembered = stamp, _looked_at(path, desk, view)
        known[path] = remembered
    done = _issued(desk) if any(one for _, one in known.values()) else set()
    waiting = {one.sha256: one for _, one in known.values() if one is not None and one.sha256 not in done}
    return IssueQueue(tuple(sorted(waiting.values(), key=_order)), known)


def _order(one: ToIssue) -> tuple[int, float, str]:
    return -int(one.urgency or 0), one.signed_at.timestamp() if one.signed_at else 0.0, one.path.name


def _candidates(desk: Desk) -> Iterable[Path]:
    folder, found = desk.settings.signed_folder or desk.settings.incoming_folder, []
    if folder is not None:
        try:
            found = sorted(path for path in folder.iterdir() if path.suffix.lower() == PDF)
        except OSError:  # the folder's own page tells of it
            found = []
    return dict.fromkeys([*_signed_here(desk), *recent_files(desk), *found])


def _stamp(path: Path) -> Stamp | None:
    try:
        facts = path.stat()
    except OSError:
        return None
    return (facts.st_size, facts.st_mtime_ns) if path.is_file() and facts.st_size else None


def _looked_at(path: Path, desk: Desk, view: TrustView) -> ToIssue | None:
    """None for a file that is not signed by a leader, is sealed already, is secret, or cannot be read now."""
    try:
        seen = see_document(path, reader=desk.reader, shown=False)
        report = judge_seen(seen, desk, view) if seen.may_be_signed else None
        if report is None or not _awaits_seal(report):
            return None
        layout = skim_layout(seen)
    except KysoError:
        return None
    if layout.places.secrecy is not None:
        return None
    leader = next(one for one in reversed(report.signatures) if _is_leaders(one.kind, one.field))
    return ToIssue(
        path=path,
        sha256=report.sha256,
        verdict=report.verdict,
        signer=leader.signer.common_name if leader.signer else "",
        signed_at=leader.signed_at,
        symbol=(layout.places.printed_number or "").partition("/")[2],
        subject=" ".join(filter(None, (layout.subject.type_name, layout.subject.text))),
        urgency=layout.subject.urgency,
        due=leader.signed_at and (leader.signed_at if layout.subject.urgency else next_morning(leader.signed_at)),
    )


def _awaits_seal(report: Report) -> bool:
    sealed = any(one.kind is CertificateKind.ORGANISATION for one in report.signatures)
    return not sealed and any(_is_leaders(one.kind, one.field) for one in report.signatures)


def _is_leaders(kind: CertificateKind, name: str) -> bool:
    return kind is CertificateKind.PERSONAL and not is_beside_text(name)


def _issued(desk: Desk) -> set[object]:
    """Digests of what the journal knows as issued; empty where it cannot be asked now (the number's gate still can)."""
    try:
        entries = desk.open_journal().entries(desk.clock() - BACK, act=Act.ISSUE)
        return {entry.facts.get("sha256_before") for entry in entries if entry.outcome is Outcome.DONE}
    except (JournalError, FileTrouble):
        return set()


def _signed_here(desk: Desk) -> list[Path]:
    try:
        content = read_file(desk.folders.home / FILE)
        names = json.loads(content) if len(content) <= MOST_BYTES else []
    except (FileMissing, ValueError):
        return []
    return [Path(name) for name in names if isinstance(name, str)] if isinstance(names, list) else []
