"""What the process that holds the PIN does not load: it parses no document."""

import json
import os
import subprocess
import sys

from kyso_desktop.training import TRAINING_PIN

PROGRAM = """
import sys
from kyso_desktop.app import console
code = console()
print("loaded", *sys.modules)
sys.exit(code)
"""


def test_a_single_signature_is_made_without_an_engine_beside_the_pin(training_kit, sample, pictures, trust):
    home = sample.with_name("home")
    command = [
        sys.executable, "-c", PROGRAM, "sign", sample, "--as", "personal", "--module", training_kit.module, "--image",
        pictures[0], "--pin-stdin", "--json", *trust,
    ]  # fmt: skip
    environment = {**os.environ, "KYSO_HOME": str(home), "KYSO_JOURNAL_PASSPHRASE": "cụm mật khẩu thử"}
    environment["SOFTHSM2_CONF"] = str(training_kit.softhsm_conf)
    done = subprocess.run(
        [*map(str, command)], input=TRAINING_PIN + "\n", capture_output=True, text=True, env=environment, timeout=300
    )
    said, loaded = done.stdout.splitlines()
    assert json.loads(said)["signature"]["field"] == "Signature1"
    engines = {"pyhanko.sign", "pyhanko.pdf_utils", "pikepdf", "lxml", "pypdfium2_raw", "PIL.Image", "uharfbuzz"}
    assert not engines & set(loaded.split())
    assert "sqlcipher3" in loaded.split()
