"""PyInstaller under Wine on a busy machine: freeze.py OPTION… as PyInstaller takes them.

Where a new process dies before its first instruction (memory or processes run out for a moment), Wine's CreateProcess
answers with ERROR_INTERNAL_ERROR. Nothing of the program has run then, so starting it again is safe. PyInstaller starts
some sixty of them and gives up at the first such answer.
"""

import subprocess
import sys
import time
from typing import Any

DIED_BEFORE_IT_BEGAN = 1359
TURNS = 5


class PatientPopen(subprocess.Popen[Any]):
    """A process that is started again, at most ``TURNS`` times in all, where Wine lost it before it began."""

    def __init__(self, *arguments: object, **options: object) -> None:
        for turn in range(1, TURNS):
            try:
                super().__init__(*arguments, **options)  # type: ignore[call-overload]
            except OSError as error:
                if getattr(error, "winerror", None) != DIED_BEFORE_IT_BEGAN:
                    raise
                print(f"again ({turn}): a process died before it began", file=sys.stderr, flush=True)
                time.sleep(turn)
            else:
                return
        super().__init__(*arguments, **options)  # type: ignore[call-overload]


if __name__ == "__main__":
    subprocess.Popen = PatientPopen  # type: ignore[misc]
    from PyInstaller.__main__ import run

    run()
