"""What a certificate says of its holder, read from the certificate alone."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CertificateKind(StrEnum):
    """Who holds the key; the names are those of ``docs/cli.md``."""

    PERSONAL = "personal"
    ORGANISATION = "organisation"
    SERVICE = "service"
    UNKNOWN = "unknown"


class UnfitReason(StrEnum):
    """Why a certificate is listed but never offered for signing."""

    CA_CERTIFICATE = "CA_CERTIFICATE"
    SERVICE_CERTIFICATE = "SERVICE_CERTIFICATE"
    EXPIRED = "EXPIRED"
    NOT_YET_VALID = "NOT_YET_VALID"
    KEY_USAGE = "KEY_USAGE"
    WEAK_KEY = "WEAK_KEY"
    NO_PRIVATE_KEY = "NO_PRIVATE_KEY"
    UNREADABLE = "UNREADABLE"


@dataclass(frozen=True, slots=True)
class CertificateFacts:
    """The readable face of one X.509 certificate; texts as in the certificate, times in UTC."""

    sha256: str
    common_name: str
    organisation: str | None
    units: tuple[str, ...]
    locality: str | None
    email: str | None
    identifiers: tuple[str, ...]
    """Values of UID (0.9.2342.19200300.100.1.1), e.g. ``MST:0100109106``."""
    subject: str
    issuer: str
    issuer_common_name: str
    serial: str
    """Upper-case hexadecimal without leading zeros."""
    kind: CertificateKind
    not_before: datetime
    not_after: datetime
    is_ca: bool
    key: str
    """Algorithm and size, e.g. ``RSA-2048`` or ``EC-P256``."""

    def days_left(self, now: datetime) -> int:
        """Whole days until ``not_after``; negative once it has passed."""
        return (self.not_after - now).days
