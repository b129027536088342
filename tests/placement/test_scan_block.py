"""A scan without text: where ink alone stands like a signature block, its gap is proposed and never more than that."""

import io
import math
import random

import pytest
from PIL import Image, ImageDraw
from tests.documents.look_alike import BODY, LookAlike, Signer, Spec, look_alike
from tests.documents.sheet import Manner

from kyso_desktop.pages import open_pages
from kyso_desktop.placement import PlaceReason, Places, find_places, points

DPI = 100
SHORT = (BODY,) * 3
SPECS = {
    "usual": Spec(paragraphs=SHORT),
    "one line": Spec(paragraphs=SHORT, signers=(Signer(("CHỦ TỊCH",)),)),
    "two pages": Spec(pages=2),
    "nobody to send it to": Spec(paragraphs=SHORT, recipients=()),
    "high gap": Spec(paragraphs=(BODY,), signers=(Signer(gap_mm=50),)),
    "long names of recipients": Spec(
        paragraphs=SHORT, recipients=("- Các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh;",) * 9
    ),
    "turned": Spec(paragraphs=SHORT, manner=Manner(rotation=90)),
    "left and right": Spec(paragraphs=SHORT, signers=(Signer(("THƯ KÝ",), name="Lê Thị Khác"), Signer(("CHỦ TRÌ",)))),
}


def scanned(document: LookAlike, skew: float = 0.0, dirt: float = 0.0, paper: int = 255) -> bytes:
    """The document's pages as a scanner gives them: pictures, a little turned, on grey paper with specks."""
    pictures = []
    chance = random.Random(7)
    with open_pages(document.content, "printed.pdf") as pages:
        for number in range(1, pages.page_count + 1):
            shown = pages.image(number, DPI / 72)
            size = shown.width, shown.height
            sheet = Image.frombytes("RGB", size, shown.pixels, "raw", "BGRX", shown.stride).convert("L")
            sheet = sheet.rotate(skew, Image.Resampling.BICUBIC, fillcolor=255).point(
                lambda level: level * paper // 255
            )
            draw = ImageDraw.Draw(sheet)
            for _ in range(int(dirt * sheet.width * sheet.height)):
                draw.point(
                    (chance.randrange(sheet.width), chance.randrange(sheet.height)), fill=chance.randrange(paper)
                )
            pictures.append(sheet)
    target = io.BytesIO()
    pictures[0].save(target, "PDF", resolution=DPI, save_all=True, append_images=pictures[1:], quality=80)
    return target.getvalue()


def places_in(content: bytes) -> Places:
    with open_pages(content, "scan.pdf") as pages:
        return find_places(pages)


def assert_proposed(places: Places, document: LookAlike) -> None:
    truth = document.signers[-1]
    assert places.leader is not None
    assert places.seal is not None
    assert (places.leader.page, places.leader.title, places.leader.name) == (truth.page, "", None)
    assert math.dist(places.leader.box.centre, truth.centre) < points(5)
    assert truth.name_top - 4 <= places.leader.box.y0
    assert places.leader.box.y1 <= truth.title_foot + 4
    assert places.is_proposal
    assert PlaceReason.NO_TEXT in places.reasons
    assert places.confidence <= 0.2
    assert places.number is places.day is None


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS)
def test_the_gap_between_title_and_name_is_proposed(spec: Spec) -> None:
    document = look_alike(spec)
    assert_proposed(places_in(scanned(document)), document)


@pytest.mark.parametrize(("skew", "dirt", "paper"), [(0.7, 0.001, 235), (-0.7, 0.002, 215), (1.0, 0, 255)])
def test_skew_specks_and_grey_paper_are_lived_with(skew: float, dirt: float, paper: int) -> None:
    document = look_alike(SPECS["usual"])
    assert_proposed(places_in(scanned(document, skew, dirt, paper)), document)


NOT_TO_BE_TOLD = {
    "no name printed": Spec(paragraphs=SHORT, signers=(Signer(name=None),)),
    "no gap": Spec(paragraphs=SHORT, signers=(Signer(gap_mm=8),)),
    "text to the end": Spec(paragraphs=(BODY,) * 4, signers=(Signer(lines=(), name=None),), recipients=()),
}


