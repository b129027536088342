"""A phone's photo is decoded in the reading process, which a hostile one ends without harm."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PIL import Image
from tests.corpus import phone
from tests.jobs.test_verifying import small_process

from kyso_desktop.app.desk import build_desk
from kyso_desktop.jobs import (
    Cancelled,
    Desk,
    InkKind,
    PictureUnusable,
    ScanTooLarge,
    ScanUnreadable,
    adopt_picture,
    make_picture,
    read_part,
)
from kyso_desktop.jobs.verifying import ReaderApart, ink_apart, pages_apart
from kyso_desktop.signing import PictureTooLarge, clean_picture, picture_pages


@pytest.fixture(scope="module")
def reader() -> Iterator[ReaderApart]:
    made = ReaderApart()
    yield made
    made.close()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reader: ReaderApart) -> Desk:
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    return replace(build_desk(), reader=reader)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "IMG_0042.HEIC"
    path.write_bytes(phone.HEIC)
    return path


def test_the_other_process_makes_what_this_one_would(reader: ReaderApart) -> None:
    apart, here = pages_apart(reader, phone.HEIC, "a.heic"), picture_pages(phone.HEIC)
    assert apart.resolution == here.resolution
    assert len(apart.content) == len(here.content)
    assert ink_apart(reader, phone.HEIC, "a.heic", InkKind.SIGNATURE) == clean_picture(phone.HEIC, InkKind.SIGNATURE)
    assert ink_apart(reader, phone.HEIC, "a.heic", InkKind.SEAL) is None


def test_a_photo_becomes_a_sheet_and_stays_as_it_was(desk: Desk, photo: Path) -> None:
    part = read_part(photo, desk)
    assert part.pages.page_count == 1
    (scan,) = part.scans
    assert scan is not None
    assert scan.colour
    assert not scan.is_fine  # 480 dots across a sheet
    assert photo.read_bytes() == phone.HEIC


def test_the_name_may_be_wrong_both_ways(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "đổi tên.jpg").write_bytes(phone.HEIC)
    Image.new("RGB", (800, 600), "white").save(tmp_path / "zalo.heic", "JPEG")
    for name in ("đổi tên.jpg", "zalo.heic"):
        assert read_part(tmp_path / name, desk).pages.page_count == 1


@pytest.mark.parametrize(
    ("content", "refused", "reason"),
    [(phone.claiming(30_000, 30_000), ScanTooLarge, "large"), (phone.HEIC[:-400], ScanUnreadable, "unreadable")],
)
def test_what_the_process_refuses_is_told_of_the_file(
    desk: Desk, photo: Path, content: bytes, refused: type[Exception], reason: str
) -> None:
    photo.write_bytes(content)
    with pytest.raises(refused):
        read_part(photo, desk)
    with pytest.raises(PictureUnusable) as told:
        adopt_picture(desk, photo, InkKind.SIGNATURE)
    assert told.value.reason == reason
    with pytest.raises(PictureUnusable):
        make_picture(photo, InkKind.SIGNATURE, photo.with_suffix(".png"), overwrite=False)


def test_a_photo_that_uses_up_the_process_was_too_large_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kyso_desktop.jobs.verifying.pool.start_verifying_process", small_process)
    reader = ReaderApart()
    try:
        with pytest.raises(PictureTooLarge):
            pages_apart(reader, phone.HEIC + bytes(300 << 20), "a.heic")
        assert pages_apart(reader, phone.HEIC, "b.heic").resolution > 0
    finally:
        reader.close()


def test_who_stops_waits_no_longer(reader: ReaderApart) -> None:
    stopped = Event()
    stopped.set()
    with pytest.raises(Cancelled):
        pages_apart(reader, phone.HEIC, "a.heic", stopped)


def test_the_signature_of_a_photo_is_kept_for_signing(desk: Desk, photo: Path) -> None:
    made = adopt_picture(desk, photo, InkKind.SIGNATURE)
    assert made.cleaned
    assert made.width > 3 * made.height
