"""Killed in the middle of appends, again and again. The long run by option: KYSO_KILL_ROUNDS=200."""

import os
import subprocess
import sys
from random import Random
from threading import Event

from tests.journal.test_journal import APPEND

from kyso_desktop.journal import Act, Outcome

ROUNDS = int(os.environ.get("KYSO_KILL_ROUNDS", "6"))

BATCH = (
    APPEND.split("for step")[0]
    + """
from kyso_desktop.journal import Outcome
folder = Path(sys.argv[2])
for step in range(100000):
    number = journal.begin(Act.SIGN, {"file": f"{sys.argv[3]}-{step}"}, datetime.now(UTC))
    (folder / f"{sys.argv[3]}-{step}").write_bytes(b"signed")
    journal.close(number, Outcome.DONE, {}, datetime.now(UTC))
    print(step, flush=True)
"""
)


def test_after_every_kill_the_chain_is_whole_and_every_signed_file_has_its_entry(open_journal, folder, tmp_path):
    random, signed = Random(6), tmp_path / "signed"
    signed.mkdir()
    folder.mkdir(mode=0o700)
    for round_number in range(ROUNDS):
        command = [sys.executable, "-c", BATCH, str(folder), str(signed), str(round_number)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
            program.stdout.readline()
            Event().wait(random.random() * 0.05)
            program.kill()
        journal = open_journal()
        assert journal.check().intact
        known = {entry.facts["file"]: entry for entry in journal.entries(act=Act.SIGN)}
        files = {path.name for path in signed.iterdir()}
        assert files <= set(known)
        done = {name for name, entry in known.items() if entry.outcome is Outcome.DONE}
        assert done <= files
        assert len(known) - len(done) <= round_number + 1
        journal.close_store()
