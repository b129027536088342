"""Every error as a sentence: what happened, what to do next, which button."""

from collections.abc import Callable, Mapping
from typing import Any

from kyso_desktop import jobs, workstation
from kyso_desktop.errors import KysoError
from kyso_desktop.wording.book_errors import BOOK_SENTENCES
from kyso_desktop.wording.language import tr
from kyso_desktop.wording.part_errors import PART_SENTENCES
from kyso_desktop.wording.sentence import Offer, Sentence
from kyso_desktop.wording.token_errors import TOKEN_SENTENCES
from kyso_desktop.wording.update_errors import UPDATE_SENTENCES
from kyso_desktop.wording.web import WEB_SENTENCES

_BUNDLE_FAULTS: Mapping[jobs.BundleFault, str] = {
    jobs.BundleFault.DAMAGED: "gói bị hỏng, thiếu hoặc bị sửa",
    jobs.BundleFault.NOT_SIGNED: "gói không do nơi phát hành đã ghim khóa ký",
    jobs.BundleFault.EXPIRED: "gói đã hết hạn",
    jobs.BundleFault.OLDER: "gói cũ hơn gói đang dùng",
}

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
        tr("Ứng dụng gặp lỗi ngoài dự kiến. Tệp gốc không thay đổi."),
        tr("Gửi mã {support_code} cho bộ phận hỗ trợ.").format(support_code=support_code),
        Offer.CLOSE,
    )


_PLACES: Mapping[str, tuple[str, Offer]] = {
    "anchor": ("những chữ đã ghi để đặt khung ký bên dưới, hoặc chỗ trống dưới những chữ đó", Offer.PLACE_BY_HAND),
    "proposal": (
        "chữ ở chỗ ký (bản quét không có chữ), chương trình chỉ đề nghị chỗ ký theo nét mực",
        Offer.PLACE_BY_HAND,
    ),
    "leader": ("chỗ ký của người có thẩm quyền", Offer.PLACE_BY_HAND),
    "unsure": ("chỗ ký đủ chắc chắn để ký khi chưa ai xem", Offer.PLACE_BY_HAND),
    "initials": ("cuối phần nội dung để ký nháy", Offer.PLACE_BY_HAND),
    "comment": ("chỗ trống ở đầu trang 1 để ghi ý kiến", Offer.PLACE_BY_HAND),
    "seal": ("chỗ đóng dấu của cơ quan", Offer.PLACE_BY_HAND),
    "number": ("chỗ ghi số văn bản", Offer.PLACE_BY_HAND),
    "date": ("chỗ ghi ngày, tháng, năm", Offer.PLACE_BY_HAND),
}


_SCAN_FAULTS: Mapping[str, str] = {
    "version": "thuộc tệp PDF có phiên bản thấp hơn 1.4",
    "not_a_scan": "không phải là bản quét từ giấy",
    "grey": "không phải là ảnh màu",
    "coarse": "được quét dưới 200 dpi",
    "paper": "không đúng khổ giấy ở tỷ lệ 100%",
}


def _place_not_found(error: jobs.PlaceNotFound) -> Sentence:
    place, offer = _PLACES[error.what]
    match error.what:
        case "number" | "date":
            next_step = tr(
                "Kiểm tra lại thể thức văn bản theo Nghị định 30/2020/NĐ-CP; bản quét thì tự đặt số và ngày trên trang."
            )
        case "unsure":
            next_step = tr("Mở văn bản trong cửa sổ Kyso để xem chỗ ký, hoặc chỉ rõ bằng --anchor hay --place.")
        case _:
            next_step = tr("Kéo khung ký đến đúng chỗ trên trang rồi ký.")
    return Sentence(
        tr("Không tìm thấy {place} trong văn bản «{name}».").format(place=tr(place), name=error.name), next_step, offer
    )


_PICTURES: Mapping[str, str] = {
    "missing": "không đọc được tệp",
    "format": "không phải ảnh PNG",
    "alpha": "nền ảnh không trong suốt",
    "small": "ảnh quá nhỏ, in ra sẽ bị vỡ",
    "unreadable": "không đọc được ảnh",
    "large": "ảnh quá lớn (trên 89 triệu điểm ảnh)",
    "empty": "không thấy nét chữ ký hoặc dấu đỏ trên nền sáng",
}


