"""Every error as a sentence: what happened, what to do next, which button."""

from collections.abc import Callable, Mapping
from typing import Any

from kyso_desktop import jobs, workstation
from kyso_desktop.errors import KysoError
from kyso_desktop.wording.book_errors import BOOK_SENTENCES
from kyso_desktop.wording.moments import day
from kyso_desktop.wording.sentence import Offer, Sentence

Say = Callable[[Any], Sentence]


def of(error: KysoError) -> Sentence:
    """The sentence for this error; a class without one is our own fault (``KeyError``)."""
    for kind in type(error).__mro__:
        if say := SENTENCES.get(kind):
            return say(error)
    raise KeyError(type(error).__name__)


def of_bug(support_code: str) -> Sentence:
    """For a fault of our own: nothing but a code for the support desk."""
    return Sentence(
        "Ứng dụng gặp lỗi ngoài dự kiến. Tệp gốc không thay đổi.",
        f"Gửi mã {support_code} cho bộ phận hỗ trợ.",
        Offer.CLOSE,
    )


def _pin_incorrect(error: jobs.PinIncorrect) -> Sentence:
    match error.state:
        case jobs.PinState.LOCKED:
            return _pin_locked(error)
        case jobs.PinState.FINAL:
            warning = "Mã PIN không đúng. Chỉ còn một lần thử trước khi USB Token bị khóa."
            return Sentence(warning, "Hỏi lại mã PIN cho chắc chắn rồi mới nhập lại.", Offer.ASK_PIN_AGAIN)
        case jobs.PinState.LOW:
            warning = "Mã PIN không đúng. Nhập sai thêm có thể làm khóa USB Token."
            return Sentence(warning, "Kiểm tra phím Caps Lock, bộ gõ tiếng Việt rồi nhập lại.", Offer.ASK_PIN_AGAIN)
        case _:
            return Sentence(
                "Mã PIN không đúng. Văn bản chưa được ký.",
                "Kiểm tra phím Caps Lock, bộ gõ tiếng Việt rồi nhập lại.",
                Offer.ASK_PIN_AGAIN,
            )


def _pin_locked(_error: KysoError) -> Sentence:
    return Sentence(
        "USB Token đã bị khóa vì nhập sai mã PIN nhiều lần.",
        "Liên hệ cơ quan quản lý trực tiếp để đề nghị khôi phục thiết bị (Mẫu số 06, Nghị định 68/2024/NĐ-CP).",
        Offer.CLOSE,
    )


def _driver_missing(error: jobs.DriverMissing) -> Sentence:
    what = (
        "Máy chưa có phần mềm điều khiển (driver) của USB Token."
        if error.module is None
        else f"Không có tệp driver «{error.module}»."
    )
    return Sentence(what, "Nhờ cán bộ công nghệ thông tin cài đặt driver rồi thử lại.", Offer.RETRY)


_DRIVER_FAULTS: Mapping[str, str] = {
    "NOT_FULL_PATH": "đường dẫn chưa đầy đủ",
    "NOT_READABLE": "không đọc được tệp",
    "NOT_A_LIBRARY": "tệp không phải là thư viện driver",
    "WRONG_ARCHITECTURE": "driver 32 bit và 64 bit không cùng loại với ứng dụng",
    "NO_ENTRY_POINT": "tệp không phải là driver PKCS#11",
    "LOADER_REFUSED": "hệ điều hành không nạp được driver, có thể thiếu thư viện đi kèm",
}


def _driver_failed(error: jobs.DriverFailed) -> Sentence:
    fault = _DRIVER_FAULTS.get(error.reason, error.reason)
    return Sentence(
        f"Driver «{error.module.name}» của USB Token không hoạt động ({fault}).",
        "Rút USB Token ra, cắm lại rồi thử lại. Nếu vẫn vậy, nhờ cán bộ công nghệ thông tin cài lại driver.",
        Offer.RETRY,
    )


