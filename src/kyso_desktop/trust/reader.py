"""Reads X.509 certificates: whose they are, and whether they may sign a document."""

import re
import unicodedata
from datetime import datetime
from functools import lru_cache

from asn1crypto import pem, x509

from kyso_desktop.trust.certificate import CertificateFacts, CertificateKind, UnfitReason
from kyso_desktop.trust.errors import CertificateUnreadable

USER_ID = "0.9.2342.19200300.100.1.1"

PERSON_PREFIXES = ("CCCD", "CMND", "HC", "PID")
ORGANISATION_PREFIXES = ("MST", "MNS")
ORGANISATION_WORDS = (
    "ỦY BAN", "UỶ BAN", "UBND", "HĐND", "SỞ", "BỘ", "CỤC", "CHI CỤC", "TỔNG CỤC", "VỤ", "BAN", "TRƯỜNG", "BỆNH VIỆN",
    "VĂN PHÒNG", "CÔNG TY", "TRUNG TÂM", "HỘI ĐỒNG", "TỈNH", "THÀNH PHỐ", "CHÍNH PHỦ", "CÔNG AN", "TÒA ÁN", "TOÀ ÁN",
    "VIỆN", "PHÒNG", "ĐẢNG", "CƠ QUAN", "KHO BẠC", "NGÂN HÀNG", "HỌC VIỆN", "TỔNG CÔNG TY", "XÃ", "PHƯỜNG",
)  # fmt: skip
SERVICE_WORDS = ("MÁY CHỦ", "PHẦN MỀM", "DỊCH VỤ", "THIẾT BỊ", "HỆ THỐNG", "SERVER")

DAMAGE = (ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError, NameError)
"""What asn1crypto raises for damaged bytes; the last because it forgets a variable for curves it does not know."""
MINIMUM_RSA_BITS = 2048
MINIMUM_EC_BITS = 256


def as_pem(der: bytes) -> bytes:
    """The certificate as text (RFC 7468)."""
    return bytes(pem.armor("CERTIFICATE", der))


def parse_certificate(content: bytes) -> x509.Certificate:
    """The certificate in DER or PEM bytes; raises :class:`CertificateUnreadable`.

    The same bytes give the same object, which nobody changes.
    """
    return _parsed(bytes(content))


@lru_cache(maxsize=512)
def _parsed(content: bytes) -> x509.Certificate:
    try:
        if pem.detect(content):
            _, _, content = pem.unarmor(content)
        certificate = x509.Certificate.load(content, strict=True)
        certificate.native  # noqa: B018 - asn1crypto parses lazily; damage must show here
    except DAMAGE as error:
        raise CertificateUnreadable from error
    return certificate


@lru_cache(maxsize=512)
def read_certificate(der: bytes) -> CertificateFacts:
    """What the certificate says of its holder; raises :class:`CertificateUnreadable`."""
    try:
        return _read(parse_certificate(der))
    except DAMAGE as error:
        raise CertificateUnreadable from error


def _read(certificate: x509.Certificate) -> CertificateFacts:
    names = _subject_values(certificate)
    common_name = _first(names, "common_name") or certificate.subject.human_friendly
    organisation = _first(names, "organization_name")
    units = tuple(names.get("organizational_unit_name", ()))
    identifiers = tuple(names.get("user_id", ()))
    return CertificateFacts(
        sha256=certificate.sha256.hex(),
        common_name=common_name,
        organisation=organisation,
        units=units,
        locality=_first(names, "locality_name") or _first(names, "state_or_province_name"),
        email=_email(certificate, names),
        identifiers=identifiers,
        subject=certificate.subject.human_friendly,
        issuer=certificate.issuer.human_friendly,
        issuer_common_name=_first(_name_values(certificate.issuer), "common_name") or certificate.issuer.human_friendly,
        serial=f"{certificate.serial_number:X}",
        kind=_kind(certificate, common_name, (organisation, *units), identifiers),
        not_before=certificate["tbs_certificate"]["validity"]["not_before"].native,
        not_after=certificate["tbs_certificate"]["validity"]["not_after"].native,
        is_ca=bool(certificate.ca),
        key=_key_name(certificate),
    )


