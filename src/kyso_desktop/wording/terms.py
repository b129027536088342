"""One Vietnamese phrase for every value of every closed list that a person may see."""

from collections.abc import Mapping

from kyso_desktop.jobs import (
    Act,
    Capacity,
    CertificateKind,
    CertificateNotice,
    CertificateState,
    ChainBreak,
    Outcome,
    PinState,
    PlaceReason,
    Step,
    TrustOrigin,
    Warn,
)
from kyso_desktop.wording.language import spoken, tr

STEPS: Mapping[Step, str] = {
    Step.READING: "Đang đọc văn bản…",
    Step.PLACING: "Đang tìm chỗ ký…",
    Step.CHECKING_CERTIFICATE: "Đang kiểm tra chứng thư chữ ký số…",
    Step.CHECKING_DOCUMENT: "Đang kiểm tra văn bản…",
    Step.TIMESTAMPING: "Đang thử máy chủ dấu thời gian…",
    Step.WAITING_FOR_DEVICE: "Đang chờ cắm lại USB Token…",
    Step.UNLOCKING: "Đang mở USB Token…",
    Step.SIGNING: "Đang ký…",
    Step.NUMBERING: "Đang ghi số và ngày…",
    Step.SEALING: "Đang đóng dấu…",
    Step.CHECKING_RESULT: "Đang kiểm tra lại văn bản vừa ký…",
    Step.SAVING: "Đang lưu…",
    Step.COMPARING_PAGES: "Đang so sánh từng trang…",
    Step.FETCHING: "Đang tải văn bản từ trang web…",
    Step.CONVERTING: "Đang chuyển văn bản thành PDF…",
    Step.ASSEMBLING: "Đang ghép các trang…",
    Step.SENDING: "Đang gửi văn bản đã ký về trang web…",
}

WARNINGS: Mapping[Warn, str] = {
    Warn.NO_TIMESTAMP: "Chữ ký không có dấu thời gian.",
    Warn.REVOCATION_UNKNOWN: "Chưa kiểm tra được chứng thư có bị thu hồi hay không.",
    Warn.NAME_DIFFERS: "Tên trên chứng thư khác tên người ký in trên văn bản.",
    Warn.NO_PICTURE: "Không có ảnh chữ ký: chữ ký số không hiển thị trên trang.",
    Warn.PICTURE_NOT_BLUE: "Ảnh chữ ký không phải màu xanh.",
    Warn.PICTURE_NOT_RED: "Ảnh dấu không phải màu đỏ.",
    Warn.PICTURE_COARSE: "Ảnh dấu ít điểm ảnh, in đúng kích thước sẽ không nét; nên quét lại dấu.",
    Warn.PLACED_BY_PERSON: "Vị trí do người ký chọn.",
    Warn.GATE_OVERRIDDEN: "Ký khi chưa đủ điều kiện, theo lý do đã ghi; việc này được lưu vào nhật ký.",
    Warn.NUMBER_ALREADY_PRINTED: "Số văn bản đã in sẵn, không ghi lại.",
    Warn.DATE_ALREADY_PRINTED: "Ngày, tháng, năm đã in sẵn, không ghi lại.",
    Warn.NUMBER_USED: "Số này đã cấp cho một văn bản khác trong năm, cần kiểm tra lại số (Nghị định 30, Điều 15).",
    Warn.LOW_CONFIDENCE: "Chưa chắc chắn về chỗ ký, cần xem lại vị trí.",
    Warn.BLANK_NARROW: "Chỗ trống để ghi số hoặc ngày quá hẹp, chữ ghi vào đè lên chữ bên cạnh; nên nới chỗ trống "
    "trong văn bản.",
    Warn.JOURNAL_NOT_CLOSED: "Văn bản đã lưu, nhưng nhật ký chưa đóng được: mục này còn mở. Báo quản trị kiểm tra ổ "
    "đĩa và thư mục nhật ký trước khi ký tiếp.",
    Warn.STRUCTURE_MENDED: "Cấu trúc tệp PDF được sắp xếp lại trước khi ký; nội dung và các trang giữ nguyên.",
    Warn.HAS_SCRIPT: "Văn bản có mã lệnh (JavaScript), có thể hiển thị khác đi sau khi ký.",
    Warn.HAS_LAUNCH_ACTION: "Văn bản có lệnh mở chương trình hoặc gửi dữ liệu ra ngoài.",
    Warn.HAS_OUTSIDE_REFERENCE: "Văn bản dùng nội dung nằm ngoài tệp, nội dung đó không được ký.",
    Warn.HAS_HIDDEN_LAYER: "Văn bản có lớp nội dung đang ẩn, cần xem trước khi ký.",
    Warn.HAS_APPEARANCES_TO_BE_MADE: "Các ô điền trong văn bản do chương trình xem tự vẽ, có thể hiển thị khác nhau.",
    Warn.HAS_FONT_NOT_EMBEDDED: "Văn bản có phông chữ không nhúng, máy khác có thể hiển thị khác.",
    Warn.HAS_HIDDEN_MARK: "Văn bản có ghi chú, ô hoặc hình đang ẩn, có thể hiện ra sau khi ký.",
    Warn.HAS_OPEN_FIELDS: "Văn bản còn ô điền được, nội dung trong ô có thể bị sửa sau khi ký.",
    Warn.HAS_ATTACHED_FILE: "Văn bản mang theo tệp đính kèm bên trong, không thấy trên trang; nên mở xem trước khi ký.",
    Warn.NOT_INSPECTED: "Chưa rà soát được nội dung ẩn, mã lệnh trong tệp.",
    Warn.EARLIER_SIGNATURES_UNSURE: "Chữ ký đã có trong văn bản chưa đủ cơ sở để kết luận.",
}

