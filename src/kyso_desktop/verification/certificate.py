"""Step 6: the certificate at signing time, and the time-stamp that proves it (TT 41, Article 8; NĐ 68, Article 31)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kyso_desktop.trust import (
    CertificateState,
    CertificateStatus,
    Evidence,
    Purpose,
    TrustView,
    check_certificate,
)
from kyso_desktop.verification.cms import SignedMessage, check_timestamp_token
from kyso_desktop.verification.reasons import Reason

CLOCK_TOLERANCE = timedelta(hours=1)
LOCAL_TIME = timedelta(hours=7)
LOCAL_TIME_TOLERANCE = timedelta(minutes=10)

PLAIN_STATES = {
    CertificateState.UNTRUSTED: Reason.CERTIFICATE_UNTRUSTED,
    CertificateState.UNFIT: Reason.CERTIFICATE_UNFIT,
    CertificateState.WEAK: Reason.CERTIFICATE_WEAK,
    CertificateState.UNKNOWN: Reason.REVOCATION_UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """What step 6 found on one signature."""

    status: CertificateStatus | None = None
    timestamp_status: CertificateStatus | None = None
    signed_at: datetime | None = None
    timestamp: datetime | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class ProvenTime:
    """A time-stamp of this signature, and what it is worth."""

    at: datetime | None
    status: CertificateStatus | None
    reasons: tuple[Reason, ...]

    @property
    def holds(self) -> bool:
        return self.at is not None and not self.reasons


def find_certificate(message: SignedMessage, evidence: Evidence, others: Sequence[bytes], view: TrustView) -> Finding:
    """The state of the signer's certificate at the best time known, with the reasons that follow."""
    if message.certificate is None:
        return Finding()
    purpose = Purpose.TIMESTAMP if message.generated_at else Purpose.DOCUMENT
    links = (*message.others, *others)
    own = Evidence((*evidence.crls, *message.crls), (*evidence.ocsps, *message.ocsps))
    proven = _proven_time(message, own, links, view)
    claimed = message.generated_at or message.claimed_at
    moment = proven.at if proven.holds and proven.at else view.moment
    status = check_certificate(view, message.certificate, links, moment, own, purpose=purpose)
    if status.state is CertificateState.NOT_YET_VALID:
        later = moment + CLOCK_TOLERANCE
        again = check_certificate(view, message.certificate, links, later, own, purpose=purpose)
        status = again if again.state is not CertificateState.EXPIRED else status
    reasons = [*_state_reasons(view, message.certificate, links, own, status, proven, claimed), *proven.reasons]
    reasons.extend(_clock_notes(message, proven, purpose, view.moment))
    return Finding(
        status=status,
        timestamp_status=proven.status,
        signed_at=proven.at or claimed,
        timestamp=proven.at or message.generated_at,
        reasons=tuple(dict.fromkeys(reasons)),
    )


def _state_reasons(
    view: TrustView,
    certificate: bytes,
    links: tuple[bytes, ...],
    evidence: Evidence,
    status: CertificateStatus,
    proven: ProvenTime,
    claimed: datetime | None,
) -> list[Reason]:
    """Without a proven time the certificate is judged now; the claimed time can only make the answer milder."""
    if status.state in PLAIN_STATES:
        return [PLAIN_STATES[status.state]]
    best = proven.at if proven.holds else claimed
    match status.state:
        case CertificateState.REVOKED:
            return [_since(best, status.revoked_at, proven, Reason.CERTIFICATE_REVOKED)]
        case CertificateState.SUSPENDED:
            return [_since(best, status.revoked_at, proven, Reason.CERTIFICATE_SUSPENDED)]
        case CertificateState.EXPIRED:
            return [_expired(view, certificate, links, evidence, best, proven)]
        case CertificateState.NOT_YET_VALID:
            return [Reason.CERTIFICATE_NOT_YET_VALID]
        case _:
            return _claimed_reasons(view, certificate, links, evidence, best, proven)


def _since(best: datetime | None, revoked_at: datetime | None, proven: ProvenTime, reason: Reason) -> Reason:
    later = {
        Reason.CERTIFICATE_REVOKED: Reason.CERTIFICATE_REVOKED_SINCE,
        Reason.CERTIFICATE_SUSPENDED: Reason.CERTIFICATE_SUSPENDED_SINCE,
    }
    if best is None:
        return later[reason]
    return later[reason] if revoked_at is not None and best < revoked_at and not proven.holds else reason


