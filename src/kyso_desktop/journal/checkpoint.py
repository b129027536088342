"""Signed checkpoints: the agency's token vouches for the chain up to a record ("closing the book").

A copy kept elsewhere proves what the head file cannot: that store and head file were not both put back, and that nobody
who holds the journal's secret wrote the chain anew.
"""

from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass
from typing import Any, Protocol, Self

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.padding import MGF1, PSS, PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256

from kyso_desktop.errors import KysoBug
from kyso_desktop.journal.chain import Link, canonical


class CheckpointKey(Protocol):
    """An opened private key and its certificate."""

    @property
    def certificate(self) -> bytes:
        """DER of the signer's certificate."""

    def sign(self, message: bytes, digest: str) -> bytes:
        """The raw signature over ``message`` hashed with "sha256": RSA PKCS#1 v1.5, or ECDSA in DER."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What was signed, by whom, and the signature; all texts, so that it can be kept anywhere."""

    journal: str
    number: int
    hash: str
    signed_at: str
    """ISO 8601, UTC."""
    signer: str
    certificate: str
    """DER in Base64."""
    signature: str
    """Base64."""
    timestamp: str = ""
    """RFC 3161 token over the signature, in Base64; empty where no time-stamp server was asked."""

    @property
    def link(self) -> Link:
        """The newest record that it vouches for."""
        return Link(self.number, self.hash)

    def facts(self) -> dict[str, Any]:
        """As the journal keeps it."""
        return asdict(self)

    @classmethod
    def from_facts(cls, facts: object) -> Self | None:
        """What ``facts`` made, or None where these are no facts of a checkpoint."""
        try:
            made = cls(**facts)  # type: ignore[arg-type]
        except TypeError:
            return None
        texts = (made.journal, made.hash, made.signed_at, made.signer, made.certificate, made.signature, made.timestamp)
        return made if isinstance(made.number, int) and all(isinstance(text, str) for text in texts) else None

    def is_genuine(self) -> bool:
        """Whether the signature is that of the certificate's key. Whose certificate it is, a person must judge."""
        try:
            certificate = x509.load_der_x509_certificate(b64decode(self.certificate, validate=True))
            _verify(
                certificate,
                b64decode(self.signature, validate=True),
                statement(self.journal, self.link, self.signed_at),
            )
        except (ValueError, InvalidSignature):
            return False
        return True


def make_checkpoint(journal: str, link: Link, signed_at: str, key: CheckpointKey) -> Checkpoint:
    """The chain up to ``link`` under the key's signature; raises what the key raises."""
    signature = key.sign(statement(journal, link, signed_at), "sha256")
    certificate = x509.load_der_x509_certificate(key.certificate)
    names = certificate.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
    made = Checkpoint(
        journal=journal,
        number=link.number,
        hash=link.hash,
        signed_at=signed_at,
        signer=str(names[0].value) if names else "",
        certificate=b64encode(key.certificate).decode(),
        signature=b64encode(signature).decode(),
    )
    if not made.is_genuine():
        raise KysoBug("checkpoint does not verify")
    return made


def statement(journal: str, link: Link, signed_at: str) -> bytes:
    """The bytes that are signed."""
    said = {"hash": link.hash, "journal": journal, "number": link.number, "signed_at": signed_at}
    return canonical({"statement": "kyso journal checkpoint", **said}).encode()


def _verify(certificate: x509.Certificate, signature: bytes, message: bytes) -> None:
    match certificate.public_key():
        case RSAPublicKey() as key:
            _verify_rsa(key, signature, message)
        case EllipticCurvePublicKey() as key:
            key.verify(signature, message, ECDSA(SHA256()))
        case _:
            raise InvalidSignature


def _verify_rsa(key: RSAPublicKey, signature: bytes, message: bytes) -> None:
    """PKCS#1 v1.5, else RSASSA-PSS: a certificate may allow nothing else."""
    try:
        key.verify(signature, message, PKCS1v15(), SHA256())
    except InvalidSignature:
        key.verify(signature, message, PSS(MGF1(SHA256()), SHA256.digest_size), SHA256())