PLACE_REASONS: Mapping[PlaceReason, str] = {
    PlaceReason.NO_TEXT: "trang không có chữ đọc được (bản quét), cần tự đặt chỗ ký trên trang",
    PlaceReason.TEXT_UNREADABLE: "phông chữ của tệp không cho biết mặt chữ, cần tự đặt chỗ ký trên trang",
    PlaceReason.TEXT_LAYER_DOUBTFUL: "lớp chữ của bản quét lệch với hình, cần xem lại và tự đặt chỗ ký",
    PlaceReason.SCANNED_PAGE: "trang đầu hoặc trang cuối là ảnh quét, không có chữ đọc được",
    PlaceReason.NAME_NOT_FOUND: "không thấy họ tên người ký",
    PlaceReason.SEVERAL_BLOCKS: "có nhiều người ký trên cùng trang, cần xem lại đúng người",
    PlaceReason.SEVERAL_DOCUMENTS: "tệp có nhiều văn bản nối liền nhau, nên tách riêng từng văn bản rồi ký",
    PlaceReason.ONLY_IN_APPENDIX: "chỗ ký chỉ thấy trong phần phụ lục",
    PlaceReason.RECIPIENTS_NOT_FOUND: "không thấy «Nơi nhận» cạnh chỗ ký",
    PlaceReason.YEAR_INCOMPLETE: "năm in chưa đủ chữ số, cần sửa văn bản",
    PlaceReason.BLANK_NARROW: "chỗ trống để ghi quá hẹp",
    PlaceReason.BLANK_DOTTED: "chỗ trống có dấu chấm hoặc gạch, chữ ghi vào sẽ đè lên",
    PlaceReason.CORNER_OCCUPIED: "góc trên bên phải trang đầu đã có chữ",
    PlaceReason.LEADER_NOT_FOUND: "không thấy chức vụ và họ tên người ký",
    PlaceReason.BLOCK_BROKEN: "chức vụ ở cuối trang, họ tên ở đầu trang sau, nên sửa văn bản cho liền một trang",
    PlaceReason.DATE_ABOVE_SIGNATURE: "ngày tháng ghi ngay trên chỗ ký, không ở đầu văn bản",
    PlaceReason.LEADER_PROPOSED: "chỗ ký chỉ là đề nghị theo nét mực của bản quét, người ký xem lại",
    PlaceReason.LEADER_GAP_NARROW: "khoảng trống để ký hẹp",
    PlaceReason.NUMBER_NOT_FOUND: "không thấy dòng số, ký hiệu",
    PlaceReason.SYMBOL_BLANK: "sau số chưa in ký hiệu, cần sửa văn bản",
    PlaceReason.NUMBER_FILLED: "số đã có sẵn",
    PlaceReason.DATE_NOT_FOUND: "không thấy dòng địa danh, ngày tháng",
    PlaceReason.DAY_FILLED: "ngày đã có sẵn",
    PlaceReason.MONTH_FILLED: "tháng đã có sẵn",
    PlaceReason.YEAR_FILLED: "năm đã có sẵn",
}

