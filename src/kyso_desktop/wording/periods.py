"""The periods that an office reports on, by name."""

from datetime import date

from kyso_desktop.jobs import Period, parse_period

YEARS = 5


def office_periods(today: date) -> list[tuple[str, Period]]:
    """Name and period, the nearest first: half years, this year, this month, quarters, earlier years."""
    year, is_first_half = today.year, today.month <= 6
    half, other, other_year = (1, 2, year - 1) if is_first_half else (2, 1, year)
    ends = {1: "đầu", 2: "cuối"}
    found = [
        (f"6 tháng {ends[half]} năm {year}", f"{year}-H{half}"),
        (f"Năm {year}", f"{year}"),
        (f"Tháng {today.month}/{year}", f"{year}-{today.month:02d}"),
        (f"6 tháng {ends[other]} năm {other_year}", f"{other_year}-H{other}"),
    ]
    found += [(f"Quý {quarter}/{year}", f"{year}-Q{quarter}") for quarter in range((today.month + 2) // 3, 0, -1)]
    found += [(f"Năm {year - back}", f"{year - back}") for back in range(1, YEARS)]
    return [(name, parse_period(code)) for name, code in found]
