"""The table's cases of certificates and revocation data (RFC 5280, 4.2, 5 and 6; RFC 6960)."""

from functools import cache

from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from kyso_desktop.verification import Reason
from tests.corpus import documents, pki, services, updates
from tests.corpus.cases import INVALID, MUCH_LATER, OPEN, VALID, Case, archived, case, leader, unsigned

UNKNOWN_EXTENSION = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4.5.6"), b"\x05\x00")
HOLD, LEAKED = x509.ReasonFlags.certificate_hold, x509.ReasonFlags.key_compromise
ROOT_CRL = pki.crl_of(pki.root())


@cache
def authority(kind: str) -> pki.Identity:
    """A CA below the issuing CA, with one peculiarity."""
    above = pki.authority()
    match kind:
        case "expired":
            own = {"start": pki.NOW - 900 * pki.DAY, "end": pki.NOW - 10 * pki.DAY}
        case "no path":
            own = {"path_length": 0}
        case "below no path":
            above, own = authority("no path"), {}
        case "end entity":
            own = {"ca": False, "usages": ("digital_signature",)}
        case "no certificates":
            own = {
                "ca": False,
                "usages": ("crl_sign",),
                "constraints": x509.BasicConstraints(ca=True, path_length=None),
            }
        case "other names":
            subtree = x509.DirectoryName(x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, "LA")]))
            own = {"extensions": ((x509.NameConstraints([subtree], None), True),)}
        case _:
            own = {}
    return pki.issue(pki.name_of(f"CA con {kind}"), pki.ec_key(kind), above, **{"ca": True} | own)


@cache
def circle() -> tuple[pki.Identity, pki.Identity]:
    """Two CAs that certify one another, and no root."""
    names = pki.name_of("Vòng A"), pki.name_of("Vòng B")
    keys = pki.ec_key("circle a"), pki.ec_key("circle b")
    first = pki.issue(names[0], keys[0], None, ca=True)
    second = pki.issue(names[1], keys[1], first, ca=True)
    return pki.issue(names[0], keys[0], second, ca=True), second


@cache
def signed_below(issuer: pki.Identity, **own) -> bytes:
    signer = pki.issue(pki.name_of("Trần Văn Dũng"), pki.rsa_key("below"), issuer, **own)
    return documents.signed(unsigned(), signer)


def below(name: str, kind: str, verdict, *reasons, above: tuple[str, ...] = (), at_hand: bool = True) -> Case:
    """A signer below such a CA; the CA and its list are at hand."""
    chain = [authority(one) for one in (*above, kind)] if at_hand else []
    return case(
        f"certificate: {name}", lambda: signed_below(authority(kind)), verdict, *reasons,
        intermediates=(pki.authority().der, *(one.der for one in chain)),
        crls=(*pki.clean_crls(), *(pki.crl_of(one) for one in chain)),
    )  # fmt: skip


def own(name: str, verdict, *reasons, **entries) -> Case:
    """A signer of the usual CA whose certificate has these entries."""
    return case(f"certificate: {name}", lambda: signed_below(pki.authority(), **entries), verdict, *reasons)


CERTIFICATES = (
    below("a CA between", "plain", VALID),
    below("the CA between is missing", "plain", OPEN, Reason.CERTIFICATE_UNTRUSTED, at_hand=False),
    below("the CA between has expired", "expired", INVALID, Reason.CERTIFICATE_EXPIRED),
    below("path length kept", "no path", VALID),
    below("path length exceeded", "below no path", OPEN, Reason.CERTIFICATE_UNTRUSTED, above=("no path",)),
    below("issued by a person", "end entity", OPEN, Reason.CERTIFICATE_UNTRUSTED),
    below("issued by a CA that signs lists alone", "no certificates", OPEN, Reason.CERTIFICATE_UNTRUSTED),
    below("name constraints broken", "other names", OPEN, Reason.CERTIFICATE_UNTRUSTED),
    case("certificate: CAs in a circle", lambda: signed_below(circle()[1]), OPEN, Reason.CERTIFICATE_UNTRUSTED,
         intermediates=tuple(one.der for one in circle())),
    own("unknown critical extension", OPEN, Reason.CERTIFICATE_UNTRUSTED, extensions=((UNKNOWN_EXTENSION, True),)),
    own("unknown extension", VALID, extensions=((UNKNOWN_EXTENSION, False),)),
    own("content commitment alone", VALID, usages=("content_commitment",)),
    own("e-mail and client", VALID, extended=(
        ExtendedKeyUsageOID.EMAIL_PROTECTION, ExtendedKeyUsageOID.CLIENT_AUTH, ExtendedKeyUsageOID.SMARTCARD_LOGON)),
    own("web server and client", INVALID, Reason.CERTIFICATE_UNFIT, extended=(
        ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH)),
    own("OCSP responder", INVALID, Reason.CERTIFICATE_UNFIT, extended=(ExtendedKeyUsageOID.OCSP_SIGNING,)),
    case("B-LTA, long after", archived, VALID, moment=MUCH_LATER, signatures=2,
         crls=(pki.crl_of(pki.root(), made=MUCH_LATER - pki.DAY, until=MUCH_LATER + pki.DAY),)),
)  # fmt: skip


