"""A network's proxy script decides for each address; one that is broken lets nothing out."""

import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from kyso_desktop.workstation import open_web, proxy_script, script_in_force, use_proxy
from kyso_desktop.workstation.errors import ProxyScriptBroken


@pytest.fixture(autouse=True)
def own_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "no_proxy", "KYSO_PROXY_SCRIPT"):
        monkeypatch.setenv(name, "")
        monkeypatch.setenv(name.upper(), "")


@pytest.fixture
def asked() -> Iterator[tuple[int, list[str]]]:
    """A server on loopback that serves as proxy and as the place itself: its port and the lines it was asked with."""
    lines: list[str] = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            lines.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_words: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield server.server_port, lines
    server.shutdown()
    server.server_close()
    thread.join()


def script_at(folder: Path, body: str) -> str:
    file = folder / "proxy.pac"
    file.write_text(f"function FindProxyForURL(url, host) {{ {body} }}", encoding="utf-8")
    return file.as_uri()


@pytest.fixture
def dead_port() -> Iterator[int]:
    """Nobody listens there, and nobody else is given it meanwhile."""
    with socket.socket() as plug:
        plug.bind(("127.0.0.1", 0))
        yield plug.getsockname()[1]


def test_the_script_sends_one_address_through_the_proxy_and_another_straight(asked, tmp_path):
    port, lines = asked
    body = f'return shExpMatch(host, "*.tinh.example") ? "PROXY 127.0.0.1:{port}" : "DIRECT";'
    use_proxy(f"pac:{script_at(tmp_path, body)}")
    open_web("http://tsa.tinh.example/stamp", 5).__exit__(None, None, None)
    open_web(f"http://127.0.0.1:{port}/here", 5).__exit__(None, None, None)
    assert lines == ["http://tsa.tinh.example/stamp", "/here"]


def test_the_next_proxy_serves_where_the_first_is_down(asked, tmp_path, dead_port):
    port, lines = asked
    body = f'return "PROXY 127.0.0.1:{dead_port}; PROXY 127.0.0.1:{port}; DIRECT";'
    use_proxy(f"pac:{script_at(tmp_path, body)}")
    open_web("http://crl.example/a.crl", 5).__exit__(None, None, None)
    assert lines == ["http://crl.example/a.crl"]


@pytest.mark.parametrize(
    "body",
    [
        "while (true) {}",
        "var all = []; while (true) { all.push(new Array(100000).join('x')); }",
        "return nothing.at.all;",
        "return 'SOCKS 127.0.0.1:1080';",
        "return deeper(); function deeper() { return deeper() + 1; }",
    ],
    ids=["endless", "greedy", "wrong", "a way we do not know", "bottomless"],
)
def test_a_script_that_does_not_do_its_work_lets_nothing_out(asked, tmp_path, body, monkeypatch):
    port, lines = asked
    monkeypatch.setattr(proxy_script, "SECONDS", 0.2)
    use_proxy(f"pac:{script_at(tmp_path, body)}")
    with pytest.raises(ProxyScriptBroken):
        open_web(f"http://127.0.0.1:{port}/", 5)
    assert lines == []


def test_a_script_that_is_not_there_lets_nothing_out(asked, tmp_path):
    port, lines = asked
    use_proxy(f"pac:{(tmp_path / 'gone.pac').as_uri()}")
    with pytest.raises(ProxyScriptBroken):
        open_web(f"http://127.0.0.1:{port}/", 5)
    assert lines == []


def test_the_script_sees_neither_path_nor_question():
    said = proxy_script.run_script(
        "function FindProxyForURL(u, h) { return u + h; }", "https://a.example:8443/secret?q=1"
    )
    assert said == "https://a.example/a.example"


@pytest.mark.parametrize(
    ("call", "answer"),
    [
        ('isPlainHostName("intranet")', True),
        ('dnsDomainIs("tsa.tinh.example", ".tinh.example")', True),
        ('dnsDomainIs("xtinh.example", ".tinh.example")', False),
        ('localHostOrDomainIs("www", "www.tinh.example")', True),
        ('isInNet("10.1.2.3", "10.0.0.0", "255.0.0.0")', True),
        ('isInNet("192.168.9.1", "192.168.8.0", "255.255.255.0")', False),
        ('isInNet("200.1.2.3", "200.1.0.0", "255.255.0.0")', True),
        ('isResolvable("nobody.invalid")', False),
        ("dnsDomainLevels('a.b.c') === 2", True),
        ('shExpMatch("a.example/x", "*.example/?")', True),
        ('shExpMatch("a+example", "a.example")', False),
        ('weekdayRange("SUN", "SAT")', True),
        ('dateRange("JAN", "DEC")', True),
        ("dateRange(new Date().getFullYear())", True),
        ("dateRange(new Date().getFullYear() + 2, new Date().getFullYear() + 3)", False),
        ("timeRange(0, 24)", True),
        ("timeRange(0, 0, 23, 59)", True),
    ],
)
def test_each_function_that_scripts_call(call, answer):
    said = proxy_script.run_script(f"function FindProxyForURL() {{ return {call}; }}", "http://h.example/")
    assert said == ("true" if answer else "false")


@pytest.mark.parametrize(
    ("call", "clock", "answer"),
    [
        ("timeRange(8, 30, 17, 0)", "17, 0, 59", True),
        ("timeRange(8, 30, 17, 0)", "17, 1, 0", False),
        ("timeRange(8, 30, 0, 17, 0, 0)", "17, 0, 1", False),
        ("timeRange(0, 0, 23, 59)", "23, 59, 59", True),
        ("timeRange(22, 0, 6, 0)", "3, 0, 0", True),
        ("timeRange(9, 17)", "17, 0, 0", False),
        ("timeRange(23)", "23, 59, 59", True),
    ],
)
def test_a_time_without_seconds_is_a_whole_minute(call, clock, answer):
    now = f"Date = (function (Real) {{ return function () {{ return new Real(2026, 11, 31, {clock}); }}; }})(Date);"
    said = proxy_script.run_script(f"{now} function FindProxyForURL() {{ return {call}; }}", "http://h.example/")
    assert said == ("true" if answer else "false")


def test_a_name_is_looked_up_where_the_script_asks_for_it():
    asked = "isInNet(host, '127.0.0.0', '255.0.0.0')"
    script = f"function FindProxyForURL(u, host) {{ return {asked} ? 'yes' : dnsResolve(host); }}"
    assert proxy_script.run_script(script, "http://localhost/") == "yes"


def test_the_rule_reaches_second_processes_and_an_address_replaces_it():
    variables = {"https_proxy": "http://old.example:1"}
    use_proxy("pac:http://wpad.tinh.example/proxy.pac", variables)
    assert script_in_force(variables) == "http://wpad.tinh.example/proxy.pac"
    assert "https_proxy" not in variables
    use_proxy("http://proxy.example:3128", variables)
    assert script_in_force(variables) is None
