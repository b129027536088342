"""Step 2 for ``adbe.x509.rsa_sha1``: a bare RSA value beside its certificates (ISO 32000-1, 12.8.3.2).

The format is no longer allowed (ISO 32000-2, 12.8.3.2); whether it holds is still computed and said.
"""

from asn1crypto import core, x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa, utils

from kyso_desktop.verification.cms import ASN1_ERRORS, HASHES, WEAK_HASHES, Covered, Pieces, SignedMessage
from kyso_desktop.verification.reasons import Reason

DIGESTS = ("sha1", "sha256", "sha384", "sha512")


class _Bundle(core.SequenceOf):  # type: ignore[misc]
    _child_spec = core.Any


def bundled(contents: bytes, certificates: tuple[bytes, ...]) -> bytes:
    """Value and certificates as one piece, because a check is given one; not a format that anybody else reads."""
    try:
        return bytes(_Bundle([core.Any.load(piece) for piece in (contents.rstrip(b"\x00"), *certificates)]).dump())
    except ASN1_ERRORS:
        return contents


def check_raw_rsa(bundle: bytes, pieces: Pieces) -> SignedMessage:
    """The bare value over the covered bytes; never raises for bad bytes."""
    try:
        parts = [part.dump() for part in _Bundle.load(bundle, strict=True)]
        value = core.OctetString.load(parts[0], strict=True).native
        certificates = [x509.Certificate.load(part, strict=True) for part in parts[1:]]
        if not certificates:
            return SignedMessage(None, reasons=(Reason.SIGNER_CERTIFICATE_MISSING,))
        return _checked(value, certificates, pieces if isinstance(pieces, Covered) else Covered(pieces))
    except ASN1_ERRORS:
        return SignedMessage(None, reasons=(Reason.CMS_UNREADABLE,))


def _checked(value: bytes, certificates: list[x509.Certificate], covered: Covered) -> SignedMessage:
    signer = certificates[0]
    key = serialization.load_der_public_key(signer.public_key.dump())
    if not isinstance(key, rsa.RSAPublicKey):
        return SignedMessage(None, certificate=signer.dump(), reasons=(Reason.UNSUPPORTED_FORMAT,))
    name = next((name for name in DIGESTS if _holds(key, value, covered.digest(name), name)), None)
    return SignedMessage(
        intact=name is not None,
        certificate=signer.dump(),
        others=tuple(certificate.dump() for certificate in certificates[1:]),
        signature_value=value,
        algorithm=f"RSA-{key.key_size}/{(name or DIGESTS[0]).upper()}",
        reasons=(_reason(name),),
    )


def _reason(name: str | None) -> Reason:
    if name is None:
        return Reason.SIGNATURE_VALUE_WRONG
    return Reason.WEAK_ALGORITHM if name in WEAK_HASHES else Reason.UNSUPPORTED_FORMAT


def _holds(key: rsa.RSAPublicKey, value: bytes, digest: bytes, name: str) -> bool:
    try:
        key.verify(value, digest, padding.PKCS1v15(), utils.Prehashed(HASHES[name]))
    except (InvalidSignature, ValueError):
        return False
    return True
