"""Debian's browsers, headless, with the service's root in their stores, before the real service and window."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.web_door import WebDoor
from kyso_desktop.jobs import Practice, StoreKind, StoreState, web_stores
from kyso_desktop.workstation import folders, web_door
from tests.web.portal import Portal

needs_browser = pytest.mark.skipif("KYSO_BROWSER" not in os.environ, reason="make browser")
CONSOLE = "from kyso_desktop.app import console; raise SystemExit(console())"
PATIENCE = 60_000
PROFILE = ".mozilla/firefox/thu.default"
PREFERENCES = {
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.proxy.type": 0,
    "browser.safebrowsing.update.enabled": False,
    "app.update.auto": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.reportingpolicy.firstRun": False,
}


class Browser:
    """One page of a portal, open in a browser that trusts the root."""

    def __init__(self, port: str, home: Path, portal: Portal) -> None:
        self.port, self._home, self._portal = port, home, portal
        self._process: subprocess.Popen[bytes] | None = None

    def show(self, page: str) -> None:
        """The portal's page is this one, and the browser opens it anew."""
        self.close()
        self._portal.page = page
        self._portal.reports.clear()
        self._process = subprocess.Popen(
            [*self.command(), f"{self._portal.address}/page"],
            env=os.environ | {"HOME": str(self._home)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def command(self) -> list[str]:
        """The browser and its options."""
        raise NotImplementedError

    def close(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(20)
            self._process = None


class Chromium(Browser):
    """Its store is that of this user (NSS)."""

    is_public = False
    """The portal counts as one of the Internet, whose pages this browser keeps from this computer's own services."""

    def command(self) -> list[str]:
        place = self._portal.address.rpartition("/")[2]
        public = [f"--ip-address-space-overrides={place}=public"] if self.is_public else []
        return [
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage",
            f"--user-data-dir={self._home}/chromium", "--disable-background-networking",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost", *public,
        ]  # fmt: skip


class Firefox(Browser):
    """Its store is that of one profile."""

    def command(self) -> list[str]:
        said = "".join(f'user_pref("{key}", {_spelt(value)});\n' for key, value in PREFERENCES.items())
        (self._home / PROFILE / "user.js").write_text(said)
        return ["firefox-esr", "--headless", "--no-remote", "--profile", str(self._home / PROFILE)]


def _spelt(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value).lower()


@pytest.fixture
def allowed(practice: Practice, portal: Portal) -> Practice:
    """The policy lets the portal sign, digests many at once too."""
    site = (portal.address,)
    settings = replace(practice.desk.settings, web_allowed_sites=site, web_raw_sites=site)
    return replace(practice, desk=replace(practice.desk, settings=settings))


@pytest.fixture
def web_window(
    open_window: Callable[[Practice], MainWindow], allowed: Practice, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    with TemporaryDirectory() as runtime:  # short: a socket's path has at most 107 bytes
        monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
        shown = open_window(allowed)
        door = WebDoor(web_door(folders().home))
        door.called.connect(shown.corner.take)
        assert door.listen()
        yield shown
        door.close()


@pytest.fixture
def trusted(allowed: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The root is in the stores of this user's browsers (and the system's, as far as that may be written) meanwhile."""
    for tool in ("chromium", "certutil"):
        if shutil.which(tool) is None:
            pytest.fail(f"{tool} is needed")
    home, profile = os.environ["HOME"], tmp_path / PROFILE
    profile.mkdir(parents=True)
    subprocess.run(["certutil", "-N", "-d", f"sql:{profile}", "--empty-password"], check=True)

    def stores(*, install: bool) -> set[StoreState]:
        monkeypatch.setenv("HOME", str(tmp_path))
        found = web_stores(allowed.desk, install=install)
        monkeypatch.setenv("HOME", home)
        states = {one.kind: one.state for one in found}
        return {states[StoreKind.NSS], states[StoreKind.FIREFOX]}

    assert stores(install=True) == {StoreState.HELD}
    yield
    assert stores(install=False) == {StoreState.MISSING}


@pytest.fixture
def port(web_window: MainWindow, trusted: None) -> Iterator[str]:
    """Where the service, a program of its own, listens."""
    service = subprocess.Popen(
        [sys.executable, "-c", CONSOLE, "service", "run", "--port", "0"],
        env=os.environ | {"PYTHONUNBUFFERED": "1"}, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    yield service.stdout.readline().partition("wss://127.0.0.1:")[2].partition(".")[0]
    service.terminate()
    service.stdout.close()
    service.wait(20)


@pytest.fixture
def chromium(port: str, portal: Portal, tmp_path: Path) -> Iterator[Chromium]:
    made = Chromium(port, tmp_path, portal)
    yield made
    made.close()


@pytest.fixture
def firefox(port: str, portal: Portal, tmp_path: Path) -> Iterator[Firefox]:
    made = Firefox(port, tmp_path, portal)
    yield made
    made.close()
