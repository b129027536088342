"""The power is cut between any two writes: what was promised is there, the chain is whole, whatever the disk dropped.

Every write of a program that appends is noted by a preloaded library. A disk may lose, or keep in any order, what was
not yet synced; so at each moment several disks are made from what was written before it, and the journal is opened on
each of them.
"""

import os
import random
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tests.journal.conftest import SECRET

from kyso_desktop.journal import Journal

SHIM = Path(__file__).with_name("watched_writes.c")
EVERY = int(os.environ.get("KYSO_POWER_CUTS", "5"))
"""The power is cut after each so many deeds; 1 for every moment there is."""
ACKNOWLEDGED = "acknowledged"
PROGRAM = """
import sys
from pathlib import Path
from tests.journal.conftest import SECRET, moment
from kyso_desktop.journal import Act, Journal, Outcome

folder = Path(sys.argv[1])
journal = Journal.open(folder, SECRET)
with open(folder / "acknowledged", "ab", buffering=0) as promised:
    for step in range(3):
        number = journal.begin(Act.SIGN, {"file": f"{step}.pdf", "text": "x" * 900}, moment(step))
        promised.write(b"%d " % number)
        journal.close(number, Outcome.DONE, {}, moment(step))
        promised.write(b"%d " % (number + 1))
    together = journal.begin_all([(Act.SIGN, {"file": f"{step}.pdf", "text": "x" * 900}) for step in (3, 4)], moment(3))
    promised.write(b"%d " % together[-1])
    for step, number in enumerate(together):
        journal.close(number, Outcome.DONE, {}, moment(4))
        promised.write(b"%d " % (together[-1] + 1 + step))
"""
pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("cc"), reason="needs Linux and a C compiler"
)


@dataclass(frozen=True)
class Deed:
    """One noted call."""

    op: str
    name: str
    offset: int
    content: bytes


@dataclass
class Disk:
    """Files as they lie on a disk."""

    files: dict[str, bytearray] = field(default_factory=dict)

    def do(self, deed: Deed) -> None:
        if deed.op == "remove":
            self.files.pop(deed.name, None)
            return
        file = self.files.setdefault(deed.name, bytearray())
        if deed.op == "cut":
            del file[deed.offset :]
            file.extend(bytes(deed.offset - len(file)))
            return
        file.extend(bytes(max(0, deed.offset - len(file))))
        file[deed.offset : deed.offset + len(deed.content)] = deed.content

    def lay_down(self, folder: Path) -> Path:
        folder.mkdir(mode=0o700)
        for name, content in self.files.items():
            (folder / name).write_bytes(content)
            (folder / name).chmod(0o600)
        return folder


@pytest.fixture(scope="module")
def noted(tmp_path_factory):
    """The journal's files before, and every deed of five acts begun, two of them at once, and closed."""
    work = tmp_path_factory.mktemp("power")
    library, folder, log = work / "watched.so", work / "journal", work / "log"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, SHIM], check=True)
    Journal.open(folder, SECRET).close_store()
    before = {path.name: bytearray(path.read_bytes()) for path in folder.iterdir()}
    watched = {"LD_PRELOAD": str(library), "WATCHED_FOLDER": str(folder), "WATCHED_LOG": str(log)}
    subprocess.run([sys.executable, "-c", PROGRAM, str(folder)], env={**os.environ, **watched}, check=True, timeout=300)
    return before, read_log(log.read_bytes())


def read_log(content: bytes) -> list[Deed]:
    deeds, at = [], 0
    while at < len(content):
        end = content.index(b"\n", at)
        op, name, offset, length = content[at:end].decode().split("\t")
        at = end + 1 + int(length)
        deeds.append(Deed(op, name, int(offset), content[end + 1 : at]))
    return deeds


def disks(before: dict[str, bytearray], deeds: list[Deed], chance: random.Random, *, syncs: bool = True) -> list[Disk]:
    """What may be on the disk when the power is cut after these deeds: nothing, all, or some of what was not synced."""
    loose: list[int] = []
    for place, deed in enumerate(deeds):
        if deed.op != "sync":
            loose.append(place)
        elif syncs:
            # A folder's sync makes its removals last, a file's its writes.
            loose = [one for one in loose if not settled(deeds[one], deed)]
    kept = (set(), set(loose), {one for one in loose if chance.random() < 0.5})
    return [laid(before, [deed for place, deed in enumerate(deeds) if place not in set(loose) - keep]) for keep in kept]


def settled(deed: Deed, sync: Deed) -> bool:
    return deed.name == sync.name if deed.op != "remove" else sync.name == ""


def laid(before: dict[str, bytearray], deeds: list[Deed]) -> Disk:
    disk = Disk({name: bytearray(content) for name, content in before.items()})
    for deed in deeds:
        if deed.op != "sync" and deed.name != ACKNOWLEDGED:
            disk.do(deed)
    return disk


def promised(deeds: list[Deed]) -> int:
    """The newest record that the program was told is on the disk."""
    told = b"".join(deed.content for deed in deeds if deed.name == ACKNOWLEDGED).split()
    return int(told[-1]) if told else 0


def lost(disk: Disk, folder: Path, newest: int) -> bool:
    journal = Journal.open(disk.lay_down(folder), SECRET)
    report = journal.check()
    journal.close_store()
    shutil.rmtree(folder)
    assert report.intact, report
    return report.records < newest


def test_what_was_promised_outlives_a_power_cut_at_any_moment(noted, tmp_path):
    before, deeds = noted
    assert promised(deeds) == 10
    chance, folder = random.Random(7), tmp_path / "disk"
    for cut in range(1, len(deeds) + 1, EVERY):
        for disk in disks(before, deeds[:cut], chance):
            assert not lost(disk, folder, promised(deeds[:cut])), f"after deed {cut}"


def test_without_the_syncs_it_would_be_lost(noted, tmp_path):
    """The proof that the test above can fail: the same disk where no sync is honoured."""
    before, deeds = noted
    nothing_kept, *_ = disks(before, deeds, random.Random(7), syncs=False)
    assert lost(nothing_kept, tmp_path / "disk", promised(deeds))
