"""Looks at a PKCS#11 module's file before it is loaded: a loaded library has already run its own code."""

import mmap
import struct
import sys
from pathlib import Path

from kyso_desktop.tokens.errors import DriverFailed, DriverFault, DriverMissing

ENTRY_POINT = b"C_GetFunctionList"

ELF = b"\x7fELF"
PE = b"MZ"
MACH_O = (b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xca\xfe\xba\xbe")

ELF_DYNAMIC_SYMBOLS = 11
PE_OPTIONAL_64 = 0x20B


def look_at(module: Path) -> Path:
    """The file's real path, once it is known to be a PKCS#11 module for this process.

    Raises :class:`DriverMissing`, or :class:`DriverFailed` with a :class:`DriverFault`.
    """
    if not module.is_absolute():
        raise DriverFailed(module, DriverFault.NOT_FULL_PATH)
    if not module.is_file():
        raise DriverMissing(module)
    try:
        fault = _fault(module)
    except OSError as error:
        raise DriverFailed(module, DriverFault.NOT_READABLE) from error
    except (struct.error, ValueError, IndexError) as error:
        raise DriverFailed(module, DriverFault.NOT_A_LIBRARY) from error
    if fault is not None:
        raise DriverFailed(module, fault)
    return module.resolve()


def _fault(module: Path) -> DriverFault | None:
    with module.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        form = _form(content)
        if form is None:
            return DriverFault.NOT_A_LIBRARY
        if form != _form_of_this_process():
            return DriverFault.WRONG_ARCHITECTURE
        return None if _has_entry_point(content) else DriverFault.NO_ENTRY_POINT


def _form_of_this_process() -> tuple[str, int, int] | None:
    """The running program's own file tells what a library must look like to be loaded into it."""
    with Path(sys.executable).open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return _form(content)


def _form(content: mmap.mmap) -> tuple[str, int, int] | None:
    """File format, word size in bits and machine number; None for anything that is no native code."""
    if content[:4] == ELF:
        (machine,) = struct.unpack_from("<H", content, 18)
        return "ELF", {1: 32, 2: 64}.get(content[4], 0), machine
    if content[:2] == PE:
        header = _pe_header(content)
        machine, optional = struct.unpack_from("<4xH18xH", content, header)
        return "PE", 64 if optional == PE_OPTIONAL_64 else 32, machine
    # A Mach-O file may hold several machines at once; the loader picks, and says so where none fits.
    return ("Mach-O", 0, 0) if content[:4] in MACH_O else None


def _has_entry_point(content: mmap.mmap) -> bool:
    if content[:4] == ELF:
        return _elf_exports(content)
    if content[:2] == PE:
        return _pe_exports(content)
    return content.find(b"_" + ENTRY_POINT + b"\0") >= 0


def _elf_exports(content: mmap.mmap) -> bool:
    """Whether the dynamic symbol table (ELF-64, little-endian) defines the entry point."""
    (table,) = struct.unpack_from("<Q", content, 40)
    size, count = struct.unpack_from("<HH", content, 58)
    sections = [struct.unpack_from("<4xI16xQQI", content, table + index * size) for index in range(count)]
    for kind, offset, length, link in sections:
        if kind == ELF_DYNAMIC_SYMBOLS:
            return _elf_defines(content, offset, length, sections[link][1])
    return False


def _elf_defines(content: mmap.mmap, symbols: int, length: int, strings: int) -> bool:
    wanted = ENTRY_POINT + b"\0"
    for at in range(symbols, symbols + length, 24):
        name, section = struct.unpack_from("<I2xH", content, at)
        start = strings + name
        if section != 0 and content[start : start + len(wanted)] == wanted:
            return True
    return False


def _pe_header(content: mmap.mmap) -> int:
    (header,) = struct.unpack_from("<I", content, 0x3C)
    if content[header : header + 4] != b"PE\0\0":
        raise ValueError("PE")
    return int(header)


def _pe_exports(content: mmap.mmap) -> bool:
    """Whether the export name table (PE32+) lists the entry point."""
    header = _pe_header(content)
    (exports,) = struct.unpack_from("<I", content, header + 24 + 112)
    if exports == 0:
        return False
    directory = _pe_offset(content, header, exports)
    count, names = struct.unpack_from("<24xI4xI", content, directory)
    if count == 0:
        return False
    first = _pe_offset(content, header, names)
    for (name,) in struct.iter_unpack("<I", content[first : first + 4 * count]):
        start = _pe_offset(content, header, name)
        if content[start : start + len(ENTRY_POINT) + 1] == ENTRY_POINT + b"\0":
            return True
    return False


def _pe_offset(content: mmap.mmap, header: int, address: int) -> int:
    """Where in the file the byte is that will be loaded at ``address``."""
    sections, optional_size = struct.unpack_from("<6xH12xH", content, header)
    table = header + 24 + optional_size
    for at in range(table, table + 40 * sections, 40):
        size, start, raw_size, raw_start = struct.unpack_from("<8xIIII", content, at)
        if start <= address < start + max(size, raw_size):
            return int(raw_start + address - start)
    raise ValueError("RVA")
