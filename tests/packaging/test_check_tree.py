"""What may lie in the Windows product, and what our programs must bear."""

import subprocess
import sys
from pathlib import Path

import pytest

INSTALLERS = Path(__file__).parents[2] / "installers"


def program(kind: int, version: str = "1.2.3", manifest: bytes = b"PerMonitorV2") -> bytes:
    """As much of a Windows program as is looked at; ``kind`` is its subsystem."""
    head = bytearray(0x140)
    head[0x3C:0x40] = (0x80).to_bytes(4, "little")
    head[0x80 + 0x5C] = kind
    said = f"ProductVersion {version}".encode("utf-16-le")
    return bytes(head) + said + manifest + (INSTALLERS / "icons" / "kyso.ico").read_bytes()


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    tree, runtime = tmp_path / "tree", tmp_path / "runtime"
    for folder in (tree / "_internal", runtime):
        folder.mkdir(parents=True)
        (folder / "python311.dll").write_bytes(b"of the runtime")
    (tree / "kyso.exe").write_bytes(program(3))
    (tree / "kyso-desktop.exe").write_bytes(program(2))
    return tree, runtime


def said(folders: tuple[Path, Path]) -> str:
    command = [sys.executable, str(INSTALLERS / "windows" / "check_tree.py"), *map(str, folders), "1.2.3"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stderr if done.returncode else "fit"


def test_a_tree_of_the_runtime_and_our_own_programs_is_fit(folders: tuple[Path, Path]) -> None:
    assert said(folders) == "fit"


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("_internal/msvcp.dll", b"MZ Wine builtin DLL", "Wine's own"),
        ("_internal/icuuc.dll", b"of the runtime", "belongs to Windows, or is a stub"),
        ("_internal/extra.pyd", b"of this machine", "from neither the runtime nor a wheel"),
        ("_internal/kyso.exe", program(3), "from neither the runtime nor a wheel"),
        ("kyso.exe", program(3, version="1.2.2"), "lacks its version"),
        ("kyso.exe", program(3, manifest=b""), "lacks the manifest"),
        ("kyso-desktop.exe", program(3), "lacks its kind"),
        ("kyso-desktop.exe", program(2)[:-4000], "lacks its icon"),
    ],
)
def test_what_is_not_for_the_product_is_named(
    folders: tuple[Path, Path], name: str, content: bytes, fault: str
) -> None:
    (folders[0] / name).write_bytes(content)
    assert fault in said(folders)
