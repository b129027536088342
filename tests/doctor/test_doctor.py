"""A broken computer is told what is wrong and what to do; nothing that is told names a person, a PIN or a document."""

import json
import resource
import socket
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from tests.corpus import pki

from kyso_desktop import trust, wording, workstation
from kyso_desktop.app.desk import build_desk
from kyso_desktop.jobs import Check, Finding, Patient, Seen, State, TrustInputs, doctor, examine
from kyso_desktop.tokens import find_tokens
from kyso_desktop.training import TRAINING_PIN, TrainingKit
from kyso_desktop.workstation import Policy, ProcessorKind, Settings, WordProcessor, folders, save_settings

PASSPHRASE = "cụm-mật-khẩu-bí-mật"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("KYSO_JOURNAL_PASSPHRASE", PASSPHRASE)
    return tmp_path / "home"


@contextmanager
def server(ahead: timedelta = timedelta(), code: int = 405) -> Iterator[tuple[str, list[str]]]:
    """A web server on loopback whose clock is ``ahead``; it stamps nothing. Gives its address and what it was asked."""
    asked: list[str] = []

    class Answer(BaseHTTPRequestHandler):
        def do_HEAD(self):
            self.tell()

        def do_POST(self):
            self.tell()

        def tell(self):
            asked.append(self.command)
            self.send_response_only(code)
            self.send_header("Date", format_datetime(datetime.now(UTC) + ahead, usegmt=True))
            self.end_headers()

        def log_message(self, *_):
            pass

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listening.server_port}/tsa", asked
    finally:
        listening.shutdown()
        listening.server_close()


@pytest.fixture
def dead_port() -> Iterator[int]:
    """Nobody listens there, and nobody else is given it meanwhile."""
    with socket.socket() as plug:
        plug.bind(("127.0.0.1", 0))
        yield plug.getsockname()[1]


def patient(*, offline: bool = False, pcsc_socket: Path = Path("/nowhere"), **settings) -> Patient:
    desk = build_desk(None, TrustInputs(offline=offline))
    desk = replace(desk, settings=replace(desk.settings, **settings))
    return Patient(desk, desk.folders, pcsc_socket=pcsc_socket)


def of(check: Check, one: Patient) -> tuple[Finding, ...]:
    return doctor.CHECKS[check](one)


def only(check: Check, one: Patient) -> Finding:
    (finding,) = of(check, one)
    return finding


def test_a_computer_without_a_driver(tmp_path):
    empty = tmp_path / "map.toml"
    empty.write_text("vendor = []\n[folders]\nlinux = []\nwindows = []\nmacos = []\n", encoding="utf-8")
    one = patient()
    finding = only(Check.DRIVERS, replace(one, desk=replace(one.desk, driver_map=empty)))
    assert (finding.state, finding.seen) == (State.PROBLEM, Seen.DRIVER_NONE)
    assert "Cài đặt driver" in wording.cure(finding)


def test_each_driver_is_looked_at_and_the_broken_one_is_named(tmp_path, training_kit: TrainingKit):
    text, gone = tmp_path / "libtoken.so", tmp_path / "libgone.so"
    text.write_text("no library", encoding="utf-8")
    findings = of(Check.DRIVERS, patient(modules=(text, gone, training_kit.module)))
    told = {each.facts["module"]: each for each in findings if each.seen in (Seen.DRIVER_FAILS, Seen.DRIVER_WORKS)}
    assert told["libtoken.so"].facts["reason"] == "NOT_A_LIBRARY"
    assert told["libgone.so"].facts["reason"] == "DRIVER_MISSING"
    assert told[training_kit.module.name].state is State.OK
    assert {each.facts["kind"] for each in findings if each.seen is Seen.CERTIFICATE_GOOD} >= {"personal"}
    assert "đường dẫn" in wording.cure(told["libgone.so"])


