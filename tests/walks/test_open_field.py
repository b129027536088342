"""A document without a signature block may say by an empty signature field where it is signed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from tests.walks.test_main_job import leader, run

from kyso_desktop import jobs
from kyso_desktop.jobs import Desk, PlaceNotFound, Practice, Verdict
from kyso_desktop.jobs.verifying import ReaderApart
from kyso_desktop.placement import Box

FIRST, SECOND = (200, 300, 80, 340), (300, 100, 420, 180)
"""Corners of fields in user space, one given from right to left."""


@pytest.fixture(params=["here", "apart"])
def desk(request: pytest.FixtureRequest, practice: Practice) -> Iterator[Desk]:
    if request.param == "here":
        yield practice.desk
        return
    reader = ReaderApart(alone=True)
    yield replace(practice.desk, reader=reader)
    reader.close()


def with_fields(source: Path | None, target: Path, *corners: tuple[int, ...], flags: int = 4) -> Path:
    """The document, or two blank pages, with these empty signature fields on the last page."""
    with pikepdf.open(source) if source else pikepdf.new() as document:
        while len(document.pages) < 2:
            document.add_blank_page(page_size=(595, 842))
        page = document.pages[-1]
        page.Annots = document.make_indirect(pikepdf.Array())
        for number, rect in enumerate(corners):
            widget = pikepdf.Dictionary(
                Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Sig, T=f"Ky{number}", F=flags,
                Rect=pikepdf.Array(rect), P=page.obj,
            )  # fmt: skip
            page.Annots.append(document.make_indirect(widget))
        document.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(list(page.Annots)), SigFlags=1)
        document.save(target)
    return target


@pytest.mark.parametrize("corners", [FIRST, SECOND])
def test_the_only_one_is_signed_into(corners: tuple[int, ...], desk: Desk, practice: Practice, tmp_path: Path) -> None:
    signed = run(leader(with_fields(None, tmp_path / "don.pdf", corners), practice.kit), desk)
    (made,) = signed.signatures
    (x0, x1), (y0, y1) = sorted(corners[0::2]), sorted(corners[1::2])
    assert (made.field, made.page) == ("Ky0", 2)
    assert Box(x0, y0, x1, y1).overlap(made.box) == made.box
    assert jobs.verify_document(signed.output, desk).verdict is Verdict.VALID


def test_of_two_a_person_chooses(desk: Desk, practice: Practice, tmp_path: Path) -> None:
    with pytest.raises(PlaceNotFound):
        run(leader(with_fields(None, tmp_path / "don.pdf", FIRST, SECOND), practice.kit), desk)


@pytest.mark.parametrize("flags", [2, 32, 36])
def test_one_that_nobody_sees_is_none(flags: int, sample: Path, desk: Desk, practice: Practice, tmp_path: Path) -> None:
    with pytest.raises(PlaceNotFound):
        run(leader(with_fields(None, tmp_path / "don.pdf", SECOND, flags=flags), practice.kit), desk)
    printed = jobs.place_document(sample).leader
    assert printed is not None
    around = tuple(
        round(side) for side in (printed.box.x0 - 9, printed.box.y0 - 9, printed.box.x1 + 9, printed.box.y1 + 9)
    )
    hidden = with_fields(sample, tmp_path / "giấu.pdf", around, flags=flags)
    assert run(leader(hidden, practice.kit), desk).signatures[0].field != "Ky0"


def test_the_text_is_believed_first(sample: Path, desk: Desk, practice: Practice, tmp_path: Path) -> None:
    printed = jobs.place_document(sample).leader
    signed = run(leader(with_fields(sample, tmp_path / "don.pdf", FIRST), practice.kit), desk)
    assert printed is not None
    assert signed.signatures[0].field != "Ky0"
    assert signed.signatures[0].page == printed.page
