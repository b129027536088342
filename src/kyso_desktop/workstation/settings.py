"""What the user or the agency has set once; one small TOML file, and above it the machine's policy."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from enum import StrEnum
from pathlib import Path
from typing import Any

from kyso_desktop.errors import KysoBug
from kyso_desktop.workstation.errors import FileMissing, SettingsUnreadable
from kyso_desktop.workstation.files import read_file, write_whole
from kyso_desktop.workstation.policy import Policy, read_policy
from kyso_desktop.workstation.setting_table import SETTING_TABLE, SettingRow, SettingValue, parse_setting
from kyso_desktop.workstation.user_folders import Folders, private_folder

_FILE = "settings.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; None (or empty) is "not set", and the job that needs it knows what then holds."""

    role: str | None = None
    """Who works here: official, clerk or both; None: not said yet, and every page is shown."""
    language: str | None = None
    """vi, en or system; None is Vietnamese."""
    appearance: str | None = None
    """light, dark or contrast; None follows the system."""
    welcome_off: bool = False
    """True: the first questions have been answered, or nobody is to be asked."""
    signature_picture: Path | None = None
    seal_picture: Path | None = None
    seal_diameter_mm: float | None = None
    """Measured on the real seal; no rule gives one size for all."""
    modules: tuple[Path, ...] = ()
    """PKCS#11 modules to try in place of the driver map's."""
    more_modules: tuple[Path, ...] = ()
    """PKCS#11 modules to try besides those of the driver map."""
    driver_map: Path | None = None
    """The agency's own driver map in place of the shipped one."""
    tsa_url: str | None = None
    level: str | None = None
    """PAdES level as in ``kyso sign --level``."""
    signature_format: str | None = None
    """The sub-filter of new signatures; None is ETSI.CAdES.detached (PAdES)."""
    digest: str | None = None
    """sha256, sha384 or sha512; None: SHA-384 for keys on P-384 and larger curves, else SHA-256."""
    rsa_pss: bool = False
    """RSA keys sign with RSASSA-PSS where the token can; False: PKCS#1 v1.5, which every receiver reads."""
    trust_folder: Path | None = None
    plain_names: bool = False
    """Signed files get names of ASCII letters, 50 at most."""
    session_minutes: float | None = None
    """How long one PIN serves a batch; None: until the batch ends."""
    journal_folder: Path | None = None
    """One journal for all users of the machine; None: one for each user."""
    journal_idle_minutes: float | None = None
    """The journal is closed after so long without use; None: it stays open."""
    file_names_off: bool = False
    """True: the journal keeps no file names; documents are known by SHA-256 and number."""
    backup_folder: Path | None = None
    backup_days: float | None = None
    incoming_folder: Path | None = None
    """Watched: documents that arrive here are verified."""
    signed_folder: Path | None = None
    """Where leaders hand over what they have signed; None: ``incoming_folder``."""
    mailbox_reminder: bool = False
    notifications_off: bool = False
    """True: nothing is told by the system's notifications."""
    network_off: bool = False
    """True: nothing is contacted; what only the network could tell stays unknown."""
    proxy: str | None = None
    """As ``workstation.web.use_proxy`` takes it; None is the system's."""
    update_address: str | None = None
    """A web server, share or folder, after ``#`` the ring; None: nobody ever looks for updates."""
    update_root: Path | None = None
    """The root of trust (TUF) for updates."""
    updates_off: bool = False
    log_level: str | None = None
    """``error``: faults alone; ``info``: also what was begun and how it ended. None: ``error``."""
    policy_pack_key: Path | None = None
    """The public key (PEM, Ed25519) of those who sign this agency's policy packs."""
    web_service: bool = False
    """True: the service for web pages starts with the session."""
    web_allowed_sites: tuple[str, ...] = ()
    """Sites (``https://portal.example``) that need no consent of a person."""
    web_denied_sites: tuple[str, ...] = ()
    web_only_allowed: bool = False
    """True: no other site is asked about; it is refused."""
    web_raw_sites: tuple[str, ...] = ()
    """Sites whose digests, messages and XML are signed many at a time, not each with a yes of its own."""
    web_inner_hosts: tuple[str, ...] = ()
    """Hosts inside the network that documents may come from and go to although the calling site is another."""


