"""Turns a digest into what a token is asked to sign, and its raw answer into the signature that CMS carries."""

import hashlib
from dataclasses import dataclass

from asn1crypto import algos, core
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed, encode_dss_signature
from cryptography.hazmat.primitives.serialization import load_der_public_key

from kyso_desktop.errors import KysoBug
from kyso_desktop.tokens.errors import MechanismMissing, WrongSignature
from kyso_desktop.trust import parse_certificate

HASHES: dict[str, hashes.HashAlgorithm] = {
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}
"""SHA-1 is missing on purpose: nothing new is signed with it."""

PSS_ONLY = "rsassa_pss"

PublicKey = rsa.RSAPublicKey | ec.EllipticCurvePublicKey


@dataclass(frozen=True, slots=True)
class Attempt:
    """One way to ask the token: a mechanism's name and the bytes it is to sign."""

    mechanism: str
    content: bytes
    pss_digest: str = ""
    """RSASSA-PSS: the hash, also that of MGF1; the salt is as long as it gives (RFC 8017, 9.1)."""


def public_key(certificate: bytes) -> PublicKey:
    """The certificate's key; raises :class:`MechanismMissing` where this program cannot check its signatures."""
    found = parse_certificate(certificate).public_key
    try:
        key = load_der_public_key(found.dump())
    except (ValueError, UnsupportedAlgorithm) as error:
        raise MechanismMissing(found.algorithm) from error
    if isinstance(key, rsa.RSAPublicKey | ec.EllipticCurvePublicKey) and found.algorithm in ("rsa", PSS_ONLY, "ec"):
        return key
    raise MechanismMissing(found.algorithm)


def wants_pss(certificate: bytes) -> bool:
    """Whether the certificate allows its RSA key for RSASSA-PSS alone (RFC 4055, 1.2)."""
    return bool(parse_certificate(certificate).public_key.algorithm == PSS_ONLY)


def modulus(key: PublicKey) -> int | None:
    """The RSA modulus; None for other keys."""
    return key.public_numbers().n if isinstance(key, rsa.RSAPublicKey) else None


def attempts(key: PublicKey, message: bytes, digest: str, *, pss: bool = False) -> tuple[Attempt, ...]:
    """The ways to sign ``message``, best first: hashed by the token, else hashed here."""
    if digest not in HASHES:
        raise KysoBug(f"digest {digest}")
    hashed = hashlib.new(digest, message).digest()
    name = digest.upper()
    if isinstance(key, rsa.RSAPublicKey) and pss:
        return Attempt(f"{name}_RSA_PKCS_PSS", message, name), Attempt("RSA_PKCS_PSS", hashed, name)
    if isinstance(key, rsa.RSAPublicKey):
        return Attempt(f"{name}_RSA_PKCS", message), Attempt("RSA_PKCS", _digest_info(hashed, digest))
    # CKM_ECDSA takes no more bits than the curve has (FIPS 186-4, 6.4); every token has it, few have the others.
    return Attempt("ECDSA", hashed[: (key.key_size + 7) // 8]), Attempt(f"ECDSA_{name}", message)


def digest_attempt(key: PublicKey, hashed: bytes, digest: str) -> Attempt:
    """The one way to have a digest signed that was taken elsewhere."""
    if digest not in HASHES or len(hashed) != HASHES[digest].digest_size:
        raise KysoBug(f"digest {digest}")
    if isinstance(key, rsa.RSAPublicKey):
        return Attempt("RSA_PKCS", _digest_info(hashed, digest))
    return Attempt("ECDSA", hashed[: (key.key_size + 7) // 8])


def require_genuine_digest(key: PublicKey, signature: bytes, hashed: bytes, digest: str, sha256: str) -> None:
    """As :func:`require_genuine`, over a digest."""
    taken = Prehashed(HASHES[digest])
    try:
        if isinstance(key, rsa.RSAPublicKey):
            key.verify(signature, hashed, padding.PKCS1v15(), taken)
        else:
            key.verify(signature, hashed, ec.ECDSA(taken))
    except InvalidSignature as error:
        raise WrongSignature(sha256) from error


def _digest_info(hashed: bytes, digest: str) -> bytes:
    """DigestInfo of PKCS#1 v1.5 (RFC 8017, 9.2), which CKM_RSA_PKCS leaves to the caller."""
    algorithm = algos.DigestAlgorithm({"algorithm": digest, "parameters": core.Null()})
    return bytes(algos.DigestInfo({"digest_algorithm": algorithm, "digest": hashed}).dump())


def encode(key: PublicKey, raw: bytes) -> bytes:
    """The signature as CMS carries it: PKCS#11 gives ECDSA as r and s of equal length, CMS wants DER (RFC 5480)."""
    if isinstance(key, rsa.RSAPublicKey):
        return raw
    half = len(raw) // 2
    return encode_dss_signature(int.from_bytes(raw[:half]), int.from_bytes(raw[half:]))


def require_genuine(
    key: PublicKey, signature: bytes, message: bytes, digest: str, sha256: str, *, pss: bool = False
) -> None:
    """Nothing where ``signature`` is the certificate's; raises :class:`WrongSignature` with its fingerprint."""
    try:
        if isinstance(key, rsa.RSAPublicKey):
            hashed = HASHES[digest]
            scheme = padding.PSS(padding.MGF1(hashed), hashed.digest_size) if pss else padding.PKCS1v15()
            key.verify(signature, message, scheme, hashed)
        else:
            key.verify(signature, message, ec.ECDSA(HASHES[digest]))
    except InvalidSignature as error:
        raise WrongSignature(sha256) from error
