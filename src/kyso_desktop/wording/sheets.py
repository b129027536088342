"""The result sheet and the return sheet in words (Thông tư 15/2025/TT-BKHCN, Điều 6; Nghị định 30/2020/NĐ-CP)."""

from collections.abc import Mapping
from datetime import datetime

from kyso_desktop.jobs import (
    VIETNAM,
    CertificateState,
    CertificateStatus,
    ChangesAfter,
    KeptEvidence,
    Section,
    Sheet,
    SignatureVerdict,
    VerifiedFile,
)
from kyso_desktop.wording.errors import of
from kyso_desktop.wording.language import on_paper, tr
from kyso_desktop.wording.moments import count, day, exact_moment
from kyso_desktop.wording.terms import kind
from kyso_desktop.wording.timeline import way
from kyso_desktop.wording.verdicts import changes_after, headline, reason, verdict

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
DOTS = "…………………………"
FOOT = (
    "Phiếu được lập tự động từ kết quả kiểm tra chữ ký số. Số, ngày, cơ quan ban hành đọc từ trang 1; "
    "thông tin người ký lấy từ chứng thư chữ ký số."
)

STATES: Mapping[CertificateState, str] = {
    CertificateState.GOOD: "còn hiệu lực, không bị thu hồi hay tạm dừng",
    CertificateState.EXPIRED: "đã hết hạn",
    CertificateState.NOT_YET_VALID: "chưa có hiệu lực",
    CertificateState.REVOKED: "đã bị thu hồi",
    CertificateState.SUSPENDED: "đang bị tạm dừng",
    CertificateState.UNTRUSTED: "không do tổ chức chứng thực được tin cậy cấp",
    CertificateState.UNFIT: "không được cấp cho mục đích ký văn bản",
    CertificateState.WEAK: "dùng thuật toán không còn được phép",
    CertificateState.UNKNOWN: "chưa kiểm tra được tình trạng thu hồi",
}


@on_paper
def result_sheet(verified: VerifiedFile, made: datetime, agency: str = "", kept: KeptEvidence | None = None) -> Sheet:
    """The result sheet of one file, made at that moment by that agency; ``kept`` is what the journal keeps of it."""
    return Sheet(
        agency=(agency or DOTS,),
        motto=MOTTO,
        place_and_day=_place_and_day(made),
        title="PHIẾU KẾT QUẢ KIỂM TRA CHỮ KÝ SỐ",
        subject=_subject(verified),
        text=(),
        verdict=verdict(verified.verdict).upper(),
        remark=_remark(verified),
        sections=(_document(verified, kept), *_way(verified), *_signatures(verified)),
        signer="NGƯỜI KIỂM TRA",
        foot=FOOT,
    )


@on_paper
def return_sheet(verified: VerifiedFile, made: datetime, why: str, agency: str = "", recipient: str = "") -> Sheet:
    """The sheet that returns a document to its sender (Nghị định 30, Điều 21, khoản 2, điểm b), with the reason."""
    to = recipient or verified.agency or DOTS
    name = _subject(verified) or f"tệp «{verified.path.name}»"
    return Sheet(
        agency=(agency or DOTS,),
        motto=MOTTO,
        place_and_day=_place_and_day(made),
        title="PHIẾU TRẢ LẠI VĂN BẢN ĐIỆN TỬ",
        subject=f"Kính gửi: {to}",
        text=(
            f"{agency or DOTS} đã nhận và kiểm tra chữ ký số của văn bản: {name}. Kết quả kiểm tra ghi dưới đây.",
            "Căn cứ điểm b khoản 2 Điều 21 Nghị định 30/2020/NĐ-CP, văn bản được trả lại nơi gửi "
            f"với lý do: {why or _remark(verified)}",
            "Đề nghị cơ quan, tổ chức gửi kiểm tra, ký số và gửi lại văn bản theo quy định.",
        ),
        verdict=verdict(verified.verdict).upper(),
        remark=_remark(verified),
        sections=(_document(verified), *_faulty(verified)),
        signer="VĂN THƯ",
        foot=FOOT,
    )


def seven_fields(one: SignatureVerdict) -> tuple[tuple[str, str], ...]:
    """What Thông tư 15/2025/TT-BKHCN, Điều 6, khoản 4, điểm b wants shown of one signature."""
    signer = one.signer
    return (
        (tr("Tổ chức cấp chứng thư"), signer.issuer_common_name if signer else tr("không rõ")),
        (tr("Người ký"), signer.common_name if signer else tr("không rõ")),
        (tr("Đơn vị quản lý chứng thư"), _unit(one)),
        (tr("Thời điểm ký, dấu thời gian"), _signing_time(one)),
        (tr("Tính toàn vẹn"), _integrity(one)),
        (tr("Hiệu lực chứng thư tại thời điểm ký"), _state(one.status)),
        (tr("Thời hạn chứng thư"), f"{day(signer.not_before)} - {day(signer.not_after)}" if signer else tr("không rõ")),
    )