def point(*, names=("http://khac",), users=False, authorities=False, reasons=None, indirect=False):
    full = [x509.UniformResourceIdentifier(name) for name in names] or None
    return x509.IssuingDistributionPoint(
        full, None, only_contains_user_certs=users, only_contains_ca_certs=authorities, only_some_reasons=reasons,
        indirect_crl=indirect, only_contains_attribute_certs=False,
    )  # fmt: skip


def listed(reason, *, days: int = 5, made=pki.NOW - pki.DAY) -> bytes:
    """The CA's list with the leader on it."""
    entry = {pki.leader().certificate.serial_number: (pki.NOW - days * pki.DAY, reason)}
    return pki.crl_of(pki.authority(), entry, made=made)


def lists(name: str, verdict, *reasons, crls: tuple[bytes, ...], **others) -> Case:
    return case(f"CRL: {name}", leader, verdict, *reasons, crls=(ROOT_CRL, *crls), **others)


def scoped(extension, *, critical: bool = True) -> tuple[bytes, ...]:
    return (pki.crl_of(pki.authority(), extensions=((extension, critical),)),)


LISTS = (
    lists("indirect", OPEN, Reason.REVOCATION_UNKNOWN, crls=scoped(point(names=(), indirect=True))),
    lists("of another place", OPEN, Reason.REVOCATION_UNKNOWN, crls=scoped(point())),
    lists("for some reasons", OPEN, Reason.REVOCATION_UNKNOWN, crls=scoped(
        point(names=(), reasons=frozenset([LEAKED])))),
    lists("for CAs", OPEN, Reason.REVOCATION_UNKNOWN, crls=scoped(point(names=(), authorities=True))),
    lists("for users", VALID, crls=scoped(point(names=(), users=True))),
    lists("delta", OPEN, Reason.REVOCATION_UNKNOWN, crls=scoped(x509.DeltaCRLIndicator(1))),
    lists("unknown critical extension", OPEN, Reason.REVOCATION_UNKNOWN, crls=scoped(UNKNOWN_EXTENSION)),
    lists("signed by another key", OPEN, Reason.REVOCATION_UNKNOWN, crls=(pki.crl_of_forger(),)),
    lists("hold, lifted since", VALID, crls=(
        listed(HOLD, made=pki.NOW - 4 * pki.DAY), pki.crl_of(pki.authority()))),
    lists("held after an older list", INVALID, Reason.CERTIFICATE_SUSPENDED, crls=(
        listed(HOLD), pki.crl_of(pki.authority(), made=pki.NOW - 8 * pki.DAY))),
    lists("revoked, gone from a later list", INVALID, Reason.CERTIFICATE_REVOKED, crls=(
        listed(LEAKED, made=pki.NOW - 4 * pki.DAY), pki.crl_of(pki.authority()))),
    lists("removed, in a full list", OPEN, Reason.REVOCATION_UNKNOWN, crls=(
        listed(x509.ReasonFlags.remove_from_crl),)),
    lists("held since", OPEN, Reason.CERTIFICATE_SUSPENDED_SINCE, crls=(listed(HOLD, days=-1, made=pki.NOW
          + 2 * pki.DAY),), moment=pki.NOW + 3 * pki.DAY),
)  # fmt: skip


@cache
def responder(kind: str) -> pki.Identity:
    extended = () if kind == "unappointed" else (ExtendedKeyUsageOID.OCSP_SIGNING,)
    issuer = pki.root() if kind == "of the root" else pki.authority()
    return pki.issue(
        pki.name_of(f"OCSP {kind}"), pki.ec_key(f"ocsp {kind}"), issuer, usages=("digital_signature",),
        extended=extended,
    )  # fmt: skip


def answered(name: str, verdict, *reasons, about: pki.Identity | None = None, crls=(ROOT_CRL,), **answer) -> Case:
    """The document brings this one answer."""
    made = services.ocsp_answer(about or pki.leader(), pki.authority(), **answer)
    return case(f"OCSP: {name}", lambda: updates.with_responses(leader(), made), verdict, *reasons, crls=crls)


ANSWERS = (
    answered("by the issuer", VALID),
    answered("by its responder", VALID, responder=responder("appointed")),
    answered("by a signer of the CA", OPEN, Reason.REVOCATION_UNKNOWN, responder=responder("unappointed")),
    answered("by another CA's responder", OPEN, Reason.REVOCATION_UNKNOWN, responder=responder("of the root")),
    answered("stale", OPEN, Reason.REVOCATION_UNKNOWN, made=pki.NOW - 30 * pki.DAY),
    answered("unknown", OPEN, Reason.REVOCATION_UNKNOWN, unknown=True),
    answered("about another", OPEN, Reason.REVOCATION_UNKNOWN, about=pki.agency()),
    answered("revoked, the list is clean", INVALID, Reason.CERTIFICATE_REVOKED, crls=pki.clean_crls(),
             revoked_at=pki.NOW - 3 * pki.DAY),
)  # fmt: skip

EVERY = (*CERTIFICATES, *LISTS, *ANSWERS)
