"""The wire contract and the door's refusals, over real TLS on the loopback address."""

import asyncio
import json
import ssl
import stat
import subprocess
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from cryptography import x509

from kyso_desktop.service import PortTaken, Refusal, Server, WebCall, server, service_certificate
from tests.service.conftest import PATIENCE, SITE, Door

TLS_SECONDS = 1.5
"""In which two sides agree on TLS or do not, on a busy machine too."""


def test_a_page_sends_one_frame_and_gets_one_answer_and_the_query_does_not_matter(play):
    async def scene(door: Door) -> None:
        for host in ("127.0.0.1", "localhost"):
            said = json.loads(await door.call("SignMsg?t=1", '{"HashValue":"ơ"}', host=host))
            assert said == {"Status": 0, "Said": '{"HashValue":"ơ"}', "Site": SITE, "Operation": "SignMsg"}
        assert await door.call("GetVersion", "GetVersion") == "Kyso 1"

    assert play(scene) == []


def test_an_unknown_operation_is_answered_and_not_dropped(play):
    async def scene(door: Door) -> None:
        for path in ("SignHash", "LoginIAM", "Encrypt", "SignOffice", "", "signmsg/../x"):
            said = json.loads(await door.call(path))
            assert (said["Status"], said["Message"]) == (1, said["Error"])
            assert "unsupported" in said["Error"]

    assert [one.reason for one in play(scene)] == [Refusal.UNSUPPORTED] * 6


def test_a_page_of_the_web_that_points_its_name_here_gets_nothing(play):
    async def scene(door: Door) -> None:
        with pytest.raises(aiohttp.WSServerHandshakeError) as met:
            await door.call("SignMsg", Host=f"evil.example:{door.server.port}")
        assert met.value.status == 421

    assert [one.reason for one in play(scene)] == [Refusal.HOST]


@pytest.mark.parametrize("origin", [None, "null", "file://", "https://a@b.example", "chrome-extension://abc", "ơ"])
def test_a_caller_without_a_site_is_answered_with_a_refusal(play, origin):
    async def scene(door: Door) -> None:
        assert json.loads(await door.call("SignMsg", site=origin))["Status"] == 1

    assert [one.reason for one in play(scene)] == [Refusal.ORIGIN]


def test_a_site_that_policy_shuts_out_is_refused(play):
    async def scene(door: Door) -> None:
        assert json.loads(await door.call("SignMsg"))["Status"] == 1

    assert [one.site for one in play(scene, is_denied=lambda site: site == SITE)] == [SITE]


def test_a_frame_that_is_too_long_is_answered_before_the_socket_closes(play, monkeypatch):
    monkeypatch.setattr(server, "LONGEST_FRAME", 10_000)

    async def scene(door: Door) -> None:
        assert json.loads(await door.call("SignXML", "x" * 20_000))["Status"] == 1

    assert [one.reason for one in play(scene)] == [Refusal.FRAME]


def test_a_page_that_says_nothing_is_answered_in_time(play, monkeypatch):
    monkeypatch.setattr(server, "FRAME_SECONDS", 0.1)

    async def scene(door: Door) -> None:
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(
                f"wss://127.0.0.1:{door.server.port}/SignMsg", ssl=door.trusting, headers={"Origin": SITE}
            ) as socket,
        ):
            assert json.loads(await socket.receive_str(timeout=PATIENCE))["Status"] == 1

    assert [one.reason for one in play(scene)] == [Refusal.FRAME]


def test_two_hundred_sockets_at_once_are_all_answered(play):
    async def slow(call: WebCall) -> str:
        await asyncio.sleep(0.05)
        return json.dumps({"Status": 0, "Said": call.frame})

    async def scene(door: Door) -> None:
        answers = await asyncio.gather(*(door.call("SignMsg", str(number)) for number in range(200)))
        assert [json.loads(one)["Said"] for one in answers] == [str(number) for number in range(200)]

    assert play(scene, slow) == []


def test_more_calls_than_anybody_could_look_at_are_answered_too(play, monkeypatch):
    monkeypatch.setattr(server, "MOST_CALLS", 5)
    free = asyncio.Event()

    async def waits(_call: WebCall) -> str:
        await free.wait()
        return '{"Status":0}'

    async def scene(door: Door) -> None:
        calls = [asyncio.ensure_future(door.call("SignMsg")) for _ in range(20)]
        while sum(call.done() for call in calls) < 15:
            await asyncio.sleep(0.01)
        free.set()
        assert sorted(json.loads(one)["Status"] for one in await asyncio.gather(*calls)) == [0] * 5 + [1] * 15

    assert {one.reason for one in play(scene, waits)} == {Refusal.BUSY}


def test_a_site_that_calls_without_end_is_slowed(play, monkeypatch):
    monkeypatch.setattr(server, "MOST_OF_A_SITE", 3)

    async def scene(door: Door) -> None:
        said = [json.loads(await door.call("SignMsg"))["Status"] for _ in range(5)]
        assert said == [0, 0, 0, 1, 1]
        assert json.loads(await door.call("SignMsg", site="https://other.example"))["Status"] == 0

    assert [one.reason for one in play(scene)] == [Refusal.RATE] * 2


