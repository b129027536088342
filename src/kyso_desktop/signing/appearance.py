"""Draws a mark as the appearance stream of a signature widget (ISO 32000-1, 12.5.5)."""

from dataclasses import dataclass
from typing import Any

from pyhanko.pdf_utils.content import ResourceType
from pyhanko.pdf_utils.generic import ArrayObject, FloatObject, StreamObject, pdf_name
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.stamp import BaseStamp, BaseStampStyle

from kyso_desktop.placement import Box, PageShape
from kyso_desktop.signing.conformance import default_colours, knows_soft_masks
from kyso_desktop.signing.embedding import EmbeddedFont, embed_font, embed_picture
from kyso_desktop.signing.model import Fonts, Mark, Picture, TextRun


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


class MarkStamp(BaseStamp):
    """The drawn mark, in the widget's own coordinates."""

    style: MarkStyle

    def _render_inner_content(self) -> list[bytes]:
        mark, shape, fonts = self.style.mark, self.style.shape, self.style.fonts
        if mark is None or shape is None or fonts is None:
            return []
        frame = self.style.frame or mark.box
        for name, space in default_colours(self._ensure_writer).items():
            self.set_resource(category=ResourceType.COLOR_SPACE, name=pdf_name(name), value=space)
        commands = [_in_points(shape), _turn(shape, frame)]
        if mark.picture is not None:
            commands.append(self._picture(frame, mark.picture))
        commands += self._texts(frame, mark, fonts)
        return commands

    def as_form_xobject(self) -> StreamObject:
        """As large as the widget: the box of pyHanko has whole points, which would cut and stretch what is drawn."""
        drawn = super().as_form_xobject()
        mark, shape = self.style.mark, self.style.shape
        if mark is not None and shape is not None:
            frame = self.style.frame or mark.box
            sides = (frame.width / shape.unit, frame.height / shape.unit)
            if shape.rotation % 180:
                sides = sides[::-1]
            drawn[pdf_name("/BBox")] = ArrayObject([FloatObject(f"{side:.4f}") for side in (0, 0, *sides)])
        return drawn

    def _picture(self, frame: Box, picture: Picture) -> bytes:
        writer = self._ensure_writer
        image = embed_picture(writer, picture.png, soft=knows_soft_masks(writer))
        self.set_resource(category=ResourceType.XOBJECT, name=pdf_name("/Im"), value=image)
        x, y = picture.box.x0 - frame.x0, picture.box.y0 - frame.y0
        return b"q %.3f 0 0 %.3f %.3f %.3f cm /Im Do Q" % (picture.box.width, picture.box.height, x, y)

    def _texts(self, frame: Box, mark: Mark, fonts: Fonts) -> list[bytes]:
        """One embedded subset for each face, however many runs share it."""
        commands = []
        for style in sorted({run.style for run in mark.texts}):
            runs = [run for run in mark.texts if run.style is style]
            font = embed_font(self._ensure_writer, fonts.path(style), "".join(run.text for run in runs))
            name = f"/F{style}"
            self.set_resource(category=ResourceType.FONT, name=pdf_name(name), value=font.reference)
            commands += [self._run(frame, run, font, name) for run in runs]
        return commands

    def _run(self, frame: Box, run: TextRun, font: EmbeddedFont, name: str) -> bytes:
        x, y = run.x - frame.x0, run.baseline - frame.y0
        words = (name.encode(), run.size, 100 * run.stretch, x, y, font.codes(run.text))
        return b"BT 0 g %s %.3f Tf %.4g Tz %.3f %.3f Td %s Tj ET" % words


def _in_points(shape: PageShape) -> bytes:
    """The widget's own unit is that of the page; the mark is drawn in points."""
    return b"" if shape.unit == 1 else b"%.8f 0 0 %.8f 0 0 cm" % (1 / shape.unit, 1 / shape.unit)


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
