"""Finds tokens and reads their certificates, without a PIN."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from kyso_desktop.cryptoki import Ask, FoundCertificate, FoundToken, Listing, PinState, Request
from kyso_desktop.tokens.choosing import replaced
from kyso_desktop.tokens.errors import TokenError
from kyso_desktop.tokens.model import TokenCertificate, TokenReport
from kyso_desktop.tokens.module_file import look_at
from kyso_desktop.tokens.process import LOOK_SECONDS, process_of
from kyso_desktop.tokens.refusals import error_of
from kyso_desktop.trust import CertificateUnreadable, read_certificate, unfit_reason


def find_tokens(modules: Sequence[Path], now: datetime) -> tuple[TokenReport, ...]:
    """Every token behind every module, in the modules' order; a module that fails is a report with ``error``.

    All modules are asked at once, so the slowest alone counts, and none longer than its time limit. A token that two
    modules show is reported once, by the module that reads more of its certificates, else by the first. Whether a
    certificate may sign is judged at ``now`` (UTC).
    """
    once = each_module_once(modules)
    if not once:
        return ()
    with ThreadPoolExecutor(len(once), thread_name_prefix="token-module") as pool:
        return each_token_once(
            [each for reports in pool.map(lambda one: reports_of(one, now), once) for each in reports]
        )


def each_module_once(modules: Sequence[Path]) -> tuple[Path, ...]:
    """The modules without those that are the same file under another name."""
    once: dict[Path, Path] = {}
    for module in modules:
        once.setdefault(module.resolve(), module)
    return tuple(once.values())


def reports_of(module: Path, now: datetime, *, restart: bool = True) -> tuple[TokenReport, ...]:
    """One module's tokens, or the one report that says why it has none to show."""
    try:
        found = list_module(look_at(module), restart=restart)
    except TokenError as error:
        return (failed(module, error),)
    return tuple(_report(module, token, now) for token in found)


def failed(module: Path, error: TokenError) -> TokenReport:
    """The report of a module that has no token to show but a trouble."""
    return TokenReport(module, None, None, None, None, None, PinState.UNKNOWN, (), error)


def list_module(module: Path, serial: str | None = None, *, restart: bool) -> tuple[FoundToken, ...]:
    """The tokens as the module (its real path) tells of them; raises ``TokenError`` kinds."""
    request = Request(Ask.LIST, str(module), serial=serial, restart=restart)
    return process_of(module).ask(request, Listing, LOOK_SECONDS).tokens


def _report(module: Path, token: FoundToken, now: datetime) -> TokenReport:
    certificates = {each.sha256: each for each in token.certificates}
    read = [_certificate(each, now) for each in certificates.values()]
    understood = [each for each in read if each is not None]
    newer = replaced(understood)
    return TokenReport(
        module=module,
        slot=token.slot,
        label=token.label or None,
        serial=token.serial or None,
        model=token.model or None,
        manufacturer=token.manufacturer or None,
        pin_state=token.pin_state,
        certificates=tuple(replace(each, replaced_by=newer.get(each.facts.sha256)) for each in understood),
        error=None if token.refusal is None else error_of(token.refusal, module),
        pin_pad=token.pin_pad,
        unreadable=token.unreadable + len(read) - len(understood),
    )


def _certificate(found: FoundCertificate, now: datetime) -> TokenCertificate | None:
    try:
        facts = read_certificate(found.der)
    except CertificateUnreadable:
        return None  # counted by the caller
    unfit = unfit_reason(found.der, now)
    return TokenCertificate(found.der, facts, found.key_id, found.label, unfit, found.pin_every_signature)


def each_token_once(reports: Sequence[TokenReport]) -> tuple[TokenReport, ...]:
    """The reports without those of a token that another module shows too."""
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