def test_a_job_that_breaks_is_an_answer(play, caplog):
    async def breaks(_call: WebCall) -> str:
        raise RuntimeError

    async def scene(door: Door) -> None:
        assert json.loads(await door.call("SignMsg"))["Status"] == 1

    play(scene, breaks)


@pytest.mark.parametrize(
    ("is_agreed", "handshake", "request_after", "turned"),
    [(False, 0.2, 0.2, [Refusal.HANDSHAKE]), (True, 60.0, TLS_SECONDS - 60.0, [])],
)
def test_a_connection_that_never_shakes_hands_or_never_asks_is_closed(
    play, monkeypatch, is_agreed, handshake, request_after, turned
):
    monkeypatch.setattr(server, "HANDSHAKE_SECONDS", handshake)
    monkeypatch.setattr(server, "REQUEST_SECONDS", request_after)

    async def scene(door: Door) -> None:
        tls = door.trusting if is_agreed else None
        reader, writer = await asyncio.open_connection("127.0.0.1", door.server.port, ssl=tls)
        assert await asyncio.wait_for(reader.read(), PATIENCE) == b""
        writer.close()

    assert [one.reason for one in play(scene)] == turned


def test_a_browser_that_does_not_trust_the_root_leaves_a_line(play, monkeypatch):
    monkeypatch.setattr(server, "HANDSHAKE_SECONDS", TLS_SECONDS)

    async def scene(door: Door) -> None:
        with pytest.raises(ssl.SSLCertVerificationError):
            await asyncio.open_connection("127.0.0.1", door.server.port, ssl=ssl.create_default_context())
        while not door.turned:
            await asyncio.sleep(0.02)

    assert [one.reason for one in play(scene)] == [Refusal.HANDSHAKE]


def test_old_tls_is_refused(play):
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
    old.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        old.maximum_version = ssl.TLSVersion.TLSv1_1

    async def scene(door: Door) -> None:
        with pytest.raises((ssl.SSLError, ConnectionError)):
            await asyncio.open_connection("127.0.0.1", door.server.port, ssl=old)

    play(scene)


def test_the_plain_page_says_that_the_service_is_alive(play):
    async def scene(door: Door) -> None:
        async with aiohttp.ClientSession() as session:
            at = f"https://localhost:{door.server.port}"
            async with session.get(f"{at}/", ssl=door.trusting) as page:
                assert (page.status, "đang chạy" in await page.text()) == (200, True)
            async with session.get(f"{at}/SignMsg", ssl=door.trusting) as page:
                assert (page.status, (await page.json())["Status"]) == (404, 1)

    play(scene)


def test_a_taken_port_is_said_and_not_fought_over(play, certificate):
    async def scene(door: Door) -> None:
        with pytest.raises(PortTaken):
            await Server(door.server._counter, certificate.context(), door.server.port).open()

    play(scene)


def test_the_root_can_vouch_for_this_computer_alone_and_its_key_is_the_owners(own_folder):
    made = service_certificate(own_folder, datetime.now(UTC))
    root = x509.load_pem_x509_certificate(made.root.read_bytes())
    names = root.extensions.get_extension_for_class(x509.NameConstraints)
    assert names.critical
    assert [str(one.value) for one in names.value.permitted_subtrees] == ["localhost", "127.0.0.1/32", "::1/128"]
    for key in (made.key, own_folder / "root-key.pem"):
        assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert service_certificate(own_folder, datetime.now(UTC)).is_new_root is False


def openssl(*arguments: object) -> str:
    ended = subprocess.run(["openssl", *map(str, arguments)], capture_output=True, text=True, check=False)
    return ended.stdout + ended.stderr


def test_another_reader_of_certificates_agrees_that_no_other_name_can_be_vouched_for(own_folder, tmp_path):
    made = service_certificate(own_folder, datetime.now(UTC))
    root, chain, key = made.root, made.chain, own_folder / "root-key.pem"
    for name in (("-verify_hostname", "localhost"), ("-verify_ip", "127.0.0.1"), ("-verify_ip", "::1")):
        assert openssl("verify", "-x509_strict", "-purpose", "sslserver", "-CAfile", root, *name, chain).endswith(
            ": OK\n"
        )
    for number, name in enumerate(("DNS:kyso.example", "DNS:localhost.example", "IP:127.0.0.2", "IP:10.0.0.1")):
        other, request, names = (tmp_path / f"{number}.{kind}" for kind in ("pem", "csr", "ext"))
        names.write_text(f"subjectAltName={name}\nextendedKeyUsage=serverAuth\n")
        openssl("req", "-new", "-key", made.key, "-subj", "/CN=x", "-out", request)
        openssl(
            "x509", "-req", "-in", request, "-CA", root, "-CAkey", key, "-days", 9, "-extfile", names, "-out", other
        )
        assert "permitted subtree violation" in openssl("verify", "-CAfile", root, other)


def test_the_certificate_is_renewed_before_its_end_under_the_same_root(own_folder):
    now = datetime.now(UTC)
    first = service_certificate(own_folder, now)
    later = service_certificate(own_folder, first.until - timedelta(days=20))
    assert later.until > first.until + timedelta(days=300)
    assert (later.root_sha256, later.is_new_root) == (first.root_sha256, False)
    own_folder.joinpath("service-key.pem").write_bytes(b"rubbish")
    assert service_certificate(own_folder, now).root_sha256 == first.root_sha256
