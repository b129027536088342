"""What can go wrong with certificates and trust services, as facts."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kyso_desktop.errors import KysoError


class TrustError(KysoError):
    """Root of this room's errors."""


class CertificateUnreadable(TrustError):
    """The bytes are not an X.509 certificate that can be read."""

    code = "CERTIFICATE_UNREADABLE"


@dataclass(eq=False)
class TrustFileUnreadable(TrustError):
    """A file given as trust anchor, intermediate or CRL holds nothing of that kind."""

    code = "TRUST_FILE_UNREADABLE"
    path: Path


class TrustFileMissing(TrustFileUnreadable):
    """There is no such file or folder."""

    code = "TRUST_FILE_MISSING"


@dataclass(eq=False)
class TimestampUnavailable(TrustError):
    """The time-stamp authority gave no usable answer; the document was not signed."""

    code = "TIMESTAMP_UNAVAILABLE"
    server: str


@dataclass(eq=False)
class TrustStoreDamaged(TrustError):
    """A shipped certificate is missing, or is not the one that was pinned."""

    code = "TRUST_STORE_DAMAGED"
    path: Path


class BundleFault(StrEnum):
    """Why a trust bundle was refused."""

    DAMAGED = "DAMAGED"
    """Half written, changed, or not a bundle."""
    NOT_SIGNED = "NOT_SIGNED"
    """No pinned key signed it."""
    EXPIRED = "EXPIRED"
    OLDER = "OLDER"
    """A newer one is in force."""


@dataclass(eq=False)
class TrustBundleRefused(TrustError):
    """The bundle was not taken; what was trusted before is trusted still."""

    code = "TRUST_BUNDLE_REFUSED"
    reason: BundleFault


@dataclass(eq=False)
class PolicyPackRefused(TrustError):
    """The policy pack was not taken; the last good one holds still."""

    code = "POLICY_PACK_REFUSED"
    reason: BundleFault


@dataclass(eq=False)
class NotAnAuthority(TrustError):
    """The certificate given as a trusted one is not that of a certificate authority."""

    code = "NOT_AN_AUTHORITY"
    subject: str


@dataclass(eq=False)
class TrustedUnknown(TrustError):
    """No certificate of the store has this SHA-256."""

    code = "TRUSTED_UNKNOWN"
    sha256: str
