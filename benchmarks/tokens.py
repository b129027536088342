"""Measures tokens: listing from cold, coming and going of a card, the window's thread beside a bad driver, the calls.

    PYTHONPATH=src:. python benchmarks/tokens.py [--rounds 50]

The card is the one of ``tests/card`` behind pcscd, Debian's virtual reader and OpenSC; the bad driver is that of
``tests/tokens``, built with gcc. The table is what stands in ``docs/measurements.md``.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread
from time import monotonic, sleep

from tests.card.piv import PivApplet, VirtualCard
from tests.card.reader import MODULE, virtual_reader

from kyso_desktop.tokens import Pin, TokenReport, choose, find_tokens, unlock, watch
from kyso_desktop.tokens.process import end_all
from kyso_desktop.training import PERSON, TrainingAuthority, TrainingKit, make_kit
from kyso_desktop.trust import CertificateKind

PIN = "135790"
SPY = next(Path("/usr/lib").glob("*/pkcs11-spy.so"))
ROOT = Path(__file__).parents[1]


def now() -> datetime:
    return datetime.now(UTC)


def row(what: str, seconds: list[float]) -> None:
    """One line of the table: median, 95th percentile, worst, in milliseconds."""
    ordered = sorted(seconds)
    high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    values = (statistics.median(ordered), high, ordered[-1])
    print(f"| {what} | {len(ordered)} | " + " | ".join(f"{value * 1000:.0f}" for value in values) + " |", flush=True)


def timed(work: Callable[[], object]) -> float:
    started = monotonic()
    work()
    return monotonic() - started


class Seen:
    """What a watch tells, and when."""

    def __init__(self) -> None:
        self._there = Event()
        self._gone = Event()
        self._gone.set()

    def __call__(self, reports: tuple[TokenReport, ...]) -> None:
        complete = any(len(report.certificates) == 1 for report in reports)
        (self._there if complete else self._gone).set()
        (self._gone if complete else self._there).clear()

    def wait(self, *, there: bool) -> None:
        if not (self._there if there else self._gone).wait(20):
            raise SystemExit("nothing seen within 20 s")


def listing(kit: TrainingKit, rounds: int) -> None:
    def cold() -> None:
        end_all()
        find_tokens([kit.module], now())

    row("two practice tokens listed, no process yet", [timed(cold) for _ in range(rounds)])
    row("the same, process there", [timed(lambda: find_tokens([kit.module], now())) for _ in range(rounds)])


def signing(kit: TrainingKit, rounds: int) -> None:
    choice = choose(
        find_tokens([kit.module], now()), serial=None, sha256=None, kinds=frozenset({CertificateKind.PERSONAL})
    )

    def unlocked() -> None:
        with Pin(kit.pin) as pin, unlock(choice, pin):
            pass

    row("unlock and close", [timed(unlocked) for _ in range(rounds)])
    with Pin(kit.pin) as pin, unlock(choice, pin) as key:
        row("one raw signature (RSA-2048, SoftHSM)", [timed(lambda: key.sign(b"x", "sha256")) for _ in range(rounds)])


def coming_and_going(rounds: int) -> None:
    holder = TrainingAuthority(now()).issue(PERSON)
    card = VirtualCard(PivApplet(b"KYSO-BENCH-CARD1", {0x9A: holder}, PIN))
    seen = Seen()
    inserted, removed = [], []
    with virtual_reader():
        watching = watch([MODULE], seen)
        for number in range(rounds):
            sleep(0.1 + (number % 7) * 0.11)  # not in step with anybody's polling
            started = monotonic()
            card.insert()
            seen.wait(there=True)
            inserted.append(monotonic() - started)
            sleep(0.1 + (number % 5) * 0.13)
            started = monotonic()
            card.pull()
            seen.wait(there=False)
            removed.append(monotonic() - started)
        watching.stop()
        end_all()
    row("card inserted until shown with its certificate", inserted)
    row("card pulled until gone", removed)


def thread_beside_a_bad_driver(kit: TrainingKit) -> None:
    """The longest time that this thread (a window's, in the program) is held while others wait for a driver."""
    from tests.tokens.conftest import BadDriver, build_bad_driver

    with tempfile.TemporaryDirectory() as folder:
        module, memory = build_bad_driver(Path(folder), kit.module)
        driver = BadDriver(module, memory)
        for what, conduct in (("hangs 15 s", BadDriver.HANG), ("crashes", BadDriver.CRASH)):
            driver.conduct(4, conduct)
            worker = Thread(target=lambda: find_tokens([module, kit.module], now()))
            worker.start()
            gaps, last = [], monotonic()
            while worker.is_alive():
                sleep(0.005)
                gaps.append(monotonic() - last - 0.005)
                last = monotonic()
            row(f"window's thread held, driver {what}", gaps)
            driver.behave()


def calls(kit: TrainingKit) -> None:
    """Every call between program and token in a listing, a login and a signature."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "spy.log"
        os.environ.update(PKCS11SPY=str(kit.module), PKCS11SPY_OUTPUT=str(log))
        choice = choose(
            find_tokens([SPY], now()), serial=None, sha256=None, kinds=frozenset({CertificateKind.PERSONAL})
        )
        with Pin(kit.pin) as pin, unlock(choice, pin) as key:
            key.sign(b"x", "sha256")
        end_all()
        found = Counter(re.findall(r"^\d+: (C_\w+)", log.read_text(errors="replace"), re.MULTILINE))
    print("\n" + ", ".join(f"{name} {count}" for name, count in sorted(found.items())))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=50)
    rounds = arguments.parse_args().rounds
    folder = Path(tempfile.mkdtemp())
    try:
        kit = make_kit(folder / "kit", now())
        kit.activate()
        print("| what | rounds | median ms | 95 % ms | worst ms |\n|---|---|---|---|---|")
        listing(kit, rounds)
        signing(kit, rounds)
        coming_and_going(rounds)
        thread_beside_a_bad_driver(kit)
        calls(kit)
        commit = subprocess.run(["git", "-C", ROOT, "rev-parse", "--short", "HEAD"], capture_output=True, text=True)
        print(f"\n{os.cpu_count()} cores, commit {commit.stdout.strip()}")
    finally:
        end_all()
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
