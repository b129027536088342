"""Finds tokens and reads their certificates, without a PIN."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from kyso_desktop.tokens import cryptoki
from kyso_desktop.tokens.errors import TokenError
from kyso_desktop.tokens.found import FoundCertificate, FoundToken
from kyso_desktop.tokens.model import PinState, TokenCertificate, TokenReport
from kyso_desktop.tokens.module_file import look_at
from kyso_desktop.tokens.thread import on_token_thread
from kyso_desktop.trust import CertificateUnreadable, read_certificate, unfit_reason


def find_tokens(modules: Sequence[Path], now: datetime) -> tuple[TokenReport, ...]:
    """Every token behind every module, in the modules' order; a module that fails is a report with ``error``.

    A token that two modules show is reported once, by the module that reads more of its certificates, else by the
    first. Whether a certificate may sign is judged at ``now`` (UTC).
    """
    return on_token_thread(lambda: _find(modules, now))


def _find(modules: Sequence[Path], now: datetime) -> tuple[TokenReport, ...]:
    reports: list[TokenReport] = []
    seen: set[Path] = set()
    for module in modules:
        if module.resolve() in seen:
            continue
        seen.add(module.resolve())
        reports.extend(_reports(module, now))
    return _each_token_once(reports)


def _reports(module: Path, now: datetime) -> tuple[TokenReport, ...]:
    try:
        driver = cryptoki.driver(look_at(module))
        driver.refresh()
        return tuple(_report(module, token, now) for token in driver.tokens())
    except TokenError as error:
        return (TokenReport(module, None, None, None, None, None, PinState.UNKNOWN, (), error),)


def _report(module: Path, token: FoundToken, now: datetime) -> TokenReport:
    certificates = {each.sha256: each for each in token.certificates}
    read = [_certificate(each, now) for each in certificates.values()]
    understood = tuple(each for each in read if each is not None)
    return TokenReport(
        module=module,
        slot=token.slot,
        label=token.label or None,
        serial=token.serial or None,
        model=token.model or None,
        manufacturer=token.manufacturer or None,
        pin_state=token.pin_state,
        certificates=understood,
        error=token.error,
        unreadable=token.unreadable + len(read) - len(understood),
    )


def _certificate(found: FoundCertificate, now: datetime) -> TokenCertificate | None:
    try:
        facts = read_certificate(found.der)
    except CertificateUnreadable:
        return None  # counted by the caller
    return TokenCertificate(found.der, facts, found.key_id, found.label, unfit_reason(found.der, now))


def _each_token_once(reports: Sequence[TokenReport]) -> tuple[TokenReport, ...]:
    kept: list[TokenReport] = []
    for report in reports:
        twin = next((index for index, other in enumerate(kept) if _same_token(report, other)), None)
        if twin is None:
            kept.append(report)
        elif len(report.certificates) > len(kept[twin].certificates):
            kept[twin] = report
    return tuple(kept)


def _same_token(one: TokenReport, other: TokenReport) -> bool:
    """Same serial, and no certificate that contradicts it: makers have shipped tokens with equal serials."""
    if one.serial is None or one.serial != other.serial or one.module == other.module:
        return False
    ours, theirs = ({each.facts.sha256 for each in report.certificates} for report in (one, other))
    return ours <= theirs or theirs <= ours
