import base64
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from kyso_desktop import jobs
from kyso_desktop.app.desk import build_desk

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
