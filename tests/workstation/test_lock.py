import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from kyso_desktop.workstation import FileBusy, FileMissing, exclusive_lock

HOLD = """
import sys
from pathlib import Path
from kyso_desktop.workstation import exclusive_lock
with exclusive_lock(Path(sys.argv[1]), seconds=1):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_another_program_waits_until_the_holder_dies(tmp_path):
    command = [sys.executable, "-c", HOLD, str(tmp_path / "lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        holder.stdout.readline()
        with pytest.raises(FileBusy), exclusive_lock(tmp_path / "lock", seconds=0.05):
            pass
        holder.kill()
    with exclusive_lock(tmp_path / "lock", seconds=1):
        pass


def test_threads_exclude_each_other(tmp_path):
    inside = []

    def work(_number: int) -> None:
        with exclusive_lock(tmp_path / "lock", seconds=10):
            inside.append(1)
            assert len(inside) == 1
            inside.pop()

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(40)))


def test_a_lock_that_cannot_be_made_is_told(tmp_path):
    with pytest.raises(FileMissing), exclusive_lock(tmp_path / "none" / "lock", seconds=0):
        pass
