"""What the service for web pages refuses or meets, as facts."""

from dataclasses import dataclass
from enum import StrEnum

from kyso_desktop.errors import KysoError


class Refusal(StrEnum):
    """Why a call of a web page was turned away before anybody was asked."""

    UNSUPPORTED = "unsupported"
    """No such operation, or one whose form nobody has published."""
    HOST = "host"
    """The request was addressed to another name than this computer's own: a page of the web points its name here."""
    ORIGIN = "origin"
    """No web page stands behind the call, or one without an address of its own."""
    FRAME = "frame"
    """The frame is longer than allowed, is not text, or did not come in time."""
    BUSY = "busy"
    """More calls than one person could look at."""
    RATE = "rate"
    """One site calls too often."""
    HANDSHAKE = "handshake"
    """TLS was begun and not agreed on: left half open, or by a browser that does not trust the certificate."""
    NO_WINDOW = "no_window"
    """The window did not open, or ended before it had answered."""


class PortalFault(StrEnum):
    """What kept a document from coming from, or going to, the web site's server."""

    ADDRESS = "address"
    """An address inside this network or this computer that the calling site has no claim to."""
    REDIRECT = "redirect"
    CONNECTION = "connection"
    TIME = "time"
    STATUS = "status"
    """The server answered with an HTTP error; ``said`` is its number."""
    SIZE = "size"
    NOT_A_PDF = "not_a_pdf"
    REPLY = "reply"
    """The upload's reply is not the JSON that the protocol wants."""
    REFUSED = "refused"
    """The server says that it did not take the signed file; ``said`` is its message."""


class ServiceError(KysoError):
    """Root of this room's refusals."""


@dataclass(eq=False)
class PortTaken(ServiceError):
    """Another program, most likely the incumbent's, listens where web pages look for the service."""

    code = "SERVICE_PORT_TAKEN"
    port: int


@dataclass(eq=False)
class CallUnreadable(ServiceError):
    """The frame does not hold what the operation needs; ``field`` is the key that is missing or wrong."""

    code = "WEB_CALL_UNREADABLE"
    field: str


@dataclass(eq=False)
class PortalFailed(ServiceError):
    """A document did not come from the site's server, or did not get there."""

    code = "PORTAL_FAILED"
    fault: PortalFault
    host: str
    said: str


class TransferStopped(Exception):
    """The person stopped a transfer."""
