import base64
import importlib.util
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from tests.corpus import pki

from kyso_desktop import jobs
from kyso_desktop.app.desk import build_desk
from kyso_desktop.jobs.rules import use_rules
from kyso_desktop.workstation import resource

SPEC = importlib.util.spec_from_file_location(
    "kyso_policy_pack", Path(__file__).parents[2] / "scripts" / "kyso_policy_pack.py"
)
SCRIPT = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(SCRIPT)

KEY = Ed25519PrivateKey.generate()
NOW = datetime.now(UTC)


def packed(path: Path, key: Ed25519PrivateKey = KEY, **said: object) -> Path:
    payload = {"version": 1, "issued": NOW.isoformat(), "expires": (NOW + timedelta(days=9)).isoformat(), **said}
    text = json.dumps(payload).encode()
    whole = {
        "format": "kyso-policy-pack-1",
        "payload": base64.b64encode(text).decode(),
        "signature": base64.b64encode(key.sign(text)).decode(),
    }
    path.write_text(json.dumps(whole))
    return path


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> jobs.Desk:
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    pem = tmp_path / "key.pem"
    pem.write_bytes(KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    made = build_desk()
    return replace(made, settings=replace(made.settings, policy_pack_key=pem))


def test_pack_sets_what_settings_leave_open(desk: jobs.Desk, tmp_path: Path) -> None:
    pack = packed(
        tmp_path / "pack", tsa_url="http://tsa.example/", driver_map="[[driver]]\n", forms={"nd68-mau-01": "eA=="}
    )
    jobs.import_policy_pack(desk, pack)
    ruled = jobs.with_policy_pack(desk)
    assert ruled.settings.tsa_url == "http://tsa.example/"
    assert ruled.driver_map.read_text() == "[[driver]]\n"
    ruled.driver_map.write_text("changed")
    assert jobs.with_policy_pack(desk).driver_map.read_text() == "[[driver]]\n"
    chosen = replace(desk, settings=replace(desk.settings, tsa_url="http://own.example/"))
    assert jobs.with_policy_pack(chosen).settings.tsa_url == "http://own.example/"
    closed = replace(desk, settings=replace(desk.settings, network_off=True))
    assert jobs.with_policy_pack(closed).settings.tsa_url is None


@pytest.mark.parametrize(
    ("said", "key", "fault"),
    [
        ({}, Ed25519PrivateKey.generate(), jobs.BundleFault.NOT_SIGNED),
        ({"expires": NOW.isoformat()}, KEY, jobs.BundleFault.EXPIRED),
        ({"version": 1}, KEY, jobs.BundleFault.OLDER),
        ({"surprise": 1}, KEY, jobs.BundleFault.DAMAGED),
        ({"forms": {"../evil": "eA=="}}, KEY, jobs.BundleFault.DAMAGED),
        ({"tsa_url": "file:///etc/passwd"}, KEY, jobs.BundleFault.DAMAGED),
    ],
)
def test_last_good_pack_is_kept(
    desk: jobs.Desk, tmp_path: Path, said: dict[str, object], key: Ed25519PrivateKey, fault: jobs.BundleFault
) -> None:
    jobs.import_policy_pack(desk, packed(tmp_path / "good", version=2, tsa_url="http://good.example/"))
    with pytest.raises(jobs.PolicyPackRefused) as refused:
        jobs.import_policy_pack(desk, packed(tmp_path / "bad", key, **{"version": 3, "tsa_url": "http://x/", **said}))
    assert refused.value.reason is fault
    assert jobs.with_policy_pack(desk).settings.tsa_url == "http://good.example/"


def test_pack_changed_where_it_lies_sets_nothing(desk: jobs.Desk, tmp_path: Path) -> None:
    jobs.import_policy_pack(desk, packed(tmp_path / "good", tsa_url="http://good.example/"))
    packed(
        desk.folders.home / "policy-pack" / "pack.json", Ed25519PrivateKey.generate(), tsa_url="http://evil.example/"
    )
    assert jobs.with_policy_pack(desk).settings.tsa_url is None


def test_without_a_key_no_pack_is_taken(desk: jobs.Desk, tmp_path: Path) -> None:
    bare = replace(desk, settings=replace(desk.settings, policy_pack_key=None))
    with pytest.raises(jobs.PolicyPackRefused):
        jobs.import_policy_pack(bare, packed(tmp_path / "pack"))


def rules(**changes: str) -> str:
    text = resource("rules/nghi-dinh-30.toml").read_text(encoding="utf-8")
    for old, new in changes.items():
        name, value = old, new
        text = re.sub(rf"^{name} = \S+", f"{name} = {value}", text, flags=re.MULTILINE)
    return text


@pytest.fixture
def shipped_rules_afterwards() -> Iterator[None]:
    yield
    use_rules(None)


@pytest.mark.usefixtures("shipped_rules_afterwards")
def test_rules_of_the_pack_hold_until_it_ends(desk: jobs.Desk, tmp_path: Path) -> None:
    later = rules(version='"2027.1"', issued="2027-01-01", hours="12")
    jobs.import_policy_pack(desk, packed(tmp_path / "pack", rules=later))
    jobs.with_policy_pack(desk)
    assert (jobs.rule_pack().version, jobs.rule_pack().tell_leak_within_hours) == ("2027.1", 12)
    jobs.with_policy_pack(replace(desk, clock=lambda: NOW + timedelta(days=10)))
    assert jobs.rule_pack().tell_leak_within_hours == 24


@pytest.mark.usefixtures("shipped_rules_afterwards")
def test_rules_older_than_the_shipped_ones_do_not_hold(desk: jobs.Desk, tmp_path: Path) -> None:
    jobs.import_policy_pack(desk, packed(tmp_path / "pack", rules=rules(issued="2020-03-05", hours="48")))
    jobs.with_policy_pack(desk)
    assert jobs.rule_pack().tell_leak_within_hours == 24


@pytest.mark.parametrize(
    "text", ["[", "name = 'half'", rules(size="'large'"), rules(issued="'2027'"), rules(text='"{who}"')]
)
def test_rules_that_are_not_understood_refuse_the_whole_pack(desk: jobs.Desk, tmp_path: Path, text: str) -> None:
    jobs.import_policy_pack(desk, packed(tmp_path / "good", tsa_url="http://good.example/"))
    with pytest.raises(jobs.PolicyPackRefused) as refused:
        jobs.import_policy_pack(desk, packed(tmp_path / "bad", version=2, tsa_url="http://x.example/", rules=text))
    assert refused.value.reason is jobs.BundleFault.DAMAGED
    assert jobs.with_policy_pack(desk).settings.tsa_url == "http://good.example/"


def test_a_pack_that_has_ended_still_keeps_older_ones_out(desk: jobs.Desk, tmp_path: Path) -> None:
    jobs.import_policy_pack(desk, packed(tmp_path / "short", version=5))
    later = replace(desk, clock=lambda: NOW + timedelta(days=10))
    older = packed(tmp_path / "long", version=4, expires=(NOW + timedelta(days=99)).isoformat())
    with pytest.raises(jobs.PolicyPackRefused) as refused:
        jobs.import_policy_pack(later, older)
    assert refused.value.reason is jobs.BundleFault.OLDER


def test_forms_of_the_former_pack_are_gone(desk: jobs.Desk, tmp_path: Path) -> None:
    jobs.import_policy_pack(desk, packed(tmp_path / "one", forms={"nd68-mau-01": "eA==", "nd68-mau-02": "eA=="}))
    jobs.import_policy_pack(desk, packed(tmp_path / "two", version=2, forms={"nd68-mau-02": "eQ=="}))
    kept = {file.name: file.read_bytes() for file in (desk.folders.home / "policy-pack" / "forms").iterdir()}
    assert kept == {"nd68-mau-02.docx": b"y"}


@pytest.mark.usefixtures("shipped_rules_afterwards")
def test_what_the_office_makes_a_workstation_takes(
    desk: jobs.Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SCRIPT, "read_passphrase", lambda _: b"practice")
    private, public, pack = tmp_path / "private.pem", tmp_path / "public.pem", tmp_path / "pack.json"
    (tmp_path / "rules.toml").write_text(rules(issued="2027-01-01"), encoding="utf-8")
    SCRIPT.main(["key", str(private), str(public)])
    SCRIPT.main(
        [*["make", str(pack), "--key", str(private), "--number", "3", "--tsa", "http://tsa.example/"],
         *["--rules", str(tmp_path / "rules.toml"), "--certificates", str(certificates(tmp_path / "ca"))]]
    )  # fmt: skip
    own = replace(desk, settings=replace(desk.settings, policy_pack_key=public))
    assert jobs.import_policy_pack(own, pack).version == 3
    assert len(jobs.with_policy_pack(own).trust.certificates) == 1
    assert b"ENCRYPTED" in private.read_bytes()


def certificates(folder: Path) -> Path:
    folder.mkdir()
    (folder / "root.cer").write_bytes(pki.root().der)
    return folder


def test_an_office_that_asks_for_an_ended_pack_is_told_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SCRIPT.getpass, "getpass", lambda _ask: "cụm mật khẩu")
    private, pack = tmp_path / "private.pem", tmp_path / "pack.json"
    SCRIPT.main(["key", str(private), str(tmp_path / "public.pem")])
    with pytest.raises(SystemExit, match="nothing was made: PolicyPackRefused EXPIRED"):
        SCRIPT.main(["make", str(pack), "--key", str(private), "--number", "1", "--days", "0"])
    assert not pack.exists()
