"""A practice certification authority, laid out like the government's: root, CA for state agencies, two holders.

Every name says TẬP HUẤN, and no certificate names a server: nothing here ever asks the network.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

COUNTRY = "VN"
CENTRE = "Trung tâm TẬP HUẤN ký số"
ROOT_NAME = "RootCA TẬP HUẤN"
AUTHORITY_NAME = "CA TẬP HUẤN phục vụ các cơ quan Nhà nước"

POLICY = x509.ObjectIdentifier("2.999.704.1.1")
"""Below 2.999, the arc kept for examples (ITU-T X.660): no real policy can be meant."""
SMARTCARD_LOGON = x509.ObjectIdentifier("1.3.6.1.4.1.311.20.2.2")

KEY_USAGES = (
    "digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
    "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
)  # fmt: skip

RSA_BITS = 2048
CA_YEARS = 20
HOLDER_YEARS = 3
CRL_YEARS = 1
YEAR = timedelta(days=365)

Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@dataclass(frozen=True, slots=True)
class Holder:
    """Whom a practice certificate names; ``identifiers`` are UID values such as ``MST:0100109106``."""

    common_name: str
    organisation: str
    units: tuple[str, ...]
    locality: str
    email: str
    identifiers: tuple[str, ...] = ()

    def name(self) -> x509.Name:
        """The subject in the order that the government CA uses."""
        pairs = [
            (NameOID.COUNTRY_NAME, COUNTRY),
            (NameOID.LOCALITY_NAME, self.locality),
            (NameOID.ORGANIZATION_NAME, self.organisation),
            *((NameOID.ORGANIZATIONAL_UNIT_NAME, unit) for unit in self.units),
            (NameOID.COMMON_NAME, self.common_name),
            *((NameOID.USER_ID, identifier) for identifier in self.identifiers),
            (NameOID.EMAIL_ADDRESS, self.email),
        ]
        return x509.Name([x509.NameAttribute(kind, value) for kind, value in pairs])


PERSON = Holder(
    common_name="Trần Văn Mẫu (TẬP HUẤN)",
    organisation="ỦY BAN NHÂN DÂN TỈNH MẪU (TẬP HUẤN)",
    units=("Văn phòng (TẬP HUẤN)",),
    locality="Tỉnh Mẫu",
    email="tran.van.mau@tap-huan.example",
)

AGENCY = Holder(
    common_name="ỦY BAN NHÂN DÂN TỈNH MẪU (TẬP HUẤN)",
    organisation="CƠ QUAN NHÀ NƯỚC (TẬP HUẤN)",
    units=(),
    locality="Tỉnh Mẫu",
    email="van.thu@tap-huan.example",
    identifiers=("MNS:0000000", "MST:0000000000"),
)


@dataclass(frozen=True, slots=True)
class Issued:
    """A certificate and its private key."""

    certificate: x509.Certificate
    key: Key

    @property
    def der(self) -> bytes:
        """The certificate's DER."""
        return self.certificate.public_bytes(Encoding.DER)

    @property
    def sha256(self) -> str:
        """The certificate's fingerprint, lower-case hexadecimal."""
        return self.certificate.fingerprint(hashes.SHA256()).hex()


class TrainingAuthority:
    """The practice root and its CA; their keys live in this object only and are never written anywhere."""

    def __init__(self, now: datetime) -> None:
        self._start = now.replace(microsecond=0) - timedelta(days=1)
        self.root = self._new_ca(ROOT_NAME, None)
        self.authority = self._new_ca(AUTHORITY_NAME, self.root)

    def issue(
        self,
        holder: Holder,
        key: Key | None = None,
        not_before: datetime | None = None,
        not_after: datetime | None = None,
    ) -> Issued:
        """A holder's certificate (RSA-2048 and three years, unless told otherwise), as the government CA fills it."""
        key = key or _new_rsa_key()
        start = not_before or self._start
        builder = self._builder(holder.name(), key, self.authority, start, not_after or start + HOLDER_YEARS * YEAR)
        builder = (
            builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(
                _usage("digital_signature", "content_commitment", "key_encipherment", "data_encipherment"),
                critical=True,
            )
            .add_extension(
                x509.ExtendedKeyUsage(
                    [ExtendedKeyUsageOID.CLIENT_AUTH, ExtendedKeyUsageOID.EMAIL_PROTECTION, SMARTCARD_LOGON]
                ),
                critical=False,
            )
            .add_extension(x509.SubjectAlternativeName([x509.RFC822Name(holder.email)]), critical=False)
            .add_extension(x509.CertificatePolicies([x509.PolicyInformation(POLICY, None)]), critical=False)
        )
        return Issued(builder.sign(self.authority.key, hashes.SHA256()), key)

    def revocation_list(self, issuer: Issued, revoked: tuple[Issued, ...] = ()) -> bytes:
        """DER of the issuer's CRL, good for a year, naming ``revoked``."""
        builder = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(issuer.certificate.subject)
            .last_update(self._start)
            .next_update(self._start + CRL_YEARS * YEAR)
            .add_extension(x509.CRLNumber(1), critical=False)
            .add_extension(_authority_key(issuer), critical=False)
        )
        for each in revoked:
            entry = x509.RevokedCertificateBuilder().serial_number(each.certificate.serial_number)
            builder = builder.add_revoked_certificate(entry.revocation_date(self._start).build())
        return builder.sign(issuer.key, hashes.SHA256()).public_bytes(Encoding.DER)

    def _new_ca(self, common_name: str, issuer: Issued | None) -> Issued:
        key = _new_rsa_key()
        attributes = (
            (NameOID.COUNTRY_NAME, COUNTRY),
            (NameOID.ORGANIZATION_NAME, CENTRE),
            (NameOID.COMMON_NAME, common_name),
        )
        name = x509.Name([x509.NameAttribute(kind, value) for kind, value in attributes])
        builder = self._builder(name, key, issuer, self._start, self._start + CA_YEARS * YEAR)
        builder = builder.add_extension(
            x509.BasicConstraints(ca=True, path_length=None if issuer is None else 0), critical=True
        ).add_extension(_usage("key_cert_sign", "crl_sign"), critical=True)
        return Issued(builder.sign((issuer.key if issuer else key), hashes.SHA256()), key)

    def _builder(
        self, subject: x509.Name, key: Key, issuer: Issued | None, start: datetime, end: datetime
    ) -> x509.CertificateBuilder:
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(issuer.certificate.subject if issuer else subject)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(start)
            .not_valid_after(end)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        )
        return builder if issuer is None else builder.add_extension(_authority_key(issuer), critical=False)


def _new_rsa_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=RSA_BITS)


def _authority_key(issuer: Issued) -> x509.AuthorityKeyIdentifier:
    identifier = issuer.certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    return x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier)


def _usage(*allowed: str) -> x509.KeyUsage:
    """Key usage (RFC 5280, 4.2.1.3) with these bits set and no others."""
    return x509.KeyUsage(**{bit: bit in allowed for bit in KEY_USAGES})
