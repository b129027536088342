"""Is this certificate to be believed, at that moment, by this view?"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CertificateState(StrEnum):
    """One word on a certificate; ``UNKNOWN`` is a trusted certificate whose revocation could not be checked."""

    GOOD = "GOOD"
    EXPIRED = "EXPIRED"
    NOT_YET_VALID = "NOT_YET_VALID"
    REVOKED = "REVOKED"
    SUSPENDED = "SUSPENDED"
    UNTRUSTED = "UNTRUSTED"
    UNFIT = "UNFIT"
    WEAK = "WEAK"
    UNKNOWN = "UNKNOWN"


class RevocationSource(StrEnum):
    """Where the answer on revocation came from."""

    NONE = "NONE"
    CRL = "CRL"
    OCSP = "OCSP"


class Purpose(StrEnum):
    """What the key is used for; decides which key usages fit."""

    DOCUMENT = "DOCUMENT"
    TIMESTAMP = "TIMESTAMP"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The bytes that an answer on revocation rests on (TT 41, Article 9)."""

    crls: tuple[bytes, ...] = ()
    ocsps: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class CertificateStatus:
    """What was found on one certificate and its path; times in UTC."""

    state: CertificateState
    chain: tuple[bytes, ...] = ()
    """DER, from the certificate to its anchor; empty where no path was found."""
    about: bytes | None = None
    """DER of the certificate in the chain that the state is about, where it is not the first."""
    revoked_at: datetime | None = None
    revocation_reason: str | None = None
    source: RevocationSource = RevocationSource.NONE
    evidence: Evidence = Evidence()

    @property
    def is_good(self) -> bool:
        return self.state is CertificateState.GOOD
