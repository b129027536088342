"""The root in the stores of this user: put in, read back, taken out; and the start with the session."""

import argparse
import os
import shlex
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kyso_desktop import jobs
from kyso_desktop.app.desk import build_desk
from kyso_desktop.cli.service import service
from kyso_desktop.cli.service_arguments import add_service
from kyso_desktop.service import ROOT_NAME, service_certificate
from kyso_desktop.workstation import (
    StoreKind,
    StoreState,
    install_root,
    list_root_stores,
    remove_root,
    set_autostart,
    starts_with_session,
)


def states(stores: object, *kinds: StoreKind) -> list[StoreState]:
    return [one.state for one in stores if one.kind in kinds]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / ".config"))
    monkeypatch.setattr("kyso_desktop.workstation.root_stores.SYSTEM_FOLDER", tmp_path / "none")
    return tmp_path


@pytest.mark.skipif(shutil.which("certutil") is None, reason="certutil (libnss3-tools) is not on this computer")
def test_the_root_is_put_into_the_browsers_stores_and_taken_out(home: Path) -> None:
    profile = home / ".mozilla/firefox/abc.default"
    profile.mkdir(parents=True)
    subprocess.run(["certutil", "-N", "-d", f"sql:{profile}", "--empty-password"], check=True)
    made = service_certificate(home / "service", datetime.now(UTC))
    mine = (StoreKind.NSS, StoreKind.FIREFOX)
    assert states(list_root_stores(made.root, ROOT_NAME), *mine) == [StoreState.MISSING] * 2
    assert states(install_root(made.root, ROOT_NAME), *mine) == [StoreState.HELD] * 2
    made.root.unlink()
    newer = service_certificate(home / "service", datetime.now(UTC))
    assert states(list_root_stores(newer.root, ROOT_NAME), *mine) == [StoreState.MISSING] * 2
    assert states(install_root(newer.root, ROOT_NAME), *mine) == [StoreState.HELD] * 2
    assert states(remove_root(newer.root, ROOT_NAME), *mine) == [StoreState.MISSING] * 2


@pytest.mark.skipif("KYSO_BROWSER" not in os.environ or os.geteuid() != 0, reason="make browser, as root")
def test_the_systems_own_store_really_holds_the_root_and_lets_it_go(tmp_path: Path) -> None:
    made = service_certificate(tmp_path / "service", datetime.now(UTC))

    def verified() -> str:
        ended = subprocess.run(["openssl", "verify", made.chain], capture_output=True, text=True, check=False)
        return ended.stdout

    assert "OK" not in verified()
    try:
        assert states(install_root(made.root, ROOT_NAME), StoreKind.SYSTEM) == [StoreState.HELD]
        assert verified().endswith(": OK\n")
    finally:
        assert states(remove_root(made.root, ROOT_NAME), StoreKind.SYSTEM) == [StoreState.MISSING]
    assert "OK" not in verified()


def test_a_computer_without_the_tool_says_so(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(home))
    made = service_certificate(home / "service", datetime.now(UTC))
    assert states(install_root(made.root, ROOT_NAME), StoreKind.NSS) == [StoreState.NO_TOOL]
    assert states(install_root(made.root, ROOT_NAME), StoreKind.SYSTEM) == [StoreState.NO_RIGHT]


def test_the_start_with_the_session_is_set_and_taken_back(home: Path) -> None:
    assert not starts_with_session()
    set_autostart(on=True)
    assert '"--tray"' in (home / ".config/autostart/KysoService.desktop").read_text()
    set_autostart(on=False)
    assert not starts_with_session()


def test_the_start_with_the_session_is_nothing_once_the_program_is_gone(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = home / 'Ký "50%" số' / "kyso"
    monkeypatch.setattr("kyso_desktop.workstation.autostart.window_command", lambda: [str(program)])
    set_autostart(on=True)
    entry = dict(
        line.split("=", 1)
        for line in (home / ".config/autostart/KysoService.desktop").read_text().splitlines()
        if "=" in line
    )
    assert entry["TryExec"] == str(program)
    unescaped = entry["Exec"].replace("\\\\", "\\").replace("%%", "%")
    assert shlex.split(unescaped) == [str(program), "--tray"]


def test_an_uninstaller_takes_back_whatever_the_service_left(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KYSO_HOME", str(home / "kyso"))
    monkeypatch.setenv("KYSO_JOURNAL_PASSPHRASE", "cụm mật khẩu thử")
    desk, parser = build_desk(), argparse.ArgumentParser()
    add_service(parser)
    jobs.web_stores(desk, install=True)
    set_autostart(on=True)
    for _ in range(2):  # nothing is left, and nothing is made where nothing is
        assert service(parser.parse_args(["uninstall"]), desk) == 0
        assert not starts_with_session()
        assert not (desk.folders.home / "service").exists()
        assert states(list_root_stores(home / "none.pem", ROOT_NAME), StoreKind.NSS) != [StoreState.HELD]
    codes = [one.facts["code"] for one in desk.open_journal().entries()]
    assert codes == ["ROOT_INSTALLED", "SERVICE_CLEARED"]
    desk.open_journal().close_store()
