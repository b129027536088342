"""Practice tokens that a test may spoil, and a module that misbehaves on demand."""

import ctypes
import mmap
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kyso_desktop.tokens import CertificateChoice, choose, find_tokens
from kyso_desktop.training import AGENCY, PERSON, Issued, SoftTokens, TrainingAuthority, TrainingKit
from kyso_desktop.trust import CertificateKind

ANY_KIND = frozenset(CertificateKind)


@pytest.fixture(scope="session")
def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture(scope="session")
def authority(now: datetime) -> TrainingAuthority:
    return TrainingAuthority(now)


@pytest.fixture(scope="session")
def person(authority: TrainingAuthority) -> Issued:
    return authority.issue(PERSON)


@pytest.fixture(scope="session")
def agency(authority: TrainingAuthority) -> Issued:
    return authority.issue(AGENCY)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SoftTokens:
    """An empty place for this test's own tokens; SoftHSM shows them and no others."""
    store = SoftTokens.in_folder(tmp_path / "store")
    monkeypatch.setenv("SOFTHSM2_CONF", str(store.configuration))
    return store


FUNCTIONS = 68
Words = ctypes.c_ulong * FUNCTIONS


class Switches(ctypes.Structure):
    """What ``bad_driver.c`` is told, and what it has seen."""

    _fields_ = [
        ("calls", Words),
        ("failures", Words),
        ("conduct", Words),
        ("flags", ctypes.c_ulong),
        ("hidden_mechanism", ctypes.c_ulong),
        ("corrupt", ctypes.c_ulong),
        ("many_threads", ctypes.c_ulong),
    ]


class BadDriver:
    """The module of ``bad_driver.c`` and its switches; the module itself is loaded by the program only."""

    HANG, CRASH, PRINT = 1, 2, 3

    def __init__(self, module: Path, memory: mmap.mmap) -> None:
        self.module = module
        self._memory = memory

    @property
    def told(self) -> Switches:
        return Switches.from_buffer(self._memory)

    def behave(self) -> None:
        self._memory[:] = bytes(len(self._memory))

    def fail(self, function: int, result: int) -> None:
        self.told.failures[function] = result

    def conduct(self, function: int, what: int) -> None:
        self.told.conduct[function] = what

    @property
    def hangs(self) -> bool:
        """Whether a function that was to hang has been called."""
        told = self.told
        return any(what == self.HANG and calls for what, calls in zip(told.conduct, told.calls, strict=True))

    def flags(self, flags: int) -> None:
        self.told.flags = flags

    def count(self, function: int) -> int:
        return int(self.told.calls[function])


def build_bad_driver(folder: Path, real_module: Path) -> tuple[Path, mmap.mmap]:
    """The module and its switches, in ``folder``, before ``real_module``."""
    source, module = Path(__file__).with_name("bad_driver.c"), folder / "libbad.so"
    shutil.copyfile(real_module, folder / "libreal.so")
    (folder / "switches").write_bytes(bytes(ctypes.sizeof(Switches)))
    options = ["-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror"]
    subprocess.run(["gcc", *options, "-o", module, source, "-ldl"], check=True)
    with (folder / "switches").open("r+b") as file:
        return module, mmap.mmap(file.fileno(), 0)


@pytest.fixture(scope="session")
def built_bad_driver(tmp_path_factory: pytest.TempPathFactory, training_kit: TrainingKit) -> BadDriver:
    return BadDriver(*build_bad_driver(tmp_path_factory.mktemp("bad-driver"), training_kit.module))


@pytest.fixture
def bad_driver(built_bad_driver: BadDriver) -> Iterator[BadDriver]:
    built_bad_driver.behave()
    yield built_bad_driver
    built_bad_driver.behave()


@pytest.fixture
def pick(now: datetime) -> Callable[[Path, Issued], CertificateChoice]:
    """The choice of one certificate, by its fingerprint, behind one module."""

    def pick(module: Path, issued: Issued) -> CertificateChoice:
        return choose(find_tokens([module], now), serial=None, sha256=issued.sha256, kinds=ANY_KIND)

    return pick
