"""CRLs and OCSP responses from the addresses in trusted certificates; the only place that goes out to ask.

Every failure is an absence, never an error: an answer that did not come leaves the status unknown. All questions of
one document share one time limit, and all documents of one run share what was fetched and what failed.
"""

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPException
from time import monotonic
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit, urlunsplit
from urllib.request import Request

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID

from kyso_desktop.trust.inputs import crls_of
from kyso_desktop.workstation import web_opener

SECONDS_PER_DOCUMENT = 10.0
SECONDS_PER_QUESTION = 5.0
REMEMBERED_SECONDS = 3600.0
FAILURE_REMEMBERED_SECONDS = 120.0
MAXIMUM_CRL_BYTES = 64 * 1024 * 1024
MAXIMUM_RESPONSE_BYTES = 256 * 1024
CHUNK_BYTES = 64 * 1024
MOVED_HOSTS = {"ocsp.ca.ptc": "ocsp.ca.gov.vn"}
"""Names that old certificates of the government CA still carry."""


@dataclass(slots=True)
class Memory:
    """What was fetched, by address and question; shared by all documents of a run and by threads."""

    known: dict[tuple[str, bytes], tuple[float, bytes | None]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def recall(self, key: tuple[str, bytes]) -> tuple[bool, bytes | None]:
        """Whether there is a recent result, and the result."""
        with self.lock:
            until, content = self.known.get(key, (0.0, None))
        return monotonic() < until, content

    def keep(self, key: tuple[str, bytes], content: bytes | None) -> None:
        """Keep a result for as long as its kind is kept."""
        seconds = REMEMBERED_SECONDS if content is not None else FAILURE_REMEMBERED_SECONDS
        with self.lock:
            self.known[key] = (monotonic() + seconds, content)


MEMORY = Memory()


@dataclass(slots=True)
class Network:
    """The way out for one document; its time limit starts with the first question."""

    memory: Memory = field(default_factory=lambda: MEMORY)
    seconds: float = SECONDS_PER_DOCUMENT
    deadline: float | None = None

    def crls_for(self, certificate: x509.Certificate) -> tuple[bytes, ...]:
        """The CRLs at the certificate's distribution points (RFC 5280, 4.2.1.13)."""
        found: list[bytes] = []
        for address in _crl_addresses(certificate):
            content = self._ask(address, b"", MAXIMUM_CRL_BYTES)
            found.extend(crls_of(content) if content is not None else ())
            if found:
                break
        return tuple(found)

    def responses_for(self, certificate: x509.Certificate, issuer: x509.Certificate) -> tuple[bytes, ...]:
        """The first OCSP response that comes (RFC 6960, appendix A)."""
        addresses = _ocsp_addresses(certificate)
        if not addresses:
            return ()
        builder = ocsp.OCSPRequestBuilder().add_certificate(certificate, issuer, hashes.SHA1())  # noqa: S303 - a key, no proof
        question = builder.build().public_bytes(serialization.Encoding.DER)
        for address in addresses:
            content = self._ask(address, question, MAXIMUM_RESPONSE_BYTES)
            if content is not None:
                return (content,)
        return ()

    def _ask(self, address: str, question: bytes, most: int) -> bytes | None:
        is_known, content = self.memory.recall((address, question))
        if is_known:
            return content
        now = monotonic()
        self.deadline = self.deadline or now + self.seconds
        seconds = min(SECONDS_PER_QUESTION, self.deadline - now)
        if seconds <= 0:
            return None
        content = _within(seconds, lambda: _fetch(address, question, most, seconds))
        self.memory.keep((address, question), content)
        return content


def _within(seconds: float, act: Callable[[], bytes | None]) -> bytes | None:
    """What ``act`` gives, or None when the time is over: looking up a name knows no time limit of its own."""
    answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
    threading.Thread(target=lambda: answers.put(act()), daemon=True).start()
    try:
        return answers.get(timeout=seconds)
    except queue.Empty:
        return None


def _fetch(address: str, question: bytes, most: int, seconds: float) -> bytes | None:
    headers = {"Content-Type": "application/ocsp-request"} if question else {}
    request = Request(address, data=question or None, headers=headers)  # noqa: S310 - http and https only, see below
    until = monotonic() + seconds
    content = bytearray()
    try:
        with web_opener().open(request, timeout=seconds) as reply:
            while chunk := reply.read(CHUNK_BYTES):
                content += chunk
                if len(content) > most or monotonic() > until:
                    return None
    except HTTPError as error:
        error.close()
        return None
    except (URLError, OSError, HTTPException, ValueError):
        return None
    return bytes(content)


def revocation_addresses(der: bytes) -> tuple[str, ...]:
    """Where the status of this certificate would be asked for: its CRL and OCSP addresses."""
    try:
        certificate = x509.load_der_x509_certificate(der)
    except ValueError:
        return ()
    return (*_crl_addresses(certificate), *_ocsp_addresses(certificate))


def _crl_addresses(certificate: x509.Certificate) -> tuple[str, ...]:
    try:
        points = certificate.extensions.get_extension_for_class(x509.CRLDistributionPoints).value
    except (x509.ExtensionNotFound, ValueError):
        return ()
    names = [name for point in points for name in point.full_name or ()]
    return _web(tuple(name.value for name in names if isinstance(name, x509.UniformResourceIdentifier)))


def _ocsp_addresses(certificate: x509.Certificate) -> tuple[str, ...]:
    try:
        entries = certificate.extensions.get_extension_for_class(x509.AuthorityInformationAccess).value
    except (x509.ExtensionNotFound, ValueError):
        return ()
    return _web(
        tuple(
            entry.access_location.value
            for entry in entries
            if entry.access_method == AuthorityInformationAccessOID.OCSP
            and isinstance(entry.access_location, x509.UniformResourceIdentifier)
        )
    )


def _web(addresses: tuple[str, ...]) -> tuple[str, ...]:
    """Addresses of the web only, moved hosts put right, at most four."""
    found = []
    for address in addresses:
        try:
            parts = urlsplit(address)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.hostname:
            moved = MOVED_HOSTS.get(parts.hostname)
            found.append(urlunsplit(parts._replace(netloc=moved)) if moved else address)
    return tuple(found[:4])
