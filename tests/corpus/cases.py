"""What a case of the table is, and the documents that many of them start from."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko.sign.fields import FieldMDPAction, FieldMDPSpec, MDPPerm, SigSeedSubFilter

from kyso_desktop.verification import ChangeKind, ChangesAfter, Reason, Verdict
from tests.corpus import documents, pki, services, updates

VALID, INVALID, OPEN = Verdict.VALID, Verdict.INVALID, Verdict.INDETERMINATE
UNSIGNED, UNREADABLE = Verdict.UNSIGNED, Verdict.UNREADABLE


@dataclass(frozen=True)
class Case:
    """One file: how it is made, and what must come out."""

    name: str
    build: Callable[[], bytes]
    verdict: Verdict
    reasons: frozenset[Reason] = frozenset()
    """Reasons that must be among those of the report."""
    changes: frozenset[ChangeKind] = frozenset()
    """Changes that must be among those after the first signature."""
    view: dict = field(default_factory=dict)
    """What differs from the usual trust: both CAs known, both CRLs at hand, offline, now."""
    after: ChangesAfter | None = None
    """What must be said of the changes after the first signature."""
    signatures: int | None = None
    password: str | None = None


def case(name, build, verdict, *reasons, changes=(), after=None, signatures=None, password=None, **view) -> Case:
    return Case(name, build, verdict, frozenset(reasons), frozenset(changes), view, after, signatures, password)


@cache
def unsigned() -> bytes:
    return documents.plain()


@cache
def leader() -> bytes:
    return documents.signed(unsigned(), pki.leader())


@cache
def certified(level: int = 2) -> bytes:
    permission = {1: MDPPerm.NO_CHANGES, 2: MDPPerm.FILL_FORMS, 3: MDPPerm.ANNOTATE}[level]
    return documents.signed(unsigned(), pki.leader(), certify=True, docmdp_permissions=permission)


@cache
def sealed(level: int | None = None) -> bytes:
    base = leader() if level is None else certified(level)
    return documents.signed(base, pki.agency(), "Signature2", box=documents.SEAL_BOX)


@cache
def issued() -> bytes:
    """Leader, number, day, month, year, seal: six signatures one after another, the first certifying with P=2."""
    content = certified()
    places = ((100, 720, 131, 740), (380, 720, 404, 740), (430, 720, 454, 740), (470, 720, 508, 740))
    for index, box in enumerate(places):
        content = documents.signed(content, pki.agency(), f"Signature{index + 2}", box=box)
    return documents.signed(content, pki.agency(), "Signature6", box=documents.SEAL_BOX)


@cache
def with_form(level: int | None = None, value: str = "", **options) -> bytes:
    base = updates.with_text_field(unsigned(), value=value)
    if level:
        options |= {"certify": True, "docmdp_permissions": MDPPerm.FILL_FORMS}
    return documents.signed(base, pki.leader(), **options)


@cache
def locked_form() -> bytes:
    lock = FieldMDPSpec(FieldMDPAction.INCLUDE, fields=["so"])
    return documents.signed(updates.with_text_field(unsigned()), pki.leader(), lock=lock)


def signed_by(fault: str) -> Callable[[], bytes]:
    return lambda: documents.signed(unsigned(), pki.faulty(fault))


def curve(kind: type[ec.EllipticCurve], digest: str) -> Callable[[], bytes]:
    return lambda: documents.signed(unsigned(), pki.elliptic(kind), md_algorithm=digest)


def digest(name: str, *, pss: bool = False) -> Callable[[], bytes]:
    return lambda: documents.signed(
        unsigned(),
        pki.leader(),
        md_algorithm=name,
        signer=documents.signer_of(pki.leader(), pss=pss, scheme=None if pss else "rsassa_pkcs1v15"),
    )


def revoked(moment, reason=x509.ReasonFlags.key_compromise) -> tuple[bytes, ...]:
    return pki.crls_revoking(pki.leader(), moment, reason)


@cache
def stamped(at=pki.NOW, authority: str = "", kind=services.DummyTimeStamper) -> bytes:
    """A signature with a time-stamp (B-T)."""
    identity = pki.faulty(authority) if authority else None
    return documents.signed(
        unsigned(), pki.leader(), timestamper=services.stamper(identity, at, kind), subfilter=SigSeedSubFilter.PADES
    )


def long_term() -> bytes:
    """B-LTA: a time-stamped signature, its validation data, a document time-stamp over both."""
    return services.with_document_timestamp(updates.with_validation_data(stamped(), *pki.clean_crls()))


@cache
def archived() -> bytes:
    """B-LTA whose document time-stamp was made a year later, by an authority that lives on."""
    content = updates.with_validation_data(stamped(), *pki.clean_crls(), *YEAR_LATER)
    return services.with_document_timestamp(content, pki.NOW + 300 * pki.DAY, pki.archive())


YEAR_LATER = (pki.crl_of(pki.root(), made=pki.NOW + 299 * pki.DAY, until=pki.NOW + 310 * pki.DAY),)
MUCH_LATER = pki.NOW + 3000 * pki.DAY
LATER = pki.NOW + 800 * pki.DAY
"""The leader's certificate has expired by then, the authorities' have not."""
CRLS_LATER = (
    pki.crl_of(pki.root(), made=LATER - pki.DAY, until=LATER + 30 * pki.DAY),
    pki.crl_of(pki.authority(), made=pki.NOW + pki.DAY, until=pki.NOW + 30 * pki.DAY),
)


@cache
def prepared(level: int = 2) -> bytes:
    """The seal's field stood ready, empty, before the leader certified."""
    ready = updates.with_empty_signature_field(updates.with_text_field(unsigned()))
    permission = MDPPerm.FILL_FORMS if level == 2 else MDPPerm.NO_CHANGES
    return documents.signed(ready, pki.leader(), certify=True, docmdp_permissions=permission)


@cache
def encrypted(user: str) -> bytes:
    """Leader and seal in an encrypted document."""
    content = documents.signed(documents.encrypted(unsigned(), user), pki.leader(), password=user)
    return documents.signed(content, pki.agency(), "Signature2", box=documents.SEAL_BOX, password=user)


def transplanted() -> bytes:
    """The signature bytes of one document put into another that was prepared in the same way."""
    other = documents.signed(documents.plain(3), pki.leader())
    mine, theirs = leader(), other
    start, stop = updates._gap(mine)
    theirs_start, theirs_stop = updates._gap(theirs)
    return mine[:start] + theirs[theirs_start:theirs_stop][: stop - start] + mine[stop:]


def update(change: Callable[..., bytes], base: Callable[[], bytes] = leader, *arguments, **options):
    return lambda: change(base(), *arguments, **options)
