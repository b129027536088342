"""What keeps files from becoming one document, as sentences; in every case the files stay as they are."""

from collections.abc import Callable, Mapping
from typing import Any

from kyso_desktop import jobs
from kyso_desktop.wording.language import tr
from kyso_desktop.wording.sentence import Offer, Sentence
from kyso_desktop.wording.terms import warn


def _said(what: str, next_step: str, offer: Offer = Offer.CHOOSE_FILE) -> Callable[[Any], Sentence]:
    return lambda error: Sentence(tr(what).format(name=getattr(error, "name", "")), tr(next_step), offer)


def _active(error: jobs.ActiveContent) -> Sentence:
    found = " ".join(warn(one) for one in jobs.Warn if one in error.found)
    return Sentence(
        tr("Chưa nên ký «{name}». {found}").format(name=error.name, found=found).strip(),
        tr("Bỏ nội dung đó ở trang «Chuẩn bị văn bản» (hoặc kyso prepare --clean) rồi ký; nếu vẫn ký, ghi rõ lý do."),
        Offer.OVERRIDE_WITH_REASON,
    )


PART_SENTENCES: Mapping[type, Callable[[Any], Sentence]] = {
    jobs.ActiveContent: _active,
    jobs.AlreadySigned: _said(
        "Văn bản «{name}» đã có chữ ký nên không ghép, xoay hay làm sạch được nữa.",
        "Dùng bản chưa ký để chuẩn bị, hoặc gửi kèm văn bản đã ký thành tệp riêng.",
    ),
    jobs.PagesLocked: _said(
        "Tệp «{name}» được đặt quyền không cho ghép, xoay hay sửa trang.",
        "Nhập mật khẩu của chủ tệp, hoặc xin nơi phát hành tệp không hạn chế.",
    ),
    jobs.ScanUnreadable: _said(
        "Không đọc được ảnh «{name}»: tệp bị hỏng hoặc không phải ảnh.",
        "Quét hoặc chụp lại, lưu thành JPEG, HEIC, PNG, TIFF hoặc PDF.",
    ),
    jobs.ScanTooLarge: _said(
        "Ảnh «{name}» quá lớn (trên 89 triệu điểm ảnh hoặc trên 500 trang) nên không mở, để máy không bị treo.",
        "Quét lại ở 200 đến 300 dpi, hoặc tách thành nhiều tệp.",
    ),
    jobs.PartUnknown: _said(
        "«{name}» không phải loại tệp ghép được.",
        "Dùng PDF, ảnh JPEG, HEIC, PNG, TIFF, văn bản DOCX, ODT, hoặc bảng tính XLSX, ODS.",
    ),
    jobs.NoWordProcessor: _said(
        "Máy này chưa có LibreOffice hoặc Word nên không chuyển được «{name}» thành PDF.",
        "Nhờ quản trị cài LibreOffice, hoặc lưu tệp thành PDF trên máy khác rồi thêm PDF đó.",
    ),
    jobs.NoTableProcessor: _said(
        "Máy này chưa có LibreOffice Calc nên không chuyển được bảng tính «{name}» thành PDF.",
        "Mở bảng tính trong Excel, chọn Tệp, Lưu dưới dạng, loại PDF rồi thêm PDF đó; hoặc nhờ quản trị cài "
        "LibreOffice đủ Calc.",
    ),
    jobs.PageNotThere: lambda error: Sentence(
        tr("Văn bản ghép chỉ có {pages} trang.").format(pages=error.pages), tr("Ghi lại số trang."), Offer.CLOSE
    ),
    jobs.PictureTooLarge: _said("Ảnh quá lớn nên không mở.", "Quét lại ở 200 đến 300 dpi, hoặc tách thành nhiều tệp."),
    jobs.AssemblyForbidden: _said(
        "Tệp được đặt quyền không cho ghép, xoay hay sửa trang.",
        "Nhập mật khẩu của chủ tệp, hoặc xin nơi phát hành tệp không hạn chế.",
    ),
}
