"""The evidence of a verdict: what TT 41, Article 9 wants kept with a document, and deleted with it (Article 10)."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kyso_desktop import trust
from kyso_desktop.workstation import private_folder, sha256_of_file, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.trust import CertificateStatus
    from kyso_desktop.verification import Report, SignatureVerdict


def evidence_of(report: Report, *, named: bool = True) -> Mapping[str, bytes]:
    """Certificates, revocation data and the report itself, by name; nothing for a file without signatures.

    Unless ``named`` the report does not say what the file is called.
    """
    if not report.signatures:
        return {}
    statuses = [status for one in report.signatures for status in (one.status, one.timestamp_status) if status]
    certificates = [one.certificate for one in report.signatures if one.certificate]
    certificates += [der for status in statuses for der in status.chain]
    pieces = _named("certificates", "cer", certificates)
    pieces |= _named("crls", "crl", _lists(statuses))
    pieces |= _named("ocsps", "ors", [der for status in statuses for der in status.evidence.ocsps])
    name = f"reports/{report.moment:%Y%m%dT%H%M%SZ}.json"
    said = {**_said(report), **({} if named else {"file": None})}
    return pieces | {name: json.dumps(said, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace")}


def digests(pieces: Mapping[str, bytes]) -> Mapping[str, str]:
    """SHA-256 of each piece by its name: the journal's chain vouches for what is kept beside it."""
    return {name: hashlib.sha256(content).hexdigest() for name, content in pieces.items()}


def document_digest(document: str) -> str:
    """The SHA-256 that was given, or that of the file with this path; raises ``FileTrouble``."""
    if re.fullmatch("[0-9a-fA-F]{64}", document):
        return document.lower()
    return sha256_of_file(Path(document))


@dataclass(frozen=True, slots=True)
class KeptEvidence:
    """How much is kept of one document, and when this computer's time-stamp says it was here (UTC)."""

    pieces: int
    received: datetime | None = None


def kept_evidence(desk: Desk, sha256: str) -> KeptEvidence:
    """What is kept of the document with this SHA-256, counted; raises ``JournalError``."""
    from kyso_desktop.jobs.receipt import RECEIPT  # and with it HTTP, for whoever asks for time-stamps

    kept = read_evidence(desk, sha256)
    token = kept.get(RECEIPT)
    return KeptEvidence(len(kept), trust.stamped_at(token, bytes.fromhex(sha256)) if token else None)


def read_evidence(desk: Desk, sha256: str) -> Mapping[str, bytes]:
    """What is kept of the document with this SHA-256; raises ``JournalError``."""
    return desk.open_journal().evidence(sha256)


def export_evidence(desk: Desk, sha256: str, folder: Path) -> tuple[Path, ...]:
    """Every kept piece is a file under ``folder``; raises ``JournalError`` and ``FileTrouble``."""
    written = []
    for name, content in read_evidence(desk, sha256).items():
        target = folder / name
        private_folder(target.parent)
        write_whole(target, content, overwrite=True)
        written.append(target)
    return tuple(written)


def delete_evidence(desk: Desk, sha256: str) -> None:
    """Nothing is kept of this document any more, and the journal says so; raises ``JournalError``."""
    desk.open_journal().delete_evidence(sha256, desk.clock())


def _named(folder: str, suffix: str, contents: Iterable[bytes]) -> dict[str, bytes]:
    return {f"{folder}/{hashlib.sha256(content).hexdigest()}.{suffix}": content for content in contents}


def _lists(statuses: Iterable[CertificateStatus]) -> list[bytes]:
    return [der for status in statuses for der in status.evidence.crls]


def _said(report: Report) -> Mapping[str, object]:
    return {
        "file": report.name,
        "sha256": report.sha256,
        "size": report.size,
        "checked_at": report.moment.isoformat(),
        "verdict": str(report.verdict),
        "file_reasons": [str(reason) for reason in report.file_reasons],
        "signatures": [_signature(one) for one in report.signatures],
    }


def _signature(one: SignatureVerdict) -> Mapping[str, object]:
    return {
        "field": one.field,
        "signer": one.signer.subject if one.signer else None,
        "issuer": one.signer.issuer if one.signer else None,
        "certificate_sha256": one.signer.sha256 if one.signer else None,
        "certificate_state": str(one.status.state) if one.status else None,
        "verdict": str(one.verdict),
        "intact": one.intact,
        "changes_after": str(one.changes_after),
        "claimed_at": one.claimed_at.isoformat() if one.claimed_at else None,
        "timestamp": one.timestamp.isoformat() if one.timestamp else None,
        "algorithm": one.algorithm,
        "etsi": [str(one.etsi.indication), one.etsi.sub_indication],
        "reasons": [str(reason) for reason in one.reasons],
    }
