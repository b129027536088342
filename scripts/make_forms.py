"""Makes the form templates in resources/forms from the text below.

    python scripts/make_forms.py

An office edits the templates in its word processor; ``{{ name }}`` is filled in, and «[theo mẫu chính thức]» marks what
must be taken over from the official form: its wording was not at hand and is not invented here.
"""

from dataclasses import dataclass
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "forms"
OFFICIAL = "«[theo mẫu chính thức]»"
TEXT_WIDTH, NUMBER_WIDTH = 165.0, 12.0
HEAD_WIDTHS = (66.0, 99.0)
"""Millimetres; the text of a page with the margins of Nghị định 30 is 165 mm wide."""
SIGNERS = {
    "NGƯỜI ĐỀ NGHỊ": "one.name",
    "BÊN GIAO": "giver",
    "BÊN NHẬN": "receiver",
    "NGƯỜI SỬ DỤNG": "one.name",
    "NGƯỜI BÁO CÁO": "reporter",
    "VĂN THƯ": "clerk",
}
"""Whose name stands below a title; the signature is placed between the two."""
PEOPLE = (
    ("STT", "{{ loop.index }}"),
    ("Họ tên / tên thuê bao", "{{ one.name }}"),
    ("Cơ quan, đơn vị công tác", "{{ one.organisation }}"),
    ("Chức vụ", "{{ one.position }}"),
    ("Thư điện tử công vụ", "{{ one.email }}"),
    ("Số định danh", "{{ one.identifier }}"),
)
CERTIFICATES = (
    ("STT", "{{ loop.index }}"),
    ("Tên thuê bao", "{{ one.name }}"),
    ("Số hiệu chứng thư", "{{ one.certificate_serial }}"),
    ("Hiệu lực", "{{ one.valid_from }} – {{ one.valid_until }}"),
    ("Số hiệu thiết bị", "{{ one.token_serial }}"),
    ("Lý do", "{{ reason }}"),
)


@dataclass(frozen=True)
class Text:
    """One form: its file, what stands above, what it asks for, and who signs."""

    file: str
    note: str
    title: str
    lines: tuple[str, ...]
    table: tuple[tuple[str, str], ...] = ()
    closing: tuple[str, ...] = ()
    signers: tuple[str, ...] = ("{{ signer_title }}",)


def request(number: str, purpose: str, table: tuple[tuple[str, str], ...], *more: str) -> Text:
    """A request of the managing agency under Nghị định 68."""
    return Text(
        f"nd68-mau-{number}",
        f"Mẫu số {number}, Phụ lục Nghị định 68/2024/NĐ-CP – tên gọi, lời văn và tên cột: {OFFICIAL}",
        f"{purpose} {OFFICIAL}",
        ("Kính gửi: {{ recipient }}", "Cơ quan, tổ chức quản lý trực tiếp: {{ agency }}", *more),
        table,
        (f"Cam kết và căn cứ: {OFFICIAL}",),
    )


def inner(number: str, purpose: str) -> Text:
    """A subscriber's request to the own agency, as Thông tư 185 had it."""
    return Text(
        f"tt185-mau-{number}",
        f"Theo Mẫu số {number}, Thông tư 185/2019/TT-BQP, dùng nội bộ – lời văn: {OFFICIAL}",
        f"{purpose} {OFFICIAL}",
        (
            "Kính gửi: {{ agency }}",
            "Họ và tên: {{ one.name }}",
            "Đơn vị công tác: {{ one.organisation }}",
            "Chức vụ: {{ one.position }}",
            "Thư điện tử công vụ: {{ one.email }}",
            "Điện thoại: {{ phone }}",
            "Số hiệu chứng thư: {{ one.certificate_serial }}",
            "Hiệu lực từ {{ one.valid_from }} đến {{ one.valid_until }}",
            "Thiết bị: {{ one.token_label }}, số hiệu {{ one.token_serial }}",
            "Lý do: {{ reason }}",
        ),
        closing=(f"Cam kết: {OFFICIAL}",),
        signers=("NGƯỜI ĐỀ NGHỊ",),
    )


