"""The mark stands where it should, upright, on every kind of page; its words can be read and searched."""

import io
import subprocess

import pikepdf
import pytest
from PIL import Image

from kyso_desktop.placement import Box
from kyso_desktop.signing import PictureUnreadable, TextStyle, open_picture, text_width
from kyso_desktop.signing.faces import text_width as width_of_the_font
from tests.documents.sheet import in_units
from tests.signing.desk import BOX, FONTS, everybody_accepts, page, picture_mark, render, shapes_of, sign, text_mark

WORDS = "Số: 07/QĐ-UBND; Ủy ban nhân dân tỉnh Bắc Ninh; ngày 03 tháng 02 ẫ ỡ ự"


def colour(image: Image.Image, x: float, up: float) -> str:
    """The colour at a displayed point, origin at the bottom left."""
    red, green, blue = image.getpixel((round(x), round(image.height - up)))
    names = {(True, False, False): "red", (False, False, True): "blue", (True, True, True): "white"}
    return names.get((red > 128, green > 128, blue > 128), str((red, green, blue)))


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (40, 60, 560, 800)], ids=["whole", "cropped"])
def test_the_picture_is_upright_and_in_its_box(rotation, crop, tmp_path):
    content = page(rotation, crop)
    image = render(sign(content).content, tmp_path)
    left, right, low, high = BOX.x0 + 15, BOX.x1 - 15, BOX.y0 + 15, BOX.y1 - 15
    (shape,) = shapes_of(content)
    assert (image.width, image.height) == (round(shape.width), round(shape.height))
    assert colour(image, left, high) == "red"
    assert colour(image, left, low) == "blue"
    assert colour(image, right, high) == colour(image, right, low) == "white"
    assert colour(image, BOX.x0 + 2, BOX.y0 + 2) == "blue"
    assert colour(image, BOX.x0 - 3, BOX.y0 + 2) == colour(image, BOX.x0 + 2, BOX.y0 - 3) == "white"


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_vietnamese_words_can_be_read_back(rotation, tmp_path):
    signed = sign(page(rotation), text_mark(WORDS, baseline=300))
    target = tmp_path / "words.pdf"
    target.write_bytes(signed.content)
    shown = subprocess.run(["pdftotext", "-layout", str(target), "-"], capture_output=True, text=True, check=True)
    assert WORDS in shown.stdout
    everybody_accepts(signed.content, tmp_path)


@pytest.mark.parametrize("style", list(TextStyle))
def test_letters_are_as_wide_as_the_font_says(style, tmp_path):
    signed = sign(page(), text_mark(WORDS, style=style))
    target = tmp_path / "words.pdf"
    target.write_bytes(signed.content)
    boxes = subprocess.run(["pdftotext", "-bbox", str(target), "-"], capture_output=True, text=True, check=True).stdout
    words = [line for line in boxes.splitlines() if "<word" in line and "noi" not in line and "dung" not in line]
    start, end = float(words[0].split('xMin="')[1].split('"')[0]), float(words[-1].split('xMax="')[1].split('"')[0])
    assert start == pytest.approx(100, abs=0.5)
    assert end - start == pytest.approx(text_width(WORDS, 13, FONTS.path(style)), abs=1.0)


@pytest.mark.parametrize("style", list(TextStyle))
def test_digits_are_as_wide_as_the_font_says_without_asking_it(style):
    for text in ("0123456789", "7", ""):
        assert text_width(text, 13, FONTS.path(style)) == pytest.approx(width_of_the_font(text, 13, FONTS.path(style)))


def test_the_font_is_embedded_and_small(tmp_path):
    signed = sign(page(), text_mark(WORDS))
    target = tmp_path / "font.pdf"
    target.write_bytes(signed.content)
    shown = subprocess.run(["pdffonts", str(target)], capture_output=True, text=True, check=True).stdout
    (line,) = [line for line in shown.splitlines() if "Liberation" in line]
    assert line.split()[-5:-2] == ["yes", "yes", "yes"]  # embedded, subset, with a map to Unicode
    assert len(signed.content) - len(page()) < 60_000


def test_a_mark_of_half_points_keeps_its_place(tmp_path):
    box = Box(300.5, 150.25, 420.5, 230.25)
    image = render(sign(page(), picture_mark(box)).content, tmp_path)
    assert colour(image, box.x0 + 3, box.y1 - 3) == "red"


@pytest.mark.parametrize("junk", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n" + bytes(40)])
def test_what_is_no_png_is_refused(junk):
    with pytest.raises(PictureUnreadable):
        open_picture(junk)


def test_a_jpeg_under_a_png_name_is_refused():
    out = io.BytesIO()
    Image.new("RGB", (80, 80)).save(out, "JPEG")
    with pytest.raises(PictureUnreadable):
        open_picture(out.getvalue())


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("unit", [1.0, 2.5])
def test_the_drawing_is_as_large_as_its_widget(rotation, unit):
    """Else a reader cuts it at the right and the top, and stretches the rest to the widget."""
    content = page(rotation) if unit == 1 else in_units(page(rotation), unit)
    signed = sign(content, picture_mark(Box(300.4, 150.3, 411.3, 160.0))).content
    with pikepdf.open(io.BytesIO(signed)) as document:
        widget = document.Root.AcroForm.Fields[0]
        x0, y0, x1, y1 = (float(side) for side in widget.Rect)
        drawn = [float(side) for side in widget.AP.N.BBox]
    assert drawn == pytest.approx([0, 0, x1 - x0, y1 - y0], abs=0.001)
