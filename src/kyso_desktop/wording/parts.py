"""What a person should know of a file before its pages go into a new document."""

from collections.abc import Mapping

from kyso_desktop.jobs import Claim, PartNote, SheetScan, SourcePart
from kyso_desktop.wording.language import tr
from kyso_desktop.wording.terms import warn

PART_NOTES: Mapping[PartNote, str] = {
    PartNote.PASSWORD_GONE: "Tệp gốc có mật khẩu; tệp mới không còn mật khẩu.",
    PartNote.SET_BY_PROGRAM: "Chương trình tự dàn trang vì máy không có LibreOffice hoặc Word; cần xem lại từng trang.",
    PartNote.CHANGES_TRACED: "Văn bản còn vết sửa chưa chấp nhận (Track Changes); chấp nhận hoặc bỏ vết sửa trước.",
    PartNote.NOTES_AT_EDGE: "Văn bản còn lời góp ý bên lề (Comment).",
    PartNote.FONTS_NOT_CHECKED: "Loại tệp này không cho kiểm tra phông chữ; cần xem lại từng trang.",
    PartNote.OLD_FONT_GONE: "Phông chữ bảng mã cũ (TCVN3, VNI) không có trên máy: chữ sẽ hiển thị sai, cần đổi sang "
    "Unicode.",
}

CLAIMS: Mapping[Claim, str] = {
    Claim.ARCHIVAL: "PDF/A (chuẩn lưu trữ)",
    Claim.TAGGED: "cấu trúc đọc được bằng phần mềm đọc màn hình",
}


def claim(one: Claim) -> str:
    """What the document says of itself, as a noun."""
    return tr(CLAIMS[one])


def part_note(note: PartNote) -> str:
    """The note as a sentence."""
    return tr(PART_NOTES[note])


def part_words(part: SourcePart) -> list[str]:
    """Everything to be known of this file, a sentence each, the gravest first."""
    return [
        *(part_note(note) for note in part.notes),
        *_fonts(part),
        *_scans(part),
        *(warn(concern) for concern in part.concerns),
    ]


def sheet_scan(scan: SheetScan) -> str:
    """«300 dpi, màu»."""
    colour = tr("màu") if scan.colour else tr("đen trắng")
    return tr("{resolution} dpi, {colour}").format(resolution=round(scan.resolution), colour=colour)


def _fonts(part: SourcePart) -> list[str]:
    said = []
    if part.missing:
        words = tr("Máy không có phông «{missing}», chữ được in bằng «{instead}»: cần xem lại dòng và trang.")
        said.append(words.format(missing=", ".join(part.missing), instead=", ".join(part.instead)))
    if part.alike:
        words = tr("Phông «{alike}» được thay bằng phông cùng độ rộng; dòng và trang không xê dịch.")
        said.append(words.format(alike=", ".join(part.alike)))
    return said


def _scans(part: SourcePart) -> list[str]:
    pages = [number for number, scan in enumerate(part.scans, 1) if scan is not None and not scan.is_fine]
    if not pages:
        return []
    least = min(scan.resolution for scan in part.scans if scan is not None)
    where = ", ".join(map(str, pages[:8])) + ("…" if len(pages) > 8 else "")
    words = tr(
        "Trang {pages} dưới 200 dpi (thấp nhất {least} dpi): bản số hóa cần từ 200 dpi, tỷ lệ 100%; nên quét lại."
    )
    return [words.format(pages=where, least=round(least))]
