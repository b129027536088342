"""Certificate and CRL files as people have them: PEM or DER, one or several in a file, single files or folders."""

import re
from collections.abc import Iterator
from pathlib import Path

from asn1crypto import cms, crl, pem, x509

from kyso_desktop.trust.errors import TrustFileMissing, TrustFileUnreadable

MAXIMUM_FILE_BYTES = 64 * 1024 * 1024
PEM_BLOCK = re.compile(rb"-----BEGIN ([A-Z0-9 ]+)-----.*?-----END \1-----", re.DOTALL)
PARSE_ERRORS = (ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError)


def certificates_in(path: Path) -> tuple[bytes, ...]:
    """DER of every certificate in a file, or in the files of a folder; raises :class:`TrustFileUnreadable`.

    A folder may hold other files too, and they are passed over; a file named by itself must hold a certificate.
    """
    return _gathered(path, certificates=True)


def crls_in(path: Path) -> tuple[bytes, ...]:
    """DER of every CRL in a file, or in the files of a folder; raises :class:`TrustFileUnreadable`."""
    return _gathered(path, certificates=False)


def certificates_of(content: bytes) -> tuple[bytes, ...]:
    """DER of every certificate in PEM text, a DER certificate or a PKCS#7 bundle; empty where there is none."""
    return tuple(der for block in _blocks(content) for der in _certificates(block))


def crls_of(content: bytes) -> tuple[bytes, ...]:
    """DER of every CRL in PEM text or in one DER CRL; empty where there is none."""
    return tuple(block for block in _blocks(content) if _is_crl(block))


def _gathered(path: Path, *, certificates: bool) -> tuple[bytes, ...]:
    try:
        files = sorted(entry for entry in path.iterdir() if entry.is_file()) if path.is_dir() else [path]
        contents = [_read(file) for file in files]
    except FileNotFoundError as error:
        raise TrustFileMissing(path) from error
    except OSError as error:
        raise TrustFileUnreadable(path) from error
    read = certificates_of if certificates else crls_of
    found = tuple(der for content in contents for der in read(content))
    if not found:
        raise TrustFileUnreadable(path)
    return tuple(dict.fromkeys(found))


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(MAXIMUM_FILE_BYTES + 1)
    if len(content) > MAXIMUM_FILE_BYTES:
        raise TrustFileUnreadable(path)
    return content


def _blocks(content: bytes) -> Iterator[bytes]:
    if b"-----BEGIN " not in content:
        yield content
        return
    for match in PEM_BLOCK.finditer(content):
        try:
            yield pem.unarmor(match.group(0))[2]
        except PARSE_ERRORS:
            continue


def _certificates(der: bytes) -> tuple[bytes, ...]:
    try:
        certificate = x509.Certificate.load(der, strict=True)
        certificate.native  # noqa: B018 - asn1crypto parses lazily; damage must show here
    except PARSE_ERRORS:
        return _bundled(der)
    return (der,)


def _bundled(der: bytes) -> tuple[bytes, ...]:
    try:
        content = cms.ContentInfo.load(der, strict=True)
        if content["content_type"].native != "signed_data":
            return ()
        return tuple(
            choice.chosen.dump() for choice in content["content"]["certificates"] if choice.name == "certificate"
        )
    except PARSE_ERRORS:
        return ()


def _is_crl(der: bytes) -> bool:
    try:
        parsed = crl.CertificateList.load(der, strict=True)
        parsed["tbs_cert_list"]["issuer"].native  # noqa: B018 - asn1crypto parses lazily
        parsed["tbs_cert_list"]["this_update"].native  # noqa: B018 - likewise
    except PARSE_ERRORS:
        return False
    return True
