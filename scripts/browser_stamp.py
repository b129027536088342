#!/usr/bin/env python3
"""Whether what ``make browser`` covers has changed since it last passed: a digest, kept in scripts/browser.sha256.

As scripts/package_stamp.py: exit code 0 where nothing has changed, 1 where something has; ``--write`` after a pass.
"""

from pathlib import Path

from package_stamp import ROOT, digest, settle

STAMP = ROOT / "scripts" / "browser.sha256"
COVERED = (
    "src/kyso_desktop/service", "src/kyso_desktop/jobs/web_*.py", "src/kyso_desktop/gui/web_*.py",
    "src/kyso_desktop/gui/local_door.py", "src/kyso_desktop/workstation/doors.py",
    "src/kyso_desktop/workstation/root_stores.py", "tests/web", "tests/service/test_limits.py",
    "tests/service/test_stores.py", "tests/service/test_program.py",
)  # fmt: skip


def covered_files() -> list[Path]:
    found = {file for name in COVERED for place in ROOT.glob(name) for file in (place, *place.rglob("*"))}
    return sorted(file for file in found if file.suffix in (".py", ".js"))


if __name__ == "__main__":
    settle("browser", STAMP, digest(covered_files()))
