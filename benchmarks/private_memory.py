"""What a process and its children hold that the system cannot take back: all but pages of files."""

import re
from pathlib import Path
from threading import Event, Thread

HELD = re.compile(r"RssAnon:\s+(\d+).*RssShmem:\s+(\d+)", re.DOTALL)
PAUSE_SECONDS = 0.01


class Watch:
    """Between entering and leaving: the most megabytes that the process and its descendants held together (Linux)."""

    def __init__(self, process: int) -> None:
        self.most = 0.0
        self._process = process
        self._ended = Event()
        self._thread = Thread(target=self._look, daemon=True)

    def __enter__(self) -> "Watch":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._ended.wait(PAUSE_SECONDS):
            sizes = [held(each) for each in family(self._process)]
            # What processes share is as large as the largest part that one of them looks at.
            now = sum(own for own, _ in sizes) + max(shared for _, shared in sizes)
            self.most = max(self.most, now / 1000)


def family(process: int) -> list[int]:
    """The process and all below it, as far as they are still there."""
    found = [process]
    try:
        for task in Path(f"/proc/{process}/task").iterdir():
            children = (task / "children").read_text().split()
            found += [each for child in children for each in family(int(child))]
    except OSError:
        pass
    return found


def held(process: int) -> tuple[int, int]:
    """Kilobytes of its own, and of memory that it shares; none where the process is gone."""
    try:
        found = HELD.search(Path(f"/proc/{process}/status").read_text())
    except OSError:
        return 0, 0
    return (int(found[1]), int(found[2])) if found else (0, 0)
