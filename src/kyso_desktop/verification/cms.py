"""Step 2: the CMS of one signature (RFC 5652, 5.4 and 5.6; ETSI EN 319 122-1; RFC 3161)."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from asn1crypto import algos, cms, core, tsp, x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils

from kyso_desktop.verification.blocks import Blocks
from kyso_desktop.verification.reasons import Reason

HASHES: dict[str, hashes.HashAlgorithm] = {
    "md5": hashes.MD5(),  # noqa: S303 - named as weak, and still computed
    "sha1": hashes.SHA1(),  # noqa: S303 - likewise
    "sha224": hashes.SHA224(),
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
    "sha3_256": hashes.SHA3_256(),
    "sha3_384": hashes.SHA3_384(),
    "sha3_512": hashes.SHA3_512(),
}
SHA3_SCHEMES = {
    "2.16.840.1.101.3.4.3.10": ("ecdsa", "sha3_256"),
    "2.16.840.1.101.3.4.3.11": ("ecdsa", "sha3_384"),
    "2.16.840.1.101.3.4.3.12": ("ecdsa", "sha3_512"),
    "2.16.840.1.101.3.4.3.14": ("rsassa_pkcs1v15", "sha3_256"),
    "2.16.840.1.101.3.4.3.15": ("rsassa_pkcs1v15", "sha3_384"),
    "2.16.840.1.101.3.4.3.16": ("rsassa_pkcs1v15", "sha3_512"),
}
"""NIST's identifiers; the ASN.1 library knows the digests but not these."""
SET_TAG = b"\x31"
INDEFINITE_LENGTH = 0x80
WEAK_HASHES = {"md5", "sha1"}
# NameError: asn1crypto forgets a variable for curves that it does not know.
ASN1_ERRORS = (
    ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError, UnsupportedAlgorithm,
    NameError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SignedMessage:
    """What one CMS says and whether it holds."""

    intact: bool | None
    certificate: bytes | None = None
    others: tuple[bytes, ...] = ()
    crls: tuple[bytes, ...] = ()
    ocsps: tuple[bytes, ...] = ()
    claimed_at: datetime | None = None
    timestamp_token: bytes | None = None
    signature_value: bytes = b""
    algorithm: str | None = None
    generated_at: datetime | None = None
    """``genTime`` where the CMS is itself a time-stamp token."""
    reasons: tuple[Reason, ...] = field(default=())


class Covered:
    """The bytes that a signature covers, of which nothing but digests is asked; or digests alone, without the bytes."""

    def __init__(self, pieces: Iterable[memoryview] = (), known: Mapping[str, bytes] | None = None) -> None:
        self._pieces = pieces
        self.known = dict(known or {})
        """Every digest that was asked for, by the name of its hash."""

    def digest(self, name: str) -> bytes:
        """The digest; one that is not known and cannot be computed fits nothing."""
        if name not in self.known:
            self.known[name] = _digest(name, self._pieces) if self._pieces else b""
        return self.known[name]


Pieces = Iterable[memoryview] | Covered | Blocks


class _Fault(Exception):  # noqa: N818 - never leaves this file
    """A check that failed; carries its reason."""

    def __init__(self, reason: Reason, *, intact: bool | None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.intact = intact


def check_document_signature(contents: bytes, pieces: Pieces) -> SignedMessage:
    """The detached CMS of a PDF signature over the covered bytes; never raises for bad bytes."""
    return _guarded(contents, lambda data: _detached_content(data, pieces))


def check_legacy_sha1(contents: bytes, pieces: Pieces) -> SignedMessage:
    """``adbe.pkcs7.sha1``: the CMS signs the SHA-1 of the covered bytes (ISO 32000-1, 12.8.3.3)."""
    covered = _covered(pieces)
    return _named_weak(_guarded(contents, lambda data: _sha1_content(data, covered)), covered)


def check_document_timestamp(contents: bytes, pieces: Pieces) -> SignedMessage:
    """``ETSI.RFC3161``: a time-stamp token whose imprint is the digest of the covered bytes."""
    covered = _covered(pieces)
    return _named_weak(_guarded(contents, lambda data: _token_content(data, covered)), covered)


def check_timestamp_token(token: bytes, signature_value: bytes) -> SignedMessage:
    """The time-stamp of a signature: its imprint must be the digest of the signature value (RFC 3161, A)."""
    return check_document_timestamp(token, (memoryview(signature_value),))


def _covered(pieces: Pieces) -> Covered:
    return pieces if isinstance(pieces, Covered) else Covered(pieces)


def _named_weak(message: SignedMessage, covered: Covered) -> SignedMessage:
    """The message, whose bytes were taken by a digest that the CMS itself does not name."""
    if not WEAK_HASHES & set(covered.known):
        return message
    return replace(message, reasons=tuple(dict.fromkeys((*message.reasons, Reason.WEAK_ALGORITHM))))


def _guarded(contents: bytes, content_of: Callable[[cms.SignedData], tuple[bytes, datetime | None]]) -> SignedMessage:
    try:
        data = _signed_data(contents)
        return _checked(data, *content_of(data))
    except _Fault as fault:
        return SignedMessage(intact=fault.intact, reasons=(fault.reason,))
    except ASN1_ERRORS:
        return SignedMessage(intact=None, reasons=(Reason.CMS_UNREADABLE,))


def _signed_data(contents: bytes) -> cms.SignedData:
    """The SignedData; what follows it in the placeholder must be zeros (ISO 32000-1, 12.8.3.3.1)."""
    info, rest = _first_value(contents)
    if info["content_type"].native != "signed_data" or rest.strip(b"\x00"):
        raise _Fault(Reason.CMS_UNREADABLE, intact=None)
    data = info["content"]
    if len(data["signer_infos"]) != 1:
        raise _Fault(Reason.CMS_UNREADABLE, intact=None)
    return data


def _first_value(contents: bytes) -> tuple[cms.ContentInfo, bytes]:
    info = cms.ContentInfo.load(contents)
    used = len(info.dump())
    return info, contents[used:]


def _detached_content(data: cms.SignedData, pieces: Pieces) -> tuple[bytes, datetime | None]:
    if data["encap_content_info"]["content"].native is not None:
        raise _Fault(Reason.CMS_UNREADABLE, intact=None)
    return _digest(_digest_name(data), pieces), None


def _sha1_content(data: cms.SignedData, pieces: Pieces) -> tuple[bytes, datetime | None]:
    signed = data["encap_content_info"]["content"].native
    if signed != _digest("sha1", pieces):
        raise _Fault(Reason.DIGEST_MISMATCH, intact=False)
    return _digest(_digest_name(data), (memoryview(signed),)), None


def _token_content(data: cms.SignedData, pieces: Pieces) -> tuple[bytes, datetime | None]:
    encapsulated = data["encap_content_info"]
    if encapsulated["content_type"].native != "tst_info":
        raise _Fault(Reason.CMS_UNREADABLE, intact=None)
    raw = encapsulated["content"].contents if encapsulated["content"].contents else b""
    info = tsp.TSTInfo.load(encapsulated["content"].parsed.dump())
    imprint = info["message_imprint"]
    if imprint["hashed_message"].native != _digest(imprint["hash_algorithm"]["algorithm"].native, pieces):
        raise _Fault(Reason.DIGEST_MISMATCH, intact=False)
    return _digest(_digest_name(data), (memoryview(raw),)), info["gen_time"].native


def _digest_name(data: cms.SignedData) -> str:
    return str(data["signer_infos"][0]["digest_algorithm"]["algorithm"].native)


def _digest(name: str, pieces: Pieces) -> bytes:
    if name not in HASHES:
        raise _Fault(Reason.UNSUPPORTED_FORMAT, intact=None)
    if isinstance(pieces, Covered):
        return pieces.digest(name)
    if isinstance(pieces, Blocks):
        return pieces.digest(name)
    digest = hashlib.new(name, usedforsecurity=False)
    for piece in pieces:
        digest.update(piece)
    return digest.digest()


def _checked(data: cms.SignedData, digest: bytes, generated_at: datetime | None) -> SignedMessage:
    info = data["signer_infos"][0]
    certificates = _certificates(data)
    named = _named(info, certificates)
    if not named:
        raise _Fault(Reason.SIGNER_CERTIFICATE_MISSING, intact=None)
    stored = info["signed_attrs"].dump()  # before anything is read: the library writes defaults into what it reads
    attributes = _attributes(info["signed_attrs"])
    signer = next((one for one in named if _names_signer(attributes, one)), named[0])
    digest_name = _digest_name(data)
    reasons = [
        *_attribute_reasons(data, attributes, digest, signer),
        *_value_reasons(info, _signed_forms(info, stored) if attributes else (), digest, digest_name, signer),
    ]
    intact = not {Reason.DIGEST_MISMATCH, Reason.SIGNATURE_VALUE_WRONG} & set(reasons)
    token = _attributes(info["unsigned_attrs"]).get("signature_time_stamp_token")
    crls, ocsps = _embedded(attributes, data)
    return SignedMessage(
        intact=None if Reason.UNSUPPORTED_FORMAT in reasons else intact,
        certificate=signer.dump(),
        others=tuple(other.dump() for other in certificates if other is not signer),
        crls=crls,
        ocsps=ocsps,
        claimed_at=_claimed_time(attributes),
        timestamp_token=token[0].dump() if token else None,
        signature_value=info["signature"].native,
        algorithm=_algorithm_name(info, signer),
        generated_at=generated_at,
        reasons=tuple(dict.fromkeys(reasons)),
    )


def _certificates(data: cms.SignedData) -> list[x509.Certificate]:
    return [choice.chosen for choice in data["certificates"] or () if choice.name == "certificate"]


def _named(info: cms.SignerInfo, certificates: list[x509.Certificate]) -> list[x509.Certificate]:
    """The certificates that the signer's identifier fits; nobody signs the set, so a stranger may have added one."""
    identifier = info["sid"]
    if identifier.name == "subject_key_identifier":
        return [one for one in certificates if one.key_identifier == identifier.native]
    issuer, serial = identifier.chosen["issuer"], identifier.chosen["serial_number"].native
    numbered = [one for one in certificates if one.serial_number == serial]
    return [one for one in numbered if one.issuer.dump() == issuer.dump() or one.issuer == issuer]


def _attributes(attributes: Iterable[cms.CMSAttribute] | None) -> dict[str, Any]:
    """Attributes by name; one that stands twice is refused (RFC 5652, 5.3)."""
    found: dict[str, Any] = {}
    for attribute in attributes or ():
        name = attribute["type"].native
        if name in found and name in ("message_digest", "content_type", "signing_time"):
            raise _Fault(Reason.CMS_UNREADABLE, intact=None)
        found.setdefault(name, attribute["values"])
    return found


def _attribute_reasons(
    data: cms.SignedData, attributes: dict[str, Any], digest: bytes, signer: x509.Certificate
) -> list[Reason]:
    if not attributes:
        return []
    reasons = []
    digests = attributes.get("message_digest")
    if digests is None or len(digests) != 1 or digests[0].native != digest:
        reasons.append(Reason.DIGEST_MISMATCH)
    kinds = attributes.get("content_type")
    if kinds is None or kinds[0].native != data["encap_content_info"]["content_type"].native:
        reasons.append(Reason.CMS_UNREADABLE)
    if not _names_signer(attributes, signer):
        reasons.append(Reason.SIGNING_CERTIFICATE_MISMATCH)
    return reasons


def _names_signer(attributes: dict[str, Any], signer: x509.Certificate) -> bool:
    """RFC 5035, 5.4: the first certificate identifier is the signer's, where the attribute is present."""
    der = signer.dump()
    if "signing_certificate_v2" in attributes:
        first = attributes["signing_certificate_v2"][0]["certs"][0]
        name = first["hash_algorithm"]["algorithm"].native
        return name in HASHES and first["cert_hash"].native == hashlib.new(name, der, usedforsecurity=False).digest()
    if "signing_certificate" in attributes:
        first = attributes["signing_certificate"][0]["certs"][0]
        return bool(first["cert_hash"].native == hashlib.sha1(der, usedforsecurity=False).digest())
    return True


def _value_reasons(
    info: cms.SignerInfo, forms: Iterable[bytes], digest: bytes, digest_name: str, signer: x509.Certificate
) -> list[Reason]:
    """The signature value over the signed attributes, or over the content where there are none (RFC 5652, 5.4)."""
    digests = (_digest(digest_name, (memoryview(form),)) for form in forms)
    for candidate in digests if forms else (digest,):
        try:
            scheme_hash = _verify(info["signature_algorithm"], info["signature"].native, candidate, digest_name, signer)
        except InvalidSignature:
            continue
        except (UnsupportedAlgorithm, NotImplementedError):
            return [Reason.UNSUPPORTED_FORMAT]
        return [Reason.WEAK_ALGORITHM] if {digest_name, scheme_hash} & WEAK_HASHES else []
    return [Reason.SIGNATURE_VALUE_WRONG]


def _signed_forms(info: cms.SignerInfo, stored: bytes) -> Iterator[bytes]:
    """The signed attributes as a SET: as they are stored, then in the order of DER for writers that stored another."""
    if stored[1] != INDEFINITE_LENGTH:
        yield SET_TAG + stored[1:]
    yield info["signed_attrs"].untag().dump(force=True)


def _verify(
    algorithm: algos.SignedDigestAlgorithm, value: bytes, digest: bytes, digest_name: str, signer: x509.Certificate
) -> str:
    """The hash that the scheme used; raises InvalidSignature or UnsupportedAlgorithm."""
    key = serialization.load_der_public_key(signer.public_key.dump())
    prehashed = utils.Prehashed(HASHES[digest_name])
    scheme, declared_hash = _scheme(algorithm)
    if isinstance(key, rsa.RSAPublicKey) and scheme == "rsassa_pkcs1v15":
        key.verify(value, digest, padding.PKCS1v15(), prehashed)
    elif isinstance(key, rsa.RSAPublicKey) and scheme == "rsassa_pss":
        key.verify(value, digest, _pss(algorithm, digest_name), prehashed)
    elif isinstance(key, ec.EllipticCurvePublicKey) and scheme == "ecdsa":
        key.verify(value, digest, ec.ECDSA(prehashed))
    else:
        raise UnsupportedAlgorithm(scheme)
    if declared_hash not in (None, digest_name):
        raise InvalidSignature
    return digest_name


def _scheme(algorithm: algos.SignedDigestAlgorithm) -> tuple[str, str | None]:
    """The signature scheme, and the hash where the identifier names one."""
    identifier = algorithm["algorithm"]
    if identifier.dotted in SHA3_SCHEMES:
        return SHA3_SCHEMES[identifier.dotted]
    if identifier.native in ("rsassa_pkcs1v15", "rsassa_pss", "ecdsa"):
        return identifier.native, None
    try:
        return algorithm.signature_algo, algorithm.hash_algo
    except ValueError as error:
        raise UnsupportedAlgorithm(identifier.dotted) from error


def _pss(algorithm: algos.SignedDigestAlgorithm, digest_name: str) -> padding.PSS:
    """RFC 4056, 3: the scheme's hash must be the one of the digest."""
    parameters = algorithm["parameters"]
    mask = parameters["mask_gen_algorithm"]
    if parameters["hash_algorithm"]["algorithm"].native != digest_name or mask["algorithm"].native != "mgf1":
        raise InvalidSignature
    mask_hash = HASHES[mask["parameters"]["algorithm"].native]
    return padding.PSS(padding.MGF1(mask_hash), parameters["salt_length"].native)


def _claimed_time(attributes: dict[str, Any]) -> datetime | None:
    values = attributes.get("signing_time")
    moment = values[0].native if values else None
    return moment.astimezone(UTC) if isinstance(moment, datetime) and moment.tzinfo else None


def _algorithm_name(info: cms.SignerInfo, signer: x509.Certificate) -> str:
    digest = str(info["digest_algorithm"]["algorithm"].native).upper()
    scheme, _ = _scheme(info["signature_algorithm"])
    return f"{scheme.upper()}-{signer.public_key.bit_size}/{digest}"


def _embedded(attributes: dict[str, Any], data: cms.SignedData) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
    """Revocation data inside the CMS: Adobe's archival attribute, and the CMS' own set."""
    crls = [choice.chosen.dump() for choice in data["crls"] or () if isinstance(choice.chosen, core.Sequence)]
    ocsps: list[bytes] = []
    archived = attributes.get("adobe_revocation_info_archival")
    if archived:
        crls.extend(item.dump() for item in archived[0]["crl"] or ())
        ocsps.extend(item.dump() for item in archived[0]["ocsp"] or ())
    return tuple(crls), tuple(ocsps)
