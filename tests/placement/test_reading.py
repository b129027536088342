"""On documents whose truth is known, every mark lands where a careful clerk puts it."""

import io
import math
from dataclasses import replace

import pikepdf
import pytest
from PIL import Image, ImageDraw
from tests.documents.look_alike import BODY, Appendix, Blank, LookAlike, Signer, SignerTruth, Spec, look_alike
from tests.documents.sheet import Manner, Sheet

from kyso_desktop.pages import PagesDocument, open_pages
from kyso_desktop.placement import Box, PageText, PlaceReason, Places, find_places, points, seal_box

MANNERS = {
    "plain": Manner(),
    "rotated 90": Manner(rotation=90),
    "rotated 180": Manner(rotation=180),
    "rotated 270": Manner(rotation=270),
    "cropped": Manner(crop=(40, 25)),
    "cropped and rotated": Manner(rotation=90, crop=(40, 25)),
    "by letter": Manner(by_letter=True),
    "decomposed": Manner(decomposed=True),
    "scaled": Manner(scaled=True),
    "runs": Manner(runs=True),
    "unit of an inch": Manner(unit=72),
    "unit of half a point, cropped and rotated": Manner(unit=0.5, rotation=270, crop=(40, 25)),
}
SCAN = Manner(recognised=True)
SIGNERS = {
    "one line": Signer(("CHỦ TỊCH",)),
    "TM. and title": Signer(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
    "TM. old spelling": Signer(("TM. UỶ BAN NHÂN DÂN", "CHỦ TỊCH")),
    "KT.": Signer(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
    "TL. with TUQ.": Signer(("TL. BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG")),
    "Q.": Signer(("Q. GIÁM ĐỐC",)),
    "long": Signer(("TM. ĐOÀN ĐẠI BIỂU QUỐC HỘI", "TỈNH MẪU", "KT. TRƯỞNG ĐOÀN", "PHÓ TRƯỞNG ĐOÀN")),
    "rank": Signer(("GIÁM ĐỐC",), name="Đại tá Trần Văn Mẫu"),
    "short gap": Signer(gap_mm=16),
    "wide gap": Signer(gap_mm=55),
}


def places_of(document: LookAlike) -> Places:
    with open_pages(document.content, "look-alike.pdf") as pages:
        return find_places(pages)


def assert_leader(places: Places, truth: SignerTruth) -> None:
    assert places.leader is not None
    assert places.seal is not None
    assert places.leader.page == truth.page
    assert math.dist(places.leader.box.centre, truth.centre) < points(5)
    assert places.leader.box.y1 <= truth.title_foot
    assert places.leader.box.y0 >= truth.name_top
    seal = seal_box(places.leader.box, 36)
    assert places.seal.page == truth.page
    assert places.seal.box == seal


def assert_blank(found: object, truth: Blank) -> None:
    assert found is not None
    assert found.baseline == pytest.approx(truth.baseline, abs=1)  # type: ignore[attr-defined]
    assert found.font_size == pytest.approx(truth.size, abs=0.2)  # type: ignore[attr-defined]
    assert found.box.x0 == pytest.approx(truth.x0, abs=2)  # type: ignore[attr-defined]
    assert found.box.x1 == pytest.approx(truth.x1, abs=2)  # type: ignore[attr-defined]


@pytest.mark.parametrize("manner", MANNERS.values(), ids=MANNERS)
def test_every_way_of_writing_gives_the_same_places(manner: Manner) -> None:
    document = look_alike(Spec(pages=2, manner=manner))
    places = places_of(document)
    assert_leader(places, document.signers[0])
    assert_blank(places.number, document.number)
    assert_blank(places.day, document.day)
    assert_blank(places.month, document.month)
    assert places.year is None
    assert PlaceReason.YEAR_FILLED in places.reasons
    assert places.printed_number == "/QĐ-UBND"
    assert places.confidence > 0.9


@pytest.mark.parametrize("font", [".VnTimeH", "VNI-Times"])
def test_fonts_from_before_unicode_are_read(font: str) -> None:
    document = look_alike(Spec(manner=Manner(old_font=font)))
    places = places_of(document)
    assert places.leader is not None
    assert (places.leader.authority, places.leader.title) == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert (places.leader.name or "").upper() == "TRẦN VĂN MẪU"
    assert math.dist(places.leader.box.centre, document.signers[0].centre) < points(5)
    for found, truth in ((places.number, document.number), (places.day, document.day), (places.month, document.month)):
        assert found is not None
        assert found.baseline == pytest.approx(truth.baseline, abs=1)


@pytest.mark.parametrize("signer", SIGNERS.values(), ids=SIGNERS)
def test_every_kind_of_signature_block_is_found(signer: Signer) -> None:
    document = look_alike(Spec(signers=(signer,)))
    places = places_of(document)
    assert_leader(places, document.signers[0])
    assert places.leader is not None
    assert places.leader.title == signer.lines[-1]
    assert places.leader.name == "Trần Văn Mẫu"


def test_the_authority_is_the_last_one() -> None:
    leader = places_of(look_alike()).leader
    assert leader is not None
    assert (leader.authority, leader.title) == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_a_filled_head_is_read_and_left_alone() -> None:
    places = places_of(look_alike(Spec(number=" 165", symbol="/2025/QĐ-UBND", day="05", month="01", year="2026")))
    assert places.number is places.day is places.month is places.year is None
    assert places.printed_number == "165/2025/QĐ-UBND"
    assert places.printed_date == "2026-01-05"
    assert set(places.reasons) == {
        PlaceReason.NUMBER_FILLED, PlaceReason.DAY_FILLED, PlaceReason.MONTH_FILLED, PlaceReason.YEAR_FILLED,
    }  # fmt: skip


def test_a_blank_year_gets_room_for_four_digits() -> None:
    document = look_alike(Spec(year="    "))
    places = places_of(document)
    assert places.year is not None
    assert places.year.baseline == pytest.approx(document.year.baseline, abs=1)
    assert places.year.box.x0 == pytest.approx(document.year.x0, abs=2)
    assert places.year.box.width >= 2 * places.year.font_size


def test_a_narrow_blank_is_said() -> None:
    places = places_of(look_alike(Spec(number=" ")))
    assert places.number is not None
    assert PlaceReason.BLANK_NARROW in places.reasons


def test_dotted_blanks_are_blanks() -> None:
    document = look_alike(Spec(number="......", day="....", month="…"))
    places = places_of(document)
    assert_blank(places.number, document.number)
    assert_blank(places.day, document.day)
    assert places.month is not None
    assert PlaceReason.BLANK_DOTTED in places.reasons


def test_brackets_around_a_blank_are_no_dots() -> None:
    document = look_alike(Spec(number=" [      ]", day="[    ]", month="[    ]"))
    places = places_of(document)
    assert_blank(places.number, document.number)
    assert_blank(places.day, document.day)
    assert places.month is not None
    assert PlaceReason.BLANK_DOTTED not in places.reasons


@pytest.mark.parametrize(("number", "symbol", "printed"), [(" …", "/…", "/"), ("      ", "/", "/"), ("", "", "")])
def test_a_number_without_a_symbol_has_its_blank_and_is_said(number: str, symbol: str, printed: str) -> None:
    document = look_alike(Spec(number=number, symbol=symbol))
    places = places_of(document)
    assert places.number is not None
    assert places.number.baseline == pytest.approx(document.number.baseline, abs=1)
    assert places.number.box.x0 == pytest.approx(document.number.x0, abs=2)
    assert places.printed_number == printed
    assert PlaceReason.SYMBOL_BLANK in places.reasons


def test_a_number_before_a_blank_symbol_is_filled() -> None:
    places = places_of(look_alike(Spec(number=" 12", symbol="/…")))
    assert places.number is None
    assert places.printed_number == "12/"


def test_a_date_in_the_basis_of_the_document_is_not_its_date() -> None:
    basis = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"
    spec = Spec(number="", symbol="", place="", year="", kind=None, subject=(), issuer=None, paragraphs=(basis,) * 4)
    assert places_of(look_alike(spec)).printed_date is None


@pytest.mark.parametrize("pages", [1, 2, 7])
@pytest.mark.parametrize("page_numbers", [True, False])
def test_an_appendix_with_a_form_is_not_taken_for_the_document(pages: int, page_numbers: bool) -> None:
    form = Signer(("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ", "GIÁM ĐỐC"), name="Họ và tên")
    real = Signer(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), name="Lê Thị Khác")
    appendices = (Appendix("PHỤ LỤC I", landscape=True), Appendix("PHỤ LỤC II", signer=form), Appendix(signer=real))
    document = look_alike(Spec(pages=pages, appendices=appendices, page_numbers=page_numbers))
    assert_leader(places_of(document), document.signers[0])


def test_of_two_agencies_the_right_one_is_taken_with_doubt() -> None:
    left = Signer(("TM. ỦY BAN MẶT TRẬN TỔ QUỐC", "CHỦ TỊCH"), name="Lê Thị Khác")
    document = look_alike(Spec(signers=(left, Signer(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")))))
    places = places_of(document)
    assert_leader(places, document.signers[1])
    assert PlaceReason.SEVERAL_BLOCKS in places.reasons
    assert places.confidence < 0.7


def test_a_block_without_a_name_is_found_with_doubt() -> None:
    document = look_alike(Spec(signers=(Signer(name=None),)))
    places = places_of(document)
    assert places.leader is not None
    assert places.leader.name is None
    assert PlaceReason.NAME_NOT_FOUND in places.reasons
    assert places.leader.box.y1 <= document.signers[0].title_foot


def test_a_gap_too_low_for_a_picture_is_said() -> None:
    document = look_alike(Spec(signers=(Signer(gap_mm=10),)))
    places = places_of(document)
    assert_leader(places, document.signers[0])
    assert PlaceReason.LEADER_GAP_NARROW in places.reasons


@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "TUYỆT MẬT"])
@pytest.mark.parametrize("manner", [Manner(), Manner(by_letter=True), Manner(decomposed=True)])
def test_a_secrecy_mark_is_seen(mark: str, manner: Manner) -> None:
    assert places_of(look_alike(Spec(secrecy=mark, manner=manner))).secrecy == mark


def test_the_word_secret_in_the_text_is_no_mark() -> None:
    places = places_of(look_alike(Spec(paragraphs=("Tài liệu MẬT phải được bảo quản theo quy định.",))))
    assert places.secrecy is None


def test_the_copy_line_stays_in_the_corner_and_off_the_national_title() -> None:
    places = places_of(look_alike())
    assert places.attachment.page == 1
    assert places.copy == places.attachment
    assert places.copy.font_size == 10
    assert places.copy.box.x1 == pytest.approx(points(210 - 6), abs=0.1)
    assert points(297 - 12) <= places.copy.baseline <= points(297 - 8)
    assert places.copy.box.y0 > points(297 - 20)


def with_annotation(content: bytes, page: int, rect: Box, **entries: object) -> bytes:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        look = pikepdf.Stream(document, b"0 0 1 rg 0 0 100 100 re f")
        look.Type, look.Subtype, look.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, [0, 0, 100, 100]
        widget = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, T="F", F=4, Rect=rect.as_list(),
            AP=pikepdf.Dictionary(N=look), DA="/Helv 12 Tf 0 g", **entries,
        )  # fmt: skip
        target_page = document.pages[page - 1]
        target_page.Annots = document.make_indirect([document.make_indirect(widget)])
        document.Root.AcroForm = pikepdf.Dictionary(Fields=target_page.Annots)
        document.save(target)
    return target.getvalue()


def blank_box(blank: Blank) -> Box:
    return Box(blank.x0, blank.baseline - 4, blank.x1, blank.baseline + 10)


def test_a_number_set_as_a_signature_mark_is_filled() -> None:
    document = look_alike()
    signed = pikepdf.Dictionary(Type=pikepdf.Name.Sig, Contents=b"x")
    content = with_annotation(document.content, 1, blank_box(document.number), FT=pikepdf.Name.Sig, V=signed)
    places = places_of(replace(document, content=content))
    assert places.number is None
    assert PlaceReason.NUMBER_FILLED in places.reasons
    assert places.day is not None


@pytest.mark.parametrize(("value", "filled"), [("", False), ("165", True)])
def test_a_prepared_text_field_is_a_blank_until_it_has_a_value(value: str, filled: bool) -> None:
    document = look_alike()
    content = with_annotation(document.content, 1, blank_box(document.number), FT=pikepdf.Name.Tx, V=value)
    assert (places_of(replace(document, content=content)).number is None) is filled


def test_an_empty_signature_field_leaves_the_blank_open() -> None:
    document = look_alike()
    content = with_annotation(document.content, 1, blank_box(document.number), FT=pikepdf.Name.Sig)
    assert places_of(replace(document, content=content)).number is not None


def test_the_seal_goes_to_the_picture_that_is_already_there() -> None:
    document = look_alike()
    x, y = document.signers[0].centre
    drawn = Box.around(x - 15, y + 5, 120, 50)
    signed = pikepdf.Dictionary(Type=pikepdf.Name.Sig, Contents=b"x")
    content = with_annotation(document.content, 1, drawn, FT=pikepdf.Name.Sig, V=signed)
    places = places_of(replace(document, content=content))
    assert places.leader is not None
    assert places.leader.picture is not None
    assert places.leader.picture.as_list() == pytest.approx(drawn.as_list(), abs=1.5)
    assert places.seal is not None
    assert places.seal.box.x1 == pytest.approx(drawn.x0 + 40, abs=2)
    assert places.seal.box.centre[1] == pytest.approx(drawn.centre[1], abs=2)


HARD_SIGNERS = {
    "party": Signer(("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ")),
    "name in capitals": Signer(name="TRẦN VĂN MẪU"),
    "degrees": Signer(("HIỆU TRƯỞNG",), name="PGS.TS. Trần Văn Mẫu"),
    "placeholder": Signer(notes=("", "[CHỮ KÝ SỐ]")),
    "note in the gap": Signer(notes=("(Ký tên, đóng dấu)",)),
    "no dot": Signer(("KT CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    "apostrophe": Signer(name="H'Yim Kđoh"),
    "title on two lines": Signer(("GIÁM ĐỐC SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG")),
    "unknown title": Signer(("NGƯỜI LẬP BIỂU",)),
}


@pytest.mark.parametrize("signer", HARD_SIGNERS.values(), ids=HARD_SIGNERS)
def test_unusual_blocks_are_found_too(signer: Signer) -> None:
    document = look_alike(Spec(signers=(signer,)))
    places = places_of(document)
    assert_leader(places, document.signers[0])
    assert places.leader is not None
    assert places.leader.name is not None
    assert places.leader.name.upper().endswith(("MẪU", "KĐOH"))


def test_minutes_with_two_signers_give_the_chair() -> None:
    clerk, chair = Signer(("THƯ KÝ",), name="Lê Thị Khác"), Signer(("CHỦ TRÌ",))
    document = look_alike(Spec(kind="BIÊN BẢN", recipients=(), signers=(clerk, chair)))
    places = places_of(document)
    assert_leader(places, document.signers[1])
    assert places.confidence < 0.5
    assert {PlaceReason.SEVERAL_BLOCKS, PlaceReason.RECIPIENTS_NOT_FOUND} <= set(places.reasons)


@pytest.mark.parametrize("titles", [("THƯ KÝ", "CHỦ TỌA"), ("Thư ký", "Chủ trì"), ("CHỦ TRÌ", "THƯ KÝ")])
def test_the_chair_signs_and_not_the_secretary(titles: tuple[str, str]) -> None:
    names = {"C": "Trần Văn Mẫu", "T": "Lê Thị Khác"}
    signers = tuple(Signer((title,), name=names[title[0]]) for title in titles)
    document = look_alike(Spec(kind="BIÊN BẢN", recipients=(), signers=signers))
    assert_leader(places_of(document), document.signers[1 if titles[1][0] == "C" else 0])


def test_a_title_in_small_letters_is_found_with_less_confidence() -> None:
    document = look_alike(Spec(signers=(Signer(("Trưởng phòng",)),)))
    places = places_of(document)
    assert_leader(places, document.signers[0])
    assert places.confidence < places_of(look_alike(Spec(signers=(Signer(("TRƯỞNG PHÒNG",)),)))).confidence


def test_the_picture_keeps_clear_of_the_note_below_the_title() -> None:
    document = look_alike(Spec(signers=(Signer(notes=("(Ký, ghi rõ họ tên", "và đóng dấu)")),)))
    leader = places_of(document).leader
    assert leader is not None
    assert leader.box.y1 < document.signers[0].title_foot - 2 * 16


@pytest.mark.parametrize("symbol", ["-QĐ/TU", "/BC–UBND", "/2026/NĐ-CP", "/UBND-KT&NS", "/ QĐ-UBND"])
def test_every_form_of_symbol_leaves_the_number_blank(symbol: str) -> None:
    document = look_alike(Spec(symbol=symbol))
    places = places_of(document)
    assert_blank(places.number, document.number)
    assert places.printed_number == symbol.replace(" ", "")


def test_a_year_begun_but_not_finished_is_said() -> None:
    places = places_of(look_alike(Spec(year="20  ")))
    assert places.year is None
    assert PlaceReason.YEAR_INCOMPLETE in places.reasons


def test_a_page_that_starts_with_a_reference_to_an_appendix_is_none() -> None:
    paragraphs = (BODY,) * 9 + ("Phụ lục I ban hành kèm theo Quyết định này thay thế Phụ lục cũ.",) * 12
    document = look_alike(Spec(paragraphs=paragraphs))
    places = places_of(document)
    assert_leader(places, document.signers[0])
    assert PlaceReason.ONLY_IN_APPENDIX not in places.reasons


def test_a_scan_without_text_gets_no_guess() -> None:
    sheet = Sheet(Manner(), "scan")
    for _ in range(3):
        sheet.start_page()
        sheet.rule(300, 500, 200)
    with open_pages(sheet.finish(), "scan.pdf") as pages:
        places = find_places(pages)
    assert places.leader is places.seal is places.number is places.day is None
    assert PlaceReason.NO_TEXT in places.reasons
    assert places.confidence == 0


def scan_of(pages: list[Image.Image], text: bytes | None = None) -> bytes:
    """A scanner's file of these pages; ``text`` has the text layer of its page 1."""
    target = io.BytesIO()
    pages[0].save(target, "PDF", resolution=72, save_all=True, append_images=pages[1:])
    if text is None:
        return target.getvalue()
    whole = io.BytesIO()
    with pikepdf.open(target) as scan, pikepdf.open(io.BytesIO(text)) as layer:
        scan.pages[0].add_overlay(layer.pages[0], pikepdf.Rectangle(*map(float, scan.pages[0].MediaBox.as_list())))
        scan.save(whole)
    return whole.getvalue()


def picture_of(content: bytes, down: int = 0) -> Image.Image:
    with open_pages(content, "printed.pdf") as pages:
        shown = pages.image(1, 1.0)
    sheet = Image.new("RGB", (shown.width, shown.height), "white")
    printed = Image.frombytes("RGB", (shown.width, shown.height), shown.pixels, "raw", "BGRX", shown.stride)
    sheet.paste(printed, (0, down))
    return sheet


@pytest.mark.parametrize(("down", "doubtful"), [(0, False), (130, True)])
def test_a_text_layer_beside_the_scanned_letters_is_not_believed(down: int, doubtful: bool) -> None:
    layer = look_alike(Spec(manner=Manner(recognised=True)))
    scan = scan_of([picture_of(look_alike().content, down)], layer.content)
    places = places_of(replace(layer, content=scan))
    assert (PlaceReason.TEXT_LAYER_DOUBTFUL in places.reasons) is doubtful
    assert (places.confidence < 0.5) is doubtful


@pytest.mark.parametrize("down", [0, 5, -5])
def test_the_number_goes_on_the_scanned_line_where_the_text_layer_lies_beside_it(down: int) -> None:
    layer = look_alike(Spec(manner=Manner(recognised=True)))
    places = places_of(replace(layer, content=scan_of([picture_of(look_alike().content, down)], layer.content)))
    assert places.number is not None
    assert places.number.baseline == pytest.approx(layer.number.baseline - down, abs=1.5)


def test_the_corner_of_a_scan_is_free_only_where_there_is_no_ink() -> None:
    sheet = picture_of(look_alike().content)
    ImageDraw.Draw(sheet).rectangle((400, 24, 560, 34), fill="black")
    with open_pages(scan_of([sheet]), "scan.pdf") as pages:
        places = find_places(pages)
        assert pages.ink(1, places.copy.box, ()) is None
    assert PlaceReason.CORNER_OCCUPIED not in places.reasons


class Counted:
    """The pages of a document, and which of them were read with positions."""

    def __init__(self, pages: PagesDocument) -> None:
        self._pages, self.page_count, self.read = pages, pages.page_count, set[int]()
        self.plain, self.covered, self.ink, self.ink_map = pages.plain, pages.covered, pages.ink, pages.ink_map

    def text(self, page: int) -> PageText:
        self.read.add(page)
        return self._pages.text(page)


def test_eighty_pages_are_placed_by_few_that_are_read_closely() -> None:
    document = look_alike(Spec(pages=80))
    with open_pages(document.content, "look-alike.pdf") as pages:
        counted = Counted(pages)
        assert_leader(find_places(counted), document.signers[0])
    assert len(counted.read) <= 4


@pytest.mark.parametrize("signer", SIGNERS.values(), ids=SIGNERS)
def test_a_scan_with_a_text_layer_is_read_through_its_noise(signer: Signer) -> None:
    document = look_alike(Spec(pages=2, signers=(signer,), manner=SCAN))
    places = places_of(document)
    assert places.leader is not None
    assert math.dist(places.leader.box.centre, document.signers[0].centre) < points(5)
    assert places.number is not None
    assert places.number.baseline == pytest.approx(document.number.baseline, abs=2)
    assert places.day is not None


def test_a_chief_accountant_at_the_left_is_not_the_signer() -> None:
    left = Signer(("TM. HỘI ĐỒNG QUẢN TRỊ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "KẾ TOÁN TRƯỞNG"), name="Lê Thị Khác")
    document = look_alike(Spec(recipients=(), signers=(left, Signer(("GIÁM ĐỐC",), gap_mm=45))))
    assert_leader(places_of(document), document.signers[1])


def test_letters_drawn_twice_are_read_once() -> None:
    document = look_alike(Spec(manner=Manner(twice=True)))
    places = places_of(document)
    assert_leader(places, document.signers[0])
    assert places.leader is not None
    assert (places.leader.authority, places.leader.title) == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert places.leader.name == "Trần Văn Mẫu"


def test_a_law_with_an_appendix_is_signed_before_it() -> None:
    signer = Signer(("CHỦ TỊCH QUỐC HỘI",))
    document = look_alike(Spec(kind="LUẬT", pages=6, recipients=(), signers=(signer,), appendices=(Appendix(),) * 3))
    assert_leader(places_of(document), document.signers[0])


HEADINGS = ["PHỤ LỤC 01: DANH MỤC NHIỆM VỤ", "Phụ lục 1. Biểu mẫu báo cáo", "PHỤ LỤC SỐ 2", "Phụ lục II", "QUY CHẾ"]


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("lines", [("TM. BAN QUẢN LÝ", "TRƯỞNG BAN"), ("TRƯỞNG BAN",)])
def test_what_a_document_promulgates_is_not_where_it_is_signed(heading: str, lines: tuple[str, ...]) -> None:
    appendix = Appendix(heading, reference=None, signer=Signer(lines, name="Lê Thị Khác"))
    document = look_alike(Spec(pages=6, page_numbers=False, appendices=(appendix,)))
    assert_leader(places_of(document), document.signers[0])


@pytest.mark.parametrize("name", ["Vũ Ý", "Lê Ánh Ố", "Đỗ Ửng Ẩn"])
def test_a_decomposed_name_keeps_its_spaces(name: str) -> None:
    """A mark that is a glyph of its own may reach over the space behind its letter."""
    document = look_alike(Spec(signers=(Signer(name=name),), manner=Manner(decomposed=True)))
    leader = places_of(document).leader
    assert leader is not None
    assert leader.name == name
