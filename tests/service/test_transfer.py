"""Documents to and from a portal: each shape of its reply, credentials, redirections, names, forbidden addresses."""

from collections.abc import Iterator
from dataclasses import replace
from ipaddress import ip_address
from threading import Event

import pytest

from kyso_desktop.service import (
    Credentials,
    Delivered,
    PortalFailed,
    Route,
    TransferStopped,
    deliver,
    endpoint,
    fetch,
    may_be_opened,
    safe_name,
    transfer,
    whole_address,
)
from tests.web.portal import Portal, open_portal

PDF = b"%PDF-1.7\n" + b"x" * 3000
SECRETS = Credentials(session="phien=1; b=2", token="abc.def", more=(("token", "Ký hiệu"), ("a", "1")))


@pytest.fixture
def portal() -> Iterator[Portal]:
    with open_portal(PDF) as made:
        yield made


@pytest.fixture
def route(portal: Portal) -> Route:
    return Route(portal.address, frozenset({"127.0.0.1"}), credentials=SECRETS)


def send(route: Route, portal: Portal) -> Delivered:
    return deliver(route, f"{portal.address}/upload", "Quyết định.pdf", PDF, Event())


@pytest.mark.parametrize(
    ("reply", "server", "unsure"),
    [
        ({"Status": True, "FileServer": '{"fileEntryId":1}'}, '{"fileEntryId":1}', False),
        ({"Status": 0, "FileServer": {"id": [1, None]}}, {"id": [1, None]}, False),
        ({"status": True, "fileServer": "/a b"}, "/a b", False),
        ('\ufeff{"Status": 0, "FileServer": ""}', "", False),
        ("", "", True),
        ("  \n", "", True),
    ],
)
def test_every_good_reply_is_understood_and_what_is_opaque_stays_so(portal, route, reply, server, unsure):
    portal.replies = [reply]
    delivered = send(route, portal)
    assert (delivered.file_server, delivered.is_unsure) == (server, unsure)
    ((fields, content, name),) = portal.uploads
    assert (fields, content, name) == ({"token": "Ký hiệu", "a": "1"}, PDF, "Quyết định.pdf")
    assert portal.headers[0]["Authorization"] == "Bearer abc.def"
    assert portal.headers[0]["Cookie"] == "phien=1; b=2"


@pytest.mark.parametrize(
    ("reply", "fault"),
    [
        ({"Status": False, "Message": "Không đủ quyền"}, "refused"),
        ({"Status": 1}, "refused"),
        ({"Status": None}, "refused"),
        ({"FileServer": "x"}, "reply"),
        ("<html>login</html>", "reply"),
        ("[1]", "reply"),
        (500, "status"),
        (403, "status"),
    ],
)
def test_every_bad_reply_is_a_failure(portal, route, reply, fault):
    portal.replies = [reply]
    with pytest.raises(PortalFailed) as met:
        send(route, portal)
    assert met.value.fault == fault
    assert "abc.def" not in repr(met.value) + repr(route)


def test_bytes_are_counted_on_both_ways_and_the_server_knows_the_length_beforehand(portal, route):
    portal.document = document = PDF + b"x" * 2_000_000
    there: list[tuple[int, int]] = []
    back: list[tuple[int, int]] = []
    fetch(route, f"{portal.address}/x", Event(), lambda *count: there.append(count))
    deliver(route, f"{portal.address}/upload", "a.pdf", document, Event(), lambda *count: back.append(count))
    for counted in (there, back):
        assert counted[-1] == (len(document), len(document))
        assert 5 < len(counted) <= 101
        assert counted == sorted(set(counted))
    assert int(portal.headers[-1]["Content-Length"]) > len(document)
    assert "Transfer-Encoding" not in portal.headers[-1]
    assert portal.uploads[0][1] == document