KINDS: Mapping[CertificateKind, str] = {
    CertificateKind.PERSONAL: "cá nhân",
    CertificateKind.ORGANISATION: "cơ quan, tổ chức",
    CertificateKind.SERVICE: "thiết bị, dịch vụ, phần mềm",
    CertificateKind.UNKNOWN: "chưa rõ loại",
}

TRUST_ORIGINS: Mapping[TrustOrigin, str] = {
    TrustOrigin.SHIPPED: "có sẵn theo ứng dụng",
    TrustOrigin.ADDED: "do người dùng thêm",
    TrustOrigin.BUNDLE: "từ gói chứng thư đã nhập",
    TrustOrigin.PACK: "gói chính sách đã ký của cơ quan",
    TrustOrigin.FOLDER: "do cơ quan đặt sẵn, thay đổi được",
}

CERTIFICATE_STATES: Mapping[CertificateState, str] = {
    CertificateState.GOOD: "còn hiệu lực",
    CertificateState.EXPIRED: "đã hết hạn",
    CertificateState.NOT_YET_VALID: "chưa có hiệu lực",
    CertificateState.REVOKED: "đã bị thu hồi",
    CertificateState.SUSPENDED: "đang bị tạm dừng",
    CertificateState.UNTRUSTED: "không do nơi tin cậy cấp",
    CertificateState.UNFIT: "không được cấp để ký văn bản",
    CertificateState.WEAK: "dùng thuật toán không còn được phép",
    CertificateState.UNKNOWN: "chưa kiểm tra được việc thu hồi",
}

CAPACITIES: Mapping[Capacity, str] = {
    Capacity.PERSONAL: "Cá nhân (người có thẩm quyền)",
    Capacity.INITIALS: "Cá nhân, ký nháy",
    Capacity.COMMENT: "Cá nhân, ghi ý kiến",
    Capacity.SEAL: "Cơ quan (đóng dấu)",
    Capacity.ATTACHMENT: "Cơ quan, cho văn bản kèm theo",
    Capacity.COPY: "Cơ quan, cho bản sao sang định dạng điện tử",
}

PIN_STATES: Mapping[PinState, str] = {
    PinState.OK: "bình thường",
    PinState.LOW: "đã nhập sai mã PIN, nhập sai thêm có thể bị khóa",
    PinState.FINAL: "chỉ còn một lần thử mã PIN",
    PinState.LOCKED: "đã bị khóa",
    PinState.UNKNOWN: "không rõ",
}

CERTIFICATE_NOTICES: Mapping[CertificateNotice, str] = {
    CertificateNotice.STOPPED: "đã báo lộ khóa trên máy này, không ký được nữa",
    CertificateNotice.REVOKED: "đã bị thu hồi",
    CertificateNotice.SUSPENDED: "đang bị tạm dừng",
    CertificateNotice.EXPIRED: "đã hết hạn",
    CertificateNotice.WITHIN_7: "sắp hết hạn, còn không quá 7 ngày",
    CertificateNotice.WITHIN_30: "sắp hết hạn, còn không quá 30 ngày: nộp đề nghị gia hạn ngay",
    CertificateNotice.WITHIN_60: "còn không quá 60 ngày: chuẩn bị đề nghị gia hạn",
    CertificateNotice.WITHIN_90: "còn không quá 90 ngày",
}

