"""Draws a mark as the appearance stream of a signature widget (ISO 32000-1, 12.5.5)."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import uharfbuzz
from PIL import Image, UnidentifiedImageError
from pyhanko.pdf_utils.content import ResourceType
from pyhanko.pdf_utils.font.opentype import GlyphAccumulator
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.images import PdfImage
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.stamp import BaseStamp, BaseStampStyle

from kyso_desktop.placement import Box, PageShape
from kyso_desktop.signing.errors import PictureUnreadable
from kyso_desktop.signing.model import Fonts, Mark, Picture, TextRun


def text_width(text: str, size: float, font: Path) -> float:
    """Width in points of the text as it will be written."""
    face = uharfbuzz.Face(font.read_bytes())
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(uharfbuzz.Font(face), buffer)
    advance = sum(position.x_advance for position in buffer.glyph_positions or ())
    return float(advance * size / face.upem)


@dataclass(frozen=True)
class MarkStyle(BaseStampStyle):
    """Tells pyHanko how to draw one mark; no border, no background, nothing but the mark."""

    mark: Mark | None = None
    frame: Box | None = None
    """The widget's displayed box: the mark's own, or that of an empty field around it."""
    shape: PageShape | None = None
    fonts: Fonts | None = None
    border_width: int = 0

    def create_stamp(self, writer: BasePdfFileWriter, box: BoxConstraints, text_params: dict[str, Any]) -> "MarkStamp":
        return MarkStamp(writer, self, box)


NOT_EMBEDDED = ("FFTM", "GSUB", "GPOS", "GDEF", "kern")
"""Tables that an embedded subset never holds: text is shaped before it is written. Left in, they cost the subsetter
most of its time, and it warns of FontForge's time-stamp."""


class FontSubset(GlyphAccumulator):
    """One embedded subset of a TrueType face.

    WORKAROUND: pyHanko 0.38 writes ``/W`` in the font's own units, but ISO 32000-1, 9.7.4.3 wants thousandths of the
    em; faces with 2048 units to the em come out spaced twice as wide.
    """

    def __init__(self, writer: BasePdfFileWriter, font: BinaryIO, size: float) -> None:
        super().__init__(writer, font, size)
        for table in NOT_EMBEDDED:
            if table in self.tt:
                del self.tt[table]

    def prepare_write(self) -> None:
        if not self._write_prepared:
            scale = 1000 / self.units_per_em
            self._glyphs = {glyph: (cid, round(width * scale)) for glyph, (cid, width) in self._glyphs.items()}
        super().prepare_write()  # type: ignore[no-untyped-call]


class MarkStamp(BaseStamp):
    """The drawn mark, in the widget's own coordinates."""

    style: MarkStyle

    def _render_inner_content(self) -> list[bytes]:
        mark, shape, fonts = self.style.mark, self.style.shape, self.style.fonts
        if mark is None or shape is None or fonts is None:
            return []
        frame = self.style.frame or mark.box
        commands = [_turn(shape, frame)]
        if mark.picture is not None:
            commands.append(self._picture(frame, mark.picture))
        commands += self._texts(frame, mark, fonts)
        return commands

    def _picture(self, frame: Box, picture: Picture) -> bytes:
        image = PdfImage(open_picture(picture.png), writer=self.writer)
        content = image.render()
        self.import_resources(image.resources)
        x, y = picture.box.x0 - frame.x0, picture.box.y0 - frame.y0
        scale_x, scale_y = picture.box.width / image.image.width, picture.box.height / image.image.height
        return b"q %.5f 0 0 %.5f %.3f %.3f cm %s Q" % (scale_x, scale_y, x, y, content)

    def _texts(self, frame: Box, mark: Mark, fonts: Fonts) -> list[bytes]:
        """One embedded subset for each face, however many runs share it."""
        commands = []
        for style in sorted({run.style for run in mark.texts}):
            runs = [run for run in mark.texts if run.style is style]
            with fonts.path(style).open("rb") as handle:
                engine = FontSubset(self._ensure_writer, handle, runs[0].size)
                name = f"/F{style}"
                commands += [self._run(frame, run, engine, name) for run in runs]
                self.set_resource(category=ResourceType.FONT, name=pdf_name(name), value=engine.as_resource())
                engine.prepare_write()
        return commands

    def _run(self, frame: Box, run: TextRun, engine: FontSubset, name: str) -> bytes:
        x, y = run.x - frame.x0, run.baseline - frame.y0
        shown = engine.shape(run.text).graphics_ops
        return b"BT 0 g %s %.3f Tf %.3f %.3f Td %s ET" % (name.encode(), run.size, x, y, shown)


def open_picture(png: bytes) -> Image.Image:
    """The decoded picture; raises :class:`PictureUnreadable` for anything but a whole PNG."""
    try:
        image = Image.open(io.BytesIO(png), formats=("PNG",))
        image.load()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise PictureUnreadable from error
    return image if image.mode == "RGBA" else image.convert("RGBA")


def _turn(shape: PageShape, frame: Box) -> bytes:
    """Maps displayed coordinates to the widget's own, so that the mark is upright on a turned page."""
    width, height = frame.width, frame.height
    match shape.rotation:
        case 0:
            return b""
        case 90:
            return b"0 1 -1 0 %.3f 0 cm" % height
        case 180:
            return b"-1 0 0 -1 %.3f %.3f cm" % (width, height)
        case _:
            return b"0 -1 1 0 0 %.3f cm" % width
