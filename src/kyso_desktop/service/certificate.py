"""The certificate of ``wss://127.0.0.1``: a root of this user's own that can vouch for this computer's names alone."""

import ipaddress
import os
import ssl
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from kyso_desktop.workstation import FileMissing, own_file, private_folder, read_file, write_whole

ROOT_NAME = "Kyso Desktop 127.0.0.1"
"""The root's name in every store; uninstallers remove it by this name."""
ROOT_LIFE, LIFE = timedelta(days=3652), timedelta(days=397)
RENEW_BEFORE = timedelta(days=30)
SKEW = timedelta(hours=1)
HOSTS = ("localhost", "127.0.0.1", "::1")
ROOT, ROOT_KEY, CHAIN, KEY = "root.pem", "root-key.pem", "service.pem", "service-key.pem"


@dataclass(frozen=True, slots=True)
class ServiceCertificate:
    """The files of this user's certificate."""

    root: Path
    """The root alone (PEM), for the stores of the system and the browsers."""
    chain: Path
    key: Path
    until: datetime
    root_sha256: str
    is_new_root: bool
    """The root was made just now: the stores hold another one, or none."""

    def context(self) -> ssl.SSLContext:
        """TLS 1.2 or newer with this certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.load_cert_chain(self.chain, self.key)
        return context


def service_certificate(folder: Path, now: datetime) -> ServiceCertificate:
    """The certificate in ``folder``, made where it is missing or damaged, renewed a month before its end.

    Private keys are readable by this user alone. Raises ``FileTrouble``.
    """
    private_folder(folder)
    held = _read_pair(folder / ROOT, folder / ROOT_KEY)
    is_new = held is None or held[0].not_valid_after_utc - now < LIFE + RENEW_BEFORE
    if held is None or is_new:
        held = _make_root(now)
        _write_pair(folder / ROOT, folder / ROOT_KEY, *held)
    root, root_key = held
    own = None if is_new else _read_pair(folder / CHAIN, folder / KEY)
    if own is None or own[0].not_valid_after_utc - now < RENEW_BEFORE or not _is_issued_by(own[0], root):
        own = _make_own(root, root_key, now)
        _write_pair(folder / CHAIN, folder / KEY, *own)
    return ServiceCertificate(
        root=folder / ROOT,
        chain=folder / CHAIN,
        key=folder / KEY,
        until=own[0].not_valid_after_utc,
        root_sha256=root.fingerprint(hashes.SHA256()).hex(),
        is_new_root=is_new,
    )


Pair = tuple[x509.Certificate, ec.EllipticCurvePrivateKey]


def _make_root(now: datetime) -> Pair:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, ROOT_NAME)])
    names = x509.NameConstraints(
        permitted_subtrees=[
            x509.DNSName("localhost"),
            x509.IPAddress(ipaddress.ip_network("127.0.0.1/32")),
            x509.IPAddress(ipaddress.ip_network("::1/128")),
        ],
        excluded_subtrees=None,
    )
    usage = x509.KeyUsage(False, False, False, False, False, True, True, False, False)
    made = (
        _builder(name, name, key, now, ROOT_LIFE)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(names, critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(key, hashes.SHA256())
    )
    return made, key


def _make_own(root: x509.Certificate, root_key: ec.EllipticCurvePrivateKey, now: datetime) -> Pair:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    hosts = x509.SubjectAlternativeName(
        [
            x509.DNSName("localhost"),
            x509.IPAddress(ipaddress.ip_address("127.0.0.1")),
            x509.IPAddress(ipaddress.ip_address("::1")),
        ]
    )
    usage = x509.KeyUsage(True, False, False, False, False, False, False, False, False)
    authority = x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key())
    made = (
        _builder(name, root.subject, key, now, LIFE)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(hosts, critical=False)
        .add_extension(usage, critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(authority, critical=False)
        .sign(root_key, hashes.SHA256())
    )
    return made, key


def _builder(
    name: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, now: datetime, life: timedelta
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - SKEW)
        .not_valid_after(now + life)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _is_issued_by(own: x509.Certificate, root: x509.Certificate) -> bool:
    try:
        own.verify_directly_issued_by(root)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def _read_pair(certificate: Path, key: Path) -> Pair | None:
    """The certificate and its key; None where either is missing, damaged or of another."""
    try:
        held = x509.load_pem_x509_certificate(read_file(certificate))
        secret = serialization.load_pem_private_key(read_file(key), None)
    except (FileMissing, ValueError, TypeError):
        return None
    if not isinstance(secret, ec.EllipticCurvePrivateKey) or held.public_key() != secret.public_key():
        return None
    return held, secret


def _write_pair(certificate: Path, key: Path, made: x509.Certificate, secret: ec.EllipticCurvePrivateKey) -> None:
    pem = secret.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    os.close(own_file(key))  # made readable by its owner alone before it holds anything
    write_whole(key, pem, overwrite=True)
    write_whole(certificate, made.public_bytes(serialization.Encoding.PEM), overwrite=True)
