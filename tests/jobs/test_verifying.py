"""A file can take down the process that verifies it, and nothing else."""

import subprocess
import sys
import zlib
from threading import Event, Timer

import pytest
from tests.corpus import documents, pki

from kyso_desktop.jobs import Cancelled
from kyso_desktop.jobs.verifying import VerifyingPool
from kyso_desktop.jobs.verifying.messages import Answer, Phase
from kyso_desktop.jobs.verifying.plain import Blobs, NotPlain, packed, unpacked
from kyso_desktop.trust import TrustView
from kyso_desktop.verification import Reason, Verdict, verify
from kyso_desktop.workstation import FileMissing


def view(**changes):
    values = {
        "roots": (pki.root().der,),
        "intermediates": (pki.authority().der,),
        "crls": pki.clean_crls(),
        "moment": pki.NOW,
        "offline": True,
    }
    return TrustView(**{**values, **changes})


@pytest.fixture
def pool():
    made = VerifyingPool()
    yield made
    made.close()


@pytest.fixture(scope="module")
def two_signatures():
    first = documents.signed(documents.plain(), pki.leader())
    return documents.signed(first, pki.agency(), "Signature2", box=documents.SEAL_BOX)


@pytest.fixture
def signed(tmp_path, two_signatures):
    path = tmp_path / "văn bản.pdf"
    path.write_bytes(two_signatures)
    return path


def bomb(megabytes: int) -> bytes:
    """A PDF whose cross-reference stream unpacks to that much."""
    packer = zlib.compressobj(9)
    head = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    packer = zlib.compressobj(9, wbits=-15)
    part = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    check = (((megabytes << 20) % 65521) << 16 | 1).to_bytes(4, "big")
    body = (head[:2] or b"\x78\xda") + part * megabytes + b"\x03\x00" + check
    table = b"1 0 obj\n<</Type/XRef/W[1 4 2]/Size 400000000/Root 2 0 R/Filter/FlateDecode/Length %d>>stream\n" % len(
        body
    )
    return b"%PDF-1.7\n" + table + body + b"\nendstream\nendobj\nstartxref\n9\n%%EOF\n/ByteRange"


def test_the_process_says_what_the_engine_says(pool, signed, two_signatures):
    found = pool.verify(signed, view())
    assert found.report == verify(two_signatures, name=signed.name, view=view()) or found.report.pages_seen
    assert found.report.verdict is Verdict.VALID
    assert found.report.signatures[0].status.evidence.crls[0] in pki.clean_crls()


def test_a_file_that_is_not_there(pool, tmp_path):
    found = pool.verify(tmp_path / "không có.pdf", view())
    assert found.report is None
    assert isinstance(found.trouble, FileMissing)


def test_another_trust_for_the_next_file(pool, signed):
    assert pool.verify(signed, view()).report.verdict is Verdict.VALID
    assert Reason.REVOCATION_UNKNOWN in pool.verify(signed, view(crls=())).report.reasons
    assert pool.verify(signed, view()).report.verdict is Verdict.VALID


def test_too_long_is_indeterminate_and_the_next_file_is_judged(signed):
    pool = VerifyingPool(judge_seconds=0.0)
    found = pool.verify(signed, view())
    assert found.report.verdict is Verdict.INDETERMINATE
    assert found.report.reasons == (Reason.TOO_COMPLEX,)
    assert found.report.sha256
    pool.close()


def test_a_look_that_takes_too_long_never_stays_green(signed):
    pool = VerifyingPool(look_seconds=0.0)
    found = pool.verify(signed, view())
    assert found.report.verdict is Verdict.INDETERMINATE
    assert Reason.PAGES_NOT_COMPARED in found.report.reasons
    assert len(found.report.signatures) == 2


def small_process():
    program = (
        "import resource; from kyso_desktop.jobs.verifying import child; child.MEMORY_BYTES = 600 << 20;"
        "child.serve_verifying(); assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 600 << 10"
    )
    return subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def test_memory_is_bounded(pool, tmp_path, signed, monkeypatch):
    monkeypatch.setattr("kyso_desktop.jobs.verifying.pool.start_verifying_process", small_process)
    path = tmp_path / "bomb.pdf"
    path.write_bytes(bomb(700))
    report = pool.verify(path, view()).report
    assert report.verdict is Verdict.INDETERMINATE
    assert not report.signatures
    assert pool.verify(signed, view()).report.verdict is Verdict.VALID


def test_a_process_that_died_is_replaced(pool, signed):
    pool.verify(signed, view())
    (idle,) = pool._idle
    idle._process.kill()
    idle._process.wait()
    assert pool.verify(signed, view()).report.verdict is Verdict.VALID


def test_cancelling_ends_the_work(pool, signed):
    stop = Event()
    Timer(0.05, stop.set).start()
    with pytest.raises(Cancelled):
        [pool.verify(signed, view(), cancel=stop) for _ in range(1000)]


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"\xff" * 40,
        b"\x00\x00\x00\x02[]",
        b"\x00\x00\x00\x03[9]",
        b"\x00\x00\x00\x03[4]null",
        b"\x00\x00\x00\x03[2][]",
    ],
)
def test_nonsense_from_a_process_is_refused(message):
    with pytest.raises(NotPlain):
        unpacked(Answer, message)


@pytest.mark.parametrize(
    "value", [["done", 7, None, None], ["green", None, None, None], ["done", None, None, [1, 2, 3]]]
)
def test_only_the_declared_types_come_back(value):
    with pytest.raises(NotPlain):
        unpacked(Answer, packed(value, Blobs()))


def test_an_answer_crosses_whole(two_signatures):
    answer = Answer(Phase.DONE, verify(two_signatures, name="a.pdf", view=view()))
    known = pki.clean_crls()
    assert unpacked(Answer, packed(answer, Blobs(known)), known) == answer