def _expired(
    view: TrustView,
    certificate: bytes,
    links: tuple[bytes, ...],
    evidence: Evidence,
    best: datetime | None,
    proven: ProvenTime,
) -> Reason:
    if proven.holds:
        return Reason.CERTIFICATE_EXPIRED
    if best is None:
        return Reason.CERTIFICATE_EXPIRED_SINCE
    state = check_certificate(view, certificate, links, best, evidence).state
    if state is CertificateState.EXPIRED:
        return Reason.CERTIFICATE_EXPIRED
    return (
        Reason.CERTIFICATE_NOT_YET_VALID
        if state is CertificateState.NOT_YET_VALID
        else Reason.CERTIFICATE_EXPIRED_SINCE
    )


def _claimed_reasons(
    view: TrustView,
    certificate: bytes,
    links: tuple[bytes, ...],
    evidence: Evidence,
    best: datetime | None,
    proven: ProvenTime,
) -> list[Reason]:
    """Good now: a claimed time before the certificate began, or far ahead of now, still speaks against it."""
    if proven.holds:
        return []
    if best is None:
        return [Reason.NO_SIGNING_TIME]
    state = check_certificate(view, certificate, links, best + CLOCK_TOLERANCE, evidence).state
    if state is CertificateState.NOT_YET_VALID:
        return [Reason.CERTIFICATE_NOT_YET_VALID]
    return [Reason.CLAIMED_TIME_ONLY]


def _proven_time(message: SignedMessage, evidence: Evidence, links: tuple[bytes, ...], view: TrustView) -> ProvenTime:
    if message.timestamp_token is None:
        return ProvenTime(None, None, ())
    token = check_timestamp_token(message.timestamp_token, message.signature_value)
    if not token.intact or token.certificate is None or token.generated_at is None or _grave(token.reasons):
        return ProvenTime(token.generated_at, None, (Reason.TIMESTAMP_INVALID,))
    own = Evidence((*evidence.crls, *token.crls), (*evidence.ocsps, *token.ocsps))
    others = (*token.others, *links)
    status = check_certificate(view, token.certificate, others, view.moment, own, purpose=Purpose.TIMESTAMP)
    match status.state:
        case CertificateState.GOOD:
            reasons: tuple[Reason, ...] = ()
        case CertificateState.UNKNOWN:
            reasons = (Reason.TIMESTAMP_REVOCATION_UNKNOWN,)
        case _:
            reasons = (Reason.TIMESTAMP_UNTRUSTED,)
    if token.generated_at > view.moment + CLOCK_TOLERANCE:
        reasons = (*reasons, Reason.TIMESTAMP_INVALID)
    return ProvenTime(token.generated_at, status, reasons)


def _grave(reasons: tuple[Reason, ...]) -> bool:
    return bool(set(reasons) - {Reason.WEAK_ALGORITHM})


def _clock_notes(message: SignedMessage, proven: ProvenTime, purpose: Purpose, now: datetime) -> list[Reason]:
    """What is odd about the claimed time; only one that lies ahead of now beyond all clocks weighs on the verdict."""
    if message.claimed_at is None or purpose is Purpose.TIMESTAMP:
        return []
    if proven.at is None:
        return _ahead_of_now(message.claimed_at - now)
    ahead = message.claimed_at - proven.at
    if abs(ahead - LOCAL_TIME) <= LOCAL_TIME_TOLERANCE:
        return [Reason.LOCAL_TIME_AS_UTC]
    return [Reason.CLOCKS_DIFFER] if abs(ahead) > timedelta(minutes=1) else []


def _ahead_of_now(ahead: timedelta) -> list[Reason]:
    """A signature made lately by a program that writes Vietnam's time as UTC claims up to seven hours ahead."""
    if ahead <= CLOCK_TOLERANCE:
        return []
    return [Reason.LOCAL_TIME_AS_UTC if ahead <= LOCAL_TIME + LOCAL_TIME_TOLERANCE else Reason.SIGNED_IN_THE_FUTURE]
