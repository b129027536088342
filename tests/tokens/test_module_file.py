"""A Windows module is judged by its export table, as the loader will."""

import struct
from pathlib import Path

import pytest

from kyso_desktop.tokens import DriverFailed, DriverFault, module_file

AMD64, I386 = 0x8664, 0x14C
PE32, PE32_PLUS = 0x10B, 0x20B
SECTION_AT, SECTION_ADDRESS = 0x400, 0x1000


def _dll(names: list[bytes], machine: int = AMD64, optional: int = PE32_PLUS, exports: bool = True) -> bytes:
    """The least of a PE file that has an export table with ``names``."""
    address = SECTION_ADDRESS + 40
    texts = b""
    pointers = b""
    for name in names:
        pointers += struct.pack("<I", address + 4 * len(names) + len(texts))
        texts += name + b"\0"
    directory = struct.pack("<24xI4xI4x", len(names), address)
    section = directory + pointers + texts
    header = b"MZ".ljust(0x3C, b"\0") + struct.pack("<I", 0x40)
    coff = b"PE\0\0" + struct.pack("<HH12xHH", machine, 1, 240, 0x2022)
    table = struct.pack("<II", SECTION_ADDRESS if exports else 0, len(section))
    optional_header = (struct.pack("<H110x", optional) + table).ljust(240, b"\0")
    sections = struct.pack("<8sIIII16x", b".rdata", len(section), SECTION_ADDRESS, len(section), SECTION_AT)
    return (header + coff + optional_header + sections).ljust(SECTION_AT, b"\0") + section


@pytest.fixture(autouse=True)
def _on_windows(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module_file, "_form_of_this_process", lambda: ("PE", 64, AMD64))


def _fault(content: bytes, folder: Path) -> str | None:
    module = folder / "module.dll"
    module.write_bytes(content)
    try:
        module_file.look_at(module)
    except DriverFailed as error:
        return error.reason
    return None


def test_a_module_that_exports_the_entry_point(tmp_path: Path):
    assert _fault(_dll([b"C_Finalize", b"C_GetFunctionList", b"C_Initialize"]), tmp_path) is None


@pytest.mark.parametrize("names", [[], [b"C_GetFunctionListX"], [b"XC_GetFunctionList"]])
def test_a_library_that_exports_something_else(tmp_path: Path, names: list[bytes]):
    assert _fault(_dll(names), tmp_path) == DriverFault.NO_ENTRY_POINT
    assert _fault(_dll(names, exports=False) + b"C_GetFunctionList\0", tmp_path) == DriverFault.NO_ENTRY_POINT


@pytest.mark.parametrize(("machine", "optional"), [(I386, PE32), (0xAA64, PE32_PLUS)])
def test_a_module_for_another_machine(tmp_path: Path, machine: int, optional: int):
    content = _dll([b"C_GetFunctionList"], machine, optional)
    assert _fault(content, tmp_path) == DriverFault.WRONG_ARCHITECTURE


@pytest.mark.parametrize("length", [2, 0x40, 0x48, 0x60, 0x150, 0x410])
def test_a_truncated_module(tmp_path: Path, length: int):
    fault = _fault(_dll([b"C_GetFunctionList"])[:length], tmp_path)
    assert fault in (DriverFault.NOT_A_LIBRARY, DriverFault.NO_ENTRY_POINT)


def test_a_program_of_another_system(tmp_path: Path):
    assert _fault(b"\x7fELF\x02\x01".ljust(64, b"\0"), tmp_path) == DriverFault.WRONG_ARCHITECTURE
