"""The trust of one run: which roots, which helpers, at which moment. Fixed once it is open."""

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from asn1crypto import x509
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.policy_decl import AcceptAllAlgorithms

from kyso_desktop.trust.cache import DiskCache
from kyso_desktop.trust.errors import TrustFileUnreadable, TrustStoreDamaged
from kyso_desktop.trust.given import TrustInputs
from kyso_desktop.trust.inputs import certificates_in, certificates_of, crls_in
from kyso_desktop.trust.network import Network
from kyso_desktop.trust.status import Evidence

PINS = "SHA256SUMS"


@dataclass(frozen=True, slots=True)
class TrustView:
    """Anchors, intermediates and CRLs as DER; nothing in it changes while it is used."""

    roots: tuple[bytes, ...]
    intermediates: tuple[bytes, ...]
    crls: tuple[bytes, ...]
    moment: datetime
    offline: bool
    network: Network = field(default_factory=Network, compare=False)
    """The way out where ``offline`` is false; its time limit is that of one document."""


def open_view(shipped: Path, inputs: TrustInputs, now: datetime, cache: Path | None = None) -> TrustView:
    """The view for one run at ``inputs.moment``, else ``now`` (both with a time zone).

    ``shipped`` is the folder of pinned certificates. Self-signed certificates become roots; another certificate given
    as an anchor becomes one only where its issuer is not among the roots, so that its own revocation is looked at.
    ``cache`` is where fetched revocation data is kept. Raises :class:`TrustStoreDamaged`,
    :class:`TrustFileUnreadable`.
    """
    own = () if inputs.only else _without(_pinned(shipped), inputs.removed)
    agency = _without(tuple(der for path in inputs.agency for der in certificates_in(path)), inputs.removed)
    given = (*inputs.certificates, *agency, *(der for path in inputs.anchors for der in certificates_in(path)))
    helpers = tuple(der for path in inputs.intermediates for der in certificates_in(path))
    roots = tuple(der for der in (*own, *given) if _is_self_issued(der))
    names = {_load(der).subject.hashable for der in roots}
    others = tuple(der for der in given if der not in roots)
    lone = tuple(der for der in others if _load(der).ca and _load(der).issuer.hashable not in names)
    rest = tuple(der for der in (*own, *others, *helpers) if der not in roots and der not in lone)
    return TrustView(
        roots=tuple(dict.fromkeys((*roots, *lone))),
        intermediates=tuple(dict.fromkeys(rest)),
        crls=tuple(dict.fromkeys((*(der for path in inputs.crls for der in crls_in(path)), *_lists_beside(inputs)))),
        moment=(inputs.moment or now).astimezone(UTC),
        offline=inputs.offline,
        network=network_with(cache),
    )


def network_with(cache: Path | None) -> Network:
    """The way out for one document, with what earlier runs have kept in this folder."""
    return Network(cache=DiskCache(cache) if cache else None)


def _lists_beside(inputs: TrustInputs) -> tuple[bytes, ...]:
    """The CRLs that lie in a folder given for its certificates; such a list convinces by its signature alone."""
    found: list[bytes] = []
    for folder in (path for path in (*inputs.agency, *inputs.anchors, *inputs.intermediates) if path.is_dir()):
        try:
            found.extend(crls_in(folder))
        except TrustFileUnreadable:
            continue
    return tuple(found)


def pdf_validation_context(
    view: TrustView,
    evidence: Evidence = Evidence(),  # noqa: B008 - frozen
    *,
    moment: datetime | None = None,
) -> ValidationContext:
    """A pyHanko context with the view's anchors and CRLs and ``evidence``, to be embedded; it never goes online."""
    return ValidationContext(
        trust_roots=[_load(der) for der in view.roots],
        other_certs=[_load(der) for der in view.intermediates],
        crls=[*view.crls, *evidence.crls],
        ocsps=list(evidence.ocsps),
        moment=moment,
        allow_fetching=False,
        revocation_mode="soft-fail",
        time_tolerance=timedelta(hours=1),
    )


def path_context(view: TrustView, others: tuple[bytes, ...], moment: datetime) -> ValidationContext:
    """A context for paths alone: revocation and weak algorithms are judged by this room."""
    return ValidationContext(
        trust_roots=[_load(der) for der in view.roots],
        other_certs=[_load(der) for der in (*view.intermediates, *others)],
        moment=moment,
        allow_fetching=False,
        revocation_mode="soft-fail",
        algorithm_usage_policy=AcceptAllAlgorithms(),
    )


def shipped_certificates(shipped: Path) -> tuple[bytes, ...]:
    """DER of every certificate that ships with the program; raises :class:`TrustStoreDamaged`."""
    return _pinned(shipped)


def _without(certificates: tuple[bytes, ...], removed: frozenset[str]) -> tuple[bytes, ...]:
    return tuple(der for der in certificates if hashlib.sha256(der).hexdigest() not in removed)


def _pinned(shipped: Path) -> tuple[bytes, ...]:
    """The shipped certificates, each with the SHA-256 that stands in ``SHA256SUMS``; one that differs is refused."""
    found: list[bytes] = []
    pins = _pins(shipped)
    strangers = {file.name for file in shipped.glob("*.crt")} - set(pins)
    if strangers:
        raise TrustStoreDamaged(shipped / min(strangers))
    for name, wanted in pins.items():
        try:
            content = (shipped / name).read_bytes()
        except OSError as error:
            raise TrustStoreDamaged(shipped / name) from error
        certificates = certificates_of(content)
        if hashlib.sha256(content).hexdigest() != wanted or not certificates:
            raise TrustStoreDamaged(shipped / name)
        found.extend(certificates)
    return tuple(found)


def _pins(shipped: Path) -> dict[str, str]:
    try:
        lines = (shipped / PINS).read_text(encoding="ascii").splitlines()
    except (OSError, ValueError) as error:
        raise TrustStoreDamaged(shipped / PINS) from error
    pairs = [line.split() for line in lines if line.strip()]
    if not pairs or any(len(pair) != 2 or Path(pair[1]).name != pair[1] for pair in pairs):
        raise TrustStoreDamaged(shipped / PINS)
    return {name: digest for digest, name in pairs}


def _is_self_issued(der: bytes) -> bool:
    certificate = _load(der)
    return bool(certificate.subject.hashable == certificate.issuer.hashable)


def _load(der: bytes) -> x509.Certificate:
    return x509.Certificate.load(der)
