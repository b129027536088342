"""``kyso update`` as a person meets it: off by default, forbidden by policy, deferred while somebody signs, done."""

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kyso_desktop import jobs
from kyso_desktop.app.desk import build_desk
from kyso_desktop.workstation import at_work
from tests.updates.test_updates import Office, program_tar

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the setup program does it on Windows")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> jobs.Desk:
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    office = Office(tmp_path)
    office.release("0.2.0", program_tar(tmp_path / "tree.tar", "kyso 0.2.0").read_bytes())
    root = tmp_path / "root.json"
    root.write_bytes(office.root)
    made = build_desk()
    return replace(made, settings=replace(made.settings, update_address=str(office.folder), update_root=root))


@pytest.fixture
def program(tmp_path: Path) -> Path:
    place = tmp_path / "opt" / "kyso-desktop"
    place.mkdir(parents=True)
    (place / "present").touch()
    return place


def test_update_takes_the_place_of_the_present_program(desk: jobs.Desk, program: Path) -> None:
    assert jobs.check_update(desk, present="0.1.0").version == "0.2.0"
    assert jobs.apply_update(desk, present="0.1.0", program=program).version == "0.2.0"
    assert [file.name for file in program.iterdir()] == ["kyso"]
    assert jobs.apply_update(desk, present="0.2.0", program=program) is None


def test_deferred_while_somebody_signs(desk: jobs.Desk, program: Path) -> None:
    with at_work(desk.folders.home), pytest.raises(jobs.UpdateDeferred):
        jobs.apply_update(desk, present="0.1.0", program=program)
    assert [file.name for file in program.iterdir()] == ["present"]
    assert jobs.apply_update(desk, present="0.1.0", program=program) is not None


def test_deferred_while_anybody_has_the_program_open(desk: jobs.Desk, program: Path) -> None:
    """Whoever it is: an administrator's schedule does not know the clerk's folders."""
    shutil.copy(shutil.which("sleep"), program / "kyso-desktop")
    with subprocess.Popen([program / "kyso-desktop", "60"]) as clerk:
        try:
            with pytest.raises(jobs.UpdateDeferred):
                jobs.apply_update(desk, present="0.1.0", program=program)
        finally:
            clerk.kill()
    assert (program / "present").exists()
    assert jobs.apply_update(desk, present="0.1.0", program=program) is not None


@pytest.mark.parametrize("change", [{"updates_off": True}, {"update_address": None}, {"update_root": None}])
def test_off_by_default_and_where_forbidden(desk: jobs.Desk, change: dict[str, object]) -> None:
    with pytest.raises(jobs.UpdatesNotSetUp):
        jobs.check_update(replace(desk, settings=replace(desk.settings, **change)))


def test_program_from_source_is_not_replaced(desk: jobs.Desk) -> None:
    with pytest.raises(jobs.ProgramNotReplaceable):
        jobs.apply_update(desk, present="0.1.0")


def test_network_off_asks_no_server(desk: jobs.Desk) -> None:
    closed = replace(
        desk,
        settings=replace(desk.settings, update_address="http://127.0.0.1:9/"),
        trust=replace(desk.trust, offline=True),
    )
    with pytest.raises(jobs.UpdateUnavailable):
        jobs.check_update(closed)
    assert jobs.list_addresses(closed) == ()


def test_every_address_is_told_without_passwords(desk: jobs.Desk) -> None:
    open_desk = replace(desk, settings=replace(desk.settings, tsa_url="http://clerk:secret@tsa.example/q"))
    told = jobs.list_addresses(open_desk)
    assert any(one.address == "http://tsa.example/q" for one in told)
    assert {jobs.Contact.REVOCATION, jobs.Contact.UPDATE} <= {one.contact for one in told}
    assert not any("secret" in one.address for one in told)
