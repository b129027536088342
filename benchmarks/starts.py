"""How long the frozen program needs to start, beside the same program from its source, in one run.

    python benchmarks/starts.py build/package/linux/dist/kyso-desktop [--rounds 6]

Frozen and source take turns, so that both meet the same machine; a first round, which reads the files into memory, is
not counted. The window counts from the command to the first window of that title on a virtual screen (Xvfb, xwininfo).
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import monotonic, sleep

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "samples" / "quyet-dinh-tap-huan.pdf"
LONGEST = 60.0
TITLE = b"Kyso"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tree", type=Path)
    parser.add_argument("--rounds", type=int, default=6)
    arguments = parser.parse_args()
    tree = arguments.tree.resolve()
    with tempfile.TemporaryDirectory() as home, screen() as display:
        own = {**os.environ, "KYSO_HOME": home, "KYSO_JOURNAL_PASSPHRASE": "practice", "DISPLAY": display}
        consoles = {"frozen": [str(tree / "kyso")], "source": [sys.executable, "-m", "kyso_desktop"]}
        windows = {
            "frozen": [str(tree / "kyso-desktop")],
            "source": [sys.executable, "-c", "from kyso_desktop.app import window; raise SystemExit(window())"],
        }
        print("| | frozen | source | ratio |\n|---|---|---|---|")
        for name, words in {"--version": ["--version"], "place": ["place", str(SAMPLE)]}.items():
            show(name, arguments.rounds, {kind: ended(line + words, own) for kind, line in consoles.items()})
        show("window", arguments.rounds, {kind: shown([*line, str(SAMPLE)], own) for kind, line in windows.items()})


def show(name: str, rounds: int, sides: dict[str, Callable[[], float]]) -> None:
    """One line of the table: medians of rounds in which both sides took their turn."""
    for side in sides.values():
        side()
    taken: dict[str, list[float]] = {kind: [] for kind in sides}
    for _ in range(rounds):
        for kind, side in sides.items():
            taken[kind].append(side())
    frozen, source = median(taken["frozen"]), median(taken["source"])
    print(f"| {name} | {frozen:.2f} s | {source:.2f} s | {frozen / source:.2f} |", flush=True)


def ended(command: list[str], own: dict[str, str]) -> Callable[[], float]:
    """Seconds until the command has ended."""

    def run() -> float:
        begun = monotonic()
        subprocess.run(command, env=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        return monotonic() - begun

    return run


def shown(command: list[str], own: dict[str, str]) -> Callable[[], float]:
    """Seconds until its window is there; the program is ended again."""

    def run() -> float:
        begun = monotonic()
        with subprocess.Popen(command, env=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
            try:
                while TITLE not in windows_of(own):
                    if monotonic() - begun > LONGEST or program.poll() is not None:
                        raise SystemExit("no window")
                    sleep(0.02)
                return monotonic() - begun
            finally:
                program.kill()

    return run


def windows_of(own: dict[str, str]) -> bytes:
    return subprocess.run(["xwininfo", "-root", "-tree"], env=own, capture_output=True, check=True).stdout


@contextmanager
def screen() -> Iterator[str]:
    """A virtual screen of our own."""
    display = f":{random.randrange(30000, 50000)}"
    with subprocess.Popen(["Xvfb", display, "-screen", "0", "1400x900x24", "-nolisten", "tcp"]) as server:
        try:
            while not Path(f"/tmp/.X11-unix/X{display[1:]}").exists():
                sleep(0.05)
            yield display
        finally:
            server.terminate()


if __name__ == "__main__":
    main()
