import os
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Event

import keyring.errors
import pytest

from kyso_desktop.workstation import Folders, JournalSecret, KeyringMissing, KeyringRefused, journal_key
from kyso_desktop.workstation import journal_key as front_door

MODULE = sys.modules["kyso_desktop.workstation.journal_secret"]


@pytest.fixture
def own(tmp_path, monkeypatch) -> Folders:
    monkeypatch.delenv("KYSO_JOURNAL_PASSPHRASE", raising=False)
    return Folders(tmp_path, tmp_path / "journal", tmp_path / "cache", tmp_path / "logs")


class Ring(keyring.backend.KeyringBackend):
    """A keyring in memory, counted as one of the operating system's."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


@pytest.fixture
def ring(monkeypatch) -> Ring:
    ring = Ring()
    use(monkeypatch, ring)
    monkeypatch.setattr(MODULE, "_TRUSTED_BACKENDS", (Ring.__module__,))
    return ring


def use(monkeypatch, backend) -> None:
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)


def test_the_key_is_made_once_and_kept_in_the_keyring(own, ring):
    secret = journal_key(own)
    assert len(secret.key) == 32
    assert journal_key(own) == secret
    assert list(ring.kept.values()) == [secret.key.hex()]
    assert secret.key.hex() not in "".join(str(path.read_bytes()) for path in own.journal.iterdir())


def test_each_journal_has_a_key_of_its_own(own, ring, tmp_path):
    other = Folders(tmp_path, tmp_path / "other", tmp_path / "cache", tmp_path / "logs")
    assert journal_key(own) != journal_key(other)


def test_a_journal_whose_key_is_gone_gets_no_new_one(own, ring):
    own.journal.mkdir()
    (own.journal / "journal.db").write_bytes(b"x")
    with pytest.raises(KeyringRefused):
        journal_key(own)
    assert ring.kept == {}
    assert journal_key(own, lambda: "mật khẩu") == JournalSecret(passphrase="mật khẩu")


def test_a_set_passphrase_wins(own, ring, monkeypatch):
    monkeypatch.setenv("KYSO_JOURNAL_PASSPHRASE", "mật khẩu")
    assert journal_key(own) == JournalSecret(passphrase="mật khẩu")
    assert ring.kept == {}


def test_a_passphrase_is_the_same_however_its_letters_are_composed(own, monkeypatch):
    monkeypatch.setenv("KYSO_JOURNAL_PASSPHRASE", "mâ\u0323t")
    assert journal_key(own) == JournalSecret(passphrase="mật")


def test_a_secret_is_never_printed(own):
    secret = JournalSecret(key=b"k" * 32, passphrase="p")
    assert repr(secret) == str(secret) == f"{secret}" == "JournalSecret()"


@pytest.mark.parametrize("backend", ["fail", "null", "plain"])
def test_no_keyring_means_a_passphrase_or_nothing(own, monkeypatch, backend):
    from keyring.backends import fail, null

    # A keyring of unknown make, which may well keep clear text, is none.
    use(monkeypatch, {"fail": fail.Keyring, "null": null.Keyring, "plain": Ring}[backend]())
    with pytest.raises(KeyringMissing):
        journal_key(own)
    with pytest.raises(KeyringMissing):
        journal_key(own, lambda: None)
    assert journal_key(own, lambda: "mật khẩu") == JournalSecret(passphrase="mật khẩu")
    assert not own.journal.exists()


def test_a_keyring_that_keeps_clear_text_is_passed_over_in_a_chain(own, ring, monkeypatch):
    from keyring.backends.chainer import ChainerBackend

    class Chain(ChainerBackend):
        backends = (keyring.backends.null.Keyring(), ring)

    use(monkeypatch, Chain())
    assert journal_key(own).key.hex() in ring.kept.values()


@pytest.mark.parametrize(
    "error", [keyring.errors.KeyringLocked(), keyring.errors.InitError(), keyring.errors.PasswordSetError(), OSError()]
)
@pytest.mark.parametrize("when", ["get_password", "set_password"])
def test_a_locked_keyring_is_told(own, ring, monkeypatch, error, when):
    def refuse(*_args):
        raise error

    monkeypatch.setattr(ring, when, refuse)
    with pytest.raises(KeyringRefused):
        journal_key(own, lambda: "mật khẩu")


@pytest.mark.parametrize("stored", ["không phải khóa", "00"])
def test_something_else_in_the_keyring_is_not_used(own, ring, monkeypatch, stored):
    monkeypatch.setattr(ring, "get_password", lambda *_: stored)
    with pytest.raises(KeyringRefused):
        journal_key(own)


def test_a_keyring_that_forgets_at_once_is_not_trusted(own, ring, monkeypatch):
    monkeypatch.setattr(ring, "set_password", lambda *_: None)
    with pytest.raises(KeyringRefused):
        journal_key(own)


def test_a_keyring_that_never_answers_does_not_hold_the_program(own, ring, monkeypatch):
    answer = Event()
    monkeypatch.setattr(MODULE, "_PATIENCE_WITHOUT_SCREEN", 0.2)
    monkeypatch.setattr(MODULE, "_PATIENCE_WITH_SCREEN", 0.2)
    monkeypatch.setattr(ring, "get_password", lambda *_: answer.wait())
    with pytest.raises(KeyringRefused):
        journal_key(own)
    answer.set()


def test_keyring_is_not_loaded_before_it_is_needed():
    program = "import sys, kyso_desktop.workstation; raise SystemExit('keyring' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
    assert front_door is journal_key


PROGRAM = """
import sys, keyring
from kyso_desktop.errors import KysoError
from kyso_desktop.workstation import folders, journal_key
try:
    first = journal_key(folders())
except KysoError as error:
    print(type(error).__name__)
else:
    kept = keyring.get_keyring().get_password("kyso-desktop", str(folders().journal))
    print(type(keyring.get_keyring()).__module__, first == journal_key(folders()), kept == first.key.hex())
"""
TOOLS = ("dbus-run-session", "gnome-keyring-daemon")


@pytest.mark.skipif(
    not all(shutil.which(tool) for tool in TOOLS), reason=f"needs {' and '.join(TOOLS)} (Debian: dbus, gnome-keyring)"
)
@pytest.mark.parametrize("state", ["unlocked", "absent"])
def test_the_real_secret_service(tmp_path, state):
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    start = "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "
    script = (start if state == "unlocked" else "") + 'exec "$0" -c "$1"'
    # The bus may start no service by itself: what answers is what this test started.
    config = tmp_path / "bus.conf"
    config.write_text(
        "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>"
        '<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>'
        '<allow own="*"/></policy></busconfig>'
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("KYSO_", "XDG_"))}
    environment |= {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(runtime), "KYSO_HOME": str(tmp_path / "kyso")}
    environment.pop("DISPLAY", None)
    environment.pop("PYTHON_KEYRING_BACKEND", None)
    command = ["dbus-run-session", f"--config-file={config}", "--", "sh", "-c", script, sys.executable, PROGRAM]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, check=False)
    expected = {"unlocked": "keyring.backends.SecretService True True", "absent": "KeyringMissing"}
    assert done.stdout.strip() == expected[state], done.stderr
    assert not any(Path(tmp_path / "kyso").rglob("*.key"))
