#!/usr/bin/env python3
"""Every program file of the Windows tree comes from the runtime or a wheel, byte for byte.

    check_tree.py TREE RUNTIME VERSION

So no file of Wine, no stub of the tests and nothing of the building machine can be in the product. Our own programs
(PyInstaller's loader with our resources) are named, and bear version, icon and manifest.
"""

import hashlib
import sys
from pathlib import Path

OWN = {"kyso.exe", "kyso-desktop.exe", "kyso-words.dll"}
CONSOLE, WINDOW = 3, 2
SUBSYSTEMS = {"kyso.exe": CONSOLE, "kyso-desktop.exe": WINDOW}
ICON = Path(__file__).parents[1] / "icons" / "kyso.ico"
WINE = (b"Wine builtin DLL", b"Wine placeholder DLL", b"winebuild")
PROGRAMS = {".dll", ".exe", ".pyd"}
OF_WINDOWS = (
    "api-ms-",
    "ext-ms-",
    "ucrtbase",
    "icuuc",
    "bcryptprimitives",
    "mscms",
    "d3d",
    "dxgi",
    "dwrite",
    "kernel32",
)


def main() -> None:
    tree, runtime = Path(sys.argv[1]), Path(sys.argv[2])
    known = {digest(file) for file in programs(runtime)}
    faults = [f"{file.relative_to(tree)}: {fault}" for file in programs(tree) if (fault := fault_of(file, known))]
    faults += [f"{name}: lacks {mark}" for name in SUBSYSTEMS for mark in lacking(tree / name, sys.argv[3])]
    if faults:
        raise SystemExit("not for the product:\n" + "\n".join(faults))
    print(f"check_tree: {len(programs(tree))} program files, all from the runtime, the wheels or our own")


def programs(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file() and file.suffix.lower() in PROGRAMS)


def fault_of(file: Path, known: set[str]) -> str | None:
    content = file.read_bytes()
    if any(mark in content[:4096] for mark in WINE):
        return "Wine's own"
    if file.name.lower().startswith(OF_WINDOWS):
        return "belongs to Windows, or is a stub"
    if file.name in OWN and file.parent.name != "_internal":
        return None
    return None if digest(file) in known else "from neither the runtime nor a wheel"


def lacking(program: Path, version: str) -> list[str]:
    """What Windows shows of a program and goes by, where it is not there."""
    content = program.read_bytes()
    header = int.from_bytes(content[0x3C:0x40], "little")
    wanted = {
        "its version": "ProductVersion".encode("utf-16-le") in content and version.encode("utf-16-le") in content,
        "the manifest of a screen's own resolution": b"PerMonitorV2" in content,
        "its icon": all(picture in content for picture in pictures(ICON)),
        "its kind (window or console)": content[header + 0x5C] == SUBSYSTEMS[program.name],
    }
    return [mark for mark, is_there in wanted.items() if not is_there]


def pictures(icon: Path) -> list[bytes]:
    content = icon.read_bytes()
    entries = [content[6 + 16 * index :][:16] for index in range(int.from_bytes(content[4:6], "little"))]
    places = [(int.from_bytes(entry[12:16], "little"), int.from_bytes(entry[8:12], "little")) for entry in entries]
    return [content[start : start + size] for start, size in places]


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
