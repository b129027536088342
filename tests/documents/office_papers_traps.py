"""Papers on which a hasty reader is wrong and sure: worn heads, documents joined in one file, signers of equal rank."""

from collections.abc import Iterator

from tests.documents.office_papers import SO, date, number
from tests.documents.paper import Block, Columns, Element, Frame, Head, Line, NewPage, Paper, foot, text, titled

AN, QUAN = "Nguyễn Văn An", "Lê Hoàng Quân"
CHIEF = Block(("GIÁM ĐỐC",), QUAN)
STATE = (Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "B", 12), Line("Độc lập - Tự do - Hạnh phúc", "B", 13))
HEAD = Head(SO, number("BC-STC"), date("Mẫu"))
REPORT = (*titled("BÁO CÁO", "Về việc thử nghiệm"), *text())


def trap_papers() -> list[Paper]:
    """All of them; labels are unlike each other and those of the other sets."""
    return [*_worn_heads(), *_joined(), *_equals(), *_secrets(), *_reserved()]


def _narrow(*second: Line, left: tuple[Line, ...] = ()) -> tuple[Element, ...]:
    """A head whose right column is too narrow for the date."""
    agency = (Line(SO[0], "", 12), Line(SO[1].lstrip("*"), "B", 12))
    cells = ((Line("{number:Số:}       {symbol:/}BC-STC"), *left), second)
    return (Columns((agency, STATE), (0.4, 0.6)), Columns(cells, (0.5, 0.5)))


def _worn_heads() -> Iterator[Paper]:
    first = Line("Mẫu, ng{day:ày}     {month:t}háng     năm", "I")
    subject = (Line("V/v rà soát hồ sơ lưu trữ", "", 12), Line("giai đoạn 2020 - 2025", "", 12))
    yield Paper("năm xuống dòng", (*_narrow(first, Line("2026", "I")), *REPORT, foot(CHIEF)), QUAN)
    yield Paper("năm xuống dòng cạnh trích yếu", (*_narrow(first, Line("2026", "I"), left=subject), *text(),
                foot(CHIEF)), QUAN)  # fmt: skip
    long = Line("Thành phố Hồ Chí Minh, ng{day:ày}     ", "I")
    yield Paper("tháng xuống dòng cạnh trích yếu", (*_narrow(long, Line("{month:t}háng     năm 2026", "I"),
                left=subject), *text(), foot(CHIEF)), QUAN)  # fmt: skip
    english = "Mẫu, ngày (dat{day:e)}      {month:t}háng (month)      năm (year) 2026"
    head = Head(SO, "{number:Số/No.:}        {symbol:/}BC-STC", english, widths=(0.35, 0.65))
    yield Paper("hai thứ tiếng", (*head.elements(), *REPORT, foot(Block(("GIÁM ĐỐC", "DIRECTOR"), QUAN))), QUAN)
    for kind in ("Nghị quyết", "Quyết định", "Bản án", "Lệnh"):
        head = Head(SO, f"{kind} {{number:số:}}       {{symbol:/}}2026/QH16", date("Mẫu"), widths=(0.45, 0.55))
        yield Paper(f"số sau {kind}", (*head.elements(), *REPORT, foot(CHIEF)), QUAN)


def _joined() -> Iterator[Paper]:
    document = (*HEAD.elements(), *REPORT, foot(CHIEF))
    again = (*Head(SO, "Số:       /BC-STC", "Mẫu, ngày      tháng      năm 2026").elements(), *REPORT,
             foot(Block(("GIÁM ĐỐC",), QUAN, true=False)))  # fmt: skip
    yield Paper("nhiều văn bản trong một tệp", (*document, NewPage(), *again, NewPage(), *again), QUAN, asked=True)
    rules = (Line("QUY CHẾ", "B", 14), Line("(Ban hành kèm theo Quyết định số      /QĐ-STC)", "I"))
    yield Paper("quy chế có quốc hiệu", (*document, NewPage(), *Head(SO, "", "").elements(), *rules, *text()), QUAN)
    draft = (
        Line("DỰ THẢO", "B", align="r"),
        *Head(SO, "Số:       /NQ-HĐND", "Mẫu, ngày      tháng      năm 2026").elements(),
    )
    yield Paper("dự thảo đi kèm", (*document, NewPage(), *draft, *REPORT), QUAN)
    issued = Head(("CHÍNH PHỦ",), "Số: 30/2020/NĐ-CP", "Hà Nội, ngày 05 tháng 3 năm 2020").elements()
    yield Paper("văn bản đã ban hành đi kèm", (*document, NewPage(), *issued, *REPORT), QUAN)
    blank = (*Head(("TÊN ĐƠN VỊ",), "Số: …/TTr-…", "……, ngày … tháng … năm 2026").elements(), *REPORT)
    yield Paper("mẫu báo cáo đi kèm", (*document, NewPage(), *blank), QUAN)
    form = (*STATE, *titled("PHIẾU ĐĂNG KÝ"), Line("Đơn vị: ……………………", align="l"), Line("ĐẠI DIỆN ĐƠN VỊ", "B"))
    yield Paper("phiếu đăng ký đi kèm", (*document, NewPage(), *form), QUAN)