ACTS: Mapping[Act, str] = {
    Act.SIGN: "Ký",
    Act.ISSUE: "Phát hành",
    Act.VERIFY: "Kiểm tra chữ ký",
    Act.REFUSED: "Từ chối ký",
    Act.PIN_FAILED: "Mã PIN không đúng",
    Act.TRAINING: "Tập huấn",
    Act.EVIDENCE_DELETED: "Hủy thông tin xác thực lưu kèm",
    Act.RECEIVED: "Tiếp nhận văn bản đến",
    Act.SENT: "Gửi văn bản đi",
    Act.RETURNED: "Trả lại văn bản",
    Act.RECALLED: "Thu hồi văn bản",
    Act.DISPOSED: "Hủy hồ sơ",
    Act.CORRECTED: "Ghi, sửa sổ đăng ký",
    Act.FORM: "Lập biểu mẫu",
    Act.EXPORT_SIGNED: "Ký tệp nhật ký đã xuất",
    Act.CHECKPOINT: "Khóa sổ nhật ký",
    Act.BACKED_UP: "Sao lưu nhật ký",
    Act.RESTORED: "Khôi phục nhật ký",
    Act.SET_ASIDE: "Tách nhật ký không mở được",
    Act.REKEYED: "Đổi khóa nhật ký",
    Act.UPGRADED: "Nâng cấp nhật ký",
    Act.SETTING_CHANGED: "Thay đổi cài đặt",
    Act.POLICY_CHANGED: "Chính sách của máy thay đổi",
    Act.KEY_STOPPED: "Báo lộ khóa",
    Act.KEY_RESUMED: "Hủy báo lộ khóa",
    Act.WEB_CALL: "Yêu cầu của trang web",
}

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.OPEN: "chưa kết thúc",
    Outcome.DONE: "xong",
    Outcome.FAILED: "không thành",
    Outcome.CANCELLED: "đã dừng",
}

CHAIN_BREAKS: Mapping[ChainBreak, str] = {
    ChainBreak.CHANGED: "bản ghi đã bị sửa",
    ChainBreak.MISSING: "thiếu bản ghi",
    ChainBreak.TAIL_MISSING: "thiếu các bản ghi cuối hoặc bản cũ được đặt lại",
    ChainBreak.HEAD_MISMATCH: "tệp đầu chuỗi không khớp",
    ChainBreak.CHECKPOINT_FALSE: "bản khóa sổ không đúng",
    ChainBreak.DAMAGED: "dữ liệu bị hỏng",
    ChainBreak.INDEX_DAMAGED: "mục lục tìm kiếm hoặc thông tin kiểm tra lưu kèm bị hỏng",
}


REPLACED = "Thiết bị có chứng thư mới hơn của cùng người dùng; chứng thư này là chứng thư cũ, nên dùng chứng thư mới."


def pin_every_signature(documents: int, *, on_pad: bool) -> str:
    """Said before a run with a key that wants its PIN for each signature (CKA_ALWAYS_AUTHENTICATE)."""
    if on_pad:
        return tr(
            "Thiết bị này đòi mã PIN cho từng chữ ký: chuẩn bị nhập mã PIN {documents} lần trên thiết bị."
        ).format(documents=documents)
    return tr(
        "Thiết bị này đòi mã PIN cho từng chữ ký: mã PIN nhập một lần, ứng dụng chuyển cho thiết bị ở mỗi chữ ký."
    )


def replaced() -> str:
    """Said of a certificate beside its own successor."""
    return tr(REPLACED)


step = spoken(STEPS)
warn = spoken(WARNINGS)
place_reason = spoken(PLACE_REASONS)
kind = spoken(KINDS)
certificate_notice = spoken(CERTIFICATE_NOTICES)
certificate_state = spoken(CERTIFICATE_STATES)
capacity = spoken(CAPACITIES)
pin_state = spoken(PIN_STATES)
act = spoken(ACTS)
outcome = spoken(OUTCOMES)
origin = spoken(TRUST_ORIGINS)
chain_break = spoken(CHAIN_BREAKS)