def test_a_driver_that_never_answers_does_not_hold_up_the_rest(monkeypatch, training_kit: TrainingKit, tmp_path):
    never = threading.Event()
    real = doctor.checks_tokens.tokens.reports_of
    slow = tmp_path / "libslow.so"
    monkeypatch.setattr(doctor.checks_tokens, "SECONDS_FOR_ALL", 3.0)
    monkeypatch.setattr(
        doctor.checks_tokens.tokens, "reports_of", lambda path, now: never.wait(60) if path == slow else real(path, now)
    )
    assert find_tokens([training_kit.module], datetime.now(UTC))  # its process runs: nobody waits for that below
    findings = of(Check.DRIVERS, patient(modules=(slow, training_kit.module)))
    never.set()
    assert [each.facts["reason"] for each in findings if each.seen is Seen.DRIVER_FAILS] == ["TIMED_OUT"]
    assert Seen.DRIVER_WORKS in {each.seen for each in findings}


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="pcscd is of Linux")
def test_a_stopped_pcscd_and_a_running_one(tmp_path):
    path = tmp_path / "pcscd.comm"
    with socket.socket(socket.AF_UNIX) as service:
        service.bind(str(path))
        stopped = only(Check.SERVICES, patient(pcsc_socket=path))  # bound, and nobody listens
        service.listen()
        assert only(Check.SERVICES, patient(pcsc_socket=path)).state is State.OK
    assert (stopped.state, stopped.seen) == (State.PROBLEM, Seen.SERVICE_STOPPED)
    assert "systemctl enable --now pcscd.socket" in wording.cure(stopped)


def test_windows_services_are_read_by_their_numbers():
    from kyso_desktop.workstation.computer import ServiceState, service_state_in

    assert service_state_in("        STATE              : 4  RUNNING \r\n") is ServiceState.RUNNING
    assert service_state_in("        STATE              : 1  STOPPED \r\n") is ServiceState.STOPPED
    assert service_state_in("[SC] EnumQueryServicesStatus:OpenService FAILED 1060:\r\n") is ServiceState.MISSING
    assert service_state_in("") is ServiceState.UNKNOWN


@pytest.mark.parametrize(
    ("ahead", "state", "seen"),
    [
        (timedelta(), State.OK, Seen.CLOCK_RIGHT),
        (timedelta(seconds=120), State.WARNING, Seen.CLOCK_OFF),
        (timedelta(hours=-3), State.PROBLEM, Seen.CLOCK_OFF),
    ],
)
def test_the_clock_is_held_against_the_time_stamp_server(ahead, state, seen):
    with server(ahead) as (address, _):
        finding = only(Check.CLOCK, patient(tsa_url=address))
    assert (finding.state, finding.seen) == (state, seen)
    assert ("w32tm" in wording.cure(finding)) == (seen is Seen.CLOCK_OFF)


def test_a_dead_time_stamp_server_and_no_word_of_its_password(dead_port):
    one = patient(tsa_url=f"http://ten:matkhau@127.0.0.1:{dead_port}/tsa")
    finding = only(Check.TIMESTAMP, one)
    assert (finding.state, finding.seen) == (State.PROBLEM, Seen.TIMESTAMP_DEAD)
    assert "tường lửa" in wording.cure(finding)
    assert "matkhau" not in wording.found(finding)
    assert only(Check.CLOCK, one).seen is Seen.CLOCK_UNKNOWN


def test_offline_asks_nobody_and_calls_nothing_good_that_was_not_asked():
    with server() as (address, asked):
        one = patient(offline=True, tsa_url=address)
        assert {only(check, one).state for check in (Check.TIMESTAMP, Check.CLOCK, Check.OCSP)} == {State.WARNING}
        assert asked == []


def test_a_check_that_fails_is_a_problem_and_the_rest_goes_on(monkeypatch):
    def fail(_patient):
        raise RuntimeError("Nguyễn Văn A")

    monkeypatch.setattr(doctor, "CHECKS", {**doctor.CHECKS, Check.DISK: fail})
    findings = {each.check: each for each in examine(patient(offline=True))}
    assert set(findings) == set(Check)
    assert findings[Check.DISK].state is State.PROBLEM
    assert "Nguyễn" not in wording.found(findings[Check.DISK])


