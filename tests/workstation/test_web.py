import base64
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from kyso_desktop.workstation import open_web, use_proxy, web


@pytest.fixture
def proxy() -> Iterator[tuple[str, list[tuple[str, str | None]]]]:
    asked: list[tuple[str, str | None]] = []

    class Proxy(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append((self.path, self.headers["Proxy-Authorization"]))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"through")

        def log_message(self, *_words: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def own_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "no_proxy"):
        monkeypatch.setenv(name, "")
        monkeypatch.setenv(name.upper(), "")


def test_proxy_of_the_setting_is_used_with_the_password_of_the_keyring(
    proxy: tuple[str, list[tuple[str, str | None]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    place, asked = proxy
    monkeypatch.setattr(web, "_password", {f"proxy clerk@{place}": "p@ss:1"}.get)
    use_proxy(f"http://clerk:never-kept@{place}")
    with open_web("http://tsa.example/a", 5) as reply:
        assert reply.read(10) == b"through"
    assert asked == [("http://tsa.example/a", "Basic " + base64.b64encode(b"clerk:p@ss:1").decode())]


def test_environment_of_other_programs_never_holds_a_password() -> None:
    variables: dict[str, str] = {}
    use_proxy("http://clerk:secret@proxy.example:3128", variables)
    assert variables == dict.fromkeys(("http_proxy", "https_proxy"), "http://clerk@proxy.example:3128")


def test_none_means_no_proxy() -> None:
    variables = {"http_proxy": "http://system.example:1", "HTTPS_PROXY": "http://system.example:1"}
    use_proxy("none", variables)
    assert variables == {"no_proxy": "*"}


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://x.example/"])
def test_only_the_web_is_opened(address: str) -> None:
    with pytest.raises(ValueError, match="://"):
        open_web(address, 1)
