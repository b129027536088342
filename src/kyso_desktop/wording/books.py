"""The words that books, reports and exports put on paper."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

from kyso_desktop.jobs import Act, Capacity, Outcome, Reason, Verdict, Words
from kyso_desktop.wording.language import on_paper
from kyso_desktop.wording.terms import act, capacity, outcome
from kyso_desktop.wording.verdicts import reason, verdict

# What a job was refused or failed for, shorter than the sentence on the screen.
CODES: Mapping[str, str] = {
    "SECRET_DOCUMENT": "Văn bản có dấu chỉ độ mật",
    "NO_PERSONAL_SIGNATURE": "Chưa có chữ ký của người có thẩm quyền",
    "EARLIER_SIGNATURE_INVALID": "Chữ ký đã có trong văn bản không hợp lệ",
    "CERTIFICATE_REFUSED": "Chứng thư không dùng được",
    "DOCUMENT_CHANGED": "Tệp đã thay đổi sau khi mở",
    "RESULT_NOT_SOUND": "Văn bản vừa ký không đạt kiểm tra lại",
    "PIN_INCORRECT": "Mã PIN không đúng",
    "PIN_LOCKED": "USB Token bị khóa",
    "PIN_FINAL_TRY": "Chỉ còn một lần thử mã PIN",
    "TOKEN_REMOVED": "USB Token bị rút khi đang ký",
    "NO_TOKEN": "Không có USB Token",
    "NOT_REACHED": "Chưa làm tới",
    "MISDIRECTED": "Gửi nhầm nơi nhận",
    "INCOMPLETE": "Thiếu văn bản kèm theo",
    "CANCELLED": "Người ký dừng lại",
    "TIMESTAMP_UNAVAILABLE": "Không lấy được dấu thời gian",
}

Value = TypeVar("Value", bound=StrEnum)


def words() -> Words:
    """The words for ``jobs.export_journal`` and the reports; a value of another version is shown as it is stored."""
    return Words(
        act=on_paper(_of(Act, act)),
        outcome=on_paper(_of(Outcome, outcome)),
        capacity=on_paper(_of(Capacity, capacity)),
        verdict=on_paper(_of(Verdict, verdict)),
        code=on_paper(code),
    )


def _of(values: type[Value], say: Callable[[Value], str]) -> Callable[[str], str]:
    return lambda value: say(values(value)) if value in values.__members__.values() else value


def code(value: str) -> str:
    """Why something was refused, failed or returned; a reason that a person wrote is shown as it stands."""
    if value in CODES:
        return CODES[value]
    return reason(Reason(value)) if value in Reason.__members__.values() else value