def _picture_unusable(error: jobs.PictureUnusable) -> Sentence:
    return Sentence(
        tr("Không dùng được ảnh «{name}»: {why}.").format(name=error.path.name, why=tr(_PICTURES[error.reason])),
        tr("Chọn ảnh PNG nền trong suốt, hoặc ảnh chụp rõ nét trên giấy trắng (Nghị định 30/2020/NĐ-CP, Phụ lục I)."),
        Offer.CHOOSE_FILE,
    )


_DETAILS: Mapping[str, str] = {
    "document_number": "số và ký hiệu văn bản",
    "comment": "nội dung ý kiến",
    "copy_kind": "hình thức sao",
    "agency": "tên cơ quan sao văn bản",
}


def _file(what: str, next_step: str, offer: Offer) -> Say:
    return lambda error: Sentence(tr(what).format(name=error.path.name or error.path), tr(next_step), offer)


def _named(what: str, next_step: str, offer: Offer) -> Say:
    return lambda error: Sentence(tr(what).format(name=error.name), tr(next_step), offer)


def _plain(what: str, next_step: str, offer: Offer) -> Say:
    return lambda _error: Sentence(tr(what), tr(next_step), offer)


_LEVELS: Mapping[str, str] = {
    "timestamp": "không có dấu thời gian",
    "revocation": "thiếu dữ liệu thu hồi chứng thư",
    "format": "định dạng adbe.pkcs7.detached không có mức này",
}
_CLOSED: Mapping[str, str] = {
    "docmdp": "Văn bản này không cho phép ký thêm.",
    "permissions": "Văn bản này được đặt quyền không cho sửa đổi, ký thêm.",
}

