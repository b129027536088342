"""How long a work will still take, told from how long its parts have taken so far."""

from time import monotonic

from kyso_desktop.wording import tr


def minutes_words(seconds: float) -> str:
    """«còn khoảng 3 phút»."""
    return (
        tr("còn chưa đến 1 phút") if seconds < 60 else tr("còn khoảng {value} phút").format(value=round(seconds / 60))
    )


class TimeLeft:
    """Of a work that begins now."""

    def __init__(self) -> None:
        self._begun = monotonic()

    def words(self, done: int, of: int) -> str:
        """Nothing can be said before the first part is done."""
        return minutes_words((monotonic() - self._begun) / done * (of - done)) if done else ""
