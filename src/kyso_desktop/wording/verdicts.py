"""Verdicts, their reasons and the changes after signing, in words (terms of Thông tư 15/2025/TT-BKHCN)."""

from collections.abc import Mapping

from kyso_desktop.jobs import (
    Box,
    Change,
    ChangeKind,
    ChangesAfter,
    Etsi,
    Indication,
    Part,
    Reason,
    Report,
    SignatureVerdict,
    Verdict,
    part_of,
)
from kyso_desktop.wording.language import spoken, tr
from kyso_desktop.wording.moments import count

VERDICTS: Mapping[Verdict, str] = {
    Verdict.VALID: "Hợp lệ",
    Verdict.INVALID: "Không hợp lệ",
    Verdict.INDETERMINATE: "Chưa đủ cơ sở",
    Verdict.UNSIGNED: "Không có chữ ký số",
    Verdict.UNREADABLE: "Không đọc được",
}

REASONS: Mapping[Reason, str] = {
    Reason.EMPTY_FILE: "Tệp trống, không có nội dung.",
    Reason.NOT_A_PDF: "Tệp không phải PDF hoặc hỏng đến mức không mở được.",
    Reason.PASSWORD_NEEDED: "Tệp được đặt mật khẩu, cần mật khẩu để kiểm tra.",
    Reason.DAMAGED_STRUCTURE: "Cấu trúc tệp bị hỏng hoặc có thể hiểu theo hai cách; nội dung đang thấy có thể không "
    "phải nội dung đã ký.",
    Reason.BYTES_BEFORE_HEADER: "Có dữ liệu lạ ở trước phần đầu tệp.",
    Reason.BYTES_AFTER_END: "Có dữ liệu lạ nằm ngoài mọi chữ ký ở cuối tệp.",
    Reason.SIGNATURE_TRACES: "Tệp có dấu vết của chữ ký số nhưng không tìm thấy chữ ký nào đọc được.",
    Reason.SIGNATURE_REMOVED: "Một chữ ký đã bị gỡ bỏ sau khi ký.",
    Reason.DUPLICATE_FIELD_NAME: "Có hai trường chữ ký trùng tên.",
    Reason.TOO_COMPLEX: "Tệp quá phức tạp, chưa kiểm tra hết được.",
    Reason.SIGNATURE_DAMAGED: "Chữ ký bị hỏng hoặc bị giả mạo.",
    Reason.BYTE_RANGE_WRONG: "Phạm vi dữ liệu mà chữ ký bảo vệ không đúng.",
    Reason.CONTENTS_NOT_IN_GAP: "Có dữ liệu lạ chèn vào chỗ chứa chữ ký.",
    Reason.CLONED_SIGNATURE: "Chữ ký được sao chép từ chỗ khác.",
    Reason.NOT_IN_OWN_REVISION: "Chữ ký không nằm trong phần văn bản mà nó bảo vệ.",
    Reason.REVISION_UNREADABLE: "Không đọc lại được bản tại thời điểm ký.",
    Reason.UNSUPPORTED_FORMAT: "Kiểu chữ ký này không được hỗ trợ.",
    Reason.CMS_UNREADABLE: "Không đọc được dữ liệu chữ ký.",
    Reason.SIGNER_CERTIFICATE_MISSING: "Chữ ký không kèm chứng thư của người ký.",
    Reason.SIGNING_CERTIFICATE_MISMATCH: "Chứng thư kèm theo không phải chứng thư đã dùng để ký.",
    Reason.DIGEST_MISMATCH: "Nội dung đã bị thay đổi so với lúc ký.",
    Reason.SIGNATURE_VALUE_WRONG: "Chữ ký không được tạo bởi khóa của chứng thư này.",
    Reason.WEAK_ALGORITHM: "Chữ ký hoặc dấu thời gian dùng thuật toán không còn được phép (SHA-1, MD5).",
    Reason.CHANGED_AFTER_SIGNING: "Văn bản bị thay đổi sau khi ký, ngoài những gì được phép.",
    Reason.COMMENTS_ADDED: "Có chú thích thêm vào sau khi ký.",
    Reason.APPEARANCE_NOT_VALUE: "Phần hiển thị của một ô nhập liệu khác với giá trị thật.",
    Reason.APPEARANCE_NOT_CHECKED: "Chưa rõ phần hiển thị của một ô nhập liệu có đúng với giá trị của ô hay không.",
    Reason.CHANGES_NOT_COMPARED: "Chưa so sánh được các thay đổi sau khi ký.",
    Reason.LATER_CHANGES_PERMITTED: "Sau khi ký chỉ có những bổ sung được phép (chữ ký, số, ngày, dấu).",
    Reason.LOOKS_DIFFERENT: "Trang nhìn thấy khác với trang lúc ký, ngoài chỗ của những bổ sung được phép.",
    Reason.CONTENT_COVERED: "Một chữ ký hoặc con dấu thêm sau che mất nội dung đã ký.",
    Reason.PAGES_NOT_COMPARED: "Có trang chưa so sánh được bằng hình ảnh.",
    Reason.CERTIFICATE_UNTRUSTED: "Chứng thư không do tổ chức chứng thực mà máy này tin cậy cấp.",
    Reason.CERTIFICATE_EXPIRED: "Chứng thư đã hết hạn tại thời điểm ký.",
    Reason.CERTIFICATE_EXPIRED_SINCE: "Chứng thư nay đã hết hạn và không có dấu thời gian chứng minh lúc ký còn hạn.",
    Reason.CERTIFICATE_NOT_YET_VALID: "Chứng thư chưa có hiệu lực tại thời điểm ký.",
    Reason.CERTIFICATE_REVOKED: "Chứng thư đã bị thu hồi trước thời điểm ký.",
    Reason.CERTIFICATE_REVOKED_SINCE: "Chứng thư nay đã bị thu hồi và không có dấu thời gian chứng minh đã ký trước.",
    Reason.CERTIFICATE_SUSPENDED: "Chứng thư đang bị tạm dừng tại thời điểm ký.",
    Reason.CERTIFICATE_SUSPENDED_SINCE: "Chứng thư nay đang bị tạm dừng, chưa xác định được lúc ký.",
    Reason.CERTIFICATE_UNFIT: "Chứng thư không được cấp cho mục đích ký văn bản.",
    Reason.CERTIFICATE_WEAK: "Chứng thư dùng thuật toán không còn được phép.",
    Reason.REVOCATION_UNKNOWN: "Chưa kiểm tra được chứng thư có bị thu hồi hay không.",
    Reason.TIMESTAMP_INVALID: "Dấu thời gian không hợp lệ.",
    Reason.TIMESTAMP_UNTRUSTED: "Dấu thời gian không do tổ chức mà máy này tin cậy cấp.",
    Reason.TIMESTAMP_REVOCATION_UNKNOWN: "Chưa kiểm tra được chứng thư của máy chủ dấu thời gian.",
    Reason.CLAIMED_TIME_ONLY: "Thời điểm ký do người ký khai, không có dấu thời gian.",
    Reason.SIGNED_IN_THE_FUTURE: "Thời điểm ký được khai muộn hơn thời điểm kiểm tra.",
    Reason.NO_SIGNING_TIME: "Chữ ký không ghi thời điểm ký.",
    Reason.CLOCKS_DIFFER: "Giờ của máy ký và của dấu thời gian lệch nhau.",
    Reason.LOCAL_TIME_AS_UTC: "Máy ký ghi giờ Việt Nam như giờ quốc tế (lệch 7 giờ).",
}

