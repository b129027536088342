"""What a run of many documents does now and how far it is: one line over one bar."""

from __future__ import annotations

from kyso_desktop import jobs, wording
from kyso_desktop.gui.step_line import StepLine
from kyso_desktop.gui.time_left import TimeLeft


class BatchProgress(StepLine):
    """Hidden while nothing runs. What a person has asked for stands until it is done, whatever step comes meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self._step, self._held, self._time = "", "", TimeLeft()
        self.done, self.of = 0, 0

    def begin(self, words: str, of: int) -> None:
        """So many documents are before it."""
        self._step, self._held, self._time = words, "", TimeLeft()
        self.done, self.of = 0, of
        self._tell()

    def tell(self, step: str) -> None:
        self._step = wording.step(jobs.Step(step))
        self._tell()

    def hold(self, words: str) -> None:
        """These words stand for the steps; none: the steps are told again."""
        self._held = words
        self._tell()

    def take_one(self) -> None:
        """One more document has come to something."""
        self.done += 1
        if not self.isHidden():
            self._tell()

    def wait_for(self, words: str) -> None:
        """Nothing runs: a person is asked for something."""
        self.say(words)
        self.show_bar(False)

    def _tell(self) -> None:
        count = f"{wording.count(min(self.done, self.of))}/{wording.count(self.of)}"
        left = "" if self._held else self._time.words(self.done, self.of)
        far = ", ".join(filter(None, (count, left)))
        self.say_part(f"{self._held or self._step} {far}", self.done, self.of)
        self.show_bar(True)
