"""What this program is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kyso_desktop import __version__
from kyso_desktop.jobs.checks_computer import LIBRARIES
from kyso_desktop.jobs.rules import Citation, rule_pack
from kyso_desktop.workstation import library_versions

LICENCES: Mapping[str, str] = {
    "PySide6-Essentials": "LGPL-3.0",
    "pyHanko": "MIT",
    "python-pkcs11": "MIT",
    "pypdfium2": "Apache-2.0, BSD-3-Clause",
    "pikepdf": "MPL-2.0",
    "sqlcipher3": "zlib",
    "cryptography": "Apache-2.0, BSD-3-Clause",
}


@dataclass(frozen=True, slots=True)
class Library:
    """One engine; ``version`` is None where the installation does not say."""

    name: str
    version: str | None
    licence: str


@dataclass(frozen=True, slots=True)
class About:
    """The program, its rules and its engines."""

    version: str
    rules: str
    rules_version: str
    rules_issued: date
    citations: tuple[Citation, ...]
    """Every rule that the program follows, in the words of the pack."""
    libraries: tuple[Library, ...]


def about_program() -> About:
    """As installed on this computer."""
    rules, versions = rule_pack(), library_versions(LIBRARIES)
    return About(
        __version__,
        rules.name,
        rules.version,
        rules.issued,
        rules.citations,
        tuple(Library(name, versions[name], LICENCES[name]) for name in LIBRARIES),
    )
