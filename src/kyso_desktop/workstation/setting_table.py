"""Every setting in one table: its name, its kind, and whether the machine's policy may rule it.

The table makes ``docs/settings.md`` and the ADMX template; the words for each row are in ``wording``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

SettingValue = Path | tuple[Path, ...] | tuple[str, ...] | str | float | bool | None
LEVELS = ("B-B", "B-T", "B-LT", "B-LTA")
FORMATS = ("ETSI.CAdES.detached", "adbe.pkcs7.detached")
DIGESTS = ("sha256", "sha384", "sha512")
ROLES = ("official", "clerk", "both")
LANGUAGES = ("vi", "en", "system")
LOG_LEVELS = ("error", "info")
APPEARANCES = ("light", "dark", "contrast")
LONGEST_MM = 1000.0
LONGEST_MINUTES = 24 * 60.0
LONGEST_DAYS = 366.0


class SettingKind(StrEnum):
    """What a setting holds, in TOML and in the registry."""

    FILE = "file"
    FOLDER = "folder"
    FILES = "files"
    NAMES = "names"
    """A list of words: web sites, hosts."""
    ADDRESS = "address"
    CHOICE = "choice"
    """One of the row's ``choices``."""
    LENGTH = "length"
    """Millimetres."""
    MINUTES = "minutes"
    DAYS = "days"
    SWITCH = "switch"


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One setting."""

    name: str
    kind: SettingKind
    lockable: bool
    """False: it belongs to the person, and the machine's policy has no say."""
    choices: tuple[str, ...] = ()


SETTING_TABLE = (
    SettingRow("role", SettingKind.CHOICE, lockable=True, choices=ROLES),
    SettingRow("language", SettingKind.CHOICE, lockable=True, choices=LANGUAGES),
    SettingRow("appearance", SettingKind.CHOICE, lockable=False, choices=APPEARANCES),
    SettingRow("welcome_off", SettingKind.SWITCH, lockable=True),
    SettingRow("signature_picture", SettingKind.FILE, lockable=False),
    SettingRow("seal_picture", SettingKind.FILE, lockable=True),
    SettingRow("seal_diameter_mm", SettingKind.LENGTH, lockable=True),
    SettingRow("modules", SettingKind.FILES, lockable=True),
    SettingRow("more_modules", SettingKind.FILES, lockable=True),
    SettingRow("driver_map", SettingKind.FILE, lockable=True),
    SettingRow("tsa_url", SettingKind.ADDRESS, lockable=True),
    SettingRow("level", SettingKind.CHOICE, lockable=True, choices=LEVELS),
    SettingRow("signature_format", SettingKind.CHOICE, lockable=True, choices=FORMATS),
    SettingRow("digest", SettingKind.CHOICE, lockable=True, choices=DIGESTS),
    SettingRow("rsa_pss", SettingKind.SWITCH, lockable=True),
    SettingRow("trust_folder", SettingKind.FOLDER, lockable=True),
    SettingRow("plain_names", SettingKind.SWITCH, lockable=True),
    SettingRow("session_minutes", SettingKind.MINUTES, lockable=True),
    SettingRow("journal_folder", SettingKind.FOLDER, lockable=True),
    SettingRow("journal_idle_minutes", SettingKind.MINUTES, lockable=True),
    SettingRow("file_names_off", SettingKind.SWITCH, lockable=True),
    SettingRow("backup_folder", SettingKind.FOLDER, lockable=True),
    SettingRow("backup_days", SettingKind.DAYS, lockable=True),
    SettingRow("incoming_folder", SettingKind.FOLDER, lockable=True),
    SettingRow("signed_folder", SettingKind.FOLDER, lockable=True),
    SettingRow("mailbox_reminder", SettingKind.SWITCH, lockable=True),
    SettingRow("notifications_off", SettingKind.SWITCH, lockable=True),
    SettingRow("network_off", SettingKind.SWITCH, lockable=True),
    SettingRow("proxy", SettingKind.ADDRESS, lockable=True),
    SettingRow("update_address", SettingKind.ADDRESS, lockable=True),
    SettingRow("update_root", SettingKind.FILE, lockable=True),
    SettingRow("updates_off", SettingKind.SWITCH, lockable=True),
    SettingRow("log_level", SettingKind.CHOICE, lockable=True, choices=LOG_LEVELS),
    SettingRow("policy_pack_key", SettingKind.FILE, lockable=True),
    SettingRow("web_service", SettingKind.SWITCH, lockable=True),
    SettingRow("web_allowed_sites", SettingKind.NAMES, lockable=True),
    SettingRow("web_denied_sites", SettingKind.NAMES, lockable=True),
    SettingRow("web_only_allowed", SettingKind.SWITCH, lockable=True),
    SettingRow("web_raw_sites", SettingKind.NAMES, lockable=True),
    SettingRow("web_inner_hosts", SettingKind.NAMES, lockable=True),
)
ROWS: Mapping[str, SettingRow] = {row.name: row for row in SETTING_TABLE}


def parse_setting(row: SettingRow, value: object) -> SettingValue:
    """The value as the program uses it, from TOML; raises ``TypeError`` for anything that does not fit its kind."""
    match row.kind:
        case SettingKind.FILE | SettingKind.FOLDER:
            return Path(_text(value))
        case SettingKind.FILES:
            return tuple(Path(_text(item)) for item in _list(value))
        case SettingKind.NAMES:
            return tuple(_text(item).strip().lower().rstrip("/") for item in _list(value))
        case SettingKind.ADDRESS:
            return _text(value)
        case SettingKind.CHOICE:
            return _choice(row, value)
        case SettingKind.LENGTH:
            return _number(value, LONGEST_MM)
        case SettingKind.MINUTES:
            return _number(value, LONGEST_MINUTES)
        case SettingKind.DAYS:
            return _number(value, LONGEST_DAYS)
        case SettingKind.SWITCH:
            return _switch(value)


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError
    return value


def _choice(row: SettingRow, value: object) -> str:
    if value not in row.choices:
        raise TypeError
    return _text(value)


def _number(value: object, longest: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < longest:
        raise TypeError
    return float(value)


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError
    return value