def _ambiguous(error: jobs.CertificateAmbiguous) -> Sentence:
    choices = "; ".join(f"{name} (token {serial}, SHA-256 {sha256})" for name, sha256, serial in error.choices)
    return Sentence(
        f"Có nhiều chứng thư chữ ký số phù hợp: {choices}.", "Chọn một chứng thư để ký.", Offer.CHOOSE_CERTIFICATE
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


def _unfit(error: jobs.CertificateUnfit) -> Sentence:
    why = UNFIT.get(error.reason, error.reason)
    when = f" ngày {day(error.when)}" if error.when else ""
    return Sentence(
        f"Chứng thư chữ ký số «{error.name}» {why}{when}.",
        "Chọn chứng thư khác hoặc cắm đúng USB Token.",
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
    when = f" ngày {day(error.when)}" if error.when else ""
    next_step = (
        "Nhờ cán bộ công nghệ thông tin cài chứng thư của tổ chức chứng thực vào kho tin cậy, hoặc chọn chứng thư khác."
        if error.state == "UNTRUSTED"
        else "Chọn chứng thư khác hoặc đề nghị cấp, gia hạn chứng thư chữ ký số."
    )
    return Sentence(
        f"Chứng thư chữ ký số «{error.name}» {_REFUSED.get(error.state, error.state)}{when}. Chưa hỏi mã PIN.",
        next_step,
        Offer.CHOOSE_CERTIFICATE,
    )


_PLACES: Mapping[str, tuple[str, Offer]] = {
    "leader": ("chỗ ký của người có thẩm quyền", Offer.PLACE_BY_HAND),
    "seal": ("chỗ đóng dấu của cơ quan", Offer.PLACE_BY_HAND),
    "number": ("chỗ ghi số văn bản", Offer.CLOSE),
    "date": ("chỗ ghi ngày, tháng, năm", Offer.CLOSE),
}


def _place_not_found(error: jobs.PlaceNotFound) -> Sentence:
    place, offer = _PLACES[error.what]
    next_step = (
        "Kéo khung ký đến đúng chỗ trên trang rồi ký."
        if offer is Offer.PLACE_BY_HAND
        else "Kiểm tra lại thể thức văn bản theo Nghị định 30/2020/NĐ-CP, hoặc ghi số và ngày trước khi trình ký."
    )
    return Sentence(f"Không tìm thấy {place} trong văn bản «{error.name}».", next_step, offer)


_PICTURES: Mapping[str, str] = {
    "missing": "không đọc được tệp",
    "format": "không phải ảnh PNG",
    "alpha": "nền ảnh không trong suốt",
    "small": "ảnh quá nhỏ, in ra sẽ bị vỡ",
}


def _picture_unusable(error: jobs.PictureUnusable) -> Sentence:
    return Sentence(
        f"Không dùng được ảnh «{error.path.name}»: {_PICTURES[error.reason]}.",
        "Chọn ảnh PNG nền trong suốt: chữ ký màu xanh, dấu màu đỏ (Nghị định 30/2020/NĐ-CP, Phụ lục I).",
        Offer.CHOOSE_FILE,
    )


_DETAILS: Mapping[str, str] = {
    "document_number": "số và ký hiệu văn bản",
    "copy_kind": "hình thức sao",
    "agency": "tên cơ quan sao văn bản",
}


def _file(what: str, next_step: str, offer: Offer) -> Say:
    return lambda error: Sentence(what.format(name=error.path.name or error.path), next_step, offer)


def _named(what: str, next_step: str, offer: Offer) -> Say:
    return lambda error: Sentence(what.format(name=error.name), next_step, offer)


def _plain(what: str, next_step: str, offer: Offer) -> Say:
    sentence = Sentence(what, next_step, offer)
    return lambda _error: sentence


_LEVELS: Mapping[str, str] = {"timestamp": "không có dấu thời gian", "revocation": "thiếu dữ liệu thu hồi chứng thư"}
_CLOSED: Mapping[str, str] = {
    "docmdp": "Văn bản này không cho phép ký thêm.",
    "permissions": "Văn bản này được đặt quyền không cho sửa đổi, ký thêm.",
}

SENTENCES: Mapping[type, Say] = {
    # files and settings of this computer
    workstation.FileMissing: _file(
        "Không có tệp «{name}».", "Kiểm tra lại đường dẫn hoặc chọn tệp.", Offer.CHOOSE_FILE
    ),
    workstation.NotAFile: _file("«{name}» là thư mục, không phải tệp.", "Chọn một tệp PDF.", Offer.CHOOSE_FILE),
    workstation.FileUnreadable: _file(
        "Không đọc được «{name}».", "Kiểm tra quyền đọc tệp và ổ đĩa rồi thử lại.", Offer.RETRY
    ),
    workstation.FileBusy: _file(
        "«{name}» đang mở ở chương trình khác.", "Đóng chương trình đó rồi thử lại.", Offer.RETRY
    ),
    workstation.TargetExists: _file(
        "Đã có tệp «{name}» nên không ghi đè.", "Chọn tên khác hoặc đồng ý ghi đè.", Offer.CHOOSE_TARGET
    ),
    workstation.TargetReadOnly: _file("Không có quyền ghi «{name}».", "Chọn thư mục khác để lưu.", Offer.CHOOSE_TARGET),
    workstation.DiskFull: _file(
        "Ổ đĩa không đủ chỗ để lưu «{name}». Không có tệp nào bị ghi dở.",
        "Dọn bớt ổ đĩa hoặc chọn nơi lưu khác rồi thử lại.",
        Offer.CHOOSE_TARGET,
    ),
    workstation.TargetFailed: _file(
        "Không lưu được «{name}». Không có tệp nào bị ghi dở.",
        "Kiểm tra ổ đĩa, đường mạng hoặc chọn nơi lưu khác.",
        Offer.CHOOSE_TARGET,
    ),
    workstation.SettingsUnreadable: _file(
        "Không đọc được tệp cài đặt «{name}».",
        "Sửa lại hoặc đổi tên tệp cài đặt rồi mở lại ứng dụng.",
        Offer.CLOSE,
    ),
    workstation.KeyringMissing: _plain(
        "Máy không có kho khóa của hệ điều hành nên chưa mở được nhật ký, vì vậy chưa thể ký.",
        "Nhập cụm mật khẩu của nhật ký, hoặc đặt biến môi trường KYSO_JOURNAL_PASSPHRASE.",
        Offer.RETRY,
    ),
    workstation.KeyringRefused: _plain(
        "Kho khóa của hệ điều hành không đưa ra khóa của nhật ký, vì vậy chưa thể ký.",
        "Mở khóa kho khóa (đăng nhập lại) rồi thử lại.",
        Offer.RETRY,
    ),
    # the document
    jobs.EmptyFile: _named("Tệp «{name}» trống, không có nội dung.", "Chọn tệp khác.", Offer.CHOOSE_FILE),
    jobs.NotAPdf: _named(
        "Không đọc được «{name}»: tệp bị hỏng, thiếu phần cuối hoặc không phải PDF.",
        "Xin lại tệp từ nơi gửi hoặc xuất lại PDF.",
        Offer.CHOOSE_FILE,
    ),
    jobs.PasswordNeeded: _named(
        "Tệp «{name}» được đặt mật khẩu nên không mở được.",
        "Xin tệp không đặt mật khẩu từ nơi gửi rồi thử lại.",
        Offer.CHOOSE_FILE,
    ),
    jobs.SigningPasswordNeeded: _plain(
        "Tệp được đặt mật khẩu nên không ký được.", "Xin tệp không đặt mật khẩu rồi ký lại.", Offer.CHOOSE_FILE
    ),
    jobs.DocumentClosed: lambda error: Sentence(
        _CLOSED.get(error.reason, _CLOSED["docmdp"]), "Liên hệ nơi phát hành nếu cần bổ sung chữ ký.", Offer.CLOSE
    ),
    jobs.DocumentUnwritable: _plain(
        "Cấu trúc tệp PDF bị lỗi nên không thêm được chữ ký. Tệp gốc không thay đổi.",
        "Xuất lại PDF từ văn bản nguồn rồi ký.",
        Offer.CHOOSE_FILE,
    ),
    jobs.DocumentChanged: _named(
        "Tệp «{name}» đã bị thay đổi sau khi mở xem.", "Mở lại, xem lại nội dung rồi mới ký.", Offer.RETRY
    ),
    jobs.SecretDocument: _plain(
        "Văn bản có dấu chỉ độ mật. Ứng dụng không ký, không lưu thông tin về văn bản mật.",
        "Xử lý theo quy định về bảo vệ bí mật nhà nước.",
        Offer.CLOSE,
    ),
    jobs.EarlierSignatureInvalid: _named(
        "Văn bản «{name}» đã có chữ ký không hợp lệ nên không ký tiếp.",
        "Kiểm tra chữ ký và trả lại nơi gửi. Nếu vẫn phải ký, ghi rõ lý do.",
        Offer.OVERRIDE_WITH_REASON,
    ),
    jobs.NoPersonalSignature: _named(
        "Văn bản «{name}» chưa có chữ ký hợp lệ của người có thẩm quyền nên chưa được đóng dấu "
        "(Nghị định 30/2020/NĐ-CP, Điều 32).",
        "Trình người có thẩm quyền ký trước.",
        Offer.OVERRIDE_WITH_REASON,
    ),
    jobs.NumberDiffers: lambda error: Sentence(
        f"Văn bản đã in sẵn «{error.printed}», khác với «{error.given}».",
        "Kiểm tra lại số và ngày của văn bản.",
        Offer.CLOSE,
    ),
    jobs.NumberInvalid: lambda error: Sentence(
        f"Số văn bản «{error.given}» không đúng.", "Chỉ ghi chữ số, ví dụ 05 hoặc 165.", Offer.RETRY
    ),
    jobs.PlaceNotFound: _place_not_found,
    jobs.PlaceOutsidePage: lambda error: Sentence(
        f"Khung ký nằm ngoài trang {error.page} (văn bản có {error.pages} trang).",
        "Đặt lại khung ký nằm gọn trong trang.",
        Offer.PLACE_BY_HAND,
    ),
    jobs.PictureUnusable: _picture_unusable,
    jobs.PictureUnreadable: _plain("Không đọc được ảnh.", "Chọn một ảnh PNG khác.", Offer.CHOOSE_FILE),
    jobs.PictureMissing: lambda error: Sentence(
        "Chưa có ảnh dấu của cơ quan." if error.what == "seal" else "Chưa có đường kính của dấu.",
        "Chọn ảnh dấu (PNG nền trong suốt)."
        if error.what == "seal"
        else "Đo đường kính dấu thật và ghi bằng mi-li-mét.",
        Offer.CHOOSE_FILE,
    ),
    jobs.DetailMissing: lambda error: Sentence(
        f"Còn thiếu {_DETAILS[error.what]}.", "Bổ sung rồi thực hiện lại.", Offer.RETRY
    ),
    jobs.ResultNotSound: _named(
        "Văn bản «{name}» sau khi ký không qua được bước kiểm tra lại nên đã bị bỏ. Tệp gốc không thay đổi.",
        "Thử lại; nếu vẫn vậy, gửi tệp cho bộ phận hỗ trợ.",
        Offer.RETRY,
    ),
    jobs.LevelUnreachable: lambda error: Sentence(
        f"Không tạo được chữ ký mức {error.level}: {_LEVELS[error.reason]}. Văn bản chưa được ký.",
        "Kiểm tra mạng và máy chủ dấu thời gian, hoặc chọn mức ký khác.",
        Offer.RETRY,
    ),
    # tokens and certificates
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
    jobs.PinRefused: _plain(
        "USB Token không nhận mã PIN này (sai độ dài hoặc PIN đã hết hạn).",
        "Kiểm tra lại mã PIN; nếu PIN hết hạn, đổi PIN bằng phần mềm của USB Token.",
        Offer.ASK_PIN_AGAIN,
    ),
    jobs.TokenRemoved: _plain(
        "USB Token bị rút khi đang ký. Tệp gốc không thay đổi.", "Cắm lại rồi ký lại.", Offer.RETRY
    ),
    jobs.KeyMissing: _plain(
        "USB Token không có khóa bí mật của chứng thư đã chọn.", "Chọn chứng thư khác.", Offer.CHOOSE_CERTIFICATE
    ),
    jobs.MechanismMissing: lambda error: Sentence(
        f"USB Token không tạo được chữ ký kiểu {error.wanted}.",
        "Dùng USB Token khác hoặc liên hệ bộ phận hỗ trợ.",
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
    jobs.CertificateUnreadable: _plain("Không đọc được chứng thư.", "Chọn tệp chứng thư khác.", Offer.CHOOSE_FILE),
    jobs.TrustFileUnreadable: _file(
        "Không có chứng thư hoặc danh sách thu hồi nào đọc được trong «{name}».", "Chọn tệp khác.", Offer.CHOOSE_FILE
    ),
    jobs.TrustStoreDamaged: _file(
        "Kho chứng thư tin cậy của ứng dụng bị hỏng hoặc bị sửa («{name}»).",
        "Cài đặt lại ứng dụng từ nguồn chính thức.",
        Offer.CLOSE,
    ),
    jobs.TimestampUnavailable: lambda error: Sentence(
        f"Không lấy được dấu thời gian từ {error.server}. Văn bản chưa được ký.",
        "Kiểm tra mạng rồi thử lại, hoặc chọn ký không có dấu thời gian.",
        Offer.RETRY,
    ),
    # journal and training
    jobs.JournalUnavailable: _file(
        "Không ghi được nhật ký ký số nên chưa thể ký («{name}»).",
        "Kiểm tra ổ đĩa và quyền ghi thư mục nhật ký, hoặc liên hệ quản trị.",
        Offer.RETRY,
    ),
    jobs.JournalUnreadable: _file(
        "Nhật ký «{name}» không mở được bằng khóa hiện có hoặc đã hỏng, nên chưa thể ký. Nhật ký được giữ nguyên.",
        "Nhập đúng cụm mật khẩu, hoặc liên hệ quản trị để khôi phục từ bản sao lưu.",
        Offer.RETRY,
    ),
    **BOOK_SENTENCES,
    jobs.TrainingToolMissing: lambda error: Sentence(
        f"Chưa có công cụ «{error.tool}» để tạo USB Token tập huấn.",
        "Cài đặt: sudo apt-get install softhsm2 opensc.",
        Offer.CLOSE,
    ),
    jobs.TrainingToolFailed: lambda error: Sentence(
        f"Công cụ «{error.tool}» không tạo được USB Token tập huấn.", "Xóa thư mục tập huấn rồi thử lại.", Offer.RETRY
    ),
    jobs.TrainingFolderFailed: lambda error: Sentence(
        f"Không ghi được thư mục tập huấn «{error.folder}».", "Chọn thư mục khác.", Offer.CHOOSE_TARGET
    ),
}
