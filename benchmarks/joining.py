"""Measures what ``kyso prepare`` holds while it joins scans, as the sizes of one run.

    python benchmarks/joining.py [--megabytes 30 100 300] [--pages]

For each size two scans that are that large together become one document. What is counted is the most that the program
and its children held at a time, pages of files not counted. ``--pages``: all pages but the last are chosen, and one is
turned.
"""

import argparse
import json
import os
import subprocess
import tempfile
from pathlib import Path
from time import perf_counter

from private_memory import Watch
from signing import kyso, make_scan


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, nargs="+", default=[30, 100, 300])
    parser.add_argument("--pages", action="store_true")
    options = parser.parse_args()
    found = {}
    with tempfile.TemporaryDirectory() as work:
        os.environ["KYSO_HOME"] = f"{work}/home"
        for megabytes in options.megabytes:
            found[f"{megabytes}_megabytes"] = joined(Path(work), megabytes, some=options.pages)
    print(json.dumps(found, indent=2))


def joined(folder: Path, megabytes: int, *, some: bool) -> dict[str, float]:
    """Most megabytes held, and seconds."""
    halves, target = [folder / "a.pdf", folder / "b.pdf"], folder / "joined.pdf"
    for half in halves:
        make_scan(half, megabytes // 2)
    line = kyso("prepare", *halves, "-o", target, "--overwrite", "--json")
    if some:
        count = 2 * max(1, round(megabytes / 2 * 1_000_000 / (1654 * 2339 * 3)))
        line += ["--pages", f"1-{count - 1}", "--turn", "1:90"]
    started = perf_counter()
    pipe, words = subprocess.PIPE, [str(part) for part in line]
    with subprocess.Popen(words, stdout=pipe, stderr=pipe) as process, Watch(process.pid) as watch:
        _, said = process.communicate()
    if process.returncode:
        raise SystemExit(said.decode())
    return {"held": round(watch.most, 1), "seconds": round(perf_counter() - started, 2)}


if __name__ == "__main__":
    main()
