"""Further papers: heads, titles, names and habits that the first set does not have."""

from collections.abc import Iterator
from dataclasses import replace

from tests.documents.office_papers import SO, date, number
from tests.documents.paper import (
    BODY,
    Block,
    Columns,
    Head,
    Line,
    NewPage,
    Paper,
    foot,
    recipients,
    text,
    titled,
)

STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
AN, NGOC, QUAN, UNG, LAN = "Nguyễn Văn An", "Trần Thị Bích Ngọc", "Lê Hoàng Quân", "Phạm Đức Ứng", "Đỗ Ỷ Lan"
CHIEF = Block(("GIÁM ĐỐC",), QUAN)
HEAD = Head(SO, number("BC-STC"), date("Mẫu"))
BODY_PART = (*titled("BÁO CÁO", "Về việc thử nghiệm"), *text())


def more_papers() -> list[Paper]:
    """All of them; labels are unlike each other and those of the first set."""
    return [*_numbers(), *_dates(), *_titles(), *_names(), *_notes(), *_places(), *_agencies(), *_whole()]


def _with_head(label: str, head: Head, block: Block = CHIEF, **facts: object) -> Paper:
    return Paper(label, (*head.elements(), *BODY_PART, foot(block)), block.name, **facts)  # type: ignore[arg-type]


def _with_block(label: str, block: Block, name: str | None = None, body: int = 2, **facts: object) -> Paper:
    elements = (*HEAD.elements(), *titled("BÁO CÁO", "Về việc thử nghiệm"), *text(*(BODY,) * body), foot(block))
    return Paper(label, elements, name or block.name, **facts)  # type: ignore[arg-type]


def _numbers() -> Iterator[Paper]:
    lines = {
        "số luật": "Luật {number:số:}        {symbol:/}2026/QH15",
        "số SỐ hoa": "{number:SỐ:}        {symbol:/}BC-STC",
        "số chấm sát": "{number:Số:}......{symbol:/}BC-STC",
        "số ba chấm liền": "{number:Số:} …{symbol:/}BC-STC",
        "số ba chấm gạch": "{number:Số:} …{symbol:/}…",
        "số chấm dài": "{number:Số:} …………………{symbol:/}BC-STC",
        "số ngoặc": "{number:Số:} (      ){symbol:/}BC-STC",
        "số đảng": "{number:Số}         {symbol:-}BC/TU",
        "số đảng cách": "{number:Số}         {symbol:-} BC/BTGTU",
        "số đảng chấm": "{number:Số} .......{symbol:-}CV/ĐU",
        "số đảng hai chấm": "{number:Số:}        {symbol:-}KH/TĐTN-BTG",
        "số khoảng trắng cứng": "{number:Số:}\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0{symbol:/}BC-STC",
        "số tab": "{number:Số:}\t{symbol:/}BC-STC",
        "số có năm rộng": "{number:Số:}          {symbol:/}2026/NQ-HĐND",
        "số ký hiệu cách": "{number:Số:}       {symbol:/} BC - STC",
        "số ký hiệu thường": "{number:Số:}       {symbol:/}BC-Stc",
        "số ký hiệu dài": "{number:Số:}       {symbol:/}HD-BTGDVTU-STC-SNV",
        "số gạch chân": "{number:Số:} ________{symbol:/}BC-STC",
        "số ba chấm cách": "{number:Số:} …{symbol:/}BC-STC",
    }
    for label, line in lines.items():
        yield _with_head(label, Head(SO, line, date("Mẫu")))
    yield _with_head("số ở giữa năm", Head(SO, "Số: 05/2026/BC-STC", date("Mẫu")), number=False)
    yield _with_head(
        "số và gạch ngang",
        Head(
            (*SO, "-------"),
            number("BC-STC"),
            date("Mẫu"),
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "---------------"),
        ),
    )
    yield _with_head(
        "số và gạch dưới",
        Head(
            (*SO, "________"),
            number("BC-STC"),
            date("Mẫu"),
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "________________________"),
        ),
    )
    yield _with_head(
        "số và sao",
        Head(
            ("TỈNH ĐOÀN MẪU", "*BAN CHẤP HÀNH", "***"),
            "{number:Số:}        {symbol:-}BC/TĐTN",
            date("Mẫu"),
            ("*ĐOÀN TNCS HỒ CHÍ MINH",),
        ),
    )
    yield _with_head("số cỡ 12", Head(SO, number("BC-STC"), date("Mẫu"), sizes=(12, 12)), number_size=12, date_size=12)
    yield _with_head("số 13 ngày 14", Head(SO, number("BC-STC"), date("Mẫu"), sizes=(13, 14)), date_size=14)
    yield _with_head(
        "một ô và gạch",
        Head(
            (*SO, "-------"),
            number("BC-STC"),
            date("Mẫu"),
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "---------------"),
            apart=False,
        ),
    )


