"""What a word processor's file says of itself before it becomes a PDF: its fonts, traced changes and notes at its edge.

Only DOCX and ODT tell, and of their fonts XLSX and ODS; what is not looked through tells nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from lxml.etree import XMLParser, XMLSyntaxError, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
MOST_BYTES = 64 * 1024 * 1024
"""Of one part, unpacked."""
DOCX_PARTS = ("word/document.xml", "word/styles.xml", "word/comments.xml")
ODT_PARTS = ("content.xml", "styles.xml")
XLSX_PARTS = ("xl/styles.xml",)
_FAULTS = (BadZipFile, XMLSyntaxError, KeyError, ValueError, OSError, EOFError, NotImplementedError, RuntimeError)


@dataclass(frozen=True, slots=True)
class WrittenText:
    """What is known of the text: ``fonts`` is None where its kind of file does not tell them."""

    fonts: tuple[str, ...] | None = None
    has_changes: bool = False
    """Changes are traced and neither accepted nor refused."""
    has_notes: bool = False
    """Remarks stand at the edge of the text."""


def look_at_text(content: bytes, suffix: str) -> WrittenText:
    """What the file tells of itself; raises nothing."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            if suffix == ".docx":
                return _of_docx(list(_parts(archive, DOCX_PARTS)))
            if suffix == ".odt":
                return _of_odt(list(_parts(archive, ODT_PARTS)))
            if suffix == ".xlsx":
                return _of_xlsx(list(_parts(archive, XLSX_PARTS)))
            if suffix == ".ods":
                return _of_ods(list(_parts(archive, ODT_PARTS)))
    except _FAULTS:
        return WrittenText()
    return WrittenText()


def _parts(archive: ZipFile, names: tuple[str, ...]) -> Iterator[_Element]:
    parser = XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    for name in names:
        if name in archive.namelist() and archive.getinfo(name).file_size <= MOST_BYTES:
            with archive.open(name) as file:
                yield parse(file, parser).getroot()


def _of_docx(parts: list[_Element]) -> WrittenText:
    """The fonts of the text itself and of the styles that it uses; those of a theme have no name here."""
    used = {style.get(f"{W}val") for part in parts[:1] for style in _all(part, "pStyle", "rStyle", "tblStyle")}
    fonts: set[str] = set()
    for part in parts:
        for font in _all(part, "rFonts"):
            style = next(font.iterancestors(f"{W}style"), None)
            if style is None or style.get(f"{W}default") == "1" or style.get(f"{W}styleId") in used:
                fonts |= {name for kind in ("ascii", "hAnsi") if (name := font.get(f"{W}{kind}"))}
    has_changes = any(True for part in parts[:1] for _ in _all(part, "ins", "del", "moveFrom", "moveTo"))
    return WrittenText(tuple(sorted(fonts)), has_changes, any(True for part in parts for _ in _all(part, "comment")))


def _all(part: _Element, *names: str) -> Iterator[_Element]:
    yield from part.iter(*(f"{W}{name}" for name in names))


def _of_odt(parts: list[_Element]) -> WrittenText:
    """The fonts of the styles that the text uses, of those that they build upon, and of the style of all."""
    faces = {
        face.get(f"{STYLE}name"): face.get(f"{SVG}font-family")
        for part in parts
        for face in part.iter(f"{STYLE}font-face")
    }
    styles = {style.get(f"{STYLE}name"): style for part in parts for style in part.iter(f"{STYLE}style")}
    basic = [style for part in parts for style in part.iter(f"{STYLE}default-style") if _is_of_text(style)]
    used: dict[str | None, _Element] = {}
    waiting = [element.get(f"{TEXT}style-name") for part in parts[:1] for element in part.iter()]
    while waiting:
        name = waiting.pop()
        if name in styles and name not in used:
            used[name] = styles[name]
            waiting.append(styles[name].get(f"{STYLE}parent-style-name"))
    fonts = {font for style in (*basic, *used.values()) for font in _fonts_of(style, faces)}
    has_changes = any(True for part in parts for _ in part.iter(f"{TEXT}changed-region"))
    has_notes = any(True for part in parts for _ in part.iter(f"{OFFICE}annotation"))
    return WrittenText(tuple(sorted(fonts)), has_changes, has_notes)


def _of_xlsx(parts: list[_Element]) -> WrittenText:
    """The fonts of the formats that cells can have here."""
    faces = [font.find(f"{S}name") for part in parts for font in part.iterfind(f"{S}fonts/{S}font")]
    wanted = {int(form.get("fontId", "0")) for part in parts for form in part.iterfind(f"{S}cellXfs/{S}xf")}
    names = {face.get("val") for place, face in enumerate(faces) if place in wanted and face is not None}
    return WrittenText(tuple(sorted(filter(None, names))))


def _of_ods(parts: list[_Element]) -> WrittenText:
    """The fonts of the styles of cells."""
    faces = {
        face.get(f"{STYLE}name"): face.get(f"{SVG}font-family")
        for part in parts
        for face in part.iter(f"{STYLE}font-face")
    }
    kinds = (f"{STYLE}style", f"{STYLE}default-style")
    styles = [one for part in parts for one in part.iter(*kinds) if one.get(f"{STYLE}family") == "table-cell"]
    return WrittenText(tuple(sorted({font for style in styles for font in _fonts_of(style, faces)})))


def _is_of_text(style: _Element) -> bool:
    return bool(style.get(f"{STYLE}family") == "paragraph")


def _fonts_of(style: _Element, faces: dict[str | None, str | None]) -> Iterator[str]:
    for properties in style.iter(f"{STYLE}text-properties"):
        for found in (faces.get(properties.get(f"{STYLE}font-name")), properties.get(f"{FO}font-family")):
            if found:
                yield found.strip("'\"")
