#!/usr/bin/env python3
"""Whether what ``make browser`` covers has changed since it last passed: a digest, kept in scripts/browser.sha256.

As scripts/package_stamp.py: exit code 0 where nothing has changed, 1 where something has; ``--write`` after a pass.
"""

import hashlib
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STAMP = ROOT / "scripts" / "browser.sha256"
COVERED = (
    "src/kyso_desktop/service", "src/kyso_desktop/jobs/web_*.py", "src/kyso_desktop/gui/web_*.py",
    "src/kyso_desktop/workstation/doors.py", "src/kyso_desktop/workstation/root_stores.py", "tests/web",
)  # fmt: skip


def digest() -> str:
    """Of the names and contents of all covered files."""
    found = {file for name in COVERED for place in ROOT.glob(name) for file in (place, *place.rglob("*"))}
    whole = hashlib.sha256()
    for file in sorted(file for file in found if file.suffix == ".py"):
        content = hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
        whole.update(f"{file.relative_to(ROOT).as_posix()} {content}\n".encode())
    return whole.hexdigest()


def main() -> None:
    now = digest()
    if "--write" in sys.argv:
        STAMP.write_text(f"{now}\n", encoding="ascii")
    elif STAMP.is_file() and STAMP.read_text(encoding="ascii").strip() == now:
        print("browser: not run, nothing that it covers has changed since it last passed (scripts/browser.sha256)")
    else:
        print("browser: run, something that it covers has changed since it last passed")
        raise SystemExit(1)


if __name__ == "__main__":
    main()
