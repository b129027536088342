"""The certificate stores of this computer's browsers: a root put in, read back, and taken out again, by its name.

Nothing here asks for more rights than this user has; the machine's store is an administrator's to fill.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kyso_desktop.workstation.windows_roots import add_root, remove_roots, roots_named

NSS_FLAGS = "C,,"
SECONDS = 60.0
SYSTEM_FOLDER = Path("/usr/local/share/ca-certificates")
SYSTEM_NAME = "kyso-desktop-127.0.0.1.crt"


class StoreKind(StrEnum):
    """Which kind of store."""

    SYSTEM = "system"
    """Linux: the system's own; only root may write it."""
    NSS = "nss"
    """Chromium and other browsers of this Linux user."""
    FIREFOX = "firefox"
    """One profile of Firefox."""
    WINDOWS = "windows"
    """The Windows user's store, which Edge and Chrome read, and Firefox too by its own default."""


class StoreState(StrEnum):
    """What was read back."""

    HELD = "held"
    MISSING = "missing"
    NO_TOOL = "no_tool"
    """certutil (libnss3-tools) is not on this computer."""
    NO_RIGHT = "no_right"


@dataclass(frozen=True, slots=True)
class RootStore:
    """One store and whether the root is in it."""

    kind: StoreKind
    place: Path
    state: StoreState


def install_root(root: Path, name: str) -> tuple[RootStore, ...]:
    """The root (PEM) is in every store that this user may write; each was read back."""
    return tuple(_installed(kind, place, root, name) for kind, place in _places())


def list_root_stores(root: Path, name: str) -> tuple[RootStore, ...]:
    """Every store of this user and whether the root is in it."""
    return tuple(RootStore(kind, place, _state(kind, place, root, name)) for kind, place in _places())


def remove_root(root: Path, name: str) -> tuple[RootStore, ...]:
    """The root is in no store that this user may write."""
    clear_root(name)
    return list_root_stores(root, name)


def clear_root(name: str) -> None:
    """No store that this user may write holds a root of that name; nothing is read back."""
    for kind, place in _places():
        _remove(kind, place, name)


def _places() -> Iterator[tuple[StoreKind, Path]]:
    if sys.platform == "win32":
        yield StoreKind.WINDOWS, Path("Root")
        return
    yield StoreKind.SYSTEM, SYSTEM_FOLDER / SYSTEM_NAME
    yield StoreKind.NSS, Path.home() / ".pki" / "nssdb"
    for profiles in (".mozilla/firefox", ".config/mozilla/firefox", "snap/firefox/common/.mozilla/firefox"):
        for database in sorted((Path.home() / profiles).glob("*/cert9.db")):
            yield StoreKind.FIREFOX, database.parent


def _installed(kind: StoreKind, place: Path, root: Path, name: str) -> RootStore:
    state = _state(kind, place, root, name)
    if state is StoreState.MISSING:
        _remove(kind, place, name)  # an older root of the same name
        _add(kind, place, root, name)
        state = _state(kind, place, root, name)
    return RootStore(kind, place, state)


def _state(kind: StoreKind, place: Path, root: Path, name: str) -> StoreState:
    match kind:
        case StoreKind.SYSTEM:
            held = place.is_file() and place.read_bytes() == root.read_bytes()
            may = os.access(SYSTEM_FOLDER, os.W_OK) and shutil.which("update-ca-certificates") is not None
            return StoreState.HELD if held else StoreState.MISSING if may else StoreState.NO_RIGHT
        case StoreKind.WINDOWS:
            return StoreState.HELD if _der(root) in roots_named(name) else StoreState.MISSING
        case _:
            if shutil.which("certutil") is None:
                return StoreState.NO_TOOL
            shown = _run("certutil", "-L", "-d", f"sql:{place}", "-n", name, "-a")
            return StoreState.HELD if shown and _body(shown) == _body(root.read_text()) else StoreState.MISSING


def _add(kind: StoreKind, place: Path, root: Path, name: str) -> None:
    match kind:
        case StoreKind.SYSTEM:
            shutil.copyfile(root, place)
            place.chmod(0o644)
            _run("update-ca-certificates")
        case StoreKind.WINDOWS:
            add_root(_der(root))
        case _:
            if kind is StoreKind.NSS and not (place / "cert9.db").exists():
                place.mkdir(mode=0o700, parents=True, exist_ok=True)
                _run("certutil", "-N", "-d", f"sql:{place}", "--empty-password")
            _run("certutil", "-A", "-d", f"sql:{place}", "-n", name, "-t", NSS_FLAGS, "-i", str(root))


def _remove(kind: StoreKind, place: Path, name: str) -> None:
    match kind:
        case StoreKind.SYSTEM:
            if place.is_file() and os.access(SYSTEM_FOLDER, os.W_OK):
                place.unlink()
                _run("update-ca-certificates", "--fresh")
        case StoreKind.WINDOWS:
            remove_roots(name)
        case _:
            _run("certutil", "-D", "-d", f"sql:{place}", "-n", name)


def _run(program: str, *arguments: str) -> str | None:
    """What the tool said; empty where it failed, None where it is not there."""
    found = shutil.which(program)
    if found is None:
        return None
    try:
        ended = subprocess.run(  # noqa: S603 - a tool of the system with our own arguments, no shell
            [found, *arguments], capture_output=True, timeout=SECONDS, check=False, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return ended.stdout.decode(errors="replace") if ended.returncode == 0 else ""


def _body(pem: str) -> str:
    inner = pem.partition("-----BEGIN CERTIFICATE-----")[2].partition("-----END CERTIFICATE-----")[0]
    return "".join(inner.split())


def _der(root: Path) -> bytes:
    from base64 import b64decode

    return b64decode(_body(root.read_text()))