def _dates() -> Iterator[Paper]:
    lines = {
        "ngày TP HCM": "Thành phố Hồ Chí Minh, ng{day:ày}    {month:t}háng    năm 2026",
        "ngày TP. HCM": "TP. Hồ Chí Minh, ng{day:ày} … {month:t}háng … năm 2026",
        "ngày sát": "Mẫu, ng{day:ày}…{month:t}háng…năm 2026",
        "ngày chấm sát": "Mẫu, ng{day:ày}......{month:t}háng......năm 2026",
        "ngày chấm năm": "Mẫu, ng{day:ày} ..... {month:t}háng ..... năm 20.....",
        "ngày gạch dưới": "Mẫu, ng{day:ày} ___ {month:t}háng ___ năm 2026",
        "ngày nơi trống": "............., ng{day:ày} ... {month:t}háng ... năm 2026",
        "ngày không phẩy": "Mẫu ng{day:ày}      {month:t}háng      năm 2026",
        "Ngày hoa": "Mẫu, Ng{day:ày}      {month:T}háng      Năm 2026",
        "ngày năm cuối trống": "Mẫu, ng{day:ày}     {month:t}háng     năm",
        "ngày tab": "Mẫu, ng{day:ày}\t{month:t}háng\tnăm 2026",
        "ngày xã": "Tân Mẫu, ng{day:ày}   {month:t}háng   năm 2026",
        "ngày bệnh viện": "Bà Rịa - Vũng Tàu, ng{day:ày}    {month:t}háng    năm 2026",
        "ngày hai dấu cách": "Mẫu, ng{day:ày}  {month:t}háng  năm 2026",
    }
    for label, line in lines.items():
        yield _with_head(label, Head(SO, number("BC-STC"), line))
    yield _with_head("tháng in một số", Head(SO, number("BC-STC"), "Mẫu, ngày      tháng 6 năm 2026"), date=False)
    yield _with_head("ngày đủ", Head(SO, number("BC-STC"), "Mẫu, ngày 05 tháng 6 năm 2026"), date=False)