def _equals() -> Iterator[Paper]:
    pairs = {
        "hai sở": (("SỞ TÀI CHÍNH", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("SỞ NỘI VỤ", "GIÁM ĐỐC")),
        "hai bộ": (("KT. BỘ TRƯỞNG BỘ Y TẾ", "THỨ TRƯỞNG"), ("KT. BỘ TRƯỞNG BỘ TÀI CHÍNH", "THỨ TRƯỞNG")),
        "nhà thầu và chủ đầu tư": (("ĐẠI DIỆN NHÀ THẦU", "GIÁM ĐỐC"), ("CHỦ ĐẦU TƯ", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
    }
    for label, (left, right) in pairs.items():
        both = foot(Block(left, AN, true=False), Block(right, QUAN), places=None)
        below = (Line("Nơi nhận:", "BI", 12, "l"), Line("- Lưu: VT.", "", 11, "l"))
        yield Paper(label, (*HEAD.elements(), *REPORT, both, *below), QUAN, asked=True)
    officer, head = Block(("CÔNG CHỨC TƯ PHÁP - HỘ TỊCH",), AN, true=False), Block(name=QUAN)
    resident = Block(("NGƯỜI KHAI",), AN, true=False)
    confirmed = foot(Block(("XÁC NHẬN CỦA UBND XÃ", "CHỦ TỊCH"), QUAN), resident)
    yield Paper("xác nhận bên trái", (*HEAD.elements(), *REPORT, confirmed), QUAN)
    yield Paper("công chức và chủ tịch", (*HEAD.elements(), *REPORT, foot(officer, head, places=None)), QUAN)


def _secrets() -> Iterator[Paper]:
    yield Paper("độ mật có nhãn", (Line("Độ mật: TỐI MẬT", "B", 13, "l"), *HEAD.elements(), *REPORT, foot(CHIEF)), QUAN,
                secrecy="TỐI MẬT")  # fmt: skip
    marks = {"MẬT": "Mức độ mật: MẬT", "TỐI MẬT": "TOI MAT", "TUYỆT MẬT": "Tuyệt mật"}
    for degree, words in marks.items():
        head = Head(SO, number("BC-STC"), date("Mẫu"), subject=(words,))
        yield Paper(f"viết {words}", (*head.elements(), *REPORT, foot(CHIEF)), QUAN, secrecy=degree)
    hospital = Head(("SỞ Y TẾ", "*BỆNH VIỆN", "*MẮT"), number("BC-BVM"), date("Mẫu"))
    yield Paper("bệnh viện mắt", (*hospital.elements(), *REPORT, foot(CHIEF)), QUAN)
    beside = Columns(((Frame("MẬT"),), (Line("BÁO CÁO", "B", 14),), ()), (0.25, 0.5, 0.25))
    yield Paper("mật cạnh tên loại", (*HEAD.elements(), beside, *text(), foot(CHIEF)), QUAN, secrecy="MẬT")
    rows = (("TT", "TÊN TÀI LIỆU", "ĐỘ MẬT"), ("1", "Kế hoạch", "MẬT"), ("2", "Phương án", "TỐI MẬT"))
    table = tuple(Columns(tuple((Line(cell),) for cell in row), (0.2, 0.5, 0.3), border=True) for row in rows)
    yield Paper("bảng độ mật", (*HEAD.elements(), *titled("BÁO CÁO"), *table, *text(), foot(CHIEF)), QUAN)


LONG = "Thượng tá, PGS. TS. Nguyễn Thị Phương", "Thảo Nguyên"
"""A rank and a name that a narrow column breaks."""


def _reserved() -> Iterator[Paper]:
    column = (*Block(("GIÁM ĐỐC",), LONG[0]).lines(), Line(LONG[1], "B", 14))
    elements = (*HEAD.elements(), *REPORT, Columns(((Line("Nơi nhận:", "BI", 12, "l"),), column), (0.4, 0.6)))
    yield Paper("tên trên hai dòng", elements, "Nguyễn Thị Phương Thảo Nguyên")
    for words in ("#KYSO1#", "$CKS$", "[CHU_KY]", "{{SIGN}}", "CHỮ KÝ SỐ"):
        column = Block(("GIÁM ĐỐC",), QUAN).lines()
        block = (*column[:3], Line(words, "", 12), *column[3:])
        elements = (*HEAD.elements(), *REPORT, Columns(((Line("Nơi nhận:", "BI", 12, "l"),), block), (0.5, 0.5)))
        yield Paper(f"chỗ dành sẵn {words}", elements, QUAN)
