#!/usr/bin/env python3
"""Draws the practice pictures: a blue hand signature and a red round seal, both on a transparent ground.

Usage: python scripts/make_training_pictures.py. Writes resources/training/signature.png and seal.png; the same program
and the same Pillow always give the same bytes. Both are drawn four times as large and reduced, for smooth edges.
"""

import math
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

RESOURCES = Path(__file__).parent.parent / "resources"
FONT = RESOURCES / "fonts" / "LiberationSerif-Bold.ttf"
SUPERSAMPLING = 4

SIGNATURE_SIZE = (900, 450)
BLUE = (22, 48, 158)
MARK_PLACE, MARK_HEIGHT = (590, 74), 58

SEAL_SIZE = 800
RED = (214, 24, 31)
SEAL_NAME = "ỦY BAN NHÂN DÂN TỈNH MẪU"
SEAL_MARK = "TẬP HUẤN"

Point = tuple[float, float]

# Strokes of the signature on a ground of 900 x 450: points that a smooth curve passes through, and the pen's width at
# each, as pressed by a hand.
STROKES: tuple[tuple[tuple[float, float, float], ...], ...] = (
    (
        (96, 148, 3), (150, 112, 7), (232, 92, 9), (318, 86, 8), (372, 98, 5), (352, 112, 4), (300, 116, 6),
        (258, 160, 9), (226, 232, 11), (196, 306, 10), (158, 346, 7), (124, 338, 5), (122, 300, 4), (166, 262, 5),
        (232, 236, 6), (286, 222, 6), (310, 232, 7), (296, 272, 9), (300, 296, 8), (330, 270, 5), (356, 228, 6),
        (366, 236, 8), (358, 274, 9), (372, 288, 7), (404, 252, 5), (424, 224, 6), (428, 248, 8), (424, 282, 8),
        (448, 268, 5), (470, 228, 5),
    ),
    (
        (470, 228, 4), (500, 176, 6), (540, 102, 9), (560, 56, 7), (552, 44, 4), (534, 84, 6), (514, 176, 10),
        (506, 262, 11), (514, 296, 8), (540, 272, 5), (566, 226, 6), (578, 240, 8), (574, 280, 8), (596, 282, 6),
        (624, 240, 5), (640, 228, 6), (640, 262, 8), (656, 280, 7), (690, 250, 5), (742, 214, 5), (806, 190, 4),
        (846, 186, 2),
    ),
    (
        (804, 252, 3), (700, 318, 6), (560, 352, 8), (400, 372, 9), (262, 386, 7), (196, 384, 4), (232, 366, 3),
        (360, 352, 5), (540, 352, 6), (690, 366, 4), (760, 380, 2),
    ),
    ((404, 176, 4), (424, 160, 7), (436, 164, 4)),
)  # fmt: skip


def main() -> None:
    folder = RESOURCES / "training"
    folder.mkdir(exist_ok=True)
    draw_signature().save(folder / "signature.png", optimize=True)
    draw_seal().save(folder / "seal.png", optimize=True)


def draw_signature() -> Image.Image:
    width, height = SIGNATURE_SIZE
    mask = Image.new("L", (width * SUPERSAMPLING, height * SUPERSAMPLING), 0)
    pen = ImageDraw.Draw(mask)
    for stroke in STROKES:
        for x, y, size in smooth(stroke):
            radius = size * SUPERSAMPLING / 2
            centre_x, centre_y = x * SUPERSAMPLING, y * SUPERSAMPLING
            pen.ellipse((centre_x - radius, centre_y - radius, centre_x + radius, centre_y + radius), fill=255)
    # Beside the strokes: on the page it tells a practice signature from a real one at first sight.
    font = ImageFont.truetype(FONT, MARK_HEIGHT * SUPERSAMPLING)
    pen.text((MARK_PLACE[0] * SUPERSAMPLING, MARK_PLACE[1] * SUPERSAMPLING), SEAL_MARK, font=font, fill=255)
    return cropped(coloured(mask, BLUE, SIGNATURE_SIZE), margin=6)


def smooth(stroke: tuple[tuple[float, float, float], ...]) -> list[tuple[float, float, float]]:
    """Many points on the Catmull-Rom curve through the given ones, the pen's width changing as smoothly."""
    ends = (stroke[0], *stroke, stroke[-1])
    points = []
    for before, start, end, after in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        steps = max(2, int(math.dist(start[:2], end[:2]) * 1.5))
        points += [between(before, start, end, after, step / steps) for step in range(steps + 1)]
    return points


