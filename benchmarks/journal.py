"""Measures the journal at the size of years: appending, filtered pages, the whole check, export.

    python benchmarks/journal.py [--entries 1000000] [--appends 2000] [--folder DIR] [--keep]

The journal is filled in bulk through the store (each record chained as always), then measured through the public door.
"Without the fsync" means that ``os.fsync`` and SQLite's own are switched off while appends are measured.
"""

import argparse
import os
import resource
import shutil
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from time import perf_counter, process_time, thread_time

from kyso_desktop.journal import Act, Journal, Outcome, Wish
from kyso_desktop.journal.chain import Link, next_body
from kyso_desktop.workstation import JournalSecret

SECRET = JournalSecret(key=bytes(range(32)))
START = datetime(2020, 1, 1, tzinfo=UTC)
NAMES = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Đức Cường", "Ủy ban nhân dân tỉnh")


def facts(number: int) -> dict[str, object]:
    """What a real signature writes, in size and shape."""
    return {
        "file": f"Quyết định số {number % 9000}.pdf",
        "sha256_before": f"{number:064x}",
        "capacity": "seal" if number % 2 else "personal",
        "certificate": f"{number % 7:064x}",
        "signer": NAMES[number % len(NAMES)],
        "token": "0123456789ABCDEF",
        "marks": [{"page": 1, "box": [85.04, 700.0, 200.5, 760.25]}],
        "number": str(number % 9000),
        "warnings": [],
    }


def fill(journal: Journal, entries: int) -> Link:
    """So many entries, four of five begun and closed, the rest notes; one of a hundred failed, one of 5000 open."""
    store, last = journal._store, journal._store.last()[0]
    for first in range(0, entries, 20_000):
        with store.transaction():
            for number in range(first, min(first + 20_000, entries)):
                at = START + timedelta(seconds=number * 180)
                act = (Act.SIGN, Act.ISSUE, Act.VERIFY, Act.SIGN, Act.REFUSED)[number % 5]
                said: dict[str, object] = {"act": act.value, "facts": facts(number)}
                if number % 5 == 4:
                    last, body = next_body(last, "note", at, {**said, "outcome": "done"})
                    store.add(last, body)
                    continue
                last, body = next_body(last, "begin", at, said)
                store.add(last, body)
                if number % 5000 == 1:
                    continue
                outcome = "failed" if number % 100 == 7 else "done"
                end = {"begins": last.number, "outcome": outcome, "facts": {"sha256_after": f"{number:064x}"}}
                last, body = next_body(last, "close", at, end)
                store.add(last, body)
    journal._head.write(last)
    return last


def seconds(step: Callable[[], object]) -> float:
    """How long one call takes."""
    start = perf_counter()
    step()
    return perf_counter() - start


def processor_seconds(step: Callable[[], object]) -> float:
    """What one call takes of the processor, whatever else runs on this machine."""
    start = thread_time()
    step()
    return thread_time() - start


def measure_appends(
    journal: Journal, count: int, timed: Callable[[Callable[[], object]], float] = seconds
) -> list[float]:
    """Each append by itself, in seconds, sorted: notes, beginnings and closings in turn."""
    now, acts, found = datetime.now(UTC), (Act.SIGN, Act.ISSUE, Act.VERIFY), list[float]()
    for step in range(count // 3):
        found.append(timed(partial(journal.note, acts[step % 3], facts(step), now)))
        begun = list[int]()
        found.append(timed(lambda: begun.append(journal.begin(Act.SIGN, facts(step), now))))
        found.append(timed(lambda: journal.close(begun[0], Outcome.DONE, {"sha256_after": "0" * 64}, now)))
    return sorted(found)


def report(name: str, value: float, unit: str, target: str) -> None:
    """One line of the table."""
    print(f"| {name} | {value:.1f} {unit} | {target} |", flush=True)


def pages(journal: Journal) -> None:
    """Every kind of filter, first page and a later one, the slowest of five each."""
    year = START + timedelta(days=365)
    wishes = {
        "no filter": Wish(),
        "one act": Wish(act=Act.REFUSED),
        "failed": Wish(outcome=Outcome.FAILED),
        "still open": Wish(outcome=Outcome.OPEN),
        "failed, one month": Wish(outcome=Outcome.FAILED, since=year, until=year + timedelta(days=30)),
        "act and month": Wish(act=Act.SIGN, since=year, until=year + timedelta(days=30)),
        "done, one act": Wish(act=Act.SIGN, outcome=Outcome.DONE),
        "words, many hits": Wish(words="quyet dinh duc cuong"),
        "words, few hits": Wish(words="an 8123"),
        "words and act": Wish(words="quyet dinh", act=Act.ISSUE),
        "words nearly everywhere, act that is nowhere": Wish(words="quyet dinh", act=Act.BACKED_UP),
        "words nearly everywhere, one old month": Wish(words="quyet dinh", since=year, until=year + timedelta(days=30)),
        "words and outcome that never meet": Wish(words="tran thi binh", outcome=Outcome.FAILED),
        "words that never meet": Wish(words="binh cuong"),
    }
    for name, wish in wishes.items():
        first = journal.page(wish)
        times = [seconds(lambda: journal.page(wish)) for _ in range(5)]
        if first.next:
            times += [seconds(lambda: journal.page(wish, first.next)) for _ in range(5)]
        used = min(processor_seconds(lambda: journal.page(wish)) for _ in range(5))
        report(f"page of 50: {name} (processor {used * 1000:.1f} ms)", max(times) * 1000, "ms", "50")


def main() -> None:
    """Fill, measure, print a Markdown table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--appends", type=int, default=2000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--keep", action="store_true")
    wanted = parser.parse_args()
    folder = wanted.folder or Path(tempfile.mkdtemp(prefix="kyso-journal-"))
    journal = Journal.open(folder, SECRET)
    if journal._store.last()[0].number == 0:
        print(f"filled in {seconds(lambda: fill(journal, wanted.entries)):.0f} s")
    size = (folder / "journal.db").stat().st_size / 2**20
    print(f"{journal._store.last()[0].number} records, {size:.0f} MiB\n\n| what | measured | target |\n|---|---|---|")
    times = measure_appends(journal, wanted.appends // 10)
    report("append with fsync, median", times[len(times) // 2] * 1000, "ms", "")
    real = os.fsync
    os.fsync = lambda _descriptor: None
    journal._store.rows("PRAGMA synchronous = OFF")
    times = measure_appends(journal, wanted.appends)
    used = measure_appends(journal, wanted.appends, processor_seconds)
    os.fsync = real
    journal._store.rows("PRAGMA synchronous = EXTRA")
    report("append without fsync, median", times[len(times) // 2] * 1000, "ms", "")
    report("append without fsync, p99", times[len(times) * 99 // 100] * 1000, "ms", "5")
    report("append without fsync, p99, processor time", used[len(used) * 99 // 100] * 1000, "ms", "5")
    pages(journal)
    used = process_time()
    report("whole check", seconds(lambda: journal.check()), "s", "20")
    report("whole check, processor time", process_time() - used, "s", "20")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    report("reading every entry", seconds(lambda: sum(1 for _ in journal.entries())), "s", "")
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    report("memory grown while reading every entry", grown, "MiB", "flat")
    journal.close_store()
    if not wanted.keep:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
