"""What this computer is and how it is: system, services, readers, proxies, disk, fonts. Nothing is changed or started.

No answer holds the name of the computer, of its user or of a folder of theirs.
"""

import ctypes
import os
import platform
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterable, Mapping
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from time import monotonic
from urllib.parse import urlsplit
from urllib.request import getproxies

PCSC_SOCKET = Path("/run/pcscd/pcscd.comm")
CARD_SERVICE, CERTIFICATE_SERVICE = "SCardSvr", "CertPropSvc"
PATIENCE = 3.0  # seconds for one question to the system
SCOPE_SYSTEM = 2
NO_READERS = 0x8010002E
NO_SERVICE = 0x8010001D
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_NAMES = ("times.ttf", "Times_New_Roman.ttf", "TimesNewRoman.ttf", "times new roman.ttf")


class ServiceState(StrEnum):
    """Whether a service of the system answers."""

    RUNNING = "running"
    STOPPED = "stopped"
    MISSING = "missing"
    UNKNOWN = "unknown"


def system_name() -> str:
    """System and version, without the computer's name, e.g. ``Debian GNU/Linux 12 (bookworm), Linux 6.1, x86_64``."""
    if platform.system() != "Linux":
        return f"{platform.system()} {platform.release()} {platform.version()}, {platform.machine()}"
    try:
        distribution = platform.freedesktop_os_release().get("PRETTY_NAME", "")
    except OSError:
        distribution = ""
    parts = [distribution, f"Linux {platform.release()}", platform.machine()]
    return ", ".join(part for part in parts if part)


def library_versions(names: Iterable[str]) -> Mapping[str, str | None]:
    """The installed version of each distribution; None where it does not say."""
    found: dict[str, str | None] = {}
    for name in names:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = None
    return found


def card_services() -> tuple[str, ...]:
    """The services that a token needs on this system; the first is indispensable."""
    return (CARD_SERVICE, CERTIFICATE_SERVICE) if sys.platform == "win32" else ("pcscd",)


def service_state(service: str, pcsc_socket: Path = PCSC_SOCKET) -> ServiceState:
    """Whether the service answers; pcscd by its socket, a Windows service by ``sc query``."""
    return _windows_service(service) if sys.platform == "win32" else _pcscd(pcsc_socket)


def _pcscd(path: Path) -> ServiceState:
    if not path.exists():
        return ServiceState.STOPPED if shutil.which("pcscd", path="/usr/sbin:/usr/bin") else ServiceState.MISSING
    family: int | None = getattr(socket, "AF_UNIX", None)
    if family is None:
        return ServiceState.UNKNOWN
    with socket.socket(family, socket.SOCK_STREAM) as plug:
        plug.settimeout(PATIENCE)
        try:
            plug.connect(str(path))
        except OSError:  # a socket nobody listens at
            return ServiceState.STOPPED
    return ServiceState.RUNNING


def _windows_service(service: str) -> ServiceState:
    program = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "sc.exe"
    try:
        done = subprocess.run([program, "query", service], capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603 - a fixed program and name
    except (OSError, subprocess.TimeoutExpired):
        return ServiceState.UNKNOWN
    return service_state_in(done.stdout.decode("ascii", "replace"))


def service_state_in(answer: str) -> ServiceState:
    """What ``sc query`` said: the number behind STATE, which no translation changes (4 is running)."""
    numbers = [line.partition(":")[2].split()[:1] for line in answer.splitlines() if "STATE" in line]
    if numbers and numbers[0]:
        return ServiceState.RUNNING if numbers[0][0] == "4" else ServiceState.STOPPED
    return ServiceState.MISSING if "1060" in answer else ServiceState.UNKNOWN


def reader_count() -> int | None:
    """How many card readers (a USB token is one) the system sees; None where it cannot be asked."""
    try:
        library = ctypes.CDLL("winscard.dll" if sys.platform == "win32" else "libpcsclite.so.1")
    except OSError:
        return None
    context, length = ctypes.c_size_t(), ctypes.c_ulong(0)
    if _code(library.SCardEstablishContext(ctypes.c_ulong(SCOPE_SYSTEM), None, None, ctypes.byref(context))):
        return None
    list_readers = getattr(library, "SCardListReadersA", None) or library.SCardListReaders
    try:
        code = _code(list_readers(context, None, None, ctypes.byref(length)))
        if code == NO_READERS:
            return 0
        names = ctypes.create_string_buffer(length.value)
        if code or _code(list_readers(context, None, names, ctypes.byref(length))):
            return None
        return len([name for name in names.raw.split(b"\0") if name])
    finally:
        library.SCardReleaseContext(context)


def _code(result: int) -> int:
    return result & 0xFFFFFFFF


def proxies_in_force() -> Mapping[str, str]:
    """The proxy for each scheme as host and port; user names and passwords are left out."""
    return {scheme: _host(address) for scheme, address in sorted(getproxies().items()) if scheme != "no"}


def _host(address: str) -> str:
    try:
        parts = urlsplit(address if "//" in address else f"//{address}")
        return f"{parts.hostname}:{parts.port}" if parts.port else str(parts.hostname)
    except ValueError:
        return "?"


def connect_milliseconds(place: str, seconds: float) -> int | None:
    """How long it took to be let in at ``host:port``; None where nobody does."""
    start = monotonic()
    try:
        parts = urlsplit(f"//{place}")
        with socket.create_connection((parts.hostname or "", parts.port or 80), timeout=seconds):
            return int((monotonic() - start) * 1000)
    except (OSError, ValueError):
        return None


def free_megabytes(folder: Path) -> int:
    """Room on the disk that holds the folder, or would hold it; raises ``OSError``."""
    place = next(each for each in (folder, *folder.parents) if each.exists())
    return shutil.disk_usage(place).free // 1_000_000


def may_write(folder: Path) -> bool:
    """Whether this user may write the folder, or make it; the system's answer, nothing is written."""
    place = next(each for each in (folder, *folder.parents) if each.exists())
    return place.is_dir() and os.access(place, os.W_OK)


def has_times_new_roman() -> bool:
    """Whether the font of Nghị định 30 is on this computer."""
    if sys.platform == "win32":
        return (Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "Fonts" / "times.ttf").is_file()
    wanted = {name.lower() for name in FONT_NAMES}
    folders = (Path(folder).expanduser() for folder in FONT_FOLDERS)
    return any(file.name.lower() in wanted for folder in folders for file in folder.rglob("*.[tT][tT][fF]"))