def test_a_check_that_is_late_is_a_warning(monkeypatch):
    never = threading.Event()
    monkeypatch.setattr(doctor, "CHECKS", {Check.FONTS: lambda _: never.wait(60), Check.SYSTEM: lambda _: ()})
    start = time.monotonic()
    (finding,) = examine(patient(offline=True), seconds=0.2)
    never.set()
    assert (finding.state, finding.seen) == (State.WARNING, Seen.TIMED_OUT)
    assert time.monotonic() - start < 30


def test_the_journal_is_opened_and_never_made():
    one = patient(offline=True)
    assert only(Check.JOURNAL, one).seen is Seen.JOURNAL_NEW
    assert not one.folders.journal.exists()
    one.desk.open_journal().close_store()
    again = patient(offline=True)
    assert only(Check.JOURNAL, again).seen is Seen.JOURNAL_WHOLE
    (again.folders.journal / "journal.db").write_bytes(b"no journal at all" * 100)
    assert only(Check.JOURNAL, patient(offline=True)).state is State.PROBLEM


def test_a_changed_trust_store_is_a_problem(tmp_path):
    one = patient(offline=True)
    changed = tmp_path / "trust"
    changed.mkdir()
    for file in one.desk.shipped_trust.iterdir():
        (changed / file.name).write_bytes(file.read_bytes())
    (changed / "strange.crt").write_bytes(b"x")
    finding = only(Check.TRUST, replace(one, desk=replace(one.desk, shipped_trust=changed)))
    assert (finding.state, finding.seen) == (State.PROBLEM, Seen.TRUST_DAMAGED)


def test_the_policy_in_force_is_told_with_its_place(tmp_path):
    file = tmp_path / "policy.toml"
    one = replace(patient(offline=True), policy_file=file)
    assert only(Check.POLICY, one).seen is Seen.POLICY_NONE
    file.write_text('[locked]\nlevel = "B-T"\nlevle = 1\n', encoding="utf-8")
    rule, stranger = of(Check.POLICY, one)
    assert str(file) in wording.found(rule)
    assert (stranger.state, "levle" in wording.found(stranger)) == (State.WARNING, True)
    file.write_text("[", encoding="utf-8")
    assert only(Check.POLICY, one).state is State.PROBLEM
    assert only(Check.SETTINGS, one).state is State.WARNING


def test_a_computer_that_believes_no_server_of_https_is_told(monkeypatch, tmp_path):
    assert only(Check.NETWORK, patient()).state is State.OK
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    monkeypatch.setattr("kyso_desktop.workstation.encryption.BUNDLES", ())
    finding = only(Check.NETWORK, patient())
    assert (finding.state, "ca-certificates" in wording.cure(finding)) == (State.PROBLEM, True)
    assert only(Check.NETWORK, patient(offline=True)).seen is Seen.NETWORK_OFF


def test_an_update_that_was_undone_is_told_afterwards(monkeypatch):
    assert only(Check.VERSIONS, patient()).state is State.OK
    monkeypatch.setattr("kyso_desktop.workstation.undone_update", lambda: "9.8.7")
    _, told = of(Check.VERSIONS, patient())
    assert (told.state, "9.8.7" in wording.found(told)) == (State.WARNING, True)


def test_a_disk_without_room_for_copies_of_large_documents_is_told(monkeypatch, home):
    kept = workstation.free_megabytes
    monkeypatch.setattr(
        workstation, "free_megabytes", lambda folder: 40 if folder == home / "cache" else kept(folder) + 10_000
    )
    *_, copies = of(Check.DISK, patient())
    assert (copies.state, copies.seen, copies.facts["megabytes"]) == (State.WARNING, Seen.COPIES_NARROW, 40)
    assert "bộ nhớ" in wording.found(copies)


@pytest.mark.parametrize(
    ("processor", "seen"),
    [
        (WordProcessor(ProcessorKind.LIBREOFFICE, Path("/usr/bin/soffice")), Seen.TEXTS_LIBREOFFICE),
        (WordProcessor(ProcessorKind.WORD, Path("powershell")), Seen.TEXTS_WORD),
        (None, Seen.TEXTS_ALONE),
    ],
)
def test_what_makes_pdf_of_texts_is_told_and_its_want_has_a_cure(monkeypatch, processor, seen):
    monkeypatch.setattr(workstation, "find_word_processor", lambda: processor)
    found = only(Check.TEXTS, patient())
    assert found.seen is seen
    assert ("libreoffice-writer" in wording.cure(found)) is (processor is None)


