"""What an iPhone writes is read as any other photo: upright, within the same limits, its decoder loaded by it alone."""

import io
import subprocess
import sys

import pytest
from PIL import Image, ImageOps

from kyso_desktop.pages import open_pages
from kyso_desktop.signing import (
    InkKind,
    PictureTooLarge,
    PictureUnreadable,
    clean_picture,
    is_phone_photo,
    picture_pages,
)
from tests.corpus import phone


def test_the_signature_is_cut_out_upright() -> None:
    png = clean_picture(phone.HEIC, InkKind.SIGNATURE)
    assert png is not None
    with Image.open(io.BytesIO(png)) as picture:
        assert picture.size == (pytest.approx(360, abs=12), pytest.approx(106, abs=12))
        assert picture.mode == "RGBA"


def test_the_photo_lies_across_its_sheet_with_the_stroke_across() -> None:
    made = picture_pages(phone.HEIC)
    with open_pages(made.content, "ảnh.pdf") as pages:
        (sheet,) = pages.sheets()
        assert (round(sheet.width), round(sheet.height)) == (842, 595)
        image = pages.part(1, 0.5, (0, 0, 421, 297))
    drawn = Image.frombuffer("RGB", (421, 297), image.pixels, "raw", "BGRX", image.stride, 1).convert("L")
    box = ImageOps.invert(drawn).point(lambda value: 255 if value > 128 else 0).getbbox()
    assert box is not None
    assert box[2] - box[0] > 2 * (box[3] - box[1])


@pytest.mark.parametrize(
    ("content", "refused"),
    [
        (phone.claiming(30_000, 30_000), PictureTooLarge),
        (phone.claiming(2**31 - 1, 2**31 - 1), PictureTooLarge),
        (phone.claiming(8, 8), PictureUnreadable),
        (phone.claiming(9_000, 9_000), PictureUnreadable),
        (phone.HEIC[:-400], PictureUnreadable),
        (phone.HEIC[:40], PictureUnreadable),
        (phone.HEIC.replace(b"hvc1", b"av01"), PictureUnreadable),
    ],
)
def test_a_photo_that_lies_or_is_broken_is_refused(content: bytes, refused: type[Exception]) -> None:
    with pytest.raises(refused):
        picture_pages(content)
    with pytest.raises(refused):
        clean_picture(content, InkKind.SEAL)


def test_no_other_picture_loads_the_decoder() -> None:
    program = (
        "import io, sys; from PIL import Image; from kyso_desktop.signing import picture_pages;"
        "made = io.BytesIO(); Image.new('L', (9, 9)).save(made, 'JPEG'); picture_pages(made.getvalue());"
        "assert 'pi_heif' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_the_kind_is_told_by_the_content() -> None:
    assert is_phone_photo(phone.HEIC)
    assert not is_phone_photo(b"\xff\xd8\xff\xe0" + bytes(20))
    assert not is_phone_photo(b"")
