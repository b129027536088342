"""Settings that rule signing are obeyed, whatever a request says."""

import socket
from dataclasses import replace
from pathlib import Path

import pytest

from kyso_desktop import jobs
from kyso_desktop.jobs import Capacity, Desk, KeyWish, Level, LevelUnreachable, Practice, SignRequest


def request(sample: Path, practice: Practice, **more: object) -> SignRequest:
    key = KeyWish((practice.kit.module,), None, practice.kit.person_sha256)
    return SignRequest(sample, jobs.default_target(sample), Capacity.PERSONAL, key, **more)


def under(practice: Practice, **settings: object) -> Desk:
    return replace(practice.desk, settings=replace(practice.desk.settings, **settings))


def test_network_off_asks_no_time_stamp_server(sample: Path, practice: Practice) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        wish = request(sample, practice, tsa_url=f"http://127.0.0.1:{server.getsockname()[1]}/", level=Level.T)
        with pytest.raises(LevelUnreachable):
            jobs.open_and_prepare(wish, under(practice, network_off=True))
        with pytest.raises(TimeoutError):
            server.accept()


def test_the_level_of_the_settings_holds_where_none_is_asked_for(sample: Path, practice: Practice) -> None:
    desk = under(practice, level="B-T")
    with pytest.raises(LevelUnreachable):  # no time-stamp server: never a weaker signature in silence
        jobs.open_and_prepare(request(sample, practice), desk)
    assert jobs.open_and_prepare(request(sample, practice, level=Level.B), desk)
