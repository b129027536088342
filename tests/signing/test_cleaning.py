"""A photo of a signature or a seal gives its ink alone, on nothing."""

import io
import math
from collections.abc import Callable

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from kyso_desktop.signing import InkKind, PictureUnreadable, clean_picture

INK = (35, 40, 85)
RED = (200, 45, 55)


def paper(width: int, height: int) -> Image.Image:
    """Yellowish, darker to the right where a hand throws its shadow, with the noise of a small sensor."""
    light = Image.linear_gradient("L").rotate(90).resize((width, height)).point(lambda value: 245 - value // 4)
    noise = Image.effect_noise((width, height), 8).point(lambda value: value - 128 + 16)
    light = ImageChops.add(light, noise, offset=-16)
    return Image.merge("RGB", (light, light, light.point(lambda value: max(0, value - 20))))


def photo(draw: Callable[[ImageDraw.ImageDraw], None], size: tuple[int, int] = (600, 400)) -> bytes:
    sheet = paper(*size)
    draw(ImageDraw.Draw(sheet))
    target = io.BytesIO()
    sheet.filter(ImageFilter.GaussianBlur(0.8)).save(target, "JPEG", quality=80)
    return target.getvalue()


def hand(pen: ImageDraw.ImageDraw) -> None:
    pen.line([(100 + 4 * t, 200 + 60 * math.sin(t / 7)) for t in range(100)], fill=INK, width=6)


def seal(pen: ImageDraw.ImageDraw) -> None:
    for line in range(12):
        pen.text((30, 20 + 30 * line), "Chu den tren giay nam duoi con dau do cua co quan", fill=(30, 30, 30))
    pen.ellipse((200, 100, 400, 300), outline=RED, width=7)
    pen.ellipse((225, 125, 375, 275), outline=RED, width=3)


def cleaned(source: bytes, kind: InkKind) -> Image.Image:
    png = clean_picture(source, kind)
    assert png is not None
    return Image.open(io.BytesIO(png))


def test_a_signature_loses_its_paper_and_shadow_and_becomes_blue() -> None:
    picture = cleaned(photo(hand), InkKind.SIGNATURE)
    assert picture.size == (pytest.approx(396 + 10, abs=10), pytest.approx(120 + 10, abs=10))
    cover = picture.getchannel("A")
    assert cover.histogram()[0] > 0.6 * picture.width * picture.height
    red, _, blue = picture.getpixel((picture.width // 2, picture.height // 2))[:3]
    assert blue > 2 * red


def test_a_seal_is_cut_to_its_outer_ring_without_the_letters_below_it() -> None:
    picture = cleaned(photo(seal), InkKind.SEAL)
    assert picture.size == (pytest.approx(201, abs=4), pytest.approx(201, abs=4))
    cover = picture.getchannel("A")
    assert cover.getpixel((2, 2)) == 0
    between = cover.crop((picture.width // 2 - 40, picture.height // 2 - 40, picture.width // 2 + 40, 160))
    assert between.getextrema()[1] < 80


def test_a_seal_on_a_signature_stays_out_of_the_signature() -> None:
    picture = cleaned(
        photo(lambda pen: (hand(pen), pen.ellipse((20, 20, 140, 140), outline=RED, width=8))[0]), InkKind.SIGNATURE
    )
    assert picture.height < 150


@pytest.mark.parametrize("kind", list(InkKind))
def test_bare_paper_gives_nothing(kind: InkKind) -> None:
    assert clean_picture(photo(lambda _pen: None), kind) is None


def test_what_is_no_picture_is_said() -> None:
    with pytest.raises(PictureUnreadable):
        clean_picture(b"%PDF-1.7", InkKind.SEAL)
