"""Lets pyHanko sign with our :class:`SigningKey`."""

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from asn1crypto import x509
from asn1crypto.algos import DigestAlgorithm, MaskGenAlgorithm, RSASSAPSSParams, SignedDigestAlgorithm
from asn1crypto.cms import CMSAttributes
from asn1crypto.tsp import SigningCertificateV2
from pyhanko.sign.attributes import CMSAttributeProvider, SigningCertificateV2Provider
from pyhanko.sign.general import as_signing_certificate_v2
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
        store.register_multiple([_certificate(der) for der in key.chain])
        self.certificate = _certificate(key.certificate)
        super().__init__(signing_cert=self.certificate, cert_registry=store, embed_roots=False)
        self._key = key

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        if dry_run:
            return bytes(self._longest_signature())
        return self._key.sign(data, digest_algorithm)

    async def signed_attrs(self, *arguments: Any, **named: Any) -> CMSAttributes:  # noqa: ANN401 - as pyHanko has it
        """As encoded bytes: asn1crypto would encode each part anew whenever it is put into something."""
        return CMSAttributes.load((await super().signed_attrs(*arguments, **named)).dump())

    def _signed_attr_providers(self, *arguments: Any, **named: Any) -> Iterator[CMSAttributeProvider]:  # noqa: ANN401
        for provider in super()._signed_attr_providers(*arguments, **named):
            is_signer = isinstance(provider, SigningCertificateV2Provider)
            yield _EncodedOnce(self.certificate) if is_signer else provider

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


class _EncodedOnce(SigningCertificateV2Provider):
    """Names the signer in the signed attributes; half of pyHanko's time for a signature goes into encoding this."""

    async def build_attr_value(self, dry_run: bool = False) -> SigningCertificateV2:
        return SigningCertificateV2.load(_naming(self.signing_cert.dump()))


@lru_cache(maxsize=16)
def _naming(der: bytes) -> bytes:
    return bytes(as_signing_certificate_v2(_certificate(der)).dump())


@lru_cache(maxsize=16)
def _certificate(der: bytes) -> x509.Certificate:
    """Parsed once for all documents of a run."""
    return x509.Certificate.load(der)
