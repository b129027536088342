"""The practice pictures are what Nghị định 30 asks for: transparent PNG, a blue signature and a red seal."""

from pathlib import Path

import pytest
from PIL import Image

FOLDER = Path(__file__).parents[2] / "resources" / "training"


@pytest.mark.parametrize(("name", "channel"), [("signature.png", 2), ("seal.png", 0)])
def test_one_colour_on_a_transparent_ground(name: str, channel: int):
    with Image.open(FOLDER / name) as picture:
        assert (picture.format, picture.mode) == ("PNG", "RGBA")
        alpha = picture.getchannel("A")
        corners = [(x, y) for x in (0, picture.width - 1) for y in (0, picture.height - 1)]
        assert [alpha.getpixel(corner) for corner in corners] == [0, 0, 0, 0]
        darkest = max(picture.getcolors(maxcolors=picture.width * picture.height) or (), key=lambda each: each[1][3])
        colour = darkest[1][:3]
        assert colour[channel] == max(colour)


def test_the_seal_is_cropped_to_its_outer_ring():
    with Image.open(FOLDER / "seal.png") as picture:
        assert picture.size == (800, 800)
        assert picture.getchannel("A").getbbox() == (0, 0, 800, 800)