SENTENCES: Mapping[type, Say] = {
    # files and settings of this computer
    workstation.FileMissing: _file(
        "Không có tệp «{name}».", "Kiểm tra lại đường dẫn hoặc chọn tệp.", Offer.CHOOSE_FILE
    ),
    workstation.FolderMissing: _file(
        "Không có thư mục «{name}».", "Tạo thư mục đó hoặc chọn nơi lưu khác rồi thử lại.", Offer.CHOOSE_TARGET
    ),
    workstation.NotAFile: _file(
        "«{name}» là thư mục hoặc thiết bị, không phải tệp.", "Chọn một tệp PDF.", Offer.CHOOSE_FILE
    ),
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
    workstation.PolicyUnreadable: _file(
        "Không đọc được chính sách của máy này «{name}» nên ứng dụng không chạy tiếp.",
        "Nhờ cán bộ công nghệ thông tin sửa lại chính sách (xem kyso doctor).",
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
    jobs.DocumentTooComplex: _named(
        "Đọc «{name}» vượt giới hạn bộ nhớ hoặc thời gian nên ứng dụng đã dừng. Tệp không thay đổi.",
        "Không mở tệp bằng chương trình khác; xin nơi gửi xuất lại PDF.",
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
        tr(_CLOSED.get(error.reason, _CLOSED["docmdp"])),
        tr("Liên hệ nơi phát hành nếu cần bổ sung chữ ký."),
        Offer.CLOSE,
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
        "Văn bản «{name}» đã ký nhưng kiểm tra không hợp lệ nên không ký tiếp.",
        "Kiểm tra chữ ký và trả lại nơi gửi. Nếu vẫn phải ký, ghi rõ lý do.",
        Offer.OVERRIDE_WITH_REASON,
    ),
    jobs.NameMismatch: lambda error: Sentence(
        tr("Văn bản in tên người ký «{printed}», chứng thư là của «{holder}».").format(
            printed=error.printed, holder=error.holder
        ),
        tr("Chọn đúng chứng thư hoặc đúng văn bản; nếu vẫn ký, ghi rõ lý do."),
        Offer.OVERRIDE_WITH_REASON,
    ),
    jobs.NoPersonalSignature: _named(
        "Văn bản «{name}» chưa có chữ ký hợp lệ của người có thẩm quyền nên chưa được đóng dấu "
        "(Nghị định 30/2020/NĐ-CP, Điều 32).",
        "Trình người có thẩm quyền ký trước.",
        Offer.OVERRIDE_WITH_REASON,
    ),
    jobs.CopyOfElectronic: _named(
        "Văn bản «{name}» là bản gốc điện tử đã ký số: không sao y, sao lục từ điện tử sang điện tử "
        "(Nghị định 30/2020/NĐ-CP, Điều 25).",
        "Gửi chính tệp gốc đã ký, hoặc dùng hình thức trích sao.",
        Offer.CHOOSE_FILE,
    ),
    jobs.CommentTooLong: lambda error: Sentence(
        tr("Ý kiến dài quá {lines} dòng, không đủ chỗ trên trang.").format(lines=error.lines),
        tr("Viết ngắn lại, hoặc kéo khung đến chỗ rộng hơn."),
        Offer.RETRY,
    ),
    jobs.ScanUnfit: lambda error: Sentence(
        tr("Trang {page} của «{name}» {fault} (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II).").format(
            page=error.page, name=error.name, fault=tr(_SCAN_FAULTS[error.fault])
        ),
        tr("Quét lại từ bản giấy: ảnh màu, độ phân giải từ 200 dpi, tỷ lệ 100%, tệp PDF từ phiên bản 1.4."),
        Offer.CHOOSE_FILE if error.fault == "not_a_scan" else Offer.OVERRIDE_WITH_REASON,
    ),
    jobs.NumberDiffers: lambda error: Sentence(
        tr("Văn bản đã in sẵn «{printed}», khác với «{given}».").format(printed=error.printed, given=error.given),
        tr("Kiểm tra lại số và ngày của văn bản."),
        Offer.CLOSE,
    ),
    jobs.NumberInvalid: lambda error: Sentence(
        tr("Số văn bản «{given}» không đúng.").format(given=error.given),
        tr("Chỉ ghi chữ số, ví dụ 05 hoặc 165."),
        Offer.RETRY,
    ),
    jobs.PlaceNotFound: _place_not_found,
    jobs.PlaceOutsidePage: lambda error: Sentence(
        tr("Khung ký nằm ngoài trang {page} (văn bản có {pages} trang).").format(page=error.page, pages=error.pages)
        if error.page <= error.pages
        else tr("Văn bản chỉ có {pages} trang, không có trang {page}.").format(page=error.page, pages=error.pages),
        tr("Đặt lại khung ký nằm gọn trong trang."),
        Offer.PLACE_BY_HAND,
    ),
    jobs.PictureUnusable: _picture_unusable,
    jobs.PictureUnreadable: _plain("Không đọc được ảnh.", "Chọn một ảnh PNG khác.", Offer.CHOOSE_FILE),
    jobs.PictureMissing: lambda error: Sentence(
        tr("Chưa có ảnh dấu của cơ quan.") if error.what == "seal" else tr("Chưa có đường kính của dấu."),
        tr("Chọn ảnh dấu (PNG nền trong suốt).")
        if error.what == "seal"
        else tr("Đo đường kính dấu thật và ghi bằng mi-li-mét."),
        Offer.CHOOSE_FILE,
    ),
    jobs.DetailMissing: lambda error: Sentence(
        tr("Còn thiếu {what}.").format(what=tr(_DETAILS[error.what])), tr("Bổ sung rồi thực hiện lại."), Offer.RETRY
    ),
    jobs.TargetIsSource: _file(
        "«{name}» là tệp gốc của một văn bản đang ký: tệp gốc không bao giờ bị ghi đè.",
        "Chọn tên hoặc thư mục khác để lưu.",
        Offer.CHOOSE_TARGET,
    ),
    jobs.TargetTaken: _file(
        "«{name}» đã dành cho một văn bản khác trong cùng lượt ký.",
        "Lưu với tên hoặc thư mục khác, hoặc ký riêng văn bản này.",
        Offer.CHOOSE_TARGET,
    ),
    jobs.ResultNotSound: _named(
        "Văn bản «{name}» sau khi ký không qua được bước kiểm tra lại nên đã bị bỏ. Tệp gốc không thay đổi.",
        "Thử lại; nếu vẫn vậy, gửi tệp cho bộ phận hỗ trợ.",
        Offer.RETRY,
    ),
    jobs.LevelUnreachable: lambda error: Sentence(
        tr("Không tạo được chữ ký mức {level}: {why}. Văn bản chưa được ký.").format(
            level=error.level, why=tr(_LEVELS[error.reason])
        ),
        tr("Kiểm tra mạng và máy chủ dấu thời gian, hoặc chọn mức ký khác."),
        Offer.RETRY,
    ),
    # tokens and certificates
    **TOKEN_SENTENCES,
    **UPDATE_SENTENCES,
    **WEB_SENTENCES,
    jobs.CertificateUnreadable: _plain("Không đọc được chứng thư.", "Chọn tệp chứng thư khác.", Offer.CHOOSE_FILE),
    jobs.TrustFileMissing: _file("Không có tệp hoặc thư mục «{name}».", "Kiểm tra lại đường dẫn.", Offer.CHOOSE_FILE),
    jobs.TrustFileUnreadable: _file(
        "Không có chứng thư hoặc danh sách thu hồi nào đọc được trong «{name}».", "Chọn tệp khác.", Offer.CHOOSE_FILE
    ),
    jobs.TrustStoreDamaged: _file(
        "Kho chứng thư tin cậy của ứng dụng bị hỏng hoặc bị sửa («{name}»).",
        "Cài đặt lại ứng dụng từ nguồn chính thức.",
        Offer.CLOSE,
    ),
    jobs.TrustBundleRefused: lambda error: Sentence(
        tr("Không nhận gói chứng thư tin cậy: {fault}. Kho đang dùng không thay đổi.").format(
            fault=tr(_BUNDLE_FAULTS[error.reason])
        ),
        tr("Xin lại gói từ nơi phát hành."),
        Offer.CHOOSE_FILE,
    ),
    jobs.PolicyPackRefused: lambda error: Sentence(
        tr("Không nhận gói chính sách: {fault}. Gói đang dùng được giữ nguyên.").format(
            fault=tr(_BUNDLE_FAULTS[error.reason])
        ),
        tr("Xin lại gói từ nơi phát hành; kiểm tra policy_pack_key."),
        Offer.CHOOSE_FILE,
    ),
    jobs.NotAnAuthority: lambda error: Sentence(
        tr("«{subject}» không phải chứng thư của tổ chức chứng thực.").format(subject=error.subject),
        tr("Chọn chứng thư của tổ chức cấp chứng thư chữ ký số."),
        Offer.CHOOSE_FILE,
    ),
    jobs.TrustedUnknown: lambda error: Sentence(
        tr("Trong kho không có chứng thư {sha256}.").format(sha256=error.sha256),
        tr("Xem danh sách: kyso trust list."),
        Offer.CLOSE,
    ),
    jobs.TimestampUnavailable: lambda error: Sentence(
        tr("Không lấy được dấu thời gian từ {server}. Văn bản chưa được ký.").format(server=error.server),
        tr("Kiểm tra mạng rồi thử lại, hoặc chọn ký không có dấu thời gian."),
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
    **PART_SENTENCES,
    jobs.TrainingToolMissing: lambda error: Sentence(
        tr("Chưa có công cụ «{tool}» để tạo USB Token tập huấn.").format(tool=error.tool),
        tr("Cài đặt: sudo apt-get install softhsm2 opensc."),
        Offer.CLOSE,
    ),
    jobs.TrainingToolFailed: lambda error: Sentence(
        tr("Công cụ «{tool}» không tạo được USB Token tập huấn.").format(tool=error.tool),
        tr("Xóa thư mục tập huấn rồi thử lại."),
        Offer.RETRY,
    ),
    jobs.TrainingFolderFailed: lambda error: Sentence(
        tr("Không ghi được thư mục tập huấn «{folder}».").format(folder=error.folder),
        tr("Chọn thư mục khác."),
        Offer.CHOOSE_TARGET,
    ),
}
