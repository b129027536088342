"""The tokens at hand and the certificate that fits; no PIN, nothing written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from kyso_desktop import tokens
from kyso_desktop.jobs.errors import SettingLocked
from kyso_desktop.jobs.model import Capacity, KeyWish
from kyso_desktop.trust import CertificateKind
from kyso_desktop.workstation import Origin, effective_settings, known_modules, load_settings, save_settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.tokens import CertificateChoice, TokenReport, Watch


def list_tokens(desk: Desk, modules: tuple[Path, ...] = ()) -> tuple[TokenReport, ...]:
    """Every token of the named modules, else of the settings' and the driver map's; no PIN, nothing written."""
    return tokens.find_tokens(modules_in_use(desk, modules), desk.clock())


def watch_tokens(desk: Desk, changed: Callable[[tuple[TokenReport, ...]], None]) -> Watch:
    """``changed`` hears of every token at once and of each change within a second, on a thread of the watch."""
    return tokens.watch(modules_in_use(desk, ()), changed, clock=desk.clock)


def modules_in_use(desk: Desk, named: tuple[Path, ...]) -> tuple[Path, ...]:
    """The named modules, else those of the settings and the driver map."""
    settings = desk.settings
    return named or (*(settings.modules or known_modules(desk.driver_map)), *settings.more_modules)


def add_driver(desk: Desk, module: Path) -> Path:
    """The module is tried from now on, besides those of the driver map; its real path.

    Its file is looked at, not loaded. Raises ``DriverFailed``, ``DriverMissing``, :class:`SettingLocked` where the
    agency rules the drivers, and what ``save_settings`` raises.
    """
    real = tokens.look_at(module)
    held = {each.name: each for each in effective_settings(desk.folders)}
    if any(held[name].origin is Origin.LOCKED for name in ("modules", "more_modules")):
        raise SettingLocked("more_modules")
    settings = load_settings(desk.folders)
    if real not in settings.more_modules:
        save_settings(desk.folders, replace(settings, more_modules=(*settings.more_modules, real)))
    return real


def choose_certificate(
    desk: Desk, wish: KeyWish, capacity: Capacity, reports: tuple[TokenReport, ...] | None = None
) -> CertificateChoice:
    """The certificate that fits the wish and the capacity; raises ``TokenError`` kinds.

    ``reports``: the tokens at hand, where they are known.
    """
    reports = list_tokens(desk, wish.modules) if reports is None else reports
    return tokens.choose(
        reports, serial=wish.token_serial, sha256=wish.certificate_sha256, kinds=fitting_kinds(capacity)
    )


def fitting_kinds(capacity: Capacity) -> frozenset[CertificateKind]:
    """An individual signs with a personal key, the agency with its own (Thông tư 15/2025/TT-BKHCN, Điều 5.1.b)."""
    match capacity:
        case Capacity.PERSONAL | Capacity.INITIALS | Capacity.COMMENT:
            return frozenset({CertificateKind.PERSONAL})
        case Capacity.SEAL | Capacity.ATTACHMENT | Capacity.COPY:
            return frozenset({CertificateKind.ORGANISATION})
        case _:
            assert_never(capacity)