FORMS = (
    request("01", "ĐỀ NGHỊ CẤP MỚI CHỨNG THƯ CHỮ KÝ SỐ CHO CÁ NHÂN", PEOPLE),
    request("02", "ĐỀ NGHỊ CẤP MỚI CHỨNG THƯ CHỮ KÝ SỐ CHO CƠ QUAN, TỔ CHỨC", PEOPLE),
    request("03", "ĐỀ NGHỊ CẤP MỚI CHỨNG THƯ CHỮ KÝ SỐ CHO THIẾT BỊ, DỊCH VỤ, PHẦN MỀM", PEOPLE),
    request("04", "ĐỀ NGHỊ GIA HẠN, THAY ĐỔI THÔNG TIN CHỨNG THƯ CHỮ KÝ SỐ", CERTIFICATES, "Nội dung: {{ change }}"),
    request("05", "ĐỀ NGHỊ THU HỒI CHỨNG THƯ CHỮ KÝ SỐ", CERTIFICATES, "Lý do: {{ reason }}"),
    request("06", "ĐỀ NGHỊ KHÔI PHỤC THIẾT BỊ LƯU KHÓA BÍ MẬT", CERTIFICATES, "Lý do: {{ reason }}"),
    Text(
        "nd68-mau-08",
        f"Mẫu số 08, Phụ lục Nghị định 68/2024/NĐ-CP – lời văn: {OFFICIAL}",
        f"BIÊN BẢN GIAO, NHẬN THIẾT BỊ LƯU KHÓA BÍ MẬT {OFFICIAL}",
        ("Bên giao: {{ giver }}", "Bên nhận: {{ receiver }}", "Lý do: {{ reason }}"),
        CERTIFICATES[:5],
        (f"Xác nhận của hai bên: {OFFICIAL}",),
        ("BÊN GIAO", "BÊN NHẬN"),
    ),
    Text(
        "nd68-mau-09",
        f"Mẫu số 09, Phụ lục Nghị định 68/2024/NĐ-CP – lời văn: {OFFICIAL}",
        f"BIÊN BẢN XÁC NHẬN THẤT LẠC THIẾT BỊ LƯU KHÓA BÍ MẬT {OFFICIAL}",
        ("Thời điểm phát hiện: {{ noticed }}", "Hoàn cảnh: {{ circumstances }}", "Người xác nhận: {{ witness }}"),
        CERTIFICATES[:5],
        (f"Đề nghị kèm theo: {OFFICIAL}",),
        ("NGƯỜI SỬ DỤNG", "{{ signer_title }}"),
    ),
    inner("07", "ĐỀ NGHỊ GIA HẠN, THAY ĐỔI THÔNG TIN CHỨNG THƯ"),
    inner("09", "ĐỀ NGHỊ THU HỒI CHỨNG THƯ"),
    inner("11", "ĐỀ NGHỊ KHÔI PHỤC THIẾT BỊ"),
    Text(
        "ban-giao",
        "Mẫu của chương trình; cơ quan sửa theo quy chế của mình.",
        "BIÊN BẢN BÀN GIAO THIẾT BỊ KÝ SỐ",
        (
            "Căn cứ văn bản cho phép số: {{ permission }}",
            "Bên giao: {{ giver }}",
            "Bên nhận: {{ receiver }}",
            "Thời điểm giao: {{ handed }}; thời điểm hẹn trả: {{ back }}",
        ),
        CERTIFICATES[:5],
        (
            "Tình trạng thiết bị khi giao: {{ condition }}",
            "Mã PIN không ghi vào biên bản này và không giao bằng văn bản.",
        ),
        ("BÊN GIAO", "BÊN NHẬN"),
    ),
    Text(
        "bao-cao-su-co",
        "Mẫu của chương trình; cơ quan sửa theo quy chế của mình.",
        "BÁO CÁO SỰ CỐ AN TOÀN THÔNG TIN TRONG SỬ DỤNG CHỮ KÝ SỐ",
        (
            "Kính gửi: {{ recipient }}",
            "Máy tính, nơi đặt: {{ workstation }}",
            "Mô tả: {{ circumstances }}",
            "Việc đã làm: {{ measures }}",
            "Các việc bất thường trong nhật ký:",
        ),
        (
            ("STT", "{{ loop.index }}"),
            ("Thời điểm", "{{ one.at }}"),
            ("Việc", "{{ one.act }}"),
            ("Nội dung", "{{ one.why }}"),
        ),
        ("{{ proof }}",),
        ("NGƯỜI BÁO CÁO", "{{ signer_title }}"),
    ),
    Text(
        "phieu-tra-lai",
        "Mẫu của chương trình (Nghị định 30/2020/NĐ-CP, Điều 21 khoản 2 điểm b).",
        "PHIẾU TRẢ LẠI VĂN BẢN ĐIỆN TỬ",
        (
            "Kính gửi: {{ sender }}",
            "Văn bản số, ký hiệu: {{ code }}, ngày {{ issued }}",
            "Trích yếu: {{ subject }}",
            "Tệp: {{ file }}; SHA-256: {{ sha256 }}",
            "Kết luận kiểm tra: {{ verdict }}",
            "Lý do trả lại:",
        ),
        (("STT", "{{ loop.index }}"), ("Lý do", "{{ one.why }}")),
        ("Đề nghị quý cơ quan kiểm tra và gửi lại.",),
        ("VĂN THƯ",),
    ),
    Text(
        "thong-bao-thu-hoi",
        "Mẫu của chương trình; cơ quan sửa theo quy chế của mình.",
        "THÔNG BÁO THU HỒI VĂN BẢN ĐIỆN TỬ",
        (
            "Kính gửi: {{ to_places }}",
            "{{ agency }} thu hồi văn bản số {{ code }}, ngày {{ issued }}.",
            "Trích yếu: {{ subject }}",
            "Tệp: {{ file }}; SHA-256: {{ sha256 }}",
            "Lý do thu hồi: {{ reason }}",
        ),
        closing=("Đề nghị nơi nhận hủy văn bản nói trên và xác nhận bằng văn bản.",),
    ),
    Text(
        "xac-nhan-thu-hoi",
        "Mẫu của chương trình; cơ quan sửa theo quy chế của mình.",
        "XÁC NHẬN ĐÃ HỦY VĂN BẢN BỊ THU HỒI",
        (
            "Kính gửi: {{ sender }}",
            "Văn bản bị thu hồi: số {{ code }}, ngày {{ issued }}; số đến {{ arrival_number }}.",
            "Theo thông báo thu hồi: {{ notice }}",
            "{{ agency }} đã hủy các tệp sau đây cùng thông tin kiểm tra chữ ký số lưu kèm:",
        ),
        (("STT", "{{ loop.index }}"), ("SHA-256 của tệp đã hủy", "{{ one.sha256 }}")),
        ("Thời điểm hủy: {{ destroyed }}",),
        ("VĂN THƯ",),
    ),
)


