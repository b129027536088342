"""A small PKI in memory: a root, an issuing CA, signers in every state, a time-stamp authority, and their CRLs."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

NOW = datetime.now(UTC).replace(microsecond=0)
DAY = timedelta(days=1)
USER_ID = x509.ObjectIdentifier("0.9.2342.19200300.100.1.1")


@dataclass(frozen=True)
class Identity:
    """A certificate and its private key."""

    certificate: x509.Certificate
    key: object

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.DER)

    @property
    def key_der(self) -> bytes:
        return self.key.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )


@cache
def rsa_key(name: str, bits: int = 2048):
    return rsa.generate_private_key(65537, bits)


@cache
def ec_key(name: str, curve: type[ec.EllipticCurve] = ec.SECP256R1):
    return ec.generate_private_key(curve())


def name_of(common_name: str, *, organisation: str = "TẬP HUẤN", user_id: str | None = None) -> x509.Name:
    attributes = [
        x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"),
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
        x509.NameAttribute(NameOID.COMMON_NAME, common_name),
    ]
    if user_id:
        attributes.append(x509.NameAttribute(USER_ID, user_id))
    return x509.Name(attributes)


def issue(
    subject: x509.Name,
    key,
    issuer: Identity | None,
    *,
    start: datetime = NOW - 365 * DAY,
    end: datetime = NOW + 365 * DAY,
    ca: bool = False,
    usages: tuple[str, ...] = ("digital_signature", "content_commitment"),
    extended: tuple[x509.ObjectIdentifier, ...] = (),
    hash_algorithm: hashes.HashAlgorithm | None = None,
    extensions: tuple[tuple[x509.ExtensionType, bool], ...] = (),
    serial: int | None = None,
    path_length: int | None = None,
    constraints: x509.BasicConstraints | None = None,
) -> Identity:
    every = (
        "digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
        "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
    )  # fmt: skip
    chosen = ("key_cert_sign", "crl_sign") if ca else usages
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(serial or x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(end)
        .add_extension(constraints or x509.BasicConstraints(ca=ca, path_length=path_length), critical=True)
        .add_extension(x509.KeyUsage(**{usage: usage in chosen for usage in every}), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key((issuer.key if issuer else key).public_key()),
            critical=False,
        )
    )
    if extended:
        builder = builder.add_extension(
            x509.ExtendedKeyUsage(list(extended)), critical=ExtendedKeyUsageOID.TIME_STAMPING in extended
        )
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical=critical)
    return Identity(builder.sign(issuer.key if issuer else key, hash_algorithm or hashes.SHA256()), key)


def crl_of(
    issuer: Identity,
    revoked: dict[int, tuple[datetime, x509.ReasonFlags]] | None = None,
    *,
    made: datetime = NOW - DAY,
    until: datetime = NOW + 30 * DAY,
    extensions: tuple[tuple[x509.ExtensionType, bool], ...] = (),
) -> bytes:
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(issuer.certificate.subject)
        .last_update(made)
        .next_update(until)
        .add_extension(x509.CRLNumber(1), critical=False)
    )
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical=critical)
    for serial, (moment, reason) in (revoked or {}).items():
        entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(moment)
        if reason is not x509.ReasonFlags.unspecified:
            entry = entry.add_extension(x509.CRLReason(reason), critical=False)
        builder = builder.add_revoked_certificate(entry.build())
    return builder.sign(issuer.key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


@cache
def root() -> Identity:
    return issue(
        name_of("CA GỐC TẬP HUẤN"), rsa_key("root"), None, ca=True, start=NOW - 3650 * DAY, end=NOW + 3650 * DAY
    )


@cache
def authority() -> Identity:
    return issue(
        name_of("CA TẬP HUẤN"), rsa_key("authority"), root(), ca=True, start=NOW - 1825 * DAY, end=NOW + 1825 * DAY
    )


@cache
def leader() -> Identity:
    return issue(name_of("Nguyễn Văn An", user_id="CCCD:001"), rsa_key("leader"), authority())


@cache
def agency() -> Identity:
    return issue(name_of("ỦY BAN NHÂN DÂN TỈNH TẬP HUẤN", user_id="MST:01"), rsa_key("agency"), authority())


@cache
def stranger() -> Identity:
    return issue(name_of("Kẻ Lạ Mặt"), rsa_key("stranger"), None)


@cache
def timestamper() -> Identity:
    return issue(
        name_of("Máy chủ cấp dấu thời gian TẬP HUẤN"),
        rsa_key("timestamper"),
        root(),
        end=NOW + 2000 * DAY,
        usages=("digital_signature",),
        extended=(ExtendedKeyUsageOID.TIME_STAMPING,),
    )


@cache
def archive() -> Identity:
    """A time-stamp authority that outlives the other."""
    return issue(
        name_of("Máy chủ lưu trữ TẬP HUẤN"),
        rsa_key("archive"),
        root(),
        end=NOW + 3600 * DAY,
        usages=("digital_signature",),
        extended=(ExtendedKeyUsageOID.TIME_STAMPING,),
    )


@cache
def clean_crls() -> tuple[bytes, ...]:
    return crl_of(root()), crl_of(authority())


def faulty(fault: str) -> Identity:
    """A signer whose certificate has one fault."""
    return _faulty(fault)


@cache
def _faulty(fault: str) -> Identity:
    subject, key = name_of("Trần Thị Bình"), rsa_key(fault)
    match fault:
        case "expired":
            return issue(subject, key, authority(), start=NOW - 700 * DAY, end=NOW - 30 * DAY)
        case "not yet valid":
            return issue(subject, key, authority(), start=NOW + 30 * DAY, end=NOW + 700 * DAY)
        case "key usage":
            return issue(subject, key, authority(), usages=("key_encipherment",))
        case "server":
            return issue(subject, key, authority(), extended=(ExtendedKeyUsageOID.SERVER_AUTH,))
        case "ca":
            return issue(subject, key, authority(), ca=True)
        case "short key":
            return issue(subject, rsa_key(fault, 1024), authority())
        case "untrusted":
            other = issue(name_of("CA LẠ"), rsa_key("other root"), None, ca=True)
            return issue(subject, key, other)
        case "forged":
            twin = issue(authority().certificate.subject, rsa_key("forger"), None, ca=True)
            return issue(subject, key, twin)
        case _:
            return issue(subject, key, authority())


@cache
def elliptic(curve: type[ec.EllipticCurve]) -> Identity:
    return issue(name_of("Lê Văn Cường"), ec_key(curve.name, curve), authority())


def crls_revoking(identity: Identity, moment: datetime, reason: x509.ReasonFlags) -> tuple[bytes, ...]:
    return crl_of(root()), crl_of(authority(), {identity.certificate.serial_number: (moment, reason)})


def elliptic_leader() -> Identity:
    """A signer whose key is quick to use."""
    return elliptic(ec.SECP256R1)


def crl_of_forger() -> bytes:
    """A list that bears the CA's name, revokes the leader, and is signed by another key."""
    forger = Identity(authority().certificate, rsa_key("forger"))
    return crl_of(forger, {leader().certificate.serial_number: (NOW - DAY, x509.ReasonFlags.key_compromise)})
