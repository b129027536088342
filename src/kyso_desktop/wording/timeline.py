"""The way of a document in words: leader, number, date, seal."""

from datetime import date

from kyso_desktop.jobs import VIETNAM, Part, Verdict, VerifiedFile, WayDeed, WayStep, timeline
from kyso_desktop.wording.language import tr
from kyso_desktop.wording.moments import count, day
from kyso_desktop.wording.terms import kind
from kyso_desktop.wording.verdicts import verdict

PART_NAMES = {Part.NUMBER: "số", Part.DATE: "ngày"}


def way(verified: VerifiedFile) -> tuple[str, ...]:
    """``1. Trần Văn Mẫu (cá nhân) ký 23:00:43 24/11/2026``, ``2. Điền số 165, ngày 24/11/2026``, …"""
    return tuple(f"{number}. {_step(one, verified)}" for number, one in enumerate(timeline(verified), 1))


def _step(one: WayStep, verified: VerifiedFile) -> str:
    if one.deed is WayDeed.FILLED:
        return tr("Điền {parts}").format(parts=_parts(one, verified)) if one.parts else tr("Điền ô nhập liệu")
    who = f"{_in_one_line(one.signer)} ({kind(one.kind)})" if one.signer else tr("Không rõ người ký")
    said = _deed(one).format(who=who, time=_time(one), parts=_parts(one, verified))
    if one.signatures > 1:
        said += tr(" ({number} chữ ký)").format(number=count(one.signatures))
    return said if one.verdict is Verdict.VALID else f"{said}: {verdict(one.verdict).lower()}"


def _in_one_line(name: str) -> str:
    """A name from a certificate, which may hold line breaks that would pass for a step of their own."""
    return " ".join(name.split())


def _deed(one: WayStep) -> str:
    match one.deed:
        case WayDeed.SEALED:
            return tr("{who} đóng dấu, ký {time}")
        case WayDeed.WROTE:
            return tr("{who} điền {parts}, ký {time}")
        case WayDeed.STAMPED:
            return tr("Dấu thời gian của {who}, {time}")
        case _:
            return tr("{who} ký {time}")


def _parts(one: WayStep, verified: VerifiedFile) -> str:
    """``số 165, ngày 24/11/2026``; without the values where page 1 could not be read."""
    values = {
        Part.NUMBER: (verified.number or "").partition("/")[0].strip(),
        Part.DATE: day(date.fromisoformat(verified.date)) if verified.date else "",
    }
    return ", ".join(f"{tr(PART_NAMES[part])} {values[part]}".strip() for part in one.parts)


def _time(one: WayStep) -> str:
    return f"{one.at.astimezone(VIETNAM):%H:%M:%S %d/%m/%Y}" if one.at else tr("không rõ lúc nào")
