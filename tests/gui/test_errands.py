from threading import Event, get_ident

import pytest
from pytestqt.qtbot import QtBot

from kyso_desktop.errors import KysoError
from kyso_desktop.gui.errands import Errands, Lane
from kyso_desktop.jobs import Cancelled, Step


@pytest.fixture
def errands(qtbot: QtBot) -> Errands:
    return Errands()


def test_the_job_runs_elsewhere_and_its_result_comes_home(qtbot: QtBot, errands: Errands) -> None:
    lane, results = Lane(errands, errands), []
    lane.send(lambda there: results.append((there, get_ident())), get_ident)
    qtbot.waitUntil(lambda: bool(results))
    there, here = results[0]
    assert here == get_ident()
    assert there != here


def test_what_comes_back_late_is_dropped(qtbot: QtBot, errands: Errands) -> None:
    lane, results, begun, gate = Lane(errands, errands), [], Event(), Event()
    lane.send(results.append, lambda: (begun.set(), gate.wait(60)))
    assert begun.wait(60)
    lane.send(results.append, lambda: "latest")
    qtbot.waitUntil(lambda: results == ["latest"])
    with qtbot.waitSignal(errands.quiet):
        gate.set()
    assert results == ["latest"]


def test_a_refusal_arrives_as_the_error_itself(qtbot: QtBot, errands: Errands) -> None:
    class RefusedError(KysoError):
        pass

    error = RefusedError()

    def job() -> None:
        raise error

    lane = Lane(errands, errands)
    with qtbot.waitSignal(lane.failed) as caught:
        lane.send(print, job)
    assert caught.args == [error]


def test_our_own_fault_arrives_as_a_support_code_and_the_log_has_its_trace(
    qtbot: QtBot, errands: Errands, caplog: pytest.LogCaptureFixture
) -> None:
    lane = Lane(errands, errands)
    with qtbot.waitSignal(lane.bug) as caught:
        lane.send(print, lambda: 1 / 0)
    assert f"support code {caught.args[0]}" in caplog.text
    assert "ZeroDivisionError" in caplog.text


def test_stopping_is_no_error(qtbot: QtBot, errands: Errands) -> None:
    def job() -> None:
        raise Cancelled

    lane = Lane(errands, errands)
    with qtbot.waitSignal(lane.stopped):
        lane.send(print, job)


def test_steps_are_told_while_the_job_runs(qtbot: QtBot, errands: Errands) -> None:
    def job(tell) -> None:
        tell(Step.READING)
        tell(Step.SIGNING)

    lane, steps, done = Lane(errands, errands), [], []
    lane.step.connect(steps.append)
    lane.send_telling(done.append, job)
    qtbot.waitUntil(lambda: bool(done))
    assert steps == ["reading", "signing"]


def test_finishing_waits_for_what_was_sent(qtbot: QtBot, errands: Errands) -> None:
    written = []
    lane = Lane(errands, errands)
    lane.send(lambda _: None, lambda: (Event().wait(0.1), written.append("whole")))
    errands.finish()
    assert written == ["whole"]


def test_what_no_longer_counts_is_not_begun(qtbot: QtBot, errands: Errands) -> None:
    gate, begun = Event(), []
    for _ in range(2):  # both threads are busy
        Lane(errands, errands).send(lambda _: None, lambda: gate.wait(60))
    lane, results = Lane(errands, errands), []
    for number in range(20):
        lane.send(results.append, lambda number=number: begun.append(number) or number)
    gate.set()
    qtbot.waitUntil(lambda: results == [19])
    assert begun == [19]
