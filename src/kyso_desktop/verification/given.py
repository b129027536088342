"""What a document gives to its checks: which check belongs to which kind of signature, and its own validation data."""

from collections.abc import Callable, Mapping

import pikepdf

from kyso_desktop.trust import Evidence
from kyso_desktop.verification.cms import (
    Pieces,
    SignedMessage,
    check_document_signature,
    check_document_timestamp,
    check_legacy_sha1,
)
from kyso_desktop.verification.fields import FormField, SignatureObject, signature_object
from kyso_desktop.verification.raw_signature import bundled, check_raw_rsa
from kyso_desktop.verification.revision import Revision
from kyso_desktop.verification.streams import streams_of

STEPS = 4_000_000
SECONDS = 60.0
RAW_RSA = "/adbe.x509.rsa_sha1"
CHECKS: Mapping[str | None, Callable[[bytes, Pieces], SignedMessage]] = {
    "/adbe.pkcs7.detached": check_document_signature,
    "/ETSI.CAdES.detached": check_document_signature,
    "/adbe.pkcs7.sha1": check_legacy_sha1,
    "/ETSI.RFC3161": check_document_timestamp,
    RAW_RSA: check_raw_rsa,
}
"""By the sub-filter; any other is a format that this program does not know."""


def value_of(signature: SignatureObject) -> bytes | None:
    """What the check of this signature is given; None where there is nothing."""
    if signature.contents is None or signature.sub_filter != RAW_RSA:
        return signature.contents
    return bundled(signature.contents, signature.certificates)


def shares_value(one: FormField, other: FormField) -> bool:
    """Whether both fields lead to a signature over the same bytes."""
    first, second = signature_object(one), signature_object(other)
    return first.byte_range is not None and first.byte_range == second.byte_range


def validation_data(received: Revision) -> tuple[Evidence, tuple[bytes, ...]]:
    """CRLs, OCSP responses and certificates of the document security store (ISO 32000-2, 12.8.4.3)."""
    store = received.root.get("/DSS")
    if not isinstance(store, pikepdf.Dictionary):
        return Evidence(), ()
    return Evidence(streams_of(store, "/CRLs"), streams_of(store, "/OCSPs")), streams_of(store, "/Certs")
