"""Papers as Vietnamese offices write them (Nghị định 30/2020/NĐ-CP, Phụ lục III): one for each kind and each habit."""

from collections.abc import Iterator
from dataclasses import replace

from tests.documents.paper import BODY, Block, Columns, Head, Line, NewPage, Paper, foot, recipients, text, titled

DOTS = "……"
NAMES = ("Nguyễn Văn An", "Trần Thị Bích Ngọc", "Lê Hoàng Quân", "Phạm Đức Ứng", "Đỗ Ỷ Lan")
CHIEF = Block(("GIÁM ĐỐC",), "Lê Hoàng Quân")
DEPUTY = Block(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Trần Thị Bích Ngọc")
XA = Head(
    ("ỦY BAN NHÂN DÂN", "*XÃ TÂN MẪU"),
    "{number:Số:}      {symbol:/}QĐ-UBND",
    "Tân Mẫu, ng{day:ày}     {month:t}háng     năm 2026",
)
SO = ("UBND TỈNH MẪU", "*SỞ TÀI CHÍNH")


def number(symbol: str, blank: str = "      ") -> str:
    return f"{{number:Số:}}{blank}{{symbol:/}}{symbol}"


def date(place: str, day: str = "     ", month: str = "     ", year: str = "2026") -> str:
    return f"{place}, ng{{day:ày}}{day}{{month:t}}háng{month}năm {year}"


def office_papers() -> list[Paper]:
    """All of them; labels are unlike."""
    return [
        *_decisions(),
        *_letters(),
        *_several(),
        *_heads(),
        *_blocks(),
        *_after(),
        *_asked(),
        *_habits(),
        *_offices(),
        *_layouts(),
    ]


def _decisions() -> Iterator[Paper]:
    yield Paper(
        "quyết định xã",
        (
            *XA.elements(),
            *titled("QUYẾT ĐỊNH", "Về việc thành lập Tổ công tác"),
            Line("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN MẪU", "B", 14),
            *text(),
            Line("QUYẾT ĐỊNH:", "B", 14),
            *text(),
            foot(Block(("CHỦ TỊCH",), "Đỗ Ỷ Lan")),
        ),
        "Đỗ Ỷ Lan",
    )
    yield Paper(
        "nghị quyết HĐND",
        (
            *Head(("*HỘI ĐỒNG NHÂN DÂN", "*TỈNH MẪU"), number("NQ-HĐND"), date("Mẫu")).elements(),
            *titled("NGHỊ QUYẾT", "Về dự toán ngân sách địa phương năm 2027"),
            Line("HỘI ĐỒNG NHÂN DÂN TỈNH MẪU", "B", 14),
            Line("KHÓA XIX, KỲ HỌP THỨ 5", "B", 14),
            *text(*(BODY,) * 5),
            foot(
                Block(("CHỦ TỊCH",), "Phạm Đức Ứng"),
                places=("- Ủy ban Thường vụ Quốc hội;", "- Chính phủ;", "- Lưu: VT."),
            ),
        ),
        "Phạm Đức Ứng",
    )
    yield Paper(
        "chỉ thị",
        (
            *Head(number=number("CT-UBND"), date=date("Mẫu")).elements(),
            *titled("CHỈ THỊ", "Về tăng cường phòng cháy, chữa cháy"),
            *text(*(BODY,) * 7),
            foot(Block(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Lê Hoàng Quân")),
        ),
        "Lê Hoàng Quân",
    )
    yield Paper(
        "kế hoạch",
        (
            *Head(number=number("KH-UBND", "        "), date=date("Mẫu", "      ", "      ")).elements(),
            *titled("KẾ HOẠCH", "Cải cách hành chính năm 2027"),
            *text(*(BODY,) * 12),
            foot(Block(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Trần Thị Bích Ngọc")),
        ),
        "Trần Thị Bích Ngọc",
    )
    yield Paper(
        "tờ trình",
        (
            *Head(SO, number("TTr-STC"), date("Mẫu")).elements(),
            *titled("TỜ TRÌNH", "Về việc phê duyệt quyết toán"),
            Line("Kính gửi: Ủy ban nhân dân tỉnh Mẫu.", "", 14),
            *text(),
            foot(DEPUTY),
        ),
        "Trần Thị Bích Ngọc",
    )
    yield Paper(
        "thông báo",
        (
            *Head(SO, number("TB-STC"), date("Mẫu")).elements(),
            *titled("THÔNG BÁO", "Kết luận của Giám đốc Sở"),
            *text(),
            foot(Block(("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), "Phạm Đức Ứng")),
        ),
        "Phạm Đức Ứng",
    )
    yield Paper(
        "báo cáo",
        (
            *Head(SO, number("BC-STC", DOTS), date("Mẫu", DOTS, DOTS)).elements(),
            *titled("BÁO CÁO", "Tình hình thực hiện nhiệm vụ tháng 11"),
            *text(*(BODY,) * 9),
            foot(CHIEF),
        ),
        "Lê Hoàng Quân",
    )
    yield Paper(
        "hướng dẫn",
        (
            *Head(
                ("BỘ NỘI VỤ", "*CỤC VĂN THƯ VÀ LƯU TRỮ", "*NHÀ NƯỚC"), number("HD-VTLTNN"), date("Hà Nội")
            ).elements(),
            *titled("HƯỚNG DẪN", "Số hóa tài liệu"),
            *text(*(BODY,) * 6),
            foot(Block(("KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"), "Nguyễn Văn An")),
        ),
        "Nguyễn Văn An",
    )
    yield Paper(
        "giấy mời",
        (
            *Head(SO, number("GM-STC"), date("Mẫu")).elements(),
            *titled("GIẤY MỜI", "Dự họp"),
            *text(
                "Sở Tài chính trân trọng kính mời: Ông/Bà Trưởng phòng.",
                "Thời gian: 8 giờ 00, ngày 05 tháng 12 năm 2026.",
                "Địa điểm: Phòng họp số 2.",
            ),
            foot(Block(("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG NGÂN SÁCH"), "Đỗ Ỷ Lan")),
        ),
        "Đỗ Ỷ Lan",
    )
    yield Paper(
        "giấy giới thiệu",
        (
            *Head(SO, number("GGT-STC"), date("Mẫu")).elements(),
            *titled("GIẤY GIỚI THIỆU"),
            *text(
                "Trân trọng giới thiệu ông (bà): Nguyễn Văn Cử",
                "Chức vụ: Chuyên viên",
                "Giấy này có giá trị đến hết ngày 31 tháng 12 năm 2026.",
            ),
            foot(CHIEF, places=("- Như trên;", "- Lưu: VT.")),
        ),
        "Lê Hoàng Quân",
    )
    yield Paper(
        "công điện",
        (
            *Head(("*ỦY BAN NHÂN DÂN", "*TỈNH MẪU"), number("CĐ-UBND"), date("Mẫu"), frames=("HỎA TỐC",)).elements(),
            *titled("CÔNG ĐIỆN", "Về việc ứng phó bão số 9"),
            Line("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:", "B", 14),
            *text(*(BODY,) * 3),
            foot(Block(("CHỦ TỊCH",), "Lê Hoàng Quân")),
        ),
        "Lê Hoàng Quân",
    )
    yield Paper(
        "phiếu gửi",
        (
            *Head(SO, number("PG-STC"), date("Mẫu")).elements(),
            *titled("PHIẾU GỬI"),
            *text(
                "Sở Tài chính gửi kèm theo phiếu này các văn bản, tài liệu sau: 1. Báo cáo; 2. Phụ lục.",
                "Sau khi nhận được, đề nghị gửi lại phiếu này cho Sở.",
            ),
            foot(Block(("NGƯỜI GỬI",), "Phạm Đức Ứng", title_style="B"), places=("- Như trên;", "- Lưu: VT.")),
        ),
        "Phạm Đức Ứng",
    )
    yield Paper(
        "giấy nghỉ phép",
        (
            *Head(SO, number("GNP-STC"), date("Mẫu")).elements(),
            *titled("GIẤY NGHỈ PHÉP"),
            *text(
                "Xét đơn đề nghị nghỉ phép ngày 01 tháng 12 năm 2026 của ông (bà) Lê Văn Bình.",
                "Cấp cho: ông Lê Văn Bình, chuyên viên, được nghỉ phép 05 ngày.",
            ),
            foot(CHIEF),
        ),
        "Lê Hoàng Quân",
    )
    yield Paper(
        "quy chế kèm quyết định",
        (
            *XA.elements(),
            *titled("QUYẾT ĐỊNH", "Ban hành Quy chế làm việc"),
            *text(),
            foot(Block(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Đỗ Ỷ Lan")),
            NewPage(),
            *XA.elements()[:1],
            Line("QUY CHẾ", "B", 14),
            Line("Làm việc của Ủy ban nhân dân xã", "B", 14),
            Line("(Kèm theo Quyết định số      /QĐ-UBND ngày     tháng     năm 2026)", "I", 13),
            *text(*(BODY,) * 8),
            foot(Block(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Đỗ Ỷ Lan", true=False), places=None, widths=(1,)),
        ),
        "Đỗ Ỷ Lan",
    )


def _letters() -> Iterator[Paper]:
    def letter(label: str, head: Head, *rest: object, name: str = "Lê Hoàng Quân", **facts: object) -> Paper:
        to = Line("Kính gửi: Ủy ban nhân dân các xã, phường.", "", 14, before=14)
        return Paper(label, (*head.elements(), to, *(rest or (*text(), foot(CHIEF)))), name, **facts)  # type: ignore[arg-type]

    yield letter(
        "công văn",
        Head(
            SO, number("STC-QLNS"), date("Mẫu"), subject=("V/v báo cáo tình hình thực hiện", "dự toán quý III năm 2026")
        ),
    )
    yield letter(
        "công văn chấm", Head(SO, number("STC-VP", " ……… "), date("Mẫu", " …… ", " …… ", "202…"), subject=("V/v họp",))
    )
    yield letter(
        "công văn ba chấm", Head(SO, number("STC-VP", "......."), date("Mẫu", ".....", "....."), subject=("V/v họp",))
    )
    yield letter("công văn số có sẵn", Head(SO, "Số: 1234/STC-VP", date("Mẫu"), subject=("V/v họp",)), number=False)
    yield letter(
        "công văn ngày có sẵn",
        Head(SO, number("STC-VP"), "Mẫu, ngày 05 tháng 12 năm 2026", subject=("V/v họp",)),
        date=False,
    )
    yield letter("công văn hẹp", Head(SO, number("STC-VP", " "), date("Mẫu", " ", " "), subject=("V/v họp",)))
    yield letter("công văn gạch", Head(SO, number("STC-VP", "_____"), date("Mẫu", "___", "___"), subject=("V/v họp",)))
    yield letter(
        "công văn hỏa tốc", Head(SO, number("STC-VP"), date("Mẫu"), subject=("V/v họp gấp",), frames=("HỎA TỐC",))
    )
    yield letter(
        "công văn nhiều nơi",
        Head(SO, number("STC-VP"), date("Mẫu"), subject=("V/v góp ý dự thảo",)),
        Line("- Ủy ban nhân dân các xã;", "", 14),
        Line("- Các sở, ban, ngành tỉnh.", "", 14),
        *text(),
        foot(DEPUTY),
        name="Trần Thị Bích Ngọc",
    )
    yield letter("công văn năm trong số", Head(SO, "{number:Số:}        {symbol:/}2026/STC-VP", date("Mẫu")))
    yield letter("công văn số không hai chấm", Head(SO, "{number:Số}        {symbol:/}STC-VP", date("Mẫu")))
    yield letter(
        "công văn có cỡ 14", Head(SO, number("STC-VP"), date("Mẫu"), sizes=(14, 14)), number_size=14, date_size=14
    )
    yield letter(
        "công văn tên dài",
        Head(
            (
                "TẬP ĐOÀN CÔNG NGHIỆP - VIỄN THÔNG",
                "MẪU VIỆT NAM",
                "*CHI NHÁNH TỈNH MẪU, TRUNG TÂM",
                "*PHÁT TRIỂN HẠ TẦNG SỐ",
            ),
            number("CNM-HTS"),
            date("Mẫu"),
            widths=(0.48, 0.52),
        ),
    )
    yield letter("công văn địa danh dài", Head(SO, number("STC-VP"), date("Thành phố Hồ Chí Minh")))
    yield letter("công văn một ô", Head(SO, number("STC-VP"), date("Mẫu"), apart=False))
    yield letter("công văn kẻ ô", Head(SO, number("STC-VP"), date("Mẫu"), border=True))
    yield letter(
        "công văn trang mới", Head(SO, number("STC-VP"), date("Mẫu")), *text(*(BODY,) * 4), NewPage(), foot(CHIEF)
    )
    yield letter("công văn nhiều trang", Head(SO, number("STC-VP"), date("Mẫu")), *text(*(BODY,) * 24), foot(CHIEF))


def _several() -> Iterator[Paper]:
    pair = (Block(("THƯ KÝ",), "Phạm Đức Ứng", true=False), Block(("CHỦ TỌA",), "Lê Hoàng Quân"))
    yield Paper(
        "biên bản họp",
        (
            *Head(SO, number("BB-STC"), date="").elements(),
            *titled("BIÊN BẢN", "Họp giao ban tháng 11"),
            *text(),
            foot(*pair, places=None),
        ),
        "Lê Hoàng Quân",
        asked=True,
        date=False,
    )
    three = (
        Block(("ĐẠI DIỆN BÊN GIAO",), "Nguyễn Văn An", true=False),
        Block(("ĐẠI DIỆN BÊN NHẬN",), "Lê Hoàng Quân", true=False),
        Block(("NGƯỜI CHỨNG KIẾN",), "Đỗ Ỷ Lan"),
    )
    yield Paper(
        "biên bản ba bên",
        (
            *Head(SO, number("BB-STC"), date="").elements(),
            *titled("BIÊN BẢN", "Bàn giao tài sản"),
            *text(),
            foot(*three, places=None),
        ),
        "Đỗ Ỷ Lan",
        asked=True,
        date=False,
    )
    yield Paper(
        "hợp đồng",
        (
            *Head((), "{number:Số:}       {symbol:/}2026/HĐ-STC", "", widths=(0.3, 0.7)).elements(),
            *titled("HỢP ĐỒNG", "Cung cấp dịch vụ"),
            *text(*(BODY,) * 5),
            foot(
                Block(("ĐẠI DIỆN BÊN A", "GIÁM ĐỐC"), "Lê Hoàng Quân", true=False),
                Block(("ĐẠI DIỆN BÊN B", "TỔNG GIÁM ĐỐC"), "Đỗ Ỷ Lan"),
                places=None,
            ),
        ),
        "Đỗ Ỷ Lan",
        asked=True,
        date=False,
    )
    joint = (
        Block(("BỘ TRƯỞNG", "BỘ TÀI CHÍNH"), "Nguyễn Văn An", true=False),
        Block(("BỘ TRƯỞNG", "BỘ NỘI VỤ"), "Phạm Đức Ứng"),
    )
    yield Paper(
        "liên tịch",
        (
            *Head(("*BỘ TÀI CHÍNH - BỘ NỘI VỤ",), number("TTLT-BTC-BNV"), date("Hà Nội")).elements(),
            *titled("THÔNG TƯ LIÊN TỊCH", "Hướng dẫn chế độ"),
            *text(*(BODY,) * 4),
            foot(*joint, places=None),
            *recipients(),
        ),
        "Phạm Đức Ứng",
        asked=True,
    )
    money = (
        Block(("NGƯỜI LẬP BIỂU",), "Phạm Đức Ứng", true=False),
        Block(("KẾ TOÁN TRƯỞNG",), "Đỗ Ỷ Lan", true=False),
        Block(("THỦ TRƯỞNG ĐƠN VỊ",), "Lê Hoàng Quân", above=("Ng{day:ày}      {month:t}háng      năm 2026",)),
    )
    yield Paper(
        "biểu kế toán",
        (*Head(SO, "", "").elements(), *titled("BÁO CÁO QUYẾT TOÁN"), *text(BODY), foot(*money, places=None)),
        "Lê Hoàng Quân",
        asked=True,
        number=False,
    )
    stacked = (
        foot(
            Block(("PHÒNG TỔ CHỨC", "TRƯỞNG PHÒNG"), "Phạm Đức Ứng", true=False),
            Block(("PHÒNG KẾ HOẠCH", "TRƯỞNG PHÒNG"), "Đỗ Ỷ Lan", true=False),
            places=None,
        ),
        Columns((Block(("PHÊ DUYỆT CỦA GIÁM ĐỐC",), "Lê Hoàng Quân").lines(),), (1.0,)),
    )
    yield Paper(
        "phê duyệt dưới",
        (*Head(SO, number("TTr-STC"), date("Mẫu")).elements(), *titled("TỜ TRÌNH"), *text(BODY), *stacked),
        "Lê Hoàng Quân",
        asked=True,
    )
    yield Paper(
        "xác nhận hai cấp",
        (
            *Head(("*CÔNG ĐOÀN SỞ TÀI CHÍNH",), number("BC-CĐ"), date("Mẫu")).elements(),
            *titled("BÁO CÁO"),
            *text(BODY),
            foot(
                Block(("XÁC NHẬN CỦA", "ỦY BAN NHÂN DÂN XÃ", "CHỦ TỊCH"), "Đỗ Ỷ Lan", true=False),
                Block(("TM. BAN CHẤP HÀNH", "CHỦ TỊCH"), "Phạm Đức Ứng"),
                places=None,
            ),
        ),
        "Phạm Đức Ứng",
        asked=True,
    )


def _heads() -> Iterator[Paper]:
    body = (*titled("THÔNG BÁO", "Về việc nghỉ lễ"), *text())
    party = Head(
        ("ĐẢNG BỘ TỈNH MẪU", "*ĐẢNG ỦY XÃ TÂN MẪU", "*"),
        "{number:Số}       {symbol:-}TB/ĐU",
        date("Tân Mẫu"),
        ("*ĐẢNG CỘNG SẢN VIỆT NAM",),
    )
    yield Paper(
        "đảng ủy",
        (*party.elements(), *body, foot(Block(("T/M ĐẢNG ỦY", "PHÓ BÍ THƯ"), "Phạm Đức Ứng"))),
        "Phạm Đức Ứng",
    )
    yield Paper(
        "đại học",
        (
            *Head(("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "*TRƯỜNG ĐẠI HỌC MẪU"), number("TB-ĐHM"), date("Hà Nội")).elements(),
            *body,
            foot(Block(("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"), "PGS.TS. Nguyễn Văn An")),
        ),
        "Nguyễn Văn An",
    )
    yield Paper(
        "bệnh viện",
        (
            *Head(("SỞ Y TẾ TỈNH MẪU", "*BỆNH VIỆN ĐA KHOA"), number("TB-BVĐK"), date("Mẫu")).elements(),
            *body,
            foot(Block(("GIÁM ĐỐC",), "BS.CKII. Đỗ Ỷ Lan")),
        ),
        "Đỗ Ỷ Lan",
    )
    yield Paper(
        "bệnh viện thạc sĩ",
        (
            *Head(("SỞ Y TẾ TỈNH MẪU", "*BỆNH VIỆN ĐA KHOA"), number("TB-BVĐK"), date("Mẫu")).elements(),
            *body,
            foot(Block(("PHÓ GIÁM ĐỐC PHỤ TRÁCH",), "ThS. BS. Đỗ Ỷ Lan")),
        ),
        "Đỗ Ỷ Lan",
    )
    yield Paper(
        "công an",
        (
            *Head(("BỘ CÔNG AN", "*CÔNG AN TỈNH MẪU"), number("TB-CAT-PV01"), date("Mẫu")).elements(),
            *body,
            foot(Block(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Đại tá Phạm Đức Ứng")),
        ),
        "Phạm Đức Ứng",
    )
    yield Paper(
        "quân khu",
        (
            *Head(
                ("QUÂN KHU 4", "*BỘ CHỈ HUY QUÂN SỰ TỈNH MẪU"), number("TB-BCH"), date("Mẫu"), widths=(0.45, 0.55)
            ).elements(),
            *body,
            foot(Block(("CHỈ HUY TRƯỞNG",), "Đại tá Lê Hoàng Quân", gap=5)),
        ),
        "Lê Hoàng Quân",
    )
    yield Paper(
        "tòa án",
        (
            *Head(
                ("TÒA ÁN NHÂN DÂN TỐI CAO", "*TÒA ÁN NHÂN DÂN TỈNH MẪU"),
                number("TB-TA"),
                date("Mẫu"),
                widths=(0.45, 0.55),
            ).elements(),
            *body,
            foot(Block(("CHÁNH ÁN",), "Nguyễn Văn An")),
        ),
        "Nguyễn Văn An",
    )
    yield Paper(
        "viện kiểm sát",
        (
            *Head(("*VIỆN KIỂM SÁT NHÂN DÂN", "*TỈNH MẪU"), number("TB-VKS"), date("Mẫu")).elements(),
            *body,
            foot(Block(("KT. VIỆN TRƯỞNG", "PHÓ VIỆN TRƯỞNG"), "Lê Hoàng Quân")),
        ),
        "Lê Hoàng Quân",
    )
    yield Paper(
        "ban quản lý",
        (
            *Head(
                ("UBND TỈNH MẪU", "*BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ", "*XÂY DỰNG CÁC CÔNG TRÌNH", "*GIAO THÔNG"),
                number("TB-BQLDA"),
                date("Mẫu"),
            ).elements(),
            *body,
            foot(Block(("KT. GIÁM ĐỐC BAN", "PHÓ GIÁM ĐỐC"), "Lê Hoàng Quân")),
        ),
        "Lê Hoàng Quân",
    )
    yield Paper(
        "trường học",
        (
            *Head(("UBND PHƯỜNG TÂN MẪU", "*TRƯỜNG THCS SỐ 1"), number("TB-THCS"), date("Tân Mẫu")).elements(),
            *body,
            foot(Block(("HIỆU TRƯỞNG",), "Trần Thị Bích Ngọc")),
        ),
        "Trần Thị Bích Ngọc",
    )
    yield Paper(
        "mặt trận",
        (
            *Head(
                ("ỦY BAN MTTQ VIỆT NAM", "*TỈNH MẪU", "*BAN THƯỜNG TRỰC"), number("TB-MTTQ-BTT"), date("Mẫu")
            ).elements(),
            *body,
            foot(Block(("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"), "Phạm Đức Ứng")),
        ),
        "Phạm Đức Ứng",
    )
    yield Paper(
        "văn phòng bộ",
        (
            *Head(("BỘ TƯ PHÁP", "*VĂN PHÒNG"), number("TB-VP"), date("Hà Nội")).elements(),
            *body,
            foot(Block(("TL. BỘ TRƯỞNG", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), "Nguyễn Văn An")),
        ),
        "Nguyễn Văn An",
    )
    yield Paper(
        "quyền giám đốc",
        (*Head(SO, number("TB-STC"), date("Mẫu")).elements(), *body, foot(Block(("Q. GIÁM ĐỐC",), "Nguyễn Văn An"))),
        "Nguyễn Văn An",
    )
    yield Paper(
        "số theo dãy",
        (*Head(SO, "{number:Số :}        {symbol:/} TB - STC", date("Mẫu")).elements(), *body, foot(CHIEF)),
        "Lê Hoàng Quân",
    )


def _blocks() -> Iterator[Paper]:
    head = Head(SO, number("TB-STC"), date("Mẫu")).elements()

    def paper(label: str, *blocks: Block, name: str | None = None, body: int = 2, **facts: object) -> Paper:
        return Paper(
            label,
            (*head, *titled("THÔNG BÁO"), *text(*(BODY,) * body), foot(*blocks, **facts)),
            name or blocks[-1].name,
        )  # type: ignore[arg-type]

    yield paper("đã ký đóng dấu", Block(("GIÁM ĐỐC",), "Lê Hoàng Quân", notes=("(Ký, ghi rõ họ tên, đóng dấu)",)))
    yield paper("chữ hoa", Block(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "LÊ HOÀNG QUÂN"))
    yield paper("tên Tây Nguyên", Block(("CHỦ TỊCH",), "Y Ngọc Niê Kđăm"))
    yield paper("tên H'Mông", Block(("CHỦ TỊCH",), "H’Yim Kđoh"))
    yield paper("tên hai chữ", Block(("CHỦ TỊCH",), "Lý Nam"))
    yield paper("tên sáu chữ", Block(("GIÁM ĐỐC",), "Nguyễn Phúc Bảo Ngọc Minh Châu"))
    yield paper("tiếng Anh dưới tên", Block(("GIÁM ĐỐC",), "Lê Hoàng Quân", below=("Director",)))
    yield paper("tiếng Anh dưới chức vụ", Block(("GIÁM ĐỐC",), "Lê Hoàng Quân", notes=("(Director)",)))
    yield paper(
        "chức vụ khác",
        Block(("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"), "Lê Hoàng Quân", second=("PHÓ CHỦ TỊCH UBND TỈNH",)),
        name="Lê Hoàng Quân",
    )
    yield paper(
        "chức vụ khác thường",
        Block(("TM. BAN CHỈ ĐẠO", "PHÓ TRƯỞNG BAN"), "Lê Hoàng Quân", second=("Giám đốc Sở Tài chính",)),
        name="Lê Hoàng Quân",
    )
    yield paper("khoảng hẹp", Block(("GIÁM ĐỐC",), "Lê Hoàng Quân", gap=2))
    yield paper("khoảng rộng", Block(("GIÁM ĐỐC",), "Lê Hoàng Quân", gap=8))
    yield paper("không nơi nhận", Block(("GIÁM ĐỐC",), "Lê Hoàng Quân"), places=None, widths=(1.0,))
    yield paper(
        "chức vụ bốn dòng",
        Block(("TM. ỦY BAN NHÂN DÂN", "TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"), "Phạm Đức Ứng"),
        places=("- Như trên;", "- Lưu: VT."),
    )
    yield paper(
        "chức vụ xuống dòng",
        Block(("KT. TRƯỞNG BAN QUẢN LÝ", "CÁC KHU CÔNG NGHIỆP TỈNH MẪU", "PHÓ TRƯỞNG BAN"), "Phạm Đức Ứng"),
    )
    yield paper("nơi nhận dài", CHIEF, places=(*(f"- Phòng, ban số {n};" for n in range(1, 18)), "- Lưu: VT."))
    yield paper("chữ thường", Block(("Giám đốc",), "Lê Hoàng Quân", title_style="B"))
    yield paper("tên không đậm", Block(("GIÁM ĐỐC",), "Lê Hoàng Quân", name_style=""))
    yield paper("ngày trên chức vụ", Block(("GIÁM ĐỐC",), "Lê Hoàng Quân", above=("Mẫu, ngày 01 tháng 12 năm 2026",)))
    yield paper("kẻ ô", CHIEF, border=True)
    yield Paper(
        "nơi nhận trang sau",
        (
            *head,
            *titled("THÔNG BÁO"),
            *text(),
            foot(CHIEF, places=None, widths=(1.0,)),
            NewPage(),
            *recipients(*(f"- Đơn vị số {n};" for n in range(1, 20))),
        ),
        "Lê Hoàng Quân",
    )
    yield Paper(
        "nơi nhận dưới",
        (
            *head,
            *titled("THÔNG BÁO"),
            *text(),
            Columns(((), CHIEF.lines()), (0.5, 0.5)),
            *recipients("- Như trên;", "- Lưu: VT."),
        ),
        "Lê Hoàng Quân",
    )
    yield Paper(
        "đóng dấu đến",
        (Line("ĐẾN Số: 234 Ngày: 01/12/2026 Chuyển:", "", 9, "l"), *head, *titled("THÔNG BÁO"), *text(), foot(CHIEF)),
        "Lê Hoàng Quân",
    )
    yield Paper(
        "đã ký số cũ",
        (
            *head,
            *titled("THÔNG BÁO"),
            *text(),
            foot(CHIEF),
            Line("Người ký: Sở Tài chính", "", 8, "l"),
            Line("Email: stc@mau.gov.vn", "", 8, "l"),
            Line("Thời gian ký: 01.12.2026 08:00:00 +07:00", "", 8, "l"),
        ),
        "Lê Hoàng Quân",
    )


def _after() -> Iterator[Paper]:
    head = Head(SO, number("QĐ-STC"), date("Mẫu")).elements()
    main = (*head, *titled("QUYẾT ĐỊNH", "Phê duyệt kế hoạch"), *text(), foot(DEPUTY))

    def appendix(title: str, *rest: object) -> tuple[object, ...]:
        return (
            NewPage(),
            Line(title, "B", 14),
            Line("(Kèm theo Quyết định số      /QĐ-STC ngày     tháng     năm 2026)", "I", 13),
            *text(*(BODY,) * 3),
            *rest,
        )

    own = foot(
        Block(("NGƯỜI LẬP",), "Phạm Đức Ứng", true=False),
        Block(("GIÁM ĐỐC",), "Lê Hoàng Quân", true=False),
        places=None,
    )
    form = foot(
        Block(("THỦ TRƯỞNG ĐƠN VỊ",), "Nguyễn Văn A", notes=("(Ký, đóng dấu)",), true=False),
        places=("- Như trên;", "- Lưu: VT."),
    )
    yield Paper("một phụ lục", (*main, *appendix("PHỤ LỤC")), "Trần Thị Bích Ngọc")  # type: ignore[arg-type]
    yield Paper(
        "nhiều phụ lục",
        (*main, *appendix("Phụ lục I"), *appendix("Phụ lục II"), *appendix("Phụ lục III")),
        "Trần Thị Bích Ngọc",
    )  # type: ignore[arg-type]
    yield Paper("phụ lục có người ký", (*main, *appendix("PHỤ LỤC", own)), "Trần Thị Bích Ngọc")  # type: ignore[arg-type]
    yield Paper(
        "phụ lục có mẫu", (*main, *appendix("Phụ lục I", form), *appendix("Mẫu số 02", form)), "Trần Thị Bích Ngọc"
    )  # type: ignore[arg-type]
    yield Paper(
        "danh sách kèm",
        (
            *main,
            NewPage(),
            Line("DANH SÁCH", "B", 14),
            Line("Thành viên Tổ công tác", "B", 14),
            Line("(Ban hành kèm theo Quyết định số      /QĐ-STC)", "I", 13),
            *text("1. Ông Nguyễn Văn An, Phó Giám đốc;", "2. Bà Đỗ Ỷ Lan, Chánh Văn phòng."),
        ),
        "Trần Thị Bích Ngọc",
    )
    yield Paper(
        "dự thảo kèm",
        (
            *main,
            NewPage(),
            *Head(number="Số:      /QĐ-UBND", date="Mẫu, ngày     tháng     năm 2026").elements(),
            *titled("QUYẾT ĐỊNH", "DỰ THẢO"),
            *text(),
            foot(Block(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Phạm Đức Ứng", true=False)),
        ),
        "Trần Thị Bích Ngọc",
    )


def _asked() -> Iterator[Paper]:
    head = Head(SO, number("TB-STC"), date("Mẫu")).elements()
    yield Paper("không có chỗ ký", (*head, *titled("THÔNG BÁO"), *text(*(BODY,) * 4)), None, asked=True)
    yield Paper(
        "chỉ có tên",
        (*head, *titled("THÔNG BÁO"), *text(), foot(Block((), "Lê Hoàng Quân", true=False, gap=5))),
        None,
        asked=True,
    )
    yield Paper(
        "nhắc chủ tịch",
        (
            *head,
            *titled("THÔNG BÁO"),
            *text("Ông", BODY),
            Line("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "B", 14),
            *text(*(BODY,) * 2),
            Line("Nguyễn Văn An", "", 14),
            *text(BODY),
        ),
        None,
        asked=True,
    )
    yield Paper(
        "danh sách tên",
        (
            *head,
            *titled("DANH SÁCH", "Thí sinh trúng tuyển"),
            *(Line(name, "", 14) for name in NAMES),
            Line("GHI CHÚ", "B", 14),
            *text(BODY),
        ),
        None,
        asked=True,
    )


def _habits() -> Iterator[Paper]:
    """Habits of writing number, date and name."""

    def paper(label: str, line: str, day: str, block: Block = CHIEF, **facts: object) -> Paper:
        elements = (*Head(SO, line, day).elements(), *titled("BÁO CÁO", "Về việc thử nghiệm"), *text(), foot(block))
        return Paper(label, elements, block.name, **facts)  # type: ignore[arg-type]

    yield paper("số hai chỗ trống", "{number:Số:} ……{symbol:/}QĐ-……", date("Mẫu"))
    yield paper("số có năm", "{number:Số:}……..{symbol:/}2026/BC-STC", date("Mẫu"))
    yield paper("số dính", "{number:Số:}{symbol:/}BC-STC", date("Mẫu"))
    yield paper("số rộng", number("BC-STC", " " * 16), date("Mẫu", " " * 10, " " * 10))
    yield paper("số in rồi, cách", "Số: 123 /BC-STC", date("Mẫu"), number=False)
    yield paper("tháng có sẵn", number("BC-STC"), "Mẫu, ng{day:ày}      {month:t}háng 12 năm 2026", date=False)
    yield paper("ngày gạch chéo", number("BC-STC"), "Mẫu, ngày      /12/2026", date=False)
    yield paper("năm trống", number("BC-STC"), date("Mẫu", year="      "))
    yield paper("năm hai số", number("BC-STC"), date("Mẫu", year="20…"))
    yield paper("không ngày", number("BC-STC"), "", date=False)
    yield paper("ngoặc vuông", "{number:Số:} [     ] {symbol:/}BC-STC", date("Mẫu", " [   ] ", " [   ] "))
    for index, name in enumerate(
        (
            "TS. Nguyễn Văn An",
            "GS.TS. Phạm Đức Ứng",
            "Thượng tá Lê Hoàng Quân",
            "Thiếu tướng Đỗ Ỷ Lan",
            "Nguyễn  Văn  An",
        )
    ):
        written = Block(("GIÁM ĐỐC",), name)
        yield replace(
            paper(f"tên {index} {name}", number("BC-STC"), date("Mẫu"), written), name=" ".join(name.split()[-3:])
        )
    wide = Block(("GIÁM ĐỐC",), "Nguyễn     Văn     An")
    yield replace(paper("tên dàn rộng", number("BC-STC"), date("Mẫu"), wide), name="Nguyễn Văn An")
    yield paper("không tên", number("BC-STC"), date("Mẫu"), Block(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ""), asked=True)
    yield paper("một dòng", number("BC-STC"), date("Mẫu"), Block(("KT. GIÁM ĐỐC - PHÓ GIÁM ĐỐC",), "Lê Hoàng Quân"))
    yield paper("KT không chấm", number("BC-STC"), date("Mẫu"), Block(("KT GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Lê Hoàng Quân"))
    yield paper(
        "hai thứ tiếng",
        number("BC-STC"),
        date("Mẫu"),
        Block(("GIÁM ĐỐC", "DIRECTOR"), "Lê Hoàng Quân", below=("Le Hoang Quan",)),
    )
    yield paper("đã ký giữa", number("BC-STC"), date("Mẫu"), Block(("GIÁM ĐỐC",), "Lê Hoàng Quân", gap=3))
    yield paper(
        "điện thoại dưới tên",
        number("BC-STC"),
        date("Mẫu"),
        Block(("GIÁM ĐỐC",), "Lê Hoàng Quân", below=("ĐT: 0912345678",)),
    )
    yield replace(paper("hình mờ", number("BC-STC"), date("Mẫu")), watermark="BẢN DỰ THẢO")
    yield replace(paper("nằm ngang", number("BC-STC"), date("Mẫu")), landscape=True)
    for mark in ("MẬT", "TỐI MẬT", "TUYỆT MẬT"):
        head = Head(SO, number("BC-STC"), date("Mẫu"), frames=(mark,))
        yield Paper(
            f"độ {mark}", (*head.elements(), *titled("BÁO CÁO"), *text(), foot(CHIEF)), "Lê Hoàng Quân", secrecy=mark
        )
    open_title = (
        *Head(SO, number("BC-STC"), date("Mẫu")).elements(),
        *titled("BÁO CÁO", "CÔNG TÁC BẢO MẬT"),
        Line("BẢO MẬT", "B", 14),
    )
    yield Paper("nói về bảo mật", (*open_title, *text(), foot(CHIEF)), "Lê Hoàng Quân")


def _offices() -> Iterator[Paper]:
    """Offices whose signers have titles of their own."""
    for index, (agency, title, name) in enumerate((
        (("BỘ QUỐC PHÒNG", "*ĐỒN BIÊN PHÒNG MẪU"), ("ĐỒN TRƯỞNG",), "Thiếu tá Phạm Đức Ứng"),
        (("CỤC THUẾ", "*CHI CỤC THUẾ KHU VỰC I"), ("KT. CHI CỤC TRƯỞNG", "PHÓ CHI CỤC TRƯỞNG"), "Nguyễn Văn An"),
        (("TỈNH ĐOÀN MẪU", "*BAN CHẤP HÀNH"), ("TM. BAN THƯỜNG VỤ", "BÍ THƯ"), "Đỗ Ỷ Lan"),
        (("CHÍNH PHỦ",), ("TM. CHÍNH PHỦ", "KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG"), "Nguyễn Văn An"),
        (("QUỐC HỘI",), ("CHỦ TỊCH QUỐC HỘI",), "Lê Hoàng Quân"),
        (("*THANH TRA TỈNH MẪU",), ("CHÁNH THANH TRA",), "Phạm Đức Ứng"),
        (("KIỂM TOÁN NHÀ NƯỚC", "*KHU VỰC I"), ("KT. KIỂM TOÁN TRƯỞNG", "PHÓ KIỂM TOÁN TRƯỞNG"), "Lê Hoàng Quân"),
        (("VIỆN HÀN LÂM MẪU", "*VIỆN NGHIÊN CỨU SỐ"), ("VIỆN TRƯỞNG",), "GS. Phạm Đức Ứng"),
        (("UBND XÃ TÂN MẪU", "*TRUNG TÂM PHỤC VỤ", "*HÀNH CHÍNH CÔNG"), ("PHÓ GIÁM ĐỐC PHỤ TRÁCH",), "Đỗ Ỷ Lan"),
        (("*THƯỜNG TRỰC",), ("TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Nguyễn Văn An"),
        (("TỔNG CÔNG TY MẪU", "*CÔNG TY TNHH MTV"), ("TUQ. TỔNG GIÁM ĐỐC", "TRƯỞNG BAN TÀI CHÍNH"), "Lê Hoàng Quân"),
        (("*HỘI NÔNG DÂN TỈNH MẪU",), ("T/M BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"), "Phạm Đức Ứng"),
        (("*TỔ CÔNG TÁC 1234",), ("TỔ TRƯỞNG",), "Nguyễn Văn An"),
        (("*VĂN PHÒNG CÔNG CHỨNG",), ("CÔNG CHỨNG VIÊN",), "Đỗ Ỷ Lan"),
        (("*THI HÀNH ÁN DÂN SỰ",), ("CHẤP HÀNH VIÊN",), "Lê Hoàng Quân"),
    )):  # fmt: skip
        head = Head(agency, number("TB"), date("Mẫu"), widths=(0.44, 0.56))
        yield Paper(
            f"cơ quan {index} {agency[-1].strip('*')}",
            (*head.elements(), *titled("THÔNG BÁO"), *text(*(BODY,) * (index % 6 + 1)), foot(Block(title, name))),
            " ".join(name.split()[-3:]),
        )
    court = (
        Block(("CÁC HỘI THẨM NHÂN DÂN",), "Phạm Đức Ứng", true=False),
        Block(("THẨM PHÁN - CHỦ TỌA PHIÊN TÒA",), "Lê Hoàng Quân"),
    )
    yield Paper(
        "bản án",
        (
            *Head(("*TÒA ÁN NHÂN DÂN", "*TỈNH MẪU"), number("2026/HS-ST"), "").elements(),
            *titled("BẢN ÁN"),
            *text(*(BODY,) * 3),
            Line("TM. HỘI ĐỒNG XÉT XỬ", "B", 14),
            foot(*court, places=None),
        ),
        "Lê Hoàng Quân",
        asked=True,
        date=False,
    )
    power = (Block(("NGƯỜI ĐƯỢC ỦY QUYỀN",), "Phạm Đức Ứng", true=False), Block(("NGƯỜI ỦY QUYỀN",), "Lê Hoàng Quân"))
    yield Paper(
        "giấy ủy quyền",
        (
            *Head(SO, number("GUQ-STC"), date("Mẫu")).elements(),
            *titled("GIẤY ỦY QUYỀN"),
            *text(),
            foot(*power, places=None),
        ),
        "Lê Hoàng Quân",
        asked=True,
    )
    small = (
        Block(("Người lập",), "Phạm Đức Ứng", true=False),
        Block(("Trưởng phòng",), "Đỗ Ỷ Lan", true=False),
        Block(("Giám đốc",), "Lê Hoàng Quân"),
    )
    yield Paper(
        "ba cột chữ thường",
        (*Head(SO, number("BC-STC"), date("Mẫu")).elements(), *titled("BÁO CÁO"), *text(), foot(*small, places=None)),
        "Lê Hoàng Quân",
        asked=True,
    )
    seats = Columns(
        (
            (Line("Ông Nguyễn Văn An", "", 13, "l"), Line("Bà Đỗ Ỷ Lan", "", 13, "l")),
            (Line("PHÓ GIÁM ĐỐC", "B", 13), Line("Trần Văn Mẫu", "", 13)),
        ),
        (0.5, 0.5),
        True,
    )
    yield Paper(
        "bảng có chức danh",
        (
            *Head(SO, number("QĐ-STC"), date("Mẫu")).elements(),
            *titled("QUYẾT ĐỊNH"),
            *text(),
            seats,
            *text(),
            foot(CHIEF),
        ),
        "Lê Hoàng Quân",
    )


def _layouts() -> Iterator[Paper]:
    """Layouts of people who do as they are used to."""
    head = Head(SO, number("TB-STC"), date("Mẫu")).elements()
    body = (*titled("THÔNG BÁO", "Về việc thử nghiệm"), *text())
    left = Columns((CHIEF.lines(), recipients()), (0.5, 0.5))
    yield Paper("ký bên trái", (*head, *body, left), "Lê Hoàng Quân")
    leads = (Block(("CHỦ TRÌ",), "Phạm Đức Ứng"), Block(("NGƯỜI GHI CHÉP",), "Lê Hoàng Quân", true=False))
    yield Paper(
        "chủ trì và ghi chép", (*head, *body, foot(*leads, places=None), *recipients()), "Phạm Đức Ứng", asked=True
    )
    unknown = (Block(("GIÁM ĐỐC",), "Lê Hoàng Quân"), Block(("ĐỐI TÁC",), "Phạm Đức Ứng", true=False, name_style=""))
    yield Paper("bên không rõ", (*head, *body, foot(*unknown, places=None), *recipients()), "Lê Hoàng Quân", asked=True)
    parties = (Block(("BÊN A",), "Lê Hoàng Quân", true=False), Block(("BÊN B",), "Phạm Đức Ứng"))
    yield Paper("bên A bên B", (*head, *body, foot(*parties, places=None), *recipients()), "Phạm Đức Ứng", asked=True)
    copied = foot(Block(("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), "Phạm Đức Ứng"), places=("- Lưu: VT.",))
    copy = (Line("SAO Y", "B", 13), Line("Số: 05/SY-STC", "", 13, "l"))
    first = foot(Block(("GIÁM ĐỐC",), "Lê Hoàng Quân", true=False))
    yield Paper("sao y", (*head, *titled("THÔNG BÁO"), *text(BODY), first, *copy, copied), "Phạm Đức Ứng", asked=True)
    asker = Block(("NGƯỜI LÀM ĐƠN",), "Lê Hoàng Quân", above=("Mẫu, ng{day:ày}      {month:t}háng      năm 2026",))
    motto = Head((), "", "", widths=(0.1, 0.9)).elements()[:1]
    yield Paper(
        "đơn",
        (*motto, *titled("ĐƠN XIN NGHỈ PHÉP"), *text(), Columns(((), asker.lines()), (0.5, 0.5))),
        "Lê Hoàng Quân",
        asked=True,
        number=False,
    )
    confirmed = (Block(("XÁC NHẬN CỦA ĐƠN VỊ",), "", true=False), Block(("NGƯỜI KHAI",), "Lê Hoàng Quân"))
    yield Paper("tờ khai", (*head, *body, foot(*confirmed, places=None)), "Lê Hoàng Quân", asked=True)
    four = tuple(
        Block((title,), name, true=index == 3, size=12)
        for index, (title, name) in enumerate(
            zip(("NGƯỜI LẬP", "KẾ TOÁN", "TRƯỞNG PHÒNG", "GIÁM ĐỐC"), NAMES, strict=False)
        )
    )
    yield Paper("bốn cột", (*head, *body, foot(*four, places=None)), NAMES[3], asked=True)
    tabs = (
        Line("    UBND TỈNH MẪU" + " " * 26 + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "B", 12, "l"),
        Line("  SỞ TÀI CHÍNH" + " " * 46 + "Độc lập - Tự do - Hạnh phúc", "B", 12, "l"),
        Line(f"{number('TB-STC')}{' ' * 38}{date('Mẫu')}", "", 13, "l"),
    )
    blank = Line(" " * 82 + "{title:GIÁM ĐỐC}", "B", 14, "l")
    under = Line(" " * 77 + "{name:Lê Hoàng Quân}", "B", 14, "l")
    yield Paper(
        "canh bằng dấu cách",
        (*tabs, *body, Line("Nơi nhận:", "BI", 12, "l"), blank, *(Line("", "", 14),) * 4, under, *recipients()[1:]),
        "Lê Hoàng Quân",
    )
    names = tuple(
        Line(text, style, 13, "l")
        for text, style in (
            ("THÀNH PHẦN", "B"),
            ("Giám đốc: Lê Hoàng Quân", ""),
            ("PHÓ GIÁM ĐỐC", "B"),
            ("", ""),
            ("", ""),
            ("", ""),
            ("Phạm Đức Ứng", "B"),
        )
    )
    yield Paper(
        "thành phần họp", (*head, *titled("THÔNG BÁO"), *names, *text(*(BODY,) * 5), foot(DEPUTY)), "Trần Thị Bích Ngọc"
    )
    cover = (
        Line("SỞ TÀI CHÍNH", "B", 16),
        *(Line("", "", 16),) * 8,
        Line("ĐỀ ÁN", "B", 24),
        Line("GIÁM ĐỐC SỞ CHỦ TRÌ", "B", 14),
        NewPage(),
    )
    yield Paper("bìa", (*cover, *head, *body, foot(CHIEF)), "Lê Hoàng Quân", number=False, date=False)
    yield Paper(
        "thư công",
        (
            Line("SỞ TÀI CHÍNH", "B", 14),
            *titled("THƯ CẢM ƠN"),
            *text(),
            Columns(((), Block(("Giám đốc",), "Lê Hoàng Quân").lines()), (0.5, 0.5)),
        ),
        "Lê Hoàng Quân",
        number=False,
        date=False,
    )
    yield Paper(
        "mục có chữ ký",
        (
            *head,
            *titled("THÔNG BÁO"),
            Line("I. TRÁCH NHIỆM CỦA GIÁM ĐỐC", "B", 14, "l"),
            *(Line("", "", 14),) * 3,
            Line("Nguyễn Văn An", "B", 14, "l"),
            *text(),
            foot(DEPUTY),
        ),
        "Trần Thị Bích Ngọc",
    )
    flush = tuple(replace(line, align="l") for line in Block(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Đỗ Ỷ Lan").lines())
    yield Paper("khối ký canh trái", (*head, *body, Columns((recipients(), flush), (0.5, 0.5))), "Đỗ Ỷ Lan")
