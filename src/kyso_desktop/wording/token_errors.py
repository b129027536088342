"""Every error of a token or of its certificate as a sentence."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from kyso_desktop import jobs
from kyso_desktop.errors import KysoError
from kyso_desktop.wording.language import tr
from kyso_desktop.wording.moments import day, moment
from kyso_desktop.wording.sentence import Offer, Sentence
from kyso_desktop.wording.settings import SETTING_TEXTS, setting_text


def _pin_incorrect(error: jobs.PinIncorrect) -> Sentence:
    match error.state:
        case jobs.PinState.LOCKED:
            return _pin_locked(error)
        case jobs.PinState.FINAL:
            warning = tr("Mã PIN không đúng. Chỉ còn một lần thử trước khi USB Token bị khóa.")
            return Sentence(warning, tr("Hỏi lại mã PIN cho chắc chắn rồi mới nhập lại."), Offer.ASK_PIN_AGAIN)
        case jobs.PinState.LOW:
            warning = tr("Mã PIN không đúng. Nhập sai thêm có thể làm khóa USB Token.")
            return Sentence(warning, tr("Kiểm tra phím Caps Lock, bộ gõ tiếng Việt rồi nhập lại."), Offer.ASK_PIN_AGAIN)
        case _:
            return Sentence(
                tr("Mã PIN không đúng. Văn bản chưa được ký."),
                tr("Kiểm tra phím Caps Lock, bộ gõ tiếng Việt rồi nhập lại."),
                Offer.ASK_PIN_AGAIN,
            )


def _pin_locked(_error: KysoError) -> Sentence:
    return Sentence(
        tr("USB Token đã bị khóa vì nhập sai mã PIN nhiều lần."),
        tr("Liên hệ cơ quan quản lý trực tiếp để đề nghị khôi phục thiết bị (Mẫu số 06, Nghị định 68/2024/NĐ-CP)."),
        Offer.CLOSE,
    )


_PIN_REFUSALS: Mapping[str, tuple[str, str]] = {
    "EMPTY": ("Chưa nhập mã PIN.", "Nhập mã PIN rồi ký lại."),
    "PinLenRange": ("Mã PIN sai độ dài nên USB Token không kiểm tra.", "Kiểm tra lại mã PIN rồi nhập lại."),
    "PinInvalid": (
        "Mã PIN có ký tự mà USB Token không nhận.",
        "Kiểm tra phím Caps Lock, bộ gõ tiếng Việt rồi nhập lại.",
    ),
    "PinExpired": ("Mã PIN của USB Token đã hết hạn.", "Đổi mã PIN bằng phần mềm của USB Token rồi ký lại."),
    "PinTooWeak": (
        "Mã PIN quá dễ đoán nên USB Token không nhận.",
        "Đổi mã PIN bằng phần mềm của USB Token rồi ký lại.",
    ),
    "UserPinNotInitialized": (
        "USB Token chưa được đặt mã PIN.",
        "Liên hệ đơn vị cấp USB Token để kích hoạt rồi ký lại.",
    ),
    "FunctionCancelled": ("Việc nhập mã PIN trên thiết bị đã bị hủy.", "Ký lại và nhập mã PIN trên thiết bị."),
    "FunctionRejected": ("Việc ký đã bị từ chối trên thiết bị.", "Ký lại và xác nhận trên thiết bị."),
    "Cancel": ("Việc nhập mã PIN trên thiết bị đã bị hủy.", "Ký lại và nhập mã PIN trên thiết bị."),
}


def _pin_refused(error: jobs.PinRefused) -> Sentence:
    what, next_step = _PIN_REFUSALS.get(
        error.reason, (tr("USB Token không nhận mã PIN này."), tr("Kiểm tra lại mã PIN rồi nhập lại."))
    )
    return Sentence(tr(what), tr(next_step), Offer.ASK_PIN_AGAIN)


def _driver_missing(error: jobs.DriverMissing) -> Sentence:
    what = (
        tr("Máy chưa có phần mềm điều khiển (driver) của USB Token.")
        if error.module is None
        else tr("Không có tệp driver «{module}».").format(module=error.module)
    )
    return Sentence(what, tr("Nhờ cán bộ công nghệ thông tin cài đặt driver rồi thử lại."), Offer.RETRY)


DRIVER_FAULTS: Mapping[str, str] = {
    "DRIVER_MISSING": "không có tệp này",
    "NOT_FULL_PATH": "đường dẫn chưa đầy đủ",
    "NOT_READABLE": "không đọc được tệp",
    "NOT_A_LIBRARY": "tệp không phải là thư viện driver",
    "WRONG_ARCHITECTURE": "driver 32 bit và 64 bit không cùng loại với ứng dụng",
    "NO_ENTRY_POINT": "tệp không phải là driver PKCS#11",
    "LOADER_REFUSED": "hệ điều hành không nạp được driver, có thể thiếu thư viện đi kèm",
    "CRASHED": "driver dừng đột ngột",
    "TIMED_OUT": "driver không trả lời",
}


_FILE_FAULTS = (
    "NOT_FULL_PATH",
    "NOT_READABLE",
    "NOT_A_LIBRARY",
    "WRONG_ARCHITECTURE",
    "NO_ENTRY_POINT",
    "LOADER_REFUSED",
)
"""Faults of the file: plugging in again cures none of them."""


def _driver_failed(error: jobs.DriverFailed) -> Sentence:
    fault = tr(DRIVER_FAULTS.get(error.reason, error.reason))
    what = tr("Driver «{name}» của USB Token không hoạt động ({fault}).").format(name=error.module.name, fault=fault)
    if error.reason in _FILE_FAULTS:
        next_step = tr("Nhờ cán bộ công nghệ thông tin cài lại đúng driver của USB Token cho máy này, rồi thử lại.")
    else:
        next_step = tr(
            "Rút USB Token ra, cắm lại rồi thử lại. Nếu vẫn vậy, nhờ cán bộ công nghệ thông tin cài lại driver."
        )
    return Sentence(what, next_step, Offer.RETRY)


def _ambiguous(error: jobs.CertificateAmbiguous) -> Sentence:
    choices = "; ".join(f"{name} (token {serial}, SHA-256 {sha256})" for name, sha256, serial in error.choices)
    return Sentence(
        tr("Có nhiều chứng thư chữ ký số phù hợp: {choices}.").format(choices=choices),
        tr("Chọn một chứng thư để ký."),
        Offer.CHOOSE_CERTIFICATE,
    )


UNFIT: Mapping[str, str] = {
    "CA_CERTIFICATE": "là chứng thư của tổ chức chứng thực, không dùng để ký văn bản",
    "SERVICE_CERTIFICATE": "cấp cho thiết bị, dịch vụ hoặc phần mềm, không dùng để ký văn bản",
    "EXPIRED": "đã hết hạn",
    "NOT_YET_VALID": "chưa đến ngày có hiệu lực",
    "KEY_USAGE": "không được cấp cho mục đích ký số",
    "WEAK_KEY": "dùng khóa quá ngắn, không còn được phép",
    "NO_PRIVATE_KEY": "không có khóa bí mật đi kèm trên thiết bị",
    "UNREADABLE": "không đọc được",
    "WRONG_KIND": "không đúng loại cho việc này: cá nhân ký bằng chứng thư cá nhân, văn thư đóng dấu bằng chứng thư "
    "của cơ quan",
}


def unfit(code: str) -> str:
    """Why this certificate signs no document."""
    return tr(UNFIT[code])


def _when(why: str, when: datetime | None) -> str:
    if when is None:
        return ""
    return (tr(" ({when})") if why == "NOT_YET_VALID" else tr(" ngày {when}")).format(when=day(when))


def _unfit(error: jobs.CertificateUnfit) -> Sentence:
    why, when = tr(UNFIT.get(error.reason, error.reason)), _when(error.reason, error.when)
    return Sentence(
        tr("Chứng thư chữ ký số «{name}» {why}{when}.").format(name=error.name, why=why, when=when),
        tr("Chọn chứng thư khác hoặc cắm đúng USB Token."),
        Offer.CHOOSE_CERTIFICATE,
    )


_REFUSED: Mapping[str, str] = {
    "EXPIRED": "đã hết hạn",
    "NOT_YET_VALID": "chưa đến ngày có hiệu lực",
    "REVOKED": "đã bị thu hồi",
    "SUSPENDED": "đang bị tạm dừng",
    "UNTRUSTED": "không do tổ chức chứng thực mà máy này tin cậy cấp",
    "UNFIT": "không được cấp cho mục đích ký văn bản",
    "WEAK": "dùng thuật toán không còn được phép",
}


def _refused(error: jobs.CertificateRefused) -> Sentence:
    when = _when(error.state, error.when)
    next_step = (
        tr(
            "Nhờ cán bộ công nghệ thông tin cài chứng thư của tổ chức chứng thực vào kho tin cậy, "
            "hoặc chọn chứng thư khác."
        )
        if error.state == "UNTRUSTED"
        else tr("Chọn chứng thư khác hoặc đề nghị cấp, gia hạn chứng thư chữ ký số.")
    )
    return Sentence(
        tr("Chứng thư chữ ký số «{name}» {state}{when}. Chưa hỏi mã PIN.").format(
            name=error.name, state=tr(_REFUSED.get(error.state, error.state)), when=when
        ),
        next_step,
        Offer.CHOOSE_CERTIFICATE,
    )


def _setting_invalid(error: jobs.SettingInvalid) -> Sentence:
    title = setting_text(error.name).title if error.name in SETTING_TEXTS else error.name
    next_step = tr("Sửa lại giá trị, hoặc để trống để dùng mặc định.")
    return Sentence(tr("Giá trị của mục «{title}» chưa đúng.").format(title=title), next_step, Offer.CLOSE)


def _plain(what: str, next_step: str, offer: Offer) -> Callable[[Any], Sentence]:
    return lambda _error: Sentence(tr(what), tr(next_step), offer)


TOKEN_SENTENCES: Mapping[type[KysoError], Callable[[Any], Sentence]] = {
    jobs.NoToken: _plain("Chưa thấy USB Token.", "Cắm USB Token vào máy rồi thử lại.", Offer.RETRY),
    jobs.DriverMissing: _driver_missing,
    jobs.DriverFailed: _driver_failed,
    jobs.TokenBusy: _plain(
        "USB Token đang bận với chương trình khác.", "Đóng chương trình ký số khác rồi thử lại.", Offer.RETRY
    ),
    jobs.PinIncorrect: _pin_incorrect,
    jobs.PinLocked: _pin_locked,
    jobs.PinFinalTry: _plain(
        "Chỉ còn một lần nhập mã PIN trước khi USB Token bị khóa. Mã PIN chưa được gửi đi.",
        "Hỏi lại mã PIN cho chắc chắn, rồi xác nhận dùng lần thử cuối.",
        Offer.ASK_PIN_AGAIN,
    ),
    jobs.PinRefused: _pin_refused,
    jobs.TokenRemoved: _plain(
        "USB Token bị rút khi đang ký. Tệp gốc không thay đổi.", "Cắm lại rồi ký lại.", Offer.RETRY
    ),
    jobs.SessionEnded: _plain(
        "Phiên ký đã hết thời gian cho một lần nhập mã PIN.", "Nhập lại mã PIN để ký tiếp.", Offer.ASK_PIN_AGAIN
    ),
    jobs.TokenWaitStopped: _plain(
        "Đã dừng chờ USB Token theo yêu cầu. Văn bản chưa được ký.",
        "Rút USB Token ra, cắm lại rồi ký lại.",
        Offer.RETRY,
    ),
    jobs.KeyMissing: _plain(
        "USB Token không có khóa bí mật của chứng thư đã chọn.", "Chọn chứng thư khác.", Offer.CHOOSE_CERTIFICATE
    ),
    jobs.MechanismMissing: lambda error: Sentence(
        tr("USB Token không tạo được chữ ký kiểu {wanted}.").format(wanted=error.wanted),
        tr("Dùng USB Token khác hoặc liên hệ bộ phận hỗ trợ."),
        Offer.CLOSE,
    ),
    jobs.WrongSignature: _plain(
        "Chữ ký do USB Token tạo ra không khớp với chứng thư đã chọn nên đã bị bỏ. Văn bản chưa được ký.",
        "Rút USB Token, cắm lại rồi thử lại; nếu vẫn vậy, liên hệ bộ phận hỗ trợ.",
        Offer.RETRY,
    ),
    jobs.CertificateNotFound: _plain(
        "Không thấy chứng thư chữ ký số phù hợp trên USB Token.",
        "Cắm đúng USB Token: cá nhân để ký, cơ quan để đóng dấu.",
        Offer.RETRY,
    ),
    jobs.CertificateAmbiguous: _ambiguous,
    jobs.CertificateUnfit: _unfit,
    jobs.CertificateRefused: _refused,
    jobs.KeyStopped: lambda error: Sentence(
        tr(
            "Chứng thư chữ ký số «{name}» đã được báo lộ khóa trên máy này từ {since}, không dùng để ký được nữa."
        ).format(name=error.name, since=moment(error.since)),
        tr("Dùng chứng thư khác. Nếu báo nhầm, hủy báo lộ khóa ở «Thiết bị & chứng thư» và ghi lý do."),
        Offer.CHOOSE_CERTIFICATE,
    ),
    jobs.SettingLocked: _plain(
        "Mục này do cơ quan quản lý, không thay đổi được trên máy.",
        "Liên hệ cán bộ công nghệ thông tin của cơ quan.",
        Offer.CLOSE,
    ),
    jobs.SettingInvalid: _setting_invalid,
    jobs.CertificateFormatUnknown: _plain(
        "Không rõ định dạng tệp chứng thư.", "Đặt tên tệp có đuôi .cer hoặc .pem.", Offer.CHOOSE_TARGET
    ),
    jobs.KeyNotStopped: _plain(
        "Chứng thư chữ ký số này không có trong danh sách báo lộ khóa của máy.", "Không cần làm gì thêm.", Offer.CLOSE
    ),
    jobs.StoppedKeysUnreadable: lambda error: Sentence(
        tr("Không đọc được danh sách báo lộ khóa «{path}», nên máy này tạm dừng ký.").format(path=error.path),
        tr("Nhờ cán bộ công nghệ thông tin khôi phục tệp này từ bản sao lưu rồi thử lại."),
        Offer.RETRY,
    ),
}