INDICATIONS: Mapping[Indication, str] = {
    Indication.PASSED: "đạt mọi kiểm tra",
    Indication.FAILED: "không đạt",
    Indication.INDETERMINATE: "chưa xác định được",
}

SUB_INDICATIONS: Mapping[str, str] = {
    "FORMAT_FAILURE": "tệp hoặc chữ ký không đúng định dạng",
    "HASH_FAILURE": "nội dung khác với lúc ký",
    "SIG_CRYPTO_FAILURE": "giá trị chữ ký không đúng",
    "REVOKED": "chứng thư đã bị thu hồi khi ký",
    "EXPIRED": "chứng thư đã hết hạn khi ký",
    "NOT_YET_VALID": "chứng thư chưa có hiệu lực khi ký",
    "TRY_LATER": "chưa có đủ dữ liệu về tình trạng chứng thư, cần kiểm tra lại",
    "SIG_CONSTRAINTS_FAILURE": "chứng thư không dùng để ký văn bản",
    "NO_SIGNING_CERTIFICATE_FOUND": "không xác định được chứng thư đã dùng để ký",
    "NO_CERTIFICATE_CHAIN_FOUND": "không có đường dẫn đến tổ chức chứng thực tin cậy",
    "CRYPTO_CONSTRAINTS_FAILURE_NO_POE": "thuật toán không còn được phép, không có bằng chứng ký từ trước",
    "OUT_OF_BOUNDS_NO_POE": "chứng thư hết hạn, không có bằng chứng ký khi còn hạn",
    "REVOKED_NO_POE": "chứng thư bị thu hồi, không có bằng chứng ký trước đó",
    "NO_POE": "không có bằng chứng về thời điểm ký",
    "TIMESTAMP_ORDER_FAILURE": "dấu thời gian không khớp với chữ ký",
    "CUSTOM": "theo quy tắc riêng của chương trình",
}
"""ETSI EN 319 102-1 V1.3.1, 5.1.3."""