def make(text: Text) -> None:
    """The template's file stands in the folder."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(13)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    heading(document)
    line(document, text.title, bold=True, centre=True, before=14)
    line(document, text.note, italic=True, centre=True, size=10)
    for content in text.lines:
        line(document, content)
    if text.table:
        table(document, text.table)
    for content in text.closing:
        line(document, content, before=6)
    signers(document, text.signers)
    document.core_properties.title = text.title.replace(OFFICIAL, "").strip()
    document.core_properties.author = ""
    document.core_properties.comments = ""
    document.save(FOLDER / f"{text.file}.docx")


def heading(document: Document) -> None:
    """Agency on the left, the national title on the right, place and date below."""
    made = document.add_table(rows=2, cols=2)
    shape(made, HEAD_WIDTHS)
    cells = made.rows
    put(cells[0].cells[0], "{{ superior }}\n{{ agency }}", bold=True, size=12)
    put(cells[0].cells[1], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", bold=True, size=12)
    put(cells[1].cells[0], "Số: {{ number }}")
    put(cells[1].cells[1], "{{ place }}, ngày {{ day }} tháng {{ month }} năm {{ year }}", italic=True)


def table(document: Document, columns: tuple[tuple[str, str], ...]) -> None:
    """Headings, and one row for each of ``people``."""
    made = document.add_table(rows=4, cols=len(columns), style="Table Grid")
    shape(made, (NUMBER_WIDTH, *[(TEXT_WIDTH - NUMBER_WIDTH) / (len(columns) - 1)] * (len(columns) - 1)))
    for index, (name, value) in enumerate(columns):
        put(made.rows[0].cells[index], name, bold=True, size=11)
        put(made.rows[2].cells[index], value, size=11)
    put(made.rows[1].cells[0], "{%tr for one in people %}")
    put(made.rows[3].cells[0], "{%tr endfor %}")


def shape(made: object, widths: tuple[float, ...]) -> None:
    """The columns have these widths in millimetres, also where a word processor would share the room anew."""
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def signers(document: Document, names: tuple[str, ...]) -> None:
    """Titles side by side, with room for the marks above the names."""
    made = document.add_table(rows=1, cols=max(2, len(names)))
    for index, name in enumerate(names, max(0, 2 - len(names))):
        put(made.rows[0].cells[index], f"{name}\n\n\n\n\n{{{{ {SIGNERS.get(name, 'signer_name')} }}}}", bold=True)


def line(
    document: Document, text: str, *, bold: bool = False, italic: bool = False, centre: bool = False,
    size: int = 13, before: int = 0,
) -> None:  # fmt: skip
    """One paragraph."""
    paragraph = document.add_paragraph()
    write(paragraph, text, bold=bold, italic=italic, size=size)
    paragraph.paragraph_format.space_before = Pt(before)
    paragraph.paragraph_format.space_after = Pt(6)
    if centre:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def put(cell: object, text: str, *, bold: bool = False, italic: bool = False, size: int = 13) -> None:
    """The cell's text, centred."""
    paragraph = cell.paragraphs[0]
    write(paragraph, text, bold=bold, italic=italic, size=size)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def write(paragraph: object, text: str, *, bold: bool, italic: bool, size: int) -> None:
    """One run, so that a word processor does not break a field in two."""
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic
    run.font.size, run.font.name = Pt(size), "Times New Roman"


def main() -> None:
    """Every template."""
    FOLDER.mkdir(exist_ok=True)
    for text in FORMS:
        make(text)
        print(f"{text.file}.docx")


if __name__ == "__main__":
    main()