def unfit_reason(der: bytes, now: datetime) -> UnfitReason | None:
    """Why this certificate may not sign a document at ``now`` (UTC); None where it may.

    Key usage digitalSignature or nonRepudiation is wanted where the extension is there (RFC 5280, 4.2.1.3); an
    extended key usage for documents is not: the government CA issues none.
    """
    try:
        certificate, facts = parse_certificate(der), read_certificate(der)
    except CertificateUnreadable:
        return UnfitReason.UNREADABLE
    usage = certificate.key_usage_value.native if certificate.key_usage_value else None
    if facts.is_ca:
        return UnfitReason.CA_CERTIFICATE
    if facts.kind is CertificateKind.SERVICE:
        return UnfitReason.SERVICE_CERTIFICATE
    if now < facts.not_before:
        return UnfitReason.NOT_YET_VALID
    if now > facts.not_after:
        return UnfitReason.EXPIRED
    if usage is not None and not usage & {"digital_signature", "non_repudiation"}:
        return UnfitReason.KEY_USAGE
    return UnfitReason.WEAK_KEY if is_weak_key(certificate) else None


def is_weak_key(certificate: x509.Certificate) -> bool:
    """Whether the key is shorter than RSA-2048 or P-256, or of another kind."""
    public_key = certificate.public_key
    match public_key.algorithm:
        case "rsa" | "rsassa_pss":
            return bool(public_key.bit_size < MINIMUM_RSA_BITS)
        case "ec":
            return bool(public_key.bit_size < MINIMUM_EC_BITS)
        case _:
            return True


def _key_name(certificate: x509.Certificate) -> str:
    public_key = certificate.public_key
    prefix = {"rsa": "RSA", "rsassa_pss": "RSA-PSS", "ec": "EC"}.get(public_key.algorithm, public_key.algorithm.upper())
    return f"{prefix}-{public_key.bit_size}" if prefix in ("RSA", "RSA-PSS", "EC") else prefix


def _name_values(name: x509.Name) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for attribute in name.chosen:
        for pair in attribute:
            kind = "user_id" if pair["type"].dotted == USER_ID else pair["type"].native
            values.setdefault(kind, []).append(str(pair["value"].native))
    return values


def _subject_values(certificate: x509.Certificate) -> dict[str, list[str]]:
    return _name_values(certificate.subject)


def _first(values: dict[str, list[str]], kind: str) -> str | None:
    return next(iter(values.get(kind, ())), None)


def _email(certificate: x509.Certificate, names: dict[str, list[str]]) -> str | None:
    alternative = certificate.subject_alt_name_value
    for general_name in alternative or ():
        if general_name.name == "rfc822_name":
            return str(general_name.native)
    return _first(names, "email_address")


def _fold(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip().upper()


def _kind(
    certificate: x509.Certificate, common_name: str, bodies: tuple[str | None, ...], identifiers: tuple[str, ...]
) -> CertificateKind:
    """The first rule that fires decides: identifiers, then names; what fits none is unknown, never guessed."""
    prefixes = {value.partition(":")[0].strip().upper() for value in identifiers}
    folded = _fold(common_name)
    usages = certificate.extended_key_usage_value
    if certificate.ca:
        return CertificateKind.ORGANISATION  # a certification authority, whatever its name looks like
    if usages is not None and set(usages.native) <= {"server_auth", "code_signing", "time_stamping", "ocsp_signing"}:
        return CertificateKind.SERVICE
    if prefixes & set(PERSON_PREFIXES):
        return CertificateKind.PERSONAL
    if prefixes & set(ORGANISATION_PREFIXES):
        return CertificateKind.ORGANISATION
    if _starts_with(folded, SERVICE_WORDS):
        return CertificateKind.SERVICE
    if folded in {_fold(body) for body in bodies if body} or _starts_with(folded, ORGANISATION_WORDS):
        return CertificateKind.ORGANISATION
    if _looks_like_a_person(common_name):
        return CertificateKind.PERSONAL
    return CertificateKind.UNKNOWN


def _starts_with(folded: str, words: tuple[str, ...]) -> bool:
    """Whole words only: BỘ must not catch a family name such as Bộc."""
    return any(folded == word or folded.startswith(word + " ") for word in words)


def _looks_like_a_person(common_name: str) -> bool:
    """Two to six words of letters only, the shape of a Vietnamese personal name."""
    words = re.sub(r"[()]", " ", common_name).split()
    return 2 <= len(words) <= 6 and all(word.isalpha() for word in words)
