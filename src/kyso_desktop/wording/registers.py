"""What the registers' fields, marks and deadlines are called on the screen."""

from collections.abc import Mapping
from datetime import date

from kyso_desktop.jobs import Field, FormKind, RowMark, Urgency
from kyso_desktop.wording.language import spoken, tr

FIELDS: Mapping[Field, str] = {
    Field.TYPE_NAME: "Tên loại văn bản",
    Field.NUMBER: "Số văn bản",
    Field.NOTATION: "Ký hiệu",
    Field.ISSUED: "Ngày văn bản",
    Field.ORGANISATION: "Cơ quan ban hành",
    Field.SUBJECT: "Trích yếu nội dung",
    Field.LANGUAGE: "Ngôn ngữ",
    Field.PAGES: "Số trang",
    Field.POSITION: "Chức vụ người ký",
    Field.SIGNER: "Người ký",
    Field.PRIORITY: "Mức độ khẩn",
    Field.ARRIVED: "Ngày đến",
    Field.ARRIVAL_NUMBER: "Số đến",
    Field.TO_PLACES: "Nơi nhận",
    Field.DUE: "Hạn giải quyết",
    Field.ORGAN_ID: "Mã định danh cơ quan",
    Field.KEEPER: "Nơi giữ bản lưu",
    Field.COPIES: "Số lượng bản",
    Field.SENT: "Ngày chuyển",
    Field.RECEIPT: "Ký nhận",
    Field.UNIT: "Đơn vị, người nhận",
    Field.PROGRESS: "Tiến độ giải quyết",
    Field.REPLY: "Văn bản trả lời",
    Field.NOTE: "Ghi chú",
}

PRIORITIES: Mapping[str, str] = {"0": "Thường", "1": "Khẩn", "2": "Thượng khẩn", "3": "Hỏa tốc"}
"""Nghị định 30, Phụ lục VI, Priority: one digit."""

ROW_MARKS: Mapping[RowMark, str] = {
    RowMark.SENT: "đã gửi",
    RowMark.RETURNED: "trả lại",
    RowMark.RECALLED: "thu hồi",
    RowMark.DISPOSED: "đã hủy hồ sơ",
}

URGENCIES: Mapping[Urgency, str] = {
    Urgency.LATE: "đã quá hạn gửi",
    Urgency.NOW: "khẩn, gửi ngay",
    Urgency.TODAY: "gửi trong hôm nay",
    Urgency.NEXT_MORNING: "chậm nhất sáng ngày làm việc tiếp theo",
}

FORM_NAMES: Mapping[FormKind, str] = {
    FormKind.NEW_PERSON: "Mẫu số 01: cấp mới chứng thư cho cá nhân",
    FormKind.NEW_AGENCY: "Mẫu số 02: cấp mới chứng thư cho cơ quan, tổ chức",
    FormKind.NEW_SERVICE: "Mẫu số 03: cấp mới chứng thư cho thiết bị, dịch vụ, phần mềm",
    FormKind.RENEW_OR_CHANGE: "Mẫu số 04: gia hạn, thay đổi nội dung chứng thư",
    FormKind.REVOKE: "Mẫu số 05: thu hồi chứng thư",
    FormKind.RECOVER_DEVICE: "Mẫu số 06: khôi phục thiết bị lưu khóa bí mật",
    FormKind.DEVICE_HANDED_BACK: "Mẫu số 08: biên bản giao nhận thiết bị",
    FormKind.DEVICE_LOST: "Mẫu số 09: biên bản mất thiết bị",
    FormKind.INNER_RENEW: "Nội bộ: đề nghị gia hạn",
    FormKind.INNER_REVOKE: "Nội bộ: đề nghị thu hồi",
    FormKind.INNER_RECOVER: "Nội bộ: đề nghị khôi phục thiết bị",
    FormKind.HANDOVER: "Biên bản bàn giao",
    FormKind.INCIDENT: "Báo cáo sự cố",
    FormKind.RETURN_SLIP: "Phiếu trả lại văn bản",
    FormKind.RECALL_NOTICE: "Thông báo thu hồi văn bản",
    FormKind.RECALL_CONFIRMED: "Xác nhận đã hủy văn bản bị thu hồi",
}

field = spoken(FIELDS)
row_mark = spoken(ROW_MARKS)
urgency = spoken(URGENCIES)
form_name = spoken(FORM_NAMES)


def priority(value: str) -> str:
    """The urgency of ô 10b; a value of another system as it is."""
    return tr(PRIORITIES.get(value or "0", value))


def typed_day(text: str) -> str | None:
    """ISO 8601 of a day typed as ``31/12/2026`` (or ISO already); empty for empty, None for what is no day."""
    said = text.strip()
    if not said:
        return ""
    parts = said.replace("-", "/").replace(".", "/").split("/")
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) != 3:
            return None
        day, month, year = numbers if numbers[0] <= 31 else reversed(numbers)
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def shown_day(iso: str) -> str:
    """``31/12/2026`` of ISO 8601; what is no day stays as it is."""
    try:
        return f"{date.fromisoformat(iso):%d/%m/%Y}"
    except ValueError:
        return iso
