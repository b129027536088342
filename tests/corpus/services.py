"""CRL, OCSP and time-stamp services: in memory for documents, and over loopback for the network."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO

from asn1crypto import keys, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509 import ocsp
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from tests.corpus import pki
from tests.corpus.pki import Identity


class WrongImprint(DummyTimeStamper):
    """A time-stamp of something else."""

    async def async_timestamp(self, message_digest, md_algorithm):
        return await super().async_timestamp(bytes(len(message_digest)), md_algorithm)


def stamper(identity: Identity | None = None, at: datetime = pki.NOW, kind=DummyTimeStamper) -> DummyTimeStamper:
    identity = identity or pki.timestamper()
    store = SimpleCertificateStore()
    store.register(asn1_x509.Certificate.load(identity.der))
    return kind(
        asn1_x509.Certificate.load(identity.der),
        keys.PrivateKeyInfo.load(identity.key_der),
        certs_to_embed=store,
        fixed_dt=at,
    )


def with_document_timestamp(content: bytes, at: datetime = pki.NOW, identity: Identity | None = None) -> bytes:
    writer = IncrementalPdfFileWriter(BytesIO(content), strict=False)
    return (
        signers.PdfTimeStamper(stamper(identity, at)).timestamp_pdf(writer, "sha256", bytes_reserved=16_000).getvalue()
    )


def ocsp_answer(
    identity: Identity,
    issuer: Identity,
    *,
    revoked_at: datetime | None = None,
    responder: Identity | None = None,
    made: datetime = pki.NOW,
    unknown: bool = False,
) -> bytes:
    """An OCSP response by the issuer, or by a responder whose certificate comes with it."""
    signer = responder or issuer
    status = ocsp.OCSPCertStatus.REVOKED if revoked_at else ocsp.OCSPCertStatus.GOOD
    status = ocsp.OCSPCertStatus.UNKNOWN if unknown else status
    builder = (
        ocsp.OCSPResponseBuilder()
        .add_response(
            cert=identity.certificate,
            issuer=issuer.certificate,
            algorithm=hashes.SHA1(),
            cert_status=status,
            this_update=made,
            next_update=made + pki.DAY,
            revocation_time=revoked_at,
            revocation_reason=x509.ReasonFlags.key_compromise if revoked_at else None,
        )
        .responder_id(ocsp.OCSPResponderEncoding.HASH, signer.certificate)
    )
    if responder:
        builder = builder.certificates([responder.certificate])
    return builder.sign(signer.key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


@contextmanager
def serving(answers: dict[str, Callable[[bytes], bytes | None]]) -> Iterator[tuple[str, list[str]]]:
    """A server on loopback; gives its address and the list of paths that were asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self._answer(b"")

        def do_POST(self):
            self._answer(self.rfile.read(int(self.headers["Content-Length"])))

        def _answer(self, question):
            asked.append(self.path)
            content = answers[self.path](question) if self.path in answers else None
            self.send_response(404 if content is None else 200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.end_headers()
            self.wfile.write(content or b"")

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def timestamp_reply(question: bytes) -> bytes:
    request = tsp.TimeStampReq.load(question)
    return stamper().request_tsa_response(request).dump()