def between(
    before: tuple[float, ...], start: tuple[float, ...], end: tuple[float, ...], after: tuple[float, ...], t: float
) -> tuple[float, float, float]:
    x, y, size = (
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
        for a, b, c, d in zip(before, start, end, after, strict=True)
    )
    return x, y, max(size, 1.5)


def draw_seal() -> Image.Image:
    side = SEAL_SIZE * SUPERSAMPLING
    mask = Image.new("L", (side, side), 0)
    pen = ImageDraw.Draw(mask)
    ring(pen, side, radius=0.5, width=0.016)
    ring(pen, side, radius=0.473, width=0.006)
    ring(pen, side, radius=0.300, width=0.006)
    pen.polygon(star(side / 2, side / 2, side * 0.150), fill=255)
    # The marks sit in the middle of the band between 0.300 and 0.467 of the side.
    text_on_circle(mask, SEAL_NAME, radius=0.350 * side, size=0.092 * side, centre=-90, spread=236)
    text_on_circle(mask, SEAL_MARK, radius=0.417 * side, size=0.072 * side, centre=90, spread=62)
    for angle in (144, 36):
        x = side / 2 + 0.384 * side * math.cos(math.radians(angle))
        y = side / 2 + 0.384 * side * math.sin(math.radians(angle))
        pen.polygon(star(x, y, side * 0.026), fill=255)
    return coloured(mask, RED, (SEAL_SIZE, SEAL_SIZE))


def ring(pen: ImageDraw.ImageDraw, side: int, radius: float, width: float) -> None:
    inset = side * (0.5 - radius)
    pen.ellipse((inset, inset, side - 1 - inset, side - 1 - inset), outline=255, width=round(side * width))


def star(x: float, y: float, radius: float) -> list[Point]:
    """The ten corners of a regular five-pointed star that stands on two of its points."""
    inner = radius * math.sin(math.radians(18)) / math.sin(math.radians(54))
    corners = []
    for index in range(10):
        reach = radius if index % 2 == 0 else inner
        angle = math.radians(-90 + 36 * index)
        corners.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    return corners


def text_on_circle(mask: Image.Image, text: str, radius: float, size: float, centre: float, spread: float) -> None:
    """Letters along a circle, ``spread`` degrees wide around ``centre``; below the middle they stand upright too."""
    font = ImageFont.truetype(FONT, round(size))
    widths = [font.getlength(letter) for letter in text]
    below = centre > 0
    gap = (math.radians(spread) * radius - sum(widths)) / (len(text) - 1)
    at = -(sum(widths) + gap * (len(text) - 1)) / 2
    for letter, width in zip(text, widths, strict=True):
        turn = math.degrees((at + width / 2) / radius)
        angle = centre - turn if below else centre + turn
        place_letter(mask, letter, font, radius, angle, below)
        at += width + gap


def place_letter(
    mask: Image.Image, letter: str, font: ImageFont.FreeTypeFont, radius: float, angle: float, below: bool
) -> None:
    """One letter whose baseline touches the circle at ``angle`` (degrees, clockwise from the right)."""
    side = mask.width
    tile_side = round(font.size * 4)
    tile = Image.new("L", (tile_side, tile_side), 0)
    ImageDraw.Draw(tile).text((tile_side / 2, tile_side / 2), letter, font=font, fill=255, anchor="ms")
    turned = tile.rotate(-(angle - 90) if below else -(angle + 90), resample=Image.Resampling.BICUBIC)
    x = side / 2 + radius * math.cos(math.radians(angle)) - tile_side / 2
    y = side / 2 + radius * math.sin(math.radians(angle)) - tile_side / 2
    mask.paste(255, (round(x), round(y)), turned)


def coloured(mask: Image.Image, colour: tuple[int, int, int], size: tuple[int, int]) -> Image.Image:
    """One colour whose transparency is the mask, reduced to ``size``."""
    picture = Image.new("RGBA", size, (*colour, 0))
    picture.putalpha(mask.resize(size, Image.Resampling.LANCZOS))
    return picture


def cropped(picture: Image.Image, margin: int) -> Image.Image:
    left, top, right, bottom = picture.getchannel("A").getbbox() or (0, 0, *picture.size)
    box = (max(0, left - margin), max(0, top - margin), right + margin, bottom + margin)
    return picture.crop(box)


if __name__ == "__main__":
    main()