TITLES: tuple[tuple[str, ...], ...] = (
    ("KT.CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    ("TM.UBND XÃ", "CHỦ TỊCH"),
    ("TM/ UBND", "CHỦ TỊCH"),
    ("T.M ỦY BAN NHÂN DÂN", "K.T CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    ("T/M BAN CHẤP HÀNH", "K/T BÍ THƯ", "PHÓ BÍ THƯ"),
    ("TM. ỦY BAN NHÂN DÂN - KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH - PHÓ CHỦ TỊCH"),
    ("TUQ. CHỦ TỊCH", "KT. GIÁM ĐỐC SỞ NỘI VỤ", "PHÓ GIÁM ĐỐC"),
    ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
    ("TL.BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ PHÁP CHẾ"),
    ("QUYỀN CHỦ TỊCH",),
    ("Q. VIỆN TRƯỞNG",),
    ("CHỦ TỌA KỲ HỌP", "CHỦ TỊCH"),
    ("CHỦ TỌA",),
    ("TM. ĐOÀN CHỦ TỊCH",),
    ("TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC"),
    ("TM. BAN THƯỜNG VỤ", "ỦY VIÊN THƯỜNG VỤ"),
    ("TRƯỞNG ĐOÀN",),
    ("ĐỘI TRƯỞNG",),
    ("HẠT TRƯỞNG",),
    ("CHỦ NHIỆM",),
    ("CHÁNH ÁN",),
    ("THẨM PHÁN",),
    ("QUẢN ĐỐC",),
    ("CHÍNH ỦY",),
    ("HIỆU PHÓ CHUYÊN MÔN",),
    ("TỔNG GIÁM ĐỐC",),
    ("TM. HỘI ĐỒNG QUẢN TRỊ", "CHỦ TỊCH"),
    ("TM. HỘI ĐỒNG THÀNH VIÊN", "CHỦ TỊCH"),
    ("KẾ TOÁN TRƯỞNG",),
    ("CỤC TRƯỞNG",),
    ("TRƯỞNG KHOA",),
    ("TRƯỞNG TRẠM",),
    ("TRƯỞNG CÔNG AN XÃ",),
    ("KT. TRƯỞNG CÔNG AN XÃ", "PHÓ TRƯỞNG CÔNG AN XÃ"),
    ("TM. ĐẢNG ỦY", "BÍ THƯ"),
    ("T/M CHI BỘ", "BÍ THƯ"),
    ("TM. BCH CÔNG ĐOÀN", "CHỦ TỊCH"),
    ("TM. TỔ CÔNG TÁC", "TỔ TRƯỞNG"),
    ("KT. TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC", "PHỤ TRÁCH TÀI CHÍNH"),
    ("TM. CHÍNH PHỦ", "THỦ TƯỚNG"),
    ("TM. ỦY BAN THƯỜNG VỤ QUỐC HỘI", "CHỦ TỊCH"),
    ("C H Ủ  T Ị C H",),
    ("G I Á M   Đ Ố C",),
    ("KT. CHỦ NHIỆM ỦY BAN", "PHÓ CHỦ NHIỆM"),
    ("THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN",),
    ("TỔNG BIÊN TẬP",),
    ("THỦ TRƯỞNG CƠ QUAN",),
    ("TL. TỔNG CỤC TRƯỞNG", "KT. VỤ TRƯỞNG", "PHÓ VỤ TRƯỞNG"),
    ("TM. UBMTTQ VIỆT NAM XÃ", "CHỦ TỊCH"),
    ("TRƯỞNG BAN QUẢN LÝ DỰ ÁN",),
    ("ĐẠI TÁ", "CHỈ HUY TRƯỞNG"),
)


def _titles() -> Iterator[Paper]:
    for index, title in enumerate(TITLES):
        name = (AN, NGOC, QUAN, UNG, LAN)[index % 5]
        yield _with_block(
            f"chức danh {index} {title[-1][:18].replace('/', ' ')}", Block(title, name), body=index % 5 + 1
        )
        if index % 3 == 0:
            elements = (
                *HEAD.elements(),
                *titled("BÁO CÁO"),
                *text(),
                foot(Block(title, name), places=None, widths=(1.0,)),
            )
            yield Paper(f"chức danh {index} một mình", elements, name)


NAMES = (
    "H’Hen Niê",
    "Y Thanh Hà Niê Kđăm",
    "Điểu K’Ré",
    "K’ Brêm",
    "Lò A Páo",
    "Giàng A Chu",
    "Ma Văn Ơn",
    "Rơ Châm H’Yéo",
    "Siu Y",
    "A Blong",
    "Thạch Sa Rây",
    "Ksor H’Bơ Khăp",
    "Lê Văn A",
    "Ô Y",
    "Tôn Nữ Thị Ngọc Quỳnh Anh",
    "Công Tằng Tôn Nữ Diệu Hằng",
    "Nguyễn Thị Kim-Anh",
    "Phó Đức Chính",
    "Trương Hoà Bình",
    "Ủy Văn Ban",
    "Kế Thị Toán",
    "Trưởng Văn Thôn",
    "Giám Đức Độ",
)
RANKED = (
    "PGS. TS. Nguyễn Văn An",
    "PGS, TS Nguyễn Văn An",
    "PGS.TS Nguyễn Văn An",
    "TS.BS Nguyễn Văn An",
    "BSCKII Nguyễn Văn An",
    "BS CKII Nguyễn Văn An",
    "Bs.CKII. Nguyễn Văn An",
    "ThS.BSCKI. Nguyễn Văn An",
    "Ths.Nguyễn Văn An",
    "Thạc sĩ Nguyễn Văn An",
    "Tiến sĩ Nguyễn Văn An",
    "GS.TSKH Nguyễn Văn An",
    "TTND.PGS.TS.BS Nguyễn Văn An",
    "Đại úy Nguyễn Văn An",
    "Thượng úy Nguyễn Văn An",
    "Trung tá QNCN Nguyễn Văn An",
    "TRUNG TÁ NGUYỄN VĂN AN",
    "THIẾU TƯỚNG NGUYỄN VĂN AN",
    "Kỹ sư Nguyễn Văn An",
    "Ks. Nguyễn Văn An",
    "Thầy thuốc ưu tú Nguyễn Văn An",
    "NGUYỄN VĂN AN",
    "CN. Nguyễn Văn An",
    "DS.CKI Nguyễn Văn An",
    "Luật sư Nguyễn Văn An",
    "Nhà giáo ưu tú Nguyễn Văn An",
    "Ông Nguyễn Văn An",
    "(Nguyễn Văn An)",
    "TS - BS Nguyễn Văn An",
    "Đ/c Nguyễn Văn An",
)


def _names() -> Iterator[Paper]:
    for name in NAMES:
        yield _with_block(f"họ tên {name}", Block(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), name), name)
    for index, name in enumerate(RANKED):
        yield _with_block(f"học hàm {index} {name.replace('/', ' ')}", Block(("GIÁM ĐỐC",), name), AN)
    rank = Block(("CHỈ HUY TRƯỞNG",), AN, second=("Đại tá",))
    yield _with_block("quân hàm dòng riêng", rank, AN)
    yield _with_block("tên gạch chân trên", Block(("GIÁM ĐỐC",), AN, second=("________________",)), AN, asked=True)


def _notes() -> Iterator[Paper]:
    for index, note in enumerate(
        (
            "(Ký tên, đóng dấu)",
            "(Ký, ghi rõ họ tên)",
            "(Chữ ký, dấu)",
            "(Ký, đóng dấu, ghi rõ họ và tên)",
            "(Signature)",
            "(Chữ ký của người có thẩm quyền, dấu/chữ ký số của cơ quan)",
        )
    ):
        yield _with_block(f"ghi chú {index}", Block(("GIÁM ĐỐC",), QUAN, notes=(note,)))
    yield _with_block("ghi chú, tên chữ hoa", Block(("GIÁM ĐỐC",), "LÊ HOÀNG QUÂN", notes=("(Ký tên, đóng dấu)",)))
    yield _with_block(
        "ghi chú hai dòng", Block(("GIÁM ĐỐC",), QUAN, notes=("(Chữ ký của người có thẩm quyền,", "dấu của cơ quan)"))
    )
    for index, note in enumerate(("(Đã ký)", "Đã ký", "(đã ký)", "[Chữ ký số]", "(Đã ký và đóng dấu)", "ĐÃ KÝ")):
        lines = (
            Line("{title:GIÁM ĐỐC}", "B", 14),
            Line("", "B", 14),
            Line("", "B", 14),
            Line(note, "I", 13),
            Line("", "B", 14),
            Line("", "B", 14),
            Line(f"{{name:{QUAN}}}", "B", 14),
        )
        yield Paper(f"đã ký {index}", (*HEAD.elements(), *BODY_PART, Columns((recipients(), lines), (0.5, 0.5))), QUAN)


def _places() -> Iterator[Paper]:
    """Where the block stands, and what stands around it."""
    chief = foot(CHIEF)
    yield Paper("riêng một trang", (*HEAD.elements(), *titled("BÁO CÁO"), *text(*(BODY,) * 6), NewPage(), chief), QUAN)
    yield Paper(
        "riêng một trang, không nơi nhận",
        (*HEAD.elements(), *titled("BÁO CÁO"), *text(*(BODY,) * 6), NewPage(), foot(CHIEF, places=None, widths=(1.0,))),
        QUAN,
    )
    table = Columns(
        (
            (Line("STT", "B", 13), Line("1", "", 13)),
            (Line("HỌ VÀ TÊN", "B", 13), Line(AN, "", 13)),
            (Line("CHỨC VỤ", "B", 13), Line("Giám đốc", "", 13)),
        ),
        (0.1, 0.5, 0.4),
        True,
    )
    listed = (
        NewPage(),
        Line("PHỤ LỤC", "B", 14),
        Line("DANH SÁCH CÁN BỘ", "B", 14),
        Line("(Kèm theo Báo cáo số        /BC-STC ngày      tháng      năm 2026 của Sở Tài chính)", "I", 13),
        table,
    )
    for title in (("CHỦ NHIỆM",), ("GIÁM ĐỐC",), ("QUẢN ĐỐC",)):
        for index, places in enumerate(((), None)):
            widths = (1.0,) if places is None else ()
            yield Paper(
                f"phụ lục sau {title[0]} {index}",
                (
                    *HEAD.elements(),
                    *titled("BÁO CÁO"),
                    *text(),
                    foot(Block(title, QUAN), places=places, widths=widths),
                    *listed,
                ),
                QUAN,
            )
    inner = foot(
        Block(("NGƯỜI LẬP BIỂU",), LAN, true=False), Block(("THỦ TRƯỞNG ĐƠN VỊ",), UNG, true=False), places=None
    )
    yield Paper(
        "phụ lục có hai người ký", (*HEAD.elements(), *titled("QUYẾT ĐỊNH"), *text(), chief, *listed, inner), QUAN
    )
    other = (
        NewPage(),
        Line("BIỂU SỐ 01", "B", 14),
        Line("TỔNG HỢP KINH PHÍ", "B", 14),
        table,
        foot(Block(("KẾ TOÁN TRƯỞNG",), UNG, true=False), places=None, widths=(1.0,)),
    )
    yield Paper("biểu sau có người ký", (*HEAD.elements(), *titled("QUYẾT ĐỊNH"), *text(), chief, *other), QUAN)
    form = (
        NewPage(),
        Line("Mẫu số 01", "B", 13, "r"),
        Line("ĐƠN ĐỀ NGHỊ", "B", 14),
        *text(BODY),
        foot(
            Block(("NGƯỜI LÀM ĐƠN",), "Họ và tên", true=False, notes=("(Ký, ghi rõ họ tên)",)),
            places=None,
            widths=(1.0,),
        ),
    )
    yield Paper("mẫu đơn sau", (*HEAD.elements(), *titled("HƯỚNG DẪN"), *text(), chief, *form), QUAN)
    issued = (
        NewPage(),
        *Head(SO, "", "").elements()[:1],
        Line("QUY ĐỊNH", "B", 14),
        Line("Về việc thử nghiệm", "B", 14),
        Line("(Ban hành kèm theo Quyết định số      /QĐ-STC", "I", 13),
        Line("ngày    tháng    năm 2026 của Giám đốc Sở Tài chính)", "I", 13),
        *text(*(BODY,) * 6),
    )
    yield Paper("quy định kèm không ký", (*HEAD.elements(), *titled("QUYẾT ĐỊNH"), *text(), chief, *issued), QUAN)
    yield Paper(
        "quy định kèm có ký",
        (
            *HEAD.elements(),
            *titled("QUYẾT ĐỊNH"),
            *text(),
            chief,
            *issued,
            foot(Block(("GIÁM ĐỐC",), QUAN, true=False), places=None, widths=(1.0,)),
        ),
        QUAN,
    )
    duyet = Columns(
        ((Line("DUYỆT", "B", 13), Line("HIỆU TRƯỞNG", "B", 13), *(Line("", "", 13),) * 4, Line(UNG, "B", 13)), ()),
        (0.5, 0.5),
    )
    yield Paper(
        "duyệt ở đầu",
        (*HEAD.elements(), duyet, *BODY_PART, foot(Block(("NGƯỜI LẬP KẾ HOẠCH",), QUAN), places=None, widths=(1.0,))),
        QUAN,
        asked=True,
    )
    both = foot(
        Block(("PHÊ DUYỆT CỦA HIỆU TRƯỞNG",), UNG, true=False), Block(("TỔ TRƯỞNG CHUYÊN MÔN",), QUAN), places=None
    )
    yield Paper("duyệt bên trái", (*HEAD.elements(), *BODY_PART, both), QUAN, asked=True)
    left = (
        *recipients(),
        Line("", "", 11),
        Line("Ý KIẾN CỦA LÃNH ĐẠO", "B", 12),
        Line("................................", "", 12),
    )
    yield Paper("ý kiến lãnh đạo", (*HEAD.elements(), *BODY_PART, Columns((left, CHIEF.lines()), (0.5, 0.5))), QUAN)
    long = recipients(
        "- Như trên;",
        "- Thường trực Tỉnh ủy;",
        "- Thường trực HĐND tỉnh;",
        "- CT, các PCT UBND tỉnh;",
        "- Các Ban của HĐND tỉnh;",
        "- GIÁM ĐỐC SỞ (b/c);",
        "- PHÓ GIÁM ĐỐC Trần Văn B;",
        "- Website Sở;",
        "- Phòng: TCHC, QLNS;",
        "- Lưu: VT, TCHC (05b).",
    )
    yield Paper("nơi nhận nhiều dòng", (*HEAD.elements(), *BODY_PART, Columns((long, CHIEF.lines()), (0.5, 0.5))), QUAN)
    yield Paper(
        "chân trang địa chỉ",
        (
            *HEAD.elements(),
            *BODY_PART,
            chief,
            *(Line("", "", 13),) * 3,
            Line("Địa chỉ: 01 Đường Mẫu, phường Mẫu; ĐT: 0201234567; Website: mau.gov.vn", "I", 10),
        ),
        QUAN,
    )
    yield Paper("nơi nhận cuối, ký giữa", (*HEAD.elements(), *BODY_PART, *CHIEF.lines(), *recipients()), QUAN)
    yield Paper(
        "ký lệch phải", (*HEAD.elements(), *BODY_PART, Columns((recipients(), CHIEF.lines()), (0.65, 0.35))), QUAN
    )
    yield Paper(
        "ký sát lề phải",
        (*HEAD.elements(), *BODY_PART, *(replace(line, align="r") for line in CHIEF.lines()), *recipients()),
        QUAN,
        asked=True,
    )
    yield Paper("ô ký kẻ khung", (*HEAD.elements(), *BODY_PART, foot(CHIEF, border=True)), QUAN)
    three = (CHIEF.lines()[:1], CHIEF.lines()[1:-1], CHIEF.lines()[-1:])
    yield Paper(
        "ký ba hàng bảng",
        (
            *HEAD.elements(),
            *BODY_PART,
            *(Columns((recipients() if index == 0 else (), part), (0.5, 0.5)) for index, part in enumerate(three)),
        ),
        QUAN,
    )
    yield Paper(
        "ký ba hàng bảng kẻ",
        (
            *HEAD.elements(),
            *BODY_PART,
            *(
                Columns((recipients() if index == 0 else (), part), (0.5, 0.5), True)
                for index, part in enumerate(three)
            ),
        ),
        QUAN,
    )
    note = Line("Ghi chú: Bản điện tử có giá trị như bản giấy.", "I", 12, "l")
    yield Paper("ghi chú sau chữ ký", (*HEAD.elements(), *BODY_PART, chief, note), QUAN)
    yield Paper(
        "thời gian trong thân",
        (
            *HEAD.elements(),
            *titled("BÁO CÁO"),
            *text("Ngày      tháng      năm 2026, tại Mẫu, Số: 12/BB-STC, chúng tôi gồm:", BODY),
            chief,
        ),
        QUAN,
    )
    yield Paper(
        "căn cứ có số",
        (
            *HEAD.elements(),
            *titled("QUYẾT ĐỊNH"),
            *text("Căn cứ Nghị định số      /2026/NĐ-CP ngày     tháng     năm 2026 của Chính phủ;", BODY),
            chief,
        ),
        QUAN,
    )


def _agencies() -> Iterator[Paper]:
    head = Head(
        ("*BỘ NỘI VỤ", "-------"), "{number:Số:}      {symbol:/}TTLT-BNV-BTC", date("Hà Nội"), widths=(0.3, 0.7)
    )
    three_heads = Columns(
        (
            (Line("BỘ NỘI VỤ", "B", 12),),
            (Line("BỘ TÀI CHÍNH", "B", 12),),
            (Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "B", 11), Line("Độc lập - Tự do - Hạnh phúc", "B", 12)),
        ),
        (0.2, 0.25, 0.55),
    )
    pair = (
        Block(("KT. BỘ TRƯỞNG", "BỘ TÀI CHÍNH", "THỨ TRƯỞNG"), AN, true=False),
        Block(("KT. BỘ TRƯỞNG", "BỘ NỘI VỤ", "THỨ TRƯỞNG"), UNG),
    )
    yield Paper(
        "liên tịch ba cột",
        (
            three_heads,
            *head.elements()[1:],
            *titled("THÔNG TƯ LIÊN TỊCH"),
            *text(),
            foot(*pair, places=None),
            *recipients(),
        ),
        UNG,
        asked=True,
    )
    joint = (
        Block(("TM. BAN THƯỜNG TRỰC", "ỦY BAN MTTQ VIỆT NAM TỈNH", "CHỦ TỊCH"), AN, true=False),
        Block(("TM. ỦY BAN NHÂN DÂN TỈNH", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), UNG),
    )
    yield Paper(
        "nghị quyết liên tịch",
        (
            *Head(
                ("*UBND - UBMTTQVN", "*TỈNH MẪU"), "{number:Số:}      {symbol:/}NQLT-UBND-MTTQ", date("Mẫu")
            ).elements(),
            *titled("NGHỊ QUYẾT LIÊN TỊCH"),
            *text(*(BODY,) * 4),
            foot(*joint, places=None),
            *recipients(),
        ),
        UNG,
        asked=True,
    )
    four = (
        Block(("CÔNG AN TỈNH", "PHÓ GIÁM ĐỐC"), AN, true=False),
        Block(("VIỆN KIỂM SÁT", "PHÓ VIỆN TRƯỞNG"), LAN, true=False),
        Block(("TÒA ÁN", "PHÓ CHÁNH ÁN"), UNG),
    )
    yield Paper(
        "quy chế phối hợp",
        (*HEAD.elements(), *titled("QUY CHẾ PHỐI HỢP"), *text(), foot(*four, places=None)),
        UNG,
        asked=True,
    )
    for label, agency, motto, line, title in (
        (
            "văn phòng tỉnh ủy",
            ("TỈNH ỦY MẪU", "*VĂN PHÒNG", "*"),
            ("*ĐẢNG CỘNG SẢN VIỆT NAM",),
            "{number:Số}        {symbol:-}CV/VPTU",
            ("K/T CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
        ),
        (
            "chi bộ",
            ("ĐẢNG BỘ XÃ TÂN MẪU", "*CHI BỘ TRƯỜNG THCS", "*"),
            ("*ĐẢNG CỘNG SẢN VIỆT NAM", "___________"),
            "{number:Số}     {symbol:-}NQ/CB",
            ("T/M CHI BỘ", "BÍ THƯ"),
        ),
        (
            "đoàn thanh niên",
            ("BCH ĐOÀN TỈNH MẪU", "***"),
            ("*ĐOÀN TNCS HỒ CHÍ MINH", "______"),
            "{number:Số:}     {symbol:-}KH/TĐTN",
            ("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "PHÓ BÍ THƯ"),
        ),
        (
            "công đoàn",
            ("LIÊN ĐOÀN LAO ĐỘNG TỈNH MẪU", "*CÔNG ĐOÀN SỞ TÀI CHÍNH"),
            STATE,
            "{number:Số:}     {symbol:/}QĐ-CĐ",
            ("TM. BAN CHẤP HÀNH", "CHỦ TỊCH"),
        ),
        (
            "hội phụ nữ",
            ("HỘI LHPN TỈNH MẪU", "*BAN THƯỜNG VỤ"),
            STATE,
            "{number:Số:}     {symbol:/}BC-BTV",
            ("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"),
        ),
        (
            "hội cựu chiến binh",
            ("HỘI CCB VIỆT NAM", "*HỘI CCB TỈNH MẪU"),
            STATE,
            "{number:Số:}     {symbol:/}BC-CCB",
            ("T/M BAN THƯỜNG VỤ", "K/T CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ),
        (
            "ngân hàng",
            ("NGÂN HÀNG NHÀ NƯỚC", "*CHI NHÁNH TỈNH MẪU"),
            STATE,
            "{number:Số:}     {symbol:/}MAU-TTGS",
            ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        ),
        (
            "tập đoàn điện lực",
            ("TẬP ĐOÀN ĐIỆN LỰC VIỆT NAM", "*CÔNG TY ĐIỆN LỰC MẪU"),
            STATE,
            "{number:Số:}     {symbol:/}PCMAU-KT",
            ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        ),
    ):
        head = Head(agency, line, date("Mẫu"), motto)
        yield Paper(
            f"đoàn thể {label}",
            (*head.elements(), *titled("NGHỊ QUYẾT", "Về việc thử nghiệm"), *text(), foot(Block(title, LAN))),
            LAN,
        )


def _whole() -> Iterator[Paper]:
    """Whole documents of other kinds."""
    head = Head(("*HỘI ĐỒNG NHÂN DÂN", "*XÃ TÂN MẪU"), "{number:Số:}      {symbol:/}NQ-HĐND", date("Tân Mẫu"))
    yield Paper(
        "nghị quyết kỳ họp",
        (
            *head.elements(),
            *titled("NGHỊ QUYẾT", "Về kinh tế - xã hội năm 2027"),
            Line("HỘI ĐỒNG NHÂN DÂN XÃ TÂN MẪU", "B", 14),
            Line("KHÓA II, KỲ HỌP THỨ 3", "B", 14),
            *text(*(BODY,) * 8),
            foot(Block(("CHỦ TỌA KỲ HỌP", "PHÓ CHỦ TỊCH HĐND XÃ"), UNG)),
        ),
        UNG,
    )
    chair = (Block(("THƯ KÝ KỲ HỌP",), AN, true=False), Block(("CHỦ TỌA KỲ HỌP",), UNG))
    yield Paper(
        "biên bản kỳ họp", (*head.elements(), *titled("BIÊN BẢN"), *text(), foot(*chair, places=None)), UNG, asked=True
    )
    members = (Block(("CÁC THÀNH VIÊN",), "", true=False), Block(("TRƯỞNG ĐOÀN KIỂM TRA",), QUAN))
    yield Paper(
        "biên bản kiểm tra",
        (
            *Head(SO, number("BB-STC"), "").elements(),
            *titled("BIÊN BẢN", "Kiểm tra"),
            *text(),
            foot(*members, places=None),
        ),
        QUAN,
        date=False,
        asked=True,
    )
    chi = (
        Line("Điều 1. Thành lập Tổ công tác gồm các ông (bà) có tên sau:", "", 14, "j"),
        Line("1. Ông Nguyễn Văn An, GIÁM ĐỐC Sở - TỔ TRƯỞNG;", "", 14, "j"),
        Line("2. Bà Đỗ Ỷ Lan, PHÓ GIÁM ĐỐC - Tổ phó;", "", 14, "j"),
    )
    yield Paper(
        "quyết định tổ công tác",
        (
            *HEAD.elements(),
            *titled("QUYẾT ĐỊNH"),
            Line("GIÁM ĐỐC SỞ TÀI CHÍNH", "B", 14),
            *text(BODY),
            Line("QUYẾT ĐỊNH:", "B", 14),
            *chi,
            *text(BODY),
            foot(Block(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), NGOC)),
        ),
        NGOC,
    )
    yield Paper(
        "giấy chứng nhận",
        (
            Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "B", 13),
            Line("Độc lập - Tự do - Hạnh phúc", "B", 13),
            *titled("GIẤY KHEN"),
            Line("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", "B", 16),
            Line("Tặng: Ông Nguyễn Văn Bình", "", 16),
            Columns(
                (
                    (Line("Quyết định số:      /QĐ-UBND", "I", 12, "l"), Line("Số sổ vàng: 12", "I", 12, "l")),
                    (
                        Line("Tân Mẫu, ng{day:ày}      {month:t}háng      năm 2026", "I", 13),
                        *Block(("CHỦ TỊCH",), LAN).lines(),
                    ),
                ),
                (0.5, 0.5),
            ),
        ),
        LAN,
        number=False,
        asked=True,
    )
    yield Paper(
        "lịch công tác",
        (
            *HEAD.elements(),
            *titled("LỊCH CÔNG TÁC TUẦN"),
            Columns(
                (
                    (Line("THỨ HAI", "B", 12), Line("GIÁM ĐỐC dự họp", "", 12)),
                    (Line("SÁNG", "B", 12), Line("PHÓ GIÁM ĐỐC", "", 12)),
                ),
                (0.5, 0.5),
                True,
            ),
            foot(Block(("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), UNG)),
        ),
        UNG,
    )
    yield Paper(
        "hợp đồng lao động",
        (
            *HEAD.elements(),
            *titled("HỢP ĐỒNG LAO ĐỘNG"),
            *text(),
            foot(
                Block(("NGƯỜI LAO ĐỘNG",), AN, true=False, notes=("(Ký, ghi rõ họ tên)",)),
                Block(("NGƯỜI SỬ DỤNG LAO ĐỘNG",), QUAN, notes=("(Ký tên, đóng dấu)",)),
                places=None,
            ),
        ),
        QUAN,
        asked=True,
    )
    yield Paper(
        "phiếu trình",
        (
            *HEAD.elements(),
            *titled("PHIẾU TRÌNH"),
            *text(BODY),
            foot(
                Block(("CHUYÊN VIÊN",), AN, true=False),
                Block(("TRƯỞNG PHÒNG",), LAN, true=False),
                Block(("PHÊ DUYỆT CỦA GIÁM ĐỐC",), QUAN),
                places=None,
            ),
        ),
        QUAN,
        asked=True,
    )
