"""Practice tokens that a test may spoil, and a module that misbehaves on demand."""

import ctypes
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True)
class BadDriver:
    """The module of ``bad_driver.c`` and its switches."""

    module: Path
    library: ctypes.CDLL

    def fail(self, function: int, result: int) -> None:
        self.library.fail(function, ctypes.c_ulong(result))

    def flags(self, flags: int) -> None:
        self.library.set_flags(ctypes.c_ulong(flags))

    def count(self, function: int) -> int:
        return int(self.library.count(function))


@pytest.fixture(scope="session")
def bad_driver_folder(tmp_path_factory: pytest.TempPathFactory, training_kit: TrainingKit) -> Path:
    folder = tmp_path_factory.mktemp("bad-driver")
    source = Path(__file__).with_name("bad_driver.c")
    shutil.copyfile(training_kit.module, folder / "libreal.so")
    options = ["-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror"]
    subprocess.run(["gcc", *options, "-o", folder / "libbad.so", source, "-ldl"], check=True)
    return folder


@pytest.fixture
def bad_driver(bad_driver_folder: Path) -> Iterator[BadDriver]:
    module = bad_driver_folder / "libbad.so"
    driver = BadDriver(module, ctypes.CDLL(str(module)))
    driver.library.behave()
    yield driver
    driver.library.behave()


@pytest.fixture
def pick(now: datetime) -> Callable[[Path, Issued], CertificateChoice]:
    """The choice of one certificate, by its fingerprint, behind one module."""

    def pick(module: Path, issued: Issued) -> CertificateChoice:
        return choose(find_tokens([module], now), serial=None, sha256=issued.sha256, kinds=ANY_KIND)

    return pick
