#!/usr/bin/env python3
"""Whether what ``make package`` covers has changed since it last passed: a digest, kept in installers/packaged.sha256.

Without an option: exit code 0 where nothing has changed, 1 where something has; one line says which. ``--write``: the
present state is the one that passed.
"""

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STAMP = ROOT / "installers" / "packaged.sha256"
COVERED = (
    "build.spec", "Makefile", "requirements.lock", "installers", "resources",
    "src/kyso_desktop/__init__.py", "src/kyso_desktop/front_door.py", "src/kyso_desktop/app",
    "src/kyso_desktop/updates", "src/kyso_desktop/workstation/processes.py",
    "src/kyso_desktop/workstation/resources.py", "src/kyso_desktop/workstation/installation.py",
    "src/kyso_desktop/workstation/encryption.py",
    "src/kyso_desktop/workstation/proxy_script.py", "src/kyso_desktop/wording/language.py",
    "src/kyso_desktop/cryptoki/__init__.py", "src/kyso_desktop/jobs/verifying/child.py", "src/kyso_desktop/service",
)  # fmt: skip
"""What can break a package although every test of the source tree passes: how it is built and laid out, every resource
(translations and help too), and the source that a frozen program runs differently: its folder, its second processes,
libraries that it opens by name, and files that it reads beside itself. Any such place may be absent."""


def main() -> None:
    settle("package", STAMP, digest(covered_files()))


def settle(stage: str, stamp: Path, now: str) -> None:
    """With ``--write`` the present state has passed; else one line, and exit code 1 where the stage must run."""
    if "--write" in sys.argv:
        stamp.write_text(f"{now}\n", encoding="ascii")
    elif stamp.is_file() and stamp.read_text(encoding="ascii").strip() == now:
        where = stamp.relative_to(ROOT).as_posix()
        print(f"{stage}: not run, nothing that it covers has changed since it last passed ({where})")
    else:
        print(f"{stage}: run, something that it covers has changed since it last passed")
        raise SystemExit(1)


def digest(files: Iterable[Path]) -> str:
    """Of the names and contents of the files; line ends and times make no difference."""
    whole = hashlib.sha256()
    for file in files:
        content = file.read_bytes().replace(b"\r\n", b"\n")
        whole.update(f"{file.relative_to(ROOT).as_posix()} {hashlib.sha256(content).hexdigest()}\n".encode())
    return whole.hexdigest()


def covered_files() -> list[Path]:
    found: list[Path] = []
    for name in COVERED:
        place = ROOT / name
        found += [place] if place.is_file() else [file for file in place.rglob("*") if file.is_file()]
    return sorted(file for file in found if file != STAMP and file.suffix != ".md" and "__pycache__" not in file.parts)


if __name__ == "__main__":
    main()
