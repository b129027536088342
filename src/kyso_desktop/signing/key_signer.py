"""Lets pyHanko sign with our :class:`SigningKey`."""

import hashlib

from asn1crypto import x509
from asn1crypto.algos import DigestAlgorithm, MaskGenAlgorithm, RSASSAPSSParams, SignedDigestAlgorithm
from pyhanko.sign.signers import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

from kyso_desktop.signing.model import SigningKey

STRONG_CURVE_BITS = 384
ATTRIBUTE_BYTES = 3072
"""Signed attributes, the name of the issuer and algorithms take a third of this."""


class KeySigner(Signer):
    """A pyHanko signer whose raw signatures come from ``key``, on whatever thread the key chooses.

    pyHanko's own PKCS#11 signer runs each call on a pool thread, which breaks the promise that
    ``C_Initialize(NULL)`` makes to the module; here the key keeps it.
    """

    def __init__(self, key: SigningKey) -> None:
        store = SimpleCertificateStore()
        store.register_multiple([x509.Certificate.load(der) for der in key.chain])
        self.certificate = x509.Certificate.load(key.certificate)
        super().__init__(signing_cert=self.certificate, cert_registry=store, embed_roots=False)
        self._key = key

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        if dry_run:
            return bytes(self._longest_signature())
        return self._key.sign(data, digest_algorithm)

    def get_signature_mechanism_for_digest(self, digest_algorithm: str | None) -> SignedDigestAlgorithm:
        if not self._key.pss or digest_algorithm is None:
            return super().get_signature_mechanism_for_digest(digest_algorithm)
        digest = DigestAlgorithm({"algorithm": digest_algorithm})
        parameters = RSASSAPSSParams(
            {
                "hash_algorithm": digest,
                "mask_gen_algorithm": MaskGenAlgorithm({"algorithm": "mgf1", "parameters": digest}),
                "salt_length": hashlib.new(digest_algorithm).digest_size,
            }
        )
        return SignedDigestAlgorithm({"algorithm": "rsassa_pss", "parameters": parameters})

    def room(self) -> int:
        """Hexadecimal digits enough for a signature of this key without time-stamp: certificates, value, attributes."""
        certificates = sum(len(der) for der in (self._key.certificate, *self._key.chain))
        return 2 * (certificates + self._longest_signature() + ATTRIBUTE_BYTES)

    def fitting_digest(self) -> str:
        """The hash that is as strong as the key: SHA-384 for P-384 and larger curves, else SHA-256."""
        public_key = self.certificate.public_key
        return "sha384" if public_key.algorithm == "ec" and public_key.bit_size >= STRONG_CURVE_BITS else "sha256"

    def _longest_signature(self) -> int:
        public_key = self.certificate.public_key
        bits = int(public_key.bit_size)
        # RSA: the modulus; ECDSA in DER: two integers with their headers.
        return (bits + 7) // 8 if public_key.algorithm in ("rsa", "rsassa_pss") else 2 * ((bits + 7) // 8 + 4) + 8