CHANGES: Mapping[ChangeKind, str] = {
    ChangeKind.SIGNATURE_ADDED: "thêm chữ ký",
    ChangeKind.TIMESTAMP_ADDED: "thêm dấu thời gian",
    ChangeKind.EMPTY_SIGNATURE_FIELD_ADDED: "thêm ô chữ ký trống",
    ChangeKind.VALIDATION_DATA_ADDED: "thêm dữ liệu xác thực lâu dài",
    ChangeKind.METADATA_CHANGED: "đổi thông tin mô tả tệp",
    ChangeKind.FORM_FILLED: "điền ô nhập liệu",
    ChangeKind.FORM_FILLED_UNCHECKED: "điền ô nhập liệu, chưa đối chiếu được phần hiển thị",
    ChangeKind.FIELD_ADDED: "thêm ô nhập liệu",
    ChangeKind.FIELD_REMOVED: "bỏ ô nhập liệu",
    ChangeKind.FIELD_CHANGED: "sửa ô nhập liệu",
    ChangeKind.FIELD_APPEARANCE_CHANGED: "sửa phần hiển thị của ô nhập liệu",
    ChangeKind.FORM_CHANGED: "sửa biểu mẫu",
    ChangeKind.ANNOTATION_ADDED: "thêm chú thích hoặc hình vẽ",
    ChangeKind.ANNOTATION_REMOVED: "bỏ chú thích",
    ChangeKind.ANNOTATION_CHANGED: "sửa chú thích",
    ChangeKind.SIGNATURE_REMOVED: "gỡ chữ ký",
    ChangeKind.SIGNATURE_CHANGED: "sửa chữ ký",
    ChangeKind.PAGES_ADDED: "thêm trang",
    ChangeKind.PAGES_REMOVED: "bỏ trang",
    ChangeKind.PAGE_CONTENT_CHANGED: "sửa nội dung trang",
    ChangeKind.PAGE_RESOURCES_CHANGED: "sửa phông chữ, hình ảnh của trang",
    ChangeKind.PAGE_GEOMETRY_CHANGED: "sửa khổ trang",
    ChangeKind.PAGE_CHANGED: "sửa trang",
    ChangeKind.ACTIONS_CHANGED: "thêm hoặc sửa hành động tự chạy",
    ChangeKind.EMBEDDED_FILES_CHANGED: "thêm hoặc sửa tệp đính kèm",
    ChangeKind.LAYERS_CHANGED: "sửa lớp hiển thị",
    ChangeKind.STRUCTURE_CHANGED: "sửa cấu trúc văn bản",
    ChangeKind.PERMISSIONS_CHANGED: "sửa quyền của văn bản",
    ChangeKind.CATALOGUE_CHANGED: "sửa danh mục tệp",
    ChangeKind.ENCRYPTION_CHANGED: "đổi mã hóa",
}

