"""The two walks: a desk with practice tokens, the shipped samples, and a journal of its own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from asn1crypto import keys, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper

from kyso_desktop.app.desk import build_desk
from kyso_desktop.jobs import Desk, Practice, prepare_practice, sample_documents
from kyso_desktop.training import TrainingKit


@pytest.fixture
def practice(
    training_kit: TrainingKit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, known_keys: None
) -> Iterator[Practice]:
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("KYSO_JOURNAL_PASSPHRASE", "cụm mật khẩu thử")
    made = prepare_practice(training_kit.folder, build_desk())
    yield made
    made.desk.open_journal().close_store()


@pytest.fixture
def desk(practice: Practice) -> Desk:
    return replace(practice.desk)


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A decision with number and date blank, under a name with spaces, quotes and Vietnamese letters."""
    source = next(path for path in sample_documents() if "quyet-dinh" in path.name)
    copy = tmp_path / "Quyết định 'số 1' \"nháp\".pdf"
    copy.write_bytes(source.read_bytes())
    return copy


@pytest.fixture
def stamper() -> DummyTimeStamper:
    """Stamps with a key made for this test; its certificate is its own authority."""
    return practice_stamper()


@pytest.fixture
def time_stamps(stamper: DummyTimeStamper) -> Iterator[str]:
    """The address of a time-stamp server on this machine."""

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = tsp.TimeStampReq.load(self.rfile.read(int(self.headers["Content-Length"])))
            answer = stamper.request_tsa_response(asked).dump()
            self.send_response(200)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            """Nothing on the screen."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


def practice_stamper() -> DummyTimeStamper:
    """Stamps with a key made for this test."""
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Dấu thời gian thử")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), 7, now - timedelta(days=1), now + timedelta(days=1))
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        .sign(key, hashes.SHA256())
    )
    encoding, plain = serialization.Encoding.DER, serialization.NoEncryption()
    private = keys.PrivateKeyInfo.load(key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, plain))
    return DummyTimeStamper(asn1_x509.Certificate.load(made.public_bytes(encoding)), private)