def _place_and_day(made: datetime) -> str:
    local = made.astimezone(VIETNAM)
    return f"……………, ngày {local:%d} tháng {local:%m} năm {local:%Y}"


def _subject(verified: VerifiedFile) -> str:
    if verified.number is None:
        return ""
    dated = _printed_day(verified.date)
    return f"Văn bản số {verified.number}" + (f" ngày {dated}" if dated else "")


def _printed_day(iso: str | None) -> str:
    return "/".join(reversed(iso.split("-"))) if iso else ""


def _remark(verified: VerifiedFile) -> str:
    if verified.report is not None:
        return headline(verified.report)
    return of(verified.error).what if verified.error else ""


def _document(verified: VerifiedFile, kept: KeptEvidence | None = None) -> Section:
    report = verified.report
    rows = [("Tên tệp", verified.path.name)]
    rows += [
        ("Số, ký hiệu", verified.number or "không đọc được"),
        ("Ngày văn bản", _printed_day(verified.date) or "không đọc được"),
        ("Cơ quan ban hành", verified.agency or "không đọc được"),
    ]
    if report is not None:
        rows += [
            ("SHA-256 của tệp", report.sha256),
            ("Kiểm tra lúc", exact_moment(report.moment)),
            ("Số chữ ký", count(len(report.signatures))),
        ]
        rows += [("Lưu ý về tệp", reason(one)) for one in report.file_reasons]
    rows += _kept(kept) if kept else []
    return Section("Văn bản", tuple(rows))


def _kept(kept: KeptEvidence) -> list[tuple[str, str]]:
    """The receiver's time-stamp and how much is kept (Thông tư 41/2017/TT-BTTTT, Điều 9)."""
    stamped = [("Dấu thời gian nhận văn bản", exact_moment(kept.received))] if kept.received else []
    return [*stamped, ("Thông tin kiểm tra đã lưu", f"{count(kept.pieces)} mục")] if kept.pieces else []


def _way(verified: VerifiedFile) -> tuple[Section, ...]:
    steps = way(verified)
    rows = tuple((f"Bước {number}", step.partition(". ")[2]) for number, step in enumerate(steps, 1))
    return (Section("Trình tự ký, điền số, đóng dấu", rows),) if rows else ()


def _signatures(verified: VerifiedFile) -> tuple[Section, ...]:
    signatures = verified.report.signatures if verified.report else ()
    return tuple(_signature(number, one) for number, one in enumerate(signatures, 1))


def _faulty(verified: VerifiedFile) -> tuple[Section, ...]:
    """The signatures that keep the file from being valid; all of them where none does."""
    signatures = tuple(enumerate(verified.report.signatures, 1)) if verified.report else ()
    bad = [(number, one) for number, one in signatures if one.verdict is verified.verdict]
    return tuple(_signature(number, one) for number, one in bad or signatures)


def _signature(number: int, one: SignatureVerdict) -> Section:
    what = "Dấu thời gian của văn bản" if one.is_document_timestamp else f"Chữ ký {number} ({kind(one.kind)})"
    rows = [*seven_fields(one), ("Thuật toán", one.algorithm or "không rõ")]
    rows += [("Lý do, lưu ý", reason(each)) for each in one.reasons]
    return Section(f"{what}: {verdict(one.verdict)}", tuple(rows))


def _unit(one: SignatureVerdict) -> str:
    if one.signer is None:
        return tr("không rõ")
    names = [*one.signer.units, *([one.signer.organisation] if one.signer.organisation else [])]
    return ", ".join(dict.fromkeys(names)) or tr("chứng thư không ghi")


def _signing_time(one: SignatureVerdict) -> str:
    if one.timestamp is not None:
        return tr("{moment} (dấu thời gian)").format(moment=exact_moment(one.timestamp))
    if one.claimed_at is not None:
        return tr("{moment} (người ký khai, không có dấu thời gian)").format(moment=exact_moment(one.claimed_at))
    return tr("chữ ký không ghi")


def _integrity(one: SignatureVerdict) -> str:
    if one.intact is None:
        return tr("chưa xác định được")
    if not one.intact:
        return tr("KHÔNG toàn vẹn: nội dung khác với lúc ký")
    if one.changes_after is ChangesAfter.NONE:
        return tr("toàn vẹn, không có thay đổi sau khi ký")
    return tr("phần đã ký toàn vẹn; {changes}").format(changes=changes_after(one.changes_after))


def _state(status: CertificateStatus | None) -> str:
    return tr(STATES[status.state]) if status else tr("chưa kiểm tra được")
