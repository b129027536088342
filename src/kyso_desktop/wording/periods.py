"""The periods that an office reports on, by name."""

from datetime import date

from kyso_desktop.jobs import Period, parse_period
from kyso_desktop.wording.language import tr

YEARS = 5


def office_periods(today: date) -> list[tuple[str, Period]]:
    """Name and period, the nearest first: half years, this year, months, quarters, earlier years."""
    year, is_first_half = today.year, today.month <= 6
    half, other, other_year = (1, 2, year - 1) if is_first_half else (2, 1, year)
    halves = {1: tr("6 tháng đầu năm {year}"), 2: tr("6 tháng cuối năm {year}")}
    found = [
        (halves[half].format(year=year), f"{year}-H{half}"),
        (tr("Năm {year}").format(year=year), f"{year}"),
        _month(year, today.month),
        _month(today.year if today.month > 1 else today.year - 1, (today.month + 10) % 12 + 1),
        (
            halves[other].format(year=other_year),
            f"{other_year}-H{other}",
        ),
    ]
    found += [
        (tr("Quý {quarter}/{year}").format(quarter=quarter, year=year), f"{year}-Q{quarter}")
        for quarter in range((today.month + 2) // 3, 0, -1)
    ]
    found += [_month(year, month) for month in range(today.month - 2, 0, -1)]
    found += [(tr("Năm {year}").format(year=year - back), f"{year - back}") for back in range(1, YEARS)]
    return [(name, parse_period(code)) for name, code in found]


def _month(year: int, month: int) -> tuple[str, str]:
    return tr("Tháng {month}/{year}").format(month=month, year=year), f"{year}-{month:02d}"
