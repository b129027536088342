"""What can go wrong with books, reports and forms, as sentences."""

from collections.abc import Callable, Mapping
from typing import Any

from kyso_desktop import jobs, workstation
from kyso_desktop.errors import KysoError
from kyso_desktop.wording.language import tr
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

_NOT_CONVERTED: Mapping[str, str] = {
    "TIME_OVER": "Phần mềm soạn thảo trên máy chuyển «{name}» sang PDF quá lâu nên đã dừng.",
    "NO_OUTPUT": "Phần mềm soạn thảo trên máy không chuyển được «{name}» sang PDF.",
}

BOOK_SENTENCES: Mapping[type[KysoError], Callable[[Any], Sentence]] = {
    jobs.FormatUnknown: lambda error: Sentence(
        tr("Không tạo được tệp loại «{suffix}».").format(suffix=error.suffix or tr("không có đuôi")),
        tr("Đặt tên tệp có đuôi {str}.").format(str=", ".join(map(str, error.known))),
        Offer.CLOSE,
    ),
    jobs.ExportUnreadable: lambda error: Sentence(
        tr("«{name}» không phải tệp nhật ký đã xuất, hoặc đã bị sửa sau khi xuất.").format(name=error.name),
        tr("Xuất lại nhật ký trên máy đó rồi lấy tệp mới."),
        Offer.CLOSE,
    ),
    jobs.BackupUnsound: lambda error: Sentence(
        tr("Bản sao lưu «{name}» không đạt kiểm tra (sai từ bản ghi {first_broken}), nên không dùng.").format(
            name=error.path.name, first_broken=error.first_broken
        ),
        tr("Chạy kiểm tra nhật ký; giữ các bản sao lưu cũ và liên hệ quản trị."),
        Offer.CLOSE,
    ),
    jobs.FormUnreadable: lambda error: Sentence(
        tr("Biểu mẫu «{name}» không điền được ({reason}).").format(name=error.name, reason=error.reason),
        tr("Sửa lại biểu mẫu, hoặc dùng biểu mẫu đi kèm chương trình."),
        Offer.CLOSE,
    ),
    jobs.FormNotDrawn: lambda error: Sentence(
        tr("«{name}» có {part}, cần phần mềm soạn thảo mới chuyển được sang PDF.").format(
            name=error.name, part=tr(_PARTS[error.part])
        ),
        tr("Mở tệp trong Word hoặc LibreOffice, lưu thành PDF, rồi mở PDF đó để ký."),
        Offer.CLOSE,
    ),
    workstation.ConversionFailed: lambda error: Sentence(
        tr(_NOT_CONVERTED[error.reason]).format(name=error.path.name),
        tr("Mở tệp trong phần mềm soạn thảo, lưu thành PDF, rồi mở PDF đó để ký."),
        Offer.RETRY,
    ),
    jobs.NumberTaken: lambda error: Sentence(
        tr("Số {number} năm {year} đã có trong sổ.").format(number=error.number, year=error.year),
        tr("Dùng số tiếp theo mà chương trình đề nghị, hoặc xem lại sổ."),
        Offer.CLOSE,
    ),
    jobs.NumberTwice: lambda error: Sentence(
        tr("Số {number} đã dành cho «{other}» trong danh sách này.").format(number=error.number, other=error.other),
        tr("Gõ số khác vào cột «Số, ngày» của một trong hai dòng, hoặc xóa trống để lấy số tiếp theo."),
        Offer.CLOSE,
    ),
    jobs.NumberGiven: lambda error: Sentence(
        tr(
            "Số {number} năm {year} đã cấp cho văn bản khác: số và ký hiệu là duy nhất trong một năm "
            "(Nghị định 30/2020/NĐ-CP, Điều 15)."
        ).format(number=error.number, year=error.year),
        tr("Dùng số tiếp theo mà chương trình đề nghị, hoặc xem lại sổ. Nếu vẫn phải dùng số này, ghi rõ lý do."),
        Offer.OVERRIDE_WITH_REASON,
    ),
    jobs.BlankTooNarrow: lambda error: Sentence(
        tr("Chỗ trống để ghi số, ngày tháng trong «{name}» quá hẹp: chữ ghi vào sẽ đè lên chữ bên cạnh.").format(
            name=error.name
        ),
        tr("Nới chỗ trống trong văn bản rồi trình ký lại. Nếu vẫn phải ghi vào chỗ này, ghi rõ lý do."),
        Offer.OVERRIDE_WITH_REASON,
    ),
    jobs.SealApart: lambda error: Sentence(
        tr(
            "Dấu ở trang {seal}, còn số và ngày ở trang {pages} của «{name}»: cần ba chữ ký số. "
            "Dấu trùm lên chữ ký của người có thẩm quyền (Nghị định 30/2020/NĐ-CP, Phụ lục I)."
        ).format(seal=error.seal, pages=", ".join(map(str, error.pages)), name=error.name),
        tr("Đưa dấu về trang có chữ ký và ngày. Nếu vẫn phải đặt ở trang này, ghi rõ lý do."),
        Offer.OVERRIDE_WITH_REASON,
    ),
    jobs.RowUnknown: lambda error: Sentence(
        tr("Trong sổ không có dòng số {row}.").format(row=error.row),
        tr("Mở lại sổ rồi chọn dòng cần sửa."),
        Offer.CLOSE,
    ),
}
