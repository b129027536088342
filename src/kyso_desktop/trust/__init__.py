"""Trust: certificates, anchors, revocation and time-stamps; the only room that speaks to the network."""

from kyso_desktop.trust.certificate import CertificateFacts, CertificateKind, UnfitReason
from kyso_desktop.trust.errors import CertificateUnreadable, TimestampUnavailable, TrustError, TrustFileUnreadable
from kyso_desktop.trust.reader import parse_certificate, read_certificate, unfit_reason

__all__ = [
    "CertificateFacts",
    "CertificateKind",
    "CertificateUnreadable",
    "TimestampUnavailable",
    "TrustError",
    "TrustFileUnreadable",
    "UnfitReason",
    "parse_certificate",
    "read_certificate",
    "unfit_reason",
]