@pytest.mark.parametrize("spec", NOT_TO_BE_TOLD.values(), ids=NOT_TO_BE_TOLD)
def test_what_ink_does_not_show_is_left_to_a_person(spec: Spec) -> None:
    places = places_in(scanned(look_alike(spec)))
    assert places.leader is places.seal is None
    assert PlaceReason.LEADER_NOT_FOUND in places.reasons
    assert places.confidence == 0


@pytest.mark.parametrize("drawn", ["signed already", "framed", "black", "dust"])
def test_other_ink_gives_no_guess(drawn: str) -> None:
    with open_pages(scanned(look_alike(SPECS["usual"])), "scan.pdf") as pages:
        shown = pages.image(1, 1.0)
    sheet = Image.frombytes("RGB", (shown.width, shown.height), shown.pixels, "raw", "BGRX", shown.stride)
    draw, (x, up) = ImageDraw.Draw(sheet), look_alike(SPECS["usual"]).signers[0].centre
    y = shown.height - up
    if drawn == "signed already":
        draw.line([(x - 60, y + 15), (x - 20, y - 20), (x, y + 18), (x + 50, y - 15)], fill="blue", width=2)
    elif drawn == "framed":
        draw.rectangle((30, 30, shown.width - 30, shown.height - 30), outline="black", width=2)
        draw.line((x, 30, x, shown.height - 30), fill="black", width=2)
    elif drawn == "black":
        draw.rectangle((0, 0, shown.width, shown.height), fill="black")
    else:
        chance = random.Random(1)
        for _ in range(40_000):
            draw.point((chance.randrange(shown.width), chance.randrange(shown.height)), fill="black")
    target = io.BytesIO()
    sheet.save(target, "PDF", resolution=72)
    assert places_in(target.getvalue()).leader is None


HEADS = {
    **SPECS,
    "wide blanks": Spec(paragraphs=SHORT, number=" " * 12, day=" " * 9, month=" " * 9),
    "year blank": Spec(paragraphs=SHORT, year="      "),
    "agency below another": Spec(paragraphs=SHORT, parent="ỦY BAN NHÂN DÂN TỈNH MẪU", agency=("SỞ NỘI VỤ",)),
    "letter": Spec(paragraphs=SHORT, kind=None, subject=("V/v báo cáo", "cải cách hành chính"), symbol="/UBND-NC"),
}


CASES = [*((name, 0.0) for name in HEADS), ("usual", 0.6), ("turned", -0.6), ("letter", 0.6)]


@pytest.mark.parametrize(("name", "skew"), CASES, ids=[f"{name} {skew}" for name, skew in CASES])
def test_the_blanks_for_number_and_date_are_proposed(name: str, skew: float) -> None:
    spec = HEADS[name]
    document = look_alike(spec)
    places = places_in(scanned(document, skew, 0.001 if skew else 0, 225 if skew else 255))
    head = places.proposed_head
    assert head is not None
    assert places.number is places.day is places.month is None
    assert PlaceReason.NUMBER_NOT_FOUND in places.reasons
    for place, truth in ((head.number, document.number), (head.day, document.day), (head.month, document.month)):
        assert place is not None
        assert place.page == 1
        middle = (truth.x0 + truth.x1) / 2
        assert abs(place.box.centre[0] - middle) <= 5
        assert abs(place.baseline - truth.baseline) <= (2.5 if not skew else 6)
    assert (head.year is not None) is (not spec.year.strip())


FILLED = {
    "number and date filled": Spec(paragraphs=SHORT, number=" 165 ", day=" 05 ", month=" 12 "),
    "nothing at the top": Spec(paragraphs=(BODY,) * 6, number=" 165 ", symbol="", day=" 05 ", month=" 12 "),
}


@pytest.mark.parametrize("spec", FILLED.values(), ids=FILLED)
def test_lines_that_are_filled_are_not_proposed(spec: Spec) -> None:
    head = places_in(scanned(look_alike(spec))).proposed_head
    assert head is None or (head.number is None and head.day is None)


def test_a_document_with_text_has_no_proposed_head() -> None:
    assert places_in(look_alike(SPECS["usual"]).content).proposed_head is None
