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


@dataclass(frozen=True, slots=True)
class Signer:
    """A certificate with everything that helps to judge it."""

    certificate: bytes
    links: tuple[bytes, ...]
    evidence: Evidence
    purpose: Purpose
    view: TrustView

    def status(self, moment: datetime) -> CertificateStatus:
        return check_certificate(self.view, self.certificate, self.links, moment, self.evidence, purpose=self.purpose)


def find_certificate(
    message: SignedMessage,
    evidence: Evidence,
    others: Sequence[bytes],
    view: TrustView,
    existed_at: datetime | None = None,
) -> Finding:
    """The state of the signer's certificate at the best time known, with the reasons that follow.

    ``existed_at`` is a time at which a later document time-stamp proves that the signature was there (EN 319 102-1,
    5.6.2.2); without it the present counts.
    """
    if message.certificate is None:
        return Finding()
    signer = Signer(
        certificate=message.certificate,
        links=(*message.others, *others),
        evidence=Evidence((*evidence.crls, *message.crls), (*evidence.ocsps, *message.ocsps)),
        purpose=Purpose.TIMESTAMP if message.generated_at else Purpose.DOCUMENT,
        view=view,
    )
    latest = existed_at or view.moment
    proven = _proven_time(message, signer, latest)
    claimed = message.generated_at or message.claimed_at
    moment = proven.at if proven.holds and proven.at else latest
    status = signer.status(moment)
    if status.state is CertificateState.NOT_YET_VALID:
        again = signer.status(moment + CLOCK_TOLERANCE)
        status = again if again.state is not CertificateState.EXPIRED else status
    reasons = [*_state_reasons(signer, status, proven, claimed), *proven.reasons]
    if signer.purpose is Purpose.DOCUMENT:
        reasons.extend(_clock_notes(message, proven, view.moment))
    return Finding(
        status=status,
        timestamp_status=proven.status,
        signed_at=proven.at or claimed,
        timestamp=proven.at or message.generated_at,
        reasons=tuple(dict.fromkeys(reasons)),
    )


def _state_reasons(
    signer: Signer, status: CertificateStatus, proven: ProvenTime, claimed: datetime | None
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
            return [_expired(signer, best, proven)]
        case CertificateState.NOT_YET_VALID:
            return [Reason.CERTIFICATE_NOT_YET_VALID]
        case _:
            return _claimed_reasons(signer, best, proven)


def _since(best: datetime | None, revoked_at: datetime | None, proven: ProvenTime, reason: Reason) -> Reason:
    later = {
        Reason.CERTIFICATE_REVOKED: Reason.CERTIFICATE_REVOKED_SINCE,
        Reason.CERTIFICATE_SUSPENDED: Reason.CERTIFICATE_SUSPENDED_SINCE,
    }
    if best is None:
        return later[reason]
    return later[reason] if revoked_at is not None and best < revoked_at and not proven.holds else reason


def _expired(signer: Signer, best: datetime | None, proven: ProvenTime) -> Reason:
    if proven.holds:
        return Reason.CERTIFICATE_EXPIRED
    if best is None:
        return Reason.CERTIFICATE_EXPIRED_SINCE
    match signer.status(best).state:
        case CertificateState.EXPIRED:
            return Reason.CERTIFICATE_EXPIRED
        case CertificateState.NOT_YET_VALID:
            return Reason.CERTIFICATE_NOT_YET_VALID
        case _:
            return Reason.CERTIFICATE_EXPIRED_SINCE


def _claimed_reasons(signer: Signer, best: datetime | None, proven: ProvenTime) -> list[Reason]:
    """Good now: a claimed time before the certificate began still speaks against it."""
    if proven.holds or signer.purpose is Purpose.TIMESTAMP:
        return []
    if best is None:
        return [Reason.NO_SIGNING_TIME]
    if signer.status(best + CLOCK_TOLERANCE).state is CertificateState.NOT_YET_VALID:
        return [Reason.CERTIFICATE_NOT_YET_VALID]
    return [Reason.CLAIMED_TIME_ONLY]


def _proven_time(message: SignedMessage, signer: Signer, latest: datetime) -> ProvenTime:
    """The signature's own time-stamp, whose authority is judged at ``latest``."""
    if message.timestamp_token is None:
        return ProvenTime(None, None, ())
    token = check_timestamp_token(message.timestamp_token, message.signature_value)
    is_weak = token.reasons == (Reason.WEAK_ALGORITHM,)
    if not token.intact or token.certificate is None or token.generated_at is None or (token.reasons and not is_weak):
        return ProvenTime(token.generated_at, None, (Reason.TIMESTAMP_INVALID,))
    own = Evidence((*signer.evidence.crls, *token.crls), (*signer.evidence.ocsps, *token.ocsps))
    authority = Signer(token.certificate, (*token.others, *signer.links), own, Purpose.TIMESTAMP, signer.view)
    status = authority.status(latest)
    reasons: list[Reason] = [Reason.WEAK_ALGORITHM] if is_weak else []
    match status.state:
        case CertificateState.GOOD:
            pass
        case CertificateState.UNKNOWN:
            reasons.append(Reason.TIMESTAMP_REVOCATION_UNKNOWN)
        case _:
            reasons.append(Reason.TIMESTAMP_UNTRUSTED)
    if token.generated_at > latest + CLOCK_TOLERANCE:
        reasons.append(Reason.TIMESTAMP_INVALID)
    return ProvenTime(token.generated_at, status, tuple(reasons))


def _clock_notes(message: SignedMessage, proven: ProvenTime, now: datetime) -> list[Reason]:
    """What is odd about the claimed time; only one that lies ahead of now beyond all clocks weighs on the verdict."""
    if message.claimed_at is None:
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
