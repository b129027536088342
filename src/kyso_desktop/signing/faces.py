"""TrueType faces: how wide a text is, and the face cut down to its letters (HarfBuzz)."""

import struct
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import uharfbuzz

NEEDED_TABLES = frozenset({"glyf", "loca", "head", "hhea", "hmtx", "maxp", "cvt ", "fpgm", "prep"})
"""What a reader draws a ``CIDFontType2`` from (ISO 32000-1, 9.9)."""
THOUSAND = 1000
"""Font widths in a document are thousandths of the em (9.7.4.3)."""


@dataclass(frozen=True, slots=True)
class CutFace:
    """A face with the glyphs of some letters alone; lengths in thousandths of the em."""

    program: bytes
    name: str
    glyphs: Mapping[str, int]
    """The glyph of each letter; a letter that the face lacks has glyph 0."""
    widths: tuple[int, ...]
    """Of every glyph in the program."""
    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    slant: float
    """Degrees; negative for italics."""


def text_width(text: str, size: float, face: Path) -> float:
    """Width in points of the text as it will be written."""
    font = _font(face)
    units = sum(font.get_glyph_h_advance(font.get_nominal_glyph(ord(letter)) or 0) for letter in composed(text))
    return float(units * size / font.face.upem)


def composed(text: str) -> str:
    """One letter for each glyph."""
    return unicodedata.normalize("NFC", text)


def cut_face(path: Path, letters: str) -> CutFace:
    """The face cut down to these letters; cut once for all documents of a run."""
    return _cut(path, "".join(sorted(set(composed(letters)))))


@cache
def _font(path: Path) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face(path.read_bytes()))


@lru_cache(maxsize=64)
def _cut(path: Path, letters: str) -> CutFace:
    whole = _font(path).face
    order = uharfbuzz.SubsetInput()
    order.unicode_set.update(map(ord, letters))
    order.drop_table_tag_set.update(_tag(name) for name in whole.table_tags if name not in NEEDED_TABLES)
    plan = uharfbuzz.SubsetPlan(whole, order)
    program, renumbered = plan.execute(), dict(plan.old_to_new_glyph_mapping.items())
    original = _font(path)
    glyphs = {letter: renumbered.get(original.get_nominal_glyph(ord(letter)) or 0, 0) for letter in letters}
    small = uharfbuzz.Font(program)
    scale = THOUSAND / whole.upem
    widths = tuple(round(small.get_glyph_h_advance(glyph) * scale) for glyph in range(program.glyph_count))
    ascent, descent = struct.unpack_from(">hh", program.reference_table("hhea").data, 4)
    box = struct.unpack_from(">hhhh", program.reference_table("head").data, 36)
    (slant,) = struct.unpack_from(">i", whole.reference_table("post").data, 4)
    name = whole.get_name(uharfbuzz.OTNameIdPredefined.POSTSCRIPT_NAME) or path.stem
    return CutFace(
        bytes(program.blob.data),
        "".join(letter for letter in name if letter.isascii() and (letter.isalnum() or letter in "-,")),
        glyphs,
        widths,
        tuple(round(side * scale) for side in box),
        round(ascent * scale),
        round(descent * scale),
        slant / 65536,
    )


def _tag(name: str) -> int:
    return int.from_bytes(name.encode("latin-1"), "big")
