"""Checks the signatures of XML documents (XMLDSig); what the certificates are worth is for ``trust`` to say."""

from __future__ import annotations

from functools import partial

from lxml import etree

SIGNATURE = "{http://www.w3.org/2000/09/xmldsig#}Signature"


def check_xml(content: bytes) -> tuple[bytes, ...]:
    """The certificate (DER) of the one signature that fits the whole document; empty where there is no such."""
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding
    from signxml import XMLVerifier
    from signxml.exceptions import SignXMLException

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        return ()
    if root.getroottree().docinfo.doctype:
        return ()
    elements = root.findall(f".//{SIGNATURE}")
    if len(elements) != 1:  # of several, which covers what cannot be told for sure
        return ()
    held = elements[0].findtext(".//{http://www.w3.org/2000/09/xmldsig#}X509Certificate") or ""
    verifier = XMLVerifier()
    verifier._tostring = partial(etree.tostring, encoding="utf-8")  # type: ignore[method-assign] # as in signing
    try:
        certificate = x509.load_pem_x509_certificate(
            f"-----BEGIN CERTIFICATE-----\n{held.strip()}\n-----END CERTIFICATE-----".encode()
        )
        results = verifier.verify(content, x509_cert=certificate, expect_references=True)
    except (SignXMLException, ValueError, etree.LxmlError):
        return ()
    listed = results if isinstance(results, list) else [results]
    covered = [one.signed_xml for one in listed if one.signed_xml is not None]
    if not any(one.tag == root.tag for one in covered):
        return ()
    return (certificate.public_bytes(Encoding.DER),)
