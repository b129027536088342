"""Chooses the one certificate to sign with; where there is doubt a person chooses."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from kyso_desktop.tokens.errors import (
    WRONG_KIND,
    CertificateAmbiguous,
    CertificateNotFound,
    CertificateUnfit,
    NoToken,
)
from kyso_desktop.tokens.model import CertificateChoice, TokenCertificate, TokenReport
from kyso_desktop.trust import CertificateKind, UnfitReason

Candidate = tuple[TokenReport, TokenCertificate]


def choose(
    reports: Sequence[TokenReport], *, serial: str | None, sha256: str | None, kinds: frozenset[CertificateKind]
) -> CertificateChoice:
    """The only certificate that fits the token ``serial``, the fingerprint ``sha256`` and one of ``kinds``.

    Raises :class:`NoToken` (or the first module's own error where no token could be read),
    :class:`CertificateNotFound`, :class:`CertificateAmbiguous`, :class:`CertificateUnfit`.
    """
    tokens = [report for report in reports if report.error is None]
    if not tokens:
        raise next((report.error for report in reports if report.error is not None), NoToken())
    tokens = [token for token in tokens if serial in (None, token.serial)]
    if not tokens:
        raise CertificateNotFound(serial or "")
    candidates = [(token, certificate) for token in tokens for certificate in token.certificates]
    if sha256 is not None:
        return _named(candidates, _fingerprint(sha256), kinds)
    return _only(candidates, kinds)


def _named(candidates: Sequence[Candidate], sha256: str, kinds: frozenset[CertificateKind]) -> CertificateChoice:
    """The certificate that a person named; an unknown kind is theirs to judge."""
    named = [each for each in candidates if each[1].facts.sha256 == sha256]
    if not named:
        raise CertificateNotFound(sha256)
    if len(named) > 1:
        raise _ambiguous(named)
    certificate = named[0][1]
    if certificate.why_not is not None:
        raise _unfit(certificate, certificate.why_not)
    if certificate.facts.kind not in kinds | {CertificateKind.UNKNOWN}:
        raise CertificateUnfit(certificate.facts.common_name, WRONG_KIND, None)
    return _choice(*named[0])


def _only(candidates: Sequence[Candidate], kinds: frozenset[CertificateKind]) -> CertificateChoice:
    of_kind = [each for each in candidates if each[1].facts.kind in kinds - {CertificateKind.UNKNOWN}]
    fitting = list(_newest([each for each in of_kind if each[1].why_not is None]))
    if len(fitting) == 1:
        return _choice(*fitting[0])
    if fitting:
        raise _ambiguous(fitting)
    holders = [certificate for _, certificate in of_kind if not certificate.facts.is_ca]
    if not holders:
        raise CertificateNotFound(", ".join(sorted(kinds)))
    latest = max(holders, key=lambda certificate: certificate.facts.not_after)
    raise _unfit(latest, latest.why_not)


def _newest(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """A renewed certificate stands in for the older one of the same holder on the same token."""
    by_token: dict[int, list[TokenCertificate]] = {}
    for token, certificate in candidates:
        by_token.setdefault(id(token), []).append(certificate)
    for token, certificate in candidates:
        if certificate.facts.sha256 not in replaced(by_token[id(token)]):
            yield token, certificate


def replaced(certificates: Sequence[TokenCertificate]) -> dict[str, str]:
    """SHA-256 of each older certificate on a token to that of the newest one of the same holder and kind.

    Only certificates that may sign count: an unfit newer one replaces nothing.
    """
    newest: dict[tuple[str, CertificateKind], TokenCertificate] = {}
    fit = [each for each in certificates if each.why_not is None]
    for each in fit:
        holder = (each.facts.subject, each.facts.kind)
        if holder not in newest or each.facts.not_before > newest[holder].facts.not_before:
            newest[holder] = each
    successors = ((each.facts.sha256, newest[each.facts.subject, each.facts.kind].facts.sha256) for each in fit)
    return {old: new for old, new in successors if old != new}


def _choice(token: TokenReport, certificate: TokenCertificate) -> CertificateChoice:
    return CertificateChoice(
        module=token.module,
        token_serial=token.serial or "",
        token_label=token.label or "",
        pin_state=token.pin_state,
        certificate=certificate,
        chain=tuple(each.der for each in token.certificates if each.facts.is_ca),
        pin_pad=token.pin_pad,
    )


def _ambiguous(candidates: Sequence[Candidate]) -> CertificateAmbiguous:
    return CertificateAmbiguous(
        tuple(
            (certificate.facts.common_name, certificate.facts.sha256, token.serial or "")
            for token, certificate in candidates
        )
    )


def _unfit(certificate: TokenCertificate, reason: UnfitReason | None) -> CertificateUnfit:
    facts = certificate.facts
    when: datetime | None = None
    if reason is UnfitReason.EXPIRED:
        when = facts.not_after
    elif reason is UnfitReason.NOT_YET_VALID:
        when = facts.not_before
    return CertificateUnfit(facts.common_name, reason or WRONG_KIND, when)


def _fingerprint(text: str) -> str:
    """As people copy it from other programs: capitals, colons and spaces do not matter."""
    return text.replace(":", "").replace(" ", "").strip().lower()
