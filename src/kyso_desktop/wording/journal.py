"""What the journal says of itself and of each entry, for the screen."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any

from kyso_desktop.jobs import (
    Capacity,
    CertificateState,
    Closing,
    Entry,
    Examined,
    Field,
    Register,
    RowMark,
    Verdict,
    Warn,
)
from kyso_desktop.wording.books import code
from kyso_desktop.wording.language import tr
from kyso_desktop.wording.moments import count, exact_moment
from kyso_desktop.wording.registers import field, priority, row_mark, shown_day
from kyso_desktop.wording.settings import SETTING_TEXTS, setting_text
from kyso_desktop.wording.terms import act, capacity, certificate_state, chain_break, outcome, warn
from kyso_desktop.wording.verdicts import verdict

FACTS: Mapping[str, str] = {
    "file": "Tệp",
    "output": "Tệp đã tạo",
    "sheet": "Phiếu đã lập",
    "form": "Biểu mẫu",
    "number": "Số văn bản",
    "notation": "Ký hiệu",
    "date": "Ngày văn bản",
    "type_name": "Tên loại văn bản",
    "subject": "Trích yếu nội dung",
    "priority": "Mức độ khẩn",
    "to_places": "Nơi nhận",
    "keeper": "Nơi giữ bản lưu",
    "organisation": "Cơ quan",
    "leader": "Người ký văn bản",
    "leader_title": "Chức vụ người ký",
    "pages": "Số trang",
    "signer": "Người ký (theo chứng thư)",
    "signers": "Các chữ ký",
    "person": "Người liên quan",
    "capacity": "Tư cách ký",
    "certificate": "Chứng thư (SHA-256)",
    "certificate_until": "Chứng thư có hiệu lực đến",
    "state": "Tình trạng chứng thư",
    "token": "Số serial USB Token",
    "level": "Mức chữ ký",
    "timestamp": "Dấu thời gian",
    "fields": "Trường chữ ký",
    "marks": "Vị trí trên trang",
    "verdict": "Kết luận kiểm tra",
    "reasons": "Lý do",
    "code": "Lý do",
    "override": "Lý do vẫn ký khi chưa đủ điều kiện",
    "reason": "Lý do",
    "note": "Ghi chú",
    "warnings": "Lưu ý khi ký",
    "register": "Sổ",
    "row": "Dòng của sổ bắt đầu từ bản ghi",
    "unmarked": "Bỏ đánh dấu",
    "setting": "Cài đặt",
    "settings": "Cài đặt do chính sách quy định",
    "since": "Từ lúc",
    "records": "Số bản ghi",
    "folder": "Thư mục",
    "aside": "Nhật ký trước đó giữ tại",
    "backup": "Bản sao lưu",
    "gone": "Số tệp đã xóa",
    "evidence": "Thông tin kiểm tra lưu kèm (số mục)",
    "clock_set_back": "Đồng hồ bị chỉnh lùi (giây)",
    "sha256": "SHA-256 của tệp",
    "sha256_before": "SHA-256 trước khi ký",
    "sha256_after": "SHA-256 sau khi ký",
    "sha256_deleted": "SHA-256 của tệp đã xóa",
    "hash": "SHA-256 của bản ghi cuối",
}
"""In the order in which they are shown; what has no name here is shown last, as it is stored."""
_MOMENTS = {"certificate_until", "timestamp", "since"}
_LEFT_OUT = {"journal", "signature", "ruled"}


def examined(found: Examined) -> str:
    """The result of the whole check in one paragraph: whole or not, and who vouches for how much."""
    report = found.report
    if not report.intact:
        if report.first_broken is None:
            words = tr("Các bản ghi còn nguyên, nhưng {why}. Khôi phục từ bản sao lưu.")
            return words.format(why=chain_break(report.broken_by) if report.broken_by else "")
        why = f" ({chain_break(report.broken_by)})" if report.broken_by else ""
        words = tr("Nhật ký KHÔNG toàn vẹn, sai từ bản ghi {first_broken}{why}.")
        return words.format(first_broken=report.first_broken, why=why)
    words = tr("Nhật ký toàn vẹn: {entries} việc, {records} bản ghi.").format(
        entries=count(report.entries), records=count(report.records)
    )
    return f"{words} {closing(found.closings[-1])}" if found.closings else f"{words} {tr('Chưa khóa sổ lần nào.')}"


def closing(one: Closing) -> str:
    """How far the newest closing vouches, by whom, when, and what speaks against believing it."""
    when = tr("dấu thời gian {at}") if one.stamped_at else tr("{at} theo đồng hồ máy, không có dấu thời gian tin cậy")
    words = tr("Khóa sổ gần nhất đến bản ghi {record}: {signer}, {when}").format(
        record=count(one.record), signer=one.signer, when=when.format(at=exact_moment(one.stamped_at or one.signed_at))
    )
    if one.state is CertificateState.GOOD:
        return f"{words}."
    return f"{words}; {tr('CHƯA tin được chứng thư')}: {certificate_state(one.state)}."


def entry_lines(entry: Entry) -> Iterator[tuple[str, str]]:
    """Everything that the journal says of one entry, name and text."""
    yield tr("Bản ghi"), count(entry.number)
    yield tr("Việc"), act(entry.act)
    yield tr("Kết quả"), outcome(entry.outcome)
    yield tr("Bắt đầu"), _both(entry.begun)
    if entry.closed is not None:
        yield tr("Kết thúc"), _both(entry.closed)
    facts = dict(entry.facts)
    if isinstance(said := facts.pop("fields", None), Mapping):
        yield from (
            (field(Field(name)), _field(Field(name), text)) for name, text in said.items() if name in set(Field)
        )
    elif said is not None:
        facts["fields"] = said
    for name in (*(known for known in FACTS if known in facts), *(other for other in facts if other not in FACTS)):
        if name not in _LEFT_OUT and (text := _text(name, facts[name])):
            yield tr(FACTS[name]) if name in FACTS else name, text


def _both(at: datetime) -> str:
    return f"{exact_moment(at)} ({at.astimezone(UTC):%H:%M:%S} UTC)"


def _field(name: Field, text: object) -> str:
    said = str(text)
    if name is Field.PRIORITY:
        return priority(said)
    return shown_day(said) if name in (Field.ISSUED, Field.ARRIVED, Field.DUE, Field.SENT) else said


def _text(name: str, value: Any) -> str:  # noqa: ANN401 - a JSON value
    if value in (None, "", [], {}):
        return ""
    try:
        return _known(name, value)
    except (ValueError, TypeError, LookupError):  # of another version: as it is stored
        return _plain(value)


def _known(name: str, value: Any) -> str:  # noqa: ANN401 - a JSON value
    if name in _MOMENTS:
        return _both(datetime.fromisoformat(value))
    match name:
        case "date":
            return f"{date.fromisoformat(value):%d/%m/%Y}"
        case "priority":
            return priority(value)
        case "capacity":
            return capacity(Capacity(value))
        case "verdict":
            return verdict(Verdict(value))
        case "state":
            return certificate_state(CertificateState(value))
        case "marks":
            return "; ".join(map(_mark, value))
        case "evidence":
            return count(len(value))
        case _:
            return _listed(name, value)


def _listed(name: str, value: Any) -> str:  # noqa: ANN401 - a JSON value
    match name:
        case "reasons" | "code":
            said = map(code, [value] if isinstance(value, str) else value)
            return " ".join(one if one.endswith(".") else f"{one}." for one in said)
        case "warnings":
            return " ".join(warn(Warn(one)) for one in value)
        case "register":
            return tr("văn bản đi") if Register(value) is Register.OUTGOING else tr("văn bản đến")
        case "unmarked":
            return row_mark(RowMark(value))
        case "setting" | "settings":
            names = [value] if isinstance(value, str) else value
            return "; ".join(setting_text(one).title if one in SETTING_TEXTS else one for one in names)
        case _:
            return _plain(value)


def _mark(mark: Mapping[str, Any]) -> str:
    left, bottom, right, top = (round(edge) for edge in mark["box"])
    return tr("trang {page}, khung {left}, {bottom} – {right}, {top} điểm (1/72 inch, từ góc dưới trái)").format(
        page=mark["page"], left=left, bottom=bottom, right=right, top=top
    )


def _plain(value: Any) -> str:  # noqa: ANN401 - a JSON value
    if isinstance(value, str | int | float):
        return str(value)
    if isinstance(value, list) and all(isinstance(one, str | int) for one in value):
        return ", ".join(map(str, value))
    return json.dumps(value, ensure_ascii=False)
