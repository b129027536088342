"""The tokens at hand and the certificate that fits; no PIN, nothing written."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from kyso_desktop import tokens
from kyso_desktop.jobs.model import Capacity, KeyWish
from kyso_desktop.trust import CertificateKind
from kyso_desktop.workstation import known_modules

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.tokens import CertificateChoice, TokenReport, Watch


def list_tokens(desk: Desk, modules: tuple[Path, ...] = ()) -> tuple[TokenReport, ...]:
    """Every token of the named modules, else of the settings' and the driver map's; no PIN, nothing written."""
    return tokens.find_tokens(_modules(desk, modules), desk.clock())


def watch_tokens(desk: Desk, changed: Callable[[tuple[TokenReport, ...]], None]) -> Watch:
    """``changed`` hears of every token at once and of each change within a second, on a thread of the watch."""
    return tokens.watch(_modules(desk, ()), changed, clock=desk.clock)


def _modules(desk: Desk, named: tuple[Path, ...]) -> tuple[Path, ...]:
    return named or desk.settings.modules or known_modules(desk.driver_map)


def choose_certificate(desk: Desk, wish: KeyWish, capacity: Capacity) -> CertificateChoice:
    """The certificate that fits the wish and the capacity; raises ``TokenError`` kinds."""
    reports = list_tokens(desk, wish.modules)
    return tokens.choose(
        reports, serial=wish.token_serial, sha256=wish.certificate_sha256, kinds=fitting_kinds(capacity)
    )


def fitting_kinds(capacity: Capacity) -> frozenset[CertificateKind]:
    """An individual signs with a personal key, the agency with its own (Thông tư 15/2025/TT-BKHCN, Điều 5.1.b)."""
    match capacity:
        case Capacity.PERSONAL:
            return frozenset({CertificateKind.PERSONAL})
        case Capacity.SEAL | Capacity.ATTACHMENT | Capacity.COPY:
            return frozenset({CertificateKind.ORGANISATION})
        case _:
            assert_never(capacity)
