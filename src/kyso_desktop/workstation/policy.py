"""What the machine's administrator has ruled: values that hold until a user chooses, and values that always hold.

Linux: ``/etc/kyso-desktop/policy.toml`` with the tables ``[set]`` and ``[locked]``. Windows: values under
``HKEY_LOCAL_MACHINE\\Software\\Policies\\Kyso``, each with a companion ``<name>_locked`` (DWORD) that locks it. Only an
administrator may write either place, so neither an environment variable nor an argument leads elsewhere.
"""

import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kyso_desktop.workstation.errors import FileMissing, FileTrouble, PolicyUnreadable
from kyso_desktop.workstation.files import read_file
from kyso_desktop.workstation.setting_table import ROWS, SettingKind, SettingValue, parse_setting

POLICY_FILE = Path("/etc/kyso-desktop/policy.toml")
REGISTRY_KEY = r"Software\Policies\Kyso"
LOCK_SUFFIX = "_locked"


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules of this machine; empty where there are none."""

    source: str | None = None
    """The file or the registry key they were read from; None where there is none."""
    preset: Mapping[str, SettingValue] = field(default_factory=dict)
    """Holds where the user has chosen nothing."""
    locked: Mapping[str, SettingValue] = field(default_factory=dict)
    """Holds whatever the user has chosen."""
    unknown: tuple[str, ...] = ()
    """Names that this version does not know or that no policy may rule; they have no effect."""


def read_policy(file: Path | None = None) -> Policy:
    """The policy of this machine, or of ``file`` (the TOML form); raises :class:`PolicyUnreadable`.

    A policy that is there and cannot be understood is never taken for none.
    """
    if file is None and sys.platform == "win32":
        return _policy_of(_registry_tables(), f"HKLM\\{REGISTRY_KEY}", Path(REGISTRY_KEY))
    path = file or POLICY_FILE
    return _policy_of(_file_tables(path), str(path), path)


def _policy_of(tables: Mapping[str, Mapping[str, object]] | None, source: str, path: Path) -> Policy:
    if tables is None:
        return Policy()
    given = [(name, value) for table in ("set", "locked") for name, value in tables.get(table, {}).items()]
    unknown = tuple(sorted({name for name, _ in given if not _may_rule(name)} | (set(tables) - {"set", "locked"})))
    try:
        return Policy(source, _parsed(tables.get("set", {})), _parsed(tables.get("locked", {})), unknown)
    except TypeError as error:
        raise PolicyUnreadable(path) from error


def _may_rule(name: str) -> bool:
    return name in ROWS and ROWS[name].lockable


def _parsed(table: Mapping[str, object]) -> dict[str, SettingValue]:
    return {name: parse_setting(ROWS[name], value) for name, value in table.items() if _may_rule(name)}


def _file_tables(path: Path) -> Mapping[str, Mapping[str, object]] | None:
    try:
        tables = tomllib.loads(read_file(path).decode("utf-8-sig"))
    except FileMissing:
        return None
    except (FileTrouble, ValueError) as error:  # not readable, or TOML or UTF-8 that is none
        raise PolicyUnreadable(path) from error
    if not all(isinstance(tables.get(table, {}), dict) for table in ("set", "locked")):
        raise PolicyUnreadable(path)
    return {name: table if isinstance(table, dict) else {} for name, table in tables.items()}


def registry_tables(values: Mapping[str, Any]) -> Mapping[str, Mapping[str, object]] | None:
    """The two tables that the registry's flat values mean; None where there are no values."""
    if not values:
        return None
    tables: dict[str, dict[str, object]] = {"set": {}, "locked": {}}
    for name, value in values.items():
        if not (name.endswith(LOCK_SUFFIX) and name.removesuffix(LOCK_SUFFIX) in ROWS):
            table = "locked" if values.get(name + LOCK_SUFFIX) == 1 else "set"
            tables[table][name] = _from_registry(name, value)
    return tables


def _from_registry(name: str, value: object) -> object:
    kind = ROWS[name].kind if name in ROWS else None
    if kind is SettingKind.SWITCH and value in (0, 1):
        return value == 1
    if kind in (SettingKind.LENGTH, SettingKind.MINUTES, SettingKind.DAYS) and isinstance(value, str):
        try:
            return float(value.replace(",", "."))
        except ValueError as error:
            raise PolicyUnreadable(Path(REGISTRY_KEY)) from error
    return value


if sys.platform == "win32":
    import winreg

    def _registry_tables() -> Mapping[str, Mapping[str, object]] | None:
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, REGISTRY_KEY, 0, access) as key:
                count = winreg.QueryInfoKey(key)[1]
                return registry_tables(
                    {name: value for name, value, _ in (winreg.EnumValue(key, i) for i in range(count))}
                )
        except FileNotFoundError:
            return None
        except OSError as error:
            raise PolicyUnreadable(Path(REGISTRY_KEY)) from error

else:

    def _registry_tables() -> Mapping[str, Mapping[str, object]] | None:
        return None
