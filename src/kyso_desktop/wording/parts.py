"""What a person should know of a file before its pages go into a new document."""

from collections.abc import Collection, Mapping

from kyso_desktop.jobs import Claim, PartNote, SheetScan, SourcePart, Warn
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

POINTS_PER_MM = 72 / 25.4
PAPERS = (("A5", 148, 210), ("A4", 210, 297), ("A3", 297, 420), ("A2", 420, 594), ("A1", 594, 841), ("A0", 841, 1189))
PAPER_ROOM = 4.0
"""Millimetres that scanners are off by."""


def claim(one: Claim) -> str:
    """What the document says of itself, as a noun."""
    return tr(CLAIMS[one])


def part_note(note: PartNote) -> str:
    """The note as a sentence."""
    return tr(PART_NOTES[note])


def part_words(part: SourcePart, besides: Collection[Warn] = ()) -> list[str]:
    """Everything to be known of this file, a sentence each, the gravest first; ``besides``: what is told elsewhere."""
    return [
        *(part_note(note) for note in part.notes),
        *_fonts(part),
        *_scans(part),
        *_papers(part),
        *(warn(concern) for concern in part.concerns if concern not in besides),
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
    words = tr(
        "Trang {pages} dưới 200 dpi (thấp nhất {least} dpi): bản số hóa cần từ 200 dpi, tỷ lệ 100%; nên quét lại."
    )
    return [words.format(pages=_numbers(pages), least=round(least))]


def paper_size(width: float, height: float) -> str:
    """«A4», «A3 ngang», or the millimetres of a sheet that has no name; points are given."""
    name = paper_name(width, height)
    if name is None:
        return f"{width / POINTS_PER_MM:.0f} × {height / POINTS_PER_MM:.0f} mm"
    return name if height >= width else tr("{paper} ngang").format(paper=name)


def paper_name(width: float, height: float) -> str | None:
    """A5 to A0, upright or turned; None for another size."""
    short, long = sorted((width / POINTS_PER_MM, height / POINTS_PER_MM))
    for name, one, other in PAPERS:
        if abs(short - one) <= PAPER_ROOM and abs(long - other) <= PAPER_ROOM:
            return name
    return None


def _papers(part: SourcePart) -> list[str]:
    sheets = part.pages.shapes.sheets
    odd = [number for number, sheet in enumerate(sheets, 1) if paper_name(sheet.width, sheet.height) is None]
    if not odd:
        return []
    size = paper_size(sheets[odd[0] - 1].width, sheets[odd[0] - 1].height)
    return [tr("Trang {pages} không phải khổ A4: {size}.").format(pages=_numbers(odd), size=size)]


def _numbers(pages: list[int]) -> str:
    return ", ".join(map(str, pages[:8])) + ("…" if len(pages) > 8 else "")
