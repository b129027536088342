"""CRLs and OCSP responses from the addresses in trusted certificates; the only place that goes out to ask.

Every failure is an absence, never an error: an answer that did not come leaves the status unknown. All questions of
one document share one time limit, and all documents of one run share what was fetched and what failed.
"""

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic
from urllib.parse import urlsplit, urlunsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID

from kyso_desktop.trust.cache import DiskCache
from kyso_desktop.trust.inputs import certificates_of, crls_of

SECONDS_PER_DOCUMENT = 10.0
SECONDS_PER_QUESTION = 5.0
REMEMBERED_SECONDS = 3600.0
FAILURE_REMEMBERED_SECONDS = 120.0
MAXIMUM_CRL_BYTES = 64 * 1024 * 1024
MAXIMUM_RESPONSE_BYTES = 256 * 1024
MAXIMUM_ISSUERS = 8
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
    cache: DiskCache | None = None
    """Where answers of earlier runs are; None: nowhere."""
    seconds: float = SECONDS_PER_DOCUMENT
    deadline: float | None = None

    def issuers_for(self, certificate: x509.Certificate) -> tuple[bytes, ...]:
        """What lies where the certificate says that its issuer's is (RFC 5280, 4.2.2.1); nobody vouches for it."""
        for address in _access_addresses(certificate, AuthorityInformationAccessOID.CA_ISSUERS):
            content = self._ask(address, b"", MAXIMUM_RESPONSE_BYTES, offline=False)
            if content is not None and (found := certificates_of(content)):
                return tuple(found[:MAXIMUM_ISSUERS])
        return ()

    def crls_for(self, certificate: x509.Certificate, *, offline: bool = False) -> tuple[bytes, ...]:
        """The CRLs at the certificate's distribution points (RFC 5280, 4.2.1.13); ``offline``: what is kept of them."""
        found: list[bytes] = []
        for address in _crl_addresses(certificate):
            content = self._ask(address, b"", MAXIMUM_CRL_BYTES, offline=offline)
            found.extend(crls_of(content) if content is not None else ())
            if found:
                break
        return tuple(found)

    def responses_for(
        self, certificate: x509.Certificate, issuer: x509.Certificate, *, offline: bool = False
    ) -> tuple[bytes, ...]:
        """The first OCSP response that comes (RFC 6960, appendix A); ``offline``: the one that is kept."""
        addresses = _ocsp_addresses(certificate)
        if not addresses:
            return ()
        builder = ocsp.OCSPRequestBuilder().add_certificate(certificate, issuer, hashes.SHA1())  # noqa: S303 - a key, no proof
        question = builder.build().public_bytes(serialization.Encoding.DER)
        for address in addresses:
            content = self._ask(address, question, MAXIMUM_RESPONSE_BYTES, offline=offline)
            if content is not None:
                return (content,)
        return ()

    def _ask(self, address: str, question: bytes, most: int, *, offline: bool) -> bytes | None:
        """What the address answers; what is kept of it where that is fresh, or nothing better comes."""
        is_known, content = self.memory.recall((address, question))
        if is_known and (content is not None or not offline):
            return content
        kept, age = self.cache.recall(address, question) if self.cache else (None, 0.0)
        if offline or (kept is not None and age < REMEMBERED_SECONDS):
            return kept
        fetched = self._fetched(address, question, most)
        self.memory.keep((address, question), fetched if fetched is not None else kept)
        if fetched is not None and self.cache:
            self.cache.keep(address, question, fetched)
        return fetched if fetched is not None else kept

    def _fetched(self, address: str, question: bytes, most: int) -> bytes | None:
        now = monotonic()
        self.deadline = self.deadline or now + self.seconds
        seconds = min(SECONDS_PER_QUESTION, self.deadline - now)
        if seconds <= 0:
            return None
        from kyso_desktop.trust.fetching import fetch  # and with it HTTP, for whoever goes out

        return _within(seconds, lambda: fetch(address, question, most, seconds))


def _within(seconds: float, act: Callable[[], bytes | None]) -> bytes | None:
    """What ``act`` gives, or None when the time is over: looking up a name knows no time limit of its own."""
    answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
    threading.Thread(target=lambda: answers.put(act()), daemon=True).start()
    try:
        return answers.get(timeout=seconds)
    except queue.Empty:
        return None


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
    return _access_addresses(certificate, AuthorityInformationAccessOID.OCSP)


def _access_addresses(certificate: x509.Certificate, method: x509.ObjectIdentifier) -> tuple[str, ...]:
    try:
        entries = certificate.extensions.get_extension_for_class(x509.AuthorityInformationAccess).value
    except (x509.ExtensionNotFound, ValueError):
        return ()
    places = (entry.access_location for entry in entries if entry.access_method == method)
    return _web(tuple(place.value for place in places if isinstance(place, x509.UniformResourceIdentifier)))


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
