"""Signature values made by hand: the CMS of a signed file is taken out, made anew with a peculiarity, and put back."""

import asyncio
import hashlib
import re
from datetime import datetime

from asn1crypto import algos, cms, core, tsp
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, utils

from tests.corpus import documents, pki, services, updates

HASHES = {"md5": hashes.MD5(), "sha1": hashes.SHA1(), "sha256": hashes.SHA256(), "sha512": hashes.SHA512()}
SIGNED_DATA = "1.2.840.113549.1.7.2"


def covered(content: bytes) -> bytes:
    """What the first signature of the file covers."""
    start, stop = updates.gaps(content)[0]
    return content[:start] + content[stop:]


def with_value(content: bytes, value: bytes) -> bytes:
    """The file with another value in the place of its first signature."""
    start, stop = updates.gaps(content)[0]
    return content[: start + 1] + value.hex().encode().ljust(stop - start - 2, b"0") + content[stop - 1 :]


def value_of(content: bytes) -> bytes:
    start, stop = updates.gaps(content)[0]
    return cms.ContentInfo.load(bytes.fromhex(content[start + 1 : stop - 1].decode())).dump()


def attribute(kind: str, *values) -> cms.CMSAttribute:
    return cms.CMSAttribute({"type": kind, "values": list(values)})


def attributes_for(digest: bytes, identity, *, at: datetime = pki.NOW) -> dict[str, cms.CMSAttribute]:
    """The signed attributes that a careful program writes."""
    identifier = tsp.ESSCertIDv2({"cert_hash": hashlib.sha256(identity.der).digest()})
    return {
        "content_type": attribute("content_type", "data"),
        "message_digest": attribute("message_digest", digest),
        "signing_time": attribute("signing_time", cms.Time({"utc_time": core.UTCTime(at)})),
        "signing_certificate_v2": attribute("signing_certificate_v2", {"certs": [identifier]}),
    }


def signer_info(identity, attributes, digest: bytes, name: str = "sha256", *, sid=None, scheme: str | None = None):
    """One SignerInfo; without attributes the content's digest itself is signed."""
    signed = cms.CMSAttributes(list(attributes.values())) if attributes else None
    message = hashlib.new(name, signed.dump()).digest() if signed is not None else digest
    value = identity.key.sign(message, padding.PKCS1v15(), utils.Prehashed(HASHES[name]))
    certificate = asn1_x509.Certificate.load(identity.der)
    fields = {
        "version": "v1",
        "sid": sid
        or cms.SignerIdentifier(
            {"issuer_and_serial_number": {"issuer": certificate.issuer, "serial_number": certificate.serial_number}}
        ),
        "digest_algorithm": algos.DigestAlgorithm({"algorithm": name}),
        "signature_algorithm": algos.SignedDigestAlgorithm({"algorithm": scheme or "rsassa_pkcs1v15"}),
        "signature": value,
    }
    if signed is not None:
        fields["signed_attrs"] = signed
    return cms.SignerInfo(fields)


def signed_data(infos, certificates, *, content=None, name: str = "sha256") -> bytes:
    encapsulated = {"content_type": "data"}
    if content is not None:
        encapsulated["content"] = content
    data = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [algos.DigestAlgorithm({"algorithm": name})],
            "encap_content_info": encapsulated,
            "certificates": [asn1_x509.Certificate.load(der) for der in certificates],
            "signer_infos": infos,
        }
    )
    return cms.ContentInfo({"content_type": "signed_data", "content": data}).dump()


def made_anew(
    content: bytes,
    *,
    without: tuple[str, ...] = (),
    replaced: dict[str, cms.CMSAttribute] | None = None,
    bare: bool = False,
    name: str = "sha256",
    signed_with: str | None = None,
    twice: bool = False,
    certificates: tuple[bytes, ...] | None = None,
    inside: bytes | None = None,
    sid=None,
    scheme: str | None = None,
    token_digest: str | None = None,
) -> bytes:
    """The file with a sound signature value of the leader that has the given peculiarities."""
    identity = pki.leader()
    digest = hashlib.new(signed_with or name, covered(content)).digest()
    attributes = attributes_for(digest, identity) | (replaced or {})
    for gone in without:
        del attributes[gone]
    infos = [signer_info(identity, {} if bare else attributes, digest, name, sid=sid, scheme=scheme)]
    if token_digest:
        imprint = hashlib.new(token_digest, infos[0]["signature"].native).digest()
        token = asyncio.run(services.stamper().async_timestamp(imprint, token_digest))
        infos[0]["unsigned_attrs"] = [attribute("signature_time_stamp_token", token)]
    if twice:
        infos.append(signer_info(pki.agency(), attributes_for(digest, pki.agency()), digest))
    chain = (identity.der, pki.authority().der) if certificates is None else certificates
    return with_value(content, signed_data(infos, chain, content=inside, name=name))


def by_key_identifier(content: bytes) -> bytes:
    certificate = asn1_x509.Certificate.load(pki.leader().der)
    return made_anew(content, sid=cms.SignerIdentifier({"subject_key_identifier": certificate.key_identifier}))


