"""What the user or the agency has set once; one small TOML file."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from kyso_desktop.errors import KysoBug
from kyso_desktop.workstation.errors import FileMissing, SettingsUnreadable
from kyso_desktop.workstation.files import read_file, write_whole
from kyso_desktop.workstation.user_folders import Folders, private_folder

_FILE = "settings.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; None (or empty) is "not set", and the job that needs it knows what then holds."""

    signature_picture: Path | None = None
    seal_picture: Path | None = None
    seal_diameter_mm: float | None = None
    """Measured on the real seal; no rule gives one size for all."""
    modules: tuple[Path, ...] = ()
    """PKCS#11 modules to try besides the driver map."""
    tsa_url: str | None = None
    level: str | None = None
    """PAdES level as in ``kyso sign --level``."""
    trust_folder: Path | None = None
    plain_names: bool = False
    """Signed files get names of ASCII letters, 50 at most."""


def load_settings(folders: Folders) -> Settings:
    """The saved settings, or the defaults where none are saved. Raises ``SettingsUnreadable``, ``FileTrouble``."""
    path = folders.home / _FILE
    values = _read(path)
    try:
        return Settings(
            signature_picture=_path(values.get("signature_picture")),
            seal_picture=_path(values.get("seal_picture")),
            seal_diameter_mm=_length(values.get("seal_diameter_mm")),
            modules=tuple(Path(_text(module)) for module in _list(values.get("modules", []))),
            tsa_url=_optional_text(values.get("tsa_url")),
            level=_optional_text(values.get("level")),
            trust_folder=_path(values.get("trust_folder")),
            plain_names=_flag(values.get("plain_names", False)),
        )
    except TypeError as error:
        raise SettingsUnreadable(path) from error


def save_settings(folders: Folders, settings: Settings) -> None:
    """The settings are on the disk; keys this version does not know keep their values.

    Raises ``SettingsUnreadable`` rather than replace a file it cannot understand, and what ``write_whole`` raises.
    """
    path = private_folder(folders.home) / _FILE
    values = _read(path)
    for field in fields(settings):
        value = getattr(settings, field.name)
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


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _optional_text(value: object) -> str | None:
    return None if value is None else _text(value)


def _path(value: object) -> Path | None:
    return None if value is None else Path(_text(value))


def _length(value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 1000:
        raise TypeError
    return float(value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError
    return value


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
