"""https: 1.2 or newer, servers that the system's roots vouch for, and no way back to plain http."""

import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from threading import Thread
from urllib.error import URLError

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from kyso_desktop.workstation import encryption, knows_system_roots, open_web

Serve = Callable[..., str]


@pytest.fixture(scope="module")
def pem(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A server's key with its certificate, which is its own root."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("server") / "server.pem"
    plain = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file.write_bytes(key.private_bytes(*plain) + made.public_bytes(serialization.Encoding.PEM))
    return file


@pytest.fixture
def serve(pem: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Serve]:
    """Starts an https server that the system trusts; ``moved`` sends each request elsewhere."""
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.setenv("SSL_CERT_FILE", str(pem))
    with ExitStack() as ending:

        def start(newest: ssl.TLSVersion | None = None, moved: str | None = None) -> str:
            class Reply(BaseHTTPRequestHandler):
                def do_GET(self) -> None:
                    self.send_response(302 if moved else 200)
                    if moved:
                        self.send_header("Location", moved)
                    self.end_headers()
                    self.wfile.write(b"served")

                def log_message(self, *_words: object) -> None: ...

            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(pem)
            if newest is not None:
                context.set_ciphers("ALL:@SECLEVEL=0")
                context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
                context.maximum_version = newest
            server = ThreadingHTTPServer(("127.0.0.1", 0), Reply)
            server.handle_error = lambda *_: None  # type: ignore[method-assign]
            server.socket = context.wrap_socket(server.socket, server_side=True)
            thread = Thread(target=lambda: server.serve_forever(0.02), daemon=True)
            thread.start()
            ending.callback(thread.join)
            ending.callback(server.server_close)
            ending.callback(server.shutdown)
            return f"https://127.0.0.1:{server.server_port}/a"

        yield start


@pytest.mark.parametrize("newest", [None, ssl.TLSVersion.TLSv1_2])
def test_a_server_that_the_system_vouches_for_is_read(serve: Serve, newest: ssl.TLSVersion | None) -> None:
    with open_web(serve(newest), 5) as reply:
        assert reply.read(10) == b"served"


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
def test_a_server_of_tls_1_1_is_refused(serve: Serve) -> None:
    with pytest.raises(URLError, match="SSL"):
        open_web(serve(ssl.TLSVersion.TLSv1_1), 5)


def test_a_server_that_nobody_vouches_for_is_refused(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    address = serve()
    no_roots(monkeypatch, tmp_path)
    with pytest.raises(URLError, match="CERTIFICATE_VERIFY_FAILED"):
        open_web(address, 5)


def test_the_way_back_to_plain_http_is_not_taken(serve: Serve) -> None:
    with pytest.raises(URLError, match="302"):
        open_web(serve(moved="http://127.0.0.1:9/plain"), 5)


def test_the_roots_of_another_linux_are_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, pem: Path) -> None:
    no_roots(monkeypatch, tmp_path)
    assert not knows_system_roots()
    monkeypatch.setattr(encryption, "BUNDLES", (tmp_path / "debian.crt", pem))
    assert knows_system_roots()


def no_roots(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """This computer has no root at all."""
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "nothing.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    monkeypatch.setattr(encryption, "BUNDLES", ())
