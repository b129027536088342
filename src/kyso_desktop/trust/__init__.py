"""Trust: certificates, anchors, revocation and time-stamps; the only room that speaks to the network."""

from typing import TYPE_CHECKING

from kyso_desktop.front_door import WITHOUT_AIOHTTP, at_first_use, leave_out

leave_out(WITHOUT_AIOHTTP)

if TYPE_CHECKING:
    from kyso_desktop.trust.bundle import TrustBundle, is_bundle_key, read_bundle
    from kyso_desktop.trust.certificate import CertificateFacts, CertificateKind, UnfitReason
    from kyso_desktop.trust.checking import check_certificate
    from kyso_desktop.trust.errors import (
        BundleFault,
        CertificateUnreadable,
        NotAnAuthority,
        PolicyPackRefused,
        TimestampUnavailable,
        TrustBundleRefused,
        TrustedUnknown,
        TrustError,
        TrustFileMissing,
        TrustFileUnreadable,
        TrustStoreDamaged,
    )
    from kyso_desktop.trust.given import TrustInputs
    from kyso_desktop.trust.inputs import certificates_in, crls_in
    from kyso_desktop.trust.network import revocation_addresses
    from kyso_desktop.trust.pack import PolicyPack, read_pack
    from kyso_desktop.trust.reader import as_pem, is_weak_key, parse_certificate, read_certificate, unfit_reason
    from kyso_desktop.trust.status import CertificateState, CertificateStatus, Evidence, Purpose, RevocationSource
    from kyso_desktop.trust.surveying import Survey, reach_milliseconds, server_time, survey
    from kyso_desktop.trust.timestamps import TimestampServer, stamped_at, timestamp_of, timestamp_token
    from kyso_desktop.trust.view import TrustView, network_with, open_view, pdf_validation_context, shipped_certificates
else:
    __getattr__ = at_first_use(
        __name__,
        {
            "kyso_desktop.trust.bundle": "TrustBundle is_bundle_key read_bundle",
            "kyso_desktop.trust.certificate": "CertificateFacts CertificateKind UnfitReason",
            "kyso_desktop.trust.checking": "check_certificate",
            "kyso_desktop.trust.errors": (
                "BundleFault CertificateUnreadable NotAnAuthority PolicyPackRefused TimestampUnavailable "
                "TrustBundleRefused TrustError TrustFileMissing TrustFileUnreadable TrustStoreDamaged TrustedUnknown"
            ),
            "kyso_desktop.trust.given": "TrustInputs",
            "kyso_desktop.trust.inputs": "certificates_in crls_in",
            "kyso_desktop.trust.network": "revocation_addresses",
            "kyso_desktop.trust.pack": "PolicyPack read_pack",
            "kyso_desktop.trust.reader": "as_pem is_weak_key parse_certificate read_certificate unfit_reason",
            "kyso_desktop.trust.status": "CertificateState CertificateStatus Evidence Purpose RevocationSource",
            "kyso_desktop.trust.surveying": "Survey reach_milliseconds server_time survey",
            "kyso_desktop.trust.timestamps": "TimestampServer stamped_at timestamp_of timestamp_token",
            "kyso_desktop.trust.view": "TrustView network_with open_view pdf_validation_context shipped_certificates",
        },
    )

__all__ = [
    "WITHOUT_AIOHTTP",
    "BundleFault",
    "CertificateFacts",
    "CertificateKind",
    "CertificateState",
    "CertificateStatus",
    "CertificateUnreadable",
    "Evidence",
    "NotAnAuthority",
    "PolicyPack",
    "PolicyPackRefused",
    "Purpose",
    "RevocationSource",
    "Survey",
    "TimestampServer",
    "TimestampUnavailable",
    "TrustBundle",
    "TrustBundleRefused",
    "TrustError",
    "TrustFileMissing",
    "TrustFileUnreadable",
    "TrustInputs",
    "TrustStoreDamaged",
    "TrustView",
    "TrustedUnknown",
    "UnfitReason",
    "as_pem",
    "certificates_in",
    "check_certificate",
    "crls_in",
    "is_bundle_key",
    "is_weak_key",
    "leave_out",
    "network_with",
    "open_view",
    "parse_certificate",
    "pdf_validation_context",
    "reach_milliseconds",
    "read_bundle",
    "read_certificate",
    "read_pack",
    "revocation_addresses",
    "server_time",
    "shipped_certificates",
    "stamped_at",
    "survey",
    "timestamp_of",
    "timestamp_token",
    "unfit_reason",
]
