"""What can go wrong with books, reports and forms, as sentences."""

from collections.abc import Callable, Mapping
from typing import Any

from kyso_desktop import jobs, workstation
from kyso_desktop.errors import KysoError
from kyso_desktop.wording.sentence import Offer, Sentence

_PARTS: Mapping[str, str] = {
    "picture": "hình ảnh",
    "note": "chú thích cuối trang",
    "revision": "nội dung sửa đổi còn theo dõi (track changes)",
    "list": "danh sách đánh số hoặc gạch đầu dòng tự động",
    "field": "trường tự động (số trang, mục lục, ô nhập)",
    "section": "nhiều phần khổ giấy khác nhau",
    "header": "nội dung ở đầu trang hoặc chân trang",
    "letter": "ký tự mà phông chữ đi kèm không có",
}

BOOK_SENTENCES: Mapping[type[KysoError], Callable[[Any], Sentence]] = {
    jobs.FormatUnknown: lambda error: Sentence(
        f"Không tạo được tệp loại «{error.suffix or 'không có đuôi'}».",
        f"Đặt tên tệp có đuôi {', '.join(map(str, error.known))}.",
        Offer.CLOSE,
    ),
    jobs.ExportUnreadable: lambda error: Sentence(
        f"«{error.name}» không phải tệp nhật ký đã xuất, hoặc đã bị sửa sau khi xuất.",
        "Xuất lại nhật ký trên máy đó rồi lấy tệp mới.",
        Offer.CLOSE,
    ),
    jobs.BackupUnsound: lambda error: Sentence(
        f"Bản sao lưu «{error.path.name}» không đạt kiểm tra (sai từ bản ghi {error.first_broken}), nên không dùng.",
        "Chạy kiểm tra nhật ký; giữ các bản sao lưu cũ và liên hệ quản trị.",
        Offer.CLOSE,
    ),
    jobs.FormUnreadable: lambda error: Sentence(
        f"Biểu mẫu «{error.name}» không điền được ({error.reason}).",
        "Sửa lại biểu mẫu, hoặc dùng biểu mẫu đi kèm chương trình.",
        Offer.CLOSE,
    ),
    jobs.FormNotDrawn: lambda error: Sentence(
        f"«{error.name}» có {_PARTS[error.part]}, cần phần mềm soạn thảo mới chuyển được sang PDF.",
        "Mở tệp trong Word hoặc LibreOffice, lưu thành PDF, rồi mở PDF đó để ký.",
        Offer.CLOSE,
    ),
    workstation.ConversionFailed: lambda error: Sentence(
        f"Phần mềm soạn thảo trên máy không chuyển được «{error.path.name}» sang PDF"
        f"{' trong thời gian cho phép' if error.reason == 'TIME_OVER' else ''}.",
        "Mở tệp trong phần mềm soạn thảo, lưu thành PDF, rồi mở PDF đó để ký.",
        Offer.RETRY,
    ),
    jobs.NumberTaken: lambda error: Sentence(
        f"Số {error.number} năm {error.year} đã có trong sổ.",
        "Dùng số tiếp theo mà chương trình đề nghị, hoặc xem lại sổ.",
        Offer.CLOSE,
    ),
    jobs.RowUnknown: lambda error: Sentence(
        f"Trong sổ không có dòng số {error.row}.",
        "Mở lại sổ rồi chọn dòng cần sửa.",
        Offer.CLOSE,
    ),
}
