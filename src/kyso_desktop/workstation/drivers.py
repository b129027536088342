"""Where the PKCS#11 modules of token vendors are on this computer, by the driver map that ships as data."""

import os
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kyso_desktop.workstation.errors import SettingsUnreadable
from kyso_desktop.workstation.files import read_file

SYSTEMS = {"win32": "windows", "darwin": "macos"}
SUFFIXES = {"windows": ".dll", "macos": ".dylib"}


@dataclass(frozen=True, slots=True)
class VendorModules:
    """One vendor's modules on one system, best first."""

    vendor: str
    training: bool
    paths: tuple[Path, ...]


def known_modules(map_file: Path, *, training: bool = False) -> tuple[Path, ...]:
    """The modules of the map that exist on this computer, in order of preference, each file once.

    Practice tokens' modules are left out unless ``training`` is True.
    """
    system = SYSTEMS.get(sys.platform, "linux")
    found: dict[Path, Path] = {}
    for vendor in read_driver_map(map_file, system):
        if training or not vendor.training:
            for path in vendor.paths:
                if path.is_absolute() and path.is_file():
                    found.setdefault(path.resolve(), path)
    return tuple(found.values())


def read_driver_map(map_file: Path, system: str) -> tuple[VendorModules, ...]:
    """Every vendor of the map with the places to look at on ``system`` (windows, linux, macos).

    Raises ``FileTrouble``; ``SettingsUnreadable`` for a file that is no driver map (an agency may name its own).
    """
    try:
        content = tomllib.loads(read_file(map_file).decode("utf-8-sig"))
        common = content["folders"][system]
        return tuple(
            VendorModules(vendor["name"], vendor.get("training", False), tuple(_paths(vendor, system, common)))
            for vendor in content["vendor"]
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SettingsUnreadable(map_file) from error


def _paths(vendor: dict[str, Any], system: str, common: list[str]) -> Iterator[Path]:
    suffix = SUFFIXES.get(system)
    named = [name + suffix for name in vendor.get("names", ())] if suffix else []
    folders = [*vendor.get("folders", {}).get(system, ()), *common]
    for file in [*vendor.get(system, ()), *named]:
        for folder in folders:
            yield Path(os.path.expandvars(folder)) / file
