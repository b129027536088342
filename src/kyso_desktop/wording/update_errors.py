"""The refusals of updates as sentences; in every case the program in use stays as it is."""

from collections.abc import Mapping
from typing import Any

from kyso_desktop import jobs
from kyso_desktop.wording.language import tr
from kyso_desktop.wording.sentence import Offer, Sentence

FAULTS: Mapping[jobs.UpdateFault, str] = {
    jobs.UpdateFault.NOT_SIGNED: "không do nơi phát hành của cơ quan ký, hoặc đã bị sửa",
    jobs.UpdateFault.OLDER: "nơi lấy bản cập nhật đưa ra trạng thái cũ hơn lần trước",
    jobs.UpdateFault.STALE: "nơi lấy bản cập nhật đã quá hạn, có thể đang giấu bản mới hơn",
    jobs.UpdateFault.DAMAGED: "tệp bị hỏng, sai kích thước hoặc sai mã băm",
}


def _refused(error: jobs.UpdateRefused) -> Sentence:
    return Sentence(
        tr("Không nhận bản cập nhật: {fault}. Bản đang dùng được giữ nguyên.").format(fault=tr(FAULTS[error.fault])),
        tr("Báo cho quản trị; không tự tải bản khác về cài."),
        Offer.CLOSE,
    )


UPDATE_SENTENCES: Mapping[type, Any] = {
    jobs.UpdateRefused: _refused,
    jobs.UpdateUnavailable: lambda _error: Sentence(
        tr("Không đọc được nơi lấy bản cập nhật."), tr("Kiểm tra mạng, thư mục mạng hoặc tệp rồi thử lại."), Offer.RETRY
    ),
    jobs.UpdatesNotSetUp: lambda _error: Sentence(
        tr("Cập nhật chưa được đặt, hoặc bị chính sách cấm."),
        tr("Quản trị đặt update_address và update_root, bỏ updates_off (xem tài liệu quản trị)."),
        Offer.CLOSE,
    ),
    jobs.UpdateDeferred: lambda _error: Sentence(
        tr("Đang có người ký hoặc đang mở Kyso nên chưa cập nhật."), tr("Chạy lại khi đã đóng Kyso."), Offer.RETRY
    ),
    jobs.UpdateDidNotStart: lambda error: Sentence(
        tr("Bản {version} không chạy được trên máy này. Bản đang dùng được giữ nguyên.").format(version=error.version),
        tr("Gửi kết quả kyso doctor cho bộ phận hỗ trợ."),
        Offer.CLOSE,
    ),
    jobs.ProgramNotReplaceable: lambda _error: Sentence(
        tr("Ứng dụng không tự thay được bản đang dùng (cài bằng gói của hệ điều hành, hoặc thiếu quyền)."),
        tr("Quản trị cài bản mới bằng gói cài đặt."),
        Offer.CLOSE,
    ),
    jobs.NothingToReplay: lambda _error: Sentence(
        tr("Tệp không có chữ ký để gói lại phép kiểm tra, hoặc không đọc được đến cùng."),
        tr("Chọn văn bản đã ký và kiểm tra được."),
        Offer.CHOOSE_FILE,
    ),
    jobs.ReplayUnreadable: lambda error: Sentence(
        tr("«{name}» không phải gói kiểm tra, hoặc đã bị thay đổi.").format(name=error.path.name),
        tr("Lập lại gói bằng kyso verify --bundle."),
        Offer.CHOOSE_FILE,
    ),
    jobs.NetworkForbidden: lambda _error: Sentence(
        tr("Không dùng mạng (theo cài đặt, chính sách hoặc --offline)."),
        tr("Liên hệ cán bộ công nghệ thông tin của cơ quan."),
        Offer.CLOSE,
    ),
    jobs.ProxyNotSet: lambda _error: Sentence(
        tr("Cài đặt chưa có proxy kèm tên người dùng."),
        tr("Đặt proxy dạng http://ten@may-chu:cong rồi lưu mật khẩu."),
        Offer.CLOSE,
    ),
}
