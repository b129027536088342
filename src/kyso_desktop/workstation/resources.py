"""Files that ship with the program."""

import sys
from pathlib import Path

from kyso_desktop.errors import KysoBug

_PACKAGE = Path(__file__).resolve().parents[1]


def resource(relative: str) -> Path:
    """A shipped file or folder, named relative to ``resources/``: frozen program, installed wheel or source tree."""
    for root in _roots():
        if (found := root / relative).exists():
            return found
    raise KysoBug(f"resource missing: {relative}")


def _roots() -> tuple[Path, ...]:
    if frozen := getattr(sys, "_MEIPASS", None):
        return (Path(frozen) / "resources",)
    return _PACKAGE / "_resources", _PACKAGE.parents[1] / "resources"
