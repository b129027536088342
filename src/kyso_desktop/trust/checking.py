"""One certificate judged along its whole path (NĐ 68, Articles 31 and 32; RFC 5280, 6)."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import pairwise

from asn1crypto import x509
from pyhanko_certvalidator import CertificateValidator
from pyhanko_certvalidator.errors import ExpiredError, NotYetValidError, PathBuildingError, PathError, ValidationError

from kyso_desktop.trust.errors import CertificateUnreadable
from kyso_desktop.trust.reader import DAMAGE, is_weak_key, parse_certificate
from kyso_desktop.trust.revocation import UNREADABLE, Answer, find_answer, load_certificate
from kyso_desktop.trust.status import CertificateState, CertificateStatus, Evidence, Purpose, RevocationSource
from kyso_desktop.trust.view import TrustView, path_context

NOT_FOR_DOCUMENTS = {"server_auth", "code_signing", "time_stamping", "ocsp_signing"}
WEAK_HASHES = {"sha1", "md5", "md2"}
MAXIMUM_OTHERS = 64
MAXIMUM_PATHS = 256
MAXIMUM_FETCHED = 3
"""How many missing links in a row are fetched for one certificate."""


def check_certificate(
    view: TrustView,
    der: bytes,
    others: Sequence[bytes],
    moment: datetime,
    evidence: Evidence = Evidence(),  # noqa: B008 - frozen
    *,
    purpose: Purpose = Purpose.DOCUMENT,
) -> CertificateStatus:
    """The state of a certificate at ``moment``, with ``others`` as possible links and ``evidence`` beside the view's.

    Never raises for bad bytes: what cannot be read or linked to an anchor is UNTRUSTED.
    """
    try:
        if not _is_readable(der):
            return CertificateStatus(CertificateState.UNTRUSTED)
        certificate = x509.Certificate.load(der)
        chain = _found_chain(view, certificate, others, moment)
        return _judged(certificate, chain, _answers(view, chain, evidence, moment), moment, purpose)
    except DAMAGE:
        return CertificateStatus(CertificateState.UNTRUSTED)
    except ExpiredError:
        return CertificateStatus(CertificateState.EXPIRED)
    except NotYetValidError:
        return CertificateStatus(CertificateState.NOT_YET_VALID)
    except (ValidationError, PathError):
        return CertificateStatus(CertificateState.UNTRUSTED)


def _found_chain(
    view: TrustView, certificate: x509.Certificate, others: Sequence[bytes], moment: datetime
) -> tuple[bytes, ...]:
    """The path; where a link is missing, with the issuers that the certificates themselves point to."""
    known, last = list(others), certificate.dump()
    for _ in range(MAXIMUM_FETCHED):
        try:
            return _chain(view, certificate, known, moment)
        except PathBuildingError:
            issuers = () if view.offline else _issuers(view, last)
            if not issuers:
                raise
            known += issuers
            last = issuers[0]
    return _chain(view, certificate, known, moment)


def _issuers(view: TrustView, der: bytes) -> tuple[bytes, ...]:
    try:
        return view.network.issuers_for(load_certificate(der))
    except UNREADABLE:
        return ()


def _chain(
    view: TrustView, certificate: x509.Certificate, others: Sequence[bytes], moment: datetime
) -> tuple[bytes, ...]:
    """The path from the certificate to an anchor, DER; the certificate's own dates are judged apart from it.

    A path that held once is not built again for a moment at which all its certificates are in force as well.
    """
    inside = min(max(moment, certificate.not_valid_before), certificate.not_valid_after)
    key = (view.roots, view.intermediates, tuple(others), certificate.dump())
    known = _PATHS.get(key)
    if known is not None and known.begins <= inside <= known.ends:
        return known.chain
    found = _built(view, certificate, others, inside)
    if len(_PATHS) >= MAXIMUM_PATHS:
        _PATHS.clear()
    _PATHS[key] = found
    return found.chain


@dataclass(frozen=True, slots=True)
class _Path:
    """A path that holds from ``begins`` to ``ends``."""

    chain: tuple[bytes, ...]
    begins: datetime
    ends: datetime


_PATHS: dict[tuple[object, ...], _Path] = {}


def _built(view: TrustView, certificate: x509.Certificate, others: Sequence[bytes], inside: datetime) -> _Path:
    readable = tuple(other for other in others[:MAXIMUM_OTHERS] if _is_readable(other))
    validator = CertificateValidator(certificate, validation_context=path_context(view, readable, inside))
    links = list(asyncio.run(validator.async_validate_path()).iter_certs(include_root=True))
    if links[0].dump() != certificate.dump():
        links.reverse()
    return _Path(
        chain=tuple(link.dump() for link in links),
        begins=max(link.not_valid_before for link in links),
        ends=min(link.not_valid_after for link in links),
    )


@lru_cache(maxsize=512)
def _is_readable(der: bytes) -> bool:
    try:
        parse_certificate(der)
    except CertificateUnreadable:
        return False
    return True


def _answers(
    view: TrustView, chain: tuple[bytes, ...], evidence: Evidence, moment: datetime
) -> tuple[Answer | None, ...]:
    """One answer for each link below the anchor; None where nothing tells."""
    crls = (*view.crls, *evidence.crls)
    return tuple(
        find_answer(link, issuer, crls, evidence.ocsps, moment) or _asked(view, link, issuer, moment)
        for link, issuer in pairwise(chain)
    )


def _asked(view: TrustView, link: bytes, issuer: bytes, moment: datetime) -> Answer | None:
    """The answer of the certificate's own services, OCSP before CRL; only for links of a path that holds."""
    try:
        certificate, authority = load_certificate(link), load_certificate(issuer)
        responses = view.network.responses_for(certificate, authority, offline=view.offline)
        answer = find_answer(link, issuer, (), responses, moment)
        return answer or find_answer(link, issuer, view.network.crls_for(certificate, offline=view.offline), (), moment)
    except UNREADABLE:
        return None


