"""Qt's ICU data library with the data of Vietnamese and English alone: 31 MB become three.

The library holds one package of named items (``ucmndata.h`` of ICU: a header, a table of contents, the items). What
stays is what the program's Qt can ask for: the order of letters, time zones, line breaks, two code pages of Windows.
The names of the items, the version and the licence stay as they are.
"""

import re
import struct
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

LIBRARY = re.compile(r"libicudata\.so\.(\d+)$")
MAGIC = b"CmnD"
MAGIC_AT = 12
"""Where the data format stands in an item's header: after sizes, magic number and byte order."""
ALIGNED = 16

KEPT = re.compile(
    r"""(
        (cnvalias|ulayout)\.icu
      | [\w-]+\.nrm
      | ibm-(5348|5354)_P100-1997\.cnv | ibm-5354_P100-1998\.cnv    # Windows 1252 and 1258
      | (root|pool|res_index|supplementalData|likelySubtags|keyTypeData|numberingSystems|plurals|pluralRanges|dayPeriods
        |zoneinfo64|timezoneTypes|metaZones|windowsZones|metadata|icuver|icustd|genderList)\.res
      | (coll/)? (root|pool|res_index|ucadata|vi|en|en_US|vi_VN)\.(res|icu)
      | (brkitr|zone|curr)/ (root|pool|res_index|tzdbNames|vi|en|en_US)\.res
      | brkitr/ (char|word|line|line_normal|sent|title)\.brk
    )""",
    re.VERBOSE,
)
ASSEMBLY = """\
    .section .rodata
    .globl {name}
    .type {name}, @object
    .balign 16
{name}:
    .incbin "{file}"
    .size {name}, . - {name}
    .section .note.GNU-stack,"",@progbits
"""


@dataclass(frozen=True, slots=True)
class Package:
    """The package's own header and its items, by name, in the order of their names."""

    header: bytes
    items: dict[str, bytes]


def slim(library: Path, folder: Path) -> Path:
    """A library of the same name in ``folder`` with the kept items alone."""
    found = LIBRARY.search(library.name)
    if found is None:
        raise ValueError(library)
    package = read(library.read_bytes())
    kept = Package(package.header, {name: item for name, item in package.items.items() if is_kept(name)})
    folder.mkdir(parents=True, exist_ok=True)
    return _linked(written(kept), f"icudt{found[1]}_dat", folder / library.name)


def is_kept(name: str) -> bool:
    """Whether the item (with the package's name before the first slash) belongs to the program."""
    return KEPT.fullmatch(name.partition("/")[2]) is not None


def read(content: bytes) -> Package:
    """The package in a library or in a file of its own."""
    start = content.index(MAGIC) - MAGIC_AT
    (length,) = struct.unpack_from("<H", content, start)
    base = start + length
    (count,) = struct.unpack_from("<I", content, base)
    table = [struct.unpack_from("<II", content, base + 4 + 8 * number) for number in range(count)]
    names = [content[base + name : content.index(b"\0", base + name)].decode("ascii") for name, _ in table]
    starts = [base + place for _, place in table]
    ends = [*starts[1:], _end(content, starts[-1])]
    return Package(
        content[start:base], {name: content[one:two] for name, one, two in zip(names, starts, ends, strict=True)}
    )


def written(package: Package) -> bytes:
    """The package as ICU reads it: the table, the names, the items, each item at a multiple of 16."""
    names = b"".join(name.encode() + b"\0" for name in package.items)
    place = 4 + 8 * len(package.items)
    table, body = struct.pack("<I", len(package.items)), b""
    first = -(-(place + len(names)) // ALIGNED) * ALIGNED
    for name, item in package.items.items():
        table += struct.pack("<II", place, first + len(body))
        place += len(name) + 1
        body += item + b"\0" * (-len(item) % ALIGNED)
    return package.header + (table + names).ljust(first, b"\0") + body


def _end(content: bytes, start: int) -> int:
    """The last item may end where the library's section does: what follows it does no harm."""
    return min(len(content), start + 512 * 1024)


def _linked(content: bytes, name: str, target: Path) -> Path:
    with tempfile.TemporaryDirectory() as place:
        blob, source, made = (Path(place) / f"icu.{end}" for end in ("dat", "s", "o"))
        blob.write_bytes(content)
        source.write_text(ASSEMBLY.format(name=name, file=blob), encoding="ascii")
        subprocess.run(["as", "-o", made, source], check=True)
        subprocess.run(["ld", "-shared", "-soname", target.name, "-z", "noexecstack", "-o", target, made], check=True)
    return target
