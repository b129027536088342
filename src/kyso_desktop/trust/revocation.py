"""Revocation at one moment, from CRLs and OCSP responses at hand (RFC 5280, 5 and 6.3; RFC 6960, 3.2).

A list or response counts only where the issuer of the certificate signed it (OCSP: or a responder that the issuer
appointed), where its scope takes in the certificate, and where it was current at the moment or was made later.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509 import ocsp
from cryptography.x509.oid import ExtendedKeyUsageOID, ExtensionOID, SignatureAlgorithmOID

from kyso_desktop.trust.status import RevocationSource

UNREADABLE = (ValueError, TypeError, KeyError, UnsupportedAlgorithm, x509.DuplicateExtension, x509.InvalidVersion)
UNDERSTOOD = {
    ExtensionOID.ISSUING_DISTRIBUTION_POINT,
    ExtensionOID.CRL_NUMBER,
    ExtensionOID.AUTHORITY_KEY_IDENTIFIER,
    ExtensionOID.ISSUER_ALTERNATIVE_NAME,
    ExtensionOID.FRESHEST_CRL,
    ExtensionOID.AUTHORITY_INFORMATION_ACCESS,
}
EXPIRED_CERTIFICATES_ON_CRL = x509.ObjectIdentifier("2.5.29.60")


@dataclass(frozen=True, slots=True)
class Answer:
    """What one CRL or response says of one certificate."""

    source: RevocationSource
    made_at: datetime
    current_until: datetime | None
    revoked_at: datetime | None
    reason: str | None
    raw: bytes

    @property
    def on_hold(self) -> bool:
        return self.reason == x509.ReasonFlags.certificate_hold.value

    def speaks_for(self, moment: datetime) -> bool:
        """Whether silence on revocation means that the certificate was good at ``moment``."""
        return self.made_at >= moment or (self.current_until is not None and moment <= self.current_until)

    def revoked_by(self, moment: datetime) -> bool:
        return self.revoked_at is not None and self.revoked_at <= moment


def find_answer(
    subject: bytes, issuer: bytes, crls: Sequence[bytes], ocsps: Sequence[bytes], moment: datetime
) -> Answer | None:
    """The answer that decides for ``subject`` (DER) at ``moment``; None where nothing at hand can tell.

    A revocation, once seen, stands; only a suspension can be lifted by a later answer.
    """
    try:
        certificate, authority = load_certificate(subject), load_certificate(issuer)
    except UNREADABLE:
        return None
    lists = (_from_list(der, certificate, authority) for der in crls)
    answers = [*filter(None, lists), *_from_responses(certificate, authority, ocsps)]
    answers.sort(key=lambda answer: answer.made_at, reverse=True)
    final = next((answer for answer in answers if answer.revoked_at and not answer.on_hold), None)
    if final is not None:
        return final
    return next((answer for answer in answers if answer.revoked_by(moment) or answer.speaks_for(moment)), None)


@lru_cache(maxsize=512)
def load_certificate(der: bytes) -> x509.Certificate:
    """The certificate as the cryptography library sees it; ValueError where it will not."""
    return x509.load_der_x509_certificate(der)


@lru_cache(maxsize=64)
def _load_crl(der: bytes) -> x509.CertificateRevocationList:
    return x509.load_der_x509_crl(der)


@lru_cache(maxsize=64)
def _from_list(der: bytes, certificate: x509.Certificate, authority: x509.Certificate) -> Answer | None:
    """What this list says of the certificate, whenever it is asked; None where it is not for it."""
    try:
        crl = _load_crl(der)
        if not _is_in_scope(crl, certificate, authority):
            return None
        entry = crl.get_revoked_certificate_by_serial_number(certificate.serial_number)
        if entry is not None and _reason(entry) == x509.ReasonFlags.remove_from_crl.value:
            return None  # RFC 5280, 5.3.1: such an entry belongs in a delta list alone
        made_at = crl.last_update_utc
        if entry is None and made_at > certificate.not_valid_after_utc and not _keeps_expired(crl):
            return None
        return Answer(
            source=RevocationSource.CRL,
            made_at=made_at,
            current_until=crl.next_update_utc,
            revoked_at=entry.revocation_date_utc if entry else None,
            reason=_reason(entry) if entry else None,
            raw=der,
        )
    except UNREADABLE:
        return None


def _is_in_scope(
    crl: x509.CertificateRevocationList, certificate: x509.Certificate, authority: x509.Certificate
) -> bool:
    """RFC 5280, 6.3.3 (b) and (f): made by the issuer, complete, and meant for this kind of certificate."""
    if crl.issuer != certificate.issuer or crl.issuer != authority.subject:
        return False
    if not _may_sign_crls(authority) or _is_weak(crl.signature_hash_algorithm) or not _crl_signed(crl, authority):
        return False
    for extension in crl.extensions:
        if extension.critical and extension.oid not in UNDERSTOOD:
            return False
        value = extension.value
        if isinstance(value, x509.DeltaCRLIndicator):
            return False
        if isinstance(value, x509.IssuingDistributionPoint) and not _point_covers(value, certificate):
            return False
    return True


def _crl_signed(crl: x509.CertificateRevocationList, authority: x509.Certificate) -> bool:
    key = authority.public_key()
    if not isinstance(key, rsa.RSAPublicKey | ec.EllipticCurvePublicKey):
        return False
    return crl.is_signature_valid(key)


def _point_covers(point: x509.IssuingDistributionPoint, certificate: x509.Certificate) -> bool:
    is_ca = _is_ca(certificate)
    if point.indirect_crl or point.only_some_reasons or point.only_contains_attribute_certs:
        return False
    if (point.only_contains_user_certs and is_ca) or (point.only_contains_ca_certs and not is_ca):
        return False
    if point.relative_name is not None:
        return False
    if point.full_name is None:
        return True
    named = {name for own in _distribution_points(certificate) for name in own.full_name or ()}
    return bool(named & set(point.full_name))


def _distribution_points(certificate: x509.Certificate) -> list[x509.DistributionPoint]:
    try:
        return list(certificate.extensions.get_extension_for_class(x509.CRLDistributionPoints).value)
    except x509.ExtensionNotFound:
        return []


def _is_ca(certificate: x509.Certificate) -> bool:
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def _may_sign_crls(authority: x509.Certificate) -> bool:
    try:
        return authority.extensions.get_extension_for_class(x509.KeyUsage).value.crl_sign
    except x509.ExtensionNotFound:
        return True


def _is_weak(algorithm: hashes.HashAlgorithm | None) -> bool:
    return isinstance(algorithm, hashes.SHA1 | hashes.MD5)


def _keeps_expired(crl: x509.CertificateRevocationList) -> bool:
    return any(extension.oid == EXPIRED_CERTIFICATES_ON_CRL for extension in crl.extensions)


def _reason(entry: x509.RevokedCertificate) -> str:
    try:
        return entry.extensions.get_extension_for_class(x509.CRLReason).value.reason.value
    except x509.ExtensionNotFound:
        return x509.ReasonFlags.unspecified.value


def _from_responses(
    certificate: x509.Certificate, authority: x509.Certificate, responses: Iterable[bytes]
) -> Iterator[Answer]:
    for der in responses:
        try:
            response = ocsp.load_der_ocsp_response(der)
            if response.response_status is not ocsp.OCSPResponseStatus.SUCCESSFUL:
                continue
            if not _response_signed(response, authority):
                continue
            yield from (
                _answer(single, der) for single in response.responses if _is_about(single, certificate, authority)
            )
        except UNREADABLE:
            continue


def _answer(single: ocsp.OCSPSingleResponse, der: bytes) -> Answer:
    is_revoked = single.certificate_status is ocsp.OCSPCertStatus.REVOKED
    reason = single.revocation_reason or x509.ReasonFlags.unspecified
    return Answer(
        source=RevocationSource.OCSP,
        made_at=single.this_update_utc,
        current_until=single.next_update_utc,
        revoked_at=single.revocation_time_utc if is_revoked else None,
        reason=reason.value if is_revoked else None,
        raw=der,
    )


def _is_about(single: ocsp.OCSPSingleResponse, certificate: x509.Certificate, authority: x509.Certificate) -> bool:
    if single.certificate_status is ocsp.OCSPCertStatus.UNKNOWN or single.serial_number != certificate.serial_number:
        return False
    request = ocsp.OCSPRequestBuilder().add_certificate(certificate, authority, single.hash_algorithm).build()
    return request.issuer_key_hash == single.issuer_key_hash and request.issuer_name_hash == single.issuer_name_hash


def _response_signed(response: ocsp.OCSPResponse, authority: x509.Certificate) -> bool:
    """RFC 6960, 4.2.2.2: by the issuer itself, or by a responder that the issuer certified for this."""
    if _is_weak(response.signature_hash_algorithm):
        return False
    return _signature_holds(response, authority) or any(
        _is_appointed(responder, authority, response) and _signature_holds(response, responder)
        for responder in response.certificates
    )


def _is_appointed(responder: x509.Certificate, authority: x509.Certificate, response: ocsp.OCSPResponse) -> bool:
    try:
        usages = responder.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
        responder.verify_directly_issued_by(authority)
    except (x509.ExtensionNotFound, InvalidSignature, *UNREADABLE):
        return False
    is_in_force = responder.not_valid_before_utc <= response.produced_at_utc <= responder.not_valid_after_utc
    return is_in_force and ExtendedKeyUsageOID.OCSP_SIGNING in usages


def _signature_holds(response: ocsp.OCSPResponse, signer: x509.Certificate) -> bool:
    key, algorithm = signer.public_key(), response.signature_hash_algorithm
    if algorithm is None or response.signature_algorithm_oid == SignatureAlgorithmOID.RSASSA_PSS:
        return False
    try:
        if isinstance(key, rsa.RSAPublicKey):
            key.verify(response.signature, response.tbs_response_bytes, padding.PKCS1v15(), algorithm)
        elif isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(response.signature, response.tbs_response_bytes, ec.ECDSA(algorithm))
        else:
            return False
    except InvalidSignature:
        return False
    return True
