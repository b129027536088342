"""Watches over the certificates on the tokens at hand: how long they still hold, whether they were revoked."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kyso_desktop.jobs.desk import Desk
from kyso_desktop.jobs.errors import CertificateFormatUnknown
from kyso_desktop.jobs.expiry import THRESHOLDS, CertificateNotice, expiry_notice
from kyso_desktop.jobs.leaks import StoppedKey, stopped_keys
from kyso_desktop.tokens import TokenCertificate, TokenReport
from kyso_desktop.trust import CertificateKind, CertificateState, UnfitReason, as_pem, check_certificate
from kyso_desktop.workstation import FileMissing, private_folder, read_file, write_whole

FILE = "told-notices.json"
OWN = (CertificateKind.PERSONAL, CertificateKind.ORGANISATION)
DATED = (None, UnfitReason.EXPIRED, UnfitReason.NOT_YET_VALID)
"""Certificates of a holder that are, were or will be fit to sign."""


@dataclass(frozen=True, slots=True)
class WatchedCertificate:
    """One certificate on a token at hand, and what is known of it now."""

    certificate: TokenCertificate
    token: TokenReport
    state: CertificateState
    """UNKNOWN where no list and no service could tell."""
    revoked_at: datetime | None
    stopped: StoppedKey | None
    notice: CertificateNotice | None

    @property
    def key(self) -> str:
        """Names this certificate with this notice."""
        return f"{self.certificate.facts.sha256}:{self.notice}"


def watch_certificates(desk: Desk, reports: Sequence[TokenReport]) -> tuple[WatchedCertificate, ...]:
    """Every signing certificate of ``reports`` with its state now; asks the network within the trust's time limits.

    Raises what ``trust`` and :func:`stopped_keys` raise.
    """
    held = [(report, one) for report in reports for one in report.certificates if _is_own(one)]
    if not held:
        return ()
    stopped = {one.sha256: one for one in stopped_keys(desk)}
    return tuple(_watched(desk, report, one, stopped.get(one.facts.sha256)) for report, one in held)


def _is_own(one: TokenCertificate) -> bool:
    return one.facts.kind in OWN and one.why_not in DATED


def _watched(desk: Desk, report: TokenReport, one: TokenCertificate, stopped: StoppedKey | None) -> WatchedCertificate:
    now = desk.clock()
    others = tuple(each.der for each in report.certificates if each.facts.is_ca)
    status = check_certificate(desk.trust_view(), one.der, others, now)
    notice = CertificateNotice.STOPPED if stopped else _notice(status.state, one.facts.days_left(now))
    if one.replaced_by is not None and notice in {each for _, each in THRESHOLDS}:
        notice = None  # its successor is on the same token already
    return WatchedCertificate(one, report, status.state, status.revoked_at, stopped, notice)


def _notice(state: CertificateState, days_left: int) -> CertificateNotice | None:
    match state:
        case CertificateState.REVOKED:
            return CertificateNotice.REVOKED
        case CertificateState.SUSPENDED:
            return CertificateNotice.SUSPENDED
        case _:
            return CertificateNotice.EXPIRED if days_left < 0 else expiry_notice(days_left)


def fresh_notices(desk: Desk, watched: Iterable[WatchedCertificate]) -> tuple[WatchedCertificate, ...]:
    """Those whose notice has not been told on this computer yet; they count as told from now on.

    Raises ``FileTrouble``.
    """
    told = _told(desk)
    fresh = tuple(one for one in watched if one.notice is not None and one.key not in told)
    if fresh:
        content = json.dumps(sorted({*told, *(one.key for one in fresh)}), indent=1).encode()
        write_whole(private_folder(desk.folders.home) / FILE, content, overwrite=True)
    return fresh


def _told(desk: Desk) -> set[str]:
    try:
        kept = json.loads(read_file(desk.folders.home / FILE))
    except (FileMissing, ValueError):  # a damaged memory is worth no more than that a notice is told twice
        return set()
    return {each for each in kept if isinstance(each, str)} if isinstance(kept, list) else set()


def save_certificate(certificate: TokenCertificate, target: Path, *, overwrite: bool = False) -> None:
    """The certificate stands in ``target``: DER for .cer, .crt and .der, PEM for .pem. It holds nothing secret.

    Raises :class:`CertificateFormatUnknown`, ``FileTrouble``.
    """
    match target.suffix.lower():
        case ".pem":
            content = as_pem(certificate.der)
        case ".cer" | ".crt" | ".der":
            content = certificate.der
        case other:
            raise CertificateFormatUnknown(other)
    write_whole(target, content, overwrite=overwrite)
