"""Dates, times and numbers the Vietnamese way."""

from datetime import date, datetime

from kyso_desktop.jobs import VIETNAM
from kyso_desktop.wording.language import Language, spoken_language


def day(value: date) -> str:
    """``31/01/2026``; a moment is shown as the day that it is in Việt Nam."""
    if isinstance(value, datetime):
        value = value.astimezone(VIETNAM).date()
    return f"{value:%d/%m/%Y}"


def moment(value: datetime) -> str:
    """``31/01/2026 13:54``, Việt Nam time."""
    return f"{value.astimezone(VIETNAM):%d/%m/%Y %H:%M}"


def exact_moment(value: datetime) -> str:
    """``31/01/2026 13:54:28``, Việt Nam time."""
    return f"{value.astimezone(VIETNAM):%d/%m/%Y %H:%M:%S}"


def count(value: int) -> str:
    """``1.250``, in English ``1,250``."""
    said = f"{value:,}"
    return said if spoken_language() is Language.ENGLISH else said.replace(",", ".")