HEADING_CHANGES: Mapping[tuple[ChangeKind, Part], str] = {
    (ChangeKind.FORM_FILLED, Part.NUMBER): "điền số",
    (ChangeKind.FORM_FILLED, Part.DATE): "điền ngày, tháng, năm",
    (ChangeKind.FORM_FILLED_UNCHECKED, Part.NUMBER): "điền số, chưa đối chiếu được phần hiển thị",
    (ChangeKind.FORM_FILLED_UNCHECKED, Part.DATE): "điền ngày, tháng, năm, chưa đối chiếu được phần hiển thị",
    (ChangeKind.SIGNATURE_ADDED, Part.NUMBER): "thêm chữ ký tại dòng số",
    (ChangeKind.SIGNATURE_ADDED, Part.DATE): "thêm chữ ký tại dòng ngày, tháng, năm",
}
"""What the same changes are called at the number and the date of page 1."""

CHANGES_AFTER: Mapping[ChangesAfter, str] = {
    ChangesAfter.NONE: "không có thay đổi sau khi ký",
    ChangesAfter.PERMITTED: "chỉ có bổ sung được phép sau khi ký",
    ChangesAfter.FORBIDDEN: "bị thay đổi sau khi ký",
    ChangesAfter.UNKNOWN: "chưa so sánh được thay đổi sau khi ký",
}


verdict = spoken(VERDICTS)
reason = spoken(REASONS)
changes_after = spoken(CHANGES_AFTER)


def etsi(value: Etsi) -> str:
    """``ETSI EN 319 102-1: TOTAL-FAILED / HASH_FAILURE, nội dung khác với lúc ký``."""
    names = " / ".join((str(value.indication), *((value.sub_indication,) if value.sub_indication else ())))
    words = SUB_INDICATIONS[value.sub_indication] if value.sub_indication else INDICATIONS[value.indication]
    return f"ETSI EN 319 102-1: {names}, {tr(words)}"


def change(value: Change, number_line: Box | None = None) -> str:
    """``sửa nội dung trang, trang 3``; what fills number or date on page 1 says so: ``điền số, trang 1``."""
    where = tr(", trang {page}").format(page=value.page) if value.page else ""
    part = part_of(value, number_line)
    words = HEADING_CHANGES.get((value.what, part), CHANGES[value.what]) if part else CHANGES[value.what]
    return f"{tr(words)}{where}"


def headline(report: Report) -> str:
    """One sentence that a person can repeat on the telephone; the worst fact first."""
    number = len(report.signatures)
    signed = tr("{number} chữ ký số").format(number=count(number))
    match report.verdict:
        case Verdict.VALID:
            return f"{signed}, {_after_signing(report)}"
        case Verdict.INVALID | Verdict.INDETERMINATE:
            worst = next((one for one in report.signatures if one.verdict is report.verdict), None)
            reasons = worst.reasons if worst else report.file_reasons
            return _first_reason(report, worst, reasons)
        case Verdict.UNSIGNED:
            return tr("Văn bản không có chữ ký số nào.")
        case Verdict.UNREADABLE:
            return tr(REASONS[report.file_reasons[0]]) if report.file_reasons else tr("Không đọc được tệp.")


def _after_signing(report: Report) -> str:
    """A blank that was filled after the last signature is permitted, and still nobody has signed for it."""
    unsigned = [
        one
        for signature in report.signatures
        for one in signature.changes
        if one.what is ChangeKind.FORM_FILLED and one.by is None
    ]
    if not unsigned:
        return tr("không nội dung nào bị thay đổi sau khi ký.")
    pages = ", ".join(str(page) for page in sorted({one.page for one in unsigned if one.page}))
    return tr("nhưng có ô nhập liệu được điền sau chữ ký cuối cùng, chưa ai ký xác nhận (trang {pages}).").format(
        pages=pages
    )


def _first_reason(report: Report, worst: SignatureVerdict | None, reasons: tuple[Reason, ...]) -> str:
    own = next((one for one in reasons if one in report.grave_reasons), None)
    sentence = tr(REASONS[own]) if own else tr("Có điểm chưa kiểm tra được.")
    if worst is None or worst.signer is None:
        return sentence
    return tr("{sentence} Người ký: {common_name}.").format(sentence=sentence, common_name=worst.signer.common_name)