class Origin(StrEnum):
    """Where a setting's value comes from."""

    DEFAULT = "default"
    USER = "user"
    PRESET = "preset"
    """The machine's policy, where the user has chosen nothing."""
    LOCKED = "locked"
    """The machine's policy, whatever the user has chosen."""


@dataclass(frozen=True, slots=True)
class EffectiveSetting:
    """One setting as it holds, and why."""

    name: str
    value: SettingValue
    origin: Origin


def effective_settings(folders: Folders, policy: Policy | None = None) -> tuple[EffectiveSetting, ...]:
    """Every setting of the table as it holds for this user under ``policy`` (None: the machine's).

    Raises ``SettingsUnreadable``, ``PolicyUnreadable``, ``FileTrouble``.
    """
    rules = read_policy() if policy is None else policy
    path = folders.home / _FILE
    saved = _read(path)
    try:
        return tuple(_effective(row, saved, rules) for row in SETTING_TABLE)
    except TypeError as error:
        raise SettingsUnreadable(path) from error


def _effective(row: SettingRow, saved: Mapping[str, Any], policy: Policy) -> EffectiveSetting:
    own = parse_setting(row, saved[row.name]) if row.name in saved else None
    if row.name in policy.locked:
        return EffectiveSetting(row.name, policy.locked[row.name], Origin.LOCKED)
    if own is not None:
        return EffectiveSetting(row.name, own, Origin.USER)
    if row.name in policy.preset:
        return EffectiveSetting(row.name, policy.preset[row.name], Origin.PRESET)
    return EffectiveSetting(row.name, getattr(Settings(), row.name), Origin.DEFAULT)


def load_settings(folders: Folders, policy: Policy | None = None) -> Settings:
    """The settings as they hold for this user; raises what :func:`effective_settings` raises."""
    values: dict[str, Any] = {each.name: each.value for each in effective_settings(folders, policy)}
    return Settings(**values)


def save_settings(folders: Folders, settings: Settings, policy: Policy | None = None) -> None:
    """What differs from the settings in force is on the disk as this user's choice; all other keys keep their values.

    What the policy rules is not copied into the user's file, and a locked setting is not changed. Raises
    ``SettingsUnreadable`` rather than replace a file it cannot understand, and what ``write_whole`` raises.
    """
    path = private_folder(folders.home) / _FILE
    values = _read(path)
    before = {each.name: each for each in effective_settings(folders, policy)}
    for field in fields(settings):
        value = getattr(settings, field.name)
        held = before[field.name]
        if value == held.value or held.origin is Origin.LOCKED:
            continue
        if value in (None, ()):
            values.pop(field.name, None)
        else:
            values[field.name] = value
    lines = [f"{_quoted(key)} = {_toml(value)}\n" for key, value in values.items()]
    write_whole(path, "".join(lines).encode(), overwrite=True)


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(read_file(path).decode("utf-8-sig"))
    except FileMissing:
        return {}
    except ValueError as error:  # TOML or UTF-8 that is none
        raise SettingsUnreadable(path) from error


def _toml(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str() | Path():
            return _quoted(str(value))
        case int() | float():
            return repr(value)
        case datetime() | date() | time():
            return value.isoformat()
        case list() | tuple():
            return f"[{', '.join(_toml(item) for item in value)}]"
        case Mapping():
            return "{" + ", ".join(f"{_quoted(key)} = {_toml(item)}" for key, item in value.items()) + "}"
        case _:
            raise KysoBug(f"no TOML for {type(value).__name__}")


def _quoted(text: str) -> str:
    # A JSON string is a TOML basic string, but for DEL, which TOML wants escaped.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