def indefinite(content: bytes) -> bytes:
    """As Java's Bouncy Castle writes it: BER with indefinite lengths around the outer layers (X.690, 8.1.3.6)."""
    info = cms.ContentInfo.load(value_of(content))
    body = _inside(_inside(info["content"].dump()))
    identifier = core.ObjectIdentifier(SIGNED_DATA).dump()
    end = b"\x00\x00"
    return with_value(content, b"\x30\x80" + identifier + b"\xa0\x80" + b"\x30\x80" + body + end + end + end)


def indefinite_attributes(content: bytes) -> bytes:
    """Indefinite lengths everywhere, as a streaming generator leaves them; the attributes were signed as DER."""
    info = cms.ContentInfo.load(value_of(content))
    return with_value(content, _loosened(info.dump()))


def _loosened(der: bytes) -> bytes:
    """All constructed values with indefinite lengths, apart from certificates and signed attributes."""
    tag, body = der[0], _inside(der)
    if not tag & 0x20:
        return der
    pieces, rest = [], body
    while rest:
        size = _whole(rest)
        piece, rest = rest[:size], rest[size:]
        is_fixed = piece[0] == 0xA0 and len(pieces) >= 3
        pieces.append(piece if is_fixed or piece[0] == 0x31 else _loosened(piece))
    return bytes([tag]) + b"\x80" + b"".join(pieces) + b"\x00\x00"


def _whole(der: bytes) -> int:
    return len(der) - len(_after(der))


def _after(der: bytes) -> bytes:
    length, start = _length(der)
    return der[start + length :]


def _inside(der: bytes) -> bytes:
    length, start = _length(der)
    return der[start : start + length]


def _length(der: bytes) -> tuple[int, int]:
    first = der[1]
    if first < 0x80:
        return first, 2
    count = first & 0x7F
    return int.from_bytes(der[2 : 2 + count]), 2 + count


def _with_filter(content: bytes, name: bytes) -> bytes:
    """Another sub-filter in the same place, padded with spaces."""
    old = b"/adbe.pkcs7.detached"
    return content.replace(old, b"/" + name.ljust(len(old) - 1), 1)


def legacy_sha1(content: bytes) -> bytes:
    """``adbe.pkcs7.sha1``: the SHA-1 of the covered bytes lies in the CMS, which signs it."""
    content = _with_filter(content, b"adbe.pkcs7.sha1")
    inside = hashlib.sha1(covered(content)).digest()
    digest = hashlib.sha256(inside).digest()
    info = signer_info(pki.leader(), attributes_for(digest, pki.leader()), digest)
    return with_value(content, signed_data([info], (pki.leader().der,), content=inside))


def with_entries(content: bytes, entries: bytes, **options) -> bytes:
    """The document signed by the leader, with more entries in the signature dictionary; its value is not made yet."""
    content = documents.signed(content, pki.leader(), reason="x" * (len(entries) + 20), **options)
    start = content.index(b"/Reason")
    stop = content.index(b")", start) + 1
    return content[:start] + entries.ljust(stop - start) + content[stop:]


def raw_rsa(*, key: pki.Identity | None = None) -> bytes:
    """``adbe.x509.rsa_sha1``: a bare RSA value, and the certificate as an entry of the dictionary."""
    shown = b"/Cert <" + pki.leader().der.hex().encode() + b">"
    content = _with_filter(with_entries(documents.plain(), shown), b"adbe.x509.rsa_sha1")
    value = (key or pki.leader()).key.sign(covered(content), padding.PKCS1v15(), hashes.SHA1())
    return with_value(content, core.OctetString(value).dump())


def certified_the_old_way(content: bytes) -> bytes:
    """P=2 with the keys of PDF 1.5, among them ``/Data``, which leads from the signature to the whole document."""
    root = documents.root_number(content)
    reference = (
        b"/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P 2/V/1.2>>"
        b"/Data %d 0 R/DigestMethod/MD5/DigestValue<00>/DigestLocation[0 0]>>]" % root
    )
    return made_anew(with_entries(content, reference))


def usage_rights(content: bytes) -> bytes:
    """What Acrobat's "extended" forms have: a signature that no field holds, over a document that nobody signed."""
    content = documents.signed(content, pki.leader(), certify=True)
    for old, new in ((rb"/DocMDP (\d+ 0 R)", rb"/UR3    \1"), (rb"(/(?:Fields|Annots) \[)\s*\d+ 0 R", rb"\1")):
        content = re.sub(old, lambda found, new=new: found.expand(new).ljust(len(found.group())), content)
    return made_anew(content)


def decoy_certificate() -> bytes:
    """Another key under the leader's issuer and serial number."""
    own = pki.leader().certificate
    return pki.issue(own.subject, pki.rsa_key("decoy"), pki.authority(), serial=own.serial_number).der


def other_certificate_named() -> cms.CMSAttribute:
    """A signing-certificate attribute that names the agency's certificate."""
    identifier = tsp.ESSCertIDv2({"cert_hash": hashlib.sha256(pki.agency().der).digest()})
    return attribute("signing_certificate_v2", {"certs": [identifier]})


def with_odd_digits(content: bytes) -> bytes:
    """A signature value of an odd number of hexadecimal digits; the last one counts as followed by 0."""
    start, stop = updates.gaps(content)[0]
    rest = len(content) - stop
    content = content[: stop - 2] + b"> " + content[stop:]
    content = updates.with_byte_range(content, f"0 {start} {stop - 1} {rest + 1}")
    return made_anew(content)
