"""Signs XML: an enveloped signature (XMLDSig), by default with the signed properties of XAdES."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from asn1crypto import pem
from cryptography.hazmat.primitives import hashes
from cryptography.x509 import load_der_x509_certificate
from lxml import etree

from kyso_desktop.signing.errors import XmlUnreadable

if TYPE_CHECKING:
    from kyso_desktop.signing.model import SigningKey

PARSER_OPTIONS = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


class _Key:
    """A token's key as signxml asks for it."""

    def __init__(self, key: SigningKey, bits: int) -> None:
        self._key = key
        self.key_size = bits

    def sign(self, message: bytes, **more: object) -> bytes:
        """PKCS#1 v1.5 (RSA), or ECDSA in DER."""
        algorithm = more.get("algorithm") or getattr(more.get("signature_algorithm"), "algorithm", hashes.SHA256())
        return self._key.sign(message, str(getattr(algorithm, "name", "sha256")))


def sign_xml(content: bytes, key: SigningKey, digest: str, *, signature_only: bool, plain: bool) -> bytes:
    """The signed document, or its Signature element alone; raises :class:`XmlUnreadable` and whatever the key raises.

    Documents with a DTD are refused: what is signed must be what is there.
    """
    from signxml import DigestAlgorithm, SignatureConstructionMethod, SignatureMethod, XMLSigner
    from signxml.xades import XAdESSigner

    root = parse_xml(content)
    certificate = load_der_x509_certificate(key.certificate)
    kind = "RSA" if "RSA" in type(certificate.public_key()).__name__ else "ECDSA"
    options: dict[str, Any] = {
        "method": SignatureConstructionMethod.enveloped,
        "signature_algorithm": SignatureMethod[f"{kind}_{digest.upper()}"],
        "digest_algorithm": DigestAlgorithm[digest.upper()],
    }
    signer = (XMLSigner if plain else XAdESSigner)(**options)
    signer._tostring = partial(etree.tostring, encoding="utf-8")  # type: ignore[method-assign] # WORKAROUND: its own
    # way spoils element names with Vietnamese letters
    chain = [pem.armor("CERTIFICATE", der).decode() for der in (key.certificate, *key.chain)]
    held = _Key(key, certificate.public_key().key_size)  # type: ignore[union-attr] # RSA or EC, as tokens has seen
    signed = signer.sign(root, key=held, cert=chain[:1])  # type: ignore[arg-type] # what it calls is there
    if signature_only:
        signed = signed.find("{http://www.w3.org/2000/09/xmldsig#}Signature")
    return bytes(etree.tostring(signed, encoding="utf-8"))


def parse_xml(content: bytes) -> etree._Element:
    """The root; raises :class:`XmlUnreadable`, also for a document with a DTD."""
    try:
        root = etree.fromstring(content, etree.XMLParser(**PARSER_OPTIONS))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise XmlUnreadable from error
    if root.getroottree().docinfo.doctype:
        raise XmlUnreadable
    return root