def test_every_finding_has_its_sentence_and_every_trouble_its_cure():
    from kyso_desktop.wording.findings import SENTENCES

    assert set(SENTENCES) == set(Seen)
    fine = {"SYSTEM", "VERSIONS", "POLICY_NONE", "SETTINGS_READ", "JOURNAL_NEW", "PROXY_NONE", "NETWORK_OFF"}
    assert {str(seen) for seen, (_, cure) in SENTENCES.items() if not cure} >= fine
    troubles = (
        "BROKEN", "ROOTS", "STOPPED", "MISSING", "UNKNOWN", "FAILS", "DEAD", "OFF", "NARROW", "NOWHERE", "REFUSED",
    )  # fmt: skip
    silent = [seen for seen, (_, cure) in SENTENCES.items() if seen.endswith(troubles) and not cure]
    assert silent == [Seen.NETWORK_OFF]


def work_of_children() -> float:
    """Seconds of the processor; what else the machine does is not counted."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run_doctor(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "kyso_desktop", "doctor", *arguments]
    return subprocess.run(command, capture_output=True, check=False, timeout=300)


def test_nothing_that_is_told_or_packed_names_anybody(home, tmp_path, training_kit: TrainingKit):
    save_settings(folders(), Settings(modules=(training_kit.module,)), Policy())
    logs = folders().logs
    logs.mkdir(parents=True)
    trace = (
        "2026-11-23 05:00:00,123 ERROR kyso_desktop support code 0123ABCD\n"
        "Traceback (most recent call last):\n"
        '  File "/home/nguyen.van.mat/kyso_desktop/jobs/sign.py", line 12, in sign_prepared\n'
        '    read("/home/nguyen.van.mat/Quyết định mật.pdf")\n'
        "kyso_desktop.errors.KysoBug: Quyết định mật.pdf của Nguyễn Văn Mật, PIN 87654321\n"
        "2026-11-23 05:00:01,000 WARNING kyso_desktop.jobs Quyết định mật.pdf\n"
    )
    (logs / "kyso.log").write_text(trace, encoding="utf-8")
    (logs / "kyso.log.1").write_text(trace, encoding="utf-8")
    bundle = tmp_path / "goi.zip"
    start = work_of_children()
    done = run_doctor("--json", "--offline", "--bundle", str(bundle))
    assert work_of_children() - start < 5
    with zipfile.ZipFile(bundle) as archive:
        packed = {name: archive.read(name).decode() for name in archive.namelist()}
    assert set(packed) == {"doctor.jsonl", "logs/kyso.log", "logs/kyso.log.1"}
    assert "support code 0123ABCD" in packed["logs/kyso.log"]
    assert "jobs/sign.py:12 sign_prepared" in packed["logs/kyso.log"]
    everything = done.stdout.decode() + "".join(packed.values())
    secrets = {PASSPHRASE, TRAINING_PIN, "87654321", "nguyen.van.mat", "Quyết định", "Nguyễn", str(home)}
    for report in find_tokens([training_kit.module], datetime.now(UTC)):
        facts = [one.facts for one in report.certificates]
        secrets |= {report.serial, report.label, *(one.common_name for one in facts), *(one.serial for one in facts)}
    assert {secret for secret in secrets if secret in everything} == set()
    lines = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert all({"check", "state", "what", "cure"} <= set(line) for line in lines)
    assert done.returncode == (1 if any(line["state"] == "problem" for line in lines) else 0)


def test_damaged_settings_do_not_keep_the_doctor_from_looking(home):
    home.mkdir()
    (home / "settings.toml").write_text("[", encoding="utf-8")
    done = run_doctor("--json")
    states = {line["code"]: line["state"] for line in map(json.loads, done.stdout.decode().splitlines())}
    assert done.returncode == 1
    assert states["SETTINGS_BROKEN"] == "problem"
    assert states["NOT_CHECKED"] == "warning"
    assert "SYSTEM" in states


def test_a_dead_proxy_is_named_and_the_living_one_timed(monkeypatch, dead_port):
    with server() as (address, _):
        monkeypatch.setenv("http_proxy", f"http://ten:matkhau@127.0.0.1:{dead_port}")
        monkeypatch.setenv("https_proxy", address)
        rule, *answers = of(Check.PROXY, patient())
    assert rule.seen is Seen.PROXY_SET
    assert {each.seen: each.state for each in answers} == {
        Seen.PROXY_DEAD: State.PROBLEM,
        Seen.PROXY_ANSWERS: State.OK,
    }
    assert not any("matkhau" in wording.found(each) for each in (rule, *answers))


def test_a_proxy_script_that_is_gone_is_a_problem(monkeypatch, tmp_path):
    script = tmp_path / "proxy.pac"
    monkeypatch.setenv("KYSO_PROXY_SCRIPT", script.as_uri())
    broken = only(Check.PROXY, patient())
    assert (broken.state, broken.seen) == (State.PROBLEM, Seen.PROXY_SCRIPT_BROKEN)
    assert "pac:" in wording.cure(broken)
    script.write_text("function FindProxyForURL() { return 'DIRECT'; }", encoding="utf-8")
    assert only(Check.PROXY, patient()).seen is Seen.PROXY_SCRIPT


def test_a_proxy_script_that_can_be_read_and_not_run_is_a_problem(monkeypatch, tmp_path):
    """Nothing gets out by way of such a script, so it is never called good."""
    script = tmp_path / "proxy.pac"
    monkeypatch.setenv("KYSO_PROXY_SCRIPT", script.as_uri())
    script.write_text("function FindProxyForURL(", encoding="utf-8")
    assert only(Check.PROXY, patient()).seen is Seen.PROXY_SCRIPT_BROKEN


def test_the_proxy_that_a_script_names_is_tried(monkeypatch, tmp_path, dead_port):
    script = tmp_path / "proxy.pac"
    monkeypatch.setenv("KYSO_PROXY_SCRIPT", script.as_uri())
    script.write_text(f"function FindProxyForURL() {{ return 'PROXY 127.0.0.1:{dead_port}'; }}", encoding="utf-8")
    assert [each.seen for each in of(Check.PROXY, patient())] == [Seen.PROXY_SCRIPT, Seen.PROXY_DEAD]


@pytest.mark.parametrize("code", [407, 502, 503, 504])
def test_what_a_proxy_answers_for_a_server_tells_nothing_of_the_server(monkeypatch, code):
    with server(code=code) as (address, _):
        monkeypatch.setenv("http_proxy", address)
        assert trust.reach_milliseconds("http://ocsp.example/", 5.0) is None
        assert trust.server_time("http://tsa.example/", 5.0) is None


def test_the_servers_of_the_trusted_certificates_are_asked_whether_they_are_there(tmp_path, dead_port):
    with server() as (address, asked):
        living, dead = naming(f"{address}/ca.crl", "living"), naming(f"http://127.0.0.1:{dead_port}/ca.crl", "dead")
        for name, identity in (("living.cer", living), ("dead.cer", dead), ("root.cer", pki.root())):
            (tmp_path / name).write_bytes(identity.der)
        desk = build_desk(None, TrustInputs(anchors=(tmp_path,), only=True))
        found = of(Check.OCSP, Patient(desk, desk.folders))
    assert {each.seen: each.state for each in found} == {Seen.OCSP_ANSWERS: State.OK, Seen.OCSP_DEAD: State.WARNING}
    assert asked == ["HEAD"]


def naming(address: str, name: str) -> pki.Identity:
    point = x509.DistributionPoint([x509.UniformResourceIdentifier(address)], None, None, None)
    extensions = ((x509.CRLDistributionPoints([point]), False),)
    return pki.issue(pki.name_of(name), pki.rsa_key(f"doctor {name}"), pki.root(), extensions=extensions)
