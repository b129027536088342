"""A new key for the journal, end to end under the real Secret Service, and a change that was cut short."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.workstation.test_journal_key import TOOLS

PROGRAM = """
import io, sys, keyring
from kyso_desktop.app.desk import build_desk
from kyso_desktop.cli import run
from kyso_desktop import jobs, workstation
build = lambda *_: build_desk()
desk = build_desk()
desk.open_journal().note(jobs.Act.VERIFY, {"file": "a.pdf"}, desk.clock())
before = jobs.back_up_journal(desk).folder
name = str(workstation.folders().journal)
first = keyring.get_password("kyso-desktop", name)
desk.shut_journal()
assert run(["journal", "rekey"], build) == 0
assert keyring.get_password("kyso-desktop", name) not in (None, first)
assert keyring.get_password("kyso-desktop", name + "#next") is None
assert run(["journal", "check"], build) == 0
# A backup from before the change opens with the former key, and with the present one once it is restored.
assert run(["journal", "restore", str(before)], build) == 0
again = build_desk()
acts = [entry.act.value for entry in jobs.read_journal(again)]
assert acts == ["verify", "restored"], acts
# The machine goes off after the store has the new key and before the keyring has it.
workstation.propose_journal_key(again.folders)
again.open_journal().change_key(workstation.proposed_journal_key(again.folders))
again.shut_journal()
assert run(["journal", "check"], build) == 0
assert keyring.get_password("kyso-desktop", name + "#next") is None
print("whole")
"""


@pytest.mark.skipif(
    not all(shutil.which(tool) for tool in TOOLS), reason=f"needs {' and '.join(TOOLS)} (Debian: dbus, gnome-keyring)"
)
def test_the_key_changes_in_the_real_secret_service(tmp_path: Path) -> None:
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    script = 'printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$0" -c "$1"'
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
    assert done.stdout.strip().endswith("whole"), done.stdout + done.stderr
