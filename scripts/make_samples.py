"""Writes the sample documents of ``kyso demo`` into ``resources/samples``; the same bytes every time.

They look as Nghị định 30/2020/NĐ-CP wants, are plainly marked as training material, and have number and date blank.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.documents.look_alike import Signer, Spec, look_alike  # noqa: E402  (the path above must come first)

DECISION = Spec(
    symbol="/QĐ-UBND",
    subject=("Ban hành Kế hoạch triển khai ký số văn bản điện tử", "năm 2027 (phục vụ tập huấn ký số)"),
    issuer="ỦY BAN NHÂN DÂN TỈNH MẪU",
    signers=(Signer(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),),
    recipients=(
        "- Như Điều 4;",
        "- Thường trực Tỉnh ủy (để báo cáo);",
        "- Thường trực HĐND tỉnh (để báo cáo);",
        "- Chủ tịch, các PCT UBND tỉnh;",
        "- Cổng Thông tin điện tử tỉnh;",
        "- Lưu: VT, KSTT.",
    ),
    paragraphs=(
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "Căn cứ Luật Giao dịch điện tử;",
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;",
        "Theo đề nghị của Chánh Văn phòng Ủy ban nhân dân tỉnh Mẫu tại Tờ trình phục vụ tập huấn.",
        "QUYẾT ĐỊNH:",
        "Điều 1. Ban hành Kế hoạch triển khai ký số văn bản điện tử năm 2027 trong các cơ quan thuộc Ủy ban nhân dân"
        " tỉnh Mẫu. Văn bản này là văn bản mẫu, chỉ dùng để tập huấn ký số và không có giá trị thi hành.",
        "Điều 2. Mục tiêu và yêu cầu",
        "1. Từ ngày 01 tháng 01 năm 2027, văn bản hành chính của các cơ quan, trừ văn bản có nội dung bí mật"
        " nhà nước, được người có thẩm quyền ký số và được văn thư cơ quan ký số phát hành trên môi trường điện tử.",
        "2. Chữ ký số của người có thẩm quyền và chữ ký số của cơ quan được đặt đúng vị trí, đúng hình ảnh, đúng kích"
        " thước theo quy định về thể thức văn bản; số và thời gian ban hành được điền trước khi văn thư ký số.",
        "3. Mỗi cán bộ, công chức tự bảo quản thiết bị lưu khóa bí mật, không cho người khác mượn, không để lộ"
        " mã PIN; khi thiết bị thất lạc hoặc chứng thư số sắp hết hạn phải báo ngay cho cơ quan quản lý trực tiếp.",
        "Điều 3. Nhiệm vụ cụ thể",
        "1. Văn phòng Ủy ban nhân dân tỉnh hướng dẫn quy trình ký số, kiểm tra chữ ký số trên văn bản đến, lưu"
        " trữ văn bản đã ký số và tổng hợp báo cáo tình hình thực hiện hằng quý.",
        "2. Sở Khoa học và Công nghệ phối hợp cung cấp, gia hạn, thu hồi chứng thư số; khôi phục thiết bị; bảo đảm an"
        " toàn thông tin cho hệ thống quản lý văn bản và điều hành của tỉnh.",
        "3. Sở Nội vụ đưa kết quả ký số vào tiêu chí đánh giá công tác văn thư, lưu trữ và cải cách hành chính"
        " của các cơ quan; tổ chức bồi dưỡng nghiệp vụ cho văn thư các cấp trước ngày 31 tháng 3 năm 2027.",
        "4. Sở Tài chính tham mưu bố trí kinh phí thực hiện từ nguồn ngân sách được giao hằng năm theo phân cấp.",
        "5. Ủy ban nhân dân các xã, phường rà soát máy tính, thiết bị và nhân sự; cử một công chức làm đầu mối"
        " hỗ trợ kỹ thuật và báo cáo khó khăn, vướng mắc về Văn phòng Ủy ban nhân dân tỉnh trước ngày 25 hằng tháng.",
        "Điều 4. Chánh Văn phòng Ủy ban nhân dân tỉnh; Giám đốc các sở, Thủ trưởng các ban, ngành; Chủ tịch Ủy"
        " ban nhân dân các xã, phường và các cơ quan, đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành"
        " Quyết định này kể từ ngày ký./.",
    ),
)

LETTER = Spec(
    symbol="/UBND-KSTT",
    kind=None,
    subject=("V/v chuẩn bị thiết bị và chứng thư số", "phục vụ tập huấn ký số"),
    greeting=(
        "- Các sở, ban, ngành thuộc tỉnh;",
        "- Ủy ban nhân dân các xã, phường.",
    ),
    signers=(Signer(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),),
    recipients=("- Như trên;", "- Chủ tịch, các PCT UBND tỉnh;", "- Lưu: VT, KSTT."),
    paragraphs=(
        "Để lớp tập huấn ký số văn bản điện tử năm 2027 đạt kết quả, Ủy ban nhân dân tỉnh đề nghị các cơ quan,"
        " đơn vị, địa phương thực hiện một số nội dung sau:",
        "1. Cử một lãnh đạo và một văn thư tham dự; lập danh sách gửi về Văn phòng Ủy ban nhân dân tỉnh trước"
        " khi lớp học bắt đầu năm ngày làm việc.",
        "2. Kiểm tra thời hạn của chứng thư số trên thiết bị; chuẩn bị hình ảnh chữ ký màu xanh và hình ảnh dấu"
        " màu đỏ, định dạng PNG, nền trong suốt theo quy định.",
        "3. Cài đặt phần mềm ký số và trình điều khiển thiết bị trên máy tính mang theo; không ghi mã PIN lên"
        " thiết bị.",
        "Công văn này là văn bản mẫu, chỉ dùng để tập huấn ký số. Đề nghị các cơ quan, đơn vị, địa phương quan"
        " tâm thực hiện./.",
    ),
)  # fmt: skip


def main() -> None:
    folder = ROOT / "resources" / "samples"
    folder.mkdir(parents=True, exist_ok=True)
    for name, spec in (("quyet-dinh-tap-huan.pdf", DECISION), ("cong-van-tap-huan.pdf", LETTER)):
        (folder / name).write_bytes(look_alike(spec).content)
        print(folder / name)


if __name__ == "__main__":
    main()
