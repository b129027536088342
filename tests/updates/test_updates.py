"""Updates against a real repository of the IT office's own tool: what is offered, and every attack refused."""

import importlib.util
import io
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from tuf.api.metadata import Metadata

from kyso_desktop import workstation
from kyso_desktop.updates import (
    Offer,
    UpdateDidNotStart,
    UpdateFault,
    UpdateFinder,
    UpdateRefused,
    UpdateUnavailable,
    read_source,
    replace_folder,
    unpacked,
)

ROOT = Path(__file__).parents[2]
spec = importlib.util.spec_from_file_location("kyso_repository", ROOT / "scripts" / "kyso_repository.py")
tool = importlib.util.module_from_spec(spec)
spec.loader.exec_module(tool)


class Office:
    """The IT office: a repository, its keys, and what it gives to workstations."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.keys = folder / "repository", folder / "keys"
        tool.make_keys(self.keys, b"office")
        self.repository = tool.Repository(self.folder, tool.signers(self.keys, b"office"))
        self.repository.begin()
        self.root = (self.folder / "metadata" / "1.root.json").read_bytes()

    def release(self, version: str, content: bytes, ring: str = "broad") -> None:
        file = self.folder.parent / "new.tar"
        file.write_bytes(content)
        self.repository.add(file, version, "linux", ring)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def finder(office: Office, state: Path, address: str | None = None, root: bytes | None = None) -> UpdateFinder:
    state.mkdir(exist_ok=True)
    source = read_source(address or str(office.folder))
    return UpdateFinder(source, root or office.root, state, workstation.open_web)


@pytest.fixture
def served(office: Office) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_words: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(office.folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def refused(act: object) -> UpdateFault:
    with pytest.raises(UpdateRefused) as caught:
        act()
    return caught.value.fault


def test_newer_version_is_offered_and_fetched_from_share_and_web(office: Office, tmp_path: Path, served: str) -> None:
    office.release("0.2.0", b"whole program")
    for name, address in (("share", None), ("web", served)):
        found = finder(office, tmp_path / name, address)
        offer = found.find("linux", "0.1.0")
        assert offer == Offer("0.2.0", "kyso-0.2.0-linux.tar", 13)
        assert found.fetch(offer).read_bytes() == b"whole program"


def test_nothing_is_offered_that_is_not_newer_or_for_another_platform(office: Office, tmp_path: Path) -> None:
    office.release("0.2.0", b"x")
    assert finder(office, tmp_path / "a").find("linux", "0.2.0") is None
    assert finder(office, tmp_path / "a").find("linux", "0.10.0") is None
    assert finder(office, tmp_path / "a").find("windows", "0.1.0") is None


def test_rings_are_staged(office: Office, tmp_path: Path) -> None:
    office.release("0.2.0", b"x", ring="pilot")
    assert finder(office, tmp_path / "broad").find("linux", "0.1.0") is None
    assert finder(office, tmp_path / "pilot", f"{office.folder}#pilot").find("linux", "0.1.0").version == "0.2.0"
    office.repository.promote("linux", "pilot", "broad")
    assert finder(office, tmp_path / "broad").find("linux", "0.1.0").version == "0.2.0"


def test_offline_file(office: Office, tmp_path: Path) -> None:
    office.release("0.2.0", b"x")
    tool.pack(office.folder, tmp_path / "carried.zip")
    with unpacked(tmp_path / "carried.zip") as address:
        found = finder(office, tmp_path / "state", address)
        assert found.fetch(found.find("linux", "0.1.0")).read_bytes() == b"x"
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as archive:
        archive.writestr("../outside", "x")
    with pytest.raises(UpdateRefused), unpacked(tmp_path / "evil.zip"):
        pytest.fail("unpacked outside its folder")
    assert not (tmp_path / "outside").exists()


def test_rollback_is_refused(office: Office, tmp_path: Path) -> None:
    office.release("0.2.0", b"vulnerable")
    old = {file: file.read_bytes() for file in (office.folder / "metadata").iterdir()}
    office.release("0.3.0", b"mended")
    assert finder(office, tmp_path / "state").find("linux", "0.1.0").version == "0.3.0"
    for file in (office.folder / "metadata").iterdir():
        file.unlink()
    for file, content in old.items():
        file.write_bytes(content)
    assert refused(lambda: finder(office, tmp_path / "state").find("linux", "0.1.0")) is UpdateFault.OLDER


def test_freeze_is_refused(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(tool.LIFE, "timestamp", -1)
    office.release("0.2.0", b"x")
    assert refused(lambda: finder(office, tmp_path / "state").find("linux", "0.1.0")) is UpdateFault.STALE


def test_wrong_keys_are_refused(office: Office, tmp_path: Path) -> None:
    office.release("0.2.0", b"x")
    (tmp_path / "thief").mkdir()
    thief = Office(tmp_path / "thief")
    thief.release("9.0.0", b"evil")
    outcome = refused(lambda: finder(office, tmp_path / "state", str(thief.folder)).find("linux", "0.1.0"))
    assert outcome is UpdateFault.NOT_SIGNED


def test_other_keys_take_over_and_the_former_ones_sign_no_more(office: Office, tmp_path: Path) -> None:
    office.release("0.2.0", b"x")
    assert finder(office, tmp_path / "state").find("linux", "0.1.0").version == "0.2.0"
    former = dict(office.repository.keys)
    office.repository.renew_root(tool.new_signers(tmp_path / "new-keys", b"office"))
    office.release("0.3.0", b"y")
    for state in ("state", "new-workstation"):
        assert finder(office, tmp_path / state).find("linux", "0.1.0").version == "0.3.0"
    office.repository.keys = former
    office.release("0.4.0", b"by a thief")
    assert refused(lambda: finder(office, tmp_path / "state").find("linux", "0.1.0")) is UpdateFault.NOT_SIGNED


def test_a_root_that_has_ended_is_followed_to_its_renewal(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(tool.LIFE, "root", -1)
    office.repository.renew_root()
    office.release("0.2.0", b"x")
    assert refused(lambda: finder(office, tmp_path / "state").find("linux", "0.1.0")) is UpdateFault.STALE
    monkeypatch.setitem(tool.LIFE, "root", 730)
    office.repository.renew_root()
    assert finder(office, tmp_path / "state").find("linux", "0.1.0").version == "0.2.0"
    assert office.repository.good_until().startswith("good until: root 20")


def test_changed_metadata_is_refused(office: Office, tmp_path: Path) -> None:
    office.release("0.2.0", b"x")
    file = office.folder / "metadata" / "timestamp.json"
    metadata = Metadata.from_file(str(file))
    metadata.signed.expires = (datetime.now(UTC) + timedelta(days=900)).replace(microsecond=0)
    metadata.to_file(str(file))
    assert refused(lambda: finder(office, tmp_path / "state").find("linux", "0.1.0")) is UpdateFault.NOT_SIGNED


@pytest.mark.parametrize("change", [lambda content: content[:-1] + b"!", lambda content: content + b"!" * 1_000_000])
def test_changed_or_endless_file_is_refused(office: Office, tmp_path: Path, change: object) -> None:
    office.release("0.2.0", b"whole program")
    found = finder(office, tmp_path / "state")
    offer = found.find("linux", "0.1.0")
    for file in (office.folder / "targets").glob("*.tar"):
        file.write_bytes(change(file.read_bytes()))
    assert refused(lambda: found.fetch(offer)) is UpdateFault.DAMAGED
    assert not list((tmp_path / "state" / "files").glob("*.tar"))


def test_source_that_is_not_there(office: Office, tmp_path: Path) -> None:
    with pytest.raises(UpdateUnavailable):
        finder(office, tmp_path / "state", str(tmp_path / "nowhere")).find("linux", "0.1.0")


def program_tar(path: Path, words: str) -> Path:
    """A tree whose console says these words."""
    script = f"#!/bin/sh\necho '{words}'\n".encode()
    with tarfile.open(path, "w") as archive:
        entry = tarfile.TarInfo("kyso-desktop/kyso")
        entry.size, entry.mode = len(script), 0o755
        archive.addfile(entry, io.BytesIO(script))
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="the setup program does it on Windows; tried with the packages")
def test_folder_is_exchanged_and_one_that_does_not_start_is_undone(tmp_path: Path) -> None:
    program = tmp_path / "opt" / "kyso-desktop"
    program.mkdir(parents=True)
    (program / "old").touch()
    with pytest.raises(UpdateDidNotStart):
        replace_folder(program, program_tar(tmp_path / "broken.tar", "cannot open shared object"), "0.2.0")
    assert [file.name for file in program.iterdir()] == ["old"]
    assert [place.name for place in program.parent.iterdir()] == ["kyso-desktop"]
    replace_folder(program, program_tar(tmp_path / "good.tar", "kyso 0.2.0"), "0.2.0")
    assert [file.name for file in program.iterdir()] == ["kyso"]
    assert [place.name for place in program.parent.iterdir()] == ["kyso-desktop"]