def test_a_document_comes_with_a_name_that_can_do_no_harm(portal, route):
    portal.disposition = 'attachment; filename="../../.bashrc"'
    assert fetch(route, f"{portal.address}/x", Event()).name == ".bashrc.pdf".lstrip(".")
    portal.disposition = "attachment; filename*=UTF-8''V%C4%83n%20b%E1%BA%A3n.pdf"
    assert fetch(route, f"{portal.address}/x", Event()) == transfer.Fetched("Văn bản.pdf", PDF)


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("C:\\Windows\\a.exe", "a.exe.pdf"),
        ("CON", "_CON.pdf"),
        ("nul.pdf", "_nul.pdf"),
        ("a\u202efdp.exe", "a_fdp.exe.pdf"),
        ("a\x00b\r\nc.PDF", "a_b__c.pdf"),
        ("...", "van-ban.pdf"),
        ("", "van-ban.pdf"),
        ("x" * 500 + ".pdf", "x" * 120 + ".pdf"),
        ('a"b<c>|.pdf', "a_b_c__.pdf"),
    ],
)
def test_hostile_names_become_plain_ones(given, name):
    assert safe_name(given) == name


def test_credentials_never_follow_a_redirection_to_another_host(portal, route):
    with open_portal(PDF) as other:
        port = other.address.rpartition(":")[2]
        portal.elsewhere = f"http://localhost:{port}/x.pdf"
        own = replace(route, site=f"http://localhost:{port}", hosts=frozenset({"127.0.0.1"}))
        with pytest.raises(PortalFailed) as met:  # this computer is not that site's own place
            fetch(own, f"{portal.address}/moved", Event())
        assert met.value.fault == "address"
        assert portal.headers == other.headers == []
        with pytest.raises(PortalFailed):
            fetch(route, f"{portal.address}/moved", Event())
        assert len(portal.headers) == 1
        assert other.headers == []


def test_credentials_are_for_the_hosts_of_the_call_alone(portal, route):
    fetch(replace(route, hosts=frozenset({"other.example"})), f"{portal.address}/x", Event())
    assert not {"Authorization", "Cookie"} & portal.headers[0].keys()


def test_what_is_no_pdf_or_too_large_or_stopped_is_not_taken(portal, route, monkeypatch):
    portal.document = b"MZ"
    with pytest.raises(PortalFailed) as met:
        fetch(route, f"{portal.address}/x", Event())
    assert met.value.fault == "not_a_pdf"
    portal.document = PDF
    monkeypatch.setattr(transfer, "LARGEST", 1000)
    with pytest.raises(PortalFailed) as met:
        fetch(route, f"{portal.address}/x", Event())
    assert met.value.fault == "size"
    stopped = Event()
    stopped.set()
    with pytest.raises(TransferStopped):
        fetch(route, f"{portal.address}/x", stopped)


@pytest.mark.parametrize(
    ("host", "addresses"),
    [
        ("inner.example", ["10.0.0.5"]),
        ("rebound.example", ["127.0.0.1"]),
        ("meta.example", ["169.254.169.254"]),
        ("six.example", ["fd00::1"]),
        ("mapped.example", ["::ffff:10.0.0.1"]),
        ("nat.example", ["64:ff9b::a00:1"]),
        ("nothing.example", ["0.0.0.0"]),
    ],
)
def test_a_name_that_leads_inside_is_never_connected_to(monkeypatch, host, addresses):
    """The resolver's answer is recorded and refused; nothing is dialled."""
    dialled: list[object] = []

    async def resolve(_host: str, _port: int) -> list[object]:
        return [ip_address(one) for one in addresses]

    async def dial(*arguments: object, **_named: object) -> None:
        dialled.append(arguments)
        raise OSError

    monkeypatch.setattr(transfer, "addresses_of", resolve)
    monkeypatch.setattr("aiohappyeyeballs.start_connection", dial)
    route = Route("https://evil.example", frozenset({host}))
    with pytest.raises(PortalFailed) as met:
        fetch(route, f"https://{host}/a.pdf", Event())
    assert met.value.fault == "address"
    assert dialled == []


@pytest.mark.parametrize("address", ["10.0.0.5", "192.168.1.1", "fd00::1"])
def test_a_site_may_use_its_own_host_inside_the_network_and_what_the_policy_names(address):
    target = endpoint("https://vb.xa.example/a")
    assert may_be_opened(ip_address(address), target, "https://vb.xa.example", ())
    assert not may_be_opened(ip_address(address), target, "https://other.example", ())
    assert may_be_opened(ip_address(address), target, "https://other.example", ("vb.xa.example",))


NO_ADDRESSES = ["file:///etc/passwd", "ftp://a/b", "//a/b", "http://u:p@a/b", "http://a\\@b/", "C:\\a.pdf", "http://"]


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_only_plain_addresses_of_the_web_are_addresses(address):
    with pytest.raises(ValueError, match="no address of the web"):
        whole_address(address)
