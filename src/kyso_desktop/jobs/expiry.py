"""How long a certificate still holds, and when its holder must be told. Pure."""

from enum import StrEnum


class CertificateNotice(StrEnum):
    """What the holder of a certificate must be told; the worst one counts."""

    STOPPED = "stopped"
    REVOKED = "revoked"
    SUSPENDED = "suspended"
    EXPIRED = "expired"
    WITHIN_7 = "within_7"
    WITHIN_30 = "within_30"
    WITHIN_60 = "within_60"
    WITHIN_90 = "within_90"


THRESHOLDS = (
    (7, CertificateNotice.WITHIN_7),
    (30, CertificateNotice.WITHIN_30),
    (60, CertificateNotice.WITHIN_60),
    (90, CertificateNotice.WITHIN_90),
)
"""Days left, and the notice from then on."""


def expiry_notice(days_left: int) -> CertificateNotice | None:
    """The notice for a certificate in force with so many whole days left."""
    return next((notice for days, notice in THRESHOLDS if days_left <= days), None)
