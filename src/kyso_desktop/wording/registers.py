"""What the registers, their fields and their deadlines are called on the screen."""

from collections.abc import Mapping

from kyso_desktop.jobs import Field, FormKind, ProfileField, RowMark, Urgency

FIELDS: Mapping[Field, str] = {
    Field.TYPE_NAME: "Tên loại",
    Field.NUMBER: "Số văn bản",
    Field.NOTATION: "Ký hiệu",
    Field.ISSUED: "Ngày văn bản",
    Field.ORGANISATION: "Cơ quan ban hành",
    Field.SUBJECT: "Trích yếu",
    Field.LANGUAGE: "Ngôn ngữ",
    Field.PAGES: "Số trang",
    Field.POSITION: "Chức vụ người ký",
    Field.SIGNER: "Người ký",
    Field.PRIORITY: "Mức độ khẩn",
    Field.ARRIVED: "Ngày đến",
    Field.ARRIVAL_NUMBER: "Số đến",
    Field.TO_PLACES: "Nơi nhận",
    Field.DUE: "Thời hạn giải quyết",
    Field.ORGAN_ID: "Mã định danh cơ quan",
    Field.KEEPER: "Nơi nhận bản lưu",
    Field.COPIES: "Số lượng bản",
    Field.SENT: "Ngày chuyển",
    Field.RECEIPT: "Ký nhận",
    Field.UNIT: "Đơn vị, người nhận",
    Field.PROGRESS: "Tiến độ giải quyết",
    Field.REPLY: "Số, ký hiệu văn bản trả lời",
    Field.NOTE: "Ghi chú",
}

PRIORITIES: Mapping[str, str] = {"": "Thường", "1": "Khẩn", "2": "Thượng khẩn", "3": "Hỏa tốc"}
"""What ``Field.PRIORITY`` holds, and its word (Nghị định 30/2020/NĐ-CP, Phụ lục I, ô 10b)."""

MARKS: Mapping[RowMark, str] = {
    RowMark.SENT: "đã gửi",
    RowMark.RETURNED: "đã trả lại",
    RowMark.RECALLED: "đã thu hồi",
    RowMark.DISPOSED: "đã hủy hồ sơ",
}

URGENCIES: Mapping[Urgency, str] = {
    Urgency.LATE: "quá hạn gửi",
    Urgency.NOW: "khẩn, gửi ngay",
    Urgency.TODAY: "gửi trong hôm nay",
    Urgency.NEXT_MORNING: "gửi chậm nhất sáng ngày làm việc sau",
}

FORMS: Mapping[FormKind, str] = {
    FormKind.NEW_PERSON: "Đề nghị cấp chứng thư cho cá nhân (NĐ 68, Mẫu 01)",
    FormKind.NEW_AGENCY: "Đề nghị cấp chứng thư cho cơ quan, tổ chức (NĐ 68, Mẫu 02)",
    FormKind.NEW_SERVICE: "Đề nghị cấp chứng thư cho thiết bị, dịch vụ, phần mềm (NĐ 68, Mẫu 03)",
    FormKind.RENEW_OR_CHANGE: "Đề nghị gia hạn, thay đổi nội dung chứng thư (NĐ 68, Mẫu 04)",
    FormKind.REVOKE: "Đề nghị thu hồi chứng thư (NĐ 68, Mẫu 05)",
    FormKind.RECOVER_DEVICE: "Đề nghị khôi phục thiết bị (NĐ 68, Mẫu 06)",
    FormKind.DEVICE_HANDED_BACK: "Biên bản giao, nhận thiết bị (NĐ 68, Mẫu 08)",
    FormKind.DEVICE_LOST: "Biên bản xác nhận thất lạc thiết bị (NĐ 68, Mẫu 09)",
    FormKind.INNER_RENEW: "Đề nghị nội bộ: gia hạn, thay đổi (TT 185, Mẫu 07)",
    FormKind.INNER_REVOKE: "Đề nghị nội bộ: thu hồi (TT 185, Mẫu 09)",
    FormKind.INNER_RECOVER: "Đề nghị nội bộ: khôi phục thiết bị (TT 185, Mẫu 11)",
    FormKind.HANDOVER: "Biên bản bàn giao thiết bị trong cơ quan",
    FormKind.INCIDENT: "Báo cáo sự cố",
    FormKind.RETURN_SLIP: "Phiếu trả lại văn bản",
}

PROFILE: Mapping[ProfileField, str] = {
    ProfileField.SUPERIOR: "Cơ quan cấp trên",
    ProfileField.AGENCY: "Cơ quan, đơn vị",
    ProfileField.PLACE: "Địa danh",
    ProfileField.RECIPIENT: "Kính gửi",
    ProfileField.SIGNER_TITLE: "Chức vụ người ký văn bản",
    ProfileField.POSITION: "Chức vụ của người dùng chứng thư",
    ProfileField.PHONE: "Điện thoại",
}

profile_field = PROFILE.__getitem__
register_field = FIELDS.__getitem__
row_mark = MARKS.__getitem__
urgency = URGENCIES.__getitem__
form = FORMS.__getitem__


def priority(stored: str) -> str:
    """The word for a stored level; what is stored where it is no known level."""
    return PRIORITIES.get("" if stored == "0" else stored, stored)