def _judged(
    certificate: x509.Certificate,
    chain: tuple[bytes, ...],
    answers: tuple[Answer | None, ...],
    moment: datetime,
    purpose: Purpose,
) -> CertificateStatus:
    """The worst that was found, in the order of :func:`_state`."""
    index, answer = _telling(answers, moment)
    state = _state(certificate, chain, answer, moment, purpose)
    if state is CertificateState.GOOD and None in answers:
        state = CertificateState.UNKNOWN
    return CertificateStatus(
        state=state,
        chain=chain,
        about=chain[index] if index else None,
        revoked_at=answer.revoked_at if answer else None,
        revocation_reason=answer.reason if answer else None,
        source=answer.source if answer else RevocationSource.NONE,
        evidence=_used(answers),
    )


def _telling(answers: tuple[Answer | None, ...], moment: datetime) -> tuple[int, Answer | None]:
    """The first link that is revoked, else the certificate itself."""
    for index, answer in enumerate(answers):
        if answer is not None and answer.revoked_by(moment):
            return index, answer
    return 0, answers[0] if answers else None


def _state(
    certificate: x509.Certificate, chain: tuple[bytes, ...], answer: Answer | None, moment: datetime, purpose: Purpose
) -> CertificateState:
    is_revoked = answer is not None and answer.revoked_by(moment)
    if is_revoked and answer is not None and not answer.on_hold:
        return CertificateState.REVOKED
    if moment < certificate.not_valid_before:
        return CertificateState.NOT_YET_VALID
    if moment > certificate.not_valid_after:
        return CertificateState.EXPIRED
    if not _fits(certificate.dump(), purpose):
        return CertificateState.UNFIT
    if is_revoked:
        return CertificateState.SUSPENDED
    return CertificateState.WEAK if _is_weak(chain) else CertificateState.GOOD


@lru_cache(maxsize=512)
def _fits(der: bytes, purpose: Purpose) -> bool:
    """RFC 5280, 4.2.1.3 and 4.2.1.12; RFC 3161, 2.3 for time-stamps."""
    certificate = x509.Certificate.load(der)
    usage = certificate.key_usage_value
    extended = certificate.extended_key_usage_value
    extended_names = set(extended.native) if extended is not None else set()
    if certificate.ca or (usage is not None and not usage.native & {"digital_signature", "non_repudiation"}):
        return False
    if purpose is Purpose.TIMESTAMP:
        return "time_stamping" in extended_names
    if "server_auth" in extended_names and extended_names <= NOT_FOR_DOCUMENTS | {"client_auth"}:
        return False  # a web server's certificate
    return not extended_names or not extended_names <= NOT_FOR_DOCUMENTS


@lru_cache(maxsize=512)
def _is_weak(chain: tuple[bytes, ...]) -> bool:
    links = [x509.Certificate.load(der) for der in chain[:-1] or chain]
    return any(link.hash_algo in WEAK_HASHES or is_weak_key(link) for link in links)


def _used(answers: tuple[Answer | None, ...]) -> Evidence:
    known = [answer for answer in answers if answer is not None]
    return Evidence(
        crls=tuple(dict.fromkeys(answer.raw for answer in known if answer.source is RevocationSource.CRL)),
        ocsps=tuple(dict.fromkeys(answer.raw for answer in known if answer.source is RevocationSource.OCSP)),
    )
