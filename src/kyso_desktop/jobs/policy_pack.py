"""The agency's policy pack on this computer: ``home/policy-pack/pack.json``, whole as it was imported.

Its signature and its term are checked again at each start; one that does not hold any more sets nothing. A machine's
policy and the user's own settings stand above it.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kyso_desktop import trust
from kyso_desktop.jobs.rules import read_rules, use_rules
from kyso_desktop.trust import BundleFault, PolicyPackRefused, TrustError
from kyso_desktop.workstation import FileTrouble, private_folder, read_file, remove_file, write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.trust import PolicyPack
    from kyso_desktop.workstation import Settings

STORE, FILE, FORMS = "policy-pack", "pack.json", "forms"
_EVER = datetime.min.replace(tzinfo=UTC)
"""Before every expiry: a pack that does not hold any more still tells its number."""


def import_policy_pack(desk: Desk, path: Path) -> PolicyPack:
    """The pack is in force; raises ``PolicyPackRefused`` and ``FileTrouble``, and then the last good one still is.

    Where no key is set in ``policy_pack_key``, no pack is taken.
    """
    if desk.settings.policy_pack_key is None:
        raise PolicyPackRefused(BundleFault.NOT_SIGNED)
    content, key = read_file(path), read_file(desk.settings.policy_pack_key)
    pack = trust.read_pack(content, key, desk.clock())
    _require_understood(pack)
    kept = _kept_pack(desk.folders.home, desk.settings, _EVER)
    if kept is not None and pack.version < kept.version:
        raise PolicyPackRefused(BundleFault.OLDER)
    folder = private_folder(desk.folders.home / STORE)
    write_whole(folder / FILE, content, overwrite=True)
    _lay_out(pack, private_folder(folder / FORMS))
    _use_rules_of(pack)
    return pack


def _require_understood(pack: PolicyPack) -> None:
    """Half a policy is none: rules that this version does not understand refuse the whole pack."""
    try:
        read_rules(pack.rules) if pack.rules is not None else None
    except ValueError as error:
        raise PolicyPackRefused(BundleFault.DAMAGED) from error


def _lay_out(pack: PolicyPack, folder: Path) -> None:
    """The folder holds the pack's forms and no others."""
    for file in folder.glob("*.docx"):
        if file.stem not in pack.forms:
            remove_file(file)
    for name, form in pack.forms.items():
        write_whole(folder / f"{name}.docx", form, overwrite=True)


def policy_pack_in_force(home: Path, settings: Settings, now: datetime) -> PolicyPack | None:
    """The pack that holds at this moment; None where there is none."""
    return _kept_pack(home, settings, now)


def _kept_pack(home: Path, settings: Settings, now: datetime) -> PolicyPack | None:
    if settings.policy_pack_key is None:
        return None
    try:
        return trust.read_pack(read_file(home / STORE / FILE), read_file(settings.policy_pack_key), now)
    except (FileTrouble, TrustError):
        return None


def with_policy_pack(desk: Desk) -> Desk:
    """The desk as the pack in force wants it, where settings and policy leave the choice; raises ``FileTrouble``."""
    pack = policy_pack_in_force(desk.folders.home, desk.settings, desk.clock())
    _use_rules_of(pack)
    if pack is None:
        return desk
    if desk.settings.tsa_url is None and not desk.settings.network_off:
        desk = replace(desk, settings=replace(desk.settings, tsa_url=pack.tsa_url))
    if desk.settings.driver_map is None and pack.driver_map is not None:
        desk = replace(desk, driver_map=_driver_map(desk.folders.home, pack.driver_map.encode()))
    if not desk.trust.only:
        trusted = (*desk.trust.certificates, *pack.certificates)
        desk = replace(desk, trust=replace(desk.trust, certificates=trusted))
    return desk


def _use_rules_of(pack: PolicyPack | None) -> None:
    try:
        use_rules(pack.rules if pack else None)
    except ValueError:  # taken by another version of the program
        use_rules(None)


def _driver_map(home: Path, content: bytes) -> Path:
    """The map as a file, under the name of its content and written anew where somebody has changed it."""
    file = private_folder(home / STORE) / f"drivers-{hashlib.sha256(content).hexdigest()[:16]}.toml"
    if not file.exists() or read_file(file) != content:
        write_whole(file, content, overwrite=True)
    return file
