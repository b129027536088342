"""The window's own thread loads no engine, whether a document is opened, another prepared or help asked for."""

import os
import subprocess
import sys
from pathlib import Path

FRESH = """
import sys, threading
from functools import partial
from importlib.abc import MetaPathFinder
from pathlib import Path
from PySide6.QtWidgets import QApplication
from kyso_desktop.app.speech import settle_language
catalogue = settle_language()
from kyso_desktop.app.window import build_desk, make_application
from kyso_desktop.gui.main_window import MainWindow
from kyso_desktop.gui.passphrase_bar import Passphrase

class Watch(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if threading.current_thread() is threading.main_thread() and not name.startswith("kyso_desktop.gui"):
            print("loaded", name)

def until(ready):
    while not ready():
        QApplication.processEvents()

application = make_application(sys.argv[:1], catalogue)
window = MainWindow(partial(build_desk, Passphrase()), Passphrase())
window.show()
until(lambda: window.rooms is not None and not window.errands.running)
sys.meta_path.insert(0, Watch())
window.open([Path(sys.argv[1])])
until(lambda: window.rooms.sign.document is not None and not window.errands.running)
print("shown", window.rooms.sign.document.name)
window.rooms.prepare()
until(lambda: window.rooms.sign.chapter == "prepare" and not window.errands.running)
window.turn_to_page("help")
until(lambda: "help" in window.rooms._pages and not window.errands.running)
print("turned")
sys.meta_path.pop(0)
window.close()
"""


LIGHT = tuple(f"loaded kyso_desktop.{name}" for name in ("wording.", "jobs.arranging", "jobs.patient"))
"""Words and values, with nothing behind them."""


def test_no_engine_is_loaded_on_the_windows_thread(tmp_path: Path, sample: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.toml").write_text("welcome_off = true\n", encoding="utf-8")
    own = {**os.environ, "KYSO_HOME": str(home), "KYSO_JOURNAL_PASSPHRASE": "test"}
    line = [sys.executable, "-c", FRESH, str(sample)]
    told = subprocess.run(line, env=own, capture_output=True, text=True, timeout=300, check=True).stdout.splitlines()
    assert f"shown {sample.name}" in told
    assert "turned" in told
    assert [one for one in told if one.startswith("loaded") and not one.startswith(LIGHT)] == []
